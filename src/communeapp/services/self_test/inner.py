"""The tested program: one step after the other, each written down before the next begins."""

from __future__ import annotations

import json
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Protocol

from communeapp import texts
from communeapp.core.errors import AppError
from communeapp.paths import Paths
from communeapp.services.self_test.outer import BEGUN, FACTS, PLAN, STEPS
from communeapp.services.self_test.result import Step, write_step
from communeapp.services.self_test.steps import NotTried, Trial, make_steps
from communeapp.services.wiring import Wiring

WiringOf = Callable[[Paths, str], Wiring]


class Screens(Protocol):
    """The steps with a window, handed in by the composition root; each gives its figures."""

    def translations(self) -> Mapping[str, Any]:
        """Load the translations of the screens."""
        ...

    def fonts(self) -> Mapping[str, Any]:
        """Have every letter of Vietnamese."""
        ...

    def window(self) -> Mapping[str, Any]:
        """Show the window, open every screen, and look at the pictures."""
        ...

    def quit(self) -> Mapping[str, Any]:
        """Close the window as a person does; nothing may be left."""
        ...

    def close(self) -> None:
        """Let everything go, whatever happened."""
        ...


def run(folder: Path, wiring_of: WiringOf, screens_of: Callable[[Wiring], Screens]) -> int:
    """Run all steps in a folder that the outer half made; exit code 0 where all work, else 1."""
    plan = json.loads((folder / PLAN).read_text(encoding="utf-8"))
    model = Path(plan["model"]) if plan["model"] else None
    recorder = Recorder(folder)
    with ExitStack() as stack:
        trial = Trial(folder, wiring_of, model, stack)
        trial.use_model = plan["use_model"]
        for name, work in make_steps(trial, screens_of):
            recorder.step(name, work)
            (folder / FACTS).write_text(json.dumps(trial.cpu), encoding="utf-8")
    return 0 if recorder.ok else 1


class Recorder:
    """Runs steps and writes down what came of each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.ok = True

    def step(self, name: str, work: Callable[[], Mapping[str, Any]]) -> Step:
        """Run one step; its failure is written down and the next one is tried all the same."""
        with (self._folder / BEGUN).open("a", encoding="utf-8") as begun:
            begun.write(name + "\n")
        started = time.monotonic()
        detail: Mapping[str, Any] = {}
        skipped, error = False, ""
        try:
            detail = work()
        except NotTried as reason:
            detail, skipped = {"reason": str(reason)}, True
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is what this test is for
            error = describe(problem)
        seconds = round(time.monotonic() - started, 3)
        done = Step(name, not error, seconds, detail, skipped, error)
        self.ok = self.ok and done.ok
        write_step(self._folder / STEPS, done)
        return done


def describe(problem: BaseException) -> str:
    """Say what went wrong and where, in one line for support."""
    words = f"{type(problem).__name__}: {problem}"
    if isinstance(problem, AppError):
        told, values = texts.tell_error(problem, "en"), dict(problem.values)
        words = f"{problem.code}: {told.message} {values or ''}"
    frames = traceback.extract_tb(problem.__traceback__)
    place = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    return " ".join(words.split())[:500] + place
