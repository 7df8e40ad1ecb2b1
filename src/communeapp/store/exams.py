"""Attempts, papers, sealed exams and the keys of trainers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from communeapp.core.training.attempt import AnswerRecord, AttemptRecord, AttemptState
from communeapp.core.training.courses import Blueprint, ResultPolicy
from communeapp.core.training.exam import Places, blueprint_from_json, blueprint_to_json
from communeapp.core.training.given_json import given_from_json, given_to_json
from communeapp.core.training.question_json import question_from_json, question_to_json
from communeapp.core.training.questions import Question
from communeapp.store.database import Store
from communeapp.store.rows import Row

_IN_ORDER = "ORDER BY began, device, id"


@dataclass(frozen=True)
class Paper:
    """What an attempt shows. ``places`` lead to the sealed exam's questions as those were hidden;
    in an exam of a course they are empty, and ``secret`` holds questions and places, encrypted."""

    questions: tuple[Question, ...]
    places: tuple[Places, ...]
    secret: str


@dataclass(frozen=True)
class SealedHead:
    """What lists show of a sealed exam. ``trainers`` maps ids of people to their public keys."""

    id: str
    title: str
    blueprint: Blueprint
    trainers: dict[str, str]
    questions: int
    created_ms: int
    closed: bool


@dataclass(frozen=True)
class SealedRow(SealedHead):
    """A whole sealed exam. ``texts`` are the questions without their key, empty where they too stay
    sealed."""

    texts: tuple[Question, ...]
    sealed: str


@dataclass(frozen=True)
class KeyRow:
    """A trainer's key: its public half, and the private one wrapped in each slot."""

    person: str
    public: str
    slots: tuple[dict[str, Any], ...]


class ExamRows:
    """Reads and writes what belongs to exams."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # -------------------------------------------------------------- attempts

    def put(self, record: AttemptRecord, places: Sequence[int] | None = None) -> None:
        """Write an attempt with its answers, or only those at some places."""
        self._store.put("exam_attempt", _attempt_row(record), "id")
        for place in sorted(record.answers) if places is None else places:
            self._store.put(
                "exam_answer",
                _answer_row(record.id, place, record.answers[place]),
                ("attempt", "place"),
            )

    def keep_time(self, record: AttemptRecord) -> None:
        """Write the time used and nothing else, in a transaction of its own."""
        with self._store.atomic():
            self.put(record, ())

    def get(self, attempt_id: str) -> AttemptRecord | None:
        """Give an attempt."""
        return next(iter(self._read("WHERE id = ?", [attempt_id])), None)

    def list(
        self, *, exam: str | None = None, person: str | None = None, state: str | None = None
    ) -> tuple[AttemptRecord, ...]:
        """Give attempts in the order in which they began."""
        wanted = {"exam": exam, "person": person, "state": state}
        known = {name: value for name, value in wanted.items() if value is not None}
        where = " AND ".join(f"{name} = ?" for name in known)
        return self._read(f"WHERE {where}" if where else "", [*known.values()])

    def versions(self, state: AttemptState) -> frozenset[tuple[str, str]]:
        """Give course and version of the attempts in a state."""
        rows = self._store.rows(
            "SELECT DISTINCT course, version FROM exam_attempt WHERE state = ? AND course != ''",
            [state.value],
        )
        return frozenset((row["course"], row["version"]) for row in rows)

    def count(self, exam: str, state: AttemptState | None = None) -> int:
        """Count the attempts at an exam."""
        more, values = ("", []) if state is None else (" AND state = ?", [state.value])
        sql = f"SELECT count(*) AS n FROM exam_attempt WHERE exam = ?{more}"  # noqa: S608
        return int(self._store.one(sql, [exam, *values])["n"])

    def _read(self, where: str, values: Sequence[object]) -> tuple[AttemptRecord, ...]:
        rows = self._store.rows(f"SELECT * FROM exam_attempt {where} {_IN_ORDER}", values)  # noqa: S608
        answers: dict[str, dict[int, AnswerRecord]] = {row["id"]: {} for row in rows}
        chosen = f"SELECT id FROM exam_attempt {where}"  # noqa: S608 - names of our own
        sql = f"SELECT * FROM exam_answer WHERE attempt IN ({chosen}) ORDER BY attempt, place"  # noqa: S608
        for row in self._store.rows(sql, values):
            answers[row["attempt"]][row["place"]] = _answer(row)
        return tuple(_attempt(row, answers[row["id"]]) for row in rows)

    # -------------------------------------------------------------- papers

    def put_paper(self, attempt_id: str, paper: Paper) -> None:
        """Write the paper of an attempt."""
        row = {
            "attempt": attempt_id,
            "paper": _dump([question_to_json(one) for one in paper.questions]),
            "places": _dump([list(one) for one in paper.places]),
            "secret": paper.secret,
        }
        self._store.put("exam_paper", row, "attempt")

    def paper(self, attempt_id: str) -> Paper | None:
        """Give the paper of an attempt; None for one that was taken on another PC."""
        row = self._store.maybe("SELECT * FROM exam_paper WHERE attempt = ?", [attempt_id])
        if row is None:
            return None
        return Paper(
            tuple(question_from_json(one) for one in json.loads(row["paper"])),
            tuple(tuple(one) for one in json.loads(row["places"])),
            row["secret"],
        )

    def has_paper(self, attempt_id: str) -> bool:
        """Say whether the attempt was begun on this PC."""
        sql = "SELECT 1 AS n FROM exam_paper WHERE attempt = ?"
        return self._store.maybe(sql, [attempt_id]) is not None

    # -------------------------------------------------------------- sealed exams

    def put_sealed(self, one: SealedRow) -> None:
        """Write a sealed exam."""
        row = {
            "id": one.id,
            "title": one.title,
            "blueprint": _dump(blueprint_to_json(one.blueprint)),
            "trainers": _dump(one.trainers),
            "texts": _dump([question_to_json(text) for text in one.texts]),
            "sealed": one.sealed,
            "questions": one.questions,
            "created_ms": one.created_ms,
            "closed": int(one.closed),
        }
        self._store.put("exam_sealed", row, "id")

    def sealed(self, exam_id: str) -> SealedRow | None:
        """Give a sealed exam."""
        row = self._store.maybe("SELECT * FROM exam_sealed WHERE id = ?", [exam_id])
        return None if row is None else _sealed(row)

    def all_sealed(self) -> tuple[SealedHead, ...]:
        """Give the sealed exams, newest first."""
        rows = self._store.rows(
            "SELECT id, title, blueprint, trainers, questions, created_ms, closed "
            "FROM exam_sealed ORDER BY created_ms DESC, id"
        )
        return tuple(SealedHead(**_head(row)) for row in rows)

    # -------------------------------------------------------------- keys

    def put_key(self, key: KeyRow) -> None:
        """Write a trainer's key."""
        row = {"person": key.person, "public": key.public, "slots": _dump(list(key.slots))}
        self._store.put("exam_key", row, "person")

    def key(self, person: str) -> KeyRow | None:
        """Give a trainer's key."""
        row = self._store.maybe("SELECT * FROM exam_key WHERE person = ?", [person])
        return None if row is None else KeyRow(row["person"], row["public"], _slots(row["slots"]))


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _slots(text: str) -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(text))


def _attempt_row(record: AttemptRecord) -> Row:
    return {
        "id": record.id,
        "exam": record.exam,
        "title": record.title,
        "course": record.course,
        "version": record.version,
        "person": record.person,
        "name": record.name,
        "questions": _dump(list(record.questions)),
        "limit_ms": record.limit_ms,
        "pass_percent": record.pass_percent,
        "supervised": int(record.supervised),
        "counts": record.counts.value,
        "started_ms": record.started_ms,
        "began": record.began,
        "device": record.device,
        "state": record.state.value,
        "used_ms": record.used_ms,
        "interruptions": record.interruptions,
        "finished_ms": record.finished_ms,
        "by_time": int(record.by_time),
        "share": record.share,
        "passed": None if record.passed is None else int(record.passed),
    }


def _attempt(row: Row, answers: dict[int, AnswerRecord]) -> AttemptRecord:
    return AttemptRecord(
        id=row["id"],
        exam=row["exam"],
        title=row["title"],
        course=row["course"],
        version=row["version"],
        person=row["person"],
        name=row["name"],
        questions=tuple(json.loads(row["questions"])),
        limit_ms=row["limit_ms"],
        pass_percent=row["pass_percent"],
        supervised=bool(row["supervised"]),
        counts=ResultPolicy(row["counts"]),
        started_ms=row["started_ms"],
        began=row["began"],
        device=row["device"],
        state=AttemptState(row["state"]),
        used_ms=row["used_ms"],
        interruptions=row["interruptions"],
        finished_ms=row["finished_ms"],
        by_time=bool(row["by_time"]),
        share=row["share"],
        passed=None if row["passed"] is None else bool(row["passed"]),
        answers=answers,
    )


def _answer_row(attempt: str, place: int, answer: AnswerRecord) -> Row:
    return {
        "attempt": attempt,
        "place": place,
        "given": _dump(given_to_json(answer.given)),
        "spent_ms": answer.spent_ms,
        "flagged": int(answer.flagged),
        "share": answer.share,
    }


def _answer(row: Row) -> AnswerRecord:
    return AnswerRecord(
        given=given_from_json(json.loads(row["given"])),
        spent_ms=row["spent_ms"],
        flagged=bool(row["flagged"]),
        share=row["share"],
    )


def _sealed(row: Row) -> SealedRow:
    texts = tuple(question_from_json(one) for one in json.loads(row["texts"]))
    return SealedRow(**_head(row), texts=texts, sealed=row["sealed"])


def _head(row: Row) -> Row:
    return {
        "id": row["id"],
        "title": row["title"],
        "blueprint": blueprint_from_json(json.loads(row["blueprint"])),
        "trainers": dict(json.loads(row["trainers"])),
        "questions": row["questions"],
        "created_ms": row["created_ms"],
        "closed": bool(row["closed"]),
    }
