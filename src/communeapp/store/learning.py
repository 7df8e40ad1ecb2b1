"""What learners did: answers, the cards they make, lessons, goals, mistakes in drafts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communeapp.core.events import canonical_json, parse_canonical
from communeapp.core.training.given_json import given_from_json, given_to_json
from communeapp.core.training.mastery import LessonState
from communeapp.core.training.mistakes import Noted, UnitCount
from communeapp.core.training.practice import Asked, Key
from communeapp.core.training.records import AnswerRecord, CardRecord, LessonRecord
from communeapp.core.training.reviewing import CardState, Mode, card_of, state_of, wanted_ms
from communeapp.store.database import Store
from communeapp.store.rows import Row

_DAY_MS = 86_400_000
#: Viet Nam is seven hours ahead of UTC all year.
_ZONE_MS = 7 * 3_600_000
#: What the log says and replay makes again.
_REPLAYED = ("learn_answer", "learn_card", "learn_lesson", "learn_goal", "learn_mistake")


class LearningRows:
    """Reads and writes the tables of learning."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # -------------------------------------------------------------- answers and cards

    def has_answer(self, answer_id: str) -> bool:
        """Say whether an answer is there already."""
        return self._store.maybe("SELECT 1 FROM learn_answer WHERE id = ?", [answer_id]) is not None

    def add_answer(self, answer: AnswerRecord) -> None:
        """Enter an answer."""
        self._store.put("learn_answer", _answer_row(answer), "id")

    def answers(self, person: str = "", course: str = "") -> tuple[AnswerRecord, ...]:
        """Give answers in the order of replay; "" for everybody's, or of all courses."""
        return self._answers({"person": person, "course": course})

    def answers_of_card(self, key: tuple[str, str, str]) -> tuple[AnswerRecord, ...]:
        """Give the answers that one card was made of, in the order of replay."""
        return self._answers(dict(zip(("person", "course", "question"), key, strict=True)))

    def _answers(self, wanted: dict[str, str]) -> tuple[AnswerRecord, ...]:
        where, values = _where(wanted)
        rows = self._store.rows(f"SELECT * FROM learn_answer{where} ORDER BY stamp, id", values)  # noqa: S608
        return tuple(_answer(row) for row in rows)

    def totals(self, person: str, course: str) -> tuple[int, int]:
        """Count the answers given, and the right ones."""
        where, values = _where({"person": person, "course": course})
        row = self._store.one(
            f"SELECT count(*) AS n, coalesce(sum(is_right), 0) AS good FROM learn_answer{where}",  # noqa: S608
            values,
        )
        return int(row["n"]), int(row["good"])

    def asked_since(self, person: str, since_ms: int, until_ms: int) -> int:
        """Count the different questions answered in a time."""
        row = self._store.one(
            "SELECT count(DISTINCT course || '/' || question) AS n FROM learn_answer "
            "WHERE person = ? AND at_ms >= ? AND at_ms < ?",
            [person, since_ms, until_ms],
        )
        return int(row["n"])

    def days(self, person: str) -> tuple[int, ...]:
        """Give the days in Viet Nam with an answer or a finished lesson, counted from 1970."""
        rows = self._store.rows(
            "SELECT DISTINCT (at_ms + ?) / ? AS day FROM learn_answer WHERE person = ? "
            "UNION SELECT (finished_ms + ?) / ? FROM learn_lesson "
            "WHERE person = ? AND finished_ms IS NOT NULL",
            [_ZONE_MS, _DAY_MS, person] * 2,
        )
        return tuple(int(row["day"]) for row in rows)

    def card(self, key: tuple[str, str, str]) -> CardRecord | None:
        """Give the card of person, course, question."""
        row = self._store.maybe(
            "SELECT * FROM learn_card WHERE person = ? AND course = ? AND question = ?", key
        )
        return None if row is None else _card(row)

    def cards(self, person: str, course: str = "") -> tuple[CardRecord, ...]:
        """Give a person's cards."""
        where, values = _where({"person": person, "course": course})
        rows = self._store.rows(
            f"SELECT * FROM learn_card{where} ORDER BY course, question",  # noqa: S608
            values,
        )
        return tuple(_card(row) for row in rows)

    def asked(self, person: str, course: str = "") -> dict[Key, Asked]:
        """Give what a session needs to know of a person's cards, by course and question."""
        where, values = _where({"person": person, "course": course})
        rows = self._store.rows(
            f"SELECT course, question, wanted_ms, last_ms, is_right FROM learn_card{where}",  # noqa: S608
            values,
        )
        return {
            (row["course"], row["question"]): Asked(
                row["wanted_ms"], row["last_ms"], bool(row["is_right"])
            )
            for row in rows
        }

    def put_card(self, card: CardRecord) -> None:
        """Keep a card."""
        self._store.put("learn_card", _card_row(card), ("person", "course", "question"))

    def refill(self, answers: Sequence[AnswerRecord], cards: Iterable[CardRecord]) -> None:
        """Enter all answers and cards anew, after :meth:`clear`."""
        self._store.insert_many("learn_answer", [_answer_row(one) for one in answers])
        self._store.insert_many("learn_card", [_card_row(one) for one in cards])

    def clear(self) -> None:
        """Empty what replay makes again."""
        for table in _REPLAYED:
            self._store.write(f"DELETE FROM {table}")  # noqa: S608 - a name of our own list

    # -------------------------------------------------------------- lessons

    def lessons(self, person: str = "", course: str = "") -> tuple[LessonState, ...]:
        """Give the lessons that a person opened or finished."""
        where, values = _where({"person": person, "course": course})
        rows = self._store.rows(
            f"SELECT * FROM learn_lesson{where} ORDER BY course, lesson",  # noqa: S608
            values,
        )
        return tuple(
            LessonState(row["course"], row["lesson"], row["opened_ms"], row["finished_ms"])
            for row in rows
        )

    def note_lesson(self, record: LessonRecord, *, finished: bool) -> None:
        """Keep that a lesson was opened or finished: the first time counts, in whatever order it comes."""
        row = self._store.maybe(
            "SELECT * FROM learn_lesson WHERE person = ? AND course = ? AND lesson = ?",
            [record.person, record.course, record.lesson],
        )
        opened = None if row is None else row["opened_ms"]
        done = None if row is None else row["finished_ms"]
        version = record.version if row is None else max(record.version, row["version"])
        if finished:
            done = record.at_ms if done is None else min(done, record.at_ms)
        else:
            opened = record.at_ms if opened is None else min(opened, record.at_ms)
        self._store.put(
            "learn_lesson",
            {
                "person": record.person,
                "course": record.course,
                "lesson": record.lesson,
                "version": version,
                "opened_ms": opened,
                "finished_ms": done,
            },
            ("person", "course", "lesson"),
        )

    # -------------------------------------------------------------- goals

    def goal(self, person: str) -> int | None:
        """Give a person's daily goal, None where none was chosen."""
        row = self._store.maybe("SELECT questions FROM learn_goal WHERE person = ?", [person])
        return None if row is None else int(row["questions"])

    def put_goal(self, person: str, questions: int, stamp: str) -> None:
        """Keep a goal; the one with the later stamp wins."""
        row = self._store.maybe("SELECT stamp FROM learn_goal WHERE person = ?", [person])
        if row is None or row["stamp"] <= stamp:
            values = {"person": person, "questions": questions, "stamp": stamp}
            self._store.put("learn_goal", values, "person")

    # -------------------------------------------------------------- mistakes in drafts

    def mistakes(self, person: str = "", since_ms: int = 0) -> tuple[Noted, ...]:
        """Give the mistakes of a person ("" for all people) since an instant, oldest first."""
        where, values = _where({"person": person})
        join = " AND" if where else " WHERE"
        rows = self._store.rows(
            f"SELECT * FROM learn_mistake{where}{join} at_ms >= ? ORDER BY at_ms, rule, draft",  # noqa: S608
            [*values, since_ms],
        )
        return tuple(Noted(row["person"], row["rule"], row["draft"], row["at_ms"]) for row in rows)

    def rules_of(self, person: str, draft: str) -> frozenset[str]:
        """Give the mistakes that are known already of a person's draft."""
        rows = self._store.rows(
            "SELECT rule FROM learn_mistake WHERE person = ? AND draft = ?", [person, draft]
        )
        return frozenset(str(row["rule"]) for row in rows)

    def note_mistake(self, noted: Noted) -> None:
        """Keep a mistake; the first time it was made in a draft counts."""
        if noted.rule not in self.rules_of(noted.person, noted.draft):
            row = {
                "person": noted.person,
                "draft": noted.draft,
                "rule": noted.rule,
                "at_ms": noted.at_ms,
            }
            self._store.put("learn_mistake", row, ("person", "draft", "rule"))

    def counts(self) -> tuple[UnitCount, ...]:
        """Give the unit's counts, the newest month first."""
        rows = self._store.rows("SELECT * FROM learn_count ORDER BY month DESC, people DESC, rule")
        return tuple(UnitCount(row["month"], row["rule"], row["people"]) for row in rows)

    def put_count(self, count: UnitCount) -> None:
        """Keep a count."""
        row = {"month": count.month, "rule": count.rule, "people": count.people}
        self._store.put("learn_count", row, ("month", "rule"))


def _where(wanted: dict[str, str]) -> tuple[str, list[str]]:
    """Ask for the columns that are not empty."""
    given = {name: value for name, value in wanted.items() if value}
    if not given:
        return "", []
    return " WHERE " + " AND ".join(f"{name} = ?" for name in given), list(given.values())


def _answer_row(answer: AnswerRecord) -> Row:
    return {
        "id": answer.id,
        "stamp": answer.stamp,
        "person": answer.person,
        "course": answer.course,
        "version": answer.version,
        "question": answer.question,
        "topic": answer.topic,
        "lesson": answer.lesson,
        "mode": answer.mode.value,
        "share": answer.share,
        "is_right": int(answer.right),
        "rating": answer.rating,
        "ms": answer.ms,
        "at_ms": answer.at_ms,
        "given": canonical_json(given_to_json(answer.given)).decode("utf-8"),
    }


def _answer(row: Row) -> AnswerRecord:
    return AnswerRecord(
        id=row["id"],
        stamp=row["stamp"],
        person=row["person"],
        course=row["course"],
        version=row["version"],
        question=row["question"],
        topic=row["topic"],
        lesson=row["lesson"],
        mode=Mode(row["mode"]),
        share=row["share"],
        right=bool(row["is_right"]),
        rating=row["rating"],
        ms=row["ms"],
        at_ms=row["at_ms"],
        given=given_from_json(parse_canonical(row["given"].encode("utf-8"))),
    )


def _card_row(one: CardRecord) -> Row:
    state = state_of(one.card)
    return {
        "person": one.person,
        "course": one.course,
        "question": one.question,
        "topic": one.topic,
        "lesson": one.lesson,
        "state": state.state,
        "step": state.step,
        "stability": state.stability,
        "difficulty": state.difficulty,
        "due_ms": state.due_ms,
        "last_ms": state.last_ms,
        "wanted_ms": wanted_ms(one.card),
        "stamp": one.stamp,
        "reviews": one.reviews,
        "lapses": one.lapses,
        "is_right": int(one.right),
    }


def _card(row: Row) -> CardRecord:
    state = CardState(
        row["state"],
        row["step"],
        row["stability"],
        row["difficulty"],
        row["due_ms"],
        row["last_ms"],
    )
    return CardRecord(
        row["person"], row["course"], row["question"], row["topic"], row["lesson"], card_of(state),
        row["stamp"], row["reviews"], row["lapses"], bool(row["is_right"]),
    )  # fmt: skip
