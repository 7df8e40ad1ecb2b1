"""Words in the scripts of walks: what is filled in, and what may be anything."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_FILLED = re.compile(r"\{\w*\}|%n|%L?\d")


def filled(text: str, values: Mapping[str, str]) -> str:
    """Put what the walk knows in the place of ``@name``."""
    return re.sub(r"@(\w+)", lambda found: values.get(found[1], found[0]), text)


def matching(pattern: str) -> list[Path]:
    """Give the files and folders that a path with ``*`` names, the newest last."""
    path = Path(pattern)
    plain = 0
    while plain < len(path.parts) and "*" not in path.parts[plain]:
        plain += 1
    if plain == len(path.parts):
        return [path] if path.exists() else []
    found = Path(*path.parts[:plain]).glob("/".join(path.parts[plain:]))
    return sorted(found, key=lambda one: one.stat().st_mtime)


def sentence_pattern(sentence: str) -> re.Pattern[str]:
    """Give a pattern for a sentence whose values (``{name}``, ``%n``) may be anything."""
    return re.compile(r"[\w\W]*?".join(re.escape(one) for one in _FILLED.split(sentence)))
