"""One letter to many: reads the list, gives the numbers, writes the files."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp.core.documents import Document, Status
from communeapp.core.errors import UserError
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.core.letters import Fault, Letter, Plan, plan, recipient, written
from communeapp.services.exporting import ExportedFile, ExportingService
from communeapp.services.reading import ReadingService
from communeapp.services.secrecy import refuse_marked_text
from communeapp.services.workflow import issued

if TYPE_CHECKING:
    from communeapp.services.office import Office

__all__ = ["Fault", "Letter", "LettersService", "Numbers", "Plan"]

_LONGEST_NAME = 60


class Numbers(StrEnum):
    """What number the letters bear."""

    EACH = "each"  # one after the other
    ONE = "one"  # the same for all
    NONE = "none"  # drafts, or a number is written by hand


class LettersService:
    """Writes the letters of a list."""

    def __init__(self, reading: ReadingService, exporting: ExportingService) -> None:
        self._reading = reading
        self._exporting = exporting

    def plan(self, document: Document, file: Path) -> Plan:
        """Read a list (.xlsx, .xls, .csv) and match its columns; needs no database.

        SecretDocument, UserError ``reading.*``, ``letters.*``, ``secrecy.text_refused``.
        """
        made = plan(document, self._reading.table(file))
        for one in made.letters:
            refuse_marked_text(one.addressee, *one.values.values())
        return made

    @staticmethod
    def preview(document: Document, letter: Letter) -> Document:
        """Give one letter as it will be."""
        return written(document, letter)

    @staticmethod
    def give_numbers(
        office: Office,
        draft_id: str,
        document: Document,
        made: Plan,
        numbers: Numbers,
        date: dt.date | None = None,
    ) -> tuple[OutgoingEntry | None, ...]:
        """Enter the letters into the register, all or none; one entry for each letter. Database thread.

        Letters that have their numbers already keep them: the files can be written again. UserError
        as :meth:`RegisterService.register_letters`, ``letters.not_ready``, ``letters.other_list``.
        """
        if not made.ready:
            raise UserError("letters.not_ready", field="list")
        if numbers is Numbers.NONE:
            return (None,) * len(made.letters)
        names = tuple(recipient(document, one) for one in made.letters)
        register = office.register
        known = [one for one in register.entries_of_draft(draft_id) if one.cancelled is None]
        if numbers is Numbers.ONE:
            if known and known[0].recipients != names:
                raise UserError("letters.other_list", number=known[0].printed)
            entry = (
                known[0]
                if known
                else register.register_outgoing(
                    draft_id, date=date, copies=len(names), recipients=names
                )
            )
            return (entry,) * len(names)
        wanted = [(one,) for one in names]
        if known:
            if [one.recipients for one in known] != wanted:
                raise UserError("letters.other_list", number=known[0].printed)
            return tuple(known)
        return tuple(register.register_letters(draft_id, wanted, date))

    def write(
        self,
        document: Document,
        made: Plan,
        entries: Sequence[OutgoingEntry | None],
        folder: Path,
        *,
        docx: bool = True,
        pdf: bool = False,
        one_pdf: Path | None = None,
    ) -> list[ExportedFile]:
        """Write a file for each letter into a folder, or all of them as one PDF for printing, or both.

        UserError ``export.*``: nothing is written where a file of a name is there already.
        """
        each = len({one.id for one in entries if one is not None}) == len(entries)
        letters = [
            issued(written(document, letter), entry)
            for letter, entry in zip(made.letters, entries, strict=True)
        ]
        stems = [
            stem(letter.row, recipient(document, letter), entry if each else None)
            for letter, entry in zip(made.letters, entries, strict=True)
        ]
        jobs = [
            (
                letter,
                folder / f"{name}.docx" if docx else None,
                folder / f"{name}.pdf" if pdf else None,
            )
            for letter, name in zip(letters, stems, strict=True)
        ]
        if docx or pdf:
            for _, word, portable in jobs:
                self._exporting.check(docx=word, pdf=portable)
        if one_pdf is not None:
            self._exporting.check(pdf=one_pdf)
        files: list[ExportedFile] = []
        if docx or pdf:
            for letter, word, portable in jobs:
                files += self._exporting.export(letter, docx=word, pdf=portable)
        if one_pdf is not None:
            files.append(self._exporting.export_together(letters, one_pdf))
        return files


def is_final(document: Document) -> bool:
    """Say whether the letters leave without the mark DỰ THẢO."""
    return document.status is Status.REVIEWED


def stem(row: int, name: str, entry: OutgoingEntry | None) -> str:
    """Name the file of a letter: a number of its own, else its row in the list, and who gets it."""
    words = re.sub(r"[^\w\s,()-]", " ", name)
    tidy = " ".join(words.split())[:_LONGEST_NAME].strip(" ,-")
    return f"{row:03d} {tidy}" if entry is None else f"{entry.number:03d} {tidy}"
