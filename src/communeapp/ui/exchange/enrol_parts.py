"""Fingerprints on the screen: shown in groups that are read out, and typed as they are heard."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit

from communeapp.core.fingerprints import DIGITS, GROUPS
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP_L, let_go

_IN_ROW = 3


class GroupsView(Card):
    """Groups of signs in large type, each with its number, so that two people know where they are."""

    def __init__(self, name: str, groups: str = "", *, in_row: int = _IN_ROW) -> None:
        super().__init__(kind="well")
        self._name, self._in_row = name, in_row
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP_L)
        self.body.addLayout(self._grid)
        self._labels: list[QLabel] = []
        self.show_groups(groups)

    def show_groups(self, groups: str) -> None:
        """Show groups that are parted by blanks or dashes."""
        for old in self._labels:
            let_go(old)
        self._labels = []
        for place, group in enumerate(re.split(r"[ -]", groups) if groups else ()):
            made = QLabel(f"{place + 1}.  {group}")
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setProperty("kind", "heading")
            made.setAlignment(Qt.AlignmentFlag.AlignCenter)
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(made, place // self._in_row, place % self._in_row)
            self._labels.append(made)
        self.setAccessibleName(f"{self._name}: {groups}")

    @property
    def text(self) -> str:
        """What is shown, without the numbers."""
        return " ".join(one.text().partition(".  ")[2] for one in self._labels)


class FingerprintField(Field[QLineEdit]):
    """A field for a fingerprint as it is heard; says how many digits are still to come."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(
            name, line_edit(placeholder=" ".join(["00000"] * GROUPS), longest=200), hint
        )
        self._told = hint
        self.control.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.control.textChanged.connect(self._on_text)
        self._on_text()

    @property
    def typed(self) -> str:
        """What was typed."""
        return text_of(self.control)

    @property
    def digits(self) -> int:
        """How many digits were typed."""
        return len(re.sub(r"\D", "", self.control.text()))

    @property
    def whole(self) -> bool:
        """Whether all of it was typed."""
        return self.digits == GROUPS * DIGITS

    @Slot()
    def _on_text(self) -> None:
        # Translated by whoever made the field: this one has no words of its own but the numbers.
        self._hint.setText(f"{self._told} {self.digits}/{GROUPS * DIGITS}")
        self.show_error("")
