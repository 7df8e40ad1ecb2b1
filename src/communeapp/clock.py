"""The one source of time. Instants are UTC milliseconds; civil dates are those of Viet Nam."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")

#: No PC can truly be earlier than the program itself (2026-01-01 UTC).
PROGRAM_EPOCH_MS = 1_767_225_600_000
#: Time servers and people mend a clock by minutes; more than this is told.
TOLERANCE_MS = 120_000
#: A PC may rest for a season. Beyond this the clock, and not the calendar, is suspected.
LONGEST_REST_MS = 400 * 86_400_000


class Clock(Protocol):
    """What the program asks of time; tests bring their own."""

    def now_ms(self) -> int:
        """Give the wall clock, UTC, in ms since 1970."""
        ...

    def running_ms(self) -> int:
        """Give a clock that nobody can set and that goes on while the PC sleeps, in ms."""
        ...

    def today(self) -> dt.date:
        """Give the civil date in Viet Nam."""
        ...


class SystemClock:
    """The PC's own clock."""

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def running_ms(self) -> int:
        # CLOCK_MONOTONIC stands still while Linux sleeps; a lid that was shut must not look like a jump.
        if hasattr(time, "CLOCK_BOOTTIME"):
            return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
        return time.monotonic_ns() // 1_000_000

    def today(self) -> dt.date:
        return civil_date(self.now_ms())


def civil_date(ms: int) -> dt.date:
    """Give the date in Viet Nam at an instant."""
    return local_time(ms).date()


def local_time(ms: int) -> dt.datetime:
    """Give date and time of day in Viet Nam at an instant."""
    utc = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(milliseconds=ms)
    return utc.astimezone(VIET_NAM)


def start_of_day_ms(day: dt.date) -> int:
    """Give the instant at which a date begins in Viet Nam."""
    return int(dt.datetime(day.year, day.month, day.day, tzinfo=VIET_NAM).timestamp() * 1000)


class JumpKind(StrEnum):
    """Which way a clock jumped."""

    BACK = "back"
    FORWARD = "forward"


@dataclass(frozen=True)
class Jump:
    """A clock that is not where it should be; ``expected_ms`` is the best guess of where."""

    kind: JumpKind
    now_ms: int
    expected_ms: int


def jump_since(last_seen_ms: int, now_ms: int) -> Jump | None:
    """Compare the clock at start with the last instant the program is known to have run at.

    ``last_seen_ms`` is 0 at the very first start.
    """
    earliest = max(last_seen_ms, PROGRAM_EPOCH_MS)
    if now_ms < earliest - TOLERANCE_MS:
        return Jump(JumpKind.BACK, now_ms, earliest)
    if last_seen_ms and now_ms > last_seen_ms + LONGEST_REST_MS:
        return Jump(JumpKind.FORWARD, now_ms, last_seen_ms)
    return None


class JumpWatch:
    """Notices a clock that is set while the program runs, against one that nobody can set."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._offset = clock.now_ms() - clock.running_ms()

    def check(self) -> Jump | None:
        """Give the jump since the last call, once."""
        now = self._clock.now_ms()
        expected = self._clock.running_ms() + self._offset
        self._offset += now - expected
        if now < expected - TOLERANCE_MS:
            return Jump(JumpKind.BACK, now, expected)
        if now > expected + TOLERANCE_MS:
            return Jump(JumpKind.FORWARD, now, expected)
        return None
