"""Files that travel with events, what is kept aside, what becomes of it, and what a hub gets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.core.trust_parts import private
from tests.unit.services.sync.drafts_at_pcs import FACTS, letter, text_at
from tests.unit.services.sync.nodes import HUB, FakeHub, Pc, office_of, settle
from tests.unit.sync.bundle_parts import log, part

from communeapp.clock import civil_date
from communeapp.core.errors import UserError
from communeapp.core.events import BrokenEventError, Scope, sha256_hex
from communeapp.core.sync.vectors import LogName
from communeapp.core.trust import RevocationList, RevokedKey, signed_list
from communeapp.core.trust_files import list_bytes
from communeapp.services.sync.exchange import PeerKind
from communeapp.services.sync.state_hash import state_hash


@pytest.fixture
def two(tmp_path: Path) -> Iterator[list[Pc]]:
    yield from office_of(tmp_path / "pcs", ["a", "b"])


@pytest.fixture
def hub(tmp_path: Path, two: list[Pc]) -> FakeHub:
    return FakeHub(tmp_path / "hub", two[1].clock)


def hand_in(pc: Pc, content: bytes) -> str:
    """Enter a final work as the service does: an event, and the file under its hash."""
    sha256 = sha256_hex(content)
    place = pc.office.paths.works_dir / sha256[:2] / sha256
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    body = {
        "work": "w1", "cohort": "c", "member": "m", "person": "p", "sha256": sha256,
        "bytes": len(content), "file_name": "Bài.docx", "note": "", "handed_ms": 1,
    }  # fmt: skip
    with pc.office.events.change("work.handed_in", Scope.UNIT_TO_HUB, body) as event:
        pc.office.works.apply(event)
    return sha256


def test_a_file_comes_with_its_event_and_is_taken(two: list[Pc]) -> None:
    a, b = two
    sha256 = hand_in(a, b"Ke hoach chuyen doi so")
    assert a.office.exchange.waiting(PeerKind.COLLEAGUE).blobs == 1
    (imported,) = b.read(*a.write())
    assert imported.blobs == 1
    assert (
        b.office.paths.works_dir / sha256[:2] / sha256
    ).read_bytes() == b"Ke hoach chuyen doi so"
    assert not b.office.blobs.has(sha256)  # it was taken
    assert not b.office.blobs.path(sha256).exists()


def test_files_of_works_do_not_go_up(two: list[Pc], hub: FakeHub) -> None:
    a = two[0]
    a.meets(hub=True)
    hand_in(a, b"Ke hoach")
    assert a.office.exchange.waiting(PeerKind.HUB).by_type["work.handed_in"] == 1
    assert a.office.exchange.waiting(PeerKind.HUB).blobs == 0
    kept = hub.read(a.write(PeerKind.HUB))
    assert kept.files == {}
    assert {one.scope for one in kept.rows} == {"unit_to_hub"}


def test_an_event_without_its_file_is_sent_again_with_it(two: list[Pc]) -> None:
    a, b = two
    sha256 = hand_in(a, b"Ke hoach")
    place = a.office.paths.works_dir / sha256[:2] / sha256
    place.rename(place.with_name("away"))
    b.read(*a.write())
    assert b.office.blobs.wanted() == {sha256}
    b.clock.pass_time(1000)
    a.read(*b.write())
    assert (
        a.office.exchange.waiting(PeerKind.COLLEAGUE).events > 0
    )  # the receipt waits for the file
    place.with_name("away").rename(place)
    b.read(*a.write())
    assert b.office.blobs.wanted() == frozenset()
    assert (b.office.paths.works_dir / sha256[:2] / sha256).exists()
    settle(two)
    assert not a.office.exchange.waiting(PeerKind.COLLEAGUE)


def test_a_file_that_nobody_has_is_given_up(two: list[Pc]) -> None:
    a, b = two
    sha256 = hand_in(a, b"Ke hoach")
    (a.office.paths.works_dir / sha256[:2] / sha256).unlink()
    settle(two, 20)
    assert b.office.blobs.wanted() == {sha256}
    assert not a.office.exchange.waiting(PeerKind.COLLEAGUE)


def test_a_letter_written_here_is_read_there(two: list[Pc]) -> None:
    a, b = two
    record = a.office.drafts.create(FACTS, letter("Tuyên truyền đến từng hộ."))
    a.office.drafts.keep_version(record.id)
    b.read(*a.write())
    assert text_at(b.office, record.id) == "Tuyên truyền đến từng hộ."
    assert state_hash(a.office) == state_hash(b.office)


# ------------------------------------------------------------------ kept aside


def test_what_no_program_of_ours_wrote_is_kept_and_passed_on(tmp_path: Path) -> None:
    offices = office_of(tmp_path / "pcs", ["a", "b", "c"])
    a, b, c = next(offices)
    with a.office.events.change("learn.answered", Scope.OFFICE, {"course": 7}) as bad:
        pass
    a.say()
    b.read(*a.write())
    c.read(*b.write())
    for pc in (b, c):
        (aside,) = pc.office.exchange.status().quarantined
        assert (aside.event, aside.reason, aside.type) == (bad.id, "bad", "learn.answered")
        assert bad.id in pc.ids()
        assert bad.id not in {one.id for one in pc.office.events.all()}
        assert pc.office.exchange.status().gaps == ()
        pc.office.learning.rebuild()  # does not stumble over it
    next(offices, None)


def test_an_unknown_type_waits_for_a_program_that_knows_it(two: list[Pc]) -> None:
    a, b = two
    with a.office.events.change("later.invented", Scope.OFFICE, {"x": 1}) as event:
        pass
    b.read(*a.write())
    assert b.office.exchange.status().unprojected == 0
    assert event.id in b.ids()
    with b.office.store.atomic():
        b.office.store.set_meta("applied_by", "an older program")
    with b.office.events.change("later.invented", Scope.OFFICE, {}):
        pass
    b.office.exchange.applying.finish()
    assert b.office.store.maybe("SELECT 1 FROM apply_later WHERE event = ?", [event.id])


PRESENT = {"cohort": "c", "session": "s", "marks": {"m": "present"}}


def revoked_by_hub(pc: Pc, of: Pc, from_seq: int) -> bytes:
    chain = of.office.trust.files.sync_chain("hub")
    today = civil_date(pc.clock.now_ms())
    key = RevokedKey(chain[0].serial, of.dev, today, from_seq)
    made = RevocationList(1, today, HUB.device, keys=(key,), chain=(HUB,))
    return list_bytes(signed_list(made, private("hub").sign))


def test_a_list_in_a_bundle_judges_what_was_taken_before(two: list[Pc], hub: FakeHub) -> None:
    """A key was taken back from number 2 on: what it wrote beyond is kept aside, and undone."""
    a, b = two
    place = a.office.profile.show()
    a.office.profile.save(replace(place, place="Thu Lũm"))
    with a.office.events.change("class.attendance", Scope.OFFICE, PRESENT) as event:
        a.office.classes.apply(event)
    b.clock.pass_time(1000)
    b.read(*a.write())
    assert b.office.profile.show().place == "Thu Lũm"
    assert b.office.store.one("SELECT count(*) AS n FROM attendance")["n"] == 1
    b.read(*hub.write(b, lists=[revoked_by_hub(b, a, 1)]))
    reasons = {one.reason for one in b.office.exchange.status().quarantined}
    assert reasons == {"revoked"}
    assert b.office.store.one("SELECT count(*) AS n FROM attendance")["n"] == 0
    assert b.office.profile.show().place == ""
    a.say()
    with pytest.raises(UserError, match=r"bundles\.revoked"):
        b.office.exchange.read(a.write()[0].path)
    with pytest.raises(UserError, match=r"exchange\.no_colleague"):
        b.write()


def test_an_event_that_no_reader_takes_is_not_written(two: list[Pc]) -> None:
    a = two[0]
    with pytest.raises(BrokenEventError), a.office.store.atomic():
        a.office.events.append("bank.renamed", Scope.OFFICE, {"title": "x" * (1 << 20)})
    with pytest.raises(BrokenEventError), a.office.store.atomic():
        a.office.events.append_many("bank.renamed", Scope.OFFICE, [{"title": "x" * (1 << 20)}])
    assert a.write()


# ------------------------------------------------------------------ peers and receipts


def test_nobody_to_write_to_is_said(tmp_path: Path) -> None:
    offices = office_of(tmp_path / "pcs", ["a"])
    (a,) = next(offices)
    for kind, code in ((PeerKind.HUB, "no_hub"), (PeerKind.COLLEAGUE, "no_colleague")):
        with pytest.raises(UserError, match=rf"exchange\.{code}"):
            a.write(kind)
        assert not a.office.exchange.waiting(kind)
    next(offices, None)


def test_receipts_alone_are_written_when_asked_for(two: list[Pc]) -> None:
    a, _ = two
    settle(two)
    assert a.write() == ()
    (written,) = a.write(always=True)
    assert written.manifest.ranges == ()
    assert len(written.manifest.have) == 2


def test_a_hub_gets_what_colleagues_wrote_too(two: list[Pc], hub: FakeHub) -> None:
    a, b = two
    b.say(2, Scope.UNIT_TO_HUB)
    a.read(*b.write())
    a.meets(hub=True)
    kept = hub.read(a.write(PeerKind.HUB))
    assert {one.dev for one in kept.rows} == {a.dev, b.dev}
    status = a.office.exchange.status()
    assert status.waiting[PeerKind.HUB] == status.sent[PeerKind.HUB] == len(kept.rows)
    ends: dict[LogName, int] = {}
    for row in kept.rows:
        name = LogName(row.dev, row.epoch)
        ends[name] = max(ends.get(name, 0), row.seq)
    hub.clock.pass_time(1000)
    events = log([Scope.HUB_TO_UNIT], "hub", type_="later.told")
    receipt = {**ends, LogName(events[0].dev, events[0].epoch): 1}
    a.read(*hub.write(a, have=receipt, logs=[part(events, frozenset({Scope.HUB_TO_UNIT}))]))
    assert a.office.exchange.waiting(PeerKind.HUB).events == 0
    assert a.office.exchange.status().confirmed[PeerKind.HUB] == len(kept.rows)


def test_a_peer_that_was_silent_for_long_is_not_waited_for(tmp_path: Path) -> None:
    offices = office_of(tmp_path / "pcs", ["a", "b", "c"])
    a, b, c = next(offices)
    a.say(3)
    b.read(*a.write())
    a.read(*b.write())
    assert a.office.exchange.waiting(PeerKind.COLLEAGUE).events > 0  # c has heard nothing
    for pc in (a, b, c):
        pc.clock.pass_time(61 * 86_400_000)
    a.read(*b.write(always=True))
    assert a.office.exchange.waiting(PeerKind.COLLEAGUE).events == 0
    (written,) = c.write()  # it comes back, and says what it holds
    a.read(written)
    assert a.office.exchange.waiting(PeerKind.COLLEAGUE).events > 0
    settle([a, b, c])
    assert a.ids() == c.ids()
    next(offices, None)
