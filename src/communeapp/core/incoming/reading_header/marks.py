"""Marks of urgency and of secrecy that stand alone in the head or as a stamp."""

from __future__ import annotations

import re

from communeapp.core.incoming.header import Found
from communeapp.core.incoming.letters import shouted
from communeapp.core.incoming.reading_header.rows import Kind, Sheet

_URGENCY = re.compile(
    r"(?:(?:do|muc do)\s+khan\s*:?\s*)?(hoa toc(?: hen gio)?|thuong khan|khan)(?:\W.*)?$"
)
_URGENCY_NAMES = {"hoa toc": "Hỏa tốc", "thuong khan": "Thượng khẩn", "khan": "Khẩn"}
_SECRECY = re.compile(r"(?:(?:do|muc do)\s+mat\s*:?\s*)?(tuyet mat|toi mat|mat)$")
_SECRECY_NAMES = {"tuyet mat": "TUYỆT MẬT", "toi mat": "TỐI MẬT", "mat": "MẬT"}


def find_urgency(sheet: Sheet, last: int) -> Found | None:
    """Find KHẨN, THƯỢNG KHẨN or HỎA TỐC in a cell of its own, above the text."""
    for cell in sheet.cells:
        if cell.line >= last or cell.kind is not Kind.TEXT or len(cell.text) > 30:
            continue
        flat = re.sub(r"^\W+|\W+$", "", cell.plain)
        hit = _URGENCY.fullmatch(flat)
        if hit is None or not shouted(cell.text) or not _marked(cell.text):
            continue
        level = hit.group(1).split(" hen")[0]
        return Found(_URGENCY_NAMES[level], cell.start, cell.end, 0.9 if not sheet.machine else 0.8)
    return None


def _marked(text: str) -> bool:
    # "KHÂN", "KHĂN" are words of names; recognition seldom loses the mark of a stamp's big letters.
    return re.search(r"KH[ẨÂẤẦẬẪ]N|T[ỐÔỒỘỐ]C|H[ỎỏO]A|HO[ẢA]|ỎA", text) is not None


def find_secrecy(sheet: Sheet, last: int) -> Found | None:
    """Find the secrecy mark in a cell of its own; judging a secret is the matter of ``secrecy``."""
    for cell in sheet.cells:
        if cell.line >= last or len(cell.text) > 24:
            continue
        flat = re.sub(r"^\W+|\W+$", "", cell.plain)
        hit = _SECRECY.fullmatch(flat)
        if hit is not None and shouted(cell.text) and "Ậ" in cell.text.upper():
            return Found(_SECRECY_NAMES[hit.group(1)], cell.start, cell.end, 0.9)
    return None
