"""Texts of questions and lessons on the screen, through the safe subset and in no other way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from communeapp.core.errors import UserError
from communeapp.core.training.markup import to_html
from communeapp.core.training.questions import Rich
from communeapp.ui.training.lesson_document import LessonDocument, Media

_PAGE_MARGIN = 16  # pixels around a lesson


def no_media(path: str) -> bytes:
    """A text without pictures."""
    raise UserError("courses.no_media", file=path)


def label_html(rich: Rich) -> str:
    """Write a text for a QLabel: no pictures, their words instead. Set its format to RichText."""
    return to_html(rich)


class RichView(QTextEdit):
    """Shows one text; as high as its text when ``grows``, else it scrolls. Read-only, selectable.

    Not a QTextBrowser: that one asks for files by itself.
    """

    def __init__(self, parent: QWidget | None = None, *, grows: bool = True) -> None:
        super().__init__(parent)
        self._grows = grows
        self._html = ""
        self._drawn: tuple[int, float] = (0, 0.0)
        self._document = LessonDocument(no_media, self)
        self.setDocument(self._document)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if grows:
            self.setFrameShape(QFrame.Shape.NoFrame)
            self.viewport().setAutoFillBackground(False)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._document.documentLayout().documentSizeChanged.connect(self.updateGeometry)
        else:
            self._document.setDocumentMargin(_PAGE_MARGIN)

    def show_rich(self, rich: Rich, media: Media = no_media) -> None:
        """Show a text; ``media`` gives the pictures of its pack (``library.media``)."""
        self._document.set_media(media)
        self._html = to_html(rich, media=self._document.has)
        self._draw()

    def _draw(self) -> None:
        margin = round(2 * self._document.documentMargin()) + 4
        width, scale = self.viewport().width() - margin, self.devicePixelRatioF()
        self._drawn = (width, scale)
        self._document.show_html(self._html, palette=self.palette(), width=width, scale=scale)
        if self._grows:
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "<img" in self._html and self._drawn[0] != self.viewport().width():
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._html:
            self._draw()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._grows:
            hint.setHeight(round(self._document.size().height()) + 2 * self.frameWidth())
        return hint

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height()) if self._grows else super().minimumSizeHint()

    def text_colour(self, role: QPalette.ColorRole) -> None:
        """Write in another colour of the palette."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, palette.color(role))
        self.setPalette(palette)
