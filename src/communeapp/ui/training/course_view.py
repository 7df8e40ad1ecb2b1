"""A course or a learning path: its lessons, how well its topics are known, its exam."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from communeapp.core.training.courses import Course, Lesson
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.training.charts import Bar
from communeapp.ui.training.exam_row import ExamRow
from communeapp.ui.training.rows import LessonRow, TopicRow
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.start_data import StartData, read_start
from communeapp.ui.training.view import View, below_back, focus
from communeapp.ui.training.words import source_name
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.layouts import (
    GAP_L,
    GAP_S,
    FlowLayout,
    ScrollColumn,
    clear,
    column,
)
from communeapp.ui.widgets.text import heading, label, reveal, small, soft


@dataclass(frozen=True)
class Group:
    """Lessons under one head."""

    title: str
    lessons: tuple[tuple[Course, Lesson], ...]


def groups_of(data: StartData, place: Place) -> tuple[Group, ...]:
    """Give the lessons of a course by its modules, or those of a path by their courses."""
    if place.course:
        course = data.course(place.course)
        if course is None:
            return ()
        found = {one.id: one for one in course.lessons}
        return tuple(
            Group(module.title, tuple((course, found[one]) for one in module.lessons))
            for module in course.modules
        )
    track = next((one for one in data.tracks if one.id == place.track), None)
    groups: dict[str, list[tuple[Course, Lesson]]] = {}
    for name in track.lessons if track is not None else ():
        course_id, _, lesson_id = name.partition("/")
        course = data.course(course_id)
        lesson = course.lesson(lesson_id) if course is not None else None
        if course is not None and lesson is not None:
            groups.setdefault(course.id, []).append((course, lesson))
    return tuple(Group(lessons[0][0].title, tuple(lessons)) for lessons in groups.values())


class CourseView(View):
    """Shows a course (``place.course``) or a path (``place.track``)."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.data: StartData | None = None
        self._focused = False
        self.rows: list[LessonRow] = []
        self.scroll_area = below_back(ScrollColumn(widest=1180))
        column(self, gap=0).addWidget(self.scroll_area)
        body = self.scroll_area.body
        self._about = soft("")
        body.addWidget(self._about)
        self._state = label("", "label")
        body.addWidget(self._state)
        self._bar = Bar(context.theme, "", 0)
        body.addWidget(self._bar)
        ways = FlowLayout()
        theme = context.theme
        self.next_button = primary("", self._on_next, theme=theme, icon="lesson")
        self.practise_button = button(
            self.tr("Practise this course"), self._on_practise, theme=theme, icon="practice"
        )
        ways.addWidget(self.next_button)
        ways.addWidget(self.practise_button)
        body.addLayout(ways)
        columns = QHBoxLayout()
        columns.setSpacing(GAP_L)
        self._lessons: QVBoxLayout = column(gap=GAP_S)
        columns.addLayout(self._lessons, 3)
        self._side: QVBoxLayout = column(gap=GAP_L)
        columns.addLayout(self._side, 2)
        body.addLayout(columns)
        body.addStretch(1)
        self._next: tuple[Course, Lesson] | None = None
        for one in (self.next_button, self.practise_button):
            one.setVisible(False)
        context.bus.changed.connect(self._on_changed)

    def enter(self, place: Place) -> None:
        super().enter(place)
        self._focused = False
        self.scroll_area.verticalScrollBar().setValue(0)
        self._read()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if self.isVisible() and any(
            notice.changes.has(kind) for kind in ("course", "learning", "exam", "certificate")
        ):
            self._read()

    def _read(self) -> None:
        context = self.context
        office, library, person = context.office, context.wiring.courses, context.session.person
        context.tasks.query(lambda: read_start(office, library, person), self._on_data, owner=self)

    def _on_data(self, data: StartData) -> None:
        self.data = data
        place = self.place
        course = data.course(place.course) if place.course else None
        track = next((one for one in data.tracks if one.id == place.track), None)
        if course is None and track is None:
            self.back_wanted.emit()
            return
        name = course.title if course is not None else track.title if track is not None else ""
        about = course.summary if course is not None else track.summary if track else ""
        self._about.setText(about)
        self.named.emit(name)
        groups = groups_of(data, place)
        lessons = [one for group in groups for one in group.lessons]
        done = sum((course.id, lesson.id) in data.done for course, lesson in lessons)
        state = self.tr("{0} of {1} lessons done").format(done, len(lessons))
        self._state.setText(state)
        self._bar.show_share(1000 * done // max(1, len(lessons)), state)
        self._next = next((one for one in lessons if (one[0].id, one[1].id) not in data.done), None)
        reveal(self.next_button, self._next is not None)
        if self._next is not None:
            self.next_button.setText(self.tr("Go on: {0}").format(self._next[1].title))
        reveal(self.practise_button, course is not None)
        self._show_lessons(data, groups)
        self._show_side(data, course)
        self.lettered()
        if not self._focused and self.isVisible():
            self._focused = True
            focus(self.next_button if self._next is not None else self.practise_button)

    def _show_lessons(self, data: StartData, groups: tuple[Group, ...]) -> None:
        kept = next((one.accessibleName() for one in self.rows if one.hasFocus()), "")
        clear(self._lessons)
        self.rows = []
        opened = {(one.course, one.lesson) for one in data.progress.lessons}
        for group in groups:
            self._lessons.addWidget(heading(group.title))
            for course, lesson in group.lessons:
                key = (course.id, lesson.id)
                line = LessonRow(
                    self.context, course, lesson, done=key in data.done, opened=key in opened
                )
                line.chosen.connect(self._on_lesson)
                self.rows.append(line)
                self._lessons.addWidget(line)
                if line.accessibleName() == kept:
                    focus(line)
        self._lessons.addStretch(1)

    def _show_side(self, data: StartData, course: Course | None) -> None:
        clear(self._side)
        if course is None:
            return
        mine = [one for one in data.progress.topics if one.course == course.id]
        if mine:
            card = Card(self.tr("How well you know it"))
            for one in mine:
                card.body.addWidget(
                    TopicRow(self.context.theme, one.title, one.mastery, one.answered, one.total)
                )
            card.body.addWidget(
                small(self.tr("The mark on each bar stands where a topic counts as known."))
            )
            self._side.addWidget(card)
        exams = [one for one in data.exams if one.course == course.id]
        if exams:
            card = Card(self.tr("Exam"))
            for exam in exams:
                line = ExamRow(self.context, exam)
                line.wanted.connect(self.wanted)
                card.body.addWidget(line)
            self._side.addWidget(card)
        card = Card(self.tr("What this course rests on"))
        for source in course.sources:
            card.body.addWidget(small(source_name(source)))
        card.body.addWidget(
            small(
                self.tr("Version {0}, as of {1:%d/%m/%Y}. {2}").format(
                    course.version, course.as_of, course.licence
                )
            )
        )
        self._side.addWidget(card)
        self._side.addStretch(1)

    # -- going ------------------------------------------------------------------------------------

    @Slot(str, str)
    def _on_lesson(self, course: str, lesson: str) -> None:
        self.wanted.emit(Place(Room.LESSON, course=course, lesson=lesson, track=self.place.track))

    @Slot()
    def _on_next(self) -> None:
        if self._next is not None:
            self._on_lesson(self._next[0].id, self._next[1].id)

    @Slot()
    def _on_practise(self) -> None:
        self.wanted.emit(Place(Room.PRACTICE, course=self.place.course))


def following(groups: tuple[Group, ...], course: str, lesson: str) -> tuple[Course, Lesson] | None:
    """Give the lesson after one, in the order of a course or path."""
    lessons = [one for group in groups for one in group.lessons]
    places = [i for i, one in enumerate(lessons) if (one[0].id, one[1].id) == (course, lesson)]
    after = places[0] + 1 if places else len(lessons)
    return lessons[after] if after < len(lessons) else None
