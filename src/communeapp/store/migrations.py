"""The ordered set of schema changes. Append only: a released step is never edited.

Each step is one transaction together with its record and ``user_version`` (the number of the last
step). A step uses no other code of the program, so that it does the same in ten years.
"""

from __future__ import annotations

from communeapp.store.sqlite import Database, Migrations

migrations = Migrations("communeapp")

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


for _step in (m001_log, m002_office, m003_drafts):
    migrations()(_step)

#: The schema this program writes.
SCHEMA = 3
