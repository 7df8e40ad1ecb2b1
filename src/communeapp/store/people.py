"""The people of the office and the state of their PINs."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from communeapp.core.people import Person, PinReset, Role
from communeapp.store.database import Store
from communeapp.store.rows import Row


@dataclass(frozen=True)
class Credentials:
    """What a PIN is checked against: its argon2 hash (empty: none set) and the wrong tries."""

    pin_hash: str = ""
    failures: int = 0
    last_failure_ms: int = 0


class PeopleRows:
    """Reads and writes the table of people. Those who left stay, marked, for the reviews they signed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def list(self) -> tuple[Person, ...]:
        """Give those who are there, in the order in which they were entered."""
        rows = self._store.rows("SELECT * FROM person WHERE active = 1 ORDER BY created_ms, id")
        return tuple(_person(row) for row in rows)

    def get(self, person_id: str) -> Person | None:
        """Give one who is there."""
        row = self._row(person_id)
        return _person(row) if row is not None and row["active"] else None

    def name(self, person_id: str) -> str:
        """Give a name, also of one who left; "" for nobody."""
        row = self._row(person_id)
        return "" if row is None else str(row["name"])

    def pictures(self) -> dict[str, bytes]:
        """Give the pictures of people, PNG, by the person's id."""
        rows = self._store.rows("SELECT person, png FROM person_picture")
        return {row["person"]: base64.b64decode(row["png"]) for row in rows}

    def set_picture(self, person_id: str, png: bytes | None) -> None:
        """Keep a picture, or take it away."""
        if png is None:
            self._store.write("DELETE FROM person_picture WHERE person = ?", [person_id])
            return
        row = {"person": person_id, "png": base64.b64encode(png).decode("ascii")}
        self._store.put("person_picture", row, "person")

    def pin_resets(self) -> tuple[PinReset, ...]:
        """Say who was given a PIN by somebody else."""
        rows = self._store.rows("SELECT * FROM pin_reset")
        return tuple(
            PinReset(row["person"], row["actor"], self.name(row["actor"]), row["at_ms"])
            for row in rows
        )

    def set_pin_reset(self, person_id: str, actor: str, at_ms: int) -> None:
        """Keep who gave a person the PIN."""
        row = {"person": person_id, "actor": actor, "at_ms": at_ms}
        self._store.put("pin_reset", row, "person")

    def forget_pin_reset(self, person_id: str) -> None:
        """Keep that the person chose the PIN."""
        self._store.write("DELETE FROM pin_reset WHERE person = ?", [person_id])

    def credentials(self, person_id: str) -> Credentials:
        """Give what is needed to check a PIN."""
        row = self._row(person_id)
        if row is None:
            return Credentials()
        return Credentials(row["pin_hash"], row["failures"], row["last_failure_ms"])

    def add(self, person: Person, pin_hash: str, now_ms: int) -> None:
        """Enter a new person."""
        self._store.put(
            "person",
            {
                **_columns(person),
                "active": 1,
                "created_ms": now_ms,
                "pin_hash": pin_hash,
                "failures": 0,
                "last_failure_ms": 0,
            },
            "id",
        )

    def update(self, person: Person) -> None:
        """Rewrite name, title, role and whether the person signs."""
        self._rewrite(person.id, _columns(person))

    def set_credentials(self, person_id: str, credentials: Credentials) -> None:
        """Rewrite the state of a PIN."""
        self._rewrite(
            person_id,
            {
                "pin_hash": credentials.pin_hash,
                "failures": credentials.failures,
                "last_failure_ms": credentials.last_failure_ms,
            },
        )

    def follow(self, person: Person, created_ms: int, *, active: bool) -> bool:
        """Write a person as the events of all PCs tell; the PIN stays as it is here. True: it differed."""
        old = self._row(person.id)
        pins = {"pin_hash": "", "failures": 0, "last_failure_ms": 0}
        if old is not None and active:
            pins = {key: old[key] for key in pins}
        elif old is not None:
            pins |= {key: old[key] for key in ("failures", "last_failure_ms")}
        row = {
            **_columns(person), "active": int(active), "created_ms": created_ms, **pins,
        }  # fmt: skip
        if old is not None and all(old[key] == one for key, one in row.items()):
            return False
        self._store.put("person", row, "id")
        return True

    def picture(self, person_id: str) -> bytes | None:
        """Give one person's picture."""
        sql = "SELECT png FROM person_picture WHERE person = ?"
        row = self._store.maybe(sql, [person_id])
        return None if row is None else base64.b64decode(row["png"])

    def remove(self, person_id: str) -> None:
        """Mark a person as gone and forget the PIN."""
        self._rewrite(person_id, {"active": 0, "pin_hash": ""})

    def _row(self, person_id: str) -> Row | None:
        return self._store.maybe("SELECT * FROM person WHERE id = ?", [person_id])

    def _rewrite(self, person_id: str, changes: Row) -> None:
        row = self._store.one("SELECT * FROM person WHERE id = ?", [person_id])
        row.pop("sum")
        self._store.put("person", {**row, **changes}, "id")


def _columns(person: Person) -> Row:
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "role": person.role.value,
        "signs": int(person.signs),
    }


def _person(row: Row) -> Person:
    return Person(
        row["id"],
        row["name"],
        row["title"],
        Role(row["role"]),
        bool(row["signs"]),
        bool(row["pin_hash"]),
    )
