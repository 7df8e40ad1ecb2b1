"""The panel of connections: asked, answered, compared by typing, PCs taken in and back, keys on a stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from tests.unit.core.trust_parts import root
from tests.unit.services.sync.enrolled import HUB_NAME, hub_answer, named

from communeapp.clock import SystemClock
from communeapp.core.fingerprints import fingerprint_of
from communeapp.core.sync.enrolment import answer_bytes
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.sync.enrolment_files import load_request
from communeapp.ui.application import Program
from communeapp.ui.exchange.enrol_connect import (
    AnswerDialog,
    AskedDialog,
    CompareDialog,
    RequestDialog,
)
from communeapp.ui.exchange.enrol_keys import KeysMadeDialog, KeysRestoreDialog
from communeapp.ui.exchange.enrol_office import ApproveDialog, RevokeDialog
from communeapp.ui.settings.connections import ConnectionsPanel
from communeapp.ui.settings.page import SettingsPage
from communeapp.ui.widgets import dialogs

Calm = Callable[[Program], None]
RIGHT = fingerprint_of(root().id)
WRONG = RIGHT[:-1] + ("1" if RIGHT[-1] != "1" else "2")


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The stick that is chosen whenever a folder is asked for."""
    folder = tmp_path / "USB"
    folder.mkdir()
    monkeypatch.setattr(dialogs, "open_folder", lambda *_: folder)
    return folder


def panel(program: Program, calm: Calm) -> ConnectionsPanel:
    program.window.show_page("settings", "connections")
    calm(program)
    page = program.window.current_page
    assert isinstance(page, SettingsPage)
    made = page.panel("connections")
    assert isinstance(made, ConnectionsPanel)
    return made


def told(program: Program, calm: Calm, work: Callable[[Office], Any]) -> Any:
    answers: list[Any] = []
    program.tasks.query(lambda: work(program.context.office), answers.append)
    calm(program)
    return answers[0]


def answered(request: Path, stick: Path) -> Path:
    path = stick / "tra-loi.caenrol"
    path.write_bytes(answer_bytes(hub_answer(load_request(request))))
    return path


def asked(program: Program, calm: Calm, stick: Path) -> Path:
    return Path(told(program, calm, lambda office: office.enrolment.request(stick)).file)


def buttons(made: ConnectionsPanel, device: str) -> QPushButton:
    return next(one for one in made.findChildren(QPushButton) if one.property("pc") == device)


def test_a_pc_is_named_and_its_request_written(
    signed_in: Program, calm: Calm, stick: Path, person_at_dialogs: Any
) -> None:
    made = panel(signed_in, calm)
    seen: list[str] = []

    def name(dialog: RequestDialog) -> int:
        dialog.name.control.setText("")
        assert not dialog.check() and dialog.name.error
        dialog.name.control.setText("Máy văn thư")
        assert dialog.check()
        return 1

    def read_out(dialog: AskedDialog) -> int:
        seen.append(dialog.groups.text)
        return 1

    person_at_dialogs.answer(name, read_out)
    made.ask.click()
    calm(signed_in)
    (file,) = stick.glob("*.carequest")
    request = load_request(file)
    assert request.device_name == "Máy văn thư"
    assert seen == [request.fingerprint] == [made.fingerprint.text]
    assert "Máy văn thư" in made.name.text()
    assert made.said.property("tone") == "ok"


def test_an_answer_is_taken_when_what_was_heard_is_typed(
    signed_in: Program, calm: Calm, stick: Path, person_at_dialogs: Any
) -> None:
    made = panel(signed_in, calm)
    path = answered(asked(signed_in, calm, stick), stick)

    def listen(dialog: AnswerDialog) -> int:
        # Nothing is shown that could be copied instead of heard.
        assert not any(RIGHT in one.text() for one in dialog.findChildren(QLabel))
        dialog.typed.control.setText("123")
        assert not dialog.check() and dialog.typed.error
        dialog.typed.control.setText(WRONG)
        assert not dialog.check() and "6" in dialog.typed.error
        dialog.typed.control.setText(RIGHT.replace(" ", ""))
        assert dialog.typed.whole and dialog.check()
        return 1

    person_at_dialogs.answer(listen)
    made.steps.take_file(path)
    calm(signed_in)
    state = told(signed_in, calm, lambda office: office.enrolment.state())
    assert state.hub.name == HUB_NAME and state.hub.compared
    assert not made.hub_compare.isVisible() and made.hub_leave.isVisible()
    # Once more: this sender is known, nothing is asked again.
    person_at_dialogs.answer(lambda dialog: int(dialog.check()))
    made.steps.take_file(path)
    calm(signed_in)
    person_at_dialogs.answer(True)
    made.hub_leave.click()
    calm(signed_in)
    assert told(signed_in, calm, lambda office: office.enrolment.state()).hub is None


def test_what_was_put_off_is_said_until_it_is_compared(
    signed_in: Program, calm: Calm, stick: Path, person_at_dialogs: Any
) -> None:
    made = panel(signed_in, calm)
    path = answered(asked(signed_in, calm, stick), stick)

    def later(dialog: AnswerDialog) -> int:
        assert dialog.later is not None
        dialog.later.click()
        return dialog.result()

    person_at_dialogs.answer(later)
    made.steps.take_file(path)
    calm(signed_in)
    assert made.hub_compare.isVisible()

    def listen(dialog: CompareDialog) -> int:
        dialog.typed.control.setText(RIGHT)
        return int(dialog.check())

    person_at_dialogs.answer(listen)
    made.hub_compare.click()
    calm(signed_in)
    assert not made.hub_compare.isVisible()


def test_a_file_that_is_none_is_told_in_words(signed_in: Program, calm: Calm, stick: Path) -> None:
    made = panel(signed_in, calm)
    bad = stick / "x.caenrol"
    bad.write_bytes(b"PK\x03\x04")
    for action in (made.steps.take_file, made.steps.approve_file):
        made.said.tell("ok", "")
        action(bad)
        calm(signed_in)
        assert made.said.property("tone") == "warn" and made.said.text
    assert made.isEnabled()


def test_a_pc_of_the_office_is_taken_in_and_back(
    signed_in: Program, calm: Calm, stick: Path, tmp_path: Path, person_at_dialogs: Any
) -> None:
    made = panel(signed_in, calm)
    unit = told(signed_in, calm, lambda office: office.enrolment.state()).unit
    with open_office(Paths(tmp_path / "máy hai"), SystemClock()) as other:
        request = named(other, "Máy một cửa", unit).enrolment.request(stick)

    def look(dialog: ApproveDialog) -> int:
        assert dialog.groups.text == request.fingerprint
        assert not dialog.yes.isEnabled()
        dialog.same.setChecked(True)
        assert dialog.yes.isEnabled()
        return 1

    person_at_dialogs.answer(look)
    made.steps.take_file(request.file)  # a request among the answers is told apart
    calm(signed_in)
    assert list(stick.glob("*.caenrol"))
    state = told(signed_in, calm, lambda office: office.enrolment.state())
    assert [one.name for one in state.pcs] == ["Máy một cửa"]

    def lost(dialog: RevokeDialog) -> int:
        for words in ("hôm qua", "31/12/2099"):
            dialog.day_field.control.setText(words)
            assert not dialog.check() and dialog.day_field.error
        dialog.day_field.control.setText("01/11/2026")
        return int(dialog.check())

    person_at_dialogs.answer(lost)
    buttons(made, request.device).click()
    calm(signed_in)
    (pc,) = told(signed_in, calm, lambda office: office.enrolment.state()).pcs
    assert pc.revoked is not None and pc.revoked.isoformat() == "2026-11-01"


def test_keys_are_copied_only_with_the_code_on_paper(
    signed_in: Program, calm: Calm, stick: Path, tmp_path: Path, person_at_dialogs: Any
) -> None:
    made = panel(signed_in, calm)
    pdf = tmp_path / "ma.pdf"
    codes: list[str] = []

    def keep(dialog: KeysMadeDialog) -> int:
        dialog.reject()  # Escape
        assert dialog.isVisible() and dialog.trouble.text
        assert not dialog.close_button.isEnabled()
        dialog.write_sheet(pdf)
        calm(signed_in)
        assert pdf.name in dialog.written.text()
        dialog.kept.setChecked(True)
        assert dialog.close_button.isEnabled()
        codes.append(dialog.made.recovery_code)
        return 1

    person_at_dialogs.answer(keep)
    made.copy_keys.click()
    calm(signed_in)
    assert pdf.read_bytes().startswith(b"%PDF")
    (copy,) = stick.glob("*.cakeys")
    assert codes[0].encode() not in copy.read_bytes()

    def type_it(dialog: KeysRestoreDialog) -> int:
        assert not dialog.check()
        for field, group in zip(dialog.fields, codes[0].split("-"), strict=True):
            field.setText(group.lower())
        right = dialog.fields[4].text()
        dialog.fields[4].setText("O000")
        assert dialog.fields[4].property("invalid") and not dialog.check()
        assert "5" in dialog.trouble.text
        dialog.fields[4].setText(right)
        dialog.fields[0].setText(codes[0])  # pasted as a whole
        assert dialog.code == codes[0] and dialog.check()
        return 1

    person_at_dialogs.answer(type_it, True)  # then: the program closes
    made.steps.restore_from(copy)
    calm(signed_in)
    assert not signed_in.window.isVisible()


def test_a_pc_whose_key_went_elsewhere_says_so(
    signed_in: Program, calm: Calm, stick: Path, person_at_dialogs: Any
) -> None:
    from communeapp.services.key_backup import MOVED

    def move(office: Office) -> None:
        with office.store.atomic():
            office.store.set_meta(MOVED, "1")

    told(signed_in, calm, move)
    made = panel(signed_in, calm)
    assert made.moved.isVisible() and made.moved.text
    person_at_dialogs.answer(True, True)
    made.renew.click()
    calm(signed_in)
    assert not signed_in.window.isVisible()
    assert not (signed_in.context.paths.keys_dir / "device.key").exists()
