"""When a draft is saved: soon after the last change, at the latest 1.5 s after the first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from communeapp.ui.drafting import autosave as module
from communeapp.ui.drafting.autosave import Autosave, SaveState


class Disk:
    """Counts saves; answers when the test says so."""

    def __init__(self) -> None:
        self.calls: list[bool] = []

    def save(self, keep: bool) -> None:
        self.calls.append(keep)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def saver(disk: Disk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Autosave:
    monkeypatch.setattr(module, "QUIET_MS", 40)
    monkeypatch.setattr(module, "LATEST_MS", 160)
    monkeypatch.setattr(module, "VERSION_REST_MS", 400)
    monkeypatch.setattr(module, "RETRY_MS", 60)
    return Autosave(disk.save)


def test_the_prescribed_times() -> None:
    assert (module.QUIET_MS, module.LATEST_MS, module.VERSION_REST_MS) == (500, 1500, 60_000)


def test_a_pause_saves_once(saver: Autosave, disk: Disk, qtbot: QtBot) -> None:
    for _ in range(5):
        saver.touch()
    assert saver.state is SaveState.DIRTY
    qtbot.waitUntil(lambda: disk.calls == [False])
    assert saver.state is SaveState.SAVING
    saver.saved()
    assert saver.state is SaveState.CLEAN


def test_typing_without_a_pause_saves_at_the_latest(
    saver: Autosave, disk: Disk, qtbot: QtBot
) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not disk.calls and clock.elapsed() < 3000:
        saver.touch()
        qtbot.wait(10)
    assert disk.calls
    assert clock.elapsed() < 1000


def test_changes_during_a_save_are_saved_after_it(
    saver: Autosave, disk: Disk, qtbot: QtBot
) -> None:
    saver.touch()
    qtbot.waitUntil(lambda: len(disk.calls) == 1)
    saver.touch()
    qtbot.wait(120)
    assert len(disk.calls) == 1, "one save at a time"
    saver.saved()
    qtbot.waitUntil(lambda: len(disk.calls) == 2)


def test_a_rest_keeps_a_version(saver: Autosave, disk: Disk, qtbot: QtBot) -> None:
    saver.touch()
    qtbot.waitUntil(lambda: disk.calls == [False])
    saver.saved()
    qtbot.waitUntil(lambda: disk.calls == [False, True])
    saver.saved()
    qtbot.wait(500)
    assert disk.calls == [False, True], "nothing new, no version"


def test_flush_hands_over_at_once_even_during_a_save(
    saver: Autosave, disk: Disk, qtbot: QtBot
) -> None:
    saver.touch()
    qtbot.waitUntil(lambda: len(disk.calls) == 1)
    saver.touch()
    ended: list[str] = []
    saver.flush(version=True, then=lambda: ended.append("all on disk"))
    assert disk.calls == [False, True]
    saver.saved()
    assert not ended
    saver.saved()
    assert ended == ["all on disk"]


def test_flush_without_changes_does_nothing(saver: Autosave, disk: Disk) -> None:
    ended: list[str] = []
    saver.flush(version=True, then=lambda: ended.append("now"))
    assert (disk.calls, ended) == ([], ["now"])


def test_a_failed_save_is_said_and_tried_again(saver: Autosave, disk: Disk, qtbot: QtBot) -> None:
    saver.touch()
    qtbot.waitUntil(lambda: len(disk.calls) == 1)
    saver.failed()
    assert saver.state is SaveState.FAILED
    qtbot.waitUntil(lambda: len(disk.calls) == 2)
    saver.saved()
    assert saver.state is SaveState.CLEAN


def test_nothing_is_saved_over_a_conflict(saver: Autosave, disk: Disk, qtbot: QtBot) -> None:
    saver.touch()
    qtbot.waitUntil(lambda: len(disk.calls) == 1)
    saver.conflict()
    saver.touch()
    qtbot.wait(300)
    assert (len(disk.calls), saver.state) == (1, SaveState.CONFLICT)
    saver.resolved()
    assert disk.calls == [False, True]
