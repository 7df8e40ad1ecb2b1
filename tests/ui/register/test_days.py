"""A day as clerks type it."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from communeapp.ui.widgets.days import DayField, parse_day


@pytest.mark.parametrize(
    "typed", ["20/02/2026", "20-2-2026", "20.02.2026", "20 02 2026", " 20022026 ", "20 / 2 / 2026"]
)
def test_a_day_is_read_however_it_is_parted(typed: str) -> None:
    assert parse_day(typed) == dt.date(2026, 2, 20)


@pytest.mark.parametrize("typed", ["31/02/2026", "20/02/26", "mai", "2026-02-20", "0/0/0000"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        parse_day(typed)


def test_the_field_says_beside_itself_what_is_wrong(qtbot: QtBot) -> None:
    field = DayField("Deadline")
    qtbot.addWidget(field)
    assert field.read() == (None, True)
    field.control.setText("31/02/2026")
    assert field.read() == (None, False)
    assert field.error
    field.control.setText("28/02/2026")
    assert field.read() == (dt.date(2026, 2, 28), True)
    assert not field.error
