"""Fits the weights: rarity, one linear model over both blocks, and the calibration of its confidence."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold
from tools.field.data import OTHER, Row, groups, varied

from communeapp.core.incoming.field.features import blocks, read_subject
from communeapp.core.incoming.field.model import BLOCK_SCALES, Weights, pack_lines

#: Uncalibrated: what a fit is measured with before its confidence is.
_RAW = (1.0, 0.0, 1.0, 0.0)
INNER_FOLDS = 4
SEED = 20260101


@dataclass(frozen=True)
class Recipe:
    """How the model is fitted. ``second_share``: a subject counts so much for its second field too."""

    inverse_penalty: float = 30.0
    examples: float = 1.0
    varied: float = 0.5  # the examples again, between openings and endings of every letter
    register: float = 1.0
    codification: float = 0.1
    second_share: float = 0.2
    least_marked: int = 2
    least_plain: int = 2


@dataclass(frozen=True)
class Corpus:
    """What stands beside the labelled rows in every training: no fold of it is ever tested."""

    codes: tuple[str, ...]
    examples: Sequence[Row] = ()
    register: Sequence[Row] = ()
    codification: Sequence[Row] = ()


def fit(rows: Sequence[Row], corpus: Corpus, recipe: Recipe) -> dict[str, Any]:
    """Fit on rows and corpus; gives the arrays that Weights takes, not yet calibrated."""
    weighed = [
        *((row, 1.0) for row in rows),
        *((row, recipe.examples) for row in corpus.examples),
        *((row, recipe.varied) for row in varied(corpus.examples)),
        *((row, recipe.register) for row in corpus.register),
        *((row, recipe.codification) for row in corpus.codification),
    ]
    weighed = [(row, weight) for row, weight in weighed if weight > 0]
    parts = [blocks(read_subject(row.subject)) for row, _ in weighed]
    names: list[list[str]] = []
    rarities: list[Any] = []
    matrices = []
    for number, least in enumerate((recipe.least_marked, recipe.least_plain)):
        counts = Counter(name for one in parts for name in set(one[number]))
        kept = sorted(name for name, times in counts.items() if times >= least)
        rarity = np.array(
            [math.log((1 + len(parts)) / (1 + counts[name])) + 1.0 for name in kept], np.float32
        )
        names.append(kept)
        rarities.append(rarity)
        features = [one[number] for one in parts]
        matrices.append(_matrix(features, kept, rarity) * BLOCK_SCALES[number])
    table = sparse.hstack(matrices).tocsr()
    codes = [row.code for row, _ in weighed]
    weights = [weight for _, weight in weighed]
    if recipe.second_share:
        extra = [at for at, (row, _) in enumerate(weighed) if row.second]
        table = sparse.vstack([table, table[extra]]).tocsr()
        codes += [weighed[at][0].second for at in extra]
        weights += [weighed[at][1] * recipe.second_share for at in extra]
    model = LogisticRegression(
        C=recipe.inverse_penalty, class_weight="balanced", max_iter=400, tol=1e-3
    ).fit(table, codes, sample_weight=weights)
    order = [list(model.classes_).index(code) for code in corpus.codes]
    matrix = model.coef_[order].T
    scales = np.abs(matrix).max(axis=0) / 127.0
    return {
        "codes": pack_lines(list(corpus.codes)),
        "marked": pack_lines(names[0]),
        "plain": pack_lines(names[1]),
        "idf": np.concatenate(rarities).astype(np.float16),
        "matrix": np.rint(matrix / scales).astype(np.int8),
        "scales": scales.astype(np.float32),
        "intercept": model.intercept_[order].astype(np.float32),
        "calibration": np.array(_RAW, np.float32),
    }


def sums(arrays: dict[str, Any], rows: Sequence[Row]) -> Any:
    """Give the sums per field of each row's subject, as the program computes them (rows × codes)."""
    weights = Weights(arrays)
    return np.array(
        [weights.logits(weights.vector(read_subject(row.subject))) for row in rows], np.float64
    )


def folds(rows: Sequence[Row], count: int, seed: int) -> list[tuple[list[int], list[int]]]:
    """Split rows: near-duplicates together, fields spread evenly; gives (train, test) indices."""
    split = StratifiedGroupKFold(count, shuffle=True, random_state=seed)
    found = split.split(rows, [row.code for row in rows], groups(rows))
    return [(train.tolist(), test.tolist()) for train, test in found]


def unseen_sums(rows: Sequence[Row], corpus: Corpus, recipe: Recipe, count: int, seed: int) -> Any:
    """Give the sums of each row by a model that was fitted without its fold."""
    found = np.zeros((len(rows), len(corpus.codes)))
    for train, test in folds(rows, count, seed):
        arrays = fit([rows[at] for at in train], corpus, recipe)
        found[test] = sums(arrays, [rows[at] for at in test])
    return found


def calibrate(unseen: Any, rows: Sequence[Row], codes: Sequence[str]) -> tuple[float, ...]:
    """Fit temperature, then the logistic curve of the confidence, on sums of unseen rows."""
    column = {code: at for at, code in enumerate(codes)}
    gold = np.array([column[row.code] for row in rows])

    def loss(value: Any) -> float:
        scaled = unseen / math.exp(value[0])
        scaled = scaled - scaled.max(axis=1, keepdims=True)
        logs = scaled - np.log(np.exp(scaled).sum(axis=1, keepdims=True))
        return float(-logs[np.arange(len(gold)), gold].mean())

    temperature = math.exp(minimize(loss, [0.0], method="Nelder-Mead").x[0])
    scaled = unseen / temperature
    shares = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    best = unseen.argmax(axis=1)
    ordered = np.sort(unseen, axis=1)
    lead = ordered[:, -1] - ordered[:, -2]
    share = np.log(shares.max(axis=1))
    right = np.array([row.right(codes[at]) for row, at in zip(rows, best, strict=True)])
    asked = np.array([codes[at] != OTHER for at in best])
    curve = LogisticRegression(C=10.0).fit(
        np.column_stack([lead[asked], share[asked]]), right[asked]
    )
    return (
        temperature, float(curve.intercept_[0]), float(curve.coef_[0][0]), float(curve.coef_[0][1])
    )  # fmt: skip


def fit_calibrated(
    rows: Sequence[Row], corpus: Corpus, recipe: Recipe, seed: int = SEED
) -> dict[str, Any]:
    """Fit on all rows, with a calibration measured on folds among them (never on what is tested)."""
    unseen = unseen_sums(rows, corpus, recipe, INNER_FOLDS, seed)
    arrays = fit(rows, corpus, recipe)
    arrays["calibration"] = np.array(calibrate(unseen, rows, corpus.codes), np.float32)
    return arrays


def _matrix(features: Sequence[list[str]], names: list[str], rarity: Any) -> Any:
    column = {name: at for at, name in enumerate(names)}
    data: list[float] = []
    indices: list[int] = []
    ends = [0]
    for one in features:
        counts = Counter(column[name] for name in one if name in column)
        values = [(1 + math.log(times)) * float(rarity[at]) for at, times in counts.items()]
        length = math.sqrt(sum(value * value for value in values)) or 1.0
        indices += counts
        data += [value / length for value in values]
        ends.append(len(data))
    return sparse.csr_matrix((data, indices, ends), shape=(len(features), len(names)))
