"""Our .docx turned into PDF by LibreOffice, beside our own PDF, and a reader that measures both."""

from __future__ import annotations

import ctypes
import fcntl
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from communeapp.core.layout import LayoutDoc
from communeapp.paths import resources_dir
from communeapp.render.docx import write_docx

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
MM = 25.4 / 72
_DRAW = """
import pickle, sys
from pathlib import Path
from communeapp.ui.rendering.pdf import QtPdfRenderer
for name in sys.argv[1:]:
    layout = pickle.loads(Path(name + ".layout").read_bytes())
    QtPdfRenderer().render(layout, Path(name + ".ours.pdf"))
"""


@dataclass(frozen=True)
class Box:
    """A place on a page in millimetres from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Letter:
    """One letter as it is printed: page from 0, place of its foot in millimetres, size in points."""

    sign: str
    page: int
    left: float
    foot: float
    size: float
    bold: bool
    italic: bool
    color: tuple[int, int, int]
    right: float


class Pdf:
    """Reads a PDF: text, places and fonts of its pages."""

    def __init__(self, path: Path) -> None:
        self.file = pypdfium2.PdfDocument(path)
        self.pages = list(self.file)
        self.texts = [page.get_textpage() for page in self.pages]

    def close(self) -> None:
        for text in self.texts:
            text.close()
        for page in self.pages:
            page.close()
        self.file.close()

    def text(self, index: int) -> str:
        return str(self.texts[index].get_text_range())

    def lines(self, index: int) -> list[str]:
        """Give the lines of a page from top to bottom, without blanks, by where letters stand."""
        placed = [(one.foot, one.left, one.sign) for one in self.letters(index)]
        rows: list[list[tuple[float, float, str]]] = []
        for one in sorted(placed):
            if rows and one[0] - rows[-1][0][0] < 1.5 * MM:
                rows[-1].append(one)
            else:
                rows.append([one])
        return ["".join(sign for _, _, sign in sorted(r, key=lambda c: c[1])) for r in rows]

    def size(self, index: int) -> tuple[int, int]:
        width, height = self.pages[index].get_size()
        return round(width * MM), round(height * MM)

    def find(self, words: str, index: int = 0) -> Box:
        """Give the place of some words; the test fails where they are not on the page."""
        search = self.texts[index].search(words, match_case=True)
        hit = search.get_next()
        assert hit is not None, f"{words!r} is not on page {index + 1}"
        start, count = hit
        return self._box(index, range(start, start + count))

    def chars(self, index: int) -> list[Box]:
        count = self.texts[index].count_chars()
        text = self.texts[index].get_text_range(0, count)
        return [
            self._box(index, [n])
            for n in range(min(count, len(text)))
            if not text[n].isspace() and text[n] not in "\ufffe\u0002"
        ]

    def letters(self, index: int) -> list[Letter]:
        """Give the letters of a page in the order of the file, blanks left out."""
        text = self.texts[index]
        height = self.pages[index].get_height()
        count = text.count_chars()
        signs = text.get_text_range(0, count)
        x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
        rgba = [ctypes.c_uint() for _ in range(4)]
        found = []
        for number in range(min(count, len(signs))):
            sign = signs[number].replace("\ufffe", "-").replace("\u0002", "-")
            if sign.isspace():
                continue
            pdfium.FPDFText_GetCharOrigin(text.raw, number, x, y)
            pdfium.FPDFText_GetMatrix(text.raw, number, matrix)
            pdfium.FPDFText_GetFillColor(text.raw, number, *rgba)
            size = pdfium.FPDFText_GetFontSize(text.raw, number) * abs(matrix.d)
            name = self._font(index, number)
            found.append(
                Letter(
                    sign, index, x.value * MM, (height - y.value) * MM, size,
                    "Bold" in name, "Italic" in name,
                    (rgba[0].value, rgba[1].value, rgba[2].value),
                    text.get_charbox(number)[2] * MM,
                )
            )  # fmt: skip
        return found

    def _font(self, index: int, number: int) -> str:
        buffer = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self.texts[index].raw, number, buffer, 128, flags)
        return str(buffer.value.decode())

    def _box(self, index: int, numbers: range | list[int]) -> Box:
        height = self.pages[index].get_height()
        boxes = [self.texts[index].get_charbox(n) for n in numbers]
        boxes = [b for b in boxes if b[2] > b[0]] or boxes
        return Box(
            min(b[0] for b in boxes) * MM,
            (height - max(b[3] for b in boxes)) * MM,
            max(b[2] for b in boxes) * MM,
            (height - min(b[1] for b in boxes)) * MM,
        )

    def fonts(self) -> set[str]:
        found = set()
        for page in self.pages:
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                font = pdfium.FPDFTextObj_GetFont(item.raw)
                length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
                buffer = (pdfium.c_char * length)()
                pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
                found.add(buffer.value.decode().split("+")[-1])
        return found


@cache
def read(path: Path) -> Pdf:
    """Open a PDF that many tests look at; it stays open until the tests end."""
    return Pdf(path)


def convert(folder: Path, layouts: Mapping[str, LayoutDoc]) -> dict[str, tuple[Path, Path]]:
    """Write every layout twice: through .docx and LibreOffice, and with our own renderer.

    Starting LibreOffice takes longest, so it is started once, by the first process of the tests that
    asks. It gets the shipped typeface: Debian's older Liberation Serif has no Vietnamese letters.
    """
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            _convert(folder, layouts)
            (folder / "done").touch()
    return {name: (folder / f"{name}.pdf", folder / f"{name}.ours.pdf") for name in layouts}


def _convert(folder: Path, layouts: Mapping[str, LayoutDoc]) -> None:
    home = folder / "home"
    fonts = home / ".local" / "share" / "fonts"
    fonts.mkdir(parents=True)
    for file in (resources_dir() / "fonts").glob("*.ttf"):
        shutil.copy(file, fonts)
    for name, layout in layouts.items():
        write_docx(layout, folder / f"{name}.docx")
        (folder / f"{name}.layout").write_bytes(pickle.dumps(layout))
    # A child draws: the one Qt application of this process belongs to the tests of the window.
    drawn = subprocess.run(
        [sys.executable, "-c", _DRAW, *(str(folder / name) for name in layouts)],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert drawn.returncode == 0, drawn.stderr
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_CONFIG_HOME": str(home / ".config"),
    }
    done = subprocess.run(
        [
            str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", "pdf", "--outdir", str(folder),
            *(str(folder / f"{name}.docx") for name in layouts),
        ],
        capture_output=True, text=True, env=env, timeout=280,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
