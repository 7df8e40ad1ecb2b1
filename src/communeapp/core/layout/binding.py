"""Words of a heading that no line break parts: names of bodies and places, dates, years, numbers.

They are marked by no-break spaces while the width of a heading is chosen; what is printed keeps its
common blanks, so that nobody who searches or copies it meets another sign. Running text is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

NO_BREAK = "\u00a0"
_UNITS = frozenset(("xã", "phường", "bản", "tỉnh", "thôn"))
_COUNTED = frozenset(("ngày", "tháng", "năm", "quý", "số", "đợt", "khóa", "điều", "khoản", "kỳ"))
_DATE = ("ngày", "tháng", "năm")
_LONGEST_NAME = 3


def bind(text: str, together: Sequence[str] = ()) -> str:
    """Join what belongs together; ``together`` are names of several words ("Ủy ban nhân dân")."""
    return "\n".join(_bind_line(line, together) for line in text.split("\n"))


def _bind_line(line: str, together: Sequence[str]) -> str:
    words = line.split(" ")
    folded = [word.casefold().strip("(),;.") for word in words]
    joined = [False] * len(words)  # whether a word is bound to the one before it
    for name in together:
        parts = name.casefold().split()
        for start in range(len(words) - len(parts) + 1):
            if folded[start : start + len(parts)] == parts:
                joined[start + 1 : start + len(parts)] = [True] * (len(parts) - 1)
    for place, word in enumerate(folded[:-1]):
        following = words[place + 1]
        if word in _COUNTED and (
            following[:1].isdigit() or following[:1] in "…(" or _roman(following)
        ):
            joined[place + 1] = True
        if word in _UNITS and not words[place].isupper():
            for offset in range(1, min(_LONGEST_NAME, len(words) - place - 1) + 1):
                if not words[place + offset][:1].isupper():
                    break
                joined[place + offset] = True
                if words[place + offset][-1:] in ",;.)":
                    break
        if word == "-" and place and folded[place - 1].isdigit() and following[:1].isdigit():
            joined[place] = joined[place + 1] = True
        if tuple(folded[place : place + 6 : 2]) == _DATE:
            end = min(place + 6, len(words))
            joined[place + 1 : end] = [True] * (end - place - 1)
    made = words[0]
    for word, bound in zip(words[1:], joined[1:], strict=True):
        made += (NO_BREAK if bound else " ") + word
    return made


def _roman(word: str) -> bool:
    return bool(word) and set(word.strip("(),;.")) <= set("IVX") and word[:1] in "IVX"
