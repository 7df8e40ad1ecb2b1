"""Final works: handing in, marking, giving back. The files lie byte for byte under their hash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from communeapp.core.changes import Changes
from communeapp.core.training.rubric import Criterion, Mark, Rubric
from communeapp.core.training.works import MAX_BYTES, SUFFIXES, Staged, Work, WorkState
from communeapp.services.training.classes import ClassesService, Table

__all__ = [
    "MAX_BYTES", "SUFFIXES", "Criterion", "Mark", "MarkProblem", "MarksPreview", "Rubric", "Staged",
    "Work", "WorkState", "WorksService",
]  # fmt: skip


@dataclass(frozen=True)
class MarkProblem:
    """A row of a marking sheet that cannot be taken; ``code`` names a sentence."""

    row: int
    code: str
    value: str = ""


@dataclass(frozen=True)
class MarksPreview:
    """What a marking sheet would bring: works with their marks."""

    marks: tuple[tuple[Work, Mark], ...]
    problems: tuple[MarkProblem, ...] = ()


class WorksService:
    """Keeps final works. Database thread, but for :meth:`stage`."""

    def __init__(self, classes: ClassesService, folder: Path) -> None:
        raise NotImplementedError

    def stage(self, file: Path) -> Staged:
        """Copy a file aside and hash it; safe in any thread. UserError ``works.*``."""
        raise NotImplementedError

    def hand_in(self, cohort_id: str, member_id: str, staged: Staged, note: str = "") -> Work:
        """Enter a staged file. A learner hands in their own; a trainer for anybody."""
        raise NotImplementedError

    def take_back(self, work_id: str) -> Work:
        """Withdraw a work that nobody has marked yet."""
        raise NotImplementedError

    def list(self, cohort_id: str, *, all_attempts: bool = False) -> tuple[Work, ...]:
        """Give the works of a class, the last of each member; needs TEACH."""
        raise NotImplementedError

    def of_person(self, person_id: str = "") -> tuple[Work, ...]:
        """Give one's own works, newest first; marks only of those that were given back."""
        raise NotImplementedError

    def load(self, work_id: str) -> Work:
        """Give one; UserError ``works.unknown``."""
        raise NotImplementedError

    def mark(self, work_id: str, mark: Mark, *, give_back: bool = False) -> Work:
        """Mark a work by the rubric of its class; may be changed until the class is closed."""
        raise NotImplementedError

    def give_back(self, work_id: str) -> Work:
        """Show the marks to the learner."""
        raise NotImplementedError

    def copy_out(self, work_id: str, folder: Path) -> Path:
        """Write a copy of the file under a readable name, checked by its hash."""
        raise NotImplementedError

    def export(self, cohort_id: str, folder: Path) -> int:
        """Write all works that wait and a marking sheet (.xlsx), for marking on another PC."""
        raise NotImplementedError

    def preview_marks(self, cohort_id: str, table: Table) -> MarksPreview:
        """Read a marking sheet that came back."""
        raise NotImplementedError

    def accept_marks(
        self, marks: Sequence[tuple[Work, Mark]], *, give_back: bool = False
    ) -> Changes:
        """Enter what a preview showed."""
        raise NotImplementedError

    def write_returned(self, work_id: str, path: Path) -> None:
        """Write the marks of one work as a sheet (.xlsx) to give back by stick."""
        raise NotImplementedError
