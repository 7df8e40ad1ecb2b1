"""Where the members of a class stand: attendance here, lessons and exams from those who keep them."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from communeapp.core.errors import UserError
from communeapp.core.training.attempt import (
    AttemptRecord,
    AttemptState,
    Result,
    Reviewed,
    counting,
)
from communeapp.core.training.classes import Cohort, Member, Presence
from communeapp.core.training.conditions import (
    AskedModule,
    ConditionKind,
    Evidence,
    ExamOutcome,
    Sessions,
    Standing,
    standing,
)
from communeapp.core.training.courses import Course
from communeapp.core.training.exam import sealed_ref
from communeapp.core.training.mastery import LessonState
from communeapp.core.training.questions import Question
from communeapp.core.training.works import Work, WorkState
from communeapp.services.training.exam_types import SealedExam
from communeapp.store.classes import ClassRows, Recorded
from communeapp.store.final_works import WorkRows


class Learned(Protocol):
    """Who finished which lessons (``LearningService``)."""

    def lessons(self, person: str | None = None, course: str = "") -> tuple[LessonState, ...]: ...


class Examined(Protocol):
    """Who finished which exams (``ExamService``)."""

    def results(
        self, person: str | None = None, exam_ref: str | None = None
    ) -> tuple[Result, ...]: ...

    def records(self, exam_ref: str | None = None) -> tuple[AttemptRecord, ...]: ...

    def sealed(self) -> tuple[SealedExam, ...]: ...

    def review(self, attempt_id: str) -> tuple[Reviewed, ...]: ...


class Courses(Protocol):
    """The library of courses (``CourseLibrary``)."""

    def list(self) -> tuple[Course, ...]: ...

    def get(self, course_id: str, version: str = "") -> Course: ...

    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]: ...


#: exam → who sat it → their finished attempts.
Attempts = dict[str, dict[str, list[AttemptRecord]]]


class StandingReader:
    """Puts together what is known of members. ``learning``, ``exams`` and ``courses`` are ports that
    the office and the wiring set; without one, only what trainers recorded counts.
    """

    def __init__(self, rows: ClassRows, works: WorkRows) -> None:
        self._rows = rows
        self._works = works
        self.learning: Learned | None = None
        self.exams: Examined | None = None
        self.courses: Callable[[], Courses] | None = None

    def of(self, cohort: Cohort, members: Sequence[Member], today: dt.date) -> tuple[Standing, ...]:
        """Say where members of a class stand, in the order given."""
        modules = self.modules(cohort)
        recorded = self._rows.recorded(cohort.id)
        works = last_works(self._works.of_cohort(cohort.id)) if cohort.conditions.work else {}
        sessions = self._sessions(cohort, members)
        attempts = self._attempts(cohort, members)
        return tuple(
            standing(
                one.id,
                cohort.conditions,
                sessions[one.id],
                modules,
                self._evidence(one, recorded.get(one.id, ()), works.get(one.id), attempts),
                ends=cohort.ends,
                today=today,
            )
            for one in members
        )

    def modules(self, cohort: Cohort) -> tuple[AskedModule, ...]:
        """Resolve the modules that are asked for into lessons; none of a course that is not here."""
        return tuple(AskedModule(one, self._lessons(one)) for one in cohort.conditions.modules)

    def title(self, ref: str) -> str:
        """Give the words for a module (``course/module``), an exam or a course; else the id itself."""
        if ref.startswith(sealed_ref("")):
            known = () if self.exams is None else self.exams.sealed()
            return next((one.title for one in known if one.ref == ref), ref)
        course_id, _, part = ref.rpartition(":")[2].partition("/")
        course = self.course(course_id)
        if course is None:
            return ref
        titles = {one.id: one.title for one in course.exams}
        titles.update((one.id, one.title) for one in course.modules)
        title = titles.get(part, "")
        return f"{course.title}: {title}" if title else course.title

    def course(self, course_id: str) -> Course | None:
        """Give a course, None where it is not here."""
        if self.courses is None:
            return None
        try:
            return self.courses().get(course_id)
        except UserError:
            return None

    def _lessons(self, ref: str) -> tuple[str, ...]:
        course_id, _, module_id = ref.partition("/")
        course = self.course(course_id)
        if course is None:
            return ()
        return tuple(
            f"{course_id}/{lesson}"
            for module in course.modules
            if module_id in ("", module.id)
            for lesson in module.lessons
        )

    def _sessions(self, cohort: Cohort, members: Sequence[Member]) -> dict[str, Sessions]:
        """Count the lists. A session was held once somebody's presence was written down; who has no
        mark in it was not there.
        """
        grid = self._rows.attendance(cohort.id)
        planned = len(self._rows.sessions(cohort.id))
        found = {}
        for member in members:
            marks = [called.get(member.id, Presence.ABSENT) for called in grid.values()]
            found[member.id] = Sessions(
                held=len(marks),
                present=marks.count(Presence.PRESENT),
                late=marks.count(Presence.LATE),
                excused=marks.count(Presence.EXCUSED),
                planned=planned,
            )
        return found

    def _evidence(
        self,
        member: Member,
        recorded: Sequence[Recorded],
        work: Work | None,
        attempts: Attempts,
    ) -> Evidence:
        modules = frozenset(
            one.what for one in recorded if one.kind == ConditionKind.MODULE and one.passed
        )
        told = {one.what: one for one in recorded if one.kind == ConditionKind.EXAM}
        marked = None if work is None or work.state is WorkState.HANDED_IN else work.percent
        return Evidence(
            lessons=self._finished(member),
            modules=modules,
            exams={ref: _outcome(member, by, told.get(ref)) for ref, by in attempts.items()},
            work_percent=marked,
            work_passed=marked is not None
            and work is not None
            and marked >= work.rubric.pass_percent,
            work_waiting=work is not None and marked is None,
        )

    def _finished(self, member: Member) -> frozenset[str]:
        if self.learning is None or not member.person_id:
            return frozenset()
        return frozenset(
            f"{one.course}/{one.lesson}"
            for one in self.learning.lessons(member.person_id)
            if one.finished_ms is not None
        )

    def _attempts(self, cohort: Cohort, members: Sequence[Member]) -> Attempts:
        """Give the finished attempts at the exams that are asked for, by exam and who sat them."""
        found: Attempts = {ref: {} for ref in cohort.conditions.exams}
        if self.exams is None:
            return found
        for ref, by_person in found.items():
            records: list[AttemptRecord] = []
            if len(members) > 1:  # only those who teach look at several; one question is enough
                records += self.exams.records(ref)
            else:
                for person in (person for one in members for person in _sits_as(one)):
                    with contextlib.suppress(UserError):  # learners may ask for their account alone
                        records += (one.record for one in self.exams.results(person, ref))
            for one in records:
                if one.state is not AttemptState.RUNNING:
                    by_person.setdefault(one.person, []).append(one)
        return found


def _sits_as(member: Member) -> tuple[str, ...]:
    """Give the ids that a member's attempts may stand under: the account, and the member's own where
    a trainer let them sit a supervised exam."""
    return (member.person_id, member.id) if member.person_id else (member.id,)


def _outcome(
    member: Member, by_person: Mapping[str, Sequence[AttemptRecord]], word: Recorded | None
) -> ExamOutcome:
    """Give what counts: the result by the exam's own policy, else the trainer's word."""
    attempts = [one for person in _sits_as(member) for one in by_person.get(person, ())]
    best = counting(attempts)
    passed = best is not None and bool(best.passed)
    if word is not None and (word.passed or not passed):
        return ExamOutcome(word.percent, word.passed, attempts=len(attempts), recorded=True)
    return ExamOutcome(
        percent=-1 if best is None else (best.share or 0) // 10,
        passed=passed,
        waiting=any(one.state is AttemptState.WAITING for one in attempts),
        attempts=len(attempts),
    )


def last_works(works: Sequence[Work]) -> dict[str, Work]:
    """Give the work of each member that counts: the last one that was not taken back."""
    return {one.member_id: one for one in works if one.state is not WorkState.TAKEN_BACK}
