"""Widths of letters in Times New Roman and its metric twin Liberation Serif.

The lines under the header boxes are as long as their text or a third to a half of it, so the layout
has to know how long a text is before any renderer draws it. Units: 1/2048 of the type size. The
vertical figures are those of the same fonts: a single line is 1.15 times the type size.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from communeapp.core.layout.model import MM_PER_PT

UNITS = 2048
ASCENT = 1825 / UNITS
DESCENT = 443 / UNITS
LINE_GAP = 87 / UNITS
SINGLE_LINE = ASCENT + DESCENT + LINE_GAP
BASELINE = ASCENT + LINE_GAP  # from the top of a single line, as LibreOffice sets it

# width -> the letters that have it
_REGULAR = {
    369: "'", 410: "|", 512: " ,.\u00a0", 569: "/:;\\ijlt", 614: "²³", 682: "!()-I[]`fr‘’·\xad",
    717: "•", 797: "Js", 819: "°", 836: '"', 909: "?acezăâê“”", 961: "^", 983: "{}",
    1024: "#$*0123456789_bdghknopquvxyđô–§«»€", 1050: "₫", 1083: "ơ", 1108: "~", 1110: "ư",
    1124: "±", 1139: "FPS", 1155: "+<=>×", 1251: "ELTZÊ", 1366: "BCR",
    1479: "ADGHKNOQUVXYwĂÂĐÔƠ", 1536: "½", 1589: "Ư", 1593: "&m", 1706: "%", 1821: "M",
    1886: "@", 1933: "W", 2048: "…—",
}  # fmt: skip
_BOLD = {
    451: "|", 512: " ,.\u00a0", 569: "'/\\il", 614: "²³", 682: "!()-:;[]`fjt‘’\xad", 683: "·",
    717: "•", 797: "Is", 807: "{}", 819: "°", 909: "cerzê",
    1024: "#$*0123456789?J_agovxyăâô–“”§«»€", 1050: "₫", 1065: "~", 1124: "±", 1134: "ơ",
    1137: '"', 1139: "Sbdhknpquđ", 1167: "+<=>×", 1190: "^", 1229: "ư", 1251: "FP",
    1366: "BELTZÊ", 1479: "ACDNRUVXYwĂÂĐ", 1536: "½", 1593: "GHKOQÔƠ", 1630: "Ư",
    1706: "&m", 1905: "@", 1933: "M", 2048: "%W…—",
}  # fmt: skip
_ITALIC = {
    438: "'", 512: " ,.·\u00a0", 563: "|", 569: "/\\fijlt", 614: "²³", 682: "!()-:;I`‘’\xad",
    717: "•", 797: "[]rsz", 819: "{}°", 860: '"', 864: "^", 909: "Jcekvxyê",
    1024: "#$*0123456789?S_abdghnopquăâđô–§«»€", 1050: "₫", 1093: "ơ", 1108: "~", 1117: "ư",
    1124: "±", 1139: "LTYZ“”", 1251: "ABEFPRVXĂÂÊ", 1366: "CKNw", 1382: "+<=>×",
    1479: "DGHOQUmĐÔƠ", 1536: "½", 1544: "Ư", 1593: "&", 1706: "%MW", 1821: "…—", 1884: "@",
}  # fmt: skip
_BOLD_ITALIC = {
    451: "|", 512: " ,.·\u00a0", 569: "'/\\ijlt", 614: "²³", 682: "()-:;[]`f‘’\xad", 713: "{}",
    717: "•", 797: "!Irsz", 819: "°", 909: "cevyê", 1024: "#$*0123456789?J_abdgkopqxăâđô–“”§«»€",
    1050: "₫", 1099: "ơ", 1124: "±", 1137: '"', 1139: "Shnu", 1167: "+<=>^~×", 1227: "ư",
    1251: "LPTYZ", 1366: "ABCEFKRVXwĂÂÊ", 1479: "DGNOQUĐÔƠ", 1536: "½", 1587: "Ư",
    1593: "&Hm", 1704: "@", 1706: "%", 1821: "MW", 2048: "…—",
}  # fmt: skip
_UNKNOWN = 1024
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))


class _Widths(dict[str, int]):
    """Widths by letter; a letter with a tone is as wide as without, and is remembered."""

    def __missing__(self, letter: str) -> int:
        bare = unicodedata.normalize("NFD", letter).translate(_TONES)
        base = unicodedata.normalize("NFC", bare)
        width = 0 if not base else self.get(base, _UNKNOWN)
        self[letter] = width
        return width


@cache
def _table(bold: bool, italic: bool) -> _Widths:
    faces = {
        (False, False): _REGULAR,
        (True, False): _BOLD,
        (False, True): _ITALIC,
        (True, True): _BOLD_ITALIC,
    }
    return _Widths(
        (letter, width) for width, letters in faces[bold, italic].items() for letter in letters
    )


def text_width_mm(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """Give the length of one line of text in millimetres, without kerning. The text is NFC."""
    table = _table(bold, italic)
    return sum(table[letter] for letter in text) / UNITS * size_pt * MM_PER_PT


def wrapped_lines(
    text: str, width_mm: float, size_pt: float, *, bold: bool = False, italic: bool = False
) -> tuple[str, ...]:
    """Break a text as a renderer does: as many words on each line as fit.

    A word wider than the column stands alone on its line. Line breaks in the text are kept.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in part.split():
            longer = f"{line} {word}".strip()
            length = text_width_mm(longer, size_pt, bold=bold, italic=italic)
            if line and length > width_mm:
                lines.append(line)
                longer = word
            line = longer
        if line:
            lines.append(line)
    return tuple(lines)


def balanced_width_mm(
    text: str, width_mm: float, size_pt: float, *, bold: bool = False, italic: bool = False
) -> float:
    """Give the narrowest width that needs no more lines than the column does.

    A heading set in that width has lines of about equal length.
    """
    fewest = len(wrapped_lines(text, width_mm, size_pt, bold=bold, italic=italic))
    if fewest <= 1:
        return width_mm
    low, high = 0.0, width_mm
    while high - low > 0.2:
        middle = (low + high) / 2
        lines = wrapped_lines(text, middle, size_pt, bold=bold, italic=italic)
        longest = max(text_width_mm(i, size_pt, bold=bold, italic=italic) for i in lines)
        if len(lines) <= fewest and longest <= middle:
            high = middle
        else:
            low = middle
    return high
