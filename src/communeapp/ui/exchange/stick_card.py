"""The stick: what is plugged in, one big button, how far it is, and whether it may be pulled out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QSizePolicy

from communeapp.core.errors import AppError
from communeapp.services.sync.stick_types import Report, StickState, Volume
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.stick_run import StickRun
from communeapp.ui.exchange.stick_watch import stick_watch
from communeapp.ui.exchange.words import StickWords, phase_words
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner, Card, IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column, row
from communeapp.ui.widgets.text import heading, label, reveal, soft

_ICON = 40


class StickCard(Card):
    """Exchanges with a stick, or with a folder that several PCs share.

    Signals: ``exchanged()`` when an exchange ended, however it did.
    """

    exchanged = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._words = StickWords(self)
        self._folder: Volume | None = None
        self._state: StickState | None = None
        #: Why the last exchange with the stick that is shown was not finished.
        self._unfinished: AppError | None = None
        self.run = StickRun(context, self)
        self.run.progressed.connect(self._on_progress)
        self.run.ended.connect(self._on_ended)
        self.run.failed.connect(self._on_failed)
        self.run.stopped.connect(self._on_stopped)
        self._watch = stick_watch(context)
        self._watch.changed.connect(self._on_plugged)
        self._build()
        self._show_volumes()

    def _build(self) -> None:
        top = row(gap=GAP)
        top.addWidget(IconLabel(self._context.theme, "usb", "accent", _ICON))
        words = column(gap=GAP_S)
        self.head = heading("")
        words.addWidget(self.head)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Stick"))
        self.choice.currentIndexChanged.connect(self._on_chosen)
        words.addWidget(self.choice)
        self.lines = soft("")
        words.addWidget(self.lines)
        top.addLayout(words, 1)
        self.body.addLayout(top)
        self.trouble = Banner(self._context.theme, "danger")
        reveal(self.trouble, False)
        self.body.addWidget(self.trouble)
        self.go = primary(
            self.tr("Exchange with this stick"), self._on_go, theme=self._context.theme,
            icon="exchange",
        )  # fmt: skip
        self.go.setProperty("size", "big")
        self.go.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self.go)
        self.doing = QLabel()
        self.doing.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addWidget(self.doing)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setFormat("%p %")
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.body.addWidget(self.bar)
        self.safe = Banner(self._context.theme, "ok")
        reveal(self.safe, False)
        self.body.addWidget(self.safe)
        self.done = label("")
        self.body.addWidget(self.done)
        actions = FlowLayout()
        self.stop_button = button(
            self.tr("Stop"), self._on_stop, theme=self._context.theme, icon="stop"
        )
        actions.addWidget(self.stop_button)
        self.folder_button = quiet(
            self.tr("Use a shared folder…"), self._on_folder, theme=self._context.theme,
            icon="folder",
        )  # fmt: skip
        actions.addWidget(self.folder_button)
        self.body.addLayout(actions)
        self._show_running(running=False)
        reveal(self.done, False)

    # -- what is plugged in -------------------------------------------------------------------------

    def activate(self) -> None:
        """The screen is shown: look at once, and keep looking."""
        self._watch.start()

    def leave(self) -> None:
        """The screen is hidden."""
        self._watch.close()

    @property
    def volume(self) -> Volume | None:
        """The stick that is chosen."""
        found = self.choice.currentData()
        return found if isinstance(found, Volume) else None

    @Slot()
    def _on_plugged(self) -> None:
        if not self.run.running:
            self._unfinished = None
            self._show_volumes()

    def _show_volumes(self) -> None:
        before = self.volume
        known = [*self._watch.volumes, *([self._folder] if self._folder is not None else [])]
        self.choice.blockSignals(True)
        self.choice.clear()
        for one in known:
            self.choice.addItem(self._name(one), one)
        at = next((i for i, one in enumerate(known) if before and one.id == before.id), 0)
        self.choice.setCurrentIndex(at if known else -1)
        self.choice.blockSignals(False)
        reveal(self.choice, len(known) > 1)
        self._on_chosen()

    def _name(self, one: Volume) -> str:
        label_ = one.label or self.tr("USB stick")
        # On Linux the folder has the name of the stick: said twice it would only be a puzzle.
        known = label_ in (str(one.root), one.root.name)
        return label_ if known else f"{label_} ({one.root})"

    @Slot()
    def _on_chosen(self) -> None:
        volume = self.volume
        if volume is None or self._state is None or self._state.volume.id != volume.id:
            # The same stick looked at again keeps its button, and with it the focus and the place on the screen.
            self.go.setEnabled(False)
        self._state = None
        if volume is None:
            self.head.setText(self.tr("Plug in a USB stick"))
            self.lines.setText(
                self.tr(
                    "It is recognised by itself. One stick may carry the files of several communes; "
                    "whoever carries it needs to know nothing and can read nothing."
                )
            )
            self._tell_trouble(None)
            return
        self.head.setText(self._name(volume))
        self.lines.setText(self.tr("Looking at the stick"))
        office = self._context.office

        def look() -> StickState:
            return office.sticks.look(volume, known)

        known: frozenset[str] = frozenset()

        def then(found: frozenset[str]) -> None:
            nonlocal known
            known = found
            self._context.tasks.outside(look, self._on_state, owner=self)

        self._context.tasks.query(office.sticks.known, then, owner=self)

    def _on_state(self, state: StickState) -> None:
        if self.volume is None or state.volume.id != self.volume.id or self.run.running:
            return
        self._state = state
        self.lines.setText(
            "\n".join(f"• {one}" for one in self._words.state_lines(state, self._context.language))
        )
        self._tell_trouble(state.problem or self._unfinished)
        self.go.setEnabled(state.problem is None and not self._context.board.read_only)

    def _tell_trouble(self, problem: AppError | None) -> None:
        if problem is None:
            self.trouble.tell("danger", "")
            return
        told = self._context.told(problem)
        self.trouble.tell("danger", told.message, told.hint)

    # -- exchanging ---------------------------------------------------------------------------------

    @Slot()
    def _on_go(self) -> None:
        volume = self.volume
        if volume is None or self.run.running:
            return
        self.safe.tell("ok", "")
        reveal(self.done, False)
        self._unfinished = None
        self._tell_trouble(None)
        self.doing.setText(phase_words("look"))
        self.bar.setValue(0)
        self._show_running(running=True)
        self.run.start(volume)

    @Slot()
    def _on_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.doing.setText(self.tr("Stopping…"))
        self.run.stop()

    @Slot(str, int, int)
    def _on_progress(self, phase: str, done: int, _whole: int) -> None:
        if self.stop_button.isEnabled():
            self.doing.setText(phase_words(phase))
        self.bar.setValue(done)

    @Slot(object)
    def _on_ended(self, report: Report) -> None:
        self._show_running(running=False)
        self._unfinished = report.problem
        self._tell_trouble(report.problem)
        if report.safe:
            self.safe.tell(
                "ok",
                self.tr("Finished. The stick may be pulled out."),
                self.tr("Everything on it was read back and is whole."),
            )
        elif report.problem is not None:
            self.safe.tell(
                "warn",
                self.tr("Not finished."),
                self.tr("Nothing is lost: what waits is sent with the next exchange."),
            )
        refused = [self._context.told(one.error).message for one in report.refused]
        lines = [*self._words.report_lines(report), *dict.fromkeys(refused)]
        self.done.setText("\n".join(f"• {one}" for one in lines))
        reveal(self.done, True)
        self._on_chosen()
        self.exchanged.emit()

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._show_running(running=False)
        self._tell_trouble(error)
        self.exchanged.emit()

    @Slot()
    def _on_stopped(self) -> None:
        self._show_running(running=False)
        self.safe.tell(
            "warn",
            self.tr("Stopped before it was finished."),
            self.tr("Nothing is lost: what waits is sent with the next exchange."),
        )
        self._on_chosen()
        self.exchanged.emit()

    def _show_running(self, *, running: bool) -> None:
        before, after = (self.go, self.stop_button) if running else (self.stop_button, self.go)
        reveal(after, True)
        if running:
            after.setEnabled(True)
        if self.window().focusWidget() is before:  # also while another window is in front
            # Left to itself it would go to some other card, and the screen would follow it there.
            after.setFocus()
        for one in (self.doing, self.bar, self.stop_button):
            reveal(one, running)
        self.stop_button.setEnabled(running)
        for one in (self.go, self.folder_button):
            reveal(one, not running)
        self.choice.setEnabled(not running)

    @Slot()
    def _on_folder(self) -> None:
        folder = dialogs.open_folder(self, self.tr("Folder that the PCs of the office share"))
        if folder is not None:
            self.use_folder(folder)

    def use_folder(self, folder: Path) -> None:
        """Take a folder in the place of a stick."""
        office = self._context.office

        def take(found: Volume) -> None:
            self._folder = found
            self._show_volumes()
            self.choice.setCurrentIndex(self.choice.count() - 1)

        def trouble(error: BaseException) -> bool:
            if isinstance(error, AppError):
                self._tell_trouble(error)
                return True
            return False

        self._context.tasks.outside(lambda: office.sticks.volume(folder), take, trouble, owner=self)
