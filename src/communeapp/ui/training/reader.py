"""The text of a lesson: scrolled by keys, and lit where a passage stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from communeapp.core.training.questions import Rich
from communeapp.ui.context import UiContext
from communeapp.ui.training.lesson_document import Media
from communeapp.ui.training.rich import RichView

#: A passage is found by its beginning; so many letters of it tell it from every other.
_ENOUGH = 160


class LessonReader(RichView):
    """Signals: ``read_to_end()`` when the last line has been seen."""

    read_to_end = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, grows=False)
        self._context = context
        self._seen_end = False
        self.setProperty("kind", "lesson")
        self.setAccessibleName(self.tr("The lesson"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(20)
        self.verticalScrollBar().valueChanged.connect(self._look)

    def show_lesson(self, body: Rich, media: Media) -> None:
        """Show another lesson from its beginning."""
        self._seen_end = False
        self.setExtraSelections([])
        self.show_rich(body, media)
        self.verticalScrollBar().setValue(0)

    @property
    def at_end(self) -> bool:
        """Say whether the last line has been in sight; a short lesson is so at once."""
        bar = self.verticalScrollBar()
        return self._seen_end or bar.value() >= bar.maximum()

    def _look(self, value: int) -> None:
        # While a text is laid out anew the bar has no range: that is no end.
        maximum = self.verticalScrollBar().maximum()
        if 0 < maximum <= value and not self._seen_end:
            self._seen_end = True
            self.read_to_end.emit()

    def light(self, text: str) -> bool:
        """Light up a passage and bring it into sight; says whether it stands there."""
        place = self._find(text)
        if place is None:
            return False
        start, end = place
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor = cursor
        shown = made.format
        shown.setBackground(QColor(self._context.theme.palette.colour("selection")))
        shown.setProperty(QTextFormat.Property.FullWidthSelection, False)
        self.setExtraSelections([made])
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        top = self.cursorRect().top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(max(0, top - 60))
        return True

    @property
    def lit(self) -> str:
        """What is lit up."""
        selections = self.extraSelections()
        return selections[0].cursor.selectedText() if selections else ""

    def _find(self, text: str) -> tuple[int, int] | None:
        """Find a passage by its letters and digits alone: lists and tables are laid out otherwise."""
        shown = self.document().toPlainText()
        places = [i for i, char in enumerate(shown) if char.isalnum()]
        letters = "".join(shown[i] for i in places).lower()
        wanted = "".join(char for char in text if char.isalnum()).lower()
        if not wanted or len(letters) != len(places):
            return None
        at, length = letters.find(wanted), len(wanted)
        if at < 0:
            length = min(_ENOUGH, len(wanted))
            at = letters.find(wanted[:length])
        if at < 0:
            return None
        return places[at], places[min(at + length, len(places)) - 1] + 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        pages = {
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Space: 1,
            Qt.Key.Key_Backspace: -1,
        }
        page = pages.get(Qt.Key(event.key()), 0)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif step:
            bar.setValue(bar.value() + step * bar.singleStep() * 3)
        elif page:
            bar.setValue(bar.value() + page * round(bar.pageStep() * 0.85))
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
