"""What a hub sends down: content with its editions, and messages. An edition never goes back. Pure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.events import BadRecord

PUBLISHED = "content.published"
WITHDRAWN = "content.withdrawn"
MESSAGE = "message.sent"

MAX_TITLE = 300
MAX_TEXT = 10_000
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


class Kind(StrEnum):
    """What is published; a kind that this program does not know waits for a newer program."""

    COURSE = "course"  # khóa học
    PACK = "pack"  # loại văn bản, mẫu, quy tắc, danh mục văn bản
    FIELD_WEIGHTS = "field_weights"  # cách nhận ra lĩnh vực


class State(StrEnum):
    """What became of content here."""

    COMING = "coming"  # the file is still on its way
    WAITING = "waiting"  # the file is here, to be taken into use
    IN_USE = "in_use"
    NOT_USED = "not_used"  # refused; ``problem`` says why
    NEWER_PROGRAM = "newer_program"  # a kind that this program does not know
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Content:
    """One edition of published content. ``edition`` only grows within a kind and id."""

    kind: str
    id: str
    edition: int
    version: str
    title: str
    sha256: str
    bytes: int
    hub: str
    state: State = State.COMING
    problem: str = ""


@dataclass(frozen=True)
class Message:
    """A message of a hub; ``until`` is the last day on which it is shown, None for always."""

    id: str
    title: str
    text: str
    until: dt.date | None
    hub: str
    sent_ms: int
    read_ms: int | None = None


def is_for(body: Mapping[str, object], unit: str) -> bool:
    """Say whether an event is meant for a unit: one that names nobody is for everybody."""
    to = body.get("to", [])
    if not isinstance(to, list) or not all(isinstance(one, str) for one in to):
        raise BadRecord("to")
    return not to or unit in to


def content_of(body: Mapping[str, object], hub: str) -> Content:
    """Read the body of ``content.published``; BadRecord."""
    edition, size = body.get("edition"), body.get("bytes")
    sha256 = _text(body, "sha256", 64)
    if type(edition) is not int or edition < 1 or type(size) is not int or size < 1:
        raise BadRecord("edition or bytes")
    if not _SHA256.match(sha256):
        raise BadRecord("sha256")
    return Content(
        kind=_text(body, "kind", 40),
        id=content_id(body),
        edition=edition,
        version=_text(body, "version", 40),
        title=_text(body, "title", MAX_TITLE),
        sha256=sha256,
        bytes=size,
        hub=hub,
    )


def content_id(body: Mapping[str, object]) -> str:
    """Read the id of content; BadRecord for one that could be no name of a folder."""
    found = _text(body, "id", 100)
    if not _ID.match(found) or ".." in found:
        raise BadRecord("id")
    return found


def withdrawal_of(body: Mapping[str, object]) -> tuple[str, str, int]:
    """Read the body of ``content.withdrawn``: kind, id, and the highest edition that is taken back."""
    edition = body.get("edition")
    if type(edition) is not int:
        raise BadRecord("edition")
    return _text(body, "kind", 40), content_id(body), edition


def message_of(body: Mapping[str, object], hub: str, sent_ms: int) -> Message:
    """Read the body of ``message.sent``; BadRecord."""
    until = _text(body, "until", 10)
    try:
        last = dt.date.fromisoformat(until) if until else None
    except ValueError as error:
        raise BadRecord("until") from error
    return Message(
        id=_text(body, "id", 100),
        title=_text(body, "title", MAX_TITLE),
        text=_text(body, "text", MAX_TEXT),
        until=last,
        hub=hub,
        sent_ms=sent_ms,
    )


def _text(body: Mapping[str, object], name: str, longest: int) -> str:
    found = body.get(name)
    if not isinstance(found, str) or len(found) > longest:
        raise BadRecord(name)
    return found
