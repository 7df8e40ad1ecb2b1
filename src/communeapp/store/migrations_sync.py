"""Schema changes that the exchange with other PCs and with a hub brought."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from communeapp.store.sqlite import Database


def m012_exchange(db: Database) -> None:
    """Logs of other PCs: what is held of them, who they are, what was sent and confirmed.

    ``span``: numbers of a log that are covered, ``log_end``: ids at the ends of what is withheld,
    ``fork``: events of a second history under numbers that are taken, ``apply_queue``: events that
    wait to be applied (``hlc`` puts them in order), ``apply_later``: those that nothing here knows yet.
    """
    db.execute(
        """CREATE TABLE peer (
            dev TEXT PRIMARY KEY, kind TEXT NOT NULL, unit TEXT NOT NULL, name TEXT NOT NULL,
            age TEXT NOT NULL, added_ms INTEGER NOT NULL, seen_ms INTEGER NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE receipt (
            peer TEXT NOT NULL REFERENCES peer (dev) ON DELETE CASCADE, dev TEXT NOT NULL,
            epoch TEXT NOT NULL, seq INTEGER NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (peer, dev, epoch)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE device_chain (
            dev TEXT NOT NULL, root TEXT NOT NULL, chain TEXT NOT NULL, seen_ms INTEGER NOT NULL,
            sum TEXT NOT NULL, PRIMARY KEY (dev, root)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE span (
            dev TEXT NOT NULL, epoch TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            sum TEXT NOT NULL, PRIMARY KEY (dev, epoch, first)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE log_end (
            dev TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL,
            sum TEXT NOT NULL, PRIMARY KEY (dev, epoch, seq)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE fork (
            id TEXT PRIMARY KEY, dev TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL,
            hlc TEXT NOT NULL, type TEXT NOT NULL, scope TEXT NOT NULL, data TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX fork_place ON fork (dev, epoch, seq)")
    db.execute("CREATE INDEX fork_hlc ON fork (hlc, dev, epoch, seq)")
    db.execute(
        """CREATE TABLE forked_log (
            dev TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL, at_ms INTEGER NOT NULL,
            certain INTEGER NOT NULL, offered_hub INTEGER NOT NULL,
            offered_colleague INTEGER NOT NULL, sum TEXT NOT NULL, PRIMARY KEY (dev, epoch)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE quarantine (
            event TEXT PRIMARY KEY, reason TEXT NOT NULL, program TEXT NOT NULL,
            at_ms INTEGER NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE bundle (
            id TEXT NOT NULL, way TEXT NOT NULL, kind TEXT NOT NULL, dev TEXT NOT NULL,
            unit TEXT NOT NULL, made_ms INTEGER NOT NULL, at_ms INTEGER NOT NULL,
            file TEXT NOT NULL, bytes INTEGER NOT NULL, events INTEGER NOT NULL,
            applied INTEGER NOT NULL, duplicates INTEGER NOT NULL, quarantined INTEGER NOT NULL,
            forks INTEGER NOT NULL, bundle_set TEXT NOT NULL, piece INTEGER NOT NULL,
            pieces INTEGER NOT NULL, covers TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (id, way)
        ) STRICT"""
    )
    db.execute("CREATE INDEX bundle_at ON bundle (way, at_ms)")
    db.execute(
        """CREATE TABLE apply_queue (
            hlc TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (hlc, event)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE apply_later (
            event TEXT PRIMARY KEY, hlc TEXT NOT NULL
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE blob (
            sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, at_ms INTEGER NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE blob_want (
            sha256 TEXT NOT NULL, event TEXT NOT NULL, tries INTEGER NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (sha256, event)
        ) STRICT"""
    )
    db.execute("CREATE INDEX blob_want_event ON blob_want (event)")
    db.execute("CREATE INDEX event_type ON event (type)")
    # What attempts at exams and certificates are made anew from, when a late event comes.
    db.execute(
        """CREATE TABLE event_subject (
            subject TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (subject, event)
        ) STRICT, WITHOUT ROWID"""
    )
    for prefix, key in (("exam.", "attempt"), ("credential.", "certificate")):
        db.execute(
            "INSERT INTO event_subject (subject, event) SELECT json_extract(data, ?1), id FROM event "
            "WHERE type >= ?2 AND type < ?3 AND json_type(data, ?1) = 'text'",
            [f"$.body.{key}", prefix, f"{prefix[:-1]}/"],
        )
    db.execute("PRAGMA user_version = 12")


def m013_merging_drafts(db: Database) -> None:
    """Drafts that were written at two PCs: the graph of their versions, out of the whole log.

    ``place`` is that of the event in the order of replay; ``content`` the SHA-256 of a version's text
    as it travels, empty where the text is not here; ``told`` says that an event names it; ``auto``
    that this PC kept it aside by itself. ``texts`` counts the different texts of a draft.
    """
    db.execute(
        """CREATE TABLE draft_node (
            draft TEXT NOT NULL, hash TEXT NOT NULL, base TEXT NOT NULL, document TEXT NOT NULL,
            content TEXT NOT NULL, told INTEGER NOT NULL, auto INTEGER NOT NULL,
            place TEXT NOT NULL, dev TEXT NOT NULL, actor TEXT NOT NULL, at_ms INTEGER NOT NULL,
            sum TEXT NOT NULL, PRIMARY KEY (draft, hash)
        ) STRICT"""
    )
    db.execute("CREATE INDEX draft_node_content ON draft_node (content) WHERE content != ''")
    # The first release did not name the texts: how many are left to name.
    db.execute("CREATE INDEX draft_node_untold ON draft_node (draft) WHERE told = 0")
    db.execute(
        """CREATE TABLE draft_mark (
            event TEXT PRIMARY KEY, draft TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL,
            actor TEXT NOT NULL, dev TEXT NOT NULL, body TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX draft_mark_draft ON draft_mark (draft)")
    # Texts that an event names and that have not come yet.
    db.execute(
        """CREATE TABLE draft_claim (
            draft TEXT NOT NULL, version TEXT NOT NULL, content TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (draft, version, content)
        ) STRICT"""
    )
    db.execute("CREATE INDEX draft_claim_content ON draft_claim (content)")
    # Names of texts that were deleted for good: they are not taken in again.
    db.execute("CREATE TABLE draft_gone (content TEXT PRIMARY KEY, sum TEXT NOT NULL) STRICT")
    db.execute(
        """CREATE TABLE draft_state (
            draft TEXT PRIMARY KEY, texts INTEGER NOT NULL, waiting INTEGER NOT NULL,
            heads TEXT NOT NULL, review TEXT NOT NULL, ended TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    _index_drafts(db)
    db.execute("PRAGMA user_version = 13")


def _index_drafts(db: Database) -> None:
    texts = {
        (row["draft"], row["hash"]): row
        for row in db.query("SELECT draft, hash, facts, document, at_ms FROM draft_version")
    }
    known: set[tuple[str, str]] = set()
    for row in list(
        db.query(
            "SELECT id, dev, type, json_extract(data, '$.body.draft') AS draft, "
            "json_extract(data, '$.body') AS body, json_extract(data, '$.actor') AS actor, "
            "hlc || dev || epoch || printf('%016x', seq) || substr(id, 1, 16) AS place FROM event "
            "WHERE type GLOB 'draft.*' ORDER BY hlc, dev, epoch, seq"
        )
    ):
        body = json.loads(row["body"])
        shared = {"draft": row["draft"], "place": row["place"], "dev": row["dev"]}
        shared["actor"] = row["actor"]
        kind = row["type"].partition(".")[2]
        if kind not in ("created", "version"):
            said = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            _insert(db, "draft_mark", {**shared, "event": row["id"], "kind": kind, "body": said})
            continue
        if (row["draft"], body["version"]) in known:
            continue
        known.add((row["draft"], body["version"]))
        text = texts.get((row["draft"], body["version"]))
        content, at_ms = "", int(row["place"][:12], 16)
        if text is not None:
            whole = f'{{"document":{text["document"]},"facts":{text["facts"]}}}'
            content, at_ms = hashlib.sha256(whole.encode("utf-8")).hexdigest(), text["at_ms"]
        base = json.dumps(body["base"], separators=(",", ":"))
        _insert(
            db,
            "draft_node",
            {
                **shared, "hash": body["version"], "base": base, "document": body["document"],
                "content": content, "told": 0, "auto": 0, "at_ms": at_ms,
            },
        )  # fmt: skip


def m014_merging_documents(db: Database) -> None:
    """Documents, folders and people that were changed at two PCs.

    A number or a symbol that two PCs gave before they knew of each other stays with both, so nothing
    is unique by it any more; ``given_number`` holds every number that was ever given, by its event.
    """
    for name, columns in (
        ("incoming_number", "incoming (year, number_in) WHERE number_in IS NOT NULL"),
        ("outgoing_number", "outgoing (year, series, number)"),
        ("folder_symbol", "folder (symbol)"),
        ("folder_item_place", "folder_item (folder, position)"),
    ):
        db.execute(f"DROP INDEX {name}")
        db.execute(f"CREATE INDEX {name} ON {columns}")
    # What was read of a document, under the hash by which its event names it; ``kept`` is the part
    # of it that stands in no other table.
    db.execute(
        """CREATE TABLE doc_record (
            doc TEXT PRIMARY KEY, record TEXT NOT NULL, event TEXT NOT NULL, kept TEXT NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX doc_record_record ON doc_record (record)")
    db.execute(
        """CREATE TABLE given_number (
            event TEXT PRIMARY KEY, kind TEXT NOT NULL, year INTEGER NOT NULL,
            series TEXT NOT NULL, number INTEGER NOT NULL, entry TEXT NOT NULL
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute("CREATE INDEX given_number_number ON given_number (kind, year, series, number)")
    db.execute("CREATE INDEX given_number_entry ON given_number (entry)")
    # What happened to one folder, place in a folder, book, person or setting, out of the whole log.
    db.execute(
        """CREATE TABLE office_event (
            subject TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (subject, event)
        ) STRICT, WITHOUT ROWID"""
    )
    # How many events the rows of a subject were made from, so that nothing is made twice.
    db.execute(
        """CREATE TABLE fold_mark (
            subject TEXT PRIMARY KEY, events INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID"""
    )
    # Rows that follow from events of other PCs, in the order of writing: the archive index reads it.
    db.execute(
        "CREATE TABLE projected (id TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX projected_n ON projected (n)")
    _index_office(db)
    _volumes_by_event(db)
    db.execute("PRAGMA user_version = 14")


def _index_office(db: Database) -> None:
    db.execute(
        "INSERT OR IGNORE INTO given_number SELECT id, 'incoming', json_extract(data, '$.body.year'), '', "
        "json_extract(data, '$.body.number'), json_extract(data, '$.body.doc') FROM event "
        "WHERE type = 'doc.registered'"
    )
    db.execute(
        "INSERT OR IGNORE INTO given_number SELECT id, 'outgoing', json_extract(data, '$.body.year'), "
        "json_extract(data, '$.body.series'), json_extract(data, '$.body.number'), "
        "json_extract(data, '$.body.doc') FROM event WHERE type = 'doc.sent'"
    )
    for subject, types in (
        ("'folder:' || json_extract(data, '$.body.folder')", "type GLOB 'folder.*'"),
        (
            "'item:' || json_extract(data, '$.body.doc')",
            "type IN ('folder.added', 'folder.removed', 'folder.sheets')",
        ),
        (
            "'book:' || json_extract(data, '$.body.kind') || ':' "
            "|| json_extract(data, '$.body.year')",
            "type = 'book.printed'",
        ),
        ("'person:' || json_extract(data, '$.body.person')", "type GLOB 'person.*'"),
        ("'setting:' || json_extract(data, '$.body.key')", "type = 'setting.changed'"),
        ("'setting:profile'", "type = 'profile.changed'"),
    ):
        db.execute(
            f"INSERT OR IGNORE INTO office_event SELECT {subject} AS subject, id FROM event "  # noqa: S608
            f"WHERE {types} AND {subject} IS NOT NULL"
        )


def _volumes_by_event(db: Database) -> None:
    """Name printed volumes by their event: two PCs may have printed a first volume each."""
    volumes = list(db.query("SELECT * FROM book_volume"))
    rows = list(db.query("SELECT * FROM book_row"))
    events = {
        (row["kind"], row["year"], row["volume"]): (row["id"], row["at"])
        for row in db.query(
            "SELECT id, hlc || dev || epoch || printf('%016x', seq) || substr(id, 1, 16) AS at, "
            "json_extract(data, '$.body.kind') AS kind, "
            "json_extract(data, '$.body.year') AS year, "
            "json_extract(data, '$.body.volume') AS volume FROM event "
            "WHERE type = 'book.printed' ORDER BY hlc, dev, epoch, seq"
        )
    }
    db.execute("DROP TABLE book_volume")
    db.execute("DROP TABLE book_row")
    db.execute(
        """CREATE TABLE book_volume (
            kind TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
            event TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            first_day TEXT NOT NULL, last_day TEXT NOT NULL,
            rows INTEGER NOT NULL, pages INTEGER NOT NULL, printed_ms INTEGER NOT NULL,
            person TEXT NOT NULL, at TEXT NOT NULL, record TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (kind, year, number, event)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE book_row (
            kind TEXT NOT NULL, doc TEXT NOT NULL, year INTEGER NOT NULL, volume INTEGER NOT NULL,
            event TEXT NOT NULL, cells TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (kind, doc, event)
        ) STRICT"""
    )
    db.execute("CREATE INDEX book_row_volume ON book_row (kind, year, volume)")
    for row in volumes:
        event, at = events.get((row["kind"], row["year"], row["number"]), ("", ""))
        _insert(db, "book_volume", {**row, "event": event, "at": at, "record": ""})
    for row in rows:
        event, _ = events.get((row["kind"], row["year"], row["volume"]), ("", ""))
        _insert(db, "book_row", {**row, "event": event})


def _insert(db: Database, table: str, row: dict[str, Any]) -> None:
    """Write a row with its checksum, as the program of this schema makes it."""
    parts = []
    for name in sorted(set(row) - {"sum"}):
        value = row[name]
        text = "" if value is None else str(value)
        size = len(text.encode("utf-8", "surrogatepass"))
        parts.append(f"{name}:{type(value).__name__}:{size}:{text}")
    data = "".join(parts).encode("utf-8", "surrogatepass")
    full = {**row, "sum": hashlib.sha256(data).hexdigest()[:32]}
    names = ", ".join(full)
    marks = ", ".join("?" for _ in full)
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(full.values()))  # noqa: S608


def m015_ways(db: Database) -> None:
    """Sticks and lines: what went where."""
    db.execute(
        """CREATE TABLE stick_file (
            bundle TEXT NOT NULL, stick TEXT NOT NULL, name TEXT NOT NULL, label TEXT NOT NULL,
            kind TEXT NOT NULL, events INTEGER NOT NULL, bytes INTEGER NOT NULL, ends TEXT NOT NULL,
            put_ms INTEGER NOT NULL, confirmed_ms INTEGER, removed_ms INTEGER, sum TEXT NOT NULL,
            PRIMARY KEY (bundle, stick)
        ) STRICT"""
    )
    db.execute("CREATE INDEX stick_file_put ON stick_file (put_ms)")
    db.execute("CREATE INDEX stick_file_open ON stick_file (put_ms) WHERE confirmed_ms IS NULL")
    db.execute("PRAGMA user_version = 15")


def m016_news(db: Database) -> None:
    """What comes down from a hub, and what this office reported to it.

    ``at`` is the place of an event in the order of replay; ``sha256`` of a report that of its body.
    """
    db.execute(
        """CREATE TABLE report (
            type TEXT NOT NULL, key TEXT NOT NULL, sha256 TEXT NOT NULL, as_of INTEGER NOT NULL,
            at TEXT NOT NULL, sum TEXT NOT NULL, PRIMARY KEY (type, key)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE news_content (
            kind TEXT NOT NULL, id TEXT NOT NULL, edition INTEGER NOT NULL, version TEXT NOT NULL,
            title TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, hub TEXT NOT NULL,
            state TEXT NOT NULL, problem TEXT NOT NULL, at TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (kind, id)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE news_message (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, until TEXT NOT NULL,
            hub TEXT NOT NULL, sent_ms INTEGER NOT NULL, read_ms INTEGER, at TEXT NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE difficulty (
            id TEXT PRIMARY KEY, text TEXT NOT NULL, topic TEXT NOT NULL, person TEXT NOT NULL,
            name TEXT NOT NULL, at_ms INTEGER NOT NULL, answer TEXT NOT NULL, answered_ms INTEGER,
            at TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("PRAGMA user_version = 16")


STEPS = (m012_exchange, m013_merging_drafts, m014_merging_documents, m015_ways, m016_news)
