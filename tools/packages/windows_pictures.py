"""Draw the icon and the two pictures of the Windows setup anew from the program's own icon and colours.

``python -m tools.packages.windows_pictures``, after a change of ``resources/icons/app.svg``; what it writes into
``installer/windows`` is kept in the repository, so that a build draws nothing.
"""

from __future__ import annotations

import io
import os
import struct
import tomllib
from pathlib import Path
from typing import cast

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer" / "windows"
#: Sizes that Windows asks for, in pixels, up to 200 % scaling of lists and the desktop.
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
#: What NSIS shows at the side of the first and last page, and above the others, in pixels.
WELCOME, HEADER = (164, 314), (150, 57)


def icon() -> bytes:
    """Give an .ico: small sizes as bitmaps, which everything reads, the large one as PNG, as Windows has it."""
    pictures = [_large(256) if size == 256 else _small(size) for size in SIZES]
    head = struct.pack("<HHH", 0, 1, len(SIZES))
    at = len(head) + 16 * len(SIZES)
    for size, data in zip(SIZES, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + b"".join(pictures)


def _small(size: int) -> bytes:
    """A bitmap as an .ico holds it: twice the height, rows from below, then a mask that is not used."""
    picture = _image(size)
    rows = [_bytes(picture.constScanLine(y))[: size * 4] for y in reversed(range(size))]
    mask = b"\0" * (((size + 31) // 32) * 4 * size)
    head = struct.pack(
        "<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, size * size * 4 + len(mask), 0, 0, 0, 0
    )
    return head + b"".join(rows) + mask


def _large(size: int) -> bytes:
    picture = _image(size).convertToFormat(QImage.Format.Format_RGBA8888)
    out = io.BytesIO()
    Image.frombytes("RGBA", (size, size), _bytes(picture.constBits())).save(
        out, "PNG", optimize=True
    )
    return out.getvalue()


def _image(size: int) -> QImage:
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _app().render(painter)
    painter.end()
    return picture


def _bytes(view: object) -> bytes:
    """Copy what Qt shows; its type says less than it is (a memoryview)."""
    return bytes(cast("memoryview", view))


def _app() -> QSvgRenderer:
    return QSvgRenderer(str(ROOT / "resources" / "icons" / "app.svg"))


def side(size: tuple[int, int], *, ground: str, line: str) -> Image.Image:
    """A plain ground with the icon and a line of gold at its edge."""
    width, height = size
    picture = QImage(width, height, QImage.Format.Format_RGB888)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tall = height > width
    mark = 88.0 if tall else 41.0
    left = (width - mark) / 2 if tall else width - mark - 8
    top = 56.0 if tall else (height - mark) / 2
    _app().render(painter, QRectF(left, top, mark, mark))
    if tall:
        painter.fillRect(QRectF(width - 3, 0, 3, height), QColor(line))
    painter.end()
    rows = b"".join(_bytes(picture.constScanLine(y))[: width * 3] for y in range(height))
    return Image.frombytes("RGB", size, rows)


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    theme = tomllib.loads(
        (ROOT / "resources" / "themes" / "light.toml").read_text(encoding="utf-8")
    )
    colours = theme["colours"]
    (INSTALLER / "communeapp.ico").write_bytes(icon())
    # White above: the pages between have the ground of Windows' own dialogs.
    header = side(HEADER, ground="#ffffff", line="#ffffff")
    welcome = side(WELCOME, ground=colours["rail"], line=colours["rail_gold"])
    header.save(INSTALLER / "header.png", optimize=True)
    welcome.save(INSTALLER / "welcome.png", optimize=True)
    application.quit()


if __name__ == "__main__":
    main()
