"""Third step: the text, being written by the assistant and then edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from communeapp.ui.drafting.body_editor import BodyEditor
from communeapp.ui.drafting.item_tools import ItemTools, WhereLine
from communeapp.ui.drafting.stream_view import StreamView
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import primary
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, column, row
from communeapp.ui.widgets.text import restyle


class BodyStep(QWidget):
    """The editor, or the assistant at work in its place.

    Signals: ``review_wanted``, ``ask_again(int)``, ``stop_wanted``.
    """

    review_wanted = Signal()
    ask_again = Signal(int)
    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.editor = BodyEditor()
        self.editor.setAccessibleName(self.tr("Text of the letter"))
        self.tools = ItemTools(theme, self.editor)
        self.tools.ask_again.connect(self.ask_again)
        self.where = WhereLine(self.editor)
        self.stream = StreamView(theme)
        self.stream.stop_wanted.connect(self.stop_wanted)
        self.note = Banner(theme)
        self._paper = QFrame()
        self._paper.setProperty("kind", "sheet")
        column(self._paper, gap=0, margin=2).addWidget(self.editor)
        self.editor.installEventFilter(self)
        editing = QWidget()
        left = column(editing, gap=GAP_S)
        left.addWidget(self.tools)
        left.addWidget(self.tools.annexes)
        left.addWidget(self.note)
        left.addWidget(self._paper, 1)
        foot = row(gap=GAP)
        foot.addWidget(self.where, 1)
        self.next = primary(
            self.tr("Go on to the review"), self.review_wanted.emit, theme=theme, icon="next"
        )
        foot.addWidget(self.next)
        left.addLayout(foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(editing)
        self._stack.addWidget(self.stream)
        outer = column(self, gap=0)
        outer.setContentsMargins(GAP_L, GAP_S, GAP, GAP)
        outer.addWidget(self._stack)

    @property
    def writing(self) -> bool:
        """Say whether the assistant is seen at work."""
        return self._stack.currentWidget() is self.stream

    def show_writing(self, on: bool) -> None:
        """Show the assistant at work, or the editor."""
        self._stack.setCurrentIndex(1 if on else 0)
        if not on:
            self.stream.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the focus around the sheet: the editor itself has no frame."""
        if watched is self.editor and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._paper.setProperty("active", event.type() == QEvent.Type.FocusIn)
            restyle(self._paper)
        return False
