"""The one look at the machine of a window: asked for once, kept for every screen that shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from communeapp.core.errors import AppError
from communeapp.services.machine_check import MachineReport
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext


class MachineLook(QObject):
    """Examines off the UI thread; again when models changed or somebody asks.

    Signals: ``changed()`` when there is another report, or none could be made (``problem``).
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.report: MachineReport | None = None
        self.problem: AppError | None = None
        self._looking = False
        self._again = False
        context.bus.changed.connect(self._on_changed)

    @property
    def looking(self) -> bool:
        """Say whether an answer is still awaited."""
        return self._looking

    def need(self) -> None:
        """Have a report: look, unless there is one or it is on its way."""
        if self.report is None and not self._looking:
            self.look()

    @Slot()
    def look(self) -> None:
        """Look anew; while a look runs, once more after it."""
        if self._looking:
            self._again = True
            return
        self._looking = True
        wiring = self._context.wiring
        self._context.tasks.outside(
            lambda: wiring.machine_check.examine(), self._on_report, self._on_error, owner=self
        )

    def _on_report(self, report: MachineReport) -> None:
        self.report, self.problem = report, None
        self._settle()

    def _on_error(self, error: BaseException) -> bool:
        if not isinstance(error, AppError):
            self._looking = False
            return False
        self.problem = error
        self._settle()
        return True

    def _settle(self) -> None:
        self._looking = False
        if self._again:
            self._again = False
            self.look()
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("model") and (self.report is not None or self._looking):
            self.look()


def machine_look(context: UiContext) -> MachineLook:
    """Give the one look of the window."""
    return context.shared(MachineLook, lambda: MachineLook(context, context.tasks))
