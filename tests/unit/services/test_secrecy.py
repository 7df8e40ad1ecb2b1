"""Only a named person with a PIN says that a marked file is no secret, and the log holds no file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communeapp import texts
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Role
from communeapp.services.office import Office
from communeapp.services.secrecy import EVENT

PIN = "2580"


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    found = open_profile()
    found.people.add("Nguyễn Văn Ánh", "Văn thư", Role.CLERK, PIN)
    return found


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("where", ["stamp", "name", "number"])
def test_a_refusal_says_why_and_what_to_do(office: Office, language: str, where: str) -> None:
    note = office.secrecy.refuse_note("TỐI MẬT", where, language)
    assert "TỐI MẬT" in note.refused
    assert "117/2025/QH15" in note.why and "5" in note.why
    assert note.what_to_do
    assert note.seen and "secrecy." not in note.seen


def test_a_named_person_answers_for_a_file(office: Office) -> None:
    clearance = office.secrecy.confirm_not_secret("nguyen van anh", PIN)
    person = office.people.find("nguyen van anh")
    assert clearance.person_id == person.id
    assert len(clearance.id) == 32
    (event,) = office.events.all(EVENT)
    assert event.scope is Scope.OFFICE
    assert dict(event.body) == {"clearance": clearance.id, "person": person.id}
    assert office.secrecy.confirm_not_secret(person.id, PIN).id != clearance.id  # for one file each


@pytest.mark.parametrize("pin", ["", "0000"])
def test_without_the_pin_nobody_answers(office: Office, pin: str) -> None:
    with pytest.raises(UserError) as caught:
        office.secrecy.confirm_not_secret("Nguyễn Văn Ánh", pin)
    assert caught.value.code == "people.wrong_pin"
    assert office.events.all(EVENT) == []


def test_who_may_not_see_documents_does_not_answer_for_them(office: Office) -> None:
    office.people.switch("Nguyễn Văn Ánh", PIN)
    office.people.add("Lò Văn Học", "Học viên", Role.LEARNER, "4826")
    with pytest.raises(UserError) as caught:
        office.secrecy.confirm_not_secret("Lò Văn Học", "4826")
    assert caught.value.code == "secrecy.may_not"


def test_a_stranger_does_not_answer(office: Office) -> None:
    with pytest.raises(UserError) as caught:
        office.secrecy.confirm_not_secret("Ai Đó", PIN)
    assert caught.value.code == "people.unknown"
    assert office.events.all(EVENT) == []
