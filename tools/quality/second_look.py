"""A second look at a sentence and its facts that shares no code with the program's own checks.

Groups of digits and words with capitals, taken from the letters as they are: cruder than the checks, and
blind to other things than they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_LEAK = 5  # words in a row of an example


def plain(text: str) -> str:
    """Give the words and figures alone, in small letters."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _numbers(text: str) -> set[str]:
    return {one.lstrip("0") or "0" for one in _DIGITS.findall(text)}


def strange(text: str, known: str, near: str | None = None) -> Iterator[str]:
    """Give groups of digits and words with capitals of a text that nobody gave: the second look.

    The first word of a sentence has its capital from there; a word that stands in small letters among the
    facts is no name. ``near``: the fact and its subject, from which the figures have to come: a year that only the
    day of a law has is nobody's.
    """
    yield from sorted(_numbers(text) - _numbers(known if near is None else near))
    words = {one.casefold() for one in _WORD.findall(known)}
    for found in _WORD.finditer(text):
        starts = re.search(r"(?:\A|[.:;?!]\s*[“\"(]*)\Z", text[: found.start()]) is not None
        if found[0][0].isupper() and not starts and found[0].casefold() not in words:
            yield found[0]


def lost(fact: str, text: str) -> Iterator[str]:
    """Give groups of digits and names of a fact that its sentence does not have."""
    said = _numbers(text)
    for digits in _DIGITS.findall(fact):
        short = digits.lstrip("0") or "0"
        if short not in said and not (short == "0" and re.search(r"\d[.,:h]0+", fact)):
            yield digits
    words = {one.casefold() for one in _WORD.findall(text)}
    for found in _WORD.finditer(fact):
        name = found[0]
        if (
            found.start()
            and name[0].isupper()
            and not name.isupper()
            and name.casefold() not in words
        ):
            yield name


def leak(text: str, known: str, examples: Iterable[str]) -> str:
    """Give five words in a row of an example that no fact of the sheet holds."""
    said = f" {plain(text)} "
    given = f" {plain(known)} "
    for example in examples:
        words = plain(example).split()
        for start in range(len(words) - _LEAK + 1):
            run = " ".join(words[start : start + _LEAK])
            if f" {run} " in said and any(f" {word} " not in given for word in run.split()):
                return run
    return ""
