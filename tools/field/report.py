"""Writes the figures of the field as a table for ``docs/quality.md``."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tools.field import data, measuring, training
from tools.field.measuring import Figures, Run

from communeapp.core.incoming.field import THRESHOLD
from communeapp.core.incoming.opinion import OTHER

_COLUMNS = (
    ("macro-F1", "macro_f1"),
    ("first label", "first"),
    ("right", "right"),
    ("right at 90 %", "right_at_90"),
    ("first label at 90 %", "first_at_90"),
    ("right when answered", "right_answered"),
    ("answered", "answered"),
    ("calibration gap", "calibration_gap"),
)


def table(shared: Path, *, quick: bool) -> str:
    """Measure and write the tables."""
    rows = data.read_labelled(shared)
    corpus = training.corpus(shared)
    seeds = measuring.SEEDS[:1] if quick else measuring.SEEDS
    runs = [measuring.cross_validate(rows, corpus, seed) for seed in seeds]
    measured = [
        ("program, subject only", [measuring.figures(rows, one.subject) for one in runs]),
        ("program, subject, issuer, symbol", [measuring.figures(rows, one.whole) for one in runs]),
        (
            "TF-IDF + logistic regression",
            [measuring.baseline(rows, "logistic", seed) for seed in seeds],
        ),
        ("CountVectorizer + MLP", [measuring.baseline(rows, "mlp", seed) for seed in seeds]),
    ]
    check, count = measuring.independent(shared)
    measured.append((f"program, {count} rows labelled unseen, subject only", [check]))
    lesson = measuring.lessons(rows, runs[0])
    lines = [
        f"{len(rows)} subjects of `linh-vuc`, {measuring.FOLDS} folds, near-duplicates in one fold; splits: "
        f"{len(seeds)}. Own threshold: {THRESHOLD:.2f}.",
        "",
        "| | " + " | ".join(name for name, _ in _COLUMNS) + " |",
        "|---" * (len(_COLUMNS) + 1) + "|",
        *(_line(name, found) for name, found in measured),
        "",
        f"Five corrections of one kind (six subjects of a field that share three telling syllables): the sixth "
        f"follows in {lesson.changed} of {lesson.kinds} kinds. All rows without those syllables fall by "
        f"{100 * lesson.lost:.2f} points in the mean (the nearest of the same field among them follow too); those of "
        f"other fields by {100 * lesson.lost_elsewhere:.2f}, at the worst kind {100 * lesson.worst_elsewhere:.2f}.",
        "",
        *_by_field(rows, runs[0]),
    ]
    return "\n".join(lines)


def _line(name: str, found: Sequence[Figures]) -> str:
    cells = (statistics.mean(getattr(one, column) for one in found) for _, column in _COLUMNS)
    return f"| {name} | " + " | ".join(f"{cell:.3f}" for cell in cells) + " |"


def _by_field(rows: Sequence[data.Row], run: Run) -> list[str]:
    """Give what became of each field's subjects in one cross-validation, subject only."""
    lines = [
        "First split, by field: of its subjects, answered right, left open, answered wrong.",
        "",
        "| field | subjects | right | open | wrong |",
        "|---|---|---|---|---|",
    ]
    counts = Counter(row.code for row in rows)
    for code, count in counts.most_common():
        own = [(row, one) for row, one in zip(rows, run.subject, strict=True) if row.code == code]
        left = sum(one.abstained for _, one in own)
        right = sum(not one.abstained and row.right(one.code) for row, one in own)
        name = f"{code} (to be left open)" if code == OTHER else code
        lines.append(f"| {name} | {count} | {right} | {left} | {count - left - right} |")
    return lines
