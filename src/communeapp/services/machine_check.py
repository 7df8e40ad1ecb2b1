"""What this PC can carry, in findings a person can read: memory, disk, processor, fonts, clock.

    report = wiring.machine_check.examine()
    for finding in report.findings: texts.tell(finding.code, lang, **finding.values)

The first start shows it, ``doctor`` takes its problems from it. Nothing is changed; reading a model for
the first time takes seconds, so keep :meth:`MachineCheck.examine` off the UI thread.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from communeapp import paths as locations
from communeapp.clock import Clock, JumpKind, SystemClock, civil_date, jump_since
from communeapp.llm import machine, models
from communeapp.llm.machine import MB, Cpu, Memory
from communeapp.llm.model_hash import Progress
from communeapp.llm.models import Choice, Reason
from communeapp.paths import Paths
from communeapp.services.machine_speed import (
    Estimate,
    drive_mb_s,
    letter_times,
    processor_share,
)
from communeapp.services.models import ModelsService

__all__ = [
    "Estimate", "Finding", "MachineCheck", "MachineReport", "Subject", "Verdict",
]  # fmt: skip

LEAST_FREE_MB = 500
SHIPPED_FONTS = tuple(
    f"LiberationSerif-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic")
)
_LAST_YEAR = 2046
_SLOW_DRIVE_MB_S = 8.0  # an old hard disk or a stick; what people call slow


class Subject(StrEnum):
    """What was looked at, in the order of the screen."""

    CPU = "cpu"
    RAM = "ram"
    DISK = "disk"
    DRIVE = "drive"  # how fast the disk writes
    FONTS = "fonts"
    CLOCK = "clock"


class Verdict(StrEnum):
    """``slow``: it works, and the sentence says what takes longer. ``missing``: something is lacking."""

    FITS = "fits"
    SLOW = "slow"
    MISSING = "missing"


@dataclass(frozen=True)
class Finding:
    """One line of the check: ``code`` names the sentence (with a hint where there is something to do).

    ``urgent``: has to be mended before the program can be relied on. ``noted``: nothing is wrong, and
    support wants to know it all the same.
    """

    code: str
    subject: Subject
    verdict: Verdict
    values: Mapping[str, object] = field(default_factory=dict)
    urgent: bool = False
    noted: bool = False


@dataclass(frozen=True)
class MachineReport:
    """Everything that was found. ``choice.model`` is the model in use, ``choice.wanted`` the one to bring.

    ``advice`` says in one sentence which model fits and why, or why none does.
    """

    cpu: Cpu
    memory: Memory
    free_disk_mb: int
    findings: tuple[Finding, ...]
    choice: Choice
    advice: Reason
    estimates: tuple[Estimate, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst of the findings."""
        verdicts = {one.verdict for one in self.findings}
        for worst in (Verdict.MISSING, Verdict.SLOW):
            if worst in verdicts:
                return worst
        return Verdict.FITS


class MachineCheck:
    """Looks at the machine under one profile."""

    def __init__(self, paths: Paths, known: ModelsService, clock: Clock | None = None) -> None:
        self._paths, self._models, self._clock = paths, known, clock or SystemClock()

    def examine(self, progress: Progress | None = None) -> MachineReport:
        """Look at everything once. ``progress`` counts the bytes of models that are read anew."""
        cpu, memory = machine.cpu(), machine.memory()
        choice = self._models.choice(progress=progress)
        folder = existing(self._paths.data_dir)
        free = shutil.disk_usage(folder).free // MB
        here = choice.model.info if choice.model is not None else None
        meant = here or choice.wanted
        findings = [
            _cpu_finding(cpu),
            self._ram_finding(memory),
            _disk_finding(free, choice),
            _drive_finding(drive_mb_s(folder)),
            *font_findings(),
            clock_finding(self._clock),
        ]
        estimates = letter_times(cpu, meant, processor_share()) if meant is not None else ()
        return MachineReport(
            cpu=cpu,
            memory=memory,
            free_disk_mb=free,
            findings=tuple(one for one in findings if one is not None),
            choice=choice,
            advice=self._advice(choice, cpu, memory),
            estimates=estimates,
        )

    def _ram_finding(self, memory: Memory) -> Finding:
        """Judge the memory of the machine, not what is free just now: that changes by the minute."""
        values = {"total": memory.total_mb, "free": memory.available_mb}
        whole = Memory(memory.total_mb, memory.total_mb)
        fitting = [
            models.refuse_by_memory(one, whole) is None for one in self._models.shelf.manifest
        ]
        if not any(fitting):
            return Finding("machine.ram_none", Subject.RAM, Verdict.MISSING, values)
        if not fitting[0]:
            return Finding("machine.ram_small", Subject.RAM, Verdict.SLOW, values)
        return Finding("machine.ram", Subject.RAM, Verdict.FITS, values)

    def _advice(self, choice: Choice, cpu: Cpu, memory: Memory) -> Reason:
        """Say which model and why; the reason why another one was passed over stands in ``choice``."""
        if not cpu.runs_model:
            return models.cpu_reason(cpu)
        values: dict[str, object] = {"have": memory.total_mb}
        if choice.model is not None:
            info = choice.model.info
            values |= {"title": info.title, "need": info.min_ram_mb}
            return Reason("machine.model_here", values)
        if choice.wanted is not None:
            info = choice.wanted
            values |= {"title": info.title, "need": info.min_ram_mb, "mb": info.bytes // MB}
            return Reason("machine.model_wanted", values)
        return Reason("machine.model_none", values)


def existing(folder: Path) -> Path:
    """Give a folder, or the nearest one above it that exists."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _cpu_finding(cpu: Cpu) -> Finding:
    if not cpu.runs_model:
        reason = models.cpu_reason(cpu)
        return Finding(reason.code, Subject.CPU, Verdict.MISSING, reason.values)
    if cpu.slow:
        return Finding("doctor.slow_cpu", Subject.CPU, Verdict.SLOW)
    return Finding("machine.cpu", Subject.CPU, Verdict.FITS, {"cores": cpu.cores})


def _disk_finding(free: int, choice: Choice) -> Finding:
    if free < LEAST_FREE_MB:
        values: dict[str, object] = {"have": free, "need": LEAST_FREE_MB}
        return Finding("doctor.little_disk", Subject.DISK, Verdict.MISSING, values, urgent=True)
    if choice.model is None and choice.wanted is not None:
        need = choice.wanted.bytes // MB + LEAST_FREE_MB
        if free < need:
            values = {"have": free, "need": need, "title": choice.wanted.title}
            return Finding("machine.disk_model", Subject.DISK, Verdict.MISSING, values)
    return Finding("machine.disk", Subject.DISK, Verdict.FITS, {"free": free})


def _drive_finding(speed: float | None) -> Finding | None:
    """Judge the writing; None where nothing can be written, which another finding tells."""
    if speed is None:
        return None
    values = {"speed": max(1, round(speed))}
    if speed < _SLOW_DRIVE_MB_S:
        return Finding("machine.drive_slow", Subject.DRIVE, Verdict.SLOW, values)
    return Finding("machine.drive", Subject.DRIVE, Verdict.FITS, values)


def font_findings() -> list[Finding]:
    """Look for the shipped fonts and for Times New Roman, whose place they take."""
    folder = locations.resources_dir() / "fonts"
    missing = [name for name in SHIPPED_FONTS if not (folder / name).is_file()]
    if missing:
        values = {"names": ", ".join(missing)}
        return [
            Finding("doctor.fonts_missing", Subject.FONTS, Verdict.MISSING, values, urgent=True)
        ]
    if not _has_times():
        return [Finding("doctor.font_substitute", Subject.FONTS, Verdict.FITS, noted=True)]
    return [Finding("machine.fonts", Subject.FONTS, Verdict.FITS)]


def clock_finding(clock: Clock) -> Finding:
    """Judge the date: before the program was made, or long after it, it is wrong."""
    now = clock.now_ms()
    jump = jump_since(0, now)
    values = {"date": civil_date(now).strftime("%d/%m/%Y")}
    if jump is not None and jump.kind is JumpKind.BACK:
        return Finding("doctor.clock_back", Subject.CLOCK, Verdict.MISSING, values, urgent=True)
    if civil_date(now).year >= _LAST_YEAR:
        return Finding("doctor.clock_forward", Subject.CLOCK, Verdict.MISSING, values, urgent=True)
    return Finding("machine.clock", Subject.CLOCK, Verdict.FITS, values)


def _has_times() -> bool:
    if sys.platform == "win32":
        folders = [Path(os.environ.get("WINDIR", "C:\\Windows")) / "Fonts"]
    else:
        folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts"]
    names = {"times.ttf", "times_new_roman.ttf", "timesnewroman.ttf"}
    return any(
        file.name.casefold() in names
        for folder in folders
        if folder.is_dir()
        for file in folder.rglob("*.[tT][tT][fF]")
    )
