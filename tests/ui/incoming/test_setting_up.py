"""The settings of incoming documents: numbers, scanner, who handles what, what was learnt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from tests.ui.conftest import Dialogs
from tests.ui.incoming.conftest import Desk, letter

from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.ui.incoming.offices_dialog import OfficesDialog
from communeapp.ui.settings.incoming import IncomingPanel
from communeapp.ui.settings.page import SettingsPage


def panel(desk: Desk) -> IncomingPanel:
    """Open the panel."""
    desk.window.show_page("settings", "incoming")
    page = desk.window.current_page
    assert isinstance(page, SettingsPage)
    made = page.panel("incoming")
    assert isinstance(made, IncomingPanel)
    desk.until(lambda: not desk.program.tasks.pending)
    return made


def back(desk: Desk) -> None:
    desk.window.show_page("incoming")
    desk.calm()


def setting(desk: Desk, key: str) -> object:
    """Read a setting from the database."""
    answers: list[object] = []
    office = desk.program.context.office
    desk.program.tasks.query(lambda: office.settings.get(key), answers.append)
    desk.until(lambda: answers)
    return answers[0]


def test_numbers_and_scanner_are_set_here(desk: Desk, tmp_path: Path) -> None:
    made = panel(desk)
    made.numbers.click()
    assert not made.watch.isEnabled(), "no folder, nothing to watch"
    scans = tmp_path / "may quét"
    scans.mkdir()
    made.use_folder(scans)
    desk.until(lambda: not desk.program.tasks.pending)
    assert made.watch.isChecked()
    assert setting(desk, "registers_here") is False
    assert setting(desk, "scan_folder") == str(scans)
    made.watch.click()
    desk.until(lambda: setting(desk, "watch_scan_folder") is False)
    back(desk)


def test_the_state_of_the_reader_is_told(desk: Desk) -> None:
    made = panel(desk)
    tools = desk.program.context.wiring.reading.tools()
    assert made.reader.text
    if tools.reads_scans:
        assert tools.tesseract_version in made.reader.text
    back(desk)


def test_a_commune_decides_who_handles_what(desk: Desk, person_at_dialogs: Dialogs) -> None:
    made = panel(desk)

    def change(dialog: QDialog) -> int:
        assert isinstance(dialog, OfficesDialog)
        dialog.names["KT"].control.setText("")
        dialog.save.click()
        assert dialog.said.text, "an office needs a name"
        dialog.names["KT"].control.setText("Phòng Kinh tế, Hạ tầng và Đô thị")
        combo = dialog.fields["GIAO_DUC"].control
        combo.setCurrentIndex(combo.findData("VP"))
        dialog.save.click()
        desk.until(lambda: dialog.result() == 1)
        return 1

    person_at_dialogs.answer(change)
    made.change_offices.click()
    desk.until(lambda: not desk.program.tasks.pending)
    back(desk)
    desk.open(desk.one())
    choice = desk.review.choice
    assert choice.office.currentText() == "Phòng Kinh tế, Hạ tầng và Đô thị"
    combo = choice.combo
    combo.setCurrentIndex(combo.findData("GIAO_DUC"))
    combo.activated.emit(combo.currentIndex())
    assert choice.office_code == "VP"


def test_what_was_learnt_is_shown_and_can_be_forgotten(
    desk: Desk, person_at_dialogs: Dialogs
) -> None:
    desk.open(desk.one(text=letter(subject="Việc chung")))
    choice = desk.review.choice
    choice.load(FieldOpinion("NOI_VU", 0.3, True), "NOI_VU", "", confirmed=False)
    combo = choice.combo
    combo.setCurrentIndex(combo.findData("GIAO_DUC"))
    combo.activated.emit(combo.currentIndex())
    desk.review.decide()
    desk.until(lambda: desk.review.side.currentIndex() == 1)
    made = panel(desk)
    field = desk.program.context.wiring.field
    assert field.explain_learnt()
    assert made.forget.isVisible()
    person_at_dialogs.answer(True)
    made.forget.click()
    desk.until(lambda: not desk.program.tasks.pending)
    assert not field.explain_learnt()
    assert not made.forget.isVisible()
    back(desk)


@pytest.mark.parametrize("installed", [True, False])
def test_what_to_install_is_said_where_nothing_reads_scans(desk: Desk, installed: bool) -> None:
    from communeapp.services.reading import ReaderTools

    made = panel(desk)
    tools = ReaderTools("/x/tesseract", "5.5.0", ("vie",) if installed else ("eng",))
    made._on_tools(tools)
    assert bool(made.reader._hint.text()) is not installed
    back(desk)
