"""Practice: one question after the other at one's own pace, explained as soon as it is answered."""

from __future__ import annotations

import random
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.training.courses import Course
from communeapp.core.training.practice import SESSION, QuestionRef
from communeapp.core.training.questions import Given, Question, QuestionKind
from communeapp.core.training.reviewing import Mode
from communeapp.core.training.scoring import score
from communeapp.services.training.courses import CourseLibrary
from communeapp.services.training.learning import Answered
from communeapp.ui.context import UiContext
from communeapp.ui.training.answering.base import shuffled
from communeapp.ui.training.answering.ordering import Ordering
from communeapp.ui.training.pictures_of import Pictures, RichShower, fetch, texts_of
from communeapp.ui.training.practice_end import EndCard, Tally
from communeapp.ui.training.question_card import FeedbackCard, QuestionCard
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.view import View, focus
from communeapp.ui.training.words import again_words, topic_words, why_words
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner, EmptyState
from communeapp.ui.widgets.layouts import (
    GAP,
    GAP_L,
    GAP_S,
    GAP_XL,
    FlowLayout,
    ScrollColumn,
    clear,
    column,
    row,
)
from communeapp.ui.widgets.text import label, reveal

#: Questions at the end of a lesson are asked together, however many they are.
LESSON_SIZE = 30


@dataclass(frozen=True)
class Item:
    """A question to ask and the course that it comes from."""

    ref: QuestionRef
    question: Question
    course: Course
    pictures: Pictures


def item_of(library: CourseLibrary, ref: QuestionRef) -> Item:
    """Fetch a question with what it needs."""
    question = library.question(ref.course, ref.question, ref.version)
    course = library.get(ref.course, ref.version)
    return Item(
        ref, question, course, fetch(library, course.id, course.version, texts_of(question))
    )


class PracticeView(View):
    """``items`` are the questions of this session, ``at`` the place of the one shown."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.items: list[Item] = []
        self.at = -1
        self.card: QuestionCard | None = None
        self.feedback: FeedbackCard | None = None
        self.tally = Tally()
        self._turn = 0
        self._watch = QElapsedTimer()
        self._chance = random.Random()  # noqa: S311 - the order of options is no secret
        outer = column(self, gap=0)
        self._scroll = ScrollColumn(widest=1000)
        self._body = self._scroll.body
        self._body.setContentsMargins(GAP_XL, GAP_S, GAP_XL, GAP_L)
        self._body.setSpacing(GAP)
        outer.addWidget(self._scroll, 1)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_feedback)
        self.scroll_area = self._scroll
        self._bar = self._make_bar()
        outer.addWidget(self._bar)

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("playBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = row(bar, gap=GAP_L)
        line.setContentsMargins(GAP_XL, GAP, GAP_XL, GAP)
        words = column(gap=4)
        self._where = label("", "label")
        self._steps = QProgressBar()
        self._steps.setTextVisible(False)
        self._steps.setAccessibleName(self.tr("Progress of this practice"))
        words.addWidget(self._where)
        words.addWidget(self._steps)
        line.addLayout(words, 1)
        theme = self.context.theme
        ways = FlowLayout(at_end=True)
        self.end_button = quiet(self.tr("End"), self.end, theme=theme, icon="stop")
        self.skip_button = button(self.tr("I do not know"), self.give_up)
        self.check_button = primary(self.tr("Check"), self.go_on, theme=theme, icon="check")
        for one in (self.end_button, self.skip_button, self.check_button):
            ways.addWidget(one)
        line.addLayout(ways, 2)
        return bar

    # -- entering -------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        if place == self.place and self.at >= 0 and self.at < len(self.items):
            self._begin_focus()
            return
        super().enter(place)
        self.named.emit(self.tr("Repeat") if place.only_due else self.tr("Practise"))
        self._turn += 1
        turn = self._turn
        self.items, self.at, self.tally = [], -1, Tally()
        self._show_none()
        office, library = self.context.office, self.context.wiring.courses

        def work() -> list[Item]:
            refs = office.learning.session(
                place.course,
                place.topic,
                place.lesson,
                LESSON_SIZE if place.lesson else SESSION,
                only_due=place.only_due,
            )
            return [item_of(library, one) for one in refs]

        def done(items: list[Item]) -> None:
            if turn == self._turn:
                self.items = items
                self._next()

        self.context.tasks.query(work, done, owner=self)

    @property
    def mode(self) -> Mode:
        """How the answers of this session count."""
        if self.place.lesson:
            return Mode.LESSON
        return Mode.REVIEW if self.place.only_due else Mode.PRACTICE

    @property
    def item(self) -> Item | None:
        """The question shown."""
        return self.items[self.at] if 0 <= self.at < len(self.items) else None

    @property
    def answered(self) -> bool:
        """Say whether the question shown has been answered."""
        return self.feedback is not None

    # -- one question -----------------------------------------------------------------------------

    def _show_none(self) -> None:
        clear(self._body)
        self.card, self.feedback = None, None
        reveal(self._bar, False)

    def _next(self) -> None:
        self.at += 1
        item = self.item
        if item is None:
            self._show_end()
            return
        clear(self._body)
        self.feedback = None
        show = RichShower(item.pictures)
        shown = shuffled(item.question, self._chance)
        topic = topic_words(item.course, item.question.topic)
        self.card = QuestionCard(self.context, item.question, show, shown, topic=topic)
        self.card.submitted.connect(self.go_on)
        self.card.changed.connect(self._on_changed)
        self._body.addWidget(self.card)
        self._told = Banner(self.context.theme, "info")
        self._body.addWidget(self._told)
        self._body.addStretch(1)
        reveal(self._bar, True)
        reveal(self.skip_button, item.question.kind is not QuestionKind.NOTE)
        self.check_button.setText(self.tr("Check"))
        self.check_button.setAccessibleDescription("")
        self._where.setText(
            self.tr("Question {0} of {1} · {2}").format(
                self.at + 1, len(self.items), why_words(item.ref.why)
            )
        )
        self._steps.setRange(0, len(self.items))
        self._steps.setValue(self.at)
        self._watch.start()
        self.lettered()
        QTimer.singleShot(0, self, self._begin_focus)

    @Slot()
    def _begin_focus(self) -> None:
        if self.answered or self.card is None:
            focus(self.check_button)
        else:
            self.card.answering.begin()
            self._scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _on_changed(self) -> None:
        self._told.tell("info", "")

    @Slot()
    def go_on(self) -> None:
        """Check the answer, or go to the next question."""
        if self.card is None or self.item is None:
            return
        if self.answered:
            self._next()
            return
        if isinstance(self.card.answering, Ordering):
            self.card.answering.confirm()
        if self.card.given.empty and self.item.question.kind is not QuestionKind.NOTE:
            self._told.tell(
                "info",
                self.tr("Answer first."),
                self.tr("If you do not know, press “I do not know”: you will see the answer."),
            )
            return
        self._answer(self.card.given)

    @Slot()
    def give_up(self) -> None:
        """See the answer; the question comes again."""
        if self.card is not None and not self.answered:
            self._answer(Given())

    def _answer(self, given: Given) -> None:
        item, card = self.item, self.card
        if item is None or card is None:
            return
        self._told.tell("info", "")
        ms = self._watch.elapsed()
        result = score(item.question, given)
        self.tally.count(item.question, result, item.course)
        card.judge()
        self.feedback = FeedbackCard(
            self.context, item.question, result, item.course, RichShower(item.pictures)
        )
        self.feedback.lesson_wanted.connect(self._on_lesson)
        self._body.insertWidget(1, self.feedback)
        reveal(self.skip_button, False)
        # The focus goes to the button: what a screen reader says there is how the answer was.
        self.check_button.setAccessibleDescription(self.feedback.spoken)
        last = self.at + 1 == len(self.items)
        self.check_button.setText(self.tr("Finish") if last else self.tr("Next"))
        self._steps.setValue(self.at + 1)
        self.lettered()
        focus(self.check_button)
        self._show_feedback()
        turn, at, feedback = self._turn, self.at, self.feedback
        office, mode = self.context.office, self.mode

        def work() -> tuple[Answered, Changes]:
            answered = office.learning.answer(
                item.ref.course, item.ref.version, item.question, given, mode=mode, ms=ms
            )
            return answered, answered.changes

        def done(result: tuple[Answered, Changes]) -> None:
            answered, _ = result
            if turn == self._turn and at == self.at and feedback is self.feedback:
                feedback.tell_when(again_words(answered.next_due_ms, self.context.language))

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError) or turn != self._turn:
                return False
            told = self.context.told(error)
            self._told.tell("warn", told.message, told.hint)
            return True

        self.context.tasks.change(work, done, failed, owner=self)

    @Slot()
    def _show_feedback(self) -> None:
        """Bring what is said into sight, also when the page grows once more as it is laid out."""
        if self.feedback is not None:
            self._scroll.ensureWidgetVisible(self.feedback, 0, GAP_L)

    # -- the end ----------------------------------------------------------------------------------

    @Slot()
    def end(self) -> None:
        """Stop here; what was answered stays answered."""
        if self.tally.total:
            self.at = len(self.items)
            self._show_end()
        else:
            self.back_wanted.emit()

    def _show_end(self) -> None:
        self._show_none()
        if not self.tally.total:
            self._show_nothing()
            return
        card = EndCard(self.context, self.tally, self.place)
        card.again_wanted.connect(self._again)
        card.back_wanted.connect(self.back_wanted)
        card.wanted.connect(self.wanted)
        self._body.addWidget(card)
        self._body.addStretch(1)
        self.lettered()
        QTimer.singleShot(0, card, card.begin)

    def _show_nothing(self) -> None:
        if self.place.only_due:
            empty = EmptyState(
                self.context.theme,
                "ok",
                self.tr("Nothing to repeat today"),
                self.tr("What you have learnt is not due again yet. New questions are waiting."),
            )
            empty.buttons.addWidget(
                primary(
                    self.tr("New questions"),
                    lambda: self.wanted.emit(Place(Room.PRACTICE)),
                    theme=self.context.theme,
                    icon="practice",
                )
            )
        else:
            empty = EmptyState(
                self.context.theme,
                "practice",
                self.tr("There are no questions here"),
                self.tr("The course has none for this. Choose another lesson or course."),
            )
        empty.buttons.addWidget(button(self.tr("Back"), self.back_wanted.emit))
        self._body.addWidget(empty)
        self._body.addStretch(1)
        self.lettered()

    @Slot()
    def _again(self) -> None:
        place = self.place
        self.place = Place()
        self.enter(place)

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        if self.item is not None:
            self.wanted.emit(Place(Room.LESSON, course=self.item.course.id, lesson=lesson))

    # -- keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no control took: Enter goes on; digits and letters answer from wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.card is not None:
            self.go_on()
        elif self.answered and self._scroll_by(event.key()):
            event.accept()
        elif self.card is None or self.answered or not self.card.answering.take_key(event):
            super().keyPressEvent(event)

    def _scroll_by(self, key: int) -> bool:
        """Scroll what was said while the focus is on the button that goes on."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -3 * bar.singleStep(),
            Qt.Key.Key_Down: 3 * bar.singleStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }
        step = steps.get(Qt.Key(key), 0)
        bar.setValue(bar.value() + step)
        return bool(step)
