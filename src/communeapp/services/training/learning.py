"""Learning at one's own pace: lessons, answers, reviews, the daily goal, progress.

    office.learning.open_lesson(course.id, course.version, lesson.id)
    for ref in office.learning.session(size=10): ...
    answered = office.learning.answer(ref.course, ref.version, question, given, mode=Mode.PRACTICE, ms=…)

Everything here belongs to the database thread, but ``explain_plan`` and ``accept_explanation``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.events import Event
from communeapp.core.layout_rules import Finding
from communeapp.core.prompts import PromptPlan
from communeapp.core.sentences import Wording
from communeapp.core.training.courses import Course, Lesson
from communeapp.core.training.explaining import Explanation, LessonPassage
from communeapp.core.training.mastery import LessonState, Progress
from communeapp.core.training.mistakes import Suggestion, UnitCount
from communeapp.core.training.practice import SESSION, QuestionRef
from communeapp.core.training.questions import Given, Question, Score
from communeapp.core.training.records import AnswerRecord
from communeapp.core.training.reviewing import Mode, Rating
from communeapp.services.people import PeopleService
from communeapp.store.database import Store
from communeapp.store.events import EventLog

__all__ = ["Answered", "Courses", "LearningService", "Mode", "QuestionRef", "Rating"]


class Courses(Protocol):
    """What is asked of the library of courses."""

    def list(self) -> tuple[Course, ...]: ...

    def get(self, course_id: str, version: str = "") -> Course: ...

    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]: ...


@dataclass(frozen=True)
class Answered:
    """What came of an answer. ``rating`` and ``next_due_ms`` (UTC) are None where nothing is scheduled."""

    score: Score
    rating: Rating | None
    next_due_ms: int | None
    changes: Changes


class LearningService:
    """Learning of the people at this PC. ``person`` None is the person who sits there now.

    ``courses`` gives the library, ``wording`` the words for checking explanations; the composition
    root sets both.
    """

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        self.courses: Callable[[], Courses] | None = None
        self.wording: Callable[[], Wording] | None = None

    # lessons
    def open_lesson(self, course: str, version: str, lesson: str) -> Changes: ...
    def finish_lesson(self, course: str, version: str, lesson: str) -> Changes: ...
    def lessons(self, person: str | None = None, course: str = "") -> tuple[LessonState, ...]: ...
    def finished(
        self, person: str | None = None, course: str = ""
    ) -> frozenset[tuple[str, str]]: ...

    # answers
    def answer(
        self, course: str, version: str, question: Question, given: Given, *, mode: Mode, ms: int
    ) -> Answered: ...
    def answers(self, person: str | None = None, course: str = "") -> tuple[AnswerRecord, ...]: ...
    def everybodys_answers(self) -> tuple[AnswerRecord, ...]: ...

    # what next
    def due(self, person: str | None = None) -> int: ...
    def session(
        self,
        course: str = "",
        topic: str = "",
        lesson: str = "",
        size: int = SESSION,
        *,
        only_due: bool = False,
        library: Courses | None = None,
    ) -> tuple[QuestionRef, ...]: ...

    # progress
    def progress(self, person: str | None = None, course: str = "") -> Progress: ...
    def goal(self, person: str | None = None) -> int: ...
    def set_goal(self, questions: int) -> Changes: ...

    # replay
    def apply(self, event: Event) -> Changes: ...
    def rebuild(self) -> Changes: ...

    # mistakes in real drafts
    def note_mistakes(self, draft_id: str, findings: Sequence[Finding]) -> Changes: ...
    def suggest_lessons(self, person: str | None = None) -> tuple[Suggestion, ...]: ...
    def unit_counts(self) -> tuple[UnitCount, ...]: ...

    # explain it to me
    def explain_plan(
        self, question_text: str, lesson: Lesson
    ) -> tuple[tuple[LessonPassage, ...], PromptPlan | None]: ...
    def accept_explanation(
        self, text: str, question_text: str, passages: Sequence[LessonPassage]
    ) -> Explanation: ...
