"""Stamps in black, and red ones on a grey scan, are read for themselves; handwriting is not."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from communeapp.reading.inks import stamps, unread_ink, upright
from communeapp.reading.ocr import _is_mark


def framed() -> Image.Image:
    """Draw a page with a word that was read, and a frame that was not."""
    page = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((100, 100, 300, 130), fill=0)
    draw.rectangle((150, 300, 330, 360), outline=0, width=5)
    page.putpixel((900, 900), 0)  # dust
    return page


def test_ink_that_no_word_covers() -> None:
    mask = unread_ink(framed(), [(96, 96, 304, 134)])
    ((left, top, right, bottom),) = stamps(mask, 0.04, 3)
    assert left <= 150 and right >= 330 and top <= 300 and bottom >= 360
    assert right - left < 300 and bottom - top < 150


def test_small_stamps_are_read_at_twice_their_size() -> None:
    assert upright(Image.new("L", (100, 40), 255)).size == (280, 160)
    assert upright(Image.new("L", (400, 300), 255)).size == (440, 340)


@pytest.mark.parametrize(
    "text", ["MẬT", "TỐI MẬT", "TUYT MT", "HỎA TỐC", "KHẨN", "TÔI", "THƯỢNG KHẨN"]
)
def test_marks(text: str) -> None:
    assert _is_mark(text)


@pytest.mark.parametrize("text", ["CỘNG", "18/2025/TT-BCT", "NG", "ĐẾN", "MAI", "CHỦ TỊCH", ""])
def test_what_is_no_mark(text: str) -> None:
    assert not _is_mark(text)
