"""Files of questions: read under caps in a child process, checked, shown before they are kept; written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from communeapp.core.errors import UserError
from communeapp.core.training.banks import BankFormat, Preview, Written
from communeapp.core.training.checking import check_questions
from communeapp.core.training.questions import Question
from communeapp.quiz_formats.base import FILE_LIMITS
from communeapp.quiz_formats.files import put_file, question_bytes
from communeapp.services.exporting import check_targets, export_problem
from communeapp.services.reading import Limits, ReadingService

__all__ = ["QuestionFiles", "told_values"]


def told_values(values: Mapping[str, object], tell: Callable[[str], str]) -> dict[str, object]:
    """Give the values of a remark with names of fields and kinds in words; ``tell`` gives a sentence."""
    told = dict(values)
    if isinstance(names := told.get("fields"), list):
        told["fields"] = ", ".join(tell(f"quiz.field_{name}") for name in names)
    if "kind" in told:
        told["kind"] = tell(f"quiz.kind_{told['kind']}")
    return told


class QuestionFiles:
    """Reads and writes files of questions; safe in any thread."""

    def __init__(self, reading: ReadingService) -> None:
        self._reading = reading

    def preview(
        self,
        path: Path,
        *,
        limits: Limits = FILE_LIMITS,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Preview:
        """Read a file and check every question; nothing is kept.

        Raises SecretDocument (``services.reading``), UserError ``quiz.*``, ``reading.*``.
        """
        try:
            read = self._reading.questions(path, limits, progress=progress, cancelled=cancelled)
        except UserError as problem:
            if problem.code == "reading.unsupported":  # a folder: the way out is no Word file here
                raise UserError("quiz.unknown_format", field="file") from problem
            raise
        return Preview(read, check_questions(read.questions), path.name)

    def write(self, form: BankFormat, questions: Sequence[Question], path: Path) -> Written:
        """Write questions to a file, which appears whole or not at all.

        UserError ``quiz.read_only_format``, ``quiz.none_fits``, ``export.*`` for the place;
        EnvironmentProblem ``export.*``.
        """
        check_targets([path], overwrite=True)
        data, written = question_bytes(form, questions)
        try:
            put_file(data, path)
        except OSError as problem:
            raise export_problem(problem, path, len(data)) from problem
        return written
