"""Rules of the body: bases, headings, numbering, the end mark, appendices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject
from communeapp.core.documents import Block, BlockKind
from communeapp.core.layout.wording import roman

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


def body_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A document says something."""
    if not any(block.text or block.title or block.rows for block in subject.document.body):
        yield rule.at("body")


def bases(subject: Subject) -> list[tuple[str, Block]]:
    """Give the bases with their places."""
    return [(where, block) for where, block in subject.blocks if block.kind is BlockKind.BASIS]


def basis_comma(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The last basis ends with a full stop; a comma is wide-spread."""
    found = bases(subject)
    if found:
        where, block = found[-1]
        text = block.text.rstrip()
        if text.endswith(","):
            yield rule.at(where, len(text) - 1, len(text), right=".")


def basis_end(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Every printed basis ends with ``;``, the last with ``.``."""
    lines = bases(subject)
    printed = subject.printed("can_cu") if lines else []
    for index, ((where, _), line) in enumerate(zip(lines, printed, strict=False)):
        if not line.endswith((".", ";")):
            yield rule.at(where, wanted="." if index == len(lines) - 1 else ";")


def heading_title(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Phần, chương, mục, tiểu mục must have a title."""
    for where, block in subject.blocks:
        if block.kind in _HEADINGS and not (block.title or block.text).strip():
            yield rule.at(where, found=block.number)


def article_title(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Articles, too; the official forms show decisions without: noted where some have one."""
    articles = [(where, b) for where, b in subject.blocks if b.kind is BlockKind.ARTICLE]
    titled = sum(bool(block.title.strip()) for _, block in articles)
    if 0 < titled < len(articles):
        for where, block in articles:
            if not block.title.strip():
                yield rule.at(where, found=block.number.rstrip("."))


def numbering(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Numbers run without gaps; they start anew below a higher heading, articles never.

    Whether chapters run on through the parts is left to the author, so those are not checked.
    """
    letters = rule.options["letters"]
    counts: dict[BlockKind, int] = {}
    story = "body"
    for where, block in subject.blocks:
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
        wanted = _label(block.kind, counts[block.kind], letters)
        found = re.sub(r"^\D*\s", "", block.number.strip()).rstrip(".)")
        if wanted and found.casefold() != wanted.casefold():
            yield rule.at(where, found=block.number.strip(), wanted=wanted)
            counts[block.kind] = _value(block.kind, found, letters) or counts[block.kind]


def _label(kind: BlockKind, count: int, letters: str) -> str:
    if kind is BlockKind.ROMAN:
        return roman(count)
    if kind is BlockKind.POINT:
        return letters[count - 1] if count <= len(letters) else ""
    return str(count)


def _value(kind: BlockKind, label: str, letters: str) -> int:
    """Read a label back, so that one gap is told once and not for every number after it."""
    for count in range(1, 100):
        text = _label(kind, count, letters) if count < 40 or kind is not BlockKind.ROMAN else ""
        if text and text.casefold() == label.casefold():
            return count
    return 0


def _written(subject: Subject) -> list[tuple[str, Block]]:
    return [(w, b) for w, b in subject.blocks if w.startswith("body") and b.text.strip()]


def end_mark(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The body of the official forms ends with ``./.``; what has no official form need not."""
    written = _written(subject) if subject.form.look.end_mark else []
    if written and not written[-1][1].text.rstrip().endswith("./."):
        where, block = written[-1]
        text = block.text.rstrip()
        start = len(text.rstrip("./ ;,"))
        yield rule.at(where, start, len(block.text), right="./.")


def end_mark_early(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Only the end of the body has it."""
    for where, block in _written(subject)[:-1]:
        text = block.text.rstrip()
        if text.endswith("./."):
            yield rule.at(where, len(text) - 3, len(text), right=".")


def appendix_unmentioned(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The text must point to its appendices."""
    if not subject.document.appendices:
        return
    body = " ".join(block.text for block in subject.document.body).casefold()
    if "phụ lục" not in body and "kèm theo" not in body:
        yield rule.at("appendices")
