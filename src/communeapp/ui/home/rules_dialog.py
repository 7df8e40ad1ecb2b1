"""All documents that come back: what each rule says, and changing, pausing or removing it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.changes import Changes
from communeapp.services.recurring import Every, Rule
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.recurring_dialog import RecurringDialog, every_words
from communeapp.ui.register.words import name_of
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, ScrollColumn, clear, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, small, soft


@dataclass(frozen=True)
class RuleLine:
    """A rule as it is shown: its next day, and the document it is made from, "" for one that is gone."""

    rule: Rule
    following: dt.date
    source: str


class RulesDialog(dialogs.PlainDialog):
    """Lists the rules of the office, those that are paused too."""

    def __init__(self, parent: QWidget | None, context: UiContext) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Documents that come back"))
        self.context = context
        self.setMinimumSize(760, 460)
        self._scroll = ScrollColumn(widest=900, margin=0)
        self.body.addWidget(self._scroll, 1)
        self.add_button(self.tr("Close"), accept=True, kind="primary")
        self.lines: tuple[RuleLine, ...] = ()
        context.bus.changed.connect(self._on_changed)
        self.read()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("recurring"):
            self.read()

    def read(self) -> None:
        """Read the rules anew."""
        office = self.context.office

        def work() -> tuple[RuleLine, ...]:
            today = office.clock.today()
            subjects = {one.id: one.subject for one in office.drafts.list()}
            found = []
            for rule in office.recurring.rules():
                entry = office.register.outgoing_of_draft(rule.source)
                source = subjects.get(rule.source, "")
                if entry is not None:
                    source = f"{entry.printed} · {entry.subject}"
                found.append(RuleLine(rule, rule.day_after(max(today, rule.start)), source))
            return tuple(found)

        self.context.tasks.query(work, self._show, owner=self)

    def _show(self, lines: tuple[RuleLine, ...]) -> None:
        self.lines = lines
        clear(self._scroll.body)
        if not lines:
            self._scroll.body.addWidget(
                soft(
                    self.tr(
                        "Nothing comes back yet. Choose “Let it come back” at an issued document in the "
                        "register."
                    )
                )
            )
        for one in lines:
            self._scroll.body.addWidget(self._card(one))
        self._scroll.body.addStretch(1)
        if self.isVisible():
            assign_mnemonics(self)

    def _card(self, line: RuleLine) -> Card:
        rule = line.rule
        card = Card()
        head = row(gap=GAP)
        head.addWidget(label(rule.name, "label"), 1)
        if rule.paused:
            head.addWidget(chip(self.tr("Paused"), "warn"))
        else:
            head.addWidget(chip(f"{line.following:%d/%m/%Y}"))
        card.body.addLayout(head)
        card.body.addWidget(small(rule_words(rule)))
        source = line.source or self.tr("the document is gone; choose another one")
        card.body.addWidget(small(self.tr("Made from: {0}").format(source)))
        if who := name_of(rule.owner, self.context.session.people):
            card.body.addWidget(small(self.tr("Who sees to it: {0}").format(who)))
        buttons = FlowLayout(gap=GAP_S)
        theme = self.context.theme
        for words, icon, act in (
            (self.tr("Change …"), "edit", self._on_edit),
            (
                self.tr("Go on with it") if rule.paused else self.tr("Pause"),
                "clock",
                self._on_pause,
            ),
            (self.tr("Remove …"), "trash", self._on_remove),
        ):
            made = quiet(words, partial(act, rule), theme=theme, icon=icon)
            made.setAccessibleName(f"{words} {rule.name}")
            buttons.addWidget(made)
        card.body.addLayout(buttons)
        return card

    def _on_edit(self, rule: Rule) -> None:
        dialogs.run_dialog(RecurringDialog(self, self.context, rule.source, rule.name, rule))

    def _on_pause(self, rule: Rule) -> None:
        recurring = self.context.office.recurring

        def work() -> tuple[Rule, Changes]:
            return recurring.change(rule.id, paused=not rule.paused), Changes.of("recurring")

        self.context.tasks.change(work, owner=self)

    def _on_remove(self, rule: Rule) -> None:
        if ask_to_remove(self, self.context, rule):
            recurring = self.context.office.recurring
            self.context.tasks.change(lambda: recurring.remove(rule.id), owner=self)


def ask_to_remove(parent: QWidget, context: UiContext, rule: Rule) -> bool:
    """Ask before a rule goes."""
    return dialogs.ask(
        parent.window(),
        context.theme,
        QCoreApplication.translate("RulesDialog", "No longer prepare “{0}”?").format(rule.name),
        QCoreApplication.translate("RulesDialog", "What was prepared stays."),
        QCoreApplication.translate("RulesDialog", "No longer prepare it"),
        QCoreApplication.translate("RulesDialog", "Keep it"),
        tone="warn",
    )


def rule_words(rule: Rule) -> str:
    """Say when a rule comes and how early it is prepared."""
    day = QCoreApplication.translate("RulesDialog", "day {0}").format(rule.on)
    if rule.every is Every.WEEK:
        day = QLocale().dayName(rule.on)
    ahead = QCoreApplication.translate("RulesDialog", "prepared {0} day(s) ahead").format(
        rule.ahead
    )
    return f"{every_words(rule.every)} · {day} · {ahead}"
