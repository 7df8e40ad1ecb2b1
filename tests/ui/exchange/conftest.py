"""A PC that is enrolled at a real hub, and a folder that stands for a stick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.joining import join_hub
from tests.ui.conftest import PIN
from tests.unit.hub.hub_parts import HubOfTests

from communeapp.clock import SystemClock
from communeapp.hub.db.engine import open_engine, sqlite_url
from communeapp.hub.db.upgrading import upgrade
from communeapp.hub.settings import HubSettings
from communeapp.paths import HubPaths, Paths
from communeapp.services.office import open_office


@dataclass
class Village:
    """A hub, a profile enrolled at it, a stick between them."""

    hub: HubOfTests
    data_dir: Path
    stick: Path

    def carry(self) -> int:
        """Take the stick to the hub and back; gives how many bundles were taken in there."""
        taken = [
            self.hub.ingest.take(one, "stick") for one in sorted(self.stick.rglob("*.cabundle"))
        ]
        self.hub.downlink.write(self.stick / "COMMUNEAPP")
        return len(taken)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubOfTests]:
    url = sqlite_url(tmp_path / "hub.db")
    engine = open_engine(url)
    upgrade(engine)
    settings = HubSettings(HubPaths(tmp_path / "hub"), "Tỉnh Lai Châu", "12", url)
    yield HubOfTests(settings, engine, SystemClock()).make()
    engine.dispose()


@pytest.fixture
def enrolled(furnished: Path, hub: HubOfTests, tmp_path: Path) -> Village:
    """The furnished profile, enrolled and agreed to."""
    with open_office(Paths(furnished), SystemClock()) as office:
        office.people.switch("Vàng A Súa", PIN)
        join_hub(office, hub, tmp_path / "giấy tờ")
        office.settings.set("proxy", "direct")
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    return Village(hub, furnished, stick)
