"""Where learners stand with courses, and how hard questions are: results, never single answers of a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from communeapp.core.reporting import ENROLLED, FINISHED, ITEMS, PASSED, STANDING, Report
from communeapp.core.training.attempt import AttemptRecord, AttemptState
from communeapp.core.training.certificate import Certificate
from communeapp.core.training.classes import Cohort, Member
from communeapp.core.training.courses import Course
from communeapp.core.training.mastery import LessonState
from communeapp.store.classes import ClassRows
from communeapp.store.credentials import CredentialRows
from communeapp.store.database import Store
from communeapp.store.exams import ExamRows
from communeapp.store.learning import LearningRows
from communeapp.store.people import PeopleRows
from communeapp.store.reports import ReportRows


class Library(Protocol):
    """The courses that are here."""

    def list(self) -> tuple[Course, ...]: ...


@dataclass(frozen=True)
class _Learner:
    """Somebody who learns: an account, or a member of a class without one. ``ids``: what attempts stand under."""

    id: str
    name: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class _InClass:
    """The class that a standing is for; "" for learning on one's own."""

    id: str = ""
    title: str = ""


class TrainingReports:
    """Puts standings and counts of questions together from the tables, whoever sits at the PC."""

    def __init__(self, store: Store, dev: str, unit: str, library: Callable[[], Library]) -> None:
        self._dev = dev
        self._unit = unit
        self._library = library
        self._learning = LearningRows(store)
        self._exams = ExamRows(store)
        self._classes = ClassRows(store)
        self._certificates = CredentialRows(store)
        self._people = PeopleRows(store)
        self._reports = ReportRows(store)
        self._given: tuple[Certificate, ...] = ()

    def standings(self) -> Iterator[Report]:
        """Give one report for each person and course, in each class that has the course."""
        courses = {one.id: one for one in self._library().list()}
        attempts = [one for one in self._exams.list() if one.state is not AttemptState.RUNNING]
        self._given = self._certificates.list()
        for person in self._people.list():
            learner = _Learner(person.id, person.name, (person.id,))
            begun = {one.course for one in self._learning.lessons(person.id)}
            begun |= {course for course, _ in self._learning.asked(person.id)}
            begun |= {one.course for one in attempts if one.person == person.id and one.course}
            in_classes: set[str] = set()
            for cohort, member in self._memberships(person.id):
                in_classes |= set(cohort.courses)
                yield from self._in_class(cohort, member, learner, courses, attempts)
            for course in sorted(begun - in_classes):
                if course in courses:
                    yield self._standing(learner, courses[course], _InClass(), attempts)
        for cohort in self._classes.cohorts():
            for member in self._classes.members(cohort.id):
                if not member.person_id:
                    learner = _Learner(member.id, member.name, (member.id,))
                    yield from self._in_class(cohort, member, learner, courses, attempts)

    def items(self) -> Iterator[Report]:
        """Give how often each question was asked at this PC and answered right, by course and version."""
        found: dict[tuple[str, str], dict[str, list[int]]] = {}
        for row in self._reports.answers_here(self._dev):
            counts = found.setdefault((row["course"], row["version"]), {})
            counts[row["question"]] = [row["asked"], row["good"]]
        for one in self._exams.list(state=AttemptState.SCORED.value):
            if one.device != self._dev or not one.course:
                continue
            counts = found.setdefault((one.course, one.version), {})
            for place, question in enumerate(one.questions):
                answer = one.answers.get(place)
                asked, good = counts.get(question, [0, 0])
                right = answer is not None and answer.share == _WHOLE
                counts[question] = [asked + 1, good + int(right)]
        for (course, version), counts in sorted(found.items()):
            body: dict[str, object] = {
                "course": course,
                "course_version": version,
                "items": dict(sorted(counts.items())),
            }
            yield Report(ITEMS, f"{self._dev}/{course}/{version}", body)

    # -------------------------------------------------------------- one standing

    def _memberships(self, person: str) -> Iterator[tuple[Cohort, Member]]:
        for cohort_id, member in self._classes.of_person(person):
            cohort = self._classes.cohort(cohort_id)
            if cohort is not None:
                yield cohort, member

    def _in_class(
        self,
        cohort: Cohort,
        member: Member,
        learner: _Learner,
        courses: dict[str, Course],
        attempts: Sequence[AttemptRecord],
    ) -> Iterator[Report]:
        who = _Learner(learner.id, member.name, tuple({*learner.ids, member.id}))
        for course in cohort.courses:
            if course in courses:
                yield self._standing(
                    who, courses[course], _InClass(cohort.id, cohort.title), attempts
                )

    def _standing(
        self,
        who: _Learner,
        course: Course,
        group: _InClass,
        attempts: Sequence[AttemptRecord],
    ) -> Report:
        lessons = {lesson for module in course.modules for lesson in module.lessons}
        states = self._learning.lessons(who.id, course.id)
        done = {one.lesson for one in states if one.finished_ms is not None} & lessons
        sat = [one for one in attempts if one.person in who.ids and one.course == course.id]
        best = max((one.share for one in sat if one.share is not None), default=-1)
        given = [
            one
            for one in self._given
            if (one.person in who.ids or one.member in who.ids) and one.data.course == course.id
        ]
        certificate = next(
            (one.id for one in given if one.valid and one.class_id in ("", group.id)), ""
        )
        passed = bool(certificate) or any(one.passed for one in sat)
        finished = bool(lessons) and done == lessons
        state = PASSED if passed else FINISHED if finished else ENROLLED
        body: dict[str, object] = {
            "person": who.id,
            "name": who.name,
            "unit": self._unit,
            "course": course.id,
            "course_version": course.version,
            "class": group.id,
            "class_title": group.title,
            "state": state,
            "lessons_done": len(done),
            "lessons": len(lessons),
            "best_per_mille": best,
            "last_ms": _last_ms(states, sat, given),
            "certificate": certificate,
        }
        return Report(STANDING, f"{who.id}/{course.id}/{group.id}", body)


#: A whole question, in thousandths.
_WHOLE = 1000


def _last_ms(
    states: Sequence[LessonState], sat: Sequence[AttemptRecord], given: Sequence[Certificate]
) -> int:
    times = [at for one in states for at in (one.opened_ms, one.finished_ms) if at is not None]
    times += [one.finished_ms for one in sat if one.finished_ms is not None]
    times += [one.issued_ms for one in given]
    return max(times, default=0)
