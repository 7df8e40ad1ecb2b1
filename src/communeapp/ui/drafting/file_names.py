"""A file name that a person recognises and every disk of an office takes. Pure."""

from __future__ import annotations

import re
import unicodedata

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
LONGEST = 80  # characters; with a long folder the whole path stays under 260 on Windows


def proposal(type_name: str, subject: str, *, reviewed: bool) -> str:
    """Give a name without extension, such as "Công văn - phòng, chống rét (dự thảo)"."""
    name = " - ".join(part for part in (type_name.strip(), subject.strip()) if part)
    suffix = "" if reviewed else " (dự thảo)"
    return safe_name(name, LONGEST - len(suffix)) + suffix


def safe_name(name: str, longest: int = LONGEST) -> str:
    """Take out what FAT, exFAT and NTFS refuse, and shorten at a word."""
    text = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name))
    text = " ".join(text.split()).strip(" .")
    if len(text) > longest:
        cut = text[: longest + 1].rsplit(" ", 1)[0]
        text = (cut if len(cut) > longest // 2 else text[:longest]).rstrip(" .,;-–")
    if _RESERVED.match(text):
        text = f"_{text}"
    return text or "van-ban"
