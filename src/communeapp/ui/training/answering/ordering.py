"""Ordering: steps that are carried up and down; a digit puts one at its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import Given, Question
from communeapp.ui.training.answering.base import (
    Answering,
    Tools,
    arrow_of,
    digit_of,
    step_focus,
)
from communeapp.ui.training.answering.tile import Tile, Verdict
from communeapp.ui.widgets.buttons import icon_button
from communeapp.ui.widgets.layouts import GAP_S, column


class Ordering(Answering):
    """``order`` are the places of the steps in the question, from the top as they stand now."""

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__(question, tools)
        self.order = list(tools.shown.steps or range(len(question.steps)))
        self._touched = False
        self._carried = False
        self._column = column(gap=GAP_S)
        self.body.addLayout(self._column)
        self._buttons: list[tuple[QToolButton, QToolButton]] = []
        self._tiles = [self._tile(place) for place in range(len(question.steps))]
        for place in self.order:
            self._column.addWidget(self._tiles[place])
        self._show()

    def _tile(self, place: int) -> Tile:
        step = self.question.steps[place]
        made = Tile("1", self.tools.show(step), to_plain(step))
        made.setCheckable(True)
        made.clicked.connect(partial(self._on_carry, place))
        theme = self.context.theme
        up = icon_button(self.tr("Up"), theme, "arrow-up", partial(self._by_mouse, place, -1))
        down = icon_button(self.tr("Down"), theme, "arrow-down", partial(self._by_mouse, place, 1))
        for one in (up, down):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt with an arrow does the same
            made.line.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons.append((up, down))
        return made

    @property
    def tiles(self) -> list[Tile]:
        """The steps as they stand, from the top."""
        return [self._tiles[place] for place in self.order]

    # -- Answering ------------------------------------------------------------------------------

    @property
    def given(self) -> Given:
        return Given(steps=tuple(self.order)) if self._touched else Given()

    def put(self, given: Given) -> None:
        if sorted(given.steps) == list(range(len(self.order))):
            self.order = list(given.steps)
            self._touched = True
            self._arrange()

    def confirm(self) -> None:
        """Take the order as it stands for the answer, even if nothing was moved."""
        self._touched = True

    def begin(self) -> None:
        if self.tiles:
            self.tiles[0].setFocus()

    def hint(self) -> str:
        return self.tr(
            "Arrows go from step to step. Press Space to pick one up, arrows to carry it, Space to "
            "put it down; or press the number of the place where it belongs. Enter ends."
        )

    def take_key(self, event: QKeyEvent) -> bool:
        step, number, tiles = arrow_of(event), digit_of(event), self.tiles
        at = next((i for i, one in enumerate(tiles) if one.hasFocus()), -1)
        if step:
            carry = self._carried or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if carry and at >= 0:
                self._move(at, at + step)
            else:
                step_focus(tiles, step)
            return True
        if 0 < number <= len(tiles) and at >= 0:
            self._move(at, number - 1)
            return True
        return self.take_enter(event)

    def judge(self) -> None:
        self.judged = True
        self._touched = True
        self._put_down()
        wanted = [to_plain(one) for one in self.question.steps]
        for at, (place, tile) in enumerate(zip(self.order, self.tiles, strict=True)):
            for one in self._buttons[place]:
                one.setVisible(False)
            if to_plain(self.question.steps[place]) == wanted[at]:
                tile.judge(Verdict.RIGHT, self.tr("✓ Right"))
            else:
                tile.judge(Verdict.WRONG, self.tr("✗ Belongs at place {0}").format(place + 1))

    # -- carrying ---------------------------------------------------------------------------------

    def _on_carry(self, place: int, _checked: bool = False) -> None:
        checked = self._tiles[place].isChecked()
        for other, one in enumerate(self._tiles):
            one.setChecked(checked and other == place)
        self._carried = checked
        self._show()

    def _by_mouse(self, place: int, step: int) -> None:
        at = self.order.index(place)
        self._tiles[place].setFocus()
        self._move(at, at + step)

    def _move(self, at: int, to: int) -> None:
        if self.judged or not 0 <= to < len(self.order) or at == to:
            return
        self.order.insert(to, self.order.pop(at))
        self._touched = True
        self._arrange()
        self._tiles[self.order[to]].setFocus()
        self.changed.emit()

    def _put_down(self) -> None:
        self._carried = False
        for one in self._tiles:
            one.setChecked(False)

    def _arrange(self) -> None:
        previous = None
        for at, place in enumerate(self.order):
            tile = self._tiles[place]
            self._column.removeWidget(tile)
            self._column.insertWidget(at, tile)
            if previous is not None:
                self.setTabOrder(previous, tile)
            previous = tile
        self._show()

    def _show(self) -> None:
        count = len(self.order)
        for at, place in enumerate(self.order):
            tile = self._tiles[place]
            tile.set_badge(str(at + 1))
            text = to_plain(self.question.steps[place])
            said = self.tr("Place {0} of {1}: {2}").format(at + 1, count, text)
            tile.say(self.tr("{0}, picked up").format(said) if tile.isChecked() else said)
            up, down = self._buttons[place]
            up.setEnabled(at > 0)
            down.setEnabled(at < count - 1)
