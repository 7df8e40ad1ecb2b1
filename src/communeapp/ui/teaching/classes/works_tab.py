"""Final works: handed in, opened, marked by the rubric, given back; also on another PC by a sheet."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot

from communeapp.core.changes import Changes
from communeapp.core.training.classes import Cohort, Member
from communeapp.core.training.rubric import Rubric, passed
from communeapp.core.training.works import SUFFIXES, Work, WorkState
from communeapp.ui import opening
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.classes.marks_dialog import MarksDialog
from communeapp.ui.teaching.classes.work_dialogs import MarkDialog, WorkPlanDialog
from communeapp.ui.teaching.rows import ListPane, col
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.dates import day_words, when
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, column
from communeapp.ui.widgets.text import soft


@dataclass(frozen=True)
class Handed:
    """A member and the last work, if there is one."""

    member: Member
    work: Work | None


class WorksTab(View):
    """A row for each member."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.cohort: Cohort | None = None
        body = column(self, gap=GAP_S)
        theme = context.theme
        self.task = soft("")
        body.addWidget(self.task)
        tools = FlowLayout(gap=GAP_S)
        self.plan = quiet(self.tr("Task and rubric"), self._on_plan, theme=theme, icon="edit")
        self.hand_in = quiet(
            self.tr("Hand in a file"), self._on_hand_in, theme=theme, icon="incoming"
        )
        self.open = quiet(self.tr("Open the file"), self._on_open, theme=theme, icon="document")
        self.mark = quiet(self.tr("Mark"), self._on_mark, theme=theme, icon="check")
        self.back = quiet(self.tr("Give back"), self._on_back, theme=theme, icon="reply")
        self.sheet = quiet(self.tr("Marks as a table"), self._on_sheet, theme=theme, icon="save")
        self.out = quiet(
            self.tr("Take out to mark elsewhere"), self._on_out, theme=theme, icon="usb"
        )
        self.take = quiet(self.tr("Take over marks"), self._on_take, theme=theme, icon="restore")
        for one in (
            self.plan,
            self.hand_in,
            self.open,
            self.mark,
            self.back,
            self.sheet,
            self.out,
            self.take,
        ):
            tools.addWidget(one)
        body.addLayout(tools)
        self.list: ListPane[Handed] = ListPane(
            context,
            self.tr("Final works"),
            [
                col("name", self.tr("Full name"), lambda one: one.member.name, 20),
                col("state", self.tr("State"), self._state, 13),
                col("file", self.tr("File"), self._file, 28),
                col("handed", self.tr("Handed in"), self._handed, 13),
                col("points", self.tr("Points"), self._points, 10),
                col("marker", self.tr("Marked by"), self._marker, 12),
            ],
            icon="document",
            lines=1,
        )
        self.list.decorate_with(self._decorate)
        self.list.say(
            self.tr("Nobody is in this class yet"),
            self.tr("Add members first; then their works stand here."),
        )
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(lambda _one: self._on_mark())
        body.addWidget(self.list, 1)

    # --- words ---------------------------------------------------------------------------------

    def _state(self, one: Handed) -> str:
        if one.work is None:
            return self.tr("Nothing yet")
        words = {
            WorkState.HANDED_IN: self.tr("Waits for marks"),
            WorkState.MARKED: self.tr("Marked"),
            WorkState.RETURNED: self.tr("Given back"),
            WorkState.TAKEN_BACK: self.tr("Taken back"),
        }[one.work.state]
        return self.tr("{0}, late").format(words) if one.work.late else words

    def _file(self, one: Handed) -> str:
        return one.work.file_name if one.work is not None else ""

    def _handed(self, one: Handed) -> str:
        return when(one.work.handed_ms, self.context.language) if one.work is not None else ""

    def _points(self, one: Handed) -> str:
        if one.work is None or one.work.mark is None:
            return ""
        work = one.work
        most, mark = work.rubric.points, work.mark
        return f"{mark.total if mark else 0}/{most} · {work.percent} %"

    def _marker(self, one: Handed) -> str:
        return one.work.marker if one.work is not None else ""

    def _decorate(self, one: Handed, key: str, role: int) -> Any:
        if role != Qt.ItemDataRole.ForegroundRole or one.work is None:
            return None
        palette = self.context.theme.palette
        if key == "points" and one.work.mark is not None:
            return palette.colour("ok" if passed(one.work.rubric, one.work.mark) else "danger")
        if key == "state" and one.work.state is WorkState.HANDED_IN:
            return palette.colour("warn")
        return None

    # --- reading -------------------------------------------------------------------------------

    def show_class(self, cohort: Cohort) -> None:
        """Show the works of a class."""
        self.cohort = cohort
        plan = cohort.work
        if plan is None:
            self.task.setText(
                self.tr("No final work is asked for yet. Begin with task and rubric.")
            )
        else:
            due = (
                self.tr("until {0}").format(day_words(plan.due, self.context.language))
                if plan.due is not None
                else ""
            )
            points = self.tr("%n point(s)", "", plan.rubric.points)
            self.task.setText(" · ".join(one for one in (plan.title, due, points) if one))
        self.read()

    def read(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        office = self.context.office

        def rows() -> list[Handed]:
            works = {one.member_id: one for one in office.works.list(cohort.id)}
            return [Handed(one, works.get(one.id)) for one in office.classes.members(cohort.id)]

        self.list.show_all(rows, lambda one: one.member.id)

    def focus_first(self) -> None:
        self.list.focus_list()

    @Slot(object)
    def _on_picked(self, one: Handed | None) -> None:
        cohort = self.cohort
        free = cohort is not None and not cohort.closed
        asked = cohort is not None and cohort.work is not None
        work = one.work if one is not None else None
        self.plan.setEnabled(free)
        self.hand_in.setEnabled(free and asked and one is not None)
        self.open.setEnabled(work is not None)
        self.mark.setEnabled(free and asked and work is not None)
        self.back.setEnabled(free and work is not None and work.state is WorkState.MARKED)
        self.sheet.setEnabled(work is not None and work.mark is not None)
        for tool in (self.out, self.take):
            tool.setEnabled(free and asked)

    def _work(self) -> Work | None:
        one = self.list.current()
        return one.work if one is not None else None

    # --- doing ---------------------------------------------------------------------------------

    @Slot()
    def _on_plan(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        dialog = WorkPlanDialog(self.window(), self.context, cohort.work)
        if dialogs.run_dialog(dialog):
            changed = dataclasses.replace(cohort, work=dialog.answer)
            office = self.context.office
            self.change(
                lambda: (office.classes.update(changed), Changes.of("class", cohort.id)),
                lambda answer: self.show_class(answer[0]),
            )

    @Slot()
    def _on_hand_in(self) -> None:
        cohort, one = self.cohort, self.list.current()
        if cohort is None or one is None:
            return
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path = dialogs.open_file(
            self.window(),
            self.tr("The final work of {0}").format(one.member.name),
            self.tr("Documents ({0})").format(pattern),
        )
        if path is None:
            return
        office = self.context.office

        def staged(file: Any) -> None:
            self.change(
                lambda: (
                    office.works.hand_in(cohort.id, one.member.id, file),
                    Changes.of("class", cohort.id),
                ),
                lambda _answer: self.read(),
            )

        self.context.tasks.outside(lambda: office.works.stage(path), staged, owner=self)

    @Slot()
    def _on_open(self) -> None:
        work = self._work()
        if work is None:
            return
        office, folder = self.context.office, opening.copies(self.context)

        def copy() -> Path:
            return office.works.copy_out(work.id, folder.place(work.file_name).parent)

        self.query(copy, self._show_file)

    def _show_file(self, path: Path) -> None:
        if not opening.open_path(path):
            self.tell(
                self.tr("No program of this PC opens this file."),
                self.tr("Take it out to mark it elsewhere."),
                tone="warn",
            )

    @Slot()
    def _on_mark(self) -> None:
        cohort, one = self.cohort, self.list.current()
        if cohort is None or cohort.work is None or one is None or one.work is None:
            return
        if not self.mark.isEnabled():
            return
        work = one.work
        rubric: Rubric = cohort.work.rubric
        dialog = MarkDialog(self.window(), self.context, one.member.name, work, rubric)
        if dialogs.run_dialog(dialog):
            mark, back = dialog.answer, dialog.back
            office = self.context.office
            self.change(
                lambda: (
                    office.works.mark(work.id, mark, give_back=back),
                    Changes.of("class", cohort.id),
                ),
                lambda _answer: self.read(),
            )

    @Slot()
    def _on_back(self) -> None:
        work, cohort = self._work(), self.cohort
        if work is None or cohort is None:
            return
        office = self.context.office
        self.change(
            lambda: (office.works.give_back(work.id), Changes.of("class", cohort.id)),
            lambda _answer: self.read(),
        )

    @Slot()
    def _on_sheet(self) -> None:
        work = self._work()
        if work is None:
            return
        path = dialogs.save_file(
            self.window(),
            self.tr("Save the marks to give back"),
            self.tr("Tables (*.xlsx)"),
            Path.home() / "phieu-cham.xlsx",
        )
        if path is not None:
            office = self.context.office
            self.query(
                lambda: office.works.write_returned(work.id, path),
                lambda _none: self.tell(self.tr("The marks were written."), str(path), tone="ok"),
            )

    @Slot()
    def _on_out(self) -> None:
        cohort = self.cohort
        folder = dialogs.open_folder(self.window(), self.tr("Where to, for example a stick"))
        if folder is None or cohort is None:
            return
        office = self.context.office
        self.query(
            lambda: office.works.export(cohort.id, folder),
            lambda count: self.tell(
                self.tr("%n work(s) and a marking sheet were written.", "", count),
                str(folder),
                tone="ok",
            ),
        )

    @Slot()
    def _on_take(self) -> None:
        cohort = self.cohort
        path = dialogs.open_file(
            self.window(), self.tr("The marking sheet"), self.tr("Tables (*.xlsx *.csv)")
        )
        if path is None or cohort is None:
            return
        wiring, office = self.context.wiring, self.context.office

        def show(preview: Any) -> None:
            dialog = MarksDialog(self.window(), self.context, preview)
            if dialogs.run_dialog(dialog):
                self.change(
                    lambda: office.works.accept_marks(
                        preview.marks, give_back=dialog.back.isChecked()
                    ),
                    lambda _answer: self.read(),
                )

        self.context.tasks.read(
            lambda: wiring.reading.table(path),
            lambda table: self.query(lambda: office.works.preview_marks(cohort.id, table), show),
            owner=self,
        )
