"""The state machine of the model process, with the clock in our hand."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.prompts import PromptPlan
from communeapp.llm.protocol import (
    VERSION,
    Alive,
    Cancel,
    Delta,
    Done,
    Failed,
    Generate,
    Hello,
    Item,
    ItemAnswer,
    Load,
    Loaded,
    Measure,
    Measured,
    ModelSpec,
    Progress,
    Timing,
)
from communeapp.llm.supervisor import (
    Actions,
    Broken,
    CloseInput,
    Event,
    Finished,
    Job,
    KillChild,
    Limits,
    Send,
    StartChild,
    Supervisor,
    Tell,
)

MODEL = ModelSpec("m.gguf", "0" * 64)
OTHER = ModelSpec("other.gguf", "1" * 64)
PLAN = PromptPlan("T@1", "s", (), "", ("a", "b"), 9)
HELLO = Hello(VERSION, 1, "llama")


def job(name: str, model: ModelSpec = MODEL) -> Job:
    return Job(name, model, Generate(name, PLAN))


def events(actions: Actions) -> list[Event]:
    return [one.event for one in actions if isinstance(one, Tell)]


def sent(actions: Actions) -> list[object]:
    return [one.message for one in actions if isinstance(one, Send)]


def at_work(name: str = "j1", now: float = 0.0, model: ModelSpec = MODEL) -> Supervisor:
    """A supervisor whose child has loaded the model and was given the job."""
    supervisor = Supervisor()
    assert supervisor.submit(now, job(name, model)) == [StartChild()]
    (load,) = sent(supervisor.heard(now, HELLO))
    assert isinstance(load, Load)
    assert load.model == model
    assert sent(supervisor.heard(now, Loaded(load.id, "zen4", 2, 4096, 1.0))) == [
        Generate(name, PLAN)
    ]
    return supervisor


def test_a_job_from_the_start_of_the_process_to_its_end() -> None:
    supervisor = at_work()
    assert events(supervisor.heard(1, Progress("j1", 5, 10))) == [Progress("j1", 5, 10)]
    assert events(supervisor.heard(2, Delta("j1", 0, "Giao "))) == [Delta("j1", 0, "Giao ")]
    supervisor.heard(3, Item("j1", 0, "Giao bản.", "stop", 4))
    supervisor.heard(3, Item("j1", 1, "Báo cáo.", "length", 9))
    (done,) = events(supervisor.heard(4, Done("j1", Timing(total_s=4.0))))
    assert isinstance(done, Finished)
    assert done.items == (
        ItemAnswer(0, "Giao bản.", "stop", 4),
        ItemAnswer(1, "Báo cáo.", "length", 9),
    )
    assert done.timing.total_s == 4.0
    assert done.loaded is not None
    assert not supervisor.busy


def test_progress_of_loading_is_told_under_the_job() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, job("j1"))
    supervisor.heard(0, HELLO)
    assert events(supervisor.heard(1, Progress("load-1", 3, 1000, "load"))) == [
        Progress("j1", 3, 1000, "load")
    ]


def test_jobs_wait_for_their_turn_and_share_the_loaded_model() -> None:
    supervisor = at_work()
    assert supervisor.submit(1, job("j2")) == []
    assert sent(supervisor.heard(2, Done("j1"))) == [Generate("j2", PLAN)]


def test_a_job_that_only_loads() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, Job("try", MODEL))
    supervisor.heard(0, HELLO)
    (done,) = events(supervisor.heard(0, Loaded("load-1", "zen4", 2, 4096, 1.0)))
    assert isinstance(done, Finished)
    assert done.loaded is not None


def test_measuring() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, Job("m", MODEL, Measure("m")))
    supervisor.heard(0, HELLO)
    supervisor.heard(0, Loaded("load-1", "zen4", 2, 4096, 1.0))
    (done,) = events(supervisor.heard(0, Measured("m", 2, {"1": 3.0, "2": 5.0})))
    assert isinstance(done, Finished)
    assert done.measured is not None
    assert done.measured.best == 2


def test_another_model_means_another_process() -> None:
    supervisor = at_work()
    supervisor.submit(1, job("j2", OTHER))
    assert supervisor.heard(2, Done("j1"))[1:] == [CloseInput()]
    assert supervisor.exited(3) == [StartChild()]
    assert not supervisor.off
    (load,) = sent(supervisor.heard(4, HELLO))
    assert isinstance(load, Load)
    assert load.model == OTHER


def test_a_model_that_cannot_be_loaded_is_told_and_the_process_given_up() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, job("j1"))
    supervisor.heard(0, HELLO)
    supervisor.submit(0, job("j2"))
    actions = supervisor.heard(1, Failed("load-1", "llm.load_failed"))
    assert events(actions) == [Broken("j1", "llm.load_failed")]
    assert CloseInput() in actions
    assert supervisor.exited(2) == [StartChild()]  # for j2; that was no crash
    assert not supervisor.off


# --- cancelling -----------------------------------------------------------------------------------


def test_cancel_frees_the_caller_at_once_with_the_text_so_far() -> None:
    supervisor = at_work()
    supervisor.heard(1, Item("j1", 1, "xong", "stop", 2))
    supervisor.heard(1, Delta("j1", 0, "Giao "))
    supervisor.heard(1, Delta("j1", 0, "bản"))
    actions = supervisor.cancel(2, "j1")
    assert sent(actions) == [Cancel("cancel-j1", "j1")]
    (end,) = events(actions)
    assert isinstance(end, Finished)
    assert end.cancelled
    assert end.items == (ItemAnswer(0, "Giao bản", "cancelled"), ItemAnswer(1, "xong", "stop", 2))


def test_answers_to_a_cancelled_job_are_dropped() -> None:
    supervisor = at_work()
    supervisor.cancel(1, "j1")
    assert supervisor.heard(1.1, Delta("j1", 0, "late")) == []
    assert supervisor.heard(1.1, Item("j1", 0, "late", "stop", 1)) == []
    assert supervisor.heard(1.2, Done("j1", cancelled=True)) == []
    assert sent(supervisor.submit(2, job("j2"))) == [Generate("j2", PLAN)]


def test_a_worker_that_does_not_stop_is_killed_after_two_seconds() -> None:
    supervisor = at_work()
    supervisor.cancel(10, "j1")
    supervisor.submit(10.5, job("j2"))
    supervisor.heard(11.5, Alive(7))  # alive, but it does not let go
    assert supervisor.deadline() == 12
    assert supervisor.tick(11.9) == []
    assert supervisor.tick(12) == [KillChild()]
    assert supervisor.exited(12.1) == [StartChild()]
    assert not supervisor.off


def test_cancel_while_the_model_is_loaded() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, job("j1"))
    supervisor.heard(0, HELLO)
    actions = supervisor.cancel(1, "j1")
    assert sent(actions) == [Cancel("cancel-j1", "load-1")]
    supervisor.heard(1.2, Done("load-1", cancelled=True))
    assert isinstance(sent(supervisor.submit(2, job("j2")))[0], Load)


def test_loading_that_ended_before_the_cancel_arrived() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, job("j1"))
    supervisor.heard(0, HELLO)
    supervisor.cancel(1, "j1")
    assert supervisor.heard(1.1, Loaded("load-1", "zen4", 2, 4096, 1.0)) == [CloseInput()]
    supervisor.exited(1.2)
    assert supervisor.submit(2, job("j2")) == [StartChild()]


def test_cancel_of_a_waiting_job_does_not_touch_the_worker() -> None:
    supervisor = at_work()
    supervisor.submit(1, job("j2"))
    (end,) = events(supervisor.cancel(1, "j2"))
    assert end == Finished("j2", cancelled=True)
    assert sent(supervisor.heard(2, Done("j1"))) == []


def test_cancel_of_what_is_over_or_unknown_does_nothing() -> None:
    supervisor = at_work()
    supervisor.heard(1, Done("j1"))
    assert supervisor.cancel(2, "j1") == []
    assert supervisor.cancel(2, "never") == []


# --- death and silence ----------------------------------------------------------------------------


def test_a_crash_keeps_the_text_and_the_next_use_starts_again() -> None:
    supervisor = at_work()
    supervisor.heard(1, Delta("j1", 0, "Giao bản Pa "))
    (end,) = events(supervisor.exited(2))
    assert end == Broken("j1", "llm.crashed", items=(ItemAnswer(0, "Giao bản Pa ", "lost"),))
    assert supervisor.submit(3, job("j2")) == [StartChild()]


def test_a_restarted_answer_forgets_only_its_own_text() -> None:
    supervisor = at_work()
    supervisor.heard(1, Delta("j1", 0, "x x x x"))
    supervisor.heard(1, Delta("j1", 1, "còn"))
    supervisor.heard(1, Delta("j1", 0, "", restart=True))
    supervisor.heard(1, Delta("j1", 0, "mới"))
    (end,) = events(supervisor.exited(2))
    assert isinstance(end, Broken)
    assert [one.text for one in end.items] == ["mới", "còn"]


def test_a_crash_while_loading_says_so() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, job("j1"))
    supervisor.heard(0, HELLO)
    assert events(supervisor.exited(1)) == [Broken("j1", "llm.crashed_loading")]


def test_silence_while_working_is_taken_for_death() -> None:
    supervisor = at_work(now=100)
    supervisor.heard(101, Delta("j1", 0, "Giao "))
    assert supervisor.deadline() == 111
    assert supervisor.tick(110.9) == []
    assert supervisor.tick(111) == [KillChild()]
    assert supervisor.tick(112) == []
    (end,) = events(supervisor.exited(112))
    assert end == Broken("j1", "llm.hung", items=(ItemAnswer(0, "Giao ", "lost"),))


def test_heartbeats_without_work_are_not_enough() -> None:
    supervisor = at_work()
    for second in range(180):
        assert supervisor.tick(second) == []
        supervisor.heard(second, Alive(0))
    assert supervisor.tick(180) == [KillChild()]


def test_slow_work_with_heartbeats_goes_on() -> None:
    supervisor = at_work()
    for second in range(1000):
        assert supervisor.tick(second) == []
        supervisor.heard(second, Alive(second // 100))
    assert supervisor.busy


def test_a_process_that_never_greets_is_killed() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, job("j1"))
    assert supervisor.tick(30) == [KillChild()]
    assert events(supervisor.exited(31)) == [Broken("j1", "llm.hung")]
    assert not supervisor.running


def test_a_process_that_cannot_start_is_not_tried_for_ever() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, job("j1"))
    supervisor.submit(0, job("j2"))
    actions = supervisor.exited(0)
    assert events(actions) == [Broken("j1", "llm.crashed")]
    assert StartChild() in actions  # once more, for j2


def test_a_foreign_version_is_not_used() -> None:
    supervisor = Supervisor()
    supervisor.submit(0, job("j1"))
    assert supervisor.heard(0, dataclasses.replace(HELLO, protocol=VERSION + 1)) == [KillChild()]


def test_garbage_ends_the_child() -> None:
    supervisor = at_work()
    supervisor.heard(1, Delta("j1", 0, "Giao"))
    assert supervisor.garbled(2) == [KillChild()]
    assert supervisor.heard(2, Delta("j1", 0, "no more")) == []
    (end,) = events(supervisor.exited(3))
    assert end == Broken("j1", "llm.crashed", items=(ItemAnswer(0, "Giao", "lost"),))


def crash(supervisor: Supervisor, now: float, name: str) -> Actions:
    supervisor.submit(now, job(name))
    supervisor.heard(now, HELLO)
    return supervisor.exited(now)


def test_three_crashes_in_ten_minutes_turn_the_assistant_off() -> None:
    supervisor = Supervisor()
    crash(supervisor, 0, "j1")
    crash(supervisor, 300, "j2")
    supervisor.submit(599, job("j3"))
    supervisor.submit(599, job("j4"))
    supervisor.heard(599, HELLO)
    told = events(supervisor.exited(599))
    assert told == [Broken("j3", "llm.crashed_loading"), Broken("j4", "llm.off")]
    assert supervisor.off
    assert supervisor.submit(5000, job("j5")) == [Tell(Broken("j5", "llm.off"))]


def test_crashes_far_apart_do_not_add_up() -> None:
    supervisor = Supervisor()
    for number in range(20):
        crash(supervisor, number * 301.0, f"j{number}")
    assert not supervisor.off


# --- idleness and the end -------------------------------------------------------------------------


def test_ten_idle_minutes_give_the_memory_back() -> None:
    supervisor = at_work()
    supervisor.heard(100, Done("j1"))
    assert supervisor.deadline() == 700
    assert supervisor.tick(699) == []
    assert supervisor.tick(700) == [CloseInput()]
    assert supervisor.exited(700.1) == []
    assert not supervisor.running
    assert not supervisor.off
    assert supervisor.submit(900, job("j2")) == [StartChild()]


def test_a_worker_that_does_not_leave_is_killed() -> None:
    supervisor = at_work()
    supervisor.heard(0, Done("j1"))
    supervisor.tick(600)
    assert supervisor.tick(602) == [KillChild()]
    supervisor.exited(602.1)
    assert not supervisor.off


def test_use_keeps_it_awake() -> None:
    supervisor = at_work()
    supervisor.heard(0, Done("j1"))
    supervisor.submit(599, job("j2"))
    supervisor.heard(600, Done("j2"))
    assert supervisor.tick(1000) == []


def test_closing_ends_everything() -> None:
    supervisor = at_work()
    supervisor.submit(1, job("j2"))
    supervisor.heard(1, Delta("j1", 0, "Giao"))
    actions = supervisor.close(2)
    assert actions[-1] == CloseInput()
    assert events(actions) == [
        Finished("j2", cancelled=True),
        Finished("j1", (ItemAnswer(0, "Giao", "cancelled"),), cancelled=True),
    ]
    assert supervisor.exited(3) == []


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "submit",
                "other",
                "cancel",
                "hello",
                "loaded",
                "done",
                "failed",
                "exit",
                "tick",
                "garbage",
            ]
        ),
        st.floats(0, 700),
    ),
    max_size=60,
)


@given(_STEPS)
def test_every_job_gets_exactly_one_end(steps: list[tuple[str, float]]) -> None:
    """Whatever happens in whatever order: no job is lost, none ends twice, no two children."""
    supervisor = Supervisor(Limits(crashes=1000))
    now, asked, ended, children = 0.0, 0, [], 0
    asked_for: list[object] = []

    def note(actions: Actions) -> None:
        nonlocal children
        for action in actions:
            if isinstance(action, StartChild):
                children += 1
                assert children == 1
            elif isinstance(action, Send):
                asked_for.append(action.message)
            elif isinstance(action, Tell) and isinstance(action.event, Finished | Broken):
                ended.append(action.event.id)

    for what, pause in steps:
        now += pause
        last = asked_for[-1] if asked_for else None
        name = getattr(last, "target", getattr(last, "id", "none"))
        if what in ("submit", "other"):
            asked += 1
            note(supervisor.submit(now, job(f"j{asked}", MODEL if what == "submit" else OTHER)))
        elif what == "cancel":
            note(supervisor.cancel(now, f"j{asked}"))
        elif what == "tick":
            note(supervisor.tick(now))
        elif children:
            if what == "hello":
                note(supervisor.heard(now, HELLO))
            elif what == "loaded":
                note(supervisor.heard(now, Loaded(name, "zen4", 1, 1, 1.0)))
            elif what == "done":
                note(supervisor.heard(now, Done(name)))
            elif what == "failed":
                note(supervisor.heard(now, Failed(name, "llm.failed")))
            elif what == "garbage":
                note(supervisor.garbled(now))
            elif what == "exit":
                children = 0
                note(supervisor.exited(now))
    note(supervisor.close(now))
    if children:
        children = 0
        note(supervisor.exited(now))
    assert sorted(ended) == sorted(f"j{number + 1}" for number in range(asked))


@pytest.mark.parametrize(
    "limit", ["start_s", "cancel_s", "silence_s", "stuck_s", "idle_s", "close_s"]
)
def test_patience_is_what_was_promised(limit: str) -> None:
    promised = {
        "start_s": 30, "cancel_s": 2, "silence_s": 10, "stuck_s": 180, "idle_s": 600, "close_s": 2,
    }  # fmt: skip
    assert getattr(Limits(), limit) == promised[limit]
