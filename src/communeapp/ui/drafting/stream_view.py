"""What is seen while the assistant writes: every point with its answer as it grows, and Stop."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QWidget

from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, ScrollColumn, column, let_go, row
from communeapp.ui.widgets.text import heading, label, restyle, soft


class PointPhase(StrEnum):
    """How far one point is."""

    WAITING = "waiting"
    WRITING = "writing"
    DONE = "done"
    TEMPLATE = "template"


_TONES = {
    PointPhase.WAITING: "",
    PointPhase.WRITING: "info",
    PointPhase.DONE: "ok",
    PointPhase.TEMPLATE: "warn",
}


class PointCard(QFrame):
    """One point: what was given, what is written."""

    def __init__(self, number: int, fact: str) -> None:
        super().__init__()
        self.setProperty("kind", "well")
        body = column(self, gap=GAP_S, margin=GAP)
        head = row(gap=GAP)
        head.addWidget(soft(f"{number}.  {fact}"), 1)
        self._chip = chip("")
        head.addWidget(self._chip)
        body.addLayout(head)
        self.answer: QLabel = label("")
        self.answer.setVisible(False)
        body.addWidget(self.answer)
        self.text = ""
        self.phase = PointPhase.WAITING
        self.set_phase(PointPhase.WAITING)

    def set_phase(self, phase: PointPhase) -> None:
        """Say in words how far it is."""
        self.phase = phase
        self._chip.setText(
            {
                PointPhase.WAITING: self.tr("Waiting"),
                PointPhase.WRITING: self.tr("Writing …"),
                PointPhase.DONE: self.tr("Written"),
                PointPhase.TEMPLATE: self.tr("Template sentence"),
            }[phase]
        )
        self._chip.setProperty("tone", _TONES[phase])
        restyle(self._chip)

    def set_text(self, text: str) -> None:
        """Show the answer so far."""
        self.text = text
        self.answer.setText(text)
        self.answer.setVisible(bool(text))


class StreamView(QWidget):
    """The assistant at work.

    Signals: ``stop_wanted`` when the person wants to go on without waiting.
    """

    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        body = column(self, gap=GAP)
        top = Card()
        line = row(gap=GAP_L)
        words = column(gap=GAP_S)
        self._head = heading(self.tr("The assistant is writing the text"))
        self._phase = soft("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the assistant"))
        words.addWidget(self._head)
        words.addWidget(self._phase)
        words.addWidget(self._bar)
        line.addLayout(words, 1)
        self.stop_button = button(
            self.tr("Stop and edit"), self.stop_wanted.emit, theme=theme, icon="stop"
        )
        self.stop_button.setToolTip(
            self.tr("Stop at once. What is finished stays, the rest keeps its template sentence.")
        )
        line.addWidget(self.stop_button)
        top.body.addLayout(line)
        body.addWidget(top)
        self._scroll = ScrollColumn(widest=1600, margin=0)
        self._scroll.body.setSpacing(GAP_S)
        self._scroll.body.addStretch(1)
        body.addWidget(self._scroll, 1)
        self._cards: list[PointCard] = []
        self._clock = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self._on_tick)
        self._sentence = ""
        self._read = (0, 0, 0)  # prompt tokens done, of how many, since which moment

    def begin(self, facts: Sequence[str]) -> None:
        """Show the points of another letter, all waiting."""
        for card in self._cards:
            let_go(card)
        self._cards = []
        for number, fact in enumerate(facts, 1):
            card = PointCard(number, fact)
            self._cards.append(card)
            self._scroll.body.insertWidget(number - 1, card)
        self._bar.setRange(0, 0)
        self._read = (0, 0, 0)
        self._clock.start()
        self._tick.start()
        self._say(self.tr("Starting the assistant …"))
        self.stop_button.setFocus()

    def loading(self, done: int, total: int) -> None:
        """The model is being read from disk."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._say(self.tr("Loading the language model …"))

    def reading(self, done: int, total: int) -> None:
        """The model reads the facts before it can write; with the time left, measured so far."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        if self._read[1] != total or not self._read[2]:
            self._read = (done, total, self._clock.elapsed())
        passed = self._clock.elapsed() - self._read[2]
        fresh = done - self._read[0]
        percent = round(100 * done / max(total, 1))
        if fresh > 0 and passed > 800:
            left = round((total - done) * passed / fresh / 1000)
            self._say(
                self.tr("Reading the facts: {0} %, about {1} seconds left").format(percent, left)
            )
        else:
            self._say(self.tr("Reading the facts: {0} %").format(percent))

    def grow(self, index: int, text: str) -> None:
        """More of one answer has come."""
        card = self._card(index)
        if card is None:
            return
        if card.phase is PointPhase.WAITING:
            card.set_phase(PointPhase.WRITING)
        card.set_text(text)
        self._count()

    def finish(self, index: int, text: str, *, own: bool) -> None:
        """One answer is complete; ``own`` says that the model's words are used."""
        card = self._card(index)
        if card is None:
            return
        if own:
            card.set_text(text)
        card.set_phase(PointPhase.DONE if own else PointPhase.TEMPLATE)
        self._count()

    def end(self) -> None:
        """Nothing more will come."""
        self._tick.stop()

    def texts(self) -> tuple[str, ...]:
        """Give what stands on the cards."""
        return tuple(card.text for card in self._cards)

    def _card(self, index: int) -> PointCard | None:
        return self._cards[index] if 0 <= index < len(self._cards) else None

    def _count(self) -> None:
        total = len(self._cards)
        done = sum(c.phase in (PointPhase.DONE, PointPhase.TEMPLATE) for c in self._cards)
        writing = sum(c.phase is PointPhase.WRITING for c in self._cards)
        self._bar.setRange(0, max(2 * total, 1))
        self._bar.setValue(2 * done + writing)
        self._say(self.tr("Writing: {0} of {1} points done").format(done, total))

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self._on_tick()

    @Slot()
    def _on_tick(self) -> None:
        seconds = self._clock.elapsed() // 1000 if self._clock.isValid() else 0
        self._phase.setText(f"{self._sentence}  ·  " + self.tr("{0} s").format(seconds))
