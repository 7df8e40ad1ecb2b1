"""Rows and tiles of training: a lesson in a list, a course to choose, a topic with its mastery."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from communeapp.core.training.courses import Course, Lesson
from communeapp.ui.context import UiContext
from communeapp.ui.theme import Theme
from communeapp.ui.training.charts import Bar
from communeapp.ui.training.words import percent
from communeapp.ui.widgets.cards import IconLabel, chip
from communeapp.ui.widgets.layouts import GAP, GAP_S, column, row
from communeapp.ui.widgets.text import label, small, soft
from communeapp.ui.widgets.tiles import PressTile


class CourseTile(PressTile):
    """A course: title, what it is about, how far one is. Signals: ``chosen(str)`` with its id."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, course: Course, done: int, mastery: int) -> None:
        total = len(course.lessons)
        state = self.tr("{0} of {1} lessons done").format(done, total)
        super().__init__(f"{course.title}. {state}", course.summary)
        head = row(gap=GAP)
        icon = "ok" if total and done >= total else "lesson"
        head.addWidget(IconLabel(context.theme, icon, "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(course.title, "label"), 1)
        self.body.addLayout(head)
        about = soft(course.summary)
        self.body.addWidget(about)
        self.body.addStretch(1)
        self.body.addWidget(Bar(context.theme, state, 1000 * done // total if total else 0))
        words = self.tr("{0} · mastered {1}").format(state, percent(mastery)) if mastery else state
        self.body.addWidget(small(words))
        self.clicked.connect(lambda _=False: self.chosen.emit(course.id))
        self.let_mouse_through()


class LessonRow(PressTile):
    """A lesson in a list: done or not, how long. Signals: ``chosen(str, str)``: course and lesson."""

    chosen = Signal(str, str)

    def __init__(
        self, context: UiContext, course: Course, lesson: Lesson, *, done: bool, opened: bool
    ) -> None:
        minutes = self.tr("%n minute(s)", "", lesson.minutes)
        if done:
            state, tone = self.tr("✓ Done"), "ok"
        elif opened:
            state, tone = self.tr("Begun"), "info"
        else:
            state, tone = self.tr("New"), ""
        super().__init__(f"{lesson.title}. {state}. {minutes}")
        line = row(gap=GAP)
        icon = "ok" if done else "lesson"
        colour = "ok" if done else "accent"
        line.addWidget(IconLabel(context.theme, icon, colour), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(label(lesson.title, "label"), 1)
        line.addWidget(small(minutes), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(chip(state, tone), 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(line)
        self.clicked.connect(lambda _=False: self.chosen.emit(course.id, lesson.id))
        self.let_mouse_through()


class TopicRow(QWidget):
    """A topic and how well it is known."""

    def __init__(self, theme: Theme, title: str, mastery: int, answered: int, total: int) -> None:
        super().__init__()
        body = column(self, gap=GAP_S // 2)
        line = row(gap=GAP)
        line.addWidget(label(title), 1)
        words = self.tr("{0} · {1} of {2} questions").format(percent(mastery), answered, total)
        line.addWidget(small(words), 0, Qt.AlignmentFlag.AlignRight)
        body.addLayout(line)
        body.addWidget(Bar(theme, f"{title}: {words}", mastery, goal=800))
