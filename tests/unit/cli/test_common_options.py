"""``--data-dir``, ``--lang`` and ``--json`` mean the same before the command and behind it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communeapp import app, paths
from communeapp.clock import SystemClock
from communeapp.core.profile import Profile
from communeapp.paths import Paths
from communeapp.services.office import open_office

NAME = "ỦY BAN NHÂN DÂN XÃ PA Ủ"


@pytest.fixture
def profile(data_dir: Path) -> Path:
    with open_office(Paths(data_dir), SystemClock()) as office:
        office.profile.save(Profile(unit_name=NAME))
        office.settings.set("language", "fr")
    return data_dir


@pytest.mark.parametrize(
    "words",
    [
        ["--data-dir", "{0}", "--json", "profile", "show"],
        ["profile", "--data-dir", "{0}", "--json", "show"],
        ["profile", "show", "--json", "--data-dir", "{0}"],
        ["--json", "profile", "show", "--data-dir={0}"],
    ],
)
def test_another_folder_is_used_wherever_it_is_named(
    profile: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.run_command([one.replace("{0}", str(profile)) for one in words]) == 0
    assert json.loads(capsys.readouterr().out)["unit_name"] == NAME
    assert (profile / "logs").is_dir()
    assert not paths.user_data_dir().exists()  # not even a log


def test_the_doctor_examines_the_folder_that_is_named_behind_it(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.run_command(["doctor", "--json", "--data-dir", str(profile)]) == 0
    assert json.loads(capsys.readouterr().out)["data_dir"] == str(profile)
    assert not paths.user_data_dir().exists()


def test_the_language_is_that_of_the_folder(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = ["models", "use", "nix", "--json"]
    app.run_command([*missing, "--data-dir", str(profile)])
    french = json.loads(capsys.readouterr().out)["error"]["message"]
    app.run_command([*missing, "--data-dir", str(profile), "--lang", "en"])
    english = json.loads(capsys.readouterr().out)["error"]["message"]
    assert french.startswith("Aucun modèle")
    assert english.startswith("There is no model")
