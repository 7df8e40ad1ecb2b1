"""Answers that are typed: some words, a number, a longer text. The input method is left alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from communeapp.core.training.questions import Given, Question
from communeapp.core.training.scoring import right_answer, score
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.training.answering.base import Answering, Tools
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, row
from communeapp.ui.widgets.text import label

#: Longer than anybody types; the scorer cuts nothing.
LONGEST = 2000
NUMBER_WIDTH = 320


class Typed(Answering):
    """A line to type into; below it, once judged, what was expected."""

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__(question, tools)
        self.field: Field[QLineEdit] = Field(self.name(), line_edit(longest=LONGEST))
        self.field.control.textEdited.connect(lambda _text: self.changed.emit())
        line = row(gap=GAP)
        line.addWidget(self.field, 1)
        self.line = line
        self.body.addLayout(line)
        if question.unit:
            unit = label(question.unit, "label")
            unit.setContentsMargins(0, 0, 0, GAP_S)
            line.addWidget(unit, 0, Qt.AlignmentFlag.AlignBottom)
        self._told = Banner(self.context.theme, "ok")
        self.body.addWidget(self._told)

    def name(self) -> str:
        """The words above the field."""
        return self.tr("Your answer")

    def begin(self) -> None:
        self.field.control.setFocus()

    def hint(self) -> str:
        return self.tr("Type the answer, then press Enter.")

    def expected(self) -> str:
        """What would have been right."""
        raise NotImplementedError

    def judge(self) -> None:
        self.judged = True
        self.field.control.setReadOnly(True)
        if not score(self.question, self.given).right:
            self._told.tell("info", self.tr("Right would be: {0}").format(self.expected()))


class Short(Typed):
    """SHORT."""

    @property
    def given(self) -> Given:
        return Given(text=text_of(self.field.control))

    def put(self, given: Given) -> None:
        self.field.control.setText(given.text)

    def expected(self) -> str:
        return right_answer(self.question).text


class Numeric(Typed):
    """NUMERIC."""

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__(question, tools)
        # A number needs no line as wide as the screen; its unit stands right behind it.
        self.field.setMaximumWidth(NUMBER_WIDTH)
        self.line.addStretch(1)

    @property
    def given(self) -> Given:
        return Given(number=text_of(self.field.control))

    def put(self, given: Given) -> None:
        self.field.control.setText(given.number)

    def name(self) -> str:
        return self.tr("Your answer, a number")

    def hint(self) -> str:
        return self.tr("Type the number, then press Enter. 1,5 and 1.5 are the same.")

    def expected(self) -> str:
        best = max((one.weight for one in self.question.numbers), default=None)
        one = next((one for one in self.question.numbers if one.weight == best), None)
        if one is None or one.low is None or one.high is None:
            return ""
        if one.exact is not None and one.low != one.high:
            words = self.tr("{0} (anything from {1} to {2} counts)").format(
                _shown(one.exact), _shown(one.low), _shown(one.high)
            )
        elif one.low == one.high:
            words = _shown(one.low)
        else:
            words = self.tr("from {0} to {1}").format(_shown(one.low), _shown(one.high))
        return f"{words} {self.question.unit}".strip()


class Essay(Answering):
    """ESSAY: a person marks it."""

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__(question, tools)
        self.field: Field[QPlainTextEdit] = Field(self.tr("Your text"), QPlainTextEdit())
        self.field.control.setMinimumHeight(160)
        self.field.control.setTabChangesFocus(True)
        self.field.control.textChanged.connect(self.changed)
        self.body.addWidget(self.field)

    @property
    def given(self) -> Given:
        return Given(text=text_of(self.field.control))

    def put(self, given: Given) -> None:
        self.field.control.setPlainText(given.text)

    def begin(self) -> None:
        self.field.control.setFocus()

    def judge(self) -> None:
        self.judged = True
        self.field.control.setReadOnly(True)

    def hint(self) -> str:
        return self.tr("Write your text; Ctrl+Enter ends it. A person will mark it.")

    def take_key(self, event: QKeyEvent) -> bool:
        # Enter alone is a new line here.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self.take_enter(event)
        return False


def _shown(number: object) -> str:
    """Write a decimal number as it is written in Viet Nam."""
    return f"{number:f}".replace(".", ",")
