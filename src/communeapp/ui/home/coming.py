"""What comes back: documents that are prepared ahead of their day, on Home."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal, Slot

from communeapp.core.changes import Changes
from communeapp.core.people import Action
from communeapp.services.recurring import Coming
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, icon_button
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.layouts import GAP, clear, column, row
from communeapp.ui.widgets.text import label, reveal

#: So many days before its day a document is shown, prepared or not.
_SHOWN_DAYS = 14


class ComingCard(Card):
    """One line for each document that comes soon.

    Signals: ``page_wanted(str, object)``.
    """

    page_wanted = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.body.addWidget(label(self.tr("Coming back"), "heading"))
        self.context = context
        self._lines = column(gap=GAP)
        self.body.addLayout(self._lines)
        self._prepared_on: dt.date | None = None
        context.bus.changed.connect(self._on_changed)
        reveal(self, False)

    @Slot()
    def look(self) -> None:
        """Prepare what is due, once a day, and show what comes."""
        context, office = self.context, self.context.office
        if not context.session.may(Action.WRITE_DOCUMENTS):
            reveal(self, False)
            return
        today = office.clock.today()
        if self._prepared_on != today and not office.read_only:
            self._prepared_on = today
            context.tasks.change(office.recurring.prepare_due, lambda _: self.read(), owner=self)
        else:
            self.read()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("recurring"):
            self._prepared_on = None  # a new rule may be due at once
            self.look()
        elif notice.changes.has("register"):
            self.read()

    def read(self) -> None:
        """Show what comes."""
        office = self.context.office
        self.context.tasks.query(lambda: office.recurring.coming(), self._show, owner=self)

    def _show(self, coming: tuple[Coming, ...]) -> None:
        clear(self._lines)
        today = self.context.office.clock.today()
        shown = [one for one in coming if (one.day - today).days <= _SHOWN_DAYS or one.draft]
        for one in shown:
            line = row(gap=GAP)
            line.addWidget(label(one.rule.name), 1)
            line.addWidget(chip(f"{one.day:%d/%m/%Y}", "warn" if one.due else ""))
            if one.draft:
                line.addWidget(button(self.tr("Open"), partial(self._open, one.draft)))
            else:
                line.addWidget(button(self.tr("Prepare it"), partial(self._prepare, one)))
            name = self.tr("No longer let it come back: {0}").format(one.rule.name)
            line.addWidget(
                icon_button(name, self.context.theme, "close", partial(self._remove, one))
            )
            self._lines.addLayout(line)
        reveal(self, bool(shown))

    def _open(self, draft_id: str) -> None:
        self.page_wanted.emit("drafting", draft_id)

    def _prepare(self, one: Coming) -> None:
        office = self.context.office

        def work() -> tuple[str, Changes]:
            made = office.recurring.prepare(one.rule.id, one.day).id
            return made, Changes.of("draft", made) | Changes.of("recurring")

        self.context.tasks.change(work, lambda answer: self._open(answer[0]), owner=self)

    def _remove(self, one: Coming) -> None:
        if dialogs.ask(
            self.window(), self.context.theme,
            self.tr("No longer prepare “{0}”?").format(one.rule.name),
            self.tr("What was prepared stays."), self.tr("No longer prepare it"), self.tr("Keep it"),
            tone="warn",
        ):  # fmt: skip
            office = self.context.office
            self.context.tasks.change(lambda: office.recurring.remove(one.rule.id), owner=self)
