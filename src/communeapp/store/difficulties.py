"""Difficulties that people of this office reported, and what the hub answered."""

from __future__ import annotations

from communeapp.core.difficulties import Difficulty
from communeapp.core.events import Event
from communeapp.store.replayed import ReplayedRows, place_of
from communeapp.store.rows import Row


class DifficultyRows(ReplayedRows):
    """Reads and writes difficulties. An answer may come before what it answers."""

    def put(self, one: Difficulty, event: Event) -> None:
        """Enter a difficulty; the answer that is there already stays."""
        old = self._row(one.id)
        self._store.put(
            "difficulty",
            {
                "id": one.id, "text": one.text, "topic": one.topic, "person": one.person,
                "name": one.name, "at_ms": one.at_ms,
                "answer": "" if old is None else old["answer"],
                "answered_ms": None if old is None else old["answered_ms"],
                "at": "" if old is None else old["at"],
            },
            "id",
        )  # fmt: skip

    def answer(self, id_: str, text: str, at_ms: int, event: Event) -> None:
        """Enter the hub's answer; a later one takes its place."""
        old = self._row(id_)
        if old is None:
            old = {
                "id": id_,
                "text": "",
                "topic": "",
                "person": "",
                "name": "",
                "at_ms": 0,
                "at": "",
            }
        at = place_of(event)
        if old["at"] < at:
            plain = {name: value for name, value in old.items() if name != "sum"}
            row = {**plain, "answer": text, "answered_ms": at_ms, "at": at}
            self._store.put("difficulty", row, "id")

    def list(self) -> tuple[Difficulty, ...]:
        """Give them, the newest first; answers to what is not known here are left out."""
        rows = self._store.rows("SELECT * FROM difficulty WHERE text != '' ORDER BY at_ms DESC, id")
        return tuple(
            Difficulty(
                row["id"], row["text"], row["topic"], row["person"], row["name"], row["at_ms"],
                row["answer"], row["answered_ms"],
            )
            for row in rows
        )  # fmt: skip

    def clear(self) -> None:
        """Forget all, before a replay."""
        self._store.write("DELETE FROM difficulty")

    def _row(self, id_: str) -> Row | None:
        return self._store.maybe("SELECT * FROM difficulty WHERE id = ?", [id_])
