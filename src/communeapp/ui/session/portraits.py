"""Pictures of people: round, from a photo of their own or drawn from their initials."""

from __future__ import annotations

import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QImageReader, QImageWriter, QPainter, QPainterPath, QPixmap

from communeapp.core.errors import UserError
from communeapp.core.people import Person
from communeapp.core.portraits import SIDE
from communeapp.ui.theme import Theme

#: What a person may choose: photos of telephones, and no more than a screen can need.
PATTERNS = "*.png *.jpg *.jpeg"
_MAX_FILE = 32 << 20
_MAX_PIXELS = 100_000_000
_TONES = ("accent", "info", "ok")


def portrait(
    theme: Theme, person: Person, picture: bytes | None, side: int, scale: float = 1.0
) -> QPixmap:
    """Draw a person's round picture, ``side`` logical pixels wide; initials where there is no photo."""
    pixmap = QPixmap(round(side * scale), round(side * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    place = QRectF(0, 0, side, side)
    round_path = QPainterPath()
    round_path.addEllipse(place)
    painter.setClipPath(round_path)
    photo = QImage() if picture is None else QImage.fromData(picture)
    if photo.isNull():
        _draw_initials(painter, theme, person, place)
    else:
        painter.drawImage(place, photo)
    painter.end()
    return pixmap


def initials(name: str) -> str:
    """Give the first letters of the middle and the given name: ``Vàng A Súa`` is ``AS``.

    Vietnamese people are told apart by their given names, which stand last.
    """
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0].upper() for word in words[-2:]) or "?"


def read_portrait(file: Path) -> bytes:
    """Read a photo, cut its middle out and make it small: PNG, as the office keeps it.

    UserError ``people.picture_kind`` where it cannot be read, ``people.picture_large`` for a file
    that no photo of a person needs.
    """
    try:
        size = file.stat().st_size
    except OSError as error:
        raise UserError("people.picture_kind", field="picture") from error
    if size > _MAX_FILE:
        raise UserError("people.picture_large", field="picture", kilobytes=_MAX_FILE >> 10)
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    whole = reader.size()
    if not whole.isValid() or whole.width() * whole.height() > _MAX_PIXELS:
        raise UserError("people.picture_kind", field="picture")
    # A large photo is read small at once, still twice as large as needed.
    factor = 2 * SIDE / min(whole.width(), whole.height())
    if factor < 1:
        reader.setScaledSize(
            QSize(max(1, round(whole.width() * factor)), max(1, round(whole.height() * factor)))
        )
    image = reader.read()
    if image.isNull():
        raise UserError("people.picture_kind", field="picture")
    return _png(_middle(image))


def _middle(image: QImage) -> QImage:
    """Cut the square in the middle, a little above it: there the face is."""
    edge = min(image.width(), image.height())
    left = (image.width() - edge) // 2
    top = (image.height() - edge) // 3
    square = image.copy(QRect(left, top, edge, edge)).scaled(
        SIDE,
        SIDE,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return square.convertToFormat(QImage.Format.Format_RGB888)


def _png(image: QImage) -> bytes:
    """Write a picture; of this size and depth it always has room in :data:`communeapp.core.portraits.MAX_BYTES`."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _draw_initials(painter: QPainter, theme: Theme, person: Person, place: QRectF) -> None:
    tone = _TONES[zlib.crc32(person.id.encode()) % len(_TONES)]
    painter.fillRect(place, theme.palette.colour(f"{tone}_soft"))
    font = QFont(painter.font())
    font.setPixelSize(max(6, round(place.height() * 0.4)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.palette.colour(tone))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter.value, initials(person.name))
