"""The forms of Appendix III as data: where title, number, addressees and signatures of a type stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from communeapp.core.documents import CopyForm
from communeapp.core.errors import Bug

_E = TypeVar("_E", bound=StrEnum)
_NO_FORM = "khong_mau"


class Title(StrEnum):
    """How type and subject are printed."""

    BELOW = "title_below"
    LETTER = "letter"
    NO_SUBJECT = "no_subject"


class Addressing(StrEnum):
    """How those are named to whom the document goes."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    TELEGRAM = "telegram"
    NONE = "none"


class Signing(StrEnum):
    """How signatures and ``Nơi nhận`` share the end of the document."""

    RECIPIENTS_LEFT = "recipients_left"
    TWO_SIGNERS = "two_signers"
    PARTIES = "parties"
    SIGNER_ONLY = "signer_only"


@dataclass(frozen=True)
class FormLook:
    """One official form. The keys are those of ``forms.toml``, where they are explained."""

    id: str
    name: str = ""
    title: Title = Title.BELOW
    subject_prefix: str = ""
    subject_starts: tuple[str, ...] = ()
    number_line: bool = True
    date_line: bool = True
    addressees: Addressing = Addressing.OPTIONAL
    addressee_label: str = "Kính gửi"
    signing: Signing = Signing.RECIPIENTS_LEFT
    headings: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    confirmation: tuple[str, ...] = ()
    end_mark: str = ""
    attached: bool = False
    types: tuple[str, ...] = ()

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> FormLook:
        """Read one form; raises Bug ``layout.form`` with the key at fault."""
        values: dict[str, Any] = {}
        for name, value in data.items():
            if name not in cls.__dataclass_fields__:
                raise Bug("layout.form", field=name)
            usual = cls.__dataclass_fields__[name].default
            values[name] = _read(name, value, usual)
        if not values.get("id"):
            raise Bug("layout.form", field="id")
        return cls(**values)

    def subject(self, given: str) -> str:
        """Write the subject as the form opens it ("Về việc …"); what opens so already stays."""
        if not self.subject_prefix or not given:
            return given
        words = given.casefold()
        if any(words.startswith(f"{one} ") for one in self.subject_starts):
            return given
        return f"{self.subject_prefix} {given[:1].lower() + given[1:] if _common(given) else given}"


def _common(text: str) -> bool:
    """Say whether the first word may lose its capital: the second is none, so it is no name."""
    words = text.split()
    return len(words) > 1 and words[0][1:].islower() and words[1][:1].islower()


def _read(name: str, value: Any, usual: Any) -> Any:
    if isinstance(usual, StrEnum):
        return _enum(type(usual), name, value)
    if isinstance(usual, bool):
        if isinstance(value, bool):
            return value
    elif isinstance(usual, tuple):
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
    elif isinstance(value, str):
        return value
    raise Bug("layout.form", field=name)


def _enum(kind: type[_E], name: str, value: Any) -> _E:
    try:
        return kind(value)
    except ValueError as error:
        raise Bug("layout.form", field=name) from error


@dataclass(frozen=True)
class Form:
    """What the layout needs to know of a document type.

    ``abbreviation`` opens the symbol of every type but the công văn and the thư công (Appendix III, I).
    """

    code: str
    title: str
    look: FormLook
    abbreviation: str = ""

    @property
    def letter(self) -> bool:
        """Say whether it is laid out as a công văn: subject under its number, no title."""
        return self.look.title is Title.LETTER


class Forms:
    """All forms of a pack, and which type has which."""

    def __init__(self, looks: Iterable[FormLook], copies: Mapping[CopyForm, str]) -> None:
        self.looks = {look.id: look for look in looks}
        self.copies = dict(copies)

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Forms:
        """Read ``forms.toml``; raises Bug ``layout.form``."""
        copies = data.get("copies", {})
        for form in CopyForm:
            if not isinstance(copies.get(form.value), str):
                raise Bug("layout.form", field=f"copies.{form.value}")
        looks = [FormLook.from_mapping(one) for one in data.get("forms", ())]
        return cls(looks, {form: copies[form.value] for form in CopyForm})

    def of(self, code: str, name: str, abbreviation: str = "", form: str = "") -> tuple[Form, ...]:
        """Give the forms of a type, the usual one first; "Mẫu 1.2, 1.3" names two.

        "Quyết định (cá biệt)" prints as QUYẾT ĐỊNH. Raises Bug ``layout.form`` for an unknown form.
        """
        title = name.split("(")[0].strip().upper()
        ids = [one.strip() for one in form.removeprefix("Mẫu").split(",") if one.strip()]
        if not ids:
            own = [one.id for one in self.looks.values() if code in one.types]
            ids = own or [_NO_FORM]
        if unknown := [one for one in ids if one not in self.looks]:
            raise Bug("layout.form", field="form", form=unknown[0])
        return tuple(Form(code, title, self.looks[one], abbreviation) for one in ids)
