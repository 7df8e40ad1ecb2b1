"""What two PCs of an office gave twice: numbers of the registers, symbols of folders."""

from __future__ import annotations

from communeapp.store.database import Store
from communeapp.store.rows import Row

_DOUBLED = (
    "SELECT kind, year, series, number FROM given_number "
    "GROUP BY kind, year, series, number HAVING count(DISTINCT entry) > 1"
)


class OfficeConflicts:
    """Looks for what stands twice."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def has_colleagues(self) -> bool:
        """Say whether other PCs of this office are known."""
        sql = "SELECT 1 AS n FROM peer WHERE kind = 'colleague' LIMIT 1"
        return self._store.maybe(sql) is not None

    def restored_ms(self, dev: str, epoch: str) -> int | None:
        """Give the time at which a log went on from an older state of this PC; None where it did not."""
        row = self._store.maybe(
            "SELECT hlc, json_extract(data, '$.body.reason') AS reason FROM event "
            "WHERE dev = ? AND epoch = ? AND seq = 1 AND type = 'epoch.started'",
            [dev, epoch],
        )
        if row is None or row["reason"] not in ("restored", "behind", "cloned"):
            return None
        return int(row["hlc"][:12], 16)

    def heard_since(self, at_ms: int) -> bool:
        """Say whether there is no colleague, or one who wrote a bundle later than that."""
        row = self._store.one(
            "SELECT count(*) AS n, coalesce(max(seen_ms), 0) AS seen FROM peer "
            "WHERE kind = 'colleague'"
        )
        return not row["n"] or bool(row["seen"] > at_ms)

    def doubled_count(self) -> int:
        """Count the numbers that two documents carry."""
        return int(self._store.one(f"SELECT count(*) AS n FROM ({_DOUBLED})")["n"])  # noqa: S608

    def doubled_numbers(self) -> list[Row]:
        """Give each document of each number that two carry: the latest year first."""
        return self._store.rows(
            "SELECT g.kind, g.year, g.series, g.number, g.entry, "  # noqa: S608 - our own words
            "coalesce(nullif(i.subject, ''), i.file_name, o.subject) AS subject, "
            "coalesce(i.number, o.printed) AS printed, coalesce(e.dev, f.dev) AS dev, "
            f"coalesce(e.hlc, f.hlc) AS hlc FROM ({_DOUBLED}) AS d JOIN given_number AS g "
            "ON g.kind = d.kind AND g.year = d.year AND g.series = d.series AND g.number = d.number "
            "LEFT JOIN incoming AS i ON i.id = g.entry LEFT JOIN outgoing AS o ON o.id = g.entry "
            "LEFT JOIN event AS e ON e.id = g.event LEFT JOIN fork AS f ON f.id = g.event "
            "WHERE coalesce(e.dev, f.dev) IS NOT NULL "
            "ORDER BY g.year DESC, g.kind, g.series, g.number, hlc, g.entry"
        )

    def doubled_symbols(self) -> list[str]:
        """Give the symbols that two folders carry."""
        rows = self._store.rows(
            "SELECT symbol FROM folder GROUP BY symbol HAVING count(*) > 1 ORDER BY symbol"
        )
        return [row["symbol"] for row in rows]
