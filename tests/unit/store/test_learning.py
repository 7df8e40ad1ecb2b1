"""The tables of learning: what is written is read again, whatever order it came in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from communeapp.core.errors import StoreDamaged
from communeapp.core.training.mistakes import Noted, UnitCount
from communeapp.core.training.practice import Asked
from communeapp.core.training.questions import Given
from communeapp.core.training.records import AnswerRecord, LessonRecord, follow
from communeapp.core.training.reviewing import Mode, state_of
from communeapp.services.office import Office
from communeapp.store.database import Store
from communeapp.store.learning import LearningRows

NOW = 1_796_000_000_000
DAY = 86_400_000


@pytest.fixture
def store(open_profile: Callable[..., Office]) -> Iterator[Store]:
    office = open_profile()
    with office.store.atomic():
        yield office.store


@pytest.fixture
def rows(store: Store) -> LearningRows:
    return LearningRows(store)


def answer(
    number: int, person: str = "p1", question: str = "q1", course: str = "a"
) -> AnswerRecord:
    return AnswerRecord(
        id=f"{number:064}", stamp=f"{number:04}", person=person, course=course, version="1",
        question=question, topic="t", lesson="l", mode=Mode.LESSON, share=333, right=False,
        rating=1, ms=5_000, at_ms=NOW + number * DAY,
        given=Given(choices=(2, 0), pairs=(1, -1), text="Đất đai", number="12,5", truth=False),
    )  # fmt: skip


def test_an_answer_is_read_as_it_was_written(rows: LearningRows) -> None:
    for number in (2, 1):
        rows.add_answer(answer(number))
    assert rows.answers() == (answer(1), answer(2))
    assert rows.has_answer(answer(1).id)
    assert not rows.has_answer(answer(3).id)
    assert rows.totals("p1", "") == (2, 0)


def test_answers_are_asked_for_by_person_and_course(rows: LearningRows) -> None:
    for number, (person, course) in enumerate((("p1", "a"), ("p1", "b"), ("p2", "a"))):
        rows.add_answer(answer(number, person, course=course))
    assert [one.person for one in rows.answers("p1")] == ["p1", "p1"]
    assert [one.course for one in rows.answers("p1", "b")] == ["b"]
    assert len(rows.answers()) == 3
    assert [one.stamp for one in rows.answers_of_card(("p1", "a", "q1"))] == ["0000"]


def test_a_card_is_read_to_the_last_bit(rows: LearningRows) -> None:
    card = follow(follow(None, answer(1)), answer(2))
    rows.put_card(card)
    kept = rows.card(card.key)
    assert kept is not None
    assert state_of(kept.card) == state_of(card.card)
    assert kept._replace(card=card.card) == card
    assert rows.cards("p1") == (kept,)
    assert rows.cards("p2") == ()
    assert rows.asked("p1") == {
        ("a", "q1"): Asked(state_of(card.card).due_ms, NOW + 2 * DAY, right=False)
    }
    assert rows.card(("p1", "a", "q2")) is None


def test_days_are_those_of_viet_nam(rows: LearningRows) -> None:
    seven_hours = 7 * 3_600_000
    midnight = (NOW // DAY) * DAY - seven_hours
    for number, at_ms in enumerate((midnight - 1, midnight, midnight + DAY - 1)):
        one = answer(number)
        rows.add_answer(AnswerRecord(**{**one.__dict__, "at_ms": at_ms}))
    today = NOW // DAY
    assert sorted(rows.days("p1")) == [today - 1, today]
    rows.note_lesson(LessonRecord("p1", "a", "1", "l", midnight + 5 * DAY), finished=True)
    rows.note_lesson(LessonRecord("p1", "a", "1", "m", midnight + 6 * DAY), finished=False)
    assert sorted(rows.days("p1")) == [today - 1, today, today + 5]


def test_the_first_time_counts_in_whatever_order_it_comes(rows: LearningRows) -> None:
    for at_ms, finished in ((NOW + 5, False), (NOW + 9, True), (NOW, False), (NOW + 12, True)):
        rows.note_lesson(LessonRecord("p1", "a", "1", "l", at_ms), finished=finished)
    (lesson,) = rows.lessons("p1")
    assert (lesson.opened_ms, lesson.finished_ms) == (NOW, NOW + 9)


def test_the_later_goal_wins(rows: LearningRows) -> None:
    assert rows.goal("p1") is None
    rows.put_goal("p1", 8, "2")
    rows.put_goal("p1", 3, "1")
    assert rows.goal("p1") == 8


def test_a_mistake_counts_from_the_first_time(rows: LearningRows) -> None:
    for at_ms in (NOW, NOW + 1):
        rows.note_mistake(Noted("p1", "day_zero", "d1", at_ms))
    assert rows.mistakes("p1") == (Noted("p1", "day_zero", "d1", NOW),)
    assert rows.mistakes(since_ms=NOW + 1) == ()
    assert rows.mistakes("p2") == ()


def test_counts_come_newest_first(rows: LearningRows) -> None:
    counts = [
        UnitCount("2026-10", "a", 9),
        UnitCount("2026-11", "a", 5),
        UnitCount("2026-11", "b", 7),
    ]
    for one in counts:
        rows.put_count(one)
    assert rows.counts() == (counts[2], counts[1], counts[0])


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("learn_answer", "share = 1000"),
        ("learn_card", "stability = '9.0'"),
        ("learn_lesson", "finished_ms = 1"),
        ("learn_goal", "questions = 1"),
        ("learn_mistake", "rule = 'x'"),
        ("learn_count", "people = 900"),
        ("person_picture", "png = ''"),
        ("pin_reset", "actor = 'x'"),
    ],
)
def test_a_changed_row_is_noticed_at_the_start(
    open_profile: Callable[..., Office], table: str, change: str
) -> None:
    office = open_profile()
    rows = LearningRows(office.store)
    with office.store.atomic():
        rows.add_answer(answer(1))
        rows.put_card(follow(None, answer(1)))
        rows.note_lesson(LessonRecord("p1", "a", "1", "l", NOW), finished=True)
        rows.put_goal("p1", 8, "2")
        rows.note_mistake(Noted("p1", "day_zero", "d1", NOW))
        rows.put_count(UnitCount("2026-11", "a", 5))
        office.store.put("person_picture", {"person": "p1", "png": "aGV5"}, "person")
        office.store.put("pin_reset", {"person": "p1", "actor": "p2", "at_ms": NOW}, "person")
    office.store.check_whole()
    with office.store.atomic():
        assert office.store.write(f"UPDATE {table} SET {change}") == 1
    with pytest.raises(StoreDamaged):
        office.store.check_whole()
