"""Rules, templates and legal lists in use, each with its as-of date."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.layouts import column
from communeapp.ui.widgets.pack_list import PackList
from communeapp.ui.widgets.text import small


class PacksPanel(QWidget):
    """Shows the packs; they are replaced as signed files, never edited here."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        body = column(self)
        card = Card()
        card.body.addWidget(PackList(context))
        card.body.addWidget(
            small(
                self.tr(
                    "A pack counts only while its signature and every one of its files are whole."
                )
            )
        )
        body.addWidget(card)
