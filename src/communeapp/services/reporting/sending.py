"""Documents that a person addressed to the hub: the one way by which a file of the office goes up."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.people import Action
from communeapp.core.reporting import SENT_UP
from communeapp.core.training.classes import paragraph
from communeapp.core.training.works import safe_file_name
from communeapp.services.people import PeopleService
from communeapp.store.events import EventLog
from communeapp.store.files import told
from communeapp.store.originals import Originals, file_sha256

MAX_FILES = 20
MAX_BYTES = 50_000_000
_TITLE, _NOTE, _NUMBER = 500, 2000, 100
_MEDIA = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
}


@dataclass(frozen=True)
class SentUp:
    """A document for the hub: ``files`` are (sha256, bytes, name)."""

    id: str
    title: str
    number: str
    date: dt.date | None
    note: str
    files: tuple[tuple[str, int, str], ...]
    at_ms: int
    actor: str


class SendingService:
    """Keeps what was addressed to the hub. Database thread. ``gate`` refuses files with a mark of secrecy."""

    def __init__(self, events: EventLog, people: PeopleService, clock: Clock, folder: Path) -> None:
        self._events = events
        self._people = people
        self._clock = clock
        self._files = Originals(folder)
        self.gate: Callable[[Path], None] | None = None

    def send_up(
        self,
        title: str,
        files: Sequence[Path],
        *,
        type_code: str = "",
        number: str = "",
        date: dt.date | None = None,
        note: str = "",
    ) -> SentUp:
        """Address a document with its files to the hub; it goes with the next exchange.

        UserError ``classes.empty``, ``classes.too_long`` (``title``, ``note``), ``reports.files``,
        ``reports.kind``, ``reports.too_big`` for the files, SecretDocument for a mark of secrecy.
        """
        self._people.require(Action.WRITE_DOCUMENTS)
        title = paragraph(title, "title", _TITLE)
        note = paragraph(note, "note", _NOTE, empty_ok=True)
        number = paragraph(number, "number", _NUMBER, empty_ok=True)
        if not 1 <= len(files) <= MAX_FILES:
            raise UserError("reports.files", field="files", most=MAX_FILES)
        described: list[dict[str, object]] = []
        hashes: list[str] = []
        for file in files:
            sha256, size = self._stage(file)
            hashes.append(sha256)
            described.append(
                {
                    "sha256": sha256,
                    "bytes": size,
                    "name": safe_file_name(file.name),
                    "media_type": _MEDIA[file.suffix.lower()],
                }
            )
        self._files.place(hashes)
        now = self._clock.now_ms()
        body: dict[str, object] = {
            "id": f"{now:012x}{secrets.token_hex(10)}",
            "title": title,
            "type": type_code,
            "number": number,
            "date": "" if date is None else date.isoformat(),
            "note": note,
            "files": described,
        }
        with self._events.change(SENT_UP, Scope.UNIT_TO_HUB, body) as event:
            pass
        self._files.settle(hashes)
        return _sent(event)

    def _stage(self, file: Path) -> tuple[str, int]:
        if file.suffix.lower() not in _MEDIA:
            raise UserError("reports.kind", field="files", kinds=", ".join(_MEDIA))
        if self.gate is not None:
            self.gate(file)
        try:
            sha256, size = file_sha256(file)
        except OSError as error:
            raise told(error, file) from error
        if not 0 < size <= MAX_BYTES:
            raise UserError("reports.too_big", field="files", megabytes=MAX_BYTES // 1_000_000)
        self._files.stage(file, sha256, size)
        return sha256, size

    def list(self) -> tuple[SentUp, ...]:
        """Give what was addressed to the hub by this office, the newest first."""
        self._people.require(Action.SEE_DOCUMENTS)
        return tuple(_sent(one) for one in reversed(self._events.all(SENT_UP)))

    def apply(self, event: Event) -> Changes:
        """Take in a colleague's: it is read from the log, so there is nothing to keep beside it."""
        return Changes.of("news", event.id) if event.type == SENT_UP else Changes()

    # -------------------------------------------------------------- its files travel

    def blobs_of(self, event: Event) -> tuple[str, ...]:
        """Name the files of an event by their hashes."""
        if event.type != SENT_UP:
            return ()
        files = event.body.get("files")
        if not isinstance(files, list):
            return ()
        return tuple(
            str(one["sha256"]) for one in files if isinstance(one, dict) and "sha256" in one
        )

    def has(self, sha256: str) -> bool:
        """Say whether a file is here."""
        return not self._files.missing([sha256])

    def open(self, sha256: str) -> tuple[int, Callable[[], IO[bytes]]] | None:
        """Give size and opener of a file; None where it is not here."""
        path = self._files.path(sha256)
        if not self.has(sha256):
            return None
        return path.stat().st_size, lambda: path.open("rb")


def _sent(event: Event) -> SentUp:
    body = event.body
    files = body.get("files")
    date = str(body.get("date") or "")
    return SentUp(
        id=str(body.get("id", "")),
        title=str(body.get("title", "")),
        number=str(body.get("number", "")),
        date=dt.date.fromisoformat(date) if date else None,
        note=str(body.get("note", "")),
        files=tuple(
            (str(one["sha256"]), int(one["bytes"]), str(one["name"]))
            for one in (files if isinstance(files, list) else ())
        ),
        at_ms=event.hlc.ms,
        actor=event.actor,
    )
