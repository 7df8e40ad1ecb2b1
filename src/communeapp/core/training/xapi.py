"""xAPI 1.0.3 statements of what people answered and reached. Pure.

A statement of the same thing always has the same id, so that importing an export twice changes nothing.
Names of things here are IRIs below ``https://communeapp.invalid/``: names only, nothing is ever fetched
(RFC 2606, docs/decisions/084-statements-about-learning.md). The actor is an account: the id that the
office gave, with the person's name beside it, no mail address.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final
from urllib.parse import quote

from communeapp.core.training.banks import short_text
from communeapp.core.training.questions import Given, Question, QuestionKind, Rich, Score
from communeapp.core.training.results import ResultKind, ResultRow
from communeapp.core.training.scoring import read_number, right_answer

HOME: Final = "https://communeapp.invalid"
_SPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, f"{HOME}/statements")
_ZONE: Final = dt.timezone(dt.timedelta(hours=7))
_VERSION: Final = "1.0.3"
_PLATFORM: Final = "CommuneApp"
_INTERACTION: Final = "http://adlnet.gov/expapi/activities/cmi.interaction"
_LONGEST: Final = 1_000

#: Verbs with their words: those of ADL, and "earned" of the common registry.
_VERBS: Final = {
    "answered": ("http://adlnet.gov/expapi/verbs/answered", "đã trả lời"),
    "completed": ("http://adlnet.gov/expapi/verbs/completed", "đã hoàn thành"),
    "progressed": ("http://adlnet.gov/expapi/verbs/progressed", "đang học"),
    "passed": ("http://adlnet.gov/expapi/verbs/passed", "đã đạt"),
    "failed": ("http://adlnet.gov/expapi/verbs/failed", "chưa đạt"),
    "attempted": ("http://adlnet.gov/expapi/verbs/attempted", "đã dự"),
    "earned": ("http://id.tincanapi.com/verb/earned", "được cấp"),
    "voided": ("http://adlnet.gov/expapi/verbs/voided", "hủy"),
}
_TYPES: Final = {
    ResultKind.COURSE: "http://adlnet.gov/expapi/activities/course",
    ResultKind.EXAM: "http://adlnet.gov/expapi/activities/assessment",
    ResultKind.CLASS: "http://adlnet.gov/expapi/activities/course",
    ResultKind.WORK: "http://id.tincanapi.com/activitytype/project",
    ResultKind.CERTIFICATE: f"{HOME}/types/certificate",
}
_LESSON: Final = "http://adlnet.gov/expapi/activities/lesson"
_INTERACTIONS: Final = {
    QuestionKind.SINGLE: "choice",
    QuestionKind.MULTIPLE: "choice",
    QuestionKind.MISTAKE: "choice",
    QuestionKind.TRUE_FALSE: "true-false",
    QuestionKind.MATCHING: "matching",
    QuestionKind.ORDERING: "sequencing",
    QuestionKind.SHORT: "fill-in",
    QuestionKind.NUMERIC: "numeric",
    QuestionKind.ESSAY: "long-fill-in",
    QuestionKind.NOTE: "other",
}


@dataclass(frozen=True)
class Learner:
    """Whose statement it is. ``unit`` is the code of the office ("" before it has one)."""

    id: str
    name: str
    unit: str = ""


def of_answer(
    learner: Learner,
    question: Question,
    given: Given,
    score: Score,
    *,
    course: str,
    at_ms: int,
    ms: int = 0,
    key: str = "",
    with_key: bool = True,
) -> dict[str, Any]:
    """Make the statement of one answer.

    ``course`` is the id of the course or bank, ``at_ms`` the time since 1970 and ``ms`` how long it took,
    both in milliseconds. ``key`` tells two answers at the same time apart. ``with_key`` False leaves the
    right answer out: that of a sealed exam is nobody's business.
    """
    said = response(question, given)
    result: dict[str, Any] = {"response": said} if said else {}
    if score.marked:
        result |= {"success": score.right, "score": {"scaled": score.share / 1000}}
    if ms > 0:
        result["duration"] = _duration(ms)
    activity = {
        "objectType": "Activity",
        "id": f"{HOME}/courses/{quote(course, safe='')}/questions/{quote(question.id, safe='')}",
        "definition": _interaction(question, with_key=with_key),
    }
    parents = {"parent": [_activity(f"{HOME}/courses/{quote(course, safe='')}")]}
    if question.lesson:
        name = f"{course}/{question.lesson}"
        parents["grouping"] = [_activity(f"{HOME}/lessons/{quote(name, safe='/')}")]
    return _statement(
        f"answer/{learner.id}/{course}/{question.id}/{at_ms}/{key}",
        learner, "answered", activity, result, at_ms, parents,
    )  # fmt: skip


def of_lesson(learner: Learner, course: str, lesson: str, title: str, at_ms: int) -> dict[str, Any]:
    """Make the statement of a lesson done."""
    thing = _activity(f"{HOME}/lessons/{quote(f'{course}/{lesson}', safe='/')}", title, _LESSON)
    parents = {"parent": [_activity(f"{HOME}/courses/{quote(course, safe='')}")]}
    return _statement(
        f"lesson/{learner.id}/{course}/{lesson}/{at_ms}",
        learner, "completed", thing, {"completion": True}, at_ms, parents,
    )  # fmt: skip


def of_row(row: ResultRow, unit: str = "") -> dict[str, Any]:
    """Make the statement of one row of results; one without a date has no timestamp."""
    learner = Learner(row.person_id, row.name, row.unit or unit)
    kind = row.kind
    thing = _activity(
        f"{HOME}/{kind.value}/{quote(row.what or row.id, safe='/')}", row.title, _TYPES[kind]
    )
    result: dict[str, Any] = {}
    if row.of > 0 and 0 <= row.have <= row.of:
        result["score"] = {
            "scaled": round(row.have / row.of, 4), "raw": row.have, "min": 0, "max": row.of,
        }  # fmt: skip
    elif row.percent is not None and 0 <= row.percent <= 100:
        result["score"] = {"scaled": row.percent / 100}
    if row.passed is not None:
        result["success"] = row.passed
    if kind is ResultKind.COURSE:
        done = row.of > 0 and row.have >= row.of
        result["completion"] = done
        verb = "completed" if done else "progressed"
    elif kind is ResultKind.CERTIFICATE:
        verb = "earned"
    elif row.passed is None:
        verb = "attempted"
    else:
        verb = "passed" if row.passed else "failed"
    name = f"{kind.value}/{row.id}/{row.person_id}/{row.at_ms}/{row.state}/{row.have}/{row.of}"
    return _statement(name, learner, verb, thing, result, row.at_ms, {})


def of_rows(rows: Sequence[ResultRow], unit: str = "") -> list[dict[str, Any]]:
    """Make the statements of many rows; a certificate that was revoked is followed by its voiding."""
    found = []
    for row in rows:
        made = of_row(row, unit)
        found.append(made)
        if row.kind is ResultKind.CERTIFICATE and row.state == "revoked":
            found.append(voiding(made, unit))
    return found


def voiding(statement: dict[str, Any], unit: str = "") -> dict[str, Any]:
    """Make the statement that takes another back; the office itself is its actor."""
    office = Learner("office", "", unit)
    thing = {"objectType": "StatementRef", "id": statement["id"]}
    made = _statement(f"void/{statement['id']}", office, "voided", thing, {}, None, {})
    # Revision, platform and the like belong to statements about activities.
    made.pop("context", None)
    return made


# ------------------------------------------------------------------ answers


def response(question: Question, given: Given) -> str:
    """Write an answer as xAPI wants it for its kind of interaction."""
    kind = question.kind
    if kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE):
        return "[,]".join(f"c{at}" for at in given.choices)
    if kind is QuestionKind.MISTAKE:
        return "[,]".join(f"c{at}" for at in given.lines)
    if kind is QuestionKind.TRUE_FALSE:
        return "" if given.truth is None else str(given.truth).lower()
    if kind is QuestionKind.MATCHING:
        rows = [at for at, pair in enumerate(question.pairs) if pair.left]
        chosen = zip(rows, given.pairs, strict=False)
        return "[,]".join(f"l{row}[.]r{place}" for row, place in chosen if place >= 0)
    if kind is QuestionKind.ORDERING:
        return "[,]".join(f"c{at}" for at in given.steps)
    if kind is QuestionKind.NUMERIC:
        return next(
            (_number(one) for one in read_number(given.number, question.unit)), given.number
        )
    return given.text


def _interaction(question: Question, *, with_key: bool) -> dict[str, Any]:
    kind = question.kind
    definition: dict[str, Any] = {
        "type": _INTERACTION,
        "interactionType": _INTERACTIONS[kind],
        "description": _words(question.stem),
    }
    if question.title:
        definition["name"] = {"vi": question.title}
    if kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE):
        definition["choices"] = _components("c", [one.text for one in question.choices])
    elif kind is QuestionKind.MISTAKE:
        definition["choices"] = _components("c", [Rich(one.text) for one in question.document])
    elif kind is QuestionKind.ORDERING:
        definition["choices"] = _components("c", question.steps)
    elif kind is QuestionKind.MATCHING:
        lefts = [(f"l{at}", one.left) for at, one in enumerate(question.pairs) if one.left]
        definition["source"] = [{"id": name, "description": _words(text)} for name, text in lefts]
        definition["target"] = _components("r", [one.right for one in question.pairs])
    if with_key and kind not in (QuestionKind.ESSAY, QuestionKind.NOTE):
        definition["correctResponsesPattern"] = _patterns(question)
    return definition


def _patterns(question: Question) -> list[str]:
    if question.kind is QuestionKind.NUMERIC:
        return [
            f"{'' if one.low is None else _number(one.low)}[:]"
            f"{'' if one.high is None else _number(one.high)}"
            for one in question.numbers
            if one.weight == 100
        ]
    if question.kind is QuestionKind.SHORT:
        case = str(question.case_matters).lower()
        full = [one.text for one in question.answers if one.weight == 100]
        return [f"{{case_matters={case}}}{text}" for text in full]
    return [response(question, right_answer(question))]


def _components(letter: str, texts: Sequence[Rich]) -> list[dict[str, Any]]:
    return [{"id": f"{letter}{at}", "description": _words(text)} for at, text in enumerate(texts)]


def _words(text: Rich) -> dict[str, str]:
    return {"vi": short_text(text, _LONGEST)}


# ------------------------------------------------------------------ parts


def _statement(
    name: str,
    learner: Learner,
    verb: str,
    thing: dict[str, Any],
    result: dict[str, Any],
    at_ms: int | None,
    parents: dict[str, list[dict[str, Any]]],
) -> dict[str, Any]:
    iri, words = _VERBS[verb]
    statement: dict[str, Any] = {
        "id": str(uuid.uuid5(_SPACE, f"{learner.unit}/{name}")),
        "version": _VERSION,
        "actor": _actor(learner),
        "verb": {"id": iri, "display": {"en": verb, "vi": words}},
        "object": thing,
    }
    if result:
        statement["result"] = result
    context: dict[str, Any] = {"platform": _PLATFORM, "language": "vi"}
    if parents:
        context["contextActivities"] = parents
    statement["context"] = context
    if at_ms is not None:
        when = dt.datetime.fromtimestamp(at_ms // 1000, _ZONE)
        statement["timestamp"] = f"{when:%Y-%m-%dT%H:%M:%S}.{at_ms % 1000:03d}+07:00"
    return statement


def _actor(learner: Learner) -> dict[str, Any]:
    unit = quote(learner.unit, safe="") or "office"
    actor: dict[str, Any] = {
        "objectType": "Agent",
        "account": {"homePage": f"{HOME}/units/{unit}", "name": learner.id or "-"},
    }
    if learner.name:
        actor["name"] = learner.name
    return actor


def _activity(iri: str, title: str = "", kind: str = "") -> dict[str, Any]:
    definition: dict[str, Any] = {}
    if title:
        definition["name"] = {"vi": title}
    if kind:
        definition["type"] = kind
    activity: dict[str, Any] = {"objectType": "Activity", "id": iri}
    if definition:
        activity["definition"] = definition
    return activity


def _duration(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"PT{seconds}.{rest // 10:02d}S"


def _number(value: Decimal) -> str:
    return f"{value:f}"
