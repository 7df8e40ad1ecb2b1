"""Sealed exams: set, opened by the PIN, sat by one learner after the other, left only by the PIN."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.teaching.conftest import PIN, Taught, part, told

from communeapp.core.training.attempt import AttemptState
from communeapp.core.training.questions import Given
from communeapp.services.training.exam_keys import KeyState
from communeapp.services.training.exam_types import Candidate
from communeapp.ui.application import Program
from communeapp.ui.teaching.exams.new_dialog import NewExamDialog
from communeapp.ui.teaching.exams.pin_dialogs import PinDialog
from communeapp.ui.teaching.exams.supervised import SupervisedScreen, supervise
from communeapp.ui.teaching.exams_view import ExamsView
from communeapp.ui.teaching.results.items_tab import ItemsTab
from communeapp.ui.teaching.results_view import ResultsView

Calm = Callable[[Program], None]


def exams(program: Program, calm: Calm) -> ExamsView:
    view = part(program, calm, "exams")
    assert isinstance(view, ExamsView)
    return view


def give_pin(program: Program, calm: Calm, pin: str = PIN) -> Callable[[PinDialog], int]:
    """Type a PIN and wait until it was tried; the dialog says what it came to."""

    def type_it(dialog: PinDialog) -> int:
        dialog.pin.control.setText(pin)
        dialog.accept()
        calm(program)
        return dialog.result()

    return type_it


def opened(program: Program, calm: Calm, person: Any) -> ExamsView:
    view = exams(program, calm)
    person.answer(give_pin(program, calm))
    view.open.click()
    calm(program)
    return view


def test_a_wrong_pin_is_said_in_place_and_opens_nothing(
    teaching: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    view = exams(teaching, calm)

    def wrong(dialog: PinDialog) -> int:
        dialog.pin.control.setText("111222")
        dialog.accept()
        calm(teaching)
        assert dialog.pin.error
        assert not dialog.pin.control.text()
        assert dialog.yes.isEnabled()
        return 0

    person_at_dialogs.answer(wrong)
    view.open.click()
    calm(teaching)
    assert told(teaching, calm, lambda office: office.exams.session) is None
    assert view.banner.isHidden()


def test_learners_sit_one_after_the_other_and_only_the_pin_leads_out(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any, qtbot: QtBot
) -> None:
    view = opened(teaching, calm, person_at_dialogs)
    assert view.desk.session is not None
    assert not view.banner.isHidden()
    supervise(view, taught.exam)
    calm(teaching)
    window = teaching.window
    screen = window.covered_by
    assert isinstance(screen, SupervisedScreen)
    window.go_to("register")
    assert window.covered_by is screen  # no key leads to the documents
    screen.filters.choose(group=taught.cohort)
    screen.read()
    calm(teaching)
    assert screen.list.total == 6
    chosen = screen.list.current()
    assert chosen is not None
    person_at_dialogs.answer(True)
    screen.start.click()
    calm(teaching)
    attempt = screen.run.attempt
    assert attempt is not None
    assert attempt.record.name == chosen.name
    for place in range(len(attempt.paper)):
        right = [i for i, one in enumerate(attempt.paper[place].choices) if one.text.text == "Đúng"]
        screen.run.show_question(place)
        screen.run.card.answering.put(Given(choices=(right[0],)))  # type: ignore[union-attr]
        screen.run._on_changed()
    person_at_dialogs.answer(True)
    screen.run.hand_in()
    calm(teaching)
    record = told(teaching, calm, lambda office: office.exams.records(taught.exam))[0]
    assert record.state is AttemptState.SCORED
    assert record.passed
    screen.next.click()
    calm(teaching)
    row = next(
        one for one in (screen.list.table.rows.record(i) for i in range(6)) if one is not None
    )
    assert row.of.record is not None or screen.list.total == 6
    person_at_dialogs.answer(give_pin(teaching, calm, "000111"))
    screen.ask_leave()
    assert window.covered_by is screen
    person_at_dialogs.answer(give_pin(teaching, calm))
    screen.ask_leave()
    calm(teaching)
    assert window.covered_by is None


def test_ending_the_supervision_forgets_the_key(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any
) -> None:
    view = opened(teaching, calm, person_at_dialogs)
    view._on_end()
    calm(teaching)
    assert told(teaching, calm, lambda office: office.exams.session) is None
    assert view.banner.isHidden()
    assert not view.trainers.isEnabled()


def test_an_exam_is_set_from_a_bank_and_only_from_what_the_bank_has(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any
) -> None:
    view = exams(teaching, calm)
    assert view.desk.keys[taught.clerk] is KeyState.READY

    def fill(dialog: NewExamDialog) -> int:
        calm(teaching)
        assert not dialog.check()
        dialog.title.control.setText("Kiểm tra giữa khóa")
        amount = dialog.parts.lines[0].amount  # type: ignore[attr-defined]
        assert amount.value() == 6  # as many as the bank has
        amount.setValue(7)
        assert not dialog.check()
        amount.setValue(3)
        assert dialog.check()
        return 1

    person_at_dialogs.answer(fill)
    view.new.click()
    calm(teaching)
    made = {one.title: one for one in told(teaching, calm, lambda office: office.exams.sealed())}
    assert made["Kiểm tra giữa khóa"].questions == 6
    assert made["Kiểm tra giữa khóa"].trainers == (taught.clerk,)
    assert view.list.total == 2


def test_statistics_say_in_words_what_to_think_of_a_question(
    teaching: Program, calm: Calm, taught: Taught
) -> None:
    def sit(office: Any) -> None:
        office.exams.open_supervised(taught.exam, taught.clerk, PIN)
        for number, member in enumerate(office.classes.members(taught.cohort)):
            attempt = office.exams.start(taught.exam, Candidate(member.id, member.name))
            for place, one in enumerate(attempt.paper):
                right = [i for i, each in enumerate(one.choices) if each.text.text == "Đúng"]
                chosen = right[0] if number % 2 else 1 - right[0]
                office.exams.answer(attempt.id, place, Given(choices=(chosen,)), 100)
            office.exams.finish(attempt.id)

    told(teaching, calm, sit)
    view = part(teaching, calm, "results", ("exam", taught.exam))
    assert isinstance(view, ResultsView)
    tab: ItemsTab = view.items
    assert tab.exam.currentData() == taught.exam
    assert tab.list.total >= 4
    one = tab.list.current()
    assert one is not None
    assert tab._verdict(one)
    assert tab._advice(one)
    results = part(teaching, calm, "results")
    assert isinstance(results, ResultsView)
    results.tabs.setCurrentIndex(0)
    calm(teaching)
    assert results.results.list.total >= 6


@pytest.mark.parametrize("pin", ["", PIN])
def test_an_exam_is_closed_only_when_one_means_it(
    teaching: Program, calm: Calm, taught: Taught, person_at_dialogs: Any, pin: str
) -> None:
    view = exams(teaching, calm)
    person_at_dialogs.answer(bool(pin))
    view.close_exam.click()
    calm(teaching)
    exam = told(teaching, calm, lambda office: office.exams.sealed())[0]
    assert exam.closed is bool(pin)
    assert view.open.isEnabled() is not bool(pin)
