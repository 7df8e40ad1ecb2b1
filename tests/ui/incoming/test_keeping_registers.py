"""Which PC of an office keeps the registers, and numbers that stand twice: what people see and press."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel
from tests.ui.conftest import Dialogs
from tests.ui.incoming.conftest import Desk
from tests.ui.incoming.test_setting_up import back, panel, setting

from communeapp.core.incoming.register import BookKind
from communeapp.services.office import Office
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.store.register import RegisterRows
from communeapp.ui.register.doubled import DoubledDialog
from communeapp.ui.register.page import RegisterPage
from communeapp.ui.settings.registers import PassDialog

OTHER = "ab" * 16


def ask(desk: Desk, work: Callable[[Office], Any]) -> Any:
    """Do something on the database thread; give what came of it."""
    answers: list[Any] = []
    office = desk.program.context.office
    desk.program.tasks.change(lambda: work(office), answers.append)
    desk.until(lambda: answers and not desk.program.tasks.pending)
    return answers[0]


def meet(desk: Desk) -> None:
    ask(desk, lambda o: o.exchange.put_peer(OTHER, PeerKind.COLLEAGUE, "03385", "Máy 2", ""))


def test_registers_are_kept_passed_on_and_taken_over(
    desk: Desk, person_at_dialogs: Dialogs
) -> None:
    made = panel(desk).registers
    assert made.numbers.isVisibleTo(made)  # one PC: as ever
    assert not made.keep.isVisibleTo(made)
    meet(desk)
    assert not made.numbers.isVisibleTo(made)
    assert made.keep.isVisibleTo(made)
    assert made.said.property("tone") == "warn"
    assert ask(desk, lambda o: o.register.gives_numbers) is False
    made.keep.click()
    desk.until(lambda: made.give.isVisibleTo(made) and not desk.program.tasks.pending)
    assert made.said.property("tone") == "ok"
    assert ask(desk, lambda o: o.register.gives_numbers) is True

    def choose(dialog: PassDialog) -> int:
        assert dialog.chosen() == (OTHER, "Máy 2")
        return 1

    person_at_dialogs.answer(choose)
    made.give.click()
    desk.until(lambda: made.take.isVisibleTo(made) and not desk.program.tasks.pending)
    assert "Máy 2" in made.said.text
    assert setting(desk, "registers_here") is False
    person_at_dialogs.answer(False)
    made.take.click()
    desk.until(lambda: not desk.program.tasks.pending)
    assert ask(desk, lambda o: o.register.gives_numbers) is False
    person_at_dialogs.answer(True)
    made.take.click()
    desk.until(lambda: made.give.isVisibleTo(made) and not desk.program.tasks.pending)
    assert ask(desk, lambda o: o.register.gives_numbers) is True
    back(desk)


def test_a_number_that_stands_twice_is_shown_above_the_registers(
    desk: Desk, person_at_dialogs: Dialogs
) -> None:
    doc = desk.one()

    def number(office: Office) -> object:
        record = office.incoming.load(doc)
        office.incoming.confirm(doc, record.header, "NOI_VU", "")
        return office.register.register(doc)

    entry = ask(desk, number)
    desk.window.show_page("register")
    desk.until(lambda: not desk.program.tasks.pending)
    page = desk.window.current_page
    assert isinstance(page, RegisterPage)
    assert not page.doubled.isVisibleTo(page)

    def given_elsewhere(office: Office) -> object:
        with office.store.atomic():
            event = office.store.one("SELECT id FROM event WHERE type = 'epoch.started'")["id"]
            RegisterRows(office.store).note_given(
                event, BookKind.INCOMING, entry.year, "", entry.number_in, "f" * 32
            )
        return office.register.keeper.doubled_count()

    assert ask(desk, given_elsewhere) == 1
    page.activate()
    desk.until(lambda: page.doubled.isVisibleTo(page) and not desk.program.tasks.pending)

    def look(dialog: DoubledDialog) -> int:
        words = [one.text() for one in dialog.findChildren(QLabel)]
        assert any(str(entry.number_in) in one and str(entry.year) in one for one in words)
        assert sum("125/KH-SNNMT" in one for one in words) == 1
        return 1

    person_at_dialogs.answer(look)
    page.doubled.show_button.click()
    desk.until(lambda: not person_at_dialogs.answers)
    desk.until(lambda: not desk.program.tasks.pending)
    back(desk)
