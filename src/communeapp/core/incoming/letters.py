"""Letters: one plain letter for each printed one, faults of text layers, and what is no Vietnamese word.

Everything here keeps the length of a text, so that a place in the plain text is a place in the text.
"""

from __future__ import annotations

import re
import unicodedata

# Glyph faults of PDF text layers and of old fonts: another letter with the same look.
_FAULTS = str.maketrans({"ƣ": "ư", "Ƣ": "Ư", "Ð": "Đ", "\u00a0": " ", "\u2007": " ", "\u202f": " "})
# No Vietnamese syllable: Õ stands for Ò in these (HÕA, TÕA, PHÕNG, CÕN …).
_TILDE = re.compile(r"(?<=[HTKLX])([Õõ])(?=[Aa])|(?<=[PH]H)([Õõ])(?=NG|ng)|(?<=[CĐ])([Õõ])(?=N\b)")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_WORD = re.compile(r"[^\W_]+")
# For classes of patterns: the letters from À to Ỹ in the code table mix both cases.
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
LOWER = UPPER.lower()
DASH = "-‐‑‒–—−"


class _Plain(dict[int, str]):
    """One plain small letter per code point, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        low = char.lower().replace("đ", "d").replace("ð", "d")
        base = unicodedata.normalize("NFD", low)[0] if low else char
        if base in DASH:
            base = "-"
        elif base in "\u00a0\u2007\u202f":
            base = " "
        self[code] = base
        return base


_PLAIN = _Plain()


def plain(text: str) -> str:
    """Give the text in small letters without marks, of the same length (``Ủy`` becomes ``uy``)."""
    return text.translate(_PLAIN)


def repair(text: str) -> str:
    """Mend the glyph faults of text layers (``ƣ``, ``Ð``, ``HÕA``); the length stays."""
    mended = text.translate(_FAULTS)
    if "Õ" in mended or "õ" in mended:
        mended = _TILDE.sub(lambda hit: "Ò" if hit.group() == "Õ" else "ò", mended)
    return mended


def words(text: str) -> list[str]:
    """Give the words of a plain text."""
    return _WORD.findall(text)


def likeness(text: str) -> float:
    """Give the share of the words of a plain text that could be Vietnamese syllables, 0…1."""
    found = words(text)
    if not found:
        return 0.0
    good = sum(1 for word in found if word.isdigit() or _SYLLABLE.fullmatch(word))
    return good / len(found)


def shouted(text: str) -> bool:
    """Tell whether a text is in capitals: at least two letters, and nine of ten are capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) >= 0.9 * len(letters)


def tidy(text: str) -> str:
    """Close up runs of blanks and line ends; take stray bars and lines off both ends."""
    return " ".join(text.split()).strip(" |_*~=`'’•")


def distance(one: str, other: str) -> int:
    """Count the letters to change, add or take away to get from one word to the other."""
    row = list(range(len(other) + 1))
    for index, char in enumerate(one, 1):
        previous, row[0] = row[0], index
        for at, letter in enumerate(other, 1):
            previous, row[at] = (
                row[at],
                min(row[at] + 1, row[at - 1] + 1, previous + (char != letter)),
            )
    return row[-1]
