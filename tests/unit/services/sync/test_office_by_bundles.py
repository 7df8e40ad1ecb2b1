"""An office's records through real bundles: with their files, passed on by a colleague, after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.services.conftest import MakePaper
from tests.unit.services.sync.nodes import Pc, office_of, settle
from tests.unit.services.sync.office_at_pcs import state_of
from tests.unit.services.sync.office_at_work import Printer, portrait
from tests.unit.services.training.conftest import quick_pins

from communeapp.core.incoming.register import BookKind
from communeapp.core.people import Role

__all__ = ["quick_pins"]


@pytest.fixture
def three(tmp_path: Path) -> Iterator[list[Pc]]:
    yield from office_of(tmp_path / "pcs", ["a", "b", "c"])


def test_records_are_passed_on_whole_by_a_colleague_who_only_holds_them(
    three: list[Pc], paper: MakePaper, tmp_path: Path, quick_pins: None
) -> None:
    a, b, c = three
    office = a.office
    office.register.keeper.keep("Máy văn thư")
    person, _ = office.people.add("Lò Văn A", "Văn thư", Role.CLERK, "2580", True)
    office.people.set_picture(person.id, portrait(7))
    made = paper(1, body="Rà soát hộ nghèo ở bản Là Si.")
    kept = office.incoming.receive(made)
    office.incoming.confirm(kept.id, kept.header, "NOI_VU", "VHXH")
    office.register.register(kept.id)
    office.register.renderer = Printer()
    office.register.print_book(BookKind.INCOMING, office.clock.today().year, tmp_path / "sổ.pdf")
    folder = office.folders.create("01.VP", "Hộ nghèo", 10)
    office.folders.add(folder.id, kept.id)
    office.incoming.receive_broken(made.path.with_name("không có.pdf"), "reading.gone", {})
    b.read(*a.write())
    a.close()  # only b goes to c
    c.read(*b.write())
    there = c.office
    assert there.incoming.original(kept.id).read_bytes() == made.path.read_bytes()
    assert there.incoming.load(kept.id).folder_id == folder.id
    assert [hit.id for hit in there.archive.search("Là Si").hits] == [kept.id]
    assert list(there.people.pictures().values()) == [portrait(7)]
    assert there.people.list()[0].has_pin is False
    (volume,) = there.register.volumes(BookKind.INCOMING, there.clock.today().year)
    assert volume.rows == 1
    assert not there.register.gives_numbers
    assert state_of(there) == state_of(b.office) == state_of(a.open())
    assert there.blobs.wanted() == frozenset()
    assert list(there.paths.blobs_dir.glob("*")) in ([], [there.paths.blobs_dir / "new"])


def test_what_a_kill_left_undone_is_done_at_the_next_start(
    three: list[Pc], paper: MakePaper
) -> None:
    a, b, _ = three
    docs = [a.office.incoming.receive(paper(number)).id for number in range(1, 6)]
    for written in a.write():
        b.office.exchange.read(written.path)
    b.office.exchange.finish_projections(limit=3)
    b.close()
    b.open()
    b.office.exchange.finish_projections()
    assert {one.id for one in b.office.incoming.list()} == set(docs)
    assert b.office.incoming.check_originals(b.office.incoming.original_hashes()).ok
    assert settle(three) < 8
    assert state_of(a.office) == state_of(b.office) == state_of(three[2].office)
