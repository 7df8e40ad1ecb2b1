"""A lesson as a document of Qt: the safe subset, the pictures of its own pack, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QPainter, QPalette, QTextDocument
from PySide6.QtSvg import QSvgRenderer

from communeapp.core.errors import AppError
from communeapp.core.training.markup import MEDIA
from communeapp.core.training.svg_safety import MAX_PIXELS

#: Gives the bytes of a picture of the pack; AppError where there is none.
Media = Callable[[str], bytes]

_WIDEST: Final = 900  # pixels on the screen, before its own scaling
_NARROWEST: Final = 160
_QUOTE = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
_PICTURE_ALONE = re.compile(r'<p>(<img src="[^"]+" alt="([^"]*)">)</p>')


class LessonDocument(QTextDocument):
    """Shows HTML from :func:`communeapp.core.training.markup.to_html`.

    Only ``media:`` is ever loaded, from the function given; no file and no network is asked, whatever
    the text says. Pictures are drawn for ``width`` logical pixels and the screen's ``scale``.
    """

    def __init__(self, media: Media, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = media
        self._html = ""
        self._width = _WIDEST
        self._scale = 1.0
        self.setUndoRedoEnabled(False)

    def set_media(self, media: Media) -> None:
        """Take pictures from another pack."""
        self._media = media

    def has(self, path: str) -> bool:
        """Say whether a picture is there and can be read."""
        try:
            return bool(self._media(path))
        except (AppError, OSError):
            return False

    def show_html(
        self, html: str, *, palette: QPalette, width: int = _WIDEST, scale: float = 1.0
    ) -> None:
        """Show a text in the colours of a palette; call it again when width or colours change."""
        self._html = html
        self._width = max(_NARROWEST, min(_WIDEST, width))
        self._scale = scale
        self.clear()  # forgets the pictures too
        self.setDefaultStyleSheet(_style(palette))
        self.setHtml(_dressed(html))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give a picture of the pack; everything else is empty.

        Never nothing: Qt would then look for a file of that name by itself.
        """
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return ""
        url = name if isinstance(name, QUrl) else QUrl(name)
        image = QImage()
        if url.scheme() + ":" == MEDIA:
            with suppress(AppError, OSError):
                image = picture(self._media(url.path()), url.path(), self._width, self._scale)
        return _empty() if image.isNull() else image


def _empty() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def picture(data: bytes, path: str, width: int, scale: float) -> QImage:
    """Draw a picture at most ``width`` logical pixels wide; a null image where it cannot be read."""
    if path.endswith(".svg"):
        return _drawing(data, width, scale)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_PIXELS:
        return QImage()
    image = reader.read()
    if image.isNull():
        return image
    most = round(width * scale)
    if image.width() > most:
        image = image.scaledToWidth(most, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(scale)
    return image


def _drawing(data: bytes, width: int, scale: float) -> QImage:
    renderer = QSvgRenderer(QByteArray(data))
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.width() <= 0 or box.height() <= 0:
        return QImage()
    wide = min(width, max(1, round(box.width())))
    high = min(2000, round(wide * box.height() / box.width()))
    size = QSize(round(wide * scale), round(high * scale))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def _style(palette: QPalette) -> str:
    border = palette.color(QPalette.ColorRole.Mid).name()
    box = palette.color(QPalette.ColorRole.AlternateBase).name()
    return (
        "h2 { font-size: 130%; margin-top: 18px; margin-bottom: 6px; }"
        "h3 { font-size: 112%; margin-top: 14px; margin-bottom: 4px; }"
        "h4 { font-size: 100%; margin-top: 10px; margin-bottom: 4px; }"
        "p { margin-top: 4px; margin-bottom: 8px; line-height: 135%; }"
        "p.picture { line-height: 100%; margin-bottom: 2px; }"
        "p.words { font-size: 90%; font-style: italic; margin-top: 0px; }"
        "li { margin-bottom: 4px; line-height: 130%; }"
        f"th, td {{ border: 1px solid {border}; padding: 6px; }}"
        f"th {{ background-color: {box}; text-align: left; }}"
        f"td.box {{ background-color: {box}; padding: 10px; }}"
    )


def _dressed(html: str) -> str:
    """Give tables lines, quotes a box, pictures their words beneath (also for screen readers)."""
    table = '<table cellspacing="0" width="100%" style="border-collapse: collapse">'
    html = html.replace("<table>", table)
    html = _QUOTE.sub(rf'{table}<tr><td class="box">\1</td></tr></table>', html)
    return _PICTURE_ALONE.sub(r'<p class="picture">\1</p><p class="words">\2</p>', html)
