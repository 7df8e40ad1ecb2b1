"""Tables for spreadsheets: .xlsx and .csv, every cell a text or a number, never a formula.

A name that begins with ``=`` would be run by the spreadsheet that opens the file ("CSV injection"): in
.xlsx such a cell is marked as text, in .csv an apostrophe goes before it, as spreadsheets do themselves.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | None

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
#: What a cell of .xlsx can hold (ECMA-376, 18.3.1.4 and the limits of spreadsheets).
_LONGEST_CELL = 32_767
_WIDEST = 60
_MEASURED = 500


@dataclass(frozen=True)
class TableSheet:
    """One sheet: its name (at most 31 signs), lines above the table, headings and rows."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    above: Sequence[str] = ()


def write_xlsx(sheets: Sequence[TableSheet], path: Path) -> None:
    """Write a workbook; headings stay in sight and columns are as wide as what they hold."""
    # openpyxl brings numpy along where it is: 30 MB for screens that only might write a table.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill

    book = Workbook()
    book.remove(book.worksheets[0])
    for one in sheets:
        name = " ".join(re.sub(r"[\\/*?:\[\]]", " ", one.name).split())
        sheet = book.create_sheet(name[:31])
        for text in one.above:
            _add(sheet, [text])
            sheet.cell(sheet.max_row, 1).font = Font(bold=True)
        if one.above:
            _add(sheet, [" "])
        _add(sheet, list(one.headings))
        top = sheet.max_row
        for cell in sheet[top]:
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="FFE7EDF5")
            cell.alignment = Alignment(wrap_text=True, vertical="center")
        for row in one.rows:
            _add(sheet, row)
        sheet.freeze_panes = f"A{top + 1}"
        _widen(sheet, one)
    book.save(path)


def _add(sheet: Worksheet, row: Sequence[Cell]) -> None:
    from openpyxl.styles import Alignment

    sheet.append([_clean(cell) for cell in row])
    for cell in sheet[sheet.max_row]:
        if isinstance(cell.value, str):
            cell.data_type = "s"
            if "\n" in cell.value:
                cell.alignment = Alignment(wrap_text=True, vertical="top")


def _widen(sheet: Worksheet, table: TableSheet) -> None:
    from openpyxl.utils import get_column_letter

    for place, heading in enumerate(table.headings):
        cells = [str(row[place]) for row in table.rows[:_MEASURED] if place < len(row)]
        longest = max((len(line) for cell in cells for line in cell.splitlines()), default=0)
        width = max(6, min(_WIDEST, max(longest, min(len(heading), 24)) + 2))
        sheet.column_dimensions[get_column_letter(place + 1)].width = width


def write_csv(table: TableSheet, path: Path) -> None:
    """Write a table as UTF-8 with a mark at its start, by which Excel knows Vietnamese letters."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([_harmless(one) for one in table.headings])
        writer.writerows([_harmless(one) for one in row] for row in table.rows)


def _clean(cell: Cell) -> Cell:
    return _CONTROL.sub("", cell)[:_LONGEST_CELL] if isinstance(cell, str) else cell


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, str):
        text = _CONTROL.sub("", cell)
        return f"'{text}" if text.startswith(_DANGEROUS) else text
    return cell
