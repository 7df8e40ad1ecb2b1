"""The first steps from the first one to the last: what is kept, what is passed over, where they lead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.wizard.conftest import First, fill_in

from communeapp.clock import SystemClock
from communeapp.core.documents import Signer
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.ui.application import Program
from communeapp.ui.drafting.page import DraftingPage
from communeapp.ui.drafting.steps_bar import Step as LetterStage
from communeapp.ui.wizard.letter_step import LetterStep
from communeapp.ui.wizard.machine_step import MachineStep
from communeapp.ui.wizard.model_step import ModelStep
from communeapp.ui.wizard.start_step import StartStep
from communeapp.ui.wizard.steps import CommuneStep, PeopleStep
from communeapp.ui.wizard.wizard import STEPS, Wizard

Start = Callable[..., Program]
Calm = Callable[[Program], None]


def test_everything_that_is_entered_is_kept_and_the_sample_opens(first: First) -> None:
    first.go_on()
    first.at(MachineStep)
    first.go_on()
    first.at(StartStep)
    first.go_on()
    commune = first.at(CommuneStep)
    first.wizard.go_on()  # no commune chosen yet: stays, and says so beside the field
    assert commune.picker.search.error
    commune.picker.search.control.setText("thu lum")
    assert commune.picker.unit is not None
    assert commune.picker.unit.name == "Xã Thu Lũm"
    first.go_on()
    form = first.at(PeopleStep).form
    fill_in(form, pin="1111")  # too easy
    first.wizard.go_on()
    first.until(lambda: form.pin.error)
    first.at(PeopleStep)
    form.pin.control.setText("2580")
    first.go_on()
    first.at(ModelStep)
    first.go_on()
    first.at(LetterStep)
    first.wizard.next.click()
    window, context = first.program.window, first.program.context
    first.until(lambda: window.current_key == "drafting")
    first.calm()
    assert context.preferences.first_run_done
    assert context.session.person is not None
    assert context.session.person.name == "Lý Gì Xừ"
    profile = context.board.profile
    assert profile.unit_name == "ỦY BAN NHÂN DÂN XÃ THU LŨM"
    assert profile.place == "Thu Lũm"
    assert profile.signers == (Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Gì Xừ"),)
    page = window.current_page
    assert isinstance(page, DraftingPage)
    assert page.step is LetterStage.FACTS
    assert page.facts.subject == "tăng cường phòng, chống rét cho đàn vật nuôi"
    assert page.facts.signer.name == "Lý Gì Xừ"
    assert page.facts.place == "Thu Lũm"
    assert page.flow.guide.active


def test_where_nothing_is_asked_the_next_key_leads_on(first: First) -> None:
    wizard = first.wizard
    first.go_on()
    assert wizard.focusWidget() is wizard.next
    first.go_to(ModelStep)
    assert wizard.focusWidget() is first.at(ModelStep).models.take  # what is worth doing here
    first.go_on()
    assert wizard.focusWidget() is wizard.next


def test_at_the_last_step_home_is_a_way_out_too(first: First) -> None:
    first.go_to(LetterStep)
    first.wizard.later.click()
    window = first.program.window
    first.until(lambda: window.current_key == "home")
    first.calm()
    assert window.covered_by is None
    assert first.program.context.preferences.first_run_done
    kept: list[object] = []
    first.program.tasks.query(
        lambda: first.program.context.office.settings.get("first_run_done"), kept.append
    )
    first.until(lambda: kept)
    assert kept == [True]


def test_put_off_it_is_taken_up_where_it_was_left(first: First) -> None:
    first.go_to(StartStep)
    first.wizard.later.click()
    first.calm()
    window = first.program.window
    assert window.current_key == "home"
    assert window.covered_by is None
    window.show_page("wizard")
    again = window.covered_by
    assert isinstance(again, Wizard)
    assert isinstance(again.step, StartStep)


def test_back_leads_over_every_step_and_forgets_nothing(first: First) -> None:
    first.go_to(PeopleStep)
    first.at(PeopleStep).form.name.control.setText("Vàng A Súa")
    for kind in (CommuneStep, StartStep, MachineStep):
        first.wizard.back.click()
        first.at(kind)
    first.go_to(PeopleStep)
    assert first.at(PeopleStep).form.name.control.text() == "Vàng A Súa"


def test_moving_is_not_offered_where_somebody_has_begun(
    start: Start, data_dir: Path, calm: Calm
) -> None:
    with open_office(Paths(data_dir), SystemClock()) as office:
        office.people.add("Vàng A Súa", "Công chức Văn phòng", Role.CLERK, "", False)
    program = start(data_dir)
    program.show_wizard()
    calm(program)
    wizard = program.window.covered_by
    assert isinstance(wizard, Wizard)
    place = STEPS.index(StartStep)
    assert not wizard.steps[place].offered()
    wizard._turn(place - 1)
    wizard.go_on()
    calm(program)
    assert isinstance(wizard.step, CommuneStep)
    wizard.go_back()
    assert isinstance(wizard.step, MachineStep)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_language_shows_the_same_step_in_it(
    first: First, qtbot: QtBot, language: str
) -> None:
    first.wizard.step.choices[language].click()  # type: ignore[attr-defined]
    first.calm()
    first.until(lambda: first.program.languages.current == language)
    first.calm()
    assert first.wizard.at == 0
    first.go_on()
    first.at(MachineStep)
