"""The blank workbook of a form: what a village fills in, with checks that Excel and LibreOffice both keep."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp.core.figures.form import Column, Form, Kind, Total
from communeapp.core.figures.sheet import address

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

HEAD_ROW = 5
_FIRST = HEAD_ROW + 1
_WIDTH = 16
_NUMBER = "#,##0.##"


def write_blank(
    form: Form, villages: Sequence[str], period: str, path: Path, words: dict[str, str]
) -> None:
    """Write a workbook for some villages, one row each. ``words``: month, village, number, hint, wrong.

    Every cell but those to be filled in is locked; a village may still add remarks below.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Biểu"
    _write(sheet["A1"], form.title)
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = words["month"].format(period=period)
    sheet["A3"] = words["hint"]
    sheet["A3"].alignment = Alignment(wrap_text=True, vertical="top")
    sheet.merge_cells(start_row=3, start_column=1, end_row=3, end_column=2 + len(form.columns))
    sheet.row_dimensions[3].height = 48
    thin = Side(style="thin", color="FF808080")
    line = Border(left=thin, right=thin, top=thin, bottom=thin)
    heads = [words["number"], words["village"], *(one.head for one in form.columns)]
    for at, text in enumerate(heads, 1):
        cell = sheet.cell(HEAD_ROW, at)
        _write(cell, text)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFE7EDF5")
        cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
        cell.border = line
    for number, village in enumerate(villages, 1):
        row = HEAD_ROW + number
        sheet.cell(row, 1, number).border = line
        _write(sheet.cell(row, 2), village)
        sheet.cell(row, 2).border = line
        for at, column in enumerate(form.columns, 3):
            cell = sheet.cell(row, at)
            cell.border = line
            cell.protection = Protection(locked=False)
            if column.kind is not Kind.TEXT:
                cell.number_format = "#,##0" if column.kind is Kind.WHOLE else _NUMBER
    last = HEAD_ROW + len(villages)
    if len(villages) > 1:
        _totals(sheet, form, last)
    for at, column in enumerate(form.columns, 3):
        _validate(sheet, column, at, last, words["wrong"])
    sheet.column_dimensions["A"].width = 5
    sheet.column_dimensions["B"].width = 24
    for at in range(3, 3 + len(form.columns)):
        letters = address(0, at - 1).rstrip("1")
        sheet.column_dimensions[letters].width = _WIDTH
    sheet.freeze_panes = f"C{_FIRST}"
    sheet.protection.sheet = True  # without a password: it keeps from slips, not from people
    sheet.protection.formatColumns = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    book.save(path)


def _write(cell: Cell, text: str) -> None:
    """Write words: a name that begins with = is one, and no formula that somebody's Excel runs."""
    cell.value = text
    cell.data_type = "s"


def _totals(sheet: Worksheet, form: Form, last: int) -> None:
    """Sum what is summed, for the eye: the program adds for itself."""
    from openpyxl.styles import Font

    row = last + 1
    sheet.cell(row, 2, "Tổng cộng").font = Font(bold=True)
    for at, column in enumerate(form.columns, 3):
        if column.total is Total.SUM:
            first, end = address(_FIRST - 1, at - 1), address(last - 1, at - 1)
            sheet.cell(row, at, f"=SUM({first}:{end})").font = Font(bold=True)


def _validate(sheet: Worksheet, column: Column, at: int, last: int, wrong: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    if column.kind is Kind.TEXT:
        made = DataValidation(type="textLength", operator="lessThanOrEqual", formula1="500")
    else:
        kind = "whole" if column.kind is Kind.WHOLE else "decimal"
        made = DataValidation(type=kind, operator="greaterThanOrEqual", formula1="0")
        made.error = wrong[:250]
        made.errorTitle = column.name[:30]
        made.showErrorMessage = True
    made.allow_blank = True
    made.prompt = column.head[:250]
    made.showInputMessage = True
    sheet.add_data_validation(made)
    made.add(f"{address(_FIRST - 1, at - 1)}:{address(last - 1, at - 1)}")
