"""A card that can be pressed and, once it is judged, says in words whether it was right."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.layouts import GAP, GAP_S, column, row
from communeapp.ui.widgets.text import label, restyle, reveal, small
from communeapp.ui.widgets.tiles import let_mouse_through


class Verdict(StrEnum):
    """What is said of a part of an answer. The style sheet knows the words."""

    OPEN = ""
    RIGHT = "right"  # given and right
    WRONG = "wrong"  # given and wrong
    MISSED = "missed"  # right, but not given


TONES = {Verdict.RIGHT: "ok", Verdict.WRONG: "danger", Verdict.MISSED: "ok"}


class Tile(QPushButton):
    """Holds a badge, what ``content`` shows, and a verdict below it.

    Only Space presses it; every other key goes to the question around it.
    """

    def __init__(self, badge: str, content: QWidget, spoken: str, *, kind: str = "option") -> None:
        super().__init__()
        self._spoken = spoken
        self.frozen = False
        self.setProperty("kind", kind)
        self.setProperty("noMnemonic", True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(spoken)
        self._body = column(self, gap=GAP_S, margin=GAP - 2)
        self.line: QHBoxLayout = row(gap=GAP)
        self._badge = chip(badge, "accent")
        reveal(self._badge, bool(badge))
        self.line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=GAP_S)
        words.addWidget(content)
        self._verdict = label("", "verdict")
        self._why = small("")
        words.addWidget(self._verdict)
        words.addWidget(self._why)
        self.line.addLayout(words, 1)
        self._body.addLayout(self.line)
        self._verdict.setVisible(False)
        self._why.setVisible(False)
        let_mouse_through(self)

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return self.accessibleName()

    def say(self, spoken: str) -> None:
        """Change what a screen reader says."""
        self._spoken = spoken
        self.setAccessibleName(spoken)

    def set_badge(self, text: str) -> None:
        """Show another badge."""
        self._badge.setText(text)

    def judge(self, verdict: Verdict, words: str, why: str = "", *, tone: str = "") -> None:
        """Say how it was, in words; nothing can be changed from then on."""
        self.frozen = True
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setProperty("state", verdict.value)
        restyle(self)
        self._verdict.setText(words)
        self._verdict.setProperty("tone", tone or TONES.get(verdict, ""))
        restyle(self._verdict)
        reveal(self._verdict, bool(words))
        self._why.setText(why)
        reveal(self._why, bool(why))
        self.setAccessibleName(". ".join(one for one in (self._spoken, words, why) if one))
        self.updateGeometry()

    def nextCheckState(self) -> None:
        if not self.frozen:
            super().nextCheckState()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        return self._body.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._body.heightForWidth(width)
