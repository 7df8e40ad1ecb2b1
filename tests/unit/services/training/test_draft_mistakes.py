"""Mistakes in real drafts: lessons for one person, counts of the unit that name nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from tests.conftest import FakeClock

from communeapp.core.changes import Changes
from communeapp.core.events import Scope
from communeapp.core.people import Role
from communeapp.core.training.courses import Course, Lesson
from communeapp.core.training.questions import Question
from communeapp.core.training.reviewing import DAY_MS
from communeapp.services.office import Office

PIN = "2580"


@dataclass(frozen=True)
class Broken:
    rule: str


class Library:
    """One course with a lesson on dates."""

    def list(self) -> tuple[Course, ...]:
        lessons = (Lesson("ngay", "Ngày tháng", 8, "", (), mistakes=("day_zero", "month_zero")),)
        return (
            Course(
                "e", "Thể thức", "", "vi", "1", dt.date(2026, 1, 1), "CC-BY", (), lessons, (),
                (), (), 0,
            ),
        )  # fmt: skip

    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]:
        assert (course_id, version) == ("e", "1")
        return ()


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    office = open_profile()
    office.learning.courses = Library
    return office


def staff(office: Office, count: int) -> list[str]:
    people = [
        office.people.add(f"Người thứ {number}", "", Role.LEADER, PIN)[0].id
        for number in range(count)
    ]
    assert office.people.current is None
    return people


def make_mistakes(office: Office, people: list[str], *rules: str, drafts: int = 1) -> None:
    for person in people:
        office.people.switch(person, PIN)
        for number in range(drafts):
            office.learning.note_mistakes(f"{person}-{number}", [Broken(one) for one in rules])


def next_month(clock: FakeClock) -> None:
    clock.pass_time(31 * DAY_MS)


def counted(office: Office) -> list[dict[str, object]]:
    return [dict(one.body) for one in office.events.all("learn.mistakes_counted")]


def test_a_mistake_suggests_a_lesson_to_whoever_made_it(office: Office) -> None:
    first, second = staff(office, 2)
    make_mistakes(office, [first], "day_zero", "signer_mark", drafts=3)
    (found,) = office.learning.suggest_lessons()
    assert (found.course, found.lesson, found.drafts) == ("e", "ngay", 3)
    office.people.switch(second, PIN)
    assert office.learning.suggest_lessons() == ()


def test_what_is_found_again_in_the_same_draft_is_one_mistake(office: Office) -> None:
    learning = office.learning
    assert learning.note_mistakes("d1", [Broken("day_zero"), Broken("day_zero")]).has("learning")
    assert learning.note_mistakes("d1", [Broken("day_zero")]) == Changes()
    learning.note_mistakes("d1", [Broken("day_zero"), Broken("month_zero")])
    events = office.events.all("learn.mistakes_noted")
    assert [one.body["rules"] for one in events] == [["day_zero"], ["month_zero"]]
    assert {one.scope for one in events} == {Scope.PERSON}
    assert learning.suggest_lessons()[0].drafts == 1


def test_old_mistakes_suggest_nothing(office: Office, clock: FakeClock) -> None:
    office.learning.note_mistakes("d1", [Broken("day_zero")])
    clock.pass_time(91 * DAY_MS)
    assert office.learning.suggest_lessons() == ()


def test_a_finished_lesson_is_no_longer_suggested(office: Office, clock: FakeClock) -> None:
    office.learning.note_mistakes("d1", [Broken("day_zero")])
    clock.pass_time(1_000)
    office.learning.finish_lesson("e", "1", "ngay")
    assert office.learning.suggest_lessons() == ()
    clock.pass_time(1_000)
    office.learning.note_mistakes("d2", [Broken("day_zero")])
    assert office.learning.suggest_lessons()[0].drafts == 1


def test_counts_of_a_month_go_up_when_five_people_contribute(
    office: Office, clock: FakeClock
) -> None:
    people = staff(office, 6)
    make_mistakes(office, people[:5], "day_zero", drafts=2)
    make_mistakes(office, people[:4], "signer_mark")
    assert counted(office) == []  # the month is not over
    next_month(clock)
    make_mistakes(office, people[:1], "unicode")
    assert counted(office) == [{"counts": [{"month": "2026-11", "people": 5, "rule": "day_zero"}]}]
    (event,) = office.events.all("learn.mistakes_counted")
    assert event.scope is Scope.UNIT_TO_HUB
    assert event.actor == ""
    data = str(event.to_json())
    assert not [one for one in people if one in data]
    assert [(one.rule, one.people) for one in office.learning.unit_counts()] == [("day_zero", 5)]
    assert office.events.actor == people[0]


def test_a_month_is_told_once_even_when_late_ones_come(office: Office, clock: FakeClock) -> None:
    people = staff(office, 7)
    make_mistakes(office, people[:5], "day_zero")
    november = clock.now_ms()
    next_month(clock)
    make_mistakes(office, people[:1], "unicode")
    # A sixth person's mistake of November: the difference of two counts would tell about that one.
    office.people.switch(people[5], PIN)
    clock.jump(november - clock.now_ms())
    office.learning.note_mistakes("trễ", [Broken("day_zero")])
    clock.jump(40 * DAY_MS)
    make_mistakes(office, people[6:], "unicode")
    next_month(clock)
    make_mistakes(office, people[:1], "two_blanks")
    assert len(counted(office)) == 1


def test_a_clock_that_was_ahead_does_not_stop_the_counting(
    office: Office, clock: FakeClock
) -> None:
    people = staff(office, 5)
    clock.jump(3_000 * DAY_MS)
    make_mistakes(office, people[:1], "unicode")
    clock.jump(-3_000 * DAY_MS)
    make_mistakes(office, people, "day_zero")
    next_month(clock)
    make_mistakes(office, people[:1], "two_blanks")
    assert counted(office) == [{"counts": [{"month": "2026-11", "people": 5, "rule": "day_zero"}]}]


def test_four_people_are_never_told(office: Office, clock: FakeClock) -> None:
    people = staff(office, 4)
    for _ in range(4):
        make_mistakes(office, people, "day_zero", drafts=3)
        next_month(clock)
    make_mistakes(office, people[:1], "unicode")
    assert counted(office) == []
    assert office.learning.unit_counts() == ()
