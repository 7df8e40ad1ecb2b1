"""One SQLite connection, used from one thread: opening, safety settings, transactions, its errors.

Nothing is written before it is known that the file is ours, whole and not newer than the program.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communeapp import log
from communeapp.core.errors import AppError, Bug, DataTooNew, EnvironmentProblem, StoreDamaged
from communeapp.store.files import Waiter, disk_full, free_bytes, patiently
from communeapp.store.migrations import APPLICATION_ID, NAMES, SCHEMA, SET, TABLE, migrations
from communeapp.store.rows import Row, is_whole, sealed
from communeapp.store.transactions import transaction

if TYPE_CHECKING:
    from communeapp.store.sqlite import Database

_LOG = log.get(__name__)

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
#: Beyond this the thorough check at start is replaced by the quick one, to keep the start short.
THOROUGH_BYTES = 32 << 20
BUSY_MS = 5_000

_SUMMED = (
    "meta", "setting", "person", "draft", "draft_version", "review",
    "draft_node", "draft_mark", "draft_claim", "draft_gone", "draft_state",
    "incoming", "doc_text", "doc_places", "field_correction",
    "outgoing", "entry_correction", "book_volume", "book_row", "folder", "folder_item", "doc_record",
    "cohort", "cohort_session", "cohort_member", "attendance", "member_record",
    "final_work", "work_step", "lesson_question", "lesson_answer", "lesson_answer_read",
    "learn_answer", "learn_card", "learn_lesson", "learn_goal", "learn_mistake", "learn_count",
    "person_picture", "pin_reset",
    "exam_attempt", "exam_answer", "exam_paper", "exam_sealed", "exam_key",
    "bank", "bank_question",
    "peer", "receipt", "device_chain", "span", "log_end", "forked_log", "quarantine", "bundle",
    "blob", "blob_want",
    "stick_file",
    "report", "news_content", "news_message", "difficulty",
    "draft_work", "outgoing_cancelled",
)  # fmt: skip
#: They grow with the years; in a big database their rows are not hashed at every start.
_BIG = frozenset(
    (
        "draft_version",
        "draft_node",
        "incoming",
        "doc_text",
        "doc_places",
        "doc_record",
        "learn_answer",
        "learn_card",
        "bank_question",
    )
)


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Say whether a SQLite is free of the WAL-reset bug (fixed in 3.51.3, 3.50.7 and 3.44.6)."""
    if version >= (3, 51, 3):
        return True
    if version[:2] == (3, 50):
        return version >= (3, 50, 7)
    return version[:2] == (3, 44) and version >= (3, 44, 6)


def sqlite_version() -> tuple[int, ...]:
    """Give the version of the SQLite that Python uses here."""
    return tuple(sqlite3.sqlite_version_info)


class Store:
    """An open database. All methods belong to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection
        self._after_commit: list[Callable[[], None]] = []
        self._depth = 0

    # -------------------------------------------------------------- opening

    @classmethod
    def connect(cls, path: Path, *, read_only: bool = False, wait: Waiter = time.sleep) -> Store:
        """Open a file without writing to it; :meth:`prepare` makes it ready for work.

        A file that another program holds (Windows) is asked for again for 5 s: ``store.busy``.
        """
        try:
            damage = patiently(lambda: header_damage(path), wait)
        except PermissionError as error:
            raise EnvironmentProblem("store.busy", path=str(path)) from error
        if damage is not None:
            raise StoreDamaged("store.damaged", path=str(path), detail=damage)
        mode = "ro" if read_only else "rwc"
        with telling(path):
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None
            )
        try:
            with telling(path):
                # None of these settings writes to the file.
                connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
                # FULL, and with a DELETE journal the folder is flushed too: otherwise a power cut
                # brings the journal back, and with it takes the last commit away (fault 3).
                connection.execute("PRAGMA synchronous = EXTRA")
                connection.execute("PRAGMA secure_delete = ON")
                # Room for the pages of 500 documents: a transaction that spills flushes the disk twice.
                connection.execute("PRAGMA cache_size = -8000")
                connection.execute("PRAGMA foreign_keys = ON")
                connection.execute("PRAGMA cell_size_check = ON")
                connection.execute("PRAGMA trusted_schema = OFF")
                return cls(path, connection)
        except AppError:
            connection.close()
            raise

    def reopen(self) -> None:
        """Connect again after the file was replaced; those who hold this store go on with it."""
        fresh = Store.connect(self.path)
        fresh.check_version()
        fresh.prepare()
        self.connection, self._depth = fresh.connection, 0
        self._after_commit.clear()

    def close(self) -> None:
        """Close; with WAL, SQLite puts everything into the main file first."""
        self.connection.close()

    @property
    def schema(self) -> int:
        """Give the number of the last migration (``user_version``); 0 in an empty file."""
        return int(self._pragma("user_version"))

    @property
    def journal_mode(self) -> str:
        """Give ``wal`` or ``delete``."""
        return str(self._pragma("journal_mode"))

    def check_version(self) -> None:
        """Refuse a database of a newer program, and one that is not ours; nothing is written."""
        with telling(self.path):
            schema = self.schema
            applied = self._applied()
            application = int(self._pragma("application_id"))
            # A first start that was cut off may have left the list of migrations, and nothing in it.
            foreign = self.one(
                "SELECT count(*) AS n FROM sqlite_schema WHERE tbl_name != ?",
                [TABLE],
            )["n"]
        unknown = applied - set(NAMES)
        if schema > SCHEMA and unknown:
            raise DataTooNew("store.too_new", path=str(self.path), found=schema, known=SCHEMA)
        if not (foreign or schema or applied):
            return
        if application != APPLICATION_ID or schema != len(applied) or unknown:
            # The numbers of the header contradict the list of migrations: no program wrote that.
            raise StoreDamaged("store.damaged", path=str(self.path), detail="header")

    def check_whole(self) -> None:
        """Check pages, indexes and the checksum of every row; StoreDamaged when one is wrong."""
        with telling(self.path):
            thorough = self.path.stat().st_size <= THOROUGH_BYTES
            check = "integrity_check" if thorough else "quick_check"
            answer = str(self._pragma(f"{check}(1)"))
            if answer != "ok":
                _LOG.error("%s failed", check)
                raise StoreDamaged("store.damaged", path=str(self.path), detail=check)
            if self.connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise StoreDamaged("store.damaged", path=str(self.path), detail="foreign_key")
            present = {row["name"] for row in self._each("SELECT name FROM sqlite_schema")}
            for table in _SUMMED:
                if table in present and (thorough or table not in _BIG):
                    self._check_sums(table)

    def _check_sums(self, table: str) -> None:
        for row in self._each(f"SELECT * FROM {table}"):  # noqa: S608 - a name of our own list
            if not is_whole(row):
                _LOG.error("a row of %s does not match its checksum", table)
                raise StoreDamaged("store.damaged", path=str(self.path), detail=table)

    def prepare(self) -> None:
        """Set the journal and bring the schema up to date; each step is one transaction.

        In a new file all of them are one: each costs the disk several flushes.
        """
        with telling(self.path):
            wanted = "wal" if wal_is_safe(sqlite_version()) else "delete"
            if self.journal_mode != wanted:
                self._pragma(f"journal_mode = {wanted}")
            if self._applied() != set(NAMES):
                with contextlib.nullcontext() if self.schema else self.db.atomic():
                    migrations().apply(self.db)

    # -------------------------------------------------------------- working

    @contextlib.contextmanager
    def atomic(self) -> Iterator[None]:
        """Run a transaction; blocks may be nested. Nothing of it is kept when an error leaves it."""
        outermost = self._depth == 0
        promised = len(self._after_commit)
        self._depth += 1
        try:
            with telling(self.path), transaction(self.connection):
                yield
        except BaseException:
            del self._after_commit[promised:]
            raise
        finally:
            self._depth -= 1
        if outermost:
            waiting, self._after_commit = self._after_commit, []
            for one in waiting:
                one()

    def after_commit(self, action: Callable[[], None]) -> None:
        """Do something once the present transaction is on the disk; dropped when it is not kept."""
        self._need_transaction()
        self._after_commit.append(action)

    def put(self, table: str, row: Mapping[str, Any], key: str | Sequence[str]) -> None:
        """Insert or rewrite one whole row, with its checksum; only inside a transaction."""
        self._need_transaction()
        keys = [key] if isinstance(key, str) else list(key)
        full = sealed(row)
        columns = ", ".join(full)
        marks = ", ".join("?" for _ in full)
        sets = ", ".join(f"{name} = excluded.{name}" for name in full if name not in keys)
        self.connection.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({marks}) "  # noqa: S608 - names of our own
            f"ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {sets}",
            list(full.values()),
        )

    def insert_many(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert new rows of one shape, each with its checksum; only inside a transaction."""
        self._need_transaction()
        full = [sealed(row) for row in rows]
        if not full:
            return
        columns = ", ".join(full[0])
        marks = ", ".join("?" for _ in full[0])
        self.write_many(
            f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608 - names of our own
            [tuple(row.values()) for row in full],
        )

    def write(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one changing statement inside a transaction; give the number of rows."""
        self._need_transaction()
        return int(self.connection.execute(sql, list(parameters)).rowcount)

    def write_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Run one changing statement for each of many rows of values, inside a transaction."""
        self._need_transaction()
        self.connection.executemany(sql, rows)

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Read rows."""
        with telling(self.path):
            return list(self._each(sql, list(parameters)))

    def one(self, sql: str, parameters: Sequence[object] = ()) -> Row:
        """Read exactly one row."""
        return self.rows(sql, parameters)[0]

    def maybe(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Read one row, or None."""
        return next(iter(self.rows(sql, parameters)), None)

    def meta(self, key: str) -> str | None:
        """Read one of the small facts about this database."""
        row = self.maybe("SELECT value FROM meta WHERE key = ?", [key])
        return None if row is None else str(row["value"])

    def set_meta(self, key: str, value: str) -> None:
        """Write one of them."""
        self.put("meta", {"key": key, "value": value}, "key")

    @property
    def db(self) -> Database:
        """The same connection through sqlite-utils, for changes of the schema."""
        from communeapp.store.sqlite import Database

        return Database(self.connection, execute_plugins=False)

    def _applied(self) -> set[str]:
        """Name the steps of :mod:`migrations` that were done here."""
        there = self.connection.execute(
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", [TABLE]
        )
        if there.fetchone() is None:
            return set()
        done = f"SELECT name FROM {TABLE} WHERE migration_set = ?"  # noqa: S608 - a name of ours
        return {str(row[0]) for row in self.connection.execute(done, [SET])}

    def _each(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
        cursor = self.connection.execute(sql, parameters)
        names = [one[0] for one in cursor.description or ()]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def _need_transaction(self) -> None:
        if not self._depth:
            raise Bug("store.no_transaction")

    def _pragma(self, text: str) -> Any:
        row = self.connection.execute(f"PRAGMA {text}").fetchone()
        return None if row is None else row[0]


def header_damage(path: Path) -> str | None:
    """Look at the first 100 bytes before SQLite does; say what is wrong, or None.

    An empty file is what an interrupted first start leaves; whether it may be one here is for the
    caller to say. SQLite would take a file of zeros for a new database.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
            size = file.seek(0, 2)
    except FileNotFoundError:
        return None
    except PermissionError:
        raise  # held by a virus scanner, perhaps: the caller asks again
    except OSError as error:
        raise EnvironmentProblem("store.io", path=str(path), detail=error.errno) from error
    if not head:
        return None
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        return "magic"
    page = int.from_bytes(head[16:18], "big")
    page = 65536 if page == 1 else page
    if page < 512 or page & (page - 1):
        return "page_size"
    if head[18] not in (1, 2) or head[19] not in (1, 2):
        return "file_format"
    if size % page and not path.with_name(path.name + "-journal").exists():
        return "length"
    return None


@contextlib.contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite into those that are told to people."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _told(error, path) from error
    except UnicodeDecodeError as error:  # text that is no UTF-8: only damage makes that
        raise StoreDamaged("store.damaged", path=str(path), detail="text") from error


def _told(error: sqlite3.DatabaseError, path: Path) -> AppError:
    code = getattr(error, "sqlite_errorcode", None)
    primary = 0 if code is None else code & 0xFF
    _LOG.warning("sqlite error code=%s", code)
    needed = max(1_000_000, path.stat().st_size if path.exists() else 0)
    if primary == sqlite3.SQLITE_FULL:
        return disk_full(path, needed)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or (
        code is None and "UTF-8" in str(error)
    ):
        return StoreDamaged("store.damaged", path=str(path), detail=primary)
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return EnvironmentProblem("store.read_only", path=str(path.parent))
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return EnvironmentProblem("store.busy", path=str(path))
    if primary == sqlite3.SQLITE_IOERR:
        if free_bytes(path) < 65536:
            return disk_full(path, needed)
        return EnvironmentProblem("store.io", path=str(path), detail=code)
    return Bug("store.sql", detail=f"{code}: {error}")
