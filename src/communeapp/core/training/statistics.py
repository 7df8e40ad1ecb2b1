"""What answers tell about questions: how hard one is, and whether it tells the able from the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ItemVerdict(StrEnum):
    """What a trainer should know of a question; words for it stand in the screens."""

    FEW = "few"  # too few answers to say anything
    FINE = "fine"
    TOO_EASY = "too_easy"
    TOO_HARD = "too_hard"
    WEAK = "weak"  # hardly tells the able from the others
    WRONG_WAY = "wrong_way"  # the able fail it more often: the key may be wrong


@dataclass(frozen=True)
class ItemStatistics:
    """One question over all scored attempts. Numbers in thousandths.

    ``difficulty`` is the mean share (1000: everybody right). ``upper_lower`` is the difference of the
    means of the best and the worst 27 %, ``point_biserial`` the correlation with the rest of the
    exam; None where they cannot be told. ``chosen`` counts how often each option was chosen.
    """

    question: str
    stem: str
    topic: str
    answers: int
    empty: int
    difficulty: int
    upper_lower: int | None
    point_biserial: int | None
    verdict: ItemVerdict
    options: tuple[str, ...] = ()
    chosen: tuple[int, ...] = ()
