"""Second step: what this PC can carry, each point with a sign and a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from communeapp import texts
from communeapp.services.machine_check import Finding, MachineReport, Verdict
from communeapp.ui.bridge.machine_look import machine_look
from communeapp.ui.context import UiContext
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Banner, Card, IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_S, clear, column, row, rule
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small
from communeapp.ui.wizard.step import Step

#: A drawing differs by verdict, so that the meaning does not hang on the colour.
TONES = {Verdict.FITS: "ok", Verdict.SLOW: "warn", Verdict.MISSING: "danger"}
_ICON = 24


class MachineStep(Step):
    """Shows the check of the machine; nothing is asked."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._look = machine_look(context)
        self.summary = Banner(context.theme, "info")
        self.body.addWidget(self.summary)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Looking at this PC"))
        self.body.addWidget(self._bar)
        self._card = Card()
        self._lines = QWidget()
        self._rows = column(self._lines, gap=0)
        self._card.body.addWidget(self._lines)
        self.body.addWidget(self._card)
        self.again = quiet(
            self.tr("Look again"), self._look_again, theme=context.theme, icon="redo"
        )
        self.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self._look.changed.connect(self._show)
        self._show()

    def short_name(self) -> str:
        return self.tr("This PC")

    def head(self) -> str:
        return self.tr("What this PC can do")

    def explanation(self) -> str:
        return self.tr("The program has looked. Nothing was changed.")

    def prepare(self) -> None:
        self._look.need()

    def entered(self) -> None:
        self._look.need()
        self._show()

    def _look_again(self) -> None:
        self._look.look()
        self._show()

    @Slot()
    def _show(self) -> None:
        report, problem = self._look.report, self._look.problem
        reveal(self._bar, self._look.looking)
        self.again.setEnabled(not self._look.looking)
        reveal(self.again, report is not None or problem is not None)
        reveal(self._card, report is not None)
        if report is None:
            if problem is not None:
                told = self.context.told(problem)
                self.summary.tell("warn", told.message, told.hint)
            else:
                self.summary.tell("info", self.tr("Looking at this PC…"))
            return
        self._show_report(report)
        if self.isVisible():
            assign_mnemonics(self.window())

    def _show_report(self, report: MachineReport) -> None:
        urgent = [one for one in report.findings if one.urgent]
        if urgent:
            self.summary.tell(
                "danger",
                self.tr("%n thing(s) should be mended before you work here.", "", len(urgent)),
                self.tr("You can go on and mend it later."),
            )
        elif report.verdict is Verdict.FITS:
            self.summary.tell("ok", self.tr("This PC suits the program well."))
        else:
            self.summary.tell(
                "info",
                self.tr("The program works on this PC."),
                self.tr("What is slower or missing here is said below."),
            )
        clear(self._rows)
        for place, one in enumerate(report.findings):
            if place:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._line(one))

    def _line(self, one: Finding) -> QWidget:
        told = texts.tell(one.code, self.context.language, **one.values)
        holder = QWidget()
        line = row(holder, gap=GAP)
        line.setContentsMargins(0, GAP_S, 0, GAP_S)
        tone = TONES[one.verdict]
        line.addWidget(
            IconLabel(self.context.theme, tone, tone, _ICON), 0, Qt.AlignmentFlag.AlignTop
        )
        words = column(gap=2)
        words.addWidget(label(told.message, "label" if one.verdict is not Verdict.FITS else ""))
        if told.hint:
            words.addWidget(small(told.hint))
        line.addLayout(words, 1)
        return holder
