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
    """What comes down from a hub, and what this office reported to it."""
    db.execute("PRAGMA user_version = 16")


STEPS = (m012_exchange, m013_merging_drafts, m014_merging_documents, m015_ways, m016_news)
