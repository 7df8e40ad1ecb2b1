"""Aiken: a question, its options by letter, the letter of the right one. Nothing else fits in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from communeapp.core.training.banks import BankFormat, Read, Written
from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import (
    Choice,
    Question,
    QuestionKind,
    Rich,
    TextFormat,
)
from communeapp.core.vietnamese import collapse
from communeapp.quiz_formats.base import HUNDRED, Gathering, Holding, Refused, Writing, rich

HOLDING = Holding(frozenset((QuestionKind.SINGLE,)), frozenset())
_CHOICE = re.compile(r"([A-Z])[.)]\s*(\S.*)")
_ANSWER = re.compile(r"(?:ANSWER|ĐÁP ÁN)\s*:\s*(.*)", re.IGNORECASE)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read_aiken(text: str) -> Read:
    """Read an Aiken file; the Vietnamese ``ĐÁP ÁN:`` is taken for ``ANSWER:``. UserError ``quiz.*``."""
    out = Gathering(BankFormat.AIKEN)
    stem: list[str] = []
    choices: list[str] = []
    first = 0
    for number, raw in enumerate(text.splitlines(), 1):
        line = collapse(raw)
        if not line:
            continue
        first = first or number
        if found := _ANSWER.fullmatch(line):
            _end(out, stem, choices, found[1], first)
            stem, choices, first = [], [], 0
            continue
        choice = _CHOICE.fullmatch(line)
        if stem and choice and choice[1] == _LETTERS[len(choices) : len(choices) + 1]:
            choices.append(choice[2])
        elif choices:
            choices[-1] += " " + line  # an option over two lines
        else:
            stem.append(line)
    if first:
        out.skip("quiz.skip_no_key", first)
    return out.read()


def _end(out: Gathering, stem: list[str], choices: list[str], answer: str, line: int) -> None:
    letters = re.findall(r"[A-Z]", answer.upper())
    places = sorted({_LETTERS.index(one) for one in letters})
    if not stem or len(choices) < 2:
        out.skip("quiz.skip_few_choices", line)
    elif not places or places[-1] >= len(choices) or re.search(r"[^A-Z,;\s.&]", answer.upper()):
        out.skip("quiz.skip_key", line, key=answer[:20])
    else:
        weight = HUNDRED if len(places) == 1 else round(HUNDRED / len(places), 5)
        kind = QuestionKind.SINGLE if len(places) == 1 else QuestionKind.MULTIPLE
        options = tuple(
            Choice(rich(text, TextFormat.PLAIN), weight if at in places else Decimal(0))
            for at, text in enumerate(choices)
        )
        out.take(Question("", kind, rich("\n".join(stem), TextFormat.PLAIN), choices=options), line)


def write_aiken(questions: Iterable[Question]) -> tuple[str, Written]:
    """Give the text of an Aiken file and what it could not hold."""
    out = Writing(BankFormat.AIKEN, HOLDING)
    blocks = []
    for question in out.each(questions):
        try:
            blocks.append(_block(question, out))
        except Refused as problem:
            out.skip(problem.reason, **problem.values)
            continue
        out.count += 1
    return "\n".join(blocks), out.written()


def _block(question: Question, out: Writing) -> str:
    right = [at for at, one in enumerate(question.choices) if one.weight == HUNDRED]
    if len(right) != 1:
        raise Refused("quiz.skip_no_right")
    if not 2 <= len(question.choices) <= len(_LETTERS):
        raise Refused("quiz.skip_few_choices")
    stem, *texts = (_line(one) for one in (question.stem, *(c.text for c in question.choices)))
    if not stem or not all(texts) or _ANSWER.match(stem) or any(map(_ANSWER.match, texts)):
        raise Refused("quiz.skip_empty")
    originals = (question.stem, *(one.text for one in question.choices))
    if any(
        one.format is not TextFormat.PLAIN or one.text != line
        for one, line in zip(originals, (stem, *texts), strict=True)
    ):
        out.note("quiz.note_plain")
    small = [name for name, lost in (
        ("weight", any(one.weight not in (0, HUNDRED) for one in question.choices)),
        ("feedback", any(one.feedback for one in question.choices)),
    ) if lost]  # fmt: skip
    if small:
        out.note("quiz.note_lost", fields=small)
    lines = [stem, *(f"{_LETTERS[at]}. {text}" for at, text in enumerate(texts))]
    return "\n".join([*lines, f"ANSWER: {_LETTERS[right[0]]}", ""])


def _line(text: Rich) -> str:
    return collapse(text.text if text.format is TextFormat.PLAIN else to_plain(text))
