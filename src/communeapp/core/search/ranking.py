"""Which of the documents that were found comes first.

Words with the marks that were typed beat words that only share their letters; the number and the
subject beat the text; words that stand side by side beat scattered ones. A reading of unmarked words
(:mod:`communeapp.core.search.marks`) counts as far as it is sure.
"""

from __future__ import annotations

import itertools
import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from communeapp.core.search.folding import code, fits, fold_chars, has_marks, words
from communeapp.core.search.marks import Vocabulary
from communeapp.core.search.query import Query, TermKind

_TONES = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_NUMBER_WEIGHT = 8.0
_IN_NUMBER, _IN_SUBJECT, _IN_ABOUT, _IN_TEXT = 1.3, 1.0, 0.6, 0.45
_PLAIN = 0.55  # what the same letters with other marks are worth
_BEGINS = 0.9  # what a word that only begins so is worth
_BESIDE, _SHARE, _INDEX = 0.35, 0.25, 0.5


@dataclass(frozen=True)
class Wanted:
    """A word of the query: as typed, as probably meant, and what its finding is worth."""

    typed: str
    meant: str
    sure: float
    weight: float
    prefix: bool = False

    @cached_property
    def folded(self) -> str:
        """Its letters without marks."""
        return fold_chars(self.typed)

    @cached_property
    def marked(self) -> bool:
        """Whether it was typed with marks."""
        return has_marks(self.typed)

    @cached_property
    def codes(self) -> tuple[str, str]:
        """What tells it by its marks: as typed, and as meant."""
        return code(self.typed), code(self.meant)

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """How it may be written."""
        return spellings(self.meant)


@dataclass(frozen=True)
class Candidate:
    """A document that holds the words. ``index_score`` is that of the index, 0…1, 1 the best.

    ``body`` is in small letters, "" where it was not looked at.
    """

    rowid: int
    subject: str
    number: str
    about: str  # the issuing body, and the day as 10/12/2025
    body: str
    index_score: float
    age: float  # 0 the newest … 1 the oldest


def wanted(query: Query, vocabulary: Vocabulary) -> tuple[Wanted, ...]:
    """Weigh the words of a query: rare ones say more."""
    found: list[Wanted] = []
    row: list[tuple[str, bool, float]] = []
    for term in query.terms:
        for place, word in enumerate(term.words):
            last = term.prefix and place == len(term.words) - 1
            heavy = _NUMBER_WEIGHT if term.kind in (TermKind.NUMBER, TermKind.DAY) else 0.0
            row.append((word, last, heavy))
    readings = vocabulary.read([word for word, _, _ in row])
    total = vocabulary.total + 1.0
    for (word, prefix, heavy), reading in zip(row, readings, strict=True):
        weight = heavy or math.log(2.0 + total / (1.0 + vocabulary.counts[reading.word]))
        found.append(Wanted(word, reading.word, reading.sure, weight, prefix))
    return tuple(found)


def score(candidate: Candidate, query: Sequence[Wanted]) -> float:
    """Give a document's score; larger is better."""
    subject = words(candidate.subject.lower())
    number = words(fold_chars(candidate.number))
    about = words(fold_chars(candidate.about))
    plain = words(fold_chars(candidate.subject))
    total = sum(one.weight for one in query) or 1.0
    got = 0.0
    at: list[int] = []
    for one in query:
        best, place = _in_subject(one, subject, plain)
        if place is not None:
            at.append(place)
        if one.folded in number:
            best = max(best, _IN_NUMBER)
        if one.folded in about:
            best = max(best, _IN_NUMBER if one.folded.isdigit() else _IN_ABOUT)
        if best < _IN_SUBJECT:
            best = max(best, _in_body(one, candidate.body))
        got += one.weight * best
    value = got / total
    if len(query) > 1:
        value += _BESIDE * _side_by_side(query, plain, [*number, "", *about], candidate.body)
    if plain:
        value += _SHARE * min(1.0, len(set(at)) / len(plain))
    return value + _INDEX * candidate.index_score - 0.02 * candidate.age


def _in_subject(
    one: Wanted, subject: Sequence[str], plain: Sequence[str]
) -> tuple[float, int | None]:
    best, place = 0.0, None
    wanted_letters = one.folded
    if not one.prefix and wanted_letters not in plain:
        return 0.0, None
    for index, (word, folded) in enumerate(zip(subject, plain, strict=False)):
        if folded == wanted_letters:
            value = _closeness(one, word)
        elif one.prefix and folded.startswith(wanted_letters):
            value = _BEGINS * (1.0 if word.startswith(one.typed) else _PLAIN)
        else:
            continue
        if value > best:
            best, place = value, index
    return _IN_SUBJECT * best, place


def _closeness(one: Wanted, word: str) -> float:
    """Say how well a word of the same letters answers what was typed, 0…1."""
    typed_code, meant_code = one.codes
    mine = code(word)
    if mine == meant_code:
        meant = _PLAIN + (1.0 - _PLAIN) * (1.0 if one.meant == one.typed else one.sure)
    else:
        meant = 0.0
    if mine == typed_code:
        # Typed without marks, it may stand for any: the plain word itself is no better than a guess.
        typed = 1.0 if one.marked else _PLAIN + (1.0 - _PLAIN) * 0.5
    elif one.marked and fits(one.typed, word):
        typed = _PLAIN + (1.0 - _PLAIN) * 0.4
    else:
        typed = _PLAIN
    return max(meant, typed)


def _in_body(one: Wanted, body: str) -> float:
    if not body:
        return _IN_TEXT * _PLAIN
    if any(spelling in body for spelling in one.spellings):
        sure = 1.0 if one.meant == one.typed else one.sure
        return _IN_TEXT * (_PLAIN + (1.0 - _PLAIN) * sure)
    return _IN_TEXT * _PLAIN


def _side_by_side(
    query: Sequence[Wanted], subject: Sequence[str], number: Sequence[str], body: str
) -> float:
    """Say which part of the query's neighbours are neighbours in number or subject, else in the text."""
    pairs = list(itertools.pairwise(query))
    rows = {*itertools.pairwise(subject), *itertools.pairwise(number)}
    near = sum((a.folded, b.folded) in rows for a, b in pairs)
    if not body or near == len(pairs):
        return near / len(pairs)
    inside = sum(f"{a.meant} {b.meant}" in body for a, b in pairs)
    return max(near, _IN_TEXT * inside) / len(pairs)


def spellings(word: str) -> tuple[str, ...]:
    """Give a word with its tone on either of two vowels: ``hoà`` and ``hòa`` are both written."""
    parts = unicodedata.normalize("NFD", word)
    tone = next((one for one in parts if one in _TONES), "")
    if not tone:
        return (word,)
    bare = unicodedata.normalize("NFC", parts.replace(tone, ""))
    for pair in ("oa", "oe", "uy"):
        place = bare.find(pair)
        if place >= 0:
            return tuple(
                unicodedata.normalize("NFC", bare[: place + n] + tone + bare[place + n :])
                for n in (1, 2)
            )
    return (word,)
