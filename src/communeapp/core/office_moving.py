"""What events say of PCs that were packed and replaced by another one.

``device.packed {set}`` is what a PC says of itself before it is packed, ``device.stayed {}`` when its people
go on with it after all, ``device.moved {from, to, set, name}`` what the new PC says when it begins. The later
one of the last two holds, in the order of replay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.core.events import Event, Scope
from communeapp.core.office_bodies import BadRecord, sound, text

PACKED = "device.packed"
STAYED = "device.stayed"
MOVED = "device.moved"
TYPES = (PACKED, STAYED, MOVED)
_DEVICE = re.compile(r"[0-9a-f]{32}\Z")


@dataclass(frozen=True)
class Replaced:
    """By which PC another one was replaced, what people call it, since when (UTC ms)."""

    device: str
    name: str
    at_ms: int


def check(event: Event) -> None:
    """Check the body of such an event; BadRecord."""
    if event.type != MOVED:
        return
    if event.scope is not Scope.UNIT_TO_HUB:
        raise BadRecord("scope")
    source, target = event.body.get("from"), event.body.get("to")
    if not isinstance(source, str) or not _DEVICE.match(source) or target != event.dev:
        raise BadRecord("device")
    if source == event.dev:
        raise BadRecord("device")
    text(event.body, "name", optional=True)


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check, event)


def fold_replaced(events: Sequence[Event]) -> dict[str, Replaced]:
    """Say which PCs were replaced, by events in the order of replay."""
    found: dict[str, Replaced] = {}
    for event in events:
        if event.type == MOVED and is_sound(event):
            called = text(event.body, "name", optional=True)
            found.pop(event.dev, None)  # whoever takes a place is in use
            found[str(event.body["from"])] = Replaced(event.dev, called, event.hlc.ms)
        elif event.type == STAYED:
            found.pop(event.dev, None)
    return found
