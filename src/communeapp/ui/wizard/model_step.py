"""Which model fits this PC and why, from a stick onto the PC, and what takes longer here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from communeapp import texts
from communeapp.ui.bridge.machine_look import machine_look
from communeapp.ui.context import UiContext
from communeapp.ui.settings.model import ModelPanel
from communeapp.ui.settings.stick_models import StickModels
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Card, IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_S, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal
from communeapp.ui.wizard.step import Step


class ModelStep(Step):
    """The model in one card; everything else about models is behind a button."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._look = machine_look(context)
        self.models = StickModels(context)
        self.body.addWidget(self.models)
        self._times = Card(self.tr("How long a letter takes on this PC"))
        self._lines = QWidget()
        self._rows = column(self._lines, gap=GAP_S)
        self._times.body.addWidget(self._lines)
        self.body.addWidget(self._times)
        self.more = quiet(
            self.tr("Other models, or work without the assistant"),
            self._on_more,
            theme=context.theme,
            icon="settings",
        )
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.panel: ModelPanel | None = None
        self.body.addStretch(1)
        self._look.changed.connect(self._show)
        self._show()

    def short_name(self) -> str:
        return self.tr("Assistant")

    def head(self) -> str:
        return self.tr("The assistant on this PC")

    def explanation(self) -> str:
        return self.tr(
            "It proposes the wording, point by point, on this PC and without a network. "
            "Without it, everything else still works."
        )

    def prepare(self) -> None:
        self.models.prepare()

    def entered(self) -> None:
        self.models.enter()
        if self.models.offers:
            self.models.take.setFocus()

    def left(self) -> None:
        self.models.leave()

    @Slot()
    def _show(self) -> None:
        report = self._look.report
        clear(self._rows)
        estimates = report.estimates if report is not None else ()
        reveal(self._times, bool(estimates))
        for one in estimates:
            holder = QWidget()
            line = row(holder, gap=GAP)
            icon = "clock" if one.slow else "ok"
            line.addWidget(
                IconLabel(self.context.theme, icon, "warn" if one.slow else "ok", 20),
                0,
                Qt.AlignmentFlag.AlignTop,
            )
            words = texts.tell(one.code, self.context.language, **one.values).message
            line.addWidget(label(words), 1)
            self._rows.addWidget(holder)

    @Slot()
    def _on_more(self) -> None:
        if self.panel is None:
            self.panel = ModelPanel(self.context, stick=False)
            self.body.insertWidget(self.body.indexOf(self.more) + 1, self.panel)
        reveal(self.more, False)
        self.panel.use_ai.setFocus()
        assign_mnemonics(self.window())
