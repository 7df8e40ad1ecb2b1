"""Classes: cohorts, their members and sessions, who was there, where everybody stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.training.classes import (
    AttendanceGrid,
    ClassSession,
    Cohort,
    Member,
    Presence,
    WorkPlan,
)
from communeapp.core.training.conditions import (
    ConditionKind,
    Conditions,
    ExamOutcome,
    Met,
    Standing,
)
from communeapp.core.training.members import Column, MemberRow, MembersPreview, RowProblem
from communeapp.services.people import PeopleService
from communeapp.store.database import Store
from communeapp.store.events import EventLog

__all__ = [
    "AttendanceGrid", "ClassSession", "ClassesService", "Cohort", "Column", "ConditionKind",
    "Conditions", "ExamOutcome", "Member", "MemberRow", "MembersPreview", "Met", "Presence",
    "RowProblem", "Standing", "WorkPlan",
]  # fmt: skip

#: Rows of cells as a file holds them: ``wiring.reading.table(path)``.
Table = Sequence[Sequence[str]]


class ClassesService:
    """Keeps classes. Database thread. Everything but :meth:`of_person` needs ``Action.TEACH``."""

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        raise NotImplementedError

    # -------------------------------------------------------------- classes

    def create(self, cohort: Cohort) -> Cohort:
        """Enter a class; its id is given here."""
        raise NotImplementedError

    def update(self, cohort: Cohort) -> Cohort:
        """Change title, courses, trainer, dates, conditions, final work."""
        raise NotImplementedError

    def close(self, cohort_id: str) -> Cohort:
        """End a class: nothing of it changes any more until it is reopened."""
        raise NotImplementedError

    def reopen(self, cohort_id: str) -> Cohort:
        """Open it again."""
        raise NotImplementedError

    def delete(self, cohort_id: str) -> Changes:
        """Delete a class without attendance, works and records; UserError ``classes.not_empty``."""
        raise NotImplementedError

    def list(self, *, closed: bool | None = None, text: str = "") -> tuple[Cohort, ...]:
        """List classes, latest start first; ``text`` is looked for without marks."""
        raise NotImplementedError

    def load(self, cohort_id: str) -> Cohort:
        """Give a class; UserError ``classes.unknown``."""
        raise NotImplementedError

    def of_person(self, person_id: str = "") -> tuple[tuple[Cohort, Member], ...]:
        """Give the classes that a person is in (the one at the PC by default); needs LEARN."""
        raise NotImplementedError

    # -------------------------------------------------------------- members

    def members(self, cohort_id: str) -> tuple[Member, ...]:
        """Give the members by Vietnamese name order."""
        raise NotImplementedError

    def add_members(self, cohort_id: str, members: Sequence[Member]) -> Changes:
        """Add people, with or without an account; ids are given here."""
        raise NotImplementedError

    def add_people(self, cohort_id: str, person_ids: Sequence[str]) -> Changes:
        """Add accounts of this PC; those who are in already are left."""
        raise NotImplementedError

    def update_member(self, cohort_id: str, member: Member) -> Member:
        """Change a member, or join it with an account (``person_id``)."""
        raise NotImplementedError

    def remove_member(self, cohort_id: str, member_id: str) -> Changes:
        """Take a member out; attendance and works stay in the log."""
        raise NotImplementedError

    def preview_members(
        self, cohort_id: str, table: Table, columns: Mapping[Column, int] | None = None
    ) -> MembersPreview:
        """Say what a list would bring; ``columns`` overrules what was found by the headings.

        UserError ``classes.no_name_column`` when no column of names is found.
        """
        raise NotImplementedError

    # -------------------------------------------------------------- sessions and attendance

    def sessions(self, cohort_id: str) -> tuple[ClassSession, ...]:
        """Give the sessions in their order in time."""
        raise NotImplementedError

    def put_session(self, cohort_id: str, session: ClassSession) -> ClassSession:
        """Enter a session (empty id) or change one."""
        raise NotImplementedError

    def remove_session(self, cohort_id: str, session_id: str) -> Changes:
        """Take a session out, with its attendance."""
        raise NotImplementedError

    def attendance(self, cohort_id: str) -> AttendanceGrid:
        """Give the lists of all sessions."""
        raise NotImplementedError

    def set_attendance(
        self, cohort_id: str, session_id: str, marks: Mapping[str, Presence | None]
    ) -> Changes:
        """Write who was there; None takes a mark away."""
        raise NotImplementedError

    # -------------------------------------------------------------- where they stand

    def standings(self, cohort_id: str, today: dt.date | None = None) -> tuple[Standing, ...]:
        """Say of every member where they stand, in the order of :meth:`members`."""
        raise NotImplementedError

    def standing(self, cohort_id: str, member_id: str, today: dt.date | None = None) -> Standing:
        """The same for one; certificates ask here (``standing.met``)."""
        raise NotImplementedError

    def record(
        self,
        cohort_id: str,
        member_id: str,
        kind: ConditionKind,
        what: str,
        *,
        passed: bool,
        percent: int = -1,
        note: str = "",
    ) -> Changes:
        """Write down what a trainer knows of a member whose work is not on this PC.

        ``kind`` is MODULE (``what``: the module) or EXAM (``what``: the exam's reference).
        """
        raise NotImplementedError

    # -------------------------------------------------------------- lists out

    def export_members(self, cohort_id: str, path: Path) -> int:
        """Write the list of members (.xlsx or .csv); gives the rows."""
        raise NotImplementedError

    def export_attendance(self, cohort_id: str, path: Path) -> int:
        """Write the attendance."""
        raise NotImplementedError

    def export_results(self, cohort_id: str, path: Path) -> int:
        """Write where everybody stands."""
        raise NotImplementedError


#: What a service asks others for; set by :mod:`communeapp.services.office` and the wiring.
LessonsDone = Callable[[str], frozenset[str]]
ExamOutcomes = Callable[[str, Sequence[str]], Mapping[str, ExamOutcome]]
