"""A table over a hundred thousand rows: only what is looked at is read."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from communeapp.ui.bridge.bus import ChangeBus
from communeapp.ui.bridge.tasks import Tasks
from communeapp.ui.widgets.paging import KEPT, PAGE, Column, PagedModel

MANY = 100_000


@dataclass(frozen=True)
class Row:
    number: int

    @property
    def id(self) -> str:
        return str(self.number)


class Numbers:
    """Rows that are made when they are asked for."""

    def __init__(self, total: int, first: int = 0) -> None:
        self.total = total
        self.first = first
        self.asked: list[int] = []

    def count(self) -> int:
        return self.total

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        self.asked.append(offset)
        return [Row(self.first + n) for n in range(offset, min(offset + limit, self.total))]


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks(ChangeBus())
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def model(tasks: Tasks) -> PagedModel[Row]:
    return PagedModel(tasks, (Column[Row]("number", "Number", lambda row: str(row.number)),))


def words(model: PagedModel[Row], row: int) -> str:
    return str(model.data(model.index(row, 0)))


def test_only_the_pages_that_are_looked_at_are_read(
    qtbot: QtBot, tasks: Tasks, model: PagedModel[Row]
) -> None:
    source = Numbers(MANY)
    with qtbot.waitSignal(model.shown):
        model.show(source)
    assert model.rowCount() == MANY
    assert words(model, 7) == "7"
    assert words(model, 99_950) == "…"
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert words(model, 99_950) == "99950"
    assert source.asked == [0, 99_900]


def test_a_view_on_it_scrolls_to_the_end_without_reading_all(
    qtbot: QtBot, tasks: Tasks, model: PagedModel[Row]
) -> None:
    source = Numbers(MANY)
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(400, 300)
    view.show()
    with qtbot.waitSignal(model.shown):
        model.show(source)
    began = time.perf_counter()
    view.scrollToBottom()
    view.viewport().repaint()
    assert time.perf_counter() - began < 1.0
    qtbot.waitUntil(lambda: words(model, MANY - 1) == str(MANY - 1))
    assert len(source.asked) <= 4


def test_what_was_looked_at_long_ago_is_forgotten(
    qtbot: QtBot, tasks: Tasks, model: PagedModel[Row]
) -> None:
    with qtbot.waitSignal(model.shown):
        model.show(Numbers(MANY))
    for number in range(KEPT + 10):
        row = number * PAGE
        words(model, row)
        qtbot.waitUntil(lambda row=row: words(model, row) == str(row))
    assert len(model._pages) <= KEPT


def test_an_answer_to_a_list_that_is_shown_no_more_is_dropped(
    qtbot: QtBot, tasks: Tasks, model: PagedModel[Row]
) -> None:
    model.show(Numbers(MANY))
    with qtbot.waitSignal(model.shown):
        model.show(Numbers(5, first=900))
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert model.rowCount() == 5
    assert words(model, 0) == "900"


def test_the_same_length_again_keeps_the_cursor(
    qtbot: QtBot, tasks: Tasks, model: PagedModel[Row]
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    with qtbot.waitSignal(model.shown):
        model.show(Numbers(10))
    view.setCurrentIndex(model.index(4, 0))
    with qtbot.waitSignal(model.shown):
        model.show(Numbers(10, first=50))
    assert view.currentIndex().row() == 4
    assert words(model, 4) == "54"
