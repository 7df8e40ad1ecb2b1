"""Document types as data: everything that makes a công văn differ from a kế hoạch.

A type is one TOML file of a pack (``types/<CODE>.toml``); the program has no branch per type. The body
is an ordered list of parts; its sentences are templates with the placeholders of :data:`PLACEHOLDERS`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from communeapp.core.documents import BlockKind, Signer
from communeapp.core.errors import UserError
from communeapp.core.vietnamese import nfc

# What a template sentence may hold. ``about`` is the subject with "về việc" where the grammar asks
# for it, ``level`` is xã, phường or đặc khu, ``addressees`` a phrase for all who are addressed.
PLACEHOLDERS = frozenset(
    {"issuer", "subject", "about", "addressees", "basis", "level", "type_name"}
)
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_E = TypeVar("_E", bound=StrEnum)
_CODE = re.compile(r"[A-Z][A-Z_]{1,39}\Z")


class Need(StrEnum):
    """Whether a type has a ``Kính gửi`` line."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NONE = "none"


class PartKind(StrEnum):
    """Parts of a body, in the order of the type's file."""

    BASIS = "basis"  # one italic line per căn cứ
    TEXT = "text"  # a template sentence
    HEADING = "heading"  # a heading without text
    ITEMS = "items"  # the points of one section


class Condition(StrEnum):
    """When a part is printed."""

    BASIS = "basis"
    NO_BASIS = "no_basis"
    UPWARD = "upward"  # an addressee stands above the commune
    DOWNWARD = "downward"
    ADDRESSEES = "addressees"
    NO_ADDRESSEES = "no_addressees"


@dataclass(frozen=True)
class BodyPart:
    """One part of the body. ``otherwise`` is the sentence of a section that got no point."""

    part: PartKind
    kind: BlockKind = BlockKind.PARAGRAPH
    when: tuple[Condition, ...] = ()
    text: str = ""
    number: str = ""
    title: str = ""
    section: str = ""
    otherwise: str = ""


@dataclass(frozen=True)
class Section:
    """Where points go: the first section whose patterns match the point, else the default.

    ``label`` is what is cut from the start of a point ("mục đích:"), since the heading says it.
    """

    id: str
    starts: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    label: bool = False


@dataclass(frozen=True)
class Lead:
    """How an item may begin, by how its note begins or what it holds (``#`` is any number; case does
    not count, marks do: "thì" is not "Thị").

    ``sections`` limits it to points of these sections; empty means all.
    """

    lead: str
    starts: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True)
class PromptData:
    """Fixed text around a point when the model is asked; see :class:`communeapp.core.prompts.PromptPlan`.

    ``item`` is the question with ``{note}``, ``lead`` the line that proposes a beginning (``{lead}``).
    ``examples`` and ``second_examples`` are pairs of note and item; the second set is used when an
    answer to the first was refused.
    """

    system: str
    context: str
    item: str
    lead: str
    leads: tuple[Lead, ...]
    examples: tuple[tuple[str, str], ...]
    second_examples: tuple[tuple[str, str], ...]
    max_tokens: int = 120


@dataclass(frozen=True)
class TypeName:
    """One of the 29 types of Article 7: code, name, abbreviation (Appendix III) and official form."""

    code: str
    name: str
    abbreviation: str = ""
    form: str = ""


@dataclass(frozen=True)
class DocumentType:
    """A type that can be drafted. ``version`` and ``as_of`` are those of the pack it came from."""

    code: str
    name: str
    abbreviation: str
    form: str
    letter: bool  # công văn: subject as V/v under the number, no title
    addressees: Need
    symbol: str  # e.g. "{abbreviation}-{body}" or "{body}-{unit}"
    body_abbreviation: str  # UBND
    unit: str  # drafting unit in symbol and file copy, e.g. VP
    recipients: tuple[str, ...]
    signer: Signer
    body: tuple[BodyPart, ...]
    sections: tuple[Section, ...]
    prompt: PromptData
    required_fields: tuple[str, ...] = ()
    optional_fields: tuple[str, ...] = ()
    noun_heads: tuple[str, ...] = ()
    superiors: tuple[str, ...] = ()
    max_named_addressees: int = 3
    pack_id: str = ""
    version: str = ""
    as_of: str = ""

    @property
    def template_id(self) -> str:
        """Key of the prompt's fixed part; changes with the version of the pack."""
        return f"{self.code}@{self.pack_id}-{self.version}"


class _Reader:
    """Reads one table with named faults, so that a pack's author finds the line."""

    def __init__(self, data: Mapping[str, object], where: str) -> None:
        self._data = data
        self._where = where
        self._seen: set[str] = set()

    def fault(self, key: str) -> UserError:
        return UserError("packs.bad_content", field=f"{self._where}{key}")

    def text(self, key: str, default: str | None = None) -> str:
        self._seen.add(key)
        value = self._data.get(key, default)
        if not isinstance(value, str):
            raise self.fault(key)
        return nfc(value)

    def texts(self, key: str) -> tuple[str, ...]:
        self._seen.add(key)
        value = self._data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.fault(key)
        return tuple(nfc(one) for one in value)

    def flag(self, key: str) -> bool:
        self._seen.add(key)
        value = self._data.get(key, False)
        if not isinstance(value, bool):
            raise self.fault(key)
        return value

    def number(self, key: str, default: int, low: int, high: int) -> int:
        self._seen.add(key)
        value = self._data.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.fault(key)
        return value

    def table(self, key: str) -> _Reader:
        self._seen.add(key)
        value = self._data.get(key, {})
        if not isinstance(value, dict):
            raise self.fault(key)
        return _Reader(value, f"{self._where}{key}.")

    def tables(self, key: str) -> list[_Reader]:
        self._seen.add(key)
        value = self._data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.fault(key)
        return [_Reader(one, f"{self._where}{key}[{n}].") for n, one in enumerate(value, 1)]

    def template(self, key: str, default: str | None = None) -> str:
        """Read a sentence and refuse a placeholder that nobody fills."""
        text = self.text(key, default)
        if not set(_PLACEHOLDER.findall(text)) <= PLACEHOLDERS:
            raise self.fault(key)
        return text

    def done(self) -> None:
        """Refuse keys that nobody asked for: a misspelt one would be lost in silence."""
        for key in self._data:
            if key not in self._seen:
                raise self.fault(key)


def parse_type(
    data: Mapping[str, object], *, pack_id: str = "", version: str = "", as_of: str = ""
) -> DocumentType:
    """Read the data of one type; raises UserError ``packs.bad_content`` that names the field."""
    read = _Reader(data, "")
    code = read.text("code")
    if not _CODE.match(code):
        raise read.fault("code")
    signer = read.table("signer")
    sections = tuple(_section(one) for one in read.tables("sections"))
    body = tuple(_part(one) for one in read.tables("body"))
    known = {one.id for one in sections} | {"default"}
    if any(p.part is PartKind.ITEMS and p.section not in known for p in body):
        raise read.fault("body.section")
    if not any(p.part is PartKind.ITEMS and p.section == "default" for p in body):
        raise read.fault("body")
    found = DocumentType(
        code=code,
        name=read.text("name"),
        abbreviation=read.text("abbreviation", ""),
        form=read.text("form", ""),
        letter=read.flag("letter"),
        addressees=_enum(Need, read, "addressees"),
        symbol=read.text("symbol"),
        body_abbreviation=read.text("body_abbreviation", "UBND"),
        unit=read.text("unit", "VP"),
        recipients=read.texts("recipients"),
        signer=Signer(signer.text("authority", ""), signer.text("title", "")),
        body=body,
        sections=sections,
        prompt=_prompt(read.table("prompt")),
        required_fields=read.texts("required_fields"),
        optional_fields=read.texts("optional_fields"),
        noun_heads=read.texts("noun_heads"),
        superiors=read.texts("superiors"),
        max_named_addressees=read.number("max_named_addressees", 3, 1, 10),
        pack_id=pack_id,
        version=version,
        as_of=as_of,
    )
    signer.done()
    read.done()
    return found


def parse_type_names(data: Mapping[str, object]) -> tuple[TypeName, ...]:
    """Read the list of all types; raises UserError ``packs.bad_content``."""
    read = _Reader(data, "")
    names = []
    for one in read.tables("types"):
        names.append(
            TypeName(
                one.text("code"),
                one.text("name"),
                one.text("abbreviation", ""),
                one.text("form", ""),
            )
        )
        one.done()
    read.done()
    return tuple(names)


def _enum(kind: type[_E], read: _Reader, key: str) -> _E:
    try:
        return kind(read.text(key))
    except ValueError as error:
        raise read.fault(key) from error


def _section(read: _Reader) -> Section:
    found = Section(
        read.text("id"), read.texts("starts"), read.texts("contains"), read.flag("label")
    )
    read.done()
    return found


def _part(read: _Reader) -> BodyPart:
    try:
        when = tuple(Condition(one) for one in read.texts("when"))
        kind = BlockKind(read.text("kind", "paragraph"))
    except ValueError as error:
        raise read.fault("kind") from error
    found = BodyPart(
        part=_enum(PartKind, read, "part"),
        kind=kind,
        when=when,
        text=read.template("text", ""),
        number=read.text("number", ""),
        title=read.template("title", ""),
        section=read.text("section", ""),
        otherwise=read.template("otherwise", ""),
    )
    read.done()
    return found


def _pairs(read: _Reader, key: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for one in read.tables(key):
        pairs.append((one.text("note"), one.text("item")))
        one.done()
    return tuple(pairs)


def _lead(read: _Reader) -> Lead:
    found = Lead(
        read.text("lead"), read.texts("starts"), read.texts("contains"), read.texts("sections")
    )
    read.done()
    return found


def _prompt(read: _Reader) -> PromptData:
    found = PromptData(
        system=read.text("system"),
        context=read.template("context", ""),
        item=read.text("item"),
        lead=read.text("lead", ""),
        leads=tuple(_lead(one) for one in read.tables("leads")),
        examples=_pairs(read, "examples"),
        second_examples=_pairs(read, "second_examples"),
        max_tokens=read.number("max_tokens", 120, 16, 600),
    )
    if "{note}" not in found.item or not found.examples:
        raise read.fault("item")
    read.done()
    return found


def lead_for(prompt: PromptData, note: str, section: str = "") -> str:
    """Choose the beginning to propose for a note; empty where no rule fits."""
    words = f" {nfc(note).casefold()} "
    for one in prompt.leads:
        if one.sections and section not in one.sections:
            continue
        if not one.starts and not one.contains:
            return one.lead
        if any(_begins(words, start.casefold()) for start in one.starts):
            return one.lead
        if any(part.casefold() in words for part in one.contains):
            return one.lead
    return ""


def _begins(words: str, start: str) -> bool:
    pattern = re.escape(start).replace(r"\#", r"\d[\d.,/]*")
    return re.match(rf" {pattern}(?!\w)", words) is not None


def find_type(types: Sequence[DocumentType], code: str) -> DocumentType | None:
    """Give the type with this code."""
    return next((one for one in types if one.code == code), None)
