"""Numbers that two PCs gave before they knew of each other: a line above the registers, and the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp.services.register import BookKind, Doubled, DoubledEntry
from communeapp.ui.context import UiContext
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP, ScrollColumn
from communeapp.ui.widgets.text import label, soft


class DoubledBanner(Banner):
    """Is hidden while no number stands twice."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme, "warn")
        self.context = context
        self.show_button = quiet(self.tr("Show them"), self._on_show, theme=context.theme)
        self.buttons.addWidget(self.show_button)

    def read(self) -> None:
        """Count them."""
        office = self.context.office
        self.context.tasks.query(
            lambda: office.register.keeper.doubled_count(), self._on_count, owner=self
        )

    def _on_count(self, count: int) -> None:
        if not count:
            self.tell("warn", "")
            return
        self.tell(
            "warn",
            self.tr("%n number(s) stand twice in the registers.", "", count),
            self.tr(
                "Two PCs gave them before they knew of each other. Nothing is renumbered; say in the notes "
                "which is which."
            ),
        )

    @Slot()
    def _on_show(self) -> None:
        office = self.context.office

        def show(found: tuple[Doubled, ...]) -> None:
            dialogs.run_dialog(DoubledDialog(self.window(), self.context, found))

        self.context.tasks.query(lambda: office.register.keeper.doubled(), show, owner=self)


class DoubledDialog(dialogs.PlainDialog):
    """Lists them, each with the documents that carry it."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, found: Sequence[Doubled]
    ) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Numbers that stand twice"))
        self.setMinimumSize(620, 420)
        self.context = context
        scroll = ScrollColumn(margin=GAP)
        scroll.body.setSpacing(GAP)
        for one in found:
            card = Card(self._title(one))
            for entry in one.entries:
                words = " – ".join(one for one in (entry.printed, entry.subject) if one)
                card.body.addWidget(label(words or self.tr("(not here yet)")))
                card.body.addWidget(soft(self._origin(entry)))
            scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll, 1)
        self.add_button(self.tr("Close"), accept=True, kind="primary")

    def _title(self, one: Doubled) -> str:
        if one.kind is BookKind.OUTGOING:
            return self.tr("Outgoing number {0} of {1}").format(one.number, one.year)
        return self.tr("Incoming number {0} of {1}").format(one.number, one.year)

    def _origin(self, entry: DoubledEntry) -> str:
        moment = when(entry.at_ms, self.context.language)
        words = self.tr("Given here, {0}") if entry.here else self.tr("Given at another PC, {0}")
        return words.format(moment)
