"""The assistant's room: one box for a question or a wish."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communeapp.core.assistant.answers import Answer, Goal, Passage, Route
from communeapp.core.prompts import PromptPlan
from communeapp.services.archive import ArchiveService
from communeapp.services.packs import PackLibrary

__all__ = ["Answer", "AssistantService", "Goal", "Passage", "PromptPlan", "Route"]


class AssistantService:
    """Routes a wish; finds the passages that an answer rests on; checks what the model answers.

    ``route``, ``plan`` and ``accept`` may be called on any thread; ``passages`` reads the archive and
    belongs to the database thread.
    """

    def __init__(self, packs: PackLibrary, archive: Callable[[], ArchiveService]) -> None:
        self._packs = packs
        self._archive = archive

    def route(self, text: str) -> Route:
        """Say where a question or a wish belongs; UNSURE with choices rather than a guess."""
        raise NotImplementedError

    def passages(self, question: str, limit: int = 4) -> tuple[Passage, ...]:
        """Give the pieces of documents that bear on a question, the best first; database thread."""
        raise NotImplementedError

    def plan(self, question: str, passages: Sequence[Passage]) -> PromptPlan:
        """Make the question to the model. UserError ``assistant.no_passage`` without passages."""
        raise NotImplementedError

    def accept(self, answer: str, question: str, passages: Sequence[Passage]) -> Answer:
        """Check what the model said against the passages; what they do not hold is withheld."""
        raise NotImplementedError
