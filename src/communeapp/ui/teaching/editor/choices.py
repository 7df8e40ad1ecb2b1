"""Options of a question: which are right, what is said to whoever chose them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from communeapp.core.training.questions import NOTHING, Choice
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.teaching.editor.lines import Line, LinesPart
from communeapp.ui.teaching.editor.numbers import read_decimal, typed_decimal
from communeapp.ui.teaching.rich_box import RichBox
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.text import reveal

FULL, NONE = Decimal(100), Decimal(0)
PLACES = Decimal("0.00001")


def _plain(choices: Sequence[Choice]) -> bool:
    """Say whether right and wrong tell the marks: no option counts more than another, none takes away."""
    rights = {one.weight for one in choices if one.weight > 0}
    return len(rights) <= 1 and not any(one.weight < 0 for one in choices)


class ChoiceLine(Line[Choice]):
    """Right or not, the option, its own feedback, and marks in percent where they are told apart."""

    def __init__(self, value: Choice | None, *, several: bool, weighted: bool) -> None:
        super().__init__()
        self._several = several
        self.right: QAbstractButton = QCheckBox() if several else QRadioButton()
        self.right.setAutoExclusive(False)
        self.right.setToolTip(self.tr("This option is right"))
        self.text = RichBox("", self.tr("Option"))
        self.why = RichBox("", self.tr("Said to whoever chose it"))
        self.weight = line_edit(longest=12)
        self.weight.setToolTip(self.tr("Percent of the marks; below zero takes marks away"))
        self.weight.setFixedWidth(self.fontMetrics().horizontalAdvance("-33,33333 %") + 24)
        self.body.addWidget(self.right, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.text, 3, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.why, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.weight, 0, Qt.AlignmentFlag.AlignTop)
        given = value or Choice(NOTHING)
        self._before = given.weight
        self.text.show_rich(given.text)
        self.why.show_rich(given.feedback)
        self.right.setChecked(given.weight > 0)
        self.weight.setText(typed_decimal(given.weight))
        self.show_weight(shown=weighted)
        self.text.textChanged.connect(self.changed)
        self.why.textChanged.connect(self.changed)
        self.weight.textChanged.connect(self.changed)
        self.right.toggled.connect(self._on_right)

    def show_weight(self, *, shown: bool) -> None:
        """Show marks in percent, or only right and wrong."""
        reveal(self.weight, shown)

    @Slot(bool)
    def _on_right(self, right: bool) -> None:
        self.weight.setText(typed_decimal(FULL if right else NONE))
        self.changed.emit()

    def value(self) -> Choice:
        typed = read_decimal(text_of(self.weight))
        weight = typed if typed is not None else (FULL if self.right.isChecked() else NONE)
        return Choice(self.text.rich(), weight, self.why.rich())

    @property
    def empty(self) -> bool:
        return not self.text.toPlainText().strip() and not self.why.toPlainText().strip()

    def first(self) -> QWidget:
        return self.text

    def call(self, place: int) -> None:
        self.right.setAccessibleName(self.tr("Option {0} is right").format(place))
        self.text.setAccessibleName(self.tr("Option {0}").format(place))
        self.why.setAccessibleName(self.tr("Feedback of option {0}").format(place))
        self.weight.setAccessibleName(self.tr("Marks of option {0} in percent").format(place))


class ChoicesPart(LinesPart[Choice]):
    """Options of SINGLE (one is right) or MULTIPLE."""

    def __init__(self, theme: Theme, *, several: bool) -> None:
        super().__init__(theme, "", least=4)
        self.more.setText(self.tr("One more option"))
        self._several = several
        self._shown: list[Decimal] = []
        self.weights = QCheckBox(self.tr("Marks in percent for each option"))
        self.weights.toggled.connect(self._on_weights)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.weights)

    def make(self, value: Choice | None) -> ChoiceLine:
        made = ChoiceLine(value, several=self._several, weighted=self.weights.isChecked())
        if not self._several:
            made.right.toggled.connect(self._on_chosen)
        return made

    def show_values(self, values: Sequence[Choice]) -> None:
        self.weights.setChecked(not _plain(values))
        super().show_values(values)
        self._shown = [one.weight for one in super().values()]

    def values(self) -> tuple[Choice, ...]:
        given = super().values()
        if not self._several or self.weights.isChecked():
            return given
        rights = [one.weight > 0 for one in given]
        if rights == [one > 0 for one in self._shown]:
            return tuple(
                replace(one, weight=weight) for one, weight in zip(given, self._shown, strict=True)
            )
        # Full marks are all right options together: each has its part.
        part = (FULL / max(1, sum(rights))).quantize(PLACES)
        return tuple(
            replace(one, weight=part if right else NONE)
            for one, right in zip(given, rights, strict=True)
        )

    @Slot(bool)
    def _on_chosen(self, right: bool) -> None:
        """One right option takes the mark from the others, unless marks are told apart."""
        sender = self.sender()
        if not right or self.weights.isChecked():
            return
        for one in self.lines:
            if isinstance(one, ChoiceLine) and one.right is not sender:
                one.right.setChecked(False)

    @Slot(bool)
    def _on_weights(self, shown: bool) -> None:
        for one in self.lines:
            if isinstance(one, ChoiceLine):
                one.show_weight(shown=shown)
        self.changed.emit()
