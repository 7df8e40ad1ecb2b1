"""Surfaces: cards, banners, chips and the friendly word on an empty screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from communeapp.ui.theme import Theme
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, column, row
from communeapp.ui.widgets.text import heading, label, reveal, soft

TONES = ("info", "ok", "warn", "danger")


class Card(QFrame):
    """A white sheet; ``body`` is its column."""

    def __init__(self, head: str = "", explanation: str = "", *, kind: str = "card") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.body: QVBoxLayout = column(self, gap=GAP, margin=GAP_L)
        if head:
            self.body.addWidget(heading(head))
        if explanation:
            self.body.addWidget(soft(explanation))


class IconLabel(QLabel):
    """A drawing that only accompanies words; screen readers skip it."""

    def __init__(self, theme: Theme, icon: str, colour: str = "ink", side: int = 0) -> None:
        super().__init__()
        size = QSize(side, side) if side else theme.icon_size()
        self.setPixmap(theme.icon(icon, colour).pixmap(size))
        self.setFixedSize(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Banner(QFrame):
    """A message on the screen itself: a drawing, a sentence and perhaps buttons.

    The drawing differs by tone, so that the meaning does not hang on the colour.
    """

    def __init__(self, theme: Theme, tone: str = "info", text: str = "", hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "banner")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        line = self._line = row(self, gap=GAP, margin=GAP)
        self._icon = QLabel()
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=GAP_S)
        self._text = label(text, "label")
        self._hint = label(hint)
        words.addWidget(self._text)
        words.addWidget(self._hint)
        self.buttons = FlowLayout()
        words.addLayout(self.buttons)
        line.addLayout(words, 1)
        self.tell(tone, text, hint)

    def tell(self, tone: str, text: str, hint: str = "") -> None:
        """Show another message; an empty one hides the banner."""
        self.setProperty("tone", tone)
        for part in (self, self._text, self._hint):
            part.style().unpolish(part)
            part.style().polish(part)
        side = self._theme.icon_size()
        self._icon.setPixmap(self._theme.icon(tone, tone).pixmap(side))
        self._icon.setFixedSize(side)
        self._text.setText(text)
        self._hint.setText(hint)
        reveal(self._hint, bool(hint))
        self.setAccessibleName(f"{text} {hint}".strip())
        reveal(self, bool(text))

    def put_aside(self, widget: QWidget) -> None:
        """Put a control at the right edge, such as the one that closes the message."""
        self._line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def text(self) -> str:
        """The sentence that stands there."""
        return self._text.text()


def chip(text: str, tone: str = "") -> QLabel:
    """A short state in words; its tone only underlines it."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", "chip")
    if tone:
        made.setProperty("tone", tone)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


class EmptyState(QWidget):
    """What stands where nothing is yet: a drawing, a sentence, and the way to begin (``buttons``)."""

    def __init__(self, theme: Theme, icon: str, head: str, text: str) -> None:
        super().__init__()
        body = column(self, gap=GAP, margin=GAP_L)
        body.addWidget(IconLabel(theme, icon, "accent", 40))
        body.addWidget(heading(head))
        body.addWidget(soft(text))
        self.buttons = FlowLayout()
        body.addLayout(self.buttons)
