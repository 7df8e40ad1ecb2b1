"""A page as a picture for a person to look at."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any

from PIL import Image

from communeapp.core.errors import UserError
from communeapp.reading.kinds import HEAD_BYTES, Kind, kind_of
from communeapp.reading.limits import Limits
from communeapp.reading.reader import open_file

_WIDTHS = (16, 4000)
_LEGIBLE = 1000  # pixels of width from which the way up can be told


def picture(
    path: Path, page: int, width: int, turned: int | None, limits: Limits
) -> dict[str, Any]:
    """Draw a page ``width`` pixels wide: ``{"png": base64}``. Raises UserError ``reading.*``.

    ``turned``: by how many degrees the page was turned when it was read, so that places fit; None where
    nobody remembers, then a scan is looked at again.
    """
    width = min(max(width, _WIDTHS[0]), _WIDTHS[1])
    with open_file(path, limits) as file:
        head = file.read(HEAD_BYTES)
        file.seek(0)
        kind = kind_of(file, head)
        if page < 0 or kind not in (Kind.PDF, Kind.PICTURE):
            raise UserError("reading.no_picture")
        if kind is Kind.PDF:
            drawn, scan = _of_pdf(file, page, width)
        else:
            from communeapp.reading.pictures import frame, open_picture

            with open_picture(file) as opened:
                drawn, scan = frame(opened, page, max(width, _LEGIBLE)), True
    if scan:
        drawn = _upright(drawn, turned)
    height = max(1, round(drawn.height * width / drawn.width))
    if drawn.width != width:
        drawn = drawn.resize((width, height), Image.Resampling.LANCZOS)
    data = io.BytesIO()
    drawn.save(data, "PNG", compress_level=1)
    return {"png": base64.b64encode(data.getvalue()).decode("ascii")}


def _upright(drawn: Image.Image, turned: int | None) -> Image.Image:
    from communeapp.reading.ocr import recogniser, turn

    if turned is None:
        ocr = recogniser()
        turned = 0 if ocr is None else ocr.lies(drawn)
    return turn(drawn, turned)


def _of_pdf(file: Any, number: int, width: int) -> tuple[Image.Image, bool]:
    """Draw a page with everything on it, the stamps of signatures too; tell whether it is a scan."""
    from communeapp.reading.pdf import is_scan, open_pdf, render

    with open_pdf(file) as document:
        if number >= len(document):
            raise UserError("reading.no_picture")
        page = document[number]
        try:
            scan = is_scan(page)
            points = page.get_width() or 595
            return render(page, 72 * max(width, _LEGIBLE if scan else 0) / points, forms=True), scan
        finally:
            page.close()
