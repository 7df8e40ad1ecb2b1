"""What every test gets: its own folders, and nothing left behind."""

from __future__ import annotations

import datetime as dt
import gc
import getpass
import json
import os
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import argon2
import platformdirs
import psutil
import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

from communeapp.clock import civil_date
from communeapp.core.checking import Checker, Names, RuleBook
from communeapp.core.document_json import document_from_json
from communeapp.core.documents import Document
from communeapp.core.layout import Layouter
from communeapp.paths import Paths, resources_dir
from communeapp.services import people
from communeapp.services.office import Office, open_office
from communeapp.store import key_slots

# Read before any test redirects the home folder: the real models live in the user's own data folder.
_REAL_MODELS = Path(
    os.environ.get("COMMUNEAPP_MODELS")
    or Path(platformdirs.user_data_dir("CommuneApp", "CommuneApp")) / "models"
)
# pytest-qt makes its application before any test's own environment is in place.
os.environ.setdefault("QT_QPA_PLATFORM", os.environ.get("COMMUNEAPP_TEST_QPA", "offscreen"))
_REAL_HASHER, _REAL_COST = people._hasher, key_slots.COST
_MEMORY, _FOLDER = Path("/dev/shm"), f"communeapp-tests-{getpass.getuser()}-"
SHARED = Path(__file__).resolve().parents[2] / "shared"
# No test asserts seconds: what takes long on a busy machine is not wrong.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Lay what tests write into memory where there is room for it: most of a database's time is the disk's.

    Full and slow disks, power cuts and pulled sticks have tests that bring their own. ``--basetemp`` names
    another folder.
    """
    if hasattr(config, "workerinput") or config.option.basetemp is not None:
        return
    for old in _MEMORY.glob(f"{_FOLDER}*"):
        if not psutil.pid_exists(int(old.name.rpartition("-")[2])):
            shutil.rmtree(old, ignore_errors=True)
    if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK):
        room = min(shutil.disk_usage(_MEMORY).free, psutil.virtual_memory().available - 4 * 1024**3)
        if room > 4 * 1024**3:
            config.option.basetemp = _MEMORY / f"{_FOLDER}{os.getpid()}"


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Give the memory back; what failed can be looked at until the next run."""
    folder = session.config.option.basetemp
    if exitstatus == 0 and folder is not None and Path(folder).name == f"{_FOLDER}{os.getpid()}":
        shutil.rmtree(folder, ignore_errors=True)


def pytest_collection_finish() -> None:
    """Never look for garbage in the tests and modules again: a look costs more than most tests do."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _quick_secrets() -> Iterator[None]:
    """Let PINs and passphrases cost next to nothing in this process; what they cost really has its own tests.

    A PIN takes two milliseconds all the same: people are listed in the order of the moments they came.
    """
    quick = argon2.PasswordHasher(time_cost=1, memory_cost=4096, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people, "_hasher", lambda: quick)
        patch.setattr(key_slots, "COST", {"t": 1, "m": 8, "p": 1})
        yield


@pytest.fixture
def real_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let PINs and passphrases cost what they cost people."""
    monkeypatch.setattr(people, "_hasher", _REAL_HASHER)
    monkeypatch.setattr(key_slots, "COST", _REAL_COST)


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> None:
    """Make the application of the windows first: a PDF that a command draws would make a lesser one."""


@pytest.fixture(autouse=True)
def _isolated_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point every folder of the user into the test's own temporary folder."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name, folder in {
        "XDG_DATA_HOME": ".local/share",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_STATE_HOME": ".local/state",
    }.items():
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.delenv("COMMUNEAPP_MODELS", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", os.environ.get("COMMUNEAPP_TEST_QPA", "offscreen"))


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty profile folder, with Vietnamese letters and a space as on a real PC."""
    folder = tmp_path / "Nguyễn Văn Ánh" / "dữ liệu"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture(scope="session")
def real_models_dir() -> Path:
    """The folder with the real models; ``make test`` has fetched them."""
    if not any(_REAL_MODELS.glob("*.gguf")):
        pytest.fail(f"no model in {_REAL_MODELS}: run make test, which fetches them")
    return _REAL_MODELS


@pytest.fixture
def shared() -> Path:
    """Real documents for tests, where they are at hand."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not here: its documents are not part of the repository")
    return SHARED


class FakeClock:
    """A clock that tests set: wall time in UTC ms, and one that only runs forward."""

    def __init__(self, now_ms: int = 1_796_000_000_000) -> None:
        self.wall = now_ms
        self.running = 1_000_000

    def now_ms(self) -> int:
        return self.wall

    def running_ms(self) -> int:
        return self.running

    def today(self) -> dt.date:
        return civil_date(self.wall)

    def pass_time(self, ms: int) -> None:
        """Let time pass, as it does."""
        self.wall += ms
        self.running += ms

    def jump(self, ms: int) -> None:
        """Set the clock, as nobody should."""
        self.wall += ms


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands until the test moves it."""
    return FakeClock()


@pytest.fixture
def open_profile(data_dir: Path, clock: FakeClock) -> Iterator[Callable[..., Office]]:
    """Open the test's profile (again); whatever is still open is closed at the end."""
    opened: list[Office] = []

    def opener(folder: Path = data_dir, **more: Any) -> Office:
        office = open_office(Paths(folder), more.pop("clock", clock), **more)
        opened.append(office)
        return office

    yield opener
    for office in opened:
        office.close()


@pytest.fixture(scope="session")
def layouter() -> Layouter:
    """The layout rules of the built-in pack (its signature has its own tests)."""
    pack = resources_dir() / "packs" / "van-ban-hanh-chinh"
    layout = tomllib.loads((pack / "layout.toml").read_text("utf-8"))
    types = tomllib.loads((pack / "type_names.toml").read_text("utf-8"))["types"]
    forms = tomllib.loads((pack / "forms.toml").read_text("utf-8"))
    names = (
        (one["code"], one["name"], one.get("abbreviation", ""), one.get("form", ""))
        for one in types
    )
    return Layouter.from_data(layout, forms, names)


@pytest.fixture(scope="session")
def rule_book() -> RuleBook:
    """All rules of the built-in pack."""
    folder = resources_dir() / "packs" / "van-ban-hanh-chinh" / "rules"
    files = sorted(folder.glob("*.toml"))
    return RuleBook.of((one.name, tomllib.loads(one.read_text("utf-8"))) for one in files)


@pytest.fixture(scope="session")
def checker(rule_book: RuleBook, layouter: Layouter) -> Checker:
    """The rules with the names of all communes."""
    units = json.loads((resources_dir() / "admin_units.json").read_text("utf-8"))["provinces"]
    names = [one["name"] for each in units for one in (each, *each["units"])]
    return Checker(rule_book, layouter, Names.of(names))


@pytest.fixture(scope="session")
def sample_document() -> Callable[[str], Document]:
    """Read one of the documents in tests/data/layout by the name of its file."""
    folder = Path(__file__).parent / "data" / "layout"

    def read(name: str) -> Document:
        return document_from_json(json.loads((folder / f"{name}.json").read_text("utf-8")))

    return read
