"""Filled forms (.xlsx, .xls, .csv): the rows of :mod:`communeapp.reading.tables`, with what each cell is.

A number typed as 1.234 and a text "1.234" are two things; a formula without its saved value is no figure;
joined cells say for how many rows one value stands. That is why kinds and joins come along here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

from communeapp.core.errors import UserError
from communeapp.core.figures.sheet import CellKind
from communeapp.core.incoming.secrecy import judge
from communeapp.reading import tables
from communeapp.reading.assembly import clean
from communeapp.reading.kinds import Kind
from communeapp.reading.limits import Limits
from communeapp.reading.plain import decode
from communeapp.reading.reader import Reading
from communeapp.reading.tables import Cells, Tables
from communeapp.reading.xls import open_book
from communeapp.reading.xmls import drop, events

_MOST_BYTES = 10_000_000
_GROWTH_MB = 300
_MARKED_ROWS = 60
_MOST_MERGED = 5_000
Kinds = dict[tuple[int, int], str]
Merged = list[tuple[int, int, int, int]]


def read_cells(path: Path, limits: Limits, deadline: float) -> dict[str, Any]:
    """Read a file. Gives ``{"sheets": [{name, rows, kinds, merged}, …]}``, or ``{"secret": level, …}``.

    Raises UserError ``reading.*``; ``reading.no_table`` for a file of another kind.
    """
    verdict = judge(None, path.name)
    if verdict is None:
        found = _read(path, limits, deadline)
        sheets = [
            (name, rows, kinds, merged)
            for name, cells, kinds, merged in found
            if (rows := tables.tidy(cells))
        ]
        verdict = tables.marked((name, rows) for name, rows, _, _ in sheets)
    if verdict is not None:
        return {"secret": verdict.level.value, "where": verdict.where}
    if not sheets:
        raise UserError("reading.no_text")
    return {
        "sheets": [
            {
                "name": name,
                "rows": rows,
                "kinds": [[row, column, kind] for (row, column), kind in sorted(kinds.items())],
                "merged": [list(one) for one in merged],
            }
            for name, rows, kinds, merged in sheets
        ]
    }


def _read(path: Path, limits: Limits, deadline: float) -> list[tuple[str, Cells, Kinds, Merged]]:
    book = tables.open_table(path, limits, deadline, _Typed, _MOST_BYTES)
    if isinstance(book, _Typed):
        return [
            (name, cells, kinds, merged)
            for (name, cells), (kinds, merged) in zip(book.sheets, book.typed, strict=True)
        ]
    kind, data = book
    return _of_xls(data) if kind is Kind.XLS else [("", tables.of_text(decode(data)), {}, [])]


class _Typed(Tables):
    """Reads the sheets of a workbook with the kinds of their cells."""

    def __init__(self, job: Reading, archive: Any) -> None:
        super().__init__(job, archive)
        self.typed: list[tuple[Kinds, Merged]] = []
        self._kinds: Kinds = {}

    def _table(self, name: str) -> Cells:
        self._kinds = {}
        rows = super()._table(name)
        merged: Merged = []
        with self._part(name) as part:
            for _, element in events(part, ("mergeCell",)):
                if len(merged) < _MOST_MERGED:
                    merged += _range(str(element.get("ref", "")))
                drop(element)
        self.typed.append((self._kinds, merged))
        return rows

    def _cell(self, cell: Any) -> tuple[str, str]:
        text, font = super()._cell(cell)
        kind = self._kind(cell, text)
        if kind is not CellKind.TEXT:
            try:
                letters, row = coordinate_from_string(str(cell.get("r", "")))
                self._kinds[row - 1, column_index_from_string(letters) - 1] = kind.value
            except (ValueError, TypeError):
                pass  # a cell without an address is a text: what could be meant twice is asked
        return text, font

    def _kind(self, cell: Any, text: str) -> CellKind:
        said = cell.get("t", "n")
        if said == "e":
            return CellKind.ERROR
        formula = next(cell.iterchildren("{*}f"), None)
        if formula is not None and not text:
            return CellKind.NO_VALUE
        if said == "b":
            return CellKind.YES_NO
        if said == "n" and text:
            style = str(cell.get("s", "0"))
            index = int(style) if style.isdigit() else 0
            if index < len(self._cells) and self._cells[index][1]:
                return CellKind.DATE
            return CellKind.PERCENT if index in self._percents else CellKind.NUMBER
        return CellKind.TEXT


def _range(ref: str) -> Merged:
    try:
        left, top, right, bottom = range_boundaries(ref)
    except (ValueError, TypeError):
        return []
    if left is None or top is None or right is None or bottom is None:
        return []
    return [(top - 1, left - 1, bottom - 1, right - 1)]


_XLS_KINDS = {2: CellKind.NUMBER, 3: CellKind.DATE, 4: CellKind.YES_NO, 5: CellKind.ERROR}


def _of_xls(data: bytes) -> list[tuple[str, Cells, Kinds, Merged]]:
    cells, _ = tables.of_xls(data)
    book = open_book(data)
    shown = [sheet for sheet in book.sheets() if sheet.visibility == 0]
    found: list[tuple[str, Cells, Kinds, Merged]] = []
    for (name, rows), sheet in zip(cells, shown, strict=True):
        kinds: Kinds = {}
        for row in range(sheet.nrows):
            for column in range(min(sheet.row_len(row), tables.MAX_COLUMNS)):
                kind = _XLS_KINDS.get(sheet.cell_type(row, column))
                if kind is CellKind.NUMBER and _shows_percent(book, sheet.cell(row, column)):
                    kind = CellKind.PERCENT
                if kind is not None:
                    kinds[row, column] = kind.value
        merged = [
            (top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells
        ]
        found.append((clean(name), rows, kinds, merged))
    return found


def _shows_percent(book: Any, cell: Any) -> bool:
    if cell.xf_index is None:
        return False
    shown = book.format_map.get(book.xf_list[cell.xf_index].format_key)
    return shown is not None and "%" in str(shown.format_str)
