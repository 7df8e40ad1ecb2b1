"""A text beside what the assistant made of it: take it or keep one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from communeapp.core.errors import AppError
from communeapp.services.text_tasks import TextJob, TextResult
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.drafting.writing import Writing, Written, finished_only
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.text import small


@dataclass(frozen=True)
class Keep:
    """One more thing that can be done with the result: words of its button, and what is done."""

    words: str
    act: Callable[[TextDialog, str], None]


class TextDialog(PlainDialog):
    """Runs one job and shows its result beside the original, both to be read to the end.

    The result may be edited before it is taken. Without ``take`` it can be copied, and what ``keeps`` says.
    """

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        assistant: Assistant,
        head: str,
        original: str,
        make: Callable[[], TextJob],
        *,
        take: str = "",
        keeps: Sequence[Keep] = (),
    ) -> None:
        super().__init__(parent, head)
        self.context = context
        self._job: TextJob | None = None
        self._asked = False
        self.result_text = ""
        self.proposed: TextResult | None = None
        self.setMinimumSize(820, 460)
        self.note = Banner(context.theme)
        self.body.addWidget(self.note)
        sides = row(gap=GAP)
        self.original: Field[QPlainTextEdit] = Field(self.tr("Original"), _sheet(original))
        self.original.control.setReadOnly(True)
        self.made: Field[QPlainTextEdit] = Field(self.tr("Proposed"), _sheet(""))
        for field in (self.original, self.made):
            sides.addWidget(field, 1)
        self.body.addLayout(sides, 1)
        self.more = small("")
        self.more.setWordWrap(True)
        self.body.addWidget(self.more)
        self.add_button(self.tr("Keep mine") if take else self.tr("Close"), accept=False)
        self.copy = button(self.tr("Copy the text"), self._copy)
        self.copy.setVisible(not take)
        self.buttons.addWidget(self.copy)
        self.keeps = [
            button(one.words, partial(self._keep, one), kind="" if at else "primary")
            for at, one in enumerate(keeps)
        ]
        for one in reversed(self.keeps):  # the usual one stands on the right
            self.buttons.addWidget(one)
            one.setEnabled(False)
        self.take: QPushButton = button(take or self.tr("Use it"), self._take, kind="primary")
        self.take.setVisible(bool(take))
        self.buttons.addWidget(self.take)
        self.take.setEnabled(False)
        self.copy.setEnabled(False)
        self._usable = assistant.usable
        self._writing = Writing(assistant.client(), self)
        self._writing.ended.connect(self._on_ended)
        self._writing.item_done.connect(self._on_item)
        self._done = 0
        self.finished.connect(self._on_closed)
        context.tasks.outside(make, self._on_made, self._on_failed, owner=self)

    # -- inside ---------------------------------------------------------------------------------

    def _on_made(self, job: TextJob) -> None:
        self._job = job
        if job.plan is None or self._usable is None or self._writing.off:
            self._accept(Written())
            return
        self._asked = True
        self._tell_progress(len(job.plan.items))
        self._writing.start(self._usable.spec, job.plan)

    def _on_item(self, _answer: object) -> None:
        self._done += 1
        if self._job is not None and self._job.plan is not None:
            self._tell_progress(len(self._job.plan.items))

    def _tell_progress(self, count: int) -> None:
        words = self.tr("The assistant is reading: {0} of {1} sentences done.")
        self.note.tell("info", words.format(self._done, count))

    @Slot(object)
    def _on_ended(self, written: Written) -> None:
        self._accept(written)

    def _accept(self, written: Written) -> None:
        job = self._job
        if job is None:
            return
        tasks = self.context.wiring.text_tasks
        answers = finished_only(written.answers)
        self.context.tasks.outside(
            lambda: tasks.accept(job, answers), self._show, self._on_failed, owner=self
        )

    def _show(self, result: TextResult) -> None:
        self.made.control.setPlainText(result.text)
        self.take.setEnabled(bool(result.text.strip()))
        self.proposed = result
        for one in (self.copy, *self.keeps):
            one.setEnabled(bool(result.text.strip()))
        kept = sum(not one.by_model for one in result.parts)
        if not result.by_model:
            self.note.tell(
                "warn",
                self.tr("Not sure: the assistant had no sentence that keeps all details.")
                if self._asked
                else self.tr("Made without the assistant."),
                self.tr("Please compare it with the original."),
            )
        elif not result.sure:
            self.note.tell(
                "warn",
                self.tr("Not sure: please read each sentence beside the original."),
                self.tr("%n sentence(s) stayed as they were.", "", kept) if kept else "",
            )
        else:
            self.note.tell("ok", self.tr("All numbers, dates and names are kept."))
        more = []
        if result.seconds:
            more.append(self.tr("Reading it aloud takes about {0} seconds.").format(result.seconds))
        if result.left:
            more.append(self.tr("Left out: {0}").format(" ".join(result.left)))
        self.more.setText("\n".join(more))
        self.more.setVisible(bool(more))
        self.made.control.setFocus()

    def _on_failed(self, error: BaseException) -> bool:
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self.note.tell("warn", told.message, told.hint or "")
        return True

    @Slot()
    def _take(self) -> None:
        self.result_text = self.made.control.toPlainText().strip()
        self.accept()

    def _keep(self, keep: Keep) -> None:
        text = self.made.control.toPlainText().strip()
        if text:
            keep.act(self, text)

    def hold(self) -> None:
        """Take no second press until what was begun is done or refused."""
        for one in self.keeps:
            one.setEnabled(False)

    def refused(self, error: BaseException) -> bool:
        """Say why something could not be done with the result."""
        for one in self.keeps:
            one.setEnabled(True)
        return self._on_failed(error)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.made.control.toPlainText())

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._job = None
        self._writing.stop()


def _sheet(text: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setTabChangesFocus(True)
    return made
