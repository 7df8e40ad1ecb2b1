"""Moodle XML: reading. Questions one by one as the stream goes by; pictures inside are named, not kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any, BinaryIO

from communeapp.core.training.banks import BankFormat, Read
from communeapp.core.training.questions import (
    NOTHING,
    Choice,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)
from communeapp.core.vietnamese import nfc
from communeapp.quiz_formats.base import HUNDRED, Gathering, Refused, decimal, rich
from communeapp.reading.xmls import drop, events

FORMATS = {
    "html": TextFormat.HTML,
    "moodle_auto_format": TextFormat.MOODLE,
    "plain_text": TextFormat.PLAIN,
    "markdown": TextFormat.MARKDOWN,
}
#: Elements whose value has no field here and is given back at export.
KEPT = ("partiallycorrectfeedback", "penalty", "hidden", "answernumbering", "shownumcorrect",
        "responseformat", "responserequired", "graderinfo", "layouttype", "selecttype",
        "gradingtype", "showgrading", "numberingstyle")  # fmt: skip
_SKIPPED = {"cloze": "quiz.skip_cloze", "multianswer": "quiz.skip_cloze"}


def read_moodle_xml(file: BinaryIO) -> Read:
    """Read a Moodle XML file. UserError ``quiz.no_questions``, ``reading.broken``, ``reading.bomb``."""
    out = Gathering(BankFormat.MOODLE_XML)
    category = ""
    for _, element in events(file, ("question",)):
        kind = element.get("type", "")
        line = int(element.sourceline or 0)
        if kind == "category":
            category = nfc(_text(element.find("{*}category")))
        else:
            try:
                out.take(replace(_question(element, kind, out), category=category), line)
            except Refused as problem:
                out.skip(problem.reason, line, **problem.values)
        drop(element)
    return out.read()


def _question(element: Any, kind: str, out: Gathering) -> Question:
    reader = _READERS.get(kind)
    if reader is None:
        raise Refused(_SKIPPED.get(kind, "quiz.skip_type"), type=kind[:40])
    if next(element.iter("{*}file"), None) is not None:
        out.note("quiz.note_files")
    if kind in ("calculated", "calculatedsimple"):
        out.note("quiz.note_calculated")
    stem = _rich(element.find("{*}questiontext"), TextFormat.HTML)
    name = _text(element.find("{*}name"))
    points = _plain(element, "defaultgrade")
    extra = [(f"moodle.{one}", value) for one in KEPT if (value := _kept(element, one))]
    shell = Question(
        _plain(element, "idnumber"),
        QuestionKind.NOTE,
        stem,
        title=nfc(name),
        points=decimal(points) if points else Decimal(1),
        explanation=_rich(element.find("{*}generalfeedback"), stem.format),
        if_right=_rich(element.find("{*}correctfeedback"), stem.format),
        if_wrong=_rich(element.find("{*}incorrectfeedback"), stem.format),
        shuffle=_plain(element, "shuffleanswers") not in ("0", "false"),
        tags=tuple(nfc(_text(one)) for one in element.iterfind("{*}tags/{*}tag")),
        extra=tuple(extra),
    )
    return reader(element, shell)


def _note(_: Any, shell: Question) -> Question:
    return replace(shell, shuffle=True)


def _essay(_: Any, shell: Question) -> Question:
    return replace(shell, kind=QuestionKind.ESSAY, shuffle=True)


def _choice(element: Any, shell: Question) -> Question:
    choices = tuple(
        Choice(_rich(one, shell.stem.format), _fraction(one), _feedback(one, shell))
        for one in element.iterfind("{*}answer")
    )
    single = _plain(element, "single") not in ("false", "0")
    kind = QuestionKind.SINGLE if single else QuestionKind.MULTIPLE
    return replace(shell, kind=kind, choices=choices)


def _truth(element: Any, shell: Question) -> Question:
    right: bool | None = None
    said: dict[bool, Rich] = {}
    for one in element.iterfind("{*}answer"):
        value = _text(one).strip().lower()
        if value not in ("true", "false"):
            raise Refused("quiz.skip_syntax")
        said[value == "true"] = _feedback(one, shell)
        if _fraction(one) == HUNDRED:
            right = value == "true"
    if right is None:
        raise Refused("quiz.skip_no_right")
    return replace(
        shell,
        kind=QuestionKind.TRUE_FALSE,
        truth=right,
        if_right=said.get(right, NOTHING),
        if_wrong=said.get(not right, NOTHING),
        shuffle=True,
    )


def _short(element: Any, shell: Question) -> Question:
    answers = tuple(
        ShortAnswer(nfc(_text(one)), _fraction(one), _feedback(one, shell))
        for one in element.iterfind("{*}answer")
    )
    case = _plain(element, "usecase") in ("1", "true")
    return replace(shell, kind=QuestionKind.SHORT, answers=answers, case_matters=case, shuffle=True)


def _numeric(element: Any, shell: Question) -> Question:
    unit = next((nfc(_text_of(one)) for one in element.iter("{*}unit_name")), "")
    return replace(
        shell,
        kind=QuestionKind.NUMERIC,
        numbers=tuple(_numbers(element, shell)),
        unit=unit,
        shuffle=True,
    )


def _numbers(element: Any, shell: Question) -> Iterator[NumberAnswer]:
    for one in element.iterfind("{*}answer"):
        weight, feedback = _fraction(one), _feedback(one, shell)
        text = _text(one).strip()
        if text == "*":
            yield NumberAnswer(None, None, weight, feedback)
            continue
        value = decimal(text.replace(",", "."))
        reach = decimal(_plain(one, "tolerance") or "0")
        exact = value if reach else None
        yield NumberAnswer(value - reach, value + reach, weight, feedback, exact=exact)


def _matching(element: Any, shell: Question) -> Question:
    pairs = tuple(
        Pair(
            _rich(one, shell.stem.format),
            rich(_text(one.find("{*}answer")).strip(), TextFormat.PLAIN),
        )
        for one in element.iterfind("{*}subquestion")
    )
    return replace(shell, kind=QuestionKind.MATCHING, pairs=pairs)


def _ordering(element: Any, shell: Question) -> Question:
    steps = tuple(_rich(one, shell.stem.format) for one in element.iterfind("{*}answer"))
    return replace(shell, kind=QuestionKind.ORDERING, steps=steps, shuffle=True)


_READERS = {
    "multichoice": _choice, "truefalse": _truth, "shortanswer": _short, "numerical": _numeric,
    "matching": _matching, "essay": _essay, "description": _note, "ordering": _ordering,
}  # fmt: skip


def _fraction(element: Any) -> Decimal:
    return decimal(element.get("fraction", "0"))


def _feedback(element: Any, shell: Question) -> Rich:
    return _rich(element.find("{*}feedback"), shell.stem.format)


def _rich(element: Any, usual: TextFormat) -> Rich:
    if element is None:
        return NOTHING
    form = FORMATS.get(element.get("format", ""), usual)
    return rich(_text(element).replace("\r\n", "\n"), form)


def _text(element: Any) -> str:
    """Give what stands in ``<text>`` within, or in the element itself where it has none."""
    if element is None:
        return ""
    inner = element.find("{*}text")
    return _text_of(element if inner is None else inner)


def _text_of(element: Any) -> str:
    return str(element.text or "")


def _plain(element: Any, name: str) -> str:
    found = element.find(f"{{*}}{name}")
    return "" if found is None else _text(found).strip()


def _kept(element: Any, name: str) -> str:
    found = element.find(f"{{*}}{name}")
    return "" if found is None else nfc(_text(found).strip())
