"""Converts TCVN3 and VNI to the letters of today, word by word where a document mixes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.core.legacy.guessing import WORD, evidence, guess, is_clear, is_of_today
from communeapp.core.legacy.syllables import is_syllable
from communeapp.core.legacy.tables import CP1258, TCVN3, VNI, as_bytes_shown, word_in
from communeapp.core.vietnamese import nfc

ENCODINGS = (TCVN3, VNI)
# A font inside a PDF carries a tag of six letters before its name; some writers spell the dot as #2E.
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_TCVN_FONT = re.compile(r"\.Vn[A-Z0-9]|VnTime|VnArial|ABC ", re.IGNORECASE)
_VNI_FONT = re.compile(r"VNI[- _]?[A-Z0-9]", re.IGNORECASE)
_CAPITAL_FONT = re.compile(r"H(?![a-z])(?:[, -]?(?:Bold|Italic|Oblique|Regular|Normal)*)*$")
# Tone marks of Windows-1258, which stand after their vowel.
_MARK_1258 = re.compile("(?<=[aeiouyAEIOUY])[ÌÒÞìò]")
_LEAST_LETTERS = 3  # of a word that is tried in another encoding
_PREVIEW_LINES = 6


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font; ``font`` is "" where it is not known."""

    text: str
    font: str = ""


def by_font(font: str) -> str:
    """Name the encoding that a font is made for: ``.VnTime`` tcvn3, ``VNI-Times`` vni, else ""."""
    name = _plain_font(font)
    if _TCVN_FONT.match(name):
        return TCVN3
    return VNI if _VNI_FONT.match(name) else ""


def has_capitals(font: str) -> bool:
    """Say whether a font shows the lower-case codes of TCVN3 as capitals (``.VnTimeH``)."""
    name = _plain_font(font)
    return by_font(font) == TCVN3 and _CAPITAL_FONT.search(name) is not None


def convert(text: str, encoding: str, *, capitals: bool = False) -> str:
    """Convert text of an old encoding; ``capitals`` for a font of capitals. Gives NFC.

    Lines that are plainly in the letters of today stay as they are: documents mix both. An unknown
    encoding leaves the text alone.
    """
    if encoding not in ENCODINGS:
        return text
    return "".join(
        line if is_of_today(line) else convert_all(line, encoding, capitals=capitals)
        for line in text.splitlines(keepends=True)
    )


def convert_all(text: str, encoding: str, *, capitals: bool = False) -> str:
    """Convert every word of a text whose font says what it is, but for words plainly of today."""
    if text.isascii():
        return text.upper() if capitals else text
    shown = as_bytes_shown(text) if not _has_clear(text) else text
    out: list[str] = []
    words: list[tuple[int, str]] = []  # place in out, word before the conversion
    end = 0
    for found in WORD.finditer(shown):
        out.append(shown[end : found.start()])
        words.append((len(out), found[0]))
        out.append(
            found[0] if is_clear(nfc(found[0])) else _best(as_bytes_shown(found[0]), encoding)
        )
        end = found.end()
    out.append(shown[end:])
    if capitals:
        return nfc("".join(out).upper())
    if encoding == TCVN3:
        _raise_capital_words(out, words)
    return nfc("".join(out))


def convert_runs(runs: Sequence[Run]) -> tuple[str, str]:
    """Convert the runs of a document and join them; give the text and the encoding met most ("" none).

    A run follows its font. Where fonts say nothing, or name a font of today, the runs vote together:
    a cell of a table is too short to tell by itself.
    """
    parts, encoding = convert_parts(runs)
    return "".join(parts), encoding


def convert_parts(runs: Sequence[Run]) -> tuple[tuple[str, ...], str]:
    """Convert as :func:`convert_runs` does, and give the runs one by one."""
    fonts = [by_font(run.font) for run in runs]
    for one in ENCODINGS:
        seen = evidence(_joined(runs, fonts, one))
        if seen.clear > seen.hits[one]:  # a font of old times under text of today
            fonts = ["" if font == one else font for font in fonts]
    voted = guess(_joined(runs, fonts, "")).encoding
    done: list[str] = []
    letters = dict.fromkeys(ENCODINGS, 0)
    for run, font in zip(runs, fonts, strict=True):
        encoding = font or voted
        if font:
            text = convert_all(run.text, encoding, capitals=has_capitals(run.font))
        else:
            text = convert(run.text, encoding)
        done.append(text)
        if encoding:
            letters[encoding] += sum(a != b for a, b in zip(text, run.text, strict=False))
    most = max(ENCODINGS, key=lambda one: letters[one])
    return tuple(done), most if letters[most] else ""


def preview(text: str, encoding: str) -> tuple[tuple[str, str], ...]:
    """Give the first lines that a conversion changes, as they stand and as they would be."""
    pairs: list[tuple[str, str]] = []
    for line in text.splitlines():
        after = convert(line, encoding)
        if after != line:
            pairs.append((line, after))
        if len(pairs) == _PREVIEW_LINES:
            break
    return tuple(pairs)


def _joined(runs: Sequence[Run], fonts: Sequence[str], encoding: str) -> str:
    return "\n".join(run.text for run, font in zip(runs, fonts, strict=True) if font == encoding)


def _plain_font(font: str) -> str:
    return _SUBSET.sub("", font.strip()).replace("#2E", ".").replace("#20", " ")


def _has_clear(text: str) -> bool:
    return any(is_clear(nfc(found[0])) for found in WORD.finditer(text))


def _best(word: str, encoding: str) -> str:
    """Convert a word; one that comes out as no syllable is tried in the other encodings.

    Single words of another encoding stand in real files: pasted from elsewhere, typed on another PC.
    """
    made = word_in(word, encoding)
    if word.isascii() or is_syllable(made) or len(word) < _LEAST_LETTERS or made.isupper():
        return made  # "LÑ" is short for LĐ, and no syllable in any encoding
    for other in (CP1258, *ENCODINGS):
        if other != encoding and is_syllable(one := word_in(word, other)):
            return one
    marks_apart = _MARK_1258.sub(lambda found: word_in(found[0], CP1258), word)
    one = nfc(word_in(marks_apart, encoding))
    return one if is_syllable(one) else made


def _raise_capital_words(out: list[str], words: Sequence[tuple[int, str]]) -> None:
    """Raise the letters that TCVN3 has in lower case alone, in words typed with the capitals key.

    ``CéNG HoµA`` holds capitals wherever it could; a word of one capital and marked letters follows
    the words beside it. ``words`` are places in ``out`` with the word before the conversion.
    """
    kinds = [_kind(word) for _, word in words]
    for at, (place, _) in enumerate(words):
        beside = {kinds[near] for near in (at - 1, at + 1) if 0 <= near < len(kinds)} - {"?"}
        if kinds[at] == "A" or (kinds[at] == "?" and beside == {"A"}):
            out[place] = out[place].upper()


def _kind(word: str) -> str:
    """Tell a word of capitals (``A``), of small letters (``a``), or one that does not say (``?``)."""
    plain = [char for char in word if char.isascii()]
    if any(char.islower() for char in plain):
        return "a"
    return "A" if len(plain) >= 2 else "?"
