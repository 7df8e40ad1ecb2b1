"""Final works that were handed in, and what became of them; rows follow from events."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace

from communeapp.core.events import Event
from communeapp.core.training.rubric import mark_from_json, rubric_from_json
from communeapp.core.training.works import Work, WorkState
from communeapp.store.replayed import ReplayedRows
from communeapp.store.rows import Row

_HANDED = ("cohort", "member", "person", "sha256", "bytes", "file_name", "note", "handed_ms")
_STEPS = {
    "work.marked": WorkState.MARKED,
    "work.returned": WorkState.RETURNED,
    "work.taken_back": WorkState.TAKEN_BACK,
}


class WorkRows(ReplayedRows):
    """Reads and writes final works."""

    # -------------------------------------------------------------- writing

    def apply(self, event: Event) -> bool:
        """Do what an event says; False for one of another subject."""
        if event.type == "work.handed_in":
            row = {"id": event.body["work"], **{name: event.body[name] for name in _HANDED}}
            self._keep("final_work", row, ["id"], event)
            return True
        step = _STEPS.get(event.type)
        if step is None:
            return False
        told = {key: one for key, one in event.body.items() if key in ("mark", "rubric", "marker")}
        row = {
            "work": event.body["work"],
            "kind": step.value,
            "data": json.dumps(told, ensure_ascii=False, sort_keys=True),
            "at_ms": event.body["at_ms"],
            "actor": event.actor,
        }
        self._keep("work_step", row, ["work", "kind"], event)
        return True

    def clear(self) -> None:
        """Empty the tables, to fill them again from the log."""
        self._store.write("DELETE FROM final_work")
        self._store.write("DELETE FROM work_step")

    # -------------------------------------------------------------- reading

    def get(self, work_id: str) -> Work | None:
        """Give a work."""
        row = self._store.maybe("SELECT cohort, member FROM final_work WHERE id = ?", [work_id])
        if row is None:
            return None
        found = self._read("cohort = ? AND member = ?", [row["cohort"], row["member"]])
        return next(one for one in found if one.id == work_id)

    def of_cohort(self, cohort_id: str) -> tuple[Work, ...]:
        """Give the works of a class, each member's in their order."""
        return self._read("cohort = ?", [cohort_id])

    def of_members(self, members: Collection[str]) -> tuple[Work, ...]:
        """Give the works of some members."""
        marks = ", ".join("?" for _ in members)
        return self._read(f"member IN ({marks})", list(members)) if members else ()

    def known(self, hashes: Collection[str]) -> set[str]:
        """Give those of the hashes that works name."""
        marks = ", ".join("?" for _ in hashes)
        rows = self._store.rows(
            f"SELECT DISTINCT sha256 FROM final_work WHERE sha256 IN ({marks})",  # noqa: S608
            list(hashes),
        )
        return {row["sha256"] for row in rows}

    def hashes(self) -> tuple[str, ...]:
        """Give the hashes of all files."""
        rows = self._store.rows("SELECT DISTINCT sha256 FROM final_work ORDER BY sha256")
        return tuple(row["sha256"] for row in rows)

    def _read(self, where: str, values: list[str]) -> tuple[Work, ...]:
        rows = self._store.rows(
            f"SELECT * FROM final_work WHERE {where} ORDER BY cohort, member, at",  # noqa: S608
            values,
        )
        steps: dict[str, dict[str, Row]] = {}
        joined = f"FROM work_step JOIN final_work ON final_work.id = work_step.work WHERE {where}"
        for step in self._store.rows(f"SELECT work_step.* {joined}", values):
            steps.setdefault(step["work"], {})[step["kind"]] = step
        found: list[Work] = []
        for row in rows:
            work = _with_steps(_work(row), steps.get(row["id"], {}))
            same = [one for one in found if one.member_id == work.member_id]
            found.append(replace(work, attempt=len(same) + 1))
        return tuple(found)


def _work(row: Row) -> Work:
    return Work(
        id=row["id"],
        cohort_id=row["cohort"],
        member_id=row["member"],
        file_name=row["file_name"],
        sha256=row["sha256"],
        bytes=row["bytes"],
        handed_ms=row["handed_ms"],
        note=row["note"],
    )


def _with_steps(work: Work, steps: dict[str, Row]) -> Work:
    """Tell the state by what happened: a mark outlives a withdrawal that another PC did not know of."""
    marked = steps.get(WorkState.MARKED.value)
    if marked is None:
        taken = WorkState.TAKEN_BACK.value in steps
        return replace(work, state=WorkState.TAKEN_BACK) if taken else work
    told = json.loads(marked["data"])
    returned = WorkState.RETURNED.value in steps
    return replace(
        work,
        state=WorkState.RETURNED if returned else WorkState.MARKED,
        mark=mark_from_json(told["mark"]),
        rubric=rubric_from_json(told["rubric"]),
        marked_ms=marked["at_ms"],
        marker_id=marked["actor"],
        marker=told.get("marker", ""),
    )
