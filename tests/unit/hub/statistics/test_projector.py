"""Facts and sums: the same whatever order bundles come in, whoever follows the log, however often it stops."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from tests.unit.hub.hub_parts import HubDb
from tests.unit.hub.statistics.made import DAY_MS, NOON, put, rows, small, small_logs, state, told

from communeapp.hub.db import projection_tables as tables
from communeapp.hub.db.engine import writing
from communeapp.hub.projections import projector as projecting
from communeapp.hub.projections.projector import Projector


def _standing(state_: str = "enrolled", **more: object) -> dict[str, object]:
    return {
        "person": "p1", "name": "Lò Thị Mai", "unit": "03388", "course": "chuyen-doi-so",
        "course_version": "1.0", "class": "", "class_title": "", "state": state_, "lessons_done": 1,
        "lessons": 5, "best_per_mille": -1, "last_ms": NOON, "certificate": "", **more,
    }  # fmt: skip


def test_every_order_of_bundles_ends_in_the_same_tables(hub_db: HubDb) -> None:
    bundles = [
        list(part)
        for log in small_logs()
        for part in (log[: len(log) // 3], log[len(log) // 3 : len(log) // 2], log[len(log) // 2 :])
    ]
    # What the small province has by chance only.
    rare = (
        ("ask.answered", {"question": "q", "text": "a", "name": "", "answered_ms": 1}),
        ("difficulty.answered", {"difficulty": "d", "text": "a"}),
        ("credential.revoked", {"certificate": "c", "day": "2026-11-01", "reason": "fraud"}),
        ("device.moved", {"from": "f" * 32, "to": small().pc(9).id, "name": "Máy mới"}),
    )
    bundles.append(told(*((NOON, type_, body) for type_, body in rare), pc=9))
    found = []
    for turn in range(3):
        order = bundles.copy()
        random.Random(turn).shuffle(order)
        with writing(hub_db.engine) as connection:
            connection.execute(sa.text("DELETE FROM event"))
        Projector(hub_db.engine).rebuild()
        for batch, bundle in enumerate(order, 1):
            put(hub_db.engine, batch, bundle)
            assert Projector(hub_db.engine).follow().position == batch
        found.append(state(hub_db.engine))
        assert not Projector(hub_db.engine).waiting()
        # Anew from the first event: the same as step by step.
        done = Projector(hub_db.engine).rebuild()
        assert state(hub_db.engine) == found[-1]
        assert done.unread == 0
    assert found[0] == found[1] == found[2]
    empty = {name for name, found_rows in found[0].items() if not found_rows}
    assert empty == {"unread_event"}, "a table nobody fills proves nothing"


def test_the_latest_standing_counts_and_sums_follow(hub_db: HubDb) -> None:
    log = told(
        (NOON, "training.standing", _standing()),
        (NOON + 1, "training.standing", _standing("passed", lessons_done=5, best_per_mille=900)),
        (NOON + 2, "training.standing", _standing("finished", course="ai-trong-cong-vu")),
    )
    put(hub_db.engine, 1, log[1:])
    Projector(hub_db.engine).follow()
    put(hub_db.engine, 2, log[:1])  # the oldest comes last
    Projector(hub_db.engine).follow()
    sums = {row["course"]: row for row in rows(hub_db.engine, tables.sum_learning)}
    assert (sums["chuyen-doi-so"]["n"], sums["chuyen-doi-so"]["passed"]) == (1, 1)
    assert (sums["chuyen-doi-so"]["best"], sums["chuyen-doi-so"]["scored"]) == (900, 1)
    assert (sums["ai-trong-cong-vu"]["finished"], sums["ai-trong-cong-vu"]["passed"]) == (1, 0)
    [learner] = rows(hub_db.engine, tables.sum_learner)
    assert (learner["n"], learner["finished"], learner["passed"]) == (2, 2, 1)


def test_a_unit_cannot_change_what_another_told(hub_db: HubDb) -> None:
    put(hub_db.engine, 1, told((NOON, "training.standing", _standing())))
    forged = told((NOON + DAY_MS, "training.standing", _standing("passed", unit="03388")), pc=1)
    put(hub_db.engine, 2, forged)
    Projector(hub_db.engine).follow()
    found = {
        (row["home"], row["unit"]): row["state"] for row in rows(hub_db.engine, tables.standing)
    }
    assert found == {("03388", "03388"): "enrolled", (forged[0][1],) * 2: "passed"}


def test_a_pc_of_the_province_may_speak_for_a_commune(hub_db: HubDb) -> None:
    put(hub_db.engine, 1, told((NOON, "training.standing", _standing(unit="03405"))), home="12")
    put(
        hub_db.engine,
        2,
        told((NOON, "training.standing", _standing(unit="ở xã", person="p2")), pc=1),
        home="12",
    )
    Projector(hub_db.engine).follow()
    assert {row["unit"] for row in rows(hub_db.engine, tables.standing)} == {"03405", "12"}


@pytest.mark.parametrize(
    ("type_", "body"),
    [
        ("training.standing", _standing("gone")),
        ("training.standing", _standing(best_per_mille=1001)),
        ("training.standing", _standing(person=7)),
        ("training.items", {"course": "a", "course_version": "", "items": {"q": [1, 2]}}),
        ("exam.scored", {"attempt": "a", "exam": "e", "questions": ["q"], "shares": [1, 2],
                         "share": 1, "passed": True}),
        ("office.counts", {"month": "2026-13"}),
        ("office.counts", {"month": "2026-11", "received": 2**53}),
        ("office.impact", {"month": "2026-11", "sentences": {}, "minutes": [1]}),
        ("register.header", {"doc": "d", "direction": "up"}),
        ("document.sent_up", {"id": "d", "files": [{"sha256": "../x"}]}),
        ("feedback.given", {"id": "f", "day": "2026-11-01", "score": 6}),
        ("support.logged", {"id": "s", "day": "2026-02-30", "people": 1}),
        ("credential.issued", {"certificate": "c", "fields": []}),
        ("learn.mistakes_counted", {"counts": [[]]}),
        ("ask.sent", {}),
    ],
)  # fmt: skip
def test_what_no_program_writes_is_set_aside_and_said(
    sqlite_db: HubDb, type_: str, body: dict[str, object]
) -> None:
    put(sqlite_db.engine, 1, told((NOON, type_, body), (NOON, "training.standing", _standing())))
    done = Projector(sqlite_db.engine).follow()
    assert (done.events, done.unread) == (2, 1)
    [row] = rows(sqlite_db.engine, tables.unread)
    assert (row["type"], row["home"]) == (type_, "03388")
    assert len(rows(sqlite_db.engine, tables.standing)) == 1


def test_a_nul_in_a_text_stops_nobody(hub_db: HubDb) -> None:
    body = {"id": "f", "day": "2026-11-01", "service": "ho\x00tich", "score": 5, "text": "a\x00b"}
    put(hub_db.engine, 1, told((NOON, "feedback.given", body)))
    assert Projector(hub_db.engine).follow().unread == 0
    [row] = rows(hub_db.engine, tables.feedback)
    assert (row["service"], row["text"]) == ("ho tich", "a b")


def test_a_stop_in_the_middle_counts_nothing_twice(
    hub_db: HubDb, monkeypatch: pytest.MonkeyPatch
) -> None:
    for batch, log in enumerate(small_logs(), 1):
        put(hub_db.engine, batch, log)
    monkeypatch.setattr(projecting, "CHUNK", 50)
    real = projecting.take
    for stop in (1, 3):
        calls = iter(range(1, stop + 1))

        def failing(connection: sa.Connection, chunk: object, calls: object = calls) -> int:
            done = real(connection, chunk)  # type: ignore[arg-type]
            if next(calls, None) is None:  # type: ignore[call-overload]
                raise RuntimeError("the power went")
            return done

        monkeypatch.setattr(projecting, "take", failing)
        with pytest.raises(RuntimeError):
            Projector(hub_db.engine).follow()
        monkeypatch.setattr(projecting, "take", real)
    Projector(hub_db.engine).follow()
    stepwise = state(hub_db.engine)
    Projector(hub_db.engine).rebuild()
    assert state(hub_db.engine) == stepwise


def test_several_followers_take_turns(hub_db: HubDb, monkeypatch: pytest.MonkeyPatch) -> None:
    every = [one for log in small_logs() for one in log]
    for batch in range(1, 13):
        put(hub_db.engine, batch, every[batch - 1 :: 12])
    monkeypatch.setattr(projecting, "SLICE", {"sqlite": 60, "postgresql": 60})
    failures: list[BaseException] = []

    def work(start: threading.Barrier) -> None:
        try:
            start.wait()
            Projector(hub_db.engine).follow()
        except BaseException as error:  # noqa: BLE001 - told below
            failures.append(error)

    _at_once(3, work)
    assert not failures
    together = state(hub_db.engine)
    Projector(hub_db.engine).rebuild()
    assert state(hub_db.engine) == together


def test_another_edition_of_the_tables_is_filled_anew(
    hub_db: HubDb, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(hub_db.engine, 1, told((NOON, "training.standing", _standing())))
    Projector(hub_db.engine).follow()
    before = state(hub_db.engine)
    with writing(hub_db.engine) as connection:
        connection.execute(tables.standing.delete())
    monkeypatch.setattr(tables, "EDITION", tables.EDITION + 1)
    assert Projector(hub_db.engine).waiting()
    Projector(hub_db.engine).follow()
    assert state(hub_db.engine) == before
    assert not Projector(hub_db.engine).waiting()


def _at_once(count: int, work: Callable[[threading.Barrier], None]) -> None:
    start = threading.Barrier(count)
    threads = [threading.Thread(target=work, args=(start,)) for _ in range(count)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
