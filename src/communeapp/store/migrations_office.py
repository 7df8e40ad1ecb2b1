"""Schema changes that the work of an office on its own documents brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communeapp.store.sqlite import Database


def m017_office_work(db: Database) -> None:
    """Where a draft stands on its way to the signature, and numbers that were cancelled.

    Both follow from events. ``draft_work``: ``status`` of the way alone, whether the draft came back
    with a reason, how many comments are open, and from which document of the office it was begun.
    """
    db.execute(
        """CREATE TABLE draft_work (
            draft TEXT PRIMARY KEY, status TEXT NOT NULL, version TEXT NOT NULL,
            returned INTEGER NOT NULL, comments INTEGER NOT NULL, source TEXT NOT NULL,
            sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE outgoing_cancelled (
            entry TEXT PRIMARY KEY, reason TEXT NOT NULL, person TEXT NOT NULL,
            at_ms INTEGER NOT NULL, sum TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("PRAGMA user_version = 17")


STEPS = (m017_office_work,)
