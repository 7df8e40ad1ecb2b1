"""Somebody at the other end who sends a letter now and then: the waiting ends, whatever the letters are of."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import Any

import pytest
from tests.line_proxy import answering

from communeapp.services.updates_line import HubPlace, line_source
from communeapp.sync.line import Downlink, HubLine, LineCut
from communeapp.sync.line_time import LEAST, SlowError, _InTime
from communeapp.updating.sources import TooSlow, Unreadable

STALL_S = 0.2
OK = b"HTTP/1.1 200 OK\r\n"
SLOW = {
    "a line without end": (b"HTTP/1.1 200 ", b"O"),
    "lines of a head": (OK, b"a: b\r\n"),
    "answers that say to wait": (b"HTTP/1.1 100 Continue\r\n\r\n",),
    "the size of a piece": (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    "pieces of a letter": (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "a body": (OK + b"Content-Length: 1000000\r\n\r\n", b"x"),
}


@pytest.mark.parametrize("pieces", SLOW.values(), ids=SLOW)
def test_an_update_is_not_waited_for_without_end(pieces: tuple[bytes, ...]) -> None:
    begun = time.monotonic()
    with (
        answering(*pieces, pause_s=0.02, endless=True) as url,
        line_source(HubPlace(url, (), "direct"), STALL_S) as source,
        pytest.raises((TooSlow, Unreadable)),
    ):
        list(source.blocks("metadata/timestamp.json"))
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("pieces", SLOW.values(), ids=SLOW)
def test_an_exchange_is_not_held_without_end(
    pieces: tuple[bytes, ...], tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communeapp.sync.line._TRIES", 1)
    begun = time.monotonic()
    with answering(*pieces, pause_s=0.02, endless=True) as url:
        line = HubLine(url, (), proxy="direct", stall_s=STALL_S)
        with pytest.raises(LineCut):
            line.fetch(Downlink("ab" * 32, 1_000_000), tmp_path)
        line.close()
    assert time.monotonic() - begun < 5


def test_a_slow_proxy_ends_too() -> None:
    begun = time.monotonic()
    with (
        answering(b"HTTP/1.1 200 ", b"O", pause_s=0.02, endless=True) as url,
        line_source(HubPlace("https://hub.example", (), url), STALL_S) as source,
        pytest.raises((TooSlow, Unreadable)),
    ):
        list(source.blocks("metadata/timestamp.json"))
    assert time.monotonic() - begun < 5


class Clock:
    """Time, a socket and what reads it; each read takes ``takes`` seconds and brings ``brings`` bytes."""

    def __init__(self, takes: float, brings: int) -> None:
        self.time, self.takes, self.brings = 0.0, takes, brings
        self.timeout = 60.0
        self.settimeout = lambda value: setattr(self, "timeout", value)
        self.reader = _InTime(
            SimpleNamespace(readinto=self._read, close=lambda: None),
            SimpleNamespace(gettimeout=lambda: 60.0, settimeout=self.settimeout),  # type: ignore[arg-type]
            lambda: self.time,
        )

    def _read(self, _buffer: Any) -> int:
        self.time += min(self.takes, self.timeout)
        if self.takes >= self.timeout:
            raise TimeoutError
        return self.brings

    def read(self, times: int = 1) -> None:
        for _ in range(times):
            assert self.reader.readinto(bytearray(8))


def test_two_minutes_are_the_most_that_a_head_takes() -> None:
    clock = Clock(takes=50.0, brings=LEAST)  # much, but it is a head
    with pytest.raises(SlowError):
        clock.read(9)
    assert clock.time == 120
    assert clock.timeout == 60


def test_a_body_may_take_as_long_as_it_brings_something() -> None:
    clock = Clock(takes=50.0, brings=LEAST // 2)
    clock.reader.begin_body()
    clock.read(100)
    clock.brings = 1
    with pytest.raises(SlowError):
        clock.read(9)


def test_what_the_caller_does_in_between_does_not_count() -> None:
    clock = Clock(takes=1.0, brings=1)
    for _ in range(50):
        clock.read()
        clock.time += 1000


def test_who_says_nothing_is_gone_and_not_slow() -> None:
    clock = Clock(takes=1000.0, brings=1)
    with pytest.raises(TimeoutError) as ended:
        clock.read()
    assert not isinstance(ended.value, SlowError)
    assert clock.time == 60
