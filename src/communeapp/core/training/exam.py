"""Exams: drawing a paper from a blueprint, taking the key out of it, its time, its sum.

A paper shows questions without their key. Options, right sides and steps are put in another order
first, because their own order may be the key; *places* tell for each part shown where it stands in
the question itself. Who knows the places and the question can score, nobody else.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.training.courses import Blueprint, KeyPolicy, Part, ResultPolicy
from communeapp.core.training.questions import (
    NOTHING,
    Choice,
    Difficulty,
    Given,
    Pair,
    Question,
    QuestionKind,
    Rich,
    Score,
)
from communeapp.core.training.scoring import score

MOST_DRAWN = 200
MOST_MINUTES = 600
MOST_ATTEMPTS = 99
LONGEST_TITLE = 200
#: An answer that was under way when the time ran out is still taken.
GRACE_MS = 3_000

Places = tuple[int, ...]

_OPEN, _SEALED = "open:", "sealed:"
#: A person has to mark an essay, and a note asks nothing.
_NOT_ASKED = frozenset({QuestionKind.ESSAY, QuestionKind.NOTE})


def open_ref(course: str, exam: str) -> str:
    """Name an exam of a course."""
    return f"{_OPEN}{course}/{exam}"


def sealed_ref(exam: str) -> str:
    """Name a trainer's sealed exam by its id."""
    return f"{_SEALED}{exam}"


def parse_ref(ref: str) -> tuple[KeyPolicy, str, str]:
    """Give whose key it is, the course (empty for a sealed one) and the exam's id.

    UserError ``exams.unknown``.
    """
    if ref.startswith(_SEALED):
        return KeyPolicy.SEALED, "", ref.removeprefix(_SEALED)
    course, slash, exam = ref.removeprefix(_OPEN).partition("/")
    if not ref.startswith(_OPEN) or not (course and slash and exam):
        raise UserError("exams.unknown", field="exam", given=ref)
    return KeyPolicy.OPEN, course, exam


# ------------------------------------------------------------------ blueprints


def check_blueprint(blueprint: Blueprint) -> Blueprint:
    """Check what a trainer typed; UserError ``exams.out_of_range`` or ``exams.no_parts``."""
    _in_range("minutes", blueprint.minutes, 1, MOST_MINUTES)
    _in_range("pass_percent", blueprint.pass_percent, 1, 100)
    _in_range("attempts", blueprint.attempts, 0, MOST_ATTEMPTS)
    if not blueprint.parts:
        raise UserError("exams.no_parts", field="parts")
    for part in blueprint.parts:
        _in_range("parts", part.count, 1, MOST_DRAWN)
    _in_range("parts", sum(part.count for part in blueprint.parts), 1, MOST_DRAWN)
    return blueprint


def _in_range(field: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise UserError("exams.out_of_range", field=field, least=least, most=most)


def blueprint_to_json(blueprint: Blueprint) -> dict[str, Any]:
    """Give plain JSON values."""
    return {
        "id": blueprint.id,
        "title": blueprint.title,
        "parts": [
            {"count": one.count, "topic": one.topic, "difficulty": int(one.difficulty or 0)}
            for one in blueprint.parts
        ],
        "minutes": blueprint.minutes,
        "pass_percent": blueprint.pass_percent,
        "attempts": blueprint.attempts,
        "shuffle": blueprint.shuffle,
        "supervised": blueprint.supervised,
        "key": blueprint.key.value,
        "counts": blueprint.counts.value,
    }


def blueprint_from_json(data: Mapping[str, Any]) -> Blueprint:
    """Rebuild a blueprint. Raises KeyError, TypeError or ValueError for anything else than its JSON."""
    return Blueprint(
        id=str(data["id"]),
        title=str(data["title"]),
        parts=tuple(
            Part(
                int(one["count"]),
                str(one["topic"]),
                Difficulty(one["difficulty"]) if one["difficulty"] else None,
            )
            for one in data["parts"]
        ),
        minutes=int(data["minutes"]),
        pass_percent=int(data["pass_percent"]),
        attempts=int(data["attempts"]),
        shuffle=bool(data["shuffle"]),
        supervised=bool(data["supervised"]),
        key=KeyPolicy(data["key"]),
        counts=ResultPolicy(data["counts"]),
    )


# ------------------------------------------------------------------ drawing


class Lot:
    """Drawing lots that fall the same for the same seed, on every PC and in every version of Python.

    Of the library only ``random()`` is promised to stay as it is, so the rest is made of that.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random  # noqa: S311 - fairness, not secrecy

    def below(self, count: int) -> int:
        """Draw a whole number from 0 to ``count`` - 1."""
        return int(self._random() * count)

    def shuffled(self, count: int) -> Places:
        """Draw an order of so many things."""
        order = list(range(count))
        for at in range(count - 1, 0, -1):
            other = self.below(at + 1)
            order[at], order[other] = order[other], order[at]
        return tuple(order)


def draw(questions: Sequence[Question], blueprint: Blueprint, lot: Lot) -> tuple[Question, ...]:
    """Draw the questions of a paper in the order in which they are asked.

    Parts may overlap: a question that one part has taken is exchanged where another part needs it, so
    a paper is found whenever there is one. UserError ``exams.too_few_questions`` (``part`` from 1).
    """
    pool = [one for one in questions if one.kind not in _NOT_ASKED]
    fitting = [[at for at, one in enumerate(pool) if _fits(one, part)] for part in blueprint.parts]
    taken: dict[int, int] = {}  # question → slot
    slots = [part for part, one in enumerate(blueprint.parts) for _ in range(one.count)]
    # The choosiest parts first: with them the rest seldom needs an exchange, and draws evenly.
    for slot in sorted(range(len(slots)), key=lambda at: len(fitting[slots[at]])):
        part = slots[slot]
        if not _take(slot, slots, fitting, taken, lot):
            raise UserError(
                "exams.too_few_questions",
                field=f"parts[{part}]",
                part=part + 1,
                needed=blueprint.parts[part].count,
                found=len(fitting[part]),
            )
    by_slot = {slot: at for at, slot in taken.items()}
    drawn = tuple(pool[by_slot[slot]] for slot in range(len(slots)))
    if not blueprint.shuffle:
        return drawn
    return tuple(drawn[at] for at in lot.shuffled(len(drawn)))


def _fits(question: Question, part: Part) -> bool:
    return part.topic in ("", question.topic) and part.difficulty in (None, question.difficulty)


def _take(
    slot: int, slots: list[int], fitting: list[list[int]], taken: dict[int, int], lot: Lot
) -> bool:
    """Find a question for a slot, moving other slots to other questions where it has to be.

    A search in width for a way of exchanges (bipartite matching), so that no depth is a problem.
    """
    free = [at for at in fitting[slots[slot]] if at not in taken]
    if free:
        taken[free[lot.below(len(free))]] = slot
        return True
    came: dict[
        int, tuple[int, int | None]
    ] = {}  # question → slot that wants it, question it leaves
    queue: list[tuple[int, int | None]] = [(slot, None)]
    for wanting, leaving in queue:
        candidates = fitting[slots[wanting]]
        for turn in lot.shuffled(len(candidates)):
            at = candidates[turn]
            if at in came:
                continue
            came[at] = (wanting, leaving)
            if at in taken:
                queue.append((taken[at], at))
                continue
            step: int | None = at
            while step is not None:
                taken[step], step = came[step]
            return True
    return False


# ------------------------------------------------------------------ taking the key out


@dataclass(frozen=True)
class Hidden:
    """A question as a paper shows it, and where its parts stand in the question itself."""

    question: Question
    places: Places


def hide(question: Question, lot: Lot, *, shuffle: bool = True) -> Hidden:
    """Take the key out of a question. Without ``shuffle`` options keep their order; right sides and
    steps never do, and a question that forbids it keeps its options as they are."""
    count = len(_parts(question))
    if question.kind in (QuestionKind.MATCHING, QuestionKind.ORDERING) or (
        shuffle and question.shuffle
    ):
        places = lot.shuffled(count)
    else:
        places = tuple(range(count))
    return Hidden(shown(question, places), places)


def shown(question: Question, places: Places) -> Question:
    """Give a question without its key, its options, right sides or steps standing as ``places`` say."""
    parts = _parts(question)
    moved = tuple(parts[at] for at in places)
    bare = replace(
        question,
        title="",
        choices=(),
        truth=None,
        pairs=(),
        steps=(),
        answers=(),
        numbers=(),
        document=tuple(replace(one, wrong=False, why=NOTHING) for one in question.document),
        explanation=NOTHING,
        if_right=NOTHING,
        if_wrong=NOTHING,
        tags=(),
        category="",
        extra=(),
    )
    if question.kind is QuestionKind.MATCHING:
        lefts = (one.left for one in question.pairs)
        return replace(bare, pairs=tuple(map(Pair, lefts, moved)))
    if question.kind is QuestionKind.ORDERING:
        return replace(bare, steps=moved)
    return replace(bare, choices=tuple(Choice(one) for one in moved))


def _parts(question: Question) -> tuple[Rich, ...]:
    """Give what can stand in another order."""
    if question.kind is QuestionKind.MATCHING:
        return tuple(one.right for one in question.pairs)
    if question.kind is QuestionKind.ORDERING:
        return question.steps
    return tuple(one.text for one in question.choices)


def behind(outer: Places, inner: Places) -> Places:
    """Join the places of a question that was hidden twice: from what is shown to the question itself."""
    return tuple(inner[at] for at in outer)


def own_order(given: Given, places: Places) -> Given:
    """Turn an answer as shown into one that counts as the question itself does."""
    if not places:
        return given

    def place(at: int) -> int:
        return places[at] if 0 <= at < len(places) else -1

    return replace(
        given,
        choices=tuple(place(at) for at in given.choices),
        pairs=tuple(place(at) for at in given.pairs),
        steps=tuple(place(at) for at in given.steps),
    )


@dataclass(frozen=True)
class Keyed:
    """A question with its key, and the places that an answer to the hidden one is read by."""

    question: Question
    places: Places

    def given(self, given: Given) -> Given:
        """Give the answer as the question itself counts."""
        return own_order(given, self.places)

    def score(self, given: Given) -> Score:
        """Score an answer that counts as shown."""
        return score(self.question, self.given(given))


# ------------------------------------------------------------------ time and sum


@dataclass(frozen=True)
class Stopwatch:
    """The clock of an attempt: what was used, and since when it runs on a clock nobody can set."""

    used_ms: int
    since_ms: int

    def used(self, running_ms: int) -> int:
        """Give what is used by now. A clock that went back (it cannot) neither gives nor takes."""
        return self.used_ms + max(0, running_ms - self.since_ms)

    def at(self, running_ms: int) -> Stopwatch:
        """Put the hand down: the same time, counted from now."""
        return Stopwatch(self.used(running_ms), running_ms)


def whole_share(points: Iterable[Decimal], shares: Iterable[int]) -> int:
    """Give thousandths of all points, rounded down: 699.9 of 1000 is no 70 per cent."""
    rows = list(zip(points, shares, strict=True))
    whole = sum((one for one, _ in rows), Decimal(0))
    if whole <= 0:
        return 0
    return int(sum((one * share for one, share in rows), Decimal(0)) / whole)
