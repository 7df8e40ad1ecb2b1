"""What a start does and says about a move; small, since every start passes here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communeapp.clock import local_time
from communeapp.services.moving.standing import OUT, state_of
from communeapp.services.moving.types import Standing

if TYPE_CHECKING:
    from communeapp.services.office import Office

_EPOCH = "store.epoch.new_device"
_CODES = {Standing.PACKED: "moving.packed_here", Standing.MOVED: "moving.moved_to"}


def settle_move(office: Office) -> list[tuple[str, dict[str, object]]]:
    """Settle what a move left for this start; give notices as code and values."""
    found: list[tuple[str, dict[str, object]]] = []
    if office.store.meta(OUT):
        before = office.moving.state().standing
        gone = office.moving.settle()
        if before is Standing.HERE and not office.store.meta(OUT):
            # Said once, and in words that fit: "another PC" it is on purpose.
            office.notices[:] = [one for one in office.notices if one.code != _EPOCH]
            found.append(("moving.took_place", {}))
        if before is Standing.PACKING:
            found.append(("moving.cut_off", {}))
        if gone:
            found.append(("moving.folders_gone", {}))
    state = state_of(office.store, office.events)
    code = _CODES.get(state.standing)
    if code is not None:
        values: dict[str, object] = {
            "date": f"{local_time(state.at_ms):%d/%m/%Y}",
            "name": state.name,
        }
        found.append((code, values))
    return found
