"""Who has earned a certificate: by the conditions of a class, or by the exams of a course."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from communeapp.clock import civil_date
from communeapp.core.errors import UserError
from communeapp.core.people import Person
from communeapp.core.training.attempt import Result
from communeapp.core.training.classes import ClassSession, Cohort, Member
from communeapp.core.training.conditions import Standing
from communeapp.core.training.courses import Course
from communeapp.core.training.exam import open_ref


class Courses(Protocol):
    """What is asked of the courses."""

    def get(self, course_id: str, version: str = "") -> Course: ...


class Exams(Protocol):
    """What is asked of the exams."""

    def standing(self, person: str, exam_ref: str) -> Result | None: ...


class Classes(Protocol):
    """What is asked of the classes."""

    def load(self, cohort_id: str) -> Cohort: ...
    def members(self, cohort_id: str) -> tuple[Member, ...]: ...
    def sessions(self, cohort_id: str) -> tuple[ClassSession, ...]: ...
    def standings(self, cohort_id: str, today: dt.date | None = None) -> tuple[Standing, ...]: ...


@dataclass(frozen=True)
class Earned:
    """What somebody has done, as far as it goes; ``missing`` names what keeps from the certificate.

    Words of ``missing``: kinds of conditions (``attendance``, ``module``, ``exam``, ``work``),
    ``no_conditions`` for a class that asks for nothing.
    """

    name: str
    title: str
    unit: str
    person: str
    member: str
    course: str
    course_title: str
    course_version: str
    class_title: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    per_mille: int = -1
    exam: str = ""
    missing: tuple[str, ...] = ()


def of_course(person: Person, course: Course, exams: Exams) -> Earned:
    """Look at a person's exams of a course: each of them has to be passed.

    UserError ``certificates.no_exam`` for a course without one: nothing would stand behind the sheet.
    """
    if not course.exams:
        raise UserError("certificates.no_exam", field="course", course=course.title)
    results = [exams.standing(person.id, open_ref(course.id, one.id)) for one in course.exams]
    passed = [one for one in results if one is not None and one.passed]
    shares = [one.share for one in passed if one.share is not None]
    ends = [one.record.finished_ms for one in passed if one.record.finished_ms]
    last = civil_date(max(ends)) if ends else None
    return Earned(
        name=person.name,
        title=person.title,
        unit="",
        person=person.id,
        member="",
        course=course.id,
        course_title=course.title,
        course_version=course.version,
        last=last,
        per_mille=sum(shares) // len(shares) if shares else -1,
        exam=passed[-1].record.id if passed else "",
        missing=() if len(passed) == len(results) else ("exam",),
    )


def of_class(cohort: Cohort, classes: Classes, courses: Courses) -> tuple[Earned, ...]:
    """Look at all members of a class by its conditions."""
    standings = {one.member_id: one for one in classes.standings(cohort.id)}
    first, last = _days(cohort, classes.sessions(cohort.id))
    course, title, version = _course(cohort, courses)
    found = []
    for member in classes.members(cohort.id):
        standing = standings[member.id]
        missing = tuple(dict.fromkeys(one.kind.value for one in standing.missing))
        if not standing.conditions:
            missing = ("no_conditions",)
        found.append(
            Earned(
                name=member.name,
                title=member.title,
                unit=member.unit,
                person=member.person_id,
                member=member.id,
                course=course,
                course_title=title,
                course_version=version,
                class_title=cohort.title,
                first=first,
                last=last,
                per_mille=-1 if standing.points is None else standing.points * 10,
                missing=missing,
            )
        )
    return tuple(found)


def _days(
    cohort: Cohort, sessions: Sequence[ClassSession]
) -> tuple[dt.date | None, dt.date | None]:
    """Give the days of a class: those that were planned, else those of its sessions."""
    days = sorted(one.date for one in sessions)
    first = cohort.starts or (days[0] if days else None)
    return first, cohort.ends or (days[-1] if days else None)


def _course(cohort: Cohort, courses: Courses) -> tuple[str, str, str]:
    """Name what a class was about: its one course, else the class itself."""
    if len(cohort.courses) != 1:
        return "", cohort.title, ""
    course = courses.get(cohort.courses[0])
    return course.id, course.title, course.version
