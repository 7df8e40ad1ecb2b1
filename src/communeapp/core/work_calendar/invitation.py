"""What an invitation (giấy mời) says of when, where and about what; what it does not say stays open."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from communeapp.core.incoming.dates import make_date
from communeapp.core.vietnamese import collapse, nfc

_LABEL = (
    r"(?:Thời gian|Địa điểm|Nội dung|Thành phần|Chủ trì|Chương trình|Kính mời|Trân trọng kính mời|Nơi nhận"
    r"|Đề nghị|Rất mong|Ghi chú)"
)
_BULLET = r"[^\w\n]*(?:\d+[.)]\s*)?"  # within its line: a page of empty lines takes no time
_DATE = re.compile(
    r"ngày\s+(\d{1,2})\s*(?:/|-|\.|tháng)\s*(\d{1,2})\s*(?:(?:/|-|\.|năm)\s*(\d{4}))?",
    re.IGNORECASE,
)
_HOUR = r"(\d{1,2})\s*(?:giờ|h|g|:)\s*(\d{2})?(?:\s*phút|\s*p(?!\w))?"
_TIME = re.compile(rf"{_HOUR}(?:\s*(?:đến|-|–)\s*{_HOUR})?", re.IGNORECASE)


@dataclass(frozen=True)
class Invitation:
    """What was read; ``missing`` names what a person has to say (``day``, ``start``, ``place``)."""

    day: dt.date | None = None
    start: str = ""
    end: str = ""
    place: str = ""
    chair: str = ""
    content: str = ""
    missing: tuple[str, ...] = ()


def read_invitation(text: str, subject: str, written: dt.date | None = None) -> Invitation:
    """Read an invitation's text. A day without a year is the next such day after ``written``."""
    words = nfc(text)
    when = _section(words, "Thời gian")
    day = _day(when, written)
    start, end = _hours(when)
    place = _section(words, "Địa điểm")
    chair = _section(words, "Chủ trì")
    found = Invitation(day, start, end, place, chair, collapse(subject))
    open_ = tuple(name for name in ("day", "start", "place") if not getattr(found, name))
    return Invitation(day, start, end, place, chair, found.content, open_)


def _section(text: str, label: str) -> str:
    """Give what stands behind a label, up to the next label or the end of its sentence."""
    found = re.search(
        rf"(?m)^{_BULLET}{label}\s*(?:họp|làm việc|dự)?\s*:\s*(.+(?:\n(?!{_BULLET}{_LABEL}).+)*)",
        text,
    )
    if found is None:
        return ""
    body = re.split(rf"\n|(?<=[.;])\s+(?={_LABEL})", found[1], maxsplit=1)[0]
    return collapse(body).rstrip(" .;,/")[:300]


def _day(when: str, written: dt.date | None) -> dt.date | None:
    days = {one for found in _DATE.finditer(when) if (one := _date(found, written)) is not None}
    return days.pop() if len(days) == 1 else None  # two days: a person says which


def _date(found: re.Match[str], written: dt.date | None) -> dt.date | None:
    day, month, year = found.groups()
    if year:
        return make_date(int(year), int(month), int(day))
    if written is None:
        return None
    this = make_date(written.year, int(month), int(day))
    if this is not None and this < written:
        return make_date(written.year + 1, int(month), int(day))
    return this


def _hours(when: str) -> tuple[str, str]:
    bare = _DATE.sub(" ", when)
    found = _TIME.search(bare)
    if found is None:
        return "", ""
    hour, minute, until, until_minute = found.groups()
    start = _clock(hour, minute)
    end = _clock(until, until_minute) if until else ""
    return start, end if end > start else ""


def _clock(hour: str, minute: str | None) -> str:
    value, rest = int(hour), int(minute or 0)
    return f"{value:02d}:{rest:02d}" if value < 24 and rest < 60 else ""
