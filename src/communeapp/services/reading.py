"""Read a file from outside: its text with places, or a picture of one of its pages.

The file is opened by a child process under caps (:mod:`communeapp.reading`), never by this one. Nothing
is written: the original stays byte for byte, and no copy of it is made for reading.
"""

from __future__ import annotations

import base64
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from communeapp.core.checking.page.look import PrintedLook
from communeapp.core.checking.page.look_json import look_from_json
from communeapp.core.errors import UserError
from communeapp.core.figures.sheet import CellKind, Sheet
from communeapp.core.incoming.secrecy import judge
from communeapp.core.incoming.text import ReadText
from communeapp.core.incoming.text_json import text_from_json
from communeapp.core.training.banks import Read
from communeapp.paths import Paths
from communeapp.quiz_formats.job import read_from_json
from communeapp.reading.kinds import SUFFIXES
from communeapp.reading.limits import Limits
from communeapp.reading.pool import ReaderPool
from communeapp.reading.tools import ReaderTools, find_tools

__all__ = ["SUFFIXES", "Limits", "ReadTable", "ReaderTools", "ReadingService", "SecretDocument"]

Where = Literal["stamp", "name", "number"]
_PICTURE = Limits(seconds=30)
#: Looking for a mark of secrecy: it stands on the first page.
_GLANCE = Limits(seconds=30, ocr_pages=1)
_TABLE = Limits(bytes=40_000_000, seconds=60)
_LOOK = Limits(bytes=100_000_000, seconds=60)
#: The copy travels as one line between the processes.
_MEND = Limits(bytes=60_000_000, seconds=60)
_REMEMBERED = 500  # files


class SecretDocument(UserError):  # noqa: N818 - the name says what it is
    """The file carries a mark of secrecy: nothing of it was kept and no text of it is given.

    ``level`` is the printed mark (``MẬT``, ``TỐI MẬT``, ``TUYỆT MẬT``), ``where`` what showed it.
    """

    def __init__(self, level: str, where: Where) -> None:
        super().__init__("secrecy.refused", level=level, where=where)
        self.level = level
        self.where = where


@dataclass(frozen=True)
class ReadTable:
    """One sheet: its name ("" in a .csv) and its rows; cells are one line of NFC text each."""

    name: str
    rows: tuple[tuple[str, ...], ...]


class ReadingService:
    """Reads files in child processes. May be used from several threads at once.

    Children are kept for the next file and end by themselves when idle, with :meth:`close`, or with
    this process.
    """

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._pool = ReaderPool()
        self._turns: OrderedDict[Path, dict[str, int]] = OrderedDict()

    def read(
        self,
        path: Path,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        *,
        secret_confirmed: bool = False,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ReadText:
        """Read the text of a file.

        ``secret_confirmed``: a named person said that the file holds no state secret, so its marks
        are not asked. ``progress`` is told pages done and pages in all, on the calling thread;
        ``cancelled`` is asked several times a second. Raises :class:`SecretDocument`, or UserError
        ``reading.*``: what is wrong with the file and what can be done.
        """
        job = {"do": "read", "path": str(path), "secret_confirmed": secret_confirmed}
        answer = self._pool.run(job, limits, progress=progress, cancelled=cancelled)
        if "secret" in answer:
            raise SecretDocument(str(answer["secret"]), cast(Where, answer["where"]))
        try:
            self._remember(path, {str(page): int(by) for page, by in answer["turns"].items()})
            return text_from_json(answer["text"])
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            # A child that was taken over by what it read may say anything.
            raise UserError("reading.broken") from problem

    def picture(self, path: Path, page: int, width_px: int) -> bytes:
        """Give page ``page`` (from 0) as PNG, ``width_px`` wide, for looking at beside the fields.

        Raises UserError ``reading.no_picture`` for files without pages (show their text instead),
        and those of :meth:`read`.
        """
        turns = self._turns.get(path)
        turned = None if turns is None else turns.get(str(page), 0)
        job = {
            "do": "picture",
            "path": str(path),
            "page": page,
            "width": width_px,
            "turned": turned,
        }
        answer = self._pool.run(job, _PICTURE)
        try:
            return base64.b64decode(answer["png"], validate=True)
        except (KeyError, TypeError, ValueError) as problem:
            raise UserError("reading.broken") from problem

    def questions(
        self,
        path: Path,
        limits: Limits,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Read:
        """Read a file of questions. Raises :class:`SecretDocument`, UserError ``quiz.*``, ``reading.*``."""
        job = {"do": "questions", "path": str(path)}
        answer = self._pool.run(job, limits, progress=progress, cancelled=cancelled)
        if "secret" in answer:
            raise SecretDocument(str(answer["secret"]), cast(Where, answer["where"]))
        try:
            return read_from_json(answer)
        except (AttributeError, ArithmeticError, KeyError, TypeError, ValueError) as problem:
            raise UserError("reading.broken") from problem

    def tables(self, path: Path) -> tuple[ReadTable, ...]:
        """Read the tables of a workbook or of separated values: a list of people, a marking sheet.

        Raises :class:`SecretDocument`, or UserError ``reading.*``; ``reading.no_table`` for a file of
        another kind, ``reading.table_too_big``.
        """
        answer = self._pool.run({"do": "table", "path": str(path)}, _TABLE)
        if "secret" in answer:
            raise SecretDocument(str(answer["secret"]), cast(Where, answer["where"]))
        try:
            found = tuple(
                ReadTable(str(name), tuple(tuple(str(cell) for cell in row) for row in rows))
                for name, rows in answer["sheets"]
            )
        except (KeyError, TypeError, ValueError) as problem:
            raise UserError("reading.broken") from problem
        if not found:
            raise UserError("reading.no_text")
        return found

    def table(self, path: Path) -> tuple[tuple[str, ...], ...]:
        """Give the rows of the first sheet that is not empty; raises as :meth:`tables` does."""
        return self.tables(path)[0].rows

    def cells(self, path: Path) -> tuple[Sheet, ...]:
        """Read a filled form with the kinds of its cells; raises as :meth:`tables` does."""
        answer = self._pool.run({"do": "cells", "path": str(path)}, _TABLE)
        if "secret" in answer:
            raise SecretDocument(str(answer["secret"]), cast(Where, answer["where"]))
        try:
            return tuple(
                Sheet(
                    str(one["name"]),
                    tuple(tuple(str(cell) for cell in row) for row in one["rows"]),
                    {(int(row), int(at)): CellKind(kind) for row, at, kind in one["kinds"]},
                    tuple(_merged(place) for place in one["merged"]),
                )
                for one in answer["sheets"]
            )
        except (KeyError, TypeError, ValueError) as problem:
            raise UserError("reading.broken") from problem

    def look(
        self, path: Path, *, cancelled: Callable[[], bool] | None = None
    ) -> tuple[ReadText, PrintedLook | None]:
        """Read text and printed look of a Word file; no look of an old ``.doc``.

        Raises :class:`SecretDocument`, UserError ``checking.not_word`` and ``reading.*``.
        """
        answer = self._pool.run({"do": "look", "path": str(path)}, _LOOK, cancelled=cancelled)
        if "secret" in answer:
            raise SecretDocument(str(answer["secret"]), cast(Where, answer["where"]))
        try:
            look = look_from_json(answer["look"]) if "look" in answer else None
            return text_from_json(answer["text"]), look
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            raise UserError("reading.broken") from problem

    def mended(
        self,
        path: Path,
        changes: Sequence[Mapping[str, object]],
        words: Sequence[Mapping[str, object]],
    ) -> tuple[bytes, tuple[int, ...]]:
        """Give a copy of a Word file with changes, and which of ``words`` could not be changed.

        Raises UserError ``checking.too_long_to_mend`` and ``reading.*``.
        """
        job = {"do": "mend", "path": str(path), "changes": list(changes), "words": list(words)}
        answer = self._pool.run(job, _MEND)
        try:
            failed = tuple(int(one) for one in answer["failed"])
            return base64.b64decode(answer["docx"], validate=True), failed
        except (KeyError, TypeError, ValueError) as problem:
            raise UserError("reading.broken") from problem

    def refuse_secret(self, path: Path) -> None:
        """Raise :class:`SecretDocument` for a file with a mark of secrecy.

        A file that cannot be read (slides, a packed folder) is judged by its name alone.
        """
        if (verdict := judge(None, path.name)) is not None:
            raise SecretDocument(verdict.level.value, verdict.where)
        try:
            self.read(path, _GLANCE)
        except SecretDocument:
            raise
        except UserError:
            return

    def tools(self) -> ReaderTools:
        """Say which helping programs are installed: Tesseract with its languages, antiword."""
        return find_tools()

    def _remember(self, path: Path, turns: dict[str, int]) -> None:
        """Keep by how much the pages of a file were turned, for their pictures."""
        self._turns[path] = turns
        while len(self._turns) > _REMEMBERED:
            self._turns.popitem(last=False)

    def close(self) -> None:
        """End the children that wait for work."""
        self._pool.close()


def _merged(place: Sequence[object]) -> tuple[int, int, int, int]:
    top, left, bottom, right = (int(str(one)) for one in place)
    return top, left, bottom, right
