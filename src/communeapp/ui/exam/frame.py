"""The parts around a question of an exam: place and clock above, the ways on below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from communeapp.ui.exam.clock import ExamClock
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.layouts import GAP, GAP_L, FlowLayout, row
from communeapp.ui.widgets.text import ElidedLabel, label


class ExamHead(QWidget):
    """Which question it is, whose paper, and the clock."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("examHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = row(self, gap=GAP_L)
        line.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        self._where = ElidedLabel()
        self._where.setProperty("kind", "label")
        line.addWidget(self._where, 1)
        said = label(self.tr("Time left"), "small")
        said.setWordWrap(False)
        line.addWidget(said)
        self.clock = ExamClock()
        line.addWidget(self.clock)

    def show_place(self, place: int, count: int, name: str) -> None:
        """Say which question is shown."""
        where = self.tr("Question {0} of {1}").format(place + 1, count)
        self._where.show_text(f"{where} · {name}" if name else where)


class ExamBar(QWidget):
    """Signals: ``flagged()``, ``left()``, ``stepped(int)`` with -1 or 1, ``handed_in()``."""

    flagged = Signal()
    left = Signal()
    stepped = Signal(int)
    handed_in = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("examBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = row(self, gap=GAP_L)
        line.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        ways = FlowLayout()
        self.flag_button = button(
            self.tr("Mark"), self.flagged.emit, kind="toggle", theme=theme, icon="flag"
        )
        self.flag_button.setCheckable(True)
        self.flag_button.setToolTip(self.tr("Mark this question to look at it once more (F2)"))
        self.leave_button = button(self.tr("Leave for now"), self.left.emit)
        ways.addWidget(self.flag_button)
        ways.addWidget(self.leave_button)
        line.addLayout(ways, 2)
        steps = FlowLayout(at_end=True)
        self.before_button = button(
            self.tr("Back one"), partial(self.stepped.emit, -1), theme=theme, icon="back"
        )
        self.before_button.setToolTip(self.tr("The question before (Ctrl+Page Up)"))
        self.next_button = primary(
            self.tr("Next"), partial(self.stepped.emit, 1), theme=theme, icon="next"
        )
        self.next_button.setToolTip(self.tr("The next question (Enter or Ctrl+Page Down)"))
        self.hand_in_button = button(
            self.tr("Hand in"), self.handed_in.emit, theme=theme, icon="send"
        )
        self.hand_in_button.setToolTip(self.tr("End the exam (Ctrl+Enter)"))
        for one in (self.before_button, self.next_button, self.hand_in_button):
            steps.addWidget(one)
        line.addLayout(steps, 3)

    def show_place(self, place: int, count: int, *, flagged: bool) -> None:
        """Offer the ways on that there are."""
        self.flag_button.setChecked(flagged)
        self.before_button.setEnabled(place > 0)
        self.next_button.setEnabled(place + 1 < count)
