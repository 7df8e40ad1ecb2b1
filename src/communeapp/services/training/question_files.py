"""Files of questions: read under caps in a child process, checked, shown before they are kept; written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from communeapp.core.training.banks import BankFormat, Preview, Written
from communeapp.core.training.questions import Question
from communeapp.services.reading import ReadingService

__all__ = ["QuestionFiles"]


class QuestionFiles:
    """Reads and writes files of questions; safe in any thread."""

    def __init__(self, reading: ReadingService) -> None:
        self._reading = reading

    def preview(
        self,
        path: Path,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Preview:
        """Read a file and check every question; nothing is kept. UserError ``quiz.*``, ``reading.*``."""
        raise NotImplementedError

    def write(self, form: BankFormat, questions: Sequence[Question], path: Path) -> Written:
        """Write questions to a file, which appears whole or not at all. UserError ``quiz.*``."""
        raise NotImplementedError
