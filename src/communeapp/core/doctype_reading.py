"""Reads types, their names and the families of their prompts from the data of a pack."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from communeapp.core.doctypes import (
    PLACEHOLDERS,
    Attachment,
    BodyPart,
    Common,
    Condition,
    DocumentType,
    FieldKind,
    Lead,
    Need,
    PartKind,
    PromptData,
    Section,
    TypeField,
    TypeName,
    TypeSigner,
)
from communeapp.core.documents import BlockKind, CopyForm, Signer
from communeapp.core.errors import UserError
from communeapp.core.facts import SheetNeeds
from communeapp.core.vietnamese import nfc

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_E = TypeVar("_E", bound=StrEnum)
_CODE = re.compile(r"[A-Z][A-Z_]{1,39}\Z")
_NAME = re.compile(r"[a-z][a-z0-9_]{1,39}\Z")
#: What a prompt may add to its family without a fixed part of its own.
_OWN_TO_ALL = frozenset({"family", "context", "max_tokens"})

Families = Mapping[str, Mapping[str, Any]]


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

    def flag(self, key: str, default: bool = False) -> bool:
        self._seen.add(key)
        value = self._data.get(key, default)
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

    def by_language(self, key: str) -> dict[str, str]:
        inner = self.table(key)
        found = {language: inner.text(language, "") for language in ("vi", "en", "fr")}
        inner.done()
        return {language: text for language, text in found.items() if text}

    def over(self, below: Mapping[str, object]) -> _Reader:
        """Give a reader of what another table holds, with this one's keys put over it."""
        return _Reader({**below, **self._data}, self._where)

    def only(self, keys: Collection[str]) -> bool:
        """Say whether the table has no other keys than these."""
        return set(self._data) <= set(keys)

    def done(self) -> None:
        """Refuse keys that nobody asked for: a misspelt one would be lost in silence."""
        for key in self._data:
            if key not in self._seen:
                raise self.fault(key)


def parse_type(
    data: Mapping[str, object],
    *,
    pack_id: str = "",
    version: str = "",
    as_of: str = "",
    families: Families | None = None,
    common: Common | None = None,
) -> DocumentType:
    """Read the data of one type; raises UserError ``packs.bad_content`` that names the field.

    ``families`` holds the prompts that types share, ``common`` what all types have.
    """
    read = _Reader(data, "")
    code = read.text("code")
    if not _CODE.match(code):
        raise read.fault("code")
    fields = _fields(read)
    sections = tuple(_section(one) for one in read.tables("sections"))
    needs = SheetNeeds(not read.flag("no_subject"), not read.flag("no_points"))
    signer = read.table("signer")
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
        body=tuple(_part(one) for one in read.tables("body")),
        sections=sections,
        prompt=_prompt(read.table("prompt"), families or {}),
        fields=fields,
        common=common or Common(),
        noun_heads=read.texts("noun_heads"),
        superiors=read.texts("superiors"),
        max_named_addressees=read.number("max_named_addressees", 3, 1, 10),
        needs=needs,
        subject=read.text("subject", ""),
        issuer_body=read.text("issuer_body", ""),
        signers=tuple(_signer(one) for one in read.tables("signers")),
        attachment=_attachment(read.table("attachment")),
        pack_id=pack_id,
        version=version,
        as_of=as_of,
    )
    signer.done()
    read.done()
    _check_type(found, read)
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
                one.text("group", ""),
                one.flag("common"),
                one.by_language("purpose"),
            )
        )
        one.done()
    read.done()
    return tuple(names)


def parse_common(data: Mapping[str, object]) -> Common:
    """Read what all types share; raises UserError ``packs.bad_content``."""
    read = _Reader(data, "")
    copies = read.table("copies")
    found = Common(
        _fields(read),
        {form.value: copies.text(form.value) for form in CopyForm},
        read.texts("superiors"),
    )
    copies.done()
    read.done()
    return found


def _check_type(kind: DocumentType, read: _Reader) -> None:
    """Refuse what would print nonsense: unknown sections, fields and placeholders."""
    known = {one.id for one in kind.sections} | {"default"}
    items = [part.section for part in kind.body if part.part is PartKind.ITEMS]
    headings = [p.section for p in kind.body if p.part is PartKind.HEADING and p.section]
    if any(section not in known for section in (*items, *headings)):
        raise read.fault("body.section")
    if kind.needs.points and "default" not in items:
        raise read.fault("body")
    names = {one.name: one for one in (*kind.fields, *kind.common.fields)}
    for number, part in enumerate(kind.body, 1):
        where = f"body[{number}]."
        named = (*part.given, *part.absent, *((part.field,) if part.field else ()))
        if (part.part is PartKind.FIELD and not part.field) or any(n not in names for n in named):
            raise read.fault(where + "field")
        for key in ("text", "title", "otherwise"):
            for name in _PLACEHOLDER.findall(getattr(part, key)):
                own = names.get(name)
                # A field that may be absent would leave dots that nobody asked for.
                if name not in PLACEHOLDERS and (
                    own is None or not (own.required or name in part.given)
                ):
                    raise read.fault(where + key)
    for key, line in (("subject", kind.subject), *(("recipients", r) for r in kind.recipients)):
        if not set(_PLACEHOLDER.findall(line)) <= PLACEHOLDERS | set(names) | {"to", "unit"}:
            raise read.fault(key)
    for one in kind.signers:
        if any(name and name not in names for name in (one.title_field, one.name_field)):
            raise read.fault("signers")
    if kind.attachment is not None and not {
        kind.attachment.type_field,
        kind.attachment.title_field,
    } <= set(names):
        raise read.fault("attachment")


def _enum(kind: type[_E], read: _Reader, key: str, default: str | None = None) -> _E:
    try:
        return kind(read.text(key, default))
    except ValueError as error:
        raise read.fault(key) from error


def _fields(read: _Reader) -> tuple[TypeField, ...]:
    """Read the declared fields; the bare lists of names are those of older packs."""
    found: list[TypeField] = []
    for one in read.tables("fields"):
        name = one.text("name")
        if not _NAME.match(name) or any(name == other.name for other in found):
            raise one.fault("name")
        kind = _enum(FieldKind, one, "kind", "line")
        columns = one.texts("columns")
        if columns and kind is not FieldKind.TABLE:
            raise one.fault("columns")
        found.append(
            TypeField(
                name, one.text("label"), kind, one.flag("required"), one.text("hint", ""), columns
            )
        )
        one.done()
    for key in ("required_fields", "optional_fields"):
        found += [TypeField(n, n, required=key == "required_fields") for n in read.texts(key)]
    return tuple(found)


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
        text=read.text("text", ""),
        number=read.text("number", ""),
        title=read.text("title", ""),
        section=read.text("section", ""),
        otherwise=read.text("otherwise", ""),
        field=read.text("field", ""),
        given=read.texts("given"),
        absent=read.texts("absent"),
        subject_starts=read.texts("subject_starts"),
        subject_not=read.texts("subject_not"),
    )
    read.done()
    return found


def _signer(read: _Reader) -> TypeSigner:
    found = TypeSigner(
        read.text("party", ""), read.text("title_field", ""), read.text("name_field", "")
    )
    read.done()
    return found


def _attachment(read: _Reader) -> Attachment | None:
    found = Attachment(read.text("type_field", ""), read.text("title_field", ""))
    read.done()
    return found if found.type_field else None


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


def _prompt(own: _Reader, families: Families) -> PromptData:
    family = own.text("family", "")
    if family and family not in families:
        raise own.fault("family")
    read = own.over(families[family]) if family else own
    read.text("family", "")
    found = PromptData(
        system=read.text("system"),
        context=read.text("context", ""),
        item=read.text("item"),
        lead=read.text("lead", ""),
        leads=tuple(_lead(one) for one in read.tables("leads")),
        examples=_pairs(read, "examples"),
        second_examples=_pairs(read, "second_examples"),
        max_tokens=read.number("max_tokens", 120, 16, 600),
        family=family if own.only(_OWN_TO_ALL) else "",
        kin=family,
    )
    if "{note}" not in found.item or not found.examples:
        raise read.fault("item")
    if not set(_PLACEHOLDER.findall(found.context)) <= PLACEHOLDERS:
        raise read.fault("context")
    read.done()
    return found
