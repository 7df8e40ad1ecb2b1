"""A PC and a hub over a line: what was done here is there, what is there comes here, whatever the line does."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from tests.courses import make_library, packed
from tests.joining import join_hub
from tests.line_proxy import bad_line
from tests.unit.hub.conftest import sqlite_db, sqlite_template
from tests.unit.hub.hub_parts import HubDb, HubOfTests
from tests.unit.hub.serving import serving

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.people import Role
from communeapp.hub import api
from communeapp.hub.db import schema
from communeapp.hub.settings import HubSettings, save_settings
from communeapp.hub.web.limits import Slots
from communeapp.paths import HubPaths
from communeapp.services.office import Office
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.services.sync.transferring import transfer

__all__ = ["sqlite_db", "sqlite_template"]


@pytest.fixture
def hub(sqlite_db: HubDb, tmp_path: Path, clock: Any) -> Iterator[HubOfTests]:
    """A hub that listens; its address is in its settings and so in every answer."""
    settings = HubSettings(HubPaths(tmp_path / "máy chủ"), "Tỉnh Lai Châu", "12", sqlite_db.url)
    made = HubOfTests(settings, sqlite_db.engine, clock).make()
    app = Starlette(
        routes=api.routes(
            settings, sqlite_db.engine, clock, Slots(sqlite_db.engine, "ingest", 2), stall_s=5
        )
    )
    with serving(app, settings) as (host, port):
        made.settings = HubSettings(
            settings.paths, settings.name, "12", sqlite_db.url, urls=(f"https://{host}:{port}",)
        )
        save_settings(made.settings)
        yield made


@pytest.fixture
def office(open_profile: Callable[..., Office], hub: HubOfTests, tmp_path: Path) -> Office:
    office = open_profile()
    library = make_library(tmp_path / "library", trust=False)
    office.library = lambda: library
    join_hub(office, hub, tmp_path / "usb")
    office.settings.set("proxy", "direct")
    return office


def types_at(hub: HubOfTests) -> set[str]:
    with hub.engine.connect() as connection:
        return set(connection.execute(sa.select(schema.event.c.type)).scalars())


def test_what_was_done_here_is_there_and_confirmed_here(office: Office, hub: HubOfTests) -> None:
    office.people.add("Lò Văn A", "", Role.CLERK, "2580")
    office.difficulties.report("Không vào được mạng cả tuần.", "machine")
    assert office.exchange.waiting(PeerKind.HUB).events > 0
    done = office.online.exchange()
    assert (done.sent, done.problem) == (1, None)
    there = types_at(hub)
    assert "difficulty.reported" in there
    assert not any(one.startswith(("person.", "draft.", "doc.")) for one in there)
    status = office.exchange.status()
    assert status.waiting[PeerKind.HUB] == 0
    assert status.last_contact_ms > 0
    assert list(office.paths.outbox_dir.glob("*.cabundle")) == []
    assert list((office.paths.outbox_dir / "in").glob("*")) == []
    again = office.online.exchange()
    assert again.problem is None


def test_what_the_hub_publishes_arrives_and_is_used(
    office: Office, hub: HubOfTests, tmp_path: Path
) -> None:
    pack = packed(make_library(tmp_path / "maker"), tmp_path / "khoa-thu", tmp_path / "out")
    hub.publishing.publish(pack, by="thử")
    office.online.exchange()
    [content] = office.news.contents()
    assert (content.id, content.state.value) == ("khoa-thu", "in_use")
    assert office.library is not None
    assert office.library().get("khoa-thu").version == "1.0.0"


def test_a_line_that_dies_keeps_what_went_over_for_the_next_time(
    office: Office, hub: HubOfTests
) -> None:
    office.difficulties.report("Không vào được mạng cả tuần.", "machine")
    job = office.online.prepare()
    host, port = hub.settings.urls[0].removeprefix("https://").split(":")
    with bad_line((host, int(port)), cut_after=1, cuts=100) as bad:
        dead = dataclasses.replace(job, url=f"https://127.0.0.1:{bad.port}")
        outcome = transfer(dead, stall_s=2)
    assert isinstance(outcome.problem, EnvironmentProblem)
    assert outcome.problem.code == "online.no_line"
    done = office.online.finish(outcome)
    assert (done.sent, done.received) == (0, ())
    assert office.online.prepare().files == job.files  # the same bundle goes on
    assert office.online.exchange().sent == 1


def test_a_wrong_address_and_no_enrolment_are_said(
    office: Office, open_profile: Callable[..., Office], tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        office.online.exchange("https://elsewhere.example:8443")
    assert caught.value.code == "online.other_address"
    other = open_profile(tmp_path / "khác")
    assert not other.online.ready
    with pytest.raises(UserError) as caught:
        other.online.exchange()
    assert caught.value.code == "online.not_enrolled"


def test_nothing_leaves_without_consent(office: Office, hub: HubOfTests) -> None:
    assert office.online.ready
    office.consent.withdraw(PeerKind.HUB)
    assert not office.online.ready
    with pytest.raises(UserError) as caught:
        office.online.exchange()
    assert caught.value.code == "enrol.no_consent"
    assert hub.count(schema.bundle) == 0


def test_who_switches_it_off_is_left_alone(office: Office) -> None:
    office.settings.set("online", False)
    assert not office.online.ready
