"""Learning at one's own pace: lessons, answers, reviews, the daily goal, progress.

    office.learning.open_lesson(course.id, course.version, lesson.id)
    for ref in office.learning.session(size=10): ...
    answered = office.learning.answer(ref.course, ref.version, question, given, mode=Mode.PRACTICE, ms=ms)

Everything here belongs to the database thread, but ``explain_plan`` and ``accept_explanation``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import Bug
from communeapp.core.events import Event, Scope
from communeapp.core.people import Action
from communeapp.core.prompts import PromptPlan
from communeapp.core.sentences import Wording
from communeapp.core.training import explaining
from communeapp.core.training.courses import Course, Lesson
from communeapp.core.training.explaining import Explanation, LessonPassage
from communeapp.core.training.goals import DEFAULT_GOAL, check_goal
from communeapp.core.training.mastery import LessonState, Progress
from communeapp.core.training.mistakes import Suggestion, UnitCount
from communeapp.core.training.practice import (
    MAX_SESSION,
    SESSION,
    Asked,
    Offer,
    QuestionRef,
    choose,
)
from communeapp.core.training.questions import Given, Question, QuestionKind, Score
from communeapp.core.training.records import (
    MAX_TEXT,
    AnswerRecord,
    LessonRecord,
    nobody,
)
from communeapp.core.training.reviewing import (
    Mode,
    Rating,
    is_due,
    rate,
    wanted_ms,
)
from communeapp.core.training.scoring import score
from communeapp.services.people import PeopleService
from communeapp.services.training.draft_mistakes import Broken, DraftMistakes
from communeapp.services.training.learning_log import (
    ANSWERED,
    FINISHED,
    GOAL_SET,
    OPENED,
    LearningLog,
)
from communeapp.services.training.measuring import measure
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.learning import LearningRows

__all__ = ["Answered", "Courses", "LearningService", "Mode", "QuestionRef", "Rating"]

_MAX_MS = 86_400_000


class Courses(Protocol):
    """What is asked of the library of courses."""

    def list(self) -> tuple[Course, ...]:
        """Give the courses, the highest version of each."""
        ...

    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]:
        """Give the questions of a course."""
        ...


@dataclass(frozen=True)
class Answered:
    """What came of an answer. ``rating`` and ``next_due_ms`` (UTC) are None where nothing is scheduled."""

    score: Score
    rating: Rating | None
    next_due_ms: int | None
    changes: Changes


class LearningService:
    """Learning of the people at this PC. ``person`` None is whoever sits there now.

    ``courses`` gives the library, ``wording`` the words that explanations are checked with; the
    composition root sets both.
    """

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        self.courses: Callable[[], Courses] | None = None
        self.wording: Callable[[], Wording] | None = None
        self._offered: dict[str, tuple[tuple[Question, ...], tuple[Offer, ...]]] = {}
        self._events = events
        self._people = people
        self._clock = clock
        self._rows = LearningRows(store)
        self._log = LearningLog(store, events)
        self._mistakes = DraftMistakes(store, events, clock, self._log)

    @property
    def learner(self) -> str:
        """Name whoever sits at the PC: a person, or the PC itself where nobody has signed in."""
        person = self._people.current
        return nobody(self._events.dev) if person is None else person.id

    # -------------------------------------------------------------- lessons

    def open_lesson(self, course: str, version: str, lesson: str) -> Changes:
        """Keep that a lesson was opened; the first time only."""
        known = self._lesson(course, lesson)
        return Changes() if known.opened_ms else self._note(OPENED, course, version, lesson)

    def finish_lesson(self, course: str, version: str, lesson: str) -> Changes:
        """Keep that a lesson was read to its end; the first time only."""
        known = self._lesson(course, lesson)
        return Changes() if known.finished_ms else self._note(FINISHED, course, version, lesson)

    def lessons(self, person: str | None = None, course: str = "") -> tuple[LessonState, ...]:
        """Give the lessons that were opened or finished."""
        return self._rows.lessons(self._who(person), course)

    def _lesson(self, course: str, lesson: str) -> LessonState:
        mine = [one for one in self.lessons(course=course) if one.lesson == lesson]
        return mine[0] if mine else LessonState(course, lesson)

    def _note(self, type_: str, course: str, version: str, lesson: str) -> Changes:
        self._people.require(Action.LEARN)
        record = LessonRecord(self.learner, course, version, lesson, self._clock.now_ms())
        with self._events.change(type_, Scope.OFFICE, record.body()) as event:
            return self._log.apply(event)

    # -------------------------------------------------------------- answers

    def answer(
        self, course: str, version: str, question: Question, given: Given, *, mode: Mode, ms: int
    ) -> Answered:
        """Score an answer, keep it, and say when the question comes back. ``ms``: time taken, 0 unknown.

        A question that asks nothing (a text between questions) is not kept.
        """
        self._people.require(Action.LEARN)
        worth = score(question, given)
        if question.kind is QuestionKind.NOTE:
            return Answered(worth, None, None, Changes())
        rating = rate(question, worth, ms)
        record = AnswerRecord(
            id="",
            stamp="",
            person=self.learner,
            course=course,
            version=version,
            question=question.id,
            topic=question.topic,
            lesson=question.lesson,
            mode=mode,
            share=worth.share,
            right=worth.right,
            rating=0 if rating is None else int(rating),
            ms=max(0, min(ms, _MAX_MS)),
            at_ms=self._clock.now_ms(),
            given=_kept(given),
        )
        with self._events.change(ANSWERED, Scope.OFFICE, record.body()) as event:
            changes = self._log.apply(event)
        card = self._rows.card(record.key)
        due = None if rating is None or card is None else wanted_ms(card.card)
        return Answered(worth, rating, due, changes)

    def answers(self, person: str | None = None, course: str = "") -> tuple[AnswerRecord, ...]:
        """Give a person's answers in their order."""
        return self._rows.answers(self._who(person), course)

    def everybodys_answers(self, course: str = "") -> tuple[AnswerRecord, ...]:
        """Give the answers of all learners, for reports of those who teach."""
        self._people.require(Action.TEACH)
        return self._rows.answers("", course)

    # -------------------------------------------------------------- what next

    def due(self, person: str | None = None) -> int:
        """Count the questions whose day to be repeated has come, of courses that are here."""
        now = self._clock.now_ms()
        asked = self._rows.asked(self._who(person))
        waiting = [key for key, one in asked.items() if is_due(one.wanted_ms, one.last_ms, now)]
        if not waiting or self.courses is None:
            return len(waiting)
        here = {one.key for one in self._offers(self.courses(), "")}
        return sum(one in here for one in waiting)

    def session(
        self,
        course: str = "",
        topic: str = "",
        lesson: str = "",
        size: int = SESSION,
        *,
        only_due: bool = False,
        library: Courses | None = None,
    ) -> tuple[QuestionRef, ...]:
        """Choose what to ask now: due with mistakes first, mistakes, then new; see ``practice.choose``.

        ``course``, ``topic`` and ``lesson`` narrow it; then what is not due yet fills up the rest.
        ``only_due`` leaves new questions out. UserError ``courses.unknown`` from the library.
        """
        person = self.learner
        asked = self._rows.asked(person, course)
        offers = [
            one
            for one in self._offers(self._library(library), course)
            if topic in ("", one.question.topic) and lesson in ("", one.question.lesson)
        ]
        now = self._clock.now_ms()
        if only_due:
            offers = [one for one in offers if _waits(asked.get(one.key), now)]
        seen = {(one.course, one.lesson) for one in self._rows.lessons(person)}
        return choose(
            offers,
            asked,
            seen,
            now_ms=now,
            size=max(0, min(size, MAX_SESSION)),
            ahead=bool(course or topic or lesson) and not only_due,
        )

    def _offers(self, library: Courses, course: str) -> Iterable[Offer]:
        """Give the questions there are with their places; made once for the questions of a course."""
        for one in library.list():
            if course not in ("", one.id):
                continue
            questions = library.questions(one.id, one.version)
            known = self._offered.get(one.id)
            if known is None or known[0] is not questions:
                places = {lesson.id: place for place, lesson in enumerate(one.lessons)}
                last = len(places)
                made = tuple(
                    Offer(one.id, one.version, question, places.get(question.lesson, last))
                    for question in questions
                )
                known = self._offered[one.id] = (questions, made)
            yield from known[1]

    # -------------------------------------------------------------- progress

    def progress(self, person: str | None = None, course: str = "") -> Progress:
        """Give everything that the progress pictures show, of all courses or of one."""
        who = self._who(person)
        courses = [one for one in self._library().list() if course in ("", one.id)]
        offers = [one for each in courses for one in self._offers(self._library(), each.id)]
        return measure(self._rows, self._clock, who, course, courses, offers)

    def goal(self, person: str | None = None) -> int:
        """Give the number of questions a day that was chosen, or the usual one."""
        return self._rows.goal(self._who(person)) or DEFAULT_GOAL

    def set_goal(self, questions: int) -> Changes:
        """Choose one's own daily number of questions; UserError ``learning.goal``."""
        self._people.require(Action.LEARN)
        body = {"questions": check_goal(questions)}
        with self._events.change(GOAL_SET, Scope.PERSON, body) as event:
            return self._log.apply(event)

    # -------------------------------------------------------------- replay

    def apply(self, event: Event) -> Changes:
        """Take in an event ``learn.*`` of the log, in any order; only inside a transaction."""
        return self._log.apply(event)

    def rebuild(self) -> Changes:
        """Make all that is known of learning anew from the log."""
        return self._log.rebuild()

    # -------------------------------------------------------------- mistakes in real drafts

    def note_mistakes(self, draft_id: str, findings: Iterable[Broken]) -> Changes:
        """Keep which rules a real draft broke, for the person who reviews it; never leaves this PC."""
        return self._mistakes.note(self.learner, draft_id, findings)

    def suggest_lessons(self, person: str | None = None) -> tuple[Suggestion, ...]:
        """Give the lessons about the mistakes of the last weeks; nothing without a library."""
        if self.courses is None:
            return ()
        who = self._who(person)
        return self._mistakes.suggest(who, self.courses().list(), self._rows.lessons(who))

    def unit_counts(self) -> tuple[UnitCount, ...]:
        """Give the people by kind of mistake and month, five at least; the newest month first."""
        return self._mistakes.counts()

    # -------------------------------------------------------------- explain it to me (any thread)

    def explain_plan(
        self, question_text: str, lesson: Lesson
    ) -> tuple[tuple[LessonPassage, ...], PromptPlan | None]:
        """Find the lesson's passages on a question, and ask the model over them.

        The plan is None where the lesson holds nothing on it: say ``learning.not_in_lesson``.
        """
        found = explaining.find_passages(question_text, lesson)
        return found, explaining.make_question(question_text, found) if found else None

    def accept_explanation(
        self, text: str, question_text: str, passages: Sequence[LessonPassage]
    ) -> Explanation:
        """Check what the model said against the passages; what they do not hold is withheld."""
        wording = Wording() if self.wording is None else self.wording()
        return explaining.read_explanation(text, question_text, passages, wording)

    # -------------------------------------------------------------- helpers

    def _who(self, person: str | None) -> str:
        """Name a learner; the records of others are for those who teach."""
        if person is None or person == self.learner:
            return self.learner
        self._people.require(Action.TEACH)
        return person

    def _library(self, library: Courses | None = None) -> Courses:
        if library is not None:
            return library
        if self.courses is None:
            raise Bug("learning.no_library")
        return self.courses()


def _kept(given: Given) -> Given:
    """Cut what was typed to what an event keeps, NFC."""
    text = unicodedata.normalize("NFC", given.text)[:MAX_TEXT]
    number = unicodedata.normalize("NFC", given.number)[:MAX_TEXT]
    return replace(given, text=text, number=number)


def _waits(asked: Asked | None, now_ms: int) -> bool:
    return asked is not None and is_due(asked.wanted_ms, asked.last_ms, now_ms)
