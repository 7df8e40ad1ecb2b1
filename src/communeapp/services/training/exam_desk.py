"""The running exam: drawing, answering, the clock, handing in, scoring. Database thread.

What was answered is on the disk, with its event, before the call returns. The time used is written
every two seconds besides, without an event: the log need not know of it, and the next event says it.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, replace

from communeapp import log
from communeapp.clock import Clock
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action
from communeapp.core.training import attempt as told
from communeapp.core.training.attempt import Attempt, AttemptRecord, AttemptState
from communeapp.core.training.courses import Blueprint, Course, KeyPolicy
from communeapp.core.training.exam import (
    GRACE_MS,
    Lot,
    Stopwatch,
    draw,
    hide,
    parse_ref,
)
from communeapp.core.training.given_json import given_to_json
from communeapp.core.training.questions import Given
from communeapp.services.people import PeopleService
from communeapp.services.training.exam_scoring import ExamScoring
from communeapp.services.training.exam_sealed import SealedExams
from communeapp.services.training.exam_types import Candidate, TimeLeft
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.exams import ExamRows, Paper

_LOG = log.get(__name__)

_LONGEST_TYPED = 2_000
_MOST_PLACES = 200
_LONGEST_SPENT_MS = 86_400_000


@dataclass(frozen=True)
class Plan:
    """An exam as it can be drawn."""

    ref: str
    title: str
    blueprint: Blueprint
    course: Course | None = None
    closed: bool = False


class ExamDesk:
    """Where exams are sat."""

    def __init__(
        self,
        store: Store,
        events: EventLog,
        people: PeopleService,
        clock: Clock,
        sealed: SealedExams,
        scoring: ExamScoring,
    ) -> None:
        self._store = store
        self._events = events
        self._people = people
        self._clock = clock
        self._sealed = sealed
        self._scoring = scoring
        self.rows = ExamRows(store)
        self._clocks: dict[str, Stopwatch] = {}

    # -------------------------------------------------------------- which exams there are

    def plan(self, ref: str) -> Plan:
        """Find an exam; UserError ``exams.unknown``."""
        policy, course_id, exam_id = parse_ref(ref)
        if policy is KeyPolicy.SEALED:
            row = self._sealed.row(ref)
            return Plan(ref, row.title, row.blueprint, closed=row.closed)
        library = self._scoring.library
        for course in () if library is None else library().list():
            for one in course.exams:
                if (course.id, one.id, one.key) == (course_id, exam_id, KeyPolicy.OPEN):
                    return Plan(ref, one.title, one, course)
        raise UserError("exams.unknown", field="exam", given=ref)

    def open_attempt(self, ref: str, person: str) -> AttemptRecord | None:
        """Give the unfinished attempt of a person that was begun on this PC."""
        running = self.rows.list(exam=ref, person=person, state=AttemptState.RUNNING.value)
        return next((one for one in running if self.rows.has_paper(one.id)), None)

    def can_begin(self, plan: Plan) -> bool:
        """Say whether a paper can be drawn now: the trainer is there where one is needed."""
        return not plan.closed and (not plan.blueprint.supervised or self._sealed.is_open(plan.ref))

    # -------------------------------------------------------------- beginning

    def start(self, ref: str, candidate: Candidate | None) -> Attempt:
        """See :meth:`ExamService.start`."""
        plan = self.plan(ref)
        who = self._who(ref, candidate)
        if (going := self.open_attempt(ref, who.id)) is not None:
            raise UserError("exams.already_open", attempt=going.id, title=plan.title)
        if plan.closed:
            raise UserError("exams.closed", title=plan.title)
        if not self.can_begin(plan):
            raise UserError("exams.needs_trainer", field="exam")
        most = plan.blueprint.attempts
        if most and len(self.rows.list(exam=ref, person=who.id)) >= most:
            raise UserError("exams.no_attempts_left", title=plan.title, most=most)
        paper = self._drawn(plan)
        body = {
            "attempt": secrets.token_hex(16),
            "exam": ref,
            "title": plan.title,
            "course": "" if plan.course is None else plan.course.id,
            "version": "" if plan.course is None else plan.course.version,
            "person": who.id,
            "name": who.name,
            "questions": [one.id for one in paper.questions],
            "limit_ms": plan.blueprint.minutes * 60_000,
            "pass_percent": plan.blueprint.pass_percent,
            "supervised": plan.blueprint.supervised,
            "counts": plan.blueprint.counts.value,
        }
        with self._events.change(told.STARTED, Scope.OFFICE, body) as event:
            record = self._scoring.applied(None, event)
            self.rows.put(record)
            self.rows.put_paper(record.id, paper)
        self._clocks[record.id] = Stopwatch(0, self._clock.running_ms())
        return Attempt(record, paper.questions)

    def _drawn(self, plan: Plan) -> Paper:
        lot = Lot(secrets.randbits(128))
        shuffle = plan.blueprint.shuffle
        if plan.course is None:
            drawn = draw(self._sealed.texts(plan.ref), plan.blueprint, lot)
            hidden = [hide(one, lot, shuffle=shuffle) for one in drawn]
            return Paper(
                tuple(one.question for one in hidden), tuple(one.places for one in hidden), ""
            )
        assert self._scoring.library is not None  # noqa: S101 - the plan came from it
        drawn = draw(
            self._scoring.library().questions(plan.course.id, plan.course.version),
            plan.blueprint,
            lot,
        )
        hidden = [hide(one, lot, shuffle=shuffle) for one in drawn]
        return Paper(
            tuple(one.question for one in hidden),
            tuple(one.places for one in hidden),
            self._scoring.kept_key(drawn),
        )

    def resume(self, attempt_id: str) -> Attempt:
        """See :meth:`ExamService.resume`."""
        record = self._own(attempt_id)
        if record.state is not AttemptState.RUNNING:
            raise UserError("exams.finished", title=record.title)
        paper = self._paper(record)
        if record.supervised and not self._sealed.is_open(record.exam):
            raise UserError("exams.needs_trainer", field="exam")
        if attempt_id not in self._clocks:
            body = {"attempt": record.id, "used_ms": record.used_ms}
            record = self._scoring.changed(record, told.RESUMED, body, ())
            self._clocks[record.id] = Stopwatch(record.used_ms, self._clock.running_ms())
        return Attempt(record, paper.questions)

    # -------------------------------------------------------------- answering

    def answer(self, attempt_id: str, index: int, given: Given, elapsed_ms: int) -> TimeLeft:
        """See :meth:`ExamService.answer`."""
        record, used = self._running(attempt_id, index)
        clean = _clean(given)
        old = record.answers.get(index)
        if clean == (Given() if old is None else old.given):
            return self._keep_time(record, used)
        body = {
            "attempt": record.id,
            "place": index,
            "given": given_to_json(clean),
            "spent_ms": max(0, min(elapsed_ms, _LONGEST_SPENT_MS)),
            "used_ms": used,
        }
        return _left(self._scoring.changed(record, told.ANSWERED, body, (index,)))

    def flag(self, attempt_id: str, index: int, flagged: bool) -> TimeLeft:
        """See :meth:`ExamService.flag`."""
        record, used = self._running(attempt_id, index)
        body = {
            "attempt": record.id,
            "place": index,
            "flagged": int(flagged),
            "used_ms": used,
        }
        return _left(self._scoring.changed(record, told.FLAGGED, body, (index,)))

    def heartbeat(self, attempt_id: str) -> TimeLeft:
        """See :meth:`ExamService.heartbeat`."""
        record, used = self._ticking(attempt_id)
        return self._keep_time(record, used)

    def pause(self, attempt_id: str) -> None:
        """See :meth:`ExamService.pause`."""
        record, used = self._ticking(attempt_id)
        self._keep_time(record, used)
        if parse_ref(record.exam)[0] is KeyPolicy.OPEN and not record.supervised:
            del self._clocks[attempt_id]

    def stop_supervised(self) -> None:
        """Let the clocks of the open session stand: its key is about to be forgotten."""
        session = self._sealed.session
        for one in list(self._clocks):
            record = self.rows.get(one)
            if record is None or session is None or record.exam != session.exam:
                continue
            if record.supervised:
                used = self._clocks.pop(one).used(self._clock.running_ms())
                self._keep_time(record, used)

    def _keep_time(self, record: AttemptRecord, used: int) -> TimeLeft:
        kept = replace(record, used_ms=record.capped(used))
        if kept != record:
            self.rows.keep_time(kept)
        return _left(kept)

    def _ticking(self, attempt_id: str) -> tuple[AttemptRecord, int]:
        record = self._own(attempt_id)
        if record.state is not AttemptState.RUNNING:
            raise UserError("exams.finished", title=record.title)
        clock = self._clocks.get(attempt_id)
        if clock is None:
            raise UserError("exams.not_running", title=record.title)
        return record, clock.used(self._clock.running_ms())

    def _running(self, attempt_id: str, index: int) -> tuple[AttemptRecord, int]:
        record, used = self._ticking(attempt_id)
        if record.limit_ms and used > record.limit_ms + GRACE_MS:
            raise UserError("exams.time_over", title=record.title)
        if not 0 <= index < len(record.questions):
            raise UserError("exams.no_question", field="index", number=index + 1)
        return record, used

    # -------------------------------------------------------------- the end

    def finish(self, attempt_id: str) -> AttemptRecord:
        """Hand in, and score at once where the key is there."""
        record = self._own(attempt_id)
        clock = self._clocks.get(attempt_id)
        with self._store.atomic():
            if record.state is AttemptState.RUNNING:
                used = record.used_ms if clock is None else clock.used(self._clock.running_ms())
                over = bool(record.limit_ms) and used >= record.limit_ms
                body = {
                    "attempt": record.id,
                    "exam": record.exam,
                    "course": record.course,
                    "version": record.version,
                    "person": record.person,
                    "used_ms": record.capped(used),
                    "by_time": int(over),
                    "answered": record.answered,
                }
                record = self._scoring.changed(record, told.FINISHED, body, ())
            if (
                record.state is AttemptState.WAITING
                and (key := self._scoring.find_key(record)) is not None
            ):
                record = self._scoring.score(record, key)
        self._clocks.pop(attempt_id, None)  # not before it is on the disk: a full one is no end
        return record

    # -------------------------------------------------------------- who, and what is kept

    def _who(self, ref: str, candidate: Candidate | None) -> Candidate:
        if candidate is not None:
            if not self._sealed.supervises(ref):
                raise UserError("exams.needs_trainer", field="exam")
            return candidate
        self._people.require(Action.LEARN)
        person = self._people.current
        if person is None:
            raise UserError("exams.choose_person", field="person")
        return Candidate(person.id, person.name)

    def _own(self, attempt_id: str) -> AttemptRecord:
        """Give an attempt of the person at the PC, or one that the trainer supervises."""
        record = self.rows.get(attempt_id)
        if record is None:
            raise UserError("exams.unknown_attempt", field="attempt")
        if not self._sealed.supervises(record.exam):
            self._people.require(Action.LEARN)
            person = self._people.current
            if person is None or person.id != record.person:
                raise UserError("exams.not_yours", field="attempt", name=record.name)
        return record

    def _paper(self, record: AttemptRecord) -> Paper:
        found = self.rows.paper(record.id)
        if found is None:
            raise UserError("exams.elsewhere", field="attempt", title=record.title)
        return found


def _left(record: AttemptRecord) -> TimeLeft:
    left = max(0, record.limit_ms - record.used_ms) if record.limit_ms else None
    return TimeLeft(record.used_ms, left)


def _clean(given: Given) -> Given:
    return replace(
        given,
        choices=given.choices[:_MOST_PLACES],
        pairs=given.pairs[:_MOST_PLACES],
        steps=given.steps[:_MOST_PLACES],
        lines=given.lines[:_MOST_PLACES],
        text=unicodedata.normalize("NFC", given.text)[:_LONGEST_TYPED],
        number=unicodedata.normalize("NFC", given.number)[:_LONGEST_TYPED],
    )
