"""The end of a practice: how it went, what to read again, and where to go on."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal

from communeapp.core.training.courses import Course
from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import Question, Score
from communeapp.ui.context import UiContext
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.view import focus
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, column
from communeapp.ui.widgets.text import heading, label, soft, title

SHOWN_MISSES = 6


@dataclass
class Tally:
    """What has been answered in a session; ``missed`` are the questions without full marks."""

    total: int = 0
    right: int = 0
    missed: list[tuple[Question, Course]] = field(default_factory=list)

    def count(self, question: Question, score: Score, course: Course) -> None:
        """Count one answer."""
        self.total += 1
        self.right += score.right
        if not score.right:
            self.missed.append((question, course))

    @property
    def lessons(self) -> list[tuple[Course, str, int]]:
        """Course, lesson and how often, of what went wrong; the most frequent first."""
        counts: dict[tuple[str, str], int] = {}
        courses = {course.id: course for _, course in self.missed}
        for question, course in self.missed:
            if course.lesson(question.lesson) is not None:
                key = (course.id, question.lesson)
                counts[key] = counts.get(key, 0) + 1
        ordered = sorted(counts.items(), key=lambda one: -one[1])
        return [(courses[course], lesson, count) for (course, lesson), count in ordered]


class EndCard(Card):
    """Signals: ``again_wanted()``, ``back_wanted()``, ``wanted(Place)``."""

    again_wanted = Signal()
    back_wanted = Signal()
    wanted = Signal(object)

    def __init__(self, context: UiContext, tally: Tally, place: Place) -> None:
        super().__init__()
        theme = context.theme
        self.body.addWidget(title(self.tr("{0} of {1} right").format(tally.right, tally.total)))
        self.body.addWidget(soft(self._words(tally)))
        if tally.missed:
            self.body.addWidget(heading(self.tr("To be looked at once more")))
            lines = column(gap=GAP_S)
            for question, _ in tally.missed[:SHOWN_MISSES]:
                lines.addWidget(label("• " + " ".join(to_plain(question.stem).split())))
            if len(tally.missed) > SHOWN_MISSES:
                lines.addWidget(soft(self.tr("and %n more", "", len(tally.missed) - SHOWN_MISSES)))
            self.body.addLayout(lines)
            ways = FlowLayout()
            for course, lesson_id, _ in tally.lessons[:3]:
                lesson = course.lesson(lesson_id)
                if lesson is None:
                    continue
                to = Place(Room.LESSON, course=course.id, lesson=lesson_id)
                ways.addWidget(
                    button(
                        self.tr("Read: {0}").format(lesson.title),
                        lambda to=to: self.wanted.emit(to),  # type: ignore[misc]
                        theme=theme,
                        icon="lesson",
                    )
                )
            self.body.addLayout(ways)
        buttons = FlowLayout()
        self._again = primary(
            self.tr("Ask these again") if place.lesson else self.tr("Go on practising"),
            self.again_wanted.emit,
            theme=theme,
            icon="practice",
        )
        buttons.addWidget(self._again)
        buttons.addWidget(button(self.tr("Back"), self.back_wanted.emit, theme=theme, icon="back"))
        self.body.addLayout(buttons)

    def begin(self) -> None:
        """Put the focus on going on."""
        focus(self._again)

    def _words(self, tally: Tally) -> str:
        if tally.right == tally.total:
            return self.tr("Everything right. What you know comes back later, less and less often.")
        return self.tr("What was not right comes back first, until it is known.")
