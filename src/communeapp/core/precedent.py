"""Beginning from an issued document: what has to be asked, one by one, and the text of the answers.

Days, numbers, names and bases are asked with their old value and their place; the same words are asked
once, wherever they stand. Everything else is kept, with who wrote it. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from communeapp.core.copying import uncopied
from communeapp.core.details import DetailKind, find_details
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Status
from communeapp.core.errors import UserError
from communeapp.core.support.names import capital_runs
from communeapp.core.support.words import starts_sentence
from communeapp.core.text_edits import Edit, Spot, edited, texts_of

#: So many letters around an old value are shown.
_AROUND = 40
_KEPT_NAMES = frozenset(("ủy ban nhân dân", "hội đồng nhân dân"))


class Asked(StrEnum):
    """What kind of words are asked about, in the order of asking."""

    ADDRESSEE = "addressee"
    BASIS = "basis"
    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    SIGNER = "signer"


_KINDS = {
    DetailKind.DATE: Asked.DATE, DetailKind.TIME: Asked.DATE, DetailKind.WEEKDAY: Asked.DATE,
    DetailKind.NUMBER: Asked.NUMBER, DetailKind.PHONE: Asked.NUMBER, DetailKind.CITATION: Asked.BASIS,
}  # fmt: skip


@dataclass(frozen=True)
class Question:
    """One thing to ask: the old words, an excerpt around their first place, and how often they stand."""

    kind: Asked
    old: str
    around: str
    times: int


@dataclass(frozen=True)
class _Found:
    kind: Asked
    spot: Spot
    start: int
    end: int
    text: str


def questions(document: Document) -> tuple[Question, ...]:
    """Give what has to be asked, by kind and then as it is read."""
    found: dict[tuple[Asked, str], list[tuple[_Found, str]]] = {}
    texts = dict(texts_of(document))
    for one in _finds(document):
        whole = texts.get(one.spot, one.text)
        found.setdefault((one.kind, one.text), []).append((one, whole))
    asked = [
        Question(kind, old, _around(some[0][0], some[0][1]), len(some))
        for (kind, old), some in found.items()
    ]
    asked += [
        Question(Asked.SIGNER, one.name, f"{one.title} {one.name}".strip(), 1)
        for one in document.signers
        if one.name
    ]
    order = list(Asked)
    return tuple(sorted(asked, key=lambda one: order.index(one.kind)))


def begun(
    document: Document, facts: FactSheet, answers: Mapping[str, str]
) -> tuple[FactSheet, Document]:
    """Give facts and document of the new draft. ``answers``: old words to new ones, the same ones to keep.

    UserError ``precedent.open`` while something is not answered (``count`` and the first of them).
    """
    asked = questions(document)
    open_ = [one for one in asked if one.old not in answers]
    if open_:
        raise UserError(
            "precedent.open", field="answers", count=len(open_), first=open_[0].old[:80]
        )
    facts, document = uncopied(facts, document)
    edits = [
        Edit(one.spot, one.start, one.end, answers[one.text].strip())
        for one in _finds(document)
        if answers[one.text].strip() != one.text
    ]
    made = edited(document, edits)
    signers = tuple(
        replace(one, name=answers.get(one.name, one.name).strip()) for one in document.signers
    )
    body = tuple(_plain(one) for one in made.body if one.spans or one.rows or one.title)
    made = replace(
        made, number="", date=None, status=Status.DRAFT, signers=signers, body=body, missing=()
    )
    return _facts(facts, made, answers), made


def _plain(block: Block) -> Block:
    return replace(block, unsupported=())


def _facts(facts: FactSheet, document: Document, answers: Mapping[str, str]) -> FactSheet:
    """Change the facts as the text was changed: what stays there counts as given."""
    changed = sorted(
        ((old, new.strip()) for old, new in answers.items() if new.strip() != old),
        key=lambda pair: -len(pair[0]),
    )

    def change(text: str) -> str:
        if not changed:
            return text
        words = "|".join(re.escape(old) for old, _ in changed)
        table = dict(changed)
        return re.sub(rf"(?<!\w)(?:{words})(?!\w)", lambda m: table[m[0]], text)

    def lines(texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(one for one in map(change, texts) if one)

    signer = document.signers[-1] if document.signers else facts.signer
    return replace(
        facts,
        subject=document.subject,
        points=lines(facts.points),
        to=lines(facts.to),
        basis=lines(facts.basis),
        date=None,
        signer=signer,
        fields={
            name: change(value)
            for name, value in facts.fields.items()
            if not name.startswith("review.")
        },
        notes=(),
    )


def _finds(document: Document) -> Iterator[_Found]:
    for spot, text in texts_of(document):
        if spot.part in ("contact", "drafter", "place"):
            continue
        if spot.part == "addressees":
            yield _Found(Asked.ADDRESSEE, spot, 0, len(text), text)
        elif _is_basis(document, spot):
            yield _Found(Asked.BASIS, spot, 0, len(text), text)
        elif spot.part != "recipients":
            yield from _inside(spot, text)


def _inside(spot: Spot, text: str) -> Iterator[_Found]:
    taken: list[tuple[int, int]] = []
    for one in find_details(text):
        words = text[one.start : one.end]
        if not any(sign.isdigit() for sign in words) and one.kind is DetailKind.NUMBER:
            continue  # "một", "hai": words of the language more often than numbers
        taken.append((one.start, one.end))
        yield _Found(_KINDS[one.kind], spot, one.start, one.end, words)
    if text.isupper():
        return  # a heading: its capitals tell nothing of names
    for start, end in capital_runs(text):
        words = text[start:end]
        if any(a < end and start < b for a, b in taken):
            continue
        if (" " not in words and starts_sentence(text, start)) or words.casefold() in _KEPT_NAMES:
            continue
        yield _Found(Asked.NAME, spot, start, end, words)


def _is_basis(document: Document, spot: Spot) -> bool:
    return spot.part == "body" and document.body[spot.index].kind is BlockKind.BASIS


def _around(one: _Found, text: str) -> str:
    start, end = max(0, one.start - _AROUND), min(len(text), one.end + _AROUND)
    before = "… " if start else ""
    return f"{before}{text[start:end].strip()}{' …' if end < len(text) else ''}"
