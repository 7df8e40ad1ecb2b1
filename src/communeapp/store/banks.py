"""Banks of questions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from communeapp.core.errors import StoreDamaged
from communeapp.core.training.banks import Bank, BankRow, short_stem
from communeapp.core.training.question_json import question_from_json, question_to_json
from communeapp.core.training.questions import Question, QuestionKind
from communeapp.core.vietnamese import fold
from communeapp.store.database import Store
from communeapp.store.rows import Row, is_whole

_BANK = (
    "SELECT bank.*, (SELECT count(*) FROM bank_question WHERE bank_question.bank = bank.id) "
    "AS questions FROM bank"
)
_MANY = 500  # values in one statement


class BankRows:
    """Reads and writes banks."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # -------------------------------------------------------------- banks

    def put(self, one: Bank) -> None:
        """Enter a bank, or write it anew."""
        row = {
            "id": one.id,
            "title": one.title,
            "created_ms": one.created_ms,
            "changed_ms": one.changed_ms,
        }
        self._store.put("bank", row, "id")

    def get(self, bank_id: str) -> Bank | None:
        """Give a bank."""
        row = self._store.maybe(f"{_BANK} WHERE bank.id = ?", [bank_id])
        return None if row is None else _bank(row)

    def all(self) -> tuple[Bank, ...]:
        """Give all banks."""
        return tuple(_bank(row) for row in self._store.rows(_BANK))

    def delete(self, bank_id: str) -> None:
        """Delete a bank with its questions."""
        self._store.write("DELETE FROM bank WHERE id = ?", [bank_id])

    # -------------------------------------------------------------- questions

    def ids(self, bank_id: str) -> set[str]:
        """Give the ids of all questions."""
        found = self._store.rows("SELECT id FROM bank_question WHERE bank = ?", [bank_id])
        return {row["id"] for row in found}

    def insert(self, bank_id: str, questions: Sequence[Question]) -> None:
        """Add questions behind those there are."""
        last = self._store.one(
            "SELECT coalesce(max(position), 0) AS n FROM bank_question WHERE bank = ?", [bank_id]
        )["n"]
        rows = [_row(bank_id, one, last + at) for at, one in enumerate(questions, 1)]
        self._store.insert_many("bank_question", rows)

    def rewrite(self, bank_id: str, question: Question) -> bool:
        """Write a question anew in its place; False where there is none of its id."""
        row = self._store.maybe(
            "SELECT position FROM bank_question WHERE bank = ? AND id = ?", [bank_id, question.id]
        )
        if row is None:
            return False
        self._store.put("bank_question", _row(bank_id, question, row["position"]), ("bank", "id"))
        return True

    def take_out(self, bank_id: str, ids: Iterable[str]) -> None:
        """Delete questions."""
        self._store.write_many(
            "DELETE FROM bank_question WHERE bank = ? AND id = ?", [(bank_id, one) for one in ids]
        )

    def question(self, bank_id: str, question_id: str) -> Question | None:
        """Give one question."""
        row = self._store.maybe(
            "SELECT * FROM bank_question WHERE bank = ? AND id = ?", [bank_id, question_id]
        )
        return None if row is None else self._question(row)

    def questions(self, bank_id: str, ids: Iterable[str] | None) -> tuple[Question, ...]:
        """Give whole questions in their order: all, or those of some ids."""
        if ids is None:
            rows = self._store.rows(
                "SELECT * FROM bank_question WHERE bank = ? ORDER BY position", [bank_id]
            )
            return tuple(self._question(row) for row in rows)
        wanted, found = list(dict.fromkeys(ids)), list[Row]()
        for start in range(0, len(wanted), _MANY):
            some = wanted[start : start + _MANY]
            marks = ", ".join("?" for _ in some)
            found += self._store.rows(
                f"SELECT * FROM bank_question WHERE bank = ? AND id IN ({marks})",  # noqa: S608
                [bank_id, *some],
            )
        found.sort(key=lambda row: int(row["position"]))
        return tuple(self._question(row) for row in found)

    def rows(
        self,
        bank_id: str,
        text: str,
        kind: QuestionKind | None,
        topic: str,
        limit: int,
        offset: int,
    ) -> tuple[BankRow, ...]:
        """List questions in their order."""
        where, values = _where(bank_id, text, kind, topic)
        columns = "id, kind, stem, topic, category, difficulty"
        sql = f"SELECT {columns} FROM bank_question WHERE {where}"  # noqa: S608 - our own words
        values += [limit, offset]
        found = self._store.rows(f"{sql} ORDER BY position LIMIT ? OFFSET ?", values)
        return tuple(
            BankRow(
                row["id"], QuestionKind(row["kind"]), row["stem"], row["topic"], row["category"],
                row["difficulty"],
            )
            for row in found
        )  # fmt: skip

    def count(self, bank_id: str, text: str, kind: QuestionKind | None, topic: str) -> int:
        """Count what a list without limit holds."""
        where, values = _where(bank_id, text, kind, topic)
        sql = f"SELECT count(*) AS n FROM bank_question WHERE {where}"  # noqa: S608 - our own words
        return int(self._store.one(sql, values)["n"])

    def topics(self, bank_id: str) -> tuple[str, ...]:
        """Give the topics that are named."""
        found = self._store.rows(
            "SELECT DISTINCT topic FROM bank_question WHERE bank = ? AND topic != ''", [bank_id]
        )
        return tuple(row["topic"] for row in found)

    def _question(self, row: Row) -> Question:
        if not is_whole(row):  # a big table is not checked at the start
            raise StoreDamaged("store.damaged", path=str(self._store.path), detail="bank_question")
        return question_from_json(json.loads(row["data"]))


def _where(
    bank_id: str, text: str, kind: QuestionKind | None, topic: str
) -> tuple[str, list[object]]:
    parts, values = ["bank = ?"], list[object]([bank_id])
    if kind is not None:
        parts.append("kind = ?")
        values.append(kind.value)
    if topic:
        parts.append("topic = ?")
        values.append(topic)
    for word in fold(text).split():
        parts.append("instr(words, ?)")
        values.append(word)
    return " AND ".join(parts), values


def _row(bank_id: str, question: Question, position: int) -> Row:
    stem = short_stem(question)
    return {
        "bank": bank_id,
        "id": question.id,
        "position": position,
        "kind": question.kind.value,
        "topic": question.topic,
        "category": question.category,
        "difficulty": int(question.difficulty),
        "stem": stem,
        "words": fold(f"{question.id} {question.title} {stem}"),
        "data": json.dumps(
            question_to_json(question), ensure_ascii=False, separators=(",", ":"), sort_keys=True
        ),
    }


def _bank(row: Row) -> Bank:
    return Bank(row["id"], row["title"], row["questions"], row["created_ms"], row["changed_ms"])
