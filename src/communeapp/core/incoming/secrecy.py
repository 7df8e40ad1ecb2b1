"""Tells documents that are marked as state secrets: by their stamp, their file name, their number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from communeapp.core.incoming.text import ReadText


class Level(StrEnum):
    """The three levels of Law 117/2025/QH15."""

    SECRET = "MẬT"
    TOP_SECRET = "TỐI MẬT"
    MOST_SECRET = "TUYỆT MẬT"


@dataclass(frozen=True)
class Verdict:
    """A mark of secrecy: which level, and where it was seen."""

    level: Level
    where: Literal["stamp", "name", "number"]


def judge(read: ReadText | None, file_name: str = "", number: str = "") -> Verdict | None:
    """Look for a mark of secrecy; None where there is none."""
    return None
