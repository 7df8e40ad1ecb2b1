"""The start on data of a newer version: what helps is offered, and nothing is opened or lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from tests.programs import make_program
from tests.updating_office import make_scene

from communeapp import program
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.services.wiring import Wiring
from communeapp.store.migrations import SCHEMA
from communeapp.ui.application import Program
from communeapp.ui.session.lock import LockScreen
from communeapp.ui.start import StartScreen
from communeapp.ui.updates.newer_data import NewerDataPanel
from communeapp.ui.updates.restart import restart_of

Start = Callable[..., Program]
Calm = Callable[[Program], None]


@pytest.fixture
def newer(furnished: Path) -> Path:
    """A profile that a newer program migrated, with the copy from before beside it."""
    with open_office(Paths(furnished)) as office:
        made = office.backups.create().path
    shutil.copyfile(made, furnished / f"data_v{SCHEMA}_to_v{SCHEMA + 1}_20260102-080000.db")
    connection = sqlite3.connect(furnished / "data.db")
    connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'communeapp', 'm099', '')")
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.commit()
    connection.close()
    return furnished


def helping(started: Program) -> NewerDataPanel:
    screen = started.window.covered_by
    assert isinstance(screen, StartScreen)
    (found,) = screen.findChildren(NewerDataPanel)
    return found


def test_the_newer_version_is_opened_where_it_is_here(
    newer: Path, start: Start, calm: Calm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = make_scene(tmp_path / "cảnh", monkeypatch)
    make_program(scene.home.folder / "versions" / "0.2.0", "0.2.0", schema=SCHEMA + 1)
    monkeypatch.setattr(Wiring, "program_home", scene.home)
    before = (newer / "data.db").read_bytes()
    started = start(newer)
    made = helping(started)
    assert not made.newer.isHidden()
    assert "0.2.0" in made.newer.text()
    made.newer.click()
    calm(started)
    assert scene.home.current == "0.2.0"
    assert restart_of(started.context).command == [
        str(scene.home.folder / "CommuneApp"), "--data-dir", str(newer),
    ]  # fmt: skip
    assert (newer / "data.db").read_bytes() == before


def test_the_copy_from_before_is_taken_when_somebody_says_so(
    newer: Path, start: Start, calm: Calm, person_at_dialogs: Any, qtbot: QtBot
) -> None:
    before = (newer / "data.db").read_bytes()
    started = start(newer)
    made = helping(started)
    assert made.newer.isHidden()
    assert "02/01/2026" in made.copy.text()
    person_at_dialogs.answer(False)
    made.copy.click()
    calm(started)
    assert (newer / "data.db").read_bytes() == before
    person_at_dialogs.answer(True)
    made.copy.click()
    qtbot.waitUntil(lambda: isinstance(started.window.covered_by, LockScreen), timeout=20_000)
    calm(started)
    (kept,) = (newer / "aside").glob("*.db")
    assert kept.read_bytes() == before


def test_without_either_there_is_the_sentence_alone(newer: Path, start: Start, calm: Calm) -> None:
    for one in newer.glob("data_v*.db"):
        one.unlink()
    started = start(newer)
    made = helping(started)
    calm(started)
    assert made.newer.isHidden()
    assert made.copy.isHidden()
    assert program.here().home is None
