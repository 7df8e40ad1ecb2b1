"""Rules of the body: bases, headings, numbering, the end mark, appendices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.documents import Block, BlockKind
from communeapp.core.layout.wording import roman
from communeapp.core.layout_rules.finding import Finding, Rule, Subject, error, note

# Letters of points as the decree uses them: no ă, â, ê, f, j, ô, ơ, ư, w, z.
POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
_HEADINGS = {BlockKind.PART, BlockKind.CHAPTER, BlockKind.SECTION, BlockKind.SUBSECTION}
_LEVELS = (
    BlockKind.PART,
    BlockKind.CHAPTER,
    BlockKind.SECTION,
    BlockKind.SUBSECTION,
    BlockKind.ROMAN,
    BlockKind.ARTICLE,
    BlockKind.CLAUSE,
    BlockKind.POINT,
)
_COUNTED = {BlockKind.ROMAN, BlockKind.ARTICLE, BlockKind.CLAUSE, BlockKind.POINT}
_LAW_WITH_NUMBER = re.compile(r"^Căn cứ (?:Bộ luật|Luật|Pháp lệnh)\b[^;]*?\bsố \d+(?:/\d+)?/")


def body_present(subject: Subject) -> Iterator[Finding]:
    """A document says something."""
    if not any(block.text or block.title or block.rows for block in subject.document.body):
        yield error("body_missing", "body", "Điều 8; Phụ lục I, Phần I, II.6")


def basis_lines(subject: Subject) -> Iterator[Finding]:
    """Every basis ends with ``;``, the last with ``.``; a law is named without number (II.6.a)."""
    source = "Phụ lục I, Phần I, II.6.a"
    lines = [(where, block) for where, block in subject.blocks() if block.kind is BlockKind.BASIS]
    printed = subject.printed("can_cu")
    for index, ((where, block), line) in enumerate(zip(lines, printed, strict=False)):
        last = index == len(lines) - 1
        if last and block.text.rstrip().endswith(","):
            yield note("basis_comma", where, source)
        if not line.endswith((".", ";")):
            yield error("basis_end", where, source, wanted="." if last else ";")
        if _LAW_WITH_NUMBER.match(block.text.strip()):
            yield note("basis_law_number", where, source, found=block.text.strip()[:60])


def headings(subject: Subject) -> Iterator[Finding]:
    """Phần, chương, mục, tiểu mục must have a title (II.6.d).

    So must articles, but the official forms show decisions without: noted only where some have one.
    """
    source = "Phụ lục I, Phần I, II.6.d"
    articles: list[tuple[str, Block]] = []
    for where, block in subject.blocks():
        if block.kind in _HEADINGS and not (block.title or block.text).strip():
            yield error("heading_title", where, source, found=block.number)
        if block.kind is BlockKind.ARTICLE:
            articles.append((where, block))
    titled = sum(bool(block.title.strip()) for _, block in articles)
    if 0 < titled < len(articles):
        for where, block in articles:
            if not block.title.strip():
                yield note("article_title", where, source, found=block.number.rstrip("."))


def numbering(subject: Subject) -> Iterator[Finding]:
    """Numbers run without gaps; they start anew below a higher heading, articles never (II.6.đ).

    Whether chapters run on through the parts is left to the author, so those are not checked.
    """
    source = "Phụ lục I, Phần I, II.6.đ"
    counts: dict[BlockKind, int] = {}
    story = "body"
    for where, block in subject.blocks():
        here = where.split("[")[0] if where.startswith("body") else where.split(".")[0]
        if here != story:
            counts, story = {}, here
        if block.kind not in _LEVELS:
            continue
        level = _LEVELS.index(block.kind)
        for lower in _LEVELS[level + 1 :]:
            if lower is not BlockKind.ARTICLE:
                counts.pop(lower, None)
        if block.kind not in _COUNTED or not block.number.strip():
            continue
        counts[block.kind] = counts.get(block.kind, 0) + 1
        wanted = _label(block.kind, counts[block.kind])
        found = re.sub(r"^\D*\s", "", block.number.strip()).rstrip(".)")
        if wanted and found.casefold() != wanted.casefold():
            yield error("numbering", where, source, found=block.number.strip(), wanted=wanted)
            counts[block.kind] = _value(block.kind, found) or counts[block.kind]


def _label(kind: BlockKind, count: int) -> str:
    if kind is BlockKind.ROMAN:
        return roman(count)
    if kind is BlockKind.POINT:
        return POINT_LETTERS[count - 1] if count <= len(POINT_LETTERS) else ""
    return str(count)


def _value(kind: BlockKind, label: str) -> int:
    """Read a label back, so that one gap is told once and not for every number after it."""
    for count in range(1, 100):
        text = _label(kind, count) if count < 40 or kind is not BlockKind.ROMAN else ""
        if text and text.casefold() == label.casefold():
            return count
    return 0


def end_mark(subject: Subject) -> Iterator[Finding]:
    """The body of the official forms ends with ``./.`` (Appendix III), and only its end does."""
    source = "Phụ lục III, Mục II"
    written = [(w, b) for w, b in subject.blocks() if w.startswith("body") and b.text.strip()]
    if not written:
        return
    where, last = written[-1]
    if not last.text.rstrip().endswith("./."):
        yield note("end_mark", where, source)
    for place, block in written[:-1]:
        if block.text.rstrip().endswith("./."):
            yield error("end_mark_early", place, source)


def open_places(subject: Subject) -> Iterator[Finding]:
    """Dots in the text stand for something that is still to be filled in."""
    for where, text in subject.texts():
        if re.search(r"…|\.{3,}", text):
            yield note("open_place", where, "Điều 10", found=_around(text))


def _around(text: str) -> str:
    match = re.search(r"…|\.{3,}", text)
    start = match.start() if match else 0
    return text[max(0, start - 20) : start + 20].strip()


def appendices(subject: Subject) -> Iterator[Finding]:
    """The text must point to its appendices (III.1.a)."""
    if not subject.document.appendices:
        return
    body = " ".join(block.text for block in subject.document.body).casefold()
    if "phụ lục" not in body and "kèm theo" not in body:
        yield error("appendix_unmentioned", "appendices", "Phụ lục I, Phần I, III.1.a")


RULES: tuple[Rule, ...] = (
    body_present,
    basis_lines,
    headings,
    numbering,
    end_mark,
    open_places,
    appendices,
)
