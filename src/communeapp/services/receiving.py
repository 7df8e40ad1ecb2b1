"""Taking documents in: original, entry, text and event in one transaction, hundreds at once."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from communeapp import log
from communeapp.clock import Clock
from communeapp.core.errors import AppError, UserError
from communeapp.core.events import Scope, sha256_hex
from communeapp.core.incoming.duplicates import twin_key
from communeapp.core.incoming.read_record import record_bytes
from communeapp.core.incoming.secrecy import judge
from communeapp.core.incoming.status import IncomingStatus
from communeapp.services.classifying import Classified
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.incoming import IncomingRows
from communeapp.store.incoming_form import NewDocument, read_record, record_row
from communeapp.store.originals import Originals, file_sha256

_LOG = log.get(__name__)

#: So many documents are entered in one transaction.
BATCH = 500
MAX_NAME = 255
#: Bigger files that cannot be read stay where they are; only their entry is made.
MAX_BROKEN_BYTES = 250_000_000


class Receiver:
    """Enters documents for :class:`~communeapp.services.incoming.IncomingService`."""

    def __init__(
        self,
        store: Store,
        events: EventLog,
        clock: Clock,
        rows: IncomingRows,
        originals: Originals,
    ) -> None:
        self._store = store
        self._events = events
        self._clock = clock
        self._rows = rows
        self._originals = originals

    def take(self, items: Sequence[Classified]) -> list[tuple[str, bool]]:
        """Enter up to :data:`BATCH` documents; give each one's id, and whether it was here already."""
        for one in items:
            self._originals.stage(one.path, one.sha256, one.bytes)
        now = self._clock.now_ms()
        pairs = zip(items, new_ids(now, len(items)), strict=True)
        return self._enter([_described(one, doc_id, now) for one, doc_id in pairs])

    def take_broken(self, path: Path, code: str, values: Mapping[str, object]) -> tuple[str, bool]:
        """Enter a file that could not be read, with its reason; the file itself too, where possible."""
        name = clean_name(path.name)
        if (verdict := judge(None, path.name)) is not None:
            from communeapp.services.reading import SecretDocument

            raise SecretDocument(verdict.level.value, verdict.where)
        sha256, size = "", 0
        try:
            sha256, size = file_sha256(path)
            if size > MAX_BROKEN_BYTES:
                sha256 = ""
            else:
                self._originals.stage(path, sha256, size)
        except (OSError, UserError):  # it is gone, held or growing: the entry says what is known
            sha256 = ""
        now = self._clock.now_ms()
        kept = {key: one for key, one in values.items() if isinstance(one, str | int)}
        document = NewDocument(
            id=new_ids(now, 1)[0],
            file_name=name,
            sha256=sha256,
            bytes=size,
            received_ms=now,
            status=IncomingStatus.NEEDS_LOOK,
            problem=code,
            problem_values=kept,
        )
        return self._enter([document])[0]

    def _enter(self, documents: Sequence[NewDocument]) -> list[tuple[str, bool]]:
        twins = [twin_key(one.header) for one in documents]
        fresh: list[NewDocument] = []
        answer: list[tuple[str, bool]] = []
        with _Placing(self._originals, documents, fresh), self._store.atomic():
            here = self._rows.by_file({one.sha256 for one in documents if one.sha256})
            known = self._rows.by_twin({one for one in twins if one})
            again: list[str] = []
            for one, twin in zip(documents, twins, strict=True):
                if one.sha256 and one.sha256 in here:
                    again.append(here[one.sha256])
                    answer.append((here[one.sha256], True))
                    continue
                first = one.id if twin is None else known.setdefault(twin, one.id)
                fresh.append(one if first == one.id else replace(one, duplicate_of=first))
                if one.sha256:
                    here[one.sha256] = one.id
                answer.append((one.id, False))
            read = [read_record(one) for one in fresh]
            named = [sha256_hex(record_bytes(one)) for one in read]
            pairs = zip(fresh, named, strict=True)
            events = self._events.append_many(
                "doc.received", Scope.OFFICE, [_received_body(one, record) for one, record in pairs]
            )
            self._rows.insert_many(fresh)
            whole = zip(fresh, named, events, read, strict=True)
            self._rows.insert_records(
                [record_row(one.id, record, event.id, text) for one, record, event, text in whole]
            )
            self._take_back(again)
            # Of all, not only of the new: an original that was lost comes back with its file.
            self._originals.place([one.sha256 for one in documents if one.sha256])
        _LOG.info("received documents=%d known=%d", len(fresh), len(documents) - len(fresh))
        return answer

    def _take_back(self, ids: Sequence[str]) -> None:
        """A document that was thrown away and is given again is wanted after all."""
        for doc_id in dict.fromkeys(ids):
            row = self._rows.row(doc_id)
            if row is not None and row["trashed_ms"] is not None:
                self._events.append("doc.untrashed", Scope.OFFICE, {"doc": doc_id})
                self._rows.rewrite(row, trashed_ms=None)


class _Placing:
    """Takes the final names back when the transaction around the placing is not kept."""

    def __init__(
        self, originals: Originals, given: Sequence[NewDocument], fresh: Sequence[NewDocument]
    ) -> None:
        self._originals = originals
        self._given = given
        self._fresh = fresh

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._originals.settle([one.sha256 for one in self._given if one.sha256])
            else:
                self._originals.withdraw([one.sha256 for one in self._fresh if one.sha256])
        except (OSError, AppError):
            _LOG.warning("staged originals left for the next start")


def _described(one: Classified, doc_id: str, now: int) -> NewDocument:
    return NewDocument(
        id=doc_id,
        file_name=clean_name(one.path.name),
        sha256=one.sha256,
        bytes=one.bytes,
        received_ms=now,
        status=IncomingStatus.TO_REVIEW,
        read=one.read,
        header=one.header,
        opinion=one.field,
        office=one.office,
        has_personal=bool(one.personal),
    )


def new_ids(now_ms: int, count: int) -> list[str]:
    """Make ids that sort by time and place: a new entry then goes to the end of every index."""
    chance = secrets.token_hex(8 * count)
    return [f"{now_ms:012x}{at:04x}{chance[16 * at : 16 * at + 16]}" for at in range(count)]


def clean_name(name: str) -> str:
    """Bring a file name to NFC without signs that cannot be seen; the original keeps its bytes anyway."""
    plain = unicodedata.normalize("NFC", name)
    if not plain.isprintable():  # also: bytes of a name that are no UTF-8
        plain = "".join("_" if unicodedata.category(one)[0] == "C" else one for one in plain)
    return plain[-MAX_NAME:] or "_"


def _received_body(one: NewDocument, record: str) -> dict[str, object]:
    # Nobody has looked at it yet: should it be deleted for good, the log must not go on telling what
    # it was. Name and header enter the log with the confirmation; what was read travels beside it.
    body: dict[str, object] = {
        "doc": one.id, "file": one.sha256, "bytes": one.bytes, "record": record,
    }  # fmt: skip
    if one.duplicate_of:
        body["duplicate_of"] = one.duplicate_of
    if one.problem:
        body["problem"] = one.problem
    return body
