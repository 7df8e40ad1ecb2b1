"""Exams: drawing a paper, answering it, results at once or when the trainer's key is there. Database thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Event, replay_key
from communeapp.core.people import Action, may
from communeapp.core.training.attempt import (
    EVENTS,
    UNANSWERED,
    Attempt,
    AttemptRecord,
    AttemptState,
    Result,
    Reviewed,
    apply,
    counting,
)
from communeapp.core.training.courses import Blueprint, KeyPolicy
from communeapp.core.training.exam import open_ref, sealed_ref, whole_share
from communeapp.core.training.questions import Given, Question
from communeapp.core.training.statistics import ItemStatistics
from communeapp.paths import Paths
from communeapp.services.people import PeopleService
from communeapp.services.training.exam_desk import ExamDesk, Plan
from communeapp.services.training.exam_files import ExamFiles
from communeapp.services.training.exam_items import exam_items
from communeapp.services.training.exam_keys import ExamKeys
from communeapp.services.training.exam_scoring import ExamScoring
from communeapp.services.training.exam_sealed import SealedExams
from communeapp.services.training.exam_types import (
    Candidate,
    ExamInfo,
    Library,
    SealedExam,
    Session,
    TimeLeft,
)
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.exams import ExamRows

__all__ = [
    "Attempt",
    "AttemptRecord",
    "AttemptState",
    "Candidate",
    "ExamInfo",
    "ExamService",
    "ItemStatistics",
    "Result",
    "Reviewed",
    "SealedExam",
    "Session",
    "TimeLeft",
]


class ExamService:
    """Gives exams of courses and of trainers."""

    def __init__(
        self, store: Store, events: EventLog, people: PeopleService, clock: Clock, paths: Paths
    ) -> None:
        self._events = events
        self._store = store
        self._people = people
        self._rows = ExamRows(store)
        self.keys = ExamKeys(self._rows, events, people)
        self._sealed = SealedExams(self._rows, events, people, clock, self.keys)
        self._files = ExamFiles(self._rows, self._sealed, self.keys)
        self._scoring = ExamScoring(self._rows, events, self._sealed, paths.keys_dir)
        self._desk = ExamDesk(store, events, people, clock, self._sealed, self._scoring)

    @property
    def library(self) -> Callable[[], Library] | None:
        """Give the courses; set by the wiring. None: only sealed exams are known."""
        return self._scoring.library

    @library.setter
    def library(self, library: Callable[[], Library] | None) -> None:
        self._scoring.library = library

    # -------------------------------------------------------------- taking an exam

    def available(self, person: str | None = None) -> tuple[ExamInfo, ...]:
        """Give the exams of the courses and the sealed ones set here, as they stand for a person.

        ``person`` None is the person at the PC; another one is for trainers and for whom a trainer's
        session is open.
        """
        who = self._whose(person)
        by_exam: dict[str, list[AttemptRecord]] = {}
        for record in self._rows.list(person=who) if who else ():
            by_exam.setdefault(record.exam, []).append(record)
        return tuple(
            self._info(plan, by_exam.get(plan.ref, []))
            for plan in self._plans()
            if not plan.closed or plan.ref in by_exam
        )

    def _plans(self) -> Iterable[Plan]:
        library = self._scoring.library
        for course in () if library is None else library().list():
            for one in course.exams:
                if one.key is KeyPolicy.OPEN:
                    yield Plan(open_ref(course.id, one.id), one.title, one, course)
        for row in self._rows.all_sealed():
            yield Plan(sealed_ref(row.id), row.title, row.blueprint, closed=row.closed)

    def _info(self, plan: Plan, records: Sequence[AttemptRecord]) -> ExamInfo:
        most = plan.blueprint.attempts
        left = max(0, most - len(records)) if most else None
        going = next(
            (
                one.id
                for one in records
                if one.state is AttemptState.RUNNING and self._rows.has_paper(one.id)
            ),
            None,
        )
        counts = counting(records)
        return ExamInfo(
            ref=plan.ref,
            title=plan.title,
            course="" if plan.course is None else plan.course.id,
            course_title="" if plan.course is None else plan.course.title,
            blueprint=plan.blueprint,
            attempts_left=left,
            open_attempt=going,
            startable=going is None and left != 0 and self._desk.can_begin(plan),
            result=None if counts is None else self._result(counts),
        )

    def start(self, exam_ref: str, candidate: Candidate | None = None) -> Attempt:
        """Draw a paper and let the time run; ``candidate`` only in a supervised session.

        UserError ``exams.choose_person``, ``exams.already_open`` (``attempt``), ``exams.no_attempts_left``,
        ``exams.needs_trainer``, ``exams.closed``, ``exams.unknown``, ``exams.too_few_questions``.
        """
        return self._desk.start(exam_ref, candidate)

    def resume(self, attempt_id: str) -> Attempt:
        """Go on with an unfinished attempt; the time that was used stays used, the rest is left.

        UserError ``exams.unknown_attempt``, ``exams.not_yours``, ``exams.finished``,
        ``exams.needs_trainer``, ``exams.elsewhere`` (begun on another PC).
        """
        return self._desk.resume(attempt_id)

    def answer(self, attempt_id: str, index: int, given: Given, elapsed_ms: int = 0) -> TimeLeft:
        """Keep an answer (an empty one takes it back) in the order shown; ``elapsed_ms``: time spent on
        the question since it was last left, for the record alone; the exam's clock is the service's.

        UserError ``exams.time_over``, ``exams.finished``, ``exams.not_running`` (resume first).
        """
        return self._desk.answer(attempt_id, index, given, elapsed_ms)

    def flag(self, attempt_id: str, index: int, flagged: bool = True) -> TimeLeft:
        """Mark a question to be looked at again, or take the mark away."""
        return self._desk.flag(attempt_id, index, flagged)

    def heartbeat(self, attempt_id: str) -> TimeLeft:
        """Keep the time used; the screen calls it every 2 s."""
        return self._desk.heartbeat(attempt_id)

    def pause(self, attempt_id: str) -> None:
        """Leave the screen of a running attempt.

        In a test of oneself the time stands until ``resume``, and the interruption is counted; in a
        sealed or supervised exam it runs on as long as the program does.
        """
        self._desk.pause(attempt_id)

    def finish(self, attempt_id: str) -> tuple[Result, Changes]:
        """Hand in. The result comes at once, or waits for the trainer (``result.waiting``)."""
        record = self._desk.finish(attempt_id)
        return self._result(record), Changes.of("exam", record.exam, record.id)

    # -------------------------------------------------------------- results

    def attempt(self, attempt_id: str) -> Attempt:
        """Give an attempt with its paper, to look at; one of another PC has an empty paper."""
        record = self._readable(attempt_id)
        paper = self._rows.paper(record.id)
        return Attempt(record, () if paper is None else paper.questions)

    def results(self, person: str | None = None, exam_ref: str | None = None) -> tuple[Result, ...]:
        """Give finished attempts, newest first; of oneself, for a trainer of anybody."""
        who = self._whose(person) if person or not self._teaches() else None
        found = self._rows.list(exam=exam_ref, person=who)
        return tuple(
            self._result(one) for one in reversed(found) if one.state is not AttemptState.RUNNING
        )

    def records(self, exam_ref: str | None = None) -> tuple[AttemptRecord, ...]:
        """Give all attempts, also running ones, oldest first; for trainers."""
        self._people.require(Action.TEACH)
        return self._rows.list(exam=exam_ref)

    def standing(self, person: str, exam_ref: str) -> Result | None:
        """Give the scored attempt that counts by the exam's policy (best, first or last)."""
        found = counting(self._rows.list(exam=exam_ref, person=person))
        return None if found is None else self._result(found)

    def review(self, attempt_id: str) -> tuple[Reviewed, ...]:
        """Give the questions with their keys and the answers after an exam of a course is finished; a
        sealed one only to its trainer in an open session: UserError ``exams.needs_trainer``."""
        record = self._readable(attempt_id)
        if record.state is AttemptState.RUNNING:
            raise UserError("exams.not_finished", title=record.title)
        self._scoring.check_reader(record)
        rows = []
        for at, keyed in enumerate(self._scoring.key(record)):
            answer = record.answers.get(at)
            given = UNANSWERED if answer is None else answer.given
            rows.append(Reviewed(keyed.question, keyed.given(given), keyed.score(given)))
        return tuple(rows)

    def statistics(self, exam_ref: str) -> tuple[ItemStatistics, ...]:
        """Give for each question how hard it is and how well it tells the able from the others."""
        self._people.require(Action.TEACH)
        return exam_items(self._rows, exam_ref)

    def _result(self, record: AttemptRecord) -> Result:
        paper = self._rows.paper(record.id)
        if paper is None or record.state is not AttemptState.SCORED:
            return Result(record)
        topics: dict[str, list[int]] = {}
        for at, question in enumerate(paper.questions):
            topics.setdefault(question.topic, []).append(at)
        return Result(
            record,
            {
                topic: whole_share(
                    [paper.questions[at].points for at in places],
                    [record.answers[at].share or 0 for at in places],
                )
                for topic, places in topics.items()
            },
        )

    # -------------------------------------------------------------- sealed exams, supervision

    def sealed(self) -> tuple[SealedExam, ...]:
        """Give the sealed exams set here, newest first."""
        return self._sealed.list()

    def create_sealed(
        self,
        title: str,
        questions: Sequence[Question],
        blueprint: Blueprint,
        trainers: Sequence[str],
    ) -> tuple[SealedExam, Changes]:
        """Seal an exam to the keys of its trainers (ids of people; each needs a key of ``self.keys``).

        ``blueprint.supervised``: texts too stay sealed until they are drawn under a trainer's eyes.
        UserError ``exams.no_trainer``, ``exams.no_key`` (``name``), ``exams.too_few_questions``,
        ``exams.bad_question`` (``number`` from 1, ``reason`` a code of the area quiz), ``exams.essay``,
        ``exams.too_many_questions``, ``exams.out_of_range``, ``exams.no_parts``.
        """
        return self._sealed.create(title, questions, blueprint, trainers)

    def close_sealed(self, exam_ref: str) -> Changes:
        """Let nobody begin the exam any more; what was written stays."""
        return self._sealed.close(exam_ref)

    def set_trainers(self, exam_ref: str, trainers: Sequence[str]) -> Changes:
        """Seal the exam anew to these trainers; while its session is open."""
        return self._sealed.set_trainers(exam_ref, trainers)

    def export_sealed(self, exam_ref: str, path: Path, trainer: str, pin: str) -> Path:
        """Write a sealed exam to a stick (``.caexam``), for the PC where it will be sat.

        UserError as :meth:`open_supervised`; EnvironmentProblem where the stick cannot be written.
        """
        return self._files.export(exam_ref, path, trainer, pin)

    def import_sealed(
        self, path: Path, trainer: str, pin: str, file_pin: str = ""
    ) -> tuple[SealedExam, Changes]:
        """Take an exam from a stick and seal it to this PC's key of the trainer.

        ``file_pin`` is the PIN on the PC where it was set, where that is another one. UserError
        ``exams.bad_file``, ``exams.wrong_file_pin``, ``exams.known_already``, ``exams.no_key``,
        ``people.wrong_pin``.
        """
        return self._files.import_(path, trainer, pin, file_pin)

    @property
    def session(self) -> Session | None:
        """Give the supervised session that is open."""
        return self._sealed.session

    def open_supervised(self, exam_ref: str, trainer: str, pin: str) -> Session:
        """Open an exam by a trainer's PIN; attempts that waited are scored at once.

        An exam of a course is opened the same way where its blueprint wants it supervised.
        UserError ``people.wrong_pin``, ``people.wait``, ``exams.no_key``, ``exams.not_a_trainer``,
        ``exams.other_key`` (sealed to a key that was lost), ``exams.unknown``.
        """
        self._desk.plan(exam_ref)
        session = self._sealed.open(exam_ref, trainer, pin)
        session = replace(session, scored=self._scoring.score_waiting(exam_ref))
        self._sealed.session = session
        return session

    def close_supervised(self) -> None:
        """Forget the key. Attempts that run go on when the trainer opens the exam again."""
        self._desk.stop_supervised()
        self._sealed.forget()

    def score_waiting(self, trainer: str, pin: str) -> tuple[int, Changes]:
        """Score every attempt that waits for this trainer; give how many."""
        person = self.keys.trainer(trainer, pin).id
        scored, touched = 0, Changes()
        for row in self._rows.all_sealed():
            ref = sealed_ref(row.id)
            if person in row.trainers and self._rows.count(ref, AttemptState.WAITING):
                key = self._sealed.unsealed(self._sealed.row(ref), trainer, pin)
                scored += self._scoring.score_waiting(ref, key)
                touched |= Changes.of("exam", ref)
        return scored, touched

    # -------------------------------------------------------------- the log

    def versions_in_use(self) -> frozenset[tuple[str, str]]:
        """Give (course, version) that running attempts were drawn from: they are to stay readable."""
        return self._rows.versions(AttemptState.RUNNING)

    def apply(self, event: Event) -> Changes:
        """Follow an event of the log, own or of another PC; other types change nothing."""
        if event.type not in EVENTS:
            return Changes()
        known = self._rows.get(str(event.body["attempt"]))
        new = apply(known, event.type, event.body, event.hlc, event.dev)
        if new is None or new == known:
            return Changes()
        before = {} if known is None else known.answers
        with self._store.atomic():
            self._rows.put(new, [at for at, one in new.answers.items() if before.get(at) != one])
        return Changes.of("exam", new.exam, new.id)

    def rebuild(self) -> None:
        """Make all attempts anew from the log; the time used since the last event stays."""
        found: dict[str, AttemptRecord] = {}
        events = [event for type_ in EVENTS for event in self._events.all(type_)]
        for event in sorted(events, key=replay_key):
            one = str(event.body["attempt"])
            new = apply(found.get(one), event.type, event.body, event.hlc, event.dev)
            if new is not None:
                found[one] = new
        with self._store.atomic():
            for record in found.values():
                known = self._rows.get(record.id)
                used = 0 if known is None else known.used_ms
                self._rows.put(replace(record, used_ms=max(used, record.used_ms)))

    # -------------------------------------------------------------- who may

    def _teaches(self) -> bool:
        person = self._people.current
        if person is None:
            return not self._people.must_sign_in()
        return not self._people.locked and may(person.role, Action.TEACH)

    def _whose(self, person: str | None) -> str:
        current = self._people.current
        if person is not None and (current is None or person != current.id):
            session = self._sealed.session
            if session is None or not self._sealed.supervises(session.exam):
                self._people.require(Action.TEACH)
            return person
        self._people.require(Action.LEARN)
        return "" if current is None else current.id

    def _readable(self, attempt_id: str) -> AttemptRecord:
        record = self._rows.get(attempt_id)
        if record is None:
            raise UserError("exams.unknown_attempt", field="attempt")
        self._whose(record.person)
        return record
