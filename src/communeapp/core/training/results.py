"""Rows of results: what somebody reached, in one shape for lists, tables and statements. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ResultKind(StrEnum):
    """What a row is about."""

    COURSE = "course"  # lessons and practice of a course
    EXAM = "exam"  # one attempt
    CLASS = "class"  # the standing in a class
    WORK = "work"  # a final work
    CERTIFICATE = "certificate"


@dataclass(frozen=True)
class ResultRow:
    """One result of one person; ``person_id`` is "" for a member of a class without an account.

    ``what`` is the id (``course``, ``course/exam``, a class …), ``title`` its words. ``have`` of
    ``of``: lessons done, points in thousandths, sessions, points of the rubric. ``state`` is a word
    of its kind (``passed``, ``failed``, ``waiting``, ``open``, ``done``, ``revoked`` …).
    """

    kind: ResultKind
    id: str
    person_id: str
    name: str
    unit: str = ""
    code: str = ""
    what: str = ""
    title: str = ""
    at_ms: int | None = None
    have: int = 0
    of: int = 0
    percent: int | None = None
    passed: bool | None = None
    state: str = ""
    member_id: str = ""


@dataclass(frozen=True)
class ResultFilter:
    """Which results: of a person, a class, a course, some kinds; empty fields ask for everything."""

    person_id: str = ""
    cohort_id: str = ""
    course_id: str = ""
    kinds: tuple[ResultKind, ...] = ()
