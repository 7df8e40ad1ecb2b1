"""Faults of an exam: kill -9 at any moment, a clock that is set under it, with real child processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CHILD = Path(__file__).parent / "children" / "exam.py"
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="kill -9 and fork; Windows has its own list of checks"
)


def killed(job: str, folder: Path, rounds: int, seed: int) -> list[dict[str, Any]]:
    """Let the child process run its rounds; give what it says of each."""
    done = subprocess.run(
        [sys.executable, CHILD, job, folder, str(rounds), str(seed)],
        stdout=subprocess.PIPE,
        check=True,
        timeout=60 + rounds * 15,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


class Promised:
    """What the workers have promised so far, attempt by attempt."""

    def __init__(self) -> None:
        self.answers: dict[str, dict[str, Any]] = {}
        self.papers: dict[str, str] = {}
        self.used: dict[str, int] = {}
        self.flagged: dict[str, set[int]] = {}
        self.shares: dict[str, int] = {}
        self.begun: dict[str, int] = {}

    def check(self, one: dict[str, Any]) -> None:
        """Follow one round and compare with what was found after it."""
        assert one["killed"]
        found = one["found"]
        assert found["whole"], found
        assert found["rebuilt"], "the log tells another story than the tables"
        attempt, trying, finishing, base = "", None, "", 0
        for line in one["said"]:
            if "attempt" in line:
                attempt, trying = line["attempt"], None
                self.begun[attempt] = self.begun.get(attempt, 0) + 1
                assert self.papers.setdefault(attempt, line["paper"]) == line["paper"]
                assert line["used"] >= self.used.get(attempt, 0), "time was given back"
                base = line["used"]
            if "spent" in line:
                # The clock on the wall is set by hours all the while.
                before, after = line["spent"]
                assert before - 20 <= line["used"] - base <= after + 500
            if "used" in line:
                self.used[line.get("finished", attempt)] = line["used"]
            if "trying" in line:
                trying = (str(line["trying"]), line["given"])
            if "kept" in line:
                self.answers.setdefault(attempt, {})[str(line["kept"])] = line["given"]
                trying = None
            if "flagged" in line:
                self.flagged.setdefault(attempt, set()).add(line["flagged"])
            finishing = line.get("finishing", finishing)
            if "finished" in line:
                self.shares[line["finished"]] = line["share"]
        self._compare(found["attempts"], attempt, trying, finishing)

    def _compare(
        self, found: dict[str, Any], last: str, trying: tuple[str, Any] | None, finishing: str
    ) -> None:
        for name, paper in self.papers.items():
            there = found[name]
            assert there["paper"] == paper
            kept = {at: given for at, given in there["answers"].items() if given}
            promised = self.answers.get(name, {})
            if name == last and trying is not None and kept.get(trying[0]) == trying[1]:
                promised = {**promised, trying[0]: trying[1]}  # the kill came after the commit
                self.answers[name] = promised
            assert kept == promised, "an answer that was acknowledged is gone or another one"
            assert set(there["flagged"]) >= self.flagged.get(name, set())
            assert there["used"] >= self.used[name], "time that was used is not used any more"
            if name == finishing and there["state"] == "scored":
                self.shares[name] = there["share"]  # the kill came after the commit
            if name in self.shares:
                assert (there["state"], there["share"]) == ("scored", self.shares[name])
            else:
                assert there["state"] == "running"
            assert there["interruptions"] >= self.begun[name] - 1


def exam_rounds(folder: Path, rounds: int) -> None:
    for job, count, seed in (("alone", rounds // 2, 1), ("supervised", rounds - rounds // 2, 2)):
        promised = Promised()
        found = killed(job, folder / job, count, seed)
        for one in found:
            promised.check(one)
        assert len(found) == count
        # The rounds prove something only if there was something to lose.
        assert sum(len(one) for one in promised.answers.values()) >= 10
        assert max(promised.begun.values()) > count // 4, "no attempt was taken up again"
        # An attempt never used more time than there was, whatever the clock on the wall said.
        assert sum(promised.used.values()) <= count * 3_000


@pytest.mark.timeout(180)
def test_an_exam_survives_kill_9_with_answers_and_time_kept(data_dir: Path) -> None:
    exam_rounds(data_dir, 24)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_an_exam_survives_kill_9_100_times(data_dir: Path) -> None:
    exam_rounds(data_dir, 100)
