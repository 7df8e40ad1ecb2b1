"""The letter leaves: files through the exporting service, paper through the real printer dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from communeapp.core.documents import Document
from communeapp.core.errors import UserError
from communeapp.services.exporting import ExportedFile, ExportingService
from communeapp.ui.bridge.tasks import Tasks
from communeapp.ui.drafting.printing import paint_on, prepare
from communeapp.ui.rendering.pages import Pages, paginate
from communeapp.ui.widgets import dialogs


class Finishing(QObject):
    """Writes files and prints.

    Signals: ``written(tuple)`` of ExportedFile; ``exists(Document, object, object)`` when a file of
    that name is there; ``refused(UserError)``; ``busy(bool)``; ``printed(bool)``, False when the
    person changed their mind.
    """

    written = Signal(object)
    exists = Signal(object, object, object)
    refused = Signal(object)
    busy = Signal(bool)
    printed = Signal(bool)

    def __init__(
        self,
        tasks: Tasks,
        exporting: Callable[[], ExportingService],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._exporting = exporting

    def export(
        self, document: Document, docx: Path | None, pdf: Path | None, *, overwrite: bool = False
    ) -> None:
        """Write the files; an existing one is asked about first."""
        exporting = self._exporting
        self.busy.emit(True)

        def work() -> list[ExportedFile]:
            return exporting().export(document, docx=docx, pdf=pdf, overwrite=overwrite)

        def done(files: list[ExportedFile]) -> None:
            self.busy.emit(False)
            self.written.emit(tuple(files))

        def failed(error: BaseException) -> bool:
            self.busy.emit(False)
            if not isinstance(error, UserError):
                return False
            if error.code == "export.exists":
                self.exists.emit(document, docx, pdf)
            else:
                self.refused.emit(error)
            return True

        self._tasks.outside(work, done, failed, owner=self)

    def print_document(self, document: Document, parent: QWidget) -> None:
        """Ask for printer and copies, then print."""
        exporting = self._exporting
        self._tasks.outside(
            lambda: paginate(exporting().layout(document)),
            lambda pages: self._ask_and_print(pages, parent),
            owner=self,
        )

    def _ask_and_print(self, pages: Pages, parent: QWidget) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, pages)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, len(pages))
        dialog.setFromTo(1, len(pages))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialogs.run_dialog(dialog) != QDialog.DialogCode.Accepted:
            self.printed.emit(False)
            return
        paint_on(printer, pages)
        self.printed.emit(True)
