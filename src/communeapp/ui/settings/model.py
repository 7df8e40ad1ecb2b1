"""The language model: what fits this PC and why, getting it, and working without it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QProgressBar, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.services.models import ListedModel
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.settings.laid_down import hold_in
from communeapp.ui.settings.stick_models import StickModels
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Banner, Card, IconLabel, chip
from communeapp.ui.widgets.dates import size
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, clear, column, row, rule
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small, soft


class Stopped(Exception):  # noqa: N818 - somebody pressed Stop; that is no error
    """Ends the copying of a model from inside its progress."""


class Progress(QObject):
    """Carries the progress of copying or checking onto the UI thread, and Stop the other way.

    Signals: ``moved(int, int)`` in MiB done and in all.
    """

    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()

    def begin(self) -> None:
        """Forget an earlier Stop."""
        self._stopped.clear()

    @Slot()
    def stop(self) -> None:
        """Let the work end at its next report."""
        self._stopped.set()

    def __call__(self, done: int, total: int) -> None:
        if self._stopped.is_set():
            raise Stopped
        self.moved.emit(done >> 20, total >> 20)


class ModelPanel(QWidget):
    """Shows the known models with what this PC has of them; ``stick`` puts what lies on sticks above."""

    def __init__(self, context: UiContext, *, stick: bool = True) -> None:
        super().__init__()
        self.context = context
        body = column(self)
        self._said = Banner(context.theme, "info")
        body.addWidget(self._said)
        self.stick = StickModels(context) if stick else None
        if self.stick is not None:
            body.addWidget(self.stick)
        card = Card()
        self.use_ai = QCheckBox(self.tr("Let the assistant propose wording"))
        self.use_ai.setChecked(context.preferences.use_ai)
        self.use_ai.toggled.connect(self._on_use_ai)
        card.body.addWidget(self.use_ai)
        card.body.addWidget(
            soft(
                self.tr(
                    "Without it the program uses fixed sentences; layout, review and printing stay the same."
                )
            )
        )
        hold_in(context, card.body, "use_ai", self.use_ai)
        card.body.addWidget(rule())
        self._why = label("")
        card.body.addWidget(self._why)
        hold_in(context, card.body, "model_id")
        self._list = QWidget()
        self._rows = column(self._list, gap=0)
        card.body.addWidget(self._list)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        card.body.addWidget(self._bar)
        self._bar_words = small("")
        self._bar_words.setVisible(False)
        card.body.addWidget(self._bar_words)
        self.stop = quiet(self.tr("Stop"), self._on_stop, theme=context.theme, icon="stop")
        self.stop.setVisible(False)
        card.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = FlowLayout()
        self.from_stick = button(
            self.tr("Take a model from a stick…"), self._on_add, theme=context.theme, icon="usb"
        )
        buttons.addWidget(self.from_stick)
        card.body.addLayout(buttons)
        card.body.addWidget(
            small(
                self.tr(
                    "A model is one large file (.gguf). A PC with a network can fetch it; from there it "
                    "can be carried to the others on a stick."
                )
            )
        )
        body.addWidget(card)
        self.progress = Progress(self)
        self.progress.moved.connect(self._on_progress)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.progress.stop)
        self.busy = False
        context.bus.changed.connect(self._on_changed)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stick is not None:
            self.stick.enter()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.stick is not None:
            self.stick.leave()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("model"):
            self.refresh()

    def refresh(self) -> None:
        """Read the models again."""
        models = self.context.wiring.models
        self.context.tasks.outside(lambda: (models.list(), models.choice()), self._show, owner=self)

    def _show(self, found: tuple[tuple[ListedModel, ...], Any]) -> None:
        listed, choice = found
        reasons = [self.context.sentence(one.code, **dict(one.values)) for one in choice.reasons]
        self._why.setText("\n".join(reasons))
        reveal(self._why, bool(reasons))
        lines = self._rows
        clear(lines)
        in_use = choice.model.info.id if choice.model is not None else ""
        for one in listed:
            lines.addWidget(self._line(one, in_use=one.info.id == in_use))
        if self.isVisible():
            assign_mnemonics(self.window())

    def _line(self, one: ListedModel, *, in_use: bool) -> QWidget:
        holder = QWidget()
        outer = column(holder, gap=0)
        line = row(gap=GAP)
        line.setContentsMargins(0, GAP, 0, GAP)
        line.addWidget(
            IconLabel(self.context.theme, "model", "accent", 24), 0, Qt.AlignmentFlag.AlignTop
        )
        words = column(gap=GAP_S // 2)
        words.addWidget(label(one.info.title, "label"))
        states = FlowLayout(gap=GAP_S)
        if in_use:
            states.addWidget(chip(self.tr("In use"), "ok"))
        elif one.path is not None:
            states.addWidget(chip(self.tr("On this PC"), "info"))
        else:
            states.addWidget(chip(self.tr("Not on this PC")))
        if one.path is not None and one.intact is False:
            states.addWidget(chip(self.tr("⚠ Damaged"), "danger"))
        elif one.path is not None and not one.verified:
            states.addWidget(chip(self.tr("Origin not verified"), "warn"))
        amount = size(one.info.bytes, self.context.language)
        words.addLayout(states)
        words.addWidget(
            small(
                self.tr("{0} · from {1} MB of memory · {2}").format(
                    amount, one.info.min_ram_mb, one.info.license
                )
            )
        )
        if one.refusal is not None:
            words.addWidget(
                small(self.context.sentence(one.refusal.code, **dict(one.refusal.values)))
            )
        line.addLayout(words, 1)
        if one.path is not None and not in_use and one.refusal is None and one.intact:
            use = button(self.tr("Use"), lambda: self._use(one.info.id))
            use.setAccessibleName(self.tr("Use {0}").format(one.info.title))
            use.setEnabled(not self.context.is_locked("model_id"))
            line.addWidget(use)
        if one.path is None and one.refusal is None:
            fetch = button(self.tr("Fetch ({0})").format(amount), lambda: self._fetch(one.info.id))
            fetch.setAccessibleName(self.tr("Fetch {0} from the network").format(one.info.title))
            fetch.setEnabled(not self.busy)
            line.addWidget(fetch)
        if one.path is not None:
            check = quiet(self.tr("Check"), lambda: self._check(one.info.id))
            check.setAccessibleName(self.tr("Check {0}").format(one.info.title))
            line.addWidget(check)
        outer.addLayout(line)
        outer.addWidget(rule())
        return holder

    # --- doing -------------------------------------------------------------------------------

    def _use(self, model_id: str) -> None:
        models = self.context.wiring.models
        self.context.tasks.outside(lambda: models.use(model_id), owner=self)

    def _fetch(self, model_id: str) -> None:
        models = self.context.wiring.models
        self._begin(self.tr("Fetching the model; you can go on working meanwhile."))

        def work() -> tuple[Any, Changes]:
            fetched, _ = models.get(model_id, progress=self.progress)
            return fetched, Changes.of("model", model_id)

        self.context.tasks.outside(work, self._on_added, self._on_failed, owner=self)
        self.refresh()

    def _check(self, model_id: str) -> None:
        models = self.context.wiring.models
        self._begin(self.tr("Checking the file…"))
        self.context.tasks.outside(
            lambda: models.verify(model_id, progress=self.progress),
            self._on_checked,
            self._on_failed,
            owner=self,
        )

    def _on_checked(self, found: tuple[Any, ...]) -> None:
        self._end()
        if all(one.intact for one in found):
            self._said.tell("ok", self.tr("The file is whole."))
        else:
            self._said.tell(
                "danger",
                self.tr("The file is damaged and will not be used."),
                self.tr("Take it from the stick again."),
            )
        self.refresh()

    @Slot()
    def _on_add(self) -> None:
        file = dialogs.open_file(
            self.window(), self.tr("Choose a model file"), self.tr("Models (*.gguf)")
        )
        if file is not None:
            self.add(file)

    def add(self, file: Path) -> None:
        """Check a model file and copy it onto this PC."""
        models = self.context.wiring.models
        self._begin(self.tr("Checking and copying the file…"))

        def work() -> tuple[Any, Changes]:
            added = models.add(file, progress=self.progress)
            return added, Changes.of("model", added.info.id)

        self.context.tasks.outside(work, self._on_added, self._on_failed, owner=self)

    def _on_added(self, result: tuple[Any, Changes]) -> None:
        self._end()
        added, _ = result
        if added.verified:
            self._said.tell("ok", self.tr("{0} is on this PC now.").format(added.info.title))
        else:
            self._said.tell(
                "warn",
                self.tr("{0} is on this PC now.").format(added.info.title),
                self.tr("It is not one of the models this program knows; use it at your own risk."),
            )

    def _on_failed(self, error: BaseException) -> bool:
        self._end()
        self.refresh()
        if isinstance(error, Stopped):
            self._said.tell(
                "info", self.tr("Stopped. What has been copied is kept for the next time.")
            )
            return True
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self._said.tell("warn", told.message, told.hint)
        return True

    @Slot()
    def _on_stop(self) -> None:
        self.stop.setVisible(False)
        self.progress.stop()

    @Slot(bool)
    def _on_use_ai(self, on: bool) -> None:
        self.context.set_preference("use_ai", on)
        self.context.bus.tell(Changes.of("model"), self)

    def _begin(self, words: str) -> None:
        self.busy = True
        self.progress.begin()
        self.stop.setVisible(True)
        self._said.tell("info", "")
        self._bar.setRange(0, 0)
        self._bar.setVisible(True)
        self._bar_words.setText(words)
        self._bar_words.setVisible(True)
        self.from_stick.setEnabled(False)

    def _end(self) -> None:
        self.busy = False
        self.stop.setVisible(False)
        self._bar.setVisible(False)
        self._bar_words.setVisible(False)
        self.from_stick.setEnabled(True)

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
