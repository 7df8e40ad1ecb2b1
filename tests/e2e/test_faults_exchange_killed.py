"""A bundle that is taken in by a process that is killed: all of its facts are there, or none; tables follow."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.unit.services.sync.drafts_at_pcs import FACTS, letter
from tests.unit.services.sync.nodes import Pc, office_of

from communeapp.core.events import Scope
from communeapp.core.training.given_json import given_to_json
from communeapp.core.training.questions import Given

CHILD = Path(__file__).parent / "children" / "exchanging.py"
pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="kill -9 and fork; Windows has its own list of checks"
)


def work_of_a_week(pc: Pc) -> None:
    """Answers, a letter (its text is a file of the bundle) and a class's attendance."""
    for number in range(60):
        body = {
            "course": "a", "version": "1.0", "question": f"a-{number % 9}", "topic": "t",
            "lesson": "l", "mode": "practice", "share": 1000, "right": True, "rating": 3,
            "ms": 4000, "at_ms": pc.clock.now_ms() + number, "given": given_to_json(Given((0,))),
        }  # fmt: skip
        with pc.office.events.change("learn.answered", Scope.OFFICE, body) as event:
            pc.office.learning.apply(event)
    for number in range(3):
        record = pc.office.drafts.create(FACTS, letter(f"Lần {number}."))
        pc.office.drafts.keep_version(record.id)


def rounds_of(folder: Path, count: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    offices = office_of(folder, ["a", "b"])
    a, b = next(offices)
    work_of_a_week(a)
    (written,) = a.write()
    next(offices, None)  # both are closed
    done = subprocess.run(
        [sys.executable, CHILD, b.folder, folder / "again", written.path, str(count), "7"],
        stdout=subprocess.PIPE,
        check=True,
        timeout=120 + count * 20,
    )
    whole, *rounds = (json.loads(line) for line in done.stdout.splitlines())
    assert len(rounds) == count
    return whole, rounds


def check(whole: dict[str, Any], rounds: list[dict[str, Any]]) -> None:
    assert whole["foreign"] > 60
    assert (whole["waiting"], whole["pieces"], whole["aside"], whole["wanted"]) == (0, [], 0, [])
    for one in rounds:
        assert one["killed"]
        assert one["foreign"] in (0, whole["foreign"]), "a part of a bundle is there"
        assert bool(one["foreign"]) is bool(one["spans"])
        assert one["pieces"] == []
        assert (one["aside"], one["wanted"]) == (0, [])
        if one["foreign"]:
            assert one["state"] == whole["state"], "the tables did not follow"
    assert {bool(one["foreign"]) for one in rounds} == {True, False}, "one kind of kill only"
    assert any(0 < one["waiting"] < whole["foreign"] for one in rounds)


@pytest.mark.timeout(180)
def test_a_kill_while_a_bundle_is_taken_in_leaves_all_of_it_or_nothing(tmp_path: Path) -> None:
    check(*rounds_of(tmp_path, 8))


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_500_kills_while_a_bundle_is_taken_in(tmp_path: Path) -> None:
    check(*rounds_of(tmp_path, 500))
