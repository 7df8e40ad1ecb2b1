"""Schema changes that the exchange with other PCs and with a hub brought."""

from __future__ import annotations

from communeapp.store.sqlite import Database


def m012_exchange(db: Database) -> None:
    """Logs of other PCs: what is held of them, who they are, what was sent and confirmed."""
    db.execute("PRAGMA user_version = 12")


def m013_merging_drafts(db: Database) -> None:
    """Drafts that were written at two PCs."""
    db.execute("PRAGMA user_version = 13")


def m014_merging_documents(db: Database) -> None:
    """Documents, folders and people that were changed at two PCs."""
    db.execute("PRAGMA user_version = 14")


def m015_ways(db: Database) -> None:
    """Sticks and lines: what went where."""
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
