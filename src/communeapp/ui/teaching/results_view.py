"""Results of learners, and what their answers say about the questions."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar

from communeapp.ui.context import UiContext
from communeapp.ui.teaching.results.items_tab import ItemsTab
from communeapp.ui.teaching.results.results_tab import ResultsTab
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets.layouts import GAP_L, GAP_S, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics

RESULTS, ITEMS = range(2)


class ResultsView(View):
    """``argument``: ("exam", reference) for the questions of an exam, ("class", id) for its results."""

    touching = frozenset({"exam", "class", "certificate", "learning"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        outer = column(self, gap=GAP_S)
        outer.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Results"))
        self.tabs.addTab(self.tr("Results of learners"))
        self.tabs.addTab(self.tr("Questions of an exam"))
        outer.addWidget(self.tabs)
        self.results = ResultsTab(context)
        self.items = ItemsTab(context)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.results)
        self._stack.addWidget(self.items)
        outer.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._on_tab)

    def _now(self) -> View:
        return self.items if self.tabs.currentIndex() == ITEMS else self.results

    def read(self) -> None:
        self._now().read()

    def focus_first(self) -> None:
        self._now().focus_first()

    def argument(self) -> object:
        if self.tabs.currentIndex() == ITEMS:
            return "exam", self.items.argument()
        return None

    def show_argument(self, argument: Any) -> None:
        what, ref = argument
        if what == "exam":
            self.items.show_argument(ref)
            self.tabs.setCurrentIndex(ITEMS)
        else:
            self.results.show_argument(ref)
            self.tabs.setCurrentIndex(RESULTS)

    @Slot(int)
    def _on_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        if self.isVisible():
            self.read()
            assign_mnemonics(self.window())
