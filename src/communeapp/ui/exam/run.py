"""An exam that runs: one question at a time, every answer kept at once, the clock always in sight."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.training.attempt import Attempt, Result
from communeapp.core.training.courses import Course
from communeapp.core.training.questions import Given
from communeapp.services.training.exams import TimeLeft
from communeapp.ui.context import UiContext
from communeapp.ui.exam.frame import ExamBar, ExamHead
from communeapp.ui.exam.overview import Overview
from communeapp.ui.training.answering.base import Shown
from communeapp.ui.training.pictures_of import Pictures, RichShower, fetch, texts_of
from communeapp.ui.training.question_card import QuestionCard
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.layouts import (
    GAP_L,
    ScrollColumn,
    clear,
    column,
    row,
)

#: The time used is told to the service so often, and a typed answer is kept after such a pause.
HEARTBEAT_MS = 2000
TYPED_MS = 600


class ExamRun(View):
    """Runs ``place.attempt``. Signals: ``handed_in(Result)`` when the attempt is finished."""

    handed_in = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.attempt: Attempt | None = None
        self.at = 0
        self.card: QuestionCard | None = None
        self._course: Course | None = None
        self._pictures: Pictures = {}
        self._givens: dict[int, Given] = {}
        self._flags: set[int] = set()
        self._unsaved: int | None = None
        self._handing_in = False
        self._left = ""
        self._turn = 0
        self._spent = QElapsedTimer()
        outer = column(self, gap=0)
        self.head = ExamHead()
        self.clock = self.head.clock
        self.clock.short.connect(self._on_short)
        self.clock.over.connect(self._on_over)
        outer.addWidget(self.head)
        columns = row(gap=GAP_L)
        columns.setContentsMargins(0, 0, GAP_L, 0)
        self.scroll_area = ScrollColumn(widest=860, margin=GAP_L)
        columns.addWidget(self.scroll_area, 3)
        side = ScrollColumn(widest=420, margin=0)
        side.body.setContentsMargins(0, GAP_L, 0, GAP_L)
        self.overview = Overview(context.theme)
        self.overview.chosen.connect(self.show_question)
        side.body.addWidget(self.overview)
        side.body.addStretch(1)
        columns.addWidget(side, 1)
        outer.addLayout(columns, 1)
        self.bar = ExamBar(context.theme)
        self.bar.flagged.connect(self.toggle_flag)
        self.bar.left.connect(self.pause)
        self.bar.stepped.connect(self._step)
        self.bar.handed_in.connect(self.hand_in)
        outer.addWidget(self.bar)
        # Shortcuts, because the scrolling page around the question takes these keys for itself.
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._step, step))
        self._beat = QTimer(self)
        self._beat.setInterval(HEARTBEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MS)
        self._typed.timeout.connect(self.keep)

    # -- entering and leaving -----------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        super().enter(place)
        self._turn += 1
        turn, office, library = self._turn, self.context.office, self.context.wiring.courses
        self._handing_in = False

        def work() -> tuple[Attempt, TimeLeft, Course | None, Pictures]:
            attempt = office.exams.resume(place.attempt)
            record = attempt.record
            course = None
            with suppress(AppError):  # updated or removed meanwhile: the paper stands by itself
                course = library.get(record.course, record.version) if record.course else None
            texts = [text for one in attempt.paper for text in texts_of(one)]
            pictures = fetch(library, course.id, course.version, texts) if course else {}
            return attempt, office.exams.heartbeat(place.attempt), course, pictures

        def done(found: tuple[Attempt, TimeLeft, Course | None, Pictures]) -> None:
            if turn == self._turn:
                self._begin(*found)

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError) or turn != self._turn:
                return False
            self._refused(error)
            return True

        self.context.tasks.query(work, done, failed, owner=self)

    def _refused(self, error: AppError) -> None:
        if error.code == "exams.finished":
            self._to_result()
            return
        told = self.context.told(error)
        dialogs.tell(self.window(), self.context.theme, told.message, told.hint, self.tr("Close"))
        self.attempt = None
        self.back_wanted.emit()

    def _begin(
        self, attempt: Attempt, left: TimeLeft, course: Course | None, pictures: Pictures
    ) -> None:
        same = self._left == attempt.id
        self.attempt, self._course, self._pictures = attempt, course, pictures
        self._givens = {i: attempt.given(i) for i in range(len(attempt.paper))}
        self._flags = {i for i in range(len(attempt.paper)) if attempt.flagged(i)}
        self._unsaved = None
        self.named.emit(attempt.record.title)
        self.overview.show_count(len(attempt.paper))
        self.clock.begin()
        self.clock.set_time(left)
        self._beat.start()
        first = next((i for i, one in self._givens.items() if one.empty), 0)
        self.show_question(self.at if same and self.at < len(attempt.paper) else first)
        if left.over:
            self._on_over()

    def flush(self) -> None:
        """Keep what was answered."""
        self.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another room, another screen, the lock, the end of the program: the clock stands."""
        super().hideEvent(event)
        if event.spontaneous():  # only the window was made small
            return
        for timer in (self._beat, self._typed):
            timer.stop()
        self.clock.stop()
        attempt, self.attempt = self.attempt, None
        if attempt is None or self._handing_in or self.context.tasks.closed:
            return
        self._left = attempt.id
        number, exams = attempt.id, self.context.office.exams
        self.context.tasks.query(lambda: exams.pause(number), None, self._ignore_known, owner=self)

    def may_leave(self) -> bool:
        if self.attempt is None or self._handing_in:
            return True
        return dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Leave the exam?"),
            self.tr("Your answers are kept, and you can go on later from the same question."),
            self.tr("Leave"),
            self.tr("Stay here"),
            tone="warn",
        )

    @Slot()
    def pause(self) -> None:
        """Leave for now."""
        self.back_wanted.emit()

    @staticmethod
    def _ignore_known(error: BaseException) -> bool:
        # Handed in or stopped by the trainer meanwhile: there is nothing to keep any more.
        return isinstance(error, AppError) and error.code in ("exams.finished", "exams.not_running")

    # -- one question -------------------------------------------------------------------------------

    @Slot(int)
    def show_question(self, place: int) -> None:
        """Show a question of the paper; what stood there is kept."""
        attempt = self.attempt
        if attempt is None or not 0 <= place < len(attempt.paper):
            return
        self.keep()
        self.at = place
        body = self.scroll_area.body
        clear(body)
        question = attempt.paper[place]
        show = RichShower(self._pictures)
        self.card = QuestionCard(self.context, question, show, Shown(), topic="")
        self.card.answering.put(self._givens.get(place, Given()))
        self.card.changed.connect(self._on_changed)
        self.card.submitted.connect(self._on_submitted)
        self.head.show_place(place, len(attempt.paper), attempt.record.name)
        self.bar.show_place(place, len(attempt.paper), flagged=place in self._flags)
        body.addWidget(self.card)
        self.note = Banner(self.context.theme, "warn")
        body.addWidget(self.note)
        body.addStretch(1)
        self._spent.start()
        self._show_state()
        self.lettered()
        QTimer.singleShot(0, self.card, self._begin_focus)

    @Slot()
    def _begin_focus(self) -> None:
        if self.card is not None:
            self.scroll_area.verticalScrollBar().setValue(0)
            self.card.answering.begin()

    def _show_state(self) -> None:
        answered = {i for i, one in self._givens.items() if not one.empty}
        self.overview.show_state(self.at, answered, self._flags)

    @Slot()
    def _on_changed(self) -> None:
        if self.card is None:
            return
        self._givens[self.at] = self.card.given
        self._unsaved = self.at
        self._show_state()
        self._typed.start()

    @Slot()
    def _on_submitted(self) -> None:
        """Enter keeps the answer and goes on; after the last question it asks whether to hand in."""
        if self.attempt is not None and self.at + 1 >= len(self.attempt.paper):
            self.hand_in()
        else:
            self._step(1)

    @Slot(int)
    def _step(self, step: int) -> None:
        self.show_question(self.at + step)

    @Slot()
    def keep(self) -> None:
        """Hand what was answered to the service now."""
        self._typed.stop()
        if self.attempt is None or self.card is None or self._unsaved is None:
            return
        place, given = self._unsaved, self.card.given
        self._givens[place] = given
        self._unsaved = None
        number, exams, spent = self.attempt.id, self.context.office.exams, self._spent.restart()
        self._send(lambda: exams.answer(number, place, given, spent))

    @Slot()
    def toggle_flag(self) -> None:
        """Mark the question, or take the mark away."""
        if self.attempt is None:
            return
        place, flagged = self.at, self.at not in self._flags
        self._flags ^= {place}
        self.bar.flag_button.setChecked(flagged)
        self._show_state()
        number, exams = self.attempt.id, self.context.office.exams
        self._send(lambda: exams.flag(number, place, flagged))

    # -- the clock ----------------------------------------------------------------------------------

    def _send(self, work: Callable[[], TimeLeft]) -> None:
        turn = self._turn

        def done(left: TimeLeft) -> None:
            if turn == self._turn and self._beat.isActive():
                self.clock.set_time(left)
                if left.over:
                    self._on_over()

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError):
                return False
            if error.code == "exams.time_over":
                self._on_over()
            elif error.code == "exams.finished":
                self._to_result()
            elif turn == self._turn and not self._ignore_known(error):
                told = self.context.told(error)
                self.note.tell("warn", told.message, told.hint)
            return True

        self.context.tasks.query(work, done, failed, owner=self)

    @Slot()
    def _on_beat(self) -> None:
        if self.attempt is not None:
            number, exams = self.attempt.id, self.context.office.exams
            self._send(lambda: exams.heartbeat(number))

    @Slot()
    def _on_short(self) -> None:
        if self.card is not None:
            self.note.tell("warn", self.tr("Less than five minutes are left."))

    @Slot()
    def _on_over(self) -> None:
        if not self._handing_in:
            self._finish()

    # -- the end ------------------------------------------------------------------------------------

    @Slot()
    def hand_in(self) -> None:
        """Ask, then finish the attempt."""
        attempt = self.attempt
        if attempt is None or self._handing_in:
            return
        self.keep()
        empty = sum(one.empty for one in self._givens.values())
        hints = []
        if empty:
            hints.append(self.tr("%n question(s) have no answer yet.", "", empty))
        if self._flags:
            hints.append(self.tr("%n question(s) are marked.", "", len(self._flags)))
        hints.append(self.tr("After that nothing can be changed any more."))
        if dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Hand in the exam?"),
            " ".join(hints),
            self.tr("Hand in"),
            self.tr("Go on answering"),
            tone="warn" if empty else "info",
        ):
            self._finish()

    def _finish(self) -> None:
        attempt = self.attempt
        if attempt is None:
            return
        self.keep()
        self._handing_in = True
        self._beat.stop()
        self.clock.stop()
        exams = self.context.office.exams

        def done(found: tuple[Result, Changes]) -> None:
            self._finished(found[0])

        def failed(error: BaseException) -> bool:
            self._handing_in = False
            if not isinstance(error, AppError):
                return False
            self._refused(error)
            return True

        self.context.tasks.change(lambda: exams.finish(attempt.id), done, failed, owner=self)

    def _finished(self, result: Result) -> None:
        self.handed_in.emit(result)
        self._to_result()

    def _to_result(self) -> None:
        place = self.place
        self._handing_in = True
        self._beat.stop()
        self.clock.stop()
        self.attempt = None
        self.wanted.emit(
            Place(Room.RESULT, course=place.course, ref=place.ref, attempt=place.attempt)
        )

    # -- keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control:
                self.hand_in()
            else:
                self._on_submitted()
        elif key == Qt.Key.Key_F2:
            self.toggle_flag()
        elif self.card is None or not self.card.answering.take_key(event):
            super().keyPressEvent(event)
