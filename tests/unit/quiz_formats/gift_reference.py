"""Questions in the shape of the reference results that lie beside the GIFT files."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from communeapp.core.training.questions import Question, QuestionKind, Rich

NAMES = {
    QuestionKind.NOTE: "Description",
    QuestionKind.ESSAY: "Essay",
    QuestionKind.TRUE_FALSE: "TF",
    QuestionKind.SINGLE: "MC",
    QuestionKind.MULTIPLE: "MC",
    QuestionKind.SHORT: "Short",
    QuestionKind.NUMERIC: "Numerical",
    QuestionKind.MATCHING: "Matching",
}


def of_question(question: Question, stem_format: str) -> dict[str, Any]:
    """Give what the reference says of a question."""
    kind = NAMES[question.kind]
    data: dict[str, Any] = {
        "id": question.id,
        "tags": list(question.tags) or None,
        "type": kind,
        "title": question.title or None,
        "stem": _rich(question.stem),
        "hasEmbeddedAnswers": ("gift.embedded", "1") in question.extra,
    }
    if kind != "Description":
        data["globalFeedback"] = _rich(question.explanation)
    if kind == "TF":
        data |= {
            "isTrue": question.truth,
            # By their place, not by their sense: the first is said to a wrong answer.
            "trueFeedback": _rich(question.if_wrong),
            "falseFeedback": _rich(question.if_right),
        }
    elif kind == "MC":
        data["choices"] = [
            (one.weight, _rich(one.text), _rich(one.feedback)) for one in question.choices
        ]
    elif kind == "Short":
        data["choices"] = [
            (one.weight, {"format": stem_format, "text": one.text}, _rich(one.feedback))
            for one in question.answers
        ]
    elif kind == "Numerical":
        data["choices"] = [
            (one.weight, one.low, one.high, one.exact, _rich(one.feedback))
            for one in question.numbers
        ]
    elif kind == "Matching":
        data["matchPairs"] = [(_rich(one.left), one.right.text) for one in question.pairs]
    return data


def of_reference(data: dict[str, Any], own_id: str) -> dict[str, Any]:
    """Bring a reference result into the same shape; an id it does not have is ours."""
    said = {key: data.get(key) for key in ("tags", "type", "title", "hasEmbeddedAnswers")}
    said |= {"id": data.get("id") or own_id, "stem": data["stem"]}
    if data["type"] != "Description":
        said["globalFeedback"] = _shown(data.get("globalFeedback"))
    if data["type"] == "TF":
        said |= {key: data[key] for key in ("isTrue", "trueFeedback", "falseFeedback")}
    elif data["type"] in ("MC", "Short"):
        said["choices"] = [
            (_weight(one), one["text"], _shown(one["feedback"])) for one in data["choices"]
        ]
    elif data["type"] == "Numerical":
        choices = data["choices"]
        if isinstance(choices, dict):
            choices = [{"isCorrect": True, "weight": None, "text": choices, "feedback": None}]
        said["choices"] = [
            (_weight(one), *_range(one["text"]), _shown(one["feedback"])) for one in choices
        ]
    elif data["type"] == "Matching":
        said["matchPairs"] = [
            (_shown(one["subquestion"]), one["subanswer"]) for one in data["matchPairs"]
        ]
    return said


def _weight(choice: dict[str, Any]) -> Decimal:
    if choice["weight"] is None:
        return Decimal(100 if choice["isCorrect"] else 0)
    return Decimal(str(choice["weight"]))


def _range(text: dict[str, Any]) -> tuple[Decimal | None, ...]:
    if text.get("text") == "*":
        return None, None, None
    if text["type"] == "simple":
        return Decimal(str(text["number"])), Decimal(str(text["number"])), None
    if text["type"] == "high-low":
        return Decimal(str(text["numberLow"])), Decimal(str(text["numberHigh"])), None
    middle, reach = Decimal(str(text["number"])), Decimal(str(text["range"]))
    return middle - reach, middle + reach, middle


def _rich(rich: Rich) -> dict[str, str] | None:
    return {"format": rich.format.value, "text": rich.text} if rich else None


def _shown(text: dict[str, str] | None) -> dict[str, str] | None:
    return text if text is not None and text["text"] else None
