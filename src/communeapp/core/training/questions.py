"""Questions, what a learner answers, and what the answer is worth.

One shape for all kinds and for all formats that questions come in: what a format can hold and another
cannot (weights, feedback of single choices) is kept here, so that nothing is lost on the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum


class QuestionKind(StrEnum):
    """What a learner does."""

    SINGLE = "single"  # một lựa chọn
    MULTIPLE = "multiple"  # nhiều lựa chọn
    TRUE_FALSE = "true_false"  # đúng hay sai
    MATCHING = "matching"  # ghép đôi
    ORDERING = "ordering"  # sắp thứ tự
    SHORT = "short"  # trả lời ngắn
    NUMERIC = "numeric"  # số
    MISTAKE = "mistake"  # tìm lỗi trong văn bản
    ESSAY = "essay"  # tự luận: marked by a person
    NOTE = "note"  # a text between questions, nothing to answer


class TextFormat(StrEnum):
    """How a text is written. It is always shown through the safe subset, whatever it says."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    MOODLE = "moodle"  # Moodle's auto-format: HTML with line breaks


class Difficulty(IntEnum):
    """How hard the author holds a question to be."""

    EASY = 1
    MEDIUM = 2
    HARD = 3


@dataclass(frozen=True)
class Rich:
    """A text with its format; NFC."""

    text: str
    format: TextFormat = TextFormat.PLAIN

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING = Rich("")


@dataclass(frozen=True)
class Choice:
    """An option of SINGLE or MULTIPLE. ``weight`` is percent of the marks: 100 is right, 0 is wrong.

    In MULTIPLE every option with a positive weight is right, and all of them together are full marks;
    negative weights take marks away.
    """

    text: Rich
    weight: Decimal = Decimal(0)
    feedback: Rich = NOTHING


@dataclass(frozen=True)
class Pair:
    """A row of MATCHING; an empty ``left`` is a right side too many, to make guessing harder."""

    left: Rich
    right: Rich


@dataclass(frozen=True)
class ShortAnswer:
    """An accepted answer of SHORT; ``*`` stands for any signs, ``\\*`` for a star (as in Moodle)."""

    text: str
    weight: Decimal = Decimal(100)
    feedback: Rich = NOTHING


@dataclass(frozen=True)
class NumberAnswer:
    """An accepted range of NUMERIC, both ends included; None for both is "any other number".

    ``exact`` keeps the number in the middle where the author gave one with a tolerance.
    """

    low: Decimal | None
    high: Decimal | None
    weight: Decimal = Decimal(100)
    feedback: Rich = NOTHING
    exact: Decimal | None = None


@dataclass(frozen=True)
class DocumentLine:
    """A line of the document of MISTAKE. ``role`` is how it is printed: ``left``, ``right``,
    ``centre``, ``body``, with ``+bold`` and ``+italic`` behind (``centre+bold``). ``why`` says what
    is wrong; empty for a line that is right.
    """

    text: str
    role: str = "body"
    wrong: bool = False
    why: Rich = NOTHING


@dataclass(frozen=True)
class Question:
    """One question. ``id`` is unique in its course or bank: ``[a-z0-9][a-z0-9._-]{0,63}``.

    Only the fields of its kind are filled. ``lesson``, ``topic`` and ``sources`` lead back to where
    it is explained. ``explanation`` is shown after the answer (general feedback elsewhere);
    ``if_right`` and ``if_wrong`` besides, by the result. ``extra`` keeps what a format says that the
    program has no use for, by ``format.name``, so that export gives it back.
    """

    id: str
    kind: QuestionKind
    stem: Rich
    title: str = ""
    choices: tuple[Choice, ...] = ()  # SINGLE, MULTIPLE
    truth: bool | None = None  # TRUE_FALSE
    pairs: tuple[Pair, ...] = ()  # MATCHING
    steps: tuple[Rich, ...] = ()  # ORDERING, in the right order
    answers: tuple[ShortAnswer, ...] = ()  # SHORT
    numbers: tuple[NumberAnswer, ...] = ()  # NUMERIC
    unit: str = ""  # NUMERIC: shown behind the field
    document: tuple[DocumentLine, ...] = ()  # MISTAKE
    case_matters: bool = False  # SHORT
    marks_matter: bool = False  # SHORT: "dat dai" is not "đất đai"
    shuffle: bool = True
    points: Decimal = Decimal(1)
    explanation: Rich = NOTHING
    if_right: Rich = NOTHING
    if_wrong: Rich = NOTHING
    lesson: str = ""
    topic: str = ""
    difficulty: Difficulty = Difficulty.MEDIUM
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    category: str = ""  # of a bank: path with "/"
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Given:
    """What a learner answered; all places count from 0 in the order of the question itself, whatever
    order was shown.

    ``choices`` for SINGLE (one) and MULTIPLE; ``truth``; ``pairs``: for each row with a left side the
    place of the right side chosen, -1 for none; ``steps``: places of the steps in the order that the
    learner gave; ``text`` for SHORT and ESSAY; ``number`` as typed; ``lines`` of MISTAKE.
    """

    choices: tuple[int, ...] = ()
    truth: bool | None = None
    pairs: tuple[int, ...] = ()
    steps: tuple[int, ...] = ()
    text: str = ""
    number: str = ""
    lines: tuple[int, ...] = ()

    @property
    def empty(self) -> bool:
        """Say whether nothing was answered."""
        return self == Given() or (
            self.truth is None
            and not (self.choices or self.steps or self.lines or self.text or self.number)
            and all(one < 0 for one in self.pairs)
        )


@dataclass(frozen=True)
class Score:
    """What an answer is worth. ``share`` is thousandths of the points, 0…1000; ``right`` full marks.

    ``marked`` is False where a person has to mark (ESSAY). ``feedback`` is what to say to this answer
    beside the explanation.
    """

    share: int
    right: bool
    marked: bool = True
    feedback: tuple[Rich, ...] = ()
