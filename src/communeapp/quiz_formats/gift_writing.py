"""Moodle GIFT: writing. What comes out is read back as it was (tests/unit/quiz_formats)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from communeapp.core.training.banks import BankFormat, Written
from communeapp.core.training.questions import (
    NumberAnswer,
    Question,
    QuestionKind,
    Rich,
    TextFormat,
)
from communeapp.quiz_formats.base import (
    HUNDRED,
    Holding,
    Refused,
    Writing,
    plain_decimal,
    plain_side,
)
from communeapp.quiz_formats.gift import EMBEDDED, GAP, drawn_together

HOLDING = Holding(
    frozenset(QuestionKind) - {QuestionKind.ORDERING, QuestionKind.MISTAKE},
    frozenset(("title", "tags", "category", "explanation")),
    {QuestionKind.TRUE_FALSE: frozenset(("if_right", "if_wrong"))},
)
_SPECIAL = re.compile(r"[\\:~=#{}]")
#: A text that begins so would be read as something else without its format before it.
_NEEDS_FORMAT = re.compile(r"\s*(?:\[|//|\$|%|->|$)")
_KEEP_LINES = (TextFormat.HTML, TextFormat.MARKDOWN)


def write_gift(questions: Iterable[Question]) -> tuple[str, Written]:
    """Give the text of a GIFT file and what it could not hold."""
    out = Writing(BankFormat.GIFT, HOLDING)
    blocks: list[str] = []
    category = ""
    for question in out.each(questions):
        try:
            block = "\n".join(_lines(question, out))
        except Refused as problem:
            out.skip(problem.reason, **problem.values)
            continue
        if question.category != category:
            category = question.category
            blocks.append(f"$CATEGORY: {' '.join(category.split())}")
        blocks.append(block)
        out.count += 1
    return "\n\n".join(blocks) + "\n", out.written()


def _lines(question: Question, out: Writing) -> Iterator[str]:
    marks = [f"[id:{_marked(question.id)}]"]
    marks += [f"[tag:{_marked(' '.join(one.split()))}]" for one in question.tags]
    yield "// " + " ".join(marks)
    title = " ".join(question.title.split())
    start = f"::{_escaped(title)}::" if title else ""
    form = question.stem.format
    if _loses_blanks(question):
        out.note("quiz.note_blanks")
    if any(plain_side(pair.right)[1] for pair in question.pairs):
        out.note("quiz.note_plain")
    if question.kind is QuestionKind.NOTE:
        yield start + _rich(question.stem, TextFormat.MOODLE)
        return
    answers = list(_answers(question, form))
    if question.explanation:
        answers.append("####" + _rich(question.explanation, form))
    body = "{" + "".join(f"\n\t{one}" for one in answers) + ("\n}" if answers else "}")
    if EMBEDDED in question.extra and question.stem.text.count(GAP) == 1:
        before, _, behind = question.stem.text.partition(GAP)
        fits = behind.startswith(" ") and (not before or before.endswith(" "))
        if fits and behind.strip() and not behind.strip().startswith("["):
            first = Rich(before.strip(), form)
            shown = _rich(first, TextFormat.MOODLE, always=not before.strip())
            yield f"{start}{shown} {body} {_body(Rich(behind.strip(), form))}"
            return
    yield start + _rich(question.stem, TextFormat.MOODLE) + body


def _answers(question: Question, form: TextFormat) -> Iterator[str]:
    kind = question.kind
    if kind is QuestionKind.TRUE_FALSE:
        if question.truth is None:
            raise Refused("quiz.skip_no_right")
        said = [question.if_wrong, question.if_right]
        while said and not said[-1]:
            said.pop()
        yield ("TRUE" if question.truth else "FALSE") + "".join(
            "#" + _rich(one, form) for one in said
        )
    elif kind is QuestionKind.MATCHING:
        for pair in question.pairs:
            if "->" in pair.left.text or "->" in pair.right.text:
                raise Refused("quiz.skip_arrow")
            right, _ = plain_side(pair.right)
            yield f"={_rich(pair.left, form)} -> {_body(Rich(right))}"
    elif kind is QuestionKind.SHORT:
        if any("->" in one.text for one in question.answers):
            raise Refused("quiz.skip_arrow")
        for answer in question.answers:
            text = _rich(Rich(answer.text, form), form)
            yield f"={_weight(answer.weight, text)}{text}{_feedback(answer.feedback, form)}"
    elif kind is QuestionKind.NUMERIC:
        if not question.numbers:
            raise Refused("quiz.skip_no_right")
        yield "#"
        for number in question.numbers:
            yield f"{_number(number)}{_feedback(number.feedback, form)}"
    else:
        yield from _choices(question, form)


def _choices(question: Question, form: TextFormat) -> Iterator[str]:
    single = question.kind is QuestionKind.SINGLE
    if single and sum(one.weight == HUNDRED for one in question.choices) != 1:
        raise Refused("quiz.skip_no_right")
    # Without "=" several may be chosen; all weights have to be told then.
    for choice in question.choices:
        text = _rich(choice.text, form)
        if single and choice.weight == HUNDRED:
            yield f"={text}{_feedback(choice.feedback, form)}"
            continue
        told = "" if choice.weight == 0 else f"%{plain_decimal(choice.weight)}%"
        yield f"~{told}{text}{_feedback(choice.feedback, form)}"


def _weight(weight: Decimal, text: str) -> str:
    return "" if weight == HUNDRED and not text.startswith("%") else f"%{plain_decimal(weight)}%"


def _number(answer: NumberAnswer) -> str:
    sign = "=" + ("" if answer.weight == HUNDRED else f"%{plain_decimal(answer.weight)}%")
    if answer.low is None or answer.high is None:
        if answer.low is not None or answer.high is not None or answer.weight != 0:
            raise Refused("quiz.skip_open_range")
        return "~"
    if answer.exact is not None:
        reach = answer.high - answer.exact
        if answer.exact - reach != answer.low:
            raise Refused("quiz.skip_uneven_range")
        return f"{sign}{plain_decimal(answer.exact)}:{plain_decimal(reach)}"
    if answer.low == answer.high:
        return f"{sign}{plain_decimal(answer.low)}"
    return f"{sign}{plain_decimal(answer.low)}..{plain_decimal(answer.high)}"


def _feedback(rich: Rich, form: TextFormat) -> str:
    return "#" + _rich(rich, form) if rich else ""


def _rich(rich: Rich, usual: TextFormat, *, always: bool = False) -> str:
    """Write a text, its format before it where it is another than the usual one."""
    told = always or rich.format is not usual or bool(_NEEDS_FORMAT.match(rich.text))
    if not rich.text and not always:
        return ""
    return (f"[{rich.format.value}]" if told else "") + _body(rich)


def _body(rich: Rich) -> str:
    text = rich.text.strip() if rich.format in _KEEP_LINES else _drawn_together(rich.text)
    return _escaped(text)


def _drawn_together(text: str) -> str:
    """Draw white space together as reading does; line ends are told by a sign and stay."""
    first, *rest = (drawn_together(one) for one in text.split("\n"))
    lines = [first.lstrip(), *rest]
    lines[-1] = lines[-1].rstrip()
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], text).replace("\n", "\\n")


def _marked(text: str) -> str:
    return re.sub(r"([\]\\])", r"\\\1", text)


def _loses_blanks(question: Question) -> bool:
    """Say whether a text has white space that GIFT does not keep."""
    texts = [question.stem, question.explanation, question.if_right, question.if_wrong]
    for choice in question.choices:
        texts += (choice.text, choice.feedback)
    for pair in question.pairs:
        texts += (pair.left, Rich(pair.right.text))
    for answer in question.answers:
        texts += (Rich(answer.text, question.stem.format), answer.feedback)
    texts += [one.feedback for one in question.numbers]
    return any(
        one.text != (one.text.strip() if one.format in _KEEP_LINES else _drawn_together(one.text))
        for one in texts
    )
