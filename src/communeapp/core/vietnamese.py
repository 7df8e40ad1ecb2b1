"""Vietnamese text: one normal form, cleaning of typed or pasted input, folding, sorting.

Everything stored or compared in the program is NFC. Folding follows what people type without marks:
``Ủy ban`` and ``uy ban`` fold to the same string, and so do ``đ`` and ``d``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Zero-width and direction marks: they change how text is read or found, never what it says.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# Control characters other than tab and line ends, halves of characters, and what is none: a .docx holds
# neither.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_EMOJI = re.compile(
    "[\u2600-\u27bf\u2b00-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff]"
)
_SYLLABLE = re.compile(r"[^\W\d_]+")
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
# Order of the Vietnamese letters, each with its plain twin where it has one.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_ORDER = {letter: index for index, letter in enumerate(_ALPHABET)}

NOTE_NFD = "nfd"
NOTE_INVISIBLE = "invisible"
NOTE_EMOJI = "emoji"


@dataclass(frozen=True)
class Cleaned:
    """Text made safe to keep; ``notes`` says what was changed or seen (``nfd``, ``invisible``, ``emoji``)."""

    text: str
    notes: frozenset[str] = frozenset()


def nfc(text: str) -> str:
    """Give the composed normal form."""
    return unicodedata.normalize("NFC", text)


def _bare_letters() -> dict[int, str]:
    found = {ord("đ"): "d"}
    for code in (*range(0xE0, 0x1B1), *range(0x1EA0, 0x1EFA)):
        letter = chr(code)
        bare = "".join(
            c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c)
        )
        if bare != letter and bare.isascii():
            found[code] = bare
    return found


#: The letters of Vietnamese without their marks: nearly every text needs no more than these.
_BARE = _bare_letters()


class _Folded(dict[int, str]):
    """What each letter becomes without marks and case; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        lowered = chr(code).casefold().replace("đ", "d")
        parts = unicodedata.normalize("NFD", lowered)
        plain = unicodedata.normalize(
            "NFC", "".join(c for c in parts if not unicodedata.combining(c))
        )
        self[code] = plain
        return plain


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Give the text without marks and case: for search and for comparing what people typed."""
    return text.translate(_FOLDED)


def clean_input(text: str) -> Cleaned:
    """Normalise what a person typed or pasted and say what was mended.

    Decomposed letters become composed ones (``nfd``), zero-width, direction and control marks are
    taken out (``invisible``); emoji stay, because removing words of a person is not ours (``emoji``).
    """
    notes = set()
    composed = nfc(text)
    if composed != text:
        notes.add(NOTE_NFD)
    visible = _CONTROL.sub("", _INVISIBLE.sub("", composed))
    if visible != composed:
        notes.add(NOTE_INVISIBLE)
    if _EMOJI.search(visible):
        notes.add(NOTE_EMOJI)
    # A mark taken out from between a letter and its accent lets the two compose.
    return Cleaned(nfc(visible), frozenset(notes))


def without_emoji(text: str) -> str:
    """Take emoji out of a text that goes onto an official page; spaces are tidied."""
    return collapse(_EMOJI.sub("", text))


def collapse(text: str) -> str:
    """Turn every run of white space, line ends included, into one space; trim."""
    return " ".join(text.split())


def syllables(text: str) -> tuple[str, ...]:
    """Give the words between spaces and marks as Vietnamese writes them: one syllable each, NFC."""
    return tuple(_SYLLABLE.findall(nfc(text)))


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Give a key that sorts as a Vietnamese dictionary does: letters first, then tones, then the rest."""
    letters: list[int] = []
    tones: list[int] = []
    for char in nfc(text).casefold():
        tone = 0
        kept = []
        for part in unicodedata.normalize("NFD", char):
            if part in _TONES:
                tone = _TONES[part]
            else:
                kept.append(part)
        base = nfc("".join(kept))
        letters.append(
            _LETTER_ORDER.get(base, -1) + 1000 if base in _LETTER_ORDER else ord(base[0]) % 1000
        )
        tones.append(tone)
    return tuple(letters), tuple(tones), nfc(text)


def upper_first(text: str) -> str:
    """Make the first sign a capital where it is a letter; an opening quotation mark keeps the rest small."""
    return text[:1].upper() + text[1:]


def capitalize_first(text: str) -> str:
    """Make the first letter a capital and leave the rest as it is."""
    for index, char in enumerate(text):
        if char.isalpha():
            return text[:index] + char.upper() + text[index + 1 :]
        if char.isdigit():
            return text
    return text


def title_place(name: str) -> str:
    """Write a place name with capitals (``thu lũm`` and ``THU LŨM`` become ``Thu Lũm``).

    A name in mixed case is left alone: the official spelling may have its own capitals.
    """
    tidy = collapse(name)
    if tidy and (tidy == tidy.lower() or tidy == tidy.upper()):
        return re.sub(r"[^\W\d_]+", lambda m: m.group()[0].upper() + m.group()[1:].lower(), tidy)
    return tidy
