"""Draws the sheet with the code of a backup of keys: one page A4, to be put into the safe."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from communeapp import __version__, texts
from communeapp.core.errors import Bug
from communeapp.services.key_backup import KeySheet
from communeapp.ui.rendering.pages import UNITS_PER_INCH
from communeapp.ui.rendering.pdf import ensure_application
from communeapp.ui.rendering.typeface import font

MM = UNITS_PER_INCH / 25.4
POINT = UNITS_PER_INCH / 72
_PAGE = QSizeF(210 * MM, 297 * MM)
_LEFT, _TOP, _RIGHT = 25 * MM, 22 * MM, 20 * MM
_WIDE = _PAGE.width() - _LEFT - _RIGHT
_IN_ROW = 4


class QtKeySheetRenderer:
    """The port of the backup of keys to paper."""

    def sheet(self, sheet: KeySheet, path: Path, lang: str) -> int:
        """Write the sheet; one page. Raises OSError as any write does."""
        path.write_bytes(key_sheet_bytes(sheet, lang))
        return 1


def key_sheet_bytes(sheet: KeySheet, lang: str) -> bytes:
    """Draw the sheet in memory: Qt does not report a full disk, Python does."""
    ensure_application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    writer.setCreator(f"CommuneApp {__version__}")
    writer.setTitle(_say("enrol.sheet.title", lang))
    painter = QPainter()
    if not painter.begin(writer):
        raise Bug("render.pdf")
    _Sheet(painter, sheet, lang).draw()
    if not painter.end():
        raise Bug("render.pdf")
    return bytes(buffer.data().data())


class _Sheet:
    def __init__(self, painter: QPainter, sheet: KeySheet, lang: str) -> None:
        self._painter = painter
        self._sheet = sheet
        self._lang = lang
        self._y = _TOP

    def draw(self) -> None:
        sheet, centre = self._sheet, Qt.AlignmentFlag.AlignHCenter
        self._text(sheet.unit_name, 13, bold=True, align=centre)
        self._y += 6 * MM
        self._text(_say("enrol.sheet.title", self._lang), 18, bold=True, align=centre)
        self._y += 8 * MM
        self._text(_say("enrol.sheet.what", self._lang), 12)
        self._y += 5 * MM
        self._code()
        for name, value in (
            ("device", sheet.device_name),
            ("file", sheet.file),
            ("day", f"{sheet.made:%d/%m/%Y}"),
            ("fingerprint", sheet.fingerprint),
        ):
            if value:
                self._text(f"{_say(f'enrol.sheet.{name}', self._lang)}: {value}", 12)
                self._y += 1.5 * MM
        self._y += 6 * MM
        for number in (1, 2, 3):
            self._text(f"{number}. {_say(f'enrol.sheet.step{number}', self._lang)}", 12)
            self._y += 2 * MM
        self._y += 4 * MM
        self._text(_say("enrol.sheet.keep", self._lang), 12, bold=True)

    def _code(self) -> None:
        """The groups in two rows, each in a box with its number: they are typed one by one."""
        painter, groups = self._painter, self._sheet.code.split("-")
        gap, high = 4 * MM, 22 * MM
        wide = (_WIDE - gap * (_IN_ROW - 1)) / _IN_ROW
        painter.setPen(QPen(QColor("black"), 0.5 * POINT))
        for place, group in enumerate(groups):
            column, line = place % _IN_ROW, place // _IN_ROW
            left, top = _LEFT + column * (wide + gap), self._y + line * (high + gap)
            box = QRectF(left, top, wide, high)
            painter.drawRect(box)
            painter.setFont(_font(9))
            painter.drawText(
                box.adjusted(0, 1.5 * MM, 0, 0), Qt.AlignmentFlag.AlignHCenter, str(place + 1)
            )
            painter.setFont(_font(26, bold=True))
            painter.drawText(
                box.adjusted(0, 4 * MM, 0, 0),
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
                group,
            )
        lines = -(-len(groups) // _IN_ROW)
        self._y += lines * (high + gap) + 6 * MM

    def _text(
        self,
        text: str,
        points: float,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        if not text:
            return
        painter = self._painter
        painter.setFont(_font(points, bold=bold))
        flags = int(align.value) | int(Qt.TextFlag.TextWordWrap.value)
        room = QRectF(_LEFT, self._y, _WIDE, _PAGE.height())
        found = painter.boundingRect(room, flags, text)
        painter.drawText(QRectF(_LEFT, self._y, _WIDE, found.height()), flags, text)
        self._y += found.height()


def _font(points: float, *, bold: bool = False) -> QFont:
    return font(points * POINT, bold=bold, italic=False)


def _say(code: str, lang: str) -> str:
    return texts.tell(code, lang).message
