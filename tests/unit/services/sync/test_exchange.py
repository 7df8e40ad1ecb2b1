"""Exchange between PCs of one office, at the level of offices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.services.sync.nodes import Pc, office_of, settle

from communeapp.services.sync.exchange import PeerKind


@pytest.fixture
def two(tmp_path: Path) -> Iterator[list[Pc]]:
    yield from office_of(tmp_path / "pcs", ["a", "b"])


def test_what_one_says_the_other_holds(two: list[Pc]) -> None:
    a, b = two
    a.say(3)
    waiting = a.office.exchange.waiting(PeerKind.COLLEAGUE)
    assert waiting.events == 4
    assert dict(waiting.by_type) == {"bank.renamed": 3, "epoch.started": 1}
    (imported,) = b.read(*a.write())
    assert (imported.applied, imported.duplicates, imported.forks) == (4, 0, 0)
    assert a.ids() <= b.ids()
    assert settle(two) <= 3
    assert a.ids() == b.ids()
    assert not a.office.exchange.waiting(PeerKind.COLLEAGUE)
