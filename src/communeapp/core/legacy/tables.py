"""The code tables of the two old encodings, and of the code pages through which they come to us.

TCVN3 is the third set of TCVN 5712:1993 (fonts named ``.Vn…``, also called ABC): one byte a letter, lower
case alone; capitals with marks are the same codes in a font of capitals (``.VnTimeH``). The second and
first set add capitals at codes that the third leaves free. VNI writes a base letter and then a byte for
its marks. Text of either reaches us as if it were Windows-1252 or, with a Vietnamese system, 1258.
"""

from __future__ import annotations

import re
import unicodedata

TCVN3 = "tcvn3"
VNI = "vni"
CP1258 = "cp1258"  # Windows of Viet Nam: letters and marks apart; met where a program read 1252

# Codes 0xA0 to 0xFF in order. 0xB0 to 0xB4 are marks that join the letter before them.
_TCVN_HIGH = (
    "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ"
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)
TCVN3_LETTERS: dict[str, str] = {chr(0xA0 + at): to for at, to in enumerate(_TCVN_HIGH)}

# Marks of VNI after a plain letter (and after ô, ö, which stand for ơ, ư).
_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_ROUND, _BREVE = "\u0302", "\u0306"
_VNI_TONES = {"ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ù": _ACUTE, "ï": _DOT}
_VNI_ROUND = {"à": _GRAVE, "å": _HOOK, "ã": _TILDE, "á": _ACUTE, "ä": _DOT, "â": ""}
_VNI_BREVE = {"è": _GRAVE, "ú": _HOOK, "ü": _TILDE, "é": _ACUTE, "ë": _DOT, "ê": ""}
_VNI_ALONE = {
    "ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ",
}  # fmt: skip


def _vni() -> dict[str, str]:
    """Build the table from letter pairs and single letters of VNI to the letters of today."""
    table: dict[str, str] = dict(_VNI_ALONE)
    pairs: dict[str, str] = {}
    for base in "aeiouy":  # i has letters of its own; people type the pair all the same
        for sign, tone in _VNI_TONES.items():
            pairs[base + sign] = base + tone
    for base, letter in (("ô", "ơ"), ("ö", "ư")):
        for sign, tone in _VNI_TONES.items():
            pairs[base + sign] = letter + tone
    for base in "aeo":
        for sign, tone in _VNI_ROUND.items():
            pairs[base + sign] = base + _ROUND + tone
    for sign, tone in _VNI_BREVE.items():
        pairs["a" + sign] = "a" + _BREVE + tone
    table |= {pair: unicodedata.normalize("NFC", to) for pair, to in pairs.items()}
    for pair, to in list(table.items()):
        table[pair.upper()] = to.upper()
        if len(pair) == 2:
            table[pair[0].upper() + pair[1]] = to.upper()
            table[pair[0] + pair[1].upper()] = to
    return table


VNI_LETTERS: dict[str, str] = _vni()
_VNI_PAIR = re.compile("|".join(map(re.escape, sorted(VNI_LETTERS, key=len, reverse=True))))

# Letters of Windows-1258 that the same byte of Windows-1252 does not mean.
_FROM_1258 = {
    "\u0300": "Ì", "\u0309": "Ò", "\u0303": "Þ", "\u0301": "ì", "\u0323": "ò",
    "Ă": "Ã", "Đ": "Ð", "Ơ": "Õ", "Ư": "Ý", "ă": "ã", "đ": "ð", "ơ": "õ", "ư": "ý", "₫": "þ",
}  # fmt: skip
# What programs on the way make of a byte: Greek mu for the micro sign, and the like.
_STAND_INS = {"\u03bc": "\u00b5", "\u2219": "\u00b7"}
_SHOWN = _FROM_1258 | _STAND_INS
_TO_1258 = {shown: letter for letter, shown in _FROM_1258.items()}
# The soft hyphen, ư in TCVN3, comes out of PDF files as a minus or a hyphen inside a word.
_MINUS_IN_WORD = re.compile(
    "(?<=[A-Za-z\u00a1-\u00ff])[\u2010-\u2012\u2212](?![A-Z0-9])|[\u2010-\u2012\u2212](?=[a-z\u00a1-\u00ff])"
)


def as_bytes_shown(text: str) -> str:
    """Give the text as Windows-1252 would show its bytes; what has no byte stays as it is.

    For text that is known to be in an old encoding: a letter of Windows-1258 goes back to its byte, and
    a letter that was composed with the mark after it comes apart again.
    """
    if text.isascii():
        return text
    out: list[str] = []
    for char in _MINUS_IN_WORD.sub("\u00ad", text):
        if char < "\u0100":
            out.append(char)
        elif char in _SHOWN:
            out.append(_SHOWN[char])
        else:
            parts = unicodedata.normalize("NFD", char)
            if len(parts) == 2 and parts[1] in _SHOWN and parts[0] < "\u0100":
                out.append(parts[0] + _SHOWN[parts[1]])
            else:
                out.append(char)
    return "".join(out)


def word_in(word: str, encoding: str) -> str:
    """Convert one word, as :func:`as_bytes_shown` gives it, from an encoding; NFC."""
    if encoding == TCVN3:
        made = "".join(TCVN3_LETTERS.get(char, char) for char in word)
    elif encoding == VNI:
        made = _VNI_PAIR.sub(lambda found: VNI_LETTERS[found[0]], word)
    else:
        made = "".join(_TO_1258.get(char, char) for char in word)
    return unicodedata.normalize("NFC", made)
