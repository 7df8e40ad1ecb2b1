"""The made-up province: the same for a seed, events as PCs write them, real bundles like the copy."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from tests.unit.hub.hub_parts import HubDb
from tests.unit.hub.statistics.made import put, rows, small, state

from communeapp.bench import hub_pages
from communeapp.bench.province import CLASSES, DEVICES, LEARNERS, Province
from communeapp.bench.province_bundles import log_of, write_log
from communeapp.bench.province_copy import copy_province
from communeapp.clock import SystemClock
from communeapp.core.events import check_chain, named, parse_event
from communeapp.core.training.credential import read_token
from communeapp.core.trust import Trust, judge_chain
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.db.engine import open_engine, writing
from communeapp.hub.db.schema import event
from communeapp.hub.ingest import Ingest
from communeapp.hub.making import make_hub
from communeapp.hub.projections.projector import READERS, Projector
from communeapp.hub.settings import HubSettings, save_settings
from communeapp.hub.web.app import create_app
from communeapp.paths import HubPaths
from communeapp.sync.signing import verify
from communeapp.sync.trust import token_is_genuine


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    one, again = Province(size=0.001), Province(size=0.001)
    assert [event.id for event in log_of(one, one.pc(1))] == [
        event.id for event in log_of(again, again.pc(1))
    ]
    other = Province(size=0.001, seed="khác")
    assert other.pc(1).id != one.pc(1).id


def test_events_are_in_canonical_form_and_a_chain() -> None:
    pc = small().pc(0)
    log = log_of(small(), pc)
    events = [parse_event(named(one.data.encode("utf-8"), one.id)) for one in log[::7]]
    assert {one.dev for one in events} == {pc.id}
    check_chain(one.event() for one in log[:200])
    every = {one.type for at in (0, 1) for one in log_of(small(), small().pc(at))}
    rare = {
        "credential.revoked",
        "difficulty.answered",
        "ask.answered",
        "work.taken_back",
        "device.moved",
    }
    assert every >= set(READERS) - rare


def test_certificates_of_learners_lead_to_the_root() -> None:
    log = [one.event() for one in log_of(small(), small().pc(0)) if one.type == "credential.issued"]
    assert log
    read = read_token(str(log[0].body["token"]), token_is_genuine)
    day = read.data.day
    trust = Trust((small().root,))
    assert judge_chain(read.chain, trust, role="training", day=day, verify=verify).fault is None


def test_the_whole_province_has_the_size_that_is_said() -> None:
    whole = Province()
    assert (whole.learners, len(whole.cohorts), whole.devices) == (LEARNERS, CLASSES, DEVICES)
    assert (LEARNERS, CLASSES, DEVICES) == (35_000, 343, 2_000)


@pytest.mark.soak
def test_the_whole_province_has_five_million_events() -> None:
    whole = Province()
    events = sum(len(log_of(whole, pc)) for pc in whole.pcs())
    assert 4_900_000 < events < 5_600_000


def test_bundles_of_the_province_are_taken_in_and_give_the_same_figures_as_the_copy(
    hub_db: HubDb, tmp_path: Path
) -> None:
    province, pc = small(), small().pc(1)
    settings = HubSettings(HubPaths(tmp_path / "hub"), "Tỉnh Lai Châu", "12", hub_db.url, tls=False)
    identity = make_hub(settings, hub_db.engine, SystemClock())
    ingest = Ingest(settings, hub_db.engine)
    log = log_of(province, pc)[:800]
    [path] = write_log(province, identity, pc, log, tmp_path / "pc")
    taken = ingest.take(path, "stick")
    assert (taken.applied, taken.quarantined, taken.unit) == (800, 0, pc.unit.code)
    Projector(hub_db.engine).follow()
    brought = state(hub_db.engine)
    assert len(rows(hub_db.engine, tables.feedback)) > 10
    with writing(hub_db.engine) as connection:
        connection.execute(event.delete())
    put(hub_db.engine, 9, [(one, pc.unit.code) for one in log])
    Projector(hub_db.engine).rebuild()
    assert state(hub_db.engine) == brought


def test_the_pages_are_measured(
    sqlite_db: HubDb, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    province = Province(size=0.0005)
    monkeypatch.setattr("communeapp.bench.province_copy._HOLE_EVERY", 8)
    settings = HubSettings(
        HubPaths(tmp_path / "hub"), "Tỉnh Lai Châu", "12", sqlite_db.url, tls=False
    )
    make_hub(settings, sqlite_db.engine, SystemClock())
    copied = copy_province(sqlite_db.engine, province)
    assert copied.devices == 1 and copied.events > 2_000
    Projector(sqlite_db.engine).follow()
    app = create_app(
        settings, engine=sqlite_db.engine, clock=hub_pages._StandingClock(province.until_ms)
    )
    took = hub_pages.measure(app, sqlite_db.engine, province.until_ms, 1)
    assert set(took) == set(hub_pages.PAGES) and all(len(one) == 1 for one in took.values())


def test_a_percentile_is_one_of_the_times() -> None:
    assert hub_pages.percentile([float(at) for at in range(1, 101)]) == 95.0
    assert hub_pages.percentile([7.0]) == 7.0


def test_the_command_writes_bundles_and_copies_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path(__file__).parents[4] / "tools" / "province.py"
    spec = importlib.util.spec_from_file_location("province_tool", file)
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    paths = HubPaths(tmp_path / "hub")
    paths.data_dir.mkdir()
    settings = HubSettings(paths, "Tỉnh Lai Châu", "12", tls=False)
    engine = open_engine(settings.database_url)
    make_hub(settings, engine, SystemClock())
    save_settings(settings)
    engine.dispose()
    asked = ["--hub", str(paths.data_dir), "--size", "0.0005"]
    assert tool.main(["bundles", *asked, "--out", str(tmp_path / "out")]) == 0
    assert (
        len(capsys.readouterr().out.split())
        == len(list((tmp_path / "out").rglob("*.cabundle")))
        == 1
    )
    assert tool.main(["copy", *asked]) == 0
    assert tool.main(["copy", *asked]) == 1
    assert "nothing was written" in capsys.readouterr().err


@pytest.mark.parametrize("size", [0.004, pytest.param(0.01, marks=pytest.mark.soak)])
def test_a_part_is_counted_the_same_step_by_step_and_anew(hub_db: HubDb, size: float) -> None:
    province = Province(size=size)
    for batch, pc in enumerate(province.pcs(), 1):
        put(hub_db.engine, batch, [(one, pc.unit.code) for one in log_of(province, pc)])
        Projector(hub_db.engine).follow()
    stepwise = state(hub_db.engine)
    Projector(hub_db.engine).rebuild()
    assert state(hub_db.engine) == stepwise
