"""One class: its head, and members, attendance, standing and final works in tabs."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar

from communeapp.core.changes import Changes
from communeapp.core.training.classes import Cohort
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.catalogue import Catalogue, read_catalogue
from communeapp.ui.teaching.classes.attendance_tab import AttendanceTab
from communeapp.ui.teaching.classes.conditions_dialog import ConditionsDialog
from communeapp.ui.teaching.classes.dialogs import CohortDialog
from communeapp.ui.teaching.classes.members_tab import MembersTab
from communeapp.ui.teaching.classes.standing_tab import StandingTab
from communeapp.ui.teaching.classes.works_tab import WorksTab
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, soft

MEMBERS, ATTENDANCE, STANDING, WORKS = range(4)


class ClassView(View):
    """Signals: ``left()`` when one goes back to the list."""

    left = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.cohort: Cohort | None = None
        self.catalogue = Catalogue()
        body = column(self, gap=GAP_S)
        theme = context.theme
        top = row(gap=GAP)
        self.back = quiet(self.tr("All classes"), self.left.emit, theme=theme, icon="back")
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        names = column(gap=2)
        self._title = heading("")
        self._facts = soft("")
        names.addWidget(self._title)
        names.addWidget(self._facts)
        top.addLayout(names, 1)
        body.addLayout(top)
        second = row(gap=GAP)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Parts of the class"))
        for name in (
            self.tr("Members"),
            self.tr("Attendance"),
            self.tr("Who is behind"),
            self.tr("Final works"),
        ):
            self.tabs.addTab(name)
        second.addWidget(self.tabs, 1)
        tools = FlowLayout(gap=GAP_S, at_end=True)
        self.edit = quiet(self.tr("Change the class"), self._on_edit, theme=theme, icon="edit")
        self.ask = quiet(self.tr("Conditions"), self._on_conditions, theme=theme, icon="check")
        self.close_button = quiet(
            self.tr("Close the class"), self._on_close, theme=theme, icon="lock"
        )
        tools.addWidget(self.edit)
        tools.addWidget(self.ask)
        tools.addWidget(self.close_button)
        second.addLayout(tools, 1)
        body.addLayout(second)
        self.members = MembersTab(context)
        self.attendance = AttendanceTab(context)
        self.standing = StandingTab(context)
        self.standing.page_wanted.connect(self.page_wanted)
        self.works = WorksTab(context)
        self._stack = QStackedWidget()
        for one in (self.members, self.attendance, self.standing, self.works):
            self._stack.addWidget(one)
        body.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._on_tab)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)

    def show_class(self, cohort_id: str, tab: int = -1) -> None:
        """Show a class, on the tab where one was unless another is named."""
        if 0 <= tab < self.tabs.count():
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(tab)
            self._stack.setCurrentIndex(tab)
            self.tabs.blockSignals(False)
        context = self.context

        def work() -> tuple[Cohort, Catalogue]:
            return context.office.classes.load(cohort_id), read_catalogue(context)

        self.query(work, self._show)

    def read(self) -> None:
        if self.cohort is not None:
            self.show_class(self.cohort.id)

    def _show(self, answer: tuple[Cohort, Catalogue]) -> None:
        self.cohort, self.catalogue = answer
        cohort = self.cohort
        language = self.context.language
        self._title.setText(cohort.title)
        days = " – ".join(
            day_words(one, language) for one in (cohort.starts, cohort.ends) if one is not None
        )
        courses = self.catalogue.course_titles(cohort.courses)
        facts = (courses, days, cohort.trainer, cohort.place)
        self._facts.setText(" · ".join(one for one in facts if one))
        closed = cohort.closed
        self.close_button.setText(
            self.tr("Open it again") if closed else self.tr("Close the class")
        )
        self.edit.setEnabled(not closed)
        self.ask.setEnabled(not closed)
        self._show_tab()

    def _show_tab(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        tab = self.tabs.currentIndex()
        if tab == MEMBERS:
            self.members.show_class(cohort)
        elif tab == ATTENDANCE:
            self.attendance.show_class(cohort)
        elif tab == STANDING:
            self.standing.show_class(cohort, self.catalogue)
        else:
            self.works.show_class(cohort)
        if self.isVisible():
            assign_mnemonics(self.window())

    @Slot(int)
    def _on_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self._show_tab()

    def focus_first(self) -> None:
        widget = self._stack.currentWidget()
        if isinstance(widget, View):
            widget.focus_first()

    # --- doing ---------------------------------------------------------------------------------

    @Slot()
    def _on_edit(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        dialog = CohortDialog(self.window(), self.context, self.catalogue.courses, cohort)
        if dialogs.run_dialog(dialog):
            self._update(dialog.answer)

    @Slot()
    def _on_conditions(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        dialog = ConditionsDialog(
            self.window(),
            self.context,
            cohort,
            self.catalogue.courses,
            self.catalogue.exam_choices(),
        )
        if dialogs.run_dialog(dialog):
            self._update(dataclasses.replace(cohort, conditions=dialog.answer))

    def _update(self, cohort: Cohort) -> None:
        office = self.context.office
        self.change(
            lambda: (office.classes.update(cohort), Changes.of("class", cohort.id)),
            lambda _answer: self.read(),
        )

    @Slot()
    def _on_close(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        office = self.context.office
        if cohort.closed:
            self.change(
                lambda: (office.classes.reopen(cohort.id), Changes.of("class", cohort.id)),
                lambda _answer: self.read(),
            )
        elif self.sure(
            self.tr("Close this class?"),
            self.tr(
                "Lists and marks of a closed class cannot be changed until it is opened again."
            ),
            self.tr("Close it"),
            self.tr("Keep it open"),
        ):
            self.change(
                lambda: (office.classes.close(cohort.id), Changes.of("class", cohort.id)),
                lambda _answer: self.read(),
            )
