"""The menus over the editor that work on words: rewriting, phrases to insert, the loudspeaker."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from communeapp.core.phrases import Phrase
from communeapp.core.text_tasks import TextTask
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import icon_button


class WordTools(QObject):
    """Two buttons with menus, which stand in the line of item tools.

    Signals: ``rewrite_wanted(TextTask)``, ``phrase_chosen(str)``, ``announce_wanted``, and ``opened``
    before the phrases are shown.
    """

    rewrite_wanted = Signal(object)
    phrase_chosen = Signal(str)
    announce_wanted = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.rewrite = _with_menu(
            icon_button(self.tr("Rewrite the selection or the line"), theme, "edit")
        )
        self.phrases = _with_menu(icon_button(self.tr("Insert a usual sentence"), theme, "text"))
        menu = self.rewrite.menu()
        for name, task in (
            (self.tr("Shorter"), TextTask.SHORTER),
            (self.tr("More formal"), TextTask.FORMAL),
            (self.tr("Correct the spelling"), TextTask.CORRECT),
        ):
            menu.addAction(name, partial(self.rewrite_wanted.emit, task))
        menu.addSeparator()
        menu.addAction(self.tr("Say it for the loudspeaker …"), self.announce_wanted.emit)
        self.phrases.menu().aboutToShow.connect(self.opened)
        self.show_phrases(())

    def show_phrases(self, phrases: Iterable[Phrase]) -> None:
        """Offer these phrases; the sentence itself is the tip of its entry."""
        menu = self.phrases.menu()
        menu.clear()
        menu.setToolTipsVisible(True)
        for one in phrases:
            action = menu.addAction(one.label, partial(self.phrase_chosen.emit, one.insert))
            action.setToolTip(one.insert)
        if menu.isEmpty():
            menu.addAction(self.tr("No phrases for this type")).setEnabled(False)


def _with_menu(made: QToolButton) -> QToolButton:
    made.setMenu(QMenu(made))
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return made
