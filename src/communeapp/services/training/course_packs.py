"""One course pack on the disk: signature, hashes, files."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from communeapp.core.errors import AppError


@dataclass(frozen=True)
class CoursePack:
    """What a screen shows of a pack. ``signer`` is empty for the shipped ones; ``bytes`` on the disk."""

    id: str
    title: str
    version: str
    as_of: dt.date
    source: str
    licence: str
    signer: str
    builtin: bool
    bytes: int
    newest: bool


@dataclass(frozen=True)
class CourseProblem:
    """A pack that was left out: its folder's name and the error that tells why."""

    id: str
    error: AppError
