"""Printed volumes of other PCs, and which PC keeps the registers: from the log to the rows."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.events import Event, Scope, sha256_hex
from communeapp.core.incoming.volumes import parse_volume, volume_bytes, volume_of
from communeapp.core.office_bodies import BadRecord, text
from communeapp.core.sync.applying import Opened
from communeapp.store.office_marks import OfficeMarks
from communeapp.store.register import RegisterRows
from communeapp.store.replayed import place_of

if TYPE_CHECKING:
    from communeapp.services.office import Office

PRINTED = ("book.printed", "book.recorded")


class BookProjection:
    """Enters volumes: facts, of which none is ever taken back."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store = office.store
        self._rows = RegisterRows(office.store)
        self._marks = OfficeMarks(office.store)

    def apply(self, event: Event) -> Changes:
        """Take an event ``book.*`` in; BadRecord."""
        if event.scope is not Scope.OFFICE:
            raise BadRecord("scope")
        self._marks.index(event)
        if event.type not in PRINTED:
            return self._office.register.keeper.follow(event)
        told = volume_of(event)
        if told is None:
            return Changes()  # of an older program: its PC tells the rest
        volume, record = told
        if self._rows.has_volume(volume.event):
            return Changes()
        came = self._office.blobs.has(record)
        data = self._office.blobs.read(record) if came else self.data(record)
        if data is None:
            self._office.blobs.want(record, event.id)
            return Changes()
        rows = parse_volume(data)
        self._rows.add_volume(
            volume,
            sorted(rows.items()),
            text(event.body, "at", optional=True) or place_of(event),
            record,
        )
        if came:
            self._office.blobs.drop(record)
        return Changes.of("book") | Changes.of("register")

    # -------------------------------------------------------------- as files

    def data(self, record: str) -> bytes | None:
        """Give what the rows of a volume said, under the hash of these very bytes."""
        row = self._store.maybe("SELECT event FROM book_volume WHERE record = ?", [record])
        if row is None:
            return None
        data = volume_bytes(self._rows.printed_rows(row["event"]))
        return data if sha256_hex(data) == record else None

    def has(self, record: str) -> bool:
        """Say whether a volume here has these rows."""
        sql = "SELECT 1 AS n FROM book_volume WHERE record = ? LIMIT 1"
        return bool(record) and self._store.maybe(sql, [record]) is not None


def opened(data: bytes | None) -> Opened | None:
    """Give bytes in memory as a file that travels."""
    return None if data is None else (len(data), lambda: io.BytesIO(data))
