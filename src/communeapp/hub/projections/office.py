"""Facts about offices: counts of documents, what the assistant was worth, headers, help, difficulties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from communeapp.core import reporting
from communeapp.hub.projections import bodies
from communeapp.hub.projections.bodies import BadBodyError
from communeapp.hub.projections.facts import Fact, Kind, Reader, Seen, Share, fact

DIRECTIONS = ("in", "out")
BUCKETS = len(reporting.MINUTE_BOUNDS) + 1
MAX_FILES = 100


# ------------------------------------------------------------------ reading


def _counts(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    month = bodies.month(body)
    names = ("received", "registered", "late", "open", "issued")
    values: dict[str, object] = {
        "unit": seen.home,
        "month": month,
        **{name: bodies.count(body, name, 0) for name in names},
        "by_field": bodies.counts(body, "by_field"),
        "by_type": bodies.counts(body, "issued_by_type"),
    }
    yield fact("counts", seen, (seen.dev, month), values)


def _impact(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    month, sentences = bodies.month(body), bodies.part(body, "sentences")
    minutes = bodies.numbers(body, "minutes", BUCKETS)
    if len(minutes) != BUCKETS:
        raise BadBodyError("minutes")
    values: dict[str, object] = {
        "unit": seen.home,
        "month": month,
        **{name: bodies.count(body, name, 0) for name in ("drafts", "issued", "returns")},
        **{name: bodies.count(sentences, name, 0) for name in ("kept", "edited", "struck", "own")},
        "minutes": minutes,
    }
    yield fact("impact", seen, (seen.dev, month), values)


def _header(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    doc = bodies.identity(body, "doc")
    texts = ("symbol", "issuer", "type", "subject", "field", "status")
    values: dict[str, object] = {
        "unit": seen.home,
        "doc": doc,
        "direction": bodies.one_of(body, "direction", DIRECTIONS),
        "year": bodies.count(body, "year", 0),
        "number": _number(body),
        **{name: bodies.line(body, name, "") for name in texts},
        "date": bodies.day(body, "date", ""),
        "deadline": bodies.day(body, "deadline", ""),
        "at_ms": seen.ms,
    }
    yield fact("header", seen, (doc,), values)


def _number(body: Mapping[str, object]) -> str:
    """Give a number as text: registers count, letters of others have numbers like "15a"."""
    value = body.get("number", "")
    return str(value) if type(value) is int else bodies.line({"number": value}, "number", "")


def _sent_up(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    document, files = bodies.identity(body, "id"), body.get("files", [])
    if not isinstance(files, list) or len(files) > MAX_FILES:
        raise BadBodyError("files")
    read = []
    for one in files:
        if not isinstance(one, Mapping):
            raise BadBodyError("files")
        sha256 = bodies.identity(one, "sha256")
        if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
            raise BadBodyError("sha256")
        read.append({
            "sha256": sha256,
            "bytes": bodies.whole(one, "bytes", 0),
            "name": bodies.line(one, "name", ""),
            "media_type": bodies.line(one, "media_type", ""),
        })  # fmt: skip
    values: dict[str, object] = {
        "unit": seen.home,
        "document": document,
        "title": bodies.line(body, "title", ""),
        "type": bodies.line(body, "type", ""),
        "number": _number(body),
        "date": bodies.day(body, "date", ""),
        "note": bodies.text(body, "note", ""),
        "files": read,
        "at_ms": seen.ms,
    }
    yield fact("sent_up", seen, (document,), values)


def _difficulty(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    difficulty = bodies.identity(body, "id")
    values: dict[str, object] = {
        "unit": seen.home,
        "difficulty": difficulty,
        "text": bodies.text(body, "text"),
        "topic": bodies.line(body, "topic", ""),
        "name": bodies.line(body, "person_name", ""),
        "at_ms": bodies.whole(body, "at_ms", 0),
    }
    yield fact("difficulty", seen, (difficulty,), values)


def _advised(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    difficulty = bodies.identity(body, "difficulty")
    values: dict[str, object] = {
        "difficulty": difficulty, "text": bodies.text(body, "text"), "at_ms": seen.ms,
    }  # fmt: skip
    yield fact("advice", seen, (difficulty,), values)


def _support(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    support = bodies.identity(body, "id")
    values: dict[str, object] = {
        "unit": seen.home,
        "support": support,
        "day": bodies.day(body, "day"),
        "what": bodies.line(body, "what", ""),
        "people": bodies.count(body, "people"),
        "age_group": bodies.line(body, "age_group", ""),
        "minutes": bodies.count(body, "minutes", 0),
        "done": bodies.flag(body, "done", True),
        "stuck": bodies.text(body, "stuck", ""),
    }
    yield fact("support", seen, (support,), values)


def _feedback(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    feedback, score = bodies.identity(body, "id"), bodies.whole(body, "score", least=1)
    if score > 5:
        raise BadBodyError("score")
    values: dict[str, object] = {
        "unit": seen.home,
        "feedback": feedback,
        "day": bodies.day(body, "day"),
        "service": bodies.line(body, "service", ""),
        "score": score,
        "text": bodies.text(body, "text", ""),
    }
    yield fact("feedback", seen, (feedback,), values)


READERS: Mapping[str, Reader] = {
    reporting.COUNTS: _counts,
    reporting.IMPACT: _impact,
    reporting.HEADER: _header,
    reporting.SENT_UP: _sent_up,
    reporting.DIFFICULTY: _difficulty,
    "difficulty.answered": _advised,
    "support.logged": _support,
    "feedback.given": _feedback,
}


# ------------------------------------------------------------------ sums


_IMPACT = ("drafts", "issued", "returns", "kept", "edited", "struck", "own")


def _of_impact(row: Mapping[str, object]) -> Iterator[Share]:
    minutes = row["minutes"]
    assert isinstance(minutes, list)  # noqa: S101 - as it was read
    numbers = (1, *(int(str(row[name])) for name in _IMPACT), *minutes)
    yield Share("impact", (str(row["unit"]), str(row["month"])), numbers)


def _of_support(row: Mapping[str, object]) -> Iterator[Share]:
    group = (str(row["unit"]), str(row["day"])[:7], str(row["what"]), str(row["age_group"]))
    people, minutes = int(str(row["people"])), int(str(row["minutes"]))
    done = int(bool(row["done"]))
    yield Share("support", group, (1, people, minutes, done))


def _of_feedback(row: Mapping[str, object]) -> Iterator[Share]:
    score = int(str(row["score"]))
    group = (str(row["unit"]), str(row["day"])[:7], str(row["service"]))
    texts = int(bool(row["text"]))
    yield Share("feedback", group, (1, texts, *(int(score == one) for one in range(1, 6))))


def _of_header(row: Mapping[str, object]) -> Iterator[Share]:
    group = (str(row["unit"]), str(row["direction"]), str(row["date"])[:4], str(row["field"]))
    yield Share("header", group, (1,))


KINDS = (
    Kind("counts"),
    Kind("impact", shares=_of_impact),
    Kind("header", shares=_of_header),
    Kind("sent_up"),
    Kind("difficulty", latest=False),
    Kind("advice"),
    Kind("support", shares=_of_support),
    Kind("feedback", shares=_of_feedback),
)
