"""Writes redacted copies: pages as pictures in a PDF, or the text alone as a Word document.

Neither carries anything of the original but what is seen: no text under the pictures, no properties, no
names, no dates.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import IO

import docx
from docx.oxml.ns import qn
from docx.shared import Pt
from PIL import Image, ImageDraw

from communeapp.core.incoming.text import Box
from communeapp.core.vietnamese import clean_input
from communeapp.render.docx import fixed_times
from communeapp.render.docx_package import strip_template

_QUALITY = 80
_PAGE_POINTS = 595.0  # width of A4; the height follows the picture
_FONT = "Times New Roman"


def blacken(png: bytes, boxes: Iterable[Box]) -> Image.Image:
    """Draw a page with black boxes; what lay under them is gone from the picture."""
    with Image.open(io.BytesIO(png)) as opened:
        page = opened.convert("RGB")
    draw = ImageDraw.Draw(page)
    for box in boxes:
        corners = (
            int(box.left * page.width),
            int(box.top * page.height),
            -(-int(box.right * page.width * 100) // 100),
            -(-int(box.bottom * page.height * 100) // 100),
        )
        draw.rectangle(corners, fill="black")
    return page


class PicturePdf:
    """Writes a PDF of pictures into an open file, page by page; :meth:`close` ends it.

    Written by hand, because a library puts its name, a title and the time into the file.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: list[int] = [0, 0, 0]  # of objects; 1 is the catalogue, 2 the list of pages
        self._pages: list[int] = []
        file.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def add(self, page: Image.Image) -> None:
        """Add one page as wide as A4."""
        raw = io.BytesIO()
        page.save(raw, "JPEG", quality=_QUALITY)  # from pixels alone: no properties of the source
        high = _PAGE_POINTS * page.height / page.width
        picture = self._object(
            f"<</Type/XObject/Subtype/Image/Width {page.width}/Height {page.height}"
            "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
            raw.getvalue(),
        )
        drawing = self._object("<<", f"q {_PAGE_POINTS:g} 0 0 {high:.2f} 0 0 cm /P Do Q".encode())
        self._pages.append(
            self._object(
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {_PAGE_POINTS:g} {high:.2f}]"
                f"/Resources<</XObject<</P {picture} 0 R>>>>/Contents {drawing} 0 R>>"
            )
        )

    def close(self) -> None:
        """Write what a reader looks for at the end."""
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._object(f"<</Type/Pages/Count {len(self._pages)}/Kids[{kids}]>>", number=2)
        self._object("<</Type/Catalog/Pages 2 0 R>>", number=1)
        start = self._file.tell()
        table = "".join(f"{place:010d} 00000 n \n" for place in self._places[1:])
        count = len(self._places)
        self._file.write(
            f"xref\n0 {count}\n0000000000 65535 f \n{table}"
            f"trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
        )

    def _object(self, head: str, stream: bytes | None = None, number: int = 0) -> int:
        if number:
            self._places[number] = self._file.tell()
        else:
            number = len(self._places)
            self._places.append(self._file.tell())
        self._file.write(f"{number} 0 obj\n{head}".encode())
        if stream is not None:
            self._file.write(
                f"/Length {len(stream)}>>\nstream\n".encode() + stream + b"\nendstream"
            )
        self._file.write(b"\nendobj\n")
        return number


def text_docx(title: str, lines: Sequence[str]) -> bytes:
    """Write lines of text as a Word document, under a title of our own; bytes of the .docx."""
    word = docx.Document()
    strip_template(word)
    for child in list(word.core_properties._element):
        word.core_properties._element.remove(child)
    style = word.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(4)
    word.add_paragraph().add_run(title).italic = True
    for line in lines:
        word.add_paragraph(clean_input(line).text)
    raw = io.BytesIO()
    word.save(raw)
    return fixed_times(raw.getvalue())
