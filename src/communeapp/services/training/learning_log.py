"""From the events of learning to its tables: one after the other as they come, or all anew.

Both ways lead to the same state. An event that arrives late, from another PC, has its place in the
order of replay; only the card that it belongs to is made anew then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from communeapp.core.changes import Changes
from communeapp.core.events import Event
from communeapp.core.training.goals import MAX_GOAL, MIN_GOAL
from communeapp.core.training.mistakes import Noted
from communeapp.core.training.records import (
    AnswerRecord,
    BadRecord,
    LessonRecord,
    follow,
    learner,
    replay,
    stamp,
)
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.learning import LearningRows

ANSWERED = "learn.answered"
OPENED = "learn.lesson_opened"
FINISHED = "learn.lesson_finished"
GOAL_SET = "learn.goal_set"
NOTED = "learn.mistakes_noted"
_MAX_RULES = 200


class LearningLog:
    """Applies the events ``learn.*``; others are left alone."""

    def __init__(self, store: Store, events: EventLog) -> None:
        self._store = store
        self._events = events
        self._rows = LearningRows(store)
        self._appliers: Mapping[str, Callable[[Event], None]] = {
            ANSWERED: self._answered,
            OPENED: lambda event: self._rows.note_lesson(LessonRecord.of(event), finished=False),
            FINISHED: lambda event: self._rows.note_lesson(LessonRecord.of(event), finished=True),
            GOAL_SET: self._goal_set,
            NOTED: self._noted,
        }

    def apply(self, event: Event) -> Changes:
        """Take an event in, an own one or another PC's, in any order and as often as it comes.

        Only inside a transaction. BadRecord for a body that no program of ours would have written.
        """
        applier = self._appliers.get(event.type)
        if applier is None:
            return Changes()
        applier(event)
        return Changes.of("learning", learner(event))

    def rebuild(self) -> Changes:
        """Make all tables of learning anew from the log."""
        with self._store.atomic():
            self._rows.clear()
            answers = [AnswerRecord.of(one) for one in self._events.all(ANSWERED)]
            self._rows.refill(answers, replay(answers).values())
            for type_ in (OPENED, FINISHED, GOAL_SET, NOTED):
                for event in self._events.all(type_):
                    self._appliers[type_](event)
        return Changes.of("learning")

    def _answered(self, event: Event) -> None:
        answer = AnswerRecord.of(event)
        if self._rows.has_answer(answer.id):
            return
        before = self._rows.card(answer.key) if answer.rating else None
        self._rows.add_answer(answer)
        if not answer.rating:
            return
        if before is None or before.stamp < answer.stamp:
            card = follow(before, answer)
        else:
            card = replay(self._rows.answers_of_card(answer.key))[answer.key]
        self._rows.put_card(card)

    def _goal_set(self, event: Event) -> None:
        questions = event.body.get("questions")
        if type(questions) is not int or not MIN_GOAL <= questions <= MAX_GOAL:
            msg = "questions"
            raise BadRecord(msg)
        self._rows.put_goal(learner(event), questions, stamp(event))

    def _noted(self, event: Event) -> None:
        draft, rules, at_ms = (event.body.get(name) for name in ("draft", "rules", "at_ms"))
        if not isinstance(draft, str) or not isinstance(rules, list) or type(at_ms) is not int:
            msg = "draft, rules or at_ms"
            raise BadRecord(msg)
        for rule in rules[:_MAX_RULES]:
            self._rows.note_mistake(Noted(learner(event), str(rule), draft, at_ms))
