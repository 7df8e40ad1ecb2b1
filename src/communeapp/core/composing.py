"""From facts, type and items to a document: boxes, body parts, numbers of clauses, missing fields.

Everything but the items comes from templates; the order and the sentences are the type's data.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from communeapp.core.doctypes import BodyPart, Condition, DocumentType, Need, PartKind, Section
from communeapp.core.documents import (
    Block,
    BlockKind,
    Document,
    FactSheet,
    Origin,
    Span,
    Unsupported,
)
from communeapp.core.issuing import Issuer, issuer_of, signer_of, symbol_of, unit_of
from communeapp.core.profile import Profile
from communeapp.core.sentences import cut_label, lower_first
from communeapp.core.vietnamese import capitalize_first, collapse, fold

END_MARK = "./."
_POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
_HEADING = frozenset({BlockKind.PART, BlockKind.CHAPTER, BlockKind.SECTION, BlockKind.ROMAN})


@dataclass(frozen=True)
class ItemText:
    """The text of one point with who wrote it and what its facts do not support."""

    text: str
    origin: Origin = Origin.TEMPLATE
    unsupported: tuple[Unsupported, ...] = ()


def section_of(kind: DocumentType, point: str) -> str:
    """Say which section of the body a point belongs to."""
    words = collapse(point).casefold()
    for section in kind.sections:
        if any(words.startswith(start.casefold()) for start in section.starts):
            return section.id
        if any(word.casefold() in words for word in section.contains):
            return section.id
    return "default"


def note_of(kind: DocumentType, point: str) -> str:
    """Give a point without the label that the heading of its section says already."""
    section = _section(kind, section_of(kind, point))
    return cut_label(point, section.starts) if section is not None and section.label else point


def compose(
    facts: FactSheet, profile: Profile, kind: DocumentType, items: Sequence[ItemText]
) -> Document:
    """Build the document; ``items`` stand for ``facts.points``, in the same order."""
    issuer = issuer_of(facts, profile)
    values = sentence_values(facts, kind, issuer)
    holds = _conditions(facts, kind)
    body: list[Block] = []
    for part in kind.body:
        if all(one in holds for one in part.when):
            body.extend(_blocks(part, facts, kind, items, values))
    signer = signer_of(facts, profile, kind)
    document = Document(
        type=kind.code,
        subject=facts.subject,
        issuer=issuer.name,
        issuer_parent=issuer.parent,
        symbol=symbol_of(kind, profile),
        place=issuer.place,
        date=facts.date,
        addressees=facts.to if kind.addressees is not Need.NONE else (),
        recipients=recipients_of(facts, profile, kind),
        body=renumber(tuple(body)),
        signers=(signer,),
    )
    return replace(document, missing=missing_of(document, facts, kind))


def renumber(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Number clauses and points again, in order; headings start a new count.

    Headings keep their own Roman or Arabic numbers, counted again as well.
    """
    numbered: list[Block] = []
    roman = clause = point = 0
    for block in body:
        if block.kind in _HEADING:
            roman += block.kind is BlockKind.ROMAN
            clause = point = 0
            number = f"{_roman(roman)}." if block.kind is BlockKind.ROMAN else block.number
            numbered.append(replace(block, number=number))
        elif block.kind is BlockKind.CLAUSE:
            clause += 1
            point = 0
            numbered.append(replace(block, number=f"{clause}."))
        elif block.kind is BlockKind.POINT:
            letter = _POINT_LETTERS[point] if point < len(_POINT_LETTERS) else str(point + 1)
            point += 1
            numbered.append(replace(block, number=f"{letter})"))
        else:
            numbered.append(block)
    return tuple(numbered)


def recipients_of(facts: FactSheet, profile: Profile, kind: DocumentType) -> tuple[str, ...]:
    """List ``Nơi nhận``: the sheet's own field, else the habit of the type."""
    unit = unit_of(kind, profile)
    own = [one.strip(" -.") for one in re.split(r"[;\n]", facts.fields.get("noi_nhan", ""))]
    if any(own):
        names = [one for one in own if one]
        if not fold(names[-1]).startswith("luu"):
            names.append(f"Lưu: VT, {unit}")
        return tuple(names)
    found: list[str] = []
    for line in kind.recipients:
        if line == "{to}":
            found.extend(facts.to)
        else:
            found.append(line.replace("{unit}", unit))
    if not facts.to and kind.addressees is Need.REQUIRED:
        found = [one for one in found if fold(one) != "nhu tren"]
    return tuple(found)


def missing_of(document: Document, facts: FactSheet, kind: DocumentType) -> tuple[str, ...]:
    """Name the fields that print as dots because nobody gave them."""
    missing = []
    if kind.addressees is Need.REQUIRED and not document.addressees:
        missing.append("to")
    if not document.place:
        missing.append("place")
    if not document.signers or not document.signers[0].name:
        missing.append("signer.name")
    missing.extend(
        f"fields.{name}" for name in kind.required_fields if not facts.fields.get(name, "").strip()
    )
    return tuple(missing)


def sentence_values(facts: FactSheet, kind: DocumentType, issuer: Issuer) -> dict[str, str]:
    """Give the values of the placeholders of template sentences."""
    subject = lower_first(facts.subject.rstrip(" .;,"))
    subject = re.sub(r"\A(?:[Vv]/v|[Vv]ề việc)[: ]+", "", subject)
    return {
        "issuer": issuer.in_text,
        "subject": subject,
        "about": about(subject, kind),
        "addressees": addressee_phrase(facts.to, kind),
        "basis": "; ".join(_bare_basis(one) for one in facts.basis),
        "level": issuer.level,
        "type_name": kind.name,
    }


def about(subject: str, kind: DocumentType) -> str:
    """Write the subject after a verb: ``về việc tổ chức …``, but ``lịch tiêm …`` as it is."""
    heads = [fold(one) for one in kind.noun_heads]
    folded = f"{fold(subject)} "
    if any(folded.startswith(f"{head} ") for head in heads):
        return subject
    return f"về việc {subject}"


def addressee_phrase(to: Sequence[str], kind: DocumentType) -> str:
    """Name the addressees inside a sentence; many of them are named together."""
    names = [collapse(one).rstrip(" ;,.") for one in to]
    if len(names) > kind.max_named_addressees:
        return "các cơ quan, đơn vị, cá nhân nêu trên"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} và {names[-1]}"


def _conditions(facts: FactSheet, kind: DocumentType) -> frozenset[Condition]:
    upward = any(
        fold(to).startswith(fold(superior)) for to in facts.to for superior in kind.superiors
    )
    return frozenset(
        {
            Condition.BASIS if facts.basis else Condition.NO_BASIS,
            Condition.UPWARD if upward else Condition.DOWNWARD,
            Condition.ADDRESSEES if facts.to else Condition.NO_ADDRESSEES,
        }
    )


def _blocks(
    part: BodyPart,
    facts: FactSheet,
    kind: DocumentType,
    items: Sequence[ItemText],
    values: Mapping[str, str],
) -> list[Block]:
    match part.part:
        case PartKind.BASIS:
            return [Block.plain(BlockKind.BASIS, _basis_line(one)) for one in facts.basis]
        case PartKind.HEADING:
            title = _fill(part.title, values)
            return [Block(part.kind, number=part.number, title=title)]
        case PartKind.TEXT:
            text = capitalize_first(_fill(part.text, values))
            if part.kind is BlockKind.CLOSING:
                text = text.rstrip(" ./") + END_MARK
            return [Block.plain(part.kind, text)]
        case PartKind.ITEMS:
            blocks = [
                Block(
                    part.kind,
                    (Span(item.text, item.origin),),
                    point=index,
                    unsupported=item.unsupported,
                )
                for index, (item, point) in enumerate(zip(items, facts.points, strict=True))
                if section_of(kind, point) == part.section
            ]
            if not blocks and part.otherwise:
                text = capitalize_first(_fill(part.otherwise, values))
                blocks = [Block.plain(part.kind, text)]
            return blocks


def _section(kind: DocumentType, name: str) -> Section | None:
    return next((one for one in kind.sections if one.id == name), None)


def _fill(template: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], m[0]), template)


def _bare_basis(basis: str) -> str:
    return re.sub(r"\A(?:[Cc]ăn cứ(?: vào)?|[Tt]hực hiện|[Tt]heo) ", "", basis).rstrip(" ;,.")


def _basis_line(basis: str) -> str:
    """Write one căn cứ; which mark ends it is the layout's, since it depends on what follows."""
    tidy = basis.rstrip(" ;,.")
    if re.match(r"(?:Căn cứ|Thực hiện|Theo|Xét)\b", tidy, re.IGNORECASE):
        return capitalize_first(tidy)
    return f"Căn cứ {tidy}"


def _roman(value: int) -> str:
    digits = ""
    for worth, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while value >= worth:
            digits += sign
            value -= worth
    return digits
