"""The event log in the database: appending in the caller's transaction, epochs, checking."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from communeapp import log
from communeapp.clock import Clock
from communeapp.core.errors import StoreDamaged
from communeapp.core.events import (
    FORMAT_VERSION,
    GENESIS,
    ZERO,
    Event,
    Hlc,
    Scope,
    Tip,
    canonical_json,
    check_size,
    epoch_id,
    make_event,
    named,
    parse_event,
    sha256_hex,
)
from communeapp.core.office_subjects import subjects_of
from communeapp.core.sync.vectors import LogName, Span
from communeapp.store.database import Store
from communeapp.store.epoch import EpochMark, read_mark, write_mark
from communeapp.store.exchange_logs import HeldRows
from communeapp.store.rows import Row

_LOG = log.get(__name__)

#: So many events are checked at every start (about a tenth of a second on an office PC).
CHECK_AT_START = 10_000
_INSERT = "INSERT INTO event (dev, epoch, seq, id, hlc, type, scope, data) VALUES (?,?,?,?,?,?,?,?)"


#: Types of which single subjects are asked for: prefix, table, its column, the key in the body.
SUBJECTS = (
    ("doc.", "doc_event", "doc", "doc"),
    ("number.", "doc_event", "doc", "doc"),
    ("route.", "event_subject", "subject", "draft"),
    ("comment.", "event_subject", "subject", "draft"),
    ("exam.", "event_subject", "subject", "attempt"),
    ("credential.", "event_subject", "subject", "certificate"),
)


@dataclass(frozen=True)
class EventName:
    """An event that was appended: its hash, and its reading of the logical clock."""

    id: str
    hlc: str


class EventLog:
    """This device's log. ``actor`` is the id of the person at the PC, empty when nobody is."""

    def __init__(self, store: Store, dev: str, clock: Clock, side_file: Path, host: str) -> None:
        self._store = store
        self._clock = clock
        self._side_file = side_file
        self._host = host
        self.dev = dev
        self.epoch = ""
        self.actor = ""

    # -------------------------------------------------------------- epochs

    def begin(self) -> str | None:
        """Continue the epoch of this database, or start a new one; give the reason, if new.

        Reasons: ``first`` (an empty log), ``restored`` (the side file names another epoch or is
        missing: a backup came back), ``cloned`` (another PC or folder), ``behind`` (the side file
        knows of later events: an older copy of the database was put in its place), ``new_device``.
        """
        reason = self._why_new(read_mark(self._side_file))
        if reason is None:
            self.epoch = self._store.meta("epoch") or ""
            return None
        self.start_epoch(reason)
        return reason

    def _why_new(self, mark: EpochMark | None) -> str | None:
        epoch, dev = self._store.meta("epoch"), self._store.meta("dev")
        if epoch is None:
            return "first"
        if dev != self.dev:
            return "new_device"
        if mark is None or mark.epoch != epoch or mark.dev != dev:
            return "restored"
        if mark.host != self._host:
            return "cloned"
        if mark.seq > self._tip(epoch).seq:
            return "behind"
        return None

    def start_epoch(self, reason: str) -> None:
        """Go on in a new log: others hold events of the present one that this PC did not write, or does
        not have (``receipt``, ``fork``), or one of the reasons of :meth:`begin`."""
        old = self._store.meta("epoch")
        before, log = None, None
        if old is not None:
            dev = self._store.meta("dev") or ""
            tip, log = self._tip(old, dev), LogName(dev, old)
            before = {"dev": dev, "epoch": old, "seq": tip.seq, "id": tip.id}
        self.epoch = epoch_id(secrets.token_bytes(16))
        # The side file goes first: a crash in between leaves two that differ, which only costs one
        # more epoch, and at a first start a database that still has none.
        self._write_mark(durable=True)
        with self._store.atomic():
            self._store.set_meta("epoch", self.epoch)
            self._store.set_meta("dev", self.dev)
            if log is not None and before is not None and tip.seq:
                HeldRows(self._store).add(log, Span(1, tip.seq))
            self.append("epoch.started", Scope.UNIT_TO_HUB, {"reason": reason, "before": before})
        _LOG.info("epoch started reason=%s", reason)

    def _write_mark(self, *, durable: bool = False) -> None:
        mark = EpochMark(self.epoch, self.dev, self._host, self._tip(self.epoch).seq)
        try:
            write_mark(self._side_file, mark, durable=durable)
        except OSError as error:
            # A mark that lags behind is harmless; a first one that is missing makes a new epoch.
            _LOG.warning("side file not written errno=%s", error.errno)

    # -------------------------------------------------------------- writing

    def append(self, type_: str, scope: Scope, body: Mapping[str, object]) -> Event:
        """Append an event to the transaction that is open; Bug when none is."""
        event = make_event(
            type_=type_,
            dev=self.dev,
            epoch=self.epoch,
            tip=self._tip(self.epoch),
            hlc=self.last_hlc().next(self._clock.now_ms()),
            actor=self.actor,
            scope=scope,
            body=body,
        )
        self._store.write(
            _INSERT,
            [
                event.dev,
                event.epoch,
                event.seq,
                event.id,
                str(event.hlc),
                event.type,
                event.scope.value,
                event.hashed_bytes().decode("utf-8"),
            ],
        )
        self._index_documents(type_, [(body, event.id)])
        self._store.set_meta("last_seen_ms", str(self._clock.now_ms()))
        self._store.after_commit(self._write_mark)
        return event

    def append_many(
        self, type_: str, scope: Scope, bodies: Sequence[Mapping[str, object]]
    ) -> tuple[EventName, ...]:
        """Append events of one type, one after the other in the chain; for hundreds at once.

        The same events as :meth:`append` would make one by one, but the tip, the clock and the side
        file are asked once, and no body is read back: it has to be plain JSON values.
        """
        tip, hlc, now = self._tip(self.epoch), self.last_hlc(), self._clock.now_ms()
        rows, names = [], []
        # The canonical form of what these events share, once; only the rest is written for each.
        actor = canonical_json(self.actor).decode("utf-8")
        head, middle = f'{{"actor":{actor},"body":', f',"dev":"{self.dev}","epoch":"{self.epoch}"'
        tail = f'"type":"{type_}","v":{FORMAT_VERSION}}}'
        for body in bodies:
            hlc = hlc.next(now)
            said, clock, seq = canonical_json(body).decode("utf-8"), str(hlc), tip.seq + 1
            data = (
                f'{head}{said}{middle},"hlc":"{clock}","prev":"{tip.id}",'
                f'"scope":"{scope.value}","seq":{seq},{tail}'
            )
            hashed = data.encode("utf-8")
            check_size(hashed)
            tip = Tip(seq, sha256_hex(hashed))
            rows.append((self.dev, self.epoch, seq, tip.id, clock, type_, scope.value, data))
            names.append(EventName(tip.id, clock))
        if not rows:
            return ()
        self._store.write_many(_INSERT, rows)
        self._index_documents(
            type_, [(body, name.id) for body, name in zip(bodies, names, strict=True)]
        )
        self._store.set_meta("last_seen_ms", str(now))
        self._store.after_commit(self._write_mark)
        return tuple(names)

    def _index_documents(
        self, type_: str, found: Sequence[tuple[Mapping[str, object], str]]
    ) -> None:
        for prefix, table, column, key in SUBJECTS:
            if type_.startswith(prefix):
                pairs = [(str(body[key]), event) for body, event in found if key in body]
                sql = f"INSERT INTO {table} ({column}, event) VALUES (?, ?)"  # noqa: S608
                self._store.write_many(sql, pairs)
        spoken_of = [(one, event) for body, event in found for one in subjects_of(type_, body)]
        if spoken_of:
            sql = "INSERT OR IGNORE INTO office_event (subject, event) VALUES (?, ?)"
            self._store.write_many(sql, spoken_of)

    @contextlib.contextmanager
    def change(self, type_: str, scope: Scope, body: Mapping[str, object]) -> Iterator[Event]:
        """Open a transaction, append the event that describes it, and let the caller do the change."""
        with self._store.atomic():
            yield self.append(type_, scope, body)

    # -------------------------------------------------------------- reading

    def last_hlc(self) -> Hlc:
        """Give the latest reading of the logical clock in the whole log, own and foreign."""
        return last_hlc(self._store)

    def count(self) -> int:
        """Count all events."""
        return int(self._store.one("SELECT count(*) AS n FROM event")["n"])

    def all(self, type_: str | None = None) -> list[Event]:
        """Read events in replay order, those of second histories too; not those that are kept aside."""
        where, values = ("type = ?", [type_]) if type_ else ("1", [])
        return self._read("", where, values)

    def of_document(self, doc_id: str) -> list[Event]:
        """Read the events of one document (types ``doc.*``) in replay order, as :meth:`all`."""
        return self._read("doc_event AS s JOIN", "s.doc = ?", [doc_id])

    def of_subject(self, subject: str) -> list[Event]:
        """Read the events of one attempt at an exam, one certificate, or one draft's way, as :meth:`all`."""
        return self._read("event_subject AS s JOIN", "s.subject = ?", [subject])

    def of_office(self, subject: str) -> list[Event]:
        """Read the events of a folder, book, person or setting (``core.office_subjects``), as :meth:`all`."""
        return self._read("office_event AS s JOIN", "s.subject = ?", [subject])

    def _read(self, joined: str, where: str, values: Sequence[object]) -> list[Event]:
        on = "ON e.id = s.event" if joined else ""
        aside = "AND e.id NOT IN (SELECT event FROM quarantine)"
        logs = ["event"]
        if self._store.maybe("SELECT 1 FROM fork LIMIT 1") is not None:
            logs.append("fork")
        asked = " UNION ALL ".join(
            f"SELECT e.id, e.data, e.hlc, e.dev, e.epoch, e.seq FROM {joined} {one} AS e {on} "  # noqa: S608
            f"WHERE {where} {aside}"
            for one in logs
        )
        rows = self._store.rows(f"{asked} ORDER BY hlc, dev, epoch, seq, id", [*values] * len(logs))
        return [parse_event(named(row["data"].encode("utf-8"), row["id"])) for row in rows]

    def check(self, newest: int = CHECK_AT_START) -> None:
        """Check the hashes and the chains of the newest events; StoreDamaged if history was changed.

        ``data`` holds the very bytes that ``id`` is the hash of, so that this costs a few
        microseconds an event. Older ones hang on the newer ones by their hashes.
        """
        rows = self._store.rows(
            "SELECT * FROM (SELECT dev, epoch, seq, id, hlc, type, scope, data FROM event "
            "ORDER BY rowid DESC LIMIT ?) ORDER BY dev, epoch, seq",
            [newest],
        )
        before: Row | None = None
        current = (self._store.meta("dev"), self._store.meta("epoch"))
        for row in rows:
            fault = _fault(row, before, current)
            if fault is not None:
                _LOG.error("event %s is damaged: %s", row["seq"], fault)
                raise StoreDamaged("store.damaged", path=str(self._store.path), detail="log")
            before = row

    def _tip(self, epoch: str, dev: str | None = None) -> Tip:
        row = self._store.maybe(
            "SELECT seq, id FROM event WHERE dev = ? AND epoch = ? ORDER BY seq DESC LIMIT 1",
            [dev or self.dev, epoch],
        )
        return Tip() if row is None else Tip(row["seq"], row["id"])


def last_hlc(store: Store) -> Hlc:
    """Give the latest reading of the logical clock in a database, own and foreign; also read only."""
    row = store.one(
        "SELECT max((SELECT max(hlc) FROM event), coalesce((SELECT max(hlc) FROM fork), '')) AS hlc"
    )
    return Hlc.parse(row["hlc"]) if row["hlc"] else ZERO


def _fault(row: Row, before: Row | None, current: tuple[str | None, str | None]) -> str | None:
    """Say what is wrong with a stored event, knowing the stored one before it in the same log.

    Only the log that this PC writes has no gaps: of others, some numbers were withheld.

    The bytes are known to be the event's own once the hash fits, so what they say is looked up in
    the text of the canonical form instead of being parsed: every start does this ten thousand times.
    """
    data = str(row["data"])
    if sha256_hex(data.encode("utf-8", "surrogatepass")) != row["id"]:
        return "hash"
    said = [f'"{name}":"{row[name]}",' for name in ("dev", "epoch", "hlc", "scope")]
    said.append(f'"seq":{row["seq"]},"type":"{row["type"]}","v":')
    first = before is None or (before["dev"], before["epoch"]) != (row["dev"], row["epoch"])
    if first and row["seq"] == 1:
        said.append(f'"prev":"{GENESIS}",')
    elif not first and before is not None:
        gap = row["seq"] != before["seq"] + 1
        if gap and (row["dev"], row["epoch"]) == current:
            return "chain"
        if not gap and row["hlc"] <= before["hlc"]:
            return "chain"
        if not gap:
            said.append(f'"prev":"{before["id"]}",')
    return None if all(one in data for one in said) else "columns"
