"""One question on the screen: what kind it is, its words, where to answer, and what is said to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from communeapp.core.training.courses import Course
from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import Given, Question, QuestionKind, Score
from communeapp.ui.context import UiContext
from communeapp.ui.training.answering.base import (
    Answering,
    Shown,
    ShowRich,
    Tools,
    make_answering,
)
from communeapp.ui.training.words import kind_words, source_words
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Card, IconLabel, chip
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column, row
from communeapp.ui.widgets.text import heading, reveal, small, soft

#: What these say to an answer stands at the parts of the answer themselves.
_SAYS_ITSELF = frozenset({QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.MISTAKE})


class QuestionCard(Card):
    """A question to answer. Signals: ``changed()``, ``submitted()`` as those of ``answering``."""

    changed = Signal()
    submitted = Signal()

    def __init__(
        self, context: UiContext, question: Question, show: ShowRich, shown: Shown, *, topic: str
    ) -> None:
        super().__init__()
        self.question = question
        tags = FlowLayout()
        tags.addWidget(chip(kind_words(question.kind), "accent"))
        if topic:
            tags.addWidget(chip(topic))
        self.body.addLayout(tags)
        stem = show(question.stem)
        if isinstance(stem, QLabel):
            stem.setProperty("kind", "stem")
        self.body.addWidget(stem)
        self.answering: Answering = make_answering(question, Tools(context, show, shown))
        self.answering.setAccessibleName(kind_words(question.kind))
        self.answering.changed.connect(self.changed)
        self.answering.submitted.connect(self.submitted)
        self.body.addWidget(self.answering)
        self._hint = small(self.answering.hint())
        reveal(self._hint, bool(self._hint.text()))
        self.body.addWidget(self._hint)

    @property
    def given(self) -> Given:
        """What is answered now."""
        return self.answering.given

    def judge(self) -> None:
        """Show what is right."""
        self.answering.judge()
        self._hint.setVisible(False)


class FeedbackCard(Card):
    """What is said to an answer: how it was, why, from which source, in which lesson.

    Signals: ``lesson_wanted(str)`` with the id of the lesson.
    """

    lesson_wanted = Signal(str)

    def __init__(
        self,
        context: UiContext,
        question: Question,
        score: Score,
        course: Course | None,
        show: ShowRich,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        self.body.setContentsMargins(GAP, GAP, GAP, GAP)
        self.body.setSpacing(GAP_S)
        tone = "ok" if score.right else ("warn" if score.share or not score.marked else "danger")
        self.setProperty("tone", tone)
        head = row(gap=GAP)
        head.addWidget(IconLabel(context.theme, tone, tone), 0, Qt.AlignmentFlag.AlignVCenter)
        self.verdict = heading(self._verdict(score))
        head.addWidget(self.verdict, 1)
        lesson = course.lesson(question.lesson) if course is not None else None
        if lesson is not None:
            back = button(
                self.tr("Read the lesson"),
                lambda: self.lesson_wanted.emit(lesson.id),
                theme=context.theme,
                icon="lesson",
            )
            back.setToolTip(lesson.title)
            back.setAccessibleName(self.tr("Read the lesson: {0}").format(lesson.title))
            head.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        # Not the frame's own children: its colour is for the verdict, the rest is read as usual.
        inner = QWidget()
        body = column(inner, gap=GAP_S)
        self.body.addWidget(inner)
        said = score.feedback
        if question.kind in _SAYS_ITSELF:
            said = tuple(one for one in said if one in (question.if_right, question.if_wrong))
        for one in (*said, question.explanation):
            if one:
                body.addWidget(show(one))
        if not question.explanation and not said:
            body.addWidget(soft(self.tr("The author gave no explanation.")))
        if course is not None and question.sources:
            names = source_words(course, question.sources)
            if names:
                body.addWidget(small(self.tr("Source: {0}").format("; ".join(names))))
        self._when = small("")
        self._when.setVisible(False)
        body.addWidget(self._when)
        words = (self.verdict.text(), *(to_plain(one) for one in (*said, question.explanation)))
        #: All of it in words, for a screen reader.
        self.spoken = ". ".join(one.rstrip(".") for one in words if one)
        self.setAccessibleName(self.spoken)

    def tell_when(self, text: str) -> None:
        """Say when the question comes again."""
        self._when.setText(text)
        reveal(self._when, bool(text))

    def _verdict(self, score: Score) -> str:
        if not score.marked:
            return self.tr("A person will mark this answer")
        if score.right:
            return self.tr("Right")
        if score.share:
            return self.tr("Partly right: {0} %").format(score.share // 10)
        return self.tr("Not right yet")
