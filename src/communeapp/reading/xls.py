"""Old workbooks (.xls) through xlrd: one line a row, cells by tabs, each stretch with its font."""

from __future__ import annotations

import contextlib
import io
import re
from typing import TYPE_CHECKING, Any

import xlrd
from xlrd.compdoc import CompDocError

from communeapp.core.errors import UserError
from communeapp.core.legacy import Run
from communeapp.reading.assembly import RawLine, clean

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

_MOST_BYTES = 40_000_000  # xlrd reads the whole book into memory, many times its size


def fill_xls(job: Reading) -> None:
    """Read a workbook."""
    data = job.content(_MOST_BYTES)
    if job.file.read(1):
        raise UserError("reading.too_big", megabytes=_MOST_BYTES // 1_000_000)
    book = open_book(data)
    shown = [sheet for sheet in book.sheets() if sheet.visibility == 0]
    if hidden := book.nsheets - len(shown):
        job.out.note("reading.hidden_sheets", count=hidden)
    job.out.pages = max(1, len(shown))
    for number, sheet in enumerate(shown):
        if len(shown) > 1:
            job.out.add(RawLine([Run(clean(sheet.name))], page=number))
        for row in range(sheet.nrows):
            runs = _row(book, sheet, row)
            if runs and not is_hidden(sheet, row):
                job.out.add(RawLine(runs, page=number))
            elif runs:
                job.out.hide("".join(run.text for run in runs))
        job.progress(number + 1, len(shown))


def open_book(data: bytes) -> Any:
    """Open a workbook. Raises UserError ``reading.password``, ``reading.broken``."""
    try:
        # Its complaints about odd files would end in the protocol otherwise.
        with contextlib.redirect_stdout(io.StringIO()):
            return xlrd.open_workbook(
                file_contents=data, formatting_info=True, logfile=io.StringIO()
            )
    except xlrd.XLRDError as problem:
        locked = "encrypt" in str(problem).lower() or "password" in str(problem).lower()
        raise UserError("reading.password" if locked else "reading.broken") from problem
    except CompDocError as problem:
        raise UserError("reading.broken") from problem


def is_hidden(sheet: Any, row: int) -> bool:
    """Say whether a row is hidden."""
    info = sheet.rowinfo_map.get(row)
    return info is not None and bool(info.hidden)


def _row(book: Any, sheet: Any, row: int) -> list[Run]:
    runs: list[Run] = []
    for column in range(sheet.row_len(row)):
        cell = sheet.cell(row, column)
        pieces = _cell(book, sheet, row, column, cell)
        if not any(piece.text.strip() for piece in pieces):
            continue
        if runs:
            runs.append(Run("\t"))
        runs += pieces
    return runs


def row_cells(book: Any, sheet: Any, row: int, most: int) -> list[list[Run]]:
    """Give the cells of a row in their places, each as its runs; empty ones have none."""
    width = min(sheet.row_len(row), most)
    return [_cell(book, sheet, row, column, sheet.cell(row, column)) for column in range(width)]


def _cell(book: Any, sheet: Any, row: int, column: int, cell: Any) -> list[Run]:
    font = _font(book, book.xf_list[cell.xf_index].font_index) if cell.xf_index is not None else ""
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return _rich(book, cell.value, font, sheet.rich_text_runlist_map.get((row, column)))
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return [Run(f"{cell.value:.12g}", "")]
    if cell.ctype == xlrd.XL_CELL_DATE:
        with contextlib.suppress(xlrd.xldate.XLDateError, ValueError, OverflowError):
            when = xlrd.xldate_as_datetime(cell.value, book.datemode)
            return [Run(when.strftime("%d/%m/%Y" if cell.value >= 1 else "%H:%M"), "")]
        return [Run(f"{cell.value:.12g}", "")]
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return [Run("TRUE" if cell.value else "FALSE", "")]
    return []


def _rich(book: Any, text: str, font: str, changes: Any) -> list[Run]:
    """Cut a text where its font changes; ``changes`` are (offset, font) pairs."""
    runs = []
    start = 0
    for offset, index in [*(changes or ()), (len(text), -1)]:
        if offset > start:
            runs.append(Run(re.sub(r"\s+", " ", clean(text[start:offset])), font))
        start = max(start, offset)
        if index >= 0:
            font = _font(book, index)
    return runs


def _font(book: Any, index: int) -> str:
    # The file counts fonts without the fifth one, which does not exist; xlrd keeps a gap for it.
    return str(book.font_list[index].name) if 0 <= index < len(book.font_list) else ""
