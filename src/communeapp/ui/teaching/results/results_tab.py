"""Results of people by class, course and kind; out as a workbook and as xAPI statements."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot

from communeapp.core.training.results import ResultFilter, ResultKind, ResultRow
from communeapp.core.vietnamese import fold
from communeapp.ui.context import UiContext
from communeapp.ui.register.filters import FilterBar
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, column

ANY = ""


class ResultsTab(View):
    """``argument``: the id of a class."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._rows: tuple[ResultRow, ...] = ()
        self._wanted = ""
        body = column(self, gap=GAP_S)
        kinds = self._kinds()
        self.filters = FilterBar(self.tr("Name, unit or title"))
        self.filters.add("cohort", self.tr("Class"), 22).offer([(self.tr("All classes"), ANY)])
        self.filters.add("course", self.tr("Course"), 20).offer([(self.tr("All courses"), ANY)])
        self.filters.add("kind", self.tr("Kind"), 14).offer(
            [(self.tr("Everything"), ANY), *((kinds[one], one.value) for one in ResultKind)]
        )
        self.filters.changed.connect(self._read_rows)
        body.addWidget(self.filters)
        theme = context.theme
        tools = FlowLayout(gap=GAP_S)
        self.sheet = quiet(self.tr("Save as a workbook"), self._on_sheet, theme=theme, icon="save")
        self.xapi = quiet(self.tr("Save as xAPI"), self._on_xapi, theme=theme, icon="send")
        self.xapi.setToolTip(self.tr("Statements that a learning record store reads"))
        tools.addWidget(self.sheet)
        tools.addWidget(self.xapi)
        body.addLayout(tools)
        self.list: ListPane[ResultRow] = ListPane(
            context,
            self.tr("Results"),
            [
                col("name", self.tr("Full name"), lambda one: one.name, 18),
                col("unit", self.tr("Unit"), lambda one: one.unit, 16),
                col("kind", self.tr("Kind"), lambda one: kinds[one.kind], 9),
                col("title", self.tr("What"), lambda one: one.title or one.what, 30),
                col("figures", self.tr("Result"), self._figures, 6),
                col("state", self.tr("State"), self._state, 12),
                col("at", self.tr("When"), self._at, 12),
            ],
            icon="register",
        )
        self.list.decorate_with(self._decorate)
        self.list.picked.connect(self._on_picked)
        body.addWidget(self.list, 1)

    def _kinds(self) -> dict[ResultKind, str]:
        return {
            ResultKind.COURSE: self.tr("Course"),
            ResultKind.EXAM: self.tr("Exam"),
            ResultKind.CLASS: self.tr("Class"),
            ResultKind.WORK: self.tr("Final work"),
            ResultKind.CERTIFICATE: self.tr("Certificate"),
        }

    # --- words ---------------------------------------------------------------------------------

    def _figures(self, one: ResultRow) -> str:
        if one.percent is not None:
            return f"{one.percent} %"
        return f"{one.have}/{one.of}" if one.of else ""

    def _state(self, one: ResultRow) -> str:
        words = {
            "passed": self.tr("Passed"),
            "failed": self.tr("Not passed"),
            "waiting": self.tr("Waits for the trainer"),
            "open": self.tr("Under way"),
            "running": self.tr("Under way"),
            "done": self.tr("Done"),
            "met": self.tr("Meets everything"),
            "behind": self.tr("Behind"),
            "revoked": self.tr("Taken back"),
            "valid": self.tr("Valid"),
            "issued": self.tr("Valid"),
            "handed_in": self.tr("Waits for marks"),
            "marked": self.tr("Marked"),
            "returned": self.tr("Given back"),
            "taken_back": self.tr("Taken back by the learner"),
            "none": self.tr("Nothing yet"),
        }
        if one.state in words:
            return words[one.state]
        if one.passed is None:
            return ""
        return self.tr("Passed") if one.passed else self.tr("Not passed")

    def _at(self, one: ResultRow) -> str:
        return when(one.at_ms, self.context.language) if one.at_ms is not None else ""

    def _decorate(self, one: ResultRow, key: str, role: int) -> Any:
        if key != "state" or role != Qt.ItemDataRole.ForegroundRole:
            return None
        palette = self.context.theme.palette
        if one.state in ("revoked", "behind", "failed") or one.passed is False:
            return palette.colour("danger")
        return palette.colour("ok") if one.passed else None

    # --- reading -------------------------------------------------------------------------------

    def show_argument(self, argument: Any) -> None:
        self._wanted = str(argument)

    def read(self) -> None:
        office, wiring = self.context.office, self.context.wiring

        def work() -> tuple[list[tuple[str, object]], list[tuple[str, object]]]:
            cohorts: list[tuple[str, object]] = [
                (one.title, one.id) for one in office.classes.list()
            ]
            courses: list[tuple[str, object]] = [
                (one.title, one.id) for one in wiring.courses.list()
            ]
            return cohorts, courses

        def done(answer: tuple[list[tuple[str, object]], list[tuple[str, object]]]) -> None:
            cohorts, courses = answer
            self.filters.offer("cohort", [(self.tr("All classes"), ANY), *cohorts])
            self.filters.offer("course", [(self.tr("All courses"), ANY), *courses])
            if self._wanted:
                self.filters.choose(cohort=self._wanted)
                self._wanted = ""
            self._read_rows()

        self.query(work, done)

    @Slot()
    def _read_rows(self) -> None:
        office, wanted = self.context.office, self._filter()
        text = fold(self.filters.text)
        if self.filters.narrowed:
            self.list.say(
                self.tr("Nothing fits these filters"),
                self.tr("Leave some out, or use fewer words."),
                lambda total: self.tr("%n result(s)", "", total),
            )
        else:
            self.list.say(
                self.tr("There are no results yet"),
                self.tr("They come with the first exams, final works and certificates."),
                lambda total: self.tr("%n result(s)", "", total),
            )

        def rows() -> Sequence[ResultRow]:
            found = office.results.rows(wanted)
            self._rows = tuple(
                one
                for one in found
                if not text or text in fold(f"{one.name} {one.unit} {one.title} {one.code}")
            )
            return self._rows

        self.list.show_all(rows, lambda one: f"{one.kind}/{one.id}/{one.person_id}/{one.what}")

    def _filter(self) -> ResultFilter:
        kind = str(self.filters.value("kind") or "")
        return ResultFilter(
            cohort_id=str(self.filters.value("cohort") or ""),
            course_id=str(self.filters.value("course") or ""),
            kinds=(ResultKind(kind),) if kind else (),
        )

    def focus_first(self) -> None:
        self.list.focus_list()

    @Slot(object)
    def _on_picked(self, one: ResultRow | None) -> None:
        self.sheet.setEnabled(one is not None)
        self.xapi.setEnabled(one is not None)

    # --- out -----------------------------------------------------------------------------------

    @Slot()
    def _on_sheet(self) -> None:
        path = dialogs.save_file(
            self.window(),
            self.tr("Save the results"),
            self.tr("Workbooks (*.xlsx)"),
            Path.home() / "ket-qua-dao-tao.xlsx",
        )
        if path is not None:
            office, rows = self.context.office, self._rows
            self.query(
                lambda: office.results.write_xlsx(rows, path),
                lambda count: self.tell(
                    self.tr("%n row(s) were written.", "", count), str(path), tone="ok"
                ),
            )

    @Slot()
    def _on_xapi(self) -> None:
        path = dialogs.save_file(
            self.window(),
            self.tr("Save xAPI statements"),
            self.tr("xAPI statements (*.json)"),
            Path.home() / "xapi.json",
        )
        if path is not None:
            office, wanted = self.context.office, self._filter()
            self.query(
                lambda: office.results.write_xapi(wanted, path),
                lambda count: self.tell(
                    self.tr("%n statement(s) were written.", "", count), str(path), tone="ok"
                ),
            )
