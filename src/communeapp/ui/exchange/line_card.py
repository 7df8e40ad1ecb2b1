"""The line: whether there is one, when it last worked, and a button for those who do not wish to wait."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QProgressBar

from communeapp.services.sync.enrolment_types import EnrolmentState
from communeapp.services.sync.online import Exchanged
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.line_run import LineRun, line_run
from communeapp.ui.exchange.proxy_dialog import ProxyDialog
from communeapp.ui.exchange.words import phase_words
from communeapp.ui.settings.laid_down import hold
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Banner, Card, IconLabel
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column, row
from communeapp.ui.widgets.text import heading, label, reveal, soft

_ICON = 40


class LineCard(Card):
    """Exchanges over the network."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.run: LineRun = line_run(context)
        top = row(gap=GAP)
        top.addWidget(IconLabel(context.theme, "network", "accent", _ICON))
        words = column(gap=GAP_S)
        words.addWidget(heading(self.tr("Over the network")))
        self.state = soft("")
        words.addWidget(self.state)
        top.addLayout(words, 1)
        self.body.addLayout(top)
        self.doing = label("")
        self.body.addWidget(self.doing)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setFormat("%p %")
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.body.addWidget(self.bar)
        self.said = Banner(context.theme, "info")
        reveal(self.said, False)
        self.body.addWidget(self.said)
        actions = FlowLayout()
        self.go = button(
            self.tr("Exchange over the network now"),
            self._on_go,
            theme=context.theme,
            icon="network",
        )
        actions.addWidget(self.go)
        self.stop_button = button(self.tr("Stop"), self.run.stop, theme=context.theme, icon="stop")
        actions.addWidget(self.stop_button)
        self.proxy = quiet(self.tr("Proxy…"), self._on_proxy)
        actions.addWidget(self.proxy)
        self.body.addLayout(actions)
        self.by_itself = QCheckBox(self.tr("Exchange by itself when there is a network"))
        self.by_itself.setChecked(context.preferences.online)
        self.by_itself.toggled.connect(self._on_by_itself)
        self.body.addWidget(self.by_itself)
        self._laid_down = [
            hold(context, "online", self.by_itself),
            hold(context, "proxy", self.proxy),
        ]
        for note in self._laid_down:
            if note is not None:
                self.body.addWidget(note)
        self._reachable = False
        self._last_ms = 0
        self.run.changed.connect(self._show)
        self.run.progressed.connect(self._on_progress)
        self.run.ended.connect(self._on_ended)
        self._show()

    def show_state(self, state: EnrolmentState, last_contact_ms: int, *, consent: bool) -> None:
        """Show whether there is a hub to reach."""
        self._reachable = state.hub is not None and bool(state.hub.urls)
        self._last_ms = last_contact_ms
        self._consent = consent
        self._show()

    _consent = False

    @Slot()
    def _show(self) -> None:
        running = self.run.running
        for one in (self.doing, self.bar, self.stop_button):
            reveal(one, running)
        for one in (self.go, self.proxy):
            reveal(one, not running and self._reachable)
        reveal(self.by_itself, self._reachable)
        for note in self._laid_down:
            if note is not None:
                reveal(note, self._reachable)
        self.go.setEnabled(self._consent and not self._context.board.read_only)
        if not self._reachable:
            self.state.setText(
                self.tr(
                    "This PC is enrolled at no hub that is reached over a network. The stick works."
                )
            )
        elif not self._consent:
            self.state.setText(self.tr("Waits until somebody has agreed to what leaves."))
        elif not self._context.preferences.online:
            self.state.setText(self.tr("Only when you press the button."))
        elif self._last_ms:
            day = when(self._last_ms, self._context.language)
            words = self.tr("Works by itself when there is a network. Last contact: {when}.")
            self.state.setText(words.replace("{when}", day))
        else:
            self.state.setText(self.tr("Works by itself when there is a network. No contact yet."))

    @Slot()
    def _on_go(self) -> None:
        self.said.tell("info", "")
        self.bar.setValue(0)
        self.doing.setText(phase_words("write"))
        self.run.ask()

    @Slot(bool)
    def _on_by_itself(self, on: bool) -> None:
        self._context.set_preference("online", on, self)
        self._show()

    @Slot()
    def _on_proxy(self) -> None:
        dialog = ProxyDialog(self, self._context.preferences.proxy)
        if dialogs.run_dialog(dialog):
            self._context.set_preference("proxy", dialog.chosen, self)

    @Slot(str, int)
    def _on_progress(self, phase: str, per_mille: int) -> None:
        self.doing.setText(phase_words(phase))
        self.bar.setValue(per_mille)

    @Slot(object)
    def _on_ended(self, done: Exchanged) -> None:
        if not self.run.asked:
            return  # what goes on by itself is no message
        if done.problem is not None:
            told = self._context.told(done.problem)
            self.said.tell("warn", told.message, told.hint)
            return
        new = sum(one.applied for one in done.received)
        words = (
            self.tr("%n new entry(ies) taken in", "", new) if new else self.tr("Nothing new came.")
        )
        self.said.tell("ok", self.tr("The exchange is done."), words)
