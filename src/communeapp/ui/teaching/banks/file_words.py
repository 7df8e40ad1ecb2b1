"""Formats of question files, and what a file could not bring or hold, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from communeapp.core.training.banks import BankFormat, FileNote, Skipped
from communeapp.services.training.question_files import told_values
from communeapp.ui.context import UiContext


class FileWords(QObject):
    """``tr`` for formats and places."""

    def format_name(self, form: BankFormat) -> str:
        """Name a format as trainers know it."""
        return {
            BankFormat.GIFT: self.tr("Moodle GIFT (.gift)"),
            BankFormat.AIKEN: self.tr("Aiken (.txt), only one right option"),
            BankFormat.MOODLE_XML: self.tr("Moodle XML (.xml)"),
            BankFormat.XLSX: self.tr("Workbook (.xlsx)"),
            BankFormat.CSV: self.tr("Table (.csv)"),
            BankFormat.QTI: "QTI 3",
            BankFormat.DOCX: self.tr("Word document (.docx)"),
            BankFormat.APKG: "Anki (.apkg)",
        }[form]

    def skipped(self, context: UiContext, one: Skipped) -> tuple[str, str, str]:
        """Give number, line and reason of a question that was left out."""
        values = told_values(one.values, context.sentence)
        why = context.sentence(one.reason, index=one.index, line=one.line, **values)
        return str(one.index), str(one.line or ""), why

    def note(self, context: UiContext, one: FileNote) -> tuple[str, str, str]:
        """Give the number of a question and what of it could not be held."""
        values = told_values(one.values, context.sentence)
        words = context.sentence(one.code, index=one.index, **values)
        return str(one.index or ""), "", words


def all_words(
    context: UiContext, skipped: Sequence[Skipped], notes: Sequence[FileNote]
) -> list[tuple[str, str, str]]:
    """Give rows of number, line and words for everything that did not go through whole."""
    words = FileWords()
    return [
        *(words.skipped(context, one) for one in skipped),
        *(words.note(context, one) for one in notes),
    ]
