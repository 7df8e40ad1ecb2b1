"""The first steps in the real window; sticks and the machine are made up."""

from __future__ import annotations

import hashlib
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from pytestqt.qtbot import QtBot

from communeapp.llm.machine import X86_64_V2, Cpu, Memory
from communeapp.llm.models import Choice, InstalledModel, ModelInfo, Reason, Shelf
from communeapp.services.machine_check import (
    Estimate,
    Finding,
    MachineReport,
    Subject,
    Verdict,
)
from communeapp.services.taking_models import TakingModels
from communeapp.sync.volumes import Volume, VolumeWatch
from communeapp.ui.application import Program
from communeapp.ui.wizard.step import Step
from communeapp.ui.wizard.wizard import Wizard

KIB = 1024
CONTENT = random.Random(6).randbytes(700 * KIB)
MODEL = ModelInfo(
    "mau-lon", "Mẫu Lớn", "mau-lon.gguf", len(CONTENT), hashlib.sha256(CONTENT).hexdigest(),
    "MIT", 1, 3500, "chatml",
)  # fmt: skip
S = TypeVar("S", bound=Step)


def stick_at(folder: Path) -> Volume:
    """A folder as a stick that is plugged in."""
    return Volume(folder, "KINGSTON", "id", "vfat", 8 << 30, 4 << 30, read_only=False)


class Machine:
    """Stands for the check of the machine: what it found is set, how often it looked is counted."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.looks = 0
        self.ram_mb = 8000
        self.extra: tuple[Finding, ...] = ()
        self.error: Exception | None = None

    def examine(self) -> MachineReport:
        """Look; the model is the one of the shelf, if it is there."""
        self.looks += 1
        if self.error is not None:
            raise self.error
        best = self.shelf.best(MODEL)
        model: InstalledModel | None = best if best is not None and best.intact else None
        values = {"have": self.ram_mb, "title": MODEL.title, "need": MODEL.min_ram_mb}
        fits = self.ram_mb >= MODEL.min_ram_mb
        return MachineReport(
            Cpu(4, X86_64_V2),
            Memory(self.ram_mb, self.ram_mb),
            50_000,
            (
                Finding("doctor.little_disk", Subject.DISK, Verdict.FITS, {"have": 1, "need": 2}),
                *self.extra,
            ),
            Choice(model if fits else None, (), MODEL if fits else None),
            Reason("models.reason.chosen_by_memory", values),
            (Estimate("models.reason.named", "first_letter", 5, 9, False, values),),
        )


@dataclass
class First:
    """The window on its first start."""

    qtbot: QtBot
    program: Program
    machine: Machine
    stick: Path
    models: Path

    @property
    def wizard(self) -> Wizard:
        """The first steps; an assertion where something else is shown."""
        cover = self.program.window.covered_by
        assert isinstance(cover, Wizard)
        return cover

    def until(self, condition: Callable[[], object], timeout: int = 15_000) -> None:
        """Let the window work until a condition holds."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=timeout)

    def calm(self) -> None:
        """Let everything that was begun come to its end."""
        for _ in range(3):
            self.until(lambda: self.program.tasks.pending == 0, 20_000)
            self.qtbot.wait(0)

    def at(self, kind: type[S]) -> S:
        """Give the step that is shown, which has to be of a kind."""
        step = self.wizard.step
        assert isinstance(step, kind), type(step).__name__
        return step

    def go_on(self) -> None:
        """Press the button that leads on, and wait for the next step."""
        wizard, at = self.wizard, self.wizard.at
        wizard.next.click()
        self.until(lambda: self.program.window.covered_by is not wizard or wizard.at != at)
        self.calm()

    def go_to(self, kind: type[S]) -> S:
        """Go on until a step, and answer what has to be answered."""
        from communeapp.ui.wizard.steps import CommuneStep, PeopleStep

        while not isinstance(self.wizard.step, kind):
            step: Any = self.wizard.step
            if isinstance(step, CommuneStep):
                step.picker.search.control.setText("thu lum")
            elif isinstance(step, PeopleStep) and step.form.empty:
                fill_in(step.form)
            self.go_on()
        return self.at(kind)


def fill_in(form: Any, name: str = "Lý Gì Xừ", pin: str = "2580") -> None:
    """Enter somebody who signs."""
    form.name.control.setText(name)
    form.pin.control.setText(pin)
    form.signs.setChecked(True)
    form.preset.control.setCurrentIndex(1)
    form.preset.control.activated.emit(1)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with a model that is whole."""
    folder = tmp_path / "USB của xã Thu Lũm"
    (folder / "mo-hinh").mkdir(parents=True)
    (folder / "mo-hinh/mau-lon.gguf").write_bytes(CONTENT)
    return folder


@pytest.fixture
def plugged(stick: Path) -> list[Volume]:
    """The sticks that are plugged in; a test may take them out and put them in."""
    return [stick_at(stick)]


@pytest.fixture
def first(
    start: Callable[..., Program],
    data_dir: Path,
    tmp_path: Path,
    stick: Path,
    plugged: list[Volume],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> First:
    """The program on an empty profile, with its first steps in front."""
    models = tmp_path / "models"
    models.mkdir()
    shelf = Shelf((MODEL,), (models,), tmp_path / "state.json")
    machine = Machine(shelf)
    taking = TakingModels(
        shelf,
        models,
        listing=lambda: tuple(plugged),
        memory=lambda: Memory(machine.ram_mb, machine.ram_mb),
        cpu=lambda: Cpu(4, X86_64_V2),
    )
    real = Program._on_open

    def equipped(program: Program, look: Any) -> None:
        program.wiring.__dict__["machine_check"] = machine
        program.wiring.__dict__["taking_models"] = taking
        # Each look is seconds after the one before: none is put off.
        watch = VolumeWatch(lambda: tuple(plugged), itertools.count(0, 5).__next__)
        monkeypatch.setattr(look.office.sticks, "watch", lambda: watch)
        real(program, look)

    monkeypatch.setattr(Program, "_on_open", equipped)
    return First(qtbot, start(data_dir), machine, stick, models)
