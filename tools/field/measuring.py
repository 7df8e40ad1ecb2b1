"""Measures the field: cross-validation on the labelled rows, the baseline on the same folds, learning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.neural_network import MLPClassifier
from tools.field import data, training
from tools.field.data import Row
from tools.field.fitting import Corpus, Recipe, fit, fit_calibrated, folds

from communeapp.core.incoming.field import Correction, Learned
from communeapp.core.incoming.field.bodies import Bodies
from communeapp.core.incoming.field.cleaning import correction_of
from communeapp.core.incoming.field.deciding import THRESHOLD, decide, look
from communeapp.core.incoming.field.features import EMPTY, read_subject
from communeapp.core.incoming.field.model import Weights
from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.incoming.opinion import OTHER, FieldOpinion
from communeapp.services.field import read_bodies

FOLDS = 5
SEEDS = (1, 2, 3)
COVERAGE = 0.9


@dataclass(frozen=True)
class Figures:
    """Figures of one run over all rows. ``right`` counts the first or the second label."""

    first: float  # share whose first label was given
    right: float
    macro_f1: float  # over the 21 labels, first label, every row answered
    right_at_90: float  # of the nine tenths it is surest of
    first_at_90: float
    right_answered: float  # above the program's own threshold
    answered: float
    calibration_gap: float  # mean gap between confidence and share right, ten bins

    @classmethod
    def of(
        cls, rows: Sequence[Row], codes: Sequence[str], sure: Sequence[float], threshold: float
    ) -> Figures:
        """Sum up answers and how sure each was."""
        confidence = np.array(sure, float)
        first = np.array([row.code == code for row, code in zip(rows, codes, strict=True)])
        right = np.array([row.right(code) for row, code in zip(rows, codes, strict=True)])
        order = np.argsort(-confidence, kind="stable")[: round(COVERAGE * len(rows))]
        said = confidence >= threshold
        bins = np.minimum((confidence * 10).astype(int), 9)
        counted = [at for at in range(10) if (bins == at).any() and at > 0]
        gaps = [
            abs(confidence[bins == at].mean() - right[bins == at].mean()) * (bins == at).sum()
            for at in counted
        ]
        return cls(
            float(first.mean()),
            float(right.mean()),
            float(f1_score([row.code for row in rows], list(codes), average="macro")),
            float(right[order].mean()),
            float(first[order].mean()),
            float(right[said].mean()) if said.any() else 0.0,
            float(said.mean()),
            float(sum(gaps) / max(1, sum(int((bins == at).sum()) for at in counted))),
        )


def header_of(row: Row, whole: bool) -> Header:
    """Make the header of a row: its subject, and with ``whole`` its issuer and number."""
    parts = {Part.SUBJECT: Found(row.subject)}
    if whole and row.issuer:
        parts[Part.ISSUER] = Found(row.issuer)
    if whole and row.number:
        parts[Part.NUMBER] = Found(row.number)
    return Header(parts)


def opinions(
    weights: Weights, bodies: Bodies, learned: Learned, rows: Sequence[Row], whole: bool
) -> list[FieldOpinion]:
    """Give the program's opinion of each row."""
    found = []
    for row in rows:
        looked = look(weights, bodies, learned, header_of(row, whole), "")
        found.append(decide(weights, learned, looked, {}))
    return found


@dataclass(frozen=True)
class Run:
    """One cross-validation: opinions by row, with the subject alone and with the whole header."""

    subject: list[FieldOpinion]
    whole: list[FieldOpinion]
    weights: list[Weights]  # by fold
    split: list[tuple[list[int], list[int]]]


def cross_validate(rows: Sequence[Row], corpus: Corpus, seed: int, *, quick: bool = False) -> Run:
    """Fit and calibrate without each fold, then give the opinion of its rows.

    The calibration is fitted on folds inside the training part. ``quick`` uses one calibration for
    all, from the shipped weights: for the tests.
    """
    split = folds(rows, FOLDS, seed)
    subject: list[Any] = [None] * len(rows)
    whole: list[Any] = [None] * len(rows)
    fitted = []
    for train, test in split:
        part = [rows[at] for at in train]
        if quick:
            arrays = fit(part, corpus, Recipe())
            arrays["calibration"] = shipped_calibration()
        else:
            arrays = fit_calibrated(part, corpus, Recipe())
        weights = Weights(arrays)
        fitted.append(weights)
        learned = Learned()
        asked = [rows[at] for at in test]
        for at, one in zip(
            test, opinions(weights, read_bodies(), learned, asked, False), strict=True
        ):
            subject[at] = one
        for at, one in zip(
            test, opinions(weights, read_bodies(), learned, asked, True), strict=True
        ):
            whole[at] = one
    return Run(subject, whole, fitted, split)


def shipped_calibration() -> Any:
    """Give the calibration that is shipped."""
    with np.load(data.ROOT / "resources" / "field" / training.WEIGHTS, allow_pickle=False) as held:
        return held["calibration"]


def figures(rows: Sequence[Row], found: Sequence[FieldOpinion]) -> Figures:
    """Sum up opinions; KHAC counts as the answer KHAC for F1, and as the least sure."""
    return Figures.of(
        rows, [one.code for one in found], [one.confidence for one in found], THRESHOLD
    )


def baseline(rows: Sequence[Row], kind: str, seed: int) -> Figures:
    """Measure a plain baseline on the same folds: ``logistic`` (TF-IDF) or ``mlp`` (counts)."""
    codes: list[str] = [""] * len(rows)
    sure: list[float] = [0.0] * len(rows)
    for train, test in folds(rows, FOLDS, seed):
        if kind == "logistic":
            vectorizer: Any = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
            model: Any = LogisticRegression(C=100, class_weight="balanced", max_iter=2000)
        else:
            vectorizer = CountVectorizer(ngram_range=(1, 2))
            model = MLPClassifier(random_state=seed, max_iter=200)
        table = vectorizer.fit_transform([rows[at].subject for at in train])
        model.fit(table, [rows[at].code for at in train])
        shares = model.predict_proba(vectorizer.transform([rows[at].subject for at in test]))
        for at, share in zip(test, shares, strict=True):
            codes[at] = str(model.classes_[share.argmax()])
            sure[at] = float(share.max())
    return Figures.of(rows, codes, sure, THRESHOLD)


def independent(shared: Path) -> tuple[Figures, int]:
    """Measure on register rows labelled before any model saw them; trained without the register."""
    rows = data.read_register(shared)[: data.CHECKED]
    corpus = Corpus(training.codes(), data.read_examples(), (), data.read_codification(shared))
    weights = Weights(fit_calibrated(data.read_labelled(shared), corpus, Recipe()))
    found = opinions(weights, read_bodies(), Learned(), rows, False)
    return figures(rows, found), len(rows)


@dataclass(frozen=True)
class Lesson:
    """What five corrections of one kind did, over all kinds."""

    changed: int  # of the sixths, how many follow
    kinds: int
    lost: float  # how much all other rows fell, in the mean
    lost_elsewhere: float  # how much the rows of other fields fell, in the mean
    worst_elsewhere: float


def lessons(rows: Sequence[Row], run: Run) -> Lesson:
    """Teach five subjects of a kind a field that they do not have; look at the sixth and at the others.

    A kind is six subjects of one field that share a run of three syllables; the others are all rows
    without it. Each kind is asked of the weights of a fold that had not seen its sixth.
    """
    changed, lost, elsewhere = 0, [], []
    found = kinds(rows)
    for run_of, members in found:
        sixth = members[5]
        fold = next(at for at, (_, test) in enumerate(run.split) if sixth in test)
        weights = run.weights[fold]
        wrong = rows[sixth].code
        choices = [one for one in weights.codes if one not in (wrong, OTHER)]
        code = choices[sum(map(ord, run_of)) % len(choices)]
        others = [row for row in rows if f" {run_of} " not in _syllables(row)]
        learned = Learned()
        learned.weigh_by(weights.idf)
        before = opinions(weights, read_bodies(), learned, others, False)
        for at in members[:5]:
            learned.add(taught(rows[at], code, wrong))
        after = opinions(weights, read_bodies(), learned, others, False)
        said = opinions(weights, read_bodies(), learned, [rows[sixth]], False)[0]
        changed += said.code == code
        fell = [
            int(row.right(one.code)) - int(row.right(two.code))
            for row, one, two in zip(others, before, after, strict=True)
        ]
        lost.append(sum(fell) / len(fell))
        away = [one for one, row in zip(fell, others, strict=True) if row.code != wrong]
        elsewhere.append(sum(away) / len(away))
    return Lesson(
        changed,
        len(found),
        sum(lost) / len(lost),
        sum(elsewhere) / len(elsewhere),
        max(elsewhere),
    )


def taught(row: Row, code: str, wrong: str) -> Correction:
    """Make the correction of a row."""
    return correction_of(header_of(row, True), "", code, "", wrong)


def kinds(rows: Sequence[Row], most: int = 40) -> list[tuple[str, list[int]]]:
    """Find runs of three telling syllables that six rows of one field share; no row in two kinds."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for at, row in enumerate(rows):
        syllables = read_subject(row.subject).syllables
        for start in range(len(syllables) - 2):
            part = syllables[start : start + 3]
            if not any(one in EMPTY for one in part):
                places[" ".join(part)].add(at)
    found = []
    taken: set[int] = set()
    for name, members in sorted(places.items(), key=lambda one: (len(one[1]), one[0])):
        by_code: defaultdict[str, list[int]] = defaultdict(list)
        for at in sorted(members):
            by_code[rows[at].code].append(at)
        code, own = max(by_code.items(), key=lambda one: len(one[1]))
        if len(own) < 6 or len(members) > most or code == OTHER or taken & set(own[:6]):
            continue
        found.append((name, own[:6]))
        taken |= set(own[:6])
    return found


def _syllables(row: Row) -> str:
    return f" {' '.join(read_subject(row.subject).syllables)} "
