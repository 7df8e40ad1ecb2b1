"""The final work of a class: what is asked, by what it is marked, and marking one."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.training.classes import WorkPlan
from communeapp.core.training.rubric import Criterion, Mark, Rubric, passed
from communeapp.core.training.works import Work
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.teaching.editor.lines import Line, LinesPart
from communeapp.ui.teaching.rich_box import RichBox
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.days import DayField
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.number_box import NumberBox
from communeapp.ui.widgets.text import label, small, soft

TOP = Qt.AlignmentFlag.AlignTop
USUAL_POINTS = 10


class CriterionLine(Line[Criterion]):
    """What is looked at, what that means, how many points."""

    def __init__(self, value: Criterion | None) -> None:
        super().__init__()
        given = value or Criterion("", USUAL_POINTS)
        self.title = line_edit(given.title, self.tr("What is looked at"), longest=300)
        self.words = line_edit(given.description, self.tr("What full marks ask for"), longest=300)
        self.points = NumberBox(1, 100, given.points)
        self.points.setToolTip(self.tr("Points at most"))
        self.body.addWidget(self.title, 3, TOP)
        self.body.addWidget(self.words, 4, TOP)
        self.body.addWidget(self.points, 0, TOP)
        self.title.textChanged.connect(self.changed)
        self.words.textChanged.connect(self.changed)
        self.points.valueChanged.connect(self.changed)

    def value(self) -> Criterion:
        return Criterion(text_of(self.title), self.points.value(), text_of(self.words))

    @property
    def empty(self) -> bool:
        return not self.title.text().strip()

    def first(self) -> QWidget:
        return self.title

    def call(self, place: int) -> None:
        self.title.setAccessibleName(self.tr("Criterion {0}").format(place))
        self.words.setAccessibleName(self.tr("What criterion {0} asks for").format(place))
        self.points.setAccessibleName(self.tr("Points of criterion {0}").format(place))


class CriteriaPart(LinesPart[Criterion]):
    """The criteria of a rubric."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", ordered=True, least=1)
        self.more.setText(self.tr("One more criterion"))

    def make(self, value: Criterion | None) -> CriterionLine:
        return CriterionLine(value)


class WorkPlanDialog(TallDialog):
    """Task, day and rubric."""

    def __init__(self, parent: QWidget | None, context: UiContext, plan: WorkPlan | None) -> None:
        super().__init__(parent, context, "", wide=820)
        self.set_head(self.tr("Final work of the class"))
        before = plan or WorkPlan(self.tr("Final work"), rubric=Rubric(self._usual()))
        self._before = before
        self.title = Field(self.tr("Title"), line_edit(before.title, longest=300))
        name = self.tr("Task")
        self.task = Field(name, RichBox(name, lines=4, most=8), optional=self.tr("may be empty"))
        self.task.control.setPlainText(before.instructions)
        self.due = DayField(
            self.tr("To be handed in until"),
            before.due,
            optional=self.tr("may be empty"),
            explained=False,
        )
        least = NumberBox(0, 100, before.rubric.pass_percent, " %", step=5)
        self.least = Field(self.tr("Passed from"), least)
        self.form.addWidget(self.title)
        self.form.addWidget(self.task)
        line = row(gap=GAP)
        line.addWidget(self.due, 2, TOP)
        line.addWidget(self.least, 1, TOP)
        self.form.addLayout(line)
        self.form.addWidget(label(self.tr("Criteria and points"), "label"))
        self.criteria = CriteriaPart(context.theme)
        self.criteria.show_values(before.rubric.criteria)
        self.criteria.changed.connect(self._on_criteria)
        self.form.addWidget(self.criteria)
        self._sum = small("")
        self.form.addWidget(self._sum)
        self._on_criteria()
        self.finish(self.tr("Keep"))
        self.title.control.setFocus()

    def _usual(self) -> tuple[Criterion, ...]:
        """What a first rubric looks like, to be changed."""
        return (
            Criterion(self.tr("Answers the task"), 40),
            Criterion(self.tr("Can be used in one’s own work"), 40),
            Criterion(self.tr("Form and language"), 20),
        )

    @Slot()
    def _on_criteria(self) -> None:
        total = sum(one.points for one in self.criteria.values())
        self._sum.setText(self.tr("%n point(s) together", "", total))

    def check(self) -> bool:
        empty = not text_of(self.title.control)
        self.title.show_error(self.tr("This has to be filled in.") if empty else "")
        missing = not self.criteria.values()
        self.trouble.tell(
            "warn", self.tr("Enter at least one criterion with its points.") if missing else ""
        )
        return not empty and not missing and self.due.read()[1]

    @property
    def answer(self) -> WorkPlan:
        """The plan as entered."""
        return dataclasses.replace(
            self._before,
            title=text_of(self.title.control),
            instructions=text_of(self.task.control),
            due=self.due.read()[0],
            rubric=Rubric(self.criteria.values(), self.least.control.value()),
        )


class MarkDialog(TallDialog):
    """Points and remarks for one work; the sum stands below."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, name: str, work: Work, rubric: Rubric
    ) -> None:
        super().__init__(parent, context, "", wide=760)
        self.set_head(self.tr("Mark the final work of {0}").format(name))
        self._rubric = rubric
        self.back = False
        self.form.addWidget(soft(work.file_name))
        if work.note:
            self.form.addWidget(small(self.tr("Note of the learner: {0}").format(work.note)))
        old = work.mark
        self.points: list[NumberBox] = []
        self.remarks: list[RichBox] = []
        for place, one in enumerate(rubric.criteria):
            card = Card(kind="well")
            head = row(gap=GAP)
            title = label(f"{place + 1}. {one.title}", "label")
            head.addWidget(title, 1)
            points = NumberBox(0, one.points, 0, f" / {one.points}")
            points.setAccessibleName(self.tr("Points for “{0}”").format(one.title))
            points.setMinimumWidth(points.fontMetrics().horizontalAdvance("100 / 100") + 70)
            if old is not None and place < len(old.points):
                points.setValue(min(old.points[place], one.points))
            title.setBuddy(points)
            points.valueChanged.connect(self._on_points)
            head.addWidget(points, 0, TOP)
            card.body.addLayout(head)
            if one.description:
                card.body.addWidget(small(one.description))
            remark = RichBox(
                self.tr("Remark on “{0}”").format(one.title), self.tr("Remark; may be empty")
            )
            if old is not None and place < len(old.remarks):
                remark.setPlainText(old.remarks[place])
            card.body.addWidget(remark)
            self.points.append(points)
            self.remarks.append(remark)
            self.form.addWidget(card)
        words = self.tr("Remark on the whole work")
        self.remark = Field(words, RichBox(words, lines=2), optional=self.tr("may be empty"))
        self.remark.control.setPlainText(old.remark if old is not None else "")
        self.form.addWidget(self.remark)
        self.total = label("", "label")
        self.body.addWidget(self.total)
        self._on_points()
        self.finish(self.tr("Keep the marks"))
        self.return_button = self.add_button(self.tr("Keep and give back"), accept=False)
        self.return_button.clicked.disconnect()
        self.return_button.clicked.connect(self._on_return)
        if self.points:
            self.points[0].setFocus()
            self.points[0].selectAll()

    @Slot()
    def _on_points(self) -> None:
        mark, most = self.answer, self._rubric.points
        percent = 100 * mark.total // most if most else 0
        said = (
            self.tr("{0} of {1} points, {2} %: passed")
            if passed(self._rubric, mark)
            else self.tr("{0} of {1} points, {2} %: not passed")
        )
        self.total.setText(said.format(mark.total, most, percent))

    @Slot()
    def _on_return(self) -> None:
        self.back = True
        self.accept()

    @property
    def answer(self) -> Mark:
        """The mark as entered."""
        return Mark(
            tuple(one.value() for one in self.points),
            tuple(text_of(one) for one in self.remarks),
            text_of(self.remark.control),
        )
