"""Questions to the trainer: drafts stay with their writer, what is sent stays as it is, answers come down."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.services.training.class_parts import PIN, people

from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Person, Role
from communeapp.core.training.asking import MAX_WAITING, AskState
from communeapp.services.office import Office

Opener = Callable[..., Office]


@pytest.fixture
def office(open_profile: Opener, quick_pins: None) -> Office:
    return open_profile()


@pytest.fixture
def who(office: Office) -> dict[Role, Person]:
    found = people(office)
    office.people.switch(found[Role.LEARNER].id, PIN)
    return found


def test_a_question_is_written_sent_answered_and_read(
    office: Office, who: dict[Role, Person], clock: FakeClock
) -> None:
    draft = office.asking.write("a", "bai-1", "1.0", "  Mật khẩu bao lâu  \n\n\n\n thì đổi? ")
    assert (draft.state, draft.text) == (AskState.DRAFT, "Mật khẩu bao lâu\n\nthì đổi?")
    draft = office.asking.write("a", "bai-1", "1.0", "Mật khẩu bao lâu thì đổi?", draft.id)
    clock.pass_time(5_000)
    sent = office.asking.send(draft.id)
    assert (sent.state, sent.sent_ms, sent.person_name) == (
        AskState.SENT, clock.wall, "Lò Thị Bình",
    )  # fmt: skip
    assert office.asking.send(draft.id) == sent
    assert office.asking.unread() == 0
    office.people.switch(who[Role.TRAINER].id, PIN)
    assert office.asking.inbox() == (sent,)
    answered = office.asking.answer(draft.id, "Khi nghi bị lộ.")
    assert (answered.answer, answered.answerer, answered.seen) == (
        "Khi nghi bị lộ.", "Vàng Văn Thơ", False,
    )  # fmt: skip
    assert office.asking.inbox() == ()
    assert office.asking.inbox(answered=True) == office.asking.inbox(answered=None) == (answered,)
    office.people.switch(who[Role.LEARNER].id, PIN)
    assert office.asking.unread() == 1
    assert office.asking.read(draft.id).seen
    assert office.asking.unread() == 0
    # A corrected answer is to be read again.
    office.people.switch(who[Role.TRAINER].id, PIN)
    assert office.asking.answer(draft.id, "Khi nghi bị lộ.").seen
    assert not office.asking.answer(draft.id, "Ngay khi nghi bị lộ.").seen
    scopes = [(one.type, one.scope) for one in office.events.all() if one.type.startswith("ask.")]
    assert scopes == [
        ("ask.drafted", Scope.PERSON), ("ask.drafted", Scope.PERSON), ("ask.sent", Scope.UNIT_TO_HUB),
        ("ask.answered", Scope.UNIT_TO_HUB), ("ask.read", Scope.PERSON),
        ("ask.answered", Scope.UNIT_TO_HUB),
    ]  # fmt: skip


def test_a_draft_is_nobody_elses(office: Office, who: dict[Role, Person]) -> None:
    draft = office.asking.write("a", "bai-1", "1.0", "Hỏi?")
    office.people.switch(who[Role.TRAINER].id, PIN)
    assert office.asking.inbox(answered=None) == ()
    for attempt in (
        lambda: office.asking.answer(draft.id, "Đáp"),
        lambda: office.asking.write("a", "bai-1", "1.0", "Khác", draft.id),
        lambda: office.asking.send(draft.id),
        lambda: office.asking.read(draft.id),
        lambda: office.asking.discard(draft.id),
    ):
        with pytest.raises(UserError, match=r"asking\.unknown"):
            attempt()
    assert office.asking.mine() == ()
    office.people.switch(who[Role.LEARNER].id, PIN)
    for attempt in (
        lambda: office.asking.inbox(),
        lambda: office.asking.answer(draft.id, "Tự đáp"),
    ):
        with pytest.raises(UserError, match=r"people\.not_allowed"):
            attempt()


def test_what_is_sent_stays_as_it_is(office: Office, who: dict[Role, Person]) -> None:
    draft = office.asking.write("a", "bai-1", "1.0", "Hỏi?")
    office.asking.send(draft.id)
    with pytest.raises(UserError, match=r"asking\.sent_already"):
        office.asking.write("a", "bai-1", "1.0", "Khác", draft.id)
    with pytest.raises(UserError, match=r"asking\.sent_already"):
        office.asking.discard(draft.id)


def test_a_draft_can_be_thrown_away(office: Office, who: dict[Role, Person]) -> None:
    draft = office.asking.write("a", "bai-1", "1.0", "Hỏi điều riêng?")
    office.asking.discard(draft.id)
    assert office.asking.mine() == ()
    with pytest.raises(UserError, match=r"asking\.unknown"):
        office.asking.send(draft.id)


def test_ones_questions_are_found_by_lesson(
    office: Office, who: dict[Role, Person], clock: FakeClock
) -> None:
    for course, lesson in (("a", "bai-1"), ("a", "bai-2"), ("b", "bai-1")):
        clock.pass_time(1000)
        office.asking.write(course, lesson, "1.0", f"{course} {lesson}")
    assert [one.text for one in office.asking.mine()] == ["b bai-1", "a bai-2", "a bai-1"]
    assert [one.text for one in office.asking.mine(course_id="a", lesson_id="bai-1")] == ["a bai-1"]


def test_too_many_may_not_wait(office: Office, who: dict[Role, Person]) -> None:
    for number in range(MAX_WAITING + 1):
        draft = office.asking.write("a", "bai-1", "1.0", f"Hỏi {number}?")
        if number < MAX_WAITING:
            office.asking.send(draft.id)
    with pytest.raises(UserError, match=r"asking\.too_many"):
        office.asking.send(draft.id)
    assert office.asking.mine()[0].state is AskState.DRAFT


@pytest.mark.parametrize(
    ("text", "code"), [(" \n ", "classes.empty"), ("x" * 2001, "classes.too_long")]
)
def test_a_question_says_something(
    office: Office, who: dict[Role, Person], text: str, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        office.asking.write("a", "bai-1", "1.0", text)
    assert caught.value.code == code


def test_where_nobody_signs_in_the_pc_asks(office: Office) -> None:
    draft = office.asking.write("a", "bai-1", "1.0", "Hỏi?")
    assert office.asking.send(draft.id).person_id == f"@{office.events.dev}"
    assert len(office.asking.mine()) == len(office.asking.inbox()) == 1


def test_questions_travel_by_their_events(
    office: Office, who: dict[Role, Person], open_profile: Opener, tmp_path: Path
) -> None:
    sent = [
        office.asking.send(office.asking.write("a", f"bai-{n}", "1.0", f"Hỏi {n}?").id)
        for n in range(3)
    ]
    office.asking.discard(office.asking.write("a", "bai-1", "1.0", "Bỏ").id)
    office.people.switch(who[Role.TRAINER].id, PIN)
    office.asking.answer(sent[0].id, "Một")
    office.asking.answer(sent[0].id, "Hai")
    expected = office.asking.inbox(answered=None)
    office.asking.rebuild()
    assert office.asking.inbox(answered=None) == expected
    assert [one.answer for one in expected] == ["Hai", "", ""]
    target = open_profile(tmp_path / "khác")
    shuffled = office.events.all() * 2
    random.Random(3).shuffle(shuffled)
    for event in shuffled:
        target.asking.apply(event)
    assert target.asking.inbox(answered=None) == expected
