"""Moodle XML: writing."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from lxml import etree

from communeapp.core.training.banks import BankFormat, Written
from communeapp.core.training.questions import (
    Choice,
    NumberAnswer,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)
from communeapp.quiz_formats.base import (
    Holding,
    Refused,
    Writing,
    extra_of,
    plain_decimal,
    plain_side,
)
from communeapp.quiz_formats.moodle_xml import FORMATS, KEPT

_NAMES = {value: name for name, value in FORMATS.items()}
_TYPES = {
    QuestionKind.SINGLE: "multichoice", QuestionKind.MULTIPLE: "multichoice",
    QuestionKind.TRUE_FALSE: "truefalse", QuestionKind.SHORT: "shortanswer",
    QuestionKind.NUMERIC: "numerical", QuestionKind.MATCHING: "matching",
    QuestionKind.ORDERING: "ordering", QuestionKind.ESSAY: "essay", QuestionKind.NOTE: "description",
}  # fmt: skip
_SAID = frozenset(("if_right", "if_wrong"))
HOLDING = Holding(
    frozenset(_TYPES),
    frozenset(("title", "category", "tags", "points", "explanation")),
    {
        QuestionKind.SINGLE: _SAID | {"shuffle"},
        QuestionKind.MULTIPLE: _SAID | {"shuffle"},
        QuestionKind.TRUE_FALSE: _SAID,
        QuestionKind.MATCHING: _SAID | {"shuffle"},
        QuestionKind.ORDERING: _SAID,
        QuestionKind.SHORT: frozenset(("case_matters",)),
        QuestionKind.NUMERIC: frozenset(("unit",)),
    },
)


def write_moodle_xml(questions: Iterable[Question]) -> tuple[bytes, Written]:
    """Give the bytes of a Moodle XML file and what it could not hold."""
    out = Writing(BankFormat.MOODLE_XML, HOLDING)
    pieces = [b'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>']
    category = ""
    for question in out.each(questions):
        try:
            element = _question(question, out)
        except Refused as problem:
            out.skip(problem.reason, **problem.values)
            continue
        except ValueError:  # a sign that XML cannot hold
            out.skip("quiz.skip_control")
            continue
        if question.category != category:
            category = question.category
            pieces.append(_bytes(_category(category)))
        pieces.append(_bytes(element))
        out.count += 1
    return b"\n".join([*pieces, b"</quiz>\n"]), out.written()


def _bytes(element: Any) -> bytes:
    etree.indent(element, space=" ")
    return bytes(etree.tostring(element, encoding="utf-8", xml_declaration=False)).replace(
        b"\r", b"&#13;"
    )


def _category(path: str) -> Any:
    element = etree.Element("question", type="category")
    _text(etree.SubElement(element, "category"), path)
    return element


def _question(question: Question, out: Writing) -> Any:
    kind = question.kind
    element = etree.Element("question", type=_TYPES[kind])
    _text(etree.SubElement(element, "name"), question.title)
    _rich(element, "questiontext", question.stem)
    _rich(element, "generalfeedback", question.explanation)
    _plain(element, "defaultgrade", plain_decimal(question.points))
    _plain(element, "idnumber", question.id)
    for name in KEPT:
        if value := extra_of(question, f"moodle.{name}"):
            if name in ("partiallycorrectfeedback", "graderinfo"):
                _rich(element, name, Rich(value, TextFormat.HTML))
            else:
                _plain(element, name, value)
    if kind is QuestionKind.TRUE_FALSE:
        _truth(element, question)
    else:
        if question.if_right and "if_right" in HOLDING.of_kind.get(kind, ()):
            _rich(element, "correctfeedback", question.if_right)
        if question.if_wrong and "if_wrong" in HOLDING.of_kind.get(kind, ()):
            _rich(element, "incorrectfeedback", question.if_wrong)
        _parts(element, question, out)
    if question.tags:
        tags = etree.SubElement(element, "tags")
        for one in question.tags:
            _text(etree.SubElement(tags, "tag"), one)
    return element


def _truth(element: Any, question: Question) -> None:
    if question.truth is None:
        raise Refused("quiz.skip_no_right")
    for value in (True, False):
        right = question.truth is value
        answer = etree.SubElement(
            element, "answer", fraction="100" if right else "0", format="moodle_auto_format"
        )
        _plain(answer, "text", "true" if value else "false")
        _rich(answer, "feedback", question.if_right if right else question.if_wrong)


def _parts(element: Any, question: Question, out: Writing) -> None:
    kind = question.kind
    if kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE):
        _plain(element, "single", "true" if kind is QuestionKind.SINGLE else "false")
        _plain(element, "shuffleanswers", "true" if question.shuffle else "false")
        for choice in question.choices:
            _answer(element, choice.text, choice)
    elif kind is QuestionKind.SHORT:
        _plain(element, "usecase", "1" if question.case_matters else "0")
        for short in question.answers:
            _answer(element, Rich(short.text), short)
    elif kind is QuestionKind.NUMERIC:
        for number in question.numbers:
            _number(element, number)
        if question.unit:
            unit = etree.SubElement(etree.SubElement(element, "units"), "unit")
            _plain(unit, "multiplier", "1")
            _plain(unit, "unit_name", question.unit)
    elif kind is QuestionKind.MATCHING:
        _plain(element, "shuffleanswers", "true" if question.shuffle else "false")
        for pair in question.pairs:
            sub = _rich(element, "subquestion", pair.left)
            _text(etree.SubElement(sub, "answer"), plain_side(pair.right)[0])
        if any(plain_side(pair.right)[1] for pair in question.pairs):
            out.note("quiz.note_plain")
    elif kind is QuestionKind.ORDERING:
        for place, step in enumerate(question.steps, 1):
            answer = _rich(element, "answer", step)
            answer.set("fraction", str(place))


def _answer(element: Any, text: Rich, one: Choice | ShortAnswer) -> None:
    answer = _rich(element, "answer", text)
    answer.set("fraction", plain_decimal(one.weight))
    _rich(answer, "feedback", one.feedback)


def _number(element: Any, one: NumberAnswer) -> None:
    answer = etree.SubElement(
        element, "answer", fraction=plain_decimal(one.weight), format="moodle_auto_format"
    )
    if one.low is None or one.high is None:
        if one.low is not None or one.high is not None:
            raise Refused("quiz.skip_open_range")
        _plain(answer, "text", "*")
        reach = Decimal(0)
    else:
        middle = (one.low + one.high) / 2
        reach = one.high - middle
        _plain(answer, "text", plain_decimal(middle))
    _plain(answer, "tolerance", plain_decimal(reach))
    _rich(answer, "feedback", one.feedback)


def _rich(parent: Any, name: str, text: Rich) -> Any:
    element = etree.SubElement(parent, name, format=_NAMES[text.format])
    _text(element, text.text)
    return element


def _text(element: Any, text: str) -> None:
    etree.SubElement(element, "text").text = text


def _plain(parent: Any, name: str, text: str) -> None:
    etree.SubElement(parent, name).text = text
