"""Tells by statistics whether a text is in an old encoding: by the syllables that it would make."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from communeapp.core.legacy.syllables import is_syllable
from communeapp.core.legacy.tables import TCVN3, VNI, as_bytes_shown, word_in
from communeapp.core.vietnamese import nfc

# Signs of TCVN3 words are no letters for Unicode (µ ¸ ­ ®), so words end at blanks and ASCII marks alone.
WORD = re.compile("[A-Za-z\u00a1-\uffff]+")
# Signs that no word of today's Vietnamese holds: a text without them is in neither old encoding.
_ODD = re.compile(
    "[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df"
    "\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]"
)
_CLEAR = re.compile("[\u1ea0-\u1ef9]")
_MOST_WORDS = 20_000  # enough to tell; a book need not be read to its end
_LEAST_WORDS = 2
# Private letters of a font, and the sign for what could not be decoded.
_LOST = re.compile("[\ue000-\uf8ff\ufffd]")
_NOISE_SAMPLE = 20_000  # code points
_LEAST_NOISE = 12  # words or signs
_LOST_SHARE = 0.2
_MARKED_SHARE = 0.4  # Vietnamese has 0.7 to 0.8, French 0.15
_AGAINST_SHARE = 0.4
_ODD_SHARE = 0.4
_SURE = 0.6


@dataclass(frozen=True)
class Guess:
    """Which old encoding a text is in ("" for none), and how sure that is, 0…1."""

    encoding: str
    confidence: float


@dataclass(frozen=True)
class Evidence:
    """Words with marked letters, counted for and against each encoding.

    ``hits``: syllables only after the conversion. ``against``: no syllables after it; a word that is
    one before and after says nothing. ``clear``: syllables with a letter that no old encoding has.
    """

    hits: Mapping[str, int]
    against: Mapping[str, int]
    clear: int


def guess(text: str) -> Guess:
    """Guess the encoding of a text from its words, lines that are plainly of today left aside.

    Other languages give words that are no syllables before or after.
    """
    if not _ODD.search(text):
        return Guess("", 0.0)
    seen = evidence("\n".join(line for line in text.splitlines() if not is_of_today(line)))
    best = max((TCVN3, VNI), key=lambda one: (seen.hits[one], -seen.against[one]))
    hits = seen.hits[best]
    confidence = hits / (hits + seen.against[best]) if hits else 0.0
    if hits < _LEAST_WORDS or confidence < _SURE:
        return Guess("", confidence)
    return Guess(best, confidence)


def is_noise(text: str) -> bool:
    """Say whether a text is in letters that nothing here can read: an encoding that is not known, a
    PDF without a table of its letters. Languages with few marked letters are none.
    """
    sample = text[:_NOISE_SAMPLE]
    letters = sum(char.isalpha() for char in sample)
    lost = len(_LOST.findall(sample))
    if lost > _LOST_SHARE * (letters + lost):
        return lost >= _LEAST_NOISE
    words = [found[0] for found in WORD.finditer(sample) if len(found[0]) > 1]
    marked = sum(not word.isascii() for word in words)
    if marked < _LEAST_NOISE or marked < _MARKED_SHARE * len(words) or guess(sample).encoding:
        return False
    if sum(_ODD.search(word) is not None for word in words) < _ODD_SHARE * marked:
        return False
    seen = evidence(sample)
    return min(seen.against.values()) >= _AGAINST_SHARE * marked and seen.clear < marked / 10


def evidence(text: str) -> Evidence:
    """Count the words of a text for and against each encoding."""
    hits, against = {TCVN3: 0, VNI: 0}, {TCVN3: 0, VNI: 0}
    clear = seen = 0
    for found in WORD.finditer(text):
        word = nfc(found[0])
        if word.isascii() or len(word) == 1:  # a letter alone is often a bullet of a symbol font
            continue
        seen += 1
        if seen > _MOST_WORDS:
            break
        if is_clear(word):
            clear += 1
            continue
        today = is_syllable(word)
        shown = as_bytes_shown(word)
        for one in (TCVN3, VNI):
            if not is_syllable(word_in(shown, one)):
                against[one] += 1
            elif not today:
                hits[one] += 1
    return Evidence(hits, against, clear)


def is_clear(word: str) -> bool:
    """Say whether a word is a syllable with a letter that no old encoding can be mistaken for."""
    return _CLEAR.search(word) is not None and is_syllable(word)


def is_of_today(line: str) -> bool:
    """Say whether a line is plainly in the letters of today, a word of old times among them or not."""
    if line.isascii():
        return True
    line = nfc(line)
    if not _CLEAR.search(line):
        return False
    seen = evidence(line)
    return seen.clear > max(seen.hits.values())
