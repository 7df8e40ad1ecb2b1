"""What the PCs of a made-up province tell about documents, the assistant, help for citizens, difficulties."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from communeapp import paths
from communeapp.bench.province import DAYS, Pc, Province, Told
from communeapp.clock import VIET_NAM
from communeapp.core import reporting

_DAY_MS = 86_400_000
#: Documents in the registers of the whole province over the time.
DOCUMENTS = 610_000
#: How often one PC tells of these over the time.
SUPPORT, FEEDBACK, SENT_UP, IMPACT_A_MONTH = 400, 260, 18, 6

WHAT = ("nop_ho_so", "vneid", "bhyt", "thanh_toan", "chu_ky_so", "an_toan", "khac")
AGES = ("duoi_18", "18_35", "36_60", "tren_60")
SERVICES = ("ho_tich", "dat_dai", "bao_tro", "chung_thuc", "cu_tru", "kinh_doanh")
TOPICS = ("program", "learning", "services", "machine", "work", "other")
_TYPES = ("CONG_VAN", "QUYET_DINH", "THONG_BAO", "BAO_CAO", "KE_HOACH", "TO_TRINH", "GIAY_MOI")
_ISSUERS = (
    "Ủy ban nhân dân tỉnh Lai Châu", "Sở Nông nghiệp và Môi trường", "Sở Nội vụ", "Sở Tài chính",
    "Sở Y tế", "Văn phòng UBND tỉnh", "Sở Giáo dục và Đào tạo", "Công an tỉnh",
)  # fmt: skip
_SUBJECTS = (
    "Về việc tăng cường phòng, chống rét cho đàn vật nuôi", "Triển khai chuyển đổi số quý này",
    "Báo cáo kết quả rà soát hộ nghèo", "Về việc phối hợp tuyên truyền dịch vụ công trực tuyến",
    "Kế hoạch tập huấn kỹ năng số cho cán bộ xã", "Về việc kiểm tra an toàn hồ chứa trước mùa mưa",
)  # fmt: skip
_DIFFICULT = (
    "Máy ở bản hay mất điện, học được nửa bài lại phải làm lại từ đầu.",
    "Phần chữ ký số khó hiểu, mong có thêm ví dụ.",
    "Lớp học trùng ngày tiếp dân nên tôi phải bỏ hai buổi.",
    "Người dân hỏi bằng tiếng Mông, tôi chưa biết giải thích thế nào.",
)
_STUCK = ("Không nhớ mật khẩu", "Mạng yếu", "Điện thoại cũ, không cài được ứng dụng", "")
_REMARKS = ("Cán bộ hướng dẫn tận tình", "Phải chờ lâu", "", "", "", "Nhanh hơn trước", "")


@cache
def fields() -> tuple[str, ...]:
    """Give the codes of the fields that documents belong to."""
    text = (paths.resources_dir() / "field" / "fields.json").read_text(encoding="utf-8")
    return tuple(one["code"] for one in json.loads(text)["fields"])


def office(province: Province, pc: Pc) -> Iterator[Told]:
    """Give everything that one PC tells but training, in any order."""
    rng = pc.rng("office")
    first = province.until_ms - DAYS * _DAY_MS
    yield Told(first, "epoch.started", {"program": "1.0", "reason": "new"})
    yield from _impact(province, rng)
    for number in range(SUPPORT):
        yield _support(province, pc, rng, number)
    for number in range(FEEDBACK):
        yield _feedback(province, pc, rng, number)
    for number in range(rng.randrange(2, SENT_UP)):
        yield _sent_up(province, pc, rng, number)
    for number in range(rng.randrange(0, 12)):
        at = _any(province, rng)
        yield Told(at, reporting.DIFFICULTY, {
            "id": _id(province, pc, "difficulty", number), "text": rng.choice(_DIFFICULT),
            "topic": rng.choice(TOPICS), "at_ms": at, "person_name": "",
        })  # fmt: skip
    if pc.keeper:
        yield from _registers(province, pc, rng)


def _impact(province: Province, rng: random.Random) -> Iterator[Told]:
    """Give the counts of the assistant's months: cumulative, some times a month."""
    habit = rng.uniform(0.4, 0.9)
    for at, (start, end) in enumerate(months(province)):
        drafts = rng.randrange(3, 30)
        speed = max(0.3, 1 - at / 40)
        minutes = [0] * (len(reporting.MINUTE_BOUNDS) + 1)
        issued = int(drafts * rng.uniform(0.6, 0.95))
        for _ in range(issued):
            minutes[reporting.bucket_of(int(rng.lognormvariate(3.3 * speed, 0.9)))] += 1
        sentences = drafts * rng.randrange(5, 14)
        kept = int(sentences * habit * rng.uniform(0.6, 0.9))
        edited = int((sentences - kept) * rng.uniform(0.4, 0.8))
        struck = (sentences - kept - edited) // 2
        whole = {
            "kept": kept, "edited": edited, "struck": struck,
            "own": sentences - kept - edited - struck,
        }  # fmt: skip
        returns = rng.randrange(0, max(2, drafts // 6))
        for step in range(1, IMPACT_A_MONTH + 1):
            when = start + (end - start) * step // IMPACT_A_MONTH - rng.randrange(1, _DAY_MS)
            yield Told(max(when, start), reporting.IMPACT, {
                "month": month_of(start), "drafts": drafts * step // IMPACT_A_MONTH,
                "issued": issued * step // IMPACT_A_MONTH,
                "minutes": [one * step // IMPACT_A_MONTH for one in minutes],
                "sentences": {n: v * step // IMPACT_A_MONTH for n, v in whole.items()},
                "returns": returns * step // IMPACT_A_MONTH,
            })  # fmt: skip


def _support(province: Province, pc: Pc, rng: random.Random, number: int) -> Told:
    at, done = _any(province, rng), rng.random() < 0.85
    return Told(at, "support.logged", {
        "id": _id(province, pc, "support", number), "day": _day(at),
        "what": rng.choices(WHAT, (9, 7, 5, 4, 2, 2, 1))[0], "people": rng.choice((1, 1, 1, 2, 3, 5)),
        "age_group": rng.choices(AGES, (1, 5, 6, 4))[0], "minutes": rng.randrange(3, 60),
        "done": done, "stuck": "" if done else rng.choice(_STUCK),
    })  # fmt: skip


def _feedback(province: Province, pc: Pc, rng: random.Random, number: int) -> Told:
    at = _any(province, rng)
    return Told(at, "feedback.given", {
        "id": _id(province, pc, "feedback", number), "day": _day(at), "service": rng.choice(SERVICES),
        "score": rng.choices((1, 2, 3, 4, 5), (1, 2, 5, 12, 15))[0], "text": rng.choice(_REMARKS),
    })  # fmt: skip


def _sent_up(province: Province, pc: Pc, rng: random.Random, number: int) -> Told:
    at = _any(province, rng)
    sha256 = _id(province, pc, "file", number) * 2
    return Told(at, reporting.SENT_UP, {
        "id": _id(province, pc, "sent_up", number), "title": rng.choice(_SUBJECTS), "type": "BAO_CAO",
        "number": f"{number + 1}/BC-UBND", "date": _day(at), "note": "",
        "files": [{"sha256": sha256, "bytes": 48_211, "name": "bao-cao.docx", "media_type":
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}],
    })  # fmt: skip


def _registers(province: Province, pc: Pc, rng: random.Random) -> Iterator[Told]:
    """Give headers of registers and the counts of their months."""
    documents = round(DOCUMENTS * province.size / province.keepers)
    spans = list(months(province))
    received: Counter[str] = Counter()
    issued: Counter[str] = Counter()
    by_field: dict[str, Counter[str]] = {}
    by_type: dict[str, Counter[str]] = {}
    for number in range(documents):
        start, end = rng.choice(spans)
        at = rng.randrange(start, end)
        month, incoming = month_of(at), rng.random() < 0.7
        type_, field = rng.choice(_TYPES), rng.choice(fields())
        (received if incoming else issued)[month] += 1
        if incoming:
            by_field.setdefault(month, Counter())[field] += 1
        else:
            by_type.setdefault(month, Counter())[type_] += 1
        body: dict[str, object] = {
            "doc": _id(province, pc, "doc", number), "direction": "in" if incoming else "out",
            "year": int(month[:4]), "number": number + 1, "symbol": f"{number + 1}/UBND-VP",
            "date": _day(at), "issuer": rng.choice(_ISSUERS) if incoming else "", "type": type_,
            "subject": rng.choice(_SUBJECTS), "field": field if incoming else "",
            "deadline": _day(at + 10 * _DAY_MS) if incoming and rng.random() < 0.3 else "",
            "status": "registered",
        }  # fmt: skip
        yield Told(at, reporting.HEADER, dict(body))
        later = at + rng.randrange(_DAY_MS, 15 * _DAY_MS)
        if later < province.until_ms:
            yield Told(later, reporting.HEADER, body | {"status": "closed" if incoming else "sent"})
    for start, end in spans:
        month, days = month_of(start), max(1, (end - start) // _DAY_MS)
        for day in range(3, days + 3, 3):
            day = min(day, days)
            came = received[month] * day // days
            at = min(start + day * _DAY_MS, end) - 1 - rng.randrange(3_600_000)
            yield Told(at, reporting.COUNTS, {
                "month": month, "received": came, "registered": came,
                "late": came * rng.randrange(2, 12) // 100, "open": came * rng.randrange(5, 20) // 100,
                "issued": issued[month] * day // days,
                "by_field": _part(by_field.get(month, {}), day, days),
                "issued_by_type": _part(by_type.get(month, {}), day, days),
            })  # fmt: skip


def _part(counts: Mapping[str, int], day: int, days: int) -> dict[str, int]:
    """Give what of a month's counts had come by a day of it."""
    return {one: count * day // days for one, count in sorted(counts.items())}


# ------------------------------------------------------------------ times and ids


def months(province: Province) -> Iterator[tuple[int, int]]:
    """Give begin and end (UTC ms) of each month of the time, the oldest first; the last one is open."""
    month = (province.last - dt.timedelta(days=DAYS - 31)).replace(day=1)
    while month <= province.last:
        following = (month + dt.timedelta(days=32)).replace(day=1)
        yield _midnight(month), min(_midnight(following), province.until_ms)
        month = following


def month_of(ms: int) -> str:
    """Name the month of a time."""
    return _day(ms)[:7]


def _midnight(day: dt.date) -> int:
    return int(dt.datetime.combine(day, dt.time(), VIET_NAM).timestamp()) * 1000


def _day(ms: int) -> str:
    # Days of Viet Nam, UTC+7 the year round.
    return (dt.date(1970, 1, 1) + dt.timedelta(days=(ms + 25_200_000) // _DAY_MS)).isoformat()


def _any(province: Province, rng: random.Random) -> int:
    """Give a time, later ones more likely: use grows."""
    share = max(rng.random(), rng.random())
    return province.until_ms - int((1 - share) * DAYS * _DAY_MS) - rng.randrange(1, 1000)


def _id(province: Province, pc: Pc, kind: str, number: int) -> str:
    return province.new_id(f"{kind}/{pc.index}", number)
