"""Results of people: exams, courses, classes, works, certificates; out as a table and as xAPI."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from communeapp.core.training.results import ResultFilter, ResultKind, ResultRow
from communeapp.services.training.classes import ClassesService
from communeapp.services.training.works import WorksService

__all__ = ["ResultFilter", "ResultKind", "ResultRow", "ResultsService"]


class ResultsService:
    """Puts results together. Database thread. One's own need LEARN, those of others TEACH."""

    def __init__(self, classes: ClassesService, works: WorksService) -> None:
        raise NotImplementedError

    def rows(self, wanted: ResultFilter = ResultFilter()) -> tuple[ResultRow, ...]:  # noqa: B008
        """Give the results, newest first."""
        raise NotImplementedError

    def write_xlsx(self, rows: Sequence[ResultRow], path: Path) -> int:
        """Write a workbook; gives the rows."""
        raise NotImplementedError

    def write_xapi(self, wanted: ResultFilter, path: Path) -> int:
        """Write statements of xAPI 1.0.3 as a JSON array; gives their number."""
        raise NotImplementedError
