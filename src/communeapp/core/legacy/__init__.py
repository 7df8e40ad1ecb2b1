"""Old Vietnamese encodings (TCVN3, VNI) and the faults of text layers: told, converted, mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.core.vietnamese import nfc


@dataclass(frozen=True)
class Guess:
    """Which old encoding a text is in ("" for none), and how sure that is, 0…1."""

    encoding: str
    confidence: float


@dataclass(frozen=True)
class Run:
    """A stretch of text in one font; ``font`` is "" where it is not known."""

    text: str
    font: str = ""


def normalise(text: str) -> str:
    return nfc(text)


def guess(text: str) -> Guess:
    return Guess("", 0.0)


def by_font(font: str) -> str:
    return ""


def convert(text: str, encoding: str, *, capitals: bool = False) -> str:
    return text


def convert_runs(runs: Sequence[Run]) -> tuple[str, str]:
    return "".join(run.text for run in runs), ""


def preview(text: str, encoding: str) -> tuple[tuple[str, str], ...]:
    return ()
