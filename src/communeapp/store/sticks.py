"""Which bundle went onto which stick, and whether it arrived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communeapp.core.events import canonical_json, parse_canonical
from communeapp.core.sync.vectors import LogName
from communeapp.store.database import Store
from communeapp.store.rows import Row


@dataclass(frozen=True)
class PutRow:
    """A bundle on a stick. ``kind``: hub, colleague or passed_on; ``ends``: the last number it covers of
    each log; times are UTC ms, None where that has not happened."""

    bundle: str
    stick: str
    name: str
    label: str
    kind: str
    events: int
    bytes: int
    ends: Mapping[LogName, int]
    put_ms: int
    confirmed_ms: int | None = None
    removed_ms: int | None = None


class StickRows:
    """Reads and writes the table of sticks."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, row: PutRow) -> None:
        """Enter a bundle that lies on a stick; again after it was put there again."""
        ends = [[log.dev, log.epoch, seq] for log, seq in sorted(row.ends.items())]
        self._store.put(
            "stick_file",
            {
                "bundle": row.bundle, "stick": row.stick, "name": row.name, "label": row.label,
                "kind": row.kind, "events": row.events, "bytes": row.bytes,
                "ends": canonical_json(ends).decode("ascii"),
                "put_ms": row.put_ms, "confirmed_ms": row.confirmed_ms, "removed_ms": row.removed_ms,
            },
            ["bundle", "stick"],
        )  # fmt: skip

    def all(self, limit: int = 200) -> tuple[PutRow, ...]:
        """Give what was put onto sticks, newest first."""
        rows = self._store.rows(
            "SELECT * FROM stick_file ORDER BY put_ms DESC, name LIMIT ?", [limit]
        )
        return tuple(map(_put, rows))

    def unconfirmed(self) -> tuple[PutRow, ...]:
        """Give what is not known to have arrived."""
        rows = self._store.rows(
            "SELECT * FROM stick_file WHERE confirmed_ms IS NULL ORDER BY put_ms, name"
        )
        return tuple(map(_put, rows))

    def on(self, stick: str) -> tuple[PutRow, ...]:
        """Give what was put onto a stick and not removed from it since."""
        rows = self._store.rows(
            "SELECT * FROM stick_file WHERE stick = ? AND removed_ms IS NULL ORDER BY put_ms, name",
            [stick],
        )
        return tuple(map(_put, rows))

    def find(self, bundle: str, stick: str) -> PutRow | None:
        """Give what was entered for a bundle on a stick."""
        row = self._store.maybe(
            "SELECT * FROM stick_file WHERE bundle = ? AND stick = ?", [bundle, stick]
        )
        return None if row is None else _put(row)

    def taken(self) -> frozenset[str]:
        """Give the bundles that were taken in, from wherever."""
        return frozenset(
            row["id"] for row in self._store.rows("SELECT id FROM bundle WHERE way = 'in'")
        )


def _put(row: Row) -> PutRow:
    ends = parse_canonical(row["ends"].encode("ascii"))
    return PutRow(
        row["bundle"], row["stick"], row["name"], row["label"], row["kind"], row["events"], row["bytes"],
        {LogName(dev, epoch): seq for dev, epoch, seq in ends},
        row["put_ms"], row["confirmed_ms"], row["removed_ms"],
    )  # fmt: skip
