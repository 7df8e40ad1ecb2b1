"""Comments on the open document: what was said, where, by whom; answering and settling."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from communeapp.core.changes import Changes
from communeapp.core.document_merging import block_text
from communeapp.core.documents import Document
from communeapp.core.errors import AppError, Bug
from communeapp.services.workflow import Comment
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.letter_end import moment
from communeapp.ui.incoming.part_field import NoWheelCombo
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, ScrollColumn, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small

_SHOWN = 70


class CommentsDialog(PlainDialog):
    """Lists the comments; a new one is written below.

    Signals: ``place_wanted(int)`` with the paragraph of the body that a comment speaks of.
    """

    place_wanted = Signal(int)

    def __init__(
        self, parent: QWidget | None, context: UiContext, draft_id: str, document: Document
    ) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Comments"))
        self.context = context
        self._draft = draft_id
        self._document = document
        self.setMinimumSize(720, 520)
        self.settled = QCheckBox(self.tr("Show settled ones too"))
        self.settled.toggled.connect(self.read)
        self.body.addWidget(self.settled)
        self._scroll = ScrollColumn(widest=900, margin=0)
        self.body.addWidget(self._scroll, 1)
        self.where: Field[QComboBox] = Field(self.tr("About"), NoWheelCombo())
        self.where.control.addItem(self.tr("The whole document"), None)
        for index, block in enumerate(document.body):
            text = " ".join(f"{block.number} {block_text(block)}".split())
            if text:
                short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]} …"
                self.where.control.addItem(short, index)
        self.body.addWidget(self.where)
        paper = QPlainTextEdit()
        paper.setTabChangesFocus(True)
        paper.setFixedHeight(round(paper.fontMetrics().lineSpacing() * 3.4))
        self.text: Field[QPlainTextEdit] = Field(self.tr("New comment"), paper)
        self.body.addWidget(self.text)
        self.write = button(self.tr("Write the comment"), self._on_write, kind="primary")
        self.add_button(self.tr("Close"), accept=True)
        self.buttons.addWidget(self.write)
        self.comments: tuple[Comment, ...] = ()
        self._places: dict[str, int] = {}
        paper.setFocus()
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the comments anew."""
        office, draft, document = self.context.office, self._draft, self._document

        def work() -> tuple[tuple[Comment, ...], dict[str, int]]:
            shown = office.workflow.show(draft).comments
            return shown, office.workflow.places(draft, document)

        self.context.tasks.query(work, self._show, owner=self)

    def _show(self, answer: tuple[tuple[Comment, ...], dict[str, int]]) -> None:
        self.comments, self._places = answer
        clear(self._scroll.body)
        shown = [one for one in self.comments if one.open or self.settled.isChecked()]
        for one in shown:
            self._scroll.body.addWidget(self._card(one))
        if not shown:
            self._scroll.body.addWidget(small(self.tr("No open comments.")))
        self._scroll.body.addStretch(1)
        reveal(self.settled, any(not one.open for one in self.comments))
        assign_mnemonics(self)

    def _card(self, comment: Comment) -> Card:
        card = Card()
        head = row(gap=GAP)
        who = comment.person or "–"
        head.addWidget(small(f"{who} · {moment(comment.at_ms)}"), 1)
        if not comment.open:
            head.addWidget(chip(self.tr("settled by {0}").format(comment.resolved_by), "ok"))
        card.body.addLayout(head)
        place = self._places.get(comment.id)
        if comment.block is not None:
            quote = comment.quote if len(comment.quote) <= _SHOWN else f"{comment.quote[:_SHOWN]} …"
            words = f"“{quote}”"
            if place is None:
                words = self.tr("{0} (no longer in the text)").format(words)
            card.body.addWidget(small(words))
        said = label(comment.text)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(said)
        for answer in comment.answers:
            line = column(gap=GAP_S)
            line.setContentsMargins(GAP * 2, 0, 0, 0)
            line.addWidget(small(f"{answer.person or '–'} · {moment(answer.at_ms)}"))
            line.addWidget(label(answer.text))
            card.body.addLayout(line)
        buttons = row(gap=GAP)
        buttons.addStretch(1)
        if place is not None:
            buttons.addWidget(quiet(self.tr("Show the place"), partial(self._on_place, place)))
        buttons.addWidget(quiet(self.tr("Answer"), partial(self._on_answer, comment.id)))
        name = self.tr("Settle") if comment.open else self.tr("Take up again")
        buttons.addWidget(button(name, partial(self._on_settle, comment)))
        card.body.addLayout(buttons)
        return card

    # -- doing ------------------------------------------------------------------------------------

    def _on_place(self, place: int) -> None:
        self.place_wanted.emit(place)
        self.accept()

    def _on_settle(self, comment: Comment) -> None:
        workflow = self.context.office.workflow
        act = workflow.resolve if comment.open else workflow.reopen_comment
        self._change(lambda: act(self._draft, comment.id))

    def _on_answer(self, comment_id: str) -> None:
        text = self.text.control.toPlainText()
        if not text.strip():
            self.text.show_error(self.tr("Write the answer here, then press “Answer” again."))
            self.text.control.setFocus()
            return
        workflow = self.context.office.workflow
        self._change(lambda: workflow.answer(self._draft, comment_id, text), clear_text=True)

    @Slot()
    def _on_write(self) -> None:
        text, block = self.text.control.toPlainText(), self.where.control.currentData()
        workflow, draft = self.context.office.workflow, self._draft

        def work() -> Changes:
            workflow.comment(draft, text, block)
            return Changes.of("work", draft) | Changes.of("draft", draft)

        self._change(work, clear_text=True)

    def _change(self, work: object, *, clear_text: bool = False) -> None:
        def done(_: object) -> None:
            if clear_text:
                self.text.control.clear()
            self.text.show_error("")
            self.read()

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError) or isinstance(error, Bug):
                return False
            self.text.show_error(self.context.told(error).message)
            return True

        self.context.tasks.change(work, done, failed, owner=self)  # type: ignore[arg-type]
