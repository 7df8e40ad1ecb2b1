"""What a reader gives of a filled file: cells with their kinds, before anything is made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class CellKind(StrEnum):
    """What a workbook says a cell holds; cells of separated values are texts."""

    TEXT = "s"
    NUMBER = "n"
    PERCENT = "%"  # a number of which a hundred times is shown
    DATE = "d"
    YES_NO = "b"
    ERROR = "e"
    NO_VALUE = "f"  # a formula that was saved without its value


@dataclass(frozen=True)
class Sheet:
    """One sheet: rows of texts, kinds of the cells that are no texts by (row, column) from 0.

    ``merged`` are ranges of joined cells: first row, first column, last row, last column, from 0.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    kinds: Mapping[tuple[int, int], CellKind] = field(default_factory=dict)
    merged: tuple[tuple[int, int, int, int], ...] = ()

    def text(self, row: int, column: int) -> str:
        """Give the text of a cell, "" beyond the filled ones."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else ""

    def kind(self, row: int, column: int) -> CellKind:
        """Give the kind of a cell."""
        return self.kinds.get((row, column), CellKind.TEXT)


def address(row: int, column: int) -> str:
    """Name a cell as spreadsheets do: (4, 2) is C5."""
    letters, number = "", column
    while number >= 0:
        letters = chr(ord("A") + number % 26) + letters
        number = number // 26 - 1
    return f"{letters}{row + 1}"
