"""Where files come in: a place to drop them, buttons to choose them, the scanner's folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QSizePolicy

from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_L, FlowLayout, column, row
from communeapp.ui.widgets.text import heading, reveal, soft


def files_of(data: QMimeData) -> list[Path]:
    """Give the files and folders of what is dragged; nothing for what is no file of this PC."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropZone(QFrame):
    """Signals: ``dropped(list)`` with paths; ``files_wanted``; ``folder_wanted``; ``scanner_wanted``."""

    dropped = Signal(list)
    files_wanted = Signal()
    folder_wanted = Signal()
    scanner_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._over = False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        line = row(self, gap=GAP_L, margin=GAP)
        line.addWidget(IconLabel(theme, "incoming", "accent", 40), 0, Qt.AlignmentFlag.AlignTop)
        body = column(gap=GAP)
        words = column(gap=2)
        words.addWidget(heading(self.tr("Drop files or a whole folder here")))
        self._explain = soft(
            self.tr(
                "Word, PDF, scans and photos, text, tables. Everything stays on this PC; the originals "
                "are never changed."
            )
        )
        words.addWidget(self._explain)
        body.addLayout(words)
        buttons = FlowLayout()
        self.choose_files = primary(
            self.tr("Choose files …"), self.files_wanted.emit, theme=theme, icon="document"
        )
        self.choose_folder = button(
            self.tr("Choose a folder …"), self.folder_wanted.emit, theme=theme, icon="folder"
        )
        self.scanner = button(
            self.tr("From the scanner"), self.scanner_wanted.emit, theme=theme, icon="scanner"
        )
        for one in (self.choose_files, self.choose_folder, self.scanner):
            buttons.addWidget(one)
        body.addLayout(buttons)
        self._watching = soft("")
        reveal(self._watching, False)
        body.addWidget(self._watching)
        line.addLayout(body, 1)

    def explain(self, shown: bool) -> None:
        """Show the explanation as long as the screen is empty; later it only takes room."""
        reveal(self._explain, shown)

    def show_watching(self, text: str) -> None:
        """Say that the scanner's folder is being watched."""
        self._watching.setText(text)
        reveal(self._watching, bool(text))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()
            self.light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.light(False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.light(False)
        paths = files_of(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    @Slot(bool)
    def light(self, over: bool) -> None:
        """Show that what is dragged may be dropped."""
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.palette.colour
        painter.setBrush(colour("accent_soft" if self._over else "surface"))
        pen = QPen(colour("accent" if self._over else "line_strong"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        painter.end()
