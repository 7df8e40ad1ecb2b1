"""The window's transport on a real QProcess: signals, Stop, crashes, idleness, the end."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator

import psutil
import pytest
from pytestqt.qtbot import QtBot

from communeapp.core.prompts import PromptPlan
from communeapp.llm.launch import worker_launch
from communeapp.llm.protocol import Delta, Item, Launch, ModelSpec
from communeapp.llm.supervisor import Broken, Finished, Limits
from communeapp.ui.bridge.llm_client import LlmClient

MODEL = ModelSpec("", "")
unix = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


def plan(fault: str = "") -> PromptPlan:
    items = ("Ý: tuyên truyền đến từng hộ", "Ý: báo cáo trước ngày 10/12/2025")
    return PromptPlan(f"echo:{fault}" if fault else "T@1", "s", (), "", items, 200)


@pytest.fixture
def client(qtbot: QtBot) -> Iterator[Callable[..., LlmClient]]:
    made: list[LlmClient] = []

    def make(limits: Limits | None = None, launch: Launch | None = None) -> LlmClient:
        launch = launch or worker_launch({"COMMUNEAPP_WORKER_ENGINE": "echo"})
        made.append(LlmClient(launch, limits))
        return made[-1]

    yield make
    for one in made:
        one.close()
        one.deleteLater()


def run(qtbot: QtBot, one: LlmClient, asked: PromptPlan) -> Finished:
    with qtbot.waitSignal(one.finished, timeout=20_000) as blocker:
        one.generate(MODEL, asked)
    done = blocker.args[0]
    assert isinstance(done, Finished)
    return done


def break_it(qtbot: QtBot, one: LlmClient, asked: PromptPlan) -> Broken:
    with qtbot.waitSignal(one.failed, timeout=20_000) as blocker:
        one.generate(MODEL, asked)
    broken = blocker.args[0]
    assert isinstance(broken, Broken)
    return broken


def test_answers_arrive_as_signals_under_the_id(
    qtbot: QtBot, client: Callable[..., LlmClient]
) -> None:
    one = client()
    deltas: list[Delta] = []
    items: list[Item] = []
    one.delta.connect(deltas.append)
    one.item_finished.connect(items.append)
    with qtbot.waitSignal(one.finished, timeout=20_000) as blocker:
        job = one.generate(MODEL, plan("slow"))
        assert one.pid == 0  # nothing happens before the caller has the id
    done = blocker.args[0]
    assert {job} == {done.id} | {d.id for d in deltas} | {i.id for i in items}
    assert [answer.key for answer in done.items] == [0, 1]
    said = "".join(d.text for d in deltas if d.key == 0)
    assert done.items[0].text.startswith(said.strip())
    assert len(items) == 2


def test_stop_is_felt_at_once(qtbot: QtBot, client: Callable[..., LlmClient]) -> None:
    one = client()
    with qtbot.waitSignal(one.delta, timeout=20_000):
        job = one.generate(MODEL, plan("hang"))
    began = time.monotonic()
    ended: list[Finished] = []
    one.finished.connect(ended.append)
    one.cancel(job)
    assert time.monotonic() - began < 0.2
    assert ended[0].cancelled  # emitted before cancel() returned
    assert ended[0].items[0].text.startswith("Thực hiện")


@unix
def test_a_stopped_child_is_replaced_within_two_seconds(
    qtbot: QtBot, client: Callable[..., LlmClient]
) -> None:
    """Fault 20 in the window."""
    one = client()
    with qtbot.waitSignal(one.delta, timeout=20_000):
        job = one.generate(MODEL, plan("slow"))
    before = one.pid
    os.kill(before, signal.SIGSTOP)
    asked = time.monotonic()
    with qtbot.waitSignal(one.running_changed, timeout=5_000):
        one.cancel(job)
    assert time.monotonic() - asked < 2.5
    assert not psutil.pid_exists(before)
    assert len(run(qtbot, one, plan()).items) == 2
    assert one.pid != before


@unix
def test_a_killed_child_loses_no_character(qtbot: QtBot, client: Callable[..., LlmClient]) -> None:
    one = client()
    said: dict[int, str] = {}

    def note(delta: Delta) -> None:
        said[delta.key] = said.get(delta.key, "") + delta.text
        if len(said[delta.key]) > 20:
            os.kill(one.pid, signal.SIGKILL)

    one.delta.connect(note)
    broken = break_it(qtbot, one, plan("slow"))
    assert broken.code == "llm.crashed"
    assert {item.key: item.text for item in broken.items} == said
    one.delta.disconnect(note)
    assert len(run(qtbot, one, plan()).items) == 2


def test_abort_inside_the_engine(qtbot: QtBot, client: Callable[..., LlmClient]) -> None:
    one = client()
    broken = break_it(qtbot, one, plan("crash"))
    assert broken.code == "llm.crashed"
    assert broken.items[0].text == "Thực hiện việc sau: "


def test_garbage_and_noise(qtbot: QtBot, client: Callable[..., LlmClient]) -> None:
    one = client()
    assert break_it(qtbot, one, plan("garbage")).code == "llm.crashed"
    assert len(run(qtbot, one, plan("noise")).items) == 2


def test_three_crashes_turn_it_off(qtbot: QtBot, client: Callable[..., LlmClient]) -> None:
    one = client()
    for _round in range(3):
        assert break_it(qtbot, one, plan("crash")).code == "llm.crashed"
    assert break_it(qtbot, one, plan()).code == "llm.off"
    assert one.off


def test_an_idle_worker_gives_its_memory_back(
    qtbot: QtBot, client: Callable[..., LlmClient]
) -> None:
    one = client(Limits(idle_s=0.3))
    run(qtbot, one, plan())
    process = psutil.Process(one.pid)
    with qtbot.waitSignal(one.running_changed, timeout=10_000):
        pass
    assert one.pid == 0
    assert not process.is_running()
    assert len(run(qtbot, one, plan()).items) == 2


def test_a_program_that_is_not_there(qtbot: QtBot, client: Callable[..., LlmClient]) -> None:
    one = client(launch=Launch("/nonexistent/communeapp", ()))
    assert break_it(qtbot, one, plan()).code == "llm.crashed"


def test_closing_ends_the_worker_in_the_middle_of_work(
    qtbot: QtBot, client: Callable[..., LlmClient]
) -> None:
    one = client()
    with qtbot.waitSignal(one.delta, timeout=20_000):
        one.generate(MODEL, plan("hang"))
    process = psutil.Process(one.pid)
    one.close()
    assert not process.is_running()
    assert one.pid == 0


def test_loading_and_measuring(qtbot: QtBot, client: Callable[..., LlmClient]) -> None:
    one = client()
    with qtbot.waitSignal(one.finished, timeout=20_000) as blocker:
        one.load(MODEL)
    assert blocker.args[0].loaded is not None
    with qtbot.waitSignal(one.finished, timeout=20_000) as blocker:
        one.measure(MODEL)
    assert blocker.args[0].measured.best >= 1
