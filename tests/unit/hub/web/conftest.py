"""An application on a fresh database, a clock that stands, and a browser for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import argon2
import pytest
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import UNIT, HubDb, HubOfTests, Pc
from tests.unit.hub.web.web_parts import Browser, SetClock, add_account, runner

from communeapp.hub.db.engine import writing
from communeapp.hub.settings import HubSettings
from communeapp.hub.units import add_units, units_of_province
from communeapp.hub.web import accounts
from communeapp.hub.web.app import create_app
from communeapp.hub.web.rights import Role
from communeapp.paths import HubPaths


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> argon2.PasswordHasher:
    """Passwords at a thousandth of the work; gives what the hub really uses."""
    real = accounts._HASHER
    monkeypatch.setattr(accounts, "_HASHER", argon2.PasswordHasher(1, 8, 1))
    monkeypatch.setattr(accounts, "_NOBODY", [])
    return real


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def app(sqlite_db: HubDb, clock: SetClock, tmp_path: Path) -> Starlette:
    """The pages on SQLite."""
    paths = HubPaths(tmp_path / "máy chủ")
    paths.data_dir.mkdir()
    settings = HubSettings(paths, "Tỉnh Lai Châu", "12", sqlite_db.url)
    return create_app(settings, engine=sqlite_db.engine, clock=clock)


@pytest.fixture
def app_on_each(hub_db: HubDb, hub_settings: HubSettings, clock: SetClock) -> Starlette:
    """The pages on SQLite and on PostgreSQL, for what depends on SQL."""
    hub_settings.paths.data_dir.mkdir(exist_ok=True)
    return create_app(hub_settings, engine=hub_db.engine, clock=clock)


@pytest.fixture
def new_browser() -> Iterator[Callable[[Starlette], Browser]]:
    """Make browsers; their loop ends with the test."""
    with runner() as running:
        yield lambda app: Browser(app, running)


@pytest.fixture
def browser(app: Starlette, new_browser: Callable[[Starlette], Browser]) -> Browser:
    """A browser that nobody has signed in with."""
    return new_browser(app)


@pytest.fixture
def admin(app: Starlette, browser: Browser) -> Browser:
    """A browser with the province's administrator signed in."""
    add_account(app, "admin", Role.ADMIN)
    browser.sign_in("admin")
    return browser


@pytest.fixture
def province(app: Starlette, clock: SetClock) -> HubOfTests:
    """A hub with its keys and the communes of Lai Châu."""
    return made(app, clock)


@pytest.fixture
def province_on_each(app_on_each: Starlette, clock: SetClock) -> HubOfTests:
    """The same on SQLite and on PostgreSQL."""
    return made(app_on_each, clock)


def made(app: Starlette, clock: SetClock) -> HubOfTests:
    shared = app.state.hub
    hub = HubOfTests(shared.settings, shared.engine, clock).make()
    with writing(shared.engine) as connection:
        add_units(connection, units_of_province("12"))
    return hub


@pytest.fixture
def any_pc(tmp_path: Path, clock: SetClock) -> Callable[..., Pc]:
    """Make PCs that no hub knows yet."""
    return lambda name="device", unit=UNIT: Pc(name, tmp_path / name, clock, unit)
