"""Real widgets without a screen. What a test leaves open makes it fail."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from communeapp import app as composition
from communeapp.clock import SystemClock
from communeapp.core.people import Person, Role
from communeapp.core.profile import Profile
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.ui.application import Program, make_qt_application
from communeapp.ui.widgets import dialogs

# The application is made once, before the first test sets its own environment.
os.environ.setdefault("QT_QPA_PLATFORM", os.environ.get("COMMUNEAPP_TEST_QPA", "offscreen"))

PIN = "2580"


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """Make the application as the program does."""
    return make_qt_application


class Dialogs:
    """Stands for the person who answers dialogs; an unexpected one fails the test.

    ``answer(function)`` gives what to do with the next dialog: fill it in and return its result.
    """

    def __init__(self) -> None:
        self.answers: list[Callable[[Any], int]] = []
        self.shown: list[QDialog] = []
        self.unexpected: list[str] = []

    def answer(self, *answers: Callable[[Any], int] | bool) -> None:
        for one in answers:
            self.answers.append(one if callable(one) else (lambda _dialog, yes=one: int(yes)))

    def run(self, dialog: QDialog) -> int:
        self.shown.append(dialog)
        if not self.answers:
            self.unexpected.append(f"{type(dialog).__name__}: {dialog.windowTitle()}")
            return 0
        dialog.show()  # so that layout and focus are those of real use
        try:
            return self.answers.pop(0)(dialog)
        finally:
            dialog.hide()
            dialog.deleteLater()


@pytest.fixture(autouse=True)
def person_at_dialogs(monkeypatch: pytest.MonkeyPatch) -> Iterator[Dialogs]:
    """Answer dialogs instead of waiting for a person."""
    person = Dialogs()
    monkeypatch.setattr(dialogs, "run_dialog", person.run)
    yield person
    assert not person.unexpected, f"nobody expected these dialogs: {person.unexpected}"
    assert not person.answers, "a dialog that was expected did not come"


@pytest.fixture(autouse=True)
def _nothing_left_over(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window or a running timer behind."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [one for one in qapp.topLevelWidgets() if one.isVisible()]
    names = [f"{type(one).__name__} {one.windowTitle()!r}" for one in windows]
    for one in windows:
        one.close()
        one.deleteLater()
    assert not names, f"left open: {names}"
    timers = [one for one in qapp.findChildren(QTimer) if one.isActive()]
    assert not timers, f"still running: {timers}"


def make_people(office: Office) -> Person:
    """Enter a clerk with a PIN and a leader who signs; the clerk is signed in."""
    clerk, _ = office.people.add("Vàng A Súa", "Công chức Văn phòng", Role.CLERK, PIN, False)
    office.people.add("Lý Gì Xừ", "Chủ tịch", Role.LEADER, PIN, True)
    return office.people.switch(clerk.id, PIN)


@pytest.fixture
def furnished(data_dir: Path) -> Path:
    """A profile folder in use: commune, two people, first steps done."""
    with open_office(Paths(data_dir), SystemClock()) as office:
        office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM", place="Thu Lũm"))
        make_people(office)
        office.settings.set("first_run_done", True)
    return data_dir


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Program]]:
    """Start the real program on a profile folder; it is shut down after the test."""
    begun: list[Program] = []

    def begin(folder: Path, language: str = "vi") -> Program:
        program = Program(qapp, composition.build_wiring(Paths(folder), language))
        begun.append(program)
        with qtbot.waitSignal(program.ready, timeout=20_000):
            program.start()
        settle(qtbot, program)
        return program

    yield begin
    for program in begun:
        if program.is_shown:
            program.window.close()
        program.shut_down()
        program.deleteLater()


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until every piece of work has answered."""
    qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=20_000)
    qtbot.wait(0)
    qtbot.waitUntil(lambda: program.tasks.pending == 0, timeout=20_000)


@pytest.fixture
def calm(qtbot: QtBot) -> Callable[[Program], None]:
    """Give a function that waits until the program is calm."""
    return lambda program: settle(qtbot, program)


@pytest.fixture
def signed_in(start: Callable[..., Program], furnished: Path, qtbot: QtBot) -> Program:
    """The program on a profile in use, with the clerk signed in, on Home."""
    from communeapp.ui.session.lock import LockScreen

    program = start(furnished)
    lock = program.window.covered_by
    assert isinstance(lock, LockScreen)
    lock.people.setCurrentRow(0)
    lock.pin.control.setText(PIN)
    lock.sign_in()
    qtbot.waitUntil(lambda: program.window.covered_by is None, timeout=10_000)
    settle(qtbot, program)
    return program
