"""``bundle-export`` and ``bundle-import``: a log of answers from one office's database to a file, and into another's.

By hand the same rows are read, compressed and encrypted, or inserted into a table of the same form: nothing
is signed, checked, counted or kept account of.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import zstandard
from pyrage import encrypt_io, x25519

from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.core.errors import Bug
from communeapp.core.events import Scope
from communeapp.core.training.given_json import given_to_json
from communeapp.core.training.questions import Given
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office
from communeapp.services.sync.exchange import PeerKind
from communeapp.sync.bundle_writing import Written

_FULL, _SMALL = 50_000, 2_000
_UNIT, _UNIT_NAME = "03385", "ỦY BAN NHÂN DÂN XÃ THU LŨM"
_BLOCK = 256
_SELECT = (
    "SELECT data FROM event WHERE dev = ? AND epoch = ? AND seq BETWEEN 1 AND ? "
    "AND scope IN ('office', 'unit_to_hub') ORDER BY seq"
)
_COLUMNS = "dev, epoch, seq, id, hlc, type, scope, data"
_INSERT = f"INSERT INTO event ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?)"  # noqa: S608 - our own


@dataclass
class _Two:
    """Two PCs of one office that know each other; the first has a long log."""

    first: Office
    second: Office
    out: Path
    events: int

    def write(self) -> tuple[Written, ...]:
        """Write everything that the second does not hold."""
        sender = self.first.trust.sender(PeerKind.COLLEAGUE)
        return self.first.exchange.write(PeerKind.COLLEAGUE, self.out, sender)


def bundle_export(bench: Bench) -> Outcome:
    """CPU seconds from the rows to a bundle, beside rows → zstd → age by hand; best of five each."""
    with _two(bench) as both:
        age = both.second.trust.reply

        def ours() -> float:
            started = time.process_time()
            written = both.write()
            seconds = time.process_time() - started
            if sum(one.manifest.events for one in written) < both.events:
                raise Bug("bench.failed", name="bundle-export")
            _clear(both.out)
            return seconds

        def by_hand() -> float:
            started = time.process_time()
            _by_hand(both.first, both.out / "plain", age)
            seconds = time.process_time() - started
            _clear(both.out)
            return seconds

        ours(), by_hand()
        # A tenth of a second each: other work on the PC would be most of what a single try tells.
        pairs = in_turn(bench.runs, lambda: _best(ours), lambda: _best(by_hand))
        size = sum(one.size for one in both.write())
    return paired(
        "bundle-export", "s", pairs, Goal("<=", 1.3), {"events": both.events, "bytes": size}
    )


def bundle_import(bench: Bench) -> Outcome:
    """CPU seconds from a bundle into the log, beside inserting the same rows; projections apart.

    ``again_ratio`` is the same bundle once more beside the first time (goal 0.3 at most).
    """
    with _two(bench) as both:
        written = both.write()
        rows = _rows(both.first)
        before = bench.scratch / "before"
        shutil.copytree(both.second.paths.data_dir, before)
        again: list[float] = []
        tables: list[float] = []

        def ours() -> float:
            with _fresh(both.second, before) as office:
                started = time.process_time()
                applied = sum(office.exchange.read(one.path).applied for one in written)
                seconds = time.process_time() - started
                if applied < both.events:
                    raise Bug("bench.failed", name="bundle-import")
                started = time.process_time()
                for one in written:
                    office.exchange.read(one.path)
                again.append((time.process_time() - started) / seconds)
                if not tables:
                    started = time.process_time()
                    office.exchange.finish_projections()
                    tables.append(time.process_time() - started)
            return seconds

        def by_hand() -> float:
            path = bench.scratch / "by-hand.db"
            seconds = _insert(path, rows)
            path.unlink()
            return seconds

        pairs = in_turn(bench.runs, ours, by_hand)
    more = {
        "events": both.events,
        "again_ratio": round(max(again), 4),
        "again_met": max(again) <= 0.3,
        "projections_per_s": round(both.events / max(tables[0], 1e-9)),
    }
    return paired("bundle-import", "s", pairs, Goal("<=", 10), more)


# ------------------------------------------------------------------ two PCs of one office


@contextmanager
def _two(bench: Bench) -> Iterator[_Two]:
    events = _SMALL if bench.runs < 5 else _FULL
    out = bench.scratch / "out"
    out.mkdir()
    with (
        open_office(Paths(_folder(bench.scratch / "first"))) as first,
        open_office(Paths(_folder(bench.scratch / "second"))) as second,
    ):
        for office in (first, second):
            profile = replace(office.profile.show(), unit_name=_UNIT_NAME)
            office.profile.save(profile)
            office.settings.set("commune_code", _UNIT)
        asked = second.enrolment.request(out, name="Máy 2")
        answer = first.enrolment.approve(asked.file, out)
        second.enrolment.accept(answer.file)
        _clear(out)
        _fill(first, events)
        yield _Two(first, second, out, events)


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def _fill(office: Office, count: int) -> None:
    bodies = [_answer(number) for number in range(count)]
    office.events.actor = "nguoi-hoc"
    with office.store.atomic():
        office.events.append_many("learn.answered", Scope.OFFICE, bodies)
    office.events.actor = ""


def _answer(number: int) -> dict[str, object]:
    return {
        "course": "an-toan-thong-tin", "version": "1.0.0", "question": f"cau-{number % 500:04d}",
        "topic": "mat-khau", "lesson": f"bai-{number % 12}", "mode": "practice", "share": 1000,
        "right": True, "rating": 3, "ms": 4_000 + number % 999, "at_ms": 1_796_000_000_000 + number,
        "given": given_to_json(Given(choices=(number % 4,))),
    }  # fmt: skip


@contextmanager
def _fresh(office: Office, before: Path) -> Iterator[Office]:
    """Open the second PC as it was before anything came."""
    folder = before.with_name("now")
    shutil.copytree(before, folder)
    made = open_office(Paths(folder), office.clock)
    try:
        yield made
    finally:
        made.close()
        shutil.rmtree(folder)


def _best(measure: Callable[[], float]) -> float:
    return min(measure() for _ in range(5))


def _clear(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


# ------------------------------------------------------------------ by hand


class _Packing:
    """Rows, compressed as they are read."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._zstd = zstandard.ZstdCompressor(level=3).compressobj()
        self._ready = BytesIO()
        self._ended = False

    def read(self, size: int) -> bytes:
        while not (data := self._ready.read(size)) and not self._ended:
            block = next(self._blocks, None)
            self._ended = block is None
            packed = self._zstd.flush() if block is None else self._zstd.compress(block)
            self._ready = BytesIO(packed)
        return data


def _by_hand(office: Office, path: Path, age: str) -> None:
    cursor = office.store.db.conn.execute(
        _SELECT, [office.events.dev, office.events.epoch, 1 << 40]
    )

    def blocks() -> Iterator[bytes]:
        while found := cursor.fetchmany(_BLOCK):
            yield "\n".join([row[0] for row in found]).encode("utf-8")

    with path.open("wb") as file:
        encrypt_io(_Packing(blocks()), file, [x25519.Recipient.from_str(age)])


def _rows(office: Office) -> list[tuple[object, ...]]:
    return office.store.db.conn.execute(  # type: ignore[no-any-return]
        f"SELECT {_COLUMNS} FROM event WHERE scope != 'person'"  # noqa: S608
    ).fetchall()


def _insert(path: Path, rows: list[tuple[object, ...]]) -> float:
    """Insert into a table of the form that an event log needs: the same keys and the index by clock."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(
        "CREATE TABLE event (dev TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL, "
        "id TEXT NOT NULL UNIQUE, hlc TEXT NOT NULL, type TEXT NOT NULL, scope TEXT NOT NULL, "
        "data TEXT NOT NULL, PRIMARY KEY (dev, epoch, seq)) STRICT"
    )
    connection.execute("CREATE INDEX event_hlc ON event (hlc, dev, epoch, seq)")
    started = time.process_time()
    connection.execute("BEGIN")
    connection.executemany(_INSERT, rows)
    connection.execute("COMMIT")
    seconds = time.process_time() - started
    connection.close()
    return seconds
