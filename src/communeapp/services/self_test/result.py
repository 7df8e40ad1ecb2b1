"""What a self-test found, and the file it is written to."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

FORMAT = 1


@dataclass(frozen=True)
class Step:
    """One thing that was tried. ``seconds`` of wall time; ``detail`` holds plain figures and names.

    ``skipped``: could not be tried here for the reason in ``detail`` (no model); that is no fault.
    """

    name: str
    ok: bool
    seconds: float
    detail: Mapping[str, Any] = field(default_factory=dict)
    skipped: bool = False
    error: str = ""


@dataclass(frozen=True)
class Result:
    """The whole test. ``output`` holds the lines that nobody expected; any of them fails it."""

    version: str
    system: str
    packaged: bool
    seconds: float
    cpu: Mapping[str, Any]
    platform: str
    steps: Sequence[Step]
    output: Sequence[str] = ()
    ended: str = ""  # how the tested program ended, where it did not end as it should

    @property
    def ok(self) -> bool:
        """Say whether everything that was tried works, and nothing unexpected was printed."""
        return (
            bool(self.steps)
            and all(one.ok for one in self.steps)
            and not self.output
            and not self.ended
        )

    @property
    def failed(self) -> str:
        """Name what went wrong first; "" where nothing did."""
        for one in self.steps:
            if not one.ok:
                return one.name
        return "output" if self.output else ("end" if self.ended or not self.steps else "")

    def to_json(self) -> dict[str, Any]:
        """Give the keys of the file: those of the contract and ``ok``, ``failed``."""
        return {"format": FORMAT, "ok": self.ok, "failed": self.failed, **asdict(self)}


def write_step(file: Path, step: Step) -> None:
    """Add one step to the list of a running test, so that a crash afterwards leaves it."""
    with file.open("a", encoding="utf-8", newline="\n") as out:
        out.write(json.dumps(asdict(step), ensure_ascii=False) + "\n")


def read_steps(file: Path) -> list[Step]:
    """Read what a test came to; a line that was cut short is left out."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        try:
            found.append(Step(**json.loads(line)))
        except (ValueError, TypeError):
            break
    return found
