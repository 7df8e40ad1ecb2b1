"""What every test gets: its own folders, and nothing left behind."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import pytest

# Read before any test redirects the home folder: the real models live in the user's own data folder.
_REAL_MODELS = Path(
    os.environ.get("COMMUNEAPP_MODELS")
    or Path(platformdirs.user_data_dir("CommuneApp", "CommuneApp")) / "models"
)
SHARED = Path(__file__).resolve().parents[2] / "shared"


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
