"""How many threads: a choice from measurements, kept where that is possible."""

from __future__ import annotations

from pathlib import Path

import pytest

from communeapp.llm import threads
from communeapp.llm.threads import Pressure, ThreadChoices


@pytest.mark.parametrize(
    ("speeds", "best"),
    [
        ({1: 30.0, 2: 44.0}, 2),
        ({1: 30.0, 2: 31.0}, 1),
        ({1: 30.0, 2: 9.0}, 1),
        ({1: 10.0, 4: 37.0, 6: 40.0}, 4),
    ],
)
def test_cores_that_bring_nothing_are_left_to_the_official(
    speeds: dict[int, float], best: int
) -> None:
    assert threads.choose(speeds) == best


def test_never_all_cores_of_a_larger_machine() -> None:
    assert threads.candidates(1) == (1,)
    assert threads.candidates(2) == (1, 2)
    assert threads.default_threads(1) == 1
    assert threads.default_threads(2) == 2
    for cores in range(3, 65):
        assert max(threads.candidates(cores)) < cores
        assert threads.default_threads(cores) in threads.candidates(cores)


def test_what_was_measured_is_found_again(data_dir: Path) -> None:
    choices = ThreadChoices(data_dir / "prefix")
    assert choices.find("k") is None
    choices.keep("k", 1)
    choices.keep("other", 1)
    assert ThreadChoices(data_dir / "prefix").find("k") == 1
    assert sorted(one.name for one in (data_dir / "prefix").iterdir()) == ["threads.json"]


@pytest.mark.parametrize("content", ["", "[]", '{"k": "2"}', '{"k": 0}', '{"k": 100000}', "\0"])
def test_a_damaged_file_means_measuring_again(data_dir: Path, content: str) -> None:
    (data_dir / "threads.json").write_text(content)
    choices = ThreadChoices(data_dir)
    assert choices.find("k") is None
    choices.keep("k", 1)
    assert choices.find("k") == 1


def test_a_folder_that_cannot_be_written_is_no_error(data_dir: Path) -> None:
    (data_dir / "file").write_text("in the way")
    ThreadChoices(data_dir / "file").keep("k", 1)
    assert ThreadChoices(data_dir / "file").find("k") is None


@pytest.mark.parametrize(
    ("best", "cores", "others", "left"),
    [
        (2, 2, 0.0, 2),
        (2, 2, 0.3, 2),
        (2, 2, 0.8, 1),
        (2, 2, 5.0, 1),
        (1, 2, 0.0, 1),
        (4, 8, 3.0, 4),
        (4, 8, 6.0, 2),
    ],
)
def test_threads_are_given_up_while_others_need_the_cores(
    best: int, cores: int, others: float, left: int
) -> None:
    assert threads.threads_beside(best, cores, others) == left


def test_own_work_is_no_pressure(monkeypatch: pytest.MonkeyPatch) -> None:
    now = {"wall": 100.0, "all": 50.0, "own": 10.0}
    monkeypatch.setattr(
        Pressure, "_now", staticmethod(lambda: (now["wall"], now["all"], now["own"]))
    )
    pressure = Pressure()
    now.update(wall=100.1)
    assert pressure.others() is None  # too soon to tell
    now.update(wall=101.0, all=52.0, own=12.0)
    assert pressure.others() == 0.0
    now.update(wall=102.0, all=54.0, own=13.0)
    assert pressure.others() == 1.0
    now.update(wall=103.0, all=54.2, own=13.0)
    assert threads.undisturbed(pressure)
    now.update(wall=104.0, all=55.0, own=13.0)
    assert not threads.undisturbed(pressure)
