"""The goals of the field, measured on the shared subjects; the full tables stand in docs/quality.md."""

from __future__ import annotations

import importlib
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.timeout(280),
    # scikit-learn says that one field has fewer subjects than there are folds inside a fold.
    pytest.mark.filterwarnings("ignore:The least populated class"),
]

ROOT = Path(__file__).resolve().parents[2]


def tool(name: str) -> Any:
    """Import a module of the trainer; the repository's root is put on the path for that."""
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    return importlib.import_module(f"tools.field.{name}")


@pytest.fixture(scope="module")
def rows() -> Any:
    pytest.importorskip("sklearn")
    data = tool("data")
    if not data.available(data.shared_dir()):
        pytest.skip("the shared subjects are not here (COMMUNEAPP_SHARED)")
    return data.read_labelled(data.shared_dir())


@pytest.fixture(scope="module")
def run(rows: Any) -> Any:
    data, training, measuring = tool("data"), tool("training"), tool("measuring")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return measuring.cross_validate(rows, training.corpus(data.shared_dir()), 1, quick=True)


def test_unseen_subjects_reach_the_goals(rows: Any, run: Any) -> None:
    figures = tool("measuring").figures(rows, run.subject)
    assert figures.macro_f1 >= 0.75
    assert figures.right_at_90 >= 0.90
    assert figures.right_answered >= 0.92
    assert figures.answered >= 0.70
    assert figures.calibration_gap <= 0.08


def test_other_is_never_a_sure_answer(run: Any) -> None:
    assert not [one for one in run.subject + run.whole if one.code == "KHAC" and not one.abstained]


def test_near_duplicates_are_in_one_fold(rows: Any, run: Any) -> None:
    groups = tool("data").groups(rows)
    for train, test in run.split:
        assert not {groups[at] for at in train} & {groups[at] for at in test}


def test_the_weights_are_those_of_the_data(rows: Any) -> None:
    """What was read for training is what stands here: else the weights have to be trained anew."""
    import json

    data = tool("data")
    manifest = json.loads((ROOT / "resources" / "field" / "weights.json").read_text("utf-8"))
    assert manifest["data"] == data.hashes(data.shared_dir())
    assert manifest["rows"]["linh-vuc"] == len(rows)
