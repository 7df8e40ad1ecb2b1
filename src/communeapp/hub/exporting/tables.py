"""The tables that may be taken along: their columns and where their rows come from.

Rows of people are read in blocks by their key, each in a transaction of its own: a slow line must not
keep one open for hours. So a table is not a picture of one instant; each row in it was true when it
was read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from communeapp.clock import local_time
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.db.engine import reading
from communeapp.hub.exporting.sheets import Cell
from communeapp.hub.statistics import communes, documents, questions
from communeapp.hub.statistics.impact import BUCKETS
from communeapp.hub.statistics.names import (
    course_titles,
    field_names,
    question_stems,
    type_names,
    unit_names,
)
from communeapp.hub.statistics.shared import Seen, median_bucket, months_until, seen

if TYPE_CHECKING:
    import datetime as dt

BLOCK = 2_000


@dataclass(frozen=True)
class Ask:
    """What a table is asked for: the units that may be seen, one of them or "", today, the instant.

    ``label`` gives the word for a code (area, code), ``bucket`` that for a bucket of minutes.
    """

    engine: Engine
    units: Seen
    unit: str
    today: dt.date
    now_ms: int
    label: Callable[[str, str], str]
    bucket: Callable[[int], str]


Rows = Iterator[tuple[Cell, ...]]


@dataclass(frozen=True)
class Table:
    """A table: its name (in addresses and words), its columns, its rows; ``named``: it holds people's names."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Ask], Rows]
    named: bool = False


def blocks(
    ask: Ask, table: sa.Table, *where: sa.ColumnElement[bool]
) -> Iterator[sa.Row[*tuple[Any, ...]]]:
    """Give the rows of a table of facts, by key, block by block."""
    last = ""
    while True:
        query = (
            sa.select(table)
            .where(seen(table.c.unit, ask.units, ask.unit), table.c.key > last, *where)
            .order_by(table.c.key)
            .limit(BLOCK)
        )
        with reading(ask.engine) as connection:
            rows = connection.execute(query).all()
        yield from rows
        if len(rows) < BLOCK:
            return
        last = str(rows[-1].key)


def _names(ask: Ask) -> tuple[dict[str, str], dict[str, str]]:
    with reading(ask.engine) as connection:
        return unit_names(connection), course_titles(connection)


def _percent(per_mille: int) -> float | None:
    return per_mille / 10 if per_mille >= 0 else None


def _time(ms: int) -> str:
    return f"{local_time(ms):%Y-%m-%d %H:%M}" if ms else ""


# ------------------------------------------------------------------ rows


def _standings(ask: Ask) -> Rows:
    units, courses = _names(ask)
    for row in blocks(ask, tables.standing):
        one = row._mapping
        yield (
            one["unit"], units.get(one["unit"], ""), one["name"],
            courses.get(one["course"], one["course"]), one["course_version"],
            one["class_title"] or one["class"], ask.label("standing", one["state"]),
            one["lessons_done"], one["lessons"], _percent(one["best"]), _time(one["last_ms"]),
            one["certificate"],
        )  # fmt: skip


def _classes(ask: Ask) -> Rows:
    units, courses = _names(ask)
    for row in blocks(ask, tables.class_report):
        one = row._mapping
        titles = ", ".join(courses.get(name, name) for name in one["courses"])
        yield (
            one["unit"], units.get(one["unit"], ""), one["title"], titles, one["starts"], one["ends"],
            one["sessions"], one["members"], one["met"],
        )  # fmt: skip


def _certificates(ask: Ask) -> Rows:
    units, _ = _names(ask)
    revoked = taken_back(ask)
    for one in blocks(ask, tables.certificate):
        yield (
            one.unit, units.get(one.unit, ""), one.number, one.name, one.course_title or one.course,
            one.class_title, one.day, _percent(one.per_mille),
            ask.label("valid", "no" if (one.home, one.certificate) in revoked else "yes"),
            one.certificate,
        )  # fmt: skip


def taken_back(ask: Ask) -> frozenset[tuple[str, str]]:
    """Give the certificates that were revoked, by unit and id."""
    with reading(ask.engine) as connection:
        query = sa.select(tables.revoked.c.home, tables.revoked.c.certificate)
        return frozenset((row.home, row.certificate) for row in connection.execute(query))


def _questions(ask: Ask) -> Rows:
    with reading(ask.engine) as connection:
        titles = course_titles(connection)
        found = {
            course: questions.items(connection, course)
            for course in sorted(questions.item_courses(connection))
        }
    for course, items in found.items():
        stems = question_stems(course)
        for one in items:
            yield (
                titles.get(course, course), one.version, one.question, stems.get(one.question, ""),
                one.asked, None if one.difficulty is None else one.difficulty / 10, one.sat,
                None if one.tells is None else one.tells / 1000, ask.label("verdict", one.verdict),
            )  # fmt: skip


def _documents(ask: Ask) -> Rows:
    with reading(ask.engine) as connection:
        units = unit_names(connection)
        months = months_until(ask.today, 60)
        codes = sorted(
            connection.scalars(
                sa.select(tables.counts.c.unit)
                .distinct()
                .where(seen(tables.counts.c.unit, ask.units, ask.unit))
            )
        )
        found = {
            code: documents.documents(connection, ask.units, months, code).by_month
            for code in codes
        }
    for code, by_month in found.items():
        for month, one in by_month.items():
            if one != documents.Volume():
                yield (
                    code, units.get(code, ""), month, one.received, one.registered, one.late,
                    one.open, one.issued,
                )  # fmt: skip


def _register(ask: Ask) -> Rows:
    units, _ = _names(ask)
    fields, types = field_names(), type_names()
    for one in blocks(ask, tables.header):
        yield (
            one.unit, units.get(one.unit, ""), ask.label("documents", f"direction_{one.direction}"),
            one.number, one.symbol, one.date, one.issuer, types.get(one.type, one.type), one.subject,
            fields.get(one.field, one.field), one.deadline, ask.label("entry_state", one.status),
        )  # fmt: skip


def _support(ask: Ask) -> Rows:
    for unit, name, row in _sums(ask, tables.sum_support):
        yield (
            unit, name, row.month, ask.label("support_what", row.what),
            ask.label("support_age", row.age_group), row.n, row.people, row.minutes, row.done,
        )  # fmt: skip


def _feedback(ask: Ask) -> Rows:
    for unit, name, row in _sums(ask, tables.sum_feedback):
        scores = (row.s1, row.s2, row.s3, row.s4, row.s5)
        mean = sum(points * count for points, count in enumerate(scores, 1)) / row.n
        yield (
            unit, name, row.month, ask.label("service", row.service), row.n, round(mean, 2), *scores,
        )  # fmt: skip


def _impact(ask: Ask) -> Rows:
    for unit, name, row in _sums(ask, tables.sum_impact):
        minutes = tuple(int(getattr(row, f"m{at}")) for at in range(BUCKETS))
        middle = median_bucket(minutes)
        yield (
            unit, name, row.month, row.drafts, row.issued, row.returns, row.kept, row.edited,
            row.struck, row.own, sum(minutes[:5]), "" if middle is None else ask.bucket(middle),
        )  # fmt: skip


def _sums(ask: Ask, table: sa.Table) -> Iterator[tuple[str, str, Any]]:
    query = sa.select(table).where(seen(table.c.unit, ask.units, ask.unit))
    with reading(ask.engine) as connection:
        units = unit_names(connection)
        rows = connection.execute(query.order_by(*table.primary_key.columns)).all()
    for row in rows:
        yield str(row.unit), units.get(str(row.unit), ""), row


def _communes(ask: Ask) -> Rows:
    with reading(ask.engine) as connection:
        found = communes.communes(connection, ask.units, ask.now_ms, ask.unit)
    for one in found:
        yield (
            one.code, one.name, ask.label("contact", one.contact), _time(one.contact_ms), one.devices,
            one.missing_events,
        )  # fmt: skip


_UNIT = ("code", "unit")
TABLES = {
    one.name: one
    for one in (
        Table(
            "standings",
            (*_UNIT, "name", "course", "course_version", "class", "state", "lessons_done", "lessons",
             "best", "last", "certificate"),
            _standings, named=True,
        ),
        Table(
            "classes",
            (*_UNIT, "title", "course", "starts", "ends", "sessions", "members", "met"), _classes,
        ),
        Table(
            "certificates",
            (*_UNIT, "number", "name", "course", "class", "day", "score", "valid", "certificate"),
            _certificates, named=True,
        ),
        Table(
            "questions",
            ("course", "course_version", "question", "stem", "asked", "right", "sat", "tells",
             "verdict"),
            _questions,
        ),
        Table(
            "documents",
            (*_UNIT, "month", "received", "registered", "late", "open", "issued"), _documents,
        ),
        Table(
            "register",
            (*_UNIT, "direction", "number", "symbol", "day", "issuer", "type", "subject", "field",
             "deadline", "status"),
            _register, named=True,
        ),
        Table(
            "support",
            (*_UNIT, "month", "what", "age", "times", "people", "minutes", "done"), _support,
        ),
        Table(
            "feedback", (*_UNIT, "month", "service", "count", "mean", "1", "2", "3", "4", "5"),
            _feedback,
        ),
        Table(
            "impact",
            (*_UNIT, "month", "drafts", "made", "returns", "kept", "edited", "struck", "own",
             "within_hour", "median"),
            _impact,
        ),
        Table("communes", (*_UNIT, "state", "contact", "pcs", "missing"), _communes),
    )
}  # fmt: skip
