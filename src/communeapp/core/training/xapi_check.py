"""Whether a statement is one by xAPI 1.0.3 (Data, parts 2.2 to 4). Pure; gives what is wrong and where.

Of what the specification says MUST to those who make statements, everything that one statement can show
is checked. What it says SHOULD is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

VOIDED: Final = "http://adlnet.gov/expapi/verbs/voided"
INTERACTIONS: Final = frozenset(
    ("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing",
     "likert", "numeric", "other")
)  # fmt: skip
_COMPONENTS = ("choices", "scale", "source", "target", "steps")
_IFI = ("mbox", "mbox_sha1sum", "openid", "account")

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.I)
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x1f]+")
_MAIL = re.compile(r"mailto:[^\s@:]+@[^\s@]+")
_SHA1 = re.compile(r"[0-9a-fA-F]{40}")
_SHA2 = re.compile(r"[0-9a-fA-F]{56,128}")
_VERSION = re.compile(r"1\.0(?:\.\d+)?")
_MEDIA = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+(?:\s*;.*)?")
# RFC 5646: language, then script, region, variants, extensions, private use; or private use alone.
_LANGUAGE = re.compile(
    r"(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4}|[A-Za-z]{5,8})"
    r"(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*"
    r"(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*"
    r"(?:-x(?:-[A-Za-z0-9]{1,8})+)?|x(?:-[A-Za-z0-9]{1,8})+)"
)
_TIME = re.compile(
    r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)"
    r"(?:[.,]\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?"
)
_NO_ZONE = re.compile(r"-00:?00\Z")
_DURATION = re.compile(
    r"P(?=.)(?:\d+W|(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?D)?"
    r"(?:T(?=.)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?)"
)


@dataclass(frozen=True)
class Problem:
    """What is wrong: ``rule`` in one word (``missing``, ``unknown``, ``type``, ``iri`` …), ``path`` where."""

    path: str
    rule: str


Check = Callable[[Any, str], Iterator[Problem]]


def check_statement(statement: object) -> tuple[Problem, ...]:
    """Check a statement as decoded from JSON; nothing found means that it is valid."""
    return tuple(_statement(statement, "", sub=False))


def check_actor(actor: object) -> tuple[Problem, ...]:
    """Check an Agent or a Group by itself."""
    return tuple(_actor(actor, "actor"))


# ------------------------------------------------------------------ the statement


def _statement(value: Any, path: str, *, sub: bool) -> Iterator[Problem]:
    fields: dict[str, Check] = {
        "actor": _actor,
        "verb": _verb,
        "object": lambda one, at: _object(one, at, sub=sub),
        "result": _result,
        "context": _context,
        "timestamp": _time,
        "attachments": _listed(_attachment),
    }
    if sub:
        fields["objectType"] = _one_of("SubStatement")
    else:
        fields |= {
            "id": _matching(_UUID, "uuid"),
            "stored": _time,
            "authority": _authority,
            "version": _matching(_VERSION, "version"),
        }
    yield from _fields(value, path, fields, needed=("actor", "verb", "object"))
    if not isinstance(value, Mapping):
        return
    thing, context = value.get("object"), value.get("context")
    kind = _type_of(thing)
    if isinstance(context, Mapping) and kind != "Activity":
        for name in ("revision", "platform"):
            if name in context:
                yield Problem(f"{path}.context.{name}", "only_activity")
    verb = value.get("verb")
    if isinstance(verb, Mapping) and verb.get("id") == VOIDED and (kind != "StatementRef" or sub):
        yield Problem(f"{path}.object", "voids_statement")


def _object(value: Any, path: str, *, sub: bool) -> Iterator[Problem]:
    kind = _type_of(value)
    if kind == "Activity":
        yield from _activity(value, path)
    elif kind in ("Agent", "Group"):
        yield from _actor(value, path)
    elif kind == "StatementRef":
        yield from _reference(value, path)
    elif kind == "SubStatement" and not sub:
        yield from _statement(value, path, sub=True)
    else:
        yield Problem(f"{path}.objectType", "value")


def _type_of(value: Any) -> Any:
    return value.get("objectType", "Activity") if isinstance(value, Mapping) else "Activity"


def _reference(value: Any, path: str) -> Iterator[Problem]:
    fields = {"objectType": _one_of("StatementRef"), "id": _matching(_UUID, "uuid")}
    yield from _fields(value, path, fields, needed=("objectType", "id"))


def _verb(value: Any, path: str) -> Iterator[Problem]:
    yield from _fields(value, path, {"id": _iri, "display": _language_map}, needed=("id",))


# ------------------------------------------------------------------ actors


def _actor(value: Any, path: str) -> Iterator[Problem]:
    group = isinstance(value, Mapping) and value.get("objectType") == "Group"
    fields: dict[str, Check] = {
        "objectType": _one_of("Group" if group else "Agent"),
        "name": _string,
        "mbox": _matching(_MAIL, "mbox"),
        "mbox_sha1sum": _matching(_SHA1, "sha1"),
        "openid": _iri,
        "account": _account,
    }
    if group:
        fields["member"] = _listed(_agent)
    yield from _fields(value, path, fields)
    if not isinstance(value, Mapping):
        return
    named = sum(name in value for name in _IFI)
    if named > 1:
        yield Problem(path, "two_identifiers")
    elif not named and not group:
        yield Problem(path, "no_identifier")
    elif not named and not value.get("member"):
        yield Problem(f"{path}.member", "missing")


def _agent(value: Any, path: str) -> Iterator[Problem]:
    if isinstance(value, Mapping) and value.get("objectType") == "Group":
        yield Problem(path, "group_in_group")
    else:
        yield from _actor(value, path)


def _account(value: Any, path: str) -> Iterator[Problem]:
    fields = {"homePage": _iri, "name": _string}
    yield from _fields(value, path, fields, needed=("homePage", "name"))


def _authority(value: Any, path: str) -> Iterator[Problem]:
    yield from _actor(value, path)
    if isinstance(value, Mapping) and value.get("objectType") == "Group":
        member = value.get("member")
        if not isinstance(member, list) or len(member) != 2 or any(one in value for one in _IFI):
            yield Problem(path, "authority")


# ------------------------------------------------------------------ activities


def _activity(value: Any, path: str) -> Iterator[Problem]:
    fields = {"objectType": _one_of("Activity"), "id": _iri, "definition": _definition}
    yield from _fields(value, path, fields, needed=("id",))


def _definition(value: Any, path: str) -> Iterator[Problem]:
    fields: dict[str, Check] = {
        "name": _language_map,
        "description": _language_map,
        "type": _iri,
        "moreInfo": _iri,
        "extensions": _extensions,
        "interactionType": _one_of(*INTERACTIONS),
        "correctResponsesPattern": _listed(_string),
        **dict.fromkeys(_COMPONENTS, _components),
    }
    yield from _fields(value, path, fields)
    if isinstance(value, Mapping) and "interactionType" not in value:
        for name in ("correctResponsesPattern", *_COMPONENTS):
            if name in value:
                yield Problem(f"{path}.{name}", "no_interaction_type")


def _components(value: Any, path: str) -> Iterator[Problem]:
    yield from _listed(_component)(value, path)
    if isinstance(value, list):
        ids = [one.get("id") for one in value if isinstance(one, Mapping)]
        if len({str(one) for one in ids}) != len(ids):
            yield Problem(path, "equal_ids")


def _component(value: Any, path: str) -> Iterator[Problem]:
    fields = {"id": _filled, "description": _language_map}
    yield from _fields(value, path, fields, needed=("id",))


# ------------------------------------------------------------------ result and context


def _result(value: Any, path: str) -> Iterator[Problem]:
    fields: dict[str, Check] = {
        "score": _score,
        "success": _boolean,
        "completion": _boolean,
        "response": _string,
        "duration": _matching(_DURATION, "duration"),
        "extensions": _extensions,
    }
    yield from _fields(value, path, fields)


def _score(value: Any, path: str) -> Iterator[Problem]:
    fields = dict.fromkeys(("scaled", "raw", "min", "max"), _number)
    yield from _fields(value, path, fields)
    if not isinstance(value, Mapping) or any(not _is_number(one) for one in value.values()):
        return
    if not -1 <= value.get("scaled", 0) <= 1:
        yield Problem(f"{path}.scaled", "range")
    low, high = value.get("min"), value.get("max")
    if low is not None and high is not None and low >= high:
        yield Problem(f"{path}.max", "range")
    raw = value.get("raw")
    if raw is not None and ((low is not None and raw < low) or (high is not None and raw > high)):
        yield Problem(f"{path}.raw", "range")


def _context(value: Any, path: str) -> Iterator[Problem]:
    fields: dict[str, Check] = {
        "registration": _matching(_UUID, "uuid"),
        "instructor": _actor,
        "team": _team,
        "contextActivities": _context_activities,
        "revision": _string,
        "platform": _string,
        "language": _matching(_LANGUAGE, "language"),
        "statement": _reference,
        "extensions": _extensions,
    }
    yield from _fields(value, path, fields)


def _team(value: Any, path: str) -> Iterator[Problem]:
    if isinstance(value, Mapping) and value.get("objectType") != "Group":
        yield Problem(f"{path}.objectType", "value")
    yield from _actor(value, path)


def _context_activities(value: Any, path: str) -> Iterator[Problem]:
    def some(one: Any, at: str) -> Iterator[Problem]:
        yield from (_listed(_activity) if isinstance(one, list) else _activity)(one, at)

    names = ("parent", "grouping", "category", "other")
    yield from _fields(value, path, dict.fromkeys(names, some))


def _attachment(value: Any, path: str) -> Iterator[Problem]:
    fields: dict[str, Check] = {
        "usageType": _iri,
        "display": _language_map,
        "description": _language_map,
        "contentType": _matching(_MEDIA, "media_type"),
        "length": _whole,
        "sha2": _matching(_SHA2, "sha2"),
        "fileUrl": _iri,
    }
    needed = ("usageType", "display", "contentType", "length", "sha2")
    yield from _fields(value, path, fields, needed=needed)


# ------------------------------------------------------------------ values


def _fields(
    value: Any, path: str, fields: Mapping[str, Check], needed: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """Check an object: nothing unknown, nothing missing, nothing null, each field by its own rule."""
    if not isinstance(value, Mapping):
        yield Problem(path, "type")
        return
    for name in needed:
        if name not in value:
            yield Problem(f"{path}.{name}", "missing")
    for name, one in value.items():
        check = fields.get(name)
        if check is None:
            yield Problem(f"{path}.{name}", "unknown")
        elif one is None:
            yield Problem(f"{path}.{name}", "null")
        else:
            yield from check(one, f"{path}.{name}")


def _listed(check: Check) -> Check:
    def each(value: Any, path: str) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield Problem(path, "type")
            return
        for at, one in enumerate(value):
            yield from check(one, f"{path}[{at}]")

    return each


def _matching(pattern: re.Pattern[str], rule: str) -> Check:
    def match(value: Any, path: str) -> Iterator[Problem]:
        if not isinstance(value, str):
            yield Problem(path, "type")
        elif not pattern.fullmatch(value):
            yield Problem(path, rule)

    return match


def _one_of(*values: str) -> Check:
    def among(value: Any, path: str) -> Iterator[Problem]:
        if not isinstance(value, str) or value not in values:
            yield Problem(path, "value")

    return among


_iri = _matching(_IRI, "iri")


def _string(value: Any, path: str) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield Problem(path, "type")


def _filled(value: Any, path: str) -> Iterator[Problem]:
    if not isinstance(value, str) or not value:
        yield Problem(path, "type")


def _boolean(value: Any, path: str) -> Iterator[Problem]:
    if not isinstance(value, bool):
        yield Problem(path, "type")


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _number(value: Any, path: str) -> Iterator[Problem]:
    if not _is_number(value):
        yield Problem(path, "type")


def _whole(value: Any, path: str) -> Iterator[Problem]:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        yield Problem(path, "type")


def _time(value: Any, path: str) -> Iterator[Problem]:
    if not isinstance(value, str) or not _TIME.fullmatch(value) or _NO_ZONE.search(value):
        yield Problem(path, "timestamp")


def _language_map(value: Any, path: str) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        yield Problem(path, "type")
        return
    for tag, text in value.items():
        if not _LANGUAGE.fullmatch(tag):
            yield Problem(f"{path}.{tag}", "language")
        if not isinstance(text, str):
            yield Problem(f"{path}.{tag}", "type")


def _extensions(value: Any, path: str) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        yield Problem(path, "type")
        return
    for name in value:
        if not _IRI.fullmatch(name):
            yield Problem(f"{path}.{name}", "iri")
