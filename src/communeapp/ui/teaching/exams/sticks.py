"""A sealed exam on its way: to a stick, and from there to the PC where it is sat."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.changes import Changes
from communeapp.services.training.exam_types import SealedExam
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import pin_edit
from communeapp.ui.teaching.exams.pin_dialogs import PinDialog
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.fields import Field

FILE_NAME = "de-thi.caexam"


def take(parent: QWidget, context: UiContext, exam: SealedExam) -> Path | None:
    """Ask where to, and for the PIN; give the file that was written."""
    path = dialogs.save_file(
        parent,
        QCoreApplication.translate("ExamSticks", "Take the exam to another PC"),
        QCoreApplication.translate("ExamSticks", "Sealed exams (*.caexam)"),
        Path.home() / FILE_NAME,
    )
    if path is None:
        return None
    office = context.office

    def opens(trainer: str, pin: str, _code: str) -> tuple[Path, Changes]:
        return office.exams.export_sealed(exam.ref, path, trainer, pin), Changes()

    dialog = PinDialog(
        parent,
        context,
        QCoreApplication.translate("ExamSticks", "Take the exam to another PC"),
        QCoreApplication.translate(
            "ExamSticks", "{0}. Nobody can read or change the file; your PIN opens it there."
        ).format(exam.title),
        QCoreApplication.translate("ExamSticks", "Write the file"),
        opens,
    )
    return dialog.outcome[0] if dialogs.run_dialog(dialog) else None


def fetch(parent: QWidget, context: UiContext) -> SealedExam | None:
    """Ask for the file, then for the PIN; give the exam that came."""
    path = dialogs.open_file(
        parent,
        QCoreApplication.translate("ExamSticks", "Fetch an exam from a stick"),
        QCoreApplication.translate("ExamSticks", "Sealed exams (*.caexam)"),
    )
    if path is None:
        return None
    dialog = FetchDialog(parent, context, path)
    return dialog.outcome[0] if dialogs.run_dialog(dialog) else None


class FetchDialog(PinDialog):
    """The PIN here, and the one of the other PC where that is another."""

    def __init__(self, parent: QWidget | None, context: UiContext, path: Path) -> None:
        self._file_pin = ""
        office = context.office
        super().__init__(
            parent,
            context,
            QCoreApplication.translate("ExamSticks", "Fetch an exam from a stick"),
            QCoreApplication.translate(
                "ExamSticks", "{0}. It is sealed to your exam key on this PC."
            ).format(path.name),
            QCoreApplication.translate("ExamSticks", "Fetch it"),
            lambda trainer, pin, _code: office.exams.import_sealed(
                path, trainer, pin, self._file_pin
            ),
        )
        self.other = Field(
            self.tr("PIN on the other PC"), pin_edit(), self.tr("Only where it is another one.")
        )
        self.form.addWidget(self.other)
        self.more_fields = {"file_pin": self.other}

    @Slot()
    def accept(self) -> None:
        self._file_pin = self.other.control.text()
        self.other.show_error("")
        super().accept()
