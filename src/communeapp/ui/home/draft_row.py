"""One document in the list on Home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.drafting.work_words import TONES, status_words
from communeapp.ui.widgets.buttons import button, icon_button, quiet
from communeapp.ui.widgets.cards import IconLabel, chip
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP, GAP_S, column, row, rule
from communeapp.ui.widgets.text import label, small

if TYPE_CHECKING:
    from communeapp.services.drafts import DraftSummary
from communeapp.services.workflow import FlowStatus


class DraftRow(QWidget):
    """Subject, type, state and what can be done with a document.

    Signals, each with the id of the draft: ``open_wanted``, ``compare_wanted``, ``trash_wanted``,
    ``restore_wanted``, ``purge_wanted``.
    """

    open_wanted = Signal(str)
    compare_wanted = Signal(str)
    trash_wanted = Signal(str)
    restore_wanted = Signal(str)
    purge_wanted = Signal(str)

    def __init__(self, context: UiContext, draft: DraftSummary, type_name: str) -> None:
        super().__init__()
        self.draft = draft
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        outer = column(self, gap=0)
        outer.addWidget(rule())
        line = row(gap=GAP)
        line.setContentsMargins(0, GAP, 0, GAP)
        line.addWidget(
            IconLabel(context.theme, "document", "accent", 24), 0, Qt.AlignmentFlag.AlignTop
        )
        words = column(gap=GAP_S // 2)
        subject = draft.subject or self.tr("Without a subject yet")
        words.addWidget(label(subject, "label"))
        state = row(gap=GAP)
        state.addWidget(self._state_chip(draft))
        note = self.tr("{0} · changed {1}").format(
            type_name, when(draft.updated_ms, context.language)
        )
        if draft.comments:
            note += " · " + self.tr("%n open comment(s)", "", draft.comments)
        state.addWidget(small(note), 1)
        words.addLayout(state)
        line.addLayout(words, 1)
        if draft.trashed:
            back = quiet(self.tr("Put back"), self._on_restore)
            back.setAccessibleName(self.tr("Put back: {0}").format(subject))
            line.addWidget(back)
            purge = icon_button(
                self.tr("Delete for good: {0}").format(subject),
                context.theme,
                "close",
                self._on_purge,
            )
            line.addWidget(purge)
        else:
            if draft.texts > 1:
                compare = button(self.tr("Compare both"), self._on_compare)
                compare.setAccessibleName(self.tr("Compare both texts: {0}").format(subject))
                line.addWidget(compare)
            opener = button(self.tr("Open"), self._on_open)
            opener.setAccessibleName(self.tr("Open: {0}").format(subject))
            line.addWidget(opener)
            if not draft.number:  # what was issued is kept
                line.addWidget(
                    icon_button(
                        self.tr("Move to the trash: {0}").format(subject),
                        context.theme,
                        "trash",
                        self._on_trash,
                    )
                )
        outer.addLayout(line)

    def _state_chip(self, draft: DraftSummary) -> QLabel:
        if draft.texts > 1:
            return chip(self.tr("⚠ %n different texts", "", draft.texts), "danger")
        if draft.number:
            return chip(f"{status_words(draft.status)} · {draft.number}", "ok")
        if draft.returned:
            return chip(self.tr("Returned for another text"), "danger")
        if draft.status is not FlowStatus.DRAFT:
            return chip(status_words(draft.status), TONES[draft.status])
        if draft.reviewed:
            return chip(self.tr("✓ Reviewed"), "ok")
        if draft.review_lost:
            return chip(self.tr("Edited after its review"), "warn")
        if draft.waiting:
            return chip(self.tr("A newer text is on its way"), "info")
        return chip(self.tr("Draft"), "warn")

    def _on_compare(self) -> None:
        self.compare_wanted.emit(self.draft.id)

    def _on_open(self) -> None:
        self.open_wanted.emit(self.draft.id)

    def _on_trash(self) -> None:
        self.trash_wanted.emit(self.draft.id)

    def _on_restore(self) -> None:
        self.restore_wanted.emit(self.draft.id)

    def _on_purge(self) -> None:
        self.purge_wanted.emit(self.draft.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.draft.trashed:
            self._on_open()
        super().mouseDoubleClickEvent(event)
