"""Last step: a first letter from a sample, so that nobody begins before an empty page."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp import texts
from communeapp.core.documents import FactSheet
from communeapp.core.errors import AppError
from communeapp.core.people import Action
from communeapp.ui.bridge.machine_look import machine_look
from communeapp.ui.bridge.model_taking import model_taking
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.begin import FIRST, Begin
from communeapp.ui.widgets.cards import Banner, Card, IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_S, clear, column, row
from communeapp.ui.widgets.text import heading, label, reveal, small, soft
from communeapp.ui.wizard.step import Step

SHOWN = 3
#: The task of the machine's estimates that this step begins.
TASK = "first_letter"
_ICON = 40


class LetterStep(Step):
    """Shows the sample; the button that leads on opens it in the drafting screen."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._look = machine_look(context)
        self._taking = model_taking(context)
        self.facts: FactSheet | None = None
        card = Card()
        top = row(gap=GAP)
        top.addWidget(IconLabel(context.theme, "draft", "accent", _ICON))
        words = column(gap=GAP_S)
        self.subject = heading("")
        words.addWidget(self.subject)
        self.to = soft("")
        words.addWidget(self.to)
        top.addLayout(words, 1)
        card.body.addLayout(top)
        card.body.addWidget(label(self.tr("Its points, as an official jots them down:"), "label"))
        self._lines = QWidget()
        self._rows = column(self._lines, gap=GAP_S)
        card.body.addWidget(self._lines)
        self._card = card
        self.body.addWidget(card)
        self.how = small("")
        self.body.addWidget(self.how)
        self.copying = Banner(context.theme, "info")
        self.body.addWidget(self.copying)
        self.body.addStretch(1)
        self._look.changed.connect(self._show)
        self._taking.changed.connect(self._show)
        self._taking.moved.connect(self._show_copying)
        self._show()

    def short_name(self) -> str:
        return self.tr("First letter")

    def head(self) -> str:
        return self.tr("Everything is ready. Write a first letter?")

    def explanation(self) -> str:
        return self.tr(
            "A sample opens with its points filled in. One button writes it; at the end you have a "
            ".docx and a .pdf. Names and figures are made up."
        )

    def prepare(self) -> None:
        self._read()

    def entered(self) -> None:
        self._look.need()
        self._read()

    def may_write(self) -> bool:
        """Say whether the person at the PC may write documents."""
        return self.context.session.may(Action.WRITE_DOCUMENTS)

    def next_words(self) -> str:
        return self.tr("Open the sample letter") if self.may_write() else self.tr("Finish")

    def destination(self) -> Begin | None:
        """Where the button that leads on goes to; None is Home."""
        return FIRST if self.may_write() else None

    def _read(self) -> None:
        """Read the sample anew: the commune or the person who signs may be others by now."""
        from communeapp.services.first_letter import first_facts

        wiring = self.context.wiring
        profile = self.context.board.profile

        def work() -> FactSheet:
            known = wiring.drafting.needs()
            return first_facts(profile, wiring.clock.today(), known)

        def failed(error: BaseException) -> bool:
            return isinstance(error, AppError | OSError)  # the drafting screen says it

        self.context.tasks.outside(work, self._on_facts, failed, owner=self)

    def _on_facts(self, facts: FactSheet) -> None:
        self.facts = facts
        self._show()

    @Slot()
    def _show(self) -> None:
        facts = self.facts
        reveal(self._card, facts is not None)
        if facts is not None:
            self.subject.setText(facts.subject[:1].upper() + facts.subject[1:])
            self.to.setText(self.tr("To: {0}").format("; ".join(facts.to)))
            clear(self._rows)
            for point in facts.points[:SHOWN]:
                self._rows.addWidget(label(f"•  {point}"))
            more = len(facts.points) - SHOWN
            if more > 0:
                self._rows.addWidget(small(self.tr("and %n more", "", more)))
        self.how.setText(self._how_long())
        reveal(self.how, bool(self.how.text()))
        self._show_copying()
        self.changed.emit()

    def _how_long(self) -> str:
        report = self._look.report
        if report is None or self._taking.running is not None:
            return ""
        if report.choice.model is None or not self.context.preferences.use_ai:
            return self.tr("It is written with fixed sentences, at once.")
        found = [one for one in report.estimates if one.task == TASK]
        if not found:
            return ""
        return texts.tell(found[0].code, self.context.language, **found[0].values).message

    @Slot()
    def _show_copying(self) -> None:
        taking = self._taking
        if taking.running is None:
            self.copying.tell("info", "")
            return
        percent = 100 * taking.done // max(1, taking.total)
        self.copying.tell(
            "info",
            self.tr("The model is still being copied: {0} %.").format(percent),
            self.tr("You need not wait: until then fixed sentences are used."),
        )
