"""Letters without their marks, place for place, so that what is found can be shown in the original.

SQLite's ``remove_diacritics 2`` folds every Vietnamese letter but ``đ``, which is a letter of its own.
In the index ``đ`` is therefore written ``ď``, which SQLite folds to ``d``; no Vietnamese text has that
letter, so the original comes back exactly. Replacing one letter is the only work done in Python:
folding all of a text here costs several times what the index itself costs.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MAX_KNOWN = 100_000
_WORD = re.compile(r"[^\W_]+")
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "1", "\u0323": "5"}
_SHAPES = {"\u0302": "6", "\u031b": "7", "\u0306": "8"}


class _Fold(dict[int, str]):
    """One letter to one letter: without marks, small; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        small = char.lower()
        if small == "đ":
            plain = "d"
        else:
            plain = unicodedata.normalize("NFD", small)[:1]
        self[code] = plain
        return plain


_FOLD = _Fold()


def fold_chars(text: str) -> str:
    """Give the text without marks and capitals, letter for letter: offsets stay what they are.

    The text is NFC, as everything that is stored.
    """
    return text.translate(_FOLD)


def index_form(text: str) -> str:
    """Give the text as the index takes it; as long as the original."""
    return text.replace("đ", "ď").replace("Đ", "Ď").replace("\x00", " ")


def plain_form(text: str) -> str:
    """Give the original of a text that the index gave back."""
    return text.replace("ď", "đ").replace("Ď", "Đ")


def words(text: str) -> list[str]:
    """Give the words of a text as the index divides it: runs of letters and digits."""
    return _WORD.findall(text)


@lru_cache(maxsize=65_536)
def code(word: str) -> str:
    """Write a word's marks as digits behind its plain letters (``đất`` is ``dat619``).

    The tone stands apart from its letter, so that ``hoà`` and ``hòa`` are one word; shapes and đ
    keep their number, not their place: no two Vietnamese syllables differ in that alone.
    """
    plain, tones, shapes = [], [], []
    for char in unicodedata.normalize("NFD", word.lower()):
        if char in _TONES:
            tones.append(_TONES[char])
        elif char in _SHAPES:
            shapes.append(_SHAPES[char])
        elif char == "đ":
            plain.append("d")
            shapes.append("9")
        elif not unicodedata.combining(char):
            plain.append(char)
    return "".join([*plain, *tones, *shapes])


class _Marked(dict[str, str]):
    """The code of a word in small letters, "" where it has no marks; filled as words are met."""

    def __missing__(self, word: str) -> str:
        found = code(word) if has_marks(word) else ""
        if len(self) < _MAX_KNOWN:
            self[word] = found
        return found


_MARKED = _Marked()


def marked_words(text: str) -> str:
    """Give the words of a text that carry marks, each in the writing of :func:`code`."""
    return " ".join(filter(None, [_MARKED[word] for word in words(text.lower())]))


def has_marks(word: str) -> bool:
    """Say whether a word carries a mark of any kind."""
    return word.lower() != fold_chars(word)


@lru_cache(maxsize=65_536)
def _letters(word: str) -> tuple[tuple[str, frozenset[str]], ...]:
    found: list[tuple[str, frozenset[str]]] = []
    tones: set[str] = set()
    for char in word.lower():
        parts = unicodedata.normalize("NFD", char)
        base, shapes = parts[:1], {one for one in parts[1:] if one in _SHAPES}
        tones.update(one for one in parts[1:] if one in _TONES)
        if base == "đ":
            base, shapes = "d", {"đ"}
        found.append((base, frozenset(shapes)))
    return (*found, ("", frozenset(tones)))


def fits(typed: str, word: str) -> bool:
    """Say whether a word may be meant by what was typed with some or none of its marks.

    ``đat`` may be ``đất`` and not ``dất``; ``ủy`` is ``uỷ``; a mark that was typed has to be there.
    """
    mine, other = _letters(typed), _letters(word)
    return len(mine) == len(other) and all(
        a == b and one <= two for (a, one), (b, two) in zip(mine, other, strict=True)
    )
