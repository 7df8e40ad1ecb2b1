"""Limits that hold over several worker processes, because they stand in the database.

*Tries*: wrong passwords make one wait, per name and address together, per name, per address. A try is counted
before the password is looked at, so that a hundred at once are a hundred tries; the right password waits too.
*Slots*: only so many bundles are taken at once; who comes later is told to come back.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Table, delete, func, insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from communeapp.hub.db.account_tables import login_try, slot
from communeapp.hub.db.engine import is_postgresql, writing

_LADDER_S = (5, 15, 30, 60, 120, 300, 600, 900)
LONGEST_WAIT_MS = _LADDER_S[-1] * 1000
#: After so long without a try, earlier ones are forgotten.
FORGET_MS = 3_600_000
#: A slot of a process that died is free again after this.
SLOT_LEASE_MS = 900_000
_ADVISORY = 0x48554231  # any number that nothing else in this database locks


@dataclass(frozen=True)
class Counted:
    """One counter of tries: its key and how many cost nothing."""

    key: str
    free: int
    #: Many people have it in common: an address behind which a whole office sits.
    shared: bool = False


def counters(name: str, address: str) -> tuple[Counted, ...]:
    """Give the counters of a try to sign in. The name alone has more room: strangers could lock it otherwise."""
    return (
        Counted(_key("both", name, address), 5),
        Counted(_key("name", name), 20),
        Counted(_key("address", address), 30, shared=True),
    )


def password_counter(name: str) -> Counted:
    """Give the counter of the present password, asked for before a new one is set."""
    return Counted(_key("password", name), 5)


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def delay_ms(tries: int, free: int) -> int:
    """Say how long to wait after so many tries of which ``free`` cost nothing."""
    if tries < free:
        return 0
    return _LADDER_S[min(tries - free, len(_LADDER_S) - 1)] * 1000


def reserve_try(connection: Connection, counted: Sequence[Counted], now_ms: int) -> int:
    """Count one try on all counters, or on none: gives the ms to wait (0: go on).

    To be called in a transaction of its own that is committed before the password is looked at.
    """
    ordered = sorted(counted, key=lambda one: one.key)  # one order everywhere: no deadlocks
    states = []
    for one in ordered:
        connection.execute(
            insert_or_ignore(connection, login_try).values(
                key=one.key, tries=0, last_ms=now_ms, until_ms=0
            )
        )
        row = connection.execute(
            select(login_try.c.tries, login_try.c.last_ms, login_try.c.until_ms)
            .where(login_try.c.key == one.key)
            .with_for_update()
        ).one()
        states.append(row)
    # A clock that was set back must not make a wait longer than the longest.
    wait: int = max(min(row.until_ms - now_ms, LONGEST_WAIT_MS) for row in states)
    if wait > 0:
        return wait
    for one, row in zip(ordered, states, strict=True):
        tries = 1 if now_ms - row.last_ms > FORGET_MS else row.tries + 1
        connection.execute(
            update(login_try)
            .where(login_try.c.key == one.key)
            .values(tries=tries, last_ms=now_ms, until_ms=now_ms + delay_ms(tries, one.free))
        )
    return 0


def forgive(connection: Connection, counted: Sequence[Counted], now_ms: int) -> None:
    """Forget the tries of somebody who signed in. Of an address only this try: others may be guessing there.

    Counters that nobody touched for a day go as well.
    """
    shared = [one.key for one in counted if one.shared]
    own = [one.key for one in counted if not one.shared]
    connection.execute(delete(login_try).where(login_try.c.key.in_(own)))
    connection.execute(
        update(login_try)
        .where(login_try.c.key.in_(shared), login_try.c.tries > 0)
        .values(tries=login_try.c.tries - 1)
    )
    connection.execute(delete(login_try).where(login_try.c.last_ms < now_ms - 24 * FORGET_MS))


def insert_or_ignore(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Make an INSERT that leaves a row that is there as it is, in the words of the database."""
    return _insert(connection, table).on_conflict_do_nothing()


def insert_or_add(
    connection: Connection, table: Table, adding: Sequence[str]
) -> sqlite.Insert | postgresql.Insert:
    """Make an INSERT that adds the given columns to a row that is there."""
    statement = _insert(connection, table)
    return statement.on_conflict_do_update(
        index_elements=list(table.primary_key.columns),
        set_={name: table.c[name] + statement.excluded[name] for name in adding},
    )


def _insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    if is_postgresql(connection):
        return postgresql.insert(table)
    return sqlite.insert(table)


class Slots:
    """Places for work of one kind, over all processes."""

    def __init__(self, engine: Engine, kind: str, most: int) -> None:
        self._engine = engine
        self._kind = kind
        self.most = most

    def in_use(self, connection: Connection, now_ms: int) -> int:
        """Count the places that are taken."""
        return connection.execute(
            select(func.count())
            .select_from(slot)
            .where(slot.c.kind == self._kind, slot.c.until_ms > now_ms)
        ).scalar_one()

    def take(self, now_ms: int) -> str | None:
        """Take a place; None where all are taken."""
        with writing(self._engine) as connection:
            if is_postgresql(connection):
                connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _ADVISORY})
            connection.execute(
                delete(slot).where(slot.c.kind == self._kind, slot.c.until_ms <= now_ms)
            )
            if self.in_use(connection, now_ms) >= self.most:
                return None
            taken = secrets.token_hex(16)
            connection.execute(
                insert(slot).values(id=taken, kind=self._kind, until_ms=now_ms + SLOT_LEASE_MS)
            )
            return taken

    def release(self, taken: str) -> None:
        """Give a place back."""
        with writing(self._engine) as connection:
            connection.execute(delete(slot).where(slot.c.id == taken))

    @contextmanager
    def held(self, now_ms: int) -> Iterator[bool]:
        """Hold a place while the block runs; gives False where there is none."""
        taken = self.take(now_ms)
        try:
            yield taken is not None
        finally:
            if taken is not None:
                self.release(taken)
