"""The date of a document: in words beside the place, with slashes in a heading, left open, or misread."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from communeapp.core.incoming.dates import find_days, make_date
from communeapp.core.incoming.reading_header.numbers import NumberRead
from communeapp.core.incoming.reading_header.rows import CLEAR, Cell, Kind, Sheet
from communeapp.core.incoming.reading_header.types import Title

_WORDS = re.compile(
    r"\bng\w{1,2}[,.]?\s*(?P<d>\d(?:\s?\d)?)\s*[,.]?\s*thang\s*(?P<m>\d(?:\s?\d)?)\s*[,.]?\s*nam\s*(?P<y>\d(?:\s?\d){3})(?!\d)"
)
_NO_WORD = re.compile(
    r"(?<![^\s,])(?P<d>\d{1,2})\s*thang\s*(?P<m>\d{1,2})\s*nam\s*(?P<y>\d{4})(?!\d)"
)
_LOOSE = re.compile(
    r"\b[nh][gq]\w{1,3}[,.]?\s*(?P<d>\d{1,2})\s*[tf]\w{3,5}\s*(?P<m>\d{1,2})\s*[nh]\w{1,3}\s*(?P<y>\d{4})(?!\d)"
)
# The day, or the day and the month, are not figures: left open, or written by hand and misread.
_OPEN = re.compile(
    r"\bn[gq]a[yvw](?P<d>[^\n]{0,16}?)(?:thang)(?P<m>[^\n]{0,12}?)nam\s*(?P<y>\d{2,4}|[\s._…]*)"
)
# Only the beginning can be read: "Hà Nội, ngày" and a stamp over the rest.
_COVERED = re.compile(r"[a-z],\s*n[gq]a[yvw]\b")
_CLEAN = re.compile(r"ngay (?P<d>\d{1,2}) thang (?P<m>\d{1,2}) nam (?P<y>\d{4})")


@dataclass(frozen=True)
class DateRead:
    """The date found: a day, or only a month or year (``date`` None, ``month`` ``2025-02``), or a blank."""

    date: dt.date | None
    start: int
    end: int
    month: str = ""
    blank: bool = False
    faults: tuple[str, ...] = ()
    line: int = 0


def find_date(
    sheet: Sheet, last: int, title: Title | None, number: NumberRead | None
) -> DateRead | None:
    """Find the date of the head: beside the place, in lines before ``last``, or in the heading."""
    number_end, number_line = (number.end, number.line) if number is not None else (0, 0)
    year = number.year if number is not None else None
    rows = [cell for cell in sheet.cells if cell.kind is Kind.DATE and cell.line < last]
    for cell in rows:
        found = _in_words(sheet, cell)
        if found is not None:
            return found
    beside = (
        _after_number(sheet, number_line, number_end) if title is not None or number_end else None
    )
    return beside or (_covered(sheet, last, year) if sheet.machine else None)


def _covered(sheet: Sheet, last: int, year: int | None) -> DateRead | None:
    """Find the place of a date that cannot be read; only the number can tell its year."""
    for line in sheet.lines[:last]:
        hit = _COVERED.search(line.plain)
        if hit is not None and year is not None and len(line.plain) - hit.end() < 40:
            span = line.start + hit.end() - 4, line.end
            return DateRead(
                None, *span, str(year), faults=("header.day_unreadable",), line=line.line
            )
    return None


def _in_words(sheet: Sheet, cell: Cell) -> DateRead | None:
    hit = _WORDS.search(cell.plain) or _NO_WORD.search(cell.plain)
    if hit is None and sheet.machine:
        hit = _LOOSE.search(cell.plain)
    if hit is not None:
        year, month, day = (int(re.sub(r"\s", "", hit.group(key))) for key in "ymd")
        date = make_date(year, month, day)
        start, end = cell.start + hit.start(), cell.start + hit.end()
        if date is not None:
            faults = _faults(sheet, cell, hit) if sheet.machine else ()
            return DateRead(date, start, end, faults=faults, line=cell.line)
        month_first = make_date(year, month, 1) if 1 <= month <= 12 else None
        known = f"{month_first:%Y-%m}" if month_first is not None else ""
        return DateRead(None, start, end, known, faults=("header.date_impossible",), line=cell.line)
    hit = _OPEN.search(cell.plain)
    if hit is None:
        return None
    start, end = cell.start + hit.start(), cell.start + hit.end()
    day_text, month_text, year_text = (hit.group(key).strip(" .,_…-") for key in "dmy")
    if not re.search(r"\w", day_text) and not _inked(day_text):
        return DateRead(None, start, end, blank=True, line=cell.line)
    if not sheet.machine:
        return None
    known = ""
    if re.fullmatch(r"\d{1,2}", month_text) and re.fullmatch(r"\d{4}", year_text):
        first = make_date(int(year_text), int(month_text), 1)
        known = f"{first:%Y-%m}" if first is not None else ""
    if not known and re.fullmatch(r"(?:19|20)\d\d", year_text):
        known = year_text
    return DateRead(None, start, end, known, faults=("header.day_unreadable",), line=cell.line)


def _inked(text: str) -> bool:
    """Tell marks of a pen from the dots and dashes of a form."""
    return re.search(r"[^\s._…·-]", text) is not None


def _faults(sheet: Sheet, cell: Cell, hit: re.Match[str]) -> tuple[str, ...]:
    faults = []
    if _CLEAN.search(cell.plain) is None:
        faults.append("header.handwritten")
    span = cell.start + hit.start("d"), cell.start + hit.end("y")
    if sheet.sure(*span) < CLEAR:
        faults.append("header.unclear")
    return tuple(faults)


def _after_number(sheet: Sheet, line: int, at: int) -> DateRead | None:
    """Find the date that follows the number in the same breath: ``số 114/2003/NĐ-CP ngày 10/10/2003``."""
    if line >= len(sheet.lines):
        return None
    last = sheet.lines[min(line + 1, len(sheet.lines) - 1)].end
    hits = find_days(sheet.plain, at, last)
    if not hits:
        return None
    between = sheet.plain[at : hits[0].start]
    if not re.fullmatch(r"[\s,;|]*(?:(?:ra|ban hanh)\s+)?(?:ngay)?[\s:]*", between):
        return None
    faults = ("header.unclear",) if sheet.sure(hits[0].start, hits[0].end) < CLEAR else ()
    return DateRead(hits[0].date, hits[0].start, hits[0].end, faults=faults, line=line)
