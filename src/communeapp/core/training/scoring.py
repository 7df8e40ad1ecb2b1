"""What an answer is worth. One place for practice, exams, and the pictures of results.

The rules are those a learner can be told in a sentence (docs/decisions/082-what-an-answer-is-worth.md):
options chosen wrongly take away what a right one gives, so that ticking everything earns nothing.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from communeapp.core.training.questions import (
    Given,
    NumberAnswer,
    Question,
    QuestionKind,
    Rich,
    Score,
    ShortAnswer,
)
from communeapp.core.vietnamese import collapse, nfc

FULL = 1000
_MOST_TYPED = 2_000  # letters of a short answer that are looked at
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[.,\s]\d{3})+")
_PLAIN_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?")
_SYLLABLE = re.compile(r"(?:[^\W\d_]|[" + _TONES + "\u0302\u0306\u031b])+")  # decomposed
_STAR = re.compile(r"\\\*|\*")


def score(question: Question, given: Given) -> Score:
    """Score an answer. Places that do not exist count as not chosen; nothing given is worth nothing.

    ESSAY comes back unmarked; NOTE asks nothing and is worth full marks of its points.
    """
    kind = question.kind
    if kind is QuestionKind.ESSAY:
        return Score(0, False, marked=False)
    if kind is QuestionKind.NOTE:
        return Score(FULL, True)
    if given.empty:
        return Score(0, False)
    share, said = _SCORERS[kind](question, given)
    right = share == FULL
    by_result = question.if_right if right else question.if_wrong
    return Score(share, right, feedback=tuple(one for one in (*said, by_result) if one))


def right_answer(question: Question) -> Given:
    """Give an answer with full marks, to show beside the learner's. Empty where none can be said."""
    kind = question.kind
    if kind is QuestionKind.SINGLE:
        best = max(range(len(question.choices)), key=lambda at: question.choices[at].weight)
        return Given(choices=(best,))
    if kind is QuestionKind.MULTIPLE:
        return Given(choices=_right_places(question))
    if kind is QuestionKind.TRUE_FALSE:
        return Given(truth=question.truth)
    if kind is QuestionKind.MATCHING:
        return Given(pairs=tuple(at for at, pair in enumerate(question.pairs) if pair.left))
    if kind is QuestionKind.ORDERING:
        return Given(steps=tuple(range(len(question.steps))))
    if kind is QuestionKind.SHORT:
        first = max(question.answers, key=lambda one: one.weight)
        return Given(text=first.text.replace("\\*", "\0").replace("*", "").replace("\0", "*"))
    if kind is QuestionKind.NUMERIC:
        return Given(number=_shown_number(max(question.numbers, key=lambda one: one.weight)))
    if kind is QuestionKind.MISTAKE:
        return Given(lines=tuple(at for at, line in enumerate(question.document) if line.wrong))
    return Given()


def matches(pattern: str, typed: str, *, case_matters: bool, marks_matter: bool) -> bool:
    """Say whether a typed answer is the accepted one; ``*`` in it stands for any signs.

    White space at the ends and its amount between words never count, nor on which vowel the tone
    sits (``hoà`` is ``hòa``). Time grows with the length only, whatever the pattern.
    """

    def plain(text: str) -> str:
        return _comparable(text, case_matters=case_matters, marks_matter=marks_matter)

    pieces, last = [], 0
    # The ends of a piece beside a star are not trimmed: "a *" wants the space.
    marked = collapse(nfc(pattern))
    for star in _STAR.finditer(marked):
        if star.group() == "*":
            pieces.append(marked[last : star.start()])
            last = star.end()
    pieces.append(marked[last:])
    parts = [plain(piece.replace("\\*", "*")) for piece in pieces]
    text = plain(collapse(nfc(typed[:_MOST_TYPED])))
    if len(parts) == 1:
        return text == parts[0]
    first, *middle, end = parts
    if not (text.startswith(first) and text.endswith(end)) or len(text) < len(first) + len(end):
        return False
    at, stop = len(first), len(text) - len(end)
    for part in middle:
        found = text.find(part, at, stop)
        if found < 0:
            return False
        at = found + len(part)
    return True


def read_number(typed: str, unit: str = "") -> tuple[Decimal, ...]:
    """Give what a typed number may mean, in Vietnamese and in English writing; empty for none.

    ``1.234`` is one thousand two hundred thirty-four or a bit more than one: both are given.
    """
    text = collapse(nfc(typed)).removesuffix("%").strip()
    behind = collapse(nfc(unit)).casefold()
    if behind and text.casefold().endswith(behind):
        text = text[: len(text) - len(behind)].strip()
    text = text.replace("\u2212", "-")
    if len(text) > 60:
        return ()
    readings = []
    if _GROUPED.fullmatch(text):
        readings.append(re.sub(r"[.,\s]", "", text))
    whole, mark, part = text.rpartition("," if text.rfind(",") > text.rfind(".") else ".")
    if mark and part.isdigit() and _GROUPED.fullmatch(whole) and mark not in whole:
        readings.append(re.sub(r"[.,\s]", "", whole) + "." + part)
    if _PLAIN_NUMBER.fullmatch(text):
        readings.append(text.replace(",", "."))
    found = []
    for reading in readings:
        try:
            found.append(Decimal(reading))
        except InvalidOperation:
            continue
    return tuple(dict.fromkeys(found))


def _single(question: Question, given: Given) -> tuple[int, tuple[Rich, ...]]:
    if len(given.choices) != 1 or not 0 <= given.choices[0] < len(question.choices):
        return 0, ()
    chosen = question.choices[given.choices[0]]
    return _share(chosen.weight, 100), (chosen.feedback,)


def _multiple(question: Question, given: Given) -> tuple[int, tuple[Rich, ...]]:
    chosen = sorted({at for at in given.choices if 0 <= at < len(question.choices)})
    right = _right_places(question)
    if not right:
        return 0, ()
    whole = sum(question.choices[at].weight for at in right)
    earned = sum((question.choices[at].weight for at in chosen if at in right), Decimal(0))
    lost = Decimal(0)
    for at in chosen:
        weight = question.choices[at].weight
        if weight < 0:
            lost += -weight / 100
        elif weight == 0:
            lost += Decimal(1) / len(right)
    said = tuple(question.choices[at].feedback for at in chosen)
    share = _share(earned / whole - lost, 1)
    if share == FULL and tuple(chosen) != right:  # no rounding up to full marks
        share = FULL - 1
    return share, said


def _true_false(question: Question, given: Given) -> tuple[int, tuple[Rich, ...]]:
    return (FULL if given.truth is not None and given.truth is question.truth else 0), ()


def _matching(question: Question, given: Given) -> tuple[int, tuple[Rich, ...]]:
    rows = [pair for pair in question.pairs if pair.left]
    hits = sum(
        0 <= place < len(question.pairs) and question.pairs[place].right == row.right
        for row, place in zip(rows, given.pairs, strict=False)
    )
    return _of(hits, len(rows)), ()


def _ordering(question: Question, given: Given) -> tuple[int, tuple[Rich, ...]]:
    """The longest run of steps that follow each other rightly, whatever stands between them."""
    count = len(question.steps)
    if sorted(given.steps) != list(range(count)) or not count:
        return 0, ()
    texts = [question.steps[at] for at in given.steps]
    # Two steps with the same words are one as good as the other.
    alike = {
        text: iter([at for at, one in enumerate(question.steps) if one == text]) for text in texts
    }
    longest: list[int] = []
    for text in texts:
        place = next(alike[text])
        at = bisect_right(longest, place)
        longest[at : at + 1] = [place]
    return (FULL if count == 1 else _of(len(longest) - 1, count - 1)), ()


def _short(question: Question, given: Given) -> tuple[int, tuple[Rich, ...]]:
    fitting = [
        one
        for one in question.answers
        if matches(
            one.text,
            given.text,
            case_matters=question.case_matters,
            marks_matter=question.marks_matter,
        )
    ]
    return _best(fitting)


def _numeric(question: Question, given: Given) -> tuple[int, tuple[Rich, ...]]:
    values = read_number(given.number, question.unit)
    fitting = [
        one
        for one in question.numbers
        if any(
            (one.low is None or one.low <= value) and (one.high is None or value <= one.high)
            for value in values
        )
    ]
    return _best(fitting)


def _mistake(question: Question, given: Given) -> tuple[int, tuple[Rich, ...]]:
    wrong = {at for at, line in enumerate(question.document) if line.wrong}
    chosen = {at for at in given.lines if 0 <= at < len(question.document)}
    share = _of(len(chosen & wrong) - len(chosen - wrong), len(wrong))
    return share, tuple(question.document[at].why for at in sorted(wrong))


_SCORERS = {
    QuestionKind.SINGLE: _single,
    QuestionKind.MULTIPLE: _multiple,
    QuestionKind.TRUE_FALSE: _true_false,
    QuestionKind.MATCHING: _matching,
    QuestionKind.ORDERING: _ordering,
    QuestionKind.SHORT: _short,
    QuestionKind.NUMERIC: _numeric,
    QuestionKind.MISTAKE: _mistake,
}


def _best(fitting: Sequence[ShortAnswer | NumberAnswer]) -> tuple[int, tuple[Rich, ...]]:
    """Take the answer worth most, the first of equals."""
    if not fitting:
        return 0, ()
    best = max(fitting, key=lambda one: one.weight)
    return _share(best.weight, 100), (best.feedback,)


def _right_places(question: Question) -> tuple[int, ...]:
    return tuple(at for at, one in enumerate(question.choices) if one.weight > 0)


def _share(value: Decimal, whole: int) -> int:
    return max(0, min(FULL, int(value * FULL / whole)))


def _of(hits: int, count: int) -> int:
    return max(0, hits) * FULL // count if count else 0


def _comparable(text: str, *, case_matters: bool, marks_matter: bool) -> str:
    """Write a text so that what shall be equal is equal; nothing is trimmed."""
    parts = unicodedata.normalize("NFD", text if case_matters else text.casefold())
    if marks_matter:
        return _SYLLABLE.sub(lambda found: _tone_behind(found.group()), parts)
    plain = "".join(char for char in parts if not unicodedata.combining(char))
    return plain.replace("đ", "d").replace("Đ", "D")


def _tone_behind(syllable: str) -> str:
    tones = "".join(char for char in syllable if char in _TONES)
    return "".join(char for char in syllable if char not in _TONES) + tones


def _shown_number(answer: NumberAnswer) -> str:
    value = answer.exact
    if value is None:
        value = answer.low if answer.low is not None else answer.high
    return "" if value is None else f"{value:f}".replace(".", ",")
