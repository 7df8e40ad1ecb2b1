"""The traffic light: what can become late, and how much of it there is."""

from __future__ import annotations

import datetime as dt

from communeapp.clock import civil_date
from communeapp.core.incoming.deadlines import add_working_days, is_working_day
from communeapp.core.incoming.status import (
    SOON_DAYS,
    Attention,
    Due,
    DueReason,
    IncomingStatus,
    Light,
    light_of,
    working_days_left,
)
from communeapp.store.database import Store
from communeapp.store.due import DueRows
from communeapp.store.rows import Row


def due(store: Store, today: dt.date, limit: int) -> tuple[Due, ...]:
    """Give what can become late, each document once, red before amber before green."""
    rows = DueRows(store)
    found: dict[str, Due] = {}

    def add(row: Row, reason: DueReason, day: dt.date, light: Light | None = None) -> None:
        left = working_days_left(today, day, is_working_day)
        one = _due(row, reason, day, left, light or light_of(left))
        old = found.get(row["id"])
        if old is None or _order(one) < _order(old):
            found[row["id"]] = one

    for row in rows.with_deadline(limit):
        add(row, DueReason.DEADLINE, dt.date.fromisoformat(row["deadline"]))
    for row in rows.urgent(limit):
        add(row, DueReason.URGENT, _came(row), Light.RED)
    for row in rows.not_handed_over(today, limit):
        add(row, DueReason.HAND_OVER, add_working_days(_came(row), 1))
    for row in rows.not_registered(today, limit):
        add(row, DueReason.REGISTER, add_working_days(_came(row), 1))
    return tuple(sorted(found.values(), key=_order)[:limit])


def attention(store: Store, today: dt.date) -> Attention:
    """Count what needs somebody today."""
    rows = DueRows(store)
    per_status = rows.per_status()
    if not per_status:  # the working days, with all holidays, are not looked up for nothing
        return Attention()
    overdue, soon = rows.count_deadlines(today, add_working_days(today, SOON_DAYS))
    late = add_working_days(today, -1)  # what came before the last working day is late
    return Attention(
        overdue=overdue,
        due_soon=soon,
        urgent_waiting=rows.count_urgent(today),
        hand_over_late=rows.count_not_handed_over(late, today),
        register_late=rows.count_not_registered(late),
        to_review=per_status.get(IncomingStatus.TO_REVIEW, 0),
        needs_look=per_status.get(IncomingStatus.NEEDS_LOOK, 0),
        waiting_number=per_status.get(IncomingStatus.WAITING_NUMBER, 0),
    )


def deadlines(store: Store, today: dt.date) -> tuple[int, int]:
    """Count overdue documents, and those whose deadline comes within two working days."""
    return DueRows(store).count_deadlines(today, add_working_days(today, SOON_DAYS))


def _came(row: Row) -> dt.date:
    if row["arrived"] is not None:
        return dt.date.fromisoformat(row["arrived"])
    return civil_date(row["received_ms"])


def _due(row: Row, reason: DueReason, day: dt.date, left: int, light: Light) -> Due:
    return Due(
        id=row["id"],
        light=light,
        reason=reason,
        day=day,
        days_left=left,
        status=IncomingStatus(row["status"]),
        number_in=row["number_in"],
        number=row["number"],
        subject=row["subject"] or row["file_name"],
        issuer=row["issuer"],
        urgency=row["urgency"],
        office=row["office"],
        person_id=row["person"],
        receiver=row["receiver"],
    )


def _order(one: Due) -> tuple[int, int, dt.date, str]:
    """Red first; among equals the urgent ones, then the oldest day."""
    light = (Light.RED, Light.AMBER, Light.GREEN).index(one.light)
    return light, int(one.reason is not DueReason.URGENT), one.day, one.id
