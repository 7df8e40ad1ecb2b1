"""From an event to facts: one row each, under a key of which the latest (or the first) event counts.

A fact belongs to the unit whose PC told it (``home``); the unit is part of every key, so that no commune
can change what another one told. Which of two events of a key counts depends on the events alone, never
on the order in which they came: so every order of bundles ends in the same rows.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from communeapp.core.events import Hlc
from communeapp.hub.projections.bodies import Body

Values = dict[str, object]

_COMMUNE = re.compile(r"\d{5}\Z")


class Seen(NamedTuple):
    """An event as the hub holds it. ``home`` is the code of its PC's unit."""

    dev: str
    epoch: str
    seq: int
    id: str
    hlc: str
    type: str
    home: str
    body: Body

    @property
    def ms(self) -> int:
        """Give its time in ms since 1970 (UTC), as its PC's clock had it."""
        return Hlc.parse(self.hlc).ms

    @property
    def rank(self) -> str:
        """Give its place in the order of replay, as text that sorts like it.

        (hlc, dev, epoch): within one log the clock only ever rises, so the number adds nothing.
        """
        return f"{self.hlc}{self.dev}{self.epoch}"


class Fact(NamedTuple):
    """One row: its kind, its key (32 hex digits), its rank and its columns."""

    kind: str
    key: str
    rank: str
    values: Values


@dataclass(frozen=True)
class Share:
    """What a fact adds to a sum: the sum's table, its key columns and the numbers to add."""

    table: str
    group: tuple[str, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class Kind:
    """A kind of facts: its table, whether the latest or the first event of a key counts, its sums."""

    name: str
    latest: bool = True
    shares: Callable[[Mapping[str, object]], Iterator[Share]] | None = None


Reader = Callable[[Seen], Iterator[Fact]]


def fact(kind: str, seen: Seen, key: tuple[str, ...], values: Values) -> Fact:
    """Make a fact of an event; its key is made of the kind, the unit and ``key``."""
    parts = "\x1f".join((kind, seen.home, *key))
    name = hashlib.sha256(parts.encode("utf-8")).hexdigest()[:32]
    return Fact(kind, name, seen.rank, {"home": seen.home, "dev": seen.dev, **values})


def unit_of(seen: Seen, told: str) -> str:
    """Give the unit that a figure counts for.

    A commune's PC speaks for its own commune whatever it writes; a PC of the province (whose trainers
    hold classes for people of many communes) for the commune that it names.
    """
    if _COMMUNE.match(seen.home) or not _COMMUNE.match(told):
        return seen.home
    return told
