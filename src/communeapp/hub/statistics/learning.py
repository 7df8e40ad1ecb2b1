"""Learning: how many begin, finish and pass, by commune, course and class; who is behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import add
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.core import reporting
from communeapp.core.vietnamese import sort_key
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.statistics.shared import BEHIND_DAYS, DAY_MS, Seen, per_mille, seen


@dataclass(frozen=True)
class Narrowed:
    """What is asked for: a commune, a course, a class; "" for all, ``None`` as class: none."""

    unit: str = ""
    course: str = ""
    cohort: str | None = ""


EVERYTHING = Narrowed()


@dataclass(frozen=True)
class Reached:
    """How far people came with courses: ``n`` enrolments, those finished (passed included), passed, behind."""

    n: int = 0
    finished: int = 0
    passed: int = 0
    behind: int = 0
    lessons_done: int = 0
    lessons: int = 0
    best: int = 0
    scored: int = 0

    @property
    def open(self) -> int:
        """Count those not finished."""
        return self.n - self.finished

    @property
    def progress(self) -> int:
        """Give the lessons done, in thousandths of all."""
        return per_mille(self.lessons_done, self.lessons)

    @property
    def mean_best(self) -> int | None:
        """Give the mean of the best results in exams, in thousandths; None where nobody sat one."""
        return round(self.best / self.scored) if self.scored else None


@dataclass(frozen=True)
class Learning:
    """The whole picture: of all, and by commune, course, class."""

    total: Reached
    learners: int
    learners_passed: int
    certificates: int
    by_unit: Mapping[str, Reached]
    by_course: Mapping[str, Reached]
    by_class: Mapping[str, Reached]
    learners_by_unit: Mapping[str, int]


def learning(
    connection: Connection, units: Seen, now_ms: int, asked: Narrowed = EVERYTHING
) -> Learning:
    """Count; figures of learners are of people, all others of enrolments."""
    table = tables.sum_learning
    sums = ("n", "finished", "passed", "lessons_done", "lessons", "best", "scored")
    columns = [table.c[one] for one in ("unit", "course", "class", *sums)]
    rows = connection.execute(sa.select(*columns).where(*_narrow(table, units, asked))).all()
    behind = _behind_counts(connection, units, now_ms, asked)
    learner = tables.sum_learner
    people = connection.execute(
        sa.select(
            learner.c.unit, sa.func.count(), sa.func.count().filter(learner.c.passed > 0)
        )
        .where(seen(learner.c.unit, units, asked.unit))
        .group_by(learner.c.unit)
    ).all()  # fmt: skip
    if asked.course or asked.cohort != "":
        people = _people(connection, units, asked)
    unit, course, cohort = 0, 1, 2
    return Learning(
        total=_sum(rows, behind, lambda _: "").get("", Reached()),
        learners=sum(row[1] for row in people),
        learners_passed=sum(row[2] for row in people),
        certificates=certificates(connection, units, asked),
        by_unit=_sum(rows, behind, lambda key: key[unit]),
        by_course=_sum(rows, behind, lambda key: key[course]),
        by_class=_sum(rows, behind, lambda key: key[cohort]),
        learners_by_unit={row[0]: row[1] for row in people},
    )


def _people(
    connection: Connection, units: Seen, asked: Narrowed
) -> Sequence[sa.Row[*tuple[Any, ...]]]:
    """Count people of one course or class: nobody is twice in one."""
    table = tables.standing
    passed = table.c.state == reporting.PASSED
    person = sa.distinct(table.c.person)
    query = sa.select(
        table.c.unit, sa.func.count(person), sa.func.count(person).filter(passed)
    ).where(*_narrow(table, units, asked))
    return connection.execute(query.group_by(table.c.unit)).all()


def certificates(connection: Connection, units: Seen, asked: Narrowed = EVERYTHING) -> int:
    """Count the certificates that are in force."""
    table, revoked = tables.certificate, tables.revoked
    taken_back = sa.exists().where(
        revoked.c.certificate == table.c.certificate, revoked.c.home == table.c.home
    )
    query = sa.select(sa.func.count()).select_from(table)
    where = (*_narrow(table, units, asked), ~taken_back)
    return int(connection.execute(query.where(*where)).scalar_one())


def _narrow(table: sa.Table, units: Seen, asked: Narrowed) -> list[sa.ColumnElement[bool]]:
    found = [seen(table.c.unit, units, asked.unit)]
    if asked.course:
        found.append(table.c.course == asked.course)
    if asked.cohort != "":
        found.append(table.c["class"] == (asked.cohort or ""))
    return found


def _is_behind(now_ms: int, days: int = BEHIND_DAYS) -> list[sa.ColumnElement[bool]]:
    table = tables.standing
    return [table.c.state == reporting.ENROLLED, table.c.last_ms < now_ms - days * DAY_MS]


def _behind_counts(
    connection: Connection, units: Seen, now_ms: int, asked: Narrowed
) -> Mapping[tuple[str, str, str], int]:
    table = tables.standing
    group = (table.c.unit, table.c.course, table.c["class"])
    query = (
        sa.select(*group, sa.func.count())
        .where(*_narrow(table, units, asked), *_is_behind(now_ms))
        .group_by(*group)
    )
    return {(row[0], row[1], row[2]): int(row[3]) for row in connection.execute(query)}


def _sum(
    rows: Iterable[sa.Row[*tuple[Any, ...]]],
    behind: Mapping[tuple[str, str, str], int],
    name: Callable[[tuple[Any, ...]], str],
) -> dict[str, Reached]:
    """Add rows of the sums up (unit, course, class, then the numbers), by a name made of the first three."""
    sums: dict[str, list[int]] = {}
    for row in rows:
        numbers = row[3:]
        known = sums.get(key := name(row))
        sums[key] = list(numbers if known is None else map(add, known, numbers))
    late: Counter[str] = Counter()
    for group, count in behind.items():
        late[name(group)] += count
    return {key: _reached(numbers, late[key]) for key, numbers in sums.items()}


def _reached(numbers: Sequence[int], behind: int) -> Reached:
    n, finished, passed, lessons_done, lessons, best, scored = map(int, numbers)
    return Reached(n, finished, passed, behind, lessons_done, lessons, best, scored)


# ------------------------------------------------------------------ people


@dataclass(frozen=True)
class Learner:
    """Where one person stands with one course."""

    name: str
    unit: str
    course: str
    cohort: str
    class_title: str
    state: str
    lessons_done: int
    lessons: int
    best: int
    last_ms: int
    certificate: str


def behind(
    connection: Connection,
    units: Seen,
    now_ms: int,
    asked: Narrowed,
    *,
    days: int = BEHIND_DAYS,
    offset: int = 0,
    limit: int = 50,
) -> tuple[int, tuple[Learner, ...]]:
    """Give how many are behind and some of them, who did nothing for longest first."""
    table = tables.standing
    where = [*_narrow(table, units, asked), *_is_behind(now_ms, days)]
    total = connection.execute(
        sa.select(sa.func.count()).select_from(table).where(*where)
    ).scalar_one()
    query = sa.select(table).where(*where).order_by(table.c.last_ms, table.c.key)
    rows = connection.execute(query.offset(offset).limit(limit))
    return int(total), tuple(map(_learner, rows))


def members(
    connection: Connection, units: Seen, cohort: str, most: int = 500
) -> tuple[Learner, ...]:
    """Give those of a class, by given name as lists of people are; at most so many."""
    table = tables.standing
    query = sa.select(table).where(*_narrow(table, units, Narrowed(cohort=cohort)))
    rows = connection.execute(query.order_by(table.c.key).limit(most))
    return tuple(sorted(map(_learner, rows), key=_by_name))


def _by_name(one: Learner) -> tuple[object, object, str]:
    return sort_key(one.name.rpartition(" ")[2]), sort_key(one.name), one.course


def _learner(row: sa.Row[*tuple[Any, ...]]) -> Learner:
    one = row._mapping
    return Learner(
        name=one["name"], unit=one["unit"], course=one["course"], cohort=one["class"],
        class_title=one["class_title"], state=one["state"], lessons_done=one["lessons_done"],
        lessons=one["lessons"], best=one["best"], last_ms=one["last_ms"],
        certificate=one["certificate"],
    )  # fmt: skip


@dataclass(frozen=True)
class ClassReport:
    """What a class came to when it was closed, and its final works; None while it is open."""

    cohort: str
    title: str
    unit: str
    starts: str
    ends: str
    sessions: int
    members: int
    met: int


def class_report(connection: Connection, units: Seen, cohort: str) -> ClassReport | None:
    """Give the report of a closed class."""
    table = tables.class_report
    query = sa.select(table).where(seen(table.c.unit, units), table.c["class"] == cohort)
    row = connection.execute(query.order_by(table.c.rank.desc()).limit(1)).first()
    if row is None:
        return None
    one = row._mapping
    return ClassReport(
        cohort, one["title"], one["unit"], one["starts"], one["ends"], one["sessions"],
        one["members"], one["met"],
    )  # fmt: skip


@dataclass(frozen=True)
class Works:
    """Final works of a class: handed in, marked, passed, given back."""

    handed_in: int = 0
    marked: int = 0
    passed: int = 0
    returned: int = 0


def works(connection: Connection, units: Seen, cohort: str) -> Works:
    """Count the final works of a class; what was taken back unmarked does not count."""
    table = tables.work
    query = sa.select(table.c.home, table.c.work, table.c.step, table.c.passed).where(
        seen(table.c.unit, units), table.c["class"] == cohort
    )
    steps: dict[tuple[str, str], dict[str, bool]] = {}
    for row in connection.execute(query):
        steps.setdefault((row.home, row.work), {})[row.step] = bool(row.passed)
    here = [one for one in steps.values() if "marked" in one or "taken_back" not in one]
    return Works(
        handed_in=len(here),
        marked=sum("marked" in one for one in here),
        passed=sum(one.get("marked", False) for one in here),
        returned=sum("returned" in one for one in here),
    )
