"""A proposal at an entry of the register: kept as a draft, or as the instruction once the leader agrees."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.register.test_page import pick, press, register

from communeapp.core.incoming.status import IncomingStatus
from communeapp.ui.application import Program
from communeapp.ui.drafting.text_dialog import TextDialog
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from communeapp.ui.register.page import RegisterPage

__all__ = ["register"]
PICTURES = os.environ.get("WORK_PICTURES", "")


def answer(
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    act: Callable[[TextDialog, Callable[..., None]], None],
) -> list[str]:
    """Wait for the proposal and act on it; gives what was proposed."""
    seen: list[str] = []

    def until(condition: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(condition()), timeout=15_000)

    def run(dialog: Any) -> int:
        assert isinstance(dialog, TextDialog)
        dialog.show()
        until(dialog.made.control.toPlainText)
        if PICTURES:
            dialog.resize(1000, 520)
            dialog.grab().save(f"{PICTURES}/proposal.png")
        seen.append(dialog.made.control.toPlainText())
        act(dialog, until)
        return int(dialog.result())

    monkeypatch.setattr(dialogs, "run_dialog", run)
    return seen


def test_a_proposal_becomes_a_draft(
    register: RegisterPage,
    at_work: Program,
    calm: Any,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    pick(register, at_work, calm, IncomingStatus.REGISTERED)

    def keep(dialog: TextDialog, until: Callable[..., None]) -> None:
        dialog.keeps[0].click()
        assert not any(one.isEnabled() for one in dialog.keeps), (
            "a second press keeps nothing twice"
        )
        until(lambda: dialog.result())

    seen = answer(monkeypatch, qtbot, keep)
    press(register, "Đề xuất xử lý …")
    qtbot.waitUntil(lambda: bool(seen), timeout=15_000)
    assert "Đề xuất" in seen[0]
    qtbot.waitUntil(lambda: at_work.window.current_page is not register, timeout=15_000)
    page: Any = at_work.window.current_page
    qtbot.waitUntil(lambda: bool(page.document.body), timeout=15_000)
    calm(at_work)
    assert page.facts.type == "TO_TRINH"
    assert page.facts.points == tuple(seen[0].splitlines())


def test_the_leader_agrees_and_it_is_the_instruction(
    register: RegisterPage,
    at_work: Program,
    calm: Any,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    pick(register, at_work, calm, IncomingStatus.HANDED_OVER)

    def enter(dialog: TextDialog, until: Callable[..., None]) -> None:
        dialog.made.control.setPlainText("Văn phòng xử lý trong tuần.")
        dialog.keeps[1].click()
        until(lambda: dialog.result())

    seen = answer(monkeypatch, qtbot, enter)
    press(register, "Đề xuất xử lý …")
    qtbot.waitUntil(lambda: bool(seen), timeout=15_000)
    calm(at_work)
    data = register.entry.data
    assert data is not None
    qtbot.waitUntil(
        lambda: register.entry.data.record.instruction == "Văn phòng xử lý trong tuần."  # type: ignore[union-attr]
    )
