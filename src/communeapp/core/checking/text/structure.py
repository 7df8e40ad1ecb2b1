"""Rules of the order of the body: headings, numbering, the end mark (Appendix I, II.6)."""

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


def heading_title(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Phần, chương, mục, tiểu mục must have a title."""
    for where, block in subject.blocks:
        if block.kind in _HEADINGS and not (block.title or block.text).strip():
            yield rule.at(where, found=block.number)


def article_title(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Articles, too; the official forms show decisions without: noted where some of one text have one."""
    texts: dict[str, list[tuple[str, Block]]] = {}
    for where, block in subject.blocks:
        if block.kind is BlockKind.ARTICLE:
            texts.setdefault(where.partition("body")[0], []).append((where, block))
    for articles in texts.values():
        bare = [(where, block) for where, block in articles if not block.title.strip()]
        if len(bare) < len(articles):
            for where, block in bare:
                yield rule.at(where, found=block.number.rstrip("."))


def article_titles(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """In texts of chapters and articles no article is without a title."""
    articles = [(w, b) for w, b in subject.blocks if b.kind is BlockKind.ARTICLE]
    if articles and not any(block.title.strip() for _, block in articles):
        yield rule.at(articles[0][0], found=articles[0][1].number.rstrip("."))


def article_empty(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Something stands below the number of an article."""
    blocks = subject.blocks
    for index, (where, block) in enumerate(blocks):
        if block.kind is not BlockKind.ARTICLE or block.text.strip():
            continue
        following = blocks[index + 1][1].kind if index + 1 < len(blocks) else BlockKind.ARTICLE
        if following in {*_HEADINGS, BlockKind.ARTICLE} and not (
            len(block.title) > 80  # a whole sentence taken for a title
        ):
            yield rule.at(where, found=block.number.rstrip("."))


def alone(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A text that is divided has two parts at least (``kind``)."""
    kind = BlockKind(rule.options["kind"])
    ends = set(_LEVELS[: _LEVELS.index(kind)])
    run: list[tuple[str, Block]] = []
    for where, block in (*subject.blocks, ("", Block(BlockKind.PART))):
        if block.kind is kind and block.number.strip():
            run.append((where, block))
        elif block.kind in ends or not where:
            if len(run) == 1:
                yield rule.at(run[0][0], found=run[0][1].number.strip())
            run = []


def numbering(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Numbers of a kind (``kind``) run without gaps; they start anew below a higher heading, articles never.

    Whether chapters run on through the parts is left to the author, so those are not checked.
    """
    wanted_kind = BlockKind(rule.options["kind"])
    letters, also = rule.options.get("letters", ""), rule.options.get("also", "")
    last = ""
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
        count = counts[block.kind] = counts.get(block.kind, 0) + 1
        if block.kind is not wanted_kind:
            continue
        wanted = _label(block.kind, count, letters)
        found = re.sub(r"^\D*\s", "", block.number.strip()).rstrip(".):-")
        before, last = last, found.casefold()
        if count > 1 and found.casefold() not in letters and f"{before}{last}" in also:
            counts[block.kind] = count - 1  # ă behind a: the whole alphabet is right, too
        elif wanted and found.casefold() != wanted.casefold():
            yield rule.at(where, found=block.number.strip(), wanted=wanted)
            counts[block.kind] = _value(block.kind, found, letters) or count


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
    """The body of the official forms ends with ``./.``."""
    written = _written(subject)
    if not written or not subject.form.look.end_mark:
        return
    where, block = written[-1]
    text = block.text.rstrip()
    if not text.endswith("./."):
        start = len(text.rstrip("./ ;,"))
        yield rule.at(where, start, len(block.text), right="./.")


def end_mark_early(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Only the end of the body has it."""
    for where, block in _written(subject)[:-1]:
        text = block.text.rstrip()
        if text.endswith("./."):
            yield rule.at(where, len(text) - 3, len(text), right=".")
