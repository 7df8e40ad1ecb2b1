"""The rules of documents that come back, changed in the window."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QPushButton
from tests.ui.drafting.test_office_dialogs import issue
from tests.ui.drafting.test_work import answer, picture, press

from communeapp.core.changes import Changes
from communeapp.services.recurring import Every, Rule
from communeapp.ui.drafting.recurring_dialog import RecurringDialog
from communeapp.ui.home.page import HomePage
from communeapp.ui.home.rules_dialog import RulesDialog
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from tests.ui.drafting.conftest import Desk


def do(desk: Desk, act: Any) -> Any:
    """Do something at the database thread, and wait for it."""
    found: list[Any] = []
    desk.program.context.tasks.change(
        lambda: (act(desk.program.context.office), Changes.of("recurring")),
        lambda answer: found.append(answer[0]), owner=desk.window,
    )  # fmt: skip
    desk.until(lambda: found and not desk.program.tasks.pending)
    return found[0]


def rules(desk: Desk) -> tuple[Rule, ...]:
    found: tuple[Rule, ...] = do(desk, lambda office: office.recurring.rules())
    return found


def test_rules_are_changed_paused_and_removed_where_they_are_listed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = issue(desk), issue(desk)
    made = do(desk, lambda office: office.recurring.set("Báo cáo tháng", Every.MONTH, 5, 0, first))
    desk.window.show_page("home")
    home = desk.window.current_page
    assert isinstance(home, HomePage)
    desk.until(lambda: not home.coming.isHidden() and "(1)" in home.coming.all.text())

    def change(dialog: RecurringDialog) -> None:
        desk.until(lambda: dialog.source.control.count() == 2)
        assert dialog.source.control.currentData() == first
        assert (dialog.on.control.value(), dialog.here.isHidden()) == (5, True)
        dialog.source.control.choose(second)
        dialog.owner.control.setCurrentIndex(1)
        dialog.on.control.setValue(20)
        dialog.name.control.setText("")
        dialog.yes.click()
        desk.until(lambda: dialog.name.error)
        dialog.name.control.setText("Báo cáo kết quả tháng")
        dialog.show()
        picture(dialog, "rule-change")
        dialog.yes.click()
        assert not dialog.yes.isEnabled(), "a second press makes no second rule"
        desk.until(lambda: dialog.result())

    def work(dialog: RulesDialog) -> None:
        dialog.show()
        desk.until(lambda: dialog.lines)
        with monkeypatch.context() as inner:
            answer(inner, RecurringDialog, change)
            press(dialog, "Change …")
        desk.until(lambda: dialog.lines[0].rule.on == 20)
        press(dialog, "Pause")
        desk.until(lambda: dialog.lines[0].rule.paused)
        picture(dialog, "rules")
        desk.until(lambda: not desk.program.tasks.pending)
        press(dialog, "Go on with it")
        desk.until(lambda: not dialog.lines[0].rule.paused)

    answer(monkeypatch, RulesDialog, work)
    home.coming.all.click()
    (rule,) = rules(desk)
    assert (rule.id, rule.name, rule.on) == (made.id, "Báo cáo kết quả tháng", 20)
    assert (rule.source, rule.owner) == (second, desk.program.context.session.people[0].id)
    picture(desk.window, "home-rules")

    def remove(dialog: RulesDialog) -> None:
        dialog.show()
        desk.until(lambda: dialog.lines)
        monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: True)
        press(dialog, "Remove …")
        desk.until(lambda: not dialog.lines and not desk.program.tasks.pending)
        assert not dialog.findChildren(QPushButton, "Change …")

    answer(monkeypatch, RulesDialog, remove)
    home.coming.all.click()
    desk.until(home.coming.isHidden)
    assert rules(desk) == ()


def test_a_far_day_is_named_on_home(desk: Desk) -> None:
    source = issue(desk)
    today = desk.program.context.office.clock.today()
    far = today + dt.timedelta(20)
    do(desk, lambda office: office.recurring.set("Quý", Every.MONTH, min(far.day, 28), 0, source))
    desk.window.show_page("home")
    home = desk.window.current_page
    assert isinstance(home, HomePage)
    desk.until(lambda: not home.coming.isHidden())
