"""One hash over everything that has to be the same on all PCs of an office that heard the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communeapp.core.events import canonical_json, sha256_hex
from communeapp.core.sync.applying import Merged

if TYPE_CHECKING:
    from communeapp.services.office import Office


def state_hashes(office: Office) -> dict[str, str]:
    """Hash each table that is merged, without what is each PC's own (PINs, goals, what was read)."""
    found: dict[str, str] = {}
    for one in office.exchange.applying.registered:
        if isinstance(one.applier, Merged):
            for table, query in one.applier.merged().items():
                found[table] = sha256_hex(canonical_json(office.store.rows(query)))
    return dict(sorted(found.items()))


def state_hash(office: Office) -> str:
    """Hash all of them: equal on two PCs that hold the same events and have applied them all."""
    return sha256_hex(canonical_json(state_hashes(office)))
