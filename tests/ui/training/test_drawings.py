"""The drawings of the shipped lessons: each can be drawn, and no word runs out of its picture."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from communeapp import paths
from communeapp.ui.training.lesson_document import picture

ROOT = paths.resources_dir() / "courses"
DRAWINGS = sorted(one.relative_to(ROOT).as_posix() for one in ROOT.glob("*/media/*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
INHERITED = ("font-size", "text-anchor", "font-weight")


def words_of(root: ET.Element) -> Iterator[tuple[str, float, dict[str, str]]]:
    """Give each line of words with its place from the left and its look."""

    def walk(
        element: ET.Element, look: dict[str, str]
    ) -> Iterator[tuple[str, float, dict[str, str]]]:
        own = {
            **look,
            **{name: element.attrib[name] for name in INHERITED if name in element.attrib},
        }
        if element.tag == SVG + "text":
            text = "".join(element.itertext()).strip()
            yield text, float(element.get("x", "0")), own
            return
        for child in element:
            yield from walk(child, own)

    yield from walk(root, {})


def test_every_lesson_brings_one() -> None:
    assert len(DRAWINGS) >= 30


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_drawn_and_its_words_stay_inside(qtbot: QtBot, name: str) -> None:
    data = (ROOT / Path(name)).read_bytes()
    assert QSvgRenderer(QByteArray(data)).isValid()
    image = picture(data, name, 640, 1.0)
    assert image.width() == 640 and 100 <= image.height() <= 480
    # A card of its own: readable on a dark screen too.
    middle = image.pixelColor(8, image.height() // 2)
    assert middle.alpha() == 255 and middle.lightness() > 200
    root = ET.fromstring(data)
    width = float(root.attrib["viewBox"].split()[2])
    for text, left, look in words_of(root):
        font = QFont("sans-serif")
        font.setPixelSize(round(float(look.get("font-size", "16"))))
        font.setBold(look.get("font-weight") == "bold")
        wide = QFontMetricsF(font).horizontalAdvance(text)
        begin = left - wide * {"middle": 0.5, "end": 1.0}.get(look.get("text-anchor", ""), 0.0)
        assert begin >= 0 and begin + wide <= width, (text, begin, begin + wide)
