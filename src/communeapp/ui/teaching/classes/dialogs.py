"""What is asked for a class, a member and a session."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from communeapp.core.people import Person
from communeapp.core.training.classes import ClassSession, Cohort, Member
from communeapp.core.training.courses import Course
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.check_list import CheckList
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets.days import DayField
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.number_box import NumberBox

USUAL_MINUTES = 180
TOP = Qt.AlignmentFlag.AlignTop


class CohortDialog(TallDialog):
    """Title, courses, trainer, days and place of a class."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        courses: Sequence[Course],
        cohort: Cohort | None = None,
    ) -> None:
        super().__init__(parent, context, "")
        self.set_head(self.tr("New class") if cohort is None else self.tr("Change the class"))
        before = cohort or Cohort("", "")
        self._before = before
        self._people = context.session.people
        optional = self.tr("may be empty")
        self.title = Field(
            self.tr("Title"),
            line_edit(
                before.title, self.tr("For example: Chuyển đổi số cho công chức cấp xã, khóa 1")
            ),
        )
        self.courses = Field(self.tr("Courses"), CheckList(self.tr("Courses"), lines=4))
        self.courses.control.offer([(one.title, one.id) for one in courses], before.courses)
        self.trainer = Field(self.tr("Trainer"), Chooser(24))
        self.trainer.control.offer(
            [(self.tr("Somebody else"), ""), *((one.name, one.id) for one in self._people)]
        )
        mine = context.session.person
        usual = mine.id if cohort is None and mine is not None else before.trainer_id
        self.trainer.control.choose(usual)
        self.trainer_name = Field(
            self.tr("Printed name"),
            line_edit(before.trainer, longest=100),
        )
        self.starts = DayField(
            self.tr("First day"), before.starts, optional=optional, explained=False
        )
        self.ends = DayField(self.tr("Last day"), before.ends, optional=optional, explained=False)
        self.place = Field(
            self.tr("Place"), line_edit(before.place, longest=300), optional=optional
        )
        self.note = Field(self.tr("Note"), line_edit(before.note), optional=optional)
        self.form.addWidget(self.title)
        self.form.addWidget(self.courses)
        for pair in (
            (self.trainer, self.trainer_name),
            (self.starts, self.ends),
            (self.place, self.note),
        ):
            line = row(gap=GAP)
            for one in pair:
                line.addWidget(one, 1, TOP)
            self.form.addLayout(line)
        self.trainer.control.currentIndexChanged.connect(self._on_trainer)
        self._on_trainer()
        self.finish(self.tr("Make the class") if cohort is None else self.tr("Keep"))
        self.title.control.setFocus()

    def _on_trainer(self) -> None:
        person = self._person()
        if person is not None:
            self.trainer_name.control.setText(person.name)
        self.trainer_name.setEnabled(person is None)

    def _person(self) -> Person | None:
        chosen = self.trainer.control.currentData()
        return next((one for one in self._people if one.id == chosen), None)

    def check(self) -> bool:
        empty = not text_of(self.title.control)
        self.title.show_error(self.tr("This has to be filled in.") if empty else "")
        starts, first = self.starts.read()
        ends, last = self.ends.read()
        if first and last and starts is not None and ends is not None and ends < starts:
            self.ends.show_error(self.tr("This is before the first day."))
            return False
        return not empty and first and last

    @property
    def answer(self) -> Cohort:
        """The class as entered."""
        return dataclasses.replace(
            self._before,
            title=text_of(self.title.control),
            courses=self.courses.control.chosen(),
            trainer=text_of(self.trainer_name.control),
            trainer_id=str(self.trainer.control.currentData() or ""),
            starts=self.starts.read()[0],
            ends=self.ends.read()[0],
            place=text_of(self.place.control),
            note=text_of(self.note.control),
        )


class MemberDialog(TallDialog):
    """One member, joined with an account of this PC or not."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, member: Member | None = None
    ) -> None:
        super().__init__(parent, context, "", wide=560)
        self.set_head(self.tr("Add a member") if member is None else self.tr("Change a member"))
        self._before = member or Member("", "")
        self._people = context.session.people
        optional = self.tr("may be empty")
        self.account = Field(
            self.tr("Account on this PC"),
            Chooser(28),
            self.tr("With an account, lessons and exams on this PC count by themselves."),
        )
        self.account.control.offer(
            [
                (self.tr("No account on this PC"), ""),
                *(
                    (f"{one.name} · {one.title}" if one.title else one.name, one.id)
                    for one in self._people
                ),
            ]
        )
        self.account.control.choose(self._before.person_id)
        self.name = Field(self.tr("Full name"), line_edit(self._before.name, longest=100))
        self.job = Field(
            self.tr("Position"), line_edit(self._before.title, longest=200), optional=optional
        )
        self.unit = Field(
            self.tr("Unit"), line_edit(self._before.unit, longest=200), optional=optional
        )
        self.code = Field(
            self.tr("Code"), line_edit(self._before.code, longest=40), optional=optional
        )
        self.note = Field(self.tr("Note"), line_edit(self._before.note), optional=optional)
        self.form.addWidget(self.account)
        self.form.addWidget(self.name)
        for pair in ((self.job, self.unit), (self.code, self.note)):
            line = row(gap=GAP)
            for one in pair:
                line.addWidget(one, 1, TOP)
            self.form.addLayout(line)
        self.account.control.currentIndexChanged.connect(self._on_account)
        self.finish(self.tr("Add") if member is None else self.tr("Keep"))
        self.name.control.setFocus()

    def _on_account(self) -> None:
        chosen = self.account.control.currentData()
        person = next((one for one in self._people if one.id == chosen), None)
        if person is None:
            return
        self.name.control.setText(person.name)
        if not text_of(self.job.control):
            self.job.control.setText(person.title)

    def check(self) -> bool:
        empty = not text_of(self.name.control)
        self.name.show_error(self.tr("This has to be filled in.") if empty else "")
        return not empty

    @property
    def answer(self) -> Member:
        """The member as entered."""
        return dataclasses.replace(
            self._before,
            name=text_of(self.name.control),
            title=text_of(self.job.control),
            unit=text_of(self.unit.control),
            code=text_of(self.code.control),
            note=text_of(self.note.control),
            person_id=str(self.account.control.currentData() or ""),
        )


class SessionDialog(TallDialog):
    """One meeting of a class."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        today: dt.date,
        session: ClassSession | None = None,
    ) -> None:
        super().__init__(parent, context, "", wide=520)
        self.set_head(self.tr("New session") if session is None else self.tr("Change the session"))
        self._before = session or ClassSession("", today)
        optional = self.tr("may be empty")
        self.day = DayField(self.tr("Day"), self._before.date, explained=False)
        self.start = Field(self.tr("From"), line_edit(self._before.start, "08:00", longest=5))
        minutes = NumberBox(1, 24 * 60, self._before.minutes or USUAL_MINUTES, step=15)
        self.minutes = Field(self.tr("Minutes"), minutes)
        self.title = Field(
            self.tr("What it is about"),
            line_edit(self._before.title, longest=300),
            optional=optional,
        )
        self.place = Field(
            self.tr("Place"), line_edit(self._before.place, longest=300), optional=optional
        )
        line = row(gap=GAP)
        line.addWidget(self.day, 2, TOP)
        line.addWidget(self.start, 1, TOP)
        line.addWidget(self.minutes, 1, TOP)
        self.form.addLayout(line)
        self.form.addWidget(self.title)
        self.form.addWidget(self.place)
        self.finish(self.tr("Enter the session") if session is None else self.tr("Keep"))
        self.day.control.setFocus()
        self.day.control.selectAll()

    def check(self) -> bool:
        day, readable = self.day.read()
        if readable and day is None:
            self.day.show_error(self.tr("Enter the day of the session."))
            return False
        start = text_of(self.start.control)
        clock = not start or _is_time(start)
        self.start.show_error("" if clock else self.tr("Write a time like 08:00."))
        return readable and clock

    @property
    def answer(self) -> ClassSession:
        """The session as entered."""
        day = self.day.read()[0]
        start = text_of(self.start.control)
        return dataclasses.replace(
            self._before,
            date=day if day is not None else self._before.date,
            title=text_of(self.title.control),
            start=f"{dt.time.fromisoformat(start.zfill(5)):%H:%M}" if start else "",
            minutes=self.minutes.control.value(),
            place=text_of(self.place.control),
        )


def _is_time(text: str) -> bool:
    try:
        dt.time.fromisoformat(text.zfill(5))
    except ValueError:
        return False
    return True
