"""Work leaves the UI thread and its answer comes back onto it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from communeapp.core.changes import Changes
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.ui.bridge.bus import ChangeBus, ChangeNotice
from communeapp.ui.bridge.tasks import TaskFailure, Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks(ChangeBus())
    yield made
    made.close()


def finish(tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: tasks.pending == 0)


def test_query_runs_on_the_database_thread_and_answers_here(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[str] = []
    answers: list[tuple[int, str]] = []

    def work() -> int:
        threads.append(threading.current_thread().name)
        return 42

    tasks.query(work, lambda value: answers.append((value, threading.current_thread().name)))
    assert answers == []  # never at once, also when the work is quick
    finish(tasks, qtbot)
    assert answers == [(42, threading.main_thread().name)]
    assert threads[0].startswith("database")


def test_database_work_keeps_its_order(tasks: Tasks, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(200):
        tasks.query(lambda number=number: done.append(number))
    finish(tasks, qtbot)
    assert done == list(range(200))


def test_change_is_announced_with_its_initiator(tasks: Tasks, qtbot: QtBot) -> None:
    notices: list[ChangeNotice] = []
    tasks.bus.changed.connect(notices.append)
    owner = QObject()
    tasks.change(lambda: Changes.of("draft", "a"), owner=owner)
    tasks.change(lambda: ("result", Changes.of("person", "b")), initiator="me")
    tasks.change(lambda: Changes())  # nothing touched, nothing announced
    finish(tasks, qtbot)
    assert [(sorted(one.changes.touched), one.initiator) for one in notices] == [
        ([("draft", "a")], owner),
        ([("person", "b")], "me"),
    ]


def test_query_announces_nothing(tasks: Tasks, qtbot: QtBot) -> None:
    notices: list[ChangeNotice] = []
    tasks.bus.changed.connect(notices.append)
    tasks.query(lambda: Changes.of("draft"))
    finish(tasks, qtbot)
    assert notices == []


def test_error_goes_to_whoever_takes_it_else_the_common_way(tasks: Tasks, qtbot: QtBot) -> None:
    common: list[TaskFailure] = []
    tasks.failed.connect(common.append)
    taken: list[BaseException] = []

    def fail() -> None:
        raise UserError("people.empty", field="name")

    def take(error: BaseException) -> bool:
        taken.append(error)
        return True

    tasks.query(fail, on_error=take)
    tasks.query(fail, on_error=lambda _error: False)
    tasks.query(fail)
    finish(tasks, qtbot)
    assert len(taken) == 1
    assert len(common) == 2


def test_retry_runs_the_same_work_again(tasks: Tasks, qtbot: QtBot) -> None:
    tries: list[int] = []
    answers: list[str] = []

    def work() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise EnvironmentProblem("store.busy", path="x")
        return "done"

    tasks.failed.connect(lambda failure: failure.retry())
    tasks.query(work, answers.append)
    qtbot.waitUntil(lambda: answers == ["done"])
    assert len(tries) == 2


def test_answer_for_a_screen_that_is_gone_is_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[int] = []
    gate = threading.Event()
    owner = QObject()
    tasks.query(lambda: gate.wait(10), answers.append, owner=owner)
    owner.deleteLater()
    qtbot.wait(0)
    gate.set()
    finish(tasks, qtbot)
    assert answers == []


def test_error_for_a_screen_that_is_gone_is_still_told(tasks: Tasks, qtbot: QtBot) -> None:
    common: list[TaskFailure] = []
    tasks.failed.connect(common.append)
    job = tasks.query(lambda: 1 // 0)
    job.forget()
    finish(tasks, qtbot)
    assert isinstance(common[0].error, ZeroDivisionError)


def test_outside_work_does_not_wait_for_the_database(tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[str] = []
    tasks.query(lambda: gate.wait(10))
    tasks.outside(lambda: "free", answers.append)
    qtbot.waitUntil(lambda: answers == ["free"])
    gate.set()
    finish(tasks, qtbot)


def test_closing_finishes_what_is_queued_and_runs_the_last_work_on_the_database_thread() -> None:
    tasks = Tasks(ChangeBus())
    done: list[str] = []
    for number in range(20):
        tasks.query(lambda number=number: done.append(str(number)))
    tasks.close(lambda: done.append(threading.current_thread().name[:8]))
    assert done == [*(str(number) for number in range(20)), "database"]
    with pytest.raises(RuntimeError):
        tasks.query(lambda: None)


def test_idle_is_told_once_all_have_answered(tasks: Tasks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tasks.idle):
        tasks.query(lambda: 1)
        tasks.outside(lambda: 2)
    assert tasks.pending == 0
