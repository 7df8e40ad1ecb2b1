"""Lines of a document and, of lines that stand in two columns, their halves."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise

from communeapp.core.incoming.letters import UPPER, likeness, plain, repair, shouted
from communeapp.core.incoming.reading_header.recognised import looks_recognised
from communeapp.core.incoming.text import Line, ReadText, Word

# How far into a document its head can reach, in lines that hold something.
HEAD_LINES = 45
# Below this confidence of the recognition a figure is not taken for sure.
CLEAR = 0.86
_GAP = re.compile(r"[ \t|]*[\t|][ \t|]*| {3,}")
_NATION = re.compile(
    r"(?:[ce][o0q]\w{0,2}ng\s*)?h\w{1,2}\s*x[aà]\s*h\w{1,2}\s*ch[u0]\s*ng\w{2,4}\s*v\w{2,3}t\s*nam"
    r"|c[o0]ng\s+h\w{2,3}\s+xa\s+h\w{1,2}\s+ch\w\b.*"
)
_MOTTO = re.compile(
    r"\bd\w{1,2}[ce]\s*l\w{1,2}p\s*[-_.~:]*\s*t\w{1,2}\s*d[o0]\s*[-_.~:]*\s*h\w{1,4}\s*ph\w{1,3}\b"
)
_PARTY = re.compile(r"dang\s+cong\s+san\s+viet\s*nam")
# "Mường Tè, ngày 5 tháng …": the place counts as part of the right column.
_DATE = re.compile(
    r"(?:(?<![^\s|])(?:tp\.?\s*|t\.p\.?\s*)?[^\W\d_][^\n\d/:;|]{0,38}?,\s*)?\bng\w{1,2}[,.]?\s*[^\n]{0,14}?th\wng"
    r"[^\n]{0,8}?n\wm\b[^\n]*"
)
_BARE_DATE = re.compile(r"\b\d{1,2}\s+th\wng\s+\d{1,2}\s+n\wm\s+\d{4}")
# The same by the shape of their words alone, for recognised text.
_NATION_LOOSE = re.compile(
    r"\bc\w{2,4}\s+h\w{1,3}\s+x\w{1,2}\s+\w{2,4}\s+c\w{1,3}\s+n\w{2,5}\s+v\w{2,4}\s+n\w{1,3}\W*$"
)
_MOTTO_LOOSE = re.compile(
    r"\b\w{2,4}\s+\w{2,4}\s*[-_.~:]+\s*\w{1,3}\s+\w{1,3}\s*[-_.~:]+\s*h\w{2,4}\s+\w{3,6}\W*$"
)
_DATE_LOOSE = re.compile(
    r"(?:(?<![^\s|])[^\W\d_][^\n\d/:;|]{0,38}?,\s*)?\b[nh][gq]\w{1,3}[,.]?\s*\d{1,2}\s*[tf]\w{3,5}\s*\d{1,2}"
    r"\s*[nh]\w{1,3}\s*\d{4}\W*$"
)
# A head whose line ends were lost: one long line with all of it.
_ROLLED_LINES, _ROLLED_LENGTH, _ROLLED_ZONE = 3, 130, 1500
_ROLLED_NUMBER = re.compile(r"\bso\s*:?\s*[\d. ]*(?:/|-)\s?(?:\d{4}/)?[a-z][\w&.]*(?:-\w+)*")
_ROLLED_DATE = re.compile(
    r"(?:[\w.-]+ ){0,3}[\w.-]+, ngay\s[^\n]{0,12}thang[^\n]{0,8}nam\s*\d{0,4}"
)
# What stands under the number of a letter and is no part of its subject.
_STRAY = re.compile(r"(?:hoa toc|thuong khan|khan)(?: hen gio)?|(?:viet )?nam")
_ROLLED_WORDS = re.compile(r"\bv/v\b|\bkinh gui\b|\bcan cu\b|\bnoi nhan\s*:|\bdieu \d+\s*[.:]")
_ROLLED_CAPITALS = re.compile(rf"[{UPPER}]{{2,}}(?:,?\s[{UPPER}]{{2,}})+")
_RULE = re.compile(r"[\W_]*")
_EDGE_RULE = re.compile(r"^[\W_]+|[\s|_=*~•-]+$")


class Kind(Enum):
    """What a cell is for certain, by its words alone."""

    NATION = "nation"  # quốc hiệu
    MOTTO = "motto"  # tiêu ngữ
    PARTY = "party"  # ĐẢNG CỘNG SẢN VIỆT NAM, at the right
    DATE = "date"  # place and date
    TEXT = "text"


_ANCHORS = (
    (Kind.NATION, _NATION),
    (Kind.MOTTO, _MOTTO),
    (Kind.PARTY, _PARTY),
    (Kind.DATE, _DATE),
    (Kind.DATE, _BARE_DATE),
)
_LOOSE_ANCHORS = (
    (Kind.NATION, _NATION_LOOSE),
    (Kind.MOTTO, _MOTTO_LOOSE),
    (Kind.DATE, _DATE_LOOSE),
)


@dataclass(frozen=True)
class Cell:
    """A line, or the left or right part of one. ``start``/``end`` count in the text."""

    start: int
    end: int
    text: str
    plain: str
    line: int  # index in :attr:`Sheet.lines`
    kind: Kind = Kind.TEXT
    stamp: bool = False


@dataclass(frozen=True)
class Sheet:
    """A text with its lines that hold something. ``plain`` has the length of ``text``."""

    text: str
    plain: str
    lines: tuple[Cell, ...]  # whole lines
    cells: tuple[Cell, ...]  # of the head: lines split into columns
    machine: bool
    spaced: frozenset[int]  # lines that follow an empty line
    ruled: frozenset[int]  # lines that follow a drawn line (---, ***)
    words: tuple[Word, ...] = field(default=())
    glued: frozenset[int] = frozenset()  # lines that hold both columns
    bold: frozenset[int] = frozenset()  # lines printed in bold, where that is known

    def sure(self, start: int, end: int) -> float:
        """Give the lowest confidence of the recognised words in a place; 1 where none is known."""
        return min(
            (word.confidence for word in self.words if word.start < end and word.end > start),
            default=1.0,
        )

    def knows_words(self, start: int, end: int) -> bool:
        """Tell whether the recognition gave confidences for a place."""
        return any(word.start < end and word.end > start for word in self.words)

    def mean(self, start: int, end: int) -> float:
        """Give the mean confidence of the recognised words in a place; 1 where none is known."""
        known = [word.confidence for word in self.words if word.start < end and word.end > start]
        return sum(known) / len(known) if known else 1.0

    def left(self, start: int, end: int) -> float:
        """Give how far from the left edge of the page a place begins, 0…1; 0 where it is not known."""
        return min(
            (word.box.left for word in self.words if word.start < end and word.end > start),
            default=0.0,
        )


def lay_out(read: ReadText) -> Sheet:
    """Take a text apart into lines and, in its head, columns."""
    text = repair(read.text)
    flat = plain(text)
    machine = looks_recognised(read)
    lines: list[Cell] = []
    spaced: set[int] = set()
    ruled: set[int] = set()
    after_blank = after_rule = False
    for start, end, stamp in _spans(read, text, flat):
        one = _cell(text, flat, start, end, len(lines), stamp=stamp)
        if one is None:
            bare = text[start:end].strip(" \t|\r")
            after_rule |= len(bare) > 1
            after_blank |= not bare
            continue
        if after_blank:
            spaced.add(one.line)
        if after_rule:
            ruled.add(one.line)
        after_blank = after_rule = False
        lines.append(one)
    if len(spaced) > 0.8 * len(lines):
        spaced.clear()  # an empty line after every line parts nothing
    cells: list[Cell] = []
    glued: set[int] = set()
    for line in lines[:HEAD_LINES]:
        parts = _columns(text, flat, line, machine=machine)
        if len(parts) > 1:
            glued.add(line.line)
        cells.extend(parts)
    heavy = [(one.start, one.end) for one in read.lines if one.bold and one.end > one.start]
    found = tuple(word for line in read.lines for word in line.words) if machine else ()
    return Sheet(
        text,
        flat,
        tuple(lines),
        tuple(cells),
        machine,
        frozenset(spaced),
        frozenset(ruled),
        found,
        frozenset(glued),
        frozenset(one.line for one in lines if any(a <= one.start < b for a, b in heavy)),
    )


def _spans(read: ReadText, text: str, flat: str) -> list[tuple[int, int, bool]]:
    """Give the lines as places, with those of a head that lost its line ends taken apart."""
    if read.lines:
        spans = [(line.start, line.end, line.stamp) for line in _head_first(read.lines, flat)]
    else:
        spans, start = [], 0
        for one in read.text.split("\n"):
            spans.append((start, start + len(one), False))
            start += len(one) + 1
    unrolled: list[tuple[int, int, bool]] = []
    for index, (start, end, stamp) in enumerate(spans):
        if index < _ROLLED_LINES and end - start > _ROLLED_LENGTH:
            cuts = _cuts(text, flat, start, end)
            unrolled.extend((a, b, stamp) for a, b in pairwise(cuts) if a < b)
        else:
            unrolled.append((start, end, stamp))
    return unrolled


def _head_first(lines: tuple[Line, ...], flat: str) -> tuple[Line, ...]:
    """Put what stands higher than "Kính gửi" before it: a right column that was read after the left one."""
    for index, line in enumerate(lines[:HEAD_LINES]):
        if line.box is not None and flat[line.start : line.end].strip().startswith("kinh gui"):
            top, page = line.box.top, line.box.page
            higher = [
                one
                for one in lines[index + 1 : HEAD_LINES]
                if one.box is not None and one.box.page == page and one.box.bottom <= top
            ]
            late = [one for one in lines[index:] if one not in higher]
            return (*lines[:index], *higher, *late) if higher else lines
    return lines


def _cuts(text: str, flat: str, start: int, end: int) -> list[int]:
    """Where a head that lost its line ends is to be cut: at all that always begins or ends a line."""
    nation = _NATION.search(flat, start, min(end, start + 300))
    if nation is None:
        return [start, end]
    zone = min(end, start + _ROLLED_ZONE)
    cuts = {start, end, nation.start(), nation.end()}
    after = nation.end()
    for pattern in (_MOTTO, _ROLLED_NUMBER, _ROLLED_DATE):
        hit = pattern.search(flat, after, zone)
        if hit is not None:
            cuts |= {hit.start(), hit.end()}
            after = hit.end()
    last = max(cut for cut in cuts if cut < zone or cut == start)
    cuts |= {hit.start() for hit in _ROLLED_WORDS.finditer(flat, last, zone)}
    for hit in _ROLLED_CAPITALS.finditer(text, last, zone):
        cuts |= {hit.start(), hit.end()}
    return sorted(cuts)


def _cell(
    text: str,
    flat: str,
    start: int,
    end: int,
    line: int,
    *,
    kind: Kind = Kind.TEXT,
    stamp: bool = False,
) -> Cell | None:
    """Make a cell without the blanks and bars at its ends; None where it holds no letter or digit."""
    while start < end and text[start] in " \t|\r_\u200b\ufeff":
        start += 1
    while end > start and text[end - 1] in " \t|\r_\u200b\ufeff":
        end -= 1
    if _RULE.fullmatch(text, start, end):
        return None
    return Cell(start, end, text[start:end], flat[start:end], line, kind, stamp)


def _columns(text: str, flat: str, line: Cell, *, machine: bool) -> list[Cell]:
    """Split a line of the head: before, at and after what always stands in the right column."""
    if line.plain.strip() in ("cong hoa xa hoi", "chu nghia viet nam"):
        return [replace(line, kind=Kind.NATION)]  # the state's name broken in two
    for kind, pattern in _ANCHORS + _LOOSE_ANCHORS if machine else _ANCHORS:
        hit = pattern.search(flat, line.start, line.end)
        if hit is None or (kind is Kind.PARTY and not _stands_alone(text, hit, line)):
            continue
        start = hit.start()
        if kind is Kind.NATION and _in_sentence(flat, hit, line):
            continue
        if kind is Kind.DATE:
            if not _is_head_date(text, flat, hit, line):
                continue
            start = _place_start(text, flat, hit, line)
        parts = [
            _cell(text, flat, line.start, start, line.line, stamp=line.stamp),
            _cell(text, flat, start, hit.end(), line.line, kind=kind),
            _cell(text, flat, hit.end(), line.end, line.line, stamp=line.stamp),
        ]
        return [one for one in parts if one is not None]
    return _by_gaps(text, flat, line)


def _in_sentence(flat: str, hit: re.Match[str], line: Cell) -> bool:
    """Tell "… của nước Cộng hòa xã hội chủ nghĩa Việt Nam thông qua …" from the heading."""
    before, after = flat[line.start : hit.start()].rstrip(), flat[hit.end() : line.end]
    owner = re.search(r"\b(?:cua|tai|phap luat|hien phap|luat|voi|o) nuoc$|hien phap$", before)
    return owner is not None or len(re.findall(r"\w+", after)) > 3


def _stands_alone(text: str, hit: re.Match[str], line: Cell) -> bool:
    # "Đảng bộ … của Đảng Cộng sản Việt Nam" in a sentence is no heading.
    if text[hit.end() : line.end].strip():
        return False
    before = text[line.start : hit.start()]
    return (
        text[hit.start() : hit.end()].isupper() or re.search(r"(?:^| {3}|\t)$", before) is not None
    )


def _is_head_date(text: str, flat: str, hit: re.Match[str], line: Cell) -> bool:
    """Tell the date of a head from one in a sentence: nothing but a note follows the year."""
    tail = re.split(r"n\wm\b|[nh]\w{1,3}\s*(?=\d{4}\W*$)", flat[hit.start() : hit.end()])[-1]
    before = flat[line.start : hit.start()]
    if re.search(r"kem theo|ban hanh|\(|\btheo\b|\bcua\b", before):
        return False
    return len(tail.strip()) <= 14 and len(before) < 160


def _place_start(text: str, flat: str, hit: re.Match[str], line: Cell) -> int:
    """Where the right column begins: after the last wide gap before the date, or after the number."""
    at = hit.start()
    day = re.search(r"\b[nh][gq]\w{1,3}[,.]?\s", flat[at : hit.end()])
    upto = at + (day.start() if day else 0)
    gaps = list(re.finditer(r"\t| {3,}|\|", text[line.start : upto]))
    if gaps and line.start + gaps[-1].end() < upto:
        return line.start + gaps[-1].end()
    symbol = re.match(r"(?:\S*\s*){0,4}?\S*/\s?\S+\s", text[line.start : upto])
    if symbol and line.start + symbol.end() > at:
        return line.start + symbol.end()
    return at


def _by_gaps(text: str, flat: str, line: Cell) -> list[Cell]:
    cells, start = [], line.start
    number = re.match(r"\W*(?:\w+\s)?s[o0]\W", line.plain) is not None
    for gap in _GAP.finditer(text, line.start, line.end):
        # The figures of a number stand in a gap of their own: "SỐ:      40   /2000/TT/BTC".
        if number and not re.search(r"[/-]\s*[^\W\d_]{2}", text[start : gap.start()]):
            continue
        number = False
        cells.append(_cell(text, flat, start, gap.start(), line.line, stamp=line.stamp))
        start = gap.end()
    cells.append(_cell(text, flat, start, line.end, line.line, stamp=line.stamp))
    found = [one for one in cells if one is not None]
    # A heading spread over its line ("Q U Y Ế T   Đ Ị N H", "CHÍNH      PHỦ") is one cell.
    if len(found) > 1 and all(len(one.text) < 9 for one in found):
        return [line]
    return found


def trimmed(cell: Cell) -> str:
    """Give the text of a cell without the marks and lines at its ends."""
    return _EDGE_RULE.sub("", cell.text).strip()


def is_noise(cell: Cell) -> bool:
    """Tell whether a recognised line is what a stamp or a stain left behind."""
    if re.fullmatch(r"[a-z]+(?: [a-z]+)* \d{4}", cell.plain):
        return False  # "năm 2024", the rest of a line
    letters = sum(char.isalpha() for char in cell.text)
    return letters < 0.5 * len(cell.text.replace(" ", "")) or likeness(cell.plain) < 0.5


def is_stray(cell: Cell) -> bool:
    """Tell a mark of urgency, or the last word of the motto where its column was too narrow for it."""
    return shouted(cell.text) and _STRAY.fullmatch(cell.plain.strip(" .:*-")) is not None
