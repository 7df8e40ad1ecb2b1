"""Final works: what was handed in and how it was marked. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from communeapp.core.training.rubric import Mark, Rubric
from communeapp.core.vietnamese import clean_input

#: What a learner may hand in: a text of some pages with pictures; a video is no final work.
MAX_BYTES = 50_000_000
SUFFIXES = (
    ".docx", ".doc", ".odt", ".rtf", ".pdf", ".txt", ".xlsx", ".xls", ".ods", ".csv", ".pptx", ".ppt",
    ".odp", ".png", ".jpg", ".jpeg", ".zip",
)  # fmt: skip
#: Signs, and bytes in UTF-8: Linux counts these, and Vietnamese letters have up to three.
MAX_FILE_NAME = 200
_MAX_NAME_BYTES = 240
_LONGEST_SUFFIX = 10


class WorkState(StrEnum):
    """How far a work is."""

    HANDED_IN = "handed_in"  # đã nộp
    MARKED = "marked"  # đã chấm, not shown to the learner yet
    RETURNED = "returned"  # đã trả: the learner sees the marks
    TAKEN_BACK = "taken_back"  # rút lại, by the learner before it was marked


@dataclass(frozen=True)
class Staged:
    """A file that was copied aside and waits for its entry."""

    file_name: str
    sha256: str
    bytes: int


@dataclass(frozen=True)
class Work:
    """One file handed in. ``attempt`` counts from 1 for each member; the last one counts.

    ``mark`` and ``rubric`` are as they were when it was marked; None and empty before.
    """

    id: str
    cohort_id: str
    member_id: str
    file_name: str
    sha256: str
    bytes: int
    handed_ms: int
    attempt: int = 1
    note: str = ""
    state: WorkState = WorkState.HANDED_IN
    mark: Mark | None = None
    rubric: Rubric = field(default_factory=Rubric)
    marked_ms: int | None = None
    marker_id: str = ""
    marker: str = ""
    late: bool = False

    @property
    def percent(self) -> int | None:
        """The share of the points, rounded down; None before it is marked."""
        if self.mark is None or not self.rubric.points:
            return None
        return 100 * self.mark.total // self.rubric.points


def safe_file_name(name: str) -> str:
    """Give a name that every system can write, with its suffix; never a path."""
    text = " ".join(clean_input(name).text.replace("/", " ").replace("\\", " ").split())
    text = re.sub(r'[<>:"|?*\x00-\x1f]', "", text).strip(". ")
    if not text:
        return "bai-thu-hoach"
    stem, dot, suffix = text.rpartition(".")
    if not dot or len(suffix) > _LONGEST_SUFFIX:
        stem, dot, suffix = text, "", ""
    if re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)", stem):
        stem = f"_{stem}"
    stem = stem[: MAX_FILE_NAME - len(suffix) - 1]
    while stem and len(f"{stem}{dot}{suffix}".encode()) > _MAX_NAME_BYTES:
        stem = stem[:-1]
    return f"{stem.rstrip()}{dot}{suffix}"
