"""Lessons on the screen: their pictures, their boxes, and nothing that the pack does not hold."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QPalette, QTextDocument
from pytestqt.qtbot import QtBot
from tests.courses import LESSON, SVG
from tests.unsafe_texts import HTML, filled

from communeapp.core.errors import UserError
from communeapp.core.training.markup import to_html
from communeapp.core.training.questions import Rich, TextFormat
from communeapp.ui.training.lesson_document import LessonDocument, picture
from communeapp.ui.training.rich import RichView, label_html

IMAGE = QTextDocument.ResourceType.ImageResource.value


def png(width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "blue").save(out, "PNG")
    return out.getvalue()


class Pack:
    """The pictures of a course; remembers what it was asked for."""

    def __init__(self) -> None:
        self.files = {
            "media/hinh.svg": SVG.encode(),
            "media/anh.png": png(1200, 600),
            "media/hong.png": b"\x89PNG broken",
        }
        self.asked: list[str] = []

    def __call__(self, path: str) -> bytes:
        self.asked.append(path)
        if path not in self.files:
            raise UserError("courses.no_media", file=path)
        return self.files[path]


@pytest.fixture
def pack() -> Pack:
    return Pack()


def light() -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.AlternateBase, QColor("#eef2f0"))
    return palette


def shown(pack: Pack, text: str, width: int = 600) -> LessonDocument:
    document = LessonDocument(pack)
    html = to_html(Rich(text, TextFormat.MARKDOWN), media=document.has)
    document.show_html(html, palette=light(), width=width)
    return document


def resource(document: LessonDocument, name: str) -> QImage:
    found = document.loadResource(IMAGE, QUrl(name))
    assert isinstance(found, QImage)
    return found


def test_a_lesson_shows_its_words_and_its_picture(qtbot: QtBot, pack: Pack) -> None:
    document = shown(pack, LESSON.format(name="một"))
    text = document.toPlainText()
    assert "Phần thứ nhất" in text and "Ghi nhớ." in text
    assert "Hình của bài" in text  # the words of the picture, under it
    assert document.size().height() > 300
    image = resource(document, "media:media/hinh.svg")
    assert image.width() == 600 and image.height() == 300


@pytest.mark.parametrize(
    "name",
    ["media:media/khac.svg", "file:///etc/passwd", "http://127.0.0.1/a.png", "/etc/passwd", "a.png",
     "qrc:/qt-project.org/styles/commonstyle/images/file-16.png", ":/a.png", "data:image/png;base64,AAAA",
     "media:media/hong.png", ""],
)  # fmt: skip
def test_what_is_not_there_is_an_empty_point(qtbot: QtBot, pack: Pack, name: str) -> None:
    image = resource(LessonDocument(pack), name)
    assert (image.width(), image.height()) == (1, 1)
    assert set(pack.asked) <= {"media/khac.svg", "media/hong.png"}


def test_style_sheets_and_pages_are_empty(qtbot: QtBot, pack: Pack) -> None:
    document = LessonDocument(pack)
    for kind in (
        QTextDocument.ResourceType.HtmlResource,
        QTextDocument.ResourceType.StyleSheetResource,
    ):
        assert document.loadResource(kind.value, QUrl("file:///etc/passwd")) == ""
    assert pack.asked == []


def test_pictures_fit_the_page_and_the_screen(qtbot: QtBot, pack: Pack) -> None:
    data = pack("media/anh.png")
    assert picture(data, "media/anh.png", 600, 1.0).width() == 600
    double = picture(data, "media/anh.png", 300, 2.0)
    assert (double.width(), double.devicePixelRatio()) == (600, 2.0)
    assert picture(data, "media/anh.png", 5000, 1.0).width() == 1200  # never larger than it is
    drawing = picture(SVG.encode(), "a.svg", 2000, 1.5)
    assert drawing.width() == round(640 * 1.5)
    narrow = shown(pack, "![x](media/anh.png)", width=50)
    assert resource(narrow, "media:media/anh.png").width() == 160


def test_a_picture_that_asks_for_too_much_is_not_decoded(qtbot: QtBot) -> None:
    huge = png(10, 10)
    size = (30_000).to_bytes(4, "big")
    data = huge[:16] + size + size + huge[24:]
    assert picture(data, "a.png", 600, 1.0).isNull()
    assert picture(b"<svg/>", "a.svg", 600, 1.0).isNull()
    assert picture(b"no picture", "a.png", 600, 1.0).isNull()


def test_boxes_follow_the_colours(qtbot: QtBot, pack: Pack) -> None:
    document = LessonDocument(pack)
    html = to_html(Rich("> **Ghi nhớ.** x\n\n|A|\n|-|\n|1|", TextFormat.MARKDOWN))
    document.show_html(html, palette=light(), width=400)
    assert "#eef2f0" in document.toHtml()
    dark = light()
    dark.setColor(QPalette.ColorRole.AlternateBase, QColor("#202824"))
    document.show_html(html, palette=dark, width=400)
    assert "#202824" in document.toHtml() and "#eef2f0" not in document.toHtml()


def test_a_view_is_as_high_as_its_text(qtbot: QtBot, pack: Pack) -> None:
    view = RichView()
    qtbot.addWidget(view)
    view.resize(400, 100)
    view.show_rich(Rich("một dòng"), pack)
    low = view.sizeHint().height()
    view.show_rich(Rich("\n".join(f"dòng {n}" for n in range(20))), pack)
    assert view.sizeHint().height() > 5 * low
    assert view.isReadOnly()
    assert view.toPlainText().startswith("dòng 0")


def test_a_view_draws_its_pictures_for_its_width(qtbot: QtBot, pack: Pack) -> None:
    view = RichView(grows=False)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.show_rich(Rich("![Hình](media/hinh.svg)", TextFormat.MARKDOWN), pack)
    document = view.document()
    assert isinstance(document, LessonDocument)
    wide = resource(document, "media:media/hinh.svg").width()
    view.resize(400, 400)
    narrow = resource(document, "media:media/hinh.svg").width()
    assert 250 < narrow < 400 < wide <= 700


def test_unsafe_texts_ask_the_pack_for_nothing_else(qtbot: QtBot, pack: Pack) -> None:
    view = RichView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    for text in HTML:
        view.show_rich(Rich(filled(text), TextFormat.HTML), pack)
        view.grab()
        assert "<script" not in view.toHtml()
    assert not [path for path in pack.asked if path in pack.files]


def test_words_for_a_label() -> None:
    assert label_html(Rich("![Hình](media/a.svg) **b** <i>", TextFormat.MARKDOWN)) == (
        "Hình <b>b</b> &lt;i&gt;"
    )
