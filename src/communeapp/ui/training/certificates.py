"""One's own certificates: what they are for, and a copy to take along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from communeapp.core.training.certificate import Certificate, file_stem
from communeapp.ui.context import UiContext
from communeapp.ui.opening import copies, open_path
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import IconLabel, chip
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.layouts import GAP, column, row
from communeapp.ui.widgets.text import label, reveal, small


class CertificateRow(QWidget):
    """A certificate: shown, or saved as a PDF wherever one likes."""

    def __init__(self, context: UiContext, certificate: Certificate) -> None:
        super().__init__()
        self.context = context
        self.certificate = certificate
        data = certificate.data
        line = row(self, gap=GAP)
        icon = IconLabel(context.theme, "certificate", "accent", 24)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=4)
        words.addWidget(label(data.course_title, "label"))
        day = day_words(data.day, context.language)
        words.addWidget(small(self.tr("No. {0}, given on {1}").format(data.number, day)))
        if not certificate.valid:
            words.addWidget(chip(self.tr("Taken back"), "danger"), 0, Qt.AlignmentFlag.AlignLeft)
        self._done = small("")
        self._done.setVisible(False)
        words.addWidget(self._done)
        line.addLayout(words, 1)
        for made in (
            quiet(self.tr("Show"), self.show_it, theme=context.theme, icon="certificate"),
            button(self.tr("Save as PDF"), self.save, theme=context.theme, icon="save"),
        ):
            made.setAccessibleName(f"{made.text()}: {data.course_title}")
            made.setEnabled(certificate.valid)
            line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)

    def show_it(self) -> None:
        """Open a copy with the program that the PC uses for PDF."""
        place = copies(self.context).place(f"{file_stem(self.certificate.data)}.pdf")
        self._write(place, lambda: open_path(place))

    def save(self) -> None:
        """Write the PDF where the person chooses."""
        name = f"{file_stem(self.certificate.data)}.pdf"
        folder = self.context.preferences.export_folder
        proposal = (Path(folder) if folder else Path.home()) / name
        chosen = dialogs.save_file(
            self.window(), self.tr("Save the certificate"), "PDF (*.pdf)", proposal
        )
        if chosen is not None:
            self._write(chosen, lambda: self._tell(self.tr("Saved: {0}").format(chosen)))

    def _write(self, place: Path, then: Callable[[], object]) -> None:
        office, number = self.context.office, self.certificate.id

        def done(_path: Path) -> None:
            then()

        self.context.tasks.query(
            lambda: office.certificates.save_pdf(number, place), done, owner=self
        )

    def _tell(self, text: str) -> None:
        self._done.setText(text)
        reveal(self._done, True)
