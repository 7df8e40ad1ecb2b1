"""Matching: rows on the left, lettered answers on the right; a letter joins them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import Given, Question
from communeapp.ui.training.answering.base import (
    Answering,
    Tools,
    arrow_of,
    digit_of,
    step_focus,
)
from communeapp.ui.training.answering.tile import Tile, Verdict
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, column
from communeapp.ui.widgets.text import label, soft

NOT_CHOSEN = -1


class Matching(Answering):
    """``rows`` are the left sides from the top, ``answers`` the right sides as shown."""

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__(question, tools)
        shown = tools.shown.rights or tuple(range(len(question.pairs)))
        # Two equal right sides are one answer to choose.
        self.places: list[int] = []
        for place in shown:
            right = question.pairs[place].right
            if all(question.pairs[one].right != right for one in self.places):
                self.places.append(place)
        self._lefts = [at for at, pair in enumerate(question.pairs) if pair.left]
        self._chosen = [NOT_CHOSEN] * len(self._lefts)
        self._current = 0
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_L)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(soft(self.tr("Find the answer that belongs to each:")), 0, 0)
        grid.addWidget(soft(self.tr("The answers:")), 0, 1)
        self.rows: list[Tile] = []
        self._joined: list[QLabel] = []
        left = column(gap=GAP_S)
        for number, place in enumerate(self._lefts, 1):
            left.addWidget(self._row(number, place))
        left.addStretch(1)
        self.answers: list[Tile] = []
        right_column = column(gap=GAP_S)
        for number, place in enumerate(self.places):
            right_column.addWidget(self._answer(number, place))
        right_column.addStretch(1)
        grid.addLayout(left, 1, 0)
        grid.addLayout(right_column, 1, 1)
        self.body.addLayout(grid)
        self._show()

    def _row(self, number: int, place: int) -> Tile:
        content = QWidget()
        words = column(content, gap=GAP_S)
        words.addWidget(self.tools.show(self.question.pairs[place].left))
        joined = label("", "label")
        self._joined.append(joined)
        words.addWidget(joined)
        made = Tile(str(number), content, "")
        made.setCheckable(True)
        made.installEventFilter(self)
        made.clicked.connect(partial(self._on_row, number - 1))
        self.rows.append(made)
        return made

    def _answer(self, number: int, place: int) -> Tile:
        right = self.question.pairs[place].right
        made = Tile(
            _letter(number), self.tools.show(right), f"{_letter(number)}: {to_plain(right)}"
        )
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its letter picks it
        made.clicked.connect(partial(self._on_answer, number))
        self.answers.append(made)
        return made

    # -- Answering ------------------------------------------------------------------------------

    @property
    def given(self) -> Given:
        if all(one == NOT_CHOSEN for one in self._chosen):
            return Given()
        return Given(pairs=tuple(self._chosen))

    def put(self, given: Given) -> None:
        rights = [self.question.pairs[one].right for one in self.places]
        for row, place in enumerate(given.pairs[: len(self._chosen)]):
            known = 0 <= place < len(self.question.pairs)
            self._chosen[row] = (
                self.places[rights.index(self.question.pairs[place].right)] if known else NOT_CHOSEN
            )
        self._show()

    def begin(self) -> None:
        if self.rows:
            self.rows[self._current].setFocus()

    def hint(self) -> str:
        return self.tr(
            "Arrows go from row to row, a letter or a number chooses the answer, Backspace takes it "
            "back, Enter ends."
        )

    def take_key(self, event: QKeyEvent) -> bool:
        step = arrow_of(event)
        if step and not event.modifiers():
            step_focus(self.rows, step)
            return True
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if not self.judged and plain:
            number = self._number_of(event)
            if 0 <= number < len(self.places):
                self._on_answer(number)
                return True
            if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
                self._choose(self._current, NOT_CHOSEN)
                return True
        return self.take_enter(event)

    @staticmethod
    def _number_of(event: QKeyEvent) -> int:
        if digit_of(event):
            return digit_of(event) - 1
        return event.key() - Qt.Key.Key_A if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else -1

    def judge(self) -> None:
        self.judged = True
        for row, place in enumerate(self._lefts):
            chosen, right = self._chosen[row], self.question.pairs[place].right
            if chosen != NOT_CHOSEN and self.question.pairs[chosen].right == right:
                self.rows[row].judge(Verdict.RIGHT, self.tr("✓ Right"))
            else:
                answer = next(
                    number
                    for number, one in enumerate(self.places)
                    if self.question.pairs[one].right == right
                )
                words = self.tr("✗ Right would be {0}").format(_letter(answer))
                self.rows[row].judge(Verdict.WRONG, words, to_plain(right))
            self.rows[row].setChecked(False)
        for one in self.answers:
            one.judge(Verdict.OPEN, "")

    # -- choosing ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in self.rows:
            self._current = self.rows.index(watched)
            self._show()
        return False

    def _on_row(self, row: int, _checked: bool = False) -> None:
        self._current = row
        self._show()

    def _on_answer(self, number: int, _checked: bool = False) -> None:
        if self.judged or not self.rows:
            return
        self._choose(self._current, self.places[number])
        # On to the next row that waits; the last answer leaves the focus where it is.
        count = len(self._chosen)
        following = [(self._current + step) % count for step in range(1, count)]
        waiting = next((one for one in following if self._chosen[one] == NOT_CHOSEN), None)
        if waiting is not None:
            self._current = waiting
        self.rows[self._current].setFocus()
        self._show()

    def _choose(self, row: int, place: int) -> None:
        if self._chosen and self._chosen[row] != place:
            self._chosen[row] = place
            self._show()
            self.changed.emit()

    @Slot()
    def _show(self) -> None:
        for row, one in enumerate(self.rows):
            if not one.frozen:
                one.setChecked(row == self._current)
            chosen = self._chosen[row]
            left = to_plain(self.question.pairs[self._lefts[row]].left)
            if chosen == NOT_CHOSEN:
                self._joined[row].setText("→ …")
                one.say(self.tr("{0}. {1}: nothing chosen yet").format(row + 1, left))
            else:
                letter = _letter(self.places.index(chosen))
                text = to_plain(self.question.pairs[chosen].right)
                self._joined[row].setText(f"→ {letter}. {text}")
                one.say(self.tr("{0}. {1}: {2}, {3}").format(row + 1, left, letter, text))


def _letter(number: int) -> str:
    return chr(ord("A") + number) if number < 26 else str(number + 1)
