"""The version before, one click away; what becomes of the data is said first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot

from communeapp.core.errors import AppError
from communeapp.core.people import Action
from communeapp.services.going_back import WayBack
from communeapp.ui.context import UiContext
from communeapp.ui.updates.restart import restart_of
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.dates import moment_words
from communeapp.ui.widgets.text import heading, reveal, soft


class BackCard(Card):
    """Asks and goes back; the program then closes and opens again.

    Signals: ``refused(str, str)`` with a sentence and the way out; ``stayed()`` when a screen asked to stay.
    """

    refused = Signal(str, str)
    stayed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.body.addWidget(heading(self.tr("The version before")))
        self.body.addWidget(
            soft(self.tr("It stays on this PC, in case the new one gives trouble."))
        )
        self.back = button("", self._on_back, theme=context.theme, icon="back")
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        reveal(self, False)

    def show_version(self, version: str) -> None:
        """Offer a version; "" offers none."""
        self.back.setText(self.tr("Go back to version {0}…").format(version))
        reveal(self, bool(version))

    @Slot()
    def _on_back(self) -> None:
        going = self.context.wiring.going_back
        self.context.tasks.query(lambda: going().look(), self.ask, self._on_failed, owner=self)

    def ask(self, way: WayBack) -> None:
        """Say what going back means, and do it when somebody agrees."""
        if way.copy is None:
            tone, hint = "info", self.tr("Your documents stay as they are.")
        else:
            tone = "danger"
            made = moment_words(way.copy.made, self.context.language)
            hint = self.tr(
                "That version cannot read the present data. It goes on with the copy from before the "
                "update ({0}); %n changes written since then are kept aside in a file of their own and "
                "not shown.",
                "",
                way.changes,
            ).format(made)
            if not self.context.session.may(Action.RESTORE):
                self.refused.emit(hint, self.tr("Somebody who may restore backups has to do this."))
                return
        hint += " " + self.tr("The program closes and opens again.")
        head = self.tr("Go back to version {0}?").format(way.version)
        yes, no = self.tr("Go back"), self.tr("Stay")
        if not dialogs.ask(self.window(), self.context.theme, head, hint, yes, no, tone=tone):
            return
        going = self.context.wiring.going_back
        self.context.tasks.query(
            lambda: going().go(way), self._on_went, self._on_failed, owner=self
        )

    def _on_went(self, command: list[str]) -> None:
        if not restart_of(self.context).go(self.window(), command):
            self.stayed.emit()

    def _on_failed(self, error: BaseException) -> bool:
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self.refused.emit(told.message, told.hint)
        return True
