"""Difficulties in people's own words: details about people stay here, answers find their way home."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from communeapp.core.difficulties import Topic
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Role
from communeapp.core.training.records import BadRecord
from communeapp.services.office import Office

TEXT = "Máy ở bản không vào được Cổng Dịch vụ công vì mất sóng cả tuần."


@pytest.fixture
def office(open_profile: Callable[..., Office], quick_pins: None) -> Office:
    office = open_profile()
    office.people.add("Lò Văn A", "", Role.CLERK, "2580")
    learner, _ = office.people.add("Tẩn A Chín", "", Role.LEARNER, "1470")
    office.people.switch(learner.id, "1470")
    return office


def test_a_difficulty_goes_up_with_its_writers_name(office: Office) -> None:
    one = office.difficulties.report(f"  {TEXT} ", Topic.SERVICES)
    assert (one.text, one.topic, one.name) == (TEXT, "services", "Tẩn A Chín")
    [event] = office.events.all("difficulty.reported")
    assert event.scope is Scope.UNIT_TO_HUB
    assert office.difficulties.list() == (one,)


def test_who_wishes_to_stay_unnamed_does(office: Office) -> None:
    me = office.events.actor
    office.difficulties.report(TEXT, "services", unnamed=True)
    [event] = office.events.all("difficulty.reported")
    assert (event.actor, event.body["person_name"]) == ("", "")
    assert office.events.actor == me


@pytest.mark.parametrize(
    ("text", "topic", "code"),
    [
        ("", Topic.OTHER, "classes.empty"),
        ("x" * 2001, Topic.OTHER, "classes.too_long"),
        (TEXT, "thời tiết", "reports.topic"),
        ("Bà Lò Thị Pó, số CCCD 012345678901, không nộp được.", Topic.SERVICES, "reports.personal"),
    ],
)
def test_what_cannot_be_sent_is_said(office: Office, text: str, topic: str, code: str) -> None:
    before = office.events.count()
    with pytest.raises(UserError) as caught:
        office.difficulties.report(text, topic)
    assert caught.value.code == code
    assert office.events.count() == before


def test_details_about_people_can_be_hidden_and_then_it_goes(office: Office) -> None:
    text = "Bà Lò Thị Pó, số CCCD 012345678901, không nộp được hồ sơ."
    assert office.difficulties.check(text)
    hidden = office.difficulties.hidden(text)
    assert "012345678901" not in hidden
    assert office.difficulties.report(hidden, Topic.SERVICES).text == hidden


def test_an_answer_may_come_before_its_question_or_twice(office: Office) -> None:
    one = office.difficulties.report(TEXT, Topic.SERVICES)
    [asked] = office.events.all("difficulty.reported")
    body = {"difficulty": one.id, "text": "Tổ công nghệ số sẽ đến vào thứ ba."}
    answer = replace(asked, type="difficulty.answered", body=body, seq=1, dev="f" * 32)
    newer = replace(answer, body={**body, "text": "Đã có sóng."}, seq=2)
    for order in ([newer, answer, asked], [asked, answer, newer, answer]):
        office.difficulties.rebuild(order)
        [found] = office.difficulties.list()
        assert (found.text, found.answer) == (TEXT, "Đã có sóng.")


def test_a_learner_sees_neither_others_nor_what_is_broken(office: Office) -> None:
    office.difficulties.report(TEXT, Topic.SERVICES)
    [event] = office.events.all("difficulty.reported")
    clerk = office.people.find("Lò Văn A")
    office.people.switch(clerk.id, "2580")
    assert len(office.difficulties.list()) == 1  # who teaches sees everybody's
    other, _ = office.people.add("Giàng A Sử", "", Role.LEARNER, "3690")
    office.people.switch(other.id, "3690")
    assert office.difficulties.list() == ()
    with pytest.raises(BadRecord):
        office.difficulties.apply(replace(event, body={"id": "x"}))
