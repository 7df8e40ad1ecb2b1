"""Logs with two histories: how places find out whether they hold the same of both.

A cloned PC, or one whose disk was set back, writes other events under numbers that are taken. Then "up to
number 20" no longer says what is held. Of such a log a receipt says, in place of its end, a *digest* of the
ids of all events that its writer holds and that may travel: under a name of the log that no real log has.
Whoever finds another digest than its own sends all that it holds; with equal digests nothing is sent. A
place that knows nothing of this finds a log that it does not know, and leaves it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from communeapp.core.sync.vectors import LogName, Vector

_HEAD = "communeapp histories 1\n"


def marker(log: LogName) -> str:
    """Give the device under which receipts speak of both histories of a log; no key has this id."""
    return sha256(f"{_HEAD}{log.dev}{log.epoch}".encode("ascii")).hexdigest()[:32]


def digest(log: LogName, ids: Iterable[str]) -> LogName:
    """Give the name that stands for these events of a log in a receipt, in whatever order they are."""
    text = "\n".join(sorted(ids))
    return LogName(marker(log), sha256(f"{_HEAD}{text}".encode("ascii")).hexdigest()[:32])


def knows_both(log: LogName, receipt: Vector) -> bool:
    """Say whether a receipt comes from a place that knows of two histories of a log."""
    name = marker(log)
    return any(one.dev == name for one in receipt)


@dataclass(frozen=True)
class Segment:
    """Events of a second history that follow each other: numbers, ids at both ends, the events."""

    log: LogName
    first: int
    last: int
    before: str
    tip: str
    events: tuple[str, ...]


def segments(log: LogName, rows: Iterable[tuple[int, str, str, str]]) -> Iterator[Segment]:
    """Lay events (number, id, id before, text) of a second history end to end; ascending numbers.

    There may be more histories than two: each event goes to the segment that it follows.
    """
    open_: dict[str, list[tuple[int, str, str, str]]] = {}
    for row in rows:
        line = open_.pop(row[2], [])
        open_[row[1]] = [*line, row]
    for line in sorted(open_.values()):
        yield Segment(
            log, line[0][0], line[-1][0], line[0][2], line[-1][1], tuple(row[3] for row in line)
        )


def layers(parts: Iterable[Segment]) -> list[list[Segment]]:
    """Put segments into as few bundles as may be: in one, those of a log neither overlap nor touch."""
    found: list[list[Segment]] = []
    for one in sorted(parts, key=lambda part: (part.log, part.first, part.tip)):
        for layer in found:
            last = layer[-1]
            if last.log != one.log or last.last + 1 < one.first:
                layer.append(one)
                break
        else:
            found.append([one])
    return found


def told(
    receipt: Vector, forked: Iterable[LogName], digests: Sequence[LogName]
) -> dict[LogName, int]:
    """Write a receipt in which logs with two histories stand by their digests."""
    twice = set(forked)
    plain = {log: seq for log, seq in receipt.items() if log not in twice}
    return dict(sorted({**plain, **dict.fromkeys(digests, 1)}.items()))
