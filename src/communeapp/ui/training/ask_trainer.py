"""Ask the trainer: questions from a lesson, with how far each is, and the answer when it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from communeapp.core.training.asking import MAX_QUESTION, AskState, LessonQuestion
from communeapp.core.training.courses import Course, Lesson
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import text_of
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, clear, column, rule
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, reveal, small, soft


class AskDialog(dialogs.PlainDialog):
    """Write a question; it is sent, or kept to be finished later. ``send`` says which."""

    def __init__(self, parent: QWidget, text: str = "") -> None:
        super().__init__(parent)
        self.set_head(self.tr("Ask the trainer"))
        self.send = False
        self.setMinimumWidth(560)
        self.text: Field[QPlainTextEdit] = Field(
            self.tr("Your question"),
            QPlainTextEdit(text),
            self.tr(
                "It goes to the trainer with the next exchange of data; the answer comes back here."
            ),
        )
        self.text.control.setMinimumHeight(140)
        self.text.control.setTabChangesFocus(True)
        self.body.addWidget(self.text)
        self.add_button(self.tr("Cancel"), accept=False)
        self.keep_button = button(self.tr("Keep as a draft"), partial(self._end, False))
        self.send_button = button(self.tr("Send"), partial(self._end, True), kind="primary")
        self.buttons.addWidget(self.keep_button)
        self.buttons.addWidget(self.send_button)

    def _end(self, send: bool) -> None:
        text = text_of(self.text.control)
        if not text:
            self.text.show_error(self.tr("Write your question first."))
            return
        if len(text) > MAX_QUESTION:
            self.text.show_error(
                self.tr("Shorter, please: at most {0} letters.").format(MAX_QUESTION)
            )
            return
        self.send = send
        self.accept()


@dataclass(frozen=True)
class About:
    """The lesson that a question is about."""

    course: str
    version: str
    lesson: str


class AskCard(Card):
    """The questions that one asked about a lesson. ``questions`` are those shown."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.questions: tuple[LessonQuestion, ...] = ()
        self._about: About | None = None
        self.body.addWidget(heading(self.tr("Ask the trainer")))
        self._hint = soft(self.tr("For what the lesson does not say."))
        self.body.addWidget(self._hint)
        self._list = column(gap=GAP_S)
        self.body.addLayout(self._list)
        ways = FlowLayout()
        self.ask_button = button(
            self.tr("Write a question"), self.write, theme=context.theme, icon="edit"
        )
        ways.addWidget(self.ask_button)
        self.body.addLayout(ways)

    def show_lesson(self, course: Course, lesson: Lesson) -> None:
        """Be about another lesson."""
        self._about = About(course.id, course.version, lesson.id)
        self._read()

    def _read(self) -> None:
        about, asking = self._about, self.context.office.asking
        if about is None:
            return

        def work() -> tuple[LessonQuestion, ...]:
            mine = asking.mine(course_id=about.course, lesson_id=about.lesson)
            # What is shown here counts as read.
            return tuple(
                asking.read(one.id) if one.answer and not one.seen else one for one in mine
            )

        def done(found: tuple[LessonQuestion, ...]) -> None:
            if about == self._about:
                self._show(found)

        self.context.tasks.query(work, done, owner=self)

    def _show(self, found: tuple[LessonQuestion, ...]) -> None:
        self.questions = found
        clear(self._list)
        for one in found:
            self._list.addWidget(rule())
            self._list.addWidget(self._row(one))
        reveal(self._hint, not found)
        assign_mnemonics(self.window())

    def _row(self, one: LessonQuestion) -> QWidget:
        made = QWidget()
        body = column(made, gap=GAP_S)
        state, tone = {
            AskState.DRAFT: (self.tr("Draft"), ""),
            AskState.SENT: (self.tr("Sent, waits for the answer"), "info"),
            AskState.ANSWERED: (self.tr("✓ Answered"), "ok"),
        }[one.state]
        body.addWidget(chip(state, tone), 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(label(one.text))
        if one.answer:
            language = self.context.language
            told = self.tr("{0}, {1}").format(
                one.answerer or self.tr("Trainer"), when(one.answered_ms or 0, language)
            )
            body.addWidget(small(told))
            body.addWidget(label(one.answer, "label"))
        if one.state is AskState.DRAFT:
            ways = FlowLayout()
            ways.addWidget(button(self.tr("Go on writing"), partial(self.write, one)))
            ways.addWidget(quiet(self.tr("Throw away"), partial(self._discard, one.id)))
            body.addLayout(ways)
        return made

    # -- doing --------------------------------------------------------------------------------------

    @Slot()
    def write(self, draft: LessonQuestion | None = None) -> None:
        """Let the person write; what was sent does not change any more."""
        about, asking = self._about, self.context.office.asking
        if about is None:
            return
        dialog = AskDialog(self.window(), draft.text if draft is not None else "")
        control = dialog.text.control
        if not dialogs.run_dialog(dialog):
            return
        text, send = text_of(control), dialog.send
        number = draft.id if draft is not None else ""

        def work() -> None:
            kept = asking.write(about.course, about.lesson, about.version, text, number)
            if send:
                asking.send(kept.id)

        self._then_read(work)

    def _discard(self, number: str) -> None:
        asking = self.context.office.asking
        self._then_read(lambda: asking.discard(number))

    def _then_read(self, work: Callable[[], object]) -> None:
        self.context.tasks.query(work, lambda _done: self._read(), owner=self)
