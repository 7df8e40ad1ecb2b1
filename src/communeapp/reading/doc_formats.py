"""Formats of a Word 97-2003 document: which font, weight and visibility holds at a place of the file.

After [MS-DOC]: character and paragraph properties stand in pages of 512 bytes (2.9.33, 2.9.175), styles
in the style sheet (2.9.271), fonts in their table (2.9.286). Places are byte offsets of the stream.
"""

from __future__ import annotations

import bisect
import struct
from dataclasses import dataclass, replace
from typing import TypeVar

_T = TypeVar("_T")

_PAGE = 512
_MOST_PAGES = 100_000
_DEEPEST = 20
# Operations on properties ("sprm", 2.6): those that matter here.
_BOLD = 0x0835
_HIDDEN = 0x083C
_DELETED = 0x0800
_SPECIAL = 0x0855
_SIZE = 0x4A43
_COLOUR = 0x2A42
_TRUE_COLOUR = 0x6870
_FONT = 0x4A4F  # of the letters below 128
_FONT_OTHER = 0x4A51  # of the letters above, which old Vietnamese fonts live on
_STYLE = 0x4A30
_IN_TABLE = 0x2416
_ROW_END = 0x2417
_OPERAND = (1, 1, 2, 4, 2, 2, -1, 3)  # bytes of the operand by its kind; -1: its first byte says


@dataclass(frozen=True)
class Letters:
    """Operations on the letters at a place: (code, value) in order."""

    changes: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """Style and place of a paragraph."""

    style: int = 0
    in_table: bool = False
    row_end: bool = False


@dataclass(frozen=True)
class Look:
    """What letters look like in the end."""

    font: str = ""
    bold: bool = False
    size: float = 10.0
    hidden: bool = False
    deleted: bool = False
    special: bool = False


class Formats:
    """The formats of one document."""

    def __init__(self, word: bytes, table: bytes) -> None:
        self._word = word
        self._fonts = _fonts(_slice(word, table, 0x112))
        self._styles = _styles(_slice(word, table, 0xA2))
        self._letter_pages = _pages(_slice(word, table, 0xFA))
        self._paragraph_pages = _pages(_slice(word, table, 0x102))
        self._letter_runs: dict[int, tuple[list[int], list[Letters]]] = {}
        self._paragraph_runs: dict[int, tuple[list[int], list[Paragraph]]] = {}
        self._looks: dict[tuple[Letters, int], Look] = {}

    def letters(self, place: int) -> tuple[int, Letters]:
        """Give the formats of letters at a place, and where the next ones begin."""
        page, end = _page_at(self._letter_pages, place)
        if page < 0:
            return end, Letters()
        if page not in self._letter_runs:
            self._letter_runs[page] = _letter_page(self._word, page)
        return _run_at(self._letter_runs[page], place, end, Letters())

    def paragraph(self, place: int) -> tuple[int, Paragraph]:
        """Give the paragraph at a place, and where the next one begins."""
        page, end = _page_at(self._paragraph_pages, place)
        if page < 0:
            return end, Paragraph()
        if page not in self._paragraph_runs:
            self._paragraph_runs[page] = _paragraph_page(self._word, page)
        return _run_at(self._paragraph_runs[page], place, end, Paragraph())

    def look(self, letters: Letters, paragraph: Paragraph) -> Look:
        """Work out the look of letters in a paragraph."""
        key = (letters, paragraph.style)
        if key not in self._looks:
            base = self._style(paragraph.style, Look())
            named = [value for code, value in letters.changes if code == _STYLE]
            look = self._style(named[-1], base) if named else base
            self._looks[key] = self._apply(look, letters.changes, base)
        return self._looks[key]

    def _style(self, number: int, look: Look) -> Look:
        chain: list[tuple[tuple[int, int], ...]] = []
        while number in self._styles and len(chain) < _DEEPEST:
            number, changes = self._styles[number]
            chain.append(changes)
        for changes in reversed(chain):
            look = self._apply(look, changes, look)
        return look

    def _apply(self, look: Look, changes: tuple[tuple[int, int], ...], base: Look) -> Look:
        for code, value in changes:
            if code in (_FONT, _FONT_OTHER):
                name = self._fonts[value] if value < len(self._fonts) else ""
                # Where the two differ, that of the letters above 128 decides how they are read.
                if code == _FONT_OTHER or not any(c == _FONT_OTHER for c, _ in changes):
                    look = replace(look, font=name)
            elif code == _BOLD:
                look = replace(look, bold=_toggled(value, base.bold))
            elif code == _HIDDEN:
                look = replace(look, hidden=_toggled(value, base.hidden))
            elif code == _DELETED:
                look = replace(look, deleted=value == 1)
            elif code == _SPECIAL:
                look = replace(look, special=value == 1)
            elif code == _SIZE:
                look = replace(look, size=value / 2)
            elif code == _COLOUR:
                look = replace(look, hidden=look.hidden or value == 8)
            elif code == _TRUE_COLOUR:
                look = replace(look, hidden=look.hidden or value & 0xFFFFFF == 0xFFFFFF)
        return look


def _toggled(value: int, base: bool) -> bool:
    """Resolve the toggle of 2.4.6.4: 0x80 as the style says, 0x81 the opposite."""
    return {0x80: base, 0x81: not base}.get(value, bool(value))


def _slice(word: bytes, table: bytes, at: int) -> bytes:
    offset, length = struct.unpack_from("<II", word, at)
    return table[offset : offset + length]


def _pages(data: bytes) -> tuple[list[int], list[int]]:
    """Read which page of properties covers which bytes: starts (one more than pages), pages."""
    count = (len(data) - 4) // 8
    if not 0 < count <= _MOST_PAGES:
        return [], []
    starts = list(struct.unpack_from(f"<{count + 1}I", data, 0))
    pages = [n & 0x3F_FFFF for n in struct.unpack_from(f"<{count}I", data, 4 * (count + 1))]
    return starts, pages


def _page_at(pages: tuple[list[int], list[int]], place: int) -> tuple[int, int]:
    """Give the page for a place (-1 for none) and where its bytes end."""
    starts, numbers = pages
    index = bisect.bisect_right(starts, place) - 1
    if index < 0:
        return -1, starts[0] if starts else 1 << 32
    if index >= len(numbers):
        return -1, 1 << 32
    return numbers[index], starts[index + 1]


def _run_at(runs: tuple[list[int], list[_T]], place: int, end: int, none: _T) -> tuple[int, _T]:
    starts, values = runs
    index = bisect.bisect_right(starts, place) - 1
    if 0 <= index < len(values):
        return max(place + 1, min(starts[index + 1], end)), values[index]
    return end, none


def _letter_page(word: bytes, page: int) -> tuple[list[int], list[Letters]]:
    data = word[page * _PAGE : (page + 1) * _PAGE]
    count = data[-1] if len(data) == _PAGE else 0
    if not 0 < count <= 0x65:
        return [], []
    starts = list(struct.unpack_from(f"<{count + 1}I", data, 0))
    values = []
    for index in range(count):
        at = data[4 * (count + 1) + index] * 2
        size = data[at] if at else 0
        values.append(Letters(_changes(data[at + 1 : at + 1 + size])))
    return starts, values


def _paragraph_page(word: bytes, page: int) -> tuple[list[int], list[Paragraph]]:
    data = word[page * _PAGE : (page + 1) * _PAGE]
    count = data[-1] if len(data) == _PAGE else 0
    if not 0 < count <= 0x1D:
        return [], []
    starts = list(struct.unpack_from(f"<{count + 1}I", data, 0))
    values = []
    for index in range(count):
        at = data[4 * (count + 1) + 13 * index] * 2
        if not at or at + 4 > _PAGE:
            values.append(Paragraph())
            continue
        size = data[at] * 2 - 1
        at += 1
        if size < 0:  # a zero: the next byte counts pairs
            size = data[at] * 2
            at += 1
        style = struct.unpack_from("<H", data, at)[0]
        changes = dict(_changes(data[at + 2 : at + size]))
        values.append(Paragraph(style, bool(changes.get(_IN_TABLE)), bool(changes.get(_ROW_END))))
    return starts, values


def _changes(data: bytes) -> tuple[tuple[int, int], ...]:
    """Read a list of operations; those with a long operand are passed over."""
    found = []
    at = 0
    while at + 2 <= len(data):
        code = data[at] | data[at + 1] << 8
        at += 2
        size = _OPERAND[code >> 13]
        if size < 0:
            if code == 0xD608 and at + 2 <= len(data):  # a table's definition counts in two bytes
                at += struct.unpack_from("<H", data, at)[0] + 1
            else:
                at += 1 + (data[at] if at < len(data) else 0)
            continue
        found.append((code, int.from_bytes(data[at : at + size], "little")))
        at += size
    return tuple(found)


def _fonts(data: bytes) -> list[str]:
    """Read the names of the fonts (FFN, 2.9.80: 39 bytes, then the name)."""
    names: list[str] = []
    if len(data) < 4:
        return names
    count = struct.unpack_from("<H", data, 0)[0]
    at = 4
    for _ in range(count):
        if at >= len(data):
            break
        size = data[at] + 1
        name = data[at + 40 : at + size].decode("utf-16-le", "replace")
        names.append(name.split("\x00")[0])
        at += size
    return names


def _styles(data: bytes) -> dict[int, tuple[int, tuple[tuple[int, int], ...]]]:
    """Read the style sheet: of each style the one it builds on, and its operations on letters."""
    styles: dict[int, tuple[int, tuple[tuple[int, int], ...]]] = {}
    if len(data) < 20:
        return styles
    head = struct.unpack_from("<H", data, 0)[0]
    count, base_size = struct.unpack_from("<HH", data, 2)
    standard = struct.unpack_from("<3H", data, 14) if head >= 18 else ()
    default = tuple((_FONT, font) for font in standard[:1])
    at = 2 + head
    for number in range(count):
        if at + 2 > len(data):
            break
        size = struct.unpack_from("<H", data, at)[0]
        body = data[at + 2 : at + 2 + size]
        at += 2 + size
        if len(body) < base_size + 2 or base_size < 6:
            continue
        kind_and_base, parts = struct.unpack_from("<HH", body, 2)
        kind, base = kind_and_base & 0xF, kind_and_base >> 4
        changes = _style_letters(body, base_size, kind, parts & 0xF)
        if base == 0xFFF:
            changes = default + changes
        styles[number] = (base, changes)
    return styles


def _style_letters(
    body: bytes, base_size: int, kind: int, parts: int
) -> tuple[tuple[int, int], ...]:
    """Give a style's operations on letters: the second part of a paragraph style, the first of others."""
    at = base_size + 2 + 2 * (struct.unpack_from("<H", body, base_size)[0] + 1)
    wanted = {1: 1, 2: 0}.get(kind)
    for index in range(parts):
        at += at & 1
        if wanted is None or at + 2 > len(body):
            break
        size = struct.unpack_from("<H", body, at)[0]
        if index == wanted:
            return _changes(body[at + 2 : at + 2 + size])
        at += 2 + size
    return ()
