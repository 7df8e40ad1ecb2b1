"""Questions as JSON: nothing is lost, nothing else is taken."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.unit.quiz_formats import samples

from communeapp.core.training.question_json import question_from_json, question_to_json
from communeapp.core.training.questions import Question, Rich


@pytest.mark.parametrize("question", samples.ALL, ids=[one.id for one in samples.ALL])
def test_a_question_comes_back(question: Question) -> None:
    full = replace(question, extra=(("gift.embedded", "1"),), if_right=samples.HTML, unit="m")
    data = json.loads(json.dumps(question_to_json(full)))
    assert question_from_json(data) == full


def test_what_is_usual_is_left_out() -> None:
    assert set(question_to_json(samples.SINGLE)) == {"id", "kind", "stem", "choices"}


def test_decimals_keep_their_digits() -> None:
    odd = replace(samples.SINGLE, points=Decimal("1.10"))
    assert str(question_from_json(question_to_json(odd)).points) == "1.10"


@pytest.mark.parametrize(
    "changes",
    [{"kind": "x"}, {"id": 1}, {"stem": 5}, {"stem": ["x", "y"]}, {"points": "NaN"}, {"points": 1},
     {"points": "Infinity"}, {"truth": "yes"}, {"choices": [["a"]]}, {"difficulty": 9}, {"shuffle": 1},
     {"tags": [1]}, {"numbers": [["x", None, "1", "", None]]}],
    ids=range(13),
)  # fmt: skip
def test_anything_else_is_refused(changes: dict[str, object]) -> None:
    data = question_to_json(samples.SINGLE) | changes
    with pytest.raises((KeyError, TypeError, ValueError)):
        question_from_json(data)


def test_a_missing_part_is_refused() -> None:
    for name in ("id", "kind", "stem"):
        data = question_to_json(samples.SINGLE)
        del data[name]
        with pytest.raises(KeyError):
            question_from_json(data)
    assert question_from_json({"id": "a", "kind": "note", "stem": ""}).stem == Rich("")
