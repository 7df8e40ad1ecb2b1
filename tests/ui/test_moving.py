"""Packing a PC in the settings, what is said of it, and settings that the province laid down."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from communeapp.services import policy as policies
from communeapp.services.moving import packing
from communeapp.ui.application import Program
from communeapp.ui.settings.backups import RecoveryDialog
from communeapp.ui.settings.moving import MovingCard, PackingDialog
from communeapp.ui.settings.page import SettingsPage

Calm = Callable[[Program], None]
PASSPHRASE = "ba con suối nhỏ"


def panel(program: Program, subject: str, calm: Calm) -> Any:
    program.window.show_page("settings", subject)
    calm(program)
    page = program.window.current_page
    assert isinstance(page, SettingsPage)
    return page.panel(subject)


def card_of(program: Program, calm: Calm) -> MovingCard:
    found = panel(program, "backups", calm).findChild(MovingCard)
    assert isinstance(found, MovingCard)
    return found


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def asked(program: Program, calm: Calm, work: Callable[[], Any]) -> Any:
    """Ask a service on the thread of the database."""
    found: list[Any] = []
    program.context.tasks.query(work, found.append)
    calm(program)
    return found[0]


def gives_numbers(program: Program, calm: Calm) -> bool:
    return bool(asked(program, calm, lambda: program.context.office.register.gives_numbers))


def ran(qtbot: QtBot) -> Callable[[Any], int]:
    """Let the dialog of a packing do its work to the end, as it does while it stands there."""

    def answer(dialog: Any) -> int:
        assert isinstance(dialog, PackingDialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
        return int(dialog.result())

    return answer


def test_a_pc_is_packed_and_says_so_until_somebody_goes_on_with_it(
    signed_in: Program, calm: Calm, qtbot: QtBot, person_at_dialogs: Any, tmp_path: Path
) -> None:
    stick = tmp_path / "USB"
    stick.mkdir()
    card = card_of(signed_in, calm)
    assert card.pack.isVisibleTo(card)
    assert not card.stay.isVisibleTo(card)
    codes: list[str] = []

    def read_code(dialog: Any) -> int:
        assert isinstance(dialog, RecoveryDialog)
        codes.append(dialog.code)
        return 1

    person_at_dialogs.answer(ran(qtbot), read_code)
    card.pack_to(stick, PASSPHRASE)
    calm(signed_in)
    assert [one.suffix for one in stick.iterdir()] == [".camove"]
    assert len(codes[0]) == 35
    assert not gives_numbers(signed_in, calm)
    assert "đóng gói" in words(card)
    assert card.stay.isVisibleTo(card)
    numbers = panel(signed_in, "incoming", calm).registers
    assert "đóng gói" in words(numbers)
    person_at_dialogs.answer(True)
    card_of(signed_in, calm).stay.click()
    calm(signed_in)
    assert gives_numbers(signed_in, calm)
    assert not card_of(signed_in, calm).stay.isVisibleTo(card)


def test_stopping_leaves_nothing_and_the_pc_goes_on(
    signed_in: Program,
    calm: Calm,
    qtbot: QtBot,
    person_at_dialogs: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = tmp_path / "USB"
    stick.mkdir()
    card = card_of(signed_in, calm)
    real = packing._write_files

    def slowly(*given: Any) -> Any:
        dialogs[0].run.progress.stop()
        return real(*given)

    dialogs: list[PackingDialog] = []
    monkeypatch.setattr(packing, "_write_files", slowly)

    def answer(dialog: Any) -> int:
        dialogs.append(dialog)
        return ran(qtbot)(dialog)

    person_at_dialogs.answer(answer)
    card.pack_to(stick, PASSPHRASE)
    calm(signed_in)
    assert list(stick.iterdir()) == []
    assert gives_numbers(signed_in, calm)
    assert not card.stay.isVisibleTo(card)


def test_an_error_is_said_in_words(
    signed_in: Program, calm: Calm, qtbot: QtBot, person_at_dialogs: Any, tmp_path: Path
) -> None:
    card = card_of(signed_in, calm)
    person_at_dialogs.answer(ran(qtbot))
    card.pack_to(tmp_path / "đã rút", PASSPHRASE)
    calm(signed_in)
    assert "đã rút" in words(card)
    assert gives_numbers(signed_in, calm)


@pytest.fixture
def _laid_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(
        'format = 1\nby = "Sở KH&CN"\n[locked]\ntheme = "light"\nuse_ai = true\nlock_minutes = 7\n'
        'scan_folder = "/srv/quet"\nwatch_scan_folder = false\nstick_folder = "/srv/sao-luu"\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(policies, "policy_files", lambda: (file,))


@pytest.mark.usefixtures("_laid_down")
@pytest.mark.parametrize(
    ("subject", "control"),
    [
        ("appearance", "look"),
        ("model", "use_ai"),
        ("people", "lock_minutes"),
        ("incoming", "watch"),
        ("incoming", "choose"),
    ],
)
def test_what_the_province_laid_down_cannot_be_changed_and_says_why(
    signed_in: Program, calm: Calm, subject: str, control: str
) -> None:
    made = panel(signed_in, subject, calm)
    widget = getattr(made, control)
    assert not widget.isEnabled()
    assert "Sở KH&CN" in widget.toolTip()
    assert "Sở KH&CN" in words(made)


@pytest.mark.usefixtures("_laid_down")
def test_locked_settings_are_shown_as_they_hold_and_never_written(
    signed_in: Program, calm: Calm, tmp_path: Path, person_at_dialogs: Any
) -> None:
    context = signed_in.context
    people = panel(signed_in, "people", calm)
    assert people.lock_minutes.currentData() == 7  # no choice of ours, but what holds
    assert context.preferences.lock_minutes == 7
    before = asked(signed_in, calm, context.office.events.count)
    context.set_preference("theme", "dark")
    context.set_preference("stick_folder", str(tmp_path))
    calm(signed_in)
    assert context.preferences.theme == "light"
    assert asked(signed_in, calm, context.office.events.count) == before
    backups = panel(signed_in, "backups", calm)
    assert "/srv/sao-luu" in words(backups)
    free = panel(signed_in, "appearance", calm)
    assert free.font_size.isEnabled()
    assert free.language.isEnabled()
