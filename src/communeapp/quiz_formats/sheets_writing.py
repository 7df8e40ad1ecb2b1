"""Sheets of questions (.xlsx, .csv): writing. Every kind and field has a place; cells are never formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from communeapp.core.training.banks import BankFormat, Written
from communeapp.core.training.questions import (
    Difficulty,
    NumberAnswer,
    Question,
    QuestionKind,
    Rich,
    TextFormat,
)
from communeapp.quiz_formats.base import HUNDRED, Holding, Refused, Writing, plain_decimal
from communeapp.quiz_formats.columns import (
    DIFFICULTY_WORDS,
    HEADS,
    KIND_WORDS,
    LETTERS,
    OPTION_HEAD,
    SAID_HEAD,
)
from communeapp.quiz_formats.sheets import ARROW, REACH

HOLDING = Holding(
    frozenset(QuestionKind),
    frozenset(
        ("title", "explanation", "if_right", "if_wrong", "topic", "lesson", "difficulty", "points",
         "unit", "sources", "tags", "category", "case_matters", "marks_matter", "shuffle")
    ),
)  # fmt: skip
_LONGEST = 32_000  # letters of a cell; Excel ends at 32,767
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LIKE_MARK = re.compile(r"\[(?:plain|markdown|html|moodle)\]")
_LIKE_ROLE = re.compile(r"\[(?:left|right|centre|body)")
_FORMULA = re.compile(r"'?[=+\-@\t]")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_MOST_WRAPPED = 5_000  # rows
_WIDTHS = {"stem": 60, "explanation": 50, "key": 14, "kind": 16, "id": 14}
Cells = dict[str, str]
Option = tuple[str, str]


def write_xlsx(questions: Iterable[Question], target: BinaryIO) -> Written:
    """Write a workbook with one sheet; gives what it could not hold."""
    rows, most, written = _rows(questions, BankFormat.XLSX)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Câu hỏi")
    heads = _heads(most)
    for place, name in enumerate(HEADS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(name, 18)
    for place in range(len(HEADS) + 1, len(heads) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = 30
    sheet.freeze_panes = "A2"
    looks = {True: (Font(bold=True), _WRAPPED), False: (None, _WRAPPED)}
    plain = len(rows) > _MOST_WRAPPED  # a look for each of millions of cells takes minutes
    sheet.append([_text_cell(sheet, text, *looks[True]) for text in heads])
    for cells, options in rows:
        line = _line(cells, options, most)
        if plain:
            strange = ("=", "#")
            sheet.append(
                [_text_cell(sheet, one) if one.startswith(strange) else one or None for one in line]
            )
        else:
            sheet.append([_text_cell(sheet, one, *looks[False]) for one in line])
    book.save(target)
    return written


def _text_cell(
    sheet: Any, text: str, font: Font | None = None, alignment: Alignment | None = None
) -> WriteOnlyCell | None:
    """Make a cell that is a text whatever it begins with: never a formula, never an error value."""
    if not text:
        return None
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    if font is not None:
        cell.font = font
    if alignment is not None:
        cell.alignment = alignment
    return cell


def write_csv(questions: Iterable[Question]) -> tuple[str, Written]:
    """Give separated values; what Excel would take for a formula has ``'`` before it."""
    rows, most, written = _rows(questions, BankFormat.CSV)
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(_heads(most))
    for cells, options in rows:
        lines.writerow([_guarded(one) for one in _line(cells, options, most)])
    return out.getvalue(), written


def _heads(most: int) -> list[str]:
    names = [_name(at) for at in range(most)]
    return [
        *HEADS.values(),
        *(head.format(name) for name in names for head in (OPTION_HEAD, SAID_HEAD)),
    ]


def _name(at: int) -> str:
    """Options are called by letters as long as there are any, then by numbers."""
    return LETTERS[at] if at < len(LETTERS) else str(at + 1)


def _line(cells: Cells, options: Sequence[Option], most: int) -> list[str]:
    padded = [*options, *[("", "")] * (most - len(options))]
    return [*(cells.get(name, "") for name in HEADS), *(text for one in padded for text in one)]


def _guarded(text: str) -> str:
    return "'" + text if _FORMULA.match(text) else text


def _rows(
    questions: Iterable[Question], form: BankFormat
) -> tuple[list[tuple[Cells, list[Option]]], int, Written]:
    out = Writing(form, HOLDING)
    rows, most = list[tuple[Cells, list[Option]]](), 4
    for question in out.each(questions):
        try:
            cells, options = _row(question)
            for text in (*cells.values(), *(text for one in options for text in one)):
                if len(text) > _LONGEST or _ILLEGAL.search(text):
                    raise Refused(
                        "quiz.skip_control" if len(text) <= _LONGEST else "quiz.skip_long"
                    )
        except Refused as problem:
            out.skip(problem.reason, **problem.values)
            continue
        texts = (*cells.values(), *(text for one in options for text in one))
        if any(one != one.strip() or "\r" in one for one in texts):
            out.note("quiz.note_blanks")
        rows.append((cells, options))
        most = max(most, len(options))
        out.count += 1
    return rows, most, out.written()


def _row(question: Question) -> tuple[Cells, list[Option]]:
    settings = [
        word
        for word, said in (
            ("phan-biet-hoa", question.case_matters),
            ("phan-biet-dau", question.marks_matter),
            ("giu-thu-tu", not question.shuffle),
        )
        if said
    ]
    if any(";" in one or "\n" in one for one in (*question.tags, *question.sources)):
        raise Refused("quiz.skip_list")
    cells = {
        "id": question.id,
        "kind": KIND_WORDS[question.kind],
        "stem": _cell(question.stem),
        "explanation": _cell(question.explanation),
        "if_right": _cell(question.if_right),
        "if_wrong": _cell(question.if_wrong),
        "title": question.title,
        "topic": question.topic,
        "lesson": question.lesson,
        "unit": question.unit,
        "category": question.category,
        "difficulty": ""
        if question.difficulty is Difficulty.MEDIUM
        else DIFFICULTY_WORDS[question.difficulty],
        "points": "" if question.points == 1 else plain_decimal(question.points),
        "sources": "; ".join(question.sources),
        "tags": "; ".join(question.tags),
        "settings": " ".join(settings),
    }
    key, options, weights = _parts(question)
    cells["key"] = key
    if weights:
        cells["weights"] = "; ".join(plain_decimal(one) for one in weights)
    return cells, options


def _parts(question: Question) -> tuple[str, list[Option], list[Decimal]]:
    """Give key, options with what is said to them, and weights where the key does not tell them."""
    kind = question.kind
    if kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE):
        return _choices(question)
    if kind is QuestionKind.TRUE_FALSE:
        if question.truth is None:
            raise Refused("quiz.skip_no_right")
        return ("Đúng" if question.truth else "Sai"), [], []
    if kind is QuestionKind.MATCHING:
        for pair in question.pairs:
            if (
                any(one in pair.left.text for one in (ARROW, "=>", "->"))
                or ARROW in pair.right.text
            ):
                raise Refused("quiz.skip_arrow")
        return (
            "",
            [(f"{_cell(p.left)} {ARROW} {_cell(p.right)}".strip(), "") for p in question.pairs],
            [],
        )
    if kind is QuestionKind.ORDERING:
        return "", [(_cell(one), "") for one in question.steps], []
    if kind is QuestionKind.SHORT:
        texts = [(one.text, _cell(one.feedback)) for one in question.answers]
        return "", texts, _shares([one.weight for one in question.answers])
    if kind is QuestionKind.NUMERIC:
        numbers = [(_number(one), _cell(one.feedback)) for one in question.numbers]
        return "", numbers, _shares([one.weight for one in question.numbers])
    if kind is QuestionKind.MISTAKE:
        lines = [
            (
                f"[{one.role}] {one.text}"
                if one.role != "body" or _LIKE_ROLE.match(one.text)
                else one.text,
                _cell(one.why),
            )
            for one in question.document
        ]
        wrong = [str(at) for at, one in enumerate(question.document, 1) if one.wrong]
        return ", ".join(wrong), lines, []
    return "", [], []


def _choices(question: Question) -> tuple[str, list[Option], list[Decimal]]:
    options = [(_cell(one.text), _cell(one.feedback)) for one in question.choices]
    weights = [one.weight for one in question.choices]
    right = [at for at, one in enumerate(weights) if one > 0]
    key = ", ".join(_name(at) for at in right)
    share = HUNDRED if len(right) == 1 else round(HUNDRED / len(right), 5) if right else HUNDRED
    usual = all(one in (0, share) for one in weights) and right
    single = question.kind is QuestionKind.SINGLE
    return key, options, [] if usual and single == (len(right) == 1) else weights


def _shares(weights: list[Decimal]) -> list[Decimal]:
    return [] if all(one == HUNDRED for one in weights) else weights


def _number(one: NumberAnswer) -> str:
    if one.low is None or one.high is None:
        if one.low is not None or one.high is not None:
            raise Refused("quiz.skip_open_range")
        return "*"
    if one.exact is not None:
        reach = one.high - one.exact
        if one.exact - reach != one.low:
            raise Refused("quiz.skip_uneven_range")
        return f"{_comma(one.exact)} {REACH} {_comma(reach)}"
    return _comma(one.low) if one.low == one.high else f"{_comma(one.low)}..{_comma(one.high)}"


def _comma(number: Decimal) -> str:
    return plain_decimal(number).replace(".", ",")


def _cell(text: Rich) -> str:
    """Write a text; its format stands before it where it is not plain."""
    if text.format is not TextFormat.PLAIN and text.text:
        return f"[{text.format.value}]{text.text}"
    return f"[plain]{text.text}" if _LIKE_MARK.match(text.text) else text.text
