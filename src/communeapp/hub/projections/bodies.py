"""Careful reading of bodies of events: what no program of ours writes ends in BadBodyError, nothing worse.

Units certify their own PCs, so a body may hold anything that is canonical JSON. Numbers are held to what
a column takes (whole, 0 to 2**53 - 1), texts to a length, and no text keeps a NUL, which PostgreSQL
refuses.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from communeapp.core.events import MAX_INTEGER

Body = Mapping[str, object]

#: Longest texts, in characters: names and titles, remarks and free text.
MAX_LINE, MAX_TEXT = 500, 8_000
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])\Z")
_NOT_IN_LINES = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_NOT_IN_TEXTS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")


class BadBodyError(ValueError):
    """A body that no program of ours writes; the text names the field."""


def _or(value: object, default: object) -> object:
    """Take null for what is absent: a PC writes it for what its own table does not hold."""
    return default if value is None else value


def line(body: Body, name: str, default: str | None = None) -> str:
    """Give a text of one line, cut at 500 characters; ``default`` where it is absent or null."""
    value = _or(body.get(name), default)
    if not isinstance(value, str):
        raise BadBodyError(name)
    return _NOT_IN_LINES.sub(" ", value[: MAX_LINE * 2])[:MAX_LINE].strip()


def text(body: Body, name: str, default: str | None = None) -> str:
    """Give a text of many lines, cut at 8,000 characters."""
    value = _or(body.get(name), default)
    if not isinstance(value, str):
        raise BadBodyError(name)
    return _NOT_IN_TEXTS.sub(" ", value[: MAX_TEXT * 2])[:MAX_TEXT].strip()


def identity(body: Body, name: str, default: str | None = None) -> str:
    """Give an id, whole: it is part of a key, and a key must not be cut."""
    value = _or(body.get(name), default)
    if not isinstance(value, str) or len(value) > MAX_LINE or _NOT_IN_LINES.search(value):
        raise BadBodyError(name)
    if not value and default is None:
        raise BadBodyError(name)
    return value


def whole(body: Body, name: str, default: int | None = None, *, least: int = 0) -> int:
    """Give a whole number from ``least`` to 2**53 - 1."""
    value = body.get(name, default)
    if type(value) is not int or not least <= value <= MAX_INTEGER:
        raise BadBodyError(name)
    return value


def count(body: Body, name: str, default: int | None = None) -> int:
    """Give a number of things, at most a milliard: sums of it stay exact."""
    value = whole(body, name, default)
    if value > 1_000_000_000:
        raise BadBodyError(name)
    return value


def flag(body: Body, name: str, default: bool | None = None) -> bool:
    """Give a yes or no; 0 and 1 are taken, too."""
    value = body.get(name, default)
    if value is True or value is False:
        return bool(value)
    if value in (0, 1):
        return bool(value)
    raise BadBodyError(name)


def one_of(body: Body, name: str, words: Sequence[str]) -> str:
    """Give one of some words."""
    value = body.get(name)
    if not isinstance(value, str) or value not in words:
        raise BadBodyError(name)
    return value


def month(body: Body, name: str = "month") -> str:
    """Give a month, "2026-11"."""
    value = body.get(name)
    if not isinstance(value, str) or not _MONTH.match(value):
        raise BadBodyError(name)
    return value


def day(body: Body, name: str, default: str | None = None) -> str:
    """Give a day, "2026-11-22"; "" where it is empty or null and ``default`` allows it."""
    value = body.get(name, default)
    if value in ("", None) and default is not None:
        return ""
    if not isinstance(value, str) or len(value) != 10:
        raise BadBodyError(name)
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise BadBodyError(name) from error


def counts(body: Body, name: str, most: int = 500) -> dict[str, int]:
    """Give numbers by code, in the order of the codes."""
    value = body.get(name, {})
    if not isinstance(value, Mapping) or len(value) > most:
        raise BadBodyError(name)
    # The code "" stands for what nobody has given a field yet.
    return {identity({name: one}, name, ""): count(value, one) for one in sorted(value)}


def numbers(body: Body, name: str, most: int) -> list[int]:
    """Give a list of at most so many numbers."""
    value = body.get(name)
    if not isinstance(value, list) or len(value) > most:
        raise BadBodyError(name)
    return [count({name: one}, name) for one in value]


def lines(body: Body, name: str, most: int) -> list[str]:
    """Give a list of at most so many texts."""
    value = body.get(name)
    if not isinstance(value, list) or len(value) > most:
        raise BadBodyError(name)
    return [identity({name: one}, name) for one in value]


def part(body: Body, name: str) -> Body:
    """Give an object inside a body."""
    value = body.get(name)
    if not isinstance(value, Mapping):
        raise BadBodyError(name)
    return value
