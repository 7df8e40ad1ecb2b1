"""All questions of a paper at a glance: answered, marked, the one shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from communeapp.ui.theme import Theme
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, let_go
from communeapp.ui.widgets.text import heading, restyle, small


class Overview(Card):
    """Signals: ``chosen(int)`` with the place of a question, from 0."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.body.addWidget(heading(self.tr("All questions")))
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=GAP_S)
        self.body.addWidget(self._holder)
        self._state = small("")
        self.body.addWidget(self._state)
        self.body.addWidget(
            small(self.tr("Filled: answered. ⚑: marked, to be looked at once more."))
        )
        self._group = QButtonGroup(self)
        self.buttons: list[QPushButton] = []

    def show_count(self, count: int) -> None:
        """Make a button for each question."""
        for one in self.buttons:
            self._group.removeButton(one)
            self._flow.removeWidget(one)
            let_go(one)
        self.buttons = []
        for number in range(count):
            made = QPushButton(str(number + 1))
            made.setProperty("kind", "number")
            made.setProperty("noMnemonic", True)
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setFixedWidth(made.fontMetrics().horizontalAdvance("00 ⚑") + 2 * GAP)
            made.clicked.connect(partial(self._on_clicked, number))
            self._group.addButton(made)
            self.buttons.append(made)
            self._flow.addWidget(made)

    def _on_clicked(self, number: int, _checked: bool = False) -> None:
        self.chosen.emit(number)

    def show_state(self, current: int, answered: set[int], flagged: set[int]) -> None:
        """Show where one is and what is done, in words too."""
        for number, one in enumerate(self.buttons):
            one.setChecked(number == current)
            mark = " ⚑" if number in flagged else ""
            one.setText(f"{number + 1}{mark}")
            state = "answered" if number in answered else ""
            if one.property("state") != state:
                one.setProperty("state", state)
                restyle(one)
            said = [self.tr("Question {0}").format(number + 1)]
            said.append(self.tr("answered") if number in answered else self.tr("not answered"))
            if number in flagged:
                said.append(self.tr("marked"))
            if number == current:
                said.append(self.tr("shown"))
            one.setAccessibleName(", ".join(said))
        self._state.setText(self.tr("{0} of {1} answered").format(len(answered), len(self.buttons)))
