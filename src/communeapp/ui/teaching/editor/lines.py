"""A growing list of lines: options, pairs, steps, answers, lines of a document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import icon_button, quiet
from communeapp.ui.widgets.layouts import GAP_S, column, let_go, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label

V = TypeVar("V")


class Line(QWidget, Generic[V]):
    """One line; ``body`` takes its controls. Signals: ``changed()`` when something was typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        whole = row(self, gap=GAP_S)
        self.number = label("", "small")
        self.number.setWordWrap(False)
        self.number.setMinimumWidth(self.fontMetrics().horizontalAdvance("00."))
        whole.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        self.body: QHBoxLayout = row(gap=GAP_S)
        whole.addLayout(self.body, 1)
        self.tools: QHBoxLayout = row(gap=0)
        whole.addLayout(self.tools)
        whole.setAlignment(self.tools, Qt.AlignmentFlag.AlignTop)

    def value(self) -> V:
        """Read the line."""
        raise NotImplementedError

    @property
    def empty(self) -> bool:
        """Say whether nothing stands in it."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Give the control to begin with."""
        raise NotImplementedError

    def call(self, place: int) -> None:
        """Name the controls for screen readers by the line's place, counted from 1."""


class LinesPart(QWidget, Generic[V]):
    """Lines one below the other, with a button for one more.

    Signals: ``changed()`` when a line was typed in, added, moved or taken out.
    """

    changed = Signal()

    def __init__(self, theme: Theme, more: str, *, ordered: bool = False, least: int = 2) -> None:
        super().__init__()
        self.theme = theme
        self._ordered, self._least = ordered, least
        self.lines: list[Line[V]] = []
        outer = column(self, gap=GAP_S)
        self._list = column(gap=GAP_S)
        outer.addLayout(self._list)
        self.more = quiet(more, self.add_one, theme=theme, icon="plus")
        outer.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    # --- for subclasses ------------------------------------------------------------------------

    def make(self, value: V | None) -> Line[V]:
        """Make a line; None for an empty one."""
        raise NotImplementedError

    # --- lines ---------------------------------------------------------------------------------

    def show_values(self, values: Sequence[V]) -> None:
        """Show lines, and empty ones up to the least number."""
        for one in self.lines:
            let_go(one)
        self.lines = []
        for value in values:
            self._put(value)
        while len(self.lines) < self._least:
            self._put(None)
        self._count()

    def values(self) -> tuple[V, ...]:
        """Read the lines that hold something."""
        return tuple(one.value() for one in self.lines if not one.empty)

    def add_one(self) -> None:
        """Add an empty line and go there."""
        made = self._put(None)
        self._count()
        made.first().setFocus()
        self.changed.emit()

    def _put(self, value: V | None) -> Line[V]:
        made = self.make(value)
        made.changed.connect(self.changed)
        if self._ordered:
            for step, icon in ((-1, "arrow-up"), (1, "arrow-down")):
                name = self.tr("Move up") if step < 0 else self.tr("Move down")
                made.tools.addWidget(
                    icon_button(name, self.theme, icon, partial(self._move, made, step))
                )
        made.tools.addWidget(
            icon_button(self.tr("Take out"), self.theme, "close", partial(self._drop, made))
        )
        self.lines.append(made)
        self._list.addWidget(made)
        return made

    def _drop(self, line: Line[V]) -> None:
        place = self.lines.index(line)
        self.lines.remove(line)
        let_go(line)
        self._count()
        if self.lines:
            self.lines[min(place, len(self.lines) - 1)].first().setFocus()
        else:
            self.more.setFocus()
        self.changed.emit()

    def _move(self, line: Line[V], step: int) -> None:
        place = self.lines.index(line)
        target = place + step
        if not 0 <= target < len(self.lines):
            return
        self.lines.insert(target, self.lines.pop(place))
        self._list.removeWidget(line)
        self._list.insertWidget(target, line)
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        for place, one in enumerate(self.lines, 1):
            one.number.setText(f"{place}.")
            one.call(place)
        if self.isVisible():
            assign_mnemonics(self.window())
