"""Before an exam: its conditions in plain words, and the button that starts the clock."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.errors import AppError
from communeapp.core.training.attempt import Attempt, Result
from communeapp.services.training.exams import ExamInfo
from communeapp.ui.context import UiContext
from communeapp.ui.exam.clock import clock_words
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.view import View, below_back, focus
from communeapp.ui.training.words import percent
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Banner, Card, chip
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, ScrollColumn, clear, column, row
from communeapp.ui.widgets.text import label, reveal


@dataclass(frozen=True)
class IntroData:
    """An exam and one's attempts at it."""

    exam: ExamInfo
    results: tuple[Result, ...]


class ExamIntro(View):
    """Shows the exam ``place.ref``; begins or goes on with it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.data: IntroData | None = None
        self._turn = 0
        scroll = below_back(ScrollColumn(widest=860))
        self.scroll_area = scroll
        column(self, gap=0).addWidget(scroll)
        body = scroll.body
        self.note = Banner(context.theme, "warn")
        body.addWidget(self.note)
        self._rules = Card(self.tr("Before you begin"))
        self._lines = column(gap=GAP_S)
        self._rules.body.addLayout(self._lines)
        body.addWidget(self._rules)
        ways = FlowLayout()
        self.begin_button = primary(
            self.tr("Begin the exam"), self.begin, theme=context.theme, icon="exam"
        )
        ways.addWidget(self.begin_button)
        body.addLayout(ways)
        self._past = Card(self.tr("Your attempts"))
        self._past_rows = column(gap=GAP_S)
        self._past.body.addLayout(self._past_rows)
        body.addWidget(self._past)
        body.addStretch(1)
        for one in (self._rules, self.begin_button, self._past):
            one.setVisible(False)

    def enter(self, place: Place) -> None:
        super().enter(place)
        self._turn += 1
        turn, exams = self._turn, self.context.office.exams
        self.note.tell("warn", "")

        def work() -> IntroData | None:
            exam = next((one for one in exams.available() if one.ref == place.ref), None)
            return None if exam is None else IntroData(exam, exams.results(exam_ref=place.ref))

        def done(data: IntroData | None) -> None:
            if turn == self._turn:
                self._show(data)

        self.context.tasks.query(work, done, owner=self)

    def _show(self, data: IntroData | None) -> None:
        if data is None:
            self.back_wanted.emit()
            return
        self.data = data
        exam, plan = data.exam, data.exam.blueprint
        self.named.emit(exam.title)
        clear(self._lines)
        for text in self._conditions(exam):
            self._lines.addWidget(label("• " + text))
        reveal(self._rules, True)
        going = exam.open_attempt is not None
        if going:
            self.begin_button.setText(self.tr("Go on with the exam"))
            self.note.tell(
                "info",
                self.tr("You have begun this exam and not handed it in."),
                self.tr("Your answers and the time that is left were kept."),
            )
        else:
            again = bool(data.results)
            self.begin_button.setText(
                self.tr("Begin again") if again else self.tr("Begin the exam")
            )
        reveal(self.begin_button, going or exam.startable)
        if not going and not exam.startable:
            self._say_why(exam, supervised=plan.supervised)
        self._show_past(data)
        self.lettered()
        if self.begin_button.isVisible():
            focus(self.begin_button)

    def _conditions(self, exam: ExamInfo) -> list[str]:
        plan = exam.blueprint
        count = sum(one.count for one in plan.parts)
        found = [self.tr("%n question(s), drawn by chance.", "", count)]
        if plan.minutes:
            found.append(
                self.tr("You have %n minute(s). The clock stands at the top.", "", plan.minutes)
            )
        else:
            found.append(self.tr("There is no time limit."))
        found.append(self.tr("You have passed with {0} % of the points.").format(plan.pass_percent))
        if exam.attempts_left is None:
            found.append(self.tr("You may try as often as you like."))
        else:
            found.append(self.tr("%n attempt(s) left.", "", exam.attempts_left))
        found.append(
            self.tr("You can go back to every question and change every answer until you hand in.")
        )
        found.append(
            self.tr(
                "Every answer is kept at once. If the power fails, you go on where you were, with "
                "the time that was left."
            )
        )
        return found

    def _say_why(self, exam: ExamInfo, *, supervised: bool) -> None:
        if exam.attempts_left == 0:
            self.note.tell("info", self.tr("You have used all attempts at this exam."))
        elif supervised:
            self.note.tell(
                "info",
                self.tr("The trainer opens this exam on this PC."),
                self.tr("Please tell your trainer that you are ready."),
            )
        else:
            self.note.tell("info", self.tr("This exam is closed."))

    def _show_past(self, data: IntroData) -> None:
        clear(self._past_rows)
        reveal(self._past, bool(data.results))
        for one in data.results:
            self._past_rows.addWidget(self._row(one))

    def _row(self, result: Result) -> QWidget:
        made = QWidget()
        line = row(made, gap=GAP)
        day = when(result.record.finished_ms or result.record.started_ms, self.context.language)
        used = clock_words(result.record.used_ms)
        line.addWidget(label(self.tr("{0}, time used {1}").format(day, used)), 1)
        if result.waiting or result.share is None:
            line.addWidget(chip(self.tr("Waits for the trainer"), "info"))
        elif result.passed:
            line.addWidget(chip(self.tr("✓ Passed, {0}").format(percent(result.share)), "ok"))
        else:
            words = self.tr("Not passed, {0}").format(percent(result.share))
            line.addWidget(chip(words, "warn"))
        place = Place(
            Room.RESULT,
            course=result.record.course,
            ref=result.record.exam,
            attempt=result.record.id,
        )
        look = quiet(self.tr("Look at it"), lambda: self.wanted.emit(place))
        look.setAccessibleName(self.tr("Look at the attempt of {0}").format(day))
        line.addWidget(look)
        return made

    @Slot()
    def begin(self) -> None:
        """Start the clock, or go on where one was."""
        data = self.data
        if data is None:
            return
        exam = data.exam
        if exam.open_attempt is not None:
            self._run(exam.open_attempt)
            return
        exams = self.context.office.exams
        self.begin_button.setEnabled(False)

        def done(attempt: Attempt) -> None:
            self.begin_button.setEnabled(True)
            self._run(attempt.id)

        def failed(error: BaseException) -> bool:
            self.begin_button.setEnabled(True)
            if not isinstance(error, AppError):
                return False
            told = self.context.told(error)
            self.note.tell("warn", told.message, told.hint)
            return True

        self.context.tasks.query(lambda: exams.start(exam.ref), done, failed, owner=self)

    def _run(self, attempt: str) -> None:
        place = self.place
        self.wanted.emit(Place(Room.RUN, course=place.course, ref=place.ref, attempt=attempt))
