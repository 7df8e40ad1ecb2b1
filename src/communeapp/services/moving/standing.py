"""Where a PC stands with a move: its own mark in the database, and what a new PC said in the log."""

from __future__ import annotations

from dataclasses import dataclass

from communeapp.core.events import NotCanonicalError, canonical_json, parse_canonical
from communeapp.core.office_moving import Replaced, fold_replaced
from communeapp.core.office_subjects import REGISTERS
from communeapp.services.moving.types import MoveState, Standing
from communeapp.store.database import Store
from communeapp.store.events import EventLog

#: Meta row: this database was packed; by which device, when (UTC ms), whether it is done.
OUT = "moving_out"


@dataclass(frozen=True)
class Mark:
    """What :data:`OUT` says. In a database whose device is another one it says where that came from."""

    device: str
    set_id: str
    at_ms: int
    done: bool

    def text(self) -> str:
        """Write it for the row."""
        value = {"dev": self.device, "set": self.set_id, "at": self.at_ms, "done": self.done}
        return canonical_json(value).decode("utf-8")


def read_mark(store: Store) -> Mark | None:
    """Read the mark; None where there is none."""
    said = store.meta(OUT)
    if not said:
        return None
    try:
        value = parse_canonical(said.encode("utf-8"))
        return Mark(str(value["dev"]), str(value["set"]), int(value["at"]), bool(value["done"]))
    except (NotCanonicalError, KeyError, TypeError, ValueError):
        return None


def replaced_pcs(events: EventLog) -> dict[str, Replaced]:
    """Say which PCs of the office were replaced by which."""
    return fold_replaced(events.of_office(REGISTERS))


def state_of(store: Store, events: EventLog) -> MoveState:
    """Say where this PC stands."""
    by = replaced_pcs(events).get(events.dev)
    if by is not None:
        return MoveState(Standing.MOVED, by.at_ms, by.name or by.device[:8], by.device)
    mark = read_mark(store)
    if mark is None or mark.device != events.dev:
        return MoveState(Standing.HERE)
    return MoveState(Standing.PACKED if mark.done else Standing.PACKING, mark.at_ms)
