"""The bare worker on its pipes: greeting, silence, end of input, orphans."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from communeapp.core.prompts import PromptPlan
from communeapp.llm.launch import worker_launch
from communeapp.llm.protocol import (
    Delta,
    Done,
    Failed,
    Generate,
    Hello,
    Item,
    Load,
    Loaded,
    Message,
    ModelSpec,
    Ping,
    Pong,
    decode,
    encode,
)

MODEL = ModelSpec("", "")


class Raw:
    """A worker and nothing between it and the test."""

    def __init__(self, **environment: str) -> None:
        launch = worker_launch({"COMMUNEAPP_WORKER_ENGINE": "echo", **environment})
        self.process = subprocess.Popen(
            [launch.program, *launch.args],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **launch.environment},
        )
        assert isinstance(self.read(), Hello)

    def write(self, message: Message | bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(message if isinstance(message, bytes) else encode(message))
        self.process.stdin.flush()

    def read(self) -> Message:
        assert self.process.stdout is not None
        return decode(self.process.stdout.readline())

    def read_until(self, kind: type[Message]) -> list[Message]:
        found = [self.read()]
        while not isinstance(found[-1], kind):
            found.append(self.read())
        return found

    def end(self) -> tuple[int, bytes, bytes]:
        out, err = self.process.communicate(timeout=20)
        return self.process.returncode, out, err


@pytest.fixture
def raw() -> Iterator[Callable[..., Raw]]:
    made: list[Raw] = []

    def make(**environment: str) -> Raw:
        made.append(Raw(**environment))
        return made[-1]

    yield make
    for one in made:
        one.process.kill()
        one.process.communicate()


def test_the_end_of_input_ends_the_worker(raw: Callable[..., Raw]) -> None:
    worker = raw()
    worker.write(Load("l", MODEL))
    worker.read_until(Loaded)
    assert worker.end() == (0, b"", b"")


@pytest.mark.parametrize("fault", ["hang", "hang-prompt", "wait", "repeat"])
def test_the_end_of_input_ends_it_in_the_middle_of_work(
    raw: Callable[..., Raw], plan: Callable[..., PromptPlan], fault: str
) -> None:
    worker = raw()
    worker.write(Load("l", MODEL))
    worker.write(Generate("g", plan(fault, max_tokens=10**9)))
    worker.read_until(Loaded)
    assert worker.end()[0] == 0


def test_answers_and_nothing_else_is_on_the_pipe(
    raw: Callable[..., Raw], plan: Callable[..., PromptPlan]
) -> None:
    """Native code that prints on fd 1 prints to stderr; no text of a person is there."""
    worker = raw()
    worker.write(Load("l", MODEL))
    worker.write(Generate("g", plan("noise")))
    replies = worker.read_until(Done)
    items = [one for one in replies if isinstance(one, Item)]
    assert [one.key for one in items] == [0, 1]
    assert "tuyên truyền đến từng hộ" in items[0].text
    code, out, err = worker.end()
    assert (code, out) == (0, b"")
    assert set(err.splitlines()) == {b"native code prints here"}


def test_every_reply_carries_the_id_of_its_request(
    raw: Callable[..., Raw], plan: Callable[..., PromptPlan]
) -> None:
    worker = raw()
    worker.write(Load("one", MODEL))
    worker.write(Generate("two", plan()))
    worker.write(Generate("three", plan()))
    assert {one.id for one in worker.read_until(Loaded)} == {"one"}
    assert {one.id for one in worker.read_until(Done)} == {"two"}
    assert {one.id for one in worker.read_until(Done)} == {"three"}


def test_a_ping_is_answered_while_the_engine_works(
    raw: Callable[..., Raw], plan: Callable[..., PromptPlan]
) -> None:
    worker = raw()
    worker.write(Load("l", MODEL))
    worker.write(Generate("g", plan("hang")))
    worker.write(Ping("p"))
    assert worker.read_until(Pong)[-1] == Pong("p")


def test_streams_are_coalesced(raw: Callable[..., Raw], plan: Callable[..., PromptPlan]) -> None:
    """400 words, as fast as they can be made, give far fewer messages, and lose none."""
    worker = raw()
    long = PromptPlan("T", "", (), "", ("Ý: " + " ".join(f"từ{n}" for n in range(400)),), 1000)
    worker.write(Load("l", MODEL))
    worker.write(Generate("g", long))
    replies = worker.read_until(Done)
    assert len([one for one in replies if isinstance(one, Delta)]) < 100
    (item,) = [one for one in replies if isinstance(one, Item)]
    assert "từ399" in item.text


def test_lines_that_are_no_requests_do_no_harm(
    raw: Callable[..., Raw], plan: Callable[..., PromptPlan]
) -> None:
    worker = raw()
    worker.write(b"\xff\xfe garbage\n{}\n" + b"[" * 5000 + b"\n")
    worker.write(Load("l", MODEL))
    worker.write(Generate("g", plan()))
    replies = worker.read_until(Done)
    assert len([one for one in replies if isinstance(one, Failed)]) == 3
    assert len([one for one in replies if isinstance(one, Item)]) == 2


def test_work_without_a_model_is_refused(
    raw: Callable[..., Raw], plan: Callable[..., PromptPlan]
) -> None:
    worker = raw()
    worker.write(Generate("g", plan()))
    assert worker.read() == Failed("g", "llm.not_loaded")


@pytest.mark.skipif(sys.platform == "win32", reason="nice is of Unix")
def test_it_works_at_low_priority_and_ignores_ctrl_c(raw: Callable[..., Raw]) -> None:
    worker = raw()
    assert psutil.Process(worker.process.pid).nice() > psutil.Process().nice()
    worker.process.send_signal(signal.SIGINT)
    worker.write(Ping("p"))
    assert worker.read() == Pong("p")


PARENT = """
import sys, time
from communeapp.core.prompts import PromptPlan
from communeapp.llm.client import WorkerClient
from communeapp.llm.launch import worker_launch
from communeapp.llm.protocol import Delta, ModelSpec
client = WorkerClient(worker_launch({"COMMUNEAPP_WORKER_ENGINE": "echo"}), ModelSpec("", ""))
def tell(event):
    print(client.pid, flush=True)
client.generate(PromptPlan("echo:hang", "", (), "", ("Ý: a b c d",), 99), tell)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of Unix")
def test_no_orphan_is_left_when_the_program_is_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE)
    try:
        assert parent.stdout is not None
        worker = psutil.Process(int(parent.stdout.readline()))
        assert worker.is_running()
    finally:
        parent.kill()
        parent.communicate()
    worker.wait(timeout=10)


def test_the_worker_imports_neither_window_nor_database() -> None:
    code = (
        "import sys, communeapp.llm.worker, communeapp.llm.engine, communeapp.llm.memory;"
        "print([m for m in ('PySide6','click','sqlite3','sqlite_utils','docx','jinja2','numpy')"
        " if m in sys.modules])"
    )
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert out.stdout.strip() == "[]"


def test_the_worker_never_names_the_database() -> None:
    """It sees no path but the model's and the folder of prefix states."""
    folder = Path(__file__).resolve().parents[2] / "src" / "communeapp" / "llm"
    for name in ("worker.py", "engine.py", "echo.py", "ports.py", "answers.py", "prefix_store.py"):
        source = (folder / name).read_text(encoding="utf-8")
        assert "communeapp.paths" not in source
        assert "import logging" not in source
