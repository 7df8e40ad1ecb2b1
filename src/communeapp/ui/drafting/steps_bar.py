"""The way through a letter: five steps, where one is, and what is done."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from communeapp.ui.widgets.layouts import FlowLayout
from communeapp.ui.widgets.text import restyle


class Step(IntEnum):
    """The steps in their order."""

    TYPE = 0
    FACTS = 1
    BODY = 2
    REVIEW = 3
    EXPORT = 4


class StepsBar(QWidget):
    """A row of numbered buttons; those that cannot be entered yet are disabled.

    Signals: ``chosen(Step)``.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stepsBar")
        line = FlowLayout(self, gap=4)
        self._names = {
            Step.TYPE: self.tr("Type"),
            Step.FACTS: self.tr("Facts"),
            Step.BODY: self.tr("Text"),
            Step.REVIEW: self.tr("Review"),
            Step.EXPORT: self.tr("Final file"),
        }
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[Step, QPushButton] = {}
        for step, name in self._names.items():
            made = QPushButton(name)
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setProperty("kind", "step")
            made.setProperty("noMnemonic", True)
            made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._group.addButton(made, int(step))
            self._buttons[step] = made
            line.addWidget(made)
        self._group.idClicked.connect(self._on_clicked)

    def show_state(self, current: Step, reachable: frozenset[Step], done: frozenset[Step]) -> None:
        """Show where one is; a done step bears a tick, in its words too."""
        for step, one in self._buttons.items():
            sign = "✓" if step in done else str(int(step) + 1)
            one.setText(f"{sign}  {self._names[step]}")
            one.setChecked(step is current)
            one.setEnabled(step in reachable or step is current)
            if step is current:
                said = self.tr("Step {0}: {1}, you are here")
            elif step in done:
                said = self.tr("Step {0}: {1}, done")
            elif step in reachable:
                said = self.tr("Step {0}: {1}")
            else:
                said = self.tr("Step {0}: {1}, not possible yet")
            one.setAccessibleName(said.format(int(step) + 1, self._names[step]))
            restyle(one)

    def name(self, step: Step) -> str:
        """Give the word of a step."""
        return self._names[step]

    @Slot(int)
    def _on_clicked(self, step: int) -> None:
        self.chosen.emit(Step(step))
