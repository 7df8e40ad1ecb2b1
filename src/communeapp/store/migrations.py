"""The ordered set of schema changes. Append only: a released step is never edited.

Each step is one transaction together with its record and ``user_version`` (the number of the last
step). A step uses no other code of the program, so that it does the same in ten years.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from communeapp.store import migrations_office, migrations_sync, migrations_training

if TYPE_CHECKING:
    from communeapp.store.sqlite import Database, Migrations

#: The set of steps, and the table where sqlite-utils notes which of them were done.
SET, TABLE = "communeapp", "_sqlite_migrations"

#: Marks our files among SQLite databases ("CAPP").
APPLICATION_ID = 0x43415050


def m001_log(db: Database) -> None:
    """Small facts about the database itself, and the event log."""
    db.execute(f"PRAGMA application_id = {0x43415050}")
    db.execute(
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL, sum TEXT NOT NULL) STRICT"
    )
    db.execute(
        """CREATE TABLE event (
            dev TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL,
            id TEXT NOT NULL UNIQUE, hlc TEXT NOT NULL, type TEXT NOT NULL, scope TEXT NOT NULL,
            data TEXT NOT NULL,
            PRIMARY KEY (dev, epoch, seq)
        ) STRICT"""
    )
    db.execute("CREATE INDEX event_hlc ON event (hlc, dev, epoch, seq)")
    db.execute("PRAGMA user_version = 1")


def m002_office(db: Database) -> None:
    """Settings (the profile among them) and the people of the office."""
    db.execute(
        """CREATE TABLE setting (
            key TEXT PRIMARY KEY, value TEXT NOT NULL, hlc TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE person (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL, role TEXT NOT NULL,
            signs INTEGER NOT NULL, active INTEGER NOT NULL, created_ms INTEGER NOT NULL,
            pin_hash TEXT NOT NULL, failures INTEGER NOT NULL, last_failure_ms INTEGER NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("PRAGMA user_version = 2")


def m003_drafts(db: Database) -> None:
    """Drafts, their kept versions and the records of reviews."""
    db.execute(
        """CREATE TABLE draft (
            id TEXT PRIMARY KEY, type TEXT NOT NULL, subject TEXT NOT NULL,
            facts TEXT NOT NULL, document TEXT NOT NULL, version TEXT NOT NULL,
            created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL, trashed_ms INTEGER,
            review TEXT, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE draft_version (
            draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE, hash TEXT NOT NULL,
            base TEXT NOT NULL, facts TEXT NOT NULL, document TEXT NOT NULL,
            document_hash TEXT NOT NULL, at_ms INTEGER NOT NULL, hlc TEXT NOT NULL,
            actor TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (draft, hash)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE review (
            id TEXT PRIMARY KEY, draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
            person TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, at_ms INTEGER NOT NULL,
            version TEXT NOT NULL, document_hash TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX draft_updated ON draft (trashed_ms, updated_ms)")
    db.execute("CREATE INDEX review_draft ON review (draft)")
    db.execute("PRAGMA user_version = 3")


def m004_incoming(db: Database) -> None:
    """What came in: its entry, its text, the places of its lines; what was taught about fields.

    ``incoming`` holds what lists and registers sort and search by, and stays small for that.
    """
    db.execute(
        """CREATE TABLE incoming (
            id TEXT PRIMARY KEY, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,
            bytes INTEGER NOT NULL, media_type TEXT NOT NULL, received_ms INTEGER NOT NULL,
            status TEXT NOT NULL, backlog INTEGER NOT NULL,
            type TEXT NOT NULL, number TEXT NOT NULL, date TEXT, issuer TEXT NOT NULL,
            subject TEXT NOT NULL, urgency TEXT NOT NULL, twin TEXT, words TEXT NOT NULL,
            field TEXT NOT NULL, field_confirmed INTEGER NOT NULL,
            office TEXT NOT NULL, person TEXT NOT NULL, receiver TEXT NOT NULL,
            instruction TEXT NOT NULL, deadline TEXT,
            year INTEGER, number_in INTEGER, arrived TEXT, handed_over TEXT,
            duplicate_of TEXT, reply_draft TEXT, reply_number TEXT NOT NULL,
            problem TEXT NOT NULL, personal INTEGER NOT NULL, notes TEXT NOT NULL,
            trashed_ms INTEGER, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX incoming_status ON incoming (trashed_ms, status, id)")
    db.execute(
        "CREATE INDEX incoming_deadline ON incoming (deadline) WHERE deadline IS NOT NULL "
        "AND status IN ('registered', 'handed_over', 'in_work')"
    )
    # What waits and did not come from an archive: it can become late (Article 22).
    db.execute(
        "CREATE INDEX incoming_waiting ON incoming (received_ms) WHERE backlog = 0 "
        "AND trashed_ms IS NULL AND status IN ('to_review', 'needs_look', 'waiting_number')"
    )
    db.execute(
        "CREATE INDEX incoming_urgent ON incoming (received_ms) WHERE urgency != '' "
        "AND trashed_ms IS NULL "
        "AND status IN ('to_review', 'needs_look', 'waiting_number', 'registered')"
    )
    db.execute("CREATE INDEX incoming_file ON incoming (sha256)")
    db.execute("CREATE INDEX incoming_twin ON incoming (twin) WHERE twin IS NOT NULL")
    db.execute(
        "CREATE UNIQUE INDEX incoming_number ON incoming (year, number_in) "
        "WHERE number_in IS NOT NULL"
    )
    db.execute(
        """CREATE TABLE doc_text (
            doc TEXT PRIMARY KEY REFERENCES incoming (id) ON DELETE CASCADE,
            read_header TEXT NOT NULL, header TEXT, opinion TEXT, sum TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE doc_places (
            doc TEXT PRIMARY KEY REFERENCES incoming (id) ON DELETE CASCADE, data TEXT NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE field_correction (
            id TEXT PRIMARY KEY, hlc TEXT NOT NULL, data TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    # What happened to one document, out of the log of everything: found by the log's own writer.
    db.execute(
        """CREATE TABLE doc_event (
            doc TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY (doc, event)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute("PRAGMA user_version = 4")


def m005_registers(db: Database) -> None:
    """The outgoing register, corrections of entries, and the printed volumes with their rows."""
    db.execute(
        """CREATE TABLE outgoing (
            id TEXT PRIMARY KEY, draft TEXT NOT NULL, year INTEGER NOT NULL, series TEXT NOT NULL,
            number INTEGER NOT NULL, printed TEXT NOT NULL, date TEXT NOT NULL,
            type TEXT NOT NULL, type_name TEXT NOT NULL, subject TEXT NOT NULL,
            signer TEXT NOT NULL, recipients TEXT NOT NULL, kept_by TEXT NOT NULL, copies INTEGER,
            sent TEXT, reply_to TEXT NOT NULL, notes TEXT NOT NULL, at_ms INTEGER NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE UNIQUE INDEX outgoing_number ON outgoing (year, series, number)")
    db.execute("CREATE INDEX outgoing_draft ON outgoing (draft)")
    db.execute(
        """CREATE TABLE entry_correction (
            id TEXT PRIMARY KEY, doc TEXT NOT NULL, hlc TEXT NOT NULL, field TEXT NOT NULL,
            old TEXT NOT NULL, new TEXT NOT NULL, person TEXT NOT NULL, at_ms INTEGER NOT NULL,
            reason TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX entry_correction_doc ON entry_correction (doc, hlc)")
    db.execute(
        """CREATE TABLE book_volume (
            kind TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL,
            first_day TEXT NOT NULL, last_day TEXT NOT NULL,
            rows INTEGER NOT NULL, pages INTEGER NOT NULL, printed_ms INTEGER NOT NULL,
            person TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (kind, year, number)
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE book_row (
            kind TEXT NOT NULL, doc TEXT NOT NULL, year INTEGER NOT NULL, volume INTEGER NOT NULL,
            cells TEXT NOT NULL, sum TEXT NOT NULL,
            PRIMARY KEY (kind, doc)
        ) STRICT"""
    )
    db.execute("CREATE INDEX book_row_volume ON book_row (kind, year, volume)")
    db.execute("PRAGMA user_version = 5")


def m006_folders(db: Database) -> None:
    """Folders (hồ sơ) and what lies in them; a document lies in one folder."""
    db.execute(
        """CREATE TABLE folder (
            id TEXT PRIMARY KEY, symbol TEXT NOT NULL, title TEXT NOT NULL,
            retention_years INTEGER, person TEXT NOT NULL, opened TEXT NOT NULL, closed TEXT,
            notes TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE UNIQUE INDEX folder_symbol ON folder (symbol)")
    db.execute(
        """CREATE TABLE folder_item (
            doc TEXT PRIMARY KEY, folder TEXT NOT NULL REFERENCES folder (id), kind TEXT NOT NULL,
            position INTEGER NOT NULL, sheets TEXT NOT NULL, notes TEXT NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE UNIQUE INDEX folder_item_place ON folder_item (folder, position)")
    db.execute("PRAGMA user_version = 6")


_STEPS = (m001_log, m002_office, m003_drafts, m004_incoming, m005_registers, m006_folders)
_ALL_STEPS = (
    *_STEPS,
    *migrations_training.STEPS,
    *migrations_sync.STEPS,
    *migrations_office.STEPS,
)
#: The names of the steps, as the table has them.
NAMES = tuple(one.__name__ for one in _ALL_STEPS)


@cache
def migrations() -> Migrations:
    """Give the set for whoever applies it; loads sqlite-utils, which no start of an office waits for."""
    from communeapp.store.sqlite import Migrations

    made = Migrations(SET)
    for one in _ALL_STEPS:
        made()(one)
    return made


#: The schema this program writes.
SCHEMA = 17
