"""Exams: drawing a paper, answering it, results at once or when the trainer's key is there. Database thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.training.attempt import Attempt, AttemptRecord, Result, Reviewed
from communeapp.core.training.courses import Blueprint, Course, KeyPolicy
from communeapp.core.training.questions import Given, Question
from communeapp.core.training.statistics import ItemStatistics
from communeapp.paths import Paths
from communeapp.services.people import PeopleService
from communeapp.services.training.exam_keys import ExamKeys
from communeapp.store.database import Store
from communeapp.store.events import EventLog


class Library(Protocol):
    """What an exam asks of the courses (``services.training.courses.CourseLibrary``)."""

    def list(self) -> tuple[Course, ...]: ...
    def get(self, course_id: str, version: str = "") -> Course: ...
    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]: ...


@dataclass(frozen=True)
class Candidate:
    """Who sits a supervised exam without an account on this PC: a member of a class."""

    id: str
    name: str


@dataclass(frozen=True)
class ExamInfo:
    """An exam that can be taken or looked at. ``attempts_left`` None: as many as one likes.

    ``open_attempt`` is the id of one's own unfinished attempt. ``startable`` is False where the
    trainer has to open it first; ``result`` the one that counts by the exam's policy.
    """

    ref: str
    title: str
    course: str
    course_title: str
    blueprint: Blueprint
    attempts_left: int | None
    open_attempt: str | None
    startable: bool
    result: Result | None


@dataclass(frozen=True)
class SealedExam:
    """An exam of a trainer's own bank, as its list shows it. ``waiting``: attempts to be scored."""

    ref: str
    title: str
    blueprint: Blueprint
    questions: int
    trainers: tuple[str, ...]
    created_ms: int
    closed: bool
    attempts: int
    waiting: int


@dataclass(frozen=True)
class Session:
    """A supervised session that is open on this PC. ``scored``: waiting attempts it has just scored."""

    exam: str
    trainer: str
    opened_ms: int
    scored: int = 0


@dataclass(frozen=True)
class TimeLeft:
    """The clock of a running attempt; ``left_ms`` None: no limit."""

    used_ms: int
    left_ms: int | None

    @property
    def over(self) -> bool:
        """Say whether the time is over: call ``finish``."""
        return self.left_ms is not None and self.left_ms <= 0


class ExamService:
    """Gives exams of courses and of trainers."""

    def __init__(
        self, store: Store, events: EventLog, people: PeopleService, clock: Clock, paths: Paths
    ) -> None:
        #: The courses; set by the wiring.
        self.library: Callable[[], Library] | None = None
        self.keys = ExamKeys(store, events, people, clock)

    # -------------------------------------------------------------- taking an exam

    def available(self, person: str | None = None) -> tuple[ExamInfo, ...]:
        """Give the exams of the courses and the sealed ones set here, as they stand for a person.

        ``person`` None is the person at the PC.
        """
        raise NotImplementedError

    def start(self, exam_ref: str, candidate: Candidate | None = None) -> Attempt:
        """Draw a paper and let the time run; ``candidate`` only in a supervised session.

        UserError ``exams.choose_person``, ``exams.already_open`` (``attempt``), ``exams.other_open``,
        ``exams.no_attempts_left``, ``exams.needs_trainer``, ``exams.closed``, ``exams.unknown``,
        ``exams.too_few_questions``.
        """
        raise NotImplementedError

    def resume(self, attempt_id: str) -> Attempt:
        """Go on with an unfinished attempt; the time that was used stays used, the rest is left.

        UserError ``exams.unknown_attempt``, ``exams.not_yours``, ``exams.finished``, ``exams.needs_trainer``.
        """
        raise NotImplementedError

    def answer(self, attempt_id: str, index: int, given: Given, elapsed_ms: int) -> TimeLeft:
        """Keep an answer (an empty one takes it back) in the order shown; ``elapsed_ms``: time spent on
        the question since it was last left, for the record alone; the exam's clock is the service's.

        UserError ``exams.time_over``, ``exams.finished``, ``exams.not_running`` (resume first).
        """
        raise NotImplementedError

    def flag(self, attempt_id: str, index: int, flagged: bool = True) -> TimeLeft:
        """Mark a question to be looked at again, or take the mark away."""
        raise NotImplementedError

    def heartbeat(self, attempt_id: str) -> TimeLeft:
        """Keep the time used; the screen calls it every 2 s."""
        raise NotImplementedError

    def pause(self, attempt_id: str) -> None:
        """Leave the screen of a running attempt: the time stands until ``resume``."""
        raise NotImplementedError

    def finish(self, attempt_id: str) -> tuple[Result, Changes]:
        """Hand in. The result comes at once, or waits for the trainer (``result.waiting``)."""
        raise NotImplementedError

    # -------------------------------------------------------------- results

    def attempt(self, attempt_id: str) -> Attempt:
        """Give an attempt with its paper, to look at."""
        raise NotImplementedError

    def results(self, person: str | None = None, exam_ref: str | None = None) -> tuple[Result, ...]:
        """Give finished attempts, newest first; of oneself, for a trainer of anybody."""
        raise NotImplementedError

    def records(self, exam_ref: str | None = None) -> tuple[AttemptRecord, ...]:
        """Give all attempts, also running ones, oldest first; for trainers."""
        raise NotImplementedError

    def standing(self, person: str, exam_ref: str) -> Result | None:
        """Give the scored attempt that counts by the exam's policy (best, first or last)."""
        raise NotImplementedError

    def review(self, attempt_id: str) -> tuple[Reviewed, ...]:
        """Give the questions with their keys and one's answers after an open exam is finished; of a
        sealed one only while its trainer's session is open: UserError ``exams.needs_trainer``."""
        raise NotImplementedError

    def statistics(self, exam_ref: str) -> tuple[ItemStatistics, ...]:
        """Give for each question how hard it is and how well it tells the able from the others."""
        raise NotImplementedError

    # -------------------------------------------------------------- sealed exams, supervision

    def sealed(self) -> tuple[SealedExam, ...]:
        """Give the sealed exams set here, newest first."""
        raise NotImplementedError

    def create_sealed(
        self,
        title: str,
        questions: Sequence[Question],
        blueprint: Blueprint,
        trainers: Sequence[str],
    ) -> tuple[SealedExam, Changes]:
        """Seal an exam to the keys of its trainers (ids of people; each needs a key of ``self.keys``).

        ``blueprint.supervised``: texts too stay sealed until they are drawn under a trainer's eyes.
        UserError ``exams.no_key`` (``name``), ``exams.too_few_questions``, ``exams.no_right_answer``,
        ``exams.essay``, ``exams.too_many_questions``.
        """
        raise NotImplementedError

    def close_sealed(self, exam_ref: str) -> Changes:
        """Let nobody begin the exam any more; what was written stays."""
        raise NotImplementedError

    def set_trainers(self, exam_ref: str, trainers: Sequence[str]) -> Changes:
        """Seal the exam anew to these trainers; while its session is open."""
        raise NotImplementedError

    @property
    def session(self) -> Session | None:
        """Give the supervised session that is open."""
        raise NotImplementedError

    def open_supervised(self, exam_ref: str, trainer: str, pin: str) -> Session:
        """Open an exam by a trainer's PIN; attempts that waited are scored at once.

        UserError ``people.wrong_pin``, ``people.wait``, ``exams.no_key``, ``exams.not_a_trainer``.
        """
        raise NotImplementedError

    def close_supervised(self) -> None:
        """Forget the key. Attempts that run go on when the trainer opens the exam again."""
        raise NotImplementedError

    def score_waiting(self, trainer: str, pin: str) -> tuple[int, Changes]:
        """Score every attempt that waits for this trainer; give how many."""
        raise NotImplementedError

    def versions_in_use(self) -> frozenset[tuple[str, str]]:
        """Give (course, version) that running attempts were drawn from: they are to stay readable."""
        raise NotImplementedError


__all__ = ["Attempt", "Candidate", "ExamInfo", "ExamService", "KeyPolicy", "Result", "TimeLeft"]
