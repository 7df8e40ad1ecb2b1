"""What is held of which log, and what is missing: arithmetic over numbers of events.

A log is one (device, epoch); its events count 1, 2, 3 … . Not every event goes to everybody: a bundle
covers a *range* of a log and holds those events of it whose scope its reader may have; the others are
*withheld*, and count as covered for that reader. So what is held cannot be told from the stored rows
alone; a store keeps *spans* of covered numbers for each log, and ``have`` is the end of the first span.

Pure, and total: any vectors and ranges may be put in, in any order and any number of times, with the
same outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from communeapp.core.events import Scope


class LogName(NamedTuple):
    """Names one log."""

    dev: str
    epoch: str


class Span(NamedTuple):
    """Numbers from ``first`` to ``last``, both included."""

    first: int
    last: int


class Gap(NamedTuple):
    """A part of a log, as it is asked for or sent: "thiếu #first–#last"."""

    log: LogName
    first: int
    last: int


class Fork(NamedTuple):
    """Two different events with one number: the PC was cloned, or history rewritten."""

    log: LogName
    seq: int
    ours: str
    theirs: str


@dataclass(frozen=True)
class Range:
    """A part of a log that a bundle covers.

    ``events`` of it are inside, the rest is withheld. ``before`` is the id of event ``first - 1``
    (:data:`~communeapp.core.events.GENESIS` for the first), ``tip`` that of event ``last``; both are
    given even where those events are withheld, so that ranges can be laid end to end and a fork is
    seen at each joint.
    """

    log: LogName
    first: int
    last: int
    events: int
    before: str
    tip: str

    @property
    def span(self) -> Span:
        """Give the numbers alone."""
        return Span(self.first, self.last)


#: log → highest number up to which everything is held. A log of which nothing is held is not named.
Vector = Mapping[LogName, int]
#: log → spans that are covered, ascending, not touching each other.
Held = Mapping[LogName, Sequence[Span]]


# ------------------------------------------------------------------ spans


def add_span(spans: Iterable[Span], new: Span) -> tuple[Span, ...]:
    """Add numbers to those that are held; spans that touch or overlap become one."""
    first, last = new
    kept = []
    for one in spans:
        if one.last + 1 < first or last + 1 < one.first:
            kept.append(one)
        else:
            first, last = min(first, one.first), max(last, one.last)
    return tuple(sorted([*kept, Span(first, last)]))


def contiguous(spans: Sequence[Span]) -> int:
    """Give the number up to which nothing is missing, 0 where the first event is."""
    return spans[0].last if spans and spans[0].first == 1 else 0


def holes(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Give the numbers that are missing below the highest one that is held."""
    found, expected = [], 1
    for one in spans:
        if one.first > expected:
            found.append(Span(expected, one.first - 1))
        expected = one.last + 1
    return tuple(found)


def take_in(held: Held, ranges: Iterable[Range]) -> dict[LogName, tuple[Span, ...]]:
    """Give what is held after the ranges of a bundle were stored."""
    after = {log: tuple(spans) for log, spans in held.items()}
    for one in ranges:
        after[one.log] = add_span(after.get(one.log, ()), one.span)
    return after


def gaps(held: Held) -> tuple[Gap, ...]:
    """List what is missing below what is held, for the screen and to ask for it again."""
    return tuple(Gap(log, *hole) for log in sorted(held) for hole in holes(held[log]))


def nothing_new(held: Held, ranges: Iterable[Range]) -> bool:
    """Say whether all that a bundle covers is held already; it need not be unpacked then."""
    return all(
        any(span.first <= one.first and one.last <= span.last for span in held.get(one.log, ()))
        for one in ranges
    )


def credits_cover(carried: Iterable[Scope], needed: Iterable[Scope]) -> bool:
    """Say whether what a bundle withholds is nothing that this reader should have.

    Only then may its ranges be taken in: a bundle for the hub, read by a PC of the same office,
    covers nothing for that PC.
    """
    return set(needed) <= set(carried)


# ------------------------------------------------------------------ vectors


def vector_of(held: Held) -> dict[LogName, int]:
    """Give the ``have`` vector of what is held."""
    ends = {log: contiguous(spans) for log, spans in held.items()}
    return {log: end for log, end in sorted(ends.items()) if end}


def merged(ours: Vector, theirs: Vector) -> dict[LogName, int]:
    """Join two receipts of the same place: the higher of each. Older ones, late or twice, do nothing."""
    return {log: max(ours.get(log, 0), theirs.get(log, 0)) for log in sorted({*ours, *theirs})}


def missing(ours: Vector, theirs: Vector) -> tuple[Gap, ...]:
    """List what they hold and we do not. With both swapped: what is to be sent to them."""
    return tuple(
        Gap(log, ours.get(log, 0) + 1, end)
        for log, end in sorted(theirs.items())
        if end > ours.get(log, 0)
    )


def ahead_of_own(dev: str, own: Vector, receipt: Vector) -> tuple[Gap, ...]:
    """List what others hold of this device's log and the device itself does not.

    Then an older copy of the database is at work here, and the device has to begin a new epoch.
    """
    return tuple(one for one in missing(own, receipt) if one.log.dev == dev)


def forks_at_joints(
    known: Callable[[LogName, int], str | None], ranges: Iterable[Range]
) -> tuple[Fork, ...]:
    """Compare the ids at both ends of each range with those that are known; no event is needed.

    ``known`` gives the id of an event, or of a withheld one at the end of an earlier range; None
    where it is not known.
    """
    found = []
    for one in ranges:
        for seq, theirs in ((one.first - 1, one.before), (one.last, one.tip)):
            ours = known(one.log, seq) if seq else None
            if ours is not None and ours != theirs:
                found.append(Fork(one.log, seq, ours, theirs))
    return tuple(found)
