"""The linear model: looking up, summing, confidence."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from communeapp.core.errors import Bug
from communeapp.core.incoming.field.features import read_subject
from communeapp.core.incoming.field.model import Calibration, Weights, pack_lines


def arrays(**changed: Any) -> dict[str, Any]:
    made = {
        "codes": pack_lines(["DAT_DAI", "GIAO_DUC", "KHAC"]),
        "marked": pack_lines(["học", "đất"]),
        "plain": pack_lines(["dat", "hoc"]),
        "idf": np.array([2, 3, 2, 2], np.float16),
        "matrix": np.array([[0, 100, 0], [100, 0, 0], [50, 0, 0], [0, 50, 0]], np.int8),
        "scales": np.array([0.1, 0.1, 0.1], np.float32),
        "intercept": np.array([0, 0, 1], np.float32),
        "calibration": np.array([1, 0, 1, 0], np.float32),
    }
    return {**made, **changed}


def test_sums_follow_the_words() -> None:
    weights = Weights(arrays())
    land = weights.logits(weights.vector(read_subject("đất")))
    school = weights.logits(weights.vector(read_subject("trường học")))
    assert land.tolist() == pytest.approx([10 + 2.5, 0, 1])
    assert school.tolist() == pytest.approx([0, 10 + 2.5, 1])


def test_a_word_without_marks_is_found_in_the_second_block() -> None:
    weights = Weights(arrays())
    vector = weights.vector(read_subject("dat"))
    assert (vector.names, vector.marked) == (("dat",), 0)
    assert weights.logits(vector).argmax() == 0


def test_unknown_words_leave_the_bias() -> None:
    weights = Weights(arrays())
    vector = weights.vector(read_subject("xyz"))
    assert vector.names == ()
    assert weights.logits(vector).tolist() == [0, 0, 1]


def test_contributions_name_the_word_that_counts() -> None:
    weights = Weights(arrays())
    vector = weights.vector(read_subject("đất trường học"))
    named = weights.contributions(vector, "DAT_DAI", True, 0.1)
    assert [name for name, _ in named] == ["đất"]
    assert [name for name, _ in weights.contributions(vector, "DAT_DAI", False, 0.1)] == ["dat"]


def test_a_word_never_seen_is_as_rare_as_the_rarest() -> None:
    weights = Weights(arrays())
    assert weights.idf("học") == 2
    assert weights.idf("xyz") == 3


def test_confidence_grows_with_the_lead_and_stays_below_one() -> None:
    calibration = Calibration(1.0, -1.0, 1.0, 0.5)
    leads = [calibration.confidence(np.array([lead, 0.0, -5.0])) for lead in (0.0, 1.0, 4.0, 500.0)]
    assert leads == sorted(leads)
    assert 0 < leads[0] < leads[-1] < 1
    assert calibration.probabilities(np.array([1.0, 2.0, 3.0])).sum() == pytest.approx(1)


@pytest.mark.parametrize(
    "changed",
    [
        {"idf": np.array([1, 2], np.float16)},
        {"matrix": np.zeros((4, 2), np.int8)},
        {"intercept": np.zeros(7, np.float32)},
        {"calibration": np.zeros(2, np.float32)},
        {"marked": np.array([255, 254], np.uint8)},
    ],
)
def test_weights_that_do_not_fit_are_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(Bug):
        Weights(arrays(**changed))


def test_missing_weights_are_refused() -> None:
    with pytest.raises(Bug):
        Weights({})
