"""Classes: cohorts, their members and sessions, who was there, where everybody stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action
from communeapp.core.training.class_json import cohort_to_json, session_to_json
from communeapp.core.training.classes import (
    MAX_NOTE,
    MAX_SESSIONS,
    AttendanceGrid,
    ClassSession,
    Cohort,
    Member,
    Presence,
    WorkPlan,
    checked_cohort,
    checked_session,
    line,
)
from communeapp.core.training.conditions import (
    ConditionKind,
    Conditions,
    ExamOutcome,
    Met,
    Standing,
)
from communeapp.core.training.members import (
    Column,
    MemberRow,
    MembersPreview,
    RowProblem,
)
from communeapp.core.vietnamese import fold
from communeapp.services.training import class_lists
from communeapp.services.training.class_members import ClassMembers, Table
from communeapp.store.classes import Recorded

__all__ = [
    "AttendanceGrid", "ClassSession", "ClassesService", "Cohort", "Column", "ConditionKind",
    "Conditions", "ExamOutcome", "Member", "MemberRow", "MembersPreview", "Met", "OwnClass", "Presence",
    "Recorded", "RowProblem", "Standing", "Table", "WorkPlan",
]  # fmt: skip


@dataclass(frozen=True)
class OwnClass:
    """A class as one of its members sees it. ``sessions`` with one's own mark, None before the call;
    ``titles`` has the words for the modules and exams of the conditions.
    """

    cohort: Cohort
    member: Member
    standing: Standing
    sessions: tuple[tuple[ClassSession, Presence | None], ...]
    titles: Mapping[str, str]


class ClassesService(ClassMembers):
    """Keeps classes. Database thread.

    Everything needs ``Action.TEACH``, but :meth:`of_person` and :meth:`standing` of oneself.
    ``stand`` has the ports to lessons, exams and courses.
    """

    # -------------------------------------------------------------- classes

    def create(self, cohort: Cohort) -> Cohort:
        """Enter a class; its id is given here. UserError ``classes.*`` and ``works.*`` for its fields."""
        made = replace(checked_cohort(cohort), id=self.new_id(), closed=False)
        return self._keep("class.created", made)

    def update(self, cohort: Cohort) -> Cohort:
        """Change title, courses, trainer, dates, conditions, final work."""
        old = self.open_class(cohort.id)
        new = replace(checked_cohort(cohort), members=old.members, sessions=old.sessions)
        return old if new == old else self._keep("class.changed", new)

    def close(self, cohort_id: str) -> Cohort:
        """End a class: nothing of it changes any more until it is reopened.

        What it came to goes to the hub in numbers, without names.
        """
        old = self.open_class(cohort_id)
        reached = self.standings(cohort_id)
        body = {
            "class": old.id,
            "title": old.title,
            "courses": list(old.courses),
            "starts": None if old.starts is None else old.starts.isoformat(),
            "ends": None if old.ends is None else old.ends.isoformat(),
            "sessions": old.sessions,
            "members": len(reached),
            "met": sum(one.met for one in reached),
        }
        with self.store.atomic():
            closed = self._keep("class.closed", replace(old, closed=True))
            self.events.append("class.reported", Scope.UNIT_TO_HUB, body)
        return closed

    def reopen(self, cohort_id: str) -> Cohort:
        """Open it again."""
        old = self.load(cohort_id)
        return self._keep("class.opened", replace(old, closed=False)) if old.closed else old

    def delete(self, cohort_id: str) -> Changes:
        """Delete a class in which nothing was done; UserError ``classes.not_empty``."""
        old = self.open_class(cohort_id)
        if self.rows.is_used(cohort_id):
            raise UserError("classes.not_empty", title=old.title)
        self._apply("class.deleted", {"class": cohort_to_json(old)})
        return Changes.of("class", cohort_id)

    def list(self, *, closed: bool | None = None, text: str = "") -> tuple[Cohort, ...]:
        """List classes, latest start first; ``text`` is looked for without marks."""
        self.people.require(Action.TEACH)
        words = fold(text).split()
        found = [
            one
            for one in self.rows.cohorts()
            if (closed is None or one.closed is closed)
            and all(word in fold(f"{one.title} {one.trainer} {one.place}") for word in words)
        ]
        return tuple(sorted(found, key=lambda one: (one.starts or dt.date.max, one.id))[::-1])

    def of_person(self, person_id: str = "") -> tuple[tuple[Cohort, Member], ...]:
        """Give the classes that a person is in, the one at the PC by default; latest first."""
        person_id = self.myself_or(person_id)
        found = [(self.rows.cohort(one), member) for one, member in self.rows.of_person(person_id)]
        here = [(cohort, member) for cohort, member in found if cohort is not None]
        return tuple(sorted(here, key=lambda one: one[0].starts or dt.date.max, reverse=True))

    def mine(self) -> tuple[OwnClass, ...]:
        """Give the classes of the person at the PC, latest first, as a learner may see them."""
        found = []
        for cohort, member in self.of_person():
            marks = self.rows.attendance(cohort.id)
            sessions = tuple(
                (one, marks.get(one.id, {}).get(member.id)) for one in self.rows.sessions(cohort.id)
            )
            asked = (*cohort.conditions.modules, *cohort.conditions.exams)
            stands = self.stand.of(cohort, [member], self.clock.today())[0]
            titles = {ref: self.stand.title(ref) for ref in asked}
            found.append(OwnClass(cohort, member, stands, sessions, titles))
        return tuple(found)

    # -------------------------------------------------------------- sessions and attendance

    def sessions(self, cohort_id: str) -> tuple[ClassSession, ...]:
        """Give the sessions in their order in time."""
        self.load(cohort_id)
        return self.rows.sessions(cohort_id)

    def put_session(self, cohort_id: str, session: ClassSession) -> ClassSession:
        """Enter a session (empty id) or change one; UserError ``classes.too_many_sessions``."""
        cohort = self.open_class(cohort_id)
        if session.id:
            self._session(cohort_id, session.id)
        elif cohort.sessions >= MAX_SESSIONS:
            raise UserError("classes.too_many_sessions", field="session", most=MAX_SESSIONS)
        new = checked_session(replace(session, id=session.id or self.new_id()))
        body = {"cohort": cohort_id, "session": session_to_json(new)}
        self._apply("class.session_kept", body)
        return new

    def remove_session(self, cohort_id: str, session_id: str) -> Changes:
        """Take a session out, with its attendance."""
        self.open_class(cohort_id)
        old = self._session(cohort_id, session_id)
        body = {"cohort": cohort_id, "session": session_to_json(old)}
        self._apply("class.session_removed", body)
        return Changes.of("class", cohort_id)

    def attendance(self, cohort_id: str) -> AttendanceGrid:
        """Give the lists of all sessions."""
        self.load(cohort_id)
        return self.rows.attendance(cohort_id)

    def set_attendance(
        self, cohort_id: str, session_id: str, marks: Mapping[str, Presence | None]
    ) -> Changes:
        """Write who was there; None takes a mark away. Only what changes is written."""
        self.open_class(cohort_id)
        self._session(cohort_id, session_id)
        here = {one.id for one in self.rows.members(cohort_id)}
        for member_id in marks:
            if member_id not in here:
                raise UserError("classes.unknown_member", field="member", given=member_id)
        old = self.rows.attendance(cohort_id).get(session_id, {})
        new = {
            member: "" if presence is None else presence.value
            for member, presence in marks.items()
            if old.get(member) is not presence
        }
        if not new:
            return Changes()
        body = {"cohort": cohort_id, "session": session_id, "marks": new}
        self._apply("class.attendance", body)
        return Changes.of("class", cohort_id)

    def _session(self, cohort_id: str, session_id: str) -> ClassSession:
        found = self.rows.session(session_id)
        if found is None or found[0] != cohort_id:
            raise UserError("classes.unknown_session", field="session", given=session_id)
        return found[1]

    # -------------------------------------------------------------- where they stand

    def standings(self, cohort_id: str, today: dt.date | None = None) -> tuple[Standing, ...]:
        """Say of every member where they stand, in the order of :meth:`members`."""
        cohort, members = self.load(cohort_id), self.members(cohort_id)
        return self.stand.of(cohort, members, today or self.clock.today())

    def standing(self, cohort_id: str, member_id: str, today: dt.date | None = None) -> Standing:
        """The same for one; certificates ask here (``standing.met``)."""
        cohort, member = self.known(cohort_id), self.member(cohort_id, member_id)
        self.allow(member)
        return self.stand.of(cohort, [member], today or self.clock.today())[0]

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

        ``kind`` is MODULE (``what``: the module) or EXAM (``what``: the exam's reference), as the
        conditions of the class name them: UserError ``classes.not_asked``, ``classes.percent``.
        """
        conditions = self.open_class(cohort_id).conditions
        asked = {ConditionKind.MODULE: conditions.modules, ConditionKind.EXAM: conditions.exams}
        if what not in asked.get(kind, ()):
            raise UserError("classes.not_asked", field="what", given=what)
        if not -1 <= percent <= 100:
            raise UserError("classes.percent", field="percent")
        self.member(cohort_id, member_id)
        body = {
            "cohort": cohort_id,
            "member": member_id,
            "kind": kind.value,
            "what": what,
            "passed": passed,
            "percent": percent,
            "note": line(note, "note", MAX_NOTE, empty_ok=True),
        }
        self._apply("class.recorded", body)
        return Changes.of("class", cohort_id)

    def forget_record(
        self, cohort_id: str, member_id: str, kind: ConditionKind, what: str
    ) -> Changes:
        """Take such a word back."""
        self.open_class(cohort_id)
        for one in self.recorded(cohort_id, member_id):
            if (one.kind, one.what) == (kind.value, what):
                body = {
                    "cohort": cohort_id, "member": member_id, "kind": one.kind, "what": what,
                    "passed": one.passed, "percent": one.percent, "note": one.note,
                }  # fmt: skip
                self._apply("class.record_removed", body)
                return Changes.of("class", cohort_id)
        return Changes()

    def recorded(self, cohort_id: str, member_id: str) -> tuple[Recorded, ...]:
        """Give what was written down of a member."""
        self.load(cohort_id)
        return tuple(self.rows.recorded(cohort_id).get(member_id, ()))

    # -------------------------------------------------------------- lists out

    def export_members(self, cohort_id: str, path: Path) -> int:
        """Write the list of members (.xlsx, or .csv by its suffix); gives the rows."""
        cohort, members = self.load(cohort_id), self.members(cohort_id)
        return class_lists.write_members(cohort, members, path)

    def export_attendance(self, cohort_id: str, path: Path) -> int:
        """Write the attendance: a column a session."""
        cohort, members = self.load(cohort_id), self.members(cohort_id)
        sessions, grid = self.rows.sessions(cohort_id), self.rows.attendance(cohort_id)
        return class_lists.write_attendance(
            cohort, members, sessions, grid, self.standings(cohort_id), path
        )

    def export_results(self, cohort_id: str, path: Path) -> int:
        """Write where everybody stands: a column a condition."""
        cohort, members = self.load(cohort_id), self.members(cohort_id)
        return class_lists.write_results(
            cohort, members, self.standings(cohort_id), self.stand.title, path
        )
