"""One choice, several choices, true or false: tiles with a number that its key picks."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import Given, Question
from communeapp.ui.training.answering.base import (
    Answering,
    Tools,
)
from communeapp.ui.training.answering.tile import Tile, Verdict
from communeapp.ui.widgets.text import label


class Choosing(Answering):
    """A column of tiles; ``tiles`` stand as shown, ``places`` are theirs in the question."""

    exclusive = True

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__(question, tools)
        self.tiles: list[Tile] = []
        self.places: tuple[int, ...] = ()
        self._group = QButtonGroup(self)
        self._group.setExclusive(self.exclusive)
        self._group.buttonToggled.connect(self._on_toggled)

    def _add(self, content: QWidget, spoken: str) -> None:
        number = len(self.tiles) + 1
        made = Tile(str(number), content, f"{number}. {spoken}")
        made.setCheckable(True)
        self._group.addButton(made)
        self.tiles.append(made)
        self.body.addWidget(made)

    @Slot()
    def _on_toggled(self) -> None:
        self.changed.emit()

    @property
    def picked(self) -> tuple[int, ...]:
        """Places of what is picked, in the order of the question."""
        return tuple(
            sorted(
                place for place, one in zip(self.places, self.tiles, strict=True) if one.isChecked()
            )
        )

    def pick(self, places: tuple[int, ...]) -> None:
        """Pick exactly these."""
        self._group.setExclusive(False)
        for place, one in zip(self.places, self.tiles, strict=True):
            one.setChecked(place in places)
        self._group.setExclusive(self.exclusive)

    def begin(self) -> None:
        wanted = next((one for one in self.tiles if one.isChecked()), None)
        if wanted is not None or self.tiles:
            (wanted or self.tiles[0]).setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        return self.take_tile_key(event, self.tiles) or self.take_enter(event)

    def _judge(self, right: tuple[int, ...], why: dict[int, str]) -> None:
        self.judged = True
        picked = self.picked
        for place, one in zip(self.places, self.tiles, strict=True):
            if place in picked and place in right:
                one.judge(Verdict.RIGHT, self.tr("✓ Your answer, right"), why.get(place, ""))
            elif place in picked:
                one.judge(Verdict.WRONG, self.tr("✗ Your answer, not right"), why.get(place, ""))
            elif place in right:
                one.judge(Verdict.MISSED, self.tr("✓ This is right"), why.get(place, ""))
            else:
                one.judge(Verdict.OPEN, "")


class OneChoice(Choosing):
    """SINGLE."""

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__(question, tools)
        self.places = tools.shown.choices or tuple(range(len(question.choices)))
        for place in self.places:
            text = question.choices[place].text
            self._add(tools.show(text), to_plain(text))

    @property
    def given(self) -> Given:
        return Given(choices=self.picked)

    def put(self, given: Given) -> None:
        self.pick(given.choices)

    def judge(self) -> None:
        best = max((one.weight for one in self.question.choices), default=None)
        positive = self.exclusive
        right = tuple(
            place
            for place, one in enumerate(self.question.choices)
            if one.weight > 0 and (not positive or one.weight == best)
        )
        picked = set(self.picked)
        why = {
            place: to_plain(one.feedback)
            for place, one in enumerate(self.question.choices)
            if one.feedback and place in picked
        }
        self._judge(right, why)

    def hint(self) -> str:
        return self.tr("Press the number of the answer, then Enter.")


class ManyChoices(OneChoice):
    """MULTIPLE."""

    exclusive = False

    def hint(self) -> str:
        return self.tr("Several may be right. Press their numbers, then Enter.")


class TrueOrFalse(Choosing):
    """TRUE_FALSE: the first tile is "true"."""

    def __init__(self, question: Question, tools: Tools) -> None:
        super().__init__(question, tools)
        self.places = (1, 0)
        for text in (self.tr("True"), self.tr("False")):
            self._add(label(text), text)

    @property
    def given(self) -> Given:
        picked = self.picked
        return Given(truth=bool(picked[0])) if picked else Given()

    def put(self, given: Given) -> None:
        self.pick(() if given.truth is None else (int(given.truth),))

    def judge(self) -> None:
        self._judge(() if self.question.truth is None else (int(self.question.truth),), {})

    def hint(self) -> str:
        return self.tr("1 is true, 2 is false; then Enter.")
