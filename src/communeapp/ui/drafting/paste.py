"""Takes what is pasted into an editor of ours, and says what became of it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QPoint, Signal
from PySide6.QtWidgets import QToolTip, QWidget

from communeapp.core.pasting import MAX_PASTE_CHARS, pasted

_SHOWN_MS = 12_000


class Paster(QObject):
    """Reads the clipboard for one editor.

    Signals: ``told(str)`` with a sentence where a text was converted or is too long; the same is shown
    beside the editor.
    """

    told = Signal(str)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor

    @staticmethod
    def can_take(source: QMimeData) -> bool:
        """Say whether there is text at all, plain or as HTML."""
        return source.hasText() or source.hasHtml()

    def take(self, source: QMimeData) -> str | None:
        """Give plain lines; None where there are more than may be put in, which has been told."""
        got = pasted(source.text(), source.html())
        if got.too_long:
            self._tell(
                self.tr(
                    "The pasted text has {0} characters; at most {1} fit at a time. Nothing was put in: "
                    "please copy the part that belongs into the letter."
                ).format(
                    f"{got.length:,}".replace(",", "."), f"{MAX_PASTE_CHARS:,}".replace(",", ".")
                )
            )
            return None
        if got.encoding:
            self._tell(
                self.tr(
                    "The pasted text was in the old encoding {0} and has been converted. Please read it once."
                ).format(got.encoding)
            )
        return got.text

    def _tell(self, sentence: str) -> None:
        self.told.emit(sentence)
        place = self._editor.mapToGlobal(QPoint(12, 12))
        QToolTip.showText(place, sentence, self._editor, self._editor.rect(), _SHOWN_MS)
