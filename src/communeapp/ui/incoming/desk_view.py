"""The desk: the place to drop files, the queue, and what waits for a person."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from communeapp.clock import SystemClock
from communeapp.services.incoming import IncomingStatus
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.documents import Desk, DocumentsModel
from communeapp.ui.incoming.drop_zone import DropZone
from communeapp.ui.incoming.intake import Intake
from communeapp.ui.incoming.queue_view import QueueCard
from communeapp.ui.incoming.row_delegate import RowDelegate
from communeapp.ui.widgets.cards import Card, EmptyState
from communeapp.ui.widgets.layouts import GAP, GAP_L, ScrollColumn, column, row
from communeapp.ui.widgets.text import heading, reveal, small, soft

MOST_ROWS = 8  # of the list before it scrolls in itself


class DeskView(QWidget):
    """Signals: ``document_wanted(str)`` with the id of a document."""

    document_wanted = Signal(str)

    def __init__(self, context: UiContext, intake: Intake) -> None:
        super().__init__()
        self.context = context
        self.intake = intake
        self._wanted = ""
        scroll = ScrollColumn(widest=1180, margin=GAP_L)
        column(self, gap=0).addWidget(scroll)
        self.zone = DropZone(context.theme)
        scroll.body.addWidget(self.zone)
        self.queue = QueueCard(context, intake)
        scroll.body.addWidget(self.queue)
        scroll.body.addWidget(self._make_list())
        intake.changed.connect(self._show_state)
        scroll.body.addStretch(1)

    def _make_list(self) -> QWidget:
        self._card = Card()
        self._card.body.setSpacing(GAP)
        line = row(gap=GAP)
        self._head = heading("")
        line.addWidget(self._head, 1)
        self._card.body.addLayout(line)
        self._sums = soft("")
        self._card.body.addWidget(self._sums)
        self.model = DocumentsModel(self.context.language, SystemClock().today())
        self.list = QListView()
        self.model.setParent(self.list)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Documents that wait for you"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._delegate = RowDelegate(self.context.theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.model)
        self.list.activated.connect(self._on_activated)
        self._card.body.addWidget(self.list)
        self._hint = small(
            self.tr("Enter: review · then Ctrl+Enter: confirm and register · Enter: the next one")
        )
        self._card.body.addWidget(self._hint)
        self._empty = EmptyState(
            self.context.theme,
            "incoming",
            self.tr("Nothing waits for you"),
            self.tr(
                "Drop files above: the program reads them, says what it is not sure of, and you confirm. "
                "Then each gets its number and goes to the office that handles it."
            ),
        )
        self._card.body.addWidget(self._empty)
        self._show_state()
        return self._card

    def show_waiting(self, desk: Desk) -> None:
        """Show what waits; what was chosen stays chosen."""
        chosen = self._wanted or self.chosen
        self._wanted = ""
        line = self.list.currentIndex().row()
        had_focus = self.list.hasFocus()
        self.model.show(desk.waiting)
        place = self.model.row_of(chosen) if chosen else -1
        if place < 0:
            place = min(max(line, 0), len(desk.waiting) - 1)
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))
        counts = desk.counts.per_status
        parts = (
            (IncomingStatus.TO_REVIEW, self.tr("to review: {0}")),
            (IncomingStatus.NEEDS_LOOK, self.tr("could not be read: {0}")),
            (IncomingStatus.WAITING_NUMBER, self.tr("waiting for a number: {0}")),
        )
        self._sums.setText(
            "  ·  ".join(words.format(counts[key]) for key, words in parts if counts.get(key))
        )
        self._show_state()
        if had_focus:
            self.list.setFocus()

    def _show_state(self) -> None:
        count = len(self.model.items)
        self._head.setText(self.tr("Waiting for you"))
        for one in (self.list, self._hint, self._sums):
            reveal(one, count > 0)
        reveal(self._head, count > 0)
        self.zone.explain(count == 0)
        # While files are on their way the queue says what is going on.
        reveal(self._empty, count == 0 and not self.intake.busy)
        reveal(self._card, count > 0 or not self.intake.busy)
        self.queue.fold_up(count > 0)
        height = self._delegate.height(self.list.fontMetrics())
        rows = max(2, min(MOST_ROWS, count))
        self.list.setFixedHeight(height * rows + 2 * self.list.frameWidth() + 4)

    @property
    def chosen(self) -> str:
        """The id of the chosen document, or nothing."""
        index = self.list.currentIndex()
        return str(index.data(DocumentsModel.ID)) if index.isValid() else ""

    def choose(self, doc_id: str) -> None:
        """Choose a document, now or when the list has been read."""
        self._wanted = doc_id
        place = self.model.row_of(doc_id)
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))

    def next_after(self, doc_id: str, decided: Collection[str] = ()) -> str:
        """Give the document that follows one in the list, else the first that still waits.

        ``decided`` are passed over: the list follows the database a moment later.
        """
        place = self.model.row_of(doc_id)
        others = [
            one for one in self.model.items[place + 1 :] + self.model.items[: max(place, 0)]
            if one.id != doc_id and one.id not in decided
        ]  # fmt: skip
        return others[0].id if others else ""

    def focus_list(self) -> None:
        """Put the keyboard where the next thing is done."""
        if self.model.items:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.zone.choose_files.setFocus(Qt.FocusReason.OtherFocusReason)

    def idle(self) -> bool:
        """Say whether nobody works elsewhere on this screen, so that the keyboard may be moved."""
        focus = self.window().focusWidget()
        return focus is None or self.zone.isAncestorOf(focus) or not focus.isVisible()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_state()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.document_wanted.emit(str(index.data(DocumentsModel.ID)))
