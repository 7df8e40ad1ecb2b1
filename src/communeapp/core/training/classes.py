"""Classes: what is taught to whom, when, and who was there. Pure."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from communeapp.core.errors import UserError
from communeapp.core.training.conditions import Conditions, checked_conditions
from communeapp.core.training.rubric import Rubric, checked_rubric
from communeapp.core.vietnamese import clean_input

MAX_TITLE = 300
MAX_NAME = 100
MAX_UNIT = 200
MAX_CODE = 40
MAX_NOTE = 500
MAX_INSTRUCTIONS = 4_000
MAX_MEMBERS = 2_000
MAX_SESSIONS = 200
MAX_COURSES = 20
LONGEST_MINUTES = 24 * 60

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}\Z")
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d\Z")


class Presence(StrEnum):
    """What the list of a session says of a member."""

    PRESENT = "present"  # có mặt
    LATE = "late"  # đến muộn
    ABSENT = "absent"  # vắng
    EXCUSED = "excused"  # vắng có phép


@dataclass(frozen=True)
class WorkPlan:
    """The final work of a class (bài thu hoạch): what is asked, until when, how it is marked."""

    title: str
    instructions: str = ""
    due: dt.date | None = None
    rubric: Rubric = field(default_factory=Rubric)


@dataclass(frozen=True)
class ClassSession:
    """One meeting. ``start`` is ``HH:MM`` or empty; ``minutes`` is how long it lasts."""

    id: str
    date: dt.date
    title: str = ""
    start: str = ""
    minutes: int = 180
    place: str = ""


@dataclass(frozen=True)
class Member:
    """Somebody of a class. ``person_id`` is empty for those who have no account on this PC.

    ``code`` is what the list that they came from calls them by (số hiệu cán bộ, mã học viên).
    """

    id: str
    name: str
    title: str = ""
    unit: str = ""
    code: str = ""
    person_id: str = ""
    note: str = ""


@dataclass(frozen=True)
class Cohort:
    """A class. ``courses`` are ids of course packs; ``trainer`` is printed, ``trainer_id`` may be ""."""

    id: str
    title: str
    courses: tuple[str, ...] = ()
    trainer: str = ""
    trainer_id: str = ""
    starts: dt.date | None = None
    ends: dt.date | None = None
    place: str = ""
    note: str = ""
    conditions: Conditions = field(default_factory=Conditions)
    work: WorkPlan | None = None
    closed: bool = False
    members: int = 0
    sessions: int = 0


#: session id → member id → what the list says; a member without an entry was not called yet.
AttendanceGrid = Mapping[str, Mapping[str, Presence]]


def line(value: str, name: str, longest: int, *, empty_ok: bool = False) -> str:
    """Bring a line to NFC without invisible signs.

    UserError ``classes.empty`` or ``classes.too_long`` with the field.
    """
    text = " ".join(clean_input(value).text.split())
    if not text and not empty_ok:
        raise UserError("classes.empty", field=name)
    if len(text) > longest:
        raise UserError("classes.too_long", field=name, longest=longest)
    return text


def paragraph(value: str, name: str, longest: int, *, empty_ok: bool = False) -> str:
    """The same for a text of several lines: lines stay, blanks at their ends go."""
    lines = [" ".join(one.split()) for one in clean_input(value).text.splitlines()]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if not text and not empty_ok:
        raise UserError("classes.empty", field=name)
    if len(text) > longest:
        raise UserError("classes.too_long", field=name, longest=longest)
    return text


def checked_cohort(one: Cohort) -> Cohort:
    """Clean a class.

    UserError ``classes.dates``, ``classes.courses``, ``classes.no_work``, and those of its conditions
    and of its rubric.
    """
    if one.starts is not None and one.ends is not None and one.ends < one.starts:
        raise UserError("classes.dates", field="ends")
    courses = tuple(dict.fromkeys(one.courses))
    if len(courses) > MAX_COURSES or not all(_ID.match(course) for course in courses):
        raise UserError("classes.courses", field="courses", most=MAX_COURSES)
    conditions = checked_conditions(one.conditions)
    if conditions.work and one.work is None:
        raise UserError("classes.no_work", field="work")
    return replace(
        one,
        title=line(one.title, "title", MAX_TITLE),
        courses=courses,
        trainer=line(one.trainer, "trainer", MAX_NAME, empty_ok=True),
        place=line(one.place, "place", MAX_TITLE, empty_ok=True),
        note=paragraph(one.note, "note", MAX_INSTRUCTIONS, empty_ok=True),
        conditions=conditions,
        work=None if one.work is None else _checked_plan(one.work),
    )


def _checked_plan(plan: WorkPlan) -> WorkPlan:
    return WorkPlan(
        line(plan.title, "work", MAX_TITLE),
        paragraph(plan.instructions, "instructions", MAX_INSTRUCTIONS, empty_ok=True),
        plan.due,
        checked_rubric(plan.rubric),
    )


def checked_session(one: ClassSession) -> ClassSession:
    """Clean a session; UserError ``classes.time``, ``classes.minutes``."""
    start = unicodedata.normalize("NFC", one.start).strip()
    if start and not _TIME.match(start):
        raise UserError("classes.time", field="start", given=start)
    if not 1 <= one.minutes <= LONGEST_MINUTES:
        raise UserError("classes.minutes", field="minutes", most=LONGEST_MINUTES)
    return ClassSession(
        one.id,
        one.date,
        line(one.title, "title", MAX_TITLE, empty_ok=True),
        start,
        one.minutes,
        line(one.place, "place", MAX_TITLE, empty_ok=True),
    )


def checked_member(one: Member) -> Member:
    """Clean a member."""
    return Member(
        one.id,
        line(one.name, "name", MAX_NAME),
        line(one.title, "title", MAX_UNIT, empty_ok=True),
        line(one.unit, "unit", MAX_UNIT, empty_ok=True),
        line(one.code, "code", MAX_CODE, empty_ok=True),
        one.person_id,
        line(one.note, "note", MAX_NOTE, empty_ok=True),
    )
