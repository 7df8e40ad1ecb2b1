"""Whom this PC exchanges with: peers, their receipts and chains of keys, what went and came."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communeapp.core.sync.receipts import after_receipt
from communeapp.core.sync.vectors import LogName, Vector
from communeapp.store.database import Store
from communeapp.store.rows import Row

#: So many bundles are remembered for each way; older ones would be read again, for nothing.
_REMEMBERED = 5_000


@dataclass(frozen=True)
class PeerRow:
    """A peer as it is stored."""

    dev: str
    kind: str
    unit: str
    name: str
    age: str
    added_ms: int
    seen_ms: int


class ExchangeRows:
    """Reads and writes peers, receipts, chains, bundles, logs with two histories."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # -------------------------------------------------------------- peers

    def peers(self, kind: str | None = None) -> tuple[PeerRow, ...]:
        """Give the peers, in the order of their names."""
        rows = self._store.rows(
            "SELECT * FROM peer WHERE ?1 IS NULL OR kind = ?1 ORDER BY kind, name, dev", [kind]
        )
        return tuple(_peer(row) for row in rows)

    def peer(self, dev: str) -> PeerRow | None:
        """Give one peer."""
        row = self._store.maybe("SELECT * FROM peer WHERE dev = ?", [dev])
        return None if row is None else _peer(row)

    def put_peer(self, one: PeerRow) -> None:
        """Write a peer."""
        self._store.put("peer", one.__dict__, "dev")

    def remove_peer(self, dev: str) -> None:
        """Forget a peer and its receipts; what came from it stays."""
        self._store.write("DELETE FROM peer WHERE dev = ?", [dev])

    # -------------------------------------------------------------- receipts

    def receipts(self, peer: str) -> dict[LogName, int]:
        """Give what a peer said that it holds."""
        rows = self._store.rows("SELECT dev, epoch, seq FROM receipt WHERE peer = ?", [peer])
        return {LogName(row["dev"], row["epoch"]): row["seq"] for row in rows}

    def take_receipt(self, peer: str, said: Vector) -> bool:
        """Take a receipt of a known peer; says whether it changed what is known."""
        kept = self.receipts(peer)
        after = after_receipt(peer, kept, said)
        if after == kept:
            return False
        self._store.write("DELETE FROM receipt WHERE peer = ?", [peer])
        self._store.insert_many(
            "receipt",
            [
                {"peer": peer, "dev": log.dev, "epoch": log.epoch, "seq": seq}
                for log, seq in sorted(after.items())
            ],
        )
        return True

    # -------------------------------------------------------------- chains

    def put_chain(self, dev: str, root: str, chain: Sequence[str], at_ms: int) -> None:
        """Keep the certificates of a device below a root, the device's own first."""
        text = json.dumps(list(chain))
        known = self._store.maybe(
            "SELECT chain, seen_ms FROM device_chain WHERE dev = ? AND root = ?", [dev, root]
        )
        if known is None or (known["chain"] != text and known["seen_ms"] <= at_ms):
            row = {"dev": dev, "root": root, "chain": text, "seen_ms": at_ms}
            self._store.put("device_chain", row, ("dev", "root"))

    def chains(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Give the known chains by (device, root)."""
        rows = self._store.rows("SELECT * FROM device_chain")
        return {(row["dev"], row["root"]): tuple(json.loads(row["chain"])) for row in rows}

    # -------------------------------------------------------------- bundles

    def known_bundle(self, bundle_id: str, way: str) -> Row | None:
        """Give what is remembered of a bundle that came ("in") or went ("out")."""
        return self._store.maybe("SELECT * FROM bundle WHERE id = ? AND way = ?", [bundle_id, way])

    def put_bundle(self, row: Mapping[str, Any], covers: Vector) -> None:
        """Remember a bundle; ``covers`` are the ends of what it holds."""
        self._store.put("bundle", {**row, "covers": vector_text(covers)}, ("id", "way"))
        self._store.write(
            "DELETE FROM bundle WHERE way = ?1 AND at_ms < (SELECT at_ms FROM bundle "
            "WHERE way = ?1 ORDER BY at_ms DESC LIMIT 1 OFFSET ?2)",
            [row["way"], _REMEMBERED],
        )

    def pieces(self, bundle_set: str) -> frozenset[int]:
        """Say which pieces of a set came."""
        rows = self._store.rows(
            "SELECT piece FROM bundle WHERE bundle_set = ? AND way = 'in'", [bundle_set]
        )
        return frozenset(row["piece"] for row in rows)

    def sent_ends(self, kind: str) -> dict[LogName, int]:
        """Give how far each log went out to peers of a kind, confirmed or not."""
        found: dict[LogName, int] = {}
        for row in self._store.rows(
            "SELECT covers FROM bundle WHERE way = 'out' AND kind = ?", [kind]
        ):
            for log, seq in vector_of_text(row["covers"]).items():
                found[log] = max(found.get(log, 0), seq)
        return found

    # -------------------------------------------------------------- two histories

    def forked(self) -> tuple[Row, ...]:
        """Give the logs with two histories, with the number of events of the second."""
        return tuple(
            self._store.rows(
                "SELECT l.*, (SELECT count(*) FROM fork AS f WHERE f.dev = l.dev "
                "AND f.epoch = l.epoch) AS events FROM forked_log AS l ORDER BY l.dev, l.epoch"
            )
        )

    def note_fork(self, log: LogName, seq: int, at_ms: int, *, certain: bool) -> bool:
        """Remember that a log has (or, not ``certain``, may have) two histories; says whether that is
        news."""
        known = self._store.maybe("SELECT * FROM forked_log WHERE dev = ? AND epoch = ?", [*log])
        if known is not None and (known["certain"] or not certain):
            return False
        row = {
            "dev": log.dev, "epoch": log.epoch, "seq": seq, "at_ms": at_ms,
            "certain": int(certain), "offered_hub": 0, "offered_colleague": 0,
        }  # fmt: skip
        self._store.put("forked_log", row, ("dev", "epoch"))
        return True

    def offered(self, logs: Iterable[LogName], kind: str) -> None:
        """Count that logs with two histories were sent whole to peers of a kind."""
        for log in logs:
            row = self._store.maybe("SELECT * FROM forked_log WHERE dev = ? AND epoch = ?", [*log])
            if row is not None:
                whole = {name: value for name, value in row.items() if name != "sum"}
                whole[f"offered_{kind}"] += 1
                self._store.put("forked_log", whole, ("dev", "epoch"))

    def ids_of(self, log: LogName, scopes: Sequence[str]) -> list[str]:
        """Give the ids of all known events of a log, of both histories, that may travel."""
        marks = ", ".join("?" for _ in scopes)
        both = " UNION ".join(
            f"SELECT id FROM {one} WHERE dev = ? AND epoch = ? AND scope IN ({marks})"  # noqa: S608
            for one in ("event", "fork")
        )
        rows = self._store.rows(f"{both} ORDER BY id", [*log, *scopes] * 2)
        return [row["id"] for row in rows]

    def second_history(self, log: LogName, scopes: Sequence[str]) -> list[Row]:
        """Give the events (seq, id, data) of a log's second history that may travel, ascending."""
        marks = ", ".join("?" for _ in scopes)
        return self._store.rows(
            "SELECT seq, id, data FROM fork WHERE dev = ? AND epoch = ? "  # noqa: S608
            f"AND scope IN ({marks}) ORDER BY seq, id",
            [*log, *scopes],
        )

    # -------------------------------------------------------------- kept aside

    def aside(self) -> tuple[Row, ...]:
        """Give the events that are kept aside, the newest first."""
        return tuple(
            self._store.rows(
                "SELECT q.event, q.reason, q.at_ms, coalesce(e.dev, f.dev) AS dev, "
                "coalesce(e.epoch, f.epoch) AS epoch, coalesce(e.seq, f.seq) AS seq, "
                "coalesce(e.type, f.type) AS type FROM quarantine AS q "
                "LEFT JOIN event AS e ON e.id = q.event LEFT JOIN fork AS f ON f.id = q.event "
                "WHERE coalesce(e.dev, f.dev) IS NOT NULL ORDER BY q.at_ms DESC, q.event"
            )
        )

    def revoke(self, dev: str, from_seq: int, from_ms: int, program: str, at_ms: int) -> int:
        """Keep aside what a device wrote beyond a number or from an instant on (of its own clock); give
        how many of these had been applied."""
        beyond = "dev = ? AND (seq > ? OR hlc >= ?) AND id NOT IN (SELECT event FROM quarantine)"
        values = [dev, from_seq, f"{max(from_ms, 0):012x}"]
        applied = 0
        for log in ("event", "fork"):
            for row in self._store.rows(
                f"SELECT id, id IN (SELECT event FROM apply_queue) AS waits FROM {log} WHERE {beyond}",  # noqa: S608
                values,
            ):
                applied += not row["waits"]
                aside = {"event": row["id"], "reason": "revoked", "program": program}
                self._store.put("quarantine", {**aside, "at_ms": at_ms}, "event")
        return applied


def vector_text(vector: Vector) -> str:
    """Write a vector as one text."""
    return json.dumps([[*log, seq] for log, seq in sorted(vector.items())], separators=(",", ":"))


def vector_of_text(text: str) -> dict[LogName, int]:
    """Read it back."""
    return {LogName(dev, epoch): seq for dev, epoch, seq in json.loads(text)}


def _peer(row: Row) -> PeerRow:
    return PeerRow(
        row["dev"], row["kind"], row["unit"], row["name"], row["age"], row["added_ms"],
        row["seen_ms"],
    )  # fmt: skip
