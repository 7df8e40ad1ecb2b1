"""Statements of xAPI out of what the office keeps: results, lessons, answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from communeapp import log
from communeapp.core.errors import UserError
from communeapp.core.training import xapi
from communeapp.core.training.courses import KeyPolicy
from communeapp.core.training.exam import parse_ref
from communeapp.core.training.mastery import LessonState, Progress
from communeapp.core.training.questions import Question
from communeapp.core.training.records import AnswerRecord
from communeapp.core.training.results import ResultFilter, ResultKind, ResultRow
from communeapp.core.training.scoring import score
from communeapp.services.training.standing import StandingReader

_LOG = log.get(__name__)

Statement = dict[str, Any]


class Progressing(Protocol):
    """How far people are in courses (``LearningService``)."""

    def progress(self, person: str | None = None, course: str = "") -> Progress: ...

    def lessons(self, person: str | None = None, course: str = "") -> tuple[LessonState, ...]: ...

    def answers(self, person: str | None = None, course: str = "") -> tuple[AnswerRecord, ...]: ...


@dataclass(frozen=True)
class Learner:
    """Somebody whose results are told: an account, a member of a class, or both."""

    person_id: str
    name: str
    unit: str = ""
    code: str = ""
    member_id: str = ""


class StatementMaker:
    """Makes statements. ``unit`` is the code of the office, which accounts are named by."""

    def __init__(self, unit: str, stand: StandingReader, learning: Progressing | None) -> None:
        self._unit = unit
        self._stand = stand
        self._learning = learning
        self._questions: dict[tuple[str, str], Mapping[str, Question]] = {}
        self._left_out = 0

    def of(
        self, rows: Sequence[ResultRow], learners: Sequence[Learner], wanted: ResultFilter
    ) -> Iterator[Statement]:
        """Give the statements of rows, then those of the answers behind them."""
        # A unit of a list of people is a text that changes; the account must stay the same person.
        plain = [replace(one, person_id=one.person_id or one.member_id, unit="") for one in rows]
        yield from xapi.of_rows(plain, self._unit)
        kinds = wanted.kinds
        if not kinds or ResultKind.COURSE in kinds:
            for one in learners:
                if one.person_id:
                    yield from self._learnt(one, wanted.course_id)
        for row in plain:
            if row.kind is ResultKind.EXAM:
                yield from self._examined(row)
        if self._left_out:
            _LOG.info("answers without their question left out=%d", self._left_out)

    def _learnt(self, learner: Learner, course: str) -> Iterator[Statement]:
        if self._learning is None:
            return
        who = xapi.Learner(learner.person_id, learner.name, self._unit)
        for lesson in self._learning.lessons(learner.person_id, course):
            if lesson.finished_ms is not None:
                known = self._stand.course(lesson.course)
                found = None if known is None else known.lesson(lesson.lesson)
                title = "" if found is None else found.title
                yield xapi.of_lesson(who, lesson.course, lesson.lesson, title, lesson.finished_ms)
        for answer in self._learning.answers(learner.person_id, course):
            question = self._question(answer)
            if question is None:
                self._left_out += 1
                continue
            yield xapi.of_answer(
                who, question, answer.given, score(question, answer.given),
                course=answer.course, at_ms=answer.at_ms, ms=answer.ms, key=answer.id,
            )  # fmt: skip

    def _examined(self, row: ResultRow) -> Iterator[Statement]:
        """Give the answers of an attempt; those of a sealed exam stay with its trainer."""
        if self._stand.exams is None or row.at_ms is None:
            return
        who = xapi.Learner(row.person_id, row.name, self._unit)
        try:
            reviewed = self._stand.exams.review(row.id)
        except UserError:
            return
        policy, course, exam = parse_ref(row.what)
        for at, one in enumerate(reviewed):
            yield xapi.of_answer(
                who, one.question, one.given, one.score, course=course or exam, at_ms=row.at_ms,
                key=f"{row.id}/{at}", with_key=policy is KeyPolicy.OPEN,
            )  # fmt: skip

    def _question(self, answer: AnswerRecord) -> Question | None:
        """Find the question as it was when it was answered, else as it is now."""
        for version in (answer.version, ""):
            found = self._of_version(answer.course, version).get(answer.question)
            if found is not None:
                return found
        return None

    def _of_version(self, course: str, version: str) -> Mapping[str, Question]:
        key = (course, version)
        if key not in self._questions:
            try:
                every = () if self._stand.courses is None else self._stand.courses().questions(*key)
            except UserError:
                every = ()
            self._questions[key] = {one.id: one for one in every}
        return self._questions[key]
