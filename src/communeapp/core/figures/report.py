"""From the figures of a month to facts of a report: sentences, table and chart, each number with its cells.

The words are data (``resources/office_work/figures.toml``). A sentence is made of figures only; what was
counted into each number is kept beside the facts, so that a person can look it up in the villages' files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from communeapp.core.details import DetailKind, find_details
from communeapp.core.documents import FactSheet, Signer
from communeapp.core.figures.form import Column, Form, Kind, Total
from communeapp.core.figures.matching import Period
from communeapp.core.figures.merging import Month, Values
from communeapp.core.figures.numbers import rounded_mean, write_number

#: Under this name the facts keep where their numbers come from; it is no field of any type.
TRACE = "_nguon_so_lieu"
_MOST_NAMED = 3
_MOST_IN_CHART = 30


@dataclass(frozen=True)
class Words:
    """The words of a report, by their keys in the data."""

    texts: Mapping[str, str]
    type: str
    to: tuple[str, ...]

    def say(self, key: str, **values: object) -> str:
        """Give a sentence, or a piece of one, with its values."""
        return self.texts[key].format(**values)


def words_of(data: Mapping[str, object]) -> Words:
    """Read the words; KeyError, TypeError for data that lack one."""
    texts, to = data["texts"], data.get("to", [])
    if not isinstance(texts, Mapping) or not isinstance(to, list):
        raise TypeError("texts")
    return Words(
        {str(key): str(one) for key, one in texts.items()},
        str(data["type"]),
        tuple(str(one) for one in to),
    )


@dataclass(frozen=True)
class Traced:
    """A number of a sentence: as it is written, how it came about, and the cells it was made of."""

    text: str
    how: str  # "sum", "mean", "cell", "count", "difference", "percent", "before"
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Sentence:
    """A point of the report with the origin of each of its numbers."""

    text: str
    numbers: tuple[Traced, ...]


# ------------------------------------------------------------------ sentences


def sentences(month: Month, words: Words, before: Values | None = None) -> tuple[Sentence, ...]:
    """Give the narrative: who reported, then a sentence for each column that is told."""
    found = [_coverage(month, words)]
    found += [
        _Column(month, words, column, before).sentence()
        for column in month.form.columns
        if column.told and column.kind is not Kind.TEXT and month.numbers(column.key)
    ]
    return tuple(found)


def _coverage(month: Month, words: Words) -> Sentence:
    all_, here = len(month.form.villages), len(month.form.villages) - len(month.missing)
    numbers = [
        Traced(str(here), "count", month.files),
        Traced(str(all_), "count", (words.say("trace_form", title=month.form.title),)),
    ]
    values = {"here": here, "all": all_, "period": month.period.words}
    if not month.missing:
        return Sentence(words.say("all_here", **values), tuple(numbers))
    names = ", ".join(month.missing)
    return Sentence(words.say("some_missing", names=names, **values), tuple(numbers))


class _Column:
    """Makes the sentence of one column."""

    def __init__(self, month: Month, words: Words, column: Column, before: Values | None) -> None:
        self.month = month
        self.words = words
        self.column = column
        self.now = month.numbers(column.key)
        was = before or {}
        self.was = {village: row[column.key] for village, row in was.items() if column.key in row}
        self.numbers: list[Traced] = []

    def sentence(self) -> Sentence:
        """Put the pieces together: what there is, how it changed, where it is highest and lowest."""
        pieces = [self._head()]
        if self.column.total is not Total.NONE and (change := self._change()):
            pieces.append(change)
        if ends := self._ends():
            pieces.append(ends)
        left = len(self.month.figures) - len(self.now)
        if left > 0:
            pieces.append(self.words.say("cells_missing", here=self._count(len(self.now))))
        return Sentence("; ".join(pieces), tuple(self.numbers))

    def _head(self) -> str:
        name = self.column.name[:1].lower() + self.column.name[1:]
        total = self.month.total(self.column)
        if total is None:
            return self.words.say("head_none", name=name, count=self._count(len(self.now)))
        how = "mean" if self.column.total is Total.MEAN else "sum"
        said = self._number(total, how, self._cells(self.now))
        bare = how == "sum" and self.column.key.startswith("tong")
        return self.words.say("head_sum_bare" if bare else f"head_{how}", name=name, value=said)

    def _change(self) -> str:
        """Compare with the month before, over the villages that said something in both."""
        both = [village for village in self.now if village in self.was]
        if not both:
            return ""
        mean = self.column.total is Total.MEAN
        now, was = (_below([each[one] for one in both], mean) for each in (self.now, self.was))
        month = self.month.period.before().words
        kept = self.words.say("trace_kept", month=month)
        cells = (*self._cells(both), kept)
        prefix = ""
        if len(both) < len(self.now):
            said = self._number(now, "mean" if mean else "sum", self._cells(both))
            count = self._count(len(both))
            prefix = self.words.say("both_months", count=count, month=month, now=said)
        elif len(both) < len(self.was):
            prefix = self.words.say("these_villages", count=self._count(len(both)))
        values: dict[str, object] = {"month": month, "was": self._number(was, "before", (kept,))}
        if now == was:
            return prefix + self.words.say("same", **values)
        share = self.column.unit == "%"
        points = self.words.say("points") if share else None
        values["difference"] = self._number(abs(now - was), "difference", cells, points)
        key = "up" if now > was else "down"
        if was == 0 or share:
            return prefix + self.words.say(f"{key}_bare", **values)
        percent = write_number(abs(now - was) * 100 / was, 1)
        self.numbers.append(Traced(f"{percent}%", "percent", cells))
        return prefix + self.words.say(key, percent=percent, **values)

    def _ends(self) -> str:
        """Name the highest and the lowest, where they are few enough to be named."""
        if len(self.now) < 3:
            return ""
        pieces = []
        for key, value in (("highest", max(self.now.values())), ("lowest", min(self.now.values()))):
            names = [one for one in self.now if self.now[one] == value]
            if len(names) <= _MOST_NAMED and len(names) < len(self.now):
                said = self._number(value, "cell", self._cells(names))
                pieces.append(self.words.say(key, names=", ".join(names), value=said))
        return "; ".join(pieces)

    def _number(
        self, value: Decimal, how: str, cells: Sequence[str], unit: str | None = None
    ) -> str:
        text = write_number(value)
        self.numbers.append(Traced(text, how, tuple(cells)))
        unit = self.column.unit if unit is None else unit
        if not unit:
            return text
        return f"{text}{unit}" if unit == "%" else f"{text} {unit}"

    def _count(self, value: int) -> str:
        self.numbers.append(Traced(str(value), "count", self.month.files))
        return str(value)

    def _cells(self, villages: Iterable[str]) -> tuple[str, ...]:
        return tuple(str(self.month.figures[one][self.column.key].source) for one in villages)


def _below(values: list[Decimal], mean: bool) -> Decimal:
    return rounded_mean(values) if mean else sum(values, Decimal(0))


def untraced(sentence: Sentence, allowed: Iterable[str]) -> tuple[str, ...]:
    """Give the numbers of a sentence that no cell stands behind.

    ``allowed`` are texts that may hold numbers of their own: names of columns and villages, the months.
    """
    left = {one for text in allowed for one in _numbers(text)}
    known = {number for one in sentence.numbers for number in _numbers(one.text)} | left
    return tuple(one for one in _numbers(sentence.text) if one not in known)


def _numbers(text: str) -> list[str]:
    return [
        text[one.start : one.end].rstrip("%").strip()
        for one in find_details(text)
        if one.kind is DetailKind.NUMBER
    ]


# ------------------------------------------------------------------ table, chart, facts


def table(month: Month, words: Words) -> tuple[tuple[str, ...], ...]:
    """Give the table: a row for each village, those that are missing too, and the row of totals."""
    head = (
        words.say("number_head"),
        words.say("village_head"),
        *(one.head for one in month.form.columns),
    )
    rows = [head]
    for number, village in enumerate(month.form.villages, 1):
        row = month.figures.get(village, {})
        cells = []
        for column in month.form.columns:
            figure = row.get(column.key)
            if figure is None:
                cells.append("–" if column.kind is not Kind.TEXT else "")
            else:
                cells.append(figure.text if figure.value is None else write_number(figure.value))
        rows.append((str(number), village, *cells))
    below = []
    for column in month.form.columns:
        total = month.total(column)
        below.append("" if total is None else write_number(total))
    rows.append((words.say("total_mark"), words.say("total_head"), *below))
    return tuple(rows)


def chart(
    month: Month, words: Words, before: Values | None = None, key: str = ""
) -> tuple[tuple[str, ...], ...]:
    """Give the values of the chart, its head first: the column ``key``, or the first one that is summed.

    Empty where there is nothing to draw, or more villages than a page can show.
    """
    columns = [one for one in month.form.columns if one.kind is not Kind.TEXT]
    wanted = [one for one in columns if one.key == key] or [
        one for one in columns if one.total is not Total.NONE
    ]
    if not wanted:
        return ()
    column = wanted[0]
    now = month.numbers(column.key)
    was = {} if before is None else {one: row.get(column.key) for one, row in before.items()}
    if not 2 <= len(now) <= _MOST_IN_CHART:
        return ()
    compared = any(was.get(village) is not None for village in now)
    head = [column.head]
    if compared:
        head.append(words.say("chart_month", month=month.period.before().words))
    head.append(words.say("chart_month", month=month.period.words))
    rows = [tuple(head)]
    for village, value in now.items():
        cells = [village]
        if compared:
            old = was.get(village)
            cells.append("" if old is None else write_number(old))
        rows.append((*cells, write_number(value)))
    return tuple(rows)


def facts_of(
    month: Month,
    words: Words,
    *,
    before: Values | None = None,
    chart_key: str = "",
    to: Sequence[str] = (),
    place: str = "",
    signer: Signer | None = None,
) -> FactSheet:
    """Give the facts of the report."""
    told = sentences(month, words, before)
    fields = {"bang_so_lieu": _lines(table(month, words))}
    if drawn := chart(month, words, before, chart_key):
        fields["bieu_do"] = _lines(drawn)
    values = {
        "title": month.form.title[:1].lower() + month.form.title[1:],
        "period": month.period.words,
    }
    facts = FactSheet(
        type=words.type,
        subject=words.say("subject", **values),
        points=tuple(one.text for one in told),
        to=tuple(to) or words.to,
        place=place,
        signer=signer or Signer(),
        fields=fields,
    )
    return with_trace(facts, told)


def _lines(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(" | ".join(one.replace("|", "/") for one in row) for row in rows)


def with_trace(facts: FactSheet, told: Sequence[Sentence]) -> FactSheet:
    """Keep beside the facts where their numbers come from."""
    data = [
        [{"text": one.text, "how": one.how, "from": list(one.sources)} for one in sentence.numbers]
        for sentence in told
    ]
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return replace(facts, fields={**facts.fields, TRACE: text})


def trace_of(facts: FactSheet) -> tuple[tuple[Traced, ...], ...]:
    """Read where the numbers of each point come from; empty for facts that were made otherwise."""
    try:
        data = json.loads(facts.fields.get(TRACE, "[]"))
        return tuple(
            tuple(
                Traced(str(one["text"]), str(one["how"]), tuple(map(str, one["from"])))
                for one in point
            )
            for point in data
        )
    except (ValueError, TypeError, KeyError):
        return ()


def month_names(form: Form, period: Period) -> tuple[str, ...]:
    """Give the texts whose numbers need no cell: names of the form and the two months."""
    names = (
        *form.villages,
        *(one.name for one in form.columns),
        *(one.unit for one in form.columns),
    )
    return (*names, form.title, period.words, period.before().words)
