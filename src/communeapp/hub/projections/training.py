"""Facts about training: standings, attempts, questions, certificates, classes, final works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from communeapp.core import reporting
from communeapp.core.training import attempt as exams
from communeapp.hub.projections import bodies
from communeapp.hub.projections.bodies import BadBodyError
from communeapp.hub.projections.facts import Fact, Kind, Reader, Seen, Share, fact, unit_of

STATES = (reporting.ENROLLED, reporting.FINISHED, reporting.PASSED)
#: More questions than this stand in no course.
MAX_QUESTIONS = 5_000
_PERMILLE = 1_000


# ------------------------------------------------------------------ reading


def _standing(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    person, course = bodies.identity(body, "person"), bodies.identity(body, "course")
    class_id = bodies.identity(body, "class", "")
    best = bodies.whole(body, "best_per_mille", -1, least=-1)
    if best > _PERMILLE:
        raise BadBodyError("best_per_mille")
    values: dict[str, object] = {
        "unit": unit_of(seen, bodies.line(body, "unit", "")),
        "person": person,
        "course": course,
        "class": class_id,
        "name": bodies.line(body, "name", ""),
        "course_version": bodies.line(body, "course_version", ""),
        "class_title": bodies.line(body, "class_title", ""),
        "state": bodies.one_of(body, "state", STATES),
        "lessons_done": bodies.count(body, "lessons_done"),
        "lessons": bodies.count(body, "lessons"),
        "best": best,
        "last_ms": bodies.whole(body, "last_ms", 0),
        "certificate": bodies.line(body, "certificate", ""),
    }
    yield fact("standing", seen, (person, course, class_id), values)


def _items(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    course = bodies.identity(body, "course")
    version = bodies.identity(body, "course_version", "")
    told = bodies.part(body, "items")
    if len(told) > MAX_QUESTIONS:
        raise BadBodyError("items")
    items: dict[str, list[int]] = {}
    for question in sorted(told):
        pair = bodies.numbers(told, question, 2)
        if len(pair) != 2 or pair[1] > pair[0]:
            raise BadBodyError("items")
        items[bodies.identity({"id": question}, "id")] = pair
    values: dict[str, object] = {"course": course, "course_version": version, "items": items}
    yield fact("items", seen, (seen.dev, course, version), values)


def _attempt(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    attempt = bodies.identity(body, "attempt")
    questions = bodies.lines(body, "questions", MAX_QUESTIONS)
    shares = bodies.numbers(body, "shares", MAX_QUESTIONS)
    share = bodies.count(body, "share")
    if len(shares) != len(questions) or max([share, *shares]) > _PERMILLE:
        raise BadBodyError("shares")
    values: dict[str, object] = {
        "unit": seen.home,
        "attempt": attempt,
        "exam": bodies.identity(body, "exam"),
        "course": bodies.identity(body, "course", ""),
        "course_version": bodies.identity(body, "version", ""),
        "person": bodies.identity(body, "person", ""),
        "share": share,
        "passed": bodies.flag(body, "passed"),
        "at_ms": seen.ms,
        "answers": {"questions": questions, "shares": shares},
    }
    yield fact("attempt", seen, (attempt,), values)


def _sitting(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    attempt = bodies.identity(body, "attempt")
    values: dict[str, object] = {
        "unit": seen.home,
        "attempt": attempt,
        "exam": bodies.identity(body, "exam"),
        "course": bodies.identity(body, "course", ""),
        "course_version": bodies.identity(body, "version", ""),
        "person": bodies.identity(body, "person", ""),
        "at_ms": seen.ms,
    }
    yield fact("sitting", seen, (attempt,), values)


def _certificate(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    fields = bodies.part(body, "fields")
    certificate = bodies.identity(body, "certificate")
    per_mille = bodies.whole(fields, "per_mille", -1, least=-1)
    if per_mille > _PERMILLE:
        raise BadBodyError("per_mille")
    token = body.get("token")
    if not isinstance(token, str) or len(token) > 32 * 1024 or "\x00" in token:
        raise BadBodyError("token")
    values: dict[str, object] = {
        "unit": seen.home,
        "certificate": certificate,
        "number": bodies.line(fields, "number"),
        "person": bodies.line(body, "person", ""),
        "name": bodies.line(fields, "name"),
        "course": bodies.line(fields, "course", ""),
        "course_title": bodies.line(fields, "course_title", ""),
        "class": bodies.line(body, "class", ""),
        "class_title": bodies.line(fields, "class_title", ""),
        "day": bodies.day(fields, "day"),
        "per_mille": per_mille,
        "issued_ms": bodies.whole(body, "at_ms", 0),
        "token": token,
    }
    yield fact("certificate", seen, (certificate,), values)


def _revoked(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    certificate = bodies.identity(body, "certificate")
    values: dict[str, object] = {
        "certificate": certificate,
        "day": bodies.day(body, "day"),
        "reason": bodies.line(body, "reason", ""),
    }
    yield fact("revoked", seen, (certificate,), values)


def _class(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    class_id = bodies.identity(body, "class")
    values: dict[str, object] = {
        "unit": seen.home,
        "class": class_id,
        "title": bodies.line(body, "title"),
        "courses": bodies.lines(body, "courses", 200),
        "starts": bodies.day(body, "starts", ""),
        "ends": bodies.day(body, "ends", ""),
        "sessions": bodies.count(body, "sessions", 0),
        "members": bodies.count(body, "members"),
        "met": bodies.count(body, "met"),
    }
    yield fact("class", seen, (class_id,), values)


def _work(seen: Seen) -> Iterator[Fact]:
    """Read a step of a final work; the latest of each kind of step counts, as on a PC."""
    body = seen.body
    work, step = bodies.identity(body, "work"), seen.type.removeprefix("work.")
    points, of = bodies.count(body, "points", 0), bodies.count(body, "of", 0)
    at = "handed_ms" if step == "handed_in" else "at_ms"
    values: dict[str, object] = {
        "unit": unit_of(seen, bodies.line(body, "unit", "")),
        "work": work,
        "step": step,
        "class": bodies.identity(body, "cohort", ""),
        "class_title": bodies.line(body, "class_title", ""),
        "at_ms": bodies.whole(body, at, 0),
        "percent": 100 * points // of if 0 <= points <= of and of else -1,
        "passed": bodies.flag(body, "passed", False),
    }
    yield fact("work", seen, (work, step), values)


def _mistakes(seen: Seen) -> Iterator[Fact]:
    told = seen.body.get("counts")
    if not isinstance(told, list) or len(told) > MAX_QUESTIONS:
        raise BadBodyError("counts")
    found: dict[tuple[str, str], Fact] = {}
    for row in told:
        if not isinstance(row, Mapping):
            raise BadBodyError("counts")
        month, rule = bodies.month(row), bodies.identity(row, "rule")
        values: dict[str, object] = {
            "unit": seen.home, "month": month, "rule": rule, "people": bodies.count(row, "people"),
        }  # fmt: skip
        found[month, rule] = fact("mistakes", seen, (seen.dev, month, rule), values)
    yield from found.values()


def _asked(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    question = bodies.identity(body, "question")
    values: dict[str, object] = {
        "unit": seen.home,
        "question": question,
        "course": bodies.line(body, "course", ""),
        "lesson": bodies.line(body, "lesson", ""),
        "course_version": bodies.line(body, "version", ""),
        "person": bodies.line(body, "person", ""),
        "name": bodies.line(body, "name", ""),
        "text": bodies.text(body, "text"),
        "at_ms": bodies.whole(body, "sent_ms", 0),
    }
    yield fact("question", seen, (question,), values)


def _answered(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    question = bodies.identity(body, "question")
    values: dict[str, object] = {
        "question": question,
        "text": bodies.text(body, "text"),
        "name": bodies.line(body, "name", ""),
        "at_ms": bodies.whole(body, "answered_ms", 0),
    }
    yield fact("answer", seen, (question,), values)


READERS: Mapping[str, Reader] = {
    reporting.STANDING: _standing,
    reporting.ITEMS: _items,
    exams.FINISHED: _sitting,
    exams.SCORED: _attempt,
    "credential.issued": _certificate,
    "credential.revoked": _revoked,
    "class.reported": _class,
    "work.handed_in": _work,
    "work.marked": _work,
    "work.returned": _work,
    "work.taken_back": _work,
    "learn.mistakes_counted": _mistakes,
    "ask.sent": _asked,
    "ask.answered": _answered,
}


# ------------------------------------------------------------------ sums


def _of_standing(row: Mapping[str, object]) -> Iterator[Share]:
    state, best = row["state"], int(str(row["best"]))
    finished, passed = int(state != reporting.ENROLLED), int(state == reporting.PASSED)
    numbers = (1, finished, passed)
    unit, course = str(row["unit"]), str(row["course"])
    done, of = int(str(row["lessons_done"])), int(str(row["lessons"]))
    more = (min(done, of), of, max(best, 0), int(best >= 0))
    yield Share("learning", (unit, course, str(row["class"])), (*numbers, *more))
    yield Share("learner", (unit, str(row["home"]), str(row["person"])), numbers)


def _of_items(row: Mapping[str, object]) -> Iterator[Share]:
    course, version, items = str(row["course"]), str(row["course_version"]), row["items"]
    assert isinstance(items, Mapping)  # noqa: S101 - as it was read
    for question, (asked, right) in items.items():
        yield Share("item", (course, version, question), (1, asked, right, 0, 0, 0, 0, 0, 0))


def _of_attempt(row: Mapping[str, object]) -> Iterator[Share]:
    unit, course, version = str(row["unit"]), str(row["course"]), str(row["course_version"])
    share, passed = int(str(row["share"])), int(bool(row["passed"]))
    yield Share("exam", (unit, course, str(row["exam"])), (1, passed, share))
    answers = row["answers"]
    assert isinstance(answers, Mapping)  # noqa: S101 - as it was read
    shares = answers["shares"]
    total, others = sum(shares), max(len(shares) - 1, 1)
    for question, own in zip(answers["questions"], shares, strict=True):
        # What was reached without the question: it must not correlate with itself. All questions
        # weigh the same here, since an event does not tell their points.
        rest = (total - own) // others
        sums = (own, own * own, rest, rest * rest, own * rest)
        yield Share("item", (course, version, question), (1, 0, 0, 1, *sums))


def _of_mistakes(row: Mapping[str, object]) -> Iterator[Share]:
    group = (str(row["unit"]), str(row["month"]), str(row["rule"]))
    yield Share("mistakes", group, (1, int(str(row["people"]))))


KINDS = (
    Kind("standing", shares=_of_standing),
    Kind("items", shares=_of_items),
    Kind("attempt", latest=False, shares=_of_attempt),
    Kind("sitting", latest=False),
    Kind("certificate", latest=False),
    Kind("revoked", latest=False),
    Kind("class"),
    Kind("work"),
    Kind("mistakes", shares=_of_mistakes),
    Kind("question", latest=False),
    Kind("answer"),
)
