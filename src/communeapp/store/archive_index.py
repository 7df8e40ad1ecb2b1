"""The full-text index: a file of its own that may be thrown away and is rebuilt from the database.

Two FTS5 tables stand over each document: ``t`` holds everything, without marks (``đ`` written ``ď``, see
:mod:`communeapp.core.search.folding`), and ``head`` only what stands at the top of a document, with a
column that tells words by their marks. So a word is always found in ``t``, and the best places are
told apart in ``head``, which is small. Backups leave the file out.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from communeapp import log
from communeapp.core.errors import EnvironmentProblem, StoreDamaged
from communeapp.core.search.folding import index_form, marked_words, plain_form
from communeapp.core.search.hits import ArchiveText, Kind
from communeapp.core.search.marks import Vocabulary
from communeapp.paths import Paths
from communeapp.store.database import BUSY_MS, header_damage, telling

__all__ = ["ArchiveIndex", "ArchiveText"]

_LOG = log.get(__name__)

#: Another number throws the file away at the next start.
FORMAT = 1
_APPLICATION_ID = 0x43415049  # "CAPI"
_TOKENS = "tokenize = 'unicode61 remove_diacritics 2'"
_TABLES = f"""
    CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL);
    CREATE TABLE doc (
        id TEXT NOT NULL, kind TEXT NOT NULL, draft TEXT NOT NULL, stamp TEXT NOT NULL,
        subject TEXT NOT NULL, number TEXT NOT NULL, symbol TEXT NOT NULL, issuer TEXT NOT NULL,
        type TEXT NOT NULL, field TEXT NOT NULL, date TEXT, deadline TEXT,
        status TEXT NOT NULL, folder TEXT NOT NULL
    );
    CREATE UNIQUE INDEX doc_id ON doc (id, kind);
    CREATE VIRTUAL TABLE t USING fts5(subject, number, about, body, {_TOKENS});
    CREATE VIRTUAL TABLE head USING fts5(subject, number, about, marked, {_TOKENS});
    INSERT INTO t(t, rank) VALUES ('rank', 'bm25(6.0, 8.0, 2.0, 1.0)');
    INSERT INTO head(head, rank) VALUES ('rank', 'bm25(4.0, 8.0, 1.0, 2.0)');
    INSERT INTO t(t, rank) VALUES ('hashsize', {8 << 20});
    INSERT INTO t(t, rank) VALUES ('automerge', 0);
    INSERT INTO t(t, rank) VALUES ('crisismerge', 32);
    PRAGMA application_id = {_APPLICATION_ID};
    PRAGMA user_version = {FORMAT};
"""  # noqa: S608 - names of our own
COLUMNS = (
    "id", "kind", "draft", "stamp", "subject", "number", "symbol", "issuer", "type", "field",
    "date", "deadline", "status", "folder",
)  # fmt: skip
_INSERT_DOC = (
    f"INSERT INTO doc (rowid, {', '.join(COLUMNS)}) "  # noqa: S608 - names of our own
    f"VALUES (?, {', '.join('?' for _ in COLUMNS)})"
)
_INSERT_T = "INSERT INTO t (rowid, subject, number, about, body) VALUES (?, ?, ?, ?, ?)"
_INSERT_HEAD = "INSERT INTO head (rowid, subject, number, about, marked) VALUES (?, ?, ?, ?, ?)"
_MERGE_PAGES = 400
_MERGE_AFTER = 50


class ArchiveIndex:
    """The open index. All methods belong to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.db = connection
        self._vocabulary: Vocabulary | None = None
        self._unmerged = 0

    # -------------------------------------------------------------- opening

    @classmethod
    def open(cls, paths: Paths) -> ArchiveIndex:
        """Open ``index.db``; one that is damaged, foreign or of another format is begun anew.

        EnvironmentProblem where the folder cannot be written.
        """
        path = paths.index
        try:
            if header_damage(path) is None:
                return cls._connect(path)
        except StoreDamaged:
            pass
        _LOG.warning("the index is begun anew")
        discard(path)
        return cls._connect(path)

    @classmethod
    def _connect(cls, path: Path) -> ArchiveIndex:
        with telling(path):
            connection = sqlite3.connect(path, isolation_level=None)
        index = cls(path, connection)
        try:
            with telling(path):
                connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
                connection.execute("PRAGMA secure_delete = ON")
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute("PRAGMA trusted_schema = OFF")
                connection.execute("PRAGMA cache_size = -16000")
                connection.execute("PRAGMA temp_store = MEMORY")
                if not index._is_ours():
                    raise StoreDamaged("store.damaged", path=str(path), detail="index")
        except BaseException:
            connection.close()
            raise
        return index

    def _is_ours(self) -> bool:
        """Say whether the file can be used; an empty one is filled."""
        if not self._value("SELECT count(*) FROM sqlite_schema"):
            self.db.execute("PRAGMA journal_mode = TRUNCATE")
            with self.atomic():
                for statement in _TABLES.split(";"):
                    self.db.execute(statement)
            return True
        self.db.execute("PRAGMA journal_mode = TRUNCATE")
        return bool(
            self._value("PRAGMA application_id") == _APPLICATION_ID
            and self._value("PRAGMA user_version") == FORMAT
            and self._counts_agree()
        )

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def clear(self) -> None:
        """Begin anew with an empty file."""
        self.db.close()
        discard(self.path)
        fresh = ArchiveIndex._connect(self.path)
        self.db, self._vocabulary = fresh.db, None

    # -------------------------------------------------------------- writing

    def add(self, texts: Iterable[ArchiveText]) -> None:
        """Enter documents, or enter them anew: one transaction. What only moved on stays indexed."""
        given = list({(one.doc_id, one.kind): one for one in texts}.values())
        with self.atomic():
            known = self._rows_of([one.doc_id for one in given])
            fresh, again = [], []
            for one in given:
                old = known.get((one.doc_id, one.kind.value))
                if old is None:
                    fresh.append(one)
                elif _same_text(old, one):
                    self._update(old["rowid"], one)
                else:
                    again.append(old["rowid"])
                    fresh.append(one)
            if again:
                self._delete(again)
            self._insert(fresh)

    def _insert(self, texts: Sequence[ArchiveText]) -> None:
        first = int(self._value("SELECT coalesce(max(rowid), 0) FROM doc")) + 1
        docs, rows, heads = [], [], []
        for rowid, one in enumerate(texts, first):
            subject, number = index_form(one.subject), index_form(one.number)
            about = index_form(_about(one))
            docs.append((rowid, *_columns(one)))
            rows.append((rowid, subject, number, about, index_form(one.body)))
            heads.append((rowid, subject, number, about, marked_words(one.subject)))
        self.db.executemany(_INSERT_DOC, docs)
        self.db.executemany(_INSERT_T, rows)
        self.db.executemany(_INSERT_HEAD, heads)
        self._unmerged += len(docs)
        if self._unmerged >= _MERGE_AFTER:
            self._unmerged = 0
            self.set_meta("unmerged", 1)

    def _update(self, rowid: int, one: ArchiveText) -> None:
        sets = ", ".join(f"{name} = ?" for name in COLUMNS)
        self.db.execute(
            f"UPDATE doc SET {sets} WHERE rowid = ?",  # noqa: S608 - names of our own
            (*_columns(one), rowid),
        )

    def remove(self, kind: Kind, ids: Iterable[str]) -> None:
        """Take documents out; :meth:`tidy` then overwrites what is left of their words."""
        with self.atomic():
            known = self._rows_of(list(ids))
            self._delete([row["rowid"] for (_, of), row in known.items() if of == kind.value])

    def _delete(self, rowids: Sequence[int]) -> None:
        if not rowids:
            return
        for table in ("t", "head", "doc"):
            self.db.executemany(
                f"DELETE FROM {table} WHERE rowid = ?",  # noqa: S608 - names of our own
                [(one,) for one in rowids],
            )
        self.set_meta("scrub", 1)

    def tidy(self) -> bool:
        """Merge the pieces of the index a little; True when there is nothing to merge.

        Entering documents leaves it to this, so that hundreds are entered quickly. Removing one is
        only noted by FTS5: its words go when all pieces have become one.
        """
        scrub = bool(self.meta("scrub"))
        if not scrub and not self.meta("unmerged"):
            return True
        before = self.db.total_changes
        pages = -_MERGE_PAGES if scrub else _MERGE_PAGES
        with self.atomic():
            for table in ("t", "head"):
                self.db.execute(
                    f"INSERT INTO {table}({table}, rank) VALUES ('merge', ?)",  # noqa: S608
                    (pages,),
                )
        if self.db.total_changes - before >= 3:  # two statements alone count two: nothing was left
            return False
        with self.atomic():
            self.set_meta("scrub", 0)
            self.set_meta("unmerged", 0)
        return True

    # -------------------------------------------------------------- checking

    def check(self) -> bool:
        """Say whether the index agrees with itself: pages, and FTS5's own integrity check.

        Reads everything: about half a second for 5,000 documents.
        """
        try:
            if self._value("PRAGMA quick_check(1)") != "ok" or not self._counts_agree():
                return False
            for table in ("t", "head"):
                self.db.execute(
                    f"INSERT INTO {table}({table}) VALUES ('integrity-check')"  # noqa: S608
                )
        except sqlite3.DatabaseError as error:
            _LOG.warning("the index is damaged: %s", getattr(error, "sqlite_errorname", "?"))
            return False
        return True

    def _counts_agree(self) -> bool:
        """Count the rows of each part: quick, and sees a part that was lost."""
        wanted = self.size()
        return all(
            self._value(f"SELECT count(*) FROM {table}") == wanted  # noqa: S608 - our own names
            for table in ("t_docsize", "head_docsize", "head_content")
        )

    # -------------------------------------------------------------- reading

    def size(self) -> int:
        """Count the documents."""
        return int(self._value("SELECT count(*) FROM doc"))

    def ids(self) -> dict[tuple[str, str], str]:
        """Give (id, kind) of every document with its stamp."""
        return {
            (row[0], row[1]): row[2] for row in self.db.execute("SELECT id, kind, stamp FROM doc")
        }

    def kinds(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """Give (id, kind) of those of these documents that are here."""
        wanted = list(ids)
        found: set[tuple[str, str]] = set()
        for start in range(0, len(wanted), 500):
            some = wanted[start : start + 500]
            marks = ", ".join("?" for _ in some)
            found.update(
                self.db.execute(f"SELECT id, kind FROM doc WHERE id IN ({marks})", some)  # noqa: S608
            )
        return sorted(found)

    def body(self, kind: Kind, doc_id: str) -> str:
        """Give the text of a document, "" where there is none."""
        row = self.db.execute(
            "SELECT t.body FROM doc JOIN t ON t.rowid = doc.rowid WHERE doc.id = ? AND doc.kind = ?",
            (doc_id, kind.value),
        ).fetchone()
        return "" if row is None else plain_form(row[0])

    def heads(self, after: int, limit: int) -> list[tuple[int, str]]:
        """Give the beginnings of documents behind a row, for learning words from them."""
        rows = self.db.execute(
            "SELECT rowid, subject, number, substr(body, 1, 1200) FROM t WHERE rowid > ? "
            "ORDER BY rowid LIMIT ?",
            (after, limit),
        )
        return [(row[0], plain_form(f"{row[1]}\n{row[3]}")) for row in rows]

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that were learnt from the documents."""
        if self._vocabulary is None:
            stored = self.meta("vocabulary")
            try:
                data = json.loads(zlib.decompress(stored)) if stored else {}
                self._vocabulary = Vocabulary.from_json(data) if data else Vocabulary()
            except (ValueError, TypeError, zlib.error):
                self._vocabulary = Vocabulary()
        return self._vocabulary

    def keep_vocabulary(self) -> None:
        """Store what was learnt; inside a transaction."""
        text = json.dumps(self.vocabulary.to_json(), ensure_ascii=False, separators=(",", ":"))
        self.set_meta("vocabulary", zlib.compress(text.encode("utf-8"), 1))

    def meta(self, key: str) -> Any:
        """Read one of the small facts about this index, None where it is not there."""
        return self._value("SELECT value FROM meta WHERE key = ?", (key,))

    def set_meta(self, key: str, value: int | str | bytes) -> None:
        """Write one of them."""
        self.db.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )

    @contextlib.contextmanager
    def atomic(self) -> Iterator[None]:
        """Run a transaction; blocks may be nested. Errors as those of the database."""
        with telling(self.path):
            if self._inside():
                yield
                return
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                if self._inside():
                    self.db.execute("ROLLBACK")
                raise

    def _inside(self) -> bool:
        return self.db.in_transaction

    def _rows_of(self, ids: Sequence[str]) -> dict[tuple[str, str], dict[str, Any]]:
        found = {}
        names = ("rowid", *COLUMNS)
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            marks = ", ".join("?" for _ in some)
            for row in self.db.execute(
                f"SELECT {', '.join(names)} FROM doc WHERE id IN ({marks})",  # noqa: S608
                some,
            ):
                one = dict(zip(names, row, strict=True))
                found[(one["id"], one["kind"])] = one
        return found

    def _value(self, sql: str, values: Sequence[object] = ()) -> Any:
        row = self.db.execute(sql, values).fetchone()
        return None if row is None else row[0]


def discard(path: Path) -> None:
    """Delete the file and what SQLite keeps beside it."""
    try:
        for end in ("", "-journal", "-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentProblem("store.read_only", path=str(path.parent)) from error


def _about(one: ArchiveText) -> str:
    day = f"{one.date:%d/%m/%Y}" if one.date else ""
    return f"{one.issuer} {day} {one.also}"


def _columns(one: ArchiveText) -> tuple[object, ...]:
    return (
        one.doc_id, one.kind.value, one.draft, one.stamp, one.subject, one.number, one.symbol,
        one.issuer, one.type, one.field,
        one.date.isoformat() if one.date else None,
        one.deadline.isoformat() if one.deadline else None,
        one.status, one.folder,
    )  # fmt: skip


def _same_text(old: dict[str, Any], new: ArchiveText) -> bool:
    """Say whether the words of a document are those that are indexed already."""
    date = new.date.isoformat() if new.date else None
    return bool(
        new.stamp
        and old["stamp"] == new.stamp
        and (old["subject"], old["number"], old["issuer"], old["date"])
        == (new.subject, new.number, new.issuer, date)
    )
