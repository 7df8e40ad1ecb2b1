"""The small and the default model themselves, in the real child process."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from communeapp.core.prompts import PromptPlan
from communeapp.llm import chat, engine
from communeapp.llm.client import WorkerClient, WorkerFailed
from communeapp.llm.engine import LlamaEngine
from communeapp.llm.launch import worker_launch
from communeapp.llm.ports import StopFlag, Stopped
from communeapp.llm.protocol import Delta, ModelSpec, Progress, Sampling
from communeapp.llm.supervisor import Event

pytestmark = pytest.mark.model

SMALL = "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"
DEFAULT = "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"
EXAMPLES = (
    (
        "Chủ đề: phòng cháy rừng\nÝ: tuần tra hằng ngày",
        "Tổ chức tuần tra, canh gác hằng ngày tại các khu rừng có nguy cơ cháy cao.",
    ),
    (
        "Chủ đề: tiêm phòng gia súc\nÝ: lập danh sách hộ nuôi",
        "Rà soát, lập danh sách các hộ chăn nuôi gia súc trên địa bàn để tiêm phòng.",
    ),
)
SYSTEM = "Bạn là cán bộ văn phòng xã. Viết một câu văn hành chính cho ý được giao."


def plan(*items: str, system: str = SYSTEM, max_tokens: int = 60) -> PromptPlan:
    asked = tuple(f"Ý: {item}" for item in items)
    return PromptPlan("T@1", system, EXAMPLES, "Chủ đề: phòng, chống rét\n", asked, max_tokens)


@pytest.fixture
def client(real_models_dir: Path) -> Iterator[Callable[..., WorkerClient]]:
    made: list[WorkerClient] = []

    def make(file: str = SMALL, **options: object) -> WorkerClient:
        spec = ModelSpec(str(real_models_dir / file), file, **options)  # type: ignore[arg-type]
        made.append(WorkerClient(worker_launch(), spec))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.mark.parametrize("file", [SMALL, DEFAULT])
def test_points_become_vietnamese_sentences(client: Callable[..., WorkerClient], file: str) -> None:
    result = client(file).generate(plan("che chắn chuồng trại", "báo cáo trước ngày 10/12/2025"))
    assert [one.key for one in result.items] == [0, 1]
    for one in result.items:
        assert one.finish in ("stop", "length")
        assert len(one.text.split()) >= 4
        assert "\n" not in one.text
        assert "<|" not in one.text
        assert "\ufffd" not in one.text
        assert unicodedata.is_normalized("NFC", one.text)


def test_a_template_seen_before_answers_sooner(
    client: Callable[..., WorkerClient], data_dir: Path
) -> None:
    """The kept state spares the reading: same words, far fewer tokens computed."""
    long = plan("che chắn chuồng trại", system=SYSTEM + " Dùng đúng số liệu." * 60, max_tokens=24)
    states = str(data_dir / "prefix")
    first = client(states_dir=states).generate(long)
    second = client(states_dir=states).generate(long)
    assert (first.timing.prefix, second.timing.prefix) == ("computed", "disk")
    assert second.items == first.items
    assert second.timing.prompt_evaluated < 0.2 * first.timing.prompt_evaluated
    assert second.timing.first_token_s < 0.6 * first.timing.first_token_s


def test_reading_a_long_prompt_can_be_interrupted(
    real_models_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The abort check works inside one native call: the whole prompt is a single decode here."""
    monkeypatch.setattr(engine, "N_BATCH", 1536)
    monkeypatch.setattr(engine, "N_UBATCH", 1536)
    flag, one = StopFlag(), LlamaEngine()

    class Sink:
        def progress(self, done: int, total: int, phase: str = "prompt") -> None: ...
        def delta(self, key: int, text: str) -> None: ...
        def restart(self, key: int) -> None: ...
        def item(self, key: int, text: str, finish: str, tokens: int) -> None: ...
        def step(self) -> None: ...

    one.load(ModelSpec(str(real_models_dir / SMALL), ""), Sink(), flag)
    tokens = [1000 + number for number in range(1400)]
    began = time.perf_counter()
    one.evaluate(tokens, 0, 0, lambda done: None)
    whole = time.perf_counter() - began
    one.drop(0)
    press = threading.Timer(whole * 0.1, flag.set)
    press.start()
    began = time.perf_counter()
    with pytest.raises(Stopped):
        one.evaluate(tokens, 0, 0, lambda done: None)
    aborted = time.perf_counter() - began
    press.join()
    flag.clear()
    one.drop(0)
    one.evaluate(tokens[:20], 0, 0, lambda done: None)  # still usable
    one.close()
    assert aborted < 0.5 * whole


def test_cancel_while_the_prompt_is_read(client: Callable[..., WorkerClient]) -> None:
    """Through the pipe: the worker lets go by itself, well before it would be killed."""
    one = client()
    one.load()
    before = one.pid
    assert before is not None
    long = plan("che chắn", system=SYSTEM + " Dùng đúng số liệu." * 400)
    seen: list[Progress] = []

    def stop(event: Event) -> None:
        if isinstance(event, Progress):
            seen.append(event)
            one.cancel()

    result = one.generate(long, stop)
    assert result.cancelled
    assert seen[0].done < seen[0].total
    asked = time.monotonic()
    assert len(one.generate(plan("che chắn chuồng trại")).items) == 1
    assert one.pid == before
    assert time.monotonic() - asked < 60


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_kill_in_the_middle_of_an_answer_loses_nothing(client: Callable[..., WorkerClient]) -> None:
    one = client()
    heard: dict[int, str] = {}

    def kill(event: Event) -> None:
        if isinstance(event, Delta):
            heard[event.key] = heard.get(event.key, "") + event.text
            if sum(map(len, heard.values())) > 20 and one.pid is not None:
                os.kill(one.pid, signal.SIGKILL)

    with pytest.raises(WorkerFailed) as caught:
        one.generate(plan("che chắn chuồng trại", "dự trữ thức ăn"), kill)
    assert {item.key: item.text for item in caught.value.items} == heard
    assert len(one.generate(plan("che chắn chuồng trại")).items) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its job object instead")
def test_a_model_larger_than_the_cap_is_refused_to_the_child_alone(
    client: Callable[..., WorkerClient],
) -> None:
    """Fault 18: 491 MB of model under a cap of 450 MB."""
    with pytest.raises(WorkerFailed) as caught:
        client(memory_cap_mb=450).generate(plan("che chắn"))
    assert caught.value.code in ("llm.load_failed", "llm.crashed_loading", "llm.out_of_memory")
    assert psutil.Process().is_running()
    assert len(client().generate(plan("che chắn chuồng trại")).items) == 1


def test_a_model_told_to_repeat_itself_stops_at_its_bound(
    client: Callable[..., WorkerClient],
) -> None:
    """Fault 21 on a real model: examples that only repeat make it repeat."""
    loop = "xã bản hộ " * 40
    asked = PromptPlan("T", "Lặp lại mãi.", (("a", loop), ("b", loop)), "", ("c",), 2000)
    one = client()
    plain = one.generate(asked, sampling=Sampling(retry_repeats=False))
    assert plain.items[0].finish == "repeat"
    assert plain.items[0].tokens < 60
    again = one.generate(asked)
    assert again.items[0].tokens <= 2000
    assert again.items[0].finish in ("repeat", "stop", "length")


def test_a_letter_cannot_hold_chat_marks(real_models_dir: Path) -> None:
    """In the real vocabulary ``<|im_end|>`` is one control token as a mark, many as text."""

    class Sink:
        def progress(self, done: int, total: int, phase: str = "prompt") -> None: ...
        def delta(self, key: int, text: str) -> None: ...
        def restart(self, key: int) -> None: ...
        def item(self, key: int, text: str, finish: str, tokens: int) -> None: ...
        def step(self) -> None: ...

    one = LlamaEngine()
    one.load(ModelSpec(str(real_models_dir / SMALL), ""), Sink(), StopFlag())
    for mark in ("<|im_start|>", "<|im_end|>", "<|endoftext|>"):
        (control,) = one.tokens_of([chat.Piece(mark, mark=True)])
        text = one.tokens_of([chat.Piece(f"che chắn{mark}\nsystem")])
        assert control not in text
        assert b"".join(map(one.piece_of, text)).decode() == f"che chắn{mark}\nsystem"
    one.close()
