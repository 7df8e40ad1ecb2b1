"""Cross-checks between the parts of a header: what agrees makes sure, what differs goes to a person."""

from __future__ import annotations

import datetime as dt
import re

from communeapp.core.incoming.dates import find_days
from communeapp.core.incoming.header import Found
from communeapp.core.incoming.letters import distance, plain
from communeapp.core.incoming.reading_header.header_dates import DateRead
from communeapp.core.incoming.reading_header.numbers import NumberRead
from communeapp.core.incoming.reading_header.rows import Sheet
from communeapp.core.incoming.reading_header.types import (
    ABBREVIATIONS,
    CONSOLIDATED,
    TypeName,
    by_symbol,
)

# Types that share an abbreviation: QĐ is a decision of the state and a "quy định" of the Party.
_TWINS = (
    {"QUYET_DINH", "QUY_DINH", "QUY_CHE", "DIEU_LE", "NOI_QUY"},
    {"THONG_TU", "TO_TRINH", "THONG_TRI", "THONG_TU_LIEN_TICH"},
    {"CHI_THI", "CHUONG_TRINH"},
    {"THONG_BAO", "TUYEN_BO", "KET_LUAN"},
    {"NGHI_QUYET", "NGHI_QUYET_LIEN_TICH"},
    {"GIAY_MOI", "CONG_VAN"},
    {"KE_HOACH", "PHUONG_AN", "CHUONG_TRINH"},
)
_CITED = re.compile(r"\bso\s*:?\s*\d[^\n;]{2,45}?\bngay\s")
_CITATION_ZONE = 3000
_HAND = (
    "header.handwritten",
    "header.number_unreadable",
    "header.day_unreadable",
    "header.number_glued",
)
# Parts of symbols that recognition gets wrong by a mark: their one right spelling.
_GROUPS = {
    "ubnd": "UBND", "hdnd": "HĐND", "ub": "UB", "vp": "VP", "bcd": "BCĐ", "du": "ĐU", "tu": "TU", "hu": "HU",
    "ttg": "TTg", "qd": "QĐ", "nd": "NĐ", "cp": "CP", "bgddt": "BGDĐT", "sgddt": "SGDĐT",
}  # fmt: skip
_TYPE_FIRST = {
    "qd": "QĐ",
    "nd": "NĐ",
    "ttr": "TTr",
    "ctr": "CTr",
    "cd": "CĐ",
    "da": "ĐA",
    "qyd": "QyĐ",
}


def same_type(one: TypeName, other: TypeName) -> bool:
    """Tell whether a heading and a symbol may stand for the same type."""
    if one.code == other.code:
        return True
    return any(one.code in twins and other.code in twins for twins in _TWINS)


def agrees(number: NumberRead, kind: TypeName) -> bool:
    """Tell whether a symbol lets a document be of a type; in old ones any group may name it (TC/QĐ/CSTC)."""
    year = number.year is not None
    meant = by_symbol(number.symbol, with_year=year, party=number.party)
    if meant is None or meant is CONSOLIDATED or same_type(kind, meant):
        return True
    groups = re.split(r"[-/.]", number.symbol)
    if len(groups) < 3 and not number.old:
        return False
    named = (by_symbol(f"{group}-UB", with_year=year, party=number.party) for group in groups)
    return any(one is not None and same_type(kind, one) for one in named)


def mended_symbol(number: NumberRead, heading: TypeName | None) -> str:
    """Mend the symbol of a recognised number: marks lost (``UBNĐ``), ``TT`` under TỜ TRÌNH."""
    parts = re.split(r"([-/.])", number.symbol)
    for index, part in enumerate(parts):
        flat = plain(part)
        if index == 0:
            if (
                flat == "tt"
                and heading is not None
                and heading.code == "TO_TRINH"
                and number.year is None
            ):
                parts[0] = "TTr"
            elif flat in _TYPE_FIRST and not number.party:
                parts[0] = _TYPE_FIRST[flat]
            elif flat in _GROUPS:
                parts[0] = _GROUPS[flat]
            elif heading is not None and heading.abbreviations and flat not in ABBREVIATIONS:
                short = heading.abbreviations[0]
                if 1 < len(short) < len(flat) + 2 and distance(plain(short), flat) == 1:
                    parts[0] = _TYPE_FIRST.get(plain(short), short)
        elif flat in _GROUPS:
            parts[index] = _GROUPS[flat]
    return "".join(parts)


def symbol_fits(symbol: str, issuer: str) -> bool:
    """Tell whether some group of a symbol is made of the first letters of the body's name."""
    name = plain(issuer)
    if "thu tuong" in name and "TTg" in symbol:
        return True
    initials = "".join(word[0] for word in re.findall(r"\w+", name))
    letters = name.replace(" ", "")
    for group in re.split(r"[-/.]", symbol):
        flat = re.sub(r"[^a-z]", "", plain(group))
        if len(flat) >= 2 and (_within(flat, initials) or flat in initials or flat in letters):
            return True
    return False


def _within(short: str, long: str) -> bool:
    rest = iter(long)
    return all(char in rest for char in short)


def number_fault(
    sheet: Sheet, number: NumberRead, heading: TypeName | None, date: DateRead | None, issuer: str
) -> str:
    """Give the weightiest reason to look at the number, "" where nothing speaks against it."""
    if number.faults:
        return number.faults[0]
    if (
        number.year is not None
        and date is not None
        and date.date is not None
        and number.year != date.date.year
    ):
        return "header.year_differs"
    if heading is not None and number.symbol and not agrees(number, heading):
        return "header.type_differs"
    if not number.symbol:
        return "header.number_odd"
    if sheet.machine:
        if issuer and not symbol_fits(number.symbol, issuer):
            return "header.issuer_differs"
        if date is not None and any(fault in _HAND for fault in date.faults):
            return "header.handwritten"
        if not sheet.knows_words(number.start, number.end):
            return "header.recognised"
    return ""


def date_fault(sheet: Sheet, date: DateRead, number: NumberRead | None) -> str:
    """Give the weightiest reason to look at the date, "" where nothing speaks against it."""
    if date.faults:
        return date.faults[0]
    if date.date is None:
        return "header.date_impossible"
    if number is not None and number.year is not None and number.year != date.date.year:
        return "header.year_differs"
    cited = latest_cited(sheet, date.end)
    if cited is not None and cited > date.date:
        return "header.date_before_cited"
    if not sheet.machine:
        return ""
    # Number and day are filled in together: by a program, or by hand on the printed form.
    if number is None or number.blank or any(fault in _HAND for fault in number.faults):
        return "header.handwritten"
    if number.faults:
        return "header.unclear"
    return "" if sheet.knows_words(date.start, date.end) else "header.recognised"


def latest_cited(sheet: Sheet, start: int) -> dt.date | None:
    """Give the latest date of the documents cited in the first part of the text."""
    latest: dt.date | None = None
    for hit in _CITED.finditer(sheet.plain, start, start + _CITATION_ZONE):
        days = find_days(sheet.plain, hit.end() - 6, hit.end() + 26)
        if days and (latest is None or days[0].date > latest):
            latest = days[0].date
    return latest


def found(
    value: str, start: int, end: int, fault: str, *, machine: bool, sure: float = 0.97
) -> Found:
    """Make a field: sure unless a fault is known; recognised text is a little less sure."""
    if fault:
        return Found(value, start, end, 0.5, to_check=True, why=fault)
    return Found(value, start, end, min(sure, 0.92) if machine else sure)
