"""Instants, civil dates, and clocks that jump."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from communeapp.clock import (
    LONGEST_REST_MS,
    PROGRAM_EPOCH_MS,
    TOLERANCE_MS,
    JumpKind,
    JumpWatch,
    SystemClock,
    civil_date,
    jump_since,
    local_time,
)

NOW = 1_796_000_000_000
YEAR = 365 * 86_400_000


def test_the_civil_date_is_that_of_viet_nam_whatever_the_pc_says() -> None:
    # 2026-12-31 18:30 UTC is already New Year in Viet Nam.
    ms = int(dt.datetime(2026, 12, 31, 18, 30, tzinfo=dt.UTC).timestamp() * 1000)
    assert civil_date(ms) == dt.date(2027, 1, 1)
    assert f"{local_time(ms):%Y-%m-%d %H:%M}" == "2027-01-01 01:30"


def test_the_system_clock_runs() -> None:
    clock = SystemClock()
    assert abs(clock.now_ms() - time.time() * 1000) < 5_000
    first = clock.running_ms()
    assert clock.running_ms() >= first
    assert abs((clock.today() - civil_date(clock.now_ms())).days) <= 1


def test_a_system_without_boottime_still_has_a_running_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    assert SystemClock().running_ms() > 0


def test_a_jump_between_two_starts_is_noticed() -> None:
    assert jump_since(0, NOW) is None
    assert jump_since(NOW, NOW) is None
    assert jump_since(NOW, NOW - TOLERANCE_MS) is None
    assert jump_since(NOW, NOW + LONGEST_REST_MS) is None
    back = jump_since(NOW, NOW - 3 * YEAR)
    assert back is not None
    assert (back.kind, back.expected_ms) == (JumpKind.BACK, NOW)
    forward = jump_since(NOW, NOW + 10 * YEAR)
    assert forward is not None
    assert forward.kind is JumpKind.FORWARD


def test_a_clock_older_than_the_program_is_noticed_at_the_very_first_start() -> None:
    jump = jump_since(0, PROGRAM_EPOCH_MS - 2 * TOLERANCE_MS)
    assert jump is not None
    assert jump.kind is JumpKind.BACK


class Hands:
    def __init__(self) -> None:
        self.wall, self.running = NOW, 5_000

    def now_ms(self) -> int:
        return self.wall

    def running_ms(self) -> int:
        return self.running

    def today(self) -> dt.date:
        return civil_date(self.wall)


def test_a_clock_that_is_set_while_running_is_noticed_once() -> None:
    hands = Hands()
    watch = JumpWatch(hands)
    hands.wall += 3_600_000
    hands.running += 3_600_000
    assert watch.check() is None
    hands.wall -= 3 * YEAR
    found = watch.check()
    assert found is not None
    assert found.kind is JumpKind.BACK
    assert found.expected_ms - found.now_ms == 3 * YEAR
    assert watch.check() is None
    hands.wall += 10 * YEAR
    found = watch.check()
    assert found is not None
    assert found.kind is JumpKind.FORWARD


def test_a_time_server_that_mends_seconds_is_no_jump() -> None:
    hands = Hands()
    watch = JumpWatch(hands)
    for _ in range(200):  # each step small: they never add up to a jump
        hands.wall -= 2_000
        assert watch.check() is None
