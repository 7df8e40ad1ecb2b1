"""Narrowing a register: year, state, office, what presses, and words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, FlowLayout

TYPING_MS = 250


class Chooser(QComboBox):
    """A list to choose one of, each entry with the value it stands for."""

    def __init__(self, letters: int) -> None:
        super().__init__()
        self._letters = letters
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        # The wheel over a closed list must not change a filter unseen.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def offer(self, choices: Sequence[tuple[str, object]]) -> None:
        """Show other entries; the value chosen now stays chosen where it is among them."""
        before = self.currentData()
        self.blockSignals(True)
        self.clear()
        for name, value in choices:
            self.addItem(name, value)
            self.setItemData(self.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self.choose(before)
        self.blockSignals(False)

    def choose(self, value: object) -> None:
        """Choose a value; the first entry where it is not there."""
        places = [i for i in range(self.count()) if self.itemData(i) == value]
        self.setCurrentIndex(places[0] if places else 0)

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


class FilterBar(QWidget):
    """Choosers side by side, and a field for words.

    Signals: ``changed()`` when the list has to be read anew; typing is waited out.
    """

    changed = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._line = FlowLayout(self, gap=GAP)
        self._choosers: dict[str, Chooser] = {}
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.words = Field(self.tr("Words"), line_edit(placeholder=placeholder, longest=200))
        letter = QFontMetricsF(self.font()).averageCharWidth()
        self.words.control.setMinimumWidth(round(letter * 30))
        self.words.control.setClearButtonEnabled(True)
        self.words.control.textChanged.connect(self._on_typed)
        self._line.addWidget(self.words)

    def add(self, key: str, name: str, letters: int = 14) -> Chooser:
        """Add a chooser to the left of the words."""
        chooser = Chooser(letters)
        self._choosers[key] = chooser
        chooser.currentIndexChanged.connect(self.changed)
        self._line.removeWidget(self.words)
        self._line.addWidget(Field(name, chooser))
        self._line.addWidget(self.words)
        QWidget.setTabOrder(chooser, self.words.control)
        return chooser

    def offer(self, key: str, choices: Sequence[tuple[str, object]]) -> None:
        """Show other entries of a chooser; what is chosen stays chosen."""
        self._choosers[key].offer(choices)

    def value(self, key: str) -> object:
        """Give the value chosen."""
        return self._choosers[key].currentData()

    def choose(self, **values: object) -> None:
        """Choose values without telling: whoever calls reads the list anyway."""
        for key, value in values.items():
            chooser = self._choosers[key]
            chooser.blockSignals(True)
            chooser.choose(value)
            chooser.blockSignals(False)

    def clear(self) -> None:
        """Choose everything and no words."""
        for chooser in self._choosers.values():
            chooser.blockSignals(True)
            chooser.setCurrentIndex(0)
            chooser.blockSignals(False)
        self.words.control.blockSignals(True)
        self.words.control.clear()
        self.words.control.blockSignals(False)
        self._typing.stop()
        self.changed.emit()

    @property
    def narrowed(self) -> bool:
        """Say whether anything is left out."""
        return bool(self.text) or any(one.currentIndex() > 0 for one in self._choosers.values())

    @property
    def text(self) -> str:
        """The words that are looked for."""
        return text_of(self.words.control)

    @Slot()
    def _on_typed(self) -> None:
        self._typing.start()
