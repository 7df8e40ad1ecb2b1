"""Anki decks (.apkg): notes with a front and a back, and texts with gaps. Learning states stay behind.

The collection is a SQLite database inside the package (since 2022 packed with Zstandard). It is opened in
memory from its bytes, in the child that may write nothing; the only use of SQLite outside of the store.
"""

from __future__ import annotations

import html
import json
import re
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace

import zstandard

from communeapp.core.errors import UserError
from communeapp.core.training.banks import BankFormat, Read, short_text
from communeapp.core.training.questions import (
    NOTHING,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)
from communeapp.core.vietnamese import collapse, nfc
from communeapp.quiz_formats.base import Gathering, Refused, rich
from communeapp.quiz_formats.gift import GAP
from communeapp.reading.limits import Limits
from communeapp.reading.zips import Budget, Part

_LONGEST_ANSWER = 60  # letters that a learner can be asked to type
_MOST_FIELD = 1_000_000
_ODD = (
    sqlite3.Error, ValueError, TypeError, AttributeError, KeyError, RecursionError,
)  # fmt: skip
_STEPS = 100_000  # of SQLite's machine between two looks at the clock
_MOST_GAPS = 200  # of one note: each becomes a question with the whole text around it
# Patterns whose pieces cannot begin inside each other: a file made to harm costs no more time than others.
_BRACES = re.compile(r"\{\{c(\d{1,3})::|\}\}")
_SOUND = re.compile(r"\[sound:[^\[\]]*\]")
_PICTURE = re.compile(r"<(?:img|object|video|audio)\b", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def read_apkg(archive: zipfile.ZipFile, limits: Limits) -> Read:
    """Read a deck. UserError ``reading.*``, ``quiz.no_questions``."""
    out = Gathering(BankFormat.APKG)
    deadline = time.monotonic() + limits.seconds
    try:
        with closing(_open(_collection(archive, limits), deadline)) as db:
            _only_tables(db)
            decks = _decks(db)
            for row in db.execute(
                "SELECT notes.id, notes.tags, notes.flds, "
                "(SELECT min(cards.did) FROM cards WHERE cards.nid = notes.id) FROM notes "
                "ORDER BY notes.id LIMIT 200001"
            ):
                _note(out, decks, *row)
    except (sqlite3.Error, zstandard.ZstdError, UnicodeDecodeError, TypeError) as problem:
        raise UserError("reading.broken") from problem
    return out.read()


def _collection(archive: zipfile.ZipFile, limits: Limits) -> bytes:
    """Give the bytes of the database; older ones beside it only ask for a newer Anki."""
    names = set(archive.namelist())
    name = next(
        one
        for one in ("collection.anki21b", "collection.anki21", "collection.anki2")
        if one in names
    )
    budget = Budget(limits.unpacked_bytes)
    with Part(archive, name, budget) as part:
        if not name.endswith("b"):
            return part.readall()
        packed = part.readall()
    pieces = []
    reader = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(packed)
    while piece := reader.read(1 << 20):
        budget.take(len(piece))
        pieces.append(piece)
    return b"".join(pieces)


def _open(data: bytes, deadline: float) -> sqlite3.Connection:
    if not data.startswith(b"SQLite format 3\x00"):
        raise UserError("reading.broken")
    db = sqlite3.connect(":memory:")
    # A database in WAL mode cannot be opened from bytes: both versions of its header say 1 then.
    db.deserialize(data[:18] + b"\x01\x01" + data[20:])
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA query_only = ON")
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_FIELD * 4)
    db.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    db.create_collation("unicase", lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))
    db.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS)
    return db


def _only_tables(db: sqlite3.Connection) -> None:
    """Refuse a deck whose notes are computed: that may take any time. UserError ``reading.broken``."""
    kinds = db.execute(
        "SELECT type FROM sqlite_master WHERE name COLLATE NOCASE IN ('notes','cards','decks','col')"
    )
    if any(kind == "view" for (kind,) in kinds):
        raise UserError("reading.broken")


def _decks(db: sqlite3.Connection) -> dict[int, str]:
    """Give the names of decks; without them the questions are still worth reading."""
    with suppress(*_ODD):
        found = db.execute("SELECT id, name FROM decks LIMIT 10000").fetchall()
        return {int(number): nfc(str(name).replace("\x1f", "/")) for number, name in found}
    with suppress(*_ODD):
        [(text,)] = db.execute("SELECT decks FROM col LIMIT 1").fetchall()
        return {
            int(number): nfc(str(deck["name"]).replace("::", "/"))
            for number, deck in json.loads(text).items()
        }
    return {}


def _note(
    out: Gathering, decks: dict[int, str], number: int, tags: str, fields: str, deck: int | None
) -> None:
    try:
        if not isinstance(fields, str) or len(fields) > _MOST_FIELD:
            raise Refused("quiz.skip_long")
        first, *rest = (one.strip() for one in fields.split("\x1f"))
        category = decks.get(deck or 0, "")
        names = tuple(nfc(one) for one in str(tags).split())
        made = (
            _clozes(number, first, rest) if "{{c" in first else iter([_basic(number, first, rest)])
        )
        for question in made:
            if _PICTURE.search(fields) or _SOUND.search(fields):
                out.note("quiz.note_files")
            out.take(replace(question, tags=names, category=category))
    except Refused as problem:
        out.skip(problem.reason, 0, **problem.values)


def _basic(number: int, front: str, rest: list[str]) -> Question:
    stem = _rich(front)
    backs = [one for one in rest if one]
    if not stem:
        raise Refused("quiz.skip_picture" if _PICTURE.search(front) else "quiz.skip_empty")
    if not backs:
        raise Refused("quiz.skip_no_key")
    answer = _plain(backs[0])
    if answer and "\n" not in answer and len(answer) <= _LONGEST_ANSWER:
        return Question(
            f"anki-{number}",
            QuestionKind.SHORT,
            stem,
            answers=(ShortAnswer(answer.replace("*", "\\*")),),
            explanation=_rich("<br>".join(backs[1:])),
        )
    # Nobody types a paragraph: the learner thinks, and looks at the back.
    return Question(
        f"anki-{number}", QuestionKind.ESSAY, stem, explanation=_rich("<br>".join(backs))
    )


def _clozes(number: int, text: str, rest: list[str]) -> Iterator[Question]:
    """One question a gap; the other gaps of the same number stay closed, those of others are filled."""
    if "image-occlusion:" in text:
        raise Refused("quiz.skip_picture")
    gaps = list(_gaps(text))
    if not gaps:
        raise Refused("quiz.skip_syntax")
    if len(gaps) > _MOST_GAPS:
        raise Refused("quiz.skip_long")
    several = {one.number for one in gaps if sum(two.number == one.number for two in gaps) > 1}
    for at, gap in enumerate(gaps):
        pieces, last = [], 0
        for other in gaps:
            pieces.append(text[last : other.start])
            hint = f" ({other.hint})" if other.hint else ""
            if other is gap:
                pieces.append(GAP + hint)
            else:
                pieces.append("…" if other.number == gap.number else other.answer)
            last = other.end
        pieces.append(text[last:])
        answer = _plain(gap.answer)
        if not answer:
            raise Refused("quiz.skip_picture")
        suffix = f"c{gap.number}" + (f".{at + 1}" if gap.number in several else "")
        yield Question(
            f"anki-{number}-{suffix}",
            QuestionKind.SHORT,
            _rich("".join(pieces)),
            answers=(ShortAnswer(collapse(answer).replace("*", "\\*")),),
            explanation=_rich("<br>".join(one for one in rest if one)),
        )


@dataclass(frozen=True, eq=False)
class _Gap:
    """``{{c1::answer::hint}}`` at its place in the text."""

    start: int
    end: int
    number: str
    answer: str
    hint: str


def _gaps(text: str) -> Iterator[_Gap]:
    """Find the gaps; what is opened and never closed is text. Raises Refused for one inside another."""
    opened: re.Match[str] | None = None
    for one in _BRACES.finditer(text):
        if one[1] is not None:
            if opened is not None:
                raise Refused("quiz.skip_nested")
            opened = one
        elif opened is not None:
            answer, _, hint = text[opened.end() : one.start()].partition("::")
            yield _Gap(opened.start(), one.end(), opened[1], answer, hint)
            opened = None


def _rich(text: str) -> Rich:
    """Give a field as HTML, as plain text where it has no mark-up; sounds are taken out."""
    clean = _SOUND.sub("", text).strip()
    if not clean:
        return NOTHING
    if "<" not in clean:
        return rich(collapse(html.unescape(clean)), TextFormat.PLAIN)
    made = rich(clean, TextFormat.HTML)
    return made if short_text(made) else NOTHING


def _plain(text: str) -> str:
    with_lines = _BREAK.sub("\n", _SOUND.sub("", text))
    lines = html.unescape(_TAG.sub("", with_lines)).split("\n")
    return nfc("\n".join(one for one in (collapse(line) for line in lines) if one))
