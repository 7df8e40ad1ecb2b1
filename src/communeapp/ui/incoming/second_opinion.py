"""The language model's opinion on a field that the program could not tell; a person decides all the same."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from communeapp.core.incoming.header import Header
from communeapp.llm.supervisor import Broken, Finished
from communeapp.services.field import read_second_opinion, second_opinion_plan
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant


class SecondOpinion(QObject):
    """Signals: ``possible(bool)`` whether a model can be asked; ``given(str)`` with a code, "" for "cannot tell"."""

    possible = Signal(bool)
    given = Signal(str)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self._assistant: Assistant | None = None
        self._job = ""

    @property
    def assistant(self) -> Assistant:
        """The assistant of this screen; before it was looked for it has no model."""
        if self._assistant is None:
            self.look()
        assert self._assistant is not None  # noqa: S101 - look makes it
        return self._assistant

    @Slot()
    def look(self) -> None:
        """Find out whether there is a model; ``possible`` tells."""
        if self._assistant is None:
            self._assistant = Assistant(self.context, self)
            self._assistant.changed.connect(self._on_assistant)
            client = self._assistant.client()
            client.finished.connect(self._on_finished)
            client.failed.connect(self._on_failed)
            self._assistant.look()
        else:
            self._on_assistant()

    @Slot()
    def _on_assistant(self) -> None:
        self.possible.emit(self._assistant is not None and self._assistant.usable is not None)

    def ask(self, header: Header, text: str) -> None:
        """Ask for the field of one document."""
        usable = self._assistant.usable if self._assistant is not None else None
        if self._assistant is None or usable is None:
            self.given.emit("")
            return
        plan = second_opinion_plan(header, text)
        self._job = self._assistant.client().generate(usable.spec, plan)

    def stop(self) -> None:
        """The document is gone from the screen."""
        if self._job and self._assistant is not None:
            job, self._job = self._job, ""
            self._assistant.client().cancel(job)

    @Slot(object)
    def _on_finished(self, finished: Finished) -> None:
        if finished.id != self._job:
            return
        self._job = ""
        self.given.emit(read_second_opinion(finished.items[0].text if finished.items else ""))

    @Slot(object)
    def _on_failed(self, broken: Broken) -> None:
        if broken.id == self._job:
            self._job = ""
            self.given.emit("")
