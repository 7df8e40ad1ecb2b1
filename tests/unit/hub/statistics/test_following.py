"""Who follows the log, and when: a page waits for a few events, a thread takes many."""

from __future__ import annotations

import pytest
from tests.unit.hub.hub_parts import HubDb
from tests.unit.hub.statistics.made import NOON, put, rows, small_logs, told

from communeapp.hub import hooks
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.projections import following
from communeapp.hub.projections.projector import Projector


def test_a_few_events_are_counted_before_the_page_is_made(hub_db: HubDb) -> None:
    assert following.up_to_date(hub_db.engine)
    body = {"id": "f", "day": "2026-11-01", "service": "x", "score": 5, "text": ""}
    put(hub_db.engine, 1, told((NOON, "feedback.given", body)))
    assert following.up_to_date(hub_db.engine)
    assert len(rows(hub_db.engine, tables.feedback)) == 1


def test_many_events_are_left_to_a_thread(hub_db: HubDb, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "AT_ONCE", 10)
    for batch, log in enumerate(small_logs(), 1):
        put(hub_db.engine, batch, log)
    assert not following.up_to_date(hub_db.engine)
    following.soon(hub_db.engine).join()
    assert following.up_to_date(hub_db.engine)
    assert Projector(hub_db.engine).position() == len(small_logs())


def test_an_ingest_wakes_the_follower_once(
    sqlite_db: HubDb, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hooks, "after_ingest", [])
    following.register()
    following.register()
    assert len(hooks.after_ingest) == 1
    body = {"id": "f", "day": "2026-11-01", "service": "x", "score": 5, "text": ""}
    put(sqlite_db.engine, 1, told((NOON, "feedback.given", body)))
    hooks.told(sqlite_db.engine)
    assert len(rows(sqlite_db.engine, tables.feedback)) == 1


def test_a_follower_that_fails_says_so_and_ends(
    sqlite_db: HubDb, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: Projector) -> bool:
        raise OSError("the disk went")

    monkeypatch.setattr(Projector, "waiting", broken)
    following.soon(sqlite_db.engine).join()
    assert "could not be brought up" in caplog.text
