"""Sealed exams: questions and keys encrypted to their trainers, opened by a PIN. Database thread.

The opened key lives in this object and nowhere else, until the session is closed or the program ends.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace

import zstandard

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope, sha256_hex
from communeapp.core.people import Action, clean_line, may
from communeapp.core.training.attempt import AttemptState
from communeapp.core.training.checking import check_questions, errors
from communeapp.core.training.courses import Blueprint, KeyPolicy
from communeapp.core.training.exam import (
    LONGEST_TITLE,
    Keyed,
    Lot,
    blueprint_to_json,
    check_blueprint,
    draw,
    hide,
    parse_ref,
    sealed_ref,
    shown,
)
from communeapp.core.training.question_json import question_from_json, question_to_json
from communeapp.core.training.questions import Question, QuestionKind
from communeapp.services.people import PeopleService
from communeapp.services.training.exam_keys import ExamKeys
from communeapp.services.training.exam_types import SealedExam, Session
from communeapp.store.events import EventLog
from communeapp.store.exams import ExamRows, SealedHead, SealedRow
from communeapp.sync.age import CannotOpenError, open_with, seal_to

#: More than any trainer sets an exam from; all of it is decrypted when the exam is opened.
MOST_QUESTIONS = 5_000
_MOST_PLAIN = 256 << 20

Key = Mapping[str, Keyed]


class SealedExams:
    """Sets sealed exams, opens and closes them."""

    def __init__(
        self, rows: ExamRows, events: EventLog, people: PeopleService, clock: Clock, keys: ExamKeys
    ) -> None:
        self._rows = rows
        self._events = events
        self._people = people
        self._clock = clock
        self._keys = keys
        self.session: Session | None = None
        self._opened: Key = {}

    # -------------------------------------------------------------- setting

    def list(self) -> tuple[SealedExam, ...]:
        """Give the sealed exams set here, newest first."""
        self._people.require(Action.TEACH)
        return tuple(self.described(one) for one in self._rows.all_sealed())

    def create(
        self,
        title: str,
        questions: Sequence[Question],
        blueprint: Blueprint,
        trainers: Sequence[str],
    ) -> tuple[SealedExam, Changes]:
        """See :meth:`ExamService.create_sealed`."""
        self._people.require(Action.TEACH)
        name = clean_line(title, field="title", longest=LONGEST_TITLE)
        plan = replace(check_blueprint(blueprint), title=name, key=KeyPolicy.SEALED)
        _check(questions)
        draw(questions, plan, Lot(0))  # whether a paper can be drawn at all
        publics = self._publics(trainers)
        made = secrets.token_hex(16)
        lot = Lot(secrets.randbits(128))
        keyed = {
            one.id: Keyed(one, hide(one, lot, shuffle=plan.shuffle).places) for one in questions
        }
        row = SealedRow(
            id=made,
            title=name,
            blueprint=replace(plan, id=made),
            trainers=publics,
            texts=() if plan.supervised else texts_of(keyed),
            sealed=seal_text(made, keyed, publics),
            questions=len(keyed),
            created_ms=self._clock.now_ms(),
            closed=False,
        )
        self.keep(row)
        return self.described(row), Changes.of("exam", sealed_ref(made))

    def keep(self, row: SealedRow) -> None:
        """Write a new sealed exam with its event."""
        body = {
            "exam": row.id,
            "title": row.title,
            "blueprint": blueprint_to_json(row.blueprint),
            "trainers": sorted(row.trainers),
            "questions": row.questions,
            "sealed": sha256_hex(row.sealed.encode("ascii")),
        }
        with self._events.change("exam.created", Scope.OFFICE, body):
            self._rows.put_sealed(row)

    def close(self, ref: str) -> Changes:
        """Let nobody begin the exam any more."""
        self._people.require(Action.TEACH)
        row = self.row(ref)
        with self._events.change("exam.closed", Scope.OFFICE, {"exam": row.id}):
            self._rows.put_sealed(replace(row, closed=True))
        return Changes.of("exam", ref)

    def set_trainers(self, ref: str, trainers: Sequence[str]) -> Changes:
        """Seal the exam anew to these trainers; UserError ``exams.needs_trainer`` while it is shut."""
        self._people.require(Action.TEACH)
        row = self.row(ref)
        publics = self._publics(trainers)
        resealed = seal_text(row.id, self.key(ref), publics)
        body = {
            "exam": row.id,
            "trainers": sorted(publics),
            "sealed": sha256_hex(resealed.encode("ascii")),
        }
        with self._events.change("exam.trainers", Scope.OFFICE, body):
            self._rows.put_sealed(replace(row, trainers=publics, sealed=resealed))
        return Changes.of("exam", ref)

    def row(self, ref: str) -> SealedRow:
        """Give a sealed exam; UserError ``exams.unknown``."""
        policy, _, exam_id = parse_ref(ref)
        found = self._rows.sealed(exam_id) if policy is KeyPolicy.SEALED else None
        if found is None:
            raise UserError("exams.unknown", field="exam", given=ref)
        return found

    def _publics(self, trainers: Sequence[str]) -> dict[str, str]:
        if not trainers:
            raise UserError("exams.no_trainer", field="trainers")
        return {one: self._keys.public(one) for one in trainers}

    def described(self, row: SealedHead) -> SealedExam:
        """Describe a sealed exam for lists."""
        ref = sealed_ref(row.id)
        return SealedExam(
            ref=ref,
            title=row.title,
            blueprint=row.blueprint,
            questions=row.questions,
            trainers=tuple(row.trainers),
            created_ms=row.created_ms,
            closed=row.closed,
            attempts=self._rows.count(ref),
            waiting=self._rows.count(ref, AttemptState.WAITING),
        )

    # -------------------------------------------------------------- opening

    def open(self, ref: str, trainer: str, pin: str) -> Session:
        """Open an exam by a trainer's PIN; an exam of a course needs no key, only the trainer."""
        policy, _, _ = parse_ref(ref)
        if policy is KeyPolicy.SEALED:
            opened: Key = self.unsealed(self.row(ref), trainer, pin)
        else:
            self._keys.trainer(trainer, pin)
            opened = {}
        self.forget()
        person = self._people.find(trainer).id
        with self._events.change(
            "exam.session_opened", Scope.OFFICE, {"exam": ref, "trainer": person}
        ):
            self.session = Session(ref, person, self._clock.now_ms())
        self._opened = opened
        return self.session

    def forget(self) -> None:
        """Close the session and forget the key."""
        session, self.session, self._opened = self.session, None, {}
        if session is not None:
            body = {"exam": session.exam, "trainer": session.trainer}
            with self._events.change("exam.session_closed", Scope.OFFICE, body):
                pass

    def is_open(self, ref: str) -> bool:
        """Say whether a trainer has opened this exam."""
        return self.session is not None and self.session.exam == ref

    def supervises(self, ref: str) -> bool:
        """Say whether the trainer's session is what lets one act here: nobody else is signed in."""
        person = self._people.current
        return self.is_open(ref) and (
            person is None or self._people.locked or may(person.role, Action.TEACH)
        )

    def key(self, ref: str) -> Key:
        """Give the opened key of an exam; UserError ``exams.needs_trainer``."""
        if not self.is_open(ref):
            raise UserError("exams.needs_trainer", field="exam")
        return self._opened

    def texts(self, ref: str) -> tuple[Question, ...]:
        """Give the questions without their key, to draw from; UserError ``exams.needs_trainer``."""
        row = self.row(ref)
        return row.texts if row.texts else texts_of(self.key(ref))

    def unsealed(self, row: SealedRow, trainer: str, pin: str) -> Key:
        """Decrypt an exam by a trainer's PIN; UserError as :meth:`ExamKeys.open` has them."""
        private = self._keys.open(trainer, pin)
        person = self._people.find(trainer)
        if person.id not in row.trainers:
            raise UserError("exams.not_a_trainer", field="trainer", name=person.name)
        try:
            return open_text(row.id, row.sealed, private)
        except CannotOpenError:
            # A new key was made after the old one was lost; another trainer of the exam can add it.
            raise UserError("exams.other_key", field="trainer", name=person.name) from None


def open_text(exam_id: str, sealed: str, private: str) -> dict[str, Keyed]:
    """Decrypt what :func:`seal_text` wrote; CannotOpenError for another key or another exam's text."""
    packed = open_with(private, sealed)
    try:
        plain = zstandard.ZstdDecompressor().decompress(packed, max_output_size=_MOST_PLAIN)
        data = json.loads(plain)
        if data["exam"] != exam_id:
            raise CannotOpenError
        rows = [(question_from_json(one), tuple(places)) for one, places in data["questions"]]
    except (zstandard.ZstdError, KeyError, TypeError, ValueError) as error:
        raise CannotOpenError from error
    return {question.id: Keyed(question, places) for question, places in rows}


def seal_text(exam_id: str, keyed: Key, publics: Mapping[str, str]) -> str:
    """Encrypt questions and places to the public keys of trainers; UserError where it is too much."""
    rows = [[question_to_json(one.question), list(one.places)] for one in keyed.values()]
    # The exam's id goes in: the sealed text of one exam cannot be put in the place of another's.
    data = json.dumps({"v": 1, "exam": exam_id, "questions": rows}, ensure_ascii=False)
    if len(data) > _MOST_PLAIN // 4:
        raise UserError("exams.too_many_questions", field="questions", most=MOST_QUESTIONS)
    return seal_to(publics.values(), zstandard.ZstdCompressor(level=6).compress(data.encode()))


def texts_of(keyed: Key) -> tuple[Question, ...]:
    """Give the questions without their key."""
    return tuple(shown(one.question, one.places) for one in keyed.values())


def _check(questions: Sequence[Question]) -> None:
    """Refuse what an exam cannot ask; UserError names the question by its place, from 1."""
    if len(questions) > MOST_QUESTIONS:
        raise UserError("exams.too_many_questions", field="questions", most=MOST_QUESTIONS)
    for at, question in enumerate(questions):
        if question.kind is QuestionKind.ESSAY:
            raise UserError("exams.essay", field=f"questions[{at}]", number=at + 1)
    for at, finding in check_questions(questions):
        if errors((finding,)):
            raise UserError(
                "exams.bad_question", field=f"questions[{at}]", number=at + 1, reason=finding.code
            )
