"""Content and messages that came down from a hub."""

from __future__ import annotations

import datetime as dt

from communeapp.core.events import Event
from communeapp.core.news import Content, Message, State
from communeapp.store.replayed import ReplayedRows, place_of
from communeapp.store.rows import Row


class NewsRows(ReplayedRows):
    """Reads and writes what came down. Of content the highest edition stays, whenever it arrives."""

    # -------------------------------------------------------------- content

    def publish(self, one: Content, event: Event) -> bool:
        """Enter an edition; False where this or a higher one is known: an old stick takes nothing back."""
        old = self._content(one.kind, one.id)
        if old is not None and (old["edition"], old["at"]) >= (one.edition, place_of(event)):
            return False
        self._put(one, place_of(event))
        return True

    def withdraw(self, kind: str, id_: str, edition: int, event: Event, hub: str) -> bool:
        """Take an edition and all below it back; False where a higher one is known."""
        old = self._content(kind, id_)
        if old is None:
            one = Content(kind, id_, edition, "", "", "", 0, hub, State.WITHDRAWN)
            self._put(one, place_of(event))
            return True
        if old["edition"] > edition or old["state"] == State.WITHDRAWN:
            return False
        taken = {**_plain(old), "edition": edition, "state": State.WITHDRAWN.value, "problem": ""}
        self._store.put("news_content", {**taken, "at": place_of(event)}, ["kind", "id"])
        return True

    def set_state(self, one: Content, state: State, problem: str = "") -> None:
        """Say what became of an edition; nothing where another one took its place meanwhile."""
        row = self._content(one.kind, one.id)
        if row is not None and row["edition"] == one.edition and row["state"] != State.WITHDRAWN:
            changed = {**_plain(row), "state": state.value, "problem": problem}
            self._store.put("news_content", changed, ["kind", "id"])

    def contents(self, state: State | None = None) -> tuple[Content, ...]:
        """Give content by its title."""
        where, values = ("WHERE state = ?", [state.value]) if state else ("", [])
        rows = self._store.rows(
            f"SELECT * FROM news_content {where} ORDER BY title, kind, id",  # noqa: S608
            values,
        )
        return tuple(_content(row) for row in rows)

    def by_file(self, sha256: str) -> tuple[Content, ...]:
        """Give the content whose file this is."""
        rows = self._store.rows("SELECT * FROM news_content WHERE sha256 = ?", [sha256])
        return tuple(_content(row) for row in rows)

    def _put(self, one: Content, at: str) -> None:
        row = {
            "kind": one.kind, "id": one.id, "edition": one.edition, "version": one.version,
            "title": one.title, "sha256": one.sha256, "bytes": one.bytes, "hub": one.hub,
            "state": one.state.value, "problem": one.problem, "at": at,
        }  # fmt: skip
        self._store.put("news_content", row, ["kind", "id"])

    def _content(self, kind: str, id_: str) -> Row | None:
        return self._store.maybe(
            "SELECT * FROM news_content WHERE kind = ? AND id = ?", [kind, id_]
        )

    # -------------------------------------------------------------- messages

    def put_message(self, one: Message, event: Event) -> bool:
        """Enter a message; one that is changed is to be read again."""
        row = {
            "id": one.id, "title": one.title, "text": one.text,
            "until": "" if one.until is None else one.until.isoformat(),
            "hub": one.hub, "sent_ms": one.sent_ms, "read_ms": None,
        }  # fmt: skip
        return self._keep("news_message", row, ["id"], event)

    def read(self, message_id: str, at_ms: int) -> None:
        """Note that a message was opened."""
        row = self._store.maybe("SELECT * FROM news_message WHERE id = ?", [message_id])
        if row is not None and row["read_ms"] is None:
            self._store.put("news_message", {**_plain(row), "read_ms": at_ms}, "id")

    def messages(self, today: dt.date) -> tuple[Message, ...]:
        """Give the messages that are still to be shown, the newest first."""
        rows = self._store.rows(
            "SELECT * FROM news_message WHERE until = '' OR until >= ? ORDER BY sent_ms DESC, id",
            [today.isoformat()],
        )
        return tuple(_message(row) for row in rows)

    def clear(self) -> None:
        """Forget all, before a replay."""
        self._store.write("DELETE FROM news_content")
        self._store.write("DELETE FROM news_message")


def _plain(row: Row) -> Row:
    return {name: one for name, one in row.items() if name != "sum"}


def _content(row: Row) -> Content:
    return Content(
        row["kind"], row["id"], row["edition"], row["version"], row["title"], row["sha256"],
        row["bytes"], row["hub"], State(row["state"]), row["problem"],
    )  # fmt: skip


def _message(row: Row) -> Message:
    until = dt.date.fromisoformat(row["until"]) if row["until"] else None
    return Message(
        row["id"], row["title"], row["text"], until, row["hub"], row["sent_ms"], row["read_ms"]
    )
