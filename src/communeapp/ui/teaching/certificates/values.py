"""The signed values of a certificate in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from communeapp.core.training.certificate import CertificateData
from communeapp.ui.teaching.words import percent
from communeapp.ui.widgets.dates import day_words


class CertificateWords(QObject):
    """``tr`` for the names of the values."""

    def rows(self, data: CertificateData, language: str) -> list[tuple[str, str]]:
        """Give name and value of everything that is signed and not empty."""
        days = " – ".join(
            day_words(one, language) for one in (data.first, data.last) if one is not None
        )
        result = percent(data.per_mille, language) if data.per_mille >= 0 else ""
        signer = " · ".join(
            part for part in (data.signer_authority, data.signer_title, data.signer) if part
        )
        rows = [
            (self.tr("Number"), data.number),
            (self.tr("Full name"), data.name),
            (self.tr("Position"), data.title),
            (self.tr("Unit"), data.unit),
            (self.tr("Course"), data.course_title),
            (self.tr("Class"), data.class_title),
            (self.tr("Days"), days),
            (self.tr("Result"), result),
            (self.tr("Given by"), data.issuer),
            (self.tr("Above it"), data.parent),
            (self.tr("Given on"), day_words(data.day, language)),
            (self.tr("Signed by"), signer),
        ]
        return [(name, value) for name, value in rows if value]
