"""The sentences of a new report: a long report does not hold the window, and none of it is left out."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from communeapp.services.renewing import Kind, Line
from communeapp.ui.drafting.renew_lines import RenewLines
from communeapp.ui.theme import Theme

LONG = tuple(
    Line(Kind.ASKED, f"Có {at} hộ.", f"Có {at} hộ.", False)
    if at % 3 == 0
    else Line(Kind.KEPT, f"Câu {at}.", f"Câu {at}.", True)
    for at in range(90)
)


@pytest.fixture
def lines(qapp: QApplication, qtbot: QtBot) -> RenewLines:
    made = RenewLines(Theme(qapp))
    qtbot.addWidget(made)
    made.show()
    return made


def made(lines: RenewLines) -> list[int]:
    return [at for at, one in enumerate(lines.rows) if one.made]


def test_a_long_report_comes_in_lots_and_what_stays_only_on_wish(
    lines: RenewLines, qtbot: QtBot
) -> None:
    lines.show_lines(LONG)
    assert 0 < len(made(lines)) < 30
    assert (lines.open, lines.said) == (30, tuple(one.text for one in LONG))
    qtbot.waitUntil(lambda: made(lines) == list(range(0, 90, 3)))
    assert all(lines.rows[at].isHidden() == (at % 3 != 0) for at in range(90))
    lines.all.setChecked(True)
    qtbot.waitUntil(lambda: len(made(lines)) == 90)
    assert not any(one.isHidden() for one in lines.rows)
    lines.all.setChecked(False)
    assert lines.rows[1].isHidden()
    assert not lines.rows[3].isHidden()


def test_another_report_takes_the_place_of_one_that_is_not_yet_made(
    lines: RenewLines, qtbot: QtBot
) -> None:
    lines.show_lines(LONG)
    lines.show_lines(LONG[:2])
    qtbot.waitUntil(lambda: made(lines) == [0])
    assert lines.said == ("Có 0 hộ.", "Câu 1.")
    lines.focus_first()
    assert lines.focusWidget() is lines.rows[0].new
