"""Certificates in the database, as their events say."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from communeapp.core.training.certificate import (
    Certificate,
    Revocation,
    RevokeReason,
    data_from_json,
    data_to_json,
)
from communeapp.store.database import Store
from communeapp.store.rows import Row


class CredentialRows:
    """Reads and writes the table of certificates."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, one: Certificate, series: str, number: int, hlc: str) -> None:
        """Enter a certificate; one that is there keeps that it was taken back."""
        old = self.row(one.id)
        kept = {name: None if old is None else old[name] for name in ("revoked_day", "revoked_ms")}
        self._store.put(
            "certificate",
            {
                "id": one.id,
                "year": one.data.day.year,
                "series": series,
                "number": number,
                "day": one.data.day.isoformat(),
                "fields": json.dumps(data_to_json(one.data), ensure_ascii=False, sort_keys=True),
                "token": one.token,
                "qr": one.qr,
                "person": one.person,
                "class": one.class_id,
                "member": one.member,
                "exam": one.exam,
                "issued_ms": one.issued_ms,
                "issued_by": one.issued_by,
                **kept,
                "reason": "" if old is None else old["reason"],
                "note": "" if old is None else old["note"],
                "hlc": hlc,
            },
            "id",
        )

    def revoke(self, revocation: Revocation, at_ms: int) -> bool:
        """Enter that a certificate was taken back; False where it is unknown. The first word counts."""
        row = self.row(revocation.certificate)
        if row is None:
            return False
        if row["revoked_day"] is None:
            taken = {
                "revoked_day": revocation.day.isoformat(),
                "revoked_ms": at_ms,
                "reason": revocation.reason.value,
            }
            self._rewrite(row, taken)
        return True

    def note(self, certificate_id: str, note: str) -> None:
        """Keep what was said about taking a certificate back."""
        row = self.row(certificate_id)
        if row is not None:
            self._rewrite(row, {"note": note})

    def _rewrite(self, row: Row, values: Mapping[str, object]) -> None:
        whole = {name: value for name, value in row.items() if name != "sum"}
        self._store.put("certificate", {**whole, **values}, "id")

    def row(self, certificate_id: str) -> Row | None:
        """Give one row."""
        return self._store.maybe("SELECT * FROM certificate WHERE id = ?", [certificate_id])

    def get(self, certificate_id: str) -> Certificate | None:
        """Give one certificate."""
        row = self.row(certificate_id)
        return None if row is None else _certificate(row)

    def by_number(self, year: int, series: str, number: int) -> list[Certificate]:
        """Give the certificates of a number; more than one only where two PCs gave it."""
        rows = self._store.rows(
            "SELECT * FROM certificate WHERE year = ? AND series = ? AND number = ? ORDER BY id",
            [year, series, number],
        )
        return [_certificate(row) for row in rows]

    def list(
        self, *, person: str = "", class_id: str = "", member: str = "", year: int = 0
    ) -> tuple[Certificate, ...]:
        """List certificates, the newest first; empty values ask for all."""
        wanted: Mapping[str, Any] = {
            "person": person, "class": class_id, "member": member, "year": year,
        }  # fmt: skip
        asked = {name: value for name, value in wanted.items() if value}
        where = " AND ".join(f"{name} = ?" for name in asked) or "1"
        rows = self._store.rows(
            f"SELECT * FROM certificate WHERE {where} "  # noqa: S608 - names of our own
            "ORDER BY year DESC, number DESC, id",
            list(asked.values()),
        )
        return tuple(_certificate(row) for row in rows)

    def last_number(self, year: int, series: str) -> int:
        """Give the highest number of a series in a year, 0 where there is none."""
        row = self._store.one(
            "SELECT coalesce(max(number), 0) AS n FROM certificate WHERE year = ? AND series = ?",
            [year, series],
        )
        return int(row["n"])

    def revoked(self) -> tuple[Revocation, ...]:
        """List what was taken back, in the order in which it was."""
        rows = self._store.rows(
            "SELECT * FROM certificate WHERE revoked_day IS NOT NULL ORDER BY revoked_ms, id"
        )
        found = (_certificate(row).revocation for row in rows)
        return tuple(one for one in found if one is not None)


def _certificate(row: Row) -> Certificate:
    revocation = None
    if row["revoked_day"] is not None:
        day = dt.date.fromisoformat(row["revoked_day"])
        revocation = Revocation(row["id"], day, RevokeReason(row["reason"]))
    return Certificate(
        data=data_from_json(json.loads(row["fields"])),
        token=row["token"],
        qr=row["qr"],
        person=row["person"],
        class_id=row["class"],
        member=row["member"],
        exam=row["exam"],
        issued_ms=row["issued_ms"],
        issued_by=row["issued_by"],
        revocation=revocation,
        note=row["note"],
    )
