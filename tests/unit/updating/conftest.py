"""A publisher with one state, and a PC that has seen it; files of tests that need others make their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.releases import Pc, Publisher
from tests.unit.updating.attack_parts import FILE


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    made = Publisher(tmp_path / "phát hành")
    made.publish(
        made.offer("khoa.zip", FILE),
        made.offer("CommuneApp-9.0.0.tar.xz", b"chuong trinh", kind="program", version="9.0.0"),
    )
    return made


@pytest.fixture
def pc(tmp_path: Path, publisher: Publisher) -> Pc:
    """A PC that has seen the first state."""
    made = Pc(tmp_path / "máy xã", publisher.root)
    assert len(made.look(publisher.folder)) == 2
    return made
