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


@pytest.mark.parametrize("seed", range(30))
def test_any_schedule_converges(tmp_path: Path, seed: int) -> None:
    run(tmp_path / "pcs", seed, 40, clones=seed % 3 == 0)
