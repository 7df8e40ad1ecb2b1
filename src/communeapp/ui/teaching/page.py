"""Teaching: classes, questions of learners, exams, results, banks, course packs, certificates."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar

from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.page import Page
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets.layouts import GAP_L, GAP_S, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics

QUIET_MS = 200


@dataclass(frozen=True)
class Part:
    """One tab; its module is imported when it is first shown."""

    key: str
    module: str
    name: str


PARTS = (
    Part("classes", "classes_view", "ClassesView"),
    Part("asked", "asked_view", "AskedView"),
    Part("exams", "exams_view", "ExamsView"),
    Part("results", "results_view", "ResultsView"),
    Part("banks", "banks_view", "BanksView"),
    Part("courses", "courses_view", "CoursesView"),
    Part("certificates", "certificates_view", "CertificatesView"),
)


@dataclass(frozen=True)
class Teach:
    """What another screen asks for: a tab, and what to show there."""

    part: str
    argument: object = None


class TeachingPage(Page):
    """The tabs; each is built when first shown."""

    help_topic = "teaching"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        outer = column(self, gap=0)
        top = row(gap=0)
        top.setContentsMargins(GAP_L, GAP_S, GAP_L, 0)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Teaching"))
        names = self._names()
        for part in PARTS:
            self.tabs.addTab(names[part.key])
        top.addWidget(self.tabs, 1)
        outer.addLayout(top)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack, 1)
        self._views: dict[str, View] = {}
        self._shown = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(QUIET_MS)
        self._again.timeout.connect(self._read)
        self.tabs.currentChanged.connect(self._on_tab)
        context.bus.changed.connect(self._on_changed)

    def _names(self) -> dict[str, str]:
        return {
            "classes": self.tr("Classes"),
            "asked": self.tr("Questions asked"),
            "exams": self.tr("Exams"),
            "results": self.tr("Results"),
            "banks": self.tr("Question banks"),
            "courses": self.tr("Course packs"),
            "certificates": self.tr("Certificates"),
        }

    # -- Page -------------------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Teaching")

    def activate(self, argument: Any = None) -> None:
        """``argument``: a Teach, the key of a tab, or None to go on where one was."""
        wanted = Teach(argument) if isinstance(argument, str) else argument
        if isinstance(wanted, Teach):
            places = [i for i, one in enumerate(PARTS) if one.key == wanted.part]
            if places:
                self.tabs.setCurrentIndex(places[0])
        view = self.view(PARTS[self.tabs.currentIndex()].key)
        self._stack.setCurrentWidget(view)
        if isinstance(wanted, Teach) and wanted.argument is not None:
            view.show_argument(wanted.argument)
        view.read()
        view.focus_first()

    def restore_argument(self) -> Any:
        part = PARTS[self.tabs.currentIndex()].key
        return Teach(part, self.view(part).argument())

    def may_leave(self) -> bool:
        return all(one.may_leave() for one in self._views.values())

    # -- the tabs ---------------------------------------------------------------------------------

    def view(self, key: str) -> View:
        """Give a tab, made when it is first asked for."""
        if key not in self._views:
            part = next(one for one in PARTS if one.key == key)
            module = import_module(f"communeapp.ui.teaching.{part.module}")
            made: View = getattr(module, part.name)(self.context)
            made.page_wanted.connect(self.page_wanted)
            self._views[key] = made
            self._stack.addWidget(made)
        return self._views[key]

    @Slot(int)
    def _on_tab(self, tab: int) -> None:
        if tab == self._shown:
            return
        before = self._views.get(PARTS[self._shown].key)
        if before is not None and not before.may_leave():
            self.tabs.setCurrentIndex(self._shown)
            return
        self._shown = tab
        if self.isVisible():
            view = self.view(PARTS[tab].key)
            self._stack.setCurrentWidget(view)
            view.read()
            assign_mnemonics(self.window())

    @Slot()
    def _read(self) -> None:
        view = self._views.get(PARTS[self.tabs.currentIndex()].key)
        if view is not None:
            view.read()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        view = self._views.get(PARTS[self.tabs.currentIndex()].key)
        kinds = {kind for kind, _ in notice.changes.touched}
        if view is not None and kinds & view.touching and self.isVisible():
            self._again.start()
