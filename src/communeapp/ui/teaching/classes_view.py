"""The classes: a list, and one of them whole in its place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from communeapp.core.changes import Changes
from communeapp.core.training.classes import Cohort
from communeapp.core.training.courses import Course
from communeapp.ui.context import UiContext
from communeapp.ui.register.filters import FilterBar
from communeapp.ui.teaching.catalogue import Catalogue
from communeapp.ui.teaching.classes.class_view import ClassView
from communeapp.ui.teaching.classes.dialogs import CohortDialog
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.layouts import GAP_L, GAP_S, FlowLayout, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics


class ClassesView(View):
    """``argument``: the id of a class, or (id, tab)."""

    touching = frozenset({"class", "course", "exam", "learning"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        outer = column(self, gap=0)
        outer.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._courses: tuple[Course, ...] = ()
        self._stack.addWidget(self._make_list())
        self.one = ClassView(context)
        self.one.left.connect(self.go_back)
        self.one.page_wanted.connect(self.page_wanted)
        self._stack.addWidget(self.one)

    def _make_list(self) -> QWidget:
        whole = QWidget()
        body = column(whole, gap=GAP_S)
        theme = self.context.theme
        self.filters = FilterBar(self.tr("Title, trainer or place"))
        self.filters.add("closed", self.tr("State"), 16).offer(
            [
                (self.tr("Running classes"), "open"),
                (self.tr("Closed classes"), "closed"),
                (self.tr("All classes"), ""),
            ]
        )
        self.filters.changed.connect(self.read)
        body.addWidget(self.filters)
        tools = FlowLayout(gap=GAP_S)
        self.new = primary(self.tr("New class"), self._on_new, theme=theme, icon="plus")
        self.open = quiet(self.tr("Open"), self._on_open, theme=theme, icon="next")
        self.delete = quiet(self.tr("Delete"), self._on_delete, theme=theme, icon="trash")
        for one in (self.new, self.open, self.delete):
            tools.addWidget(one)
        body.addLayout(tools)
        self.list: ListPane[Cohort] = ListPane(
            self.context,
            self.tr("Classes"),
            [
                col("title", self.tr("Class"), lambda one: one.title, 32),
                col("courses", self.tr("Courses"), self._course_titles, 24),
                col("days", self.tr("Days"), self._days, 19),
                col("trainer", self.tr("Trainer"), lambda one: one.trainer, 13),
                col("members", self.tr("Members"), lambda one: str(one.members), 5, numeric=True),
                col(
                    "sessions", self.tr("Sessions"), lambda one: str(one.sessions), 5, numeric=True
                ),
            ],
            icon="teaching",
        )
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(lambda one: self.show_class(one.id))
        body.addWidget(self.list, 1)
        return whole

    def _course_titles(self, cohort: Cohort) -> str:
        return Catalogue(self._courses).course_titles(cohort.courses)

    def _days(self, cohort: Cohort) -> str:
        language = self.context.language
        days = [day_words(one, language) for one in (cohort.starts, cohort.ends) if one is not None]
        return " – ".join(days)

    # --- View ----------------------------------------------------------------------------------

    def read(self) -> None:
        if self._stack.currentWidget() is self.one:
            self.one.read()
            return
        office, wiring = self.context.office, self.context.wiring
        closed = {"open": False, "closed": True}.get(str(self.filters.value("closed") or ""))
        text = self.filters.text
        if text:
            self.list.say(
                self.tr("No class fits"), self.tr("Use fewer words, or look at all classes.")
            )
        else:
            self.list.say(
                self.tr("There is no class here yet"),
                self.tr(
                    "A class keeps together who is taught what, who was there, and who may get a "
                    "certificate."
                ),
                lambda total: self.tr("%n class(es)", "", total),
            )

        def rows() -> tuple[Cohort, ...]:
            self._courses = wiring.courses.list()
            return office.classes.list(closed=closed, text=text)

        self.list.show_all(rows, lambda one: one.id)

    def show_argument(self, argument: Any) -> None:
        cohort, tab = argument if isinstance(argument, tuple) else (argument, -1)
        self.show_class(str(cohort), int(tab))

    def argument(self) -> object:
        if self._stack.currentWidget() is self.one and self.one.cohort is not None:
            return self.one.cohort.id, self.one.tabs.currentIndex()
        return None

    def focus_first(self) -> None:
        if self._stack.currentWidget() is self.one:
            self.one.focus_first()
        else:
            self.list.focus_list()

    # --- going ---------------------------------------------------------------------------------

    def show_class(self, cohort_id: str, tab: int = -1) -> None:
        """Show one class in place of the list."""
        self._stack.setCurrentWidget(self.one)
        self.one.show_class(cohort_id, tab)
        self.one.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        assign_mnemonics(self.window())

    @Slot()
    def go_back(self) -> None:
        """Show the list again, with the cursor on the class one was in."""
        if self.one.cohort is not None:
            self.list.table.want(self.one.cohort.id)
        self._stack.setCurrentIndex(0)
        self.read()
        self.list.focus_list()
        assign_mnemonics(self.window())

    @Slot(object)
    def _on_picked(self, cohort: Cohort | None) -> None:
        self.open.setEnabled(cohort is not None)
        self.delete.setEnabled(cohort is not None)

    @Slot()
    def _on_open(self) -> None:
        cohort = self.list.current()
        if cohort is not None:
            self.show_class(cohort.id)

    @Slot()
    def _on_new(self) -> None:
        wiring = self.context.wiring
        self.context.tasks.outside(lambda: wiring.courses.list(), self._ask_new, owner=self)

    def _ask_new(self, courses: tuple[Course, ...]) -> None:
        dialog = CohortDialog(self.window(), self.context, courses)
        if not dialogs.run_dialog(dialog):
            return
        entered, office = dialog.answer, self.context.office

        def work() -> tuple[Cohort, Changes]:
            made = office.classes.create(entered)
            return made, Changes.of("class", made.id)

        self.change(work, lambda answer: self.show_class(answer[0].id))

    @Slot()
    def _on_delete(self) -> None:
        cohort = self.list.current()
        if cohort is not None and self.sure(
            self.tr("Delete this class?"),
            self.tr("{0}. Only a class without attendance and works can be deleted.").format(
                cohort.title
            ),
            self.tr("Delete it"),
            self.tr("Keep it"),
            tone="danger",
        ):
            office = self.context.office
            self.change(lambda: office.classes.delete(cohort.id), lambda _answer: self.read())
