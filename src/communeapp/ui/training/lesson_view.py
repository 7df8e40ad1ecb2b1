"""A lesson: its text, what to try, its questions, and help beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from communeapp.core.training.courses import Course, Lesson
from communeapp.core.training.questions import Rich, TextFormat
from communeapp.ui.context import UiContext
from communeapp.ui.training.ask_trainer import AskCard
from communeapp.ui.training.course_view import following, groups_of
from communeapp.ui.training.explain import ExplainCard
from communeapp.ui.training.lesson_card import LessonCard, SourcesCard
from communeapp.ui.training.pictures_of import Pictures, RichShower, fetch
from communeapp.ui.training.reader import LessonReader
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.start_data import StartData, read_start
from communeapp.ui.training.view import View, focus
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, ScrollColumn, column, row
from communeapp.ui.widgets.text import label, reveal

SIDE_SHARE = 2  # of five parts of the width
TEXT_SHARE = 3


@dataclass(frozen=True)
class Opened:
    """A lesson with everything that its room shows."""

    data: StartData
    course: Course
    lesson: Lesson
    pictures: Pictures
    questions: int
    after: tuple[Course, Lesson] | None


class LessonView(View):
    """Shows ``place.lesson`` of ``place.course``; ``place.heading`` is lit up."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.opened: Opened | None = None
        self._turn = 0
        outer = column(self, gap=0)
        columns = row(gap=GAP_L)
        columns.setContentsMargins(GAP_L, GAP_S, 0, GAP)
        self.reader = LessonReader(context)
        columns.addWidget(self.reader, TEXT_SHARE)
        self.scroll_area = ScrollColumn(widest=560, margin=0)
        self.scroll_area.body.setContentsMargins(0, 0, GAP_L, GAP_L)
        self.about = LessonCard(context)
        self.about.page_wanted.connect(self.page_wanted)
        self.explain = ExplainCard(context)
        self.explain.passage_wanted.connect(self.reader.light)
        self.ask = AskCard(context)
        self.sources = SourcesCard()
        for one in (self.about, self.explain, self.ask, self.sources):
            self.scroll_area.body.addWidget(one)
        self.scroll_area.body.addStretch(1)
        columns.addWidget(self.scroll_area, SIDE_SHARE)
        outer.addLayout(columns, 1)
        outer.addWidget(self._make_bar())
        self.reader.read_to_end.connect(self._show_state)

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("playBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = row(bar, gap=GAP_L)
        line.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        words = column(gap=4)
        self._module = label("", "small")
        words.addWidget(self._module)
        self._done = chip(self.tr("✓ You have done this lesson"), "ok")
        words.addWidget(self._done)
        line.addLayout(words, 1)
        ways = FlowLayout(at_end=True)
        theme = self.context.theme
        self.quiz_button = button("", self._on_quiz, theme=theme, icon="practice")
        self.done_button = primary("", self._on_done, theme=theme, icon="next")
        for one in (self.quiz_button, self.done_button):
            ways.addWidget(one)
        line.addLayout(ways, 2)
        return bar

    # -- entering ---------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        same = place == self.place and self.opened is not None
        super().enter(place)
        self._turn += 1
        turn, context = self._turn, self.context
        office, library, person = context.office, context.wiring.courses, context.session.person
        if same:
            focus(self.reader)

        def work() -> Opened | None:
            data = read_start(office, library, person)
            course = data.course(place.course)
            lesson = course.lesson(place.lesson) if course is not None else None
            if course is None or lesson is None:
                return None
            body = Rich(lesson.body, TextFormat.MARKDOWN)
            pictures = fetch(library, course.id, course.version, (body,))
            questions = library.questions(course.id, course.version)
            count = sum(one.lesson == lesson.id for one in questions)
            order = groups_of(data, Place(Room.TRACK, track=place.track) if place.track else place)
            after = following(order, course.id, lesson.id)
            return Opened(data, course, lesson, pictures, count, after)

        def done(opened: Opened | None) -> None:
            if turn == self._turn:
                self._show(opened, same=same)

        context.tasks.query(work, done, owner=self)

    def _show(self, opened: Opened | None, *, same: bool) -> None:
        if opened is None:
            self.back_wanted.emit()
            return
        self.opened = opened
        course, lesson = opened.course, opened.lesson
        self.named.emit(lesson.title)
        if not same:
            show = RichShower(opened.pictures)
            self.reader.show_lesson(Rich(lesson.body, TextFormat.MARKDOWN), show.read)
            self.scroll_area.verticalScrollBar().setValue(0)
            self.explain.show_lesson(lesson)
            self.about.show_lesson(course, lesson)
            self.sources.show_lesson(course, lesson)
        self.ask.show_lesson(course, lesson)
        module = next((one for one in course.modules if lesson.id in one.lessons), None)
        self._module.setText(f"{course.title} · {module.title}" if module else course.title)
        reveal(self.quiz_button, bool(opened.questions))
        self.quiz_button.setText(self.tr("Its %n question(s)", "", opened.questions))
        if opened.after is None:
            self.done_button.setText(self.tr("Done"))
        else:
            self.done_button.setText(self.tr("Done, next lesson"))
            self.done_button.setToolTip(opened.after[1].title)
        self._show_state()
        self.lettered()
        focus(self.reader)
        if self.place.heading:
            QTimer.singleShot(0, self, self._light_heading)
        self._keep_opened(course, lesson)

    def _light_heading(self) -> None:
        self.reader.light(self.place.heading)

    def _keep_opened(self, course: Course, lesson: Lesson) -> None:
        learning = self.context.office.learning
        self.context.tasks.change(
            partial(learning.open_lesson, course.id, course.version, lesson.id), owner=self
        )

    @property
    def done(self) -> bool:
        """Say whether the lesson was read to its end before."""
        opened = self.opened
        return opened is not None and (opened.course.id, opened.lesson.id) in opened.data.done

    @Slot()
    def _show_state(self) -> None:
        reveal(self._done, self.done)

    def flush(self) -> None:
        """Nobody waits for an explanation on another screen."""
        self.explain.stop()

    # -- going on -----------------------------------------------------------------------------------

    def _finish(self) -> None:
        opened = self.opened
        if opened is None or self.done:
            return
        learning, course, lesson = self.context.office.learning, opened.course, opened.lesson
        self.context.tasks.change(
            partial(learning.finish_lesson, course.id, course.version, lesson.id), owner=self
        )

    @Slot()
    def _on_quiz(self) -> None:
        if self.opened is None:
            return
        if self.reader.at_end:
            self._finish()
        self.wanted.emit(
            Place(Room.PRACTICE, course=self.opened.course.id, lesson=self.opened.lesson.id)
        )

    @Slot()
    def _on_done(self) -> None:
        opened = self.opened
        if opened is None:
            return
        self._finish()
        if opened.after is None:
            self.back_wanted.emit()
        else:
            course, lesson = opened.after
            self.wanted.emit(
                Place(Room.LESSON, course=course.id, lesson=lesson.id, track=self.place.track)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, with the text in view to its end, goes on to the questions."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.reader.hasFocus():
            if self.reader.at_end and self.opened is not None and self.opened.questions:
                self._on_quiz()
        else:
            super().keyPressEvent(event)
