"""Documents, registers, folders and books of an office's PCs: the same rows everywhere."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.unit.services.conftest import MakePaper
from tests.unit.services.sync.office_at_pcs import (
    appliers,
    apply,
    carry,
    carry_files,
    exchange,
    log_of,
    put,
    state_of,
)
from tests.unit.services.sync.office_at_work import Work
from tests.unit.services.training.conftest import quick_pins

from communeapp.services.archive import Filters
from communeapp.services.field import FieldService
from communeapp.services.office import Office

if TYPE_CHECKING:
    from conftest import FakeClock

__all__ = ["quick_pins"]

Open = Callable[..., Office]


@pytest.fixture
def pcs(tmp_path: Path, open_profile: Open, quick_pins: None) -> tuple[Office, Office, Office]:
    """Three PCs of one office."""
    made = []
    for number in range(3):
        folder = tmp_path / f"máy {number + 1}"
        folder.mkdir()
        office = open_profile(folder)
        field = FieldService()
        office.incoming.learner = lambda field=field: field  # type: ignore[misc]
        made.append(office)
    return (made[0], made[1], made[2])


def test_a_document_of_a_colleague_stands_here_with_its_original(
    pcs: tuple[Office, Office, Office], paper: MakePaper
) -> None:
    ours, theirs, _ = pcs
    one = theirs.incoming.receive(paper(1))
    theirs.incoming.confirm(one.id, one.header, "NOI_VU", "VHXH")
    theirs.register.register(one.id)
    exchange(ours, theirs)
    assert state_of(ours) == state_of(theirs)
    here = ours.incoming.load(one.id)
    assert here == theirs.incoming.load(one.id)
    assert (
        ours.incoming.original(one.id).read_bytes() == theirs.incoming.original(one.id).read_bytes()
    )
    assert ours.incoming.text(one.id) == theirs.incoming.text(one.id)


@pytest.mark.parametrize("seed", range(3))
def test_what_a_pc_writes_is_the_fold_of_its_log(
    seed: int,
    pcs: tuple[Office, Office, Office],
    paper: MakePaper,
    tmp_path: Path,
    clock: FakeClock,
) -> None:
    ours, theirs, _ = pcs
    work = Work(ours, paper, tmp_path, random.Random(seed))
    for _ in range(5):
        work.some(20)
        clock.pass_time(1000)
    assert work.done > 40
    written = state_of(ours)
    for applier in appliers(ours).values():
        applier.rebuild()
    assert state_of(ours) == written
    exchange(ours, theirs)
    assert state_of(theirs) == state_of(ours) == written


def at_random(
    seed: int, pcs: tuple[Office, Office, Office], paper: MakePaper, folder: Path, clock: FakeClock
) -> None:
    """Let three PCs work, exchange with losses and mixed orders, and come to one state."""
    dice = random.Random(seed)
    works = [Work(one, paper, folder, dice) for one in pcs]
    for _ in range(4):
        for work in works:
            work.some(dice.randrange(12))
            clock.pass_time(dice.randrange(3) * 1000)
        here, there = dice.sample(pcs, 2)
        carry(here, there, chance=dice)
    exchange(*pcs, chance=dice)
    states = [state_of(one) for one in pcs]
    for table, rows in states[0].items():
        assert states[1][table] == rows, table
        assert states[2][table] == rows, table
    for office in pcs:
        for applier in appliers(office).values():
            applier.rebuild()
    assert [state_of(one) for one in pcs] == states
    for office in pcs:
        assert office.store.rows("SELECT * FROM quarantine") == []
        assert office.store.rows("SELECT * FROM blob") == []
        report = office.incoming.check_originals(office.incoming.original_hashes())
        assert report.changed == ()
        for sha256 in report.missing:  # deleted for good somewhere before the file had travelled
            (doc,) = office.incoming.rows.by_file([sha256]).values()
            assert "doc.purged" in {one.type for one in office.events.of_document(doc)}
        office.store.check_whole()


@pytest.mark.parametrize("seed", range(4))
def test_three_pcs_come_to_one_state_in_whatever_order(
    seed: int,
    pcs: tuple[Office, Office, Office],
    paper: MakePaper,
    tmp_path: Path,
    clock: FakeClock,
) -> None:
    at_random(seed, pcs, paper, tmp_path, clock)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 400))
def test_many_schedules_of_three_pcs(
    seed: int,
    pcs: tuple[Office, Office, Office],
    paper: MakePaper,
    tmp_path: Path,
    clock: FakeClock,
) -> None:
    at_random(seed, pcs, paper, tmp_path, clock)


def test_a_document_of_a_colleague_is_found_here_also_after_the_index_saw_its_events(
    pcs: tuple[Office, Office, Office], paper: MakePaper
) -> None:
    ours, theirs, _ = pcs
    one = theirs.incoming.receive(paper(7, body="Rà soát hộ nghèo ở bản Là Si, xã Thu Lũm."))
    theirs.incoming.confirm(one.id, one.header, "NOI_VU", "VHXH")
    put(ours, theirs, log_of(theirs))  # the events are in the log, and nothing is made of them yet
    assert ours.archive.search("Là Si").total == 0
    assert ours.archive.follow()
    for event in log_of(theirs):
        apply(ours, event)
    carry_files(theirs, ours)
    hits = ours.archive.search("Là Si")
    assert [hit.id for hit in hits.hits] == [one.id]
    theirs.register.register(one.id)
    exchange(ours, theirs)
    assert ours.archive.follow()
    assert [hit.id for hit in ours.archive.search("số đến 1").hits] == [one.id]
    theirs_folder = theirs.folders.create("01.VP", "Hộ nghèo", 10)
    theirs.folders.add(theirs_folder.id, one.id)
    exchange(ours, theirs)
    in_folder = Filters(folder=theirs_folder.id)
    assert [hit.id for hit in ours.archive.search("Là Si", in_folder).hits] == [one.id]


def test_what_is_kept_aside_later_is_as_if_it_had_never_come(
    pcs: tuple[Office, Office, Office], paper: MakePaper, tmp_path: Path, clock: FakeClock
) -> None:
    ours, theirs, third = pcs
    first = Work(ours, paper, tmp_path, random.Random(3))
    first.some(25)
    exchange(ours, theirs)
    before = state_of(ours)
    mark = len(log_of(theirs))
    Work(theirs, paper, tmp_path, random.Random(4)).some(40)
    bad = {one.id for one in log_of(theirs)[mark:]}
    exchange(ours, theirs)
    assert state_of(ours) == state_of(theirs) != before
    for office in (ours, theirs):  # that PC was taken back from some number on
        with office.store.atomic():
            for event in sorted(bad):
                row = {"event": event, "reason": "revoked", "program": "test", "at_ms": 0}
                office.store.put("quarantine", row, "event")
        for applier in appliers(office).values():
            applier.rebuild()
        office.store.check_whole()
    assert state_of(theirs) == state_of(ours) == before
    put(third, ours, log_of(ours))  # and at a PC that never applied them
    with third.store.atomic():
        for event in sorted(bad):
            row = {"event": event, "reason": "revoked", "program": "test", "at_ms": 0}
            third.store.put("quarantine", row, "event")
    for one in log_of(third):
        if one.id not in bad:
            apply(third, one)
    carry_files(ours, third)
    assert state_of(third) == before
