"""What answers tell about questions: how hard one is, and whether it tells the able from the others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from communeapp.core.training.questions import Given, Question, QuestionKind

#: With fewer answers a question is not judged.
LEAST_ANSWERS = 10
#: Kelley's groups: with 27 % above and below, the difference of their means is told apart best.
_GROUP = Decimal("0.27")
_EASY, _HARD, _TELLS = 950, 250, 150


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


@dataclass(frozen=True)
class Sat:
    """One scored question of one attempt. ``given`` is None where the order shown is not known;
    ``whole`` is what the attempt reached without the question, in thousandths: a question must not
    correlate with itself."""

    question: Question
    given: Given | None
    share: int
    whole: int


def sat(
    paper: Sequence[Question], givens: Sequence[Given | None], shares: Sequence[int]
) -> tuple[Sat, ...]:
    """Give the questions of one scored attempt for :func:`item_statistics`."""
    points = [one.points for one in paper]
    total = sum(points, Decimal(0))
    earned = sum((one * share for one, share in zip(points, shares, strict=True)), Decimal(0))
    rows = []
    for question, given, share in zip(paper, givens, shares, strict=True):
        rest = total - question.points
        whole = int((earned - question.points * share) / rest) if rest > 0 else 0
        rows.append(Sat(question, given, share, whole))
    return tuple(rows)


def item_statistics(rows: Iterable[Sat]) -> tuple[ItemStatistics, ...]:
    """Tell of every question, in the order of their ids."""
    by_question: dict[str, list[Sat]] = {}
    for row in rows:
        by_question.setdefault(row.question.id, []).append(row)
    return tuple(_item(by_question[one]) for one in sorted(by_question))


def _item(rows: Sequence[Sat]) -> ItemStatistics:
    question = rows[-1].question
    shares = [row.share for row in rows]
    difficulty = round(sum(shares) / len(shares))
    upper_lower, correlation = _upper_lower(rows), _correlation(rows)
    counted = _chosen(rows)
    return ItemStatistics(
        question=question.id,
        stem=question.stem.text,
        topic=question.topic,
        answers=len(rows),
        empty=sum(row.given is not None and row.given.empty for row in rows),
        difficulty=difficulty,
        upper_lower=upper_lower,
        point_biserial=correlation,
        # The correlation rests on everybody, the groups on half of them.
        verdict=verdict(len(rows), difficulty, upper_lower if correlation is None else correlation),
        options=tuple(counted),
        chosen=tuple(counted.values()),
    )


def _upper_lower(rows: Sequence[Sat]) -> int | None:
    size = int((len(rows) * _GROUP).to_integral_value(rounding="ROUND_HALF_UP"))
    if not size:
        return None
    # Those who are equal at the border of a group all belong to it.
    ranked = sorted(rows, key=lambda row: row.whole)
    low, high = ranked[size - 1].whole, ranked[-size].whole
    if low == high:
        return None
    lower = [row.share for row in rows if row.whole <= low]
    upper = [row.share for row in rows if row.whole >= high]
    return round(sum(upper) / len(upper) - sum(lower) / len(lower))


def _correlation(rows: Sequence[Sat]) -> int | None:
    """Pearson's correlation of share and rest; for right or wrong that is the point-biserial one."""
    count = len(rows)
    mean_x = sum(row.share for row in rows) / count
    mean_y = sum(row.whole for row in rows) / count
    xx = sum((row.share - mean_x) ** 2 for row in rows)
    yy = sum((row.whole - mean_y) ** 2 for row in rows)
    if count < 2 or not xx or not yy:
        return None
    xy = sum((row.share - mean_x) * (row.whole - mean_y) for row in rows)
    return round(1000 * xy / math.sqrt(xx * yy))


def verdict(count: int, difficulty: int | None, tells: int | None) -> ItemVerdict:
    """Judge a question by its answers, its difficulty and how well it tells the able from the others
    (in thousandths; None where they cannot be told)."""
    if count < LEAST_ANSWERS or difficulty is None:
        return ItemVerdict.FEW
    if tells is not None and tells <= -_TELLS:
        return ItemVerdict.WRONG_WAY
    if difficulty >= _EASY:
        return ItemVerdict.TOO_EASY
    if difficulty <= _HARD:
        return ItemVerdict.TOO_HARD
    if tells is not None and tells < _TELLS:
        return ItemVerdict.WEAK
    return ItemVerdict.FINE


def _chosen(rows: Sequence[Sat]) -> Mapping[str, int]:
    """Count the options by their words, since every paper shows them in another order."""
    if rows[-1].question.kind not in (QuestionKind.SINGLE, QuestionKind.MULTIPLE):
        return {}
    counted = Counter({one.text.text: 0 for one in rows[-1].question.choices})
    for row in rows:
        choices = row.question.choices
        chosen = () if row.given is None else row.given.choices
        counted.update(choices[at].text.text for at in chosen if 0 <= at < len(choices))
    return dict(counted.most_common())
