"""What every kind of question has in common: given, put, judged, and by which keys."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from communeapp.core.training.questions import Given, Question, QuestionKind, Rich
from communeapp.ui.context import UiContext
from communeapp.ui.widgets.layouts import GAP, column

#: Makes a widget that shows a text of a question; it knows where the pictures of the course are.
ShowRich = Callable[[Rich], QWidget]


@dataclass(frozen=True)
class Shown:
    """In which order the parts of a question stand on the screen, as places in the question itself.

    An empty tuple is "as in the question".
    """

    choices: tuple[int, ...] = ()
    rights: tuple[int, ...] = ()
    steps: tuple[int, ...] = ()


def shuffled(question: Question, chance: random.Random) -> Shown:
    """Choose an order to show. Steps never stand in the right order already."""
    choices = list(range(len(question.choices)))
    if question.shuffle:
        chance.shuffle(choices)
    rights = list(range(len(question.pairs)))
    chance.shuffle(rights)
    steps = list(range(len(question.steps)))
    while len(steps) > 1 and steps == sorted(steps):
        chance.shuffle(steps)
    return Shown(tuple(choices), tuple(rights), tuple(steps))


@dataclass(frozen=True)
class Tools:
    """What a question needs of the screen around it."""

    context: UiContext
    show: ShowRich
    shown: Shown = Shown()


class Answering(QWidget):
    """One question's answer on the screen.

    Signals: ``changed()`` when another answer is given; ``submitted()`` when Enter ends it.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__()
        self.question = question
        self.tools = tools
        self.context = tools.context
        self.judged = False
        self.body = column(self, gap=GAP)

    # -- what kinds say -----------------------------------------------------------------------

    @property
    def given(self) -> Given:
        """What is answered now."""
        return Given()

    def put(self, given: Given) -> None:
        """Show an answer that was given before."""

    def judge(self) -> None:
        """Show what is right; nothing can be changed any more."""

    def hint(self) -> str:
        """Say which keys answer this question."""
        return ""

    def begin(self) -> None:
        """Put the focus where answering begins."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Deal with a key that no control took; says whether it did."""
        return self.take_enter(event)

    # -- for kinds -----------------------------------------------------------------------------

    def take_enter(self, event: QKeyEvent) -> bool:
        """End with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.judged:
            self.submitted.emit()
            return True
        return False

    def take_tile_key(self, event: QKeyEvent, tiles: Sequence[QAbstractButton]) -> bool:
        """Press a tile by its number, walk among tiles with the arrows; say whether it was such a key."""
        number, step = digit_of(event), arrow_of(event)
        if 0 < number <= len(tiles):
            tiles[number - 1].setFocus()
            if not self.judged:
                tiles[number - 1].click()
            return True
        if step and not event.modifiers():
            step_focus(tiles, step)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.take_key(event):
            event.accept()
        else:
            event.ignore()


def digit_of(event: QKeyEvent) -> int:
    """Give the digit 1…9 that a key typed, 0 for another key."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return 0
    return event.key() - Qt.Key.Key_0 if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 else 0


def arrow_of(event: QKeyEvent) -> int:
    """Give -1 for Up, 1 for Down, 0 for another key; modifiers are not looked at."""
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)


def step_focus(widgets: Sequence[QWidget], step: int) -> None:
    """Move the focus up or down within a column, round its ends."""
    if not widgets:
        return
    now = next((i for i, one in enumerate(widgets) if one.hasFocus()), -1)
    place = (now + step) % len(widgets) if now >= 0 else (0 if step > 0 else len(widgets) - 1)
    widgets[place].setFocus(Qt.FocusReason.OtherFocusReason)


def make_answering(question: Question, tools: Tools) -> Answering:
    """Make the widget for a question's kind."""
    from communeapp.ui.training.answering.choosing import ManyChoices, OneChoice, TrueOrFalse
    from communeapp.ui.training.answering.matching import Matching
    from communeapp.ui.training.answering.mistake import Mistake
    from communeapp.ui.training.answering.ordering import Ordering
    from communeapp.ui.training.answering.typed import Essay, Numeric, Short

    kinds: dict[QuestionKind, type[Answering]] = {
        QuestionKind.SINGLE: OneChoice,
        QuestionKind.MULTIPLE: ManyChoices,
        QuestionKind.TRUE_FALSE: TrueOrFalse,
        QuestionKind.MATCHING: Matching,
        QuestionKind.ORDERING: Ordering,
        QuestionKind.SHORT: Short,
        QuestionKind.NUMERIC: Numeric,
        QuestionKind.MISTAKE: Mistake,
        QuestionKind.ESSAY: Essay,
        QuestionKind.NOTE: Answering,
    }
    return kinds[question.kind](question, tools)
