"""The piece of a text that shows why it was found, with the places of what was found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from communeapp.core.search.folding import code, fold_chars, has_marks, words
from communeapp.core.search.query import Term

WIDTH = 180
Mark = tuple[int, int]


def find_marks(
    text: str, terms: Sequence[Term], meant: frozenset[str] = frozenset()
) -> tuple[Mark, ...]:
    """Give the places of the terms in a text, in order, without overlap.

    ``meant`` holds the words (by :func:`~communeapp.core.search.folding.code`) that were typed with
    marks, or surely meant. Where a text has such a word, other words of the same letters are no hit.
    """
    return _joined([mark for mark, _ in _found(text, terms, meant)])


def snippet(
    text: str, terms: Sequence[Term], meant: frozenset[str] = frozenset(), width: int = WIDTH
) -> tuple[str, tuple[Mark, ...]]:
    """Cut the piece of about ``width`` characters with the most of the terms; marks count in it.

    White space is shown as one blank; ``…`` stands where the text goes on. Without a hit it is the
    beginning of the text.
    """
    found = _found(text, terms, meant)
    start, end = _best(found, width) if found else (0, min(len(text), width))
    start, end = _whole_words(text, start, end, width)
    marks = _joined([mark for mark, _ in found if start <= mark[0] and mark[1] <= end])
    return _shown(text, start, end, marks)


def _found(text: str, terms: Sequence[Term], meant: frozenset[str]) -> list[tuple[Mark, int]]:
    """Give the places with the number of their term."""
    folded = fold_chars(text)
    found: list[tuple[Mark, int]] = []
    for number, term in enumerate(terms):
        marks = [one.span() for one in _pattern(term).finditer(folded)]
        exact = [mark for mark in marks if meant and _all_meant(text[slice(*mark)], meant)]
        found += [(mark, number) for mark in exact or marks]
    return sorted(found)


def _all_meant(text: str, meant: frozenset[str]) -> bool:
    return all(code(word) in meant for word in words(text) if has_marks(word))


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    """Give what finds a term in a folded text: its forms as whole words, blanks and signs between."""
    rest = r"[^\W_]*" if term.prefix else ""
    forms = {
        r"[\W_]+".join(re.escape(fold_chars(word)) for word in form) + rest for form in term.forms
    }
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(forms))})(?![^\W_])")


def _best(found: Sequence[tuple[Mark, int]], width: int) -> Mark:
    """Choose the window with the most different terms; of equals the one with most places."""
    best, best_score = (found[0][0][0], found[0][0][1]), (0, 0)
    room = max(1, width - 40)
    last = 0
    for first, ((start, _), _) in enumerate(found):
        last = max(last, first)
        while last < len(found) and found[last][0][1] <= start + room:
            last += 1
        inside = found[first:last] or found[first : first + 1]
        score = (len({number for _, number in inside}), len(inside))
        if score > best_score:
            best, best_score = (start, inside[-1][0][1]), score
    return best


def _whole_words(text: str, start: int, end: int, width: int) -> Mark:
    """Widen a window on both sides, to a sentence's start where one is near, never through a word."""
    spare = max(0, width - (end - start))
    left = max(0, start - spare // 3)
    for sign in ("\n", ". ", "; "):
        place = text.rfind(sign, left, start)
        if place >= 0:
            left = place + len(sign)
            break
    else:
        while 0 < left < start and text[left - 1].isalnum() and text[left].isalnum():
            left += 1
    right = min(len(text), left + max(width, end - left))
    while end < right < len(text) and text[right - 1].isalnum() and text[right].isalnum():
        right -= 1
    return left, right


def _shown(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """Tidy the white space of a piece and move its marks along."""
    shown: list[str] = []
    moved: dict[int, int] = {}
    blank = True
    size = 0
    lead = "… " if text[:start].strip() else ""
    for place in range(start, end):
        moved[place] = size + len(lead)
        char = text[place]
        if char.isspace():
            if blank:
                continue
            char, blank = " ", True
        else:
            blank = False
        shown.append(char)
        size += 1
    moved[end] = size + len(lead)
    tail = " …" if text[end:].strip() else ""
    body = "".join(shown)
    return lead + body.rstrip() + tail, tuple((moved[a], moved[b - 1] + 1) for a, b in marks)


def _joined(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    joined: list[Mark] = []
    for start, end in sorted(marks):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)
