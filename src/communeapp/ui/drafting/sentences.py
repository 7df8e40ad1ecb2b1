"""Error sentences in the language of the screen, with their way out."""

from __future__ import annotations

from dataclasses import dataclass

from communeapp import texts
from communeapp.core import checking
from communeapp.core.errors import AppError
from communeapp.texts import Told
from communeapp.ui.drafting.review_list import Finding


@dataclass(frozen=True)
class Sentences:
    """Looks up sentences for one language."""

    language: str

    def error(self, error: AppError, field: str = "") -> str:
        """Give the sentence and the way out of an error, in one line.

        ``field`` is the name that the field bears on the screen, in place of its name in files.
        """
        values = {**error.values, "field": field} if field else error.values
        told = texts.tell(error.code, self.language, **values)
        return told.words

    def told(self, error: AppError) -> Told:
        """Give the sentence and the way out of an error, apart."""
        return texts.tell_error(error, self.language)

    def code(self, code: str, **values: object) -> Told:
        """Give the sentence of a code."""
        return texts.tell(code, self.language, **values)

    def finding(self, found: checking.Finding) -> Finding:
        """Give what the check of Decree 30 found, with the way out and the part of the decree."""
        told = texts.tell(found.code, self.language, **found.values)
        hint = f"{told.hint} ({found.source})" if found.source else told.hint
        error = found.severity is checking.Severity.ERROR
        return Finding(found.rule, error, found.where, told.message, hint.strip())
