"""Which PC of an office keeps the registers: one at a time, so that no number is given twice.

A new PC that takes the place of the one with the registers has them from then on (:mod:`office_moving`).
The right goes from PC to PC like a key. Only who has it can pass it on, and the next one has it from the
moment on at which the event comes: its PC then knows every number that was given before, because they
stand before it in the same log. Taking it without that (the PC with the registers is lost) is a
decision of a person; what was given twice then is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.core.events import Event, Scope
from communeapp.core.office_bodies import BadRecord, name, sound, text
from communeapp.core.office_moving import MOVED
from communeapp.core.office_moving import check as check_move

KEPT = "book.registers_kept"
PASSED = "book.registers_passed"
TAKEN = "book.registers_taken"


@dataclass(frozen=True)
class Keeper:
    """The PC with the registers: its device, what people call it, since when (UTC ms)."""

    device: str
    name: str
    since_ms: int


def fold_keeper(events: Sequence[Event]) -> Keeper | None:
    """Fold the events about the registers, given in the order of replay; None while nobody said."""
    keeper: Keeper | None = None
    for event in events:
        if not is_sound(event):
            continue
        called = text(event.body, "name", optional=True)
        here = Keeper(event.dev, called, event.hlc.ms)
        if (event.type == KEPT and keeper is None) or event.type == TAKEN:
            keeper = here
        elif event.type == PASSED and keeper is not None and keeper.device == event.dev:
            keeper = Keeper(name(event.body, "to"), called, event.hlc.ms)
        elif event.type == MOVED and keeper is not None and keeper.device == event.body["from"]:
            keeper = here
    return keeper


def check(event: Event) -> None:
    """Check the body of such an event; BadRecord. A type that is not known passes."""
    if event.type == MOVED:
        check_move(event)
        return
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    text(event.body, "name", optional=True)
    if event.type == PASSED:
        name(event.body, "to")


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check, event)
