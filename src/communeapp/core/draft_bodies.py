"""Values out of the body of an event about a draft, which another PC may have written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from communeapp.core.events import BadRecord

_HASH = re.compile(r"[0-9a-f]{64}\Z")
#: Names of people and titles are far shorter.
MAX_TEXT = 500
MOST_HASHES = 1_000


def text_in(body: Mapping[str, object], name: str, *, empty: bool = False) -> str:
    """Read a short text; BadRecord where there is none."""
    found = body.get(name)
    if not isinstance(found, str) or len(found) > MAX_TEXT or not (found or empty):
        raise BadRecord(name)
    return found


def hash_in(body: Mapping[str, object], name: str) -> str:
    """Read a SHA-256 in hexadecimal; BadRecord where there is none."""
    found = body.get(name)
    if not isinstance(found, str) or not _HASH.match(found):
        raise BadRecord(name)
    return found


def hashes_in(body: Mapping[str, object], name: str) -> tuple[str, ...]:
    """Read a list of different SHA-256; BadRecord where there is none."""
    found = body.get(name)
    if not isinstance(found, list) or len(found) > MOST_HASHES:
        raise BadRecord(name)
    read = tuple(hash_in({name: one}, name) for one in found)
    if len(set(read)) != len(read):
        raise BadRecord(name)
    return read
