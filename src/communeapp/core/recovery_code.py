"""The code that is printed with a backup of keys: eight groups of four, each with a check of its own.

Digits and letters without I, L, O and U, so that nothing in print can be taken for something else. Three signs
of a group are random, the fourth is their check and knows the place of the group: a slip is found in its
group, and so are two groups that changed places. 24 random signs of 5 bits are 120 bits; argon2id stands
behind them.

The check is a sum over the field of 32 elements (x^5 + x^2 + 1), each sign with a weight of its own: it finds
every single wrong sign and every two neighbours that changed places.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

GROUPS, SIGNS = 8, 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")
_SPLIT = re.compile(r"[\s\-–—.,;:/]+")
_WEIGHTS = (1, 2, 4)


@dataclass(frozen=True)
class Typed:
    """What somebody typed. ``code`` is "" where it is none; ``wrong`` numbers the groups at fault from 1.

    ``groups`` counts those that were typed: fewer or more than eight is a fault of its own.
    """

    code: str
    wrong: tuple[int, ...]
    groups: int


def new_code(random_below: Callable[[int], int]) -> str:
    """Make a code; ``random_below(32)`` gives a number from 0 to 31 that nobody can guess."""
    groups = []
    for place in range(GROUPS):
        signs = [random_below(len(_ALPHABET)) for _ in range(SIGNS - 1)]
        groups.append("".join(_ALPHABET[one] for one in (*signs, _check(signs, place))))
    return "-".join(groups)


def read_code(text: str) -> Typed:
    """Read a code as it was typed: case, blanks and dashes do not matter, O is read as 0, I and L as 1."""
    plain = text.upper().translate(_READ_AS)
    parts = [one for one in _SPLIT.split(plain) if one]
    joined = "".join(parts)
    if len(joined) == GROUPS * SIGNS or len(parts) == 1:
        parts = [joined[start : start + SIGNS] for start in range(0, len(joined), SIGNS)]
    wrong = tuple(place + 1 for place, one in enumerate(parts[:GROUPS]) if not is_group(one, place))
    fine = not wrong and len(parts) == GROUPS
    return Typed("-".join(parts) if fine else "", wrong, len(parts))


def is_group(text: str, place: int) -> bool:
    """Say whether a group is right in its place (from 0)."""
    plain = text.strip().upper().translate(_READ_AS)
    if len(plain) != SIGNS or any(one not in _ALPHABET for one in plain):
        return False
    numbers = [_ALPHABET.index(one) for one in plain]
    return _check(numbers[:-1], place) == numbers[-1]


def secret_of(code: str) -> str:
    """Give what a key is made from: the signs of a code without dashes."""
    return code.replace("-", "")


def _check(numbers: list[int], place: int) -> int:
    found = (5 * place + 9) % 32  # a different one for each of the eight places
    for number, weight in zip(numbers, _WEIGHTS, strict=True):
        # Weights 2, 4, 8: none is 1, which the check itself has, so neighbours never cancel out.
        found ^= _times(number, 2 * weight)
    return found


def _times(left: int, right: int) -> int:
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 32:
            left ^= 0b100101
        right >>= 1
    return product
