"""Fingerprints of keys: thirty digits in six groups, to be read out over the phone and typed.

Digits alone: letters such as b, d and e sound alike on a bad line, and a Vietnamese telephone has keys
for digits only. Thirty decimal digits are 99 bits; who wants to be taken for another has to find a key
whose fingerprint is the same, which is out of reach. The number comes from the id of the key
(:func:`communeapp.core.events.device_id`), so it is known wherever the id is.
"""

from __future__ import annotations

import re

GROUPS, DIGITS = 6, 5
_NO_SIGN = re.compile(r"[^0-9a-f]")


def fingerprint_of(key_id: str) -> str:
    """Write the id of a key (32 hex digits) as six groups of five digits."""
    number = f"{int(key_id, 16) % 10 ** (GROUPS * DIGITS):0{GROUPS * DIGITS}d}"
    return " ".join(number[start : start + DIGITS] for start in range(0, len(number), DIGITS))


def is_same(key_id: str, typed: str) -> bool:
    """Say whether what somebody typed is the fingerprint of a key; the id itself counts too.

    Blanks, dashes and points between the digits do not matter.
    """
    plain = _NO_SIGN.sub("", typed.lower())
    return plain in (fingerprint_of(key_id).replace(" ", ""), key_id)


def wrong_groups(key_id: str, typed: str) -> tuple[int, ...]:
    """Number the groups (from 1) that differ, of a fingerprint typed in full; none where it is not."""
    plain = re.sub(r"\D", "", typed)
    if len(plain) != GROUPS * DIGITS:
        return ()
    given = [plain[start : start + DIGITS] for start in range(0, len(plain), DIGITS)]
    right = fingerprint_of(key_id).split()
    return tuple(
        at for at, pair in enumerate(zip(given, right, strict=True), 1) if len({*pair}) > 1
    )
