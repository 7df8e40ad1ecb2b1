"""Fault 45 and more: whatever PCs of an office do to each other, in the end all hold the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.services.sync.schedules import Schedule


def run(folder: Path, seed: int, steps: int, *, clones: bool) -> None:
    schedule = Schedule(folder, seed, clones=clones)
    try:
        schedule.run(steps)
        schedule.end()
    finally:
        schedule.close()


@pytest.mark.parametrize("seed", range(12))
def test_any_schedule_converges(tmp_path: Path, seed: int) -> None:
    run(tmp_path / "pcs", seed, 32, clones=seed % 2 == 0)


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("part", range(20))
def test_a_thousand_schedules_converge(tmp_path: Path, part: int) -> None:
    for seed in range(1000 + 50 * part, 1050 + 50 * part):
        run(tmp_path / str(seed), seed, 60, clones=seed % 2 == 0)
