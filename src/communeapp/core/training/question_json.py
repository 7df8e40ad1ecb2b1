"""A question as JSON values and back, losing nothing: banks, caches, exams, the reading child.

Plain texts are strings, others ``[format, text]``; decimals are strings; what is as it is by default
is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from communeapp.core.training.questions import (
    NOTHING,
    Choice,
    Difficulty,
    DocumentLine,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)

_HUNDRED = Decimal(100)
_FORMATS = {one.value: one for one in TextFormat}  # a look-up is a tenth of the price of the call
_TEXTS = ("title", "unit", "lesson", "topic", "category")
_RICHES = ("explanation", "if_right", "if_wrong")
_FLAGS = {"case_matters": False, "marks_matter": False, "shuffle": True}
_NAMES = ("sources", "tags")


def question_to_json(question: Question) -> dict[str, Any]:
    """Give plain JSON values: strings, whole numbers, booleans, lists, objects."""
    data: dict[str, Any] = {
        "id": question.id,
        "kind": question.kind.value,
        "stem": rich_to_json(question.stem),
    }
    for name in _TEXTS:
        if getattr(question, name):
            data[name] = getattr(question, name)
    for name in _RICHES:
        if getattr(question, name) != NOTHING:
            data[name] = rich_to_json(getattr(question, name))
    for name, usual in _FLAGS.items():
        if getattr(question, name) is not usual:
            data[name] = not usual
    for name in _NAMES:
        if getattr(question, name):
            data[name] = list(getattr(question, name))
    if question.truth is not None:
        data["truth"] = question.truth
    if question.points != 1:
        data["points"] = str(question.points)
    if question.difficulty is not Difficulty.MEDIUM:
        data["difficulty"] = int(question.difficulty)
    if question.extra:
        data["extra"] = [list(one) for one in question.extra]
    data.update(_parts(question))
    return data


def _parts(question: Question) -> dict[str, Any]:
    """Give what a learner chooses from or is compared with."""
    parts = {
        "choices": [
            [rich_to_json(one.text), str(one.weight), rich_to_json(one.feedback)]
            for one in question.choices
        ],
        "pairs": [[rich_to_json(one.left), rich_to_json(one.right)] for one in question.pairs],
        "steps": [rich_to_json(one) for one in question.steps],
        "answers": [
            [one.text, str(one.weight), rich_to_json(one.feedback)] for one in question.answers
        ],
        "numbers": [
            [
                *(None if end is None else str(end) for end in (one.low, one.high)),
                str(one.weight),
                rich_to_json(one.feedback),
                None if one.exact is None else str(one.exact),
            ]
            for one in question.numbers
        ],
        "document": [
            [one.text, one.role, one.wrong, rich_to_json(one.why)] for one in question.document
        ],
    }
    return {name: value for name, value in parts.items() if value}


def question_from_json(data: Mapping[str, Any]) -> Question:
    """Rebuild a question. Raises KeyError, ValueError or TypeError for anything else than its JSON."""
    return Question(
        id=_text(data["id"]),
        kind=QuestionKind(data["kind"]),
        stem=rich_from_json(data["stem"]),
        choices=tuple(
            Choice(rich_from_json(text), _decimal(weight), rich_from_json(feedback))
            for text, weight, feedback in data.get("choices", ())
        ),
        truth=None if data.get("truth") is None else _flag(data["truth"]),
        pairs=tuple(
            Pair(rich_from_json(left), rich_from_json(right))
            for left, right in data.get("pairs", ())
        ),
        steps=tuple(rich_from_json(one) for one in data.get("steps", ())),
        answers=tuple(
            ShortAnswer(_text(text), _decimal(weight), rich_from_json(feedback))
            for text, weight, feedback in data.get("answers", ())
        ),
        numbers=tuple(_number(one) for one in data.get("numbers", ())),
        document=tuple(
            DocumentLine(_text(text), _text(role), _flag(wrong), rich_from_json(why))
            for text, role, wrong, why in data.get("document", ())
        ),
        points=_decimal(data.get("points", "1")),
        difficulty=Difficulty(data.get("difficulty", Difficulty.MEDIUM)),
        extra=tuple((_text(name), _text(value)) for name, value in data.get("extra", ())),
        title=_text(data.get("title", "")),
        unit=_text(data.get("unit", "")),
        lesson=_text(data.get("lesson", "")),
        topic=_text(data.get("topic", "")),
        category=_text(data.get("category", "")),
        explanation=rich_from_json(data.get("explanation", "")),
        if_right=rich_from_json(data.get("if_right", "")),
        if_wrong=rich_from_json(data.get("if_wrong", "")),
        case_matters=_flag(data.get("case_matters", False)),
        marks_matter=_flag(data.get("marks_matter", False)),
        shuffle=_flag(data.get("shuffle", True)),
        sources=tuple(_text(one) for one in data.get("sources", ())),
        tags=tuple(_text(one) for one in data.get("tags", ())),
    )


def rich_to_json(rich: Rich) -> str | list[str]:
    """Give a string for a plain text, ``[format, text]`` for any other."""
    if rich.format is TextFormat.PLAIN:
        return rich.text
    return [rich.format.value, rich.text]


def rich_from_json(data: Any) -> Rich:
    """Rebuild a text. Raises ValueError or TypeError for anything else than its JSON."""
    if isinstance(data, str):
        return Rich(data) if data else NOTHING
    form, text = data
    return Rich(_text(text), _FORMATS[form])


def _number(row: Any) -> NumberAnswer:
    low, high, weight, feedback, exact = row
    return NumberAnswer(
        None if low is None else _decimal(low),
        None if high is None else _decimal(high),
        _decimal(weight),
        rich_from_json(feedback),
        None if exact is None else _decimal(exact),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        msg = "a text is wanted"
        raise TypeError(msg)
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        msg = "yes or no is wanted"
        raise TypeError(msg)
    return value


@lru_cache(maxsize=256)
def _decimal(value: Any) -> Decimal:
    try:
        number = Decimal(_text(value))
    except InvalidOperation as problem:
        msg = "a number is wanted"
        raise ValueError(msg) from problem
    if not number.is_finite():
        msg = "a finite number is wanted"
        raise ValueError(msg)
    return number
