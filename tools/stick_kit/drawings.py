"""Makes the pictures of the guide: two drawings, and parts of the pictures of a walk.

    python -m tools.stick_kit.drawings [--walk docs/walks/first-letter]

The folder in Windows and SmartScreen cannot be photographed here; both say in the picture that they are
drawings. Nobody at our desk has seen them on a Windows PC yet (docs/releasing.md lists that); the words of
SmartScreen are those of an English Windows 10. ``cai-dat.png`` is a photograph of setup under Wine at 144
dots per inch, taken by hand.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF
from PySide6.QtSvg import QSvgRenderer
from tools.stick_kit.guide import PICTURES, ROOT

from communeapp import paths
from communeapp.ui.rendering.pdf import ensure_application
from communeapp.ui.rendering.typeface import family

_BLUE, _LINE, _MARK = QColor("#0a5da8"), QColor("#b8c2cc"), QColor("#d9480f")
_NOTE = "HÌNH VẼ MINH HỌA"


class Drawing:
    """An image in logical units, twice as sharp."""

    def __init__(self, width: int, height: int) -> None:
        self.image = QImage(width * 2, height * 2, QImage.Format.Format_RGB32)
        self.image.fill(QColor("white"))
        self.painter = QPainter(self.image)
        self.painter.scale(2, 2)
        self.painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )

    def text(
        self, x: float, y: float, words: str, size: int, colour: str = "#202020", *,
        bold: bool = False, underline: bool = False, width: float = 0,
    ) -> None:  # fmt: skip
        """Write words; ``y`` is the base line, with a width the top of a wrapped paragraph."""
        font = QFont(family())
        font.setPixelSize(size)
        font.setBold(bold)
        font.setUnderline(underline)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        if width:
            box = QRectF(x, y, width, 400)
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
            self.painter.drawText(box, flags, words)
        else:
            self.painter.drawText(QPointF(x, y), words)

    def box(self, rect: QRectF, fill: QColor, line: QColor | None = None) -> None:
        """Fill a rectangle."""
        self.painter.setPen(QPen(line, 1) if line is not None else Qt.PenStyle.NoPen)
        self.painter.setBrush(fill)
        self.painter.drawRect(rect)

    def button(self, x: float, y: float, words: str, marked: bool) -> None:
        """Draw a button of SmartScreen; a marked one has a ring around it."""
        rect = QRectF(x, y, 120, 30)
        self.box(rect, QColor("#e6e6e6"))
        self.text(x + 14, y + 21, words, 16, bold=marked)
        if marked:
            self.ring(rect)

    def ring(self, rect: QRectF) -> None:
        """Draw the ring that says: press here."""
        self.painter.setPen(QPen(_MARK, 3.5))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(rect.adjusted(-7, -6, 7, 6), 12, 12)

    def save(self, name: str) -> None:
        """Write the picture."""
        self.painter.end()
        if not self.image.save(str(PICTURES / name)):
            raise OSError(f"cannot write {PICTURES / name}")


def smartscreen() -> None:
    """Draw both states of the blue window: before and after "More info"."""
    made = Drawing(620, 300)
    for left, after in ((0, False), (315, True)):
        made.box(QRectF(left, 0, 305, 268), _BLUE)
        made.text(left + 16, 36, "Windows protected your PC", 20, "#ffffff")
        made.text(
            left + 16, 50,
            "Microsoft Defender SmartScreen prevented an unrecognized app from starting. "
            "Running this app might put your PC at risk.",
            14, "#ffffff", width=275,
        )  # fmt: skip
        if after:
            made.text(left + 16, 150, "App: CommuneApp-…-setup.exe", 14, "#ffffff")
            made.text(left + 16, 170, "Publisher: Unknown publisher", 14, "#ffffff")
            made.button(left + 18, 220, "Run anyway", marked=True)
            made.button(left + 168, 220, "Don't run", marked=False)
        else:
            made.text(left + 16, 138, "More info", 15, "#ffffff", underline=True)
            made.ring(QRectF(left + 16, 122, 62, 20))
            made.button(left + 168, 220, "Don't run", marked=False)
    made.text(6, 290, f"{_NOTE}: trước và sau khi bấm More info", 13, "#555555")
    made.save("smartscreen.png")


_FILES = (
    ("folder", "CAP-NHAT", "bản cập nhật"),
    ("folder", "mo-hinh", "mô hình ngôn ngữ"),
    ("app", "CommuneApp-…-setup", "cài đặt cho Windows"),
    ("page", "HUONG-DAN", "tờ hướng dẫn này"),
    ("gear", "install", "cài luôn, không hỏi"),
    ("gear", "KIEM-TRA", "kiểm tra tệp hỏng"),
)


def kit_folder() -> None:
    """Draw the folder of the kit as Windows lists it, endings of names hidden as they are by default."""
    made = Drawing(620, 290)
    made.box(QRectF(0.5, 0.5, 619, 258), QColor("#ffffff"), _LINE)
    made.box(QRectF(1, 1, 618, 34), QColor("#e6efe9"))
    made.text(14, 24, "USB (E:)", 18)
    icon = QSvgRenderer(str(paths.resources_dir() / "icons" / "app.svg"))
    for row, (kind, name, meaning) in enumerate(_FILES):
        top = 42 + row * 36
        marked = kind == "app"
        if marked:
            made.box(QRectF(8, top, 604, 34), QColor("#d5e6f7"))
        _icon(made, kind, QRectF(20, top + 5, 24, 24), icon)
        made.text(58, top + 24, name, 19, bold=marked)
        made.text(330, top + 24, meaning, 17, "#555555")
        if marked:
            made.ring(QRectF(16, top + 5, 270, 24))
    made.text(6, 280, _NOTE, 13, "#555555")
    made.save("bo-cai.png")


def _icon(made: Drawing, kind: str, rect: QRectF, app: QSvgRenderer) -> None:
    match kind:
        case "app":
            app.render(made.painter, rect)
        case "folder":
            made.box(rect.adjusted(0, 4, 0, -2), QColor("#f2c04c"), QColor("#b98a1b"))
            made.box(QRectF(rect.left(), rect.top() + 1, 11, 5), QColor("#f2c04c"))
        case "page":
            made.box(rect.adjusted(3, 0, -3, 0), QColor("#ffffff"), QColor("#808080"))
            made.text(rect.left() + 4, rect.top() + 17, "PDF", 8, "#c0392b", bold=True)
        case _:
            made.box(rect.adjusted(1, 2, -1, -2), QColor("#f4f6f8"), QColor("#808080"))
            shape = QPolygonF(
                [
                    rect.topLeft() + QPointF(8, 7),
                    rect.topLeft() + QPointF(17, 12),
                    rect.topLeft() + QPointF(8, 17),
                ]
            )
            made.painter.setPen(Qt.PenStyle.NoPen)
            made.painter.setBrush(QColor("#5a6b7b"))
            made.painter.drawPolygon(shape)


#: Name in the guide → picture of the walk, and the part of it: left, top, width, height.
_PARTS = {
    "mo-dau.png": ("may-nay", QRect(296, 12, 800, 540)),
    "khai-bao.png": ("nhan-su", QRect(296, 12, 800, 425)),
    "mo-hinh.png": ("tro-ly", QRect(296, 12, 800, 500)),
    "van-ban.png": ("noi-dung", QRect(226, 0, 1140, 768)),
}


def parts(walk: Path) -> None:
    """Cut the pictures of our own window out of those of a walk (1366 × 768)."""
    for name, (step, part) in _PARTS.items():
        found = sorted(walk.glob(f"[0-9][0-9]-{step}.png"))
        if len(found) != 1:
            raise FileNotFoundError(f"{walk} has no picture of the step {step}")
        image = QImage(str(found[0])).copy(part).convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setPen(QPen(_LINE, 2))
        painter.drawRect(image.rect().adjusted(1, 1, -1, -1))
        painter.end()
        image.save(str(PICTURES / name))


def main(words: list[str] | None = None) -> int:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--walk", type=Path, default=ROOT / "docs" / "walks" / "first-letter")
    asked = parser.parse_args(words)
    PICTURES.mkdir(parents=True, exist_ok=True)
    ensure_application()
    smartscreen()
    kit_folder()
    parts(asked.walk)
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
