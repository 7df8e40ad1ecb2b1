"""Error sentences in the language of the screen, with their way out."""

from __future__ import annotations

from dataclasses import dataclass

from communeapp import texts
from communeapp.core import checking
from communeapp.core.checking.fixing import text_at
from communeapp.core.documents import Document
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

    def finding(
        self, found: checking.Finding, document: Document, rule: checking.Rule | None = None
    ) -> Finding:
        """Give what a check found in a document, with the way out, the source and an example."""
        told = texts.tell(found.code, self.language, **found.values)
        right, wrong = _examples(rule)
        span = None
        if found.start is not None and found.end is not None:
            span = (found.start, found.end)
        return Finding(
            found.rule,
            found.severity is checking.Severity.ERROR,
            found.where,
            told.message,
            told.hint,
            source=found.source,
            right=right,
            wrong=wrong,
            line=text_at(document, found.where),
            span=span,
            fix=found.fix,
        )


def _examples(rule: checking.Rule | None) -> tuple[str, str]:
    """Give the first right and wrong example that is plain text; two empty texts where none is."""
    if rule is None:
        return "", ""
    right = next((one for one in rule.right if isinstance(one, str)), "")
    wrong = next((one for one in rule.wrong if isinstance(one, str)), "")
    return (right, wrong) if right and wrong else ("", "")
