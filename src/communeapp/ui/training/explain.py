"""Explain it to me: the model answers from the lesson's own passages, which stand beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from communeapp.core.errors import AppError
from communeapp.core.prompts import PromptPlan
from communeapp.core.training.courses import Lesson
from communeapp.core.training.explaining import Explanation
from communeapp.core.training.markup import LessonPassage
from communeapp.ui.assistant.answer_card import AnswerCard
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.drafting.writing import Writing, Written
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner, Card, chip
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, reveal, small, soft
from communeapp.ui.widgets.tiles import PressTile

#: So much of a passage stands on its tile; pressing it lights up the whole in the lesson.
SHOWN_LETTERS = 180
#: Words in bold end with a space in a passage, also before a comma.
_BEFORE_MARK = re.compile(r"\s+([,.;:!?)…])")


@dataclass(frozen=True)
class Found:
    """The passages for a question and the request over them; no request where nothing was found."""

    question: str
    passages: tuple[LessonPassage, ...]
    plan: PromptPlan | None


class PassageTile(PressTile):
    """A passage of the lesson. Signals: ``chosen(LessonPassage)``."""

    chosen = Signal(object)

    def __init__(self, number: int, passage: LessonPassage) -> None:
        super().__init__(
            self.tr("Passage {0}: {1}, show it in the lesson").format(number, passage.heading),
            passage.text,
        )
        self.passage = passage
        head = row(gap=GAP)
        head.addWidget(chip(f"[{number}]", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(passage.heading, "label"), 1)
        self.body.addLayout(head)
        text = _BEFORE_MARK.sub(r"\1", " ".join(passage.text.split()))
        shown = (
            text if len(text) <= SHOWN_LETTERS else text[:SHOWN_LETTERS].rsplit(" ", 1)[0] + " …"
        )
        self.body.addWidget(small(f"“{shown}”"))
        self._used = chip(self.tr("The answer rests on it"), "ok")
        self._used.setVisible(False)
        self.body.addWidget(self._used, 0, Qt.AlignmentFlag.AlignLeft)
        self.clicked.connect(lambda _=False: self.chosen.emit(self.passage))
        self.let_mouse_through()

    def mark_used(self, used: bool) -> None:
        """Show that the answer rests on this passage."""
        self._used.setVisible(used)


class ExplainCard(Card):
    """Signals: ``passage_wanted(str)`` with the text of a passage to show in the lesson."""

    passage_wanted = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.lesson: Lesson | None = None
        self.model = Assistant(context, self)
        self._writing = Writing(self.model.client(), self)
        self._found: Found | None = None
        self._turn = 0
        self.tiles: list[PassageTile] = []
        self.body.addWidget(heading(self.tr("Explain it to me")))
        self._intro = soft("")
        self.body.addWidget(self._intro)
        self.box = Field(self.tr("What is not clear?"), line_edit(longest=400))
        self.body.addWidget(self.box)
        ways = FlowLayout()
        self.ask_button = button(
            self.tr("Explain"), self.ask, theme=context.theme, icon="assistant"
        )
        ways.addWidget(self.ask_button)
        self.body.addLayout(ways)
        self.answer = AnswerCard(context.theme)
        self.answer.setProperty("kind", "well")
        self.answer.stop_wanted.connect(self._writing.stop)
        self.answer.setVisible(False)
        self.body.addWidget(self.answer)
        self.note = Banner(context.theme)
        self.body.addWidget(self.note)
        self._list = column(gap=GAP_S)
        self.body.addLayout(self._list)
        self._writing.loading.connect(self._on_loading)
        self._writing.reading.connect(self._on_reading)
        self._writing.grew.connect(self._on_grew)
        self._writing.ended.connect(self._on_written)
        self.model.changed.connect(self._show_model)
        self._show_model()

    @property
    def found(self) -> Found | None:
        """What was found for the last question."""
        return self._found

    def show_lesson(self, lesson: Lesson) -> None:
        """Be about another lesson."""
        self.stop()
        self._turn += 1
        self.lesson = lesson
        self.box.control.clear()
        self._empty()
        if not self.model.looked:
            self.model.look()

    def stop(self) -> None:
        """Nobody waits any more."""
        self._writing.stop()

    @Slot()
    def _show_model(self) -> None:
        if self.model.usable is not None:
            words = self.tr("The answer comes from this lesson only, by the model on this PC.")
        else:
            words = self.tr(
                "Without a language model you are shown the passages of this lesson that bear on "
                "your question."
            )
        self._intro.setText(words)

    def _empty(self) -> None:
        self._found, self.tiles = None, []
        clear(self._list)
        self.note.tell("info", "")
        self.box.show_error("")
        reveal(self.answer, False)

    # -- asking -------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Look the question up in the lesson, then let the model answer from what was found."""
        lesson, text = self.lesson, text_of(self.box.control)
        if lesson is None:
            return
        if not text:
            self.box.show_error(self.tr("Write what is not clear first."))
            return
        self.stop()
        self._empty()
        self._turn += 1
        turn, learning = self._turn, self.context.office.learning

        def work() -> Found:
            passages, plan = learning.explain_plan(text, lesson)
            return Found(text, passages, plan)

        def done(found: Found) -> None:
            if turn == self._turn:
                self._on_found(found)

        self.context.tasks.outside(work, done, owner=self)

    def _on_found(self, found: Found) -> None:
        self._found = found
        for number, passage in enumerate(found.passages, 1):
            tile = PassageTile(number, passage)
            tile.chosen.connect(self._on_passage)
            self.tiles.append(tile)
            self._list.addWidget(tile)
        if found.plan is None:
            self.note.tell("warn", self.context.sentence("learning.not_in_lesson"))
        elif self.model.usable is None or self._writing.off:
            self.note.tell(
                "info",
                self.tr("There is no language model in use, so you read the passages yourself."),
            )
        else:
            reveal(self.answer, True)
            self.answer.begin()
            self._writing.start(self.model.usable.spec, found.plan)
        if self.tiles:
            self.passage_wanted.emit(self.tiles[0].passage.text)
        assign_mnemonics(self.window())

    @Slot(object)
    def _on_passage(self, passage: LessonPassage) -> None:
        self.passage_wanted.emit(passage.text)

    @Slot(int, int)
    def _on_loading(self, done: int, total: int) -> None:
        self.answer.say(self.tr("Loading the language model …"), done, total)

    @Slot(int, int)
    def _on_reading(self, done: int, total: int) -> None:
        percent = round(100 * done / max(total, 1))
        self.answer.say(self.tr("Reading the passages: {0} %").format(percent), done, total)

    @Slot(int, str)
    def _on_grew(self, _key: int, text: str) -> None:
        self.answer.say(self.tr("Writing …"))
        self.answer.grow(text)

    @Slot(object)
    def _on_written(self, written: Written) -> None:
        found, turn = self._found, self._turn
        if found is None or self.answer.isHidden():
            return
        if written.code or written.cancelled:
            told = (
                self.context.sentence(written.code, **written.values)
                if written.code
                else self.tr("Stopped. What was not checked is not shown.")
            )
            self.answer.finish("", sure=False, note=told)
            return
        text = " ".join(one.text for one in written.answers).strip()
        learning = self.context.office.learning

        def done(explained: Explanation) -> None:
            if turn == self._turn:
                self._show(explained)

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError) or turn != self._turn:
                return False
            self.answer.finish("", sure=False, note=self.context.told(error).message)
            return True

        self.context.tasks.outside(
            lambda: learning.accept_explanation(text, found.question, found.passages),
            done,
            failed,
            owner=self,
        )

    def _show(self, explained: Explanation) -> None:
        note = self.context.sentence(explained.code) if explained.code else ""
        self.answer.finish(explained.text, sure=explained.sure, note=note)
        for tile in self.tiles:
            tile.mark_used(bool(explained.text) and tile.passage in explained.used)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the box asks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.box.control.hasFocus():
            self.ask()
        else:
            super().keyPressEvent(event)
