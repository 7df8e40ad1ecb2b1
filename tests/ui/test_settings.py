"""The settings do what they say, through the real services."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from communeapp.core.people import Role
from communeapp.ui.application import Program
from communeapp.ui.session.person_form import Entered, with_signer, without_a_keeper
from communeapp.ui.settings.page import SettingsPage
from communeapp.ui.settings.people import PersonDialog

Calm = Callable[[Program], None]


def panel(program: Program, subject: str, calm: Calm) -> Any:
    program.window.show_page("settings", subject)
    calm(program)
    page = program.window.current_page
    assert isinstance(page, SettingsPage)
    return page.panel(subject)


def test_commune_is_chosen_mended_and_kept(signed_in: Program, calm: Calm, qtbot: QtBot) -> None:
    made = panel(signed_in, "commune", calm)
    made.picker.search.control.setText("muong te")
    made.picker.list.setCurrentIndex(made.picker._model.index(0))
    made._on_activated()
    assert made.unit_name.control.text() == "ỦY BAN NHÂN DÂN XÃ MƯỜNG TÈ"
    made.unit_code.control.setText("?? 1")
    made.save()
    qtbot.waitUntil(lambda: bool(made.unit_code.error))
    made.unit_code.control.setText("H38.12")
    made.save()
    calm(signed_in)
    profile = signed_in.context.board.profile
    assert (profile.unit_name, profile.place) == ("ỦY BAN NHÂN DÂN XÃ MƯỜNG TÈ", "Mường Tè")
    assert profile.unit_code == "H38.12"


def test_person_is_entered_changed_and_removed(
    signed_in: Program, calm: Calm, qtbot: QtBot, person_at_dialogs: Any
) -> None:
    made = panel(signed_in, "people", calm)

    def enter(dialog: PersonDialog) -> int:
        dialog.form.name.control.setText("Pờ Mỳ Lế")
        dialog.form.signs.setChecked(True)
        dialog.form.preset.control.setCurrentIndex(2)
        dialog.form.preset.control.activated.emit(2)
        dialog.form.pin.control.setText("12")
        dialog.save.click()
        qtbot.waitUntil(lambda: bool(dialog.form.pin.error))
        dialog.form.pin.control.setText("7913")
        with qtbot.waitSignal(dialog.accepted):
            dialog.save.click()
        return 1

    person_at_dialogs.answer(enter)
    made.add.click()
    calm(signed_in)
    people = {one.name: one for one in signed_in.context.session.people}
    new = people["Pờ Mỳ Lế"]
    assert new.signs
    assert new.has_pin
    assert new.title == "Phó Chủ tịch"
    signers = {one.name: one for one in signed_in.context.board.profile.signers}
    assert signers["Pờ Mỳ Lế"].title == "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"

    def change(dialog: PersonDialog) -> int:
        assert dialog.form.preset.control.currentIndex() == 2  # shown as it was kept
        dialog.form.signs.setChecked(False)
        with qtbot.waitSignal(dialog.accepted):
            dialog.save.click()
        return 1

    person_at_dialogs.answer(change)
    made._on_change(new)
    calm(signed_in)
    assert "Pờ Mỳ Lế" not in {one.name for one in signed_in.context.board.profile.signers}
    person_at_dialogs.answer(True)
    made._on_remove(new)
    calm(signed_in)
    assert "Pờ Mỳ Lế" not in {one.name for one in signed_in.context.session.people}


def test_nobody_removes_oneself(signed_in: Program, calm: Calm, person_at_dialogs: Any) -> None:
    made = panel(signed_in, "people", calm)
    me = signed_in.context.session.person
    assert me is not None
    person_at_dialogs.answer(True)
    made._on_remove(me)
    calm(signed_in)
    assert me.id in {one.id for one in signed_in.context.session.people}


def test_office_cannot_shut_itself_out(qtbot: QtBot) -> None:
    from communeapp.core.documents import Signer
    from communeapp.core.people import Person

    learner = Entered("B", "", Role.LEARNER, "", signs=False, signer=Signer())
    clerk = Person("1", "A", "", Role.CLERK)
    assert without_a_keeper((clerk,), learner, "")
    assert not without_a_keeper((Person("1", "A", "", Role.CLERK, has_pin=True),), learner, "")
    official = Entered("B", "", Role.OFFICIAL, "", signs=False, signer=Signer())
    assert not without_a_keeper((clerk,), official, "")
    pupil = Person("2", "C", "", Role.LEARNER)
    keeper = Person("1", "A", "", Role.CLERK, has_pin=True)
    demoted = Entered("A", "", Role.OFFICIAL, "", signs=False, signer=Signer())
    assert without_a_keeper((keeper, pupil), demoted, "1")


def test_signatures_follow_their_person() -> None:
    from communeapp.core.documents import Signer
    from communeapp.core.profile import Profile

    one, two = Signer("TM.", "CHỦ TỊCH", "A"), Signer("", "X", "B")
    profile = with_signer(Profile(), "A", one)
    profile = with_signer(profile, "B", two)
    renamed = with_signer(profile, "A", Signer("TM.", "CHỦ TỊCH", "A2"))
    assert [s.name for s in renamed.signers] == ["A2", "B"]
    assert with_signer(renamed, "A2", None).signers == (two,)
    assert with_signer(profile, "nobody", None) == profile


def test_backup_is_made_checked_sealed_and_restored(
    signed_in: Program, calm: Calm, qtbot: QtBot, tmp_path: Path, person_at_dialogs: Any
) -> None:
    made = panel(signed_in, "backups", calm)
    before = made.list.count()
    made.create_now.click()
    calm(signed_in)
    assert made.list.count() == before + 1
    made.verify.click()
    calm(signed_in)
    assert "nguyên vẹn" in made.said.text
    stick = tmp_path / "usb"
    stick.mkdir()
    codes: list[str] = []

    def keep_code(dialog: Any) -> int:
        codes.append(dialog.code)
        assert dialog.code in dialog.sheet().toPlainText()
        return 1

    person_at_dialogs.answer(keep_code)
    made.copy_to(stick, "núi cao suối dài năm nay")
    calm(signed_in)
    (sealed,) = stick.iterdir()
    assert codes[0]
    signed_in.context.set_preference("theme", "dark")
    calm(signed_in)
    made = panel(signed_in, "backups", calm)
    made._restore(sealed, codes[0])
    calm(signed_in)
    qtbot.waitUntil(lambda: signed_in.context.preferences.theme == "light")
    assert signed_in.context.session.locked  # whoever goes on has to be known


def test_short_passphrase_is_refused_in_words(
    signed_in: Program, calm: Calm, tmp_path: Path
) -> None:
    made = panel(signed_in, "backups", calm)
    made.copy_to(tmp_path, "a")
    calm(signed_in)
    assert made.said.text
    assert made.isEnabled()
    assert not list(tmp_path.glob("*.cabackup"))


def test_diagnostics_file_is_written(signed_in: Program, calm: Calm, tmp_path: Path) -> None:
    made = panel(signed_in, "support", calm)
    file = tmp_path / "support.zip"
    file.write_bytes(b"old")
    made.write_to(file)
    calm(signed_in)
    with zipfile.ZipFile(file) as archive:
        text = "".join(archive.read(name).decode() for name in archive.namelist())
    assert "Vàng A Súa" not in text
    assert "Thu Lũm" not in text


@pytest.mark.parametrize(("look", "dark"), [("dark", True), ("light", False)])
def test_look_changes_at_once_and_one_stays_there(
    signed_in: Program, calm: Calm, qtbot: QtBot, look: str, dark: bool
) -> None:
    made = panel(signed_in, "appearance", calm)
    made.look.setCurrentIndex(made.look.findData(look))
    made.look.activated.emit(made.look.currentIndex())
    qtbot.waitUntil(lambda: signed_in.theme.palette.dark is dark)
    calm(signed_in)
    page = signed_in.window.current_page
    assert isinstance(page, SettingsPage)
    assert page.current_subject == "appearance"


def test_work_goes_on_without_a_model(signed_in: Program, calm: Calm) -> None:
    made = panel(signed_in, "model", calm)
    assert signed_in.context.board.model_title == ""
    assert made._why.text()  # says what fits this PC, and why
    made.use_ai.setChecked(False)
    calm(signed_in)
    assert not signed_in.context.preferences.use_ai


def test_file_that_is_no_model_is_refused_in_words(
    signed_in: Program, calm: Calm, tmp_path: Path
) -> None:
    made = panel(signed_in, "model", calm)
    file = tmp_path / "letter.gguf"
    file.write_bytes(b"no model at all")
    made.add(file)
    calm(signed_in)
    assert made._said.text
    assert not made.busy
