"""Old Vietnamese encodings (TCVN3, VNI) and the faults of text layers: told, converted, mended."""

from communeapp.core.legacy.converting import (
    ENCODINGS,
    Run,
    by_font,
    convert,
    convert_parts,
    convert_runs,
    has_capitals,
    preview,
)
from communeapp.core.legacy.guessing import Guess, guess, is_noise
from communeapp.core.legacy.mending import normalise

__all__ = [
    "ENCODINGS",
    "Guess",
    "Run",
    "by_font",
    "convert",
    "convert_parts",
    "convert_runs",
    "guess",
    "has_capitals",
    "is_noise",
    "normalise",
    "preview",
]
