"""Scans that somebody put into a Word document: read where the document has hardly a word itself."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from communeapp.core.errors import UserError
from communeapp.reading.bounds import bind
from communeapp.reading.zips import Budget, Part

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

FEW_LETTERS = 40  # a page number, a caption
_LEAST_BYTES = 20_000  # smaller pictures are emblems and lines
_MOST_BYTES = 40_000_000
_SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp")


def read_embedded(job: Reading, archive: zipfile.ZipFile, budget: Budget) -> None:
    """Recognise the larger pictures in the order of their names, which is that of the pages."""
    found = [
        info
        for info in archive.infolist()
        if "/media/" in info.filename
        and info.filename.lower().endswith(_SUFFIXES)
        and _LEAST_BYTES <= info.file_size <= _MOST_BYTES
    ]
    if not found:
        return
    from communeapp.reading.ocr import Recogniser, what_is_missing
    from communeapp.reading.pictures import WIDTH, enlarged, frame, open_picture
    from communeapp.reading.tools import find_tools

    tools = find_tools()
    if not tools.reads_scans:
        job.out.note(what_is_missing(tools).code)
        return
    bind(job.limits)  # pictures take more than text
    ocr = Recogniser(tools)
    found.sort(key=lambda info: (len(info.filename), info.filename))
    chosen = found[: job.limits.ocr_pages or None]
    for number, info in enumerate(chosen):
        with Part(archive, info.filename, budget) as part:
            data = io.BytesIO(part.readall())
        try:
            with open_picture(data) as picture:
                lines, _ = ocr.read(enlarged(frame(picture, 0, WIDTH)), number)
        except UserError:
            job.out.note("reading.broken_pages", page=number + 1)
            continue
        for line in lines:
            # There is no page to show these places on.
            line.box, line.words = None, ()
            job.out.add(line)
        job.progress(number + 1, len(chosen))
    if len(chosen) < len(found):
        job.out.note("reading.scans_left", count=len(found) - len(chosen))
