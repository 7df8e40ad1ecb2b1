"""Every kind of question, answered by keyboard alone, and what is said to it."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.training.conftest import Learner

from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import Given, Question, QuestionKind, Rich
from communeapp.core.training.records import AnswerRecord
from communeapp.core.training.scoring import right_answer, score
from communeapp.ui.training.answering.base import Shown, Tools, make_answering, shuffled
from communeapp.ui.training.answering.choosing import Choosing
from communeapp.ui.training.answering.matching import Matching
from communeapp.ui.training.answering.mistake import Mistake
from communeapp.ui.training.answering.ordering import Ordering
from communeapp.ui.training.answering.tile import Verdict
from communeapp.ui.training.answering.typed import Numeric, Short, Typed
from communeapp.ui.training.pictures_of import RichShower
from communeapp.ui.training.practice import PracticeView
from communeapp.ui.training.practice_end import EndCard

KINDS = [
    QuestionKind.SINGLE,
    QuestionKind.MULTIPLE,
    QuestionKind.TRUE_FALSE,
    QuestionKind.MATCHING,
    QuestionKind.ORDERING,
    QuestionKind.SHORT,
    QuestionKind.NUMERIC,
    QuestionKind.MISTAKE,
]


def digit(number: int) -> Qt.Key:
    return Qt.Key(Qt.Key.Key_0 + number)


def type_right_answer(learner: Learner, view: PracticeView) -> None:
    """Answer rightly with keys only, as a person would who knows."""
    assert view.card is not None
    answering, right = view.card.answering, right_answer(view.card.question)
    if isinstance(answering, Choosing):
        wanted = right.choices or (int(bool(right.truth)),)
        for number, place in enumerate(answering.places, 1):
            if place in wanted:
                learner.press(digit(number))
    elif isinstance(answering, Matching):
        for place in right.pairs:
            text = answering.question.pairs[place].right
            number = next(
                i
                for i, one in enumerate(answering.places)
                if answering.question.pairs[one].right == text
            )
            learner.press(Qt.Key(Qt.Key.Key_A + number))
    elif isinstance(answering, Ordering):
        # Each step is carried to its place with its number; the first is under the cursor.
        for wanted_place in range(len(answering.order)):
            at = answering.order.index(wanted_place)
            for _ in answering.tiles:
                if not answering.tiles[at].hasFocus():
                    learner.press(Qt.Key.Key_Down)
            learner.press(digit(wanted_place + 1))
    elif isinstance(answering, Short):
        learner.press(right.text)
    elif isinstance(answering, Numeric):
        learner.press(right.number)
    elif isinstance(answering, Mistake):
        for at in range(len(answering.tiles)):
            if at in right.lines:
                learner.press(Qt.Key.Key_Space)
            learner.press(Qt.Key.Key_Down)
    learner.press(Qt.Key.Key_Return)


def test_whole_practice_by_keyboard_alone(learner: Learner) -> None:
    """One question of every kind: typed, checked with Enter, explained, on with Enter."""
    view = learner.practise(*[learner.question(kind) for kind in KINDS])
    for number, kind in enumerate(KINDS, 1):
        assert view.item is not None
        assert view.item.question.kind is kind
        type_right_answer(learner, view)
        learner.calm()
        assert view.feedback is not None, kind
        assert view.tally.right == number, kind
        assert view.check_button.hasFocus()
        said = view.check_button.accessibleDescription()
        assert to_plain(view.item.question.explanation).rstrip(".") in said
        learner.press(Qt.Key.Key_Return)
        learner.calm()
    assert view.card is None  # the end is shown
    found: list[AnswerRecord] = []
    learner.program.tasks.query(learner.program.context.office.learning.answers, found.extend)
    learner.calm()
    assert [one.right for one in found] == [True] * len(KINDS)
    assert view.findChildren(EndCard)


def test_not_knowing_shows_what_is_right_in_words(learner: Learner) -> None:
    view = learner.practise(*[learner.question(kind) for kind in KINDS])
    for kind in KINDS:
        assert view.card is not None
        view.give_up()
        learner.calm()
        assert view.tally.right == 0
        assert view.feedback is not None
        answering = view.card.answering
        if isinstance(answering, Typed):
            assert answering.expected()
            assert answering.expected() in answering._told.text
        else:
            tiles = getattr(answering, "rows", None) or answering.tiles  # type: ignore[attr-defined]
            assert any(one.property("state") for one in tiles), kind
            assert any("✓" in one.spoken or "✗" in one.spoken for one in tiles), kind
        view.go_on()
        learner.calm()


def test_what_was_given_before_stands_there_again(learner: Learner) -> None:
    for kind in KINDS:
        _, question = learner.question(kind)
        tools = Tools(learner.program.context, RichShower(), shuffled(question, random.Random(7)))
        right = right_answer(question)
        made = make_answering(question, tools)
        assert made.given.empty
        made.put(right)
        assert score(question, made.given).right, kind
        made.judge()
        assert made.judged
        assert score(question, made.given).right, kind
        made.deleteLater()


def test_enter_without_an_answer_asks_for_one(learner: Learner) -> None:
    view = learner.practise(learner.question(QuestionKind.SINGLE))
    learner.press(Qt.Key.Key_Return)
    assert view.feedback is None
    assert view._told.text
    learner.press(digit(1))
    assert not view._told.text


def test_wrong_option_says_why_and_shows_the_right_one(learner: Learner) -> None:
    library = learner.program.context.wiring.courses
    course, question = next(
        (course, one)
        for course in library.list()
        for one in library.questions(course.id)
        if one.kind is QuestionKind.SINGLE
        and any(choice.feedback and not choice.weight for choice in one.choices)
    )
    view = learner.practise((course, question))
    assert view.card is not None
    answering = view.card.answering
    assert isinstance(answering, Choosing)
    wrong = next(
        i
        for i, place in enumerate(answering.places)
        if question.choices[place].feedback and not question.choices[place].weight
    )
    learner.press(digit(wrong + 1), Qt.Key.Key_Return)
    learner.calm()
    states = [one.property("state") for one in answering.tiles]
    assert states[wrong] == Verdict.WRONG.value
    assert states.count(Verdict.MISSED.value) == 1
    assert question.choices[answering.places[wrong]].feedback.text in (
        answering.tiles[wrong].accessibleName()
    )
    # What is judged does not change any more, by key or mouse.
    before = answering.given
    learner.press(digit(1))
    answering.tiles[0].click()
    assert answering.given == before


def test_steps_are_picked_up_carried_and_put_down(learner: Learner) -> None:
    view = learner.practise(learner.question(QuestionKind.ORDERING))
    assert view.card is not None
    answering = view.card.answering
    assert isinstance(answering, Ordering)
    assert answering.order != sorted(answering.order)
    first, second = answering.order[:2]
    assert answering.given.empty
    learner.press(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert answering.order[:2] == [second, first]
    assert not answering.given.empty
    # Put down again: arrows only walk now.
    learner.press(Qt.Key.Key_Up)
    assert answering.order[:2] == [second, first]
    assert answering.tiles[0].hasFocus()
    answering._buttons[second][1].click()
    assert answering.order[:2] == [first, second]


def test_matching_takes_back_and_goes_on_to_what_waits(learner: Learner) -> None:
    view = learner.practise(learner.question(QuestionKind.MATCHING))
    assert view.card is not None
    answering = view.card.answering
    assert isinstance(answering, Matching)
    assert answering.rows[0].hasFocus()
    learner.press(Qt.Key.Key_B)
    assert answering.rows[1].hasFocus()
    assert answering.given.pairs[0] == answering.places[1]
    learner.press(Qt.Key.Key_Up, Qt.Key.Key_Backspace)
    assert answering.given.empty
    answering.answers[0].click()
    assert answering.given.pairs[0] == answering.places[0]


def test_texts_of_questions_are_never_read_as_commands(learner: Learner) -> None:
    question = Question(
        "x",
        QuestionKind.SHORT,
        Rich('<img src="file:///etc/passwd"><script>alert(1)</script>Tên <b>gì</b>?'),
    )
    shown = RichShower()(question.stem)
    assert "<script>" in shown.text()  # type: ignore[attr-defined]  # plain text stays plain
    assert shown.textFormat() is Qt.TextFormat.PlainText  # type: ignore[attr-defined]
    shown.deleteLater()


def test_essay_keeps_enter_for_new_lines(learner: Learner) -> None:
    question = Question("e", QuestionKind.ESSAY, Rich("Viết về chuyển đổi số."))
    tools = Tools(learner.program.context, RichShower(), Shown())
    made = make_answering(question, tools)
    ended: list[bool] = []
    made.submitted.connect(lambda: ended.append(True))
    made.resize(400, 300)
    made.show()
    learner.qtbot.waitExposed(made)
    made.begin()
    target = made.field.control  # type: ignore[attr-defined]
    learner.qtbot.keyClicks(target, "Mot")
    learner.qtbot.keyClick(target, Qt.Key.Key_Return)
    learner.qtbot.keyClicks(target, "Hai")
    assert made.given == Given(text="Mot\nHai")
    assert not ended
    learner.qtbot.keyClick(target, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ended
    made.close()
    made.deleteLater()
    QApplication.processEvents()


def test_what_was_said_is_scrolled_from_the_button_that_goes_on(learner: Learner) -> None:
    learner.program.window.resize(1024, 640)
    view = learner.practise(learner.question(QuestionKind.MISTAKE))
    view.give_up()
    learner.calm()
    bar = view.scroll_area.verticalScrollBar()
    assert bar.maximum() > 0
    learner.qtbot.keyClick(view.check_button, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    learner.qtbot.keyClick(view.check_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0
