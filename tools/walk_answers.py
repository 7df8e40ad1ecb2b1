"""Answering a question on the screen as somebody who knows: only keys, the way the screen asks for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QWidget

from communeapp.cli.demo_training import answer_as_shown
from communeapp.core.training.questions import Given
from communeapp.services.training.courses import CourseLibrary
from communeapp.ui.training.answering.choosing import Choosing
from communeapp.ui.training.answering.matching import Matching
from communeapp.ui.training.answering.mistake import Mistake
from communeapp.ui.training.answering.ordering import Ordering
from communeapp.ui.training.answering.typed import Numeric, Short
from communeapp.ui.training.question_card import QuestionCard

Press = Callable[[Qt.Key, str], None]


def rest(ms: int) -> None:
    """Wait so that other threads work on; ``QTest.qWait`` would hold the interpreter meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def open_card(window: QWidget) -> QuestionCard | None:
    """Give the question that waits for an answer, None where there is none."""
    cards = [one for one in window.findChildren(QuestionCard) if one.isVisible()]
    return next((one for one in cards if not one.answering.judged), None)


def answer_rightly(card: QuestionCard, library: CourseLibrary, press: Press) -> None:
    """Press the keys of the right answer; ``press(key, letters)`` types letters where there are some.

    The key is looked up in the courses: a paper on the screen has none.
    """
    own = next(
        question
        for course in library.list()
        for question in library.questions(course.id)
        if question.id == card.question.id
    )
    right = answer_as_shown(card.question, own)
    answering = card.answering
    if isinstance(answering, Choosing):
        _choose(answering, right, press)
    elif isinstance(answering, Matching):
        for place in right.pairs:
            press(Qt.Key(Qt.Key.Key_A + answering.places.index(place)), "")
    elif isinstance(answering, Ordering):
        _order(answering, right, press)
    elif isinstance(answering, Short):
        press(Qt.Key.Key_unknown, right.text)
    elif isinstance(answering, Numeric):
        press(Qt.Key.Key_unknown, right.number)
    elif isinstance(answering, Mistake):
        for at in range(len(answering.tiles)):
            if at in right.lines:
                press(Qt.Key.Key_Space, "")
            press(Qt.Key.Key_Down, "")
    rest(30)
    press(Qt.Key.Key_Return, "")


def _choose(answering: Choosing, right: Given, press: Press) -> None:
    wanted = right.choices or (int(bool(right.truth)),)
    for number, place in enumerate(answering.places, 1):
        if place in wanted:
            press(Qt.Key(Qt.Key.Key_0 + number), "")


def _order(answering: Ordering, right: Given, press: Press) -> None:
    """Carry each step to its place with its number; the cursor walks to it with Down."""
    for number, step in enumerate(right.steps, 1):
        at = answering.order.index(step)
        for _ in answering.tiles:
            if not answering.tiles[at].hasFocus():
                press(Qt.Key.Key_Down, "")
        press(Qt.Key(Qt.Key.Key_0 + number), "")
