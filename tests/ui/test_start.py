"""From the first start to Home, and what happens when the profile does not open."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from communeapp.clock import SystemClock
from communeapp.paths import Paths
from communeapp.services.instance import InstanceLock
from communeapp.services.office import open_office
from communeapp.ui.application import Program
from communeapp.ui.rescue import RescuePanel
from communeapp.ui.start import StartScreen
from communeapp.ui.wizard.wizard import Wizard

Start = Callable[..., Program]
Calm = Callable[[Program], None]


def test_first_start_shows_the_first_steps(start: Start, data_dir: Path) -> None:
    program = start(data_dir)
    assert isinstance(program.window.covered_by, Wizard)
    assert program.languages.current == "vi"


def test_damaged_database_offers_the_newest_backup_and_restores_it(
    start: Start, furnished: Path, qtbot: QtBot, calm: Calm
) -> None:
    paths = Paths(furnished)
    with open_office(paths, SystemClock()) as office:
        office.people.switch("Vàng A Súa", "2580")
        made = office.backups.create()
    data = bytearray(paths.database.read_bytes())
    data[:100] = b"\0" * 100
    paths.database.write_bytes(bytes(data))
    program = start(furnished)
    screen = program.window.covered_by
    assert isinstance(screen, StartScreen)
    assert screen.problem is not None
    rescue = screen.findChild(RescuePanel)
    assert isinstance(rescue, RescuePanel)
    assert rescue.files.item(0).text() == made.path.name
    with qtbot.waitSignal(program.ready, timeout=20_000):
        rescue._on_restore()
    calm(program)
    assert [one.name for one in program.context.session.people] == ["Vàng A Súa", "Lý Gì Xừ"]
    files = [one for one in furnished.rglob("*") if one.is_file()]
    kept = [one for one in files if one.read_bytes() == bytes(data)]
    assert kept, "the damaged file is kept aside"


def test_newer_database_is_refused_in_words_and_left_alone(start: Start, furnished: Path) -> None:
    database = Paths(furnished).database
    connection = sqlite3.connect(database)
    newer = connection.execute("PRAGMA user_version").fetchone()[0] + 1000
    connection.execute(f"PRAGMA user_version = {newer}")
    row = "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES (?, ?, ?)"
    connection.execute(row, ("communeapp", "m9999_from_the_future", "2031-01-01"))
    connection.commit()
    connection.close()
    before = database.read_bytes()
    program = start(furnished)
    screen = program.window.covered_by
    assert isinstance(screen, StartScreen)
    assert screen.problem is not None
    assert screen.problem.code == "store.too_new"
    assert database.read_bytes() == before


def test_profile_open_elsewhere_is_told(start: Start, furnished: Path) -> None:
    lock = InstanceLock(Paths(furnished).lock_file)
    lock.acquire()
    try:
        program = start(furnished)
        screen = program.window.covered_by
        assert isinstance(screen, StartScreen)
        assert screen.problem is not None
        assert screen.problem.code == "office.already_open"
    finally:
        lock.release()


def test_closing_the_window_ends_the_program(
    start: Start, furnished: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    program = start(furnished)
    with qtbot.waitSignal(program.window.closed):
        program.window.close()
