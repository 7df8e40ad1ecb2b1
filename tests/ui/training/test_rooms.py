"""The rooms of the training screen: reading, going on, help beside the lesson, progress in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.conftest import PIN
from tests.ui.training.conftest import COURSE, Learner

from communeapp.core.training.asking import AskState
from communeapp.core.training.explaining import Explanation
from communeapp.core.training.mastery import LessonState
from communeapp.llm.protocol import ItemAnswer
from communeapp.ui.drafting.writing import Written
from communeapp.ui.training.ask_trainer import AskDialog
from communeapp.ui.training.charts import Columns
from communeapp.ui.training.course_view import CourseView
from communeapp.ui.training.lesson_view import LessonView
from communeapp.ui.training.practice import PracticeView
from communeapp.ui.training.progress_view import ProgressView
from communeapp.ui.training.rows import LessonRow
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.start_view import StartView
from communeapp.ui.training.today import GoalDialog


def ask(learner: Learner, work: Callable[[], Any]) -> Any:
    """Ask a service on its thread."""
    found: list[Any] = []
    learner.program.tasks.query(work, found.append)
    learner.calm()
    return found[0]


def states(learner: Learner) -> tuple[LessonState, ...]:
    found: tuple[LessonState, ...] = ask(learner, learner.program.context.office.learning.lessons)
    return found


def open_lesson(learner: Learner, number: int = 0) -> LessonView:
    lesson = learner.course.lessons[number]
    view = learner.go(Place(Room.LESSON, course=COURSE, lesson=lesson.id))
    assert isinstance(view, LessonView)
    return view


def test_start_offers_today_the_courses_and_the_next_lesson(learner: Learner) -> None:
    view = learner.page.view
    assert isinstance(view, StartView)
    assert view.data is not None
    assert view.data.next_lesson is not None
    assert view.today.begin_button.hasFocus()
    assert not view.today.due_button.isVisibleTo(view)  # nothing was learnt yet
    learner.press(Qt.Key.Key_Space)
    learner.calm()
    assert isinstance(learner.page.view, PracticeView)
    learner.press(Qt.Key.Key_Escape)
    learner.calm()
    assert isinstance(learner.page.view, StartView)


def test_course_is_read_lesson_by_lesson_with_the_keyboard(learner: Learner) -> None:
    view = learner.go(Place(Room.COURSE, course=COURSE))
    assert isinstance(view, CourseView)
    assert view.next_button.hasFocus()
    learner.press(Qt.Key.Key_Space)
    learner.calm()
    lesson = learner.page.view
    assert isinstance(lesson, LessonView)
    assert lesson.reader.hasFocus()
    assert lesson.opened is not None
    first = lesson.opened.lesson.id
    (kept,) = states(learner)
    assert (kept.lesson, kept.finished_ms) == (first, None)
    assert kept.opened_ms
    for _ in range(60):
        if lesson.reader.at_end:
            break
        learner.press(Qt.Key.Key_PageDown)
    assert lesson.reader.at_end
    lesson.done_button.click()
    learner.calm()
    assert lesson.opened.lesson.id == learner.course.lessons[1].id
    done = [one.lesson for one in states(learner) if one.finished_ms]
    assert done == [first]
    learner.press(Qt.Key.Key_Escape)
    learner.calm()
    course = learner.page.view
    assert isinstance(course, CourseView)
    rows = course.findChildren(LessonRow)
    assert "✓" in rows[0].accessibleName()


def test_enter_at_the_end_of_a_lesson_asks_its_questions(learner: Learner) -> None:
    lesson = open_lesson(learner)
    learner.press(Qt.Key.Key_Return)
    assert learner.page.view is lesson  # not read to its end yet
    learner.press(Qt.Key.Key_End, Qt.Key.Key_Return)
    learner.calm()
    view = learner.page.view
    assert isinstance(view, PracticeView)
    assert lesson.opened is not None
    assert {one.question.lesson for one in view.items} == {lesson.opened.lesson.id}
    view.give_up()
    learner.calm()
    assert view.feedback is not None
    link = next(one for one in view.feedback.findChildren(QPushButton))
    link.click()
    learner.calm()
    assert learner.page.view is lesson


def test_mistakes_come_first_in_the_next_practice(learner: Learner) -> None:
    view = learner.go(Place(Room.PRACTICE, course=COURSE))
    assert isinstance(view, PracticeView)
    assert view.item is not None
    missed = view.item.question.id
    view.give_up()
    learner.calm()
    view.end()
    view._again()
    learner.calm()
    assert view.item is not None
    assert view.item.question.id == missed


def test_path_shows_its_lessons_and_goes_on_in_its_order(learner: Learner) -> None:
    view = learner.page.view
    assert isinstance(view, StartView)
    assert view.data is not None
    track = view.data.tracks[0]
    course = learner.go(Place(Room.TRACK, track=track.id))
    assert isinstance(course, CourseView)
    assert len(course.rows) == len(track.lessons)
    course.rows[0].click()
    learner.calm()
    lesson = learner.page.view
    assert isinstance(lesson, LessonView)
    assert lesson.opened is not None
    assert f"{lesson.opened.course.id}/{lesson.opened.lesson.id}" == track.lessons[0]
    assert lesson.opened.after is not None
    course_after, after = lesson.opened.after
    assert f"{course_after.id}/{after.id}" == track.lessons[1]


class TestExplain:
    """What the lesson says on a question, beside it."""

    QUESTION = "Khi nào phải thêm số 0 trước ngày và tháng?"

    @pytest.fixture
    def lesson(self, learner: Learner) -> LessonView:
        view = open_lesson(learner, 1)
        view.explain.box.control.setText(self.QUESTION)
        view.explain.box.control.setFocus()
        learner.press(Qt.Key.Key_Return)
        learner.calm()
        return view

    def test_without_a_model_passages_are_shown_and_lit_in_the_text(
        self, lesson: LessonView, learner: Learner
    ) -> None:
        card = lesson.explain
        assert card.tiles
        assert card.note.text
        assert not card.answer.isVisibleTo(card)
        shown = "".join(one for one in lesson.reader.lit if one.isalnum())
        wanted = "".join(one for one in card.tiles[0].passage.text if one.isalnum())
        assert shown
        assert wanted.startswith(shown[:60])
        card.tiles[-1].click()
        assert card.tiles[-1].passage.text.split()[0] in lesson.reader.lit

    def test_what_the_lesson_does_not_hold_is_said(
        self, lesson: LessonView, learner: Learner
    ) -> None:
        lesson.explain.box.control.setText("Zzyzx qwxkj vvbnm?")
        lesson.explain.ask()
        learner.calm()
        assert lesson.explain.tiles == []
        assert lesson.explain.note.text == learner.program.context.sentence(
            "learning.not_in_lesson"
        )

    def test_answer_of_the_model_stands_only_if_the_passages_hold_it(
        self, lesson: LessonView, learner: Learner
    ) -> None:
        card = lesson.explain
        card.answer.setVisible(True)
        card.answer.begin()
        invented = "Theo Quyết định số 9999/QĐ-TTg thì luôn thêm số 0 từ năm 2099."
        card._writing.ended.emit(Written((ItemAnswer(0, invented, "stop", 9),)))
        learner.calm()
        assert "9999" not in card.answer.text
        assert card.answer.note
        passages = tuple(one.passage for one in card.tiles)
        card._show(Explanation("Ngày dưới 10 thì thêm số 0.", passages[:1], sure=True))
        assert card.answer.text
        assert card.tiles[0]._used.isVisibleTo(card)

    def test_nothing_typed_is_told_beside_the_box(self, lesson: LessonView) -> None:
        lesson.explain.box.control.setText("")
        lesson.explain.ask()
        assert lesson.explain.box.error


def test_question_to_the_trainer_is_kept_sent_and_thrown_away(
    learner: Learner, person_at_dialogs: Any
) -> None:
    view = open_lesson(learner)

    def write(text: str, *, send: bool) -> Callable[[AskDialog], int]:
        def act(dialog: AskDialog) -> int:
            (dialog.send_button if send else dialog.keep_button).click()
            assert dialog.text.error  # nothing is written yet
            dialog.text.control.setPlainText(text)
            (dialog.send_button if send else dialog.keep_button).click()
            return dialog.result()

        return act

    person_at_dialogs.answer(write("Văn bản mật thì sao?", send=False))
    view.ask.write()
    learner.calm()
    (draft,) = view.ask.questions
    assert draft.state is AskState.DRAFT
    view.ask._discard(draft.id)
    learner.calm()
    assert view.ask.questions == ()
    person_at_dialogs.answer(write("Số của văn bản mật lấy ở đâu?", send=True))
    view.ask.write()
    learner.calm()
    (sent,) = view.ask.questions
    assert sent.state is AskState.SENT


def test_goal_is_changed(learner: Learner, person_at_dialogs: Any) -> None:
    view = learner.page.view
    assert isinstance(view, StartView)

    def choose(dialog: GoalDialog) -> int:
        dialog.number.control.setValue(12)
        return 1

    person_at_dialogs.answer(choose)
    view.today._on_goal()
    learner.calm()
    assert ask(learner, learner.program.context.office.learning.goal) == 12
    assert view.data is not None
    assert view.data.progress.goal == 12


def test_progress_pictures_say_in_words_what_they_show(learner: Learner) -> None:
    practice = learner.go(Place(Room.PRACTICE, course=COURSE))
    assert isinstance(practice, PracticeView)
    for _ in range(3):
        practice.give_up()
        learner.calm()
        practice.go_on()
    learner.calm()
    view = learner.go(Place(Room.PROGRESS))
    assert isinstance(view, ProgressView)
    assert view.data is not None
    assert view.data.progress.answered == 3
    past, coming = view.findChildren(Columns)
    assert ": 3" in past.accessibleName()
    assert ": 3" in coming.accessibleName()  # what was missed comes again today


def test_next_person_finds_nothing_of_the_one_before(learner: Learner) -> None:
    lesson = open_lesson(learner)
    lesson.explain.box.control.setText("Điều tôi không hiểu")
    session, office = learner.program.context.session, learner.program.context.office
    other = next(one for one in session.people if one.id != session.person.id)  # type: ignore[union-attr]
    session.lock()
    learner.calm()
    ask(learner, lambda: office.people.switch(other.id, PIN))
    session.sign_in(other)
    learner.calm()
    view = learner.page.view
    assert isinstance(view, StartView)
    assert view.data is not None
    assert view.data.progress.lessons == ()


def test_screen_made_anew_is_where_one_was(learner: Learner) -> None:
    open_lesson(learner, 2)
    learner.program.context.set_preference("font_size", 13)
    learner.calm()
    view = learner.page.view
    assert isinstance(view, LessonView)
    assert view.opened is not None
    assert view.opened.lesson.id == learner.course.lessons[2].id
