"""The typeface of documents: Times New Roman where it is, else the shipped Liberation Serif.

Both have the same letter widths, so lines break at the same words whichever is used.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from communeapp import paths
from communeapp.core.errors import Bug

PRESCRIBED = "Times New Roman"
_FACES = ("Regular", "Bold", "Italic", "BoldItalic")
# Letters with two marks, the horned ones and the sign of the currency: what poor fonts lack.
_NEEDED = "ấẤặẶữỮễỄỹỸơƠưƯđĐ₫"


def shipped_files() -> tuple[Path, ...]:
    """Give the four font files that come with the program."""
    folder = paths.resources_dir() / "fonts"
    return tuple(folder / f"LiberationSerif-{face}.ttf" for face in _FACES)


@cache
def family() -> str:
    """Name the family to draw with; needs a running QGuiApplication.

    An installed Times New Roman is used only if it has every letter of Vietnamese: old copies and
    look-alikes of that name do not.
    """
    if PRESCRIBED in QFontDatabase.families() and _complete(QFont(PRESCRIBED)):
        return PRESCRIBED
    names: list[str] = []
    for file in shipped_files():
        # From memory, not by path: Qt would otherwise prefer an older installed font of that name.
        number = QFontDatabase.addApplicationFontFromData(file.read_bytes())
        if number < 0:
            raise Bug("render.font", file=file.name)
        names += QFontDatabase.applicationFontFamilies(number)
    if not _complete(QFont(names[0])):
        raise Bug("render.font", file=names[0])
    return names[0]


def font(size_units: float, *, bold: bool, italic: bool) -> QFont:
    """Make the font of a run; the size counts in the units of the page (1/20 point).

    No hinting and no kerning: lines break where Word breaks them, on a screen as on paper.
    """
    made = QFont(family())
    made.setPixelSize(round(size_units))
    made.setBold(bold)
    made.setItalic(italic)
    made.setKerning(False)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return made


def _complete(font: QFont) -> bool:
    raw = QRawFont.fromFont(font)
    same = raw.familyName() == font.family()  # else the system put another font in its place
    return same and all(raw.supportsCharacter(ord(letter)) for letter in _NEEDED)
