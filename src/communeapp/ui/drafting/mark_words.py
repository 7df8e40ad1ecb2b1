"""What is missing at a marked place, in one sentence: for the check list and for the tip in the text."""

from __future__ import annotations

from PySide6.QtCore import QObject

from communeapp.core.citations import TO_VERIFY
from communeapp.core.documents import UnsupportedKind


class MarkWords(QObject):
    """Says what the facts do not support, and what a person can do about it."""

    def sentence(self, kind: UnsupportedKind, detail: str) -> str:
        """Say in one sentence what is doubtful."""
        if detail == TO_VERIFY:
            return self.tr(
                "A legal text was named here that is neither in your facts nor in the list: write the "
                "right one, or take it out."
            )
        words = {
            UnsupportedKind.NUMBER: self.tr("The number “{0}” is not in the facts."),
            UnsupportedKind.DATE: self.tr("The date “{0}” is not in the facts."),
            UnsupportedKind.NAME: self.tr("The name “{0}” is not in the facts."),
            UnsupportedKind.CITATION: self.tr("The citation “{0}” is not in the facts."),
            UnsupportedKind.MONEY: self.tr("The sum “{0}” is not in the facts."),
            UnsupportedKind.BODY: self.tr("The body “{0}” is not in the facts."),
            UnsupportedKind.NEGATION: self.tr(
                "“{0}” says yes where the facts say no, or the other way round."
            ),
            UnsupportedKind.CONDITION: self.tr(
                "“{0}” has another limit or exception than the facts."
            ),
            UnsupportedKind.INSULT: self.tr(
                "“{0}” may insult people or judges them; the facts do not say it."
            ),
        }
        return words[kind].format(detail)

    def tip(self, kind: UnsupportedKind, detail: str) -> str:
        """Say what is doubtful and what to do, for the tip over the text."""
        return (
            self.sentence(kind, detail)
            + "\n"
            + self.tr("Mend it here, or confirm it in the review.")
        )
