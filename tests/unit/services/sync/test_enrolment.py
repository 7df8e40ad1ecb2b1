"""Connecting PCs by files: with a hub, with the office's other PCs; everything that is refused, and why."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.core.trust_parts import root
from tests.unit.services.sync.enrolled import (
    HUB_NAME,
    MADE_MS,
    answered,
    hub_answer,
    hub_list,
    named,
    refused,
)
from tests.unit.services.sync.nodes import HUB, UNIT, UNIT_NAME

from communeapp.core.fingerprints import fingerprint_of
from communeapp.core.people import Role
from communeapp.core.sync.enrolment import answer_bytes
from communeapp.services.office import Office
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.sync.enrolment_files import load_answer, load_request

Open = Callable[..., Office]
ROOT = root().id


@pytest.fixture
def office(open_profile: Open) -> Office:
    return named(open_profile(), "Máy văn thư")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB của xã"
    folder.mkdir()
    return folder


# ------------------------------------------------------------------ a hub


def test_a_pc_is_connected_with_a_hub_by_files_alone(office: Office, stick: Path) -> None:
    path = answered(office, stick)
    seen = office.enrolment.look(path)
    assert (seen.kind, seen.name, seen.known, seen.unit) == ("answer", HUB_NAME, False, UNIT)
    assert seen.fingerprint == fingerprint_of(ROOT)
    taken = office.enrolment.accept(path, seen.fingerprint)
    hub = office.enrolment.state().hub
    assert hub == taken.connection and hub is not None
    assert (hub.compared, hub.fault, hub.due, hub.founder) == (True, "", False, False)
    assert hub.urls == ("https://hub.laichau.example:8443",)
    (peer,) = office.exchange.peers()
    assert (peer.device, peer.kind, peer.unit) == (HUB.device, PeerKind.HUB, "12")
    assert office.trust.sender("hub").chain[0].scopes == ("office", "unit_to_hub")
    # The same chain signs certificates of training now: the hub's name for the unit is another spelling.
    assert office.trust.signer().chain[-1].issuer == ROOT


def test_a_root_that_nobody_compared_is_said_until_somebody_does(
    office: Office, stick: Path
) -> None:
    office.enrolment.accept(answered(office, stick))
    hub = office.enrolment.state().hub
    assert hub is not None and not hub.compared
    assert office.trust.sender("hub")
    # Certificates of training are not believed by such a root.
    assert office.trust.trust(compared=True).root(ROOT) is None
    right = fingerprint_of(ROOT)
    wrong = right[:7] + ("1" if right[7] != "1" else "2") + right[8:]
    error = refused("enrol.compare_groups", lambda: office.enrolment.compare("hub", wrong))
    assert error.values["groups"] == "2"
    refused("enrol.compare", lambda: office.enrolment.compare("hub", "12345"))
    office.enrolment.compare("hub", right.replace(" ", ""))
    hub = office.enrolment.state().hub
    assert hub is not None and hub.compared
    refused("enrol.not_waiting", lambda: office.enrolment.compare("hub", right))


def test_a_wrong_fingerprint_takes_nothing(office: Office, stick: Path) -> None:
    path = answered(office, stick)
    refused("enrol.compare_groups", lambda: office.enrolment.accept(path, fingerprint_of("1" * 32)))
    assert office.enrolment.state().hub is None
    assert office.exchange.peers() == ()
    assert not list((office.paths.trust_dir).rglob("*.root"))


def test_what_is_no_answer_is_told_apart(office: Office, stick: Path) -> None:
    enrol = office.enrolment
    path = answered(office, stick)
    data = path.read_bytes()
    gone = stick / "không có.caenrol"
    refused("enrol.no_file", lambda: enrol.look(gone))
    refused("enrol.no_file", lambda: enrol.look(stick))
    os.mkfifo(stick / "ống.caenrol")
    refused("enrol.no_file", lambda: enrol.look(stick / "ống.caenrol"))
    path.write_bytes(data[:-20])
    refused("enrol.damaged", lambda: enrol.accept(path))
    path.write_bytes(data.replace(b"8443", b"8444"))
    refused("enrol.damaged", lambda: enrol.accept(path))
    path.write_bytes(b"PK\x03\x04 khong phai")
    refused("enrol.not_an_answer", lambda: enrol.look(path))
    request = stick / f"{office.trust.device[:8]}.carequest"
    refused("enrol.not_an_answer", lambda: enrol.accept(request))
    assert enrol.look(request).kind == "request"
    assert enrol.state().hub is None


def test_an_answer_for_another_pc_another_unit_or_another_time(
    office: Office, open_profile: Open, tmp_path: Path, stick: Path
) -> None:
    enrol = office.enrolment
    other = named(open_profile(tmp_path / "máy khác"))
    error = refused("enrol.not_for_this_pc", lambda: enrol.accept(answered(other, stick)))
    assert error.values["unit"] == UNIT_NAME
    path = answered(office, stick, unit="03388", unit_name="Xã Khác")
    error = refused("enrol.other_unit", lambda: enrol.accept(path))
    assert str(error.values["theirs"]).startswith("Xã Khác")
    last = office.clock.today().replace(day=1)
    refused("enrol.not_in_force", lambda: enrol.accept(answered(office, stick, last=last)))
    asked = load_request(enrol.request(stick).file)
    taken = hub_list(1, hub_answer(asked).certificate)
    refused("enrol.revoked", lambda: enrol.accept(answered(office, stick, lists=(taken,))))
    assert enrol.state().hub is None


def test_an_older_answer_and_another_hub_do_not_take_its_place(
    office: Office, stick: Path, tmp_path: Path
) -> None:
    enrol = office.enrolment
    old = answered(office, tmp_path / "cũ")
    enrol.accept(answered(office, stick, serial=42, made_ms=MADE_MS + 5))
    refused("enrol.older", lambda: enrol.accept(old))
    kept = enrol.state().hub
    assert kept is not None and kept.serial == 42
    again = enrol.accept(stick / "tra-loi.caenrol")  # the same file once more changes nothing
    assert again.connection == kept


def test_a_certificate_is_renewed_without_anybody_thinking_of_it(
    office: Office, stick: Path, clock: FakeClock
) -> None:
    enrol = office.enrolment
    enrol.accept(answered(office, stick, last=office.clock.today().replace(year=2027)))
    assert enrol.renewal(stick) is None
    clock.pass_time(330 * 86_400_000)
    asked = enrol.renewal(stick)
    assert asked is not None
    answer = hub_answer(load_request(asked), serial=50, made_ms=MADE_MS + 9)
    (stick / "moi.caenrol").write_bytes(answer_bytes(answer))
    (stick / "hỏng.caenrol").write_bytes(b"{")
    (taken,) = enrol.take_from(stick)
    assert (taken.connection.serial, taken.connection.due) == (50, False)
    assert enrol.take_from(stick) == ()


def test_a_stick_connects_nobody_by_itself(office: Office, stick: Path) -> None:
    answered(office, stick)
    assert office.enrolment.take_from(stick) == ()
    assert office.enrolment.state().hub is None


def test_leaving_a_hub(office: Office, stick: Path) -> None:
    path = answered(office, stick)
    office.enrolment.accept(path, fingerprint_of(ROOT))
    office.enrolment.leave("hub")
    assert office.enrolment.state().hub is None
    assert office.exchange.peers() == ()
    assert office.trust.trust().root(ROOT) is not None  # what it signed before stays good
    refused("enrol.no_hub", lambda: office.trust.sender("hub"))
    refused("enrol.no_hub", lambda: office.enrolment.leave("hub"))
    assert office.trust.signer().chain[-1].issuer == office.trust.device


def test_an_ended_certificate_stops_the_sending_and_says_so(
    office: Office, stick: Path, clock: FakeClock
) -> None:
    office.enrolment.accept(answered(office, stick))
    clock.pass_time(3 * 365 * 86_400_000)
    error = refused("enrol.over", lambda: office.trust.sender("hub"))
    assert error.values["last"] == "31/12/2028"
    hub = office.enrolment.state().hub
    assert hub is not None and hub.fault == "enrol.over" and hub.due


def test_a_pc_whose_commune_is_not_known_cannot_ask(open_profile: Open, stick: Path) -> None:
    office = open_profile()
    refused("enrol.unit_unknown", lambda: office.enrolment.request(stick))
    office.profile.set({"unit_name": "ỦY BAN NHÂN DÂN XÃ KHÔNG CÓ THẬT"})
    refused("enrol.unit_unknown", lambda: office.enrolment.request(stick))
    refused("enrol.no_such_unit", lambda: office.enrolment.request(stick, unit="99999"))
    office.profile.set({"unit_name": UNIT_NAME})
    asked = office.enrolment.request(stick, name="Máy một cửa")
    assert asked.name == office.enrolment.device_name == "Máy một cửa"
    assert asked.unit  # found by its name: there is only one of it in the country
    refused("export.no_folder", lambda: office.enrolment.request(stick / "không có"))


def test_those_who_do_not_run_the_office_connect_nothing(office: Office, stick: Path) -> None:
    path = answered(office, stick)
    office.people.add("Lò A", "Văn thư", Role.CLERK, "258036", False)
    learner, _ = office.people.add("Học viên", "", Role.LEARNER, "", False)
    office.people.switch(learner.id)
    for action in (
        lambda: office.enrolment.accept(path),
        lambda: office.enrolment.request(stick),
        lambda: office.enrolment.approve(path, stick),
        lambda: office.enrolment.leave("hub"),
        lambda: office.consent.give(PeerKind.HUB),
        lambda: office.key_backup.create(stick),
    ):
        assert refused("people.not_allowed", action)


# ------------------------------------------------------------------ an office without a hub


@pytest.fixture
def joined(office: Office, open_profile: Open, tmp_path: Path, stick: Path) -> Office:
    """A second PC that the clerk's PC took in."""
    other = named(open_profile(tmp_path / "máy hai"), "Máy một cửa")
    approved = office.enrolment.approve(other.enrolment.request(stick).file, stick)
    other.enrolment.accept(approved.file, fingerprint_of(office.trust.device))
    return other


def test_the_clerks_pc_is_the_root_of_an_office_without_a_hub(
    office: Office, joined: Office
) -> None:
    state, theirs = office.enrolment.state(), joined.enrolment.state()
    assert state.office is not None and state.office.founder and state.may_approve
    assert theirs.office is not None and not theirs.office.founder and not theirs.may_approve
    assert [one.name for one in state.pcs] == ["Máy một cửa"]
    assert [(one.name, one.root) for one in theirs.pcs] == [("Máy văn thư", True)]
    assert theirs.office.compared
    for one in (office, joined):
        assert one.trust.sender("colleague").chain[-1].issuer == office.trust.device
        refused("enrol.no_hub", lambda one=one: one.trust.sender("hub"))  # type: ignore[misc]
    # One PC of an office gives the numbers.
    assert office.settings.switch("registers_here")
    assert not joined.settings.switch("registers_here")


def test_a_third_pc_learns_of_all(
    office: Office, joined: Office, open_profile: Open, tmp_path: Path, stick: Path
) -> None:
    third = named(open_profile(tmp_path / "máy ba"), "Máy địa chính")
    approved = office.enrolment.approve(third.enrolment.request(stick).file, stick)
    third.enrolment.accept(approved.file)
    assert {one.name for one in third.enrolment.state().pcs} == {"Máy văn thư", "Máy một cửa"}
    assert third.trust.files.peer_chain(joined.trust.device, office.trust.device)
    refused("enrol.not_a_request", lambda: third.enrolment.approve(approved.file, stick))


def bundle(office: Office, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    sender = office.trust.sender("colleague")
    (written,) = office.exchange.write(PeerKind.COLLEAGUE, folder, sender, always=True)
    return written.path


def test_those_who_were_there_learn_of_the_new_one(
    office: Office, joined: Office, open_profile: Open, tmp_path: Path, stick: Path
) -> None:
    third = named(open_profile(tmp_path / "máy ba"), "Máy địa chính")
    office.enrolment.approve(third.enrolment.request(stick).file, stick)
    joined.exchange.read(bundle(office, tmp_path / "gói"))
    joined.exchange.finish_projections()
    assert {one.name for one in joined.enrolment.state().pcs} == {"Máy văn thư", "Máy địa chính"}
    # Whoever leaves has nobody to write to; the office takes such a PC back by itself.
    joined.enrolment.leave("office")
    assert joined.exchange.peers() == ()
    refused("enrol.no_office", lambda: joined.trust.sender("colleague"))


def test_a_hubs_chain_of_a_colleague_is_learnt_so_that_its_log_can_be_carried_up(
    office: Office, joined: Office, tmp_path: Path
) -> None:
    joined.enrolment.accept(answered(joined, tmp_path / "usb2", serial=60), fingerprint_of(ROOT))
    office.exchange.read(bundle(joined, tmp_path / "gói"))
    office.exchange.finish_projections()
    device = joined.trust.device
    assert office.trust.files.peer_chain(device, ROOT) == ()  # no root of ours stands behind it
    office.enrolment.accept(answered(office, tmp_path / "usb3", serial=61), fingerprint_of(ROOT))
    (chain,) = (one for one in office.trust.files.peer_chains(device) if one[-1].issuer == ROOT)
    assert chain[0].serial == 60


def test_whom_the_office_does_not_take_in(
    office: Office, joined: Office, open_profile: Open, tmp_path: Path, stick: Path
) -> None:
    enrol = office.enrolment
    own = enrol.request(stick).file
    refused("enrol.own_request", lambda: enrol.approve(own, stick))
    foreign = named(open_profile(tmp_path / "xã khác"), unit="03388")
    asked = foreign.enrolment.request(stick).file
    error = refused("enrol.foreign_unit", lambda: enrol.approve(asked, stick))
    assert "Tỉnh" in str(error.values["ours"])  # two communes may have one name
    error = refused("enrol.not_the_root", lambda: joined.enrolment.approve(asked, stick))
    assert error.values["name"] == "Máy văn thư"
    other_office = stick / "khác"
    other_office.mkdir()
    named(foreign)
    asked = joined.enrolment.request(other_office).file
    theirs = foreign.enrolment.approve(asked, other_office)
    error = refused("enrol.other_office", lambda: joined.enrolment.accept(theirs.file))
    assert error.values["name"] == "Máy văn thư"


def test_an_office_and_a_hub_side_by_side(office: Office, joined: Office, tmp_path: Path) -> None:
    for one in (office, joined):
        one.enrolment.accept(answered(one, tmp_path / "usb2", serial=60), fingerprint_of(ROOT))
        assert one.trust.sender("hub").chain[-1].issuer == ROOT
        assert one.trust.sender("colleague").chain[-1].issuer == office.trust.device
    assert {one.kind for one in office.exchange.peers()} == {PeerKind.HUB, PeerKind.COLLEAGUE}
    joined.enrolment.leave("office")
    assert joined.trust.sender("colleague").chain[-1].issuer == ROOT
    assert [one.kind for one in joined.exchange.peers()] == [PeerKind.HUB]


def test_a_taken_back_pc_cannot_send_and_is_not_taken_in_again(
    office: Office, joined: Office, stick: Path
) -> None:
    taken = office.enrolment.revoke("máy một cửa")
    assert (taken.device, taken.number) == (joined.trust.device, 1)
    state = office.enrolment.state()
    assert [one.revoked for one in state.pcs] == [office.clock.today()]
    assert office.exchange.peers() == ()
    asked = joined.enrolment.request(stick).file
    error = refused("enrol.key_revoked", lambda: office.enrolment.approve(asked, stick))
    assert error.values["name"] == "Máy một cửa"
    # The list comes to the PC itself, however: it is told that it may not send.
    own = office.trust.own_list()
    assert own is not None
    joined.trust.take_list(own)
    refused("enrol.revoked", lambda: joined.trust.sender("colleague"))
    connection = joined.enrolment.state().office
    assert connection is not None and connection.fault == "enrol.revoked"
    refused("enrol.unknown_device", lambda: office.enrolment.revoke("không có máy này"))
    refused("enrol.own_device", lambda: office.enrolment.revoke(office.trust.device[:6]))


def test_taking_back_again_only_makes_it_stricter(office: Office, joined: Office) -> None:
    today = office.clock.today()
    office.enrolment.revoke(joined.trust.device[:8], from_seq=5)
    before = today.replace(day=1)
    office.enrolment.revoke("Máy một cửa", from_day=before, from_seq=9)
    own = office.trust.own_list()
    assert own is not None and own.number == 2
    assert {(one.from_day, one.from_seq) for one in own.keys} == {(before, 5)}
    later = today.replace(year=2030)
    refused("enrol.bad_day", lambda: office.enrolment.revoke("Máy một cửa", from_day=later))


def test_files_of_trust_that_were_changed_are_left_out(office: Office, stick: Path) -> None:
    office.enrolment.accept(answered(office, stick), fingerprint_of(ROOT))
    place = office.trust.files.answer_path("hub")
    place.write_bytes(place.read_bytes().replace(b"8443", b"8444"))
    assert office.enrolment.state().hub is None
    refused("enrol.no_hub", lambda: office.trust.sender("hub"))
    place.unlink()
    office.enrolment.accept(stick / "tra-loi.caenrol")
    assert load_answer(place).urls == ("https://hub.laichau.example:8443",)


def test_a_copied_profile_asks_with_the_same_key(
    office: Office, open_profile: Open, tmp_path: Path, stick: Path
) -> None:
    """A cloned PC is one device to a hub: the fork shows when both have written (fault 42)."""
    office.close()
    copy = tmp_path / "bản sao"
    shutil.copytree(office.paths.data_dir, copy)
    again = open_profile(copy)
    assert load_request(again.enrolment.request(stick).file).device == office.trust.device
