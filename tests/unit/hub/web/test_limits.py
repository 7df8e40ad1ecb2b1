"""Waits and places that hold over processes: counted exactly, however many ask at once."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.hub.hub_parts import HubDb

from communeapp.hub.db.account_tables import login_try, slot
from communeapp.hub.db.engine import open_engine, reading, writing
from communeapp.hub.web import accounts
from communeapp.hub.web.limits import (
    FORGET_MS,
    LONGEST_WAIT_MS,
    SLOT_LEASE_MS,
    Counted,
    Slots,
    counters,
    delay_ms,
    forgive,
    reserve_try,
)
from communeapp.hub.web.refusals import Refused

ONE = (Counted("k", 5),)
T = TypeVar("T")


def at_once(number: int, work: Callable[[], T]) -> list[T]:
    """Do the same in several threads that begin together."""
    begin = threading.Barrier(number)

    def run(_: int) -> T:
        begin.wait(30)
        return work()

    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(run, range(number)))


def test_a_hundred_tries_at_once_are_a_hundred_tries(hub_db: HubDb) -> None:
    """Each worker has an engine of its own, as processes have."""
    engines = [open_engine(hub_db.url) for _ in range(2)]
    turn = iter(range(10_000))
    lock = threading.Lock()

    def one() -> int:
        with lock:
            engine = engines[next(turn) % 2]
        with writing(engine) as connection:
            return reserve_try(connection, counters("hoa", "10.0.0.7"), 1_000_000)

    waits = at_once(12, one)
    for engine in engines:
        engine.dispose()
    assert sorted(bool(wait) for wait in waits) == [False] * 5 + [True] * 7
    with reading(hub_db.engine) as connection:
        tries = sorted(connection.execute(sa.select(login_try.c.tries)).scalars())
    assert tries == [5, 5, 5]


def test_places_are_never_given_twice_and_come_back(hub_db: HubDb) -> None:
    slots = Slots(hub_db.engine, "ingest", 3)
    taken = at_once(8, lambda: slots.take(1000))
    assert sum(one is not None for one in taken) == 3
    other = Slots(hub_db.engine, "reports", 3)
    assert other.take(1000) is not None  # another kind
    given_back = next(one for one in taken if one)
    slots.release(given_back)
    assert slots.take(1000) is not None and slots.take(1000) is None
    assert slots.take(1000 + SLOT_LEASE_MS) is not None  # those of a process that died
    with reading(hub_db.engine) as connection:
        assert slots.in_use(connection, 1000 + SLOT_LEASE_MS) == 1
        assert connection.execute(sa.select(sa.func.count()).select_from(slot)).scalar() == 2


def test_a_place_is_given_back_after_a_fault(sqlite_db: HubDb) -> None:
    slots = Slots(sqlite_db.engine, "ingest", 1)
    with contextlib.suppress(ZeroDivisionError), slots.held(1000):
        raise ZeroDivisionError
    with slots.held(1000) as free, slots.held(1000) as second:
        assert free and not second


def test_waits_grow_and_end(sqlite_db: HubDb) -> None:
    now, waits = 10_000_000, []
    with writing(sqlite_db.engine) as connection:
        for _ in range(16):
            while wait := reserve_try(connection, ONE, now):
                waits.append(wait // 1000)
                now += wait
    assert waits == [5, 15, 30, 60, 120, 300, 600, 900, 900, 900, 900]


def test_an_hour_without_a_try_forgets(sqlite_db: HubDb) -> None:
    with writing(sqlite_db.engine) as connection:
        for _ in range(5):
            reserve_try(connection, ONE, 1000)
        assert reserve_try(connection, ONE, 1001) > 0
        assert reserve_try(connection, ONE, 1001 + FORGET_MS) == 0
        assert connection.execute(sa.select(login_try.c.tries)).scalar() == 1


def test_a_clock_set_back_never_makes_a_wait_longer(sqlite_db: HubDb) -> None:
    with writing(sqlite_db.engine) as connection:
        for _ in range(5):
            reserve_try(connection, ONE, 10**12)
        assert 0 < reserve_try(connection, ONE, 1000) <= LONGEST_WAIT_MS


def test_a_success_forgives_the_person_and_one_try_of_the_address(sqlite_db: HubDb) -> None:
    both, name, address = counters("hoa", "10.0.0.7")
    assert address.shared and not both.shared and not name.shared
    with writing(sqlite_db.engine) as connection:
        for _ in range(4):
            reserve_try(connection, (both, name, address), 1000)
        forgive(connection, (both, name, address), 1000)
        rows = connection.execute(sa.select(login_try.c.key, login_try.c.tries)).all()
    assert [tuple(row) for row in rows] == [(address.key, 3)]


@given(st.integers(0, 200), st.integers(1, 40))
def test_delays_are_none_at_first_and_never_fall(tries: int, free: int) -> None:
    assert (delay_ms(tries, free) == 0) == (tries < free)
    assert delay_ms(tries, free) <= delay_ms(tries + 1, free) <= LONGEST_WAIT_MS


def test_who_comes_while_too_many_passwords_are_compared_is_told_to_come_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(accounts, "_WAITING_ROOM", threading.BoundedSemaphore(1))
    inside, go = threading.Event(), threading.Event()

    def slow(kept: str | None, password: str) -> bool:
        inside.set()
        return go.wait(30)

    monkeypatch.setattr(accounts, "_compare", slow)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(accounts.verify, None, "x")
        assert inside.wait(30)
        with pytest.raises(Refused, match="503 busy"):
            accounts.verify(None, "x")
        go.set()
        assert first.result(30)
    assert accounts.verify(None, "x")  # there is room again


@given(st.text(max_size=40))
def test_a_name_has_one_form_or_is_refused(text: str) -> None:
    from communeapp.hub.web.refusals import FieldProblem

    try:
        name = accounts.clean_name(text)
    except FieldProblem:
        return
    assert (
        accounts.clean_name(name) == name and name.isascii() and 0 < len(name) <= accounts.MAX_NAME
    )


def test_first_passwords_are_good_and_never_the_same() -> None:
    made = {accounts.new_password() for _ in range(50)}
    assert len(made) == 50
    for one in made:
        accounts.check_password(one, "hoa")
