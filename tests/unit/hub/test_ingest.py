"""Bundles that come in: applied once, in any order, from several workers, and nothing of a refused one stays."""

from __future__ import annotations

from tests.unit.hub.hub_parts import OFFICE, UP, HubOfTests, Pc

from communeapp.core.sync.vectors import LogName
from communeapp.hub.db import schema


def test_what_a_pc_sends_is_in_the_log(hub: HubOfTests, pc: Pc) -> None:
    pc.do(UP, OFFICE, UP)
    taken = hub.take(*pc.write(hub))
    assert (taken.applied, taken.duplicates, taken.quarantined, taken.forks) == (2, 0, 0, 0)
    assert (taken.unit, taken.device, taken.known) == (pc.unit, pc.dev, False)
    assert taken.receipts == {LogName(pc.dev, pc.epoch): 3}
    rows = [one for one in hub.rows(schema.event) if one.dev == pc.dev]
    assert [(one.seq, one.scope, one.unit, one.actor) for one in rows] == [
        (1, "unit_to_hub", pc.unit, "p1"),
        (3, "unit_to_hub", pc.unit, "p1"),
    ]
    assert [one.id for one in rows] == [pc.events[0].id, pc.events[2].id]
    assert rows[0].data.encode() == pc.events[0].hashed_bytes()
