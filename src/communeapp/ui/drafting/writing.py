"""The assistant's part in a letter: one request at a time, stopped at once, never trusted with text.

Whatever comes is kept here as it comes; when the model process dies or is stopped, the answers so far
are handed over as if it had ended by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from communeapp.core.prompts import PromptPlan
from communeapp.llm.protocol import Delta, Item, ItemAnswer, ModelSpec, Progress, Sampling
from communeapp.llm.supervisor import Broken, Finished
from communeapp.ui.bridge.llm_client import LlmClient


@dataclass(frozen=True)
class Written:
    """What a request brought. ``code`` names the error that ended it early, empty for none."""

    answers: tuple[ItemAnswer, ...] = ()
    cancelled: bool = False
    code: str = ""
    values: dict[str, object] = field(default_factory=dict)


class Writing(QObject):
    """Runs one plan on the model process.

    Signals: ``loading(int, int)`` and ``reading(int, int)`` with done and total; ``grew(int, str)``
    with an answer so far; ``item_done(ItemAnswer)``; ``ended(Written)``, exactly once per start.
    """

    loading = Signal(int, int)
    reading = Signal(int, int)
    grew = Signal(int, str)
    item_done = Signal(object)
    ended = Signal(object)

    def __init__(self, client: LlmClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._id = ""
        self._texts: dict[int, str] = {}
        client.progressed.connect(self._on_progress)
        client.delta.connect(self._on_delta)
        client.item_finished.connect(self._on_item)
        client.finished.connect(self._on_finished)
        client.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        """Say whether a request is under way."""
        return bool(self._id)

    @property
    def off(self) -> bool:
        """Say whether the assistant died too often and stays off until the program is restarted."""
        return self._client.off

    def start(self, model: ModelSpec, plan: PromptPlan, sampling: Sampling | None = None) -> None:
        """Begin; a request still under way is stopped first."""
        self.stop()
        self._texts = {}
        self._id = self._client.generate(model, plan, sampling)

    @Slot()
    def stop(self) -> None:
        """Stop: ``ended`` is emitted before this returns, with what has come so far."""
        if self._id:
            self._client.cancel(self._id)
        if self._id:  # not yet handed to the process: nothing will be told about it
            self._end(Written(cancelled=True))

    @Slot(Progress)
    def _on_progress(self, progress: Progress) -> None:
        if progress.id == self._id and self._id:
            signal = self.reading if progress.phase == "prompt" else self.loading
            signal.emit(progress.done, progress.total)

    @Slot(Delta)
    def _on_delta(self, delta: Delta) -> None:
        if delta.id != self._id or not self._id:
            return
        before = "" if delta.restart else self._texts.get(delta.key, "")
        self._texts[delta.key] = before + delta.text
        self.grew.emit(delta.key, self._texts[delta.key])

    @Slot(Item)
    def _on_item(self, item: Item) -> None:
        if item.id == self._id and self._id:
            self.item_done.emit(ItemAnswer(item.key, item.text, item.finish, item.tokens))

    @Slot(Finished)
    def _on_finished(self, finished: Finished) -> None:
        if finished.id == self._id and self._id:
            self._end(Written(finished.items, finished.cancelled))

    @Slot(Broken)
    def _on_failed(self, broken: Broken) -> None:
        if broken.id == self._id and self._id:
            self._end(Written(broken.items, code=broken.code, values=dict(broken.values)))

    def _end(self, written: Written) -> None:
        self._id = ""
        self.ended.emit(written)


def finished_only(answers: Sequence[ItemAnswer]) -> tuple[ItemAnswer, ...]:
    """Leave out answers that were cut off in the middle: half a sentence is no sentence."""
    return tuple(one for one in answers if one.finish == "stop" and one.text.strip())
