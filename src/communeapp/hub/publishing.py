"""What the hub gives to units: packs and courses, lists and weights, messages, answers to questions."""

from __future__ import annotations

import datetime as dt
import json
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from communeapp.clock import Clock, SystemClock
from communeapp.core.errors import UserError
from communeapp.core.events import Event, Hlc, canonical_json
from communeapp.core.sync.limits import MAX_BLOB
from communeapp.core.vietnamese import nfc
from communeapp.hub import hooks
from communeapp.hub.blobs import Blobs, add_blobs
from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.identity import load_identity
from communeapp.hub.own_log import Mark, OwnLog, audience_text, write_mark
from communeapp.hub.pack_files import look_at
from communeapp.hub.settings import HubSettings

_T = TypeVar("_T", bound=str)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_MOST_ID, _MOST_VERSION, _MOST_TITLE, _MOST_TEXT = 80, 40, 200, 20_000


class ContentKind(StrEnum):
    """What is published."""

    COURSE = "course"
    PACK = "pack"
    FIELD_WEIGHTS = "field_weights"
    LEGAL_LIST = "legal_list"
    TOOL_LIST = "tool_list"


@dataclass(frozen=True)
class Publication:
    """Something that was published. ``units`` are codes, empty is everybody; ``edition`` is not for people."""

    kind: ContentKind
    id: str
    edition: int
    version: str
    title: str
    sha256: str
    bytes: int
    units: tuple[str, ...]
    state: str
    at_ms: int
    by: str


@dataclass(frozen=True)
class Message:
    """A message to units. ``until`` is an ISO day or ""."""

    id: str
    title: str
    text: str
    units: tuple[str, ...]
    until: str
    at_ms: int
    by: str


class Publishing:
    """Publishes, withdraws, sends messages; each is an event of the hub's own log."""

    def __init__(self, settings: HubSettings, engine: Engine, clock: Clock | None = None) -> None:
        self._settings = settings
        self._engine = engine
        self._clock = clock or SystemClock()
        self._blobs = Blobs(settings.paths)

    # -------------------------------------------------------------- content

    def publish(
        self,
        path: Path,
        *,
        kind: ContentKind | None = None,
        content_id: str = "",
        version: str = "",
        title: str = "",
        units: Sequence[str] = (),
        by: str = "",
    ) -> Publication:
        """Publish a file. A pack or a course (.zip) says itself what it is; for others all of it is given.

        The same file again under the same name is no new edition. UserError ``hub.not_a_pack``,
        ``hub.pack_differs`` (what is given is not what the pack says), ``hub.publish_what`` (``field``),
        ``hub.file_too_large``, ``hub.unknown_unit``; EnvironmentProblem ``store.*``.
        """
        said = look_at(path) if kind in (None, ContentKind.COURSE, ContentKind.PACK) else None
        if said is not None:
            kind = _same("kind", ContentKind(said.kind), kind)
            content_id = _same("id", said.id, content_id)
            version = _same("version", said.version, version)
            title = title or said.title
        if kind is None:
            raise UserError("hub.publish_what", field="kind")
        content_id, title = content_id.strip(), nfc(title.strip())
        for name, fine in (
            ("id", bool(_ID.match(content_id)) and len(content_id) <= _MOST_ID),
            ("version", 0 < len(version) <= _MOST_VERSION and version.isprintable()),
            ("title", 0 < len(title) <= _MOST_TITLE and title.isprintable()),
        ):
            if not fine:
                raise UserError("hub.publish_what", field=name)
        sha256, size = self._blobs.keep(path, MAX_BLOB)
        own, now = self._own(), self._clock.now_ms()
        with writing(self._engine) as connection:
            _check_units(connection, units)
            last = _newest(connection, kind, content_id)
            same = (sha256, tuple(sorted(set(units))), "current")
            if last is not None and (last.sha256, last.units, last.state) == same:
                return last
            made = Publication(
                kind, content_id, max((last.edition if last else 0) + 1, now // 1000),
                version, title, sha256, size, same[1], "current", now, by,
            )  # fmt: skip
            add_blobs(connection, [(sha256, size)], now)
            _set_state(connection, kind, content_id, "replaced")
            connection.execute(sa.insert(schema.publication).values(_row(made)))
            body = {
                "kind": kind.value,
                "id": content_id,
                "edition": made.edition,
                "version": version,
                "title": title,
                "sha256": sha256,
                "bytes": size,
                "to": list(made.units),
            }
            event = own.append(connection, "content.published", body, units=made.units, actor=by)
        self._mark(event)
        return made

    def withdraw(self, kind: ContentKind, content_id: str, *, by: str = "") -> Publication:
        """Take back what was published last; PCs keep what they have and say that it was withdrawn.

        UserError ``hub.not_published``.
        """
        own = self._own()
        with writing(self._engine) as connection:
            last = _newest(connection, kind, content_id)
            if last is None or last.state != "current":
                raise UserError("hub.not_published", field="id", id=content_id[:80])
            _set_state(connection, kind, content_id, "withdrawn")
            body = {"kind": kind.value, "id": content_id, "edition": last.edition}
            event = own.append(connection, "content.withdrawn", body, units=last.units, actor=by)
        self._mark(event)
        return last

    def publications(self) -> tuple[Publication, ...]:
        """List everything that was ever published, the newest first."""
        table = schema.publication
        query = sa.select(table).order_by(table.c.at_ms.desc(), table.c.kind, table.c.id)
        with reading(self._engine) as connection:
            return tuple(_publication(row) for row in connection.execute(query))

    # -------------------------------------------------------------- words

    def send_message(
        self, title: str, text: str, *, units: Sequence[str] = (), until: str = "", by: str = ""
    ) -> Message:
        """Send a message; UserError ``hub.message_what`` (``field`` title, text, until), ``hub.unknown_unit``."""
        title, text, now = nfc(title.strip()), nfc(text.strip()), self._clock.now_ms()
        if not title or len(title) > _MOST_TITLE or not title.isprintable():
            raise UserError("hub.message_what", field="title")
        if not text or len(text) > _MOST_TEXT or "\0" in text:
            raise UserError("hub.message_what", field="text")
        if until and not _is_day(until):
            raise UserError("hub.message_what", field="until")
        audience = tuple(sorted(set(units)))
        made = Message(secrets.token_hex(16), title, text, audience, until, now, by)
        own = self._own()
        with writing(self._engine) as connection:
            _check_units(connection, units)
            connection.execute(
                sa.insert(schema.message).values(
                    id=made.id,
                    title=title,
                    text=text,
                    audience=audience_text(audience) or "[]",
                    until=until,
                    at_ms=now,
                    by=by,
                )
            )
            body = {
                "id": made.id,
                "title": title,
                "text": text,
                "to": list(audience),
                "until": until,
            }
            event = own.append(connection, "message.sent", body, units=audience, actor=by)
        self._mark(event)
        return made

    def messages(self) -> tuple[Message, ...]:
        """List all messages, the newest first."""
        table = schema.message
        query = sa.select(table).order_by(table.c.at_ms.desc(), table.c.id)
        with reading(self._engine) as connection:
            return tuple(
                Message(
                    row.id, row.title, row.text, tuple(json.loads(row.audience)),
                    row.until, row.at_ms, row.by,
                )
                for row in connection.execute(query)
            )  # fmt: skip

    def tell_unit(
        self, type_: str, body: dict[str, object], unit: str, *, by: str = "", after: str = ""
    ) -> Event:
        """Append an event that is for one unit (``ask.answered``, ``difficulty.answered``).

        ``after`` is the clock reading of what it answers. UserError ``hub.unknown_unit``.
        """
        canonical_json(body)  # a value that no event can hold is refused before anything is written
        own = self._own()
        with writing(self._engine) as connection:
            _check_units(connection, [unit])
            seen = Hlc.parse(after) if after else Hlc(0)
            event = own.append(connection, type_, body, units=[unit], actor=by, after=seen)
        self._mark(event)
        return event

    # -------------------------------------------------------------- parts

    def _own(self) -> OwnLog:
        identity = load_identity(self._settings.paths)
        return OwnLog(self._settings.paths, identity.device, self._clock)

    def _mark(self, event: Event) -> None:
        with reading(self._engine) as connection:
            batch = connection.scalar(
                sa.select(schema.counter.c.value).where(schema.counter.c.name == "batch")
            )
        write_mark(self._settings.paths, Mark(event.epoch, int(batch or 0)), durable=True)
        hooks.told(self._engine)


def _same(field: str, said: _T, given: _T | None) -> _T:
    if given and given != said:
        raise UserError("hub.pack_differs", field=field, said=said)
    return said


def _check_units(connection: Connection, units: Sequence[str]) -> None:
    table = schema.unit
    for code in units:
        if connection.scalar(sa.select(table.c.code).where(table.c.code == code)) is None:
            raise UserError("hub.unknown_unit", field="unit", unit=code[:40])


def _newest(connection: Connection, kind: ContentKind, content_id: str) -> Publication | None:
    table = schema.publication
    row = connection.execute(
        sa.select(table)
        .where(table.c.kind == kind, table.c.id == content_id)
        .order_by(table.c.edition.desc())
        .limit(1)
    ).first()
    return None if row is None else _publication(row)


def _set_state(connection: Connection, kind: ContentKind, content_id: str, state: str) -> None:
    table = schema.publication
    connection.execute(
        sa.update(table)
        .where(table.c.kind == kind, table.c.id == content_id, table.c.state == "current")
        .values(state=state)
    )


def _row(one: Publication) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "id": one.id,
        "edition": one.edition,
        "version": one.version,
        "title": one.title,
        "sha256": one.sha256,
        "bytes": one.bytes,
        "audience": audience_text(one.units) or "[]",
        "state": one.state,
        "at_ms": one.at_ms,
        "by": one.by,
    }


def _publication(row: sa.Row[tuple[object, ...]]) -> Publication:
    found = dict(row._mapping)
    return Publication(
        ContentKind(found["kind"]), found["id"], found["edition"], found["version"], found["title"],
        found["sha256"], found["bytes"], tuple(json.loads(found["audience"])), found["state"],
        found["at_ms"], found["by"],
    )  # fmt: skip


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
