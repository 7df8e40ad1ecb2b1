"""My progress: topics, days that were, days to come; pictures that say the same in words."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from communeapp.clock import SystemClock, local_time
from communeapp.core.training.courses import Course
from communeapp.core.training.mastery import Progress
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.training.charts import Columns, Day
from communeapp.ui.training.rows import TopicRow
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.view import View, below_back, focus
from communeapp.ui.training.words import day_name, percent
from communeapp.ui.widgets.buttons import primary
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.layouts import (
    GAP,
    GAP_L,
    FlowLayout,
    ScrollColumn,
    clear,
    column,
)
from communeapp.ui.widgets.text import heading, label, small, soft

DAYS = 14


@dataclass(frozen=True)
class ProgressData:
    """Everything the room shows. ``days`` counts the answers of each of the last days."""

    courses: tuple[Course, ...]
    progress: Progress
    days: dict[dt.date, int]


class ProgressView(View):
    """Pictures of one's own progress."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.data: ProgressData | None = None
        self.scroll_area = below_back(ScrollColumn(widest=1180))
        column(self, gap=0).addWidget(self.scroll_area)
        self._figures = FlowLayout(gap=GAP_L)
        self.scroll_area.body.addLayout(self._figures)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP_L)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.scroll_area.body.addLayout(self._grid)
        ways = FlowLayout()
        self.practise_button = primary(
            self.tr("Practise"), self._on_practise, theme=context.theme, icon="practice"
        )
        ways.addWidget(self.practise_button)
        self.scroll_area.body.addLayout(ways)
        self.scroll_area.body.addStretch(1)
        context.bus.changed.connect(self._on_changed)

    def enter(self, place: Place) -> None:
        super().enter(place)
        self.named.emit(self.tr("My progress"))
        self._read()
        focus(self.practise_button)

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if self.isVisible() and notice.changes.has("learning"):
            self._read()

    def _read(self) -> None:
        office, library = self.context.office, self.context.wiring.courses

        def work() -> ProgressData:
            today = SystemClock().today()
            first = today - dt.timedelta(days=DAYS - 1)
            days = Counter(local_time(one.at_ms).date() for one in office.learning.answers())
            recent = {day: count for day, count in days.items() if day >= first}
            return ProgressData(library.list(), office.learning.progress(), recent)

        self.context.tasks.query(work, self._on_data, owner=self)

    def _on_data(self, data: ProgressData) -> None:
        self.data = data
        progress = data.progress
        clear(self._figures)
        for figure, words in (
            (f"{progress.lessons_done}/{progress.lessons_total}", self.tr("lessons done")),
            (str(progress.answered), self.tr("answers given")),
            (self._right(progress), self.tr("of them right")),
            (f"{progress.known}/{progress.questions}", self.tr("questions met")),
            (percent(progress.mastery), self.tr("mastered")),
            (str(progress.streak), self.tr("days in a row")),
        ):
            self._figures.addWidget(self._figure(figure, words))
        clear(self._grid)
        self._grid.addWidget(self._past(data), 0, 0)
        self._grid.addWidget(self._coming(progress), 0, 1)
        for number, course in enumerate(data.courses):
            card = Card(course.title)
            mine = [one for one in progress.topics if one.course == course.id]
            for one in mine:
                card.body.addWidget(
                    TopicRow(self.context.theme, one.title, one.mastery, one.answered, one.total)
                )
            card.body.addStretch(1)
            self._grid.addWidget(card, 1 + number // 2, number % 2)
        self.lettered()

    @staticmethod
    def _right(progress: Progress) -> str:
        return percent(1000 * progress.right // progress.answered) if progress.answered else "–"

    def _figure(self, figure: str, words: str) -> QWidget:
        made = Card(kind="well")
        made.body.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        made.body.setSpacing(0)
        number = label(figure, "figure")
        number.setWordWrap(False)
        made.body.addWidget(number)
        below = small(words)
        below.setWordWrap(False)
        made.body.addWidget(below)
        return made

    def _past(self, data: ProgressData) -> QWidget:
        today = SystemClock().today()
        days = [today - dt.timedelta(days=DAYS - 1 - one) for one in range(DAYS)]
        return self._columns(
            self.tr("Answered in the last two weeks"),
            self.tr("Nothing answered in these days yet."),
            [(day, data.days.get(day, 0)) for day in days],
            today,
        )

    def _coming(self, progress: Progress) -> QWidget:
        today = SystemClock().today()
        counts = [
            (today + dt.timedelta(days=number), count)
            for number, count in enumerate(progress.forecast)
        ]
        return self._columns(
            self.tr("To be repeated in the next two weeks"),
            self.tr("What you answer today comes back here."),
            counts,
            today,
        )

    def _columns(
        self, head: str, nothing: str, counts: list[tuple[dt.date, int]], today: dt.date
    ) -> QWidget:
        card = Card()
        card.body.addWidget(heading(head))
        if not any(count for _, count in counts):
            card.body.addWidget(soft(nothing))
        days = [
            Day(
                count,
                self.tr("today") if day == today else str(day.day),
                self.tr("{0} {1}: {2}").format(
                    day_name(day), day_words(day, self.context.language), count
                ),
                strong=day == today,
            )
            for day, count in counts
        ]
        card.body.addWidget(Columns(self.context.theme, head, days))
        return card

    @Slot()
    def _on_practise(self) -> None:
        self.wanted.emit(Place(Room.PRACTICE))
