"""Sheets of questions (.xlsx, .csv): reading. One row is one question; columns are found by their heads."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any, BinaryIO

from communeapp.core.errors import UserError
from communeapp.core.training.banks import BankFormat, Read
from communeapp.core.training.questions import (
    NOTHING,
    Choice,
    DocumentLine,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)
from communeapp.core.training.scoring import read_number
from communeapp.core.vietnamese import collapse, fold, nfc
from communeapp.quiz_formats.base import HUNDRED, Gate, Gathering, Refused, decimal, no_gate, rich
from communeapp.quiz_formats.columns import LETTERS, Columns, difficulty_of, find_columns, kind_of
from communeapp.reading.reader import Secret

ARROW = "→"
REACH = "±"
_MARK = re.compile(r"\[(plain|markdown|html|moodle)\]")
_ROLE = re.compile(r"\[((?:left|right|centre|body)(?:\+bold)?(?:\+italic)?)\] ?")
_HEAD_ROWS = 30  # so many rows are looked at for the head
_LISTS = re.compile(r"[,;\s]+")
_TRUE = frozenset(("dung", "true", "t", "d", "x", "1", "yes"))
_FALSE = frozenset(("sai", "false", "f", "s", "0", "no"))
_CSV_GUARD = re.compile(r"'[=+\-@\t]")
_MOST_CELLS = 200


def read_xlsx(file: BinaryIO, gate: Gate = no_gate) -> Read:
    """Read a workbook: its first sheet that has a head of questions. UserError ``quiz.no_head``."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                continue
            rows = (
                [_shown(cell) for cell in row[:_MOST_CELLS]]
                for row in sheet.iter_rows(values_only=True)
            )
            read = _read(rows, BankFormat.XLSX, gate)
            if read is not None:
                return read
    except (UserError, Secret):
        raise
    except Exception as problem:  # openpyxl meets broken workbooks with errors of any kind
        raise UserError("reading.broken") from problem
    raise UserError("quiz.no_head")


def read_csv(text: str) -> Read:
    """Read separated values; what separates them is told by the head."""
    head = text.lstrip("\ufeff").split("\n", 1)[0]
    separator = max(",;\t|", key=head.count)
    csv.field_size_limit(2_000_000)
    try:
        rows = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=separator, strict=False)
        read = _read(([_unguarded(cell) for cell in row] for row in rows), BankFormat.CSV)
    except csv.Error as problem:
        raise UserError("reading.broken") from problem
    if read is None:
        raise UserError("quiz.no_head")
    return read


def _read(rows: Iterable[list[str]], form: BankFormat, gate: Gate = no_gate) -> Read | None:
    columns: Columns | None = None
    heads: list[str] = []
    out = Gathering(form)
    for number, row in enumerate(rows, 1):
        if columns is None:
            columns = find_columns(row)
            heads += filter(None, row)
            gate(heads if columns is None else [])
            if columns is None and number >= _HEAD_ROWS:
                return None
        else:
            take_row(row, columns, out, number)
    return None if columns is None else out.read()


def take_row(row: list[str], columns: Columns, out: Gathering, number: int) -> None:
    """Take the question of one row, or say why not; an empty row is nothing."""
    if not any(cell.strip() for cell in row):
        return
    try:
        out.take(_question(row, columns, out), number)
    except Refused as problem:
        out.skip(problem.reason, number, **problem.values)


def _shown(value: Any) -> str:
    """Give a cell as text: whole numbers without ``.0``, truth values as words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Đúng" if value else "Sai"
    if isinstance(value, float):
        return f"{value:.12g}".replace(".", ",")  # as it is written here; a point parts thousands
    return str(value).replace("\r\n", "\n").replace("_x000D_", "")


def _unguarded(cell: str) -> str:
    return (cell[1:] if _CSV_GUARD.match(cell) else cell).replace("\r\n", "\n")


# ------------------------------------------------------------------ one row


class _Row:
    """Cells of a row by name."""

    def __init__(self, cells: list[str], columns: Columns) -> None:
        self._cells, self._columns = cells, columns

    def text(self, name: str) -> str:
        place = self._columns.fields.get(name)
        return "" if place is None else self._at(place)

    def options(self) -> list[tuple[str, str]]:
        """Give option and what is said to it; empty ones at the end are left out."""
        found = [
            (self._at(place), self._at(self._columns.said.get(number, -1)))
            for number, place in enumerate(self._columns.options)
        ]
        while found and found[-1] == ("", ""):
            found.pop()
        return found

    def _at(self, place: int) -> str:
        return nfc(self._cells[place].strip()) if 0 <= place < len(self._cells) else ""


def _question(cells: list[str], columns: Columns, out: Gathering) -> Question:
    row = _Row(cells, columns)
    stem, options, key = row.text("stem"), row.options(), row.text("key")
    if not stem:
        raise Refused("quiz.skip_empty")
    word = row.text("kind")
    kind = kind_of(word) if word else None
    if word and kind is None:
        out.note("quiz.note_kind", word=word[:40])
    level = row.text("difficulty")
    difficulty = difficulty_of(level) if level else None
    if level and difficulty is None:
        out.note("quiz.note_difficulty", word=level[:40])
    settings = set(_LISTS.split(fold(row.text("settings"))))
    points = row.text("points")
    shell = Question(
        row.text("id"),
        QuestionKind.NOTE,
        _rich(stem),
        title=row.text("title"),
        explanation=_rich(row.text("explanation")),
        if_right=_rich(row.text("if_right")),
        if_wrong=_rich(row.text("if_wrong")),
        topic=row.text("topic"),
        lesson=row.text("lesson"),
        unit=row.text("unit"),
        category=row.text("category"),
        sources=_list(row.text("sources")),
        tags=_list(row.text("tags")),
        points=decimal(points.replace(",", ".")) if points else Decimal(1),
        case_matters="phan-biet-hoa" in settings,
        marks_matter="phan-biet-dau" in settings,
        shuffle="giu-thu-tu" not in settings,
    )
    if difficulty is not None:
        shell = replace(shell, difficulty=difficulty)
    weights = [
        decimal(one.replace(",", ".")) for one in row.text("weights").split(";") if one.strip()
    ]
    if kind is None:
        kind = _guess(options, key)
    # Whoever writes "multiple choice" and one letter means one right option.
    if kind is QuestionKind.SINGLE and not weights and len(_places(key, options)) > 1:
        kind = QuestionKind.MULTIPLE
    return _FILL[kind](replace(shell, kind=kind), options, key, weights)


def _guess(options: list[tuple[str, str]], key: str) -> QuestionKind:
    """Tell the kind by what the row holds."""
    if options:
        return QuestionKind.MULTIPLE if len(_places(key, options)) > 1 else QuestionKind.SINGLE
    if not key:
        return QuestionKind.ESSAY
    if fold(key) in _TRUE | _FALSE - {"1", "0"}:
        return QuestionKind.TRUE_FALSE
    return QuestionKind.NUMERIC if read_number(key) else QuestionKind.SHORT


def _places(key: str, options: list[tuple[str, str]]) -> tuple[int, ...]:
    """Read which options a key names: letters, numbers from 1, or the words of one option."""
    count = len(options)
    names = [one for one in _LISTS.split(key.strip().upper().rstrip(".)")) if one]
    if len(names) == 1 and len(names[0]) > 1 and names[0].isalpha() and len(names[0]) <= count:
        spelled = [LETTERS.find(one) for one in names[0]]
        if all(0 <= one < count for one in spelled) and len(set(spelled)) == len(spelled):
            return tuple(sorted(spelled))
    found = []
    for name in names:
        name = name.rstrip(".)")
        place = LETTERS.find(name) if len(name) == 1 and name in LETTERS else -1
        if name.isdigit() and len(name) < 4:
            place = int(name) - 1
        found.append(place)
    if found and all(0 <= one < count for one in found):
        return tuple(sorted(set(found)))
    words = fold(collapse(key))
    return tuple(
        at for at, (text, _) in enumerate(options) if words and fold(collapse(text)) == words
    )


def _fill_choices(
    shell: Question, options: list[tuple[str, str]], key: str, weights: list[Decimal]
) -> Question:
    if len(options) < 2:
        raise Refused("quiz.skip_few_choices")
    if not weights:
        places = _places(key, options)
        if not places:
            raise Refused("quiz.skip_key" if key else "quiz.skip_no_key", key=key[:20])
        share = HUNDRED if len(places) == 1 else round(HUNDRED / len(places), 5)
        weights = [share if at in places else Decimal(0) for at in range(len(options))]
    if len(weights) != len(options):
        raise Refused("quiz.skip_weights")
    choices = tuple(
        Choice(_rich(text), weight, _rich(said))
        for (text, said), weight in zip(options, weights, strict=True)
    )
    return replace(shell, choices=choices)


def _fill_truth(
    shell: Question, options: list[tuple[str, str]], key: str, _: list[Decimal]
) -> Question:
    word = fold(collapse(key))
    if word in ("a", "b") and len(options) >= 2:  # options "Đúng" and "Sai", the key a letter
        word = fold(collapse(options["ab".index(word)][0]))
    if word not in _TRUE | _FALSE:
        raise Refused("quiz.skip_key" if key else "quiz.skip_no_key", key=key[:20])
    return replace(shell, truth=word in _TRUE)


def _fill_pairs(
    shell: Question, options: list[tuple[str, str]], key: str, _: list[Decimal]
) -> Question:
    pairs = []
    for text, _said in options:
        left, arrow, right = _parted(text)
        if not arrow:
            raise Refused("quiz.skip_pair", text=text[:40])
        pairs.append(Pair(_rich(left.strip()), _rich(right.strip())))
    if not pairs:
        raise Refused("quiz.skip_few_choices")
    return replace(shell, pairs=tuple(pairs))


def _parted(text: str) -> tuple[str, str, str]:
    for arrow in (ARROW, "=>", "->"):
        if arrow in text:
            return text.partition(arrow)
    return text, "", ""


def _fill_steps(
    shell: Question, options: list[tuple[str, str]], key: str, _: list[Decimal]
) -> Question:
    if len(options) < 2:
        raise Refused("quiz.skip_few_choices")
    order = list(range(len(options)))
    if key:  # it tells the order; the options stand as they are shown
        names = [one for one in _LISTS.split(key.upper()) if one]
        order = [int(one) - 1 if one.isdecimal() else LETTERS.find(one) for one in names]
    if sorted(order) != list(range(len(options))):
        raise Refused("quiz.skip_key", key=key[:20])
    return replace(shell, steps=tuple(_rich(options[at][0]) for at in order))


def _fill_short(
    shell: Question, options: list[tuple[str, str]], key: str, weights: list[Decimal]
) -> Question:
    texts = options or [(one.strip(), "") for one in key.split("|")]
    texts = [one for one in texts if one[0]]
    if not texts:
        raise Refused("quiz.skip_no_key")
    shares = weights or [HUNDRED] * len(texts)
    if len(shares) != len(texts):
        raise Refused("quiz.skip_weights")
    answers = tuple(
        ShortAnswer(text, weight, _rich(said))
        for (text, said), weight in zip(texts, shares, strict=True)
    )
    return replace(shell, answers=answers)


def _fill_numbers(
    shell: Question, options: list[tuple[str, str]], key: str, weights: list[Decimal]
) -> Question:
    texts = options or [(one.strip(), "") for one in key.split("|")]
    texts = [one for one in texts if one[0]]
    if not texts:
        raise Refused("quiz.skip_no_key")
    shares = weights or [HUNDRED] * len(texts)
    if len(shares) != len(texts):
        raise Refused("quiz.skip_weights")
    return replace(
        shell,
        numbers=tuple(
            _number(text, weight, _rich(said))
            for (text, said), weight in zip(texts, shares, strict=True)
        ),
    )


def _number(text: str, weight: Decimal, said: Rich) -> NumberAnswer:
    if text == "*":
        return NumberAnswer(None, None, weight, said)
    if ".." in text:
        low, _, high = text.partition("..")
        return NumberAnswer(_value(low), _value(high), weight, said)
    middle, sign, reach = text.partition(REACH)
    value = _value(middle)
    if not sign:
        return NumberAnswer(value, value, weight, said)
    return NumberAnswer(value - _value(reach), value + _value(reach), weight, said, exact=value)


def _value(text: str) -> Decimal:
    found = read_number(text)
    if not found:
        raise Refused("quiz.skip_number")
    return found[-1] if "," in text and "." not in text else found[0]


def _fill_document(
    shell: Question, options: list[tuple[str, str]], key: str, _: list[Decimal]
) -> Question:
    wrong = {int(one) - 1 for one in _LISTS.split(key) if one.isdigit()}
    if not wrong or max(wrong) >= len(options):
        raise Refused("quiz.skip_key" if key else "quiz.skip_no_key", key=key[:20])
    lines = []
    for at, (text, said) in enumerate(options):
        role = _ROLE.match(text)
        lines.append(
            DocumentLine(
                text[role.end() :] if role else text,
                role[1] if role else "body",
                at in wrong,
                _rich(said),
            )
        )
    return replace(shell, document=tuple(lines))


def _fill_nothing(
    shell: Question, options: list[tuple[str, str]], key: str, _: list[Decimal]
) -> Question:
    return shell


_FILL = {
    QuestionKind.SINGLE: _fill_choices,
    QuestionKind.MULTIPLE: _fill_choices,
    QuestionKind.TRUE_FALSE: _fill_truth,
    QuestionKind.MATCHING: _fill_pairs,
    QuestionKind.ORDERING: _fill_steps,
    QuestionKind.SHORT: _fill_short,
    QuestionKind.NUMERIC: _fill_numbers,
    QuestionKind.MISTAKE: _fill_document,
    QuestionKind.ESSAY: _fill_nothing,
    QuestionKind.NOTE: _fill_nothing,
}


def _rich(text: str) -> Rich:
    found = _MARK.match(text)
    if found is None:
        return rich(text, TextFormat.PLAIN) if text else NOTHING
    return rich(text[found.end() :], TextFormat(found[1]))


def _list(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in re.split(r"[;\n]", text))))
