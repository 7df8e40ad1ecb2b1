"""What the PCs of a made-up province tell about training: standings, exams, works, certificates, questions."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Mapping

from communeapp.bench.province import DAYS, Course, Learner, Pc, Province, Told
from communeapp.clock import VIET_NAM
from communeapp.core import reporting
from communeapp.core.training.certificate import Certificate, CertificateData, issued_body
from communeapp.core.training.credential import make_token

_DAY_MS = 86_400_000
#: Questions in an exam, and thousandths to pass.
_SAT, _PASS = 20, 700
_ASKED = (
    "Bài này nói đến mẫu 1.5, xã tôi vẫn dùng mẫu cũ thì có phải sửa lại không?",
    "Người dân không có điện thoại thông minh thì hướng dẫn thế nào?",
    "Khi mất mạng giữa chừng thì hồ sơ đã nộp có còn không?",
    "Nơi nhận viết thế nào cho đúng khi gửi nhiều bản?",
)
_ANSWERED = "Cảm ơn anh chị đã hỏi. Phần này được nói ở bài học tiếp theo, mục hai."
_RULES = (
    "two_blanks",
    "numbering",
    "date_open",
    "recipients_archive",
    "symbol_format",
    "place_format",
)


def training(province: Province, pc: Pc) -> Iterator[Told]:
    """Give everything that one PC tells about training, in any order."""
    rng = pc.rng("training")
    learners = province.learners_of(pc)
    asked: dict[str, dict[str, list[int]]] = {}
    for learner in learners:
        for course, first, last in _plan(province, rng, learner):
            yield from _way(province, pc, rng, learner, course, (first, last), asked)
    yield from _items(province, rng, asked)
    yield from _mistakes(province, pc, rng)
    for cohort in province.cohorts:
        if cohort.unit == pc.unit_index and pc.keeper and cohort.ends < province.last:
            members = rng.randrange(20, 120)
            met = int(members * rng.uniform(0.55, 0.95))
            yield Told(_ms(cohort.ends, rng), "class.reported", {
                "class": cohort.id, "title": cohort.title,
                "courses": [one.id for one in cohort.courses],
                "starts": cohort.starts.isoformat(), "ends": cohort.ends.isoformat(),
                "sessions": rng.randrange(4, 12), "members": members, "met": met,
            })  # fmt: skip


def _plan(
    province: Province, rng: random.Random, learner: Learner
) -> Iterator[tuple[Course, dt.date, dt.date]]:
    """Say which courses a learner takes, and between which days."""
    cohort = learner.cohort
    if cohort is not None:
        for course in cohort.courses:
            yield course, cohort.starts, min(cohort.ends, province.last)
        taken = {one.id for one in cohort.courses}
    else:
        taken = set()
    alone = [one for one in province.courses if one.id not in taken]
    for course in rng.sample(alone, rng.choice((0, 1, 1, 2))):
        first = province.last - dt.timedelta(days=rng.randrange(5, DAYS - 30))
        yield course, first, min(first + dt.timedelta(days=60), province.last)


def _way(
    province: Province,
    pc: Pc,
    rng: random.Random,
    learner: Learner,
    course: Course,
    days: tuple[dt.date, dt.date],
    asked: dict[str, dict[str, list[int]]],
) -> Iterator[Told]:
    """Give the steps of one learner through one course."""
    in_class = learner.cohort is not None and course in learner.cohort.courses
    cohort = learner.cohort if in_class else None
    steps = 18
    reached = steps if rng.random() < learner.diligence else rng.randrange(1, steps)
    span = max((days[1] - days[0]).days, 1) * _DAY_MS
    at = _ms(days[0], rng)
    body: dict[str, object] = {
        "person": learner.id, "name": learner.name, "unit": pc.unit.code, "course": course.id,
        "course_version": course.version, "class": cohort.id if cohort else "",
        "class_title": cohort.title if cohort else "", "state": reporting.ENROLLED, "lessons_done": 0,
        "lessons": len(course.lessons), "best_per_mille": -1, "last_ms": at, "certificate": "",
    }  # fmt: skip
    counts = asked.setdefault(course.id, {})
    for step in range(reached):
        at += rng.randrange(span // steps)
        if at > province.until_ms:
            return
        done = len(course.lessons) * (step + 1) // steps
        body |= {"lessons_done": done, "last_ms": at}
        if step + 1 == steps:
            body["state"] = reporting.FINISHED
        for question in rng.sample(course.questions, 3):
            _asked(rng, counts, question, learner.diligence)
        yield Told(at, reporting.STANDING, dict(body), learner.id)
    if rng.random() < 0.04:
        yield from _question(province, pc, rng, learner, course, at)
    if reached < steps:
        return
    for number in range(rng.choice((1, 1, 2))):
        at += rng.randrange(3_600_000, 4 * _DAY_MS)
        if at > province.until_ms:
            return
        share, told = _exam(province, rng, learner, course, at, number, counts)
        yield from told
        body["best_per_mille"] = max(int(str(body["best_per_mille"])), share)
        if share >= _PASS:
            body["state"] = reporting.PASSED
        body["last_ms"] = at
        yield Told(at + 60_000, reporting.STANDING, dict(body), learner.id)
    if cohort is not None:
        yield from _work(province, pc, rng, learner, cohort.id, cohort.title, at)
    if body["state"] == reporting.PASSED and rng.random() < 0.8:
        at += rng.randrange(_DAY_MS, 9 * _DAY_MS)
        if at < province.until_ms:
            given = _certificate(province, pc, learner, course, body, at)
            yield Told(at, "credential.issued", given)
            body |= {"certificate": given["certificate"], "last_ms": at}
            yield Told(at + 1_000, reporting.STANDING, dict(body))
            if rng.random() < 0.01:
                day = dt.datetime.fromtimestamp(at / 1000, VIET_NAM).date()
                yield Told(at + _DAY_MS, "credential.revoked", {
                    "certificate": given["certificate"], "day": day.isoformat(),
                    "reason": "wrong_data", "at_ms": at + _DAY_MS,
                })  # fmt: skip


def _asked(rng: random.Random, counts: dict[str, list[int]], question: str, ability: float) -> int:
    """Count one answer; give its share in thousandths. Each question is as hard as its id says."""
    pair = counts.setdefault(question, [0, 0])
    right = rng.random() < _ease(question) * (0.5 + ability / 2)
    pair[0] += 1
    pair[1] += right
    return 1000 if right else 0


def _ease(question: str) -> float:
    return 0.35 + 0.65 * random.Random(question).random()  # noqa: S311 - made-up data


def _exam(
    province: Province,
    rng: random.Random,
    learner: Learner,
    course: Course,
    at: int,
    number: int,
    counts: dict[str, list[int]],
) -> tuple[int, list[Told]]:
    questions = rng.sample(course.questions, min(_SAT, len(course.questions)))
    shares = [_asked(rng, counts, one, learner.diligence) for one in questions]
    share = sum(shares) // len(shares)
    attempt = province.new_id("attempt", hash_of(f"{learner.id}/{course.id}/{number}"))
    common: dict[str, object] = {
        "attempt": attempt, "exam": f"open:{course.id}/kiem-tra", "course": course.id,
        "version": course.version, "person": learner.id,
    }  # fmt: skip
    finished = {
        **common, "used_ms": rng.randrange(300_000, 1_800_000), "by_time": 0,
        "answered": len(questions),
    }  # fmt: skip
    scored = {
        **common, "questions": questions, "shares": shares, "share": share, "passed": share >= _PASS,
    }  # fmt: skip
    return share, [
        Told(at, "exam.finished", finished, learner.id),
        Told(at, "exam.scored", scored, learner.id),
    ]


def _work(
    province: Province,
    pc: Pc,
    rng: random.Random,
    learner: Learner,
    cohort: str,
    title: str,
    at: int,
) -> Iterator[Told]:
    if rng.random() < 0.3:
        return
    work = province.new_id("work", hash_of(f"{learner.id}/{cohort}"))
    whose: dict[str, object] = {
        "work": work, "cohort": cohort, "class_title": title, "member": learner.id,
        "person": learner.id, "name": learner.name, "unit": pc.unit.name, "code": "",
    }  # fmt: skip
    handed = {
        **whose, "sha256": province.new_id("file", hash_of(work)) * 2, "bytes": 81_234,
        "file_name": "bai-thu-hoach.docx", "note": "", "handed_ms": at,
    }  # fmt: skip
    yield Told(at, "work.handed_in", handed, learner.id)
    later = at + rng.randrange(_DAY_MS, 12 * _DAY_MS)
    if later > province.until_ms:
        return
    points = rng.randrange(3, 11)
    yield Told(later, "work.marked", {
        **whose, "at_ms": later, "mark": {"points": [points], "remarks": [""], "remark": ""},
        "rubric": {"pass": 50, "criteria": [["Nội dung", 10, ""]]}, "marker": "", "points": points,
        "of": 10, "passed": points >= 5,
    })  # fmt: skip
    yield Told(later + 1_000, "work.returned", {**whose, "at_ms": later + 1_000})


def _certificate(
    province: Province,
    pc: Pc,
    learner: Learner,
    course: Course,
    standing: Mapping[str, object],
    at: int,
) -> dict[str, object]:
    day = dt.datetime.fromtimestamp(at / 1000, VIET_NAM).date()
    number = hash_of(f"{learner.id}/{course.id}/certificate") % 9_999 + 1
    name = province.new_id("credential", hash_of(f"{learner.id}/{course.id}"))
    data = CertificateData(
        id=name, number=f"{number:02d}/GCN-UBND", name=learner.name, day=day, course=course.id,
        course_title=course.title, issuer=f"ỦY BAN NHÂN DÂN {pc.unit.name.upper()}",
        subject=learner.id, unit=pc.unit.name, course_version=course.version,
        class_title=str(standing["class_title"]), per_mille=int(str(standing["best_per_mille"])),
        parent="TỈNH LAI CHÂU", place=pc.unit.name.removeprefix(f"{pc.unit.kind} "),
        signer_title="CHỦ TỊCH", signer="Nguyễn Văn A",
    )  # fmt: skip
    one = Certificate(
        data, make_token(data, [province.certificate(pc)], pc.key.sign), "", learner.id,
        str(standing["class"]), issued_ms=at, issued_by="",
    )  # fmt: skip
    return issued_body(one, f"GCN-{day.year}", number)


def _question(
    province: Province, pc: Pc, rng: random.Random, learner: Learner, course: Course, at: int
) -> Iterator[Told]:
    question = f"{at:012x}" + province.new_id("ask", hash_of(f"{learner.id}/{at}"))[:20]
    yield Told(at, "ask.sent", {
        "question": question, "course": course.id, "lesson": rng.choice(course.lessons),
        "version": course.version, "person": learner.id, "name": learner.name,
        "text": rng.choice(_ASKED), "written_ms": at, "sent_ms": at,
    }, learner.id)  # fmt: skip
    later = at + rng.randrange(_DAY_MS, 20 * _DAY_MS)
    if later < province.until_ms and rng.random() < 0.8:
        yield Told(later, "ask.answered", {
            "question": question, "person": learner.id, "text": _ANSWERED, "name": "Giảng viên",
            "answered_ms": later,
        })  # fmt: skip


def _items(
    province: Province, rng: random.Random, asked: dict[str, dict[str, list[int]]]
) -> Iterator[Told]:
    """Give the counts of questions, cumulative, so often as a stick goes."""
    times = 40
    versions = {one.id: one.version for one in province.courses}
    for course, counts in sorted(asked.items()):
        for step in range(1, times + 1):
            at = province.until_ms - (times - step) * DAYS * _DAY_MS // times
            part = {
                question: [asked * step // times, right * step // times]
                for question, (asked, right) in sorted(counts.items())
            }
            told = {one: pair for one, pair in part.items() if pair[0]}
            if told:
                yield Told(at - rng.randrange(_DAY_MS), reporting.ITEMS, {
                    "course": course, "course_version": versions[course], "items": told,
                })  # fmt: skip


def _mistakes(province: Province, pc: Pc, rng: random.Random) -> Iterator[Told]:
    month = province.last.replace(day=1)
    for _ in range(DAYS // 31):
        last = month - dt.timedelta(days=1)
        rows = [
            {"month": f"{last:%Y-%m}", "rule": rule, "people": rng.randrange(5, 12)}
            for rule in sorted(rng.sample(_RULES, 2))
        ]
        yield Told(_ms(month, rng), "learn.mistakes_counted", {"counts": rows})
        month = last.replace(day=1)


def _ms(day: dt.date, rng: random.Random) -> int:
    """Give a time in the working hours of a day, UTC ms."""
    at = dt.datetime.combine(day, dt.time(7), VIET_NAM) + dt.timedelta(
        seconds=rng.randrange(36_000)
    )
    return int(at.timestamp()) * 1000 + rng.randrange(1000)


def hash_of(text: str) -> int:
    """Give a number for a text, the same on every machine."""
    import hashlib

    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")
