"""Banks of questions, and files of them: what was read, what could not be, what was written."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from communeapp.core.training.checking import Finding, Severity
from communeapp.core.training.questions import Question, QuestionKind, Rich, TextFormat
from communeapp.core.vietnamese import collapse, nfc

MOST_QUESTIONS = 100_000  # of one file or bank
MAX_TITLE = 200
_TAG = re.compile(r"<[^<>]{0,2000}>")


class BankFormat(StrEnum):
    """Formats of files with questions; the value is the name on the command line."""

    GIFT = "gift"
    AIKEN = "aiken"
    MOODLE_XML = "moodlexml"
    XLSX = "xlsx"
    CSV = "csv"
    QTI = "qti"  # read only, as the next two
    DOCX = "docx"
    APKG = "apkg"


#: Formats that are written too, with the suffix of their files.
WRITABLE: dict[BankFormat, str] = {
    BankFormat.GIFT: ".gift",
    BankFormat.AIKEN: ".txt",
    BankFormat.MOODLE_XML: ".xml",
    BankFormat.XLSX: ".xlsx",
    BankFormat.CSV: ".csv",
}
#: Suffixes that a window offers for opening.
SUFFIXES = (".gift", ".txt", ".xml", ".xlsx", ".csv", ".zip", ".docx", ".apkg", ".tsv", ".xlsm")


@dataclass(frozen=True)
class Skipped:
    """A question that was not taken: its place in the file from 1, why (a code ``quiz.skip_*``), and
    the line where it begins (from 1; of a sheet its row; 0 where the format has none).
    """

    index: int
    reason: str
    line: int = 0
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class FileNote:
    """Something that a format or we could not hold, though the question itself was taken.

    ``code`` is ``quiz.note_*``; ``index`` the place of the question from 1, 0 for the whole file.
    """

    code: str
    index: int = 0
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Read:
    """What a file of questions holds. ``lines`` say where each question begins, as in Skipped."""

    format: BankFormat
    questions: tuple[Question, ...]
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[FileNote, ...] = ()
    lines: tuple[int, ...] = ()


@dataclass(frozen=True)
class Written:
    """What became of an export: how many questions the file holds, what it could not hold."""

    format: BankFormat
    questions: int
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[FileNote, ...] = ()


@dataclass(frozen=True)
class Preview:
    """A file before anything of it is kept. ``findings`` by place in ``read.questions`` from 0."""

    read: Read
    findings: tuple[tuple[int, Finding], ...] = ()
    name: str = ""

    @property
    def bad(self) -> frozenset[int]:
        """Places of questions that cannot be asked as they are."""
        return frozenset(at for at, one in self.findings if one.severity is Severity.ERROR)

    @property
    def good(self) -> tuple[int, ...]:
        """Places of questions that can be taken."""
        bad = self.bad
        return tuple(at for at in range(len(self.read.questions)) if at not in bad)


@dataclass(frozen=True)
class Bank:
    """A bank of the office."""

    id: str
    title: str
    questions: int
    created_ms: int
    changed_ms: int


@dataclass(frozen=True)
class BankRow:
    """A line of a list of questions; ``stem`` is plain and short."""

    id: str
    kind: QuestionKind
    stem: str
    topic: str
    category: str
    difficulty: int


def short_stem(question: Question, longest: int = 300) -> str:
    """Give the stem as one plain line for lists, cheaply: not for showing the question itself."""
    return short_text(question.stem, longest)


def short_text(rich: Rich, longest: int = 300) -> str:
    """Give a text as one plain line."""
    text = rich.text[: longest * 8]
    if rich.format in (TextFormat.HTML, TextFormat.MOODLE):
        text = html.unescape(_TAG.sub(" ", text))
    return nfc(collapse(text))[:longest]
