"""Signing in, switching, the idle lock, and who sees what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from communeapp.clock import SystemClock
from communeapp.core.people import Action, Person, Role
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.ui.application import Program
from communeapp.ui.session.lock import LockScreen
from communeapp.ui.session.session import Session

Start = Callable[..., Program]
Calm = Callable[[Program], None]
PIN = "2580"


def lock_screen(program: Program) -> LockScreen:
    screen = program.window.covered_by
    assert isinstance(screen, LockScreen)
    return screen


def test_nothing_is_shown_before_signing_in(start: Start, furnished: Path) -> None:
    program = start(furnished)
    screen = lock_screen(program)
    assert [screen.people.item(i).text().split("  ")[0] for i in range(2)] == [
        "Vàng A Súa",
        "Lý Gì Xừ",
    ]
    assert not program.context.session.may(Action.SEE_DOCUMENTS)
    assert program.window.current_page is None


def test_the_pin_can_be_typed_as_soon_as_the_program_is_there(
    start: Start, furnished: Path
) -> None:
    program = start(furnished)
    assert program.window.focusWidget() is lock_screen(program).pin.control


def test_signing_in_by_keyboard_alone(start: Start, furnished: Path, qtbot: QtBot) -> None:
    program = start(furnished)
    screen = lock_screen(program)
    screen.people.setFocus()
    qtbot.keyClick(screen.people, Qt.Key.Key_Down)
    assert screen.person is not None
    assert screen.person.name == "Lý Gì Xừ"
    qtbot.keyClicks(screen.pin.control, PIN)
    qtbot.keyClick(screen.pin.control, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.current_key == "home")
    assert program.context.session.person is not None
    assert program.context.session.person.name == "Lý Gì Xừ"


def test_wrong_pin_is_told_beside_the_field(start: Start, furnished: Path, qtbot: QtBot) -> None:
    program = start(furnished)
    screen = lock_screen(program)
    screen.pin.control.setText("0000")
    screen.sign_in()
    qtbot.waitUntil(lambda: bool(screen.pin.error))
    assert program.context.session.locked
    assert "PIN" in screen.pin.error


def test_ctrl_l_locks_and_the_same_person_finds_the_same_screen(
    signed_in: Program, qtbot: QtBot, calm: Calm
) -> None:
    signed_in.window.show_page("settings", "appearance")
    signed_in.context.session.lock()
    calm(signed_in)
    screen = lock_screen(signed_in)
    screen.pin.control.setText(PIN)
    screen.sign_in()
    qtbot.waitUntil(lambda: signed_in.window.covered_by is None)
    assert signed_in.window.current_key == "settings"


def test_the_pc_locks_itself_when_nobody_uses_it(signed_in: Program, qtbot: QtBot) -> None:
    session = signed_in.context.session
    session.lock_after(1)
    session._idle.setInterval(30)  # a minute is too long for a test
    session._idle.start()
    with qtbot.waitSignal(session.locking):
        pass
    qtbot.waitUntil(lambda: isinstance(signed_in.window.covered_by, LockScreen))
    signed_in.context.set_preference("lock_minutes", 0)
    qtbot.waitUntil(lambda: signed_in.tasks.pending == 0)
    assert not session._idle.isActive()


def test_a_sign_of_life_puts_the_lock_off(signed_in: Program, qtbot: QtBot) -> None:
    session = signed_in.context.session
    session.lock_after(5)
    session._idle.start(50_000)
    assert session._idle.remainingTime() <= 60_000
    session._idle.setInterval(300_000)
    qtbot.keyClick(signed_in.window, Qt.Key.Key_Shift)
    assert session._idle.remainingTime() > 100_000
    session.lock_after(0)


def test_learners_and_volunteers_never_see_documents(
    start: Start, furnished: Path, qtbot: QtBot, calm: Calm
) -> None:
    with open_office(Paths(furnished), SystemClock()) as office:
        office.people.switch("Vàng A Súa", PIN)
        office.people.add("Chu Thị Mai", "Học viên", Role.LEARNER, PIN)
    program = start(furnished)
    screen = lock_screen(program)
    screen.people.setCurrentRow(2)
    screen.pin.control.setText(PIN)
    screen.sign_in()
    qtbot.waitUntil(lambda: program.window.current_key == "home")
    calm(program)
    assert not program.window.show_page("drafting", "new")
    assert program.window.current_key == "home"
    assert not program.window.rail.findChild(type(program.window.rail), "drafting")
    page = program.window.current_page
    assert page is not None
    assert not page._documents.isVisible()  # type: ignore[attr-defined]


def test_the_next_person_does_not_find_what_the_last_one_may_see(
    start: Start, furnished: Path, qtbot: QtBot, calm: Calm
) -> None:
    with open_office(Paths(furnished), SystemClock()) as office:
        office.people.switch("Vàng A Súa", PIN)
        office.people.add("Giàng A Páo", "", Role.VOLUNTEER, PIN)
    program = start(furnished)
    for row, key in ((0, "home"), (2, "home")):
        screen = lock_screen(program)
        screen.people.setCurrentRow(row)
        screen.pin.control.setText(PIN)
        screen.sign_in()
        qtbot.waitUntil(lambda: program.window.covered_by is None)
        calm(program)
        if row == 0:
            program.window.show_page("drafting", "new")
            calm(program)
            program.context.session.lock()
            calm(program)
        assert program.window.current_key == ("drafting" if row == 0 else key)


@pytest.mark.parametrize(
    ("people", "asks"),
    [
        ((), False),
        ((Person("1", "A", "", Role.CLERK),), False),
        ((Person("1", "A", "", Role.CLERK, has_pin=True),), True),
        ((Person("1", "A", "", Role.CLERK), Person("2", "B", "", Role.LEARNER)), True),
    ],
)
def test_the_program_asks_who_sits_there_only_when_it_matters(
    people: tuple[Person, ...], asks: bool, qtbot: QtBot
) -> None:
    session = Session()
    session.know(people)
    session.start()
    assert session.locked is asks
    assert session.may(Action.WRITE_DOCUMENTS) is not asks
    session.deleteLater()
