"""Documents: how many come in, are late, are open, go out; by month, commune, field; what registers share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.hub.db import projection_tables as tables
from communeapp.hub.statistics.shared import Seen, seen

_COUNTED = ("received", "registered", "late", "open", "issued")


@dataclass(frozen=True)
class Volume:
    """Counts of documents; ``late`` and ``open`` of those that came in these months."""

    received: int = 0
    registered: int = 0
    late: int = 0
    open: int = 0
    issued: int = 0


@dataclass(frozen=True)
class Documents:
    """Counts over some months: of all, by month, commune, field of what came in, type of what went out."""

    total: Volume
    by_month: Mapping[str, Volume]
    by_unit: Mapping[str, Volume]
    by_field: Mapping[str, int]
    by_type: Mapping[str, int]


def documents(
    connection: Connection,
    units: Seen,
    months: Sequence[str],
    unit: str = "",
    *,
    volumes_only: bool = False,
) -> Documents:
    """Count; ``volumes_only`` leaves fields and types empty.

    Of two PCs of a commune that told of one month the latest word counts: the registers moved.
    """
    table = tables.counts
    names = ("unit", "month", "rank", *_COUNTED, *(() if volumes_only else ("by_field", "by_type")))
    query = sa.select(*(table.c[one] for one in names)).where(
        seen(table.c.unit, units, unit), table.c.month.in_(months)
    )
    latest: dict[tuple[str, str], Mapping[str, object]] = {}
    for row in connection.execute(query):
        one = dict(row._mapping)
        known = latest.get((row.unit, row.month))
        if known is None or str(known["rank"]) < row.rank:
            latest[row.unit, row.month] = one
    total: Counter[str] = Counter()
    by_month: dict[str, Counter[str]] = {month: Counter() for month in months}
    by_unit: dict[str, Counter[str]] = {}
    by_field: Counter[str] = Counter()
    by_type: Counter[str] = Counter()
    for (code, month), told in latest.items():
        counts = Counter({name: int(str(told[name])) for name in _COUNTED})
        by_month[month].update(counts)
        total.update(counts)
        by_unit.setdefault(code, Counter()).update(counts)
        for name, sums in (("by_field", by_field), ("by_type", by_type)):
            parts = told.get(name)
            if isinstance(parts, Mapping):
                sums.update(parts)
    return Documents(
        Volume(**total),
        {month: Volume(**counts) for month, counts in by_month.items()},
        {code: Volume(**counts) for code, counts in by_unit.items()},
        dict(by_field.most_common()),
        dict(by_type.most_common()),
    )


# ------------------------------------------------------------------ what registers share


@dataclass(frozen=True)
class Header:
    """One entry of a commune's register."""

    key: str
    unit: str
    incoming: bool
    number: str
    symbol: str
    date: str
    issuer: str
    type: str
    subject: str
    field: str
    deadline: str
    status: str


@dataclass(frozen=True)
class Wanted:
    """Which entries: of a commune, a direction ("in", "out"), a field, a year; "" for all."""

    unit: str = ""
    direction: str = ""
    field: str = ""
    year: str = ""


def shared_years(connection: Connection, units: Seen) -> tuple[str, ...]:
    """Give the years of the entries, the latest first."""
    table = tables.sum_header
    query = sa.select(table.c.year).distinct().where(seen(table.c.unit, units))
    return tuple(sorted((one for one in connection.scalars(query) if one), reverse=True))


def header_count(connection: Connection, units: Seen, wanted: Wanted) -> int:
    """Count entries, from their sums."""
    table = tables.sum_header
    where = [seen(table.c.unit, units, wanted.unit)]
    for name in ("direction", "field", "year"):
        value = getattr(wanted, name)
        if value:
            where.append(table.c[name] == value)
    query = sa.select(sa.func.coalesce(sa.func.sum(table.c.n), 0)).where(*where)
    return int(connection.execute(query).scalar_one())


def headers(
    connection: Connection,
    units: Seen,
    wanted: Wanted,
    *,
    before: tuple[str, str] | None = None,
    limit: int = 50,
) -> tuple[Header, ...]:
    """Give entries, the latest date first; ``before`` is date and key of the last one seen."""
    table = tables.header
    where = [seen(table.c.unit, units, wanted.unit)]
    if wanted.direction:
        where.append(table.c.direction == wanted.direction)
    if wanted.field:
        where.append(table.c.field == wanted.field)
    if wanted.year:
        where.append(table.c.date >= f"{wanted.year}-01-01")
        where.append(table.c.date <= f"{wanted.year}-12-31")
    if before is not None:
        where.append(sa.tuple_(table.c.date, table.c.key) < sa.tuple_(*map(sa.literal, before)))
    query = sa.select(table).where(*where).order_by(table.c.date.desc(), table.c.key.desc())
    return tuple(
        Header(
            row.key, row.unit, row.direction == "in", row.number, row.symbol, row.date, row.issuer,
            row.type, row.subject, row.field, row.deadline, row.status,
        )
        for row in connection.execute(query.limit(limit))
    )  # fmt: skip


# ------------------------------------------------------------------ what was sent up


@dataclass(frozen=True)
class SentUp:
    """A document that somebody addressed to the hub. ``files``: sha256, bytes, name, media type each."""

    key: str
    unit: str
    title: str
    type: str
    number: str
    date: str
    note: str
    at_ms: int
    files: tuple[tuple[str, int, str, str], ...]


def sent_up(
    connection: Connection, units: Seen, unit: str = "", *, offset: int = 0, limit: int = 50
) -> tuple[int, tuple[SentUp, ...]]:
    """Give how many documents were sent up and some of them, the newest first."""
    table = tables.sent_up
    where = seen(table.c.unit, units, unit)
    total = connection.execute(
        sa.select(sa.func.count()).select_from(table).where(where)
    ).scalar_one()
    query = sa.select(table).where(where).order_by(table.c.at_ms.desc(), table.c.key.desc())
    rows = connection.execute(query.offset(offset).limit(limit))
    return int(total), tuple(_sent_up(row) for row in rows)


def one_sent_up(connection: Connection, units: Seen, key: str) -> SentUp | None:
    """Give one by its key."""
    table = tables.sent_up
    query = sa.select(table).where(seen(table.c.unit, units), table.c.key == key)
    row = connection.execute(query).first()
    return None if row is None else _sent_up(row)


def _sent_up(row: sa.Row[*tuple[Any, ...]]) -> SentUp:
    one = row._mapping
    files = tuple(
        (str(file["sha256"]), int(file["bytes"]), str(file["name"]), str(file["media_type"]))
        for file in one["files"]
    )
    return SentUp(
        one["key"], one["unit"], one["title"], one["type"], one["number"], one["date"], one["note"],
        one["at_ms"], files,
    )  # fmt: skip
