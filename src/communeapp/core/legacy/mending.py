"""Mends what text layers of real PDF and Word files hold in place of Vietnamese letters."""

from __future__ import annotations

import re

from communeapp.core.legacy.syllables import is_syllable
from communeapp.core.vietnamese import nfc

# Ligatures, typographic blanks and look-alikes that stand for plain letters.
_SAME = str.maketrans(
    {
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
        "\ufb05": "st", "\ufb06": "st",
        "\u00a0": " ", "\u2000": " ", "\u2001": " ", "\u2002": " ", "\u2003": " ", "\u2004": " ",
        "\u2005": " ", "\u2006": " ", "\u2007": " ", "\u2008": " ", "\u2009": " ", "\u200a": " ",
        "\u202f": " ", "\u205f": " ", "\u3000": " ",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
        "\u0340": "\u0300", "\u0341": "\u0301",
        "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\u000b": "\n", "\u000c": "\n",
        "\u01a2": "Ư", "\u01a3": "ư",  # OI, which fonts of older systems put in place of Ư
        "\u0189": "Đ", "\u0110": "Đ",
    }
)  # fmt: skip
# Eth is drawn as Đ is; in a text with other Vietnamese letters it is always meant as Đ.
_ETH = str.maketrans({"\u00d0": "Đ", "\u00f0": "đ"})
_WORD_WITH_ETH = re.compile(r"[^\W\d_]*[\u00d0\u00f0][^\W\d_]*")
# Fonts whose table gives Õ where the page shows Ò. These syllables do not exist with the tilde, so the
# word is sure; others (VÕ, NGÕ, RÕ) stay.
_TILDE_FOR_GRAVE = frozenset(
    {"hõa", "phõng", "tõa", "tõan", "cõn", "đõi", "đõn", "giõng", "trõ", "trõn", "nõng", "chõi"}
)
_TILDE = re.compile(r"[^\W\d_]*[õÕ][^\W\d_]*")
_UNTIDY = re.compile(r"[ \t]+\n")


def normalise(text: str) -> str:
    """Give the text in the composed form, with the faults of text layers mended.

    Line ends become ``\\n``; blanks of all widths become blanks; soft hyphens and marks of no width
    go; ``ƣ`` becomes ``ư``, ``Ð`` (eth) becomes ``Đ``, ``HÕA`` becomes ``HÒA``. The place of a tone mark
    (``hoà``, ``hòa``) stays as printed. To be called after a conversion from an old encoding: a soft
    hyphen is the letter ``ư`` there.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = nfc(nfc(text).translate(_SAME))
    text = _WORD_WITH_ETH.sub(_mend_eth, text)
    text = _TILDE.sub(_mend_tilde, text)
    return _UNTIDY.sub("\n", text)


def _mend_eth(found: re.Match[str]) -> str:
    mended = found[0].translate(_ETH)
    # "QÐ-UBND", "TÐ": letters of a symbol are no syllable; an Icelandic word has small letters after it.
    if is_syllable(mended) or mended.isupper():
        return mended
    return found[0]


def _mend_tilde(found: re.Match[str]) -> str:
    word = found[0]
    if word.lower() not in _TILDE_FOR_GRAVE:
        return word
    return word.replace("õ", "ò").replace("Õ", "Ò")
