"""One button and a stick: what is for us comes in, what is ours goes on, others' files are not touched."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.core.trust_parts import certificate, private, public, root
from tests.unit.services.sync.nodes import FIRST, HUB, LAST, UNIT, UNIT_NAME, FakeHub, Pc, office_of
from tests.unit.sync.bundle_parts import HUB_KEY, UP, sender, write

from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.sync.enrolment import Answer, Issuer, certify, signed_answer
from communeapp.core.sync.vectors import LogName
from communeapp.services.sync.exchange import PeerKind
from communeapp.services.sync.stick_types import Phase, Report, Where
from communeapp.sync import stick
from communeapp.sync.bundle_contents import Content
from communeapp.sync.enrolment_files import load_request, save_answer
from communeapp.sync.volumes import Volume, volume_of

UP_SCOPE = Scope.UNIT_TO_HUB


@pytest.fixture
def office(tmp_path: Path) -> Iterator[list[Pc]]:
    """Two PCs that know each other and a hub, and agreed to send."""
    for pcs in office_of(tmp_path / "pc", ["một", "hai"]):
        for one in pcs:
            one.meets(hub=True)
            for kind in PeerKind:
                one.office.consent.give(kind)
        yield pcs


@pytest.fixture
def hub(tmp_path: Path) -> FakeHub:
    return FakeHub(tmp_path / "hub", FakeClock())


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


def go(pc: Pc, place: Path | Volume, **more: object) -> Report:
    """Press the button; time passes."""
    pc.clock.pass_time(60_000)
    report = pc.office.sticks.exchange(place, **more)  # type: ignore[arg-type]
    assert report.problem is None
    assert report.safe
    return report


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def received_by_hub(pc: Pc) -> dict[LogName, int]:
    """A receipt for everything that a PC wrote."""
    rows = pc.office.store.rows("SELECT dev, epoch, max(seq) AS seq FROM event GROUP BY dev, epoch")
    return {LogName(row["dev"], row["epoch"]): row["seq"] for row in rows if row["dev"] == pc.dev}


def test_two_pcs_meet_by_a_stick_that_is_carried_back_and_forth(
    office: list[Pc], usb: Path
) -> None:
    first, second = office
    first.say(3)
    sent = go(first, usb)
    assert [one.kind for one in sent.sent] == [PeerKind.HUB, PeerKind.COLLEAGUE]
    assert all(one.path.parent == usb / "COMMUNEAPP" for one in sent.sent)
    second.say(2)
    came = go(second, usb)
    assert [one.applied > 0 for one in came.received] == [True]
    assert first.ids() <= second.ids()
    back = go(first, usb)
    assert second.ids() <= first.ids()
    assert back.confirmed == 1
    assert back.cleaned == (sent.sent[1].path.name,)
    states = {one.bundle: one.where for one in first.office.sticks.bundles()}
    assert states[sent.sent[1].bundle] is Where.CONFIRMED
    assert states[sent.sent[0].bundle] is Where.ON_STICK  # the hub was not there


def test_the_same_again_writes_nothing_and_reads_everything_back(
    office: list[Pc], usb: Path
) -> None:
    first = office[0]
    first.say(scope=UP_SCOPE)
    before = go(first, usb)
    files = everything(usb)
    again = go(first, usb)
    assert everything(usb) == files
    assert [one.already for one in again.sent] == [True, True]
    assert [(one.bundle, one.sha256) for one in again.sent] == [
        (one.bundle, one.sha256) for one in before.sent
    ]
    assert len(first.office.sticks.bundles()) == 2


def test_a_receipt_of_the_hub_confirms_and_cleans(
    office: list[Pc], hub: FakeHub, usb: Path
) -> None:
    first, second = office
    first.say(4, scope=UP_SCOPE)
    (sent,) = go(first, usb, kinds=[PeerKind.HUB]).sent
    assert go(first, usb, kinds=[PeerKind.HUB]).cleaned == ()
    have = received_by_hub(first)
    hub.clock.pass_time(600_000)
    (down,) = hub.write(first, second, have=have)
    theirs = stick.put(down.path, usb, "0" * 32).path
    state = first.office.sticks.look(usb, first.office.sticks.known())
    assert [one.path for one in state.fresh] == [theirs]
    assert state.receipts_for_us == 1
    assert len(state.from_us) == 1
    report = go(first, usb, kinds=[PeerKind.HUB])
    assert report.confirmed == 1
    assert sent.path.name in report.cleaned
    assert theirs.exists()
    assert not sent.path.exists()


def test_files_of_others_stay_byte_for_byte(office: list[Pc], usb: Path, tmp_path: Path) -> None:
    other = (certificate("other", unit="03300", unit_name="UBND XÃ MƯỜNG TÈ"), *sender().chain[1:])
    made = write(tmp_path, Content(UP, {}), by=sender(other, "other"))[0]
    folder = usb / "COMMUNEAPP"
    folder.mkdir()
    shutil.copy(made.path, folder / "xã khác.cabundle")
    (folder / "half.cabundle.part").write_bytes(b"begun by another PC")
    (folder / "broken.cabundle").write_bytes(b"CAPPBND1")
    (usb / "ảnh.jpg").write_bytes(b"holiday")
    before = everything(usb)
    state = office[0].office.sticks.look(usb)
    assert state.others == (("UBND XÃ MƯỜNG TÈ", 1),)
    assert (len(state.unusable), state.unfinished) == (1, 1)
    report = go(office[0], usb)
    assert report.others == state.others
    go(office[0], usb)
    after = everything(usb)
    assert {name: after[name] for name in before} == before
    assert public("other")  # who signed the foreign one


def test_a_hubs_bundle_is_passed_on_to_colleagues_on_another_stick(
    office: list[Pc], hub: FakeHub, usb: Path, tmp_path: Path
) -> None:
    first, second = office
    (down,) = hub.write(first, second, have={LogName("a" * 32, "b" * 32): 1}, lists=())
    shutil.copy(down.path, usb)
    go(first, usb, write=False)
    other = tmp_path / "USB khác"
    other.mkdir()
    report = go(first, other)
    # One that says nothing to colleagues is not carried.
    assert None not in [one.kind for one in report.sent]
    log_of_hub = LogName(public_id("hub"), "c" * 32)
    (news,) = hub.write(first, second, logs=[hub_log(log_of_hub)])
    shutil.copy(news.path, usb)
    go(first, usb, write=False)
    report = go(first, other)
    passed = [one for one in report.sent if one.kind is None]
    assert [one.bundle for one in passed] == [news.id]
    came = go(second, other)
    assert news.id in {one.bundle for one in came.received}
    # When everybody has it, it is carried no more.
    go(first, other)
    third = tmp_path / "USB thứ ba"
    third.mkdir()
    assert [one for one in go(first, third).sent if one.kind is None] == []
    assert list((first.folder / "cache" / "passing").iterdir()) == []


def test_what_cannot_be_taken_in_does_not_hold_up_the_rest(office: list[Pc], usb: Path) -> None:
    first, second = office
    first.say(2)
    go(first, usb)
    good = next(one for one in (usb / "COMMUNEAPP").iterdir())
    data = bytearray(good.read_bytes())
    data[-1] ^= 1
    (usb / "COMMUNEAPP" / "aa.cabundle").write_bytes(data)
    report = second.office.sticks.exchange(usb, write=False)
    assert report.problem is None
    assert {one.error.code for one in report.refused} <= {"bundles.damaged"}
    assert sum(one.applied for one in report.received) > 0


def test_a_file_that_is_named_says_why_it_is_refused(office: list[Pc], hub: FakeHub) -> None:
    first, second = office
    (down,) = hub.write(second)
    report = first.office.sticks.exchange(down.path, write=False)
    assert [one.error.code for one in report.refused] == ["bundles.not_for_us"]
    down.path.write_bytes(b"Xin chao")
    report = first.office.sticks.exchange(down.path, write=False)
    assert [one.error.code for one in report.refused] == ["bundles.not_a_bundle"]
    with pytest.raises(UserError) as caught:
        first.office.sticks.exchange(down.path.with_name("none"))
    assert caught.value.code == "stick.no_folder"


def test_without_consent_nothing_leaves_and_what_is_there_comes_in(
    office: list[Pc], usb: Path
) -> None:
    first, second = office
    first.say(2)
    told = first.ids()
    go(first, usb)
    second.office.consent.withdraw(PeerKind.COLLEAGUE)
    report = second.office.sticks.exchange(usb)
    assert report.problem is not None
    assert report.problem.code == "enrol.no_consent"
    assert report.safe
    assert [one.kind for one in report.sent] == [PeerKind.HUB]
    assert told <= second.ids()


def test_progress_is_of_real_bytes_and_every_phase_comes_to_its_end(
    office: list[Pc], usb: Path
) -> None:
    first, second = office
    first.say(40)
    go(first, usb)
    seen: list[tuple[Phase, int, int]] = []
    second.say()
    go(second, usb, progress=lambda *told: seen.append(told))
    assert [phase for phase in Phase if any(phase is one for one, _, _ in seen)] == [
        Phase.LOOK, Phase.FETCH, Phase.READ, Phase.WRITE, Phase.PUT, Phase.CHECK,
    ]  # fmt: skip
    for phase in (Phase.FETCH, Phase.PUT, Phase.CHECK):
        told = [(done, total) for one, done, total in seen if one is phase]
        assert told == sorted(told)
        assert told[-1][0] == told[-1][1] > 0


def test_it_may_be_stopped_and_leaves_nothing_half(office: list[Pc], usb: Path) -> None:
    first = office[0]
    first.say(5)

    class StoppedError(Exception):
        pass

    def stop(phase: Phase, *_: int) -> None:
        if phase is Phase.PUT:
            raise StoppedError

    with pytest.raises(StoppedError):
        first.office.sticks.exchange(usb, stop)
    assert everything(usb) == {}
    assert list((first.folder / "cache" / "stick").iterdir()) == []
    assert first.office.sticks.bundles() == ()
    assert len(go(first, usb).sent) == 2


def test_steps_tell_which_of_them_need_the_office(office: list[Pc], usb: Path) -> None:
    """Those on files alone may run on another thread: SQLite would refuse it."""
    import threading

    first, second = office
    first.say(3)
    go(first, usb)
    job = second.office.sticks.job(usb)
    kinds = set()
    for step in job.steps():
        kinds.add(step.office)
        if step.office:
            step.run()
        else:
            thread = threading.Thread(target=step.run)
            thread.start()
            thread.join()
    assert kinds == {True, False}
    assert job.report.safe
    assert job.report.received


def test_a_copy_of_this_pc_is_noticed_by_its_files(
    office: list[Pc], usb: Path, tmp_path: Path
) -> None:
    first = office[0]
    first.close()
    shutil.copytree(first.folder, tmp_path / "clone")
    first.open()
    clone = Pc(tmp_path / "clone", first.clock, tmp_path / "clone.out", "bản sao")
    clone.open()
    try:
        clone.say(3)
        go(clone, usb)
        first.say(3)
        report = go(first, usb)
        assert any(one.own for one in report.received)
        # What the copy wrote is not ours to delete.
        assert len(list((usb / "COMMUNEAPP").glob("*.cabundle"))) >= 3
    finally:
        clone.close()


def test_the_drive_of_the_data_is_offered_to_nobody(
    office: list[Pc], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    one = volume_of(tmp_path)
    plugged = [
        Volume(path, "", "", "", 1, 1, read_only=False) for path in (tmp_path, tmp_path / "x")
    ]
    monkeypatch.setattr("communeapp.services.sync.stick.volumes", lambda: tuple(plugged))
    assert [each.root for each in office[0].office.sticks.volumes()] == [tmp_path / "x"]
    assert one.id.endswith(os.path.realpath(tmp_path))


def test_a_certificate_that_ends_is_renewed_by_the_stick_alone(office: list[Pc], usb: Path) -> None:
    """Nobody has to think of it: the request goes along, the answer is taken from where it lies."""
    first = office[0]
    days = (LAST - first.clock.today()).days - 40
    first.clock.pass_time(days * 86_400_000)
    first.say(scope=UP_SCOPE)
    go(first, usb)  # a PC that does not know its commune asks for nothing, and sends
    assert not list((usb / "COMMUNEAPP").glob("*.carequest"))
    first.office.settings.set("commune_code", UNIT)
    first.office.profile.set({"unit_name": UNIT_NAME, "place": "Thu Lũm"})
    first.say(scope=UP_SCOPE)
    go(first, usb)
    (file,) = (usb / "COMMUNEAPP").glob("*.carequest")
    request = load_request(file)
    later = dt.date(2032, 12, 31)
    made = certify(
        request, serial=99, issuer=HUB.device, sign=private("hub").sign, first=FIRST, last=later
    )
    issuer = Issuer("Máy chủ tỉnh Lai Châu", HUB_KEY.public, HUB.device)
    answer = Answer((made, HUB), root(), issuer, first.clock.now_ms())
    save_answer(usb / "COMMUNEAPP", signed_answer(answer, private("hub").sign))
    first.say(scope=UP_SCOPE)
    report = go(first, usb)
    assert report.sent
    assert first.office.trust.sender("hub").chain[0].not_after == later


def public_id(holder: str) -> str:
    from communeapp.core.events import device_id

    return device_id(public(holder))


def hub_log(name: LogName) -> object:
    from tests.unit.sync.bundle_parts import log, part

    events = log(
        [Scope.HUB_TO_UNIT], "hub", name.epoch, type_="message.sent",
        body=lambda number: {"id": f"{number}", "title": "t", "text": "x", "to": [], "until": ""},
    )  # fmt: skip
    return part(events, frozenset({Scope.HUB_TO_UNIT}))
