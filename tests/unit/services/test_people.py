"""Entering people, PINs with their growing delay, switching who is at the PC."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import MAX_DELAY_MS, Action, Person, Role
from communeapp.services.office import Office

if TYPE_CHECKING:
    from conftest import FakeClock

PIN = "2580"


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


def add(office: Office, name: str = "Nguyễn Văn Ánh", role: Role = Role.LEADER) -> Person:
    return office.people.add(name, "Chủ tịch", role, PIN, signs=True)[0]


def refused(code: str, action: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        action()
    assert caught.value.code == code
    return caught.value


def test_a_person_is_entered_changed_and_taken_off(office: Office) -> None:
    person = add(office)
    assert office.people.list() == (person,)
    assert person.has_pin
    changed = replace(person, title="Bí thư", role=Role.OFFICIAL)
    assert office.people.update(changed).has("person", person.id)
    assert office.people.get(person.id) == changed
    assert office.people.update(changed).touched == frozenset()
    assert office.people.remove(person.id).has("person", person.id)
    assert office.people.list() == ()
    refused("people.unknown", lambda: office.people.get(person.id))
    refused("people.unknown", lambda: office.people.remove(person.id))


def test_people_are_found_as_they_are_typed(office: Office) -> None:
    person = add(office)
    for typed in (person.id, "Nguyễn Văn Ánh", "nguyen van anh", " NGUYỄN  văn ánh "):
        assert office.people.find(typed) == person
    refused("people.unknown", lambda: office.people.find("Trần Thị B"))


def test_two_people_of_one_name_have_to_be_told_apart(office: Office) -> None:
    first, second = add(office), add(office, "Nguyễn Văn Anh")
    assert office.people.find("Nguyễn Văn Anh") == second
    refused("people.ambiguous", lambda: office.people.find("nguyen van anh"))
    add(office)
    refused("people.ambiguous", lambda: office.people.find("Nguyễn Văn Ánh"))
    assert office.people.find(first.id) == first


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "people.empty"),
        ({"name": "x" * 101}, "people.too_long"),
        ({"role": "king"}, "people.unknown_role"),
        ({"pin": "1"}, "people.pin_length"),
        ({"pin": "1111"}, "people.pin_too_easy"),
    ],
)
def test_a_bad_entry_is_refused_and_nothing_kept(
    office: Office, changes: dict[str, str], code: str
) -> None:
    count = office.events.count()
    entry = {"name": "A", "title": "", "role": "clerk", "pin": PIN, **changes}
    refused(code, lambda: office.people.add(**entry))  # type: ignore[arg-type]
    assert office.people.list() == ()
    assert office.events.count() == count


# ------------------------------------------------------------------ PINs


def test_the_pin_is_stored_as_argon2_and_nowhere_else(office: Office) -> None:
    person = add(office)
    row = office.store.one("SELECT * FROM person")
    assert row["pin_hash"].startswith("$argon2id$")
    office.people.verify(person.id, PIN)
    office.people.change_pin(person.id, PIN, "khóa mới")
    office.people.verify(person.name, "khóa mới")
    log = [one["data"] for one in office.store.rows("SELECT data FROM event")]
    for secret in (PIN, "khóa mới", "argon2"):
        assert not [data for data in log if secret in data]


def test_pin_events_never_leave_the_pc(office: Office) -> None:
    person = add(office)
    refused("people.wrong_pin", lambda: office.people.verify(person.id, "0001"))
    office.people.verify(person.id, PIN)
    office.people.reset_pin(person.id, "9513")
    pin_events = [one for one in office.events.all() if "pin" in one.type]
    assert [one.type for one in pin_events] == [
        "person.pin_failed",
        "person.pin_passed",
        "person.pin_reset",
    ]
    assert {one.scope for one in pin_events} == {Scope.PERSON}


def test_wrong_pins_make_one_wait_longer_and_longer(office: Office, clock: FakeClock) -> None:
    person = add(office)
    waits = []
    for _ in range(12):
        refused("people.wrong_pin", lambda: office.people.verify(person.id, "0001"))
        try:
            office.people.verify(person.id, "0001")
        except UserError as error:
            if error.code == "people.wait":
                seconds = int(str(error.values["seconds"]))
                waits.append(seconds)
                # Even the right PIN has to wait: guessing must not be told apart from knowing.
                refused("people.wait", lambda: office.people.verify(person.id, PIN))
                clock.pass_time(seconds * 1000)
    assert waits == sorted(waits)
    assert waits[-1] == MAX_DELAY_MS // 1000
    assert office.people.verify(person.id, PIN) == person
    refused("people.wrong_pin", lambda: office.people.verify(person.id, "0001"))  # free again


def test_the_delay_survives_a_restart(
    open_profile: Callable[..., Office], clock: FakeClock
) -> None:
    office = open_profile()
    person = add(office)
    for _ in range(3):
        refused("people.wrong_pin", lambda: office.people.verify(person.id, "0001"))
    office.close()
    again = open_profile()
    refused("people.wait", lambda: again.people.verify(person.id, PIN))
    clock.jump(-365 * 86_400_000)  # set back, the wait is no longer than it was
    error = refused("people.wait", lambda: again.people.verify(person.id, PIN))
    assert int(str(error.values["seconds"])) <= 5


def test_a_pin_typed_with_combining_marks_is_the_same(office: Office) -> None:
    person, _ = office.people.add("A", "", Role.CLERK, "mật mã")
    office.people.verify(person.id, "mâ\u0323t ma\u0303")


def test_whoever_has_no_pin_cannot_be_verified(office: Office) -> None:
    person, _ = office.people.add("A", "", Role.CLERK)
    assert not person.has_pin
    refused("people.no_pin", lambda: office.people.verify(person.id, ""))
    assert office.people.change_pin(person.id, "", PIN).has("person", person.id)
    office.people.verify(person.id, PIN)
    refused("people.wrong_pin", lambda: office.people.change_pin(person.id, "0001", "9513"))


def test_a_hash_of_another_program_counts_as_none(office: Office) -> None:
    from communeapp.store.people import Credentials, PeopleRows

    person = add(office)
    with office.store.atomic():
        PeopleRows(office.store).set_credentials(person.id, Credentials("md5:00"))
    refused("people.no_pin", lambda: office.people.verify(person.id, PIN))
    assert PeopleRows(office.store).credentials("nobody") == Credentials()


# ------------------------------------------------------------------ who is at the PC


def test_an_office_of_officials_opens_without_a_pin(office: Office) -> None:
    add(office)
    assert not office.people.must_sign_in()
    office.people.require(Action.WRITE_DOCUMENTS)


def test_with_a_learner_on_the_list_documents_are_closed_until_somebody_signs_in(
    office: Office,
) -> None:
    leader = add(office)
    learner, _ = office.people.add("Học viên", "", Role.LEARNER)
    assert office.people.must_sign_in()
    refused("people.sign_in_first", office.drafts.list)
    office.people.switch(learner.id)
    refused("people.not_allowed", office.drafts.list)
    refused("people.not_allowed", lambda: office.people.add("B", "", Role.CLERK))
    refused("people.wrong_pin", lambda: office.people.switch(leader.id, "0001"))
    assert office.people.current == learner
    refused("people.wrong_pin", lambda: office.people.switch(leader.id))
    office.people.switch("nguyen van anh", PIN)
    assert office.drafts.list() == ()
    office.people.sign_out()
    refused("people.sign_in_first", office.drafts.list)


def test_a_name_without_a_pin_does_not_open_documents_to_a_learner(office: Office) -> None:
    add(office)
    office.people.add("Văn thư", "", Role.CLERK)
    office.people.add("Tình nguyện viên", "", Role.VOLUNTEER)
    refused("people.no_pin", lambda: office.people.switch("Văn thư"))


def test_nobody_can_be_locked_out_by_the_list_itself(office: Office) -> None:
    clerk, _ = office.people.add("Văn thư", "", Role.CLERK)
    code = "people.manager_needs_pin"
    refused(code, lambda: office.people.add("Học viên", "", Role.LEARNER))
    refused(code, lambda: office.people.update(replace(clerk, role=Role.VOLUNTEER)))
    leader = add(office)
    office.people.add("Học viên", "", Role.LEARNER)
    office.people.switch(leader.id, PIN)
    refused(code, lambda: office.people.remove(leader.id))
    refused(code, lambda: office.people.update(replace(leader, role=Role.OFFICIAL)))


def test_a_locked_pc_asks_again(office: Office) -> None:
    person = add(office)
    office.people.switch(person.id, PIN)
    office.people.lock()
    assert office.people.locked
    refused("people.locked", office.drafts.list)
    office.people.switch(person.id, PIN)
    assert not office.people.locked
    assert office.drafts.list() == ()


def test_events_name_who_was_at_the_pc(office: Office) -> None:
    person = add(office)
    office.people.switch(person.id, PIN)
    office.settings.set("font_size", 12)
    office.people.update(replace(person, title="Bí thư"))
    assert office.people.current is not None
    assert office.people.current.title == "Bí thư"
    office.people.reset_pin(person.id, "9513")
    assert [one.actor for one in office.events.all()][-3:] == [person.id] * 3
    office.people.remove(person.id)
    assert office.people.current is None
    office.settings.set("font_size", 13)
    assert office.events.all()[-1].actor == ""


# ---------------------------------------------------------------- a forgotten PIN


def test_a_forgotten_pin_is_set_anew_with_a_trace(office: Office, clock: FakeClock) -> None:
    clerk = add(office)
    learner, _ = office.people.add("Lò Văn A", "", Role.LEARNER, "7531")
    office.people.switch(clerk.id, PIN)
    clock.pass_time(1_000)
    office.people.reset_pin(learner.id, "8642")
    (event,) = office.events.all("person.pin_reset")
    assert (event.actor, event.body) == (clerk.id, {"person": learner.id})
    (reset,) = office.people.pin_resets()
    assert (reset.person, reset.by, reset.name) == (learner.id, clerk.id, clerk.name)
    assert reset.at_ms == clock.now_ms()
    refused("people.wrong_pin", lambda: office.people.verify(learner.id, "7531"))
    assert office.people.verify(learner.id, "8642")


def test_the_trace_goes_when_the_person_chooses_a_pin(office: Office) -> None:
    person = add(office)
    office.people.reset_pin(person.id, "8642")
    assert office.people.pin_resets()[0].name == ""  # nobody had signed in
    office.people.change_pin(person.id, "8642", "9753")
    assert office.people.pin_resets() == ()
    assert len(office.events.all("person.pin_reset")) == 1  # the log keeps it


def test_ones_own_pin_is_changed_and_not_reset(office: Office) -> None:
    clerk = add(office)
    office.people.switch(clerk.id, PIN)
    office.people.reset_pin(clerk.id, "8642")
    assert office.people.pin_resets() == ()
    assert [one.type for one in office.events.all() if "pin_" in one.type] == ["person.pin_changed"]


def test_a_learner_resets_nobodys_pin(office: Office) -> None:
    clerk = add(office)
    learner, _ = office.people.add("Lò Văn A", "", Role.LEARNER)
    office.people.switch(learner.id)
    refused("people.not_allowed", lambda: office.people.reset_pin(clerk.id, "8642"))
    assert office.people.pin_resets() == ()


# ---------------------------------------------------------------- pictures


def portrait(grey: int = 127) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    rows = zlib.compress((b"\x00" + bytes([grey]) * 128) * 128)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 128, 128, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def test_a_picture_is_kept_changed_and_taken_away(office: Office) -> None:
    person = add(office)
    assert office.people.set_picture(person.id, portrait()).has("person", person.id)
    assert office.people.pictures() == {person.id: portrait()}
    office.people.set_picture(person.id, portrait(30))
    assert office.people.pictures() == {person.id: portrait(30)}
    office.people.set_picture(person.id, None)
    assert office.people.pictures() == {}
    events = office.events.all("person.picture_set")
    assert [bool(one.body["sha256"]) for one in events] == [True, True, False]
    assert "IDAT" not in str([one.to_json() for one in events])


def test_a_broken_picture_changes_nothing(office: Office) -> None:
    person = add(office)
    office.people.set_picture(person.id, portrait())
    refused("people.picture_kind", lambda: office.people.set_picture(person.id, b"GIF89a"))
    assert office.people.pictures() == {person.id: portrait()}


def test_a_learner_changes_the_own_picture_and_no_other(office: Office) -> None:
    clerk = add(office)
    learner, _ = office.people.add("Lò Văn A", "", Role.LEARNER)
    office.people.switch(learner.id)
    office.people.set_picture(learner.id, portrait())
    refused("people.not_allowed", lambda: office.people.set_picture(clerk.id, portrait()))
    office.people.lock()
    refused("people.locked", lambda: office.people.set_picture(learner.id, None))
    assert set(office.people.pictures()) == {learner.id}


def test_whoever_leaves_takes_the_picture_along(office: Office) -> None:
    clerk = add(office)
    office.people.switch(clerk.id, PIN)
    learner, _ = office.people.add("Lò Văn A", "", Role.LEARNER)
    office.people.set_picture(learner.id, portrait())
    office.people.reset_pin(learner.id, "8642")
    office.people.remove(learner.id)
    assert office.people.pictures() == {}
    assert office.people.pin_resets() == ()
