"""The code that is printed with a backup of keys: eight groups of four, each with a check of its own.

Twenty-three signs that nobody takes for one another, in print or in handwriting: no 0 and O, 1, I and L, 2 and
Z, 5 and S, 8 and B, G, U. Three signs of a group are random, the fourth is their check and knows the place of
the group: a slip is found in its group, and so are two groups that changed places. 24 random signs are 108
bits; argon2id stands behind them.

The check is a weighted sum modulo 23, which is prime: it finds every single wrong sign and every two neighbours
that changed places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

GROUPS, SIGNS = 8, 4
ALPHABET = "34679ACDEFHJKMNPQRTVWXY"
_SPLIT = re.compile(r"[\s\-–—.,;:/]+")
_WEIGHTS = (2, 3, 5)  # the check itself has 1; none is the negative of that


@dataclass(frozen=True)
class Typed:
    """What somebody typed. ``code`` is "" where it is none; ``wrong`` numbers the groups at fault from 1.

    ``groups`` counts those that were typed: fewer or more than eight is a fault of its own.
    """

    code: str
    wrong: tuple[int, ...]
    groups: int


def new_code(random_below: Callable[[int], int]) -> str:
    """Make a code; ``random_below(n)`` gives a number from 0 to n - 1 that nobody can guess."""
    groups = []
    for place in range(GROUPS):
        signs = [random_below(len(ALPHABET)) for _ in range(SIGNS - 1)]
        groups.append("".join(ALPHABET[one] for one in (*signs, _check(signs, place))))
    return "-".join(groups)


def read_code(text: str) -> Typed:
    """Read a code as it was typed: case, blanks and dashes do not matter."""
    plain = text.upper()
    parts = [one for one in _SPLIT.split(plain) if one]
    joined = "".join(parts)
    if len(joined) == GROUPS * SIGNS or len(parts) == 1:
        parts = [joined[start : start + SIGNS] for start in range(0, len(joined), SIGNS)]
    wrong = tuple(place + 1 for place, one in enumerate(parts[:GROUPS]) if not is_group(one, place))
    fine = not wrong and len(parts) == GROUPS
    return Typed("-".join(parts) if fine else "", wrong, len(parts))


def is_group(text: str, place: int) -> bool:
    """Say whether a group is right in its place (from 0)."""
    plain = text.strip().upper()
    if len(plain) != SIGNS or any(one not in ALPHABET for one in plain):
        return False
    numbers = [ALPHABET.index(one) for one in plain]
    return _check(numbers[:-1], place) == numbers[-1]


def secret_of(code: str) -> str:
    """Give what a key is made from: the signs of a code without dashes."""
    return code.replace("-", "")


def _check(numbers: Sequence[int], place: int) -> int:
    weighed = sum(one * weight for one, weight in zip(numbers, _WEIGHTS, strict=True))
    return (weighed + 5 * place + 9) % len(ALPHABET)  # another one for each of the eight places
