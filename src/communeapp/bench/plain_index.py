"""The baseline of the archive: one FTS5 table and one query, as one would write them by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from communeapp.core.search.hits import ArchiveText

_BATCH = 500


class PlainIndex:
    """An FTS5 table of subject, number, issuer and text."""

    def __init__(self, file: Path) -> None:
        self._db = sqlite3.connect(file, isolation_level=None)
        self._db.execute(
            "CREATE VIRTUAL TABLE t USING fts5"
            "(subject, number, issuer, body, tokenize = 'unicode61 remove_diacritics 2')"
        )

    def insert(self, texts: Sequence[ArchiveText]) -> None:
        """Insert documents, 500 in a transaction."""
        for start in range(0, len(texts), _BATCH):
            self._db.execute("BEGIN")
            self._db.executemany(
                "INSERT INTO t (subject, number, issuer, body) VALUES (?, ?, ?, ?)",
                [
                    (one.subject, one.number, one.issuer, one.body)
                    for one in texts[start : start + _BATCH]
                ],
            )
            self._db.execute("COMMIT")

    def ask(self, query: str) -> list[tuple[object, ...]]:
        """Ask for all words; without a blank behind it the last word may go on."""
        row = [f'"{word}"' for word in query.split()]
        if query and not query.endswith(" "):
            row[-1] += "*"
        return self._db.execute(
            "SELECT rowid, subject, number, snippet(t, 3, '[', ']', '…', 24) FROM t "
            "WHERE t MATCH ? ORDER BY rank LIMIT 20",
            (" ".join(row),),
        ).fetchall()

    def close(self) -> None:
        """Close the file."""
        self._db.close()
