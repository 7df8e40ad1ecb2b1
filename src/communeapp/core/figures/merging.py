"""The figures of a month from all files: missing, extra and doubled villages, sums, rules, the month before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from communeapp.core.figures.form import Column, Form, Kind, Total
from communeapp.core.figures.matching import Fault, Figure, FileFigures, Period
from communeapp.core.figures.numbers import rounded_mean, write_number
from communeapp.core.letters import key_of

Values = Mapping[str, Mapping[str, Decimal]]


@dataclass(frozen=True)
class Month:
    """The figures of a month. ``figures``: by village and column; ``missing``: villages that sent nothing."""

    form: Form
    period: Period
    figures: Mapping[str, Mapping[str, Figure]]
    missing: tuple[str, ...]
    faults: tuple[Fault, ...]
    files: tuple[str, ...]

    def numbers(self, key: str) -> dict[str, Decimal]:
        """Give what the villages said in a column, in the order of the form."""
        found = {}
        for village in self.form.villages:
            figure = self.figures.get(village, {}).get(key)
            if figure is not None and figure.value is not None:
                found[village] = figure.value
        return found

    def total(self, column: Column) -> Decimal | None:
        """Give what stands below a column; None where nothing does."""
        values = list(self.numbers(column.key).values())
        if not values or column.total is Total.NONE:
            return None
        return rounded_mean(values) if column.total is Total.MEAN else sum(values, Decimal(0))

    @property
    def values(self) -> dict[str, dict[str, Decimal]]:
        """Give all numbers by village and column: what is kept for the month after."""
        return {
            village: {key: one.value for key, one in row.items() if one.value is not None}
            for village, row in self.figures.items()
        }


def merge(
    form: Form, period: Period, files: Sequence[FileFigures], before: Values | None = None
) -> Month:
    """Put files together. ``before``: the numbers of the month before, where they are known."""
    faults = [fault for one in files for fault in one.faults]
    figures: dict[str, Mapping[str, Figure]] = {}
    from_file: dict[str, str] = {}
    torn: set[str] = set()
    for one in files:
        for village, row in one.villages.items():
            if not row:
                continue
            if village not in figures:
                figures[village], from_file[village] = row, one.file
                continue
            values = {"village": village, "first": from_file[village], "second": one.file}
            if _plain(figures[village]) == _plain(row):
                faults.append(Fault("figures.village.same", values, refused=False))
            else:
                faults.append(Fault("figures.village.twice", values))
                torn.add(village)
    for village in torn:
        del figures[village]  # which of the two holds is for a person to say
    missing = tuple(one for one in form.villages if not figures.get(one))
    month = Month(form, period, figures, missing, (), tuple(one.file for one in files))
    faults += [
        Fault("figures.village.missing", {"village": one}) for one in missing if one not in torn
    ]
    faults += _rules(month)
    faults += _claimed(month, files)
    if before is not None:
        faults += _jumps(month, before)
    return Month(form, period, figures, missing, tuple(faults), month.files)


def _plain(row: Mapping[str, Figure]) -> dict[str, object]:
    return {key: one.text if one.value is None else one.value for key, one in row.items()}


def _rules(month: Month) -> list[Fault]:
    found = []
    for column in month.form.columns:
        for village, row in month.figures.items():
            own = _value(row, column.key)
            if own is None:
                continue
            most = _value(row, key_of(column.at_most)) if column.at_most else None
            if most is not None and own > most:
                values = {
                    "village": village, "column": column.name, "value": write_number(own),
                    "other": column.at_most, "most": write_number(most),
                    "source": str(row[column.key].source),
                }  # fmt: skip
                found.append(Fault("figures.rule.at_most", values, refused=False))
            parts = [_value(row, key_of(one)) for one in column.sum_of]
            if parts and None not in parts:
                added = sum((one for one in parts if one is not None), Decimal(0))
                if added != own:
                    values = {
                        "village": village, "column": column.name, "value": write_number(own),
                        "others": " + ".join(column.sum_of), "sum": write_number(added),
                        "source": str(row[column.key].source),
                    }  # fmt: skip
                    found.append(Fault("figures.rule.sum_of", values, refused=False))
    return found


def _claimed(month: Month, files: Sequence[FileFigures]) -> list[Fault]:
    """Check the row of totals that a file brought along against the rows above it."""
    found = []
    for one in files:
        for key, figure in one.totals.items():
            column = month.form.column(key)
            values = [
                row[key].value
                for row in one.villages.values()
                if key in row and row[key].value is not None
            ]
            own = sum((value for value in values if value is not None), Decimal(0))
            if column.total is Total.SUM and figure.value is not None and figure.value != own:
                said = {
                    "source": str(figure.source), "column": column.name,
                    "value": write_number(figure.value), "sum": write_number(own),
                }  # fmt: skip
                found.append(Fault("figures.rule.total", said, refused=False))
    return found


def _jumps(month: Month, before: Values) -> list[Fault]:
    """Ask about every figure that changed by more than the form lets pass."""
    found = []
    for column in month.form.columns:
        if column.kind is Kind.TEXT or not month.form.jump:
            continue
        for village, now in month.numbers(column.key).items():
            was = before.get(village, {}).get(column.key)
            if was is None or was == now:
                continue
            if was == 0 or abs(now - was) * 100 > month.form.jump * was:
                values = {
                    "village": village, "column": column.name, "value": write_number(now),
                    "before": write_number(was), "month": month.period.before().words,
                    "source": str(month.figures[village][column.key].source),
                }  # fmt: skip
                found.append(Fault("figures.jump", values, refused=False))
    return found


def _value(row: Mapping[str, Figure], key: str) -> Decimal | None:
    figure = row.get(key)
    return None if figure is None else figure.value
