"""Banks in Word, as offices write them: ``Câu 1. …``, ``A. …``, and the key in a table of its own.

The key may stand in a table (question beside answer, or answer under question), in lines like
``1.A 2.B``, behind ``Đáp án:`` under the question, or, where there is none of these, in how the right
option is printed; that last guess is remarked on. A table with a head like a sheet's is read as a sheet.
"""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict, deque
from dataclasses import dataclass, field, replace
from decimal import Decimal

from communeapp.core import legacy
from communeapp.core.training.banks import BankFormat, Read
from communeapp.core.training.questions import (
    NOTHING,
    Choice,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)
from communeapp.core.vietnamese import collapse, fold
from communeapp.quiz_formats.base import GATE_LINES, HUNDRED, Gate, Gathering, no_gate, rich
from communeapp.quiz_formats.columns import LETTERS, find_columns
from communeapp.quiz_formats.docx_parts import Paragraph, Table, parts
from communeapp.quiz_formats.sheets import take_row
from communeapp.reading.limits import Limits

_QUESTION = re.compile(
    r"(?:(?:câu|question|bài)\s*(?:hỏi\s*)?(?:số\s*)?(\d{1,5})\s*[.:)\-–]?|(\d{1,5})\s*[.)])\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(r"(?:câu|question|bài)\b", re.IGNORECASE)
_CHOICE = re.compile(r"\s*([A-Za-z])\s*[.)]\s*(\S.*)", re.DOTALL)
_SPLIT = re.compile(r"(?:\t|\n|\s{2,})\s*(?=[B-Hb-h]\s*[.)]\s*\S)")
_ANSWER = re.compile(
    r"(?:đáp án|trả lời|answer|key)(?:\s*đúng)?\s*[:：]\s*(.+)", re.IGNORECASE | re.DOTALL
)
_REASON = re.compile(
    r"(?:giải thích|lời giải|hướng dẫn|căn cứ|explanation)\s*[:：]\s*(.+)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"(?:câu\s*)?(\d{1,5})\s*[.:)]?", re.IGNORECASE)
_KEY = re.compile(r"[A-Ha-h](?:\s*[,;&]\s*[A-Ha-h]|[A-Ha-h]){0,7}|đúng|sai|[ĐđSs]", re.IGNORECASE)
_TOGETHER = re.compile(r"(?:câu\s*)?(\d{1,5})\s*[.:)\-–]?\s*([A-H](?:[,;]?[A-H])*)", re.IGNORECASE)
_KEY_LINE = re.compile(r"(?:\s*(?:câu\s*)?\d{1,5}\s*[.:)\-–]?\s*[A-H]\s*[,;|]?)+\s*", re.IGNORECASE)


@dataclass
class _Found:
    """A question while it is gathered."""

    number: int
    line: int
    named: bool
    stem: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    marked: list[bool] = field(default_factory=list)
    key: str = ""
    reason: str = ""
    picture: bool = False


def read_docx(archive: zipfile.ZipFile, limits: Limits, gate: Gate = no_gate) -> Read:
    """Read a bank in Word; lines are numbers of paragraphs. UserError ``quiz.*``, ``reading.*``."""
    out = Gathering(BankFormat.DOCX)
    reader = _Reader(out)
    heads: list[str] = []
    for number, part in enumerate(parts(archive, limits.unpacked_bytes), 1):
        if len(heads) < GATE_LINES and not reader.began:
            # A letterhead is often a table without lines.
            heads += (
                [part.text] if isinstance(part, Paragraph) else [c for row in part for c in row]
            )
            gate([line for text in heads for line in text.splitlines()])
        if isinstance(part, Paragraph):
            reader.paragraph(part, number)
        else:
            reader.table(part, number)
    reader.end()
    return out.read()


class _Reader:
    """Goes through the document; questions are given out at its end, when the keys are known."""

    def __init__(self, out: Gathering) -> None:
        self._out = out
        self._found: list[_Found] = []
        self._keys: dict[int, deque[tuple[str, str]]] = defaultdict(deque)
        self._counted = 0
        self._in_key = False

    @property
    def began(self) -> bool:
        """Whether a question was found."""
        return bool(self._found)

    # -------------------------------------------------------------- paragraphs

    def paragraph(self, one: Paragraph, line: int) -> None:
        text = _converted(one.text).strip()
        if not text:
            if self._found and one.picture and not self._in_key:
                self._found[-1].picture = True
            return
        if _KEY_LINE.fullmatch(text) and (self._in_key or len(_TOGETHER.findall(text)) > 1):
            for number, key in _TOGETHER.findall(text):
                self._keys[int(number)].append((key, ""))
            return
        if fold(collapse(text)).rstrip(":.") in (
            "dap an",
            "bang dap an",
            "answer key",
            "dap an tham khao",
        ):
            self._in_key = True
            return
        now = self._found[-1] if self._found else None
        if now is not None and (found := _ANSWER.fullmatch(text)):
            now.key = collapse(found[1])
        elif now is not None and (found := _REASON.fullmatch(text)):
            now.reason = found[1].strip()
        elif one.format in ("upperLetter", "lowerLetter") and now is not None:
            self._choice(now, text, one.marked)
        elif one.format == "decimal" and "%" in one.label:
            self._counted += 1
            self._begin(self._counted, text, line, bool(_NAMED.match(one.label)), one)
        elif found := _QUESTION.fullmatch(text):
            number = int(found[1] or found[2])
            self._begin(number, found[3], line, found[1] is not None, one)
        elif now is not None:
            self._within(now, text, one)

    def _begin(self, number: int, text: str, line: int, named: bool, one: Paragraph) -> None:
        self._in_key = False
        made = _Found(number, line, named, picture=one.picture)
        self._found.append(made)
        first, *rest = _SPLIT.split(text)
        # "Câu 1. … A. x  B. y" in one paragraph.
        cut = re.search(r"(?:\n|\t|\s{2,})\s*(?=[Aa]\s*[.)]\s*\S)", first)
        stem, begins = (first, "") if cut is None else (first[: cut.start()], first[cut.end() :])
        if stem.strip():
            made.stem.append(stem.strip())
        for piece in filter(None, [begins, *rest]):
            self._within(made, piece, Paragraph(piece))

    def _within(self, now: _Found, text: str, one: Paragraph) -> None:
        for piece in _SPLIT.split(text):
            choice = _CHOICE.fullmatch(piece)
            expected = LETTERS[len(now.choices) : len(now.choices) + 1]
            if choice and choice[1].upper() == expected and now.stem:
                self._choice(now, choice[2].strip(), one.marked)
            elif now.choices:
                now.choices[-1] += "\n" + piece.strip()
            else:
                now.stem.append(piece.strip())
        now.picture = now.picture or one.picture

    @staticmethod
    def _choice(now: _Found, text: str, marked: bool) -> None:
        now.choices.append(text)
        now.marked.append(marked)

    # -------------------------------------------------------------- tables

    def table(self, table: Table, line: int) -> None:
        """A key, or a sheet of questions; any other table belongs to nothing here and is remarked on."""
        rows = [[_converted(cell) for cell in row] for row in table]
        columns = next((found for row in rows[:3] if (found := find_columns(row))), None)
        if columns is not None and columns.options:
            head = next(at for at, row in enumerate(rows) if find_columns(row))
            for row in rows[head + 1 :]:
                take_row(row, columns, self._out, line)
            return
        before = sum(len(one) for one in self._keys.values())
        self._key_table(rows)
        if sum(len(one) for one in self._keys.values()) == before:
            self._out.note("quiz.note_table", whole=True)

    def _key_table(self, rows: Table) -> None:
        reasons = [
            at
            for at, cell in enumerate(rows[0] if rows else [])
            if fold(collapse(cell))
            in ("giai thich", "loi giai", "can cu", "huong dan", "explanation")
        ]
        below: set[tuple[int, int]] = set()
        for at, row in enumerate(rows):
            under = rows[at + 1] if at + 1 < len(rows) else []
            for place, cell in enumerate(row):
                text = collapse(cell)
                if (at, place) in below or not text:
                    continue
                if found := _TOGETHER.fullmatch(text):
                    self._keys[int(found[1])].append((found[2], ""))
                    continue
                number = _NUMBER.fullmatch(text)
                if number is None:
                    continue
                beside = collapse(row[place + 1]) if place + 1 < len(row) else ""
                beneath = collapse(under[place]) if place < len(under) else ""
                reason = row[reasons[0]].strip() if reasons and reasons[0] < len(row) else ""
                if _KEY.fullmatch(beside):
                    self._keys[int(number[1])].append((beside, reason))
                elif _KEY.fullmatch(beneath):
                    self._keys[int(number[1])].append((beneath, ""))
                    below.add((at + 1, place))
                elif beside and not _NUMBER.fullmatch(beside) and len(row) <= 3:
                    self._keys[int(number[1])].append((beside, reason))

    # -------------------------------------------------------------- the end

    def end(self) -> None:
        """Give the questions out, each with its key."""
        for one in self._found:
            keys = self._keys.get(one.number)
            if keys and not one.key:
                one.key, reason = keys.popleft()
                one.reason = one.reason or reason
            self._give(one)
        alone = sum(len(keys) for keys in self._keys.values())
        if alone:
            self._out.note("quiz.note_keys_alone", whole=True, count=alone)

    def _give(self, one: _Found) -> None:
        out = self._out
        if not one.stem:
            out.skip("quiz.skip_empty", one.line)
            return
        if one.picture:
            out.note("quiz.note_files")
        stem = rich("\n".join(one.stem), TextFormat.PLAIN)
        reason = rich(one.reason, TextFormat.PLAIN) if one.reason else NOTHING
        shell = Question("", QuestionKind.ESSAY, stem, explanation=reason)
        if len(one.choices) >= 2:
            self._give_choices(one, shell)
        elif one.choices:
            out.skip("quiz.skip_few_choices", one.line)
        elif fold(one.key) in ("dung", "d", "sai", "s"):
            truth = fold(one.key) in ("dung", "d")
            out.take(replace(shell, kind=QuestionKind.TRUE_FALSE, truth=truth), one.line)
        elif one.key:
            answers = tuple(
                ShortAnswer(text.strip()) for text in one.key.split("|") if text.strip()
            )
            out.take(replace(shell, kind=QuestionKind.SHORT, answers=answers), one.line)
        elif one.named:
            out.take(shell, one.line)
        else:
            out.skip("quiz.skip_few_choices", one.line)

    def _give_choices(self, one: _Found, shell: Question) -> None:
        letters = re.findall(r"[A-H]", one.key.upper()) if _KEY.fullmatch(one.key) else []
        places = sorted({LETTERS.index(letter) for letter in letters})
        if not places and one.key:
            places = [at for at, text in enumerate(one.choices) if fold(text) == fold(one.key)]
        if not one.key and 0 < sum(one.marked) < len(one.choices):
            places = [at for at, marked in enumerate(one.marked) if marked]
            self._out.note("quiz.note_marked_key")
        if not places or places[-1] >= len(one.choices):
            reason = "quiz.skip_key" if one.key else "quiz.skip_no_key"
            self._out.skip(reason, one.line, key=one.key[:20])
            return
        weight = HUNDRED if len(places) == 1 else round(HUNDRED / len(places), 5)
        choices = tuple(
            Choice(Rich(text.strip()), weight if at in places else Decimal(0))
            for at, text in enumerate(one.choices)
        )
        kind = QuestionKind.SINGLE if len(places) == 1 else QuestionKind.MULTIPLE
        self._out.take(replace(shell, kind=kind, choices=choices), one.line)


def _converted(text: str) -> str:
    """Bring letters of old encodings to those of today, paragraph by paragraph."""
    if text.isascii():
        return text
    old = legacy.guess(text).encoding
    return legacy.convert(text, old) if old else text
