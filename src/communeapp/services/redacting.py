"""Makes a copy of a document with the details about people hidden. The original is not touched."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from communeapp import texts
from communeapp.core.errors import UserError
from communeapp.core.incoming.personal import find_personal
from communeapp.core.incoming.redaction import (
    black_boxes,
    has_places,
    kept_choice,
    pages_without_text,
    redacted_lines,
)
from communeapp.core.incoming.text import Personal, ReadText
from communeapp.services.exporting import export_problem

if TYPE_CHECKING:
    from communeapp.services.reading import ReadingService

_LEAST_SECONDS = 120.0
_SECONDS_A_PAGE = 20.0  # recognition on the slowest office PC
_WIDTH_PX = 1654  # A4 at 200 dots an inch: as a scan, and no finer than needed


class RedactingService:
    """Writes redacted copies. Calls block; they may run beside the window's thread."""

    def __init__(self, reading: ReadingService) -> None:
        self._reading = reading

    def suffixes(self, read: ReadText) -> tuple[str, ...]:
        """Give the kinds of copy that can be made, best first: pages as pictures where places are known."""
        return (".pdf", ".docx") if has_places(read) else (".docx",)

    def redacted_copy(
        self, source: Path, read: ReadText, hits: Sequence[Personal], out: Path
    ) -> Path:
        """Write the copy at ``out`` (.pdf: its pages with black boxes; .docx: its text with marks).

        Pages that were not read so far are read first, and what is found there is hidden too. Replaces
        a file that is there. Raises UserError ``personal.same_file``, ``personal.no_pages`` (a PDF of
        a file without pages), ``export.no_folder``, those of ``services.reading``; EnvironmentProblem
        ``export.*`` when the disk is in the way.
        """
        if os.path.realpath(out) == os.path.realpath(source):
            raise UserError("personal.same_file", field="path", path=str(out))
        if not out.parent.is_dir():
            raise UserError("export.no_folder", path=str(out.parent))
        as_pages = out.suffix.lower() == ".pdf"
        if as_pages and not has_places(read):
            raise UserError("personal.no_pages", field="path")
        if pages_without_text(read) and has_places(read):
            read, hits = self._read_all(source, read, hits)
        if as_pages:
            self._write(out, lambda file: self._pages(source, read, hits, file))
        else:
            from communeapp.render.redacted import text_docx

            title = texts.tell("personal.copy_title", "vi").message
            made = text_docx(title, redacted_lines(read, hits))
            self._write(out, lambda file: file.write(made))
        return out

    def _read_all(
        self, source: Path, read: ReadText, hits: Sequence[Personal]
    ) -> tuple[ReadText, Sequence[Personal]]:
        from communeapp.services.reading import Limits

        # The gate was asked when the file came in; the pages are read again for this copy alone.
        limits = Limits(ocr_pages=0, seconds=_LEAST_SECONDS + _SECONDS_A_PAGE * read.pages)
        whole = self._reading.read(source, limits, secret_confirmed=True)
        found = find_personal(whole.text)
        return whole, kept_choice(read.text, find_personal(read.text), hits, whole.text, found)

    def _pages(
        self, source: Path, read: ReadText, hits: Sequence[Personal], file: IO[bytes]
    ) -> None:
        from communeapp.render.redacted import PicturePdf, blacken

        boxes = black_boxes(read, hits)
        pdf = PicturePdf(file)
        for page in range(read.pages):
            pdf.add(blacken(self._reading.picture(source, page, _WIDTH_PX), boxes.get(page, ())))
        pdf.close()

    def _write(self, out: Path, write: Callable[[IO[bytes]], object]) -> None:
        """Write beside the place and rename, so that half a copy is never there."""
        fresh = out.parent / f".~{secrets.token_hex(6)}{out.suffix}"
        try:
            with fresh.open("wb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(out)
        except OSError as error:
            raise export_problem(error, out) from error
        finally:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
