"""The first room of training: today's goal, where to go on, courses, exams, certificates."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from communeapp.core.training.courses import Course, Lesson
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.training.certificates import CertificateRow
from communeapp.ui.training.exam_row import ExamRow
from communeapp.ui.training.my_classes import ClassesCard
from communeapp.ui.training.rows import CourseTile
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.start_data import StartData, read_start
from communeapp.ui.training.today import TodayCard
from communeapp.ui.training.view import View, focus
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner, Card, EmptyState
from communeapp.ui.widgets.layouts import (
    GAP,
    GAP_L,
    GAP_S,
    FlowLayout,
    ScrollColumn,
    clear,
    column,
    row,
)
from communeapp.ui.widgets.text import heading, label, reveal, soft

_COLUMNS = 2


class StartView(View):
    """Shows what to do now first, then everything there is."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.data: StartData | None = None
        self.scroll_area = ScrollColumn(widest=1180)
        column(self, gap=0).addWidget(self.scroll_area)
        body = self.scroll_area.body
        self.note = Banner(context.theme, "info")
        body.addWidget(self.note)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(GAP_L)
        self.today = TodayCard(context)
        self.today.wanted.connect(self.wanted)
        self._columns.addWidget(self.today, 3)
        self._next = Card()
        self._columns.addWidget(self._next, 2)
        body.addLayout(self._columns)
        self._suggestions = Card()
        body.addWidget(self._suggestions)
        self.classes = ClassesCard(context)
        body.addWidget(self.classes)
        self._courses_head = heading(self.tr("Courses"))
        body.addWidget(self._courses_head)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        for number in range(_COLUMNS):
            self._grid.setColumnStretch(number, 1)
        body.addLayout(self._grid)
        self._tracks = Card(
            self.tr("Learning paths"),
            self.tr("A selection of lessons for your work, in a good order."),
        )
        self._track_ways = FlowLayout()
        self._tracks.body.addLayout(self._track_ways)
        body.addWidget(self._tracks)
        self._exams = Card(self.tr("Exams"))
        self._exam_rows = column(gap=GAP_S)
        self._exams.body.addLayout(self._exam_rows)
        body.addWidget(self._exams)
        self._certificates = Card(self.tr("Your certificates"))
        self._certificate_rows = column(gap=GAP_S)
        self._certificates.body.addLayout(self._certificate_rows)
        body.addWidget(self._certificates)
        self._empty = EmptyState(
            context.theme,
            "training",
            self.tr("There are no courses on this PC"),
            self.tr("A trainer can bring them on a stick: Teaching, Course packs."),
        )
        body.addWidget(self._empty)
        body.addStretch(1)
        for one in self._parts():
            one.setVisible(False)
        context.bus.changed.connect(self._on_changed)

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self.today,
            self._next,
            self._suggestions,
            self._courses_head,
            self._tracks,
            self._exams,
            self._certificates,
            self._empty,
        )

    def enter(self, place: Place) -> None:
        super().enter(place)
        self._read()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if self.isVisible() and any(
            notice.changes.has(kind)
            for kind in ("course", "learning", "exam", "certificate", "class", "person")
        ):
            self._read()

    def _read(self) -> None:
        context = self.context
        office, library, person = context.office, context.wiring.courses, context.session.person
        context.tasks.query(lambda: read_start(office, library, person), self._on_data, owner=self)
        self.classes.read()

    def _on_data(self, data: StartData) -> None:
        first = self.data is None
        self.data = data
        some = bool(data.courses)
        reveal(self._empty, not some)
        reveal(self.today, some)
        reveal(self._courses_head, some)
        self.today.show_progress(data.progress)
        self._show_answers(data)
        self._show_next(data.next_lesson if some else None)
        self._show_suggestions(data)
        self._show_courses(data)
        self._show_tracks(data)
        self._show_exams(data)
        self._show_certificates(data)
        self.lettered()
        if first and some and self.isVisible():
            focus(self.today.begin_button)

    def _show_answers(self, data: StartData) -> None:
        clear(self.note.buttons)
        if not data.unread:
            self.note.tell("info", "")
            return
        self.note.tell("info", self.tr("%n answer(s) of your trainer", "", len(data.unread)))
        for one in data.unread[:3]:
            course = data.course(one.course_id)
            lesson = course.lesson(one.lesson_id) if course is not None else None
            if lesson is not None:
                self.note.buttons.addWidget(
                    button(
                        self.tr("Read it: {0}").format(lesson.title),
                        partial(self._open_lesson, one.course_id, one.lesson_id),
                        theme=self.context.theme,
                        icon="lesson",
                    )
                )

    def _show_next(self, following: tuple[Course, Lesson] | None) -> None:
        clear(self._next.body)
        reveal(self._next, following is not None)
        if following is None:
            return
        course, lesson = following
        self._next.body.addWidget(heading(self.tr("Go on reading")))
        self._next.body.addWidget(label(lesson.title, "label"))
        self._next.body.addWidget(
            soft(f"{course.title} · " + self.tr("%n minute(s)", "", lesson.minutes))
        )
        self._next.body.addStretch(1)
        line = FlowLayout()
        line.addWidget(
            button(
                self.tr("Open the lesson"),
                partial(self._open_lesson, course.id, lesson.id),
                theme=self.context.theme,
                icon="lesson",
            )
        )
        holder = QWidget()
        holder.setLayout(line)
        self._next.body.addWidget(holder)

    def _show_suggestions(self, data: StartData) -> None:
        clear(self._suggestions.body)
        reveal(self._suggestions, bool(data.suggestions))
        if not data.suggestions:
            return
        self._suggestions.body.addWidget(heading(self.tr("From your own documents")))
        self._suggestions.body.addWidget(
            soft(
                self.tr(
                    "The checker found these mistakes in documents that you wrote. Nobody else is "
                    "told; the lessons show how it is done."
                )
            )
        )
        for one in data.suggestions[:3]:
            line = QWidget()
            words = row(line, gap=GAP)
            drafts = self.tr("in %n document(s)", "", one.drafts)
            words.addWidget(label(f"{one.title} · {drafts}"), 1)
            opener = quiet(
                self.tr("Read"),
                partial(self._open_lesson, one.course, one.lesson),
                theme=self.context.theme,
                icon="lesson",
            )
            opener.setAccessibleName(self.tr("Read: {0}").format(one.title))
            words.addWidget(opener)
            self._suggestions.body.addWidget(line)

    def _show_courses(self, data: StartData) -> None:
        clear(self._grid)
        for number, course in enumerate(data.courses):
            tile = CourseTile(
                self.context, course, data.lessons_done(course), data.mastery(course.id)
            )
            tile.chosen.connect(self._open_course)
            self._grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)

    def _show_tracks(self, data: StartData) -> None:
        clear(self._track_ways)
        reveal(self._tracks, bool(data.tracks))
        for one in sorted(data.tracks, key=lambda one: one.id != data.track):
            make = primary if one.id == data.track else button
            made = make(one.title, partial(self._open_track, one.id))
            made.setToolTip(one.summary)
            made.setAccessibleDescription(one.summary)
            self._track_ways.addWidget(made)

    def _show_exams(self, data: StartData) -> None:
        clear(self._exam_rows)
        shown = [one for one in data.exams if one.open_attempt or one.result or not one.course]
        reveal(self._exams, bool(shown))
        for one in shown:
            line = ExamRow(self.context, one)
            line.wanted.connect(self.wanted)
            self._exam_rows.addWidget(line)

    def _show_certificates(self, data: StartData) -> None:
        clear(self._certificate_rows)
        reveal(self._certificates, bool(data.certificates))
        for one in data.certificates:
            self._certificate_rows.addWidget(CertificateRow(self.context, one))

    # -- going ------------------------------------------------------------------------------------

    @Slot(str)
    def _open_course(self, course: str) -> None:
        self.wanted.emit(Place(Room.COURSE, course=course))

    def _open_track(self, track: str) -> None:
        self.wanted.emit(Place(Room.TRACK, track=track))

    def _open_lesson(self, course: str, lesson: str) -> None:
        self.wanted.emit(Place(Room.LESSON, course=course, lesson=lesson))
