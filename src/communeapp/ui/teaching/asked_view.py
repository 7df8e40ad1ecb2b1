"""Questions that learners put from their lessons, and the answers to them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from communeapp.core.changes import Changes
from communeapp.core.training.asking import AskState, LessonQuestion
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.catalogue import Catalogue
from communeapp.ui.teaching.rich_box import RichBox
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets.buttons import primary
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, ScrollColumn, column
from communeapp.ui.widgets.text import heading, label, reveal, small, soft

OPEN, ANSWERED, ALL = "open", "answered", ""


class AskedView(View):
    """The questions at the left, the one under the cursor with its answer at the right."""

    touching = frozenset({"learning", "class", "course"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.question: LessonQuestion | None = None
        self._catalogue = Catalogue()
        self._unsaved: dict[str, str] = {}
        outer = column(self, gap=GAP_S)
        outer.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self.which = Chooser(24)
        self.which.offer(
            [
                (self.tr("Waiting for an answer"), OPEN),
                (self.tr("Answered"), ANSWERED),
                (self.tr("All questions"), ALL),
            ]
        )
        self.which.currentIndexChanged.connect(self.read)
        outer.addWidget(Field(self.tr("State"), self.which), 0, Qt.AlignmentFlag.AlignLeft)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP_S)
        self.list: ListPane[LessonQuestion] = ListPane(
            context,
            self.tr("Questions asked"),
            [
                col("who", self.tr("Asked by"), lambda one: one.person_name, 13),
                col("text", self.tr("Question"), lambda one: " ".join(one.text.split()), 34),
                col("lesson", self.tr("Lesson"), self._lesson, 15),
                col("sent", self.tr("Sent"), self._sent, 11),
            ],
            icon="help",
        )
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(lambda _one: self.answer.control.setFocus())
        split.addWidget(self.list)
        split.addWidget(self._make_answer())
        split.setSizes([680, 400])
        outer.addWidget(split, 1)
        self._on_picked(None)

    def _make_answer(self) -> QWidget:
        right = ScrollColumn(widest=2000, margin=GAP)
        body = right.body
        body.setSpacing(GAP_S)
        self._who = heading("")
        self._where = soft("")
        self._text = label("")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = self.tr("Your answer")
        self.answer: Field[RichBox] = Field(name, RichBox(name, lines=6, most=14))
        self._told = small("")
        self.send = primary(
            self.tr("Send the answer"), self._on_send, theme=self.context.theme, icon="send"
        )
        self.send.setToolTip(self.tr("Ctrl+Enter"))
        for one in (self._who, self._where, self._text, self.answer, self._told):
            body.addWidget(one)
        body.addWidget(self.send, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(1)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            quick = QShortcut(QKeySequence(key), right)
            quick.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            quick.activated.connect(self._on_send)
        self._right = right
        return right

    def _lesson(self, one: LessonQuestion) -> str:
        return self._catalogue.lesson_title(one.course_id, one.lesson_id)

    def _sent(self, one: LessonQuestion) -> str:
        return when(one.sent_ms, self.context.language) if one.sent_ms is not None else ""

    # --- View ----------------------------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        self._keep_typed()
        which = self.which.currentData()
        answered = {OPEN: False, ANSWERED: True}.get(which)
        if which == OPEN:
            self.list.say(
                self.tr("No question is waiting"),
                self.tr("Learners ask from any lesson; their questions come here."),
            )
        else:
            self.list.say(
                self.tr("No question here yet"),
                self.tr("Learners ask from any lesson; their questions come here."),
            )
        office, wiring = self.context.office, self.context.wiring

        def rows() -> tuple[LessonQuestion, ...]:
            self._catalogue = Catalogue(wiring.courses.list())
            return office.asking.inbox(answered=answered)

        self.list.show_all(rows, lambda one: one.id)

    def focus_first(self) -> None:
        self.list.focus_list()

    def argument(self) -> object:
        return self.question.id if self.question is not None else None

    def show_argument(self, argument: Any) -> None:
        self.list.table.want(str(argument))

    # --- answering -----------------------------------------------------------------------------

    def _keep_typed(self) -> None:
        """An answer half written stays until it is sent, wherever the cursor goes."""
        if self.question is None:
            return
        typed = text_of(self.answer.control)
        if typed and typed != self.question.answer:
            self._unsaved[self.question.id] = typed
        else:
            self._unsaved.pop(self.question.id, None)

    @Slot(object)
    def _on_picked(self, one: LessonQuestion | None) -> None:
        same = one is not None and self.question is not None and one.id == self.question.id
        if not same:
            self._keep_typed()
        self.question = one
        for part in (self._who, self._where, self._text, self.answer, self._told, self.send):
            reveal(part, shown=one is not None)
        if one is None:
            return
        self._who.setText(one.person_name)
        course = self._catalogue.course_title(one.course_id)
        parts = (course, self._lesson(one), self._sent(one))
        self._where.setText(" · ".join(part for part in parts if part))
        self._text.setText(one.text)
        if not same or not self.answer.control.hasFocus():
            self.answer.control.setPlainText(self._unsaved.get(one.id, one.answer))
        self.answer.show_error("")
        answered = one.state is AskState.ANSWERED
        self.send.setText(self.tr("Correct the answer") if answered else self.tr("Send the answer"))
        told = ""
        if answered and one.answered_ms is not None:
            told = self.tr("Answered {0} by {1}").format(
                when(one.answered_ms, self.context.language), one.answerer
            )
            if one.seen:
                told = self.tr("{0}; the learner has read it").format(told)
        self._told.setText(told)

    @Slot()
    def _on_send(self) -> None:
        one = self.question
        if one is None:
            return
        text = text_of(self.answer.control)
        if not text:
            self.answer.show_error(self.tr("Write the answer first."))
            return
        office = self.context.office

        def done(_answer: object) -> None:
            self._unsaved.pop(one.id, None)
            if self.question is not None and self.question.id == one.id:
                self.question = None
            self.read()
            self.list.focus_list()

        self.change(
            lambda: (office.asking.answer(one.id, text), Changes.of("learning", one.person_id)),
            done,
        )
