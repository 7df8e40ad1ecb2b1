"""The queue on the screen: how far it is, what became of each file, and how to stop."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QIdentityProxyModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QListView, QProgressBar

from communeapp.ui.context import UiContext
from communeapp.ui.incoming.intake import Intake
from communeapp.ui.incoming.queue_model import Entry, QueueModel, State
from communeapp.ui.incoming.row_delegate import ROW, Row, RowDelegate
from communeapp.ui.incoming.words import state_name
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.layouts import GAP, FlowLayout, row
from communeapp.ui.widgets.text import heading, label, reveal, soft

_Index = QModelIndex | QPersistentModelIndex
_LOOK = {
    State.WAITING: ("", "document"),
    State.READING: ("info", "search"),
    State.SAVING: ("info", "save"),
    State.DONE: ("ok", "ok"),
    State.TO_CHECK: ("warn", "warn"),
    State.KNOWN: ("", "info"),
    State.SECRET: ("danger", "lock"),
    State.BROKEN: ("danger", "danger"),
    State.FAILED: ("danger", "danger"),
    State.CANCELLED: ("", "stop"),
}
#: What asks for a person; shown first once all files are through.
_ASKS = (State.SECRET, State.FAILED, State.BROKEN)
_RANK = {State.SECRET: 0, State.FAILED: 1, State.BROKEN: 2, State.TO_CHECK: 3}
ROWS_SHOWN = 4


class QueueRows(QIdentityProxyModel):
    """Turns entries into lines of the screen."""

    def __init__(self, model: QueueModel, say_page: str) -> None:
        super().__init__()
        self._say_page = say_page
        self.setSourceModel(model)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (ROW, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return super().data(index, role)
        entry = super().data(index, QueueModel.ENTRY)
        if not isinstance(entry, Entry):
            return None
        made = self._row(entry)
        if role == ROW:
            return made
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.path}\n{entry.sentence}\n{entry.hint}".strip()
        return made.spoken

    def _row(self, entry: Entry) -> Row:
        tone, icon = _LOOK[entry.state]
        below = entry.sentence or str(entry.path.parent)
        share, side = None, ""
        if entry.state is State.READING and entry.pages:
            share = entry.page / entry.pages
            side = self._say_page.format(entry.page, entry.pages)
        return Row(entry.path.name, below, state_name(entry.state), tone, icon, side, share)


class QueueCard(Card):
    """Signals: ``opened(Entry)`` when a line was chosen."""

    opened = Signal(object)

    def __init__(self, context: UiContext, intake: Intake) -> None:
        super().__init__()
        self.context = context
        self.intake = intake
        self._open: bool | None = None  # None: as long as files are on their way
        self._small = False
        self.body.setSpacing(GAP)
        line = row(gap=GAP)
        self._head = heading("")
        line.addWidget(self._head, 1)
        self.fold = quiet("", self._on_fold, theme=context.theme, icon="text")
        line.addWidget(self.fold)
        self.tidy = quiet(
            self.tr("Clear the list"), intake.model.drop_ended, theme=context.theme, icon="check"
        )
        line.addWidget(self.tidy)
        self.body.addLayout(line)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Files that are through"))
        self.body.addWidget(self.bar)
        self._sums = soft("")
        self.body.addWidget(self._sums)
        self._asks = label("", "error")
        self.body.addWidget(self._asks)
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Files being taken in"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._delegate = RowDelegate(context.theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.rows = QueueRows(intake.model, self.tr("page {0} of {1}"))
        self.rows.setParent(self.list)
        self.list.setModel(self.rows)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.body.addWidget(self.list)
        self._why = label("")
        reveal(self._why, False)
        self.body.addWidget(self._why)
        buttons = FlowLayout()
        self.stop_one = button(
            self.tr("Leave this file out"), self._on_stop_one, theme=context.theme, icon="close"
        )
        self.stop_all = button(self.tr("Stop"), intake.cancel_all, theme=context.theme, icon="stop")
        self.again = button(
            self.tr("Try again"), self._on_again, theme=context.theme, icon="restore"
        )
        self.look = button(self.tr("Open"), self._on_look, theme=context.theme, icon="next")
        for one in (self.look, self.again, self.stop_one, self.stop_all):
            buttons.addWidget(one)
        self.body.addLayout(buttons)
        intake.changed.connect(self.refresh)
        intake.finished.connect(self._on_finished)
        self.refresh()

    def fold_up(self, small: bool) -> None:
        """Leave the room to the list below, once files are through."""
        if small is not self._small:
            self._small = small
            self.refresh()

    def current(self) -> Entry | None:
        """Give the chosen file."""
        index = self.list.currentIndex()
        entry = index.data(QueueModel.ENTRY) if index.isValid() else None
        return entry if isinstance(entry, Entry) else None

    @Slot()
    def refresh(self) -> None:
        """Show how far it is."""
        model = self.intake.model
        total, ended = len(model.entries), model.ended
        self.setVisible(bool(total) or self.intake.gathering)
        if self.intake.gathering and not total:
            self._head.setText(self.tr("Looking through the folder …"))
        elif self.intake.busy:
            self._head.setText(self.tr("Taking in: {0} of {1}").format(ended, total))
        else:
            self._head.setText(self.tr("%n file(s) taken in", "", total))
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(ended)
        self.bar.setVisible(self.intake.busy)
        asks = any(model.counts[state] for state in _ASKS)
        for shown, states in (
            (self._sums, [one for one in State if one.ended and one not in _ASKS]),
            (self._asks, list(_ASKS)),
        ):
            parts = [
                f"{state_name(one)}: {model.counts[one]}" for one in states if model.counts[one]
            ]
            sign = "⚠ " if parts and shown is self._asks else ""
            shown.setText(sign + "  ·  ".join(parts))
            reveal(shown, bool(parts))
        by_itself = self.intake.busy or (asks and not self._small)
        opened = self._open if self._open is not None else by_itself
        height = self._delegate.height(self.list.fontMetrics())
        wanted = height * max(1, min(ROWS_SHOWN, total)) + 2 * self.list.frameWidth() + 4
        if self.list.height() != wanted:
            self.list.setFixedHeight(wanted)
        self.list.setVisible(bool(total) and opened)
        self.fold.setVisible(bool(total) and not self.intake.busy)
        self.fold.setText(self.tr("Hide the files") if opened else self.tr("Show the files"))
        if self.intake.busy and not self.list.hasFocus():
            self._follow()
        self.stop_all.setVisible(self.intake.busy)
        self.tidy.setVisible(bool(ended) and not self.intake.busy)
        self._refresh_buttons()

    def _follow(self) -> None:
        """Keep the files in sight that are being read, as long as nobody works in the list."""
        row = self.intake.model.first_reading()
        if row >= 0:
            index = self.rows.mapFromSource(self.intake.model.index(row))
            self.list.scrollTo(index, QListView.ScrollHint.PositionAtTop)

    @Slot()
    def _on_finished(self) -> None:
        chosen = self.current()
        self.intake.model.put_first(_RANK)
        row = self.intake.model.row_of(chosen.key) if chosen is not None else -1
        if row >= 0:
            self.list.setCurrentIndex(self.rows.index(row, 0))
        else:
            self.list.scrollToTop()
        self.refresh()

    @Slot()
    def _on_fold(self) -> None:
        self._open = self.list.isHidden()
        self.refresh()

    @Slot()
    def _on_current(self) -> None:
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        entry = self.current()
        state = entry.state if entry is not None else None
        seen = not self.list.isHidden()
        self.stop_one.setVisible(seen and state is not None and not state.ended)
        self.again.setVisible(seen and state in (State.FAILED, State.CANCELLED))
        opens = seen and entry is not None and (bool(entry.doc_id) or state is State.SECRET)
        self.look.setVisible(opens)
        self.look.setText(
            self.tr("Why was it refused?") if state is State.SECRET else self.tr("Open")
        )
        why = f"{entry.sentence} {entry.hint}".strip() if entry is not None else ""
        shown = why if state in _ASKS and not self.list.isHidden() else ""
        self._why.setText(shown)
        reveal(self._why, bool(shown))

    @Slot()
    def _on_activated(self) -> None:
        entry = self.current()
        if entry is not None:
            self.opened.emit(entry)

    @Slot()
    def _on_look(self) -> None:
        self._on_activated()

    @Slot()
    def _on_stop_one(self) -> None:
        entry = self.current()
        if entry is not None:
            self.intake.cancel(entry)

    @Slot()
    def _on_again(self) -> None:
        entry = self.current()
        if entry is not None:
            self.intake.retry(entry)
