"""Questions that learners put to the trainer from a lesson. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MAX_QUESTION = 2_000
MAX_ANSWER = 4_000
#: So many may wait for an answer at once: more is no conversation.
MAX_WAITING = 30


class AskState(StrEnum):
    """How far a question is."""

    DRAFT = "draft"  # đang soạn: nobody but the learner sees it
    SENT = "sent"  # đã gửi
    ANSWERED = "answered"  # đã trả lời


@dataclass(frozen=True)
class LessonQuestion:
    """One question to the trainer. ``seen`` says whether the learner has opened the answer."""

    id: str
    course_id: str
    lesson_id: str
    version: str
    person_id: str
    person_name: str
    text: str
    state: AskState
    written_ms: int
    sent_ms: int | None = None
    answer: str = ""
    answered_ms: int | None = None
    answerer_id: str = ""
    answerer: str = ""
    seen: bool = False
