"""Classes with sessions, members, attendance and what trainers recorded; rows follow from events."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from communeapp.core.events import Event
from communeapp.core.training.class_json import (
    cohort_from_json,
    member_from_json,
    session_from_json,
)
from communeapp.core.training.classes import ClassSession, Cohort, Member, Presence
from communeapp.store.database import Store
from communeapp.store.replayed import ReplayedRows
from communeapp.store.rows import Row

_COHORT = (
    "SELECT cohort.*, "
    "(SELECT count(*) FROM cohort_member AS m WHERE m.cohort = cohort.id AND m.gone = 0) AS members, "
    "(SELECT count(*) FROM cohort_session AS s WHERE s.cohort = cohort.id AND s.gone = 0) AS sessions "
    "FROM cohort WHERE gone = 0"
)
_TABLES = ("cohort", "cohort_session", "cohort_member", "attendance", "member_record")


@dataclass(frozen=True)
class Recorded:
    """What a trainer wrote down of a member. ``kind`` is ``module`` or ``exam``; percent -1: none."""

    member_id: str
    kind: str
    what: str
    passed: bool
    percent: int
    note: str


class ClassRows(ReplayedRows):
    """Reads and writes classes."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._appliers: Mapping[str, Callable[[Event], None]] = {
            "class.created": self._cohort,
            "class.changed": self._cohort,
            "class.closed": self._cohort,
            "class.opened": self._cohort,
            "class.deleted": self._cohort,
            "class.session_kept": self._session,
            "class.session_removed": self._session,
            "class.members_added": self._members,
            "class.member_changed": self._members,
            "class.member_removed": self._members,
            "class.attendance": self._attendance,
            "class.recorded": self._record,
            "class.record_removed": self._record,
        }

    # -------------------------------------------------------------- writing

    def apply(self, event: Event) -> bool:
        """Do what an event says; False for one of another subject. Own events and foreign ones alike."""
        apply = self._appliers.get(event.type)
        if apply is None:
            return False
        apply(event)
        return True

    def clear(self) -> None:
        """Empty the tables, to fill them again from the log."""
        for table in _TABLES:
            self._store.write(f"DELETE FROM {table}")  # noqa: S608 - names of our own

    def _cohort(self, event: Event) -> None:
        data: Any = event.body["class"]
        gone = int(event.type == "class.deleted")
        self._keep("cohort", {"id": data["id"], "data": _text(data), "gone": gone}, ["id"], event)

    def _session(self, event: Event) -> None:
        data: Any = event.body["session"]
        row = {
            "id": data["id"],
            "cohort": event.body["cohort"],
            "date": data["date"],
            "data": _text(data),
            "gone": int(event.type == "class.session_removed"),
        }
        self._keep("cohort_session", row, ["id"], event)

    def _members(self, event: Event) -> None:
        members: Any = event.body["members"]
        for data in members:
            row = {
                "id": data["id"],
                "cohort": event.body["cohort"],
                "person": data["person"],
                "data": _text(data),
                "gone": int(event.type == "class.member_removed"),
            }
            self._keep("cohort_member", row, ["id"], event)

    def _attendance(self, event: Event) -> None:
        marks: Any = event.body["marks"]
        for member, presence in marks.items():
            row = {
                "session": event.body["session"],
                "member": member,
                "cohort": event.body["cohort"],
                "presence": presence,
            }
            self._keep("attendance", row, ["session", "member"], event)

    def _record(self, event: Event) -> None:
        names = ("cohort", "member", "kind", "what", "percent", "note")
        row = {name: event.body[name] for name in names}
        row["passed"] = int(bool(event.body["passed"]))
        row["gone"] = int(event.type == "class.record_removed")
        self._keep("member_record", row, ["member", "kind", "what"], event)

    # -------------------------------------------------------------- reading

    def cohort(self, cohort_id: str) -> Cohort | None:
        """Give a class."""
        row = self._store.maybe(f"{_COHORT} AND id = ?", [cohort_id])
        return None if row is None else _cohort_of(row)

    def cohorts(self) -> tuple[Cohort, ...]:
        """Give all classes."""
        return tuple(_cohort_of(row) for row in self._store.rows(f"{_COHORT} ORDER BY id"))

    def member(self, member_id: str) -> tuple[str, Member] | None:
        """Give the class and the member."""
        row = self._store.maybe(
            "SELECT * FROM cohort_member WHERE id = ? AND gone = 0", [member_id]
        )
        return None if row is None else (row["cohort"], _member_of(row))

    def members(self, cohort_id: str) -> tuple[Member, ...]:
        """Give the members of a class."""
        rows = self._store.rows(
            "SELECT * FROM cohort_member WHERE cohort = ? AND gone = 0 ORDER BY id", [cohort_id]
        )
        return tuple(_member_of(row) for row in rows)

    def of_person(self, person_id: str) -> tuple[tuple[str, Member], ...]:
        """Give (class, member) of somebody with an account."""
        rows = self._store.rows(
            "SELECT * FROM cohort_member WHERE person = ? AND person != '' AND gone = 0 ORDER BY id",
            [person_id],
        )
        return tuple((row["cohort"], _member_of(row)) for row in rows)

    def session(self, session_id: str) -> tuple[str, ClassSession] | None:
        """Give the class and the session."""
        row = self._store.maybe(
            "SELECT * FROM cohort_session WHERE id = ? AND gone = 0", [session_id]
        )
        return None if row is None else (row["cohort"], session_from_json(json.loads(row["data"])))

    def sessions(self, cohort_id: str) -> tuple[ClassSession, ...]:
        """Give the sessions of a class in their order in time."""
        rows = self._store.rows(
            "SELECT * FROM cohort_session WHERE cohort = ? AND gone = 0 ORDER BY date, id",
            [cohort_id],
        )
        found = [session_from_json(json.loads(row["data"])) for row in rows]
        return tuple(sorted(found, key=lambda one: (one.date, one.start, one.id)))

    def attendance(self, cohort_id: str) -> dict[str, dict[str, Presence]]:
        """Give session → member → presence, of sessions and members that are still there."""
        rows = self._store.rows(
            "SELECT a.* FROM attendance AS a JOIN cohort_session AS s ON s.id = a.session "
            "JOIN cohort_member AS m ON m.id = a.member "
            "WHERE a.cohort = ? AND a.presence != '' AND s.gone = 0 AND m.gone = 0",
            [cohort_id],
        )
        found: dict[str, dict[str, Presence]] = {}
        for row in rows:
            found.setdefault(row["session"], {})[row["member"]] = Presence(row["presence"])
        return found

    def recorded(self, cohort_id: str) -> dict[str, list[Recorded]]:
        """Give member → what was recorded."""
        found: dict[str, list[Recorded]] = {}
        for row in self._store.rows(
            "SELECT * FROM member_record WHERE cohort = ? AND gone = 0 ORDER BY kind, what",
            [cohort_id],
        ):
            one = Recorded(
                row["member"], row["kind"], row["what"], bool(row["passed"]), row["percent"],
                row["note"],
            )  # fmt: skip
            found.setdefault(one.member_id, []).append(one)
        return found

    def is_used(self, cohort_id: str) -> bool:
        """Say whether something was done in a class that would be lost with it."""
        row = self._store.one(
            "SELECT EXISTS (SELECT 1 FROM attendance WHERE cohort = ?1 AND presence != '') "
            "OR EXISTS (SELECT 1 FROM member_record WHERE cohort = ?1 AND gone = 0) "
            "OR EXISTS (SELECT 1 FROM final_work WHERE cohort = ?1) AS used",
            [cohort_id],
        )
        return bool(row["used"])


def _cohort_of(row: Row) -> Cohort:
    return cohort_from_json(
        json.loads(row["data"]), members=row["members"], sessions=row["sessions"]
    )


def _member_of(row: Row) -> Member:
    return member_from_json(json.loads(row["data"]))


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
