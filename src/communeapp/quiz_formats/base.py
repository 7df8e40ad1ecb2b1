"""What all formats share: gathering what was read, naming what a format cannot hold, tidy texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.training.banks import (
    MOST_QUESTIONS,
    BankFormat,
    FileNote,
    Read,
    Skipped,
    Written,
)
from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import (
    NOTHING,
    Question,
    QuestionKind,
    Rich,
    TextFormat,
)
from communeapp.core.vietnamese import nfc
from communeapp.reading.limits import Limits

#: Bounds of one file of questions: 100,000 of them are 50 MB of GIFT and 130 MB of Moodle XML.
FILE_LIMITS = Limits(bytes=250_000_000, seconds=300.0, memory_mb=2048, letters=120_000_000)
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_MOST_REMARKS = 5_000  # of one file: who makes more has the wrong format
HUNDRED = Decimal(100)
GATE_LINES = 60  # before the first question
#: Is told the lines before the first question; raises where they carry a mark of secrecy.
Gate = Callable[[Sequence[str]], None]

#: Fields that any format here keeps: they are what the question is.
_CORE = frozenset(
    ("id", "kind", "stem", "choices", "truth", "pairs", "steps", "answers", "numbers", "document")
)
_USUAL = Question("x", QuestionKind.NOTE, NOTHING)


def no_gate(_: Sequence[str]) -> None:
    """Let every file in: those that we wrote."""


class Refused(Exception):  # noqa: N818 - told as the reason why a question was skipped
    """One question cannot be taken (or written); ``reason`` is a code ``quiz.skip_*``."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


class Gathering:
    """Takes in what a reader finds, in the order of the file; gives ids where there are none."""

    def __init__(self, form: BankFormat) -> None:
        self._form = form
        self._questions: list[Question] = []
        self._lines: list[int] = []
        self._skipped: list[Skipped] = []
        self._notes: list[FileNote] = []
        self._ids: set[str] = set()
        self._count = 0

    @property
    def index(self) -> int:
        """Place of the question being read, from 1."""
        return self._count + 1

    def take(self, question: Question, line: int = 0) -> None:
        """Keep a question. An id that cannot be one is given anew and kept in ``extra``."""
        self._next()
        wanted = question.id
        if not _ID.fullmatch(wanted) or wanted in self._ids:
            number = self._count
            while (fresh := f"q{number:05d}") in self._ids:
                number += MOST_QUESTIONS
            extra = question.extra
            if wanted:
                extra = (*extra, (f"{self._form.value}.id", nfc(wanted)))
            question = replace(question, id=fresh, extra=extra)
        self._ids.add(question.id)
        self._questions.append(question)
        self._lines.append(line)

    def skip(self, reason: str, line: int = 0, **values: object) -> None:
        """Pass over what stands here and say why."""
        self._next()
        self._bounded(self._skipped)
        self._skipped.append(Skipped(self._count, reason, line, values))

    def note(self, code: str, *, whole: bool = False, **values: object) -> None:
        """Remark on the question being read (before it is taken), or on the whole file."""
        self._bounded(self._notes)
        self._notes.append(FileNote(code, 0 if whole else self.index, values))

    def read(self) -> Read:
        """Give everything. UserError ``quiz.no_questions`` where there was nothing at all."""
        if not self._count:
            raise UserError("quiz.no_questions")
        return Read(
            self._form,
            tuple(self._questions),
            tuple(self._skipped),
            tuple(self._notes),
            tuple(self._lines),
        )

    def _next(self) -> None:
        self._count += 1
        if self._count > MOST_QUESTIONS:
            raise UserError("quiz.too_many_questions", most=MOST_QUESTIONS)

    def _bounded(self, remarks: list[Any]) -> None:
        if len(remarks) >= _MOST_REMARKS:
            raise UserError("quiz.wrong_format", most=_MOST_REMARKS)


@dataclass(frozen=True)
class Holding:
    """What a format can hold: kinds, fields beside the core ones, and those of one kind only."""

    kinds: frozenset[QuestionKind]
    fields: frozenset[str]
    of_kind: Mapping[QuestionKind, frozenset[str]] = field(default_factory=dict)

    def lost(self, question: Question) -> tuple[str, ...]:
        """Name the filled fields of a question that the format has no place for."""
        held = self.fields | self.of_kind.get(question.kind, frozenset())
        return tuple(
            one.name
            for one in fields(Question)
            if one.name not in _CORE
            and one.name not in held
            and one.name != "extra"
            and getattr(question, one.name) != getattr(_USUAL, one.name)
        )


class Writing:
    """Decides about each question of an export and remembers what the format could not hold."""

    def __init__(self, form: BankFormat, holding: Holding) -> None:
        self._form, self._holding = form, holding
        self.count = 0
        self.skipped: list[Skipped] = []
        self.notes: list[FileNote] = []
        self._index = 0

    def each(self, questions: Iterable[Question]) -> Iterator[Question]:
        """Give the questions that can be written at all, noting what each loses."""
        for index, question in enumerate(questions, 1):
            self._index = index
            if question.kind not in self._holding.kinds:
                self.skip("quiz.skip_kind", kind=question.kind.value)
                continue
            lost = self._holding.lost(question)
            if lost:
                self.note("quiz.note_lost", fields=list(lost))
            yield question

    def skip(self, reason: str, **values: object) -> None:
        """Leave the present question out."""
        self.skipped.append(Skipped(self._index, reason, 0, values))

    def note(self, code: str, **values: object) -> None:
        """Remark on the present question."""
        self.notes.append(FileNote(code, self._index, values))

    def written(self) -> Written:
        """Give what became of it."""
        return Written(self._form, self.count, tuple(self.skipped), tuple(self.notes))


def rich(text: str, form: TextFormat) -> Rich:
    """Make a text; an empty one is NOTHING whatever its format."""
    return Rich(nfc(text), form) if text else NOTHING


def plain_side(text: Rich) -> tuple[str, bool]:
    """Give a text for a place that holds none but plain ones, and whether mark-up was lost."""
    if text.format is TextFormat.PLAIN:
        return text.text, False
    plain = to_plain(text)
    return plain, plain != text.text


def decimal(text: str) -> Decimal:
    """Read a number as formats write it (``33.33333``, ``1e3``). Refused for anything else."""
    try:
        number = Decimal(text.strip())
    except InvalidOperation as problem:
        raise Refused("quiz.skip_number") from problem
    if not number.is_finite() or abs(number.adjusted()) > 60:
        raise Refused("quiz.skip_number")
    return number


def plain_decimal(number: Decimal) -> str:
    """Write a number without an exponent, as short as it is."""
    return f"{number:f}"


def extra_of(question: Question, name: str) -> str:
    """Give a value that an import kept in ``extra``; "" where there is none."""
    return next((value for key, value in question.extra if key == name), "")


def json_values(values: Mapping[str, object]) -> dict[str, Any]:
    """Give values of a remark as plain JSON."""
    return {
        key: value if isinstance(value, (int, list)) else str(value)
        for key, value in values.items()
    }
