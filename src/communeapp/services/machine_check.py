"""What this PC can carry, in findings a person can read: memory, disk, processor, fonts, clock.

    report = wiring.machine_check.examine()
    for finding in report.findings: texts.tell(finding.code, lang, **finding.values)

The first start shows it, ``doctor`` takes its problems from it. Nothing is changed; reading a model for
the first time takes seconds, so keep :meth:`MachineCheck.examine` off the UI thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from communeapp.llm.machine import Cpu, Memory
from communeapp.llm.models import Choice, Reason


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

    ``urgent``: has to be mended before the program can be relied on; everything else is to know.
    """

    code: str
    subject: Subject
    verdict: Verdict
    values: Mapping[str, object] = field(default_factory=dict)
    urgent: bool = False


@dataclass(frozen=True)
class Estimate:
    """How long something takes here, from ``low_s`` to ``high_s`` seconds: derived, not promised.

    ``code`` names a sentence that says so ("about … to …"); ``values`` hold the figures in the unit of
    that sentence. ``slow``: long enough to be told to a person before they wait for it.
    """

    code: str
    task: str  # letter, first_letter, answer
    low_s: float
    high_s: float
    slow: bool
    values: Mapping[str, object] = field(default_factory=dict)


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
