"""What the archive holds, read from the database: the truth that the index is made from.

Everything that happens to a document leaves an event, so the row of the last event that was seen says
what the index knows. Only the autosave of a draft leaves none; its row carries the time.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from communeapp.core.documents import Block, Document
from communeapp.core.search.hits import CANCELLED, ArchiveText, Kind
from communeapp.store.database import Store, telling
from communeapp.store.drafts import DraftRows

_MAX_VALUES = 500
_DRAFT_COLUMNS = "draft.id, draft.facts, draft.document, draft.review, draft.sum"


@dataclass(frozen=True)
class Tip:
    """The last event that was looked at: its row and its id ("" before the first)."""

    row: int = 0
    id: str = ""


class ArchiveSource:
    """Reads what there is to find. Belongs to the database thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._drafts = DraftRows(store)

    # -------------------------------------------------------------- what changed

    def state(self) -> tuple[int, int]:
        """Give a value that changes whenever anything was written."""
        connection = self._store.connection
        return id(connection), int(connection.total_changes)

    def tip(self) -> Tip:
        """Give the last event there is."""
        row = self._store.maybe("SELECT rowid AS n, id FROM event ORDER BY rowid DESC LIMIT 1")
        return Tip() if row is None else Tip(row["n"], row["id"])

    def knows(self, tip: Tip) -> bool:
        """Say whether this database is the one in which that event was the last."""
        if not tip.row:
            return not tip.id
        row = self._store.maybe("SELECT id FROM event WHERE rowid = ?", [tip.row])
        return row is not None and row["id"] == tip.id

    def changed(self, since: Tip, limit: int) -> tuple[set[str], Tip]:
        """Give the ids that the next events speak of, and the last of these events."""
        ids: set[str] = set()
        tip = since
        for row in self._store.rows(
            "SELECT rowid AS n, id, data FROM event WHERE rowid > ? ORDER BY rowid LIMIT ?",
            [since.row, limit],
        ):
            tip = Tip(row["n"], row["id"])
            ids.update(_names(json.loads(row["data"]).get("body")))
        return ids, tip

    def drafts_since(self, updated_ms: int) -> tuple[set[str], int]:
        """Give the drafts that were saved at this time or later, and the time of the last."""
        rows = self._store.rows(
            "SELECT id, updated_ms FROM draft WHERE trashed_ms IS NULL AND updated_ms >= ?",
            [updated_ms],
        )
        return {row["id"] for row in rows}, max((row["updated_ms"] for row in rows), default=0)

    def projected_since(self, since: int, limit: int) -> tuple[set[str], int]:
        """Give what was made of events of other PCs, and the number of the last of it.

        Rows follow such events later, in slices, so that the events alone do not tell.
        """
        rows = self._store.rows(
            "SELECT id, n FROM projected WHERE n > ? ORDER BY n LIMIT ?", [since, limit]
        )
        return {row["id"] for row in rows}, max((row["n"] for row in rows), default=since)

    def projected(self) -> int:
        """Give the number of what was made last of events of other PCs."""
        return int(self._store.one("SELECT coalesce(max(n), 0) AS n FROM projected")["n"])

    def folders_of(self, ids: Iterable[str]) -> set[str]:
        """Give the documents in these folders: an event of a folder names it alone."""
        return {
            row["doc"]
            for some in _pieces(ids)
            for row in self._store.rows(
                f"SELECT doc FROM folder_item WHERE folder IN ({_marks(some)})",  # noqa: S608
                some,
            )
        }

    # -------------------------------------------------------------- all there is

    def ids(self) -> dict[tuple[str, str], str]:
        """Give (id, kind) of all that can be found; with the checksum of its row for drafts."""
        found: dict[tuple[str, str], str] = {}
        for kind, sql in (
            (Kind.INCOMING, "SELECT id, '' FROM incoming WHERE trashed_ms IS NULL"),
            (Kind.OUTGOING, "SELECT id, sum FROM outgoing"),
            (
                Kind.DRAFT,
                "SELECT id, sum FROM draft WHERE trashed_ms IS NULL "
                "AND id NOT IN (SELECT draft FROM outgoing)",
            ),
        ):
            found.update({(row[0], kind.value): row[1] for row in self._fetch(sql)})
        return found

    def texts(self, ids: Iterable[str]) -> list[ArchiveText]:
        """Give what can be found of these documents; those that are gone are left out.

        A draft that went out is found as what went out, and under that id.
        """
        wanted = list(ids)
        found: list[ArchiveText] = []
        for some in _pieces(wanted):
            found += self._incoming(some)
            found += self._outgoing(some)
            found += self._draft(some)
        return found

    def _incoming(self, ids: Sequence[str]) -> list[ArchiveText]:
        rows = self._fetch(
            "SELECT i.id, i.subject, i.file_name, i.number, i.issuer, i.type, i.field, i.date, "  # noqa: S608
            "i.deadline, i.status, i.sha256, i.number_in, coalesce(f.folder, ''), "
            "coalesce(d.body, '') FROM incoming AS i LEFT JOIN doc_text AS d ON d.doc = i.id "
            "LEFT JOIN folder_item AS f ON f.doc = i.id "
            f"WHERE i.trashed_ms IS NULL AND i.id IN ({_marks(ids)})",
            ids,
        )
        return [
            ArchiveText(
                doc_id=row[0],
                kind=Kind.INCOMING,
                subject=row[1] or row[2],
                number=row[3],
                issuer=row[4],
                body=row[13],
                type=row[5],
                field=row[6],
                date=_day(row[7]),
                deadline=_day(row[8]),
                status=row[9],
                folder=row[12],
                also=row[2] if row[11] is None else f"{row[2]} số đến {row[11]}",
                stamp=f"{row[10][:16]}:{len(row[13])}:{row[11]}",
            )
            for row in rows
        ]

    def _outgoing(self, ids: Sequence[str]) -> list[ArchiveText]:
        rows = self._store.rows(
            "SELECT o.id AS out, o.printed, o.date, o.type AS kind, o.subject AS about, "  # noqa: S608
            "o.signer, o.sum AS stamp, o.draft AS behind, coalesce(f.folder, '') AS folder, "
            "o.id IN (SELECT entry FROM outgoing_cancelled) AS cancelled, "
            f"{_DRAFT_COLUMNS} FROM outgoing AS o LEFT JOIN draft ON draft.id = o.draft "
            "LEFT JOIN folder_item AS f ON f.doc IN (o.id, o.draft) "
            f"WHERE o.id IN ({_marks(ids)}) OR o.draft IN ({_marks(ids)})",
            [*ids, *ids],
        )
        found = []
        for row in rows:
            document = None if row["document"] is None else self._drafts.stored(row)[1]
            found.append(
                ArchiveText(
                    doc_id=row["out"],
                    kind=Kind.OUTGOING,
                    subject=row["about"],
                    number=row["printed"],
                    issuer="" if document is None else document.issuer,
                    body="" if document is None else document_text(document),
                    type=row["kind"],
                    date=_day(row["date"]),
                    status=CANCELLED if row["cancelled"] else "issued",
                    folder=row["folder"],
                    draft=row["behind"],
                    also=row["signer"],
                    stamp=f"{row['stamp']}:{row['sum'] or ''}",
                )
            )
        return found

    def _draft(self, ids: Sequence[str]) -> list[ArchiveText]:
        rows = self._store.rows(
            f"SELECT {_DRAFT_COLUMNS}, coalesce(f.folder, '') AS folder FROM draft "  # noqa: S608
            "LEFT JOIN folder_item AS f ON f.doc = draft.id WHERE trashed_ms IS NULL "
            f"AND draft.id IN ({_marks(ids)}) AND draft.id NOT IN (SELECT draft FROM outgoing)",
            ids,
        )
        found = []
        for row in rows:
            facts, document = self._drafts.stored(row)
            number = f"{document.number}/{document.symbol}" if document.number else ""
            found.append(
                ArchiveText(
                    doc_id=row["id"],
                    kind=Kind.DRAFT,
                    subject=facts.subject,
                    number=number,
                    symbol=document.symbol,
                    issuer=document.issuer,
                    body=document_text(document),
                    type=facts.type,
                    date=document.date,
                    status="draft" if row["review"] is None else "reviewed",
                    folder=row["folder"],
                    draft=row["id"],
                    stamp=row["sum"],
                )
            )
        return found

    def _fetch(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with telling(self._store.path):
            return list(self._store.connection.execute(sql, list(values)).fetchall())


def document_text(document: Document) -> str:
    """Give the words of a document as they stand on its pages, a line a paragraph."""
    lines = [*document.addressees]
    lines += [line for block in document.body for line in _block_lines(block)]
    for one in document.appendices:
        lines.append(one.title)
        lines += [line for block in one.body for line in _block_lines(block)]
    lines += [*document.recipients]
    lines += [
        part for one in document.signers for part in (one.authority, one.title, one.name) if part
    ]
    return "\n".join(lines)


def _block_lines(block: Block) -> Iterator[str]:
    line = " ".join(part for part in (block.number, block.title, block.text) if part)
    if line:
        yield line
    for row in block.rows:
        yield " ".join(row)


def _names(value: object) -> Iterator[str]:
    """Give every text in an event's body that may be the id of something."""
    if isinstance(value, str):
        if 8 <= len(value) <= 64 and value.isalnum():
            yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _names(one)
    elif isinstance(value, list):
        for one in value:
            yield from _names(one)


def _pieces(ids: Iterable[str]) -> Iterator[list[str]]:
    wanted = list(ids)
    for start in range(0, len(wanted), _MAX_VALUES):
        yield wanted[start : start + _MAX_VALUES]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" for _ in values)


def _day(value: str | None) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(value)
