"""Questions to the trainer from a lesson: written, sent, answered, read."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Final

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.people import Action
from communeapp.core.training.asking import (
    MAX_ANSWER,
    MAX_QUESTION,
    MAX_WAITING,
    AskState,
    LessonQuestion,
)
from communeapp.core.training.classes import paragraph
from communeapp.core.training.records import nobody
from communeapp.services.people import PeopleService
from communeapp.store.asking import AskingRows
from communeapp.store.database import Store
from communeapp.store.events import EventLog

__all__ = ["AskState", "AskingService", "LessonQuestion"]

#: The kind of change: a question belongs to what somebody learns.
_KIND: Final = "learning"


class AskingService:
    """Keeps questions to the trainer. Database thread."""

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        self._store = store
        self._events = events
        self._people = people
        self._clock = clock
        self._rows = AskingRows(store)

    # -------------------------------------------------------------- learners

    def write(
        self, course_id: str, lesson_id: str, version: str, text: str, question_id: str = ""
    ) -> LessonQuestion:
        """Keep a draft (or change one); only its writer sees it.

        UserError ``asking.sent_already``, ``classes.empty``, ``classes.too_long``.
        """
        self._people.require(Action.LEARN)
        now = self._clock.now_ms()
        old = self._own(question_id) if question_id else None
        if old is not None and old.state is not AskState.DRAFT:
            raise UserError("asking.sent_already")
        me = self._people.current
        question = LessonQuestion(
            id=old.id if old is not None else f"{now:012x}{secrets.token_hex(10)}",
            course_id=course_id,
            lesson_id=lesson_id,
            version=version,
            person_id=self._me(),
            person_name="" if me is None else me.name,
            text=paragraph(text, "text", MAX_QUESTION),
            state=AskState.DRAFT,
            written_ms=now if old is None else old.written_ms,
        )
        self._keep("ask.drafted", Scope.PERSON, _body(question))
        return self._get(question.id)

    def send(self, question_id: str) -> LessonQuestion:
        """Send a draft; it does not change any more. UserError ``asking.too_many``."""
        question = self._own(question_id)
        if question.state is not AskState.DRAFT:
            return question
        waiting = sum(one.state is AskState.SENT for one in self.mine())
        if waiting >= MAX_WAITING:
            raise UserError("asking.too_many", most=MAX_WAITING)
        body = {**_body(question), "sent_ms": self._clock.now_ms()}
        self._keep("ask.sent", Scope.UNIT_TO_HUB, body)
        return self._get(question_id)

    def discard(self, question_id: str) -> Changes:
        """Throw a draft away; UserError ``asking.sent_already``."""
        question = self._own(question_id)
        if question.state is not AskState.DRAFT:
            raise UserError("asking.sent_already")
        self._keep("ask.discarded", Scope.PERSON, {**_body(question), "text": ""})
        return Changes.of(_KIND, question_id)

    def mine(self, *, course_id: str = "", lesson_id: str = "") -> tuple[LessonQuestion, ...]:
        """Give one's own questions, newest first."""
        self._people.require(Action.LEARN)
        return tuple(
            one
            for one in self._rows.of_person(self._me())
            if course_id in ("", one.course_id) and lesson_id in ("", one.lesson_id)
        )

    def unread(self) -> int:
        """Count answers that the person at the PC has not opened."""
        return sum(one.state is AskState.ANSWERED and not one.seen for one in self.mine())

    def read(self, question_id: str) -> LessonQuestion:
        """Open one of one's own questions; the answer counts as read."""
        question = self._own(question_id)
        if question.state is AskState.ANSWERED and not question.seen:
            self._keep("ask.read", Scope.PERSON, {"question": question_id})
        return self._get(question_id)

    # -------------------------------------------------------------- trainers

    def inbox(self, *, answered: bool | None = False) -> tuple[LessonQuestion, ...]:
        """Give the questions that were sent, oldest first; ``answered`` None for all. Needs TEACH."""
        self._people.require(Action.TEACH)
        return tuple(
            one
            for one in self._rows.sent()
            if answered is None or (one.state is AskState.ANSWERED) is answered
        )

    def answer(self, question_id: str, text: str) -> LessonQuestion:
        """Answer one, or correct the answer: then it is to be read again. Needs TEACH."""
        self._people.require(Action.TEACH)
        question = self._rows.get(question_id)
        if question is None or question.state is AskState.DRAFT:
            raise UserError("asking.unknown", field="question", given=question_id)
        clean = paragraph(text, "text", MAX_ANSWER)
        if clean == question.answer:
            return question
        me = self._people.current
        body = {
            "question": question_id,
            "person": question.person_id,
            "text": clean,
            "name": "" if me is None else me.name,
            "answered_ms": self._clock.now_ms(),
        }
        self._keep("ask.answered", Scope.UNIT_TO_HUB, body)
        return self._get(question_id)

    # -------------------------------------------------------------- replay

    def apply(self, event: Event) -> Changes:
        """Do what an event from another PC (or of a replay) says."""
        with self._store.atomic():
            return Changes.of(_KIND) if self._rows.apply(event) else Changes()

    def rebuild(self) -> Changes:
        """Fill the tables anew from the log."""
        with self._store.atomic():
            self._rows.clear()
            for event in self._events.all():
                self._rows.apply(event)
        return Changes.of(_KIND)

    def _keep(self, type_: str, scope: Scope, body: Mapping[str, object]) -> None:
        with self._events.change(type_, scope, body) as event:
            self._rows.apply(event)

    def _me(self) -> str:
        """Name the person at the PC; where nobody signs in, the PC itself, as for answers."""
        me = self._people.current
        return nobody(self._events.dev) if me is None else me.id

    def _own(self, question_id: str) -> LessonQuestion:
        self._people.require(Action.LEARN)
        found = self._rows.get(question_id)
        if found is None or found.person_id != self._me():
            raise UserError("asking.unknown", field="question", given=question_id)
        return found

    def _get(self, question_id: str) -> LessonQuestion:
        found = self._rows.get(question_id)
        if found is None:
            raise UserError("asking.unknown", field="question", given=question_id)
        return found


def _body(question: LessonQuestion) -> dict[str, object]:
    return {
        "question": question.id,
        "course": question.course_id,
        "lesson": question.lesson_id,
        "version": question.version,
        "person": question.person_id,
        "name": question.person_name,
        "text": question.text,
        "written_ms": question.written_ms,
        "sent_ms": question.sent_ms,
    }
