"""The same pages on paper: what the printer gets is what the preview shows."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from communeapp.core.errors import EnvironmentProblem
from communeapp.ui.rendering.pages import UNITS_PER_INCH, Pages


def prepare(printer: QPrinter, pages: Pages) -> None:
    """Set A4 and the title before the dialog is shown. Margins are in the pages themselves."""
    printer.setDocName(pages.title)
    printer.setFullPage(True)
    printer.setPageLayout(_page_layout(pages, 0))


def paint_on(printer: QPrinter, pages: Pages) -> int:
    """Print the chosen pages; returns how many. EnvironmentProblem ``drafting.printer``."""
    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentProblem("drafting.printer", printer=printer.printerName())
    scale = printer.resolution() / UNITS_PER_INCH
    printed = 0
    for index in range(max(first, 1) - 1, min(last, len(pages))):
        if printed:
            printer.setPageLayout(_page_layout(pages, index))
            printer.newPage()
        pages.paint(index, painter, scale)
        printed += 1
    if not painter.end():
        raise EnvironmentProblem("drafting.printer", printer=printer.printerName())
    return printed


def _page_layout(pages: Pages, index: int) -> QPageLayout:
    side = (
        QPageLayout.Orientation.Landscape
        if pages.pages[index].setup.landscape
        else QPageLayout.Orientation.Portrait
    )
    made = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), side, QMarginsF(0, 0, 0, 0))
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made
