"""Learning: one screen with its rooms, and the way back from each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.page import Page
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.view import View
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.layouts import GAP, GAP_S, column, let_go, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import reveal

#: Rooms that one goes back to; a practice or a running exam is left for good.
_STAY_IN_TRAIL = frozenset(
    {Room.START, Room.COURSE, Room.TRACK, Room.LESSON, Room.PROGRESS, Room.EXAM}
)


class TrainingPage(Page):
    """Goes from room to room. ``place`` is where one is."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._trail: list[Place] = []
        self._views: dict[type[View], View] = {}
        self._named = ""
        self._who = ""
        body = column(self, gap=0)
        self._way = QWidget()
        line = row(self._way, gap=GAP_S)
        line.setContentsMargins(GAP, GAP_S, GAP, 0)
        self.back_button = quiet(self.tr("Back"), self.back, theme=context.theme, icon="back")
        self.back_button.setToolTip(self.tr("Back (Alt+Left)"))
        line.addWidget(self.back_button)
        line.addStretch(1)
        body.addWidget(self._way)
        self._way.setVisible(False)
        self._stack = QStackedWidget()
        body.addWidget(self._stack, 1)
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.back)

    # -- Page -------------------------------------------------------------------------------------

    @property
    def help_topic(self) -> str:  # type: ignore[override]
        """The exam has a page of its own."""
        return "exam" if self.place.room in (Room.EXAM, Room.RUN, Room.RESULT) else "training"

    def page_title(self) -> str:
        return self._named or self.tr("Training")

    def activate(self, argument: Any = None) -> None:
        """``argument``: a Place, or None to be where one was."""
        self._notice_person()
        if isinstance(argument, Place):
            self.go(argument)
        elif self._trail:
            self._enter(self._trail[-1])
        else:
            self.go(Place())

    def _notice_person(self) -> None:
        """Begin anew for somebody else: what one learns is not the next one's business."""
        person = self.context.session.person
        who = person.id if person is not None else ""
        if who == self._who:
            return
        self._who, self._trail = who, []
        for one in self._views.values():
            let_go(one)
        self._views = {}

    def restore_argument(self) -> Any:
        place = self.place
        # An attempt is resumed from its own room; a practice begins anew where it belongs.
        return place if place.room in _STAY_IN_TRAIL else self._home_of(place)

    def may_leave(self) -> bool:
        return self.view.may_leave() if self.view is not None else True

    def flush(self) -> None:
        if self.view is not None:
            self.view.flush()

    # -- rooms --------------------------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Where one is."""
        return self._trail[-1] if self._trail else Place()

    @property
    def view(self) -> View | None:
        """The room shown."""
        found = self._stack.currentWidget()
        return found if isinstance(found, View) else None

    @staticmethod
    def _home_of(place: Place) -> Place:
        if place.room in (Room.RUN, Room.RESULT) and place.ref:
            return Place(Room.EXAM, course=place.course, ref=place.ref)
        if place.lesson:
            return replace(place, room=Room.LESSON)
        return Place(Room.COURSE, course=place.course) if place.course else Place()

    @Slot(object)
    def go(self, place: Place) -> None:
        """Go to a room."""
        if not self.may_leave():
            return
        self._trail = (
            [
                one
                for one in self._trail
                if one.room in _STAY_IN_TRAIL and one.room is not place.room
            ]
            if place.room is not Room.START
            else []
        )
        self._trail.append(place)
        self._enter(place)

    @Slot()
    def back(self) -> None:
        """Go to the room before, or to the start."""
        if len(self._trail) < 2 and self.place.room is Room.START:
            return
        if not self.may_leave():
            return
        left = self._trail.pop() if self._trail else Place()
        if not self._trail:
            home = self._home_of(left)
            self._trail = [Place()]
            if home.room not in (Room.START, left.room):
                self._trail.append(home)
        self._enter(self._trail[-1])

    def _enter(self, place: Place) -> None:
        view = self._view_of(place.room)
        if self.view is not None and self.view is not view:
            self.view.flush()
        self._named = ""
        reveal(self._way, place.room not in (Room.START, Room.RUN))
        self._stack.setCurrentWidget(view)
        view.enter(place)
        self.title_changed.emit(self.page_title())
        assign_mnemonics(self.window())

    def _view_of(self, room: Room) -> View:
        kind = _kind_of(room)
        if kind not in self._views:
            made = kind(self.context)
            made.wanted.connect(self.go)
            made.back_wanted.connect(self.back)
            made.page_wanted.connect(self.page_wanted)
            made.named.connect(self._on_named)
            self._views[kind] = made
            self._stack.addWidget(made)
        return self._views[kind]

    @Slot(str)
    def _on_named(self, name: str) -> None:
        self._named = name
        self.title_changed.emit(self.page_title())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.place.room not in (Room.START, Room.RUN):
            self.back()
        else:
            super().keyPressEvent(event)


def _kind_of(room: Room) -> type[View]:
    """Give the kind of a room; its module is loaded when it is first entered."""
    if room is Room.START:
        from communeapp.ui.training.start_view import StartView

        return StartView
    if room in (Room.COURSE, Room.TRACK):
        from communeapp.ui.training.course_view import CourseView

        return CourseView
    if room is Room.LESSON:
        from communeapp.ui.training.lesson_view import LessonView

        return LessonView
    if room is Room.PRACTICE:
        from communeapp.ui.training.practice import PracticeView

        return PracticeView
    if room is Room.PROGRESS:
        from communeapp.ui.training.progress_view import ProgressView

        return ProgressView
    if room is Room.EXAM:
        from communeapp.ui.exam.intro import ExamIntro

        return ExamIntro
    if room is Room.RUN:
        from communeapp.ui.exam.run import ExamRun

        return ExamRun
    from communeapp.ui.exam.result import ExamResult

    return ExamResult
