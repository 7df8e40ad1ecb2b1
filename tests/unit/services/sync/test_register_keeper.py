"""Numbers at an office of several PCs: one gives them, and what was given twice before is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.unit.services.conftest import MakePaper
from tests.unit.services.sync.office_at_pcs import (
    appliers,
    apply,
    carry,
    exchange,
    log_of,
    put,
    state_of,
)
from tests.unit.services.sync.office_at_work import Printer

from communeapp.core.errors import UserError
from communeapp.core.incoming.register import BookKind
from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.people import Role
from communeapp.services.office import Office
from communeapp.services.sync.exchange_types import PeerKind

if TYPE_CHECKING:
    from conftest import FakeClock

Open = Callable[..., Office]
Two = tuple[Office, Office]


@pytest.fixture
def two(tmp_path: Path, open_profile: Open) -> Two:
    """Two PCs that do not know of each other yet."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    return open_profile(tmp_path / "a"), open_profile(tmp_path / "b")


def meet(ours: Office, theirs: Office) -> None:
    for one, other in ((ours, theirs), (theirs, ours)):
        one.exchange.put_peer(other.events.dev, PeerKind.COLLEAGUE, "03385", "Máy khác", "")


def confirmed(office: Office, paper: MakePaper, number: int) -> str:
    kept = office.incoming.receive(paper(number))
    office.incoming.confirm(kept.id, kept.header, "NOI_VU", "VHXH")
    return kept.id


def numbered(office: Office, doc: str) -> int | None:
    return office.register.register(doc).number_in


def refused(code: str, ask: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        ask()
    assert caught.value.code == code
    return caught.value


def test_with_a_colleague_known_and_nobody_named_no_pc_gives_numbers(
    two: Two, paper: MakePaper
) -> None:
    ours, theirs = two
    assert numbered(ours, confirmed(ours, paper, 1)) == 1  # alone, as ever
    meet(ours, theirs)
    for office in two:
        assert not office.register.gives_numbers
        waiting = office.register.register(confirmed(office, paper, 2))
        assert waiting.status is IncomingStatus.WAITING_NUMBER
        assert office.register.keeper.refusal().code == "office_merge.nobody_keeps"
    ours.register.keeper.keep("Máy văn thư")
    assert ours.register.gives_numbers
    exchange(ours, theirs)
    keeper = theirs.register.keeper.keeper()
    assert keeper is not None
    assert (keeper.device, keeper.name) == (ours.events.dev, "Máy văn thư")
    assert not theirs.register.gives_numbers
    assert not theirs.settings.switch("registers_here")
    said = refused("office_merge.kept_elsewhere", theirs.register.keeper.keep)
    assert said.values["name"] == "Máy văn thư"
    refused("office_merge.kept_elsewhere", lambda: theirs.register.register_outgoing("d" * 24))


def test_the_pc_that_lets_others_in_keeps_the_registers(two: Two, paper: MakePaper) -> None:
    ours, theirs = two
    ours.register.keeper.begin_office("Máy văn thư")
    ours.register.keeper.begin_office("Máy văn thư")  # for the second colleague
    theirs.register.keeper.join_office()
    meet(ours, theirs)
    assert ours.register.gives_numbers
    assert not theirs.register.gives_numbers
    assert len(ours.events.of_office("registers")) == 1
    assert theirs.register.keeper.refusal().code == "register.not_here"
    waiting = confirmed(theirs, paper, 1)
    assert numbered(theirs, waiting) is None
    exchange(ours, theirs)
    assert numbered(ours, waiting) == 1
    exchange(ours, theirs)
    assert theirs.incoming.load(waiting).number_in == 1
    assert theirs.register.next_number(2026) == 2


def test_registers_are_passed_on_like_a_key(two: Two, paper: MakePaper) -> None:
    ours, theirs = two
    meet(ours, theirs)
    ours.register.keeper.keep("Máy 1")
    assert [numbered(ours, confirmed(ours, paper, one)) for one in (1, 2)] == [1, 2]
    exchange(ours, theirs)
    refused("office_merge.not_kept_here", lambda: theirs.register.keeper.pass_to(ours.events.dev))
    assert numbered(ours, confirmed(ours, paper, 3)) == 3  # they have not heard of it
    ours.register.keeper.pass_to(theirs.events.dev, "Máy 2")
    for office in two:
        assert not office.register.gives_numbers  # on its way
    exchange(ours, theirs)
    assert theirs.register.gives_numbers
    assert not ours.register.gives_numbers
    assert numbered(theirs, confirmed(theirs, paper, 4)) == 4
    exchange(ours, theirs)
    assert ours.register.keeper.doubled() == ()
    assert state_of(ours) == state_of(theirs)


def test_a_pc_that_is_lost_is_replaced_and_what_nobody_heard_of_stands_twice(
    two: Two, paper: MakePaper
) -> None:
    ours, theirs = two
    meet(ours, theirs)
    ours.register.keeper.keep("Máy 1")
    numbered(ours, confirmed(ours, paper, 1))
    exchange(ours, theirs)
    numbered(ours, confirmed(ours, paper, 2))  # not carried: the disk breaks
    theirs.register.keeper.take_over("Máy 2")
    assert numbered(theirs, confirmed(theirs, paper, 3)) == 2
    exchange(ours, theirs)  # the disk was read after all
    (one,) = ours.register.keeper.doubled()
    assert (one.kind, one.year, one.number, len(one.entries)) == (BookKind.INCOMING, 2026, 2, 2)
    assert not ours.register.gives_numbers
    assert theirs.register.next_number(2026) == 3


def test_what_two_pcs_gave_before_they_met_is_shown_and_never_renumbered(
    two: Two, paper: MakePaper
) -> None:
    ours, theirs = two
    mine = [confirmed(ours, paper, one) for one in (1, 2)]
    others = [confirmed(theirs, paper, one) for one in (11, 12, 13)]
    for office, docs in ((ours, mine), (theirs, others)):
        for doc in docs:
            numbered(office, doc)
    symbols = [office.folders.create("01.VP", "Hồ sơ", 10).id for office in two]
    exchange(ours, theirs)
    for office in two:
        found = office.register.keeper.doubled()
        assert [(one.number, [entry.here for entry in one.entries].count(True)) for one in found] == [
            (1, 1), (2, 1),
        ]  # fmt: skip
        assert office.register.keeper.doubled_count() == 2
        numbers = [office.incoming.load(one).number_in for one in (*mine, *others)]
        assert numbers == [1, 2, 1, 2, 3]
        rows = office.register.book(BookKind.INCOMING, 2026).rows
        assert [row.number for row in rows] == [1, 1, 2, 2, 3]
        assert {one.id for one in office.folders.list()} == set(symbols)
        assert office.register.next_number(2026) == 4
    folder = ours.folders.load(symbols[0])
    assert ours.folders.update(folder) == folder  # it may keep the symbol, and be given another


def test_of_two_numbers_for_one_document_the_first_stays(two: Two, paper: MakePaper) -> None:
    ours, theirs = two
    doc = confirmed(ours, paper, 1)
    carry(ours, theirs)
    assert (numbered(ours, doc), numbered(ours, confirmed(ours, paper, 2))) == (1, 2)
    assert numbered(theirs, doc) == 1
    other = confirmed(theirs, paper, 3)
    assert numbered(theirs, other) == 2
    exchange(ours, theirs)
    assert state_of(ours) == state_of(theirs)
    assert ours.incoming.load(doc).number_in == 1
    assert [one.number for one in ours.register.keeper.doubled()] == [2]
    assert ours.register.next_number(2026) == 3


def test_a_document_that_got_a_number_while_another_pc_deleted_it_stays(
    two: Two, paper: MakePaper
) -> None:
    ours, theirs = two
    doc = confirmed(ours, paper, 1)
    exchange(ours, theirs)
    numbered(ours, doc)
    theirs.incoming.discard(doc)
    theirs.incoming.purge(doc)
    refused("incoming.unknown", lambda: theirs.incoming.load(doc))
    exchange(ours, theirs)
    assert state_of(ours) == state_of(theirs)
    for office in two:
        assert office.incoming.load(doc).number_in == 1
        assert office.incoming.original(doc).exists()
        assert office.incoming.text(doc).text.startswith("Ủy ban")


def test_a_document_that_is_deleted_for_good_is_deleted_everywhere(
    two: Two, paper: MakePaper
) -> None:
    ours, theirs = two
    doc = confirmed(ours, paper, 1)
    file = ours.incoming.original(doc)
    exchange(ours, theirs)
    copy = theirs.incoming.original(doc)
    theirs.incoming.discard(doc)
    theirs.incoming.purge(doc)
    assert not copy.exists()
    exchange(ours, theirs)
    assert not file.exists()
    assert state_of(ours)["incoming"] == []
    assert ours.archive.search("xã nhận được").total == 0
    for office in two:
        for event in office.events.of_document(doc):
            for applier in appliers(office).values():
                assert list(applier.blobs_of(event)) == []


def test_one_file_that_came_at_two_pcs_is_kept_while_either_needs_it(
    two: Two, paper: MakePaper
) -> None:
    ours, theirs = two
    made = paper(1)
    first, second = ours.incoming.receive(made), theirs.incoming.receive(made)
    exchange(ours, theirs)
    assert {one.id for one in ours.incoming.list()} == {first.id, second.id}
    ours.incoming.discard(first.id)
    ours.incoming.purge(first.id)
    assert ours.incoming.original(second.id).exists()
    exchange(ours, theirs)
    for office in two:
        assert office.incoming.original(second.id).read_bytes() == made.path.read_bytes()


def test_events_that_no_program_of_ours_wrote_are_left_out(two: Two, paper: MakePaper) -> None:
    ours, theirs = two
    doc = confirmed(ours, paper, 1)
    exchange(ours, theirs)
    before = state_of(theirs)
    with ours.store.atomic():
        for type_, body in (
            ("doc.registered", {"doc": doc, "year": 2026, "number": "7", "arrived": "2026-11-30"}),
            ("doc.status", {"doc": doc, "status": "burnt"}),
            ("doc.confirmed", {"doc": doc, "header": {"number": 5}, "field": "", "office": ""}),
            (
                "doc.corrected",
                {"doc": doc, "field": "date", "old": "", "new": "hôm qua", "reason": ""},
            ),
            ("folder.created", {"folder": "f", "symbol": "1"}),
            (
                "person.added",
                {"person": "p", "name": "A", "title": "", "role": "king", "signs": True},
            ),
            ("setting.changed", {"key": "registers_here", "value": False}),
            ("setting.changed", {"key": "number_series", "value": "two"}),
            ("person.pin_changed", {"person": "p"}),
            ("book.registers_passed", {"to": 7}),
            ("field.corrected", {"correction": {"words": 3}}),
            ("book.printed", {"kind": "novel", "year": 2026}),
        ):
            ours.events.append(type_, ours.events.all("doc.received")[0].scope, body)
    known = {one.id for one in log_of(theirs)}
    fresh = [one for one in log_of(ours) if one.id not in known]
    put(theirs, ours, fresh)
    assert [one.type for one in fresh if apply(theirs, one)] == []
    assert state_of(theirs) == before
    assert theirs.people.list() == ()


def test_learners_that_come_from_a_colleague_lock_nobody_out(two: Two) -> None:
    ours, theirs = two
    ours.people.add("Lò Văn A", "", Role.LEADER, "25804617", True)
    learner, _ = ours.people.add("Vàng Thị B", "", Role.LEARNER)
    assert ours.people.must_sign_in()
    exchange(ours, theirs)
    assert [one.has_pin for one in theirs.people.list()] == [False, False]
    assert theirs.people.lacks_pin()
    theirs.incoming.list()  # as open as it was
    leader = theirs.people.find("Lò Văn A")
    theirs.people.change_pin(leader.id, "", "97136485")
    assert theirs.people.must_sign_in()
    assert not theirs.people.lacks_pin()
    refused("people.sign_in_first", theirs.incoming.list)
    theirs.people.switch(learner.id)
    ours.people.switch(leader.id, "25804617")
    ours.people.remove(learner.id)
    exchange(ours, theirs)
    assert theirs.people.current is None
    for office in two:
        texts = [
            row["data"]
            for row in office.store.rows("SELECT data FROM event WHERE scope != 'person'")
        ]
        assert not any("argon" in one or "97136485" in one or "25804617" in one for one in texts)


def test_the_last_value_of_a_setting_wins_and_the_other_stays_readable(two: Two) -> None:
    ours, theirs = two
    ours.settings.set("commune_code", "03385")
    exchange(ours, theirs)
    assert theirs.settings.text("commune_code") == "03385"
    theirs.settings.set("commune_code", "03386")  # knowing the other
    exchange(ours, theirs)
    assert [office.settings.put_aside("commune_code") for office in two] == [(), ()]
    ours.settings.set("commune_code", "03400")
    theirs.settings.set("commune_code", "03401")
    ours.profile.set({"place": "Thu Lũm"})
    theirs.profile.set({"place": "Ka Lăng"})
    exchange(ours, theirs)
    values = {office.settings.text("commune_code") for office in two}
    assert len(values) == 1
    for office in two:
        (lost,) = office.settings.put_aside("commune_code")
        assert {lost.value} | values == {"03400", "03401"}
        (profile,) = office.profile.put_aside()
        assert {profile.value["place"], office.profile.show().place} == {"Thu Lũm", "Ka Lăng"}
    ours.settings.set("commune_code", "03402")  # knowing what counted
    exchange(ours, theirs)
    assert [one.value for one in theirs.settings.put_aside("commune_code")] == [lost.value]


def test_after_a_restore_no_number_is_given_before_a_colleague_was_heard(
    tmp_path: Path, open_profile: Open, paper: MakePaper, clock: FakeClock
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    ours, theirs = open_profile(tmp_path / "a"), open_profile(tmp_path / "b")
    meet(ours, theirs)
    ours.register.keeper.keep("Máy 1")
    numbered(ours, confirmed(ours, paper, 1))
    backup = ours.backups.create()
    later = confirmed(ours, paper, 2)
    assert numbered(ours, later) == 2
    exchange(ours, theirs)
    clock.pass_time(60_000)
    ours.backups.restore(backup.path)
    assert not ours.register.gives_numbers
    waiting = confirmed(ours, paper, 3)
    assert numbered(ours, waiting) is None
    assert ours.register.keeper.refusal().code == "office_merge.restored"
    clock.pass_time(60_000)
    exchange(theirs, ours)  # what it forgot comes back
    with ours.store.atomic():
        ours.store.put(
            "peer",
            {
                **{k: v for k, v in ours.store.one("SELECT * FROM peer").items() if k != "sum"},
                "seen_ms": clock.now_ms(),
            },
            "dev",
        )
    assert ours.register.gives_numbers
    assert (ours.incoming.load(later).number_in, numbered(ours, waiting)) == (2, 3)


def test_only_the_pc_with_the_registers_locks_a_volume(
    two: Two, paper: MakePaper, tmp_path: Path
) -> None:
    ours, theirs = two
    meet(ours, theirs)
    ours.register.keeper.keep("Máy 1")
    numbered(ours, confirmed(ours, paper, 1))
    exchange(ours, theirs)
    year = ours.clock.today().year
    for number, office in enumerate(two):
        office.register.renderer = Printer()
        book = tmp_path / f"đọc {number}.pdf"
        assert office.register.print_book(BookKind.INCOMING, year, book, lock=False).rows == 1
    refused(
        "office_merge.kept_elsewhere",
        lambda: theirs.register.print_book(BookKind.INCOMING, year, tmp_path / "b.pdf"),
    )
    assert not (tmp_path / "b.pdf").exists()
    ours.register.print_book(BookKind.INCOMING, year, tmp_path / "a.pdf")
    exchange(ours, theirs)
    again = theirs.register.print_book(BookKind.INCOMING, year, tmp_path / "b.pdf")  # a copy
    assert (again.volume, again.rows) == (1, 1)
