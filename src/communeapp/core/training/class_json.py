"""Classes, sessions and members as plain values: for the rows of the database and for events. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from communeapp.core.training.classes import ClassSession, Cohort, Member, WorkPlan
from communeapp.core.training.conditions import conditions_from_json, conditions_to_json
from communeapp.core.training.rubric import rubric_from_json, rubric_to_json


def cohort_to_json(one: Cohort) -> dict[str, object]:
    """Write a class without what is counted."""
    return {
        "id": one.id,
        "title": one.title,
        "courses": list(one.courses),
        "trainer": one.trainer,
        "trainer_id": one.trainer_id,
        "starts": _day(one.starts),
        "ends": _day(one.ends),
        "place": one.place,
        "note": one.note,
        "conditions": conditions_to_json(one.conditions),
        "work": None if one.work is None else _plan(one.work),
        "closed": one.closed,
    }


def cohort_from_json(data: Mapping[str, Any], *, members: int = 0, sessions: int = 0) -> Cohort:
    """Read it back; what an older program did not write has its default."""
    work = data.get("work")
    return Cohort(
        id=str(data["id"]),
        title=str(data["title"]),
        courses=tuple(str(one) for one in data.get("courses", ())),
        trainer=str(data.get("trainer", "")),
        trainer_id=str(data.get("trainer_id", "")),
        starts=_date(data.get("starts")),
        ends=_date(data.get("ends")),
        place=str(data.get("place", "")),
        note=str(data.get("note", "")),
        conditions=conditions_from_json(data.get("conditions", {})),
        work=None if work is None else _plan_of(work),
        closed=bool(data.get("closed", False)),
        members=members,
        sessions=sessions,
    )


def _plan(plan: WorkPlan) -> dict[str, object]:
    return {
        "title": plan.title,
        "instructions": plan.instructions,
        "due": _day(plan.due),
        "rubric": rubric_to_json(plan.rubric),
    }


def _plan_of(data: Mapping[str, Any]) -> WorkPlan:
    return WorkPlan(
        str(data["title"]),
        str(data.get("instructions", "")),
        _date(data.get("due")),
        rubric_from_json(data["rubric"]),
    )


def session_to_json(one: ClassSession) -> dict[str, object]:
    """Write a session."""
    return {
        "id": one.id,
        "date": one.date.isoformat(),
        "title": one.title,
        "start": one.start,
        "minutes": one.minutes,
        "place": one.place,
    }


def session_from_json(data: Mapping[str, Any]) -> ClassSession:
    """Read it back."""
    return ClassSession(
        str(data["id"]),
        dt.date.fromisoformat(data["date"]),
        str(data.get("title", "")),
        str(data.get("start", "")),
        int(data.get("minutes", 180)),
        str(data.get("place", "")),
    )


def member_to_json(one: Member) -> dict[str, object]:
    """Write a member."""
    return {
        "id": one.id,
        "name": one.name,
        "title": one.title,
        "unit": one.unit,
        "code": one.code,
        "person": one.person_id,
        "note": one.note,
    }


def member_from_json(data: Mapping[str, Any]) -> Member:
    """Read it back."""
    return Member(
        str(data["id"]),
        str(data["name"]),
        str(data.get("title", "")),
        str(data.get("unit", "")),
        str(data.get("code", "")),
        str(data.get("person", "")),
        str(data.get("note", "")),
    )


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _date(value: object) -> dt.date | None:
    return dt.date.fromisoformat(value) if isinstance(value, str) else None
