"""What was told to the hub already, by whichever PC of the office, and what reports are made from."""

from __future__ import annotations

from collections.abc import Iterator

from communeapp.core.events import Event
from communeapp.core.reporting import Report
from communeapp.store.replayed import ReplayedRows
from communeapp.store.rows import Row


class ReportRows(ReplayedRows):
    """Reads and writes reports; the later event of a key counts."""

    def told(self, report: Report) -> bool:
        """Say whether this very body was the last one told, or a PC that knew more told another."""
        row = self._store.maybe(
            "SELECT sha256, as_of FROM report WHERE type = ? AND key = ?", [report.type, report.key]
        )
        return row is not None and (row["sha256"] == report.digest or row["as_of"] > report.as_of)

    def note(self, report: Report, event: Event) -> bool:
        """Keep that a report was told; says whether it is the latest of its key."""
        row: Row = {"type": report.type, "key": report.key, "sha256": report.digest}
        row["as_of"] = report.as_of
        return self._keep("report", row, ("type", "key"), event)

    def clear(self) -> None:
        """Forget all, before a replay."""
        self._store.write("DELETE FROM report")

    # -------------------------------------------------------------- what reports are made from

    def answers_here(self, dev: str) -> Iterator[Row]:
        """Give course, version, question, how often it was asked and right, of answers given at a PC."""
        yield from self._store.rows(
            "SELECT course, version, question, count(*) AS asked, sum(is_right) AS good "
            "FROM learn_answer JOIN event ON event.id = learn_answer.id WHERE event.dev = ? "
            "GROUP BY course, version, question",
            [dev],
        )

    def drafts_of(self, since_ms: int, until_ms: int) -> list[Row]:
        """Give drafts begun in a time (UTC ms, end exclusive), with the first issue (ms) or None."""
        return self._store.rows(
            "SELECT draft.id, draft.created_ms, draft.review, "
            "(SELECT min(at_ms) FROM outgoing WHERE outgoing.draft = draft.id "
            "AND id NOT IN (SELECT entry FROM outgoing_cancelled)) AS issued_ms "
            "FROM draft WHERE created_ms >= ? AND created_ms < ? ORDER BY created_ms, id",
            [since_ms, until_ms],
        )

    def begun_here(self, dev: str) -> frozenset[str]:
        """Name the drafts that were begun at a PC."""
        rows = self._store.rows(
            "SELECT json_extract(data, '$.body.draft') AS draft FROM event "
            "WHERE dev = ? AND type = 'draft.created'",
            [dev],
        )
        return frozenset(row["draft"] for row in rows)

    def reviews_ended(self, draft_ids: frozenset[str]) -> int:
        """Count the reviews of these drafts that a later edit ended."""
        rows = self._store.rows(
            "SELECT json_extract(data, '$.body.draft') AS draft FROM event "
            "WHERE type = 'draft.review_ended'"
        )
        return sum(row["draft"] in draft_ids for row in rows)

    def incoming_of(self, since_ms: int, until_ms: int) -> list[Row]:
        """Give what counts of documents that came in a time (UTC ms, end exclusive); none of the trash
        and none out of an archive."""
        return self._store.rows(
            "SELECT id, status, field, deadline, number_in FROM incoming "
            "WHERE received_ms >= ? AND received_ms < ? AND trashed_ms IS NULL AND backlog = 0",
            [since_ms, until_ms],
        )

    def outgoing_of(self, month: str) -> list[Row]:
        """Count outgoing documents dated in a month (``2026-11``) by type, cancelled numbers aside."""
        return self._store.rows(
            "SELECT type, count(*) AS n FROM outgoing WHERE date LIKE ? "
            "AND id NOT IN (SELECT entry FROM outgoing_cancelled) GROUP BY type ORDER BY type",
            [f"{month}-%"],
        )
