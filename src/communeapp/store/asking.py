"""Questions to the trainer and their answers; rows follow from events."""

from __future__ import annotations

from collections.abc import Sequence

from communeapp.core.events import Event
from communeapp.core.training.asking import AskState, LessonQuestion
from communeapp.store.replayed import ReplayedRows
from communeapp.store.rows import Row

_QUESTION = (
    "SELECT q.*, a.text AS answer, a.person AS answerer_id, a.name AS answerer, a.answered_ms, "
    "r.at AS read_at, a.at AS answered_at FROM lesson_question AS q "
    "LEFT JOIN lesson_answer AS a ON a.question = q.id "
    "LEFT JOIN lesson_answer_read AS r ON r.question = q.id"
)
_FIELDS = ("course", "lesson", "version", "person", "name", "text", "written_ms", "sent_ms")
_GONE = "gone"


class AskingRows(ReplayedRows):
    """Reads and writes questions to the trainer."""

    # -------------------------------------------------------------- writing

    def apply(self, event: Event) -> bool:
        """Do what an event says; False for one of another subject."""
        body = event.body
        states = {
            "ask.drafted": AskState.DRAFT.value,
            "ask.sent": AskState.SENT.value,
            "ask.discarded": _GONE,
        }
        if (state := states.get(event.type)) is not None:
            row = {"id": body["question"], "state": state, **{one: body[one] for one in _FIELDS}}
            self._keep("lesson_question", row, ["id"], event)
        elif event.type == "ask.answered":
            row = {
                "question": body["question"],
                "text": body["text"],
                "person": event.actor,
                "name": body["name"],
                "answered_ms": body["answered_ms"],
            }
            self._keep("lesson_answer", row, ["question"], event)
        elif event.type == "ask.read":
            self._keep("lesson_answer_read", {"question": body["question"]}, ["question"], event)
        else:
            return False
        return True

    def clear(self) -> None:
        """Empty the tables, to fill them again from the log."""
        for table in ("lesson_question", "lesson_answer", "lesson_answer_read"):
            self._store.write(f"DELETE FROM {table}")  # noqa: S608 - names of our own

    # -------------------------------------------------------------- reading

    def get(self, question_id: str) -> LessonQuestion | None:
        """Give a question."""
        found = self._read("q.id = ?", [question_id])
        return found[0] if found else None

    def of_person(self, person_id: str) -> tuple[LessonQuestion, ...]:
        """Give the questions of one person, newest first."""
        return self._read("q.person = ?", [person_id])[::-1]

    def sent(self) -> tuple[LessonQuestion, ...]:
        """Give what was sent, oldest first."""
        return self._read("q.state = ?", [AskState.SENT.value])

    def _read(self, where: str, values: Sequence[object]) -> tuple[LessonQuestion, ...]:
        rows = self._store.rows(
            f"{_QUESTION} WHERE {where} AND q.state != ? ORDER BY q.written_ms, q.at",
            [*values, _GONE],
        )
        return tuple(_question(row) for row in rows)


def _question(row: Row) -> LessonQuestion:
    state = AskState(row["state"])
    answered = state is AskState.SENT and row["answer"] is not None
    return LessonQuestion(
        id=row["id"],
        course_id=row["course"],
        lesson_id=row["lesson"],
        version=row["version"],
        person_id=row["person"],
        person_name=row["name"],
        text=row["text"],
        state=AskState.ANSWERED if answered else state,
        written_ms=row["written_ms"],
        sent_ms=row["sent_ms"],
        answer=row["answer"] or "",
        answered_ms=row["answered_ms"],
        answerer_id=row["answerer_id"] or "",
        answerer=row["answerer"] or "",
        # An answer that was corrected after it was read is to be read again.
        seen=answered and (row["read_at"] or "") > (row["answered_at"] or ""),
    )
