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
from communeapp.ui.register.words import name_of
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, icon_button, quiet
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.layouts import GAP, clear, column, row
from communeapp.ui.widgets.text import label, reveal, soft

#: So many days before its day a document is shown, prepared or not.
_SHOWN_DAYS = 14


class ComingCard(Card):
    """One line for each document that comes soon, and the way to all rules.

    Signals: ``page_wanted(str, object)``.
    """

    page_wanted = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        head = row(gap=GAP)
        head.addWidget(label(self.tr("Coming back"), "heading"), 1)
        self.all = quiet("", self._on_all)
        head.addWidget(self.all)
        self.body.addLayout(head)
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
        recurring = self.context.office.recurring

        def work() -> tuple[tuple[Coming, ...], int]:
            return recurring.coming(), len(recurring.rules())

        self.context.tasks.query(work, self._show, owner=self)

    def _show(self, answer: tuple[tuple[Coming, ...], int]) -> None:
        coming, rules = answer
        clear(self._lines)
        self.all.setText(self.tr("All that comes back ({0}) …").format(rules))
        today = self.context.office.clock.today()
        shown = [one for one in coming if (one.day - today).days <= _SHOWN_DAYS or one.draft]
        for one in shown:
            line = row(gap=GAP)
            who = name_of(one.rule.owner, self.context.session.people)
            line.addWidget(label(f"{one.rule.name} · {who}" if who else one.rule.name), 1)
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
        if not shown and coming:
            first = coming[0]
            words = self.tr("Next: {0}, {1}").format(first.rule.name, f"{first.day:%d/%m/%Y}")
            self._lines.addWidget(soft(words))
        reveal(self, bool(rules))

    def _open(self, draft_id: str) -> None:
        self.page_wanted.emit("drafting", draft_id)

    def _prepare(self, one: Coming) -> None:
        office = self.context.office

        def work() -> tuple[str, Changes]:
            made = office.recurring.prepare(one.rule.id, one.day).id
            return made, Changes.of("draft", made) | Changes.of("recurring")

        self.context.tasks.change(work, lambda answer: self._open(answer[0]), owner=self)

    def _remove(self, one: Coming) -> None:
        from communeapp.ui.home.rules_dialog import ask_to_remove

        if ask_to_remove(self, self.context, one.rule):
            office = self.context.office
            self.context.tasks.change(lambda: office.recurring.remove(one.rule.id), owner=self)

    @Slot()
    def _on_all(self) -> None:
        from communeapp.ui.home.rules_dialog import RulesDialog  # not loaded with the start

        dialogs.run_dialog(RulesDialog(self.window(), self.context))
