"""From the sheets of a filled file to figures by village and column, each with the cell it stands in.

Columns and villages are told by their names without marks; whatever does not fit is named, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from communeapp.core.figures.form import Column, Form, Kind, village_key
from communeapp.core.figures.numbers import NoNumber, read_percent, read_typed, read_written
from communeapp.core.figures.sheet import CellKind, Sheet, address
from communeapp.core.incoming.personal import find_personal, redact
from communeapp.core.letters import key_of
from communeapp.core.vietnamese import fold

_SEARCHED = 40  # rows in which the head is looked for
_VILLAGE_HEADS = frozenset(
    {
        "ban", "ten ban", "thon", "ten thon", "thon ban", "ten thon ban", "ban thon", "ten ban thon",
        "don vi", "ten don vi", "to dan pho", "ten to dan pho", "khu", "xom", "ap",
    }
)  # fmt: skip
_TOTALS = frozenset({"tong", "tong cong", "tong so", "cong", "toan xa", "binh quan"})
_PERIOD = re.compile(r"thang\s*(\d{1,2})\s*(?:/|-|nam)\s*(\d{4})")
_EMPTY = frozenset({"", "-", "–", "—"})


@dataclass(frozen=True, order=True)
class Period:
    """A month."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def words(self) -> str:
        """Write it as people do: 11/2026."""
        return f"{self.month}/{self.year}"

    def before(self) -> Period:
        """Give the month before."""
        return Period(self.year, self.month - 1) if self.month > 1 else Period(self.year - 1, 12)

    @classmethod
    def parse(cls, text: str) -> Period | None:
        """Read 2026-11 or 11/2026; None for anything else."""
        iso = re.fullmatch(r"(\d{4})-(\d{1,2})", text.strip())
        usual = re.fullmatch(r"(\d{1,2})/(\d{4})", text.strip())
        if iso is None and usual is None:
            return None
        year, month = (iso[1], iso[2]) if iso is not None else (usual[2], usual[1])  # type: ignore[index]
        if not (1 <= int(month) <= 12 and 2000 <= int(year) <= 2200):
            return None
        return cls(int(year), int(month))


@dataclass(frozen=True)
class Source:
    """The cell in which a figure stands."""

    file: str
    sheet: str
    cell: str

    def __str__(self) -> str:
        place = f"{self.sheet}!{self.cell}" if self.sheet else self.cell
        return f"{self.file}, {place}"


@dataclass(frozen=True)
class Figure:
    """What a village says in a column: a number, or a text."""

    value: Decimal | None
    text: str
    source: Source


@dataclass(frozen=True)
class Fault:
    """Something a person has to look at: the code of its sentence and its values.

    ``refused``: because of it a file, a row or a cell was not taken.
    """

    code: str
    values: Mapping[str, object]
    refused: bool = True


@dataclass
class FileFigures:
    """What one file gave."""

    file: str
    period: Period | None = None
    villages: dict[str, dict[str, Figure]] = field(default_factory=dict)
    totals: dict[str, Figure] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def match(file: str, sheets: Sequence[Sheet], form: Form, period: Period) -> FileFigures:
    """Find the figures of a file; what is wrong stands in its ``faults``."""
    found = FileFigures(file)
    heads = [(sheet, head) for sheet in sheets if (head := _head(sheet, form)) is not None]
    if not heads:
        found.faults.append(Fault("figures.file.other", {"file": file, "form": form.title}))
        return found
    for sheet, head in heads:
        reader = _SheetReader(found, sheet, head, form)
        if reader.is_of(period):
            reader.read()
    return found


# ------------------------------------------------------------------ the head


@dataclass(frozen=True)
class _Head:
    row: int
    village: int
    columns: Mapping[str, int]
    twice: tuple[str, ...]
    extra: tuple[str, ...]


def _head(sheet: Sheet, form: Form) -> _Head | None:
    """Find the row that names a village column and at least half of the form's columns."""
    best: _Head | None = None
    for number, row in enumerate(sheet.rows[:_SEARCHED]):
        made = _read_head(number, row, form)
        if made is not None and (best is None or len(made.columns) > len(best.columns)):
            best = made
    return best if best is not None and 2 * len(best.columns) >= len(form.columns) else None


def _read_head(number: int, row: Sequence[str], form: Form) -> _Head | None:
    wanted = {key_of(one.head): one.key for one in form.columns}
    wanted |= {one.key: one.key for one in form.columns}
    columns: dict[str, int] = {}
    twice, extra, village = [], [], None
    for at, text in enumerate(row):
        key = key_of(text)
        if not key:
            continue
        if (name := wanted.get(key)) is not None:
            if name in columns:
                twice.append(text)
            columns.setdefault(name, at)
        elif key in _VILLAGE_HEADS and village is None:
            village = at
        elif key not in ("tt", "stt", "so tt", "so thu tu"):
            extra.append(text)
    if village is None:
        return None
    return _Head(number, village, columns, tuple(twice), tuple(extra))


# ------------------------------------------------------------------ the rows


class _SheetReader:
    """Reads the rows below a head."""

    def __init__(self, found: FileFigures, sheet: Sheet, head: _Head, form: Form) -> None:
        self._found = found
        self._sheet = sheet
        self._head = head
        self._form = form

    def is_of(self, period: Period) -> bool:
        """Say whether the sheet is of the month; one of another month is refused and named."""
        found = self._found
        said = {
            Period(int(hit[2]), int(hit[1]))
            for row in self._sheet.rows[: self._head.row]
            for text in row
            for hit in _PERIOD.finditer(fold(text))
            if 1 <= int(hit[1]) <= 12
        }
        if said and period not in said:
            values = {"file": found.file, "said": min(said).words, "wanted": period.words}
            found.faults.append(Fault("figures.file.other_month", values))
            return False
        if not said:
            values = {"file": found.file, "wanted": period.words}
            found.faults.append(Fault("figures.file.no_month", values, refused=False))
        found.period = period
        return True

    def read(self) -> None:
        """Read all rows, and name columns that are missing, extra or there twice."""
        head, file = self._head, self._found.file
        for one in self._form.columns:
            if one.key not in head.columns:
                self._fault("figures.file.no_column", file=file, column=one.name)
        for name in head.twice:
            self._fault("figures.file.column_twice", file=file, column=name)
        for name in head.extra:
            self._fault("figures.file.extra_column", refused=False, file=file, column=name)
        for row in range(head.row + 1, len(self._sheet.rows)):
            self._row(row)

    def _row(self, row: int) -> None:
        name = self._sheet.text(row, self._head.village)
        cells = [self._sheet.text(row, at) for at in self._head.columns.values()]
        filled = [one for one in cells if one.strip() not in _EMPTY]
        if not name:
            if len(filled) > len(cells) / 2:
                place = address(row, self._head.village)
                self._fault("figures.row.no_village", file=self._found.file, cell=place)
            return
        if village_key(name) in _TOTALS or key_of(name) in _TOTALS:
            self._found.totals |= self._figures(row, name, total=True)
            return
        village = self._form.village(name)
        if not village:
            if filled:
                shown = redact(name, find_personal(name))
                self._fault(
                    "figures.row.unknown", file=self._found.file, village=shown[:80], row=row + 1
                )
            return
        if village in self._found.villages:
            self._fault("figures.row.twice", file=self._found.file, village=village, row=row + 1)
            return
        self._found.villages[village] = {} if self._is_blank(row) else self._figures(row, village)

    def _figures(self, row: int, village: str, *, total: bool = False) -> dict[str, Figure]:
        made = {}
        for key, at in self._head.columns.items():
            column = self._form.column(key)
            figure = self._cell(row, at, column, village, quiet=total)
            if figure is not None:
                made[key] = figure
        return made

    def _cell(
        self, row: int, at: int, column: Column, village: str, *, quiet: bool
    ) -> Figure | None:
        text, kind = self._sheet.text(row, at), self._sheet.kind(row, at)
        source = Source(self._found.file, self._sheet.name, address(row, at))
        named = {"source": str(source), "village": village, "column": column.name}

        def fault(code: str, *, refused: bool = True, **more: object) -> None:
            if not quiet:
                self._fault(code, refused=refused, **named, **more)

        if self._is_merged(row, at):
            fault("figures.cell.merged")
            return None
        if kind is CellKind.NO_VALUE:
            fault("figures.cell.no_value")
            return None
        if kind is CellKind.ERROR:
            fault("figures.cell.error", given=text[:40])
            return None
        if text.strip() in _EMPTY:
            if not quiet and column.kind is not Kind.TEXT:
                fault("figures.cell.empty")
            return None
        if column.kind is Kind.TEXT:
            if hits := find_personal(text):
                fault("figures.cell.personal", refused=False)
                text = redact(text, hits)
            return Figure(None, text, source)
        try:
            if kind is CellKind.NUMBER:
                return Figure(read_typed(text, column), text, source)
            if kind is CellKind.PERCENT and column.unit == "%":
                return Figure(read_percent(text, column), text, source)
            if kind is not CellKind.TEXT:
                raise NoNumber("figures.cell.no_number")
            value = read_written(text, column)
        except NoNumber as problem:
            personal = bool(find_personal(text))
            shown = redact(text, find_personal(text))[:40] if personal else text[:40]
            fault(problem.code, given=shown)
            return None
        if re.fullmatch(r"\d{1,3},\d{3}", text.strip()):
            fault("figures.cell.comma", refused=False, given=text.strip())
        return Figure(value, text, source)

    def _is_blank(self, row: int) -> bool:
        """Say whether a village filled in nothing at all: it is missing as a whole then."""
        places = self._head.columns.values()
        return not any(
            self._sheet.text(row, at).strip() not in _EMPTY or (row, at) in self._sheet.kinds
            for at in places
        )

    def _is_merged(self, row: int, at: int) -> bool:
        return any(
            top <= row <= bottom and left <= at <= right
            for top, left, bottom, right in self._sheet.merged
        )

    def _fault(self, code: str, *, refused: bool = True, **values: object) -> None:
        self._found.faults.append(Fault(code, values, refused))
