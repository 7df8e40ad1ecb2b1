"""Is there an assistant, which model is it, and its one process for the whole window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from communeapp import texts
from communeapp.core.errors import AppError
from communeapp.llm.protocol import ModelSpec
from communeapp.services.wiring import Wiring
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.bridge.llm_client import LlmClient
from communeapp.ui.context import UiContext


@dataclass(frozen=True)
class Usable:
    """The model that would write. ``id`` goes into the record of the letter."""

    id: str
    title: str
    spec: ModelSpec


#: The screens say this themselves.
_SAID = "models.reason.none"
_Found = tuple[Usable | None, tuple[tuple[str, dict[str, object]], ...]]


class Assistant(QObject):
    """Finds the model once, off the UI thread, and again when models or settings change.

    Signals: ``changed()`` when the answer of :attr:`usable` may be another.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found: Usable | None = None
        self.reason = ""
        self.looked = False
        self._wanted = self.wanted
        context.board.changed.connect(self._on_board_changed)
        context.bus.changed.connect(self._on_changed)

    @Slot()
    def look(self) -> None:
        """Find out which model can be used now."""
        wiring: Wiring = self._context.wiring

        def work() -> _Found:
            choice = wiring.models.choice()
            reasons = tuple((one.code, dict(one.values)) for one in choice.reasons)
            if choice.model is None:
                return None, reasons
            info = choice.model.info
            return Usable(info.id, info.title, wiring.model_spec(choice.model)), reasons

        self._context.tasks.outside(work, self._on_found, self._on_failed, owner=self)

    @property
    def usable(self) -> Usable | None:
        """The model that would write, if there is one and the office wants it."""
        return self._found if self.wanted else None

    @property
    def wanted(self) -> bool:
        """Say whether the office wants an assistant at all (a setting)."""
        return self._context.preferences.use_ai

    def client(self) -> LlmClient:
        """Give the one client of the model process; it outlives screens that are made anew."""
        return self._context.shared(LlmClient, self._launch)

    def _launch(self) -> LlmClient:
        made = LlmClient(self._context.wiring.launch(), parent=self._context.tasks)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(made.close)
        return made

    def _on_found(self, found: _Found) -> None:
        usable, reasons = found
        self._found = usable
        # One sentence for each reason, that of the model which suits this PC best.
        kept: dict[str, dict[str, object]] = {}
        for code, values in reasons:
            if code != _SAID:
                kept.setdefault(code, values)
        told = [texts.tell(code, self._context.language, **values) for code, values in kept.items()]
        # What to press is said where pressing something brings a model.
        self.reason = " ".join(one.words if one.command else one.message for one in told)
        self.looked = True
        self.changed.emit()

    def _on_failed(self, error: BaseException) -> bool:
        if not isinstance(error, AppError):
            return False
        self._found = None
        self.reason = self._context.told(error).message
        self.looked = True
        self.changed.emit()
        return True

    @Slot()
    def _on_board_changed(self) -> None:
        if self.wanted != self._wanted:
            self._wanted = self.wanted
            self.changed.emit()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        # Looking means checking a file of a gigabyte: only when models changed.
        if notice.changes.has("model"):
            self.look()
