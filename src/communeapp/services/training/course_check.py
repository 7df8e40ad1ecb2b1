"""What is wrong with a course that lies in a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from communeapp.core.training.checking import Severity


@dataclass(frozen=True)
class CourseFinding:
    """One thing found. ``code`` names a sentence, ``file`` and ``line`` (from 1) the place."""

    code: str
    severity: Severity
    file: str = ""
    line: int = 0
    values: tuple[tuple[str, str], ...] = ()


def check_course(folder: Path) -> tuple[CourseFinding, ...]:
    """Look at a course with every rule that a machine can check; errors first."""
    raise NotImplementedError
