"""The index is brought up to date while the window is idle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from communeapp.core.changes import Changes
from communeapp.ui.bridge.bus import ChangeBus
from communeapp.ui.bridge.index_keeper import IndexKeeper
from communeapp.ui.bridge.tasks import Tasks


class FakeArchive:
    """Has some pieces of work; an error where it is told to."""

    def __init__(self, pieces: int) -> None:
        self.left = pieces
        self.asked = 0
        self.broken = False

    def heal(self) -> bool:
        self.asked += 1
        if self.broken:
            raise OSError
        self.left = max(0, self.left - 1)
        return self.left == 0


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks(ChangeBus())
    yield tasks
    tasks.close(None)


def keeper(tasks: Tasks, archive: Any) -> IndexKeeper:
    return IndexKeeper(tasks, lambda: archive, tasks)


def test_all_pieces_are_done_one_after_the_other(qtbot: QtBot, tasks: Tasks) -> None:
    archive = FakeArchive(5)
    one = keeper(tasks, archive)
    one.start(0)
    qtbot.waitUntil(lambda: archive.left == 0 and not tasks.pending, timeout=5000)
    assert archive.asked == 5
    assert not one._timer.isActive()


def test_a_change_wakes_it(qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communeapp.ui.bridge.index_keeper._LATER_MS", 1)
    archive = FakeArchive(1)
    one = keeper(tasks, archive)
    tasks.bus.tell(Changes.of("draft", "a"))
    qtbot.waitUntil(lambda: archive.asked == 1 and not tasks.pending, timeout=5000)
    assert not one._timer.isActive()


def test_an_error_is_nobodys_problem(qtbot: QtBot, tasks: Tasks) -> None:
    archive = FakeArchive(3)
    archive.broken = True
    failures: list[object] = []
    tasks.failed.connect(failures.append)
    one = keeper(tasks, archive)
    one.start(0)
    qtbot.waitUntil(lambda: archive.asked == 1 and not tasks.pending, timeout=5000)
    assert failures == []
    assert not one._timer.isActive()


def test_closed_tasks_get_no_work(qtbot: QtBot, tasks: Tasks) -> None:
    archive = FakeArchive(3)
    one = keeper(tasks, archive)
    tasks.close(None)
    one._do_piece()
    assert archive.asked == 0
