"""Letting a document come back: how often, on which day, from which document, and who sees to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, Bug
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.core.recurring import MAX_AHEAD, MAX_NAME
from communeapp.core.vietnamese import capitalize_first
from communeapp.services.recurring import Every, Rule
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.part_field import NoWheelCombo
from communeapp.ui.input_safety import line_edit
from communeapp.ui.register.filters import Chooser
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.number_box import NumberBox
from communeapp.ui.widgets.text import reveal, small, soft


class RecurringDialog(PlainDialog):
    """Makes a rule from one document, or changes the rule that it is given."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        draft_id: str,
        name: str,
        rule: Rule | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._draft = draft_id
        self._rule = rule
        self.setMinimumWidth(640)
        self.set_head(
            self.tr("Let this document come back")
            if rule is None
            else self.tr("Change what comes back")
        )
        self.body.addWidget(
            soft(
                self.tr(
                    "The next one is prepared as a draft from the last issued one, with its days "
                    "moved, and stands on Home. Nothing leaves by itself."
                )
            )
        )
        self.name: Field[QLineEdit] = Field(self.tr("Name"), line_edit(longest=MAX_NAME))
        self.name.control.setText(name[:MAX_NAME])
        self.every: Field[NoWheelCombo] = Field(self.tr("How often"), NoWheelCombo())
        for one in Every:
            self.every.control.addItem(every_words(one), one)
        self.on: Field[NumberBox] = Field(self.tr("On day"), NumberBox(1, 31, 25))
        self.weekday: Field[NoWheelCombo] = Field(self.tr("On day"), NoWheelCombo())
        language = QLocale(context.language)
        for day in range(1, 8):
            self.weekday.control.addItem(capitalize_first(language.dayName(day)), day)
        self.ahead: Field[NumberBox] = Field(self.tr("Days ahead"), NumberBox(0, MAX_AHEAD, 5))
        self.source: Field[Chooser] = Field(
            self.tr("Made from"),
            Chooser(46),
            self.tr("Another document counts from the next one on; what is prepared stays."),
        )
        self.owner: Field[Chooser] = Field(self.tr("Who sees to it"), Chooser(30))
        when = row(gap=GAP)
        for field in (self.every, self.on, self.weekday, self.ahead):
            when.addWidget(field, 1)
        self.body.addWidget(self.name)
        self.body.addLayout(when)
        self.body.addWidget(self.source)
        self.body.addWidget(self.owner)
        self.here = QCheckBox(self.tr("This PC prepares it from now on"))
        self.body.addWidget(self.here)
        self._elsewhere = small(self.tr("Another PC of the office prepares it until now."))
        self.body.addWidget(self._elsewhere)
        self.every.control.currentIndexChanged.connect(self._on_every)
        self.every.control.setCurrentIndex(1)
        self.add_button(self.tr("Cancel"), accept=False)
        words = self.tr("Let it come back") if rule is None else self.tr("Keep the changes")
        self.yes = button(words, self._on_yes, kind="primary")
        self.buttons.addWidget(self.yes)
        reveal(self.source, rule is not None)
        for one_widget in (self.here, self._elsewhere):
            reveal(one_widget, False)
        people = [(one.name, one.id) for one in context.session.people]
        self.owner.control.offer([(self.tr("Nobody in particular"), ""), *people])
        if rule is not None:
            self._fill(rule)
        self.name.control.setFocus()

    def _fill(self, rule: Rule) -> None:
        self.every.control.setCurrentIndex(self.every.control.findData(rule.every))
        if rule.every is Every.WEEK:
            self.weekday.control.setCurrentIndex(rule.on - 1)
        else:
            self.on.control.setValue(rule.on)
        self.ahead.control.setValue(rule.ahead)
        self.owner.control.choose(rule.owner)
        office = self.context.office

        def work() -> tuple[tuple[OutgoingEntry, ...], str, bool]:
            subject = next(
                (one.subject for one in office.drafts.list() if one.id == rule.source), ""
            )
            return office.precedent.find("", 100), subject, rule.dev == office.events.dev

        self.context.tasks.query(work, self._offer, owner=self)

    def _offer(self, answer: tuple[Sequence[OutgoingEntry], str, bool]) -> None:
        issued, subject, here = answer
        rule = self._rule
        if rule is None:
            return
        choices = [
            (f"{one.printed} · {one.date:%d/%m/%Y} · {one.subject}", one.draft_id) for one in issued
        ]
        if rule.source not in {value for _, value in choices}:
            gone = self.tr("The document it was made from is gone")
            choices.insert(0, (subject or gone, rule.source))
        self.source.control.offer(choices)
        self.source.control.choose(rule.source)
        for one in (self.here, self._elsewhere):
            reveal(one, not here)
        self.adjustSize()

    @Slot()
    def _on_every(self) -> None:
        week = Every(self.every.control.currentData()) is Every.WEEK
        reveal(self.on, not week)
        reveal(self.weekday, week)

    @Slot()
    def _on_yes(self) -> None:
        recurring, draft, rule = self.context.office.recurring, self._draft, self._rule
        name, every = self.name.control.text(), Every(self.every.control.currentData())
        weekly = every is Every.WEEK
        on = int(self.weekday.control.currentData()) if weekly else self.on.control.value()
        ahead = self.ahead.control.value()
        owner = str(self.owner.control.currentData() or "")
        source = str(self.source.control.currentData() or "")
        here = self.here.isChecked()
        self.yes.setEnabled(False)  # a second press makes no second rule

        def work() -> tuple[Rule, Changes]:
            if rule is None:
                made = recurring.set(name, every, on, ahead, draft, owner=owner)
            else:
                made = recurring.change(
                    rule.id, name=name, every=every, on=on, ahead=ahead, source=source or None,
                    owner=owner, here=here,
                )  # fmt: skip
            return made, Changes.of("recurring")

        def failed(error: BaseException) -> bool:
            self.yes.setEnabled(True)
            if not isinstance(error, AppError) or isinstance(error, Bug):
                return False
            self.name.show_error(self.context.told(error).message)
            return True

        self.context.tasks.change(work, lambda _: self.accept(), failed, owner=self)


def every_words(every: Every) -> str:
    """Say how often."""
    return {
        Every.WEEK: QCoreApplication.translate("RecurringDialog", "every week"),
        Every.MONTH: QCoreApplication.translate("RecurringDialog", "every month"),
        Every.QUARTER: QCoreApplication.translate(
            "RecurringDialog", "every quarter, in its last month"
        ),
    }[every]
