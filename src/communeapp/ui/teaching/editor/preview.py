"""A question as learners see it once it is judged: the right answer is marked, the explanation below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from communeapp.core.training.questions import Question
from communeapp.core.training.scoring import right_answer
from communeapp.ui.context import UiContext
from communeapp.ui.training.answering.base import Shown
from communeapp.ui.training.pictures_of import RichShower
from communeapp.ui.training.question_card import QuestionCard
from communeapp.ui.widgets.text import label


def add_preview(
    context: UiContext, body: QVBoxLayout, question: Question, *, judged: bool = True
) -> None:
    """Add the question to a column; ``judged`` False for one that has no right answer yet."""
    show = RichShower()
    card = QuestionCard(context, question, show, Shown(), topic=question.topic)
    if judged:
        card.answering.put(right_answer(question))
        card.judge()
    body.addWidget(card)
    if question.explanation:
        body.addWidget(label(QCoreApplication.translate("QuestionPreview", "Explanation"), "label"))
        body.addWidget(show(question.explanation))
