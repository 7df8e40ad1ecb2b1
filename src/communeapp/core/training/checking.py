"""What is wrong with a question before anybody is asked it. Codes of the area ``quiz``, no sentences."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.training.questions import Question, QuestionKind, Rich
from communeapp.core.vietnamese import NOTE_INVISIBLE, NOTE_NFD, clean_input, collapse, fold

MOST_CHOICES = 40  # more than any learner reads; also of pairs, steps and accepted answers
MOST_LINES = 200  # of the document of MISTAKE
MOST_LETTERS = 20_000  # of one text
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_RIGHT = 100


class Severity(StrEnum):
    """ERROR: the question cannot be asked. NOTE: somebody should look at it."""

    ERROR = "error"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One thing found. ``field`` is that of :class:`Question`: ``stem``, ``choices[3]``, ``id``."""

    code: str
    field: str
    severity: Severity = Severity.ERROR


def check_question(question: Question) -> tuple[Finding, ...]:
    """Check one question; errors and notes in the order of its fields."""
    return tuple(_check(question))


def check_questions(questions: Iterable[Question]) -> tuple[tuple[int, Finding], ...]:
    """Check many together: each by itself, equal ids, and equal stems. Places count from 0."""
    found: list[tuple[int, Finding]] = []
    ids: set[str] = set()
    stems: set[str] = set()
    for at, question in enumerate(questions):
        found.extend((at, one) for one in _check(question))
        if question.id in ids:
            found.append((at, Finding("quiz.id_twice", "id")))
        ids.add(question.id)
        stem = f"{question.kind} {fold(collapse(question.stem.text))}"
        if question.kind is not QuestionKind.NOTE and stem in stems:
            found.append((at, Finding("quiz.stem_twice", "stem", Severity.NOTE)))
        stems.add(stem)
    return tuple(found)


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep what forbids asking the question."""
    return tuple(one for one in findings if one.severity is Severity.ERROR)


def _check(question: Question) -> Iterator[Finding]:
    if not _ID.fullmatch(question.id):
        yield Finding("quiz.bad_id", "id")
    if not collapse(question.stem.text):
        yield Finding("quiz.no_stem", "stem")
    yield from _texts(question)
    free = question.kind is QuestionKind.NOTE and question.points == 0
    if not (free or (question.points.is_finite() and question.points > 0)):
        yield Finding("quiz.bad_points", "points")
    yield from _CHECKS.get(question.kind, _nothing)(question)
    if question.kind not in (QuestionKind.NOTE, QuestionKind.ESSAY):
        if not question.explanation:
            yield Finding("quiz.no_explanation", "explanation", Severity.NOTE)
        if not question.sources:
            yield Finding("quiz.no_source", "sources", Severity.NOTE)


def _nothing(question: Question) -> Iterator[Finding]:
    """NOTE and ESSAY have no key to check."""
    yield from ()


def _texts(question: Question) -> Iterator[Finding]:
    """Letters nobody sees, ends of direction, texts without end, letters in pieces."""
    for field, text in _all_texts(question):
        if len(text) > MOST_LETTERS:
            yield Finding("quiz.too_long", field)
            continue
        # Most texts are told safe by this alone, at a hundredth of the price.
        if text.isascii() and text.isprintable():
            continue
        notes = clean_input(text).notes
        if NOTE_INVISIBLE in notes:
            yield Finding("quiz.invisible", field)
        if NOTE_NFD in notes:
            yield Finding("quiz.not_composed", field, Severity.NOTE)


def _all_texts(question: Question) -> Iterator[tuple[str, str]]:
    for name in ("title", "unit", "lesson", "topic", "category"):
        yield name, getattr(question, name)
    for name in ("stem", "explanation", "if_right", "if_wrong"):
        yield name, getattr(question, name).text
    for at, choice in enumerate(question.choices[: MOST_CHOICES + 1]):
        yield f"choices[{at}]", choice.text.text
        yield f"choices[{at}]", choice.feedback.text
    for at, pair in enumerate(question.pairs[: MOST_CHOICES + 1]):
        yield f"pairs[{at}]", pair.left.text
        yield f"pairs[{at}]", pair.right.text
    for at, step in enumerate(question.steps[: MOST_CHOICES + 1]):
        yield f"steps[{at}]", step.text
    for at, answer in enumerate(question.answers[: MOST_CHOICES + 1]):
        yield f"answers[{at}]", answer.text
        yield f"answers[{at}]", answer.feedback.text
    for at, number in enumerate(question.numbers[: MOST_CHOICES + 1]):
        yield f"numbers[{at}]", number.feedback.text
    for at, line in enumerate(question.document[: MOST_LINES + 1]):
        yield f"document[{at}]", line.text
        yield f"document[{at}]", line.why.text


def _choices(question: Question) -> Iterator[Finding]:
    yield from _count(question, "choices", 2, MOST_CHOICES)
    yield from _doubles([one.text for one in question.choices], "choices", "quiz.equal_choices")
    for at, choice in enumerate(question.choices[:MOST_CHOICES]):
        if not choice.text:
            yield Finding("quiz.empty_choice", f"choices[{at}]")
        if not choice.weight.is_finite() or not -_RIGHT <= choice.weight <= _RIGHT:
            yield Finding("quiz.bad_weight", f"choices[{at}]")


def _single(question: Question) -> Iterator[Finding]:
    yield from _choices(question)
    right = sum(choice.weight == _RIGHT for choice in question.choices)
    if not right:
        yield Finding("quiz.no_right", "choices")
    elif right > 1:
        yield Finding("quiz.two_right", "choices")


def _multiple(question: Question) -> Iterator[Finding]:
    yield from _choices(question)
    right = sum(choice.weight > 0 for choice in question.choices)
    if not right:
        yield Finding("quiz.no_right", "choices")
    elif right == len(question.choices):
        yield Finding("quiz.all_right", "choices", Severity.NOTE)


def _true_false(question: Question) -> Iterator[Finding]:
    if question.truth is None:
        yield Finding("quiz.no_right", "truth")


def _matching(question: Question) -> Iterator[Finding]:
    yield from _count(question, "pairs", 2, MOST_CHOICES)
    rows = [pair for pair in question.pairs if pair.left]
    if question.pairs and len(rows) < 2:
        yield Finding("quiz.too_few", "pairs")
    yield from _doubles([pair.left for pair in rows], "pairs", "quiz.equal_lefts")
    for at, pair in enumerate(question.pairs[:MOST_CHOICES]):
        if not pair.right:
            yield Finding("quiz.empty_choice", f"pairs[{at}]")


def _ordering(question: Question) -> Iterator[Finding]:
    yield from _count(question, "steps", 2, MOST_CHOICES)
    yield from _doubles(question.steps, "steps", "quiz.equal_steps")
    for at, step in enumerate(question.steps[:MOST_CHOICES]):
        if not step:
            yield Finding("quiz.empty_choice", f"steps[{at}]")


def _short(question: Question) -> Iterator[Finding]:
    yield from _count(question, "answers", 1, MOST_CHOICES)
    if question.answers and not any(one.weight == _RIGHT for one in question.answers):
        yield Finding("quiz.no_right", "answers")
    for at, answer in enumerate(question.answers[:MOST_CHOICES]):
        if not answer.text.strip():
            yield Finding("quiz.empty_choice", f"answers[{at}]")
        elif answer.weight == _RIGHT and not answer.text.strip("* "):
            yield Finding("quiz.anything_right", f"answers[{at}]", Severity.NOTE)
        if not 0 <= answer.weight <= _RIGHT:
            yield Finding("quiz.bad_weight", f"answers[{at}]")


def _numeric(question: Question) -> Iterator[Finding]:
    yield from _count(question, "numbers", 1, MOST_CHOICES)
    if question.numbers and not any(one.weight == _RIGHT for one in question.numbers):
        yield Finding("quiz.no_right", "numbers")
    for at, number in enumerate(question.numbers[:MOST_CHOICES]):
        if number.low is not None and number.high is not None and number.low > number.high:
            yield Finding("quiz.empty_range", f"numbers[{at}]")
        elif number.weight == _RIGHT and number.low is None and number.high is None:
            yield Finding("quiz.anything_right", f"numbers[{at}]", Severity.NOTE)
        if not 0 <= number.weight <= _RIGHT:
            yield Finding("quiz.bad_weight", f"numbers[{at}]")


def _mistake(question: Question) -> Iterator[Finding]:
    yield from _count(question, "document", 2, MOST_LINES)
    wrong = [(at, line) for at, line in enumerate(question.document) if line.wrong]
    if question.document and not wrong:
        yield Finding("quiz.no_right", "document")
    elif len(wrong) == len(question.document):
        yield Finding("quiz.all_right", "document", Severity.NOTE)
    for at, line in wrong[:MOST_LINES]:
        if not line.why:
            yield Finding("quiz.no_why", f"document[{at}]", Severity.NOTE)


_CHECKS = {
    QuestionKind.SINGLE: _single,
    QuestionKind.MULTIPLE: _multiple,
    QuestionKind.TRUE_FALSE: _true_false,
    QuestionKind.MATCHING: _matching,
    QuestionKind.ORDERING: _ordering,
    QuestionKind.SHORT: _short,
    QuestionKind.NUMERIC: _numeric,
    QuestionKind.MISTAKE: _mistake,
}


def _count(question: Question, field: str, least: int, most: int) -> Iterator[Finding]:
    count = len(getattr(question, field))
    if count < least:
        yield Finding("quiz.too_few", field)
    elif count > most:
        yield Finding("quiz.too_many", field)


def _doubles(texts: Iterable[Rich], field: str, code: str) -> Iterator[Finding]:
    # Marks and capitals count: "Hoa" and "hoá" may be the very thing asked about.
    seen = Counter(unicodedata.normalize("NFC", collapse(one.text)) for one in texts if one)
    if any(count > 1 for count in seen.values()):
        yield Finding(code, field)
