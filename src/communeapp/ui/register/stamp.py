"""The ĐẾN stamp of a document: shown as it is pressed onto paper, saved as a label, or written by hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from communeapp.core.incoming.register import StampData
from communeapp.ui import opening
from communeapp.ui.context import UiContext
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.layouts import GAP
from communeapp.ui.widgets.text import small, soft

#: The stamp of Appendix IV, V is 50 mm wide and 35 mm high.
WIDE, HIGH = 50.0, 35.0


class StampView(QWidget):
    """Draws the stamp on the screen, in the ink of a stamp."""

    def __init__(self, context: UiContext, stamp: StampData) -> None:
        super().__init__()
        self._theme = context.theme
        self._stamp = stamp
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        letter = self.fontMetrics().averageCharWidth()
        wide = max(320, letter * 46)
        self.setFixedSize(QSize(wide, round(wide * HIGH / WIDE)))
        self.setAccessibleName(self.tr("Stamp of arrival"))
        self.setAccessibleDescription(", ".join(self.lines()))

    def lines(self) -> tuple[str, ...]:
        """The lines of the stamp, as they are read."""
        stamp = self._stamp
        # The words of the stamp are those of the decree, whatever the language of the screen.
        return (
            stamp.unit,
            "ĐẾN",
            f"Số: {stamp.number}",
            f"Ngày: {stamp.day}",
            f"Chuyển: {stamp.passed_to}",
            f"Số và ký hiệu HS: {stamp.file_symbol}",
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        painter.fillRect(self.rect(), palette.colour("surface"))
        frame = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(QPen(palette.colour("danger"), 2))
        painter.drawRect(frame)
        lines = self.lines()
        step = frame.height() / 6.6
        font = QFont(self.font())
        for place, line in enumerate(lines):
            head = place < 2
            font.setBold(head)
            font.setPixelSize(round(step * (0.72 if place == 1 else 0.5)))
            painter.setFont(font)
            top = frame.top() + step * (0.25 + place * 1.05)
            room = QRectF(frame.left() + step * 0.5, top, frame.width() - step, step)
            side = Qt.AlignmentFlag.AlignHCenter if head else Qt.AlignmentFlag.AlignLeft
            shown = painter.fontMetrics().elidedText(
                line, Qt.TextElideMode.ElideRight, round(room.width())
            )
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class StampDialog(PlainDialog):
    """Shows the stamp and saves it as a label of 50 x 35 mm."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, doc_id: str, stamp: StampData
    ) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("The stamp ĐẾN"))
        self._context = context
        self._doc_id = doc_id
        self.body.addWidget(
            soft(self.tr("Write these lines into the stamp, or print them on a label."))
        )
        self.view = StampView(context, stamp)
        self.body.addWidget(self.view, 0, Qt.AlignmentFlag.AlignHCenter)
        self._note = small("")
        self.body.addWidget(self._note)
        self.body.addSpacing(GAP)
        self.save = button(self.tr("Save as PDF"), self._on_save, theme=context.theme, icon="print")
        self.buttons.addWidget(self.save)
        self.add_button(self.tr("Close"), accept=True, kind="primary")

    def _on_save(self) -> None:
        target = dialogs.save_file(
            self,
            self.tr("Save the stamp"),
            self.tr("PDF files (*.pdf)"),
            Path.home() / "dau-den.pdf",
        )
        if target is None:
            return
        register = self._context.office.register

        def done(_: object) -> None:
            self._note.setText(self.tr("Saved: {0}").format(target.name))
            opening.open_path(target)

        self._context.tasks.query(
            lambda: register.print_stamp(self._doc_id, target), done, owner=self
        )
