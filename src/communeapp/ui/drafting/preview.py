"""The page beside the editor: painted from the same pages that the PDF and the printer get."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from communeapp.core.documents import Document
from communeapp.ui.bridge.tasks import Tasks
from communeapp.ui.rendering.pages import UNITS_PER_INCH, Pages
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import icon_button, quiet
from communeapp.ui.widgets.layouts import GAP_S, column, row
from communeapp.ui.widgets.text import label

LayOut = Callable[[Document], Pages]
MM_PER_INCH = 25.4
GAP_BETWEEN = 16
SHADOW = 3
REFRESH_MS = 250
SHORT = 20_000  # letters of a document that is laid out between two keystrokes
CELL = 60  # what a cell costs more than its letters
ZOOMS = (0.4, 0.5, 0.6, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)


def weight(document: Document) -> int:
    """Say in letters how long a document takes to lay out: its text, its tables, its appendices."""
    blocks = [*document.body, *(one for each in document.appendices for one in each.body)]
    text = sum(len(block.text) + len(block.title) for block in blocks)
    cells = sum(CELL + len(cell) for block in blocks for row in block.rows for cell in row)
    return text + cells


class Sheets(QWidget):
    """All pages, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Pages | None = None
        self._dpi = 96.0

    def show_pages(self, pages: Pages | None, dpi: float) -> None:
        """Show pages at a resolution."""
        self._pages, self._dpi = pages, dpi
        self.setFixedSize(self.wanted_size())
        self.update()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages) if self._pages is not None else 0

    def wanted_size(self) -> QSize:
        """Give the room for all pages."""
        rects = self._rects()
        width = max((r.width() for r in rects), default=200.0) + 2 * SHADOW + 2
        height = (rects[-1].bottom() if rects else 280.0) + SHADOW + 2
        return QSize(round(width), round(height))

    def _rects(self) -> list[QRectF]:
        rects: list[QRectF] = []
        y = 1.0
        for page in self._pages.pages if self._pages is not None else ():
            size = page.size_mm / MM_PER_INCH * self._dpi
            rects.append(QRectF(SHADOW, y, size.width(), size.height()))
            y += size.height() + GAP_BETWEEN
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pages is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for index, rect in enumerate(self._rects()):
            if not rect.intersects(QRectF(event.rect())):
                continue
            for step in range(SHADOW, 0, -1):
                painter.fillRect(rect.translated(step, step), QColor(0, 0, 0, 16))
            # Paper is white in every theme: it shows what will be printed.
            painter.fillRect(rect, QColor("white"))
            painter.setPen(QColor("#c9c6ba"))
            painter.drawRect(rect)
            painter.save()
            painter.translate(rect.topLeft())
            painter.setClipRect(QRectF(0, 0, rect.width(), rect.height()))
            self._pages.paint(index, painter, self._dpi / UNITS_PER_INCH)
            painter.restore()
        painter.end()


class PreviewPane(QFrame):
    """The pages with their zoom. ``show_document`` may be called at every change."""

    def __init__(self, theme: Theme, tasks: Tasks, lay_out: LayOut) -> None:
        super().__init__()
        self.setProperty("kind", "well")
        self.setMinimumWidth(300)
        self._tasks = tasks
        self._lay_out = lay_out
        self._pages: Pages | None = None
        self._waiting: Document | None = None
        self._running = False
        self._zoom: float | None = None  # None: as wide as the pane
        body = column(self, gap=GAP_S, margin=GAP_S)
        line = row(gap=GAP_S)
        self._count = label("", "small")
        self._count.setWordWrap(False)
        line.addWidget(self._count, 1)
        self.smaller = icon_button(self.tr("Smaller (Ctrl+-)"), theme, "zoom-out", self.zoom_out)
        self.larger = icon_button(self.tr("Larger (Ctrl++)"), theme, "zoom-in", self.zoom_in)
        self.fit = quiet(self.tr("Fit"), self.fit_width)
        self.fit.setToolTip(self.tr("Make the page as wide as its place (Ctrl+0)"))
        for one in (self.smaller, self.larger, self.fit):
            line.addWidget(one)
        body.addLayout(line)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setProperty("kind", "preview")
        self._scroll.setAccessibleName(self.tr("The page as it will be printed"))
        self.sheets = Sheets()
        self._scroll.setWidget(self.sheets)
        body.addWidget(self._scroll, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._on_due)
        for keys, work in (("Ctrl+-", self.zoom_out), ("Ctrl++", self.zoom_in),
                           ("Ctrl+=", self.zoom_in), ("Ctrl+0", self.fit_width)):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(work)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self.sheets.count

    def show_document(self, document: Document) -> None:
        """Show a document soon; of many in a row only the last one is laid out."""
        self._waiting = document
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def zoom_in(self) -> None:
        """Show the page larger."""
        now = self._factor()
        self._set_zoom(next((z for z in ZOOMS if z > now * 1.01), ZOOMS[-1]))

    @Slot()
    def zoom_out(self) -> None:
        """Show the page smaller."""
        now = self._factor()
        self._set_zoom(next((z for z in reversed(ZOOMS) if z < now * 0.99), ZOOMS[0]))

    @Slot()
    def fit_width(self) -> None:
        """Show the page as wide as its place."""
        self._set_zoom(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    @Slot()
    def _on_due(self) -> None:
        if self._running or self._waiting is None:
            return
        document, self._waiting = self._waiting, None
        lay_out = self._lay_out
        if weight(document) < SHORT:
            # A letter of a page takes 2 ms, so the page follows the typing without a detour.
            self._pages = lay_out(document)
            self._show()
            return
        self._running = True
        self._tasks.outside(lambda: lay_out(document), self._on_made, self._on_failed, owner=self)

    def _on_made(self, pages: Pages) -> None:
        self._running = False
        self._pages = pages
        self._show()
        if self._waiting is not None:
            self._timer.start()

    def _on_failed(self, _error: BaseException) -> bool:
        self._running = False
        return False

    def _set_zoom(self, zoom: float | None) -> None:
        self._zoom = zoom
        self._show()

    def _factor(self) -> float:
        if self._zoom is not None:
            return self._zoom
        if self._pages is None or not len(self._pages):
            return 1.0
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self._scroll.width() - bar - 2 * SHADOW - 4
        width = max(page.size_mm.width() for page in self._pages.pages)
        return max(0.2, room / (width / MM_PER_INCH * self._screen_dpi()))

    def _screen_dpi(self) -> float:
        return float(self.logicalDpiX()) or 96.0

    def _show(self) -> None:
        self.sheets.show_pages(self._pages, self._factor() * self._screen_dpi())
        self._scroll.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if self._zoom is None
            else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        count = self.sheets.count
        percent = round(self._factor() * 100)
        words = self.tr("1 page") if count == 1 else self.tr("{0} pages").format(count)
        self._count.setText(f"{words}  ·  {percent} %" if count else "")
        self._scroll.setAccessibleDescription(words)
