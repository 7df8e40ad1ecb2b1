"""A report made new from the last one: which sentences are new, which stay, which have to be asked. Pure.

Every sentence of the last report stands in one of three lines: written anew from a new fact, asked about
because it names a day or a figure of last time, or kept. What a person lets stand keeps who wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from communeapp.core.body_numbers import renumber
from communeapp.core.copying import uncopied
from communeapp.core.details import find_details
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin, Span, Status
from communeapp.core.errors import UserError
from communeapp.core.figures.report import TRACE
from communeapp.core.text_tasks import Part, nearest_old, split_sentences
from communeapp.core.vietnamese import collapse

_END = re.compile(r"\s*(?:\./\.|[.;:,])\s*\Z")
_CONTENT = frozenset((BlockKind.CLAUSE, BlockKind.POINT, BlockKind.DASH, BlockKind.PARAGRAPH))
_OPENS = re.compile(r"(?i)như sau\s*:?\s*\Z")
_SIGNED = re.compile(r"\A(?:Nơi nhận|TM\.|KT\.|TL\.|TUQ\.|Q\.)")
_CLOSES = re.compile(r"(?i)\A(?:trên đây là|nơi nhận)")
_HEADING = re.compile(r"\A(?:[IVX]{1,5}|[A-D])[.)]\s")
#: In so many first lines of a file the sentence "… như sau:" is looked for.
_HEAD_LINES = 40


class Where(StrEnum):
    """Which part of a block a sentence is; a file has sentences only."""

    TEXT = "text"
    TITLE = "title"
    TABLE = "table"
    ANNEX = "annex"


class Kind(StrEnum):
    """What becomes of a sentence."""

    FRESH = "fresh"  # written from a new fact
    ASKED = "asked"  # names a day or a figure of last time
    KEPT = "kept"


@dataclass(frozen=True)
class Old:
    """A sentence of the last report: block and part it stands in; ``block`` -1 for one of a file."""

    block: int
    where: Where
    text: str


@dataclass(frozen=True)
class Line:
    """A sentence beside the old one, "" where there is none. ``sure``: it may stand without an answer."""

    kind: Kind
    old: str
    text: str
    sure: bool
    origin: Origin = Origin.USER
    place: Old | None = None


# ------------------------------------------------------------------ the last report


def olds_of(document: Document) -> tuple[Old, ...]:
    """Take a report of ours apart."""
    return tuple(_olds(document))


def _olds(document: Document) -> Iterator[Old]:
    for index, block in enumerate(document.body):
        if block.rows:
            yield Old(index, Where.TABLE, _caption(block))
            continue
        if block.title:
            yield Old(index, Where.TITLE, block.title)
        for one in split_sentences(block.text):
            yield Old(index, Where.TEXT, one)
    for index, annex in enumerate(document.appendices):
        yield Old(index, Where.ANNEX, annex.title or "…")


def _caption(block: Block) -> str:
    return block.title or " | ".join(cell for cell in block.rows[0] if cell) or "…"


def olds_of_text(text: str) -> tuple[Old, ...]:
    """Take the text of a file apart: its head, its headings and its signature are left out."""
    lines = [collapse(one) for one in text.splitlines() if collapse(one)]
    first = next((at for at, one in enumerate(lines[:_HEAD_LINES]) if _OPENS.search(one)), None)
    start = 0 if first is None else first + 1
    ends = (at for at in range(start + 1, len(lines)) if _SIGNED.match(lines[at]))
    found = [
        one
        for one in lines[start : next(ends, len(lines))]
        if not one.isupper() and not _HEADING.match(one) and not _CLOSES.match(one)
    ]
    return tuple(Old(-1, Where.TEXT, one) for one in split_sentences("\n".join(found)))


def nearest(olds: Sequence[Old], facts: Sequence[str]) -> tuple[str, ...]:
    """Give the sentences that the facts make new, each once: what a writer has to be shown."""
    texts = [one.text for one in olds if one.where is Where.TEXT]
    return tuple(dict.fromkeys(old for fact in facts if (old := nearest_old(fact, texts))))


# ------------------------------------------------------------------ beside each other


def lines_of(
    olds: Sequence[Old], parts: Sequence[Part], move: Callable[[str], str]
) -> tuple[Line, ...]:
    """Put new and old sentences beside each other, as they will be read.

    ``parts`` are the sentences of the new facts; ``move`` moves the days of a sentence that is asked about.
    """
    texts = [one.text for one in olds if one.where is Where.TEXT]
    waiting: dict[str, list[Part]] = {}
    loose: list[Part] = []
    for part in parts:
        near = nearest_old(part.original, texts)
        (waiting.setdefault(near, []) if near else loose).append(part)
    found: list[Line] = []
    for old in olds:
        renewed = waiting.pop(old.text, []) if old.where is Where.TEXT else []
        if renewed:
            found += [_fresh(one, old) for one in renewed]
        elif old.where in (Where.TABLE, Where.ANNEX):
            found.append(Line(Kind.ASKED, old.text, old.text, False, place=old))
        elif _speaks_of_last_time(old.text):
            found.append(Line(Kind.ASKED, old.text, move(old.text), False, place=old))
        else:
            found.append(Line(Kind.KEPT, old.text, old.text, True, place=old))
    return (*found, *(_fresh(one, None) for one in loose))


def _fresh(part: Part, old: Old | None) -> Line:
    origin = Origin.AI if part.by_model else Origin.USER
    said = "" if old is None else old.text
    return Line(Kind.FRESH, said, part.text, part.sure, origin, old)


def _speaks_of_last_time(text: str) -> bool:
    return any(
        any(sign.isdigit() for sign in text[one.start : one.end]) for one in find_details(text)
    )


# ------------------------------------------------------------------ the new report


@dataclass
class _Making:
    """Collects the new body and what stays as its points."""

    points: list[str]

    def point(self, text: str) -> int:
        self.points.append(text)
        return len(self.points) - 1


def renewed(
    facts: FactSheet, document: Document, subject: str, lines: Sequence[Line], said: Sequence[str]
) -> tuple[FactSheet, Document]:
    """Give facts and document of the new draft. ``said``: the words of each line, "" drops it."""
    if len(said) != len(lines):
        raise UserError("renew.open", field="lines", count=len(lines) - len(said))
    facts, document = uncopied(facts, document)
    by_block: dict[int, list[tuple[Line, str]]] = {}
    annexes: dict[int, str] = {}
    for line, words in zip(lines, map(collapse, said), strict=True):
        if line.place is None:
            continue
        if line.place.where is Where.ANNEX:
            if words:
                title = document.appendices[line.place.block].title
                annexes[line.place.block] = title if words == line.old else words
        else:
            by_block.setdefault(line.place.block, []).append((line, words))
    making = _Making([])
    body: list[Block] = []
    for index, block in enumerate(document.body):
        made = _block(block, by_block.get(index, []), making)
        if made is not None:
            body.append(made)
    added = [
        (line, words)
        for line, words in zip(lines, map(collapse, said), strict=True)
        if line.place is None and words
    ]
    body = _with_added(body, added, making)
    made_document = replace(
        document,
        subject=subject,
        number="",
        date=None,
        status=Status.DRAFT,
        missing=(),
        body=renumber(tuple(body)),
        appendices=tuple(
            replace(one, title=annexes[at])
            for at, one in enumerate(document.appendices)
            if at in annexes
        ),
    )
    titles = {document.appendices[at].title: title for at, title in annexes.items()}
    return _facts(facts, made_document, making.points, titles), made_document


def _block(
    block: Block, lines: Sequence[tuple[Line, str]], making: _Making
) -> Block | None:  # fmt: skip
    """Give a block with its new words, None for one that has none left."""
    texts = [one for one in lines if one[0].place and one[0].place.where is Where.TEXT]
    rest = [one for one in lines if one not in texts]
    for line, words in rest:
        if line.place and line.place.where is Where.TABLE:
            return block if words else None
        block = replace(block, title=words)
    if texts and any(words != line.old for line, words in texts):
        block = replace(block, spans=_spans(block, texts), unsupported=())
    if not block.spans and not block.title and lines:
        return None
    fresh = any(line.kind is Kind.FRESH for line, _ in texts)
    if block.text and (block.point is not None or fresh):
        block = replace(block, point=making.point(block.text))
    return replace(block, unsupported=())


def _spans(block: Block, texts: Sequence[tuple[Line, str]]) -> tuple[Span, ...]:
    old_end = _END.search(block.text)
    kept = [(line, words) for line, words in texts if words]
    made: list[Span] = []
    for at, (line, words) in enumerate(kept):
        last = at == len(kept) - 1
        if words == line.old:
            spans = _stretch(block, words)
        else:
            origin = line.origin if words == line.text and line.kind is Kind.FRESH else Origin.USER
            if last and old_end is not None:
                words = _END.sub("", words) + old_end[0].strip()
            spans = [Span(words, origin)]
        if made:
            made.append(Span(" ", spans[0].origin))
        made += spans
    return _joined(made)


def _stretch(block: Block, words: str) -> list[Span]:
    """Give a sentence that stayed with who wrote each word of it."""
    start = block.text.find(words)
    if start < 0:
        return [Span(words, Origin.USER)]
    found, at = [], 0
    for span in block.spans:
        a, b = max(start, at), min(start + len(words), at + len(span.text))
        if a < b:
            found.append(Span(span.text[a - at : b - at], span.origin))
        at += len(span.text)
    return found


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    made: list[Span] = []
    for one in spans:
        if made and made[-1].origin is one.origin:
            made[-1] = Span(made[-1].text + one.text, one.origin)
        else:
            made.append(one)
    return tuple(made)


def _with_added(
    body: list[Block], added: Sequence[tuple[Line, str]], making: _Making
) -> list[Block]:
    """Put sentences that no old one stood for behind the last one that says something."""
    if not added:
        return body
    places = [at for at, one in enumerate(body) if one.kind in _CONTENT and one.text]
    at = places[-1] + 1 if places else len(body)
    kind = body[at - 1].kind if places else BlockKind.PARAGRAPH
    fresh = []
    for line, words in added:
        origin = line.origin if words == line.text else Origin.USER
        fresh.append(Block.plain(kind, words, origin, point=making.point(words)))
    return [*body[:at], *fresh, *body[at:]]


def _facts(
    facts: FactSheet, document: Document, points: Sequence[str], titles: Mapping[str, str]
) -> FactSheet:
    whole = " ".join(block.text for block in document.body)
    fields: Mapping[str, str] = {
        name: value
        for name, value in facts.fields.items()
        if not name.startswith("review.") and name != TRACE
    }
    return replace(
        facts,
        subject=document.subject,
        points=tuple(points),
        basis=tuple(one for one in facts.basis if _END.sub("", one) in whole),
        articles=(),
        appendices=tuple(
            replace(one, title=titles[one.title]) for one in facts.appendices if one.title in titles
        ),
        date=None,
        fields=fields,
        notes=(),
    )
