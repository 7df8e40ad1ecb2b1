"""Values out of the body of an office's event that another PC wrote: of the right kind, or BadRecord."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from communeapp.core.events import MAX_INTEGER, BadRecord, Event

__all__ = ["BadRecord", "day", "digest", "flag", "name", "number", "sound", "text", "texts"]

_MAX_TEXT = 100_000
_MAX_NAME = 200
_HASH = re.compile(r"[0-9a-f]{64}\Z")


def text(body: Mapping[str, Any], key: str, *, optional: bool = False) -> str:
    """Give a text; an optional one that is missing is ""."""
    value = body.get(key, "") if optional else body.get(key)
    if not isinstance(value, str) or len(value) > _MAX_TEXT:
        raise BadRecord(key)
    return value


def name(body: Mapping[str, Any], key: str) -> str:
    """Give an id: a short text that is not empty."""
    value = text(body, key)
    if not value or len(value) > _MAX_NAME:
        raise BadRecord(key)
    return value


def number(body: Mapping[str, Any], key: str, *, least: int = 0, default: int | None = None) -> int:
    """Give a whole number from ``least`` on; ``default`` where it is missing."""
    value = body.get(key, default)
    if type(value) is not int or not least <= value <= MAX_INTEGER:
        raise BadRecord(key)
    return value


def flag(body: Mapping[str, Any], key: str) -> bool:
    """Give a yes or no."""
    value = body.get(key)
    if not isinstance(value, bool):
        raise BadRecord(key)
    return value


def day(body: Mapping[str, Any], key: str) -> str | None:
    """Give an ISO day as text; None where it is missing or null."""
    value = body.get(key)
    if value is None:
        return None
    try:
        if isinstance(value, str) and dt.date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise BadRecord(key)


def digest(body: Mapping[str, Any], key: str) -> str:
    """Give a SHA-256 in hex; "" where it is empty or missing."""
    value = text(body, key, optional=True)
    if value and not _HASH.match(value):
        raise BadRecord(key)
    return value


def texts(body: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Give a list of texts; empty where it is missing."""
    value = body.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise BadRecord(key)
    return tuple(value)


def sound(check: Callable[[Event], None], event: Event) -> bool:
    """Say whether a program of ours could have written an event: whether its check lets it pass."""
    try:
        check(event)
    except BadRecord:
        return False
    return True
