"""Deadlines in a text: a day, a span in days or working days, a month, a quarter; working days of Viet Nam."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

from communeapp.core.incoming.dates import make_date
from communeapp.core.incoming.header import Found
from communeapp.core.incoming.letters import plain
from communeapp.core.incoming.public_holidays import public_holidays

#: A deadline further off than this is a date of another kind (a plan's end, a law's entry into force).
_FURTHEST_DAYS = 550
_BEFORE = r"(?:truoc|cham nhat|muon nhat|den het|han cuoi|truoc hoac trong|khong qua|hoan thanh trong|xong truoc|den)"
_DATE = r"(?:(?P<d>\d{1,2})\s*(?:/|\.|-|thang)\s*(?P<m>\d{1,2})(?:\s*(?:/|\.|-|nam)\s*(?P<y>\d{4}))?)(?![\d/])"
_HOUR = r"(?:\d{1,2}\s*(?:h|g|gio)\s*\d{0,2}\s*(?:phut)?,?\s*)?"
_BY_DAY = re.compile(
    rf"\b(?P<lead>truoc|cham nhat(?: la| den| vao| trong)?|muon nhat(?: la| vao)?|khong qua"
    rf"|han cuoi(?: cung)?(?: la| den)?"
    rf"|truoc hoac trong|thoi han(?: [a-z ]{{0,30}})?(?:la|den|:)|han (?:nop|gui|tra loi"
    rf"|bao cao)[a-z ]{{0,20}}:?)\s*(?:het\s+)?{_HOUR}"
    rf"(?:ngay|het ngay)?\s*{_DATE}"
)
_SPAN = re.compile(
    r"\b(?:trong|chan nhat trong|khong qua|cham nhat|sau)\s+(?:thoi han\s+|vong\s+"
    r"|thoi gian\s+)*(?:khong qua\s+|cham nhat\s+)*"
    r"(?P<n>\d{1,3})\s*(?:\([a-z ]{2,20}\)\s*)?(?P<unit>ngay lam viec|ngay|gio lam viec|gio|tuan|thang)\b"
    r"(?P<after>[^.;\n]{0,90})"
)
_FROM = re.compile(
    r"(?:ke tu|tinh tu|tu)\s+(?:khi|ngay)\s+(?P<what>nhan|ky|ban hanh|van ban)|ke tu khi"
    r"|sau khi nhan|nhan duoc"
)
_MONTH = re.compile(
    r"\b(?:trong|truoc het|het|hoan thanh trong)\s+thang\s*(?P<m>\d{1,2})(?:\s*(?:/"
    r"|nam)\s*(?P<y>\d{4}))?(?![\d/])"
)
_QUARTER = re.compile(
    r"\b(?:trong|het|hoan thanh trong)\s+quy\s+(?P<q>iv|i{1,3}|[1-4])(?:\s*(?:/|-|nam)\s*(?P<y>\d{4}))?\b"
)
# Who has to do something is being told, not what was done or what a cited document carries.
_TASK = re.compile(
    r"(?:bao cao|gui|tra loi|nop|hoan thanh|tham muu|de nghi|yeu cau|gop y|y kien|dang ky|trinh"
    r"|cung cap|tong hop|thuc hien"
    r"|giai quyet|phan hoi|thoi han|han |lap|ra soat|xay dung|ban hanh|thong bao|xac nhan"
    r"|ve (?:uy ban|ubnd|so|phong))"
)
_PERIODIC = re.compile(r"\s*(?:\(.{0,20}\)\s*)?(?:hang|dinh ky|moi)\b")
_CITED = re.compile(r"^\s*(?:cua|,?\s*quy dinh|,?\s*co hieu luc)\b")
_NOT_TASK = re.compile(
    r"(?:co hieu luc|hieu luc thi hanh|duoc thanh lap|sinh|ban hanh|cap|ky)\s+(?:ke\s+)?(?:tu\s+)?$"
)


@lru_cache(maxsize=64)
def _days_off(year: int) -> frozenset[dt.date]:
    """Public holidays of a year with their days in lieu (Labour Code 2019, Article 112; Tết by the moon)."""
    return frozenset(public_holidays(year, observed=True))


@lru_cache(maxsize=64)
def _tet(year: int) -> tuple[dt.date, dt.date] | None:
    names = public_holidays(year, observed=False, language="en_US")
    days = sorted(day for day, name in names.items() if "Lunar New Year" in name)
    return (days[0], days[-1]) if days else None


def is_working_day(day: dt.date) -> bool:
    """Tell whether offices work: no Saturday, no Sunday, no public holiday."""
    return day.weekday() < 5 and day not in _days_off(day.year)


def add_working_days(day: dt.date, count: int) -> dt.date:
    """Count working days from the day after ``day``; with 0 the day itself."""
    step = 1 if count >= 0 else -1
    left = abs(count)
    while left:
        day += dt.timedelta(days=step)
        left -= is_working_day(day)
    return day


def last_working_day_on_or_before(day: dt.date) -> dt.date:
    """Give the day itself when offices work on it, else the last one before it."""
    while not is_working_day(day):
        day -= dt.timedelta(days=1)
    return day


def touches_tet(start: dt.date, end: dt.date) -> bool:
    """Tell whether a span comes near Tết: which days are off, and swapped, is decided each year."""
    for year in range(start.year, end.year + 2):
        tet = _tet(year)
        if (
            tet is not None
            and start <= tet[1] + dt.timedelta(days=5)
            and end >= tet[0] - dt.timedelta(days=5)
        ):
            return True
    return False


def find_deadline(text: str, from_date: dt.date | None, *, flat: str | None = None) -> Found | None:
    """Find the day by which something must be done.

    ``from_date``: the document's date (or its arrival), from which spans count; without it spans are
    not worked out and a day without a year is not taken. The earliest day not before it counts. Always ISO.
    ``flat``: the text in plain letters, where the caller has it already.
    """
    if flat is None:
        flat = plain(text)
    found = [
        one
        for one in (
            *_by_day(flat, from_date),
            *_by_span(flat, from_date),
            *_by_period(flat, from_date),
        )
        if _plausible(dt.date.fromisoformat(one.value), from_date)
    ]
    if not found:
        return None
    best = min(found, key=lambda one: (one.value, one.start))
    if len({one.value for one in found}) > 1 and not best.to_check:
        return Found(
            best.value,
            best.start,
            best.end,
            min(best.confidence, 0.7),
            True,
            "header.deadlines_many",
        )
    return best


def _plausible(day: dt.date, from_date: dt.date | None) -> bool:
    if from_date is None:
        return True
    return from_date <= day <= from_date + dt.timedelta(days=_FURTHEST_DAYS)


def _by_day(flat: str, from_date: dt.date | None) -> list[Found]:
    found = []
    for hit in _BY_DAY.finditer(flat):
        day = _dated(hit.group("d"), hit.group("m"), hit.group("y"), from_date)
        after = flat[hit.end() : hit.end() + 40]
        if day is None or _CITED.match(after) or _PERIODIC.match(after):
            continue
        sentence = _sentence(flat, hit.start(), hit.end())
        explicit = hit.group("lead") not in ("truoc", "khong qua")
        if _NOT_TASK.search(flat[max(0, hit.start() - 30) : hit.start()]):
            continue
        if not explicit and not _TASK.search(sentence):
            continue
        found.append(Found(day.isoformat(), hit.start(), hit.end(), 0.9))
    return found


def _by_span(flat: str, from_date: dt.date | None) -> list[Found]:
    found: list[Found] = []
    if from_date is None:
        return found
    for hit in _SPAN.finditer(flat):
        after = _FROM.search(hit.group("after"))
        if after is None or not _TASK.search(_sentence(flat, hit.start(), hit.end())):
            continue
        if _rule_for_others(flat, hit.start()):
            continue
        count, unit = int(hit.group("n")), hit.group("unit")
        end = _after(from_date, count, unit)
        if end is None:
            continue
        # From receipt: the day of arrival is not known here, the document's date stands in.
        why, check = "header.counted_from_date", True
        if touches_tet(from_date, end) and "lam viec" in unit:
            why = "header.near_tet"
        stop = hit.start("after") + after.end()
        found.append(Found(end.isoformat(), hit.start(), stop, 0.75, check, why))
    return found


def _rule_for_others(flat: str, at: int) -> bool:
    """Tell a rule that a normative text lays down for all ("Điều 12 …") from a task set to the reader."""
    return (
        re.search(r"\bdieu \d+\.[^\n]*\n(?:[^\n]*\n){0,12}[^\n]*$", flat[max(0, at - 1500) : at])
        is not None
    )


def _after(start: dt.date, count: int, unit: str) -> dt.date | None:
    if unit == "ngay lam viec":
        return add_working_days(start, count) if count <= 260 else None
    if unit == "ngay":
        return start + dt.timedelta(days=count)
    if unit == "tuan":
        return start + dt.timedelta(weeks=count)
    if unit == "thang":
        month = start.month - 1 + count
        year, month = start.year + month // 12, month % 12 + 1
        return dt.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
    days = -(-count // 8) if "lam viec" in unit else -(-count // 24)
    return add_working_days(start, days) if "lam viec" in unit else start + dt.timedelta(days=days)


def _by_period(flat: str, from_date: dt.date | None) -> list[Found]:
    found = []
    for hit in _MONTH.finditer(flat):
        month = int(hit.group("m"))
        if not 1 <= month <= 12 or not _TASK.search(_sentence(flat, hit.start(), hit.end())):
            continue
        year = int(hit.group("y")) if hit.group("y") else _next_year(from_date, month)
        if year is not None:
            found.append(_last_day(year, month, hit))
    for hit in _QUARTER.finditer(flat):
        if not _TASK.search(_sentence(flat, hit.start(), hit.end())):
            continue
        name = hit.group("q")
        quarter = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(name) or int(name)
        year = int(hit.group("y")) if hit.group("y") else _next_year(from_date, quarter * 3)
        if year is not None:
            found.append(_last_day(year, quarter * 3, hit))
    return found


def _last_day(year: int, month: int, hit: re.Match[str]) -> Found:
    day = dt.date(year, month, calendar.monthrange(year, month)[1])
    return Found(day.isoformat(), hit.start(), hit.end(), 0.7, True, "header.last_day_of_period")


def _next_year(from_date: dt.date | None, month: int) -> int | None:
    if from_date is None:
        return None
    return from_date.year if month >= from_date.month else from_date.year + 1


def _dated(day: str, month: str, year: str | None, from_date: dt.date | None) -> dt.date | None:
    if year is not None:
        return make_date(int(year), int(month), int(day))
    if from_date is None:
        return None
    this = make_date(from_date.year, int(month), int(day))
    if this is not None and this < from_date:
        this = make_date(from_date.year + 1, int(month), int(day))
        if this is not None and (this - from_date).days > 120:
            return None
    return this


def _sentence(flat: str, start: int, end: int) -> str:
    """Give the sentence around a place; full stops of dates and numbers do not end it."""
    begin = max(
        (hit.end() for hit in re.finditer(r"[.;]\s|\n\s*\n", flat[max(0, start - 400) : start])),
        default=0,
    )
    left = max(0, start - 400) + begin
    stop = re.search(r"[.;](?:\s|$)|\n\s*\n", flat[end : end + 300])
    return flat[left : end + (stop.start() if stop else 300)]
