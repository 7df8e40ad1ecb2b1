"""Tables from outside (.xlsx, .xls, .csv): rows of cells in their columns, for lists of people.

Other than the readers of running text, empty cells keep their places, and what was merged over several
rows stands in each of them: a unit's name beside the people of that unit. Hidden sheets and rows are
left out, as they are in the readers of text; how many is said.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

from communeapp.core import legacy
from communeapp.core.errors import UserError
from communeapp.core.incoming.secrecy import Verdict, judge
from communeapp.core.incoming.text import ReadText
from communeapp.core.legacy import Run
from communeapp.reading.assembly import Assembly, clean
from communeapp.reading.bounds import bind_growth
from communeapp.reading.kinds import HEAD_BYTES, Kind, kind_of
from communeapp.reading.limits import Limits
from communeapp.reading.plain import decode
from communeapp.reading.reader import Reading, open_file
from communeapp.reading.xls import is_hidden, open_book, row_cells
from communeapp.reading.xlsx import Workbook
from communeapp.reading.xmls import drop, events
from communeapp.reading.zips import open_document

MAX_ROWS = 20_000
MAX_COLUMNS = 100
MAX_CELL = 2_000
_MOST_BYTES = 40_000_000
_GROWTH_MB = 300
_SEPARATORS = ",;\t|"
_MARKED_ROWS = 60  # so many rows are asked for a mark of secrecy

#: What a cell says and the font it says it in: letters of old encodings are told by fonts.
Cells = list[list[Run]]
Rows = list[list[str]]
_EMPTY = Run("", "")
_Book = TypeVar("_Book", bound="Tables")


def read_tables(path: Path, limits: Limits, deadline: float) -> dict[str, Any]:
    """Read a file. Gives ``{"sheets": [[name, rows], …], "hidden": n}``, or ``{"secret": level, …}``.

    Raises UserError ``reading.*``; ``reading.no_table`` for a file of another kind.
    """
    verdict = judge(None, path.name)
    if verdict is None:
        sheets, hidden = _read(path, limits, deadline)
        tables = [(name, rows) for name, cells in sheets if (rows := tidy(cells))]
        verdict = marked(tables)
    if verdict is not None:
        return {"secret": verdict.level.value, "where": verdict.where}
    if not tables:
        raise UserError("reading.no_text")
    return {"sheets": [[name, rows] for name, rows in tables], "hidden": hidden}


def marked(tables: Iterable[tuple[str, Rows]]) -> Verdict | None:
    """Look for a mark of secrecy in every sheet by itself: each is a first page of its own."""
    for name, rows in tables:
        lines = [name, *("\t".join(row) for row in rows[:_MARKED_ROWS])]
        if (verdict := judge(ReadText.plain("\n".join(lines)))) is not None:
            return verdict
    return None


def _read(path: Path, limits: Limits, deadline: float) -> tuple[list[tuple[str, Cells]], int]:
    book = open_table(path, limits, deadline, Tables, _MOST_BYTES)
    if isinstance(book, Tables):
        return book.sheets, book.hidden
    kind, data = book
    return of_xls(data) if kind is Kind.XLS else ([("", of_text(decode(data)))], 0)


def open_table(
    path: Path, limits: Limits, deadline: float, make: type[_Book], most_bytes: int
) -> _Book | tuple[Kind, bytes]:
    """Read a workbook as ``make`` does, or give kind and bytes of an ``.xls`` or of separated values.

    Raises UserError ``reading.*``; ``reading.no_table`` for a file of another kind.
    """
    with open_file(path, limits) as file:
        head = file.read(HEAD_BYTES)
        file.seek(0)
        kind = kind_of(file, head)
        bind_growth(_GROWTH_MB)
        if kind is Kind.XLSX:
            job = Reading(
                path, file, limits, Assembly(limits.letters), _quiet, deadline, kind.value, _no_gate
            )
            with open_document(file, limits.unpacked_bytes) as archive:
                book = make(job, archive)
                book.read()
            return book
        if kind not in (Kind.XLS, Kind.TEXT):
            raise UserError("reading.no_table")
        data = file.read(most_bytes + 1)
    if len(data) > most_bytes:
        raise UserError("reading.too_big", megabytes=most_bytes // 1_000_000)
    return kind, data


def _quiet(done: int, total: int) -> None:
    """Tell nobody: a list is read in a moment."""


def _no_gate(text: ReadText) -> None:
    """Ask nothing: the marks of secrecy are looked for when all is read."""


# ------------------------------------------------------------------ .xlsx


class Tables(Workbook):
    """Reads the sheets of a workbook as tables."""

    def __init__(self, job: Reading, archive: Any) -> None:
        super().__init__(job, archive)
        self.sheets: list[tuple[str, Cells]] = []
        self.hidden = 0

    def read(self) -> None:
        """Read all sheets that are shown."""
        if "xl/styles.xml" in self._names:
            self._read_styles()
        if "xl/sharedStrings.xml" in self._names:
            self._read_strings()
        for name, part, hidden in self._sheets():
            if hidden:
                self.hidden += 1
            else:
                self.sheets.append((clean(name), self._table(part)))

    def _table(self, name: str) -> Cells:
        rows: Cells = []
        merged: list[str] = []
        with self._part(name) as part:
            for _, element in events(part, ("row", "mergeCell")):
                if element.tag.endswith("}mergeCell"):
                    merged.append(str(element.get("ref", "")))
                    drop(element)
                    continue
                place = _number(element.get("r"), len(rows) + 1)
                if place > MAX_ROWS:
                    raise UserError("reading.table_too_big", rows=MAX_ROWS)
                while len(rows) < place - 1:
                    rows.append([])
                hidden = element.get("hidden") in ("1", "true")
                cells = list(self._row(element))
                drop(element)
                # A hidden row leaves an empty one, so that numbers of rows are those of the file.
                self.hidden += hidden and _says(cells)
                rows.append([] if hidden else cells)
        _fill_down(rows, merged)
        return rows

    def _row(self, element: Any) -> Iterator[Run]:
        column = 0
        for cell in element.iterchildren("{*}c"):
            place = _column(str(cell.get("r", "")), column)
            if place >= MAX_COLUMNS:
                return
            yield from [_EMPTY] * (place - column)
            yield Run(*self._cell(cell))
            column = max(place, column) + 1


def _column(address: str, following: int) -> int:
    """Give the column (from 0) of an address like ``C5``; the following one where there is none."""
    try:
        place: int = column_index_from_string(coordinate_from_string(address)[0]) - 1
        return max(following, place)
    except (ValueError, TypeError):
        return following


def _number(value: object, following: int) -> int:
    text = str(value)
    return max(following, int(text)) if text.isascii() and text.isdigit() else following


def _fill_down(rows: Cells, merged: Iterable[str]) -> None:
    """Write what was merged over rows into each of them; over columns it stands in the first."""
    for ref in merged:
        try:
            left, top, _, bottom = range_boundaries(ref)
        except (ValueError, TypeError):
            continue
        if left is None or top is None or bottom is None or top > len(rows):
            continue
        first = rows[top - 1]
        value = first[left - 1] if left <= len(first) else _EMPTY
        for row in rows[top : min(bottom, len(rows))] if value.text else ():
            # A row without anything else is the end of the list, not one more person.
            if _says(row):
                row.extend([_EMPTY] * (left - len(row)))
                row[left - 1] = row[left - 1] if row[left - 1].text else value


def _says(cells: Iterable[Run]) -> bool:
    return any(one.text for one in cells)


# ------------------------------------------------------------------ .xls, .csv


def of_xls(data: bytes) -> tuple[list[tuple[str, Cells]], int]:
    book = open_book(data)
    found: list[tuple[str, Cells]] = []
    hidden = 0
    for sheet in book.sheets():
        if sheet.visibility != 0:
            hidden += 1
            continue
        if sheet.nrows > MAX_ROWS:
            raise UserError("reading.table_too_big", rows=MAX_ROWS)
        rows: Cells = []
        for number in range(sheet.nrows):
            cells = [_joined(runs) for runs in row_cells(book, sheet, number, MAX_COLUMNS)]
            is_out = is_hidden(sheet, number)
            hidden += is_out and _says(cells)
            rows.append([] if is_out else cells)
        # Its ranges end behind the last row and column, and count from 0.
        names = (
            f"{get_column_letter(left + 1)}{top + 1}:{get_column_letter(right)}{bottom}"
            for top, bottom, left, right in sheet.merged_cells
        )
        _fill_down(rows, names)
        found.append((clean(sheet.name), rows))
    return found, hidden


def _joined(runs: Sequence[Run]) -> Run:
    return Run("".join(run.text for run in runs), runs[0].font) if runs else _EMPTY


def of_text(text: str) -> Cells:
    """Read separated values; which sign separates is told by the rows themselves."""
    separator = _separator(text)
    csv.field_size_limit(MAX_CELL * 10)
    rows: Cells = []
    try:
        for row in csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=separator):
            if len(rows) >= MAX_ROWS:
                raise UserError("reading.table_too_big", rows=MAX_ROWS)
            rows.append([Run(_unquoted(cell), "") for cell in row[:MAX_COLUMNS]])
    except csv.Error as problem:
        raise UserError("reading.broken") from problem
    return rows


def _separator(text: str) -> str:
    """Choose the sign that stands in the most of the first lines, and the same number of times."""
    lines = [line for line in text.splitlines()[:200] if line.strip()][:50]
    if lines and (told := re.fullmatch(r"(?i)\ufeff?sep=(.)", lines[0].strip())):
        return told[1]  # Excel's own way of saying it

    def worth(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        usual = max(set(counts), key=lambda one: (counts.count(one), one)) if counts else 0
        return (counts.count(usual) if usual else 0, usual)

    return max(_SEPARATORS, key=worth)


def _unquoted(cell: str) -> str:
    """Take off the apostrophe that keeps a spreadsheet from running a cell."""
    text = cell.strip()
    return text[1:] if re.match(r"'[=+\-@]", text) else text


# ------------------------------------------------------------------ all of them


def tidy(cells: Cells) -> Rows:
    """Convert old encodings, bring cells to one line of bearable length, drop what is empty at the end.

    The cells vote together: one is too short to tell by itself what its letters are.
    """
    parts, _ = legacy.convert_parts([run for row in cells for run in row])
    following = iter(parts)
    found = [
        [" ".join(legacy.normalise(clean(next(following))).split())[:MAX_CELL] for _ in row]
        for row in cells
    ]
    for row in found:
        while row and not row[-1]:
            row.pop()
    while found and not found[-1]:
        found.pop()
    return found
