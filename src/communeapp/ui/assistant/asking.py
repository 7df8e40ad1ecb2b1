"""One question from the box to its answer: routed, looked up, written, checked. Nothing here is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from communeapp.core.assistant.answers import Answer, Goal, Passage, Route
from communeapp.core.assistant.lessons import LessonHit
from communeapp.core.errors import AppError
from communeapp.core.prompts import PromptPlan
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.drafting.writing import Writing, Written


@dataclass(frozen=True)
class Outcome:
    """How writing ended. ``code`` names a sentence where it ended early."""

    answer: Answer | None
    stopped: bool = False
    code: str = ""
    values: dict[str, object] | None = None


class Asking(QObject):
    """Signals: ``routed(Route)``; ``found(tuple)`` with the passages; ``lessons_found(tuple)``;
    ``writing_began()``;
    ``loading(int, int)``, ``reading(int, int)``, ``grew(str)``; ``ended(Outcome)``.
    """

    routed = Signal(object)
    found = Signal(object)
    lessons_found = Signal(object)
    writing_began = Signal()
    loading = Signal(int, int)
    reading = Signal(int, int)
    grew = Signal(str)
    ended = Signal(object)

    def __init__(self, context: UiContext, model: Assistant, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._writing = Writing(model.client(), self)
        self._writing.loading.connect(self.loading)
        self._writing.reading.connect(self.reading)
        self._writing.grew.connect(self._on_grew)
        self._writing.ended.connect(self._on_written)
        self._turn = 0
        self._question = ""
        self._passages: tuple[Passage, ...] = ()

    @property
    def busy(self) -> bool:
        """Say whether the model is at work."""
        return self._writing.busy

    def ask(self, text: str) -> None:
        """Find out where a question or a wish belongs; what was asked before is dropped."""
        self.stop()
        self._turn += 1
        turn = self._turn
        self._question = text
        wiring = self._context.wiring

        def done(route: Route) -> None:
            if turn == self._turn:
                self.routed.emit(route)

        self._context.tasks.outside(lambda: wiring.assistant.route(text), done, owner=self)

    def look_up(self, route: Route) -> None:
        """Find the passages; for a question, let the model answer from them."""
        turn = self._turn
        question = self._question
        words = route.argument or question
        wiring = self._context.wiring

        def done(passages: tuple[Passage, ...]) -> None:
            if turn != self._turn:
                return
            self._passages = passages
            self.found.emit(passages)
            if passages and route.goal is Goal.ANSWER:
                self._write(turn)

        self._context.tasks.query(lambda: wiring.assistant.passages(words), done, owner=self)

    def look_for_lessons(self, route: Route) -> None:
        """Find the lessons that a wish to learn leads to."""
        turn = self._turn
        words = route.argument or self._question
        wiring = self._context.wiring

        def done(lessons: tuple[LessonHit, ...]) -> None:
            if turn == self._turn:
                self.lessons_found.emit(lessons)

        self._context.tasks.outside(lambda: wiring.assistant.lessons(words), done, owner=self)

    def _write(self, turn: int) -> None:
        if self._model.usable is None or self._writing.off:
            return
        question, passages = self._question, self._passages
        wiring = self._context.wiring

        def done(plan: PromptPlan) -> None:
            usable = self._model.usable
            if turn == self._turn and usable is not None:
                self.writing_began.emit()
                self._writing.start(usable.spec, plan)

        self._context.tasks.outside(
            lambda: wiring.assistant.plan(question, passages), done, owner=self
        )

    @Slot()
    def stop(self) -> None:
        """Stop writing; what has come so far is checked like a whole answer."""
        self._writing.stop()

    @Slot(int, str)
    def _on_grew(self, _key: int, text: str) -> None:
        self.grew.emit(text)

    @Slot(object)
    def _on_written(self, written: Written) -> None:
        turn, question, passages = self._turn, self._question, self._passages
        if written.code:
            self.ended.emit(Outcome(None, code=written.code, values=written.values))
            return
        text = " ".join(one.text for one in written.answers).strip()
        if written.cancelled:
            # Half an answer cannot be checked against what it rests on.
            self.ended.emit(Outcome(None, stopped=True))
            return
        wiring = self._context.wiring

        def done(answer: Answer) -> None:
            if turn == self._turn:
                self.ended.emit(Outcome(answer))

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError) or turn != self._turn:
                return False
            self.ended.emit(Outcome(None, code=error.code, values=error.values))
            return True

        self._context.tasks.outside(
            lambda: wiring.assistant.accept(text, question, passages), done, failed, owner=self
        )
