"""How dates, numbers and open places are written on paper (Decree 30, Appendix I, II.3 and II.4)."""

from __future__ import annotations

import datetime as dt

from communeapp.core.documents import BlockKind, Document

OPEN = "…………"  # a place left open for a pen
SHORT_OPEN = "…"
COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT_MARK = "DỰ THẢO"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def date_words(date: dt.date | None, year: int | None = None) -> str:
    """Write a date in full: a leading zero for days below 10 and for months 1 and 2 only."""
    if date is None:
        return f"ngày {SHORT_OPEN} tháng {SHORT_OPEN} năm {year or SHORT_OPEN}"
    month = f"{date.month:02d}" if date.month <= 2 else str(date.month)
    return f"ngày {date.day:02d} tháng {month} năm {date.year}"


def place_and_date(place: str, date: dt.date | None) -> str:
    """Write place and date on one line, the place followed by a comma."""
    return f"{place.strip() or OPEN}, {date_words(date)}"


def number_and_symbol(number: str, symbol: str) -> str:
    """Write ``Số: 05/UBND-VX``; a number below ten gets a leading zero, an open one stays open.

    ``number`` may already hold the symbol ("15/QĐ-UBND").
    """
    number, symbol = number.strip(), symbol.strip().lstrip("/")
    if "/" in number and not symbol:
        number, symbol = number.split("/", 1)
    if number.isdigit() and len(number) == 1:
        number = f"0{number}"
    return f"Số: {number or '     '}/{symbol or SHORT_OPEN}"


def roman(value: int) -> str:
    """Write a small number in Roman numerals (1 to 39)."""
    digits = ""
    for worth, sign in _ROMAN:
        while value >= worth:
            digits += sign
            value -= worth
    return digits


def end_with(text: str, mark: str) -> str:
    """End a line with the given mark, whatever it ended with before."""
    return text.rstrip().rstrip(".;,").rstrip() + mark


def authority(document: Document) -> str:
    """Give the holder of the authority ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …") where a decision names one."""
    first = next((b.text.strip() for b in document.body if b.kind is BlockKind.AUTHORITY), "")
    return "" if first.endswith(":") else first


def sender_in_sentence(document: Document) -> str:
    """Name who issues a document as inside a sentence: the holder of the authority, else the body."""
    return issuer_in_sentence(authority(document) or document.issuer)


def issuer_in_sentence(issuer: str) -> str:
    """Write the name of a body as inside a sentence: ``Ủy ban nhân dân xã Thu Lũm`` (Appendix II).

    Only names in capitals are rewritten, and of those only the common part is known: the words
    after the unit are a proper name and keep a capital each.
    """
    name = " ".join(issuer.split())
    if not name:
        return OPEN
    if name != name.upper():
        return name
    words = name.split()
    for index, word in enumerate(words):
        if word in {"XÃ", "PHƯỜNG", "TỈNH"} and index + 1 < len(words):
            head = " ".join(words[:index]).capitalize()
            for body in ("ủy ban nhân dân", "hội đồng nhân dân"):
                head = head.replace(f" {body}", f" {body.capitalize()}")
            tail = " ".join(w.capitalize() for w in words[index + 1 :])
            return f"{head} {word.lower()} {tail}".strip()
    return name.capitalize()
