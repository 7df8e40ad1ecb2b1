"""Where a newer version wrote the data: open that version, or take the copy from before it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.errors import AppError, DataTooNew
from communeapp.services.going_back import NewerData, newer_data, take_copy
from communeapp.ui.context import UiContext
from communeapp.ui.updates.restart import restart_of
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.dates import moment_words
from communeapp.ui.widgets.layouts import GAP, FlowLayout, column
from communeapp.ui.widgets.text import reveal


class NewerDataPanel(QWidget):
    """Offers what helps; nothing of the present data is changed or thrown away by either.

    Signals: ``restored(object)`` when the profile may be opened again.
    """

    restored = Signal(object)

    def __init__(self, context: UiContext, error: DataTooNew) -> None:
        super().__init__()
        self.context = context
        self._found: NewerData | None = None
        body = column(self, gap=GAP)
        buttons = FlowLayout()
        self.newer = primary("", self._on_newer)
        self.copy = quiet("", self._on_copy)
        for one in (self.newer, self.copy):
            reveal(one, False)
            buttons.addWidget(one)
        body.addLayout(buttons)
        schema = int(str(error.values.get("found", 0)))
        context.tasks.outside(
            lambda: newer_data(context.paths, context.wiring.program_home, schema),
            self._show,
            owner=self,
        )

    def _show(self, found: NewerData) -> None:
        self._found = found
        self.newer.setText(self.tr("Open version {0}").format(found.version))
        reveal(self.newer, bool(found.version))
        if found.copy is not None:
            made = moment_words(found.copy.made, self.context.language)
            self.copy.setText(self.tr("Take the data of {0}…").format(made))
        reveal(self.copy, found.copy is not None)

    @Slot()
    def _on_newer(self) -> None:
        home, found = self.context.wiring.program_home, self._found
        if home is None or found is None:
            return

        def work() -> list[str]:
            home.switch(found.version)
            return home.command()

        self.context.tasks.outside(work, self._on_switched, self._on_failed, owner=self)

    def _on_switched(self, command: list[str]) -> None:
        restart_of(self.context).go(self.window(), command)

    @Slot()
    def _on_copy(self) -> None:
        copy = self._found.copy if self._found is not None else None
        if copy is None or not dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Go on with older data?"),
            self.tr(
                "The program goes on with the copy from before the update. The present data are kept "
                "aside in a file of their own; what was written since is not shown."
            ),
            self.tr("Take the older data"),
            self.tr("Not now"),
            tone="danger",
        ):
            return
        context = self.context

        def work() -> Any:
            return take_copy(context.paths, copy, context.wiring.clock)

        self.setEnabled(False)
        context.tasks.query(work, self.restored.emit, self._on_failed, owner=self)

    def _on_failed(self, error: BaseException) -> bool:
        self.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        dialogs.tell(
            self.window(),
            self.context.theme,
            told.message,
            told.hint,
            self.tr("Close"),
            tone="warn",
        )
        return True
