"""What the services of exams hand over, and what they ask of the courses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from communeapp.core.training.attempt import Result
from communeapp.core.training.courses import Blueprint, Course
from communeapp.core.training.questions import Question


class Library(Protocol):
    """What an exam asks of the courses (``services.training.courses.CourseLibrary``)."""

    def list(self) -> tuple[Course, ...]: ...
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
    trainer has to open it first, where it is closed, or no attempt is left; ``result`` is the one
    that counts by the exam's policy.
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
    """An exam of a trainer's own bank, as its list shows it. ``trainers`` are ids of people, ``waiting``
    the attempts to be scored."""

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
