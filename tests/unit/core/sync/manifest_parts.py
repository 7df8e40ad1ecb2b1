"""A manifest with something in every field."""

from __future__ import annotations

from tests.unit.core.trust_parts import certificate, chain
from tests.unit.sync.bundle_parts import HUB_KEY, MADE_MS, PC_KEY, log_of_device

from communeapp.core.events import GENESIS, Scope
from communeapp.core.sync.manifest import Body, Manifest
from communeapp.core.sync.vectors import Range

OWN, COLLEAGUE = log_of_device(), log_of_device("colleague")
GOOD = Manifest(
    chain=chain(),
    carried=((certificate("colleague"), *chain()[1:]),),
    recipients=tuple(sorted((HUB_KEY.public, PC_KEY.public))),
    reply=PC_KEY.public,
    scopes=(Scope.OFFICE, Scope.UNIT_TO_HUB),
    cipher=Body("c" * 64, 1000),
    plain=Body("d" * 64, 5000),
    made_ms=MADE_MS,
    set="5" * 32,
    have={log_of_device("hub"): 7},
    ranges=tuple(
        sorted(
            (
                Range(OWN, 1, 4, 3, GENESIS, "1" * 64),
                Range(OWN, 9, 9, 0, "2" * 64, "3" * 64),
                Range(COLLEAGUE, 2, 4, 3, "4" * 64, "5" * 64),
            ),
            key=lambda one: (one.log, one.first),
        )
    ),
    lists=1,
    blobs=2,
    blob_bytes=600,
)
