"""The week on the screen: entered, changed and moved by keyboard and dialogs, made into a document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from communeapp.services.work_calendar import Repeat, State
from communeapp.ui.application import Program
from communeapp.ui.calendar.page import CalendarPage

Calm = Callable[[Program], None]


def page_of(program: Program, calm: Calm) -> CalendarPage:
    assert program.window.show_page("calendar", dt.date(2026, 11, 30))
    calm(program)
    page = program.window.current_page
    assert isinstance(page, CalendarPage)
    return page


def entered(content: str, start: str) -> Callable[[Any], int]:
    """Fill in the entry dialog."""

    def answer(dialog: Any) -> int:
        dialog.fields["content"].control.setText(content)
        dialog.fields["start"].control.setText(start)
        dialog.fields["chair"].control.setText("Lý Gì Xừ")
        dialog.day.show_day(dt.date(2026, 12, 1))
        dialog.save.click()
        return 1

    return answer


def test_an_entry_is_made_clashes_and_is_cancelled(
    signed_in: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    page = page_of(signed_in, calm)
    assert page.table.rowCount() == 5
    for content in ("Họp giao ban", "Tiếp đoàn"):
        person_at_dialogs.answer(entered(content, "8h"))
        page.new.click()
        calm(signed_in)
    assert [one.entry.content for one in page.rows if one] == ["Họp giao ban", "Tiếp đoàn"]
    assert "Lý Gì Xừ" in page.warning.text

    def cancel(dialog: Any) -> int:
        dialog.reason.control.setText("mưa lũ")
        dialog.save.click()
        return 1

    page.table.setCurrentCell(1, 2)
    person_at_dialogs.answer(cancel)
    page.change.click()
    calm(signed_in)
    assert [one.state for one in page.rows if one] == [State.CANCELLED, State.PLANNED]
    assert page.warning.text == ""
    notes = page.table.item(1, 6)
    assert notes is not None
    assert "mưa lũ" in notes.text()


def test_the_week_becomes_a_draft(signed_in: Program, calm: Calm, person_at_dialogs: Any) -> None:
    page = page_of(signed_in, calm)
    assert not page.publish.isEnabled()
    person_at_dialogs.answer(entered("Họp giao ban", ""))
    page.new.click()
    calm(signed_in)
    page.publish.click()
    calm(signed_in)
    assert signed_in.window.current_key == "drafting"


def test_what_is_wrong_is_said_beside_its_field(
    signed_in: Program, calm: Calm, person_at_dialogs: Any, qtbot: QtBot
) -> None:
    page = page_of(signed_in, calm)
    said: list[str] = []

    def wrong(dialog: Any) -> int:
        dialog.fields["content"].control.setText("Họp")
        dialog.fields["start"].control.setText("sáng sớm")
        dialog.save.click()
        qtbot.waitUntil(lambda: bool(dialog.fields["start"].error))
        said.append(dialog.fields["start"].error)
        return 0

    person_at_dialogs.answer(wrong)
    page.new.click()
    calm(signed_in)
    assert "sáng sớm" in said[0]
    assert not any(page.rows)


def test_what_takes_place_once_has_no_last_day(
    signed_in: Program, calm: Calm, person_at_dialogs: Any
) -> None:
    page = page_of(signed_in, calm)
    enabled: list[bool] = []

    def once(dialog: Any) -> int:
        enabled.append(dialog.until.isEnabled())
        dialog.repeat.control.choose(Repeat.WEEK)
        enabled.append(dialog.until.isEnabled())
        dialog.until.show_day(dt.date(2026, 1, 1))  # before the day: would be refused
        dialog.repeat.control.choose(Repeat.NEVER)
        return entered("Họp giao ban", "8h")(dialog)

    person_at_dialogs.answer(once)
    page.new.click()
    calm(signed_in)
    assert enabled == [False, True]
    assert [one.entry.until for one in page.rows if one] == [None]
