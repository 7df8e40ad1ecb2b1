"""The traffic light of working days."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.incoming.deadlines import is_working_day
from communeapp.core.incoming.status import (
    OPEN,
    WAITING,
    Attention,
    IncomingStatus,
    Light,
    light_of,
    working_days_left,
)

FRIDAY = dt.date(2026, 12, 4)


@pytest.mark.parametrize(
    ("day", "left"),
    [
        (FRIDAY, 0),
        (dt.date(2026, 12, 5), 0),  # Saturday: no working day is left
        (dt.date(2026, 12, 7), 1),
        (dt.date(2026, 12, 11), 5),
        (dt.date(2026, 12, 3), -1),
        (dt.date(2026, 11, 27), -5),
        (dt.date(2027, 1, 1), 19),  # New Year's Day is none
        (dt.date(2028, 12, 4), 522),
    ],
)
def test_working_days_are_counted(day: dt.date, left: int) -> None:
    assert working_days_left(FRIDAY, day, is_working_day) == left


def test_a_day_missed_over_the_weekend_is_late() -> None:
    sunday = dt.date(2026, 12, 6)
    assert working_days_left(sunday, FRIDAY, is_working_day) == -1


def test_the_light_turns_amber_two_days_before() -> None:
    lights = {left: light_of(left) for left in (-1, 0, 2, 3)}
    assert lights == {-1: Light.RED, 0: Light.AMBER, 2: Light.AMBER, 3: Light.GREEN}


def test_every_status_is_waiting_open_or_done() -> None:
    done = {IncomingStatus.REPLIED, IncomingStatus.CLOSED}
    assert set(IncomingStatus) == OPEN | WAITING | done
    assert not OPEN & WAITING


def test_red_is_the_sum_of_what_is_late() -> None:
    assert Attention(1, 2, 3, 4, 5, 6, 7, 8).red == 1 + 3 + 4 + 5
