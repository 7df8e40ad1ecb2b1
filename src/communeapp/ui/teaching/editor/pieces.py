"""Pairs, steps in order, and the lines of a document with a mistake in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from communeapp.core.training.questions import NOTHING, DocumentLine, Pair, Rich
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.editor.lines import Line, LinesPart
from communeapp.ui.teaching.rich_box import RichBox
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.layouts import GAP_S, column, row
from communeapp.ui.widgets.text import reveal

TOP = Qt.AlignmentFlag.AlignTop


class PairLine(Line[Pair]):
    """Left and right; an empty left is a right side too many."""

    def __init__(self, value: Pair | None) -> None:
        super().__init__()
        given = value or Pair(NOTHING, NOTHING)
        self.left = RichBox("", self.tr("Left side; empty: only to make guessing harder"))
        self.right = RichBox("", self.tr("What belongs to it"))
        self.left.show_rich(given.left)
        self.right.show_rich(given.right)
        self.body.addWidget(self.left, 1, TOP)
        self.body.addWidget(self.right, 1, TOP)
        self.left.textChanged.connect(self.changed)
        self.right.textChanged.connect(self.changed)

    def value(self) -> Pair:
        return Pair(self.left.rich(), self.right.rich())

    @property
    def empty(self) -> bool:
        return not (self.left.toPlainText().strip() or self.right.toPlainText().strip())

    def first(self) -> QWidget:
        return self.left

    def call(self, place: int) -> None:
        self.left.setAccessibleName(self.tr("Left side of pair {0}").format(place))
        self.right.setAccessibleName(self.tr("Right side of pair {0}").format(place))


class PairsPart(LinesPart[Pair]):
    """Pairs of MATCHING."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", least=3)
        self.more.setText(self.tr("One more pair"))

    def make(self, value: Pair | None) -> PairLine:
        return PairLine(value)


class StepLine(Line[Rich]):
    """One step."""

    def __init__(self, value: Rich | None) -> None:
        super().__init__()
        self.text = RichBox("", self.tr("Step"))
        self.text.show_rich(value or NOTHING)
        self.body.addWidget(self.text, 1, TOP)
        self.text.textChanged.connect(self.changed)

    def value(self) -> Rich:
        return self.text.rich()

    @property
    def empty(self) -> bool:
        return not self.text.toPlainText().strip()

    def first(self) -> QWidget:
        return self.text

    def call(self, place: int) -> None:
        self.text.setAccessibleName(self.tr("Step {0} in the right order").format(place))


class StepsPart(LinesPart[Rich]):
    """Steps of ORDERING, in the right order."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", ordered=True, least=3)
        self.more.setText(self.tr("One more step"))

    def make(self, value: Rich | None) -> StepLine:
        return StepLine(value)


ROLES = ("centre", "centre+bold", "left", "left+bold", "right", "right+italic", "body")


def role_words(role: str) -> str:
    """Say how a line of a document is printed."""
    places = {
        "left": QCoreApplication.translate("DocumentRoles", "at the left"),
        "right": QCoreApplication.translate("DocumentRoles", "at the right"),
        "centre": QCoreApplication.translate("DocumentRoles", "in the middle"),
        "body": QCoreApplication.translate("DocumentRoles", "running text"),
    }
    looks = {
        "bold": QCoreApplication.translate("DocumentRoles", "bold"),
        "italic": QCoreApplication.translate("DocumentRoles", "italic"),
    }
    place, *look = role.split("+")
    return ", ".join([places.get(place, place), *(looks.get(one, one) for one in look)])


class DocumentRow(Line[DocumentLine]):
    """A line of the document, how it is printed, whether it is wrong and why."""

    def __init__(self, value: DocumentLine | None) -> None:
        super().__init__()
        given = value or DocumentLine("")
        self._before = given
        self.text = line_edit(given.text, self.tr("Line of the document"), longest=2000)
        self.role = Chooser(12)
        roles = [*ROLES, *([given.role] if given.role not in ROLES else [])]
        self.role.offer([(role_words(one), one) for one in roles])
        self.role.choose(given.role)
        self.wrong = QCheckBox(self.tr("wrong"))
        self.wrong.setChecked(given.wrong)
        self.why = RichBox("", self.tr("What is wrong here"))
        self.why.show_rich(given.why)
        self.text.setCursorPosition(0)
        both = column(gap=GAP_S)
        above = row(gap=GAP_S)
        above.addWidget(self.text, 1)
        above.addWidget(self.role)
        above.addWidget(self.wrong)
        both.addLayout(above)
        both.addWidget(self.why)
        self.body.addLayout(both, 1)
        reveal(self.why, given.wrong)
        self.text.textChanged.connect(self.changed)
        self.why.textChanged.connect(self.changed)
        self.role.currentIndexChanged.connect(self.changed)
        self.wrong.toggled.connect(self._on_wrong)

    @Slot(bool)
    def _on_wrong(self, wrong: bool) -> None:
        reveal(self.why, wrong)
        self.changed.emit()

    def value(self) -> DocumentLine:
        typed = self.text.text()
        return DocumentLine(
            typed if typed == self._before.text else text_of(self.text),
            str(self.role.currentData()),
            self.wrong.isChecked(),
            self.why.rich() if self.wrong.isChecked() else NOTHING,
        )

    @property
    def empty(self) -> bool:
        return not self.text.text().strip()

    def first(self) -> QWidget:
        return self.text

    def call(self, place: int) -> None:
        self.text.setAccessibleName(self.tr("Line {0} of the document").format(place))
        self.role.setAccessibleName(self.tr("How line {0} is printed").format(place))
        self.wrong.setAccessibleName(self.tr("Line {0} is wrong").format(place))
        self.why.setAccessibleName(self.tr("What is wrong in line {0}").format(place))


class DocumentPart(LinesPart[DocumentLine]):
    """The document of MISTAKE."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", ordered=True, least=3)
        self.more.setText(self.tr("One more line"))

    def make(self, value: DocumentLine | None) -> DocumentRow:
        return DocumentRow(value)
