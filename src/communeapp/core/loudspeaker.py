"""From a letter to words for the loudspeaker: what is heard once, in a minute or a minute and a half.

An announcement says who speaks and about what, then what people have to do, in short sentences. Dates and
hours are written as they are spoken. Whoever reads aloud says some three and a half syllables a second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.core.details import find_details
from communeapp.core.vietnamese import capitalize_first, collapse

SYLLABLES_PER_SECOND = 3.5
LONGEST_S = 90
_DATE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_SHORT_DATE = re.compile(r"(?<=ngày )(\d{1,2})/(\d{1,2})(?![\d/])")
_PERCENT = re.compile(r"(?<=\d)\s?%")
_UNITS = {
    "kg": "ki-lô-gam", "km": "ki-lô-mét", "m2": "mét vuông", "m²": "mét vuông", "m3": "mét khối",
    "m³": "mét khối", "ha": "héc-ta", "m": "mét",
}  # fmt: skip
_UNIT = re.compile(
    rf"(?<=\d)\s?({'|'.join(sorted(map(re.escape, _UNITS), key=len, reverse=True))})(?!\w)"
)
_RATE = re.compile(r"(?<=\w)/(ngày|tháng|năm|hộ|người|con|lần|tuần|khẩu|em)(?!\w)")
_PAPER = re.compile(
    r"\A(?:Căn cứ|Thực hiện (?:Công văn|Kế hoạch|Quyết định|Chỉ thị|Công điện|Thông báo)|Kính gửi|Nơi nhận|Lưu:|"
    r"TM\.|KT\.|TL\.|Số:|V/v|Như trên|Độc lập)|trân trọng báo cáo|nghiêm túc triển khai|"
    r"\A[^,]{2,40}, ngày (?:\d|…|\.)+ tháng",
    re.IGNORECASE,
)
_URGENT = re.compile(
    r"(?<!\w)(?:không|cấm|phải|nguy hiểm|khẩn|báo ngay|trước|chậm nhất)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True)
class Announcement:
    """What is read aloud. ``left_out`` are sentences for which the time is too short."""

    lines: tuple[str, ...]
    seconds: int
    left_out: tuple[str, ...] = ()


def sentences_to_say(sentences: Sequence[str]) -> tuple[str, ...]:
    """Leave out what belongs on paper: bases, recipients, closing formulas."""
    return tuple(
        one
        for one in sentences
        if not _PAPER.search(one) and not one.isupper() and len(one.split()) > 2
    )


def spoken_form(sentence: str) -> str:
    """Write dates, percents, units and rates as they are spoken."""
    text = _DATE.sub(_date, sentence)
    text = _SHORT_DATE.sub(lambda m: f"{int(m[1])} tháng {int(m[2])}", text)
    text = _PERCENT.sub(" phần trăm", text)
    text = _UNIT.sub(lambda m: f" {_UNITS[m[1]]}", text)
    text = _RATE.sub(r" một \1", text)
    return collapse(text.replace("24 trên 24", "24/24"))


def announcement(unit: str, subject: str, said: Sequence[str]) -> Announcement:
    """Put an announcement together within its time; the least urgent sentences go first."""
    head = f"Kính thưa bà con. {capitalize_first(unit)} thông báo về việc {subject}."
    close = "Đề nghị bà con biết và thực hiện. Xin cảm ơn bà con."
    frame = seconds_of(head) + seconds_of(close)
    lines = [spoken_form(one) for one in said]
    order = sorted(range(len(lines)), key=lambda place: (-_weight(lines[place]), place))
    kept: set[int] = set()
    time = frame
    for place in order:
        needs = seconds_of(lines[place])
        if time + needs <= LONGEST_S or not kept:
            kept.add(place)
            time += needs
    chosen = tuple(lines[place] for place in sorted(kept))
    left = tuple(lines[place] for place in range(len(lines)) if place not in kept)
    return Announcement((head, *chosen, close), round(time), left)


def seconds_of(text: str) -> float:
    """Say how long it takes to read a text aloud, with a breath after each sentence."""
    return len(text.split()) / SYLLABLES_PER_SECOND + 0.6 * len(re.findall(r"[.;:?]", text))


def _weight(sentence: str) -> int:
    """Count what people must not miss: orders, bans, days and hours."""
    return 2 * len(_URGENT.findall(sentence)) + len(find_details(sentence))


def _date(found: re.Match[str]) -> str:
    return f"{int(found[1])} tháng {int(found[2])} năm {found[3]}"
