"""Faults of the model process, forced on a real child; the text so far is never lost."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable

import psutil
import pytest

from communeapp.core.prompts import PromptPlan
from communeapp.llm.client import WorkerClient, WorkerFailed
from communeapp.llm.protocol import Delta, Item, Launch, ModelSpec, Progress, Sampling
from communeapp.llm.supervisor import Event, Limits

MakeClient = Callable[..., WorkerClient]
MakePlan = Callable[..., PromptPlan]

unix = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


def said(items: tuple[object, ...]) -> str:
    return " ".join(getattr(one, "text", "") for one in items)


def test_answers_come_in_order(make_client: MakeClient, plan: MakePlan) -> None:
    heard: list[Event] = []
    result = make_client().generate(plan("slow"), heard.append)
    assert [one.text for one in result.items] == [
        "Thực hiện việc sau: tuyên truyền đến từng hộ theo quy định.",
        "Thực hiện việc sau: báo cáo trước ngày 10/12/2025 theo quy định.",
    ]
    assert {one.finish for one in result.items} == {"stop"}
    streamed = "".join(one.text for one in heard if isinstance(one, Delta) and one.key == 0)
    assert result.items[0].text.startswith(streamed.rstrip())
    assert len([one for one in heard if isinstance(one, Item)]) == 2
    assert result.loaded is not None


def test_one_process_serves_many_requests(make_client: MakeClient, plan: MakePlan) -> None:
    client = make_client()
    client.generate(plan())
    first = client.pid
    client.generate(plan())
    assert client.pid == first


# --- fault 20, and death in every form --------------------------------------------------------------


@unix
def test_a_stopped_child_is_noticed_and_replaced(make_client: MakeClient, plan: MakePlan) -> None:
    """Fault 20: SIGSTOP in the middle; the watchdog ends it, the text so far is kept."""
    client = make_client(limits=Limits(silence_s=1.5))
    stopped = []

    def stop_it(event: Event) -> None:
        if isinstance(event, Delta) and not stopped:
            assert client.pid is not None
            stopped.append(client.pid)
            os.kill(client.pid, signal.SIGSTOP)

    with pytest.raises(WorkerFailed) as caught:
        client.generate(plan("slow"), stop_it)
    assert caught.value.code == "llm.hung"
    assert said(caught.value.items).startswith("Thực hiện")
    assert not psutil.pid_exists(stopped[0])
    assert len(client.generate(plan()).items) == 2


@unix
def test_cancel_of_a_stopped_child_is_over_in_two_seconds(
    make_client: MakeClient, plan: MakePlan
) -> None:
    """Fault 20: whoever pressed Stop is free at once, the child is gone within two seconds."""
    client = make_client()
    pids, asked_at = [], [0.0]

    def stop_it(event: Event) -> None:
        if isinstance(event, Delta) and not pids:
            assert client.pid is not None
            pids.append(client.pid)
            os.kill(client.pid, signal.SIGSTOP)
            asked_at[0] = time.monotonic()
            client.cancel()

    result = client.generate(plan("slow"), stop_it)
    assert result.cancelled
    assert time.monotonic() - asked_at[0] < 1.0
    assert said(result.items).startswith("Thực hiện")
    assert {one.finish for one in result.items} == {"cancelled"}
    assert len(client.generate(plan()).items) == 2  # waits for the kill and a new child
    assert not psutil.pid_exists(pids[0])
    assert client.pid != pids[0]


def test_abort_inside_the_engine_loses_no_character(
    make_client: MakeClient, plan: MakePlan
) -> None:
    client = make_client()
    heard: list[Delta] = []
    with pytest.raises(WorkerFailed) as caught:
        client.generate(plan("crash"), lambda e: heard.append(e) if isinstance(e, Delta) else None)
    assert caught.value.code == "llm.crashed"
    assert said(caught.value.items) == "Thực hiện việc sau: "
    assert "".join(one.text for one in heard) == "Thực hiện việc sau: "
    assert len(client.generate(plan()).items) == 2


@unix
def test_a_killed_child_loses_no_character(make_client: MakeClient, plan: MakePlan) -> None:
    client = make_client()
    heard: list[str] = []

    def kill_it(event: Event) -> None:
        if isinstance(event, Delta):
            heard.append(event.text)
            if len(heard) == 5 and client.pid is not None:
                os.kill(client.pid, signal.SIGKILL)

    with pytest.raises(WorkerFailed) as caught:
        client.generate(plan("slow"), kill_it)
    assert said(caught.value.items) == "".join(heard)
    assert len(heard) >= 5
    assert len(client.generate(plan()).items) == 2


def test_three_crashes_turn_it_off(make_client: MakeClient, plan: MakePlan) -> None:
    client = make_client()
    for _round in range(3):
        with pytest.raises(WorkerFailed, match=r"llm\.crashed"):
            client.generate(plan("crash"))
    with pytest.raises(WorkerFailed, match=r"llm\.off"):
        client.generate(plan())
    assert client.pid is None


def test_a_crash_while_loading(make_client: MakeClient, plan: MakePlan) -> None:
    with pytest.raises(WorkerFailed, match=r"llm\.crashed_loading"):
        make_client("crash-load").generate(plan())


def test_garbage_on_the_pipe_is_not_read_as_text(make_client: MakeClient, plan: MakePlan) -> None:
    client = make_client()
    with pytest.raises(WorkerFailed) as caught:
        client.generate(plan("garbage"))
    assert caught.value.code == "llm.crashed"
    assert "\ufffd" not in said(caught.value.items)
    assert len(client.generate(plan()).items) == 2


def test_noise_of_native_code_is_harmless(make_client: MakeClient, plan: MakePlan) -> None:
    assert len(make_client().generate(plan("noise")).items) == 2


def test_an_error_of_the_engine_leaves_the_child_alive(
    make_client: MakeClient, plan: MakePlan
) -> None:
    client = make_client()
    client.generate(plan())
    before = client.pid
    with pytest.raises(WorkerFailed, match=r"llm\.failed"):
        client.generate(plan("fail"))
    client.generate(plan())
    assert client.pid == before


def test_a_program_that_is_not_there(plan: MakePlan) -> None:
    client = WorkerClient(Launch("/nonexistent/communeapp", ()), ModelSpec("", ""))
    with client, pytest.raises(WorkerFailed, match=r"llm\.crashed"):
        client.generate(plan())


def test_a_program_that_says_nothing_sensible(plan: MakePlan) -> None:
    launch = Launch(sys.executable, ("-c", "print('hello'); input()"))
    with (
        WorkerClient(launch, ModelSpec("", "")) as client,
        pytest.raises(WorkerFailed, match=r"llm\.crashed"),
    ):
        client.generate(plan())


# --- cancel ------------------------------------------------------------------------------------------


def test_cancel_between_words_keeps_child_and_text(make_client: MakeClient, plan: MakePlan) -> None:
    client = make_client()
    pids = []

    def stop(event: Event) -> None:
        if isinstance(event, Delta):
            pids.append(client.pid)
            client.cancel()

    result = client.generate(plan("wait"), stop)
    assert result.cancelled
    assert said(result.items).startswith("Thực hiện")
    assert len(client.generate(plan()).items) == 2
    assert client.pid == pids[0]


def test_cancel_from_another_thread(make_client: MakeClient, plan: MakePlan) -> None:
    client = make_client()
    going = threading.Event()

    def press_stop() -> None:
        going.wait(20)
        client.cancel()

    thread = threading.Thread(target=press_stop)
    thread.start()
    result = client.generate(plan("wait"), lambda event: going.set())
    thread.join()
    assert result.cancelled


def test_an_engine_that_hangs_is_killed_and_replaced(
    make_client: MakeClient, plan: MakePlan
) -> None:
    client = make_client(limits=Limits(cancel_s=0.3))
    pids = []

    def stop(event: Event) -> None:
        if isinstance(event, Progress) and event.phase == "prompt":  # while loading it heeds a Stop
            pids.append(client.pid)
            client.cancel()

    assert client.generate(plan("hang-prompt"), stop).cancelled
    assert len(client.generate(plan()).items) == 2
    assert client.pid != pids[0]


def test_work_that_does_not_move_is_given_up(make_client: MakeClient, plan: MakePlan) -> None:
    """Heartbeats go on while native code hangs: the count of steps tells them apart."""
    client = make_client(limits=Limits(stuck_s=1.5))
    with pytest.raises(WorkerFailed, match=r"llm\.hung"):
        client.generate(plan("hang"))
    assert len(client.generate(plan()).items) == 2


# --- fault 21: endless repetition --------------------------------------------------------------------


def test_endless_repetition_stops_at_its_bound(make_client: MakeClient, plan: MakePlan) -> None:
    result = make_client().generate(plan("repeat", max_tokens=100_000))
    assert [one.finish for one in result.items] == ["repeat", "repeat"]
    assert all(one.tokens < 40 for one in result.items)
    assert result.items[0].text == "Xã cần làm ngay"


def test_it_is_asked_again_exactly_once(make_client: MakeClient, plan: MakePlan) -> None:
    heard: list[Event] = []
    result = make_client().generate(plan("repeat-once", max_tokens=100_000), heard.append)
    assert [one.finish for one in result.items] == ["stop", "stop"]
    assert len([one for one in heard if isinstance(one, Delta) and one.restart]) == 2
    assert result.items[0].text.startswith("Thực hiện")


def test_not_asked_again_where_that_is_not_wanted(make_client: MakeClient, plan: MakePlan) -> None:
    result = make_client().generate(plan("repeat-once"), None, Sampling(retry_repeats=False))
    assert [one.finish for one in result.items] == ["repeat", "repeat"]


def test_the_bound_on_words_ends_an_answer(make_client: MakeClient, plan: MakePlan) -> None:
    result = make_client().generate(plan(max_tokens=4))
    assert [one.finish for one in result.items] == ["length", "length"]


# --- fault 18: memory --------------------------------------------------------------------------------


@unix
def test_memory_beyond_the_cap_is_refused_to_the_child_alone(
    make_client: MakeClient, plan: MakePlan
) -> None:
    with pytest.raises(WorkerFailed, match=r"llm\.out_of_memory"):
        make_client("memory", memory_cap_mb=1024).generate(plan())
    bytearray(512 * 1024 * 1024)  # the parent feels nothing of it


def test_too_little_memory_is_said_with_numbers(make_client: MakeClient, plan: MakePlan) -> None:
    with pytest.raises(WorkerFailed) as caught:
        make_client(need_mb=10**9).generate(plan())
    assert caught.value.code == "llm.not_enough_memory"
    assert caught.value.values["need"] == str(10**9)
    assert 0 < int(str(caught.value.values["free"])) < 10**9


@unix
def test_a_child_killed_for_memory_while_loading(make_client: MakeClient, plan: MakePlan) -> None:
    """What the kernel's out-of-memory killer does: SIGKILL during the load."""
    client = make_client("wait-load")

    def kill() -> None:
        while client.pid is None or not psutil.Process(client.pid).num_threads() >= 3:
            threading.Event().wait(0.02)
        os.kill(client.pid, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    with pytest.raises(WorkerFailed) as caught:
        client.generate(plan())
    killer.join()
    assert caught.value.code in ("llm.crashed_loading", "llm.crashed")
