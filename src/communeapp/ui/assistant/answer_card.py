"""The answer as it is written: it only grows, never jumps, and says on what it rests."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar

from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner, Card, chip
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.text import heading, label, reveal, soft

#: What comes word by word is shown in steps that the eye can follow.
STEP_MS = 80


class AnswerCard(Card):
    """Signals: ``stop_wanted()``."""

    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        line = row(gap=GAP)
        self._head = heading(self.tr("Answer"))
        line.addWidget(self._head, 1)
        self._unsure = chip(self.tr("Not certain"), "warn")
        line.addWidget(self._unsure)
        self.stop_button = button(self.tr("Stop"), self.stop_wanted.emit, theme=theme, icon="stop")
        line.addWidget(self.stop_button)
        self.body.addLayout(line)
        self._phase = soft("")
        self.body.addWidget(self._phase)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the answer"))
        self.body.addWidget(self._bar)
        self._text = label("")
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addWidget(self._text)
        self._note = Banner(theme, "info")
        self.body.addWidget(self._note)
        self._check = soft(
            self.tr("A person must check this against the passages before it is used.")
        )
        self.body.addWidget(self._check)
        self._pending = ""
        self._step = QTimer(self)
        self._step.setSingleShot(True)
        self._step.setInterval(STEP_MS)
        self._step.timeout.connect(self._on_step)

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text.text()

    @property
    def note(self) -> str:
        """What is said below."""
        return self._note.text

    def begin(self) -> None:
        """Nothing has come yet."""
        self._pending = ""
        self._text.setText("")
        self._note.tell("info", "")
        self._bar.setRange(0, 0)
        self.say(self.tr("Starting the assistant …"))
        reveal(self._bar, True)
        reveal(self._phase, True)
        reveal(self._unsure, False)
        reveal(self._check, False)
        reveal(self.stop_button, True)
        reveal(self._text, False)

    def say(self, phase: str, done: int = 0, total: int = 0) -> None:
        """Say how far it is."""
        self._phase.setText(phase)
        self._bar.setRange(0, max(0, total))
        if total:
            self._bar.setValue(done)

    def grow(self, text: str) -> None:
        """More has come."""
        self._pending = text
        if not self._step.isActive():
            self._step.start()

    @Slot()
    def _on_step(self) -> None:
        if not self._pending or self._pending == self._text.text():
            return
        reveal(self._text, True)
        self._text.setText(self._pending)
        # A line that is there stays there: the card grows and never shrinks while it is written.
        self._text.setMinimumHeight(max(self._text.minimumHeight(), self._text.height()))

    def finish(self, text: str, *, sure: bool, note: str = "", hint: str = "") -> None:
        """The answer stands; or, where it is empty, the note says why there is none."""
        self._step.stop()
        self._pending = ""
        for one in (self._bar, self._phase, self.stop_button):
            reveal(one, False)
        self._text.setText(text)
        reveal(self._text, bool(text))
        reveal(self._unsure, bool(text) and not sure)
        reveal(self._check, bool(text))
        self._note.tell("warn" if not text else "info", note, hint)
