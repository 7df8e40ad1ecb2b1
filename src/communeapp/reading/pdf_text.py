"""The text layer of a PDF page: words with their places, fonts and whether they show."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium_c

from communeapp.core.incoming.text import Box, Origin
from communeapp.core.legacy import Run
from communeapp.reading.assembly import RawLine, RawWord, clean
from communeapp.reading.layout import Placed, arrange

_INVISIBLE = 3  # text render mode: neither filled nor drawn
_CLIPPED = 7
_WHITE = 250
_BOLD_WEIGHT = 600
_MOST_LETTERS = 60_000  # of one page; a full page of small print has 10,000


@dataclass(frozen=True)
class Letters:
    """How the letters of one text object look."""

    font: str = ""
    size: float = 0.0
    bold: bool = False
    invisible: bool = False
    white: bool = False


@dataclass(frozen=True)
class PdfWord:
    """A word of the text layer."""

    text: str
    look: Letters
    words: int = 1


class PageText:
    """Reads the words of one page. Places are points from the upper left corner of the shown page."""

    def __init__(self, page: Any) -> None:
        self.width, self.height = page.get_size()
        self._page = page
        self._text = pdfium_c.FPDFText_LoadPage(page.raw)
        self._looks: dict[int, Letters] = {}
        self._transform = self._placing()

    def close(self) -> None:
        """Free the text."""
        if self._text:
            pdfium_c.FPDFText_ClosePage(self._text)

    def words(self) -> list[Placed[PdfWord]]:
        """Give the words in the order of the file."""
        found: list[Placed[PdfWord]] = []
        if not self._text:
            return found
        letters: list[str] = []
        box = [0.0, 0.0, 0.0, 0.0]
        look = Letters()

        def end() -> None:
            text = clean("".join(letters)).strip()
            letters.clear()
            if text and " " not in text:
                found.append(Placed(PdfWord(text, look), *box))
            elif text:
                found.append(Placed(PdfWord(text, look, len(text.split())), *box))

        for index in range(min(pdfium_c.FPDFText_CountChars(self._text), _MOST_LETTERS)):
            code = pdfium_c.FPDFText_GetUnicode(self._text, index)
            if code in (2, 0xFFFE):
                code = 0x2D  # a hyphen at the end of a line
            if code <= 0x20 or code == 0xA0 or 0x2000 <= code <= 0x200B:
                end()
                continue
            here = self._box(index)
            if here is None:
                continue
            own = self._look(index)
            if letters:
                size = max(own.size, box[3] - box[1], 1.0)
                apart = here[0] - box[2] > size * 0.9 or box[0] - here[2] > size * 0.5
                moved = abs((here[1] + here[3]) - (box[1] + box[3])) / 2 > size * 0.6
                if apart or moved or own.invisible != look.invisible:
                    end()
            if not letters:
                box, look = list(here), own
            else:
                box = [
                    min(box[0], here[0]), min(box[1], here[1]),
                    max(box[2], here[2]), max(box[3], here[3]),
                ]  # fmt: skip
            letters.append(chr(code))
        end()
        return found

    def _placing(self) -> tuple[float, ...]:
        """Give the affine map from the page's own space to the shown page, whatever its rotation."""
        points = []
        scale = 100
        for x, y in ((0.0, 0.0), (1000.0, 0.0), (0.0, 1000.0)):
            left, top = ctypes.c_int(), ctypes.c_int()
            pdfium_c.FPDF_PageToDevice(
                self._page.raw,
                0,
                0,
                int(self.width * scale),
                int(self.height * scale),
                0,
                x,
                y,
                left,
                top,
            )
            points.append((left.value / scale, top.value / scale))
        (x0, y0), (x1, y1), (x2, y2) = points
        return (x0, y0, (x1 - x0) / 1000, (y1 - y0) / 1000, (x2 - x0) / 1000, (y2 - y0) / 1000)

    def _box(self, index: int) -> tuple[float, float, float, float] | None:
        """Give the place of a letter; None where it lies outside the page."""
        rect = pdfium_c.FS_RECTF()
        if not pdfium_c.FPDFText_GetLooseCharBox(self._text, index, rect):
            return None
        x0, y0, xx, xy, yx, yy = self._transform
        xs = [x0 + rect.left * xx + y * yx for y in (rect.top, rect.bottom)]
        xs += [x0 + rect.right * xx + y * yx for y in (rect.top, rect.bottom)]
        ys = [y0 + rect.left * xy + y * yy for y in (rect.top, rect.bottom)]
        ys += [y0 + rect.right * xy + y * yy for y in (rect.top, rect.bottom)]
        left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
        middle, height = (left + right) / 2, (top + bottom) / 2
        if (
            not (0 <= middle <= self.width and 0 <= height <= self.height)
            or right - left > self.width
        ):
            return None
        return left, top, right, bottom

    def _look(self, index: int) -> Letters:
        thing = pdfium_c.FPDFText_GetTextObject(self._text, index)
        key = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if key not in self._looks:
            self._looks[key] = self._read_look(index, thing)
        return self._looks[key]

    def _read_look(self, index: int, thing: Any) -> Letters:
        font = ""
        mode = 0
        if thing:
            mode = pdfium_c.FPDFTextObj_GetTextRenderMode(thing)
            if handle := pdfium_c.FPDFTextObj_GetFont(thing):
                name = ctypes.create_string_buffer(256)
                pdfium_c.FPDFFont_GetBaseFontName(handle, name, 256)
                font = name.value.decode("utf-8", "replace")
                # A subset is named ABCDEF+Times.
                font = font[7:] if font[6:7] == "+" else font
        r, g, b, a = (ctypes.c_uint() for _ in range(4))
        white = False
        if pdfium_c.FPDFText_GetFillColor(self._text, index, r, g, b, a):
            white = min(r.value, g.value, b.value) >= _WHITE or a.value < 8
        weight = pdfium_c.FPDFText_GetFontWeight(self._text, index)
        size = pdfium_c.FPDFText_GetFontSize(self._text, index)
        if size < 4 and (box := self._box(index)) is not None:
            size = (box[3] - box[1]) * 0.87  # the font is scaled by its matrix
        return Letters(
            font,
            float(size),
            weight >= _BOLD_WEIGHT or "bold" in font.lower(),
            mode in (_INVISIBLE, _CLIPPED),
            white,
        )


def page_lines(
    words: list[Placed[PdfWord]],
    page: int,
    width: float,
    height: float,
    origin: Origin,
    sure: float,
) -> list[RawLine]:
    """Put words in reading order. ``sure`` is their confidence: less than 1 for the text of a scanner."""
    return [_line(cells, page, width, height, origin, sure) for cells in arrange(words, width)]


def _line(
    cells: list[list[Placed[PdfWord]]],
    page: int,
    width: float,
    height: float,
    origin: Origin,
    sure: float,
) -> RawLine:
    runs: list[Run] = []
    words: list[RawWord] = []
    bold = count = 0
    size = 0.0
    for cell in cells:
        for index, placed in enumerate(cell):
            word = placed.item
            if runs:
                runs.append(Run(" " if index else "\t", word.look.font))
            runs.append(Run(word.text, word.look.font))
            here = RawWord(word.text, _fraction(page, placed, width, height), sure)
            words.extend([here] * word.words)
            count += len(word.text)
            bold += len(word.text) if word.look.bold else 0
            size = max(size, word.look.size)
    every = [placed for cell in cells for placed in cell]
    around = Placed(
        None,
        min(one.left for one in every), min(one.top for one in every),
        max(one.right for one in every), max(one.bottom for one in every),
    )  # fmt: skip
    return RawLine(
        runs, page, _fraction(page, around, width, height), words, bold * 2 > count, size, origin
    )


def _fraction(page: int, placed: Placed[Any], width: float, height: float) -> Box:
    """Give a place as fractions of the page."""

    def part(value: float, whole: float) -> float:
        return min(1.0, max(0.0, value / whole)) if whole else 0.0

    return Box(
        page, part(placed.left, width), part(placed.top, height),
        part(placed.right, width), part(placed.bottom, height),
    )  # fmt: skip
