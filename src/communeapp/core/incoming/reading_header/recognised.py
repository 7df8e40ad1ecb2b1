"""Whether a text that claims to be typed was recognised from a picture by another program.

Scanners write such texts into PDF files, and people save them as text files. Their letters look sure and
are not: read as typed, a wrong figure would stand in the register unmarked.
"""

from __future__ import annotations

import re
from itertools import pairwise

from communeapp.core.incoming.letters import plain
from communeapp.core.incoming.text import Origin, ReadText
from communeapp.core.legacy.syllables import is_syllable

_ZONE = 6_000
_HEAD = 1_500
_WORD = re.compile(r"[^\W\d_]{2,}")
_MOTTO = re.compile(
    r"doc lap\s*[-–—]\s*tu do\s*[-–—]\s*hanh phuc|dang cong san viet nam|cong hoa xa hoi chu nghia"
)
# So many spoilt words make a text with known typeface doubtful; a plain text is doubtful from the first.
_MANY = 3
_PLAIN = ("", "text/plain")


def looks_recognised(read: ReadText) -> bool:
    """Tell recognised text by words that cannot be Vietnamese, or by a plain text without the state's heading."""
    if read.origin is Origin.MACHINE_READ:
        return True
    typed = any(line.size for line in read.lines) or read.media_type not in _PLAIN
    least = _MANY if typed else 1
    if _spoilt(read.text[:_ZONE]) >= least:
        return True
    return not typed and _MOTTO.search(plain(read.text[:_HEAD])) is None


def _spoilt(text: str) -> int:
    """Count words with marks that are no syllable, and short forms that nobody writes."""
    found = 0
    for word in _WORD.findall(text):
        if word.isascii() or sum(char.isupper() for char in word) > 1:  # also QyĐ
            found += _mixed(word)
        elif not is_syllable(word) and not word.endswith("k") and not _glued(word):
            found += 1
    return found


def _mixed(word: str) -> bool:
    """Tell small and capital letters in an order that no short form has: "lJ", "KTTHbao" (but TTg, QyĐ)."""
    falls = any(a.islower() and b.isupper() for a, b in pairwise(word))
    capitals = sum(char.isupper() for char in word)
    small = len(word) - capitals
    return (falls and (word[0].islower() or len(word) > 4)) or (capitals >= 3 and small >= 2)


def _glued(word: str) -> bool:
    """Tell two whole syllables written as one, a slip of typing: "Vềviệc"."""
    return any(
        plain(word[at]) not in "aeiouy" and is_syllable(word[:at]) and is_syllable(word[at:])
        for at in range(2, len(word) - 1)
    )
