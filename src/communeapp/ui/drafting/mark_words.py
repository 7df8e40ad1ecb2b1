"""What is missing at a marked place, in one sentence: for the check list and for the tip in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from communeapp.core.citations import TO_VERIFY
from communeapp.core.documents import UnsupportedKind

if TYPE_CHECKING:
    from communeapp.ui.drafting.body_editor import BodyEditor


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


def show_tip(editor: BodyEditor, words: MarkWords, event: QHelpEvent) -> None:
    """Tell over a marked place of the text what is missing, or what a rule complains about."""
    cursor = editor.cursorForPosition(event.pos())
    text = cursor.block().text()
    before = text.encode("utf-16-le")[: 2 * cursor.positionInBlock()]
    column = len(before.decode("utf-16-le", "ignore"))
    doubt = editor.highlighter.doubt_at(text, column)
    finding = editor.highlighter.finding_at(text, column)
    said = ""
    if doubt is not None:
        said = words.tip(doubt.kind, doubt.text)
    elif finding is not None:
        said = f"{finding.message} {finding.hint}"
    if said:
        QToolTip.showText(event.globalPos(), said, editor.viewport())
    else:
        QToolTip.hideText()
