"""An exam in a list: how it stands and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from communeapp.services.training.exams import ExamInfo
from communeapp.ui.context import UiContext
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.words import percent
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import IconLabel, chip
from communeapp.ui.widgets.layouts import GAP, FlowLayout, column, row
from communeapp.ui.widgets.text import label, small


class ExamRow(QWidget):
    """Signals: ``wanted(Place)``."""

    wanted = Signal(object)

    def __init__(self, context: UiContext, exam: ExamInfo) -> None:
        super().__init__()
        theme = context.theme
        line = row(self, gap=GAP)
        line.addWidget(IconLabel(theme, "exam", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=4)
        words.addWidget(label(exam.title, "label"))
        plan = exam.blueprint
        about = [exam.course_title] if exam.course_title else []
        about.append(self.tr("%n question(s)", "", sum(one.count for one in plan.parts)))
        if plan.minutes:
            about.append(self.tr("%n minute(s)", "", plan.minutes))
        about.append(self.tr("passed from {0} %").format(plan.pass_percent))
        words.addWidget(small(" · ".join(about)))
        states = FlowLayout()
        for text, tone in self._states(exam):
            states.addWidget(chip(text, tone))
        words.addLayout(states)
        line.addLayout(words, 1)
        place = Place(Room.EXAM, course=exam.course, ref=exam.ref)
        if exam.open_attempt:
            made = primary(
                self.tr("Go on with the exam"),
                lambda: self.wanted.emit(place),
                theme=theme,
                icon="exam",
            )
        else:
            made = button(self.tr("Open"), lambda: self.wanted.emit(place))
        made.setAccessibleName(f"{made.text()}: {exam.title}")
        line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)

    def _states(self, exam: ExamInfo) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        if exam.open_attempt:
            found.append((self.tr("Begun, not handed in"), "warn"))
        result = exam.result
        if result is not None and result.waiting:
            found.append((self.tr("Waits for the trainer"), "info"))
        elif result is not None and result.share is not None:
            reached = percent(result.share)
            if result.passed:
                found.append((self.tr("✓ Passed, {0}").format(reached), "ok"))
            else:
                found.append((self.tr("Not passed yet, {0}").format(reached), "warn"))
        if exam.attempts_left is not None:
            found.append((self.tr("%n attempt(s) left", "", exam.attempts_left), ""))
        return found
