"""Faults 42 and 43: a PC that was cloned, a disk that was set back, a backup that came back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.services.sync.nodes import FakeHub, Pc, office_of, settle

from communeapp.core.events import Scope
from communeapp.core.sync.vectors import LogName
from communeapp.services.office import Notice
from communeapp.services.sync.exchange import PeerKind
from communeapp.services.sync.state_hash import state_hash


@pytest.fixture
def three(tmp_path: Path) -> Iterator[list[Pc]]:
    yield from office_of(tmp_path / "pcs", ["a", "b", "c"])


def place_of(pc: Pc, place: str) -> None:
    """Set the office's place: one small thing that PCs can disagree about."""
    pc.clock.pass_time(1000)
    pc.office.profile.save(replace(pc.office.profile.show(), place=place))


def copy_of(pc: Pc, name: str) -> Pc:
    """Copy a PC's folder as it is, with its side file."""
    pc.close()
    target = pc.folder.with_name(name)
    shutil.copytree(pc.folder, target)
    pc.open()
    return Pc(target, pc.clock, pc.out.with_name(f"{name}.out"), name)


def put_back(pc: Pc, copy: Pc, *names: str) -> None:
    """Put files of an earlier copy in place; without the side file, as a backup does."""
    pc.close()
    if "epoch" not in names:
        (pc.folder / "epoch").unlink()
    for name in names:
        (pc.folder / name).unlink()
        if (copy.folder / name).exists():
            shutil.copy(copy.folder / name, pc.folder / name)
    pc.open()


def places(pc: Pc) -> list[object]:
    """Everything that was ever said about the place, in the order of replay."""
    events = pc.office.events.all("profile.changed")
    return [one.body["place"] for one in events]


def codes(pc: Pc) -> list[str]:
    return [one.code for one in pc.office.notices if isinstance(one, Notice)]


def test_42_a_disk_that_was_set_back_in_secret_has_two_histories_and_keeps_both(
    three: list[Pc],
) -> None:
    a, b, c = three
    place_of(a, "Thu Lũm")
    settle(three)
    before = copy_of(a, "before")
    place_of(a, "Ka Lăng")
    place_of(a, "Tá Bạ")
    b.read(*a.write())
    first_epoch = a.office.events.epoch
    put_back(a, before, "data.db", "epoch")
    assert a.office.events.epoch == first_epoch  # nothing gives it away yet
    place_of(a, "Mù Cả")
    c.read(*a.write())
    settle(three)
    for pc in three:
        (fork,) = pc.office.exchange.status().forks
        assert fork.log == LogName(a.dev, first_epoch)
        assert sorted(map(str, places(pc))) == ["Ka Lăng", "Mù Cả", "Thu Lũm", "Tá Bạ"]
        assert pc.office.profile.show().place == "Mù Cả"
    assert len({state_hash(pc.office) for pc in three}) == 1
    assert a.office.events.epoch != first_epoch
    assert "exchange.epoch_fork" in codes(a)
    for other in (b, c):
        cloned = {one.device: one.cloned for one in other.office.exchange.peers()}
        assert cloned[a.dev]
        assert sum(cloned.values()) == 1


def test_42_a_log_with_two_histories_opens_again_and_is_whole(three: list[Pc]) -> None:
    a, b, c = three
    before = copy_of(a, "before")
    a.say(3)
    b.read(*a.write())
    put_back(a, before, "data.db", "epoch")
    a.say(5)
    c.read(*a.write())
    settle(three)
    for pc in three:
        ids = pc.ids()
        pc.close()
        pc.open()
        pc.office.events.check(newest=10_000)
        assert pc.ids() == ids


def test_42_a_copied_folder_writes_a_log_of_its_own(tmp_path: Path, three: list[Pc]) -> None:
    """Two PCs with one key: the copy begins a new log at once, so both are heard."""
    a, b, c = three
    place_of(a, "Thu Lũm")
    settle(three)
    twin = copy_of(a, "twin")
    twin.open()
    try:
        assert "store.epoch.cloned" in codes(twin)
        assert (twin.dev, twin.office.events.epoch) != (a.dev, a.office.events.epoch)
        place_of(twin, "Ka Lăng")
        place_of(a, "Tá Bạ")
        for one in (a, twin):
            b.read(*one.write())
            c.read(*one.write())
        assert places(b) == ["Thu Lũm", "Ka Lăng", "Tá Bạ"]
        assert state_hash(b.office) == state_hash(c.office)
        assert b.office.exchange.status().forks == ()
    finally:
        twin.close()


def test_43_a_backup_that_came_back_goes_on_in_a_new_log_and_loses_nothing(
    three: list[Pc], tmp_path: Path
) -> None:
    a, b, _ = three
    place_of(a, "Thu Lũm")
    backup = copy_of(a, "backup")
    place_of(a, "Ka Lăng")
    b.read(*a.write())
    old = a.office.events.epoch
    place_of(a, "chưa ai nghe")  # written after the last exchange: only this disk had it
    lost = a.ids() - b.ids()
    put_back(a, backup, "data.db")
    assert a.office.events.epoch != old
    place_of(a, "Tá Bạ")
    settle(three)
    for pc in three:
        assert pc.office.exchange.status().forks == ()
        assert places(pc) == ["Thu Lũm", "Ka Lăng", "Tá Bạ"]
        assert {row["epoch"] for row in logs(pc, a.dev)} >= {old, a.office.events.epoch}
    assert len({state_hash(pc.office) for pc in three}) == 1
    assert lost.isdisjoint(b.ids())


def logs(pc: Pc, dev: str) -> list[dict[str, object]]:
    return pc.office.store.rows("SELECT DISTINCT epoch FROM event WHERE dev = ?", [dev])


def test_43_a_hub_hears_both_histories(three: list[Pc], tmp_path: Path) -> None:
    a = three[0]
    hub = FakeHub(tmp_path / "hub", a.clock)
    a.meets(hub=True)
    backup = copy_of(a, "backup")
    a.say(2, Scope.UNIT_TO_HUB)
    first = hub.read(a.write(PeerKind.HUB))
    put_back(a, backup, "data.db")
    a.meets(hub=True)
    a.say(1, Scope.UNIT_TO_HUB)
    second = hub.read(a.write(PeerKind.HUB))
    names = {(one.epoch, one.seq) for one in [*first.rows, *second.rows]}
    assert len({one.id for one in [*first.rows, *second.rows]}) == len(names)
    assert len({one.epoch for one in second.rows}) == 2


def test_42_a_receipt_that_is_ahead_begins_a_new_log(three: list[Pc], tmp_path: Path) -> None:
    """A hub holds numbers of our log that we do not: our disk was set back, and nobody else has said so."""
    a = three[0]
    hub = FakeHub(tmp_path / "hub", FakeClock())
    epoch = a.office.events.epoch
    mine = LogName(a.dev, epoch)
    tip = a.office.exchange._held.tip(mine)
    a.read(*hub.write(a, have={mine: tip}))
    assert a.office.events.epoch == epoch
    hub.clock.pass_time(1000)
    a.read(*hub.write(a, have={mine: tip + 3}))
    assert a.office.events.epoch != epoch
    assert "exchange.epoch_receipt" in codes(a)
    epoch = a.office.events.epoch
    hub.clock.pass_time(1000)
    a.read(*hub.write(a, have={mine: tip + 3}))
    assert a.office.events.epoch == epoch  # once is enough


def test_42_a_pc_that_began_anew_is_heard_when_its_second_history_turns_up_later(
    three: list[Pc], tmp_path: Path
) -> None:
    """First a hub tells it that its log is behind; what stands there under its numbers comes out later."""
    a, b, c = three
    settle(three)
    before = copy_of(a, "before")
    a.say(3)
    ahead = a.write()
    log = LogName(a.dev, a.office.events.epoch)
    tip = ahead[0].manifest.ranges[-1].last
    put_back(a, before, "data.db", "epoch")
    a.say(1)
    a.read(*FakeHub(tmp_path / "hub", a.clock).write(a, have={log: tip}))
    assert a.office.events.epoch != log.epoch
    c.read(*a.write())  # both of its logs, and no word of two histories
    b.read(*ahead)
    settle(three)
    for pc in three:
        assert [one.log for one in pc.office.exchange.status().forks] == [log]
    b.say(2)
    settle(three)
    assert len({frozenset(pc.ids()) for pc in three}) == 1
    for pc in three:
        assert not pc.office.exchange.waiting(PeerKind.COLLEAGUE)
