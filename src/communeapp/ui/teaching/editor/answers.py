"""Answers that are typed: accepted words with a star for anything, and numbers with their tolerance."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from communeapp.core.training.questions import NumberAnswer, ShortAnswer
from communeapp.core.vietnamese import clean_input
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.teaching.editor.lines import Line, LinesPart
from communeapp.ui.teaching.editor.numbers import read_decimal, typed_decimal
from communeapp.ui.teaching.rich_box import RichBox
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.text import label, small

FULL = Decimal(100)


class ShortLine(Line[ShortAnswer]):
    """An accepted answer, its marks, and what is said to it."""

    def __init__(self, value: ShortAnswer | None) -> None:
        super().__init__()
        given = value or ShortAnswer("")
        self._before = given
        self.text = line_edit(given.text, self.tr("Accepted answer; * stands for anything"))
        self.weight = line_edit(typed_decimal(given.weight), longest=12)
        self.weight.setFixedWidth(self.fontMetrics().horizontalAdvance("100,00") + 30)
        self.weight.setToolTip(self.tr("Percent of the marks"))
        self.why = RichBox("", self.tr("Said to this answer"))
        self.why.show_rich(given.feedback)
        self.body.addWidget(self.text, 3, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.weight, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.why, 2, Qt.AlignmentFlag.AlignTop)
        self.text.textChanged.connect(self.changed)
        self.weight.textChanged.connect(self.changed)
        self.why.textChanged.connect(self.changed)

    def value(self) -> ShortAnswer:
        typed = self.text.text()
        text = typed if typed == self._before.text else text_of(self.text)
        weight = read_decimal(text_of(self.weight))
        return ShortAnswer(text, FULL if weight is None else weight, self.why.rich())

    @property
    def empty(self) -> bool:
        return not self.text.text().strip()

    def first(self) -> QWidget:
        return self.text

    def call(self, place: int) -> None:
        self.text.setAccessibleName(self.tr("Accepted answer {0}").format(place))
        self.weight.setAccessibleName(self.tr("Marks of answer {0} in percent").format(place))
        self.why.setAccessibleName(self.tr("Feedback of answer {0}").format(place))


class ShortPart(LinesPart[ShortAnswer]):
    """Accepted answers of SHORT, and whether capitals and marks count."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", least=1)
        self.more.setText(self.tr("One more accepted answer"))
        self.case = QCheckBox(self.tr("Capital letters matter"))
        self.marks = QCheckBox(self.tr("Vietnamese marks matter"))
        line = row(gap=GAP)
        line.addWidget(self.case)
        line.addWidget(self.marks)
        line.addStretch(1)
        layout = self.layout()
        if layout is not None:
            layout.addItem(line)
        self.case.toggled.connect(self.changed)
        self.marks.toggled.connect(self.changed)

    def make(self, value: ShortAnswer | None) -> ShortLine:
        return ShortLine(value)


class NumberLine(Line[NumberAnswer]):
    """The right number and how far off it may be, or a range from – to."""

    def __init__(self, value: NumberAnswer | None) -> None:
        super().__init__()
        given = value or NumberAnswer(None, None, exact=None)
        self._before = value
        exact, off = _middle(given)
        self._range = exact is None and (given.low is not None or given.high is not None)
        first = given.low if self._range else exact
        second = given.high if self._range else off
        wide = self.fontMetrics().horizontalAdvance("000000000000") + 24
        self.number_edit = line_edit(typed_decimal(first), longest=40)
        self.off = line_edit(typed_decimal(second), longest=40)
        self._between = small(self.tr("to") if self._range else "±")
        self._between.setWordWrap(False)
        self.weight = line_edit(typed_decimal(given.weight), longest=12)
        self.weight.setToolTip(self.tr("Percent of the marks"))
        self.why = RichBox("", self.tr("Said to this answer"))
        self.why.show_rich(given.feedback)
        for one in (self.number_edit, self.off):
            one.setMinimumWidth(wide)
        self.weight.setFixedWidth(self.fontMetrics().horizontalAdvance("100,00") + 30)
        top = Qt.AlignmentFlag.AlignTop
        self.body.addWidget(self.number_edit, 1, top)
        self.body.addWidget(self._between, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self.off, 1, top)
        self.body.addWidget(self.weight, 0, top)
        self.body.addWidget(self.why, 2, top)
        for edit in (self.number_edit, self.off, self.weight):
            edit.textChanged.connect(self.changed)
        self.why.textChanged.connect(self.changed)
        self._shown = self._typed()

    def _typed(self) -> tuple[str, str, str, str]:
        return (
            self.number_edit.text(),
            self.off.text(),
            self.weight.text(),
            self.why.toPlainText(),
        )

    def value(self) -> NumberAnswer:
        if self._before is not None and self._typed() == self._shown:
            return self._before
        weight = read_decimal(text_of(self.weight))
        marks = FULL if weight is None else weight
        first = read_decimal(text_of(self.number_edit))
        second = read_decimal(text_of(self.off))
        if self._range:
            return NumberAnswer(first, second, marks, self.why.rich())
        if first is None:
            return NumberAnswer(None, None, marks, self.why.rich())
        off = abs(second) if second is not None else Decimal(0)
        return NumberAnswer(first - off, first + off, marks, self.why.rich(), exact=first)

    @property
    def empty(self) -> bool:
        other = self._before is not None and self._before.low is None and self._before.high is None
        return not other and not self.number_edit.text().strip() and not self.off.text().strip()

    @property
    def unreadable(self) -> bool:
        """Say whether something stands there that is no number."""
        return any(
            bool(edit.text().strip()) and read_decimal(edit.text()) is None
            for edit in (self.number_edit, self.off, self.weight)
        )

    def first(self) -> QWidget:
        return self.number_edit

    def call(self, place: int) -> None:
        self.number_edit.setAccessibleName(
            self.tr("Number {0}: from").format(place)
            if self._range
            else self.tr("Right number {0}").format(place)
        )
        self.off.setAccessibleName(
            self.tr("Number {0}: to").format(place)
            if self._range
            else self.tr("Number {0}: how far off it may be").format(place)
        )
        self.weight.setAccessibleName(self.tr("Marks of number {0} in percent").format(place))
        self.why.setAccessibleName(self.tr("Feedback of number {0}").format(place))


def _middle(value: NumberAnswer) -> tuple[Decimal | None, Decimal | None]:
    """Give the number in the middle and the tolerance, where the author wrote it so."""
    if value.low is None or value.high is None:
        return None, None
    if value.exact is not None:
        return value.exact, value.high - value.exact
    if value.low == value.high:
        return value.low, Decimal(0)
    return None, None


class NumbersPart(LinesPart[NumberAnswer]):
    """Right numbers of NUMERIC, and the unit behind the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", least=1)
        self.more.setText(self.tr("One more number"))
        self.unit = line_edit(placeholder=self.tr("for example: ngày, triệu đồng"), longest=100)
        self.unit.setMaximumWidth(self.fontMetrics().averageCharWidth() * 34)
        name = label(self.tr("Unit behind the field"), "label")
        name.setWordWrap(False)
        name.setBuddy(self.unit)
        self.unit.setAccessibleName(self.tr("Unit behind the field"))
        line = row(gap=GAP)
        line.addWidget(name)
        line.addWidget(self.unit, 1)
        line.addStretch(1)
        layout = self.layout()
        if layout is not None:
            layout.addItem(line)
        self.unit.textChanged.connect(self.changed)

    def make(self, value: NumberAnswer | None) -> NumberLine:
        return NumberLine(value)

    @property
    def unit_text(self) -> str:
        """The unit as typed."""
        return clean_input(self.unit.text()).text.strip()

    @property
    def unreadable(self) -> bool:
        """Say whether a line holds what is no number."""
        return any(isinstance(one, NumberLine) and one.unreadable for one in self.lines)
