"""Scoring attempts, and where their keys come from. Database thread.

The key of a sealed exam is that of its open session. That of a course's exam is kept beside the
attempt, encrypted to this PC, so that the course may be updated or removed meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from communeapp import log
from communeapp.core.errors import AppError, UserError
from communeapp.core.events import Event, Scope
from communeapp.core.training import attempt as told
from communeapp.core.training.attempt import AttemptRecord, AttemptState, apply
from communeapp.core.training.courses import KeyPolicy
from communeapp.core.training.exam import Keyed, behind, parse_ref, whole_share
from communeapp.core.training.question_json import question_from_json, question_to_json
from communeapp.core.training.questions import Question
from communeapp.services.training.exam_sealed import Key, SealedExams
from communeapp.services.training.exam_types import Library
from communeapp.store.events import EventLog
from communeapp.store.exams import ExamRows, Paper
from communeapp.store.files import told as told_by_disk
from communeapp.sync.age import CannotOpenError, open_with, pc_identity, public_of, seal_to

_LOG = log.get(__name__)


class ExamScoring:
    """Scores attempts."""

    def __init__(
        self, rows: ExamRows, events: EventLog, sealed: SealedExams, keys_dir: Path
    ) -> None:
        self._rows = rows
        self._events = events
        self._sealed = sealed
        self._keys_dir = keys_dir
        #: The courses; set by the wiring.
        self.library: Callable[[], Library] | None = None

    def score(self, record: AttemptRecord, key: Sequence[Keyed]) -> AttemptRecord:
        """Score a finished attempt with its key, one for each place of the paper."""
        shares = [
            one.score(record.answers[at].given).share if at in record.answers else 0
            for at, one in enumerate(key)
        ]
        share = whole_share((one.question.points for one in key), shares)
        body = {
            "attempt": record.id,
            "exam": record.exam,
            "course": record.course,
            "version": record.version,
            "person": record.person,
            "questions": list(record.questions),
            "shares": shares,
            "share": share,
            "passed": share >= record.pass_percent * 10,
        }
        return self.changed(record, told.SCORED, body, range(len(shares)))

    def score_waiting(self, ref: str, key: Key | None = None) -> int:
        """Score what waits for a sealed exam that is open (or whose key is given); give how many."""
        waiting = self._rows.list(exam=ref, state=AttemptState.WAITING.value)
        scored = 0
        for record in waiting:
            paper = self._rows.paper(record.id)
            keyed = None if paper is None else self._sealed_key(record, paper, key)
            if keyed is not None:
                self.score(record, keyed)
                scored += 1
        return scored

    def check_reader(self, record: AttemptRecord) -> None:
        """Let only the trainer see the key of a sealed exam: others have yet to sit it."""
        sealed = parse_ref(record.exam)[0] is KeyPolicy.SEALED
        if sealed and not self._sealed.supervises(record.exam):
            raise UserError("exams.needs_trainer", field="exam")

    def key(self, record: AttemptRecord) -> tuple[Keyed, ...]:
        """Give the key of an attempt; UserError ``exams.needs_trainer`` or ``exams.key_lost``."""
        found = self.find_key(record)
        if found is not None:
            return found
        sealed = parse_ref(record.exam)[0] is KeyPolicy.SEALED
        raise UserError("exams.needs_trainer" if sealed else "exams.key_lost", field="exam")

    def find_key(self, record: AttemptRecord) -> tuple[Keyed, ...] | None:
        """Give the key of an attempt, one for each place of the paper; None where it is not at hand."""
        paper = self._rows.paper(record.id)
        if paper is None:
            return None
        if parse_ref(record.exam)[0] is KeyPolicy.SEALED:
            return self._sealed_key(record, paper, None)
        questions = self._opened_key(paper) or self._from_course(record)
        if questions is None:
            return None
        return tuple(map(Keyed, questions, paper.places))

    def _sealed_key(
        self, record: AttemptRecord, paper: Paper, key: Key | None
    ) -> tuple[Keyed, ...] | None:
        if key is None:
            if not self._sealed.is_open(record.exam):
                return None
            key = self._sealed.key(record.exam)
        if any(one not in key for one in record.questions):
            return None
        return tuple(
            Keyed(key[one].question, behind(places, key[one].places))
            for one, places in zip(record.questions, paper.places, strict=True)
        )

    # ------------------------------------------------- the key of a course's exam, beside the attempt

    def kept_key(self, drawn: Sequence[Question]) -> str:
        """Keep the questions as they were drawn: the course may be updated or removed meanwhile."""
        plain = json.dumps([question_to_json(one) for one in drawn], ensure_ascii=False)
        try:
            public = public_of(pc_identity(self._keys_dir))
        except OSError as error:
            raise told_by_disk(error, self._keys_dir) from error
        return seal_to([public], plain.encode("utf-8"))

    def _opened_key(self, paper: Paper) -> tuple[Question, ...] | None:
        try:
            plain = open_with(pc_identity(self._keys_dir), paper.secret)
        except (CannotOpenError, OSError):
            _LOG.warning("the kept key of an attempt cannot be opened")
            return None
        return tuple(question_from_json(one) for one in json.loads(plain))

    def _from_course(self, record: AttemptRecord) -> tuple[Question, ...] | None:
        """Fetch the questions from the course: a backup came back on a PC with another key."""
        if self.library is None:
            return None
        try:
            questions = self.library().questions(record.course, record.version)
        except AppError:
            return None
        known = {one.id: one for one in questions}
        if any(one not in known for one in record.questions):
            return None
        return tuple(known[one] for one in record.questions)

    # -------------------------------------------------------------- what is kept

    def changed(
        self, record: AttemptRecord, type_: str, body: dict[str, object], places: Sequence[int]
    ) -> AttemptRecord:
        """Append an event and write the state after it, with the answers at these places."""
        result = type_ in (told.FINISHED, told.SCORED)
        scope = Scope.UNIT_TO_HUB if result else Scope.OFFICE
        with self._events.change(type_, scope, body) as event:
            new = self.applied(record, event)
            self._rows.put(new, places)
        return new

    @staticmethod
    def applied(record: AttemptRecord | None, event: Event) -> AttemptRecord:
        """Give the state after an own event."""
        new = apply(record, event.type, event.body, event.hlc, event.dev)
        assert new is not None  # noqa: S101 - the beginning is known here
        return new
