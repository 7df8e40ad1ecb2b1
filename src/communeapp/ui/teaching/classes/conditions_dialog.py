"""What a class asks for before it gives a certificate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from communeapp.core.training.classes import Cohort
from communeapp.core.training.conditions import Conditions
from communeapp.core.training.courses import Course
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.check_list import CheckList
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.number_box import NumberBox
from communeapp.ui.widgets.text import soft


class ConditionsDialog(TallDialog):
    """Attendance, modules, exams and the final work."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        cohort: Cohort,
        courses: Sequence[Course],
        exams: Sequence[tuple[str, str]],
    ) -> None:
        """``exams`` holds title and reference of each exam that can be asked for."""
        super().__init__(parent, context, "", wide=640)
        self.set_head(self.tr("Conditions for the certificate"))
        now = cohort.conditions
        self.form.addWidget(
            soft(self.tr("A certificate is given only to those who meet everything asked here."))
        )
        self.attendance = Field(
            self.tr("Attendance of at least"),
            NumberBox(0, 100, now.attendance_percent, " %", step=5),
            self.tr("Percent of the sessions held; 0 asks for none."),
        )
        self.late = QCheckBox(self.tr("Coming late counts as being there"))
        self.late.setChecked(now.late_counts)
        self.excused = QCheckBox(self.tr("Sessions missed with leave are not counted"))
        self.excused.setChecked(now.excused_counts)
        self.modules = Field(
            self.tr("Lessons to be done"), CheckList(self.tr("Lessons to be done"), lines=5)
        )
        mine = [one for one in courses if one.id in cohort.courses] or list(courses)
        modules: list[tuple[str, str]] = []
        for course in mine:
            modules.append((self.tr("{0}: all lessons").format(course.title), course.id))
            if len(course.modules) > 1:
                modules += [
                    (f"{course.title}: {one.title}", f"{course.id}/{one.id}")
                    for one in course.modules
                ]
        self.modules.control.offer(modules, now.modules)
        self.exams = Field(
            self.tr("Exams to be passed"), CheckList(self.tr("Exams to be passed"), lines=3)
        )
        self.exams.control.offer(exams, now.exams)
        self.work = QCheckBox(self.tr("The final work has to be passed"))
        self.work.setChecked(now.work)
        for one in (
            self.attendance,
            self.late,
            self.excused,
            self.modules,
            self.exams,
            self.work,
        ):
            self.form.addWidget(one)
        self.finish(self.tr("Keep"))
        self.attendance.control.setFocus()

    @property
    def answer(self) -> Conditions:
        """The conditions as entered."""
        return Conditions(
            attendance_percent=self.attendance.control.value(),
            late_counts=self.late.isChecked(),
            excused_counts=self.excused.isChecked(),
            modules=self.modules.control.chosen(),
            exams=self.exams.control.chosen(),
            work=self.work.isChecked(),
        )
