"""Tells documents that are marked as state secrets: by their stamp, their file name, their number.

The levels and their names are those of Law 117/2025/QH15. A mark is a level on its own where a stamp
stands: in the header, beside the number, at the edge of a page. Sentences about secrecy are none, and
neither are the many words that hold the same syllable (``mặt bằng``, ``bảo mật``, ``Mật Sơn``). Numbers
count only where they spell the level out: secret documents have their own series of numbers, but no
sign of it in the number that every office shares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise
from typing import Literal

from communeapp.core.incoming.secrecy_names import level_in_name
from communeapp.core.incoming.text import Line, Origin, ReadText
from communeapp.core.vietnamese import fold, nfc


class Level(StrEnum):
    """The three levels of Law 117/2025/QH15."""

    SECRET = "MẬT"  # noqa: S105 - the word for secret, not a password
    TOP_SECRET = "TỐI MẬT"  # noqa: S105
    MOST_SECRET = "TUYỆT MẬT"  # noqa: S105


@dataclass(frozen=True)
class Verdict:
    """A mark of secrecy: which level, and where it was seen."""

    level: Level
    where: Literal["stamp", "name", "number"]


_ORDER = (Level.MOST_SECRET, Level.TOP_SECRET, Level.SECRET)
_LEVELS = {fold(level).replace(" ", ""): level for level in Level}  # mat, toimat, tuyetmat
_HEADER_LINES = 40
_HEADER_PART = 0.4  # of the first page's height
_EDGE_PART = 0.25  # of later pages
_EDGE_LINES = 8
_NEAR = 10
_WIDE_GAP = 1.5  # between words, in heights of the line
_ALIKE = 0.8
_LONGEST = 160  # code points of a line worth looking at
# What stands in the same line as a stamp, or is stamped beside it.
_HEADER_WORDS = re.compile(
    r"""
    cong\s+h[oa0]+\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam
    | doc\s+lap\W+tu\s+do\W+hanh\s+phuc
    | dang\s+cong\s+san\s+viet\s+nam
    | (?:hoa|thuong)\s+(?:toc|khan)(?:\s+hen\s+gio)? | \bkhan\b
    | ban\s+so\s*:?\s*[\d.…_/]* | so\s+ban\s*:?\s*[\d.…_]*
    | (?:luu\s+hanh\s+noi\s+bo|xem\s+xong\s+tra\s+lai)
    | so\s*[:.;]?\s*[\d.…_ ]*\s*[/-]\s*[a-z0-9\-/.&]+
    | (?:[a-z]+\s+){0,4}[a-z]+\s*,\s*ngay\s*[\d.…_]*\s*thang\s*[\d.…_]*\s*nam\s*[\d.…_]*
    | (?:do|muc(?:\s+do)?)\s+mat\s*: | dau\s+(?:chi\s+)?(?:do|muc\s+do)?\s*mat\s*:
    | (?:tai\s+lieu|van\s+ban|cong\s+van)(?=\s+(?:tuyet\s+|toi\s+)?mat\s*$)
    """,
    re.VERBOSE,
)
_MOTIF = re.compile(
    r"cong h[oa]+ xa hoi|doc lap.{1,5}tu do|dang cong san viet nam|^so ?:? ?\d*[./ ]*/"
)
_WIDE_BLANK = re.compile(r"\t|\s{3,}|[|│┃¦]")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_MARKED = re.compile(r"(?<!\w)(?:(tuyệt|tối)\s+)?mật(?!\w)", re.IGNORECASE)
_HALVES = re.compile(r"(?P<tuyet>tuyet\w?)|(?P<toi>t[o0][i1l]m?\w?)")
# Words that go on to "mật": another word, or a sentence about secrets.
_BEFORE = "bi bao co do ong than gan tui can va hoac giai lieu ban dau muc la loai cap"
_WORDS_BEFORE = frozenset(_BEFORE.split())


def judge(read: ReadText | None, file_name: str = "", number: str = "") -> Verdict | None:
    """Look for a mark of secrecy in a file's name, its number and its text; None where there is none.

    The first page is enough of a text. The highest level found counts.
    """
    if (word := level_in_name(file_name)) is not None:
        return Verdict(_LEVELS[word], "name")
    if (found := _MARKED.search(nfc(number))) is not None:
        return Verdict(_LEVELS[fold(found[0]).replace(" ", "")], "number")
    if read is None:
        return None
    found_levels = set(_stamps(read))
    return next((Verdict(one, "stamp") for one in _ORDER if one in found_levels), None)


def _stamps(read: ReadText) -> Iterator[Level]:
    """Give the levels that stand alone where stamps stand."""
    lines = read.lines or ReadText.plain(read.text, read.origin).lines
    filled = [line for line in lines if read.text[line.start : line.end].strip()]
    texts = [read.text[line.start : line.end] for line in filled]
    for at in _places(filled, texts):
        if len(texts[at]) <= _LONGEST:
            for part in _parts(read, filled[at]):
                level = _level_of(part, filled[at].origin, whole=part == texts[at])
                if level is None and filled[at].stamp:
                    level = _half_read(part)
                if level is not None:
                    yield level
    yield from _upright(filled, texts)


def _places(lines: Sequence[Line], texts: Sequence[str]) -> Iterator[int]:
    """Give the places of lines where a stamp can stand."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at, line in enumerate(lines):
        first.setdefault(line.page, at)
        last[line.page] = at
    motifs: list[int] | None = None
    for at, line in enumerate(lines):
        from_top, from_end = at - first[line.page], last[line.page] - at
        if line.stamp or _in_header(line, from_top) or from_end < 2:
            yield at
        elif _could_be(texts[at]):  # a second document in the same file has its own header
            if motifs is None:
                motifs = [i for i, text in enumerate(texts) if _MOTIF.search(fold(text[:_LONGEST]))]
            if any(abs(at - near) <= _NEAR for near in motifs):
                yield at


def _in_header(line: Line, from_top: int) -> bool:
    if line.box is not None:
        return line.box.top < (_HEADER_PART if line.page == 0 else _EDGE_PART)
    return from_top < (_HEADER_LINES if line.page == 0 else _EDGE_LINES)


def _could_be(text: str) -> bool:
    return len(text) <= 24 and _NO_LETTERS.sub("", fold(text)) in _LEVELS


def _parts(read: ReadText, line: Line) -> Iterable[str]:
    """Give a line, and its parts where a wide gap sets a stamp apart from what stands beside it."""
    text = read.text[line.start : line.end]
    cuts = [0]
    for before, after in pairwise(line.words):
        height = max(before.box.bottom - before.box.top, after.box.bottom - after.box.top)
        if after.box.left - before.box.right > _WIDE_GAP * height:
            cuts.append(after.start - line.start)
    cuts.append(len(text))
    yield text
    for start, end in pairwise(cuts):
        yield from (part for part in _WIDE_BLANK.split(text[start:end]) if part.strip())


def _level_of(part: str, origin: Origin, *, whole: bool) -> Level | None:
    """Give the level that a part of a line is, the words of a header beside it left out."""
    part = nfc(part).strip()
    rest = _NO_LETTERS.sub(" ", _HEADER_WORDS.sub(" ", fold(part))).strip()
    level = _spelt(rest.replace(" ", ""))
    if level is not None:
        # A person's name or a word of a form stands on a line of its own too: the marks decide.
        return level if _is_meant(part, level, origin, whole=whole) else None
    return _at_the_end(part)


def _spelt(letters: str) -> Level | None:
    """Read letters that may be misread: one wrong, missing or doubled in the longer levels."""
    if letters in _LEVELS:
        return _LEVELS[letters]
    for word in ("tuyetmat", "toimat"):
        if letters.endswith(("mat", "mai", "mar", "nat")) and _differ_by_one(letters, word):
            return _LEVELS[word]
    return None


def _differ_by_one(a: str, b: str) -> bool:
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _is_meant(part: str, level: Level, origin: Origin, *, whole: bool) -> bool:
    """Say whether the letters are the word, and not another of the same letters (``mặt``, ``mắt``).

    In small letters only a line of its own counts: a cell of a list may be a name.
    """
    letters = re.sub(r"[^\w]", "", part)
    if level is not Level.SECRET:
        return letters.isupper() or _MARKED.search(part) is not None
    if "ậ" in letters.lower():
        return whole or letters.isupper() or "(" in part
    return letters.isupper() and (origin is Origin.MACHINE_READ or letters.endswith("MAT"))


def _at_the_end(part: str) -> Level | None:
    """Find a level in capitals that ends a line, read together with what stands left of it."""
    found = re.search(r"(?<!\w)(?:(TUYỆT|TỐI)\s+)?MẬT\W*$", part)
    if found is None or found.start() == 0:
        return None
    before = re.findall(r"\w+", part[: found.start()])
    if (
        not before
        or fold(before[-1]) in _WORDS_BEFORE
        or part[: found.start()].rstrip().endswith(",")
    ):
        return None
    if part.isupper() and found[1] is None:
        return None  # one more word of a heading
    return _LEVELS[fold(found[0].strip(" .,:;)]}|")).replace(" ", "")]


def _half_read(part: str) -> Level | None:
    """Read a stamp of which recognition gave a part; beside a stamp there is no other text."""
    letters = _NO_LETTERS.sub("", fold(part))
    if not re.sub(r"\W", "", part).isupper():
        return None
    for word in ("tuyetmat", "toimat"):
        if SequenceMatcher(None, letters, word, autojunk=False).ratio() >= _ALIKE:
            return _LEVELS[word]
    found = _HALVES.fullmatch(letters)
    return None if found is None else _LEVELS[f"{found.lastgroup}mat"]


def _upright(lines: Sequence[Line], texts: Sequence[str]) -> Iterator[Level]:
    """Find stamps whose words or letters came as lines of their own: turned text, narrow boxes.

    Text turned to the left comes from its last letter to its first.
    """
    short = [len(text.strip()) <= 6 for text in texts]
    for at in range(len(texts)):
        if not short[at] or not (lines[at].stamp or at < _HEADER_LINES):
            continue
        parts: list[str] = []
        for near in range(at, min(at + 8, len(texts))):
            part = texts[near].strip(" .|[]()")
            if not short[near] or not (part.isupper() or not part):
                break
            parts.append(part)
            for joined in ("".join(parts), "".join(reversed(parts))):
                letters = _NO_LETTERS.sub("", fold(joined))
                if near > at and letters in _LEVELS and "MẶT" not in joined:
                    yield _LEVELS[letters]
