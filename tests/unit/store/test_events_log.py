"""The log in the database: appending, epochs and their side file, damage."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from communeapp.core.errors import Bug, StoreDamaged
from communeapp.core.events import Event, Scope, check_chain
from communeapp.services.office import Office
from communeapp.store import epoch, events
from communeapp.store.epoch import EpochMark, host_id, machine_name, read_mark, write_mark

if TYPE_CHECKING:
    from conftest import FakeClock

Opener = Callable[..., Office]
YEAR = 365 * 86_400_000


def note(office: Office, number: int) -> Event:
    with office.events.change("note.made", Scope.PERSON, {"n": number}) as event:
        return event


def epochs(office: Office) -> list[object]:
    return [one.body["reason"] for one in office.events.all("epoch.started")]


def test_an_event_is_kept_with_its_change_or_not_at_all(open_profile: Opener) -> None:
    office = open_profile()
    count = office.events.count()

    def fail() -> None:
        with office.events.change("note.made", Scope.PERSON, {}):
            office.store.set_meta("a", "1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert office.events.count() == count
    assert office.store.meta("a") is None
    with pytest.raises(Bug):
        office.events.append("note.made", Scope.PERSON, {})


def test_the_log_of_a_device_is_one_chain_over_many_starts(open_profile: Opener) -> None:
    for number in range(3):
        office = open_profile()
        note(office, number)
        office.close()
    log = open_profile().events.all()
    assert [one.type for one in log] == ["epoch.started", *["note.made"] * 3]
    check_chain(log)


def test_two_devices_have_two_names(open_profile: Opener, tmp_path: Path) -> None:
    here, there = open_profile(), open_profile(tmp_path / "other")
    assert here.events.dev != there.events.dev
    assert here.events.epoch != there.events.epoch


@pytest.mark.parametrize("jump", [-3 * YEAR, 10 * YEAR], ids=["back 3 years", "forward 10 years"])
def test_fault_13_the_order_survives_a_clock_that_jumps(
    open_profile: Opener, clock: FakeClock, jump: int
) -> None:
    office = open_profile()
    note(office, 1)
    clock.jump(jump)
    notice = office.check_clock()
    assert notice is not None
    assert notice.code == ("clock.back" if jump < 0 else "clock.forward")
    note(office, 2)
    clock.jump(-jump)
    office.check_clock()
    note(office, 3)
    office.close()
    log = open_profile().events.all()
    assert [one.body["n"] for one in log if one.type == "note.made"] == [1, 2, 3]
    assert len([one for one in log if one.type == "clock.jumped"]) == 2
    check_chain(log)


# ------------------------------------------------------------------ epochs


def test_a_crash_at_the_very_first_start_is_no_restored_backup(
    open_profile: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(events.EventLog, "append", crash)  # after the side file, before the commit
        with pytest.raises(ZeroDivisionError):
            open_profile()
    office = open_profile()
    assert epochs(office) == ["first"]
    assert not [one.code for one in office.notices if one.code.startswith("store.epoch")]


def test_a_lost_side_file_starts_an_epoch(open_profile: Opener) -> None:
    office = open_profile()
    office.close()
    office.paths.epoch_file.unlink()
    office = open_profile()
    assert epochs(office) == ["first", "restored"]
    assert "store.epoch.restored" in [one.code for one in office.notices]


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"seq":"x"}'])
def test_a_side_file_of_nonsense_starts_an_epoch(open_profile: Opener, content: bytes) -> None:
    office = open_profile()
    office.close()
    office.paths.epoch_file.write_bytes(content)
    assert epochs(open_profile()) == ["first", "restored"]


def test_an_older_database_put_back_by_hand_starts_an_epoch(open_profile: Opener) -> None:
    office = open_profile()
    note(office, 1)
    office.close()
    old = office.paths.database.read_bytes()
    office = open_profile()
    note(office, 2)
    before = office.events.epoch
    office.close()
    office.paths.database.write_bytes(old)  # as a file history of the system would
    office = open_profile()
    assert epochs(office) == ["first", "behind"]
    assert office.events.epoch != before
    written = note(office, 3)
    assert (written.seq, written.epoch) == (2, office.events.epoch)


def test_a_cloned_pc_starts_an_epoch(open_profile: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    open_profile().close()
    monkeypatch.setattr(epoch, "machine_name", lambda: "another installation")
    assert epochs(open_profile()) == ["first", "cloned"]


def test_a_new_key_is_a_new_device(open_profile: Opener) -> None:
    office = open_profile()
    note(office, 1)
    office.close()
    (office.paths.keys_dir / "device.key").unlink()
    again = open_profile()
    assert again.events.dev != office.events.dev
    assert epochs(again) == ["first", "new_device"]
    before = again.events.all("epoch.started")[-1].body["before"]
    assert before == {
        "dev": office.events.dev,
        "epoch": office.events.epoch,
        "seq": 2,
        "id": again.events.all("note.made")[0].id,
    }


def test_the_side_file_knows_how_far_the_log_has_come(open_profile: Opener) -> None:
    office = open_profile()
    note(office, 1)
    mark = read_mark(office.paths.epoch_file)
    assert mark is not None
    assert (mark.epoch, mark.dev, mark.seq) == (office.events.epoch, office.events.dev, 2)


def test_a_side_file_that_cannot_be_written_stops_nobody(
    open_profile: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_profile()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(events, "write_mark", refuse)
    note(office, 1)
    office.close()
    monkeypatch.undo()
    assert epochs(open_profile()) == ["first"]  # it only lagged behind


def test_marks_are_written_and_read(tmp_path: Path) -> None:
    mark = EpochMark("ab" * 16, "cd" * 16, "ef" * 16, 7)
    write_mark(tmp_path / "epoch", mark)
    assert read_mark(tmp_path / "epoch") == mark
    assert read_mark(tmp_path / "none") is None


def test_a_host_is_a_pc_and_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert host_id(tmp_path) == host_id(tmp_path / "x" / "..")
    assert host_id(tmp_path) != host_id(tmp_path / "x")
    assert machine_name() not in host_id(tmp_path)
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: (_ for _ in ()).throw(OSError()))
    assert len(machine_name()) == 12  # the network card's number, where there is no name


# ------------------------------------------------------------------ damage


def tamper(office: Office, sql: str) -> None:
    with office.store.atomic():
        office.store.write(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE event SET data = replace(data, '\"n\":2', '\"n\":7') WHERE seq = 3",
        "UPDATE event SET id = 'x' WHERE seq = 3",
        "UPDATE event SET type = 'note.lost' WHERE seq = 3",
        "UPDATE event SET scope = 'office' WHERE seq = 3",
        "DELETE FROM event WHERE seq = 3",
        "DELETE FROM event WHERE seq = 2",
        "UPDATE event SET data = 'x', id = "
        "'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881' WHERE seq = 3",
    ],
)
def test_changed_history_is_noticed(open_profile: Opener, sql: str) -> None:
    office = open_profile()
    for number in range(1, 5):
        note(office, number)
    office.events.check()
    tamper(office, sql)
    with pytest.raises(StoreDamaged):
        office.events.check()


def test_history_that_was_forged_with_right_hashes_is_noticed(open_profile: Opener) -> None:
    from communeapp.core.events import sha256_hex

    office = open_profile()
    note(office, 1)
    note(office, 2)
    row = office.store.one("SELECT * FROM event WHERE seq = 2")
    fields = json.loads(row["data"])
    for change in ({"prev": "0" * 64}, {"hlc": "0" * 16}):
        forged = json.dumps({**fields, **change}, separators=(",", ":"), sort_keys=True)
        with office.store.atomic():
            office.store.write(
                "UPDATE event SET data = ?, id = ?, hlc = ? WHERE seq = 2",
                [forged, sha256_hex(forged.encode()), {**fields, **change}["hlc"]],
            )
        with pytest.raises(StoreDamaged):
            office.events.check()


def test_a_long_log_is_checked_from_its_end(open_profile: Opener) -> None:
    office = open_profile()
    for number in range(6):
        note(office, number)
    office.events.check(newest=3)
    tamper(office, "UPDATE event SET type = 'note.lost' WHERE seq = 6")
    with pytest.raises(StoreDamaged):
        office.events.check(newest=3)


def test_events_made_many_at_once_are_those_made_one_by_one(
    open_profile: Opener, tmp_path: Path
) -> None:
    office = open_profile()
    person, _ = office.people.add('Lò "A" ộ', "", "clerk", "2580")
    office.people.switch(person.id, "2580")
    bodies: list[dict[str, object]] = [
        {"doc": "a" * 32, "z": 1, "ộ": "o\u0323\u0302", "list": [None, True, {"b": "\n\u2028"}]},
        {"doc": "b" * 32},
        {},
    ]
    with office.store.atomic():
        names = office.events.append_many("doc.tried", Scope.OFFICE, bodies)
        one = office.events.append("doc.tried", Scope.OFFICE, {"doc": "a" * 32})
        assert office.events.append_many("doc.tried", Scope.OFFICE, []) == ()
    log = office.events.all()
    check_chain(log)
    assert [event.id for event in log[-4:]] == [*(name.id for name in names), one.id]
    assert log[-4].body["ộ"] == "ộ"
    assert log[-4].actor == person.id
    assert [str(event.hlc) for event in log[-4:-1]] == [name.hlc for name in names]
    assert [event.id for event in office.events.of_document("a" * 32)] == [names[0].id, one.id]
    office.events.check()
    mark = read_mark(office.paths.epoch_file)
    assert mark is not None
    assert mark.seq == log[-1].seq


def test_many_events_are_kept_with_their_change_or_not_at_all(open_profile: Opener) -> None:
    office = open_profile()
    count = office.events.count()

    def fail() -> None:
        with office.store.atomic():
            office.events.append_many("doc.tried", Scope.OFFICE, [{"doc": "a" * 32}] * 3)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert office.events.count() == count
    assert office.events.of_document("a" * 32) == []
    with pytest.raises(Bug):
        office.events.append_many("doc.tried", Scope.OFFICE, [{}])
