"""From a file to what the office keeps of it: reading, secrecy, header, field, personal details.

Needs no database: the command line uses it without one. Calls block and run outside the window's
thread; nothing is kept and nothing of the file is logged.
"""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp.core.errors import UserError
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.core.incoming.text import Note, Personal, ReadText

if TYPE_CHECKING:
    from communeapp.services.field import FieldService
    from communeapp.services.reading import ReadingService
    from communeapp.services.secrecy import Clearance


@dataclass(frozen=True)
class Classified:
    """A file that was read. ``office`` is the code of the handling office, "" when abstained.

    ``cleared``: a named person confirmed that its mark is none of state secrecy.
    """

    path: Path
    sha256: str
    bytes: int
    read: ReadText
    header: Header
    field: FieldOpinion
    office: str
    personal: tuple[Personal, ...] = ()
    cleared: bool = False


class ClassifyingService:
    """Reads a file and tells what it is. May be used from several threads at once."""

    def __init__(self, reading: ReadingService, field: FieldService) -> None:
        self._reading = reading
        self._field = field

    def classify(
        self,
        path: Path,
        *,
        cleared: Clearance | str | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Classified:
        """Read a file and tell type, number, field, office and personal details.

        Raises SecretDocument where the stamp, the name or the number carries a mark of secrecy,
        unless a person has ``cleared`` it (the clearance or its id; empty is none), and the UserErrors
        of :class:`ReadingService`. Sentences that give orders to programs are told as notes, and
        neither header nor field is read from them.
        """
        from communeapp.core.incoming.personal import find_personal
        from communeapp.core.incoming.reading_header import read_header
        from communeapp.core.incoming.untrusted import notes_of, without_orders
        from communeapp.core.legacy import is_noise
        from communeapp.store.originals import file_sha256

        _refuse_no_file(path)
        try:
            # Before the reading: the copy of the original is held against this hash, so that a file
            # that changes in between is noticed.
            sha256, size = file_sha256(path)
        except OSError as error:
            raise UserError("reading.gone", field="path", path=str(path)) from error
        confirmed = bool(cleared)
        read = self._reading.read(
            path, secret_confirmed=confirmed, progress=progress, cancelled=cancelled
        )
        unknown = (Note("legacy.unknown"),) if is_noise(read.text) else ()
        read = replace(read, notes=(*read.notes, *unknown, *notes_of(read)))
        quiet = without_orders(read)
        header = read_header(quiet, path.name)
        if not confirmed:
            _refuse_secret(read, path.name, header)
        opinion = self._field.opinion(header, quiet.text)
        return Classified(
            path=path,
            sha256=sha256,
            bytes=size,
            read=read,
            header=header,
            field=opinion,
            office="" if opinion.abstained else opinion.office,
            personal=find_personal(read.text),
            cleared=confirmed,
        )


def _refuse_no_file(path: Path) -> None:
    """Refuse folders, pipes and devices: what is read from a pipe or a device may never end."""
    try:
        kind = path.stat().st_mode
    except (OSError, ValueError):
        return  # not there: the reading says so
    if not stat.S_ISREG(kind):
        raise UserError("reading.no_file", field="path", path=str(path))


def _refuse_secret(read: ReadText, name: str, header: Header) -> None:
    """Judge once more, now that the number is known; the reader saw stamp and name."""
    from communeapp.core.incoming.secrecy import judge

    verdict = judge(read, name, header.value(Part.NUMBER) or "")
    if verdict is not None:
        from communeapp.services.reading import SecretDocument

        raise SecretDocument(verdict.level.value, verdict.where)
