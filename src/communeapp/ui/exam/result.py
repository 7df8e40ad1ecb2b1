"""After an exam: passed or not, what of each topic was known, and the answers with their explanations."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.errors import AppError
from communeapp.core.training.attempt import Result, Reviewed
from communeapp.core.training.courses import Course
from communeapp.ui.context import UiContext
from communeapp.ui.exam.clock import clock_words
from communeapp.ui.training.answering.base import Shown
from communeapp.ui.training.charts import Bar, Ring
from communeapp.ui.training.pictures_of import Pictures, RichShower, fetch, texts_of
from communeapp.ui.training.question_card import FeedbackCard, QuestionCard
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.view import View, below_back, focus
from communeapp.ui.training.words import percent, topic_words
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Banner, Card
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
from communeapp.ui.widgets.text import heading, label, reveal, small, soft, title

#: So many answered questions are laid out at once; the rest follow on a button.
AT_ONCE = 10


@dataclass(frozen=True)
class ResultData:
    """A finished attempt; ``reviewed`` is empty where the key is the trainer's."""

    result: Result
    course: Course | None
    reviewed: tuple[Reviewed, ...]
    pictures: Pictures


class ExamResult(View):
    """Shows what came of ``place.attempt``."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.data: ResultData | None = None
        self.cards: list[QuestionCard] = []
        self._turn = 0
        self._every = False
        self._most = AT_ONCE
        self.scroll_area = below_back(ScrollColumn(widest=1000))
        column(self, gap=0).addWidget(self.scroll_area)
        body = self.scroll_area.body
        self._head = Card()
        body.addWidget(self._head)
        self._topics = Card(self.tr("By topic"))
        self._topic_rows = column(gap=GAP)
        self._topics.body.addLayout(self._topic_rows)
        body.addWidget(self._topics)
        self._answers_head = heading("")
        body.addWidget(self._answers_head)
        self._ways = FlowLayout()
        self.all_button = button("", self._on_every)
        self._ways.addWidget(self.all_button)
        body.addLayout(self._ways)
        self._list = column(gap=GAP_L)
        body.addLayout(self._list)
        self.more_button = button(self.tr("Show more"), self._on_more)
        more = FlowLayout()
        more.addWidget(self.more_button)
        body.addLayout(more)
        body.addStretch(1)
        for one in (
            self._head,
            self._topics,
            self._answers_head,
            self.all_button,
            self.more_button,
        ):
            one.setVisible(False)

    def enter(self, place: Place) -> None:
        super().enter(place)
        self._turn += 1
        self._every, self._most = False, AT_ONCE
        turn, office, library = self._turn, self.context.office, self.context.wiring.courses

        def work() -> ResultData | None:
            results = office.exams.results(exam_ref=place.ref or None)
            result = next((one for one in results if one.record.id == place.attempt), None)
            if result is None:
                return None
            record = result.record
            course = None
            with suppress(AppError):  # updated or removed since: the paper stands by itself
                course = library.get(record.course, record.version) if record.course else None
            try:
                reviewed = () if result.waiting else office.exams.review(place.attempt)
            except AppError:
                # The key of a sealed exam is the trainer's; the result stands without it.
                reviewed = ()
            texts = [text for one in reviewed for text in texts_of(one.question)]
            pictures = fetch(library, course.id, course.version, texts) if course else {}
            return ResultData(result, course, reviewed, pictures)

        def done(data: ResultData | None) -> None:
            if turn == self._turn:
                self._show(data)

        self.context.tasks.query(work, done, owner=self)

    def _show(self, data: ResultData | None) -> None:
        self.data = data
        if data is None:
            self.back_wanted.emit()
            return
        self.scroll_area.verticalScrollBar().setValue(0)
        self.named.emit(data.result.record.title)
        self._show_head(data)
        self._show_topics(data)
        self._show_answers()

    def _show_head(self, data: ResultData) -> None:
        result, record = data.result, data.result.record
        clear(self._head.body)
        reveal(self._head, True)
        holder = QWidget()
        line = row(holder, gap=GAP_L)
        words = column(gap=GAP_S)
        if result.share is None:
            words.addWidget(title(self.tr("Handed in")))
            words.addWidget(
                soft(
                    self.tr(
                        "The trainer's key scores it; the result stands here as soon as the trainer "
                        "has opened the exam again."
                    )
                )
            )
        else:
            reached = percent(result.share)
            ring = Ring(self.context.theme, "")
            told = self.tr("{0} reached, {1} % needed").format(reached, record.pass_percent)
            ring.show_share(result.share / 1000, reached, told)
            line.addWidget(ring)
            words.addWidget(
                title(self.tr("Passed") if result.passed else self.tr("Not passed yet"))
            )
            words.addWidget(label(told))
            if result.passed:
                hint = self.tr("Your trainer gives the certificate when all conditions are met.")
            else:
                hint = self.tr("Read the lessons of the topics below, practise, and try again.")
            words.addWidget(soft(hint))
        used = self.tr("Time used: {0}").format(clock_words(record.used_ms))
        if record.by_time:
            used += " · " + self.tr("the time was over")
        if record.interruptions:
            used += " · " + self.tr("%n interruption(s)", "", record.interruptions)
        words.addWidget(small(used))
        line.addLayout(words, 1)
        self._head.body.addWidget(holder)
        ways = FlowLayout()
        again = primary(
            self.tr("To the exam"), self._on_exam, theme=self.context.theme, icon="exam"
        )
        ways.addWidget(again)
        if record.course:
            ways.addWidget(
                button(
                    self.tr("Practise this course"),
                    self._on_practise,
                    theme=self.context.theme,
                    icon="practice",
                )
            )
        self._head.body.addLayout(ways)
        QTimer.singleShot(0, again, partial(focus, again))  # once it is really there

    def _show_topics(self, data: ResultData) -> None:
        clear(self._topic_rows)
        reveal(self._topics, bool(data.result.topics))
        for topic, share in data.result.topics.items():
            made = QWidget()
            inner = column(made, gap=4)
            name = topic_words(data.course, topic) or topic or self.tr("Other questions")
            line = row(gap=GAP)
            line.addWidget(label(name), 1)
            line.addWidget(small(percent(share)))
            inner.addLayout(line)
            inner.addWidget(Bar(self.context.theme, f"{name}: {percent(share)}", share))
            self._topic_rows.addWidget(made)

    def _show_answers(self) -> None:
        data = self.data
        if data is None:
            return
        clear(self._list)
        self.cards = []
        wrong = [one for one in data.reviewed if not one.score.right]
        shown = list(data.reviewed) if self._every else wrong
        reveal(self._answers_head, bool(data.reviewed))
        if self._every:
            self._answers_head.setText(self.tr("All answers"))
        elif wrong:
            self._answers_head.setText(
                self.tr("What was not right: %n question(s)", "", len(wrong))
            )
        else:
            self._answers_head.setText(self.tr("Everything was right"))
        self.all_button.setText(
            self.tr("Only what was not right") if self._every else self.tr("Show all answers")
        )
        reveal(self.all_button, bool(data.reviewed) and len(wrong) < len(data.reviewed))
        show = RichShower(data.pictures)
        for one in shown[: self._most]:
            self._list.addWidget(self._reviewed(one, show, data.course))
        reveal(self.more_button, len(shown) > self._most)
        if not data.reviewed and not data.result.waiting:
            note = Banner(self.context.theme, "info")
            note.tell("info", self.tr("The answers of this exam are shown by the trainer."))
            self._list.addWidget(note)
        self.lettered()

    def _reviewed(self, one: Reviewed, show: RichShower, course: Course | None) -> QWidget:
        made = QWidget()
        body = column(made, gap=GAP_S)
        topic = topic_words(course, one.question.topic)
        card = QuestionCard(self.context, one.question, show, Shown(), topic=topic)
        card.answering.put(one.given)
        card.judge()
        self.cards.append(card)
        body.addWidget(card)
        feedback = FeedbackCard(self.context, one.question, one.score, course, show)
        feedback.lesson_wanted.connect(self._on_lesson)
        body.addWidget(feedback)
        return made

    # -- going ----------------------------------------------------------------------------------------

    @Slot()
    def _on_every(self) -> None:
        self._every, self._most = not self._every, AT_ONCE
        self._show_answers()

    @Slot()
    def _on_more(self) -> None:
        self._most += AT_ONCE
        self._show_answers()

    @Slot()
    def _on_exam(self) -> None:
        self.wanted.emit(Place(Room.EXAM, course=self.place.course, ref=self.place.ref))

    @Slot()
    def _on_practise(self) -> None:
        self.wanted.emit(Place(Room.PRACTICE, course=self.place.course))

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        if self.data is not None and self.data.course is not None:
            self.wanted.emit(Place(Room.LESSON, course=self.data.course.id, lesson=lesson))
