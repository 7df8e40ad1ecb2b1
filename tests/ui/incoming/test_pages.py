"""The page beside the fields: real PDF pages, places that light up, zoom and leafing by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from tests.ui.incoming.conftest import Desk, letter

from communeapp.core.incoming.header import Part
from communeapp.ui.incoming.page_view import PageView


def print_pdf(file: Path, pages: list[str]) -> Path:
    """Print a text, one page each, with letters that can be read back."""
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    writer.setResolution(150)
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 11))
    for number, text in enumerate(pages):
        if number:
            writer.newPage()
        painter.drawText(
            writer.pageLayout().paintRectPixels(150).translated(-118, -118),
            Qt.TextFlag.TextWordWrap.value,
            text,
        )
    painter.end()
    return file


@pytest.fixture
def view(desk: Desk) -> PageView:
    """A PDF of two pages, open for review, its first picture drawn."""
    entry = desk.take_in(
        print_pdf(desk.folder / "hai-trang.pdf", [letter(), "Phụ lục kèm theo kế hoạch"])
    )[0]
    desk.open(entry.doc_id)
    made = desk.review.view
    desk.until(lambda: made.canvas.picture_width > 0)
    return made


def test_the_place_of_a_field_lights_up_on_the_page(desk: Desk, view: PageView) -> None:
    assert not view.shows_text
    desk.enter(Part.NUMBER)
    assert "125/KH-SNNMT" in view.lit
    (box,) = view.canvas.boxes
    place = view.canvas.place_of(box)
    assert 0 < place.left() < place.right() < view.canvas.width()
    assert place.height() < view.canvas.height() / 20, "one line, not half the page"
    desk.enter(Part.URGENCY)
    assert view.canvas.boxes == ()


def test_leafing_and_coming_back_to_a_field(desk: Desk, view: PageView) -> None:
    view.scroll_area.verticalScrollBar().setValue(view.scroll_area.verticalScrollBar().maximum())
    QTest.keyClick(view.scroll_area, Qt.Key.Key_PageDown)
    assert view.page == 1, "at the end of a page Page Down goes on to the next one"
    assert view.scroll_area.verticalScrollBar().value() == 0
    assert not view.after.isEnabled()
    view.page_after()
    assert view.page == 1, "there is no third page"
    desk.enter(Part.NUMBER)
    assert view.page == 0, "the page of the field is shown"
    desk.calm()


def test_zoom_keeps_the_lit_place_on_its_words(desk: Desk, view: PageView) -> None:
    desk.enter(Part.NUMBER)
    before, width = view.canvas.place_of(view.canvas.boxes[0]), view.canvas.width()
    view.zoom_in()
    after = view.canvas.place_of(view.canvas.boxes[0])
    share = view.canvas.width() / width
    assert share > 1.1
    assert after.center().x() == pytest.approx(before.center().x() * share, rel=0.02)
    view.toggle_fit()
    assert view.canvas.height() <= view.scroll_area.height()
    desk.calm()


def test_the_text_as_read_stands_behind_the_page(desk: Desk, view: PageView) -> None:
    view.toggle_text()
    assert view.shows_text
    assert "125/KH-SNNMT" in view.text.toPlainText()
    view.toggle_text()
    assert not view.shows_text
    desk.calm()
