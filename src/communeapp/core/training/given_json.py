"""A learner's answer as JSON values and back: in events, in the store, in statements.

Only whole numbers and strings, as bodies of events hold them; what was not answered is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from communeapp.core.training.questions import Given

_MOST_PLACES = 1_000
_MOST_LETTERS = 100_000  # of an essay
_LISTS = ("choices", "pairs", "steps", "lines")
_TEXTS = ("text", "number")


def given_to_json(given: Given) -> dict[str, Any]:
    """Give the answer as a small object: ``{"choices": [2]}``, ``{"truth": 1}``, ``{}`` for none."""
    data: dict[str, Any] = {
        name: list(getattr(given, name)) for name in _LISTS if getattr(given, name)
    }
    data.update({name: getattr(given, name) for name in _TEXTS if getattr(given, name)})
    if given.truth is not None:
        data["truth"] = int(given.truth)
    return data


def given_from_json(data: Mapping[str, Any]) -> Given:
    """Rebuild an answer. Raises ValueError or TypeError for anything else than its JSON."""
    if set(data) - {*_LISTS, *_TEXTS, "truth"}:
        msg = "not an answer"
        raise ValueError(msg)
    truth = data.get("truth")
    if truth not in (None, 0, 1):
        msg = "truth is 0 or 1"
        raise ValueError(msg)
    return Given(
        choices=_places(data, "choices"),
        truth=None if truth is None else bool(truth),
        pairs=_places(data, "pairs"),
        steps=_places(data, "steps"),
        text=_text(data, "text"),
        number=_text(data, "number"),
        lines=_places(data, "lines"),
    )


def _places(data: Mapping[str, Any], name: str) -> tuple[int, ...]:
    found = data.get(name, ())
    if not isinstance(found, (list, tuple)) or len(found) > _MOST_PLACES:
        msg = f"{name} is a list of places"
        raise ValueError(msg)
    if not all(type(one) is int for one in found):
        msg = f"{name} holds whole numbers"
        raise TypeError(msg)
    return tuple(found)


def _text(data: Mapping[str, Any], name: str) -> str:
    found = data.get(name, "")
    if not isinstance(found, str) or len(found) > _MOST_LETTERS:
        msg = f"{name} is a text"
        raise ValueError(msg)
    return found
