"""The document at the left of the review: its page as a picture with places lit up, or its text."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QFont,
    QKeySequence,
    QPixmap,
    QResizeEvent,
    QShortcut,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
)

from communeapp.core.errors import AppError
from communeapp.core.incoming.text import ReadText
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.canvas import Canvas, PageScroll
from communeapp.ui.incoming.highlights import boxes_of, utf16
from communeapp.ui.widgets.buttons import icon_button, quiet
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, column
from communeapp.ui.widgets.text import label, reveal, soft

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)  # of the width of its place
STEP_PX = 200  # pictures are asked for in these steps, so that a little wider is no new picture
WIDEST_PX = 2400
KEPT = 8  # pictures
SETTLE_MS = 150


class PageView(QFrame):
    """Shows one document: pages where the file has some, else its text; ``light_up`` marks a value."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        theme = context.theme
        self.setProperty("kind", "well")
        self.setMinimumWidth(280)
        self._file: Path | None = None
        self._read = ReadText("")
        self._page = 0
        self._zoom = 1.0
        self._whole = False
        self._span = (0, 0)
        self._ratio = 1.414
        self._pictures: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._asked: set[tuple[int, int]] = set()
        self._has_pages = False
        body = column(self, gap=GAP_S, margin=GAP_S)
        line = FlowLayout(gap=GAP_S)
        self.before = icon_button(
            self.tr("Page before (Ctrl+Page Up)"), theme, "arrow-up", self.page_before
        )
        self.after = icon_button(
            self.tr("Next page (Ctrl+Page Down)"), theme, "arrow-down", self.page_after
        )
        self._count = label("", "small")
        self._count.setWordWrap(False)
        self.smaller = icon_button(self.tr("Smaller (Ctrl+-)"), theme, "zoom-out", self.zoom_out)
        self.larger = icon_button(self.tr("Larger (Ctrl++)"), theme, "zoom-in", self.zoom_in)
        self.fit = quiet(self.tr("Whole page"), self.toggle_fit)
        self.fit.setToolTip(self.tr("Show the whole page, or as wide as its place (Ctrl+0)"))
        self.as_text = quiet(self.tr("Text as read"), self.toggle_text, theme=theme, icon="text")
        for one in (self.before, self._count, self.after):
            line.addWidget(one)
        for tool in (self.smaller, self.larger, self.fit, self.as_text):
            line.addWidget(tool)
        for part in (
            self._count,
            self.fit,
            self.as_text,
        ):  # one height, so that all stand on one line
            part.setMinimumHeight(self.before.sizeHint().height())
        body.addLayout(line)
        self._stack = QStackedWidget()
        self.canvas = Canvas(theme)
        self.scroll_area = PageScroll()
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroll_area.setProperty("kind", "preview")
        self.scroll_area.setAccessibleName(self.tr("The page of the document"))
        self.scroll_area.setWidget(self.canvas)
        self.scroll_area.turned.connect(self._turn)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The text of the document"))
        self._nothing = soft(
            self.tr("Neither a page nor a text can be shown. Open the original with its program.")
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.scroll_area)
        self._stack.addWidget(self.text)
        self._stack.addWidget(self._nothing)
        body.addWidget(self._stack, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._ask)
        for keys, work in (
            ("Ctrl+-", self.zoom_out), ("Ctrl++", self.zoom_in), ("Ctrl+=", self.zoom_in),
            ("Ctrl+0", self.toggle_fit), ("Ctrl+PgUp", self.page_before),
            ("Ctrl+PgDown", self.page_after),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(work)

    # --- what is shown ------------------------------------------------------------------------------

    def show_document(self, file: Path | None, read: ReadText) -> None:
        """Show a document from its first page."""
        self._file, self._read = file, read
        self._page, self._span = 0, (0, 0)
        self._pictures.clear()
        self._asked.clear()
        self._has_pages = file is not None and self._has_picture(read)
        self.text.setPlainText(read.text)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.canvas.show_boxes(())
        self._stack.setCurrentIndex(0 if self._has_pages else self._without_pages())
        self._refresh()
        self._ask()

    def _without_pages(self) -> int:
        return 1 if self._read.text else 2

    @staticmethod
    def _has_picture(read: ReadText) -> bool:
        """Say whether the file may have pages; one that could not be read is tried."""
        in_pages = read.media_type == "application/pdf" or read.media_type.startswith("image/")
        return in_pages or not read.text or any(line.box is not None for line in read.lines)

    def clear(self) -> None:
        """Let go of the document."""
        self._file = None
        self._pictures.clear()
        self.text.clear()
        self.canvas.show_picture(None, QSize(10, 10))

    def light_up(self, start: int, end: int) -> None:
        """Mark a stretch of the text where it stands; nothing for an empty one."""
        self._span = (start, end)
        boxes = boxes_of(self._read, start, end)
        if boxes and boxes[0].page != self._page:
            self._go(boxes[0].page)
        self._mark()
        here = [self.canvas.place_of(one) for one in self.canvas.boxes]
        if here:
            middle = here[0].center().toPoint()
            self.scroll_area.ensureVisible(middle.x(), middle.y(), 60, 120)

    @property
    def lit(self) -> str:
        """The text that is marked now."""
        return self._read.text[self._span[0] : self._span[1]]

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    @property
    def shows_text(self) -> bool:
        """Say whether the text is shown in place of the page."""
        return self._stack.currentIndex() == 1

    def _mark(self) -> None:
        start, end = self._span
        boxes = boxes_of(self._read, start, end)
        self.canvas.show_boxes(tuple(one for one in boxes if one.page == self._page))
        selection = QTextEdit.ExtraSelection()
        if end > start:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(utf16(self._read.text, start))
            cursor.setPosition(utf16(self._read.text, end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(self.context.theme.palette.colour("warn_soft"))
            selection.format.setForeground(self.context.theme.palette.colour("ink"))
            selection.format.setFontWeight(QFont.Weight.Bold)
            selection.format.setFontUnderline(True)
            at = QTextCursor(cursor)
            at.setPosition(cursor.selectionStart())
            self.text.setTextCursor(at)
            self.text.ensureCursorVisible()
        self.text.setExtraSelections([selection] if end > start else [])

    # --- pages ---------------------------------------------------------------------------------------

    @Slot()
    def page_before(self) -> None:
        """Show the page before."""
        self._go(self._page - 1)

    @Slot()
    def page_after(self) -> None:
        """Show the next page."""
        self._go(self._page + 1)

    @Slot(int)
    def _turn(self, step: int) -> None:
        if 0 <= self._page + step < self._read.pages:
            self._go(self._page + step)
            bar = self.scroll_area.verticalScrollBar()
            bar.setValue(bar.minimum() if step > 0 else bar.maximum())

    def _go(self, page: int) -> None:
        if not self._has_pages or not 0 <= page < self._read.pages or page == self._page:
            return
        self._page = page
        self._mark()
        self._refresh()
        self._ask()

    # --- size ----------------------------------------------------------------------------------------

    @Slot()
    def zoom_in(self) -> None:
        """Show it larger."""
        if self.shows_text:
            self.text.zoomIn(1)
            return
        self._set_zoom(next((z for z in ZOOMS if z > self._zoom * 1.01), ZOOMS[-1]))

    @Slot()
    def zoom_out(self) -> None:
        """Show it smaller."""
        if self.shows_text:
            self.text.zoomOut(1)
            return
        self._set_zoom(next((z for z in reversed(ZOOMS) if z < self._zoom * 0.99), ZOOMS[0]))

    @Slot()
    def toggle_fit(self) -> None:
        """Show the whole page, or as wide as its place."""
        self._whole = not self._whole
        self._zoom = 1.0
        self._refresh()
        self._timer.start()

    @Slot()
    def toggle_text(self) -> None:
        """Show the text in place of the page, and back."""
        if self._has_pages:
            self._stack.setCurrentIndex(0 if self.shows_text else 1)
            self._refresh()

    def _set_zoom(self, zoom: float) -> None:
        self._zoom, self._whole = zoom, False
        self._refresh()
        self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()
        if self._file is not None and self._has_pages:
            self._timer.start()

    def _page_size(self) -> QSize:
        bar = self.scroll_area.verticalScrollBar().sizeHint().width()
        room = max(120, self.scroll_area.width() - bar - 4)
        width = room * self._zoom
        if self._whole:
            width = min(room, max(80, self.scroll_area.height() - 4) / self._ratio)
        return QSize(round(width), round(width * self._ratio))

    def _refresh(self) -> None:
        pages = max(1, self._read.pages)
        in_pages = self._has_pages and not self.shows_text
        picture = self._best_picture()
        if picture is not None:
            self._ratio = picture.height() / max(1, picture.width())
        self.canvas.show_picture(picture, self._page_size())
        for part in (self.before, self.after, self._count):
            reveal(part, in_pages and pages > 1)
        reveal(self.fit, in_pages)
        for tool in (self.smaller, self.larger):
            reveal(tool, self._stack.currentIndex() != 2)
        reveal(self.as_text, self._has_pages)
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page < pages - 1)
        self._count.setText(self.tr("Page {0} of {1}").format(self._page + 1, pages))
        self.fit.setText(self.tr("Page width") if self._whole else self.tr("Whole page"))
        self.as_text.setText(self.tr("Page") if self.shows_text else self.tr("Text as read"))

    def _best_picture(self) -> QPixmap | None:
        mine = {width: one for (page, width), one in self._pictures.items() if page == self._page}
        return mine[max(mine)] if mine else None

    # --- pictures ------------------------------------------------------------------------------------

    def _wanted_px(self) -> int:
        pixels = self._page_size().width() * self.devicePixelRatioF()
        return min(WIDEST_PX, -(-round(pixels) // STEP_PX) * STEP_PX)

    @Slot()
    def _ask(self) -> None:
        file, key = self._file, (self._page, self._wanted_px())
        if file is None or not self._has_pages or key in self._pictures or key in self._asked:
            return
        self._asked.add(key)
        reading = self.context.wiring.reading
        self.context.tasks.outside(
            lambda: reading.picture(file, *key),
            lambda data: self._on_picture(file, key, data),
            lambda error: self._on_no_picture(file, key, error),
            owner=self,
        )

    def _on_picture(self, file: Path, key: tuple[int, int], data: bytes) -> None:
        if file != self._file:
            return
        self._asked.discard(key)
        picture = QPixmap()
        if picture.loadFromData(data):
            self._pictures[key] = picture
            while len(self._pictures) > KEPT:
                self._pictures.popitem(last=False)
        self._refresh()
        self._mark()

    def _on_no_picture(self, file: Path, key: tuple[int, int], error: BaseException) -> bool:
        if file == self._file:
            self._asked.discard(key)
            if not self._pictures:  # no page can be shown: the text says what was read
                self._has_pages = False
                self._stack.setCurrentIndex(self._without_pages())
                self._refresh()
        return isinstance(error, AppError)
