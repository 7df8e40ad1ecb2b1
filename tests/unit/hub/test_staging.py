"""Who acted, read from an event's text without reading the event."""

from __future__ import annotations

import pytest

from communeapp.core.events import canonical_json
from communeapp.hub.staging import actor_of


@pytest.mark.parametrize("actor", ["", "p1", 'a"b', "\\", "Lò Văn\t", '","body":', "\0x"])
def test_the_actor_is_read_from_the_text(actor: str) -> None:
    data = canonical_json({"actor": actor, "body": {"actor": "other"}, "dev": "d"}).decode()
    assert actor_of(data) == actor.replace("\0", "")
