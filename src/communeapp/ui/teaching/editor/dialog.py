"""Writing a question: the form, and beside it how learners will see it and what speaks against it."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from communeapp.core.training.checking import Finding, check_question
from communeapp.core.training.questions import NOTHING, Question, QuestionKind, Rich
from communeapp.ui.context import UiContext
from communeapp.ui.register.dialogs import RegisterDialog
from communeapp.ui.teaching.editor.findings import finding_words, is_error
from communeapp.ui.teaching.editor.form import QuestionForm
from communeapp.ui.teaching.editor.preview import add_preview
from communeapp.ui.teaching.tall_dialog import FRAME
from communeapp.ui.widgets.layouts import GAP, GAP_S, ScrollColumn, clear
from communeapp.ui.widgets.text import label, restyle, small

PAUSE_MS = 250
WIDTH, HEIGHT = 1240, 680
#: An id of its own is given when the question is kept.
UNNAMED = "moi"


class QuestionDialog(RegisterDialog):
    """Edits one question; ``answer`` is what was written."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, question: Question | None = None
    ) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("New question") if question is None else self.tr("Edit a question"))
        self.context = context
        self.findings: tuple[Finding, ...] = ()
        self._drawn: Question | None = None
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP_S)
        left = ScrollColumn(widest=4000, margin=0)
        left.body.setContentsMargins(0, 0, GAP, 0)
        self.form = QuestionForm(context)
        left.body.addWidget(self.form)
        left.body.addStretch(1)
        split.addWidget(left)
        right = ScrollColumn(widest=4000, margin=0)
        right.body.setContentsMargins(GAP, 0, GAP_S, 0)
        right.body.setSpacing(GAP_S)
        self._preview = right.body
        split.addWidget(right)
        split.setSizes([740, 460])
        self.body.addWidget(split, 1)
        self.verdict = label("", "label")
        screen = self.screen().availableGeometry()
        self.resize(min(WIDTH, screen.width() - FRAME // 2), min(HEIGHT, screen.height() - FRAME))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.form.show_question(question or Question("", QuestionKind.SINGLE, NOTHING))
        self.form.changed.connect(self._pause.start)
        self.finish(self.tr("Keep the question"))
        self.buttons.insertWidget(0, self.verdict, 1)
        self.yes.setDefault(False)  # Enter belongs to the boxes
        self.look()
        self.form.stem.control.setFocus()

    @property
    def answer(self) -> Question:
        """The question as written."""
        return self.form.question()

    # --- looking at it -------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Draw the question as learners see it and say what speaks against it."""
        self._pause.stop()
        question = self.answer
        if not question.id:
            question = dataclasses.replace(question, id=UNNAMED)
        if question == self._drawn:
            return
        self._drawn = question
        self.findings = check_question(question)
        self._show_verdict()
        clear(self._preview)
        self._preview.addWidget(small(self.tr("As learners see it")))
        drawable = dataclasses.replace(question, stem=question.stem or Rich("…"))
        judged = not any(is_error(one) for one in self.findings)
        add_preview(self.context, self._preview, drawable, judged=judged)
        for one in self.findings:
            self._preview.addWidget(
                label(f"{'✗' if is_error(one) else '○'} {finding_words(self.context, one)}")
            )
        self._preview.addStretch(1)

    def _show_verdict(self) -> None:
        wrong = sum(is_error(one) for one in self.findings)
        notes = len(self.findings) - wrong
        if self.form.unreadable:
            words, tone = self.tr("A number here cannot be read. Write 12 or 3,5."), "error"
        elif wrong:
            words = self.tr("%n thing(s) to put right before it can be asked", "", wrong)
            tone = "error"
        elif notes:
            words, tone = self.tr("Can be asked; %n note(s) to think about", "", notes), "soft"
        else:
            words, tone = self.tr("✓ Nothing speaks against this question"), "label"
        self.verdict.setText(words)
        self.verdict.setProperty("kind", tone)
        restyle(self.verdict)

    def check(self) -> bool:
        self.look()
        wrong = any(is_error(one) for one in self.findings)
        return not wrong and not self.form.unreadable
