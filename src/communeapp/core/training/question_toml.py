"""The questions of a course as its files write them (``questions/<lesson>.toml``).

Every refusal is a UserError ``courses.*`` with the file and the line. Texts are Markdown, of which
:mod:`communeapp.core.training.markup` shows the safe part.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from communeapp.core.errors import UserError
from communeapp.core.training.questions import (
    NOTHING,
    Choice,
    Difficulty,
    DocumentLine,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)
from communeapp.core.training.toml_reading import MAX_TEXT, Entry, TomlText

TABLE: Final = "questions"
MAX_QUESTIONS: Final = 25_000  # in one file
MAX_CHOICES: Final = 20
_MAX_ROWS: Final = 30
_MAX_LINES: Final = 60
ID: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}\Z")
_NUMBER = re.compile(r"-?\d{1,18}(?:[.,]\d{1,9})?\Z")
_ROLE = re.compile(r"(?:left|right|centre|body)(?:\+bold)?(?:\+italic)?\Z")
#: What each kind is made of; a field of another kind is a mistake of the writer.
_FIELDS: Final = {
    "choices": (QuestionKind.SINGLE, QuestionKind.MULTIPLE),
    "truth": (QuestionKind.TRUE_FALSE,),
    "pairs": (QuestionKind.MATCHING,),
    "extra_rights": (QuestionKind.MATCHING,),
    "steps": (QuestionKind.ORDERING,),
    "answers": (QuestionKind.SHORT,),
    "case_matters": (QuestionKind.SHORT,),
    "marks_matter": (QuestionKind.SHORT,),
    "number": (QuestionKind.NUMERIC,),
    "tolerance": (QuestionKind.NUMERIC,),
    "unit": (QuestionKind.NUMERIC,),
    "document": (QuestionKind.MISTAKE,),
}


@dataclass(frozen=True)
class Placed:
    """A question and where it stands: file of the pack and line, from 1."""

    question: Question
    file: str
    line: int


@dataclass(frozen=True)
class ReadQuestions:
    """The questions of a file, and what had to be left out, each a UserError with file and line."""

    questions: tuple[Placed, ...]
    faults: tuple[UserError, ...] = ()


def parse_questions(data: bytes, file: str, lesson: str) -> tuple[Question, ...]:
    """Read one file; ``lesson`` is where a question belongs that does not say so itself.

    Raises UserError ``courses.*`` with file, line and field.
    """
    read = read_questions(data, file, lesson)
    if read.faults:
        raise read.faults[0]
    return tuple(one.question for one in read.questions)


def read_questions(data: bytes, file: str, lesson: str) -> ReadQuestions:
    """Read what can be read of one file and name the rest."""
    try:
        source = TomlText(file, data)
        table = source.parse()
        for name in table:
            if name != TABLE:
                raise Entry(source, table, name).fault("courses.unknown_field", name)
        entries = source.entries(table, TABLE, MAX_QUESTIONS)
        if len(entries) != count_questions(data):
            # A text that looks like the head of a table would make lines and counts wrong.
            raise Entry(source, table).fault("courses.bad_value", TABLE)
    except UserError as fault:
        return ReadQuestions((), (fault,))
    questions, faults = [], []
    for number, entry in enumerate(entries):
        try:
            question = _question(entry, lesson)
        except UserError as fault:
            faults.append(fault)
            continue
        questions.append(Placed(question, file, source.line_of(TABLE, number)))
    return ReadQuestions(tuple(questions), tuple(faults))


def count_questions(data: bytes) -> int:
    """Count the questions of a file without reading them."""
    return len(re.findall(rb"^\[\[\s*questions\s*\]\]", data, re.MULTILINE))


def rich(text: str) -> Rich:
    """Make a text of a course."""
    return Rich(text, TextFormat.MARKDOWN) if text else NOTHING


def _question(entry: Entry, lesson: str) -> Question:
    identity = entry.matching("id", ID)
    kind_name = entry.text("kind")
    kinds = {one.value: one for one in QuestionKind}
    if kind_name not in kinds:
        raise entry.fault("courses.bad_value", "kind")
    kind = kinds[kind_name]
    for name, owners in _FIELDS.items():
        if kind not in owners and entry.raw(name) is not None:
            raise entry.fault("courses.field_of_other_kind", name)
    question = Question(
        id=identity,
        kind=kind,
        stem=rich(entry.text("stem", most=MAX_TEXT)),
        title=entry.text("title", ""),
        shuffle=entry.flag("shuffle", default=True),
        points=Decimal(entry.integer("points", 1, 100, 1)),
        explanation=rich(entry.text("explanation", "", MAX_TEXT)),
        if_right=rich(entry.text("if_right", "", MAX_TEXT)),
        if_wrong=rich(entry.text("if_wrong", "", MAX_TEXT)),
        lesson=entry.matching("lesson", ID, lesson),
        topic=entry.matching("topic", ID, ""),
        difficulty=Difficulty(entry.integer("difficulty", 1, 3, 2)),
        sources=entry.words("sources"),
        tags=entry.words("tags"),
        **_OWN[kind](entry),  # type: ignore[arg-type]
    )
    entry.end()
    return question


def _choices(entry: Entry) -> dict[str, object]:
    rows = entry.tables("choices", MAX_CHOICES)
    if len(rows) < 2:
        raise entry.fault("courses.missing", "choices")
    rights = [row.flag("right", default=False) for row in rows]
    # Moodle's five digits: exported there, the shares of three right ones still make a whole.
    share = (Decimal(100) / max(1, sum(rights))).quantize(Decimal("0.00001")).normalize()
    if entry.raw("kind") == QuestionKind.SINGLE.value:
        share = Decimal(100)
    choices = []
    for row, right in zip(rows, rights, strict=True):
        given = row.raw("weight")
        if given is not None and (row.raw("right") is not None or not _is_percent(given)):
            raise row.fault("courses.bad_value", "weight")
        weight = Decimal(given) if given is not None else share if right else Decimal(0)
        text, why = row.text("text", most=MAX_TEXT), row.text("why", "", MAX_TEXT)
        choices.append(Choice(rich(text), weight, rich(why)))
        row.end()
    return {"choices": tuple(choices)}


def _is_percent(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -100 <= value <= 100


def _truth(entry: Entry) -> dict[str, object]:
    if entry.raw("truth") is None:
        raise entry.fault("courses.missing", "truth")
    return {"truth": entry.flag("truth", default=False)}


def _pairs(entry: Entry) -> dict[str, object]:
    pairs = []
    for number, row in enumerate(entry.raw_list("pairs", _MAX_ROWS), 1):
        if not (
            isinstance(row, list)
            and len(row) == 2
            and all(isinstance(one, str) and 0 < len(one.strip()) <= MAX_TEXT for one in row)
        ):
            raise entry.fault("courses.bad_value", f"pairs[{number}]")
        pairs.append(Pair(rich(row[0].strip()), rich(row[1].strip())))
    if len(pairs) < 2:
        raise entry.fault("courses.missing", "pairs")
    pairs += [Pair(NOTHING, rich(one)) for one in entry.words("extra_rights", _MAX_ROWS)]
    return {"pairs": tuple(pairs)}


def _steps(entry: Entry) -> dict[str, object]:
    steps = entry.words("steps", _MAX_ROWS)
    if len(steps) < 2:
        raise entry.fault("courses.missing", "steps")
    return {"steps": tuple(rich(one) for one in steps)}


def _short(entry: Entry) -> dict[str, object]:
    answers = entry.words("answers")
    if not answers:
        raise entry.fault("courses.missing", "answers")
    return {
        "answers": tuple(ShortAnswer(one) for one in answers),
        "case_matters": entry.flag("case_matters", default=False),
        "marks_matter": entry.flag("marks_matter", default=False),
    }


def _numeric(entry: Entry) -> dict[str, object]:
    exact = _decimal(entry, "number")
    if exact is None:
        raise entry.fault("courses.missing", "number")
    tolerance = _decimal(entry, "tolerance") or Decimal(0)
    if tolerance < 0:
        raise entry.fault("courses.bad_value", "tolerance")
    number = NumberAnswer(exact - tolerance, exact + tolerance, exact=exact)
    return {"numbers": (number,), "unit": entry.text("unit", "")}


def _decimal(entry: Entry, name: str) -> Decimal | None:
    value = entry.raw(name)
    if value is None:
        return None
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str) or not _NUMBER.match(text):
        raise entry.fault("courses.bad_value", name)
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise entry.fault("courses.bad_value", name) from error


def _document(entry: Entry) -> dict[str, object]:
    lines = []
    for row in entry.tables("document", _MAX_LINES):
        line = DocumentLine(
            text=row.text("text", "", MAX_TEXT),
            role=row.matching("role", _ROLE, "body"),
            wrong=row.flag("wrong", default=False),
            why=rich(row.text("why", "", MAX_TEXT)),
        )
        row.end()
        lines.append(line)
    if len(lines) < 2:
        raise entry.fault("courses.missing", "document")
    return {"document": tuple(lines)}


def _nothing(_: Entry) -> dict[str, object]:
    return {}


_OWN: Final[dict[QuestionKind, Callable[[Entry], dict[str, object]]]] = {
    QuestionKind.SINGLE: _choices,
    QuestionKind.MULTIPLE: _choices,
    QuestionKind.TRUE_FALSE: _truth,
    QuestionKind.MATCHING: _pairs,
    QuestionKind.ORDERING: _steps,
    QuestionKind.SHORT: _short,
    QuestionKind.NUMERIC: _numeric,
    QuestionKind.MISTAKE: _document,
    QuestionKind.ESSAY: _nothing,
    QuestionKind.NOTE: _nothing,
}
