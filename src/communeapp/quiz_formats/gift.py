"""Moodle GIFT: reading. Blocks between blank lines, answers in braces, ``\\`` before signs that mean more.

Follows Moodle's description of the format; where that is silent, the reading that its widely used
grammar has: a text that is neither HTML nor Markdown has its white space drawn together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

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

EMBEDDED = ("gift.embedded", "1")
GAP = "_____"
_FORMATS = {one.value: one for one in TextFormat}
_FORMAT = re.compile(r"\s*\[(plain|markdown|html|moodle)\]", re.IGNORECASE)
_SIGN = re.compile(r"\\.|####|->|[{}=~#]", re.DOTALL)
_ESCAPE = re.compile(r"\\([\\:~=#{}n])")
_WEIGHT = re.compile(r"\s*%(-?\d+(?:\.\d+)?)%")
_NUMBER = r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?"
_RANGE = re.compile(rf"({_NUMBER})\s*(?:(:|\.\.)\s*({_NUMBER}))?")
_TRUTH = re.compile(r"(T|F|(?i:TRUE|FALSE))\s*(?=#|$)")  # "{t}" asks for the letter t
_LINE_END = re.compile(r"[\n\r]")
_BLANKS = re.compile(r"\s\s+")
_COMMENT = re.compile(r"\s*//")
_MARK = re.compile(r"\[(id|tag):\s*((?:[^\]\\]|\\.)+)\]")
_CATEGORY = re.compile(r"\s*\$CATEGORY:\s*(.*)", re.IGNORECASE)
_KEEP_LINES = (TextFormat.HTML, TextFormat.MARKDOWN)
_WRAP = 40  # blank lines inside one pair of braces that are borne


@dataclass
class _Block:
    """One question as it stands in the file, comments taken out."""

    line: int
    text: str
    id: str = ""
    tags: list[str] = field(default_factory=list)
    category: str = ""


def read_gift(text: str) -> Read:
    """Read a GIFT file. UserError ``quiz.no_questions``."""
    out = Gathering(BankFormat.GIFT)
    for block in _blocks(text):
        try:
            out.take(_question(block), block.line)
        except Refused as problem:
            out.skip(problem.reason, block.line, **problem.values)
    return out.read()


# ------------------------------------------------------------------ blocks


def _blocks(text: str) -> Iterator[_Block]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    category, identity, tags = "", "", list[str]()
    at = 0
    while at < len(lines):
        line = lines[at]
        if _COMMENT.match(line):
            for mark in _MARK.finditer(line):
                value = re.sub(r"\\(.)", r"\1", mark[2]).strip()
                if mark[1] == "id":
                    identity = value
                else:
                    tags.append(value)
            at += 1
        elif not line.strip():
            at += 1
        elif found := _CATEGORY.match(line):
            category = found[1].strip()
            at += 1
        else:
            end = _end(lines, at)
            body = [one for one in lines[at:end] if not _COMMENT.match(one)]
            yield _Block(at + 1, "\n".join(body), identity, tags, category)
            identity, tags = "", []
            at = end


def _end(lines: list[str], at: int) -> int:
    """Find the line behind a block: the first blank one outside of braces.

    A blank line inside of braces is borne where they close before anything else begins; one that is
    forgotten before a category or a title is not asked for.
    """
    depth, blanks, first_blank, closed = 0, 0, 0, False
    for number in range(at, len(lines)):
        line = lines[number]
        if _COMMENT.match(line):
            continue
        if not line.strip():
            if depth <= 0:
                return number
            blanks += 1
            first_blank = first_blank or number
            if blanks > _WRAP:
                return first_blank
            continue
        begins = _CATEGORY.match(line) or (closed and line.lstrip().startswith("::"))
        if depth <= 0 and number > at and begins:
            return number
        for sign in _SIGN.finditer(line):
            if sign[0] == "{":
                if first_blank:
                    return first_blank
                depth += 1
            elif sign[0] == "}":
                depth -= 1
                closed = True
        if first_blank and depth > 0 and (line.lstrip().startswith("::") or _CATEGORY.match(line)):
            return first_blank
    return first_blank if first_blank and depth > 0 else len(lines)


# ------------------------------------------------------------------ one question


def _question(block: _Block) -> Question:
    text = block.text.strip()
    title = ""
    if text.startswith("::"):
        raw, found, text = _until(text[2:], "::")
        if not found:
            raise Refused("quiz.skip_title")
        title = _decoded(" ".join(raw.split()))
    before, opened, rest = _until(text, "{")
    inside, closed, behind = _until(rest, "}") if opened else ("", True, "")
    if behind.lstrip().startswith("//"):  # a remark behind the answers
        behind = behind.partition("\n")[2]
    if not closed or _until(behind, "{")[1] or _until(before, "}")[1]:
        raise Refused("quiz.skip_braces")
    named, before = _format_of(before)
    if named is None and not before.strip():
        named, behind = _format_of(behind)
    form = named or TextFormat.MOODLE
    stem = _text(before, form)
    tail = _text(behind, form)
    extra: tuple[tuple[str, str], ...] = ()
    if opened and tail.text:
        stem = rich(f"{stem.text + ' ' if stem.text else ''}{GAP} {tail.text}", form)
        extra = (EMBEDDED,)
    if not stem and not (opened and inside.strip()):
        raise Refused("quiz.skip_empty")
    shell = Question(
        block.id,
        QuestionKind.NOTE,
        stem,
        title=nfc(title),
        tags=tuple(nfc(one) for one in block.tags),
        category=nfc(block.category),
        extra=extra,
    )
    return _answered(shell, inside, form) if opened else shell


def _answered(shell: Question, inside: str, form: TextFormat) -> Question:
    """Fill in what the braces say."""
    answers, found, general = _until(inside, "####")
    explanation = _rich(general, form) if found else NOTHING
    shell = replace(shell, explanation=explanation)
    answers = answers.strip()
    if not answers:
        return replace(shell, kind=QuestionKind.ESSAY)
    if truth := _TRUTH.match(answers):
        feedback = list(_parts(answers[truth.end() :], "#"))
        if len(feedback) > 3 or feedback[0].strip():
            raise Refused("quiz.skip_syntax")
        said = [_rich(one, form) for one in feedback[1:]] + [NOTHING, NOTHING]
        return replace(
            shell,
            kind=QuestionKind.TRUE_FALSE,
            truth=truth[1][0] in "Tt",
            if_wrong=said[0],
            if_right=said[1],
        )
    if answers.startswith("#"):
        return replace(
            shell, kind=QuestionKind.NUMERIC, numbers=tuple(_numbers(answers[1:].strip(), form))
        )
    entries = list(_entries(answers))
    signs = {sign for sign, _ in entries}
    if signs == {"="} and all(_until(body, "->")[1] for _, body in entries):
        return replace(
            shell,
            kind=QuestionKind.MATCHING,
            pairs=tuple(_pair(body, form) for _, body in entries),
        )
    if signs == {"="}:
        return replace(
            shell,
            kind=QuestionKind.SHORT,
            answers=tuple(_short(body, form) for _, body in entries),
        )
    choices = tuple(_choice(sign, body, form) for sign, body in entries)
    full = sum(one.weight == HUNDRED for one in choices)
    single = "=" in signs and full <= 1
    kind = QuestionKind.SINGLE if single else QuestionKind.MULTIPLE
    return replace(shell, kind=kind, choices=choices)


def _entries(answers: str) -> Iterator[tuple[str, str]]:
    """Give sign and body of each answer; one without a sign is the only accepted text."""
    cuts = [one for one in _SIGN.finditer(answers) if one[0] in "=~"]
    if not cuts:
        yield "=", answers
        return
    if answers[: cuts[0].start()].strip():
        raise Refused("quiz.skip_syntax")
    for number, cut in enumerate(cuts):
        end = cuts[number + 1].start() if number + 1 < len(cuts) else len(answers)
        yield cut[0], answers[cut.end() : end]


def _weighed(sign: str, body: str) -> tuple[Decimal, str]:
    found = _WEIGHT.match(body)
    if found is None:
        return (HUNDRED if sign == "=" else Decimal(0)), body
    return decimal(found[1]), body[found.end() :]


def _choice(sign: str, body: str, form: TextFormat) -> Choice:
    weight, body = _weighed(sign, body)
    text, _, feedback = _until(body, "#")
    return Choice(_rich(text, form), weight, _rich(feedback, form))


def _short(body: str, form: TextFormat) -> ShortAnswer:
    weight, body = _weighed("=", body)
    text, _, feedback = _until(body, "#")
    return ShortAnswer(_rich(text, form).text, weight, _rich(feedback, form))


def _pair(body: str, form: TextFormat) -> Pair:
    left, _, right = _until(body, "->")
    return Pair(_rich(left, form), _text(right, TextFormat.PLAIN))


def _numbers(answers: str, form: TextFormat) -> Iterator[NumberAnswer]:
    for sign, body in _entries(answers):
        weight, body = _weighed(sign, body)
        text, _, feedback = _until(body, "#")
        said = _rich(feedback, form)
        text = text.strip()
        if text in ("", "*") and sign == "~":
            yield NumberAnswer(None, None, weight, said)
            continue
        found = _RANGE.fullmatch(text)
        if found is None:
            raise Refused("quiz.skip_number")
        first = decimal(found[1].replace(",", "."))
        if found[2] is None:
            yield NumberAnswer(first, first, weight, said)
            continue
        second = decimal(found[3].replace(",", "."))
        if found[2] == "..":
            yield NumberAnswer(first, second, weight, said)
        else:
            yield NumberAnswer(first - second, first + second, weight, said, exact=first)


# ------------------------------------------------------------------ texts


def _until(text: str, sign: str) -> tuple[str, bool, str]:
    """Cut at the first ``sign`` that no backslash stands before: before, found, behind."""
    at = 0
    while True:
        cut = text.find(sign, at)
        if cut < 0:
            return text, False, ""
        slash = text.find("\\", at)
        if slash < 0 or slash > cut:
            return text[:cut], True, text[cut + len(sign) :]
        at = slash + 2


def _parts(text: str, sign: str) -> Iterator[str]:
    found = True
    while found:
        part, found, text = _until(text, sign)
        yield part


def _format_of(text: str) -> tuple[TextFormat | None, str]:
    found = _FORMAT.match(text)
    return (None, text) if found is None else (_FORMATS[found[1].lower()], text[found.end() :])


def _rich(text: str, usual: TextFormat) -> Rich:
    form, body = _format_of(text)
    return _text(body, form or usual)


def _text(raw: str, form: TextFormat) -> Rich:
    if form in _KEEP_LINES:
        return rich(_decoded(raw.strip()), form)
    return rich(_decoded(drawn_together(raw.strip())), form)


def drawn_together(text: str) -> str:
    """Make line ends and runs of white space one space; a single tab or hard space stays."""
    return _BLANKS.sub(" ", _LINE_END.sub(" ", text))


def _decoded(text: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], text)
