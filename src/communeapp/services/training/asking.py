"""Questions to the trainer from a lesson: written, sent, answered, read."""

from __future__ import annotations

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.training.asking import AskState, LessonQuestion
from communeapp.services.people import PeopleService
from communeapp.store.database import Store
from communeapp.store.events import EventLog

__all__ = ["AskState", "AskingService", "LessonQuestion"]


class AskingService:
    """Keeps questions to the trainer. Database thread."""

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        raise NotImplementedError

    def write(
        self, course_id: str, lesson_id: str, version: str, text: str, question_id: str = ""
    ) -> LessonQuestion:
        """Keep a draft (or change one); only its writer sees it."""
        raise NotImplementedError

    def send(self, question_id: str) -> LessonQuestion:
        """Send a draft; it does not change any more. UserError ``asking.too_many``."""
        raise NotImplementedError

    def discard(self, question_id: str) -> Changes:
        """Throw a draft away."""
        raise NotImplementedError

    def mine(self, *, course_id: str = "", lesson_id: str = "") -> tuple[LessonQuestion, ...]:
        """Give one's own questions, newest first."""
        raise NotImplementedError

    def unread(self) -> int:
        """Count answers that the person at the PC has not opened."""
        raise NotImplementedError

    def read(self, question_id: str) -> LessonQuestion:
        """Open one of one's own questions; the answer counts as read."""
        raise NotImplementedError

    def inbox(self, *, answered: bool | None = False) -> tuple[LessonQuestion, ...]:
        """Give the questions that were sent, oldest first; ``answered`` None for all. Needs TEACH."""
        raise NotImplementedError

    def answer(self, question_id: str, text: str) -> LessonQuestion:
        """Answer one, or correct the answer. Needs TEACH."""
        raise NotImplementedError
