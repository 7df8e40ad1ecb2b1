"""The whole exchange on a stick that records, is pulled out, lies about its size (faults 34 and 35)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.fuse.recording import Cut, Mounted, bring_back, prefixes
from tests.unit.services.sync.nodes import TRUST, FakeHub, Pc, office_of
from tests.unit.sync.bundle_parts import HUB_KEY

from communeapp import texts
from communeapp.core.events import Scope
from communeapp.core.sync.vectors import LogName
from communeapp.services.sync.exchange import PeerKind
from communeapp.services.sync.stick_job import StickJob
from communeapp.services.sync.stick_types import Report
from communeapp.sync import stick
from communeapp.sync.bundle_reading import open_bundle

Plug = Callable[..., Mounted]


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[Pc]:
    """A PC with a colleague and a hub, that may send."""
    for first, _ in office_of(tmp_path / "pc", ["một", "hai"]):
        first.meets(hub=True)
        for kind in PeerKind:
            first.office.consent.give(kind)
        yield first


def exchange(pc: Pc, place: Path) -> Report:
    pc.clock.pass_time(60_000)
    return pc.office.sticks.exchange(place)


def receipt(pc: Pc, hub: FakeHub, place: Path) -> None:
    """The hub says that it holds all, and puts that onto the stick."""
    rows = pc.office.store.rows("SELECT epoch, max(seq) AS seq FROM event WHERE dev = ?", [pc.dev])
    hub.clock.wall = pc.clock.wall
    have = {LogName(pc.dev, row["epoch"]): row["seq"] for row in rows}
    stick.put(hub.write(pc, have=have)[0].path, place, "0" * 32)


def test_every_prefix_of_an_export_leaves_the_previous_one_and_no_half_one(
    plug: Plug, pc: Pc, tmp_path: Path
) -> None:
    mounted = plug()
    pc.say(3, scope=Scope.UNIT_TO_HUB)
    before = exchange(pc, mounted.root)
    start = len(mounted.operations())
    pc.say(2, scope=Scope.UNIT_TO_HUB)
    after = exchange(pc, mounted.root)
    assert (before.safe, after.safe) == (True, True)
    old = {one.bundle for one in before.sent}
    new = {one.bundle for one in after.sent}
    assert len(old | new) == 4
    folder, counts = tmp_path / "brought back", set()
    for done in prefixes(mounted.operations(), start):
        for cut in Cut:
            bring_back(done, folder, cut)
            found = stick.contents(folder)
            ids = {one.id for one in found.files}
            assert old <= ids <= old | new
            assert found.unusable == ()
            assert all(stick.is_whole(one) for one in found.files)
            counts.add(len(ids))
    assert counts == {2, 3, 4}
    for one in found.files:
        with open_bundle(one.path, TRUST, today=pc.clock.today()) as bundle:
            if bundle.is_for(HUB_KEY):
                bundle.read(HUB_KEY)


def test_what_arrived_is_deleted_and_nothing_else_at_every_prefix(
    plug: Plug, pc: Pc, tmp_path: Path
) -> None:
    mounted, hub = plug(folder_sync=0), FakeHub(tmp_path / "hub", pc.clock)
    pc.say(3, scope=Scope.UNIT_TO_HUB)
    first = {one.kind: one.bundle for one in exchange(pc, mounted.root).sent}
    receipt(pc, hub, mounted.root)
    theirs = {one.id for one in stick.contents(mounted.root).files} - set(first.values())
    start = len(mounted.operations())
    pc.say(1, scope=Scope.UNIT_TO_HUB)
    report = exchange(pc, mounted.root)
    assert len(report.cleaned) == 1
    for done in prefixes(mounted.operations(), start):
        bring_back(done, tmp_path / "brought back", Cut.ZEROS)
        ids = {one.id for one in stick.contents(tmp_path / "brought back").files}
        assert theirs | {first[PeerKind.COLLEAGUE]} <= ids
    assert first[PeerKind.HUB] not in ids


@pytest.mark.parametrize("operations", [1, 3, 5, 8, 9])
def test_a_stick_that_is_pulled_out_is_told_and_the_next_one_holds_all(
    plug: Plug, pc: Pc, tmp_path: Path, operations: int
) -> None:
    pc.say(3, scope=Scope.UNIT_TO_HUB)
    report = exchange(pc, plug(pulled_after=operations).root)
    assert report.problem is not None
    assert report.problem.code in {"stick.io", "stick.gone"}
    assert not report.safe
    said = texts.tell(report.problem.code, "vi", **report.problem.values)
    assert said.message.startswith("Chưa xong")
    assert pc.office.sticks.bundles() == ()
    assert pc.office.exchange.status().waiting[PeerKind.HUB] > 0
    again = exchange(pc, plug().root)
    assert (again.safe, again.problem, len(again.sent)) == (True, None, 2)


@pytest.mark.soak
def test_a_stick_that_is_pulled_out_at_every_single_operation(plug: Plug, pc: Pc) -> None:
    """With what an earlier exchange left there, until nothing is pulled out any more."""
    pc.say(3, scope=Scope.UNIT_TO_HUB)
    for operations in range(1, 60):
        mounted = plug(pulled_after=operations)
        pc.say(1, scope=Scope.UNIT_TO_HUB)
        report = exchange(pc, mounted.root)
        if report.problem is None:
            break
        assert not report.safe
        pc.say(1, scope=Scope.UNIT_TO_HUB)
    # Opened, written, flushed, renamed twice over, and the folder.
    assert 9 <= operations < 30


@pytest.mark.soak
@pytest.mark.parametrize("size", [1, 100, 300])
def test_every_prefix_of_larger_exports(plug: Plug, pc: Pc, tmp_path: Path, size: int) -> None:
    mounted = plug()
    pc.say(size, scope=Scope.UNIT_TO_HUB)
    old = {one.bundle for one in exchange(pc, mounted.root).sent}
    start = len(mounted.operations())
    pc.say(size)
    new = {one.bundle for one in exchange(pc, mounted.root).sent}
    for done in prefixes(mounted.operations(), start):
        for cut in Cut:
            bring_back(done, tmp_path / "brought back", cut)
            found = stick.contents(tmp_path / "brought back")
            assert old <= {one.id for one in found.files} <= old | new
            assert all(stick.is_whole(one) for one in found.files)


@pytest.mark.parametrize("before", ["_put", "_settle"])
def test_the_folder_below_a_stick_is_not_taken_for_it(
    plug: Plug, pc: Pc, monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    """Systems unmount what was pulled out; its place is then a folder of the PC's own disk."""
    mounted = plug()
    pc.say(3, scope=Scope.UNIT_TO_HUB)
    real = getattr(StickJob, before)

    def pulled(job: StickJob) -> None:
        mounted.pull()
        real(job)

    monkeypatch.setattr(StickJob, before, pulled)
    report = exchange(pc, mounted.root)
    assert report.problem is not None
    assert report.problem.code == "stick.gone"
    assert not report.safe
    assert list(mounted.root.iterdir()) == []
    assert pc.office.sticks.bundles() == ()


def test_a_stick_that_loses_an_earlier_file_is_never_called_safe(plug: Plug, pc: Pc) -> None:
    pc.say(3, scope=Scope.UNIT_TO_HUB)
    mounted = plug(truly=12 << 10)
    reports = []
    for _ in range(4):
        reports.append(exchange(pc, mounted.root))
        pc.say(1, scope=Scope.UNIT_TO_HUB)
    assert [one.safe for one in reports][:1] == [True]
    bad = [one for one in reports if one.problem is not None]
    assert bad
    assert {one.problem.code for one in bad if one.problem} == {"stick.wrong_content"}
    assert not any(one.safe for one in bad)


def test_a_write_protected_stick_is_read_all_the_same(plug: Plug, pc: Pc, tmp_path: Path) -> None:
    mounted, hub = plug(), FakeHub(tmp_path / "hub", pc.clock)
    pc.say(1, scope=Scope.UNIT_TO_HUB)
    receipt(pc, hub, mounted.root)
    folder = tmp_path / "brought back"
    bring_back(mounted.operations(), folder, Cut.KEPT)
    protected = plug(read_only=True)
    assert exchange(pc, protected.root).problem is not None
    pc.clock.pass_time(1000)
    volume = pc.office.sticks.volume(folder)
    closed = type(volume)(**{**volume.__dict__, "read_only": True})
    state = pc.office.sticks.look(closed)
    assert state.problem is not None
    assert state.problem.code == "stick.read_only"
    report = pc.office.sticks.exchange(closed)
    assert report.problem is not None
    assert report.problem.code == "stick.read_only"
    assert [one.receipts > 0 for one in report.received] == [True]
    assert not report.safe
