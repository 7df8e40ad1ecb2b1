"""What the tests of training share."""

from __future__ import annotations

import argon2
import pytest

from communeapp.services import people
from communeapp.store import key_slots


@pytest.fixture
def quick_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let PINs cost next to nothing; one test of the keys pays the real price."""
    cheap = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(people, "_hasher", lambda: cheap)
    monkeypatch.setattr(key_slots, "COST", {"t": 1, "m": 8, "p": 1})
