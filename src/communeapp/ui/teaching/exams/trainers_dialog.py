"""Which trainers may open an exam."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from communeapp.services.training.exam_types import SealedExam
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.check_list import CheckList
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets.text import soft


class TrainersDialog(TallDialog):
    """Those who have an exam key, to be ticked."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, exam: SealedExam, ready: Sequence[str]
    ) -> None:
        super().__init__(parent, context, "", wide=520)
        self.set_head(self.tr("Who may open the exam"))
        self.form.addWidget(
            soft(self.tr("{0}. Only trainers with an exam key of their own.").format(exam.title))
        )
        names = {one.id: one.name for one in context.session.people}
        self.people = CheckList(self.tr("Who may open the exam"), lines=5)
        chosen = [one for one in exam.trainers if one in ready]
        self.people.offer([(names.get(one, one), one) for one in ready], chosen)
        self.form.addWidget(self.people)
        self.finish(self.tr("Keep"))
        self.people.setFocus()

    def check(self) -> bool:
        nobody = not self.people.chosen()
        self.trouble.tell("warn", self.tr("Somebody has to be able to open it.") if nobody else "")
        return not nobody

    @property
    def answer(self) -> tuple[str, ...]:
        """Ids of the trainers."""
        return self.people.chosen()
