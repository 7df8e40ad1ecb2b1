"""Events of a bundle on their way into the log: first a table that only this connection sees.

A bundle is decrypted and checked while its events run into it; nothing else waits for that, and the lock of the
log is held only for the few statements that bring them over, all at once. Small ones that bring nothing but news
run straight into the log on PostgreSQL, under the lock: that is half the work.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.schema import CreateTable

from communeapp.core.events import Scope
from communeapp.core.sync.frames import ReadEvent
from communeapp.hub.db import schema
from communeapp.hub.db.engine import is_postgresql
from communeapp.hub.db.types import Code

#: ``reason`` is "" for what may be applied, else why it is only kept aside; ``forked`` is 1 where
#: another history stands in the log.
staged = sa.Table(
    "staged",
    sa.MetaData(),
    *(
        sa.Column(one.name, one.type, nullable=False)
        for one in schema.event.columns
        if one is not schema.event.c.batch
    ),
    sa.Column("reason", Code, nullable=False),
    prefixes=["TEMPORARY"],
    postgresql_on_commit="DELETE ROWS",
)
_NAMES = tuple(one.name for one in staged.columns)
_LOG_NAMES = (*_NAMES[:-1], "batch")
#: What belongs to an office alone is not kept here, whatever a bundle holds.
_OURS = Scope.UNIT_TO_HUB.value
_MOST_ACTORS = 1_000
_ACTOR, _BODY = '{"actor":"', '","body":'


class Taker(Protocol):
    """Takes events into the table."""

    def take(self, batch: list[ReadEvent]) -> None:
        """Take events."""


@contextmanager
def taking(connection: Connection, units: Mapping[str, str]) -> Iterator[Taker]:
    """Make the table empty and let events in; ``units`` gives the unit of each device.

    On PostgreSQL they run in by COPY, so that no statement may be executed until the end.
    """
    connection.execute(CreateTable(staged, if_not_exists=True))
    if not is_postgresql(connection):
        connection.exec_driver_sql("DELETE FROM temp.staged")
        yield _Rows(connection, units)
        return
    raw: Any = connection.connection.driver_connection
    with (
        raw.cursor() as cursor,
        cursor.copy(f"COPY pg_temp.staged ({', '.join(_NAMES)}) FROM STDIN") as copy,
    ):
        yield _Copy(copy, units)


@contextmanager
def copying(connection: Connection, units: Mapping[str, str], batch: int) -> Iterator[Direct]:
    """Let events of a batch run straight into the log, on PostgreSQL; none of them may stand there."""
    raw: Any = connection.connection.driver_connection
    with (
        raw.cursor() as cursor,
        cursor.copy(f"COPY event ({', '.join(_LOG_NAMES)}) FROM STDIN") as copy,
    ):
        yield Direct(copy, units, batch)


def actor_of(data: str) -> str:
    """Give who acted, from an event's canonical text: its first word. No sign that a database refuses."""
    end = data.find(_BODY)
    word = data[len(_ACTOR) : end]
    if data.startswith(_ACTOR) and end > 0 and "\\" not in word and '"' not in word:
        return word
    return str(json.loads(data)["actor"]).replace("\0", "")


class _Rows:
    def __init__(self, connection: Connection, units: Mapping[str, str]) -> None:
        self._connection = connection
        self._units = units
        marks = ", ".join("?" * len(_NAMES))
        self._insert = f"INSERT INTO temp.staged VALUES ({marks})"  # noqa: S608 - fixed names

    def take(self, batch: list[ReadEvent]) -> None:
        rows = [
            (
                one.dev, one.epoch, one.seq, one.id, one.hlc, one.type, one.scope,
                self._units[one.dev], actor_of(one.data), one.data, one.quarantine,
            )
            for one in batch
            if one.scope == _OURS
        ]  # fmt: skip
        if rows:
            self._connection.exec_driver_sql(self._insert, rows)


class _Copy:
    """Writes lines of COPY's text form. Canonical JSON holds no raw tab and no line feed; a backslash is
    doubled. All else in a line is hexadecimal or a name in small letters, but for unit and actor."""

    def __init__(self, copy: Any, units: Mapping[str, str]) -> None:
        self._copy = copy
        self._units = {dev: _escaped(unit) for dev, unit in units.items()}
        self._actors: dict[str, str] = {}

    def take(self, batch: list[ReadEvent]) -> None:
        self._write(
            [f"{self._line(one)}\t{one.quarantine}\n" for one in batch if one.scope == _OURS]
        )

    def _line(self, one: ReadEvent) -> str:
        data = one.data
        return (
            f"{one.dev}\t{one.epoch}\t{one.seq}\t{one.id}\t{one.hlc}\t{one.type}\t{one.scope}\t"
            f"{self._units[one.dev]}\t{self._actor(data)}\t"
            f"{data.replace(_BACKSLASH, _TWO) if _BACKSLASH in data else data}"
        )

    def _write(self, lines: list[str]) -> None:
        if lines:
            self._copy.write("".join(lines).encode("utf-8"))

    def _actor(self, data: str) -> str:
        """Give the actor as it stands in a line; the same few people write most events."""
        head = data[: data.find(_BODY)]
        found = self._actors.get(head)
        if found is None:
            found = _escaped(actor_of(data))
            if len(self._actors) < _MOST_ACTORS:
                self._actors[head] = found
        return found


class Direct(_Copy):
    """Lets events run into the log; those that are only kept aside are given back."""

    def __init__(self, copy: Any, units: Mapping[str, str], batch: int) -> None:
        super().__init__(copy, units)
        self._end = f"\t{batch}\n"
        self.count = 0
        self.aside: list[ReadEvent] = []

    def take(self, batch: list[ReadEvent]) -> None:
        end = self._end
        lines = [
            self._line(one) + end for one in batch if one.scope == _OURS and not one.quarantine
        ]
        self.aside += [one for one in batch if one.quarantine]
        self.count += len(lines)
        self._write(lines)


_BACKSLASH, _TWO = "\\", "\\\\"


def _escaped(text: str) -> str:
    if text.isalnum():
        return text
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
