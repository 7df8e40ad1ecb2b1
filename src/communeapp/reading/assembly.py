"""Lines gathered by a reader, turned into one text: old encodings converted, places kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from communeapp.core import legacy
from communeapp.core.errors import UserError
from communeapp.core.incoming.text import Box, Line, Note, Origin, ReadText, Word
from communeapp.core.legacy import Run

# What no line of text holds: controls, halves of surrogate pairs, code points that are no letters.
_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WORD = re.compile(r"\S+")
_MOST_HIDDEN = 200  # pieces; who hides more has made the point
_MOST_NOTES = 40
_LAYOUT_ROWS = 4  # of a table that only sets two blocks side by side


@dataclass(frozen=True, slots=True)
class RawWord:
    """A word as it came: ``text`` without blanks, still in the file's own encoding."""

    text: str
    box: Box
    confidence: float = 1.0


@dataclass(slots=True)
class RawLine:
    """A line as it came. ``words`` are those of ``runs`` in order, or none."""

    runs: list[Run] = field(default_factory=list)
    page: int = 0
    box: Box | None = None
    words: Sequence[RawWord] = ()
    bold: bool = False
    size: float = 0.0
    origin: Origin = Origin.DIGITAL
    stamp: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def clean(text: str) -> str:
    """Take out what is no text; line breaks of any kind become ``\\n``."""
    return _NOT_TEXT.sub(" ", _BREAKS.sub("\n", text))


class Assembly:
    """Collects the lines of one file, up to ``letters`` code points."""

    def __init__(self, letters: int) -> None:
        self.lines: list[RawLine] = []
        self.full = False
        self.pages = 1
        self.turns: dict[int, int] = {}  # pages that lay on their side → degrees they were turned
        self._left = letters
        self._letters = letters
        self._open = RawLine()
        self._bold = [0, 0]  # letters in bold, letters in all, of the open line
        self._hidden: list[str] = []
        self._notes: dict[str, Note] = {}
        self._cell: list[RawLine] | None = None  # lines of the open cell
        self._row: list[list[RawLine]] = []
        self._rows: list[list[list[RawLine]]] = []  # until it is clear what the table is

    # What readers of running text call.

    def run(self, text: str, font: str = "", *, bold: bool = False, size: float = 0.0) -> None:
        """Add a stretch of text to the open line; line breaks in it end lines."""
        pieces = clean(text).split("\n")
        for index, piece in enumerate(pieces):
            if index:
                self.end_line()
            if not piece:
                continue
            self._open.runs.append(Run(piece, font))
            count = len(piece.strip())
            self._bold[0] += count if bold else 0
            self._bold[1] += count
            if count:
                self._open.size = max(self._open.size, size)

    def end_line(self) -> None:
        """End the open line; a second empty line in turn is dropped."""
        line, self._open = self._open, RawLine()
        line.bold = self._bold[1] > 0 and self._bold[0] * 2 > self._bold[1]
        self._bold = [0, 0]
        if not line.text.strip():
            before = self.lines if self._cell is None else self._cell
            if not before or not before[-1].runs:
                return
            line.runs = []
        self.add(line)

    @property
    def is_open(self) -> bool:
        """Whether the open line holds text."""
        return bool(self._open.runs)

    def begin_cell(self) -> None:
        """Put the lines that follow into a cell of a table, unless they already go into one."""
        if self._cell is None:
            if self.is_open:
                self.end_line()
            self._cell = []

    def end_cell(self) -> None:
        """End the cell."""
        if self.is_open:
            self.end_line()
        if self._cell is not None:
            self._row.append([line for line in self._cell if line.runs])
            self._cell = None

    def end_row(self) -> None:
        """End the row; an open cell ends with it."""
        self.end_cell()
        if self._row:
            self._rows.append(self._row)
            self._row = []
        if len(self._rows) > _LAYOUT_ROWS:
            self.end_table()

    def end_table(self) -> None:
        """Write the rows down. Two columns of few rows are a layout (the head of a letter, its
        signature): the left one first, then the right one. Else a row is a line, cells by tabs."""
        rows, self._rows = self._rows, []
        filled = [[cell for cell in row if cell] for row in rows]
        if len(rows) <= _LAYOUT_ROWS and all(len(row) <= 2 for row in filled):
            for column in range(max((len(row) for row in rows), default=0)):
                for row in rows:
                    for line in row[column] if column < len(row) else ():
                        self.add(line)
            return
        for row in filled:
            if len(row) == 1:
                for line in row[0]:
                    self.add(line)
            elif row:
                self.add(_joined(row))

    # What readers of pages call.

    def add(self, line: RawLine) -> None:
        """Add a finished line; beyond the bound the text is cut and says so."""
        if self._cell is not None:
            self._cell.append(line)
            return
        if self._rows and not self._row:
            self.end_table()
        if self.full:
            return
        self._left -= len(line.text) + 1
        if self._left < 0:
            self.full = True
            self.note("reading.cut", letters=self._letters)
            return
        self.lines.append(line)

    def hide(self, text: str) -> None:
        """Keep text that a reader of the page does not see apart."""
        if text.strip() and len(self._hidden) < _MOST_HIDDEN:
            self._hidden.append(clean(text).strip()[:20_000])

    def note(self, code: str, **values: object) -> None:
        """Tell a person something, once a code."""
        if len(self._notes) < _MOST_NOTES:
            self._notes.setdefault(code, Note(code, values))

    @property
    def letters(self) -> int:
        """How many code points of finished lines there are."""
        return sum(len(line.text) for line in self.lines)

    @property
    def has_text(self) -> bool:
        """Whether any letter was read."""
        return bool(self._rows or self._cell) or any(line.text.strip() for line in self.lines)

    def build(self, media_type: str, encoding: str = "") -> ReadText:
        """Convert, normalise and place. ``encoding``: an old one that the reader already knows."""
        self.end_row()
        self.end_table()
        while self.lines and not self.lines[-1].runs:
            self.lines.pop()
        runs: list[Run] = []
        for index, line in enumerate(self.lines):
            if index:
                runs.append(Run("\n"))
            runs.extend(line.runs)
        converted, found = legacy.convert_runs(runs)
        pieces = legacy.normalise(converted).split("\n") if self.lines else []
        if len(pieces) != len(self.lines):
            # A conversion that moves line breaks would light up the wrong places.
            raise UserError("reading.broken")
        texts = [piece.rstrip() for piece in pieces]
        if self.turns:
            self.note("reading.turned", count=len(self.turns))
        if self._hidden:
            self.note("reading.hidden", count=len(self._hidden))
        if found or encoding:
            name = _NAMES.get(found or encoding, found or encoding)
            self.note("reading.converted", encoding=name, preview=_preview(self.lines, texts))
        lines, start = [], 0
        for raw, text in zip(self.lines, texts, strict=True):
            lines.append(_place(raw, text, start))
            start += len(text) + 1
        origins = [line.origin for line in self.lines if line.runs]
        machine = origins.count(Origin.MACHINE_READ) * 2 > len(origins)
        return ReadText(
            text="\n".join(texts),
            lines=tuple(lines),
            pages=self.pages,
            origin=Origin.MACHINE_READ if machine else Origin.DIGITAL,
            notes=tuple(self._notes.values()),
            encoding=found or encoding,
            hidden=tuple(legacy.normalise(one) for one in self._hidden),
            media_type=media_type,
        )


def _preview(raw: list[RawLine], texts: list[str]) -> list[list[str]]:
    """Give some lines as they stand in the file and as they were converted, for a person to compare."""
    pairs: list[list[str]] = []
    for line, text in zip(raw, texts, strict=True):
        before = "".join(run.text for run in line.runs).strip()
        if before and before != text.strip() and len(pairs) < _PREVIEW_LINES:
            pairs.append([before[:_PREVIEW_LETTERS], text.strip()[:_PREVIEW_LETTERS]])
    return pairs


def _joined(row: list[list[RawLine]]) -> RawLine:
    """Make one line of a row's cells."""
    whole = RawLine(bold=all(line.bold for cell in row for line in cell))
    for cell in row:
        if whole.runs:
            whole.runs.append(Run("\t"))
        for index, line in enumerate(cell):
            if index:
                whole.runs.append(Run(" "))
            whole.runs.extend(line.runs)
            whole.size = max(whole.size, line.size)
    whole.runs = _merged(whole.runs)
    return whole


def _merged(runs: list[Run]) -> list[Run]:
    """Join neighbours in one font; blanks take the font of what stands before them."""
    merged: list[Run] = []
    for run in runs:
        if merged and (run.font == merged[-1].font or not run.text.strip()):
            merged[-1] = Run(merged[-1].text + run.text, merged[-1].font)
        else:
            merged.append(run)
    return merged


_PREVIEW_LINES = 12
_PREVIEW_LETTERS = 200
_NAMES = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}


def _place(raw: RawLine, text: str, start: int) -> Line:
    """Find the words of a line in its converted text; without a sure match the line has none."""
    found = list(_WORD.finditer(text)) if raw.words else []
    words: tuple[Word, ...] = ()
    if len(found) == len(raw.words):
        words = tuple(
            Word(start + match.start(), start + match.end(), word.box, word.confidence)
            for match, word in zip(found, raw.words, strict=True)
        )
    return Line(
        start, start + len(text), raw.page, raw.box, words,
        raw.bold, round(raw.size, 1), raw.origin, raw.stamp,
    )  # fmt: skip
