"""Learning of the people at one PC, and of one person on two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import FakeClock

from communeapp.core.changes import Changes
from communeapp.core.errors import Bug, UserError
from communeapp.core.events import Event, Scope
from communeapp.core.people import Role
from communeapp.core.sentences import Wording
from communeapp.core.training.courses import Course, Lesson, Topic
from communeapp.core.training.goals import DEFAULT_GOAL
from communeapp.core.training.practice import Why
from communeapp.core.training.questions import Given, Question, QuestionKind, Rich
from communeapp.core.training.records import BadRecord
from communeapp.core.training.reviewing import DAY_MS, Mode, Rating
from communeapp.paths import Paths
from communeapp.services.office import Office
from communeapp.services.training.learning import Answered
from communeapp.services.wiring import Wiring

RIGHT, WRONG = Given(truth=True), Given(truth=False)
SLOW = 4_000  # good


def question(name: str, lesson: str, topic: str) -> Question:
    return Question(
        name, QuestionKind.TRUE_FALSE, Rich("Đúng?"), truth=True, lesson=lesson, topic=topic
    )


class Library:
    """Two courses: ``a`` of two lessons with three questions each, ``b`` of one."""

    def __init__(self) -> None:
        self.gone: set[str] = set()
        self.courses = (self._course("a", 2), self._course("b", 1))

    @staticmethod
    def _course(name: str, count: int) -> Course:
        lessons = tuple(
            Lesson(f"{name}{n}", f"Bài {n}", 8, "", (f"t{n}",), mistakes=(f"rule_{name}{n}",))
            for n in range(count)
        )
        topics = tuple(Topic(f"t{n}", f"Chủ đề {n}") for n in range(count))
        return Course(
            name, name.upper(), "", "vi", "1.0", dt.date(2026, 1, 1), "CC-BY", (), lessons, topics,
            (), (), 3 * count,
        )  # fmt: skip

    def list(self) -> tuple[Course, ...]:
        return self.courses

    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]:
        assert version in ("", "1.0")
        (course,) = (one for one in self.courses if one.id == course_id)
        return tuple(
            question(f"{lesson.id}-{n}", lesson.id, lesson.topics[0])
            for lesson in course.lessons
            for n in range(3)
            if f"{lesson.id}-{n}" not in self.gone
        )


@pytest.fixture
def library() -> Library:
    return Library()


@pytest.fixture
def office(open_profile: Callable[..., Office], library: Library) -> Office:
    office = open_profile()
    office.learning.courses = lambda: library
    return office


def give(
    office: Office, name: str = "a0-0", given: Given = RIGHT, ms: int = SLOW, course: str = "a"
) -> Answered:
    one = question(name, name.split("-")[0], f"t{name[1]}")
    return office.learning.answer(course, "1.0", one, given, mode=Mode.PRACTICE, ms=ms)


def people(office: Office) -> tuple[str, str]:
    """Enter a clerk and two learners; give the learners."""
    clerk, _ = office.people.add("Trần Thị Bình", "", Role.CLERK, "2580")
    office.people.switch(clerk.id, "2580")
    first, _ = office.people.add("Lò Văn A", "", Role.LEARNER, "1379")
    second, _ = office.people.add("Lò Văn B", "", Role.LEARNER)
    return first.id, second.id


# ---------------------------------------------------------------- answers


def test_an_answer_is_an_event_and_comes_back(office: Office, clock: FakeClock) -> None:
    answered = give(office)
    assert answered.score.right
    assert answered.rating is Rating.Good
    assert answered.next_due_ms == clock.now_ms() + 600_000
    assert answered.changes.has("learning")
    (event,) = office.events.all("learn.answered")
    assert event.scope is Scope.OFFICE
    assert event.body["given"] == {"truth": 1}
    assert event.body["share"] == 1000
    (kept,) = office.learning.answers()
    assert (kept.question, kept.right, kept.given) == ("a0-0", True, RIGHT)


def test_a_wrong_answer_comes_back_at_once(office: Office, clock: FakeClock) -> None:
    answered = give(office, given=WRONG)
    assert answered.rating is Rating.Again
    assert office.learning.due() == 0
    clock.pass_time(60_000)
    assert office.learning.due() == 1


def test_nothing_of_a_failed_answer_is_kept(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(office.learning._log._rows, "put_card", broken)
    with pytest.raises(ZeroDivisionError):
        give(office)
    monkeypatch.undo()
    assert office.learning.answers() == ()
    assert office.events.all("learn.answered") == []


def test_long_texts_are_cut_in_the_log(office: Office) -> None:
    short = Question("q", QuestionKind.SHORT, Rich("?"), lesson="a0", topic="t0")
    office.learning.answer("a", "1.0", short, Given(text="e\u0302" * 9_000), mode=Mode.LESSON, ms=0)
    (kept,) = office.learning.answers()
    assert kept.given.text == "ê" * 2_000


def test_an_essay_is_kept_and_not_scheduled(office: Office) -> None:
    essay = Question("q", QuestionKind.ESSAY, Rich("Viết"), lesson="a0", topic="t0")
    answered = office.learning.answer(
        "a", "1.0", essay, Given(text="Bài viết"), mode=Mode.LESSON, ms=90_000
    )
    assert (answered.rating, answered.next_due_ms) == (None, None)
    assert len(office.learning.answers()) == 1
    assert office.learning.progress().known == 0


def test_a_text_between_questions_is_no_answer(office: Office) -> None:
    note = Question("n", QuestionKind.NOTE, Rich("Đọc"))
    answered = office.learning.answer("a", "1.0", note, Given(), mode=Mode.LESSON, ms=0)
    assert answered.changes == Changes()
    assert office.events.all("learn.answered") == []


# ---------------------------------------------------------------- lessons


def test_a_lesson_is_opened_and_finished_once(office: Office) -> None:
    learning = office.learning
    assert learning.open_lesson("a", "1.0", "a0").has("learning")
    assert learning.open_lesson("a", "1.0", "a0") == Changes()
    assert learning.progress().lessons_done == 0
    assert learning.finish_lesson("a", "1.0", "a0").has("learning")
    assert learning.finish_lesson("a", "1.0", "a0") == Changes()
    progress = learning.progress()
    assert (progress.lessons_done, progress.lessons_total) == (1, 3)
    assert learning.progress(course="b").lessons_done == 0
    assert [one.type for one in office.events.all() if one.type.startswith("learn.")] == [
        "learn.lesson_opened",
        "learn.lesson_finished",
    ]


# ---------------------------------------------------------------- sessions


def test_a_session_asks_mistakes_before_new_ones(office: Office, clock: FakeClock) -> None:
    give(office, "a1-2", WRONG)
    give(office, "a0-1", RIGHT)
    clock.pass_time(DAY_MS)
    found = office.learning.session(size=4)
    assert [(one.question, one.why) for one in found] == [
        ("a1-2", Why.MISTAKE),
        ("a0-1", Why.DUE),
        ("a0-0", Why.NEW),
        ("a0-2", Why.NEW),
    ]
    assert {(one.course, one.version) for one in found} == {("a", "1.0")}


def test_a_session_of_a_lesson_holds_that_lesson(office: Office) -> None:
    give(office, "a1-0", RIGHT)
    found = office.learning.session("a", lesson="a1")
    assert [one.question for one in found] == ["a1-1", "a1-2", "a1-0"]
    assert found[-1].why is Why.AHEAD
    assert [one.question for one in office.learning.session("a", topic="t0")] == [
        "a0-0", "a0-1", "a0-2",
    ]  # fmt: skip


def test_only_due_ones(office: Office, clock: FakeClock) -> None:
    give(office, "a1-0", RIGHT)
    assert office.learning.session(only_due=True) == ()
    clock.pass_time(DAY_MS)
    assert [one.question for one in office.learning.session(only_due=True)] == ["a1-0"]


def test_questions_that_a_new_version_dropped_are_not_asked(
    office: Office, library: Library, clock: FakeClock
) -> None:
    give(office, "a0-0", WRONG)
    clock.pass_time(DAY_MS)
    assert office.learning.due() == 1
    library.gone.add("a0-0")
    assert office.learning.due() == 0
    assert "a0-0" not in {one.question for one in office.learning.session(size=50)}
    assert office.learning.progress().answered == 1


# ---------------------------------------------------------------- progress


def test_progress_of_somebody_new(office: Office) -> None:
    progress = office.learning.progress()
    assert (progress.answered, progress.known, progress.mastery, progress.streak) == (0, 0, 0, 0)
    assert (progress.questions, progress.lessons_total) == (9, 3)
    assert (progress.today, progress.goal) == (0, DEFAULT_GOAL)
    assert len(progress.topics) == 3
    assert sum(progress.forecast) == 0


def test_progress_counts_what_was_learnt(office: Office, clock: FakeClock) -> None:
    for name in ("a0-0", "a0-1", "a0-2"):
        give(office, name)
    give(office, "a1-0", WRONG)
    give(office, "a0-0")
    progress = office.learning.progress()
    assert (progress.answered, progress.right, progress.known) == (5, 4, 4)
    assert progress.today == 4
    assert progress.streak == 1
    first, second, third = progress.topics
    assert (first.title, first.answered, first.total) == ("Chủ đề 0", 3, 3)
    assert first.mastery > 500 > second.mastery > third.mastery == 0
    assert sum(progress.forecast) == 4
    clock.pass_time(30 * DAY_MS)
    later = office.learning.progress()
    assert later.topics[0].mastery < first.mastery
    assert later.due == later.forecast[0] == 4
    assert (later.today, later.streak) == (0, 0)


def test_a_goal_of_ones_own(office: Office) -> None:
    office.learning.set_goal(3)
    assert office.learning.goal() == 3
    (event,) = office.events.all("learn.goal_set")
    assert event.scope is Scope.PERSON
    with pytest.raises(UserError):
        office.learning.set_goal(0)
    assert office.learning.goal() == 3


def test_days_in_a_row(office: Office, clock: FakeClock) -> None:
    for day in range(4):
        give(office, f"a0-{day % 3}")
        assert office.learning.progress().streak == day + 1
        clock.pass_time(DAY_MS)


# ---------------------------------------------------------------- several people at one PC


def test_each_learner_has_an_own_progress(office: Office) -> None:
    first, second = people(office)
    office.people.switch(first, "1379")
    give(office)
    office.learning.set_goal(9)
    office.people.switch(second)
    assert office.learning.progress().answered == 0
    assert office.learning.goal() == DEFAULT_GOAL
    give(office, given=WRONG)
    office.people.switch(first, "1379")
    assert office.learning.progress().right == 1


def test_learners_do_not_see_each_other(office: Office) -> None:
    first, second = people(office)
    office.people.switch(first, "1379")
    give(office)
    office.people.switch(second)
    for asks in (
        office.learning.progress, office.learning.answers, office.learning.due,
        office.learning.lessons, office.learning.goal, office.learning.suggest_lessons,
    ):  # fmt: skip
        with pytest.raises(UserError) as caught:
            asks(first)
        assert caught.value.code == "people.not_allowed"
    with pytest.raises(UserError):
        office.learning.everybodys_answers()
    trainer = office.people.find("Trần Thị Bình")
    office.people.switch(trainer.id, "2580")
    assert office.learning.progress(first).answered == 1
    assert {one.person for one in office.learning.everybodys_answers()} == {first}


def test_a_locked_pc_takes_no_answers(office: Office) -> None:
    first, _ = people(office)
    office.people.switch(first, "1379")
    office.people.lock()
    with pytest.raises(UserError) as caught:
        give(office)
    assert caught.value.code == "people.locked"
    assert office.events.all("learn.answered") == []


# ---------------------------------------------------------------- replay (fault 44)


def tables(office: Office) -> dict[str, list[dict[str, object]]]:
    names = ("learn_answer", "learn_card", "learn_lesson", "learn_goal", "learn_mistake")
    return {name: sorted(office.store.rows(f"SELECT * FROM {name}"), key=str) for name in names}


def work_of_a_week(office: Office, clock: FakeClock, shift: int) -> None:
    for number in range(40):
        name = f"a{number % 2}-{(number + shift) % 3}"
        give(office, name, RIGHT if (number * 7 + shift) % 5 else WRONG, ms=2_000 * (number % 9))
        clock.pass_time(DAY_MS // 5 + number * 1_000)
    office.learning.open_lesson("a", "1.0", f"a{shift % 2}")
    office.learning.finish_lesson("a", "1.0", "a0")


def test_replay_makes_the_same_tables(office: Office, clock: FakeClock) -> None:
    work_of_a_week(office, clock, 0)
    office.learning.set_goal(7)
    before = tables(office)
    with office.store.atomic():
        office.store.write("DELETE FROM learn_card")
        office.store.write("UPDATE learn_goal SET questions = 99")
    office.learning.rebuild()
    assert tables(office) == before


def test_one_learner_on_two_pcs_has_one_state(
    tmp_path: Path, open_profile: Callable[..., Office]
) -> None:
    clocks = (FakeClock(), FakeClock(1_796_000_000_000 + 3_333))
    offices = []
    for number, clock in enumerate(clocks):
        folder = tmp_path / f"máy {number}"
        folder.mkdir()
        office = open_profile(folder, clock=clock)
        office.events.actor = "p" * 32  # the same person, known to both
        work_of_a_week(office, clock, number)
        offices.append(office)
    logs: list[list[Event]] = [
        [one for one in office.events.all() if one.type.startswith("learn.")] for office in offices
    ]
    # Each takes in the other's: one in order, one backwards and twice.
    with offices[0].store.atomic():
        for event in logs[1]:
            offices[0].learning.apply(event)
    with offices[1].store.atomic():
        for event in [*reversed(logs[0]), *logs[0]]:
            offices[1].learning.apply(event)
    assert tables(offices[0]) == tables(offices[1])
    assert len(tables(offices[0])["learn_answer"]) == 80
    assert len(tables(offices[0])["learn_card"]) == 6


def test_events_of_others_are_left_alone(office: Office) -> None:
    with office.events.change("setting.changed", Scope.OFFICE, {"key": "x"}) as event:
        assert office.learning.apply(event) == Changes()


@pytest.mark.parametrize(
    ("type_", "body"),
    [
        ("learn.goal_set", {"questions": 0}),
        ("learn.goal_set", {"questions": "5"}),
        ("learn.mistakes_noted", {"draft": "d", "rules": "day_zero", "at_ms": 1}),
        ("learn.mistakes_noted", {"draft": 7, "rules": [], "at_ms": 1}),
        ("learn.lesson_opened", {"course": "a"}),
        ("learn.answered", {}),
    ],
)
def test_what_no_program_of_ours_wrote_is_refused(
    office: Office, type_: str, body: dict[str, object]
) -> None:
    with (
        pytest.raises(BadRecord),
        office.events.change(type_, Scope.OFFICE, body) as event,
    ):
        office.learning.apply(event)
    assert office.events.all(type_) == []


# ---------------------------------------------------------------- without courses; explanations


def test_without_a_library_there_is_nothing_to_learn(office: Office) -> None:
    give(office, given=WRONG)
    office.learning.courses = None
    assert office.learning.suggest_lessons() == ()
    assert office.learning.due() == 0
    with pytest.raises(Bug):
        office.learning.progress()
    with pytest.raises(Bug):
        office.learning.session()


def test_an_explanation_rests_on_the_lesson(office: Office) -> None:
    body = "## Mật khẩu\n\nMật khẩu nên có ít nhất 12 ký tự.\n"
    lesson = Lesson("l", "An toàn", 8, body, ())
    question = "Mật khẩu nên có bao nhiêu ký tự?"
    passages, plan = office.learning.explain_plan(question, lesson)
    assert plan is not None
    assert [one.heading for one in passages] == ["Mật khẩu"]
    said = office.learning.accept_explanation(
        "Mật khẩu có ít nhất 12 ký tự [1].", question, passages
    )
    assert said.used == passages
    assert office.learning.explain_plan("Giá vàng hôm nay", lesson) == ((), None)
    office.learning.wording = Wording
    said = office.learning.accept_explanation("Ít nhất 8 ký tự.", question, passages)
    assert said.code == "learning.explanation_withheld"


def test_the_wiring_gives_courses_and_words(data_dir: Path) -> None:
    with Wiring(Paths(data_dir), "vi", None) as wiring:  # type: ignore[arg-type]
        learning = wiring.office.learning
        assert learning.courses is not None
        assert learning.courses() is wiring.courses
        assert learning.wording is not None
        assert learning.wording().abbreviations
