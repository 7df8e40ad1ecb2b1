"""Writes a layout as a PDF and sends it to a printer, from the same pages as the preview."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from communeapp import __version__
from communeapp.core.errors import Bug
from communeapp.core.layout.model import LayoutDoc
from communeapp.ui.rendering.pages import UNITS_PER_INCH, Page, Pages, paginate

_application: QGuiApplication | None = None


def ensure_application() -> None:
    """Start a Qt without a window where none runs yet: for commands, also without a display."""
    global _application  # Qt wants one application object kept alive
    running = QCoreApplication.instance()
    if isinstance(running, QGuiApplication):
        return
    if running is not None:
        raise Bug("render.application")
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not display:  # Windows always has its own platform
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication(["communeapp"])


class QtPdfRenderer:
    """The PDF port of the exporting service."""

    def render(self, layout: LayoutDoc, path: Path) -> None:
        """Write the PDF, fonts embedded. Raises OSError as any write does."""
        path.write_bytes(self.pdf_bytes(layout))

    def render_all(self, layouts: Sequence[LayoutDoc], path: Path) -> None:
        """Write documents one behind the other into one PDF. Raises OSError as any write does."""
        path.write_bytes(self._bytes(layouts))

    def pdf_bytes(self, layout: LayoutDoc) -> bytes:
        """Draw the PDF in memory: Qt does not report a full disk, Python does."""
        return self._bytes((layout,))

    def _bytes(self, layouts: Sequence[LayoutDoc]) -> bytes:
        ensure_application()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(layouts[0].title)
        writer.setCreator(f"CommuneApp {__version__}")
        writer.setResolution(UNITS_PER_INCH)
        painter = QPainter()
        for layout in layouts:
            pages = paginate(layout)
            _set_page(writer, pages.pages[0])
            if not painter.isActive():
                if not painter.begin(writer):
                    raise Bug("render.pdf")
            else:
                writer.newPage()
            paint_all(pages, painter, writer)
        if not painter.end():
            raise Bug("render.pdf")
        return bytes(buffer.data().data())


def paint_all(pages: Pages, painter: QPainter, writer: QPdfWriter) -> None:
    """Paint every page on a paged device."""
    scale = writer.resolution() / UNITS_PER_INCH
    for index, page in enumerate(pages.pages):
        if index:
            _set_page(writer, page)
            writer.newPage()
        pages.paint(index, painter, scale)


def _set_page(writer: QPdfWriter, page: Page) -> None:
    size = QPageSize(QPageSize.PageSizeId.A4)
    side = (
        QPageLayout.Orientation.Landscape
        if page.setup.landscape
        else QPageLayout.Orientation.Portrait
    )
    writer.setPageLayout(QPageLayout(size, side, QMarginsF(0, 0, 0, 0)))
