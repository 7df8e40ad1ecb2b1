"""The assistant's room: one box; what comes back is a way to go, or an answer with what it rests on."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.assistant.answers import Goal, Passage, Route
from communeapp.core.assistant.lessons import LessonHit
from communeapp.ui.archive.page import Find
from communeapp.ui.archive.preview import Look
from communeapp.ui.archive.search_view import SearchBox
from communeapp.ui.assistant.answer_card import AnswerCard
from communeapp.ui.assistant.asking import Asking, Outcome
from communeapp.ui.assistant.passages import PassageCard
from communeapp.ui.assistant.routes import RouteWords
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.drafting.begin import Begin
from communeapp.ui.input_safety import text_of
from communeapp.ui.page import Page
from communeapp.ui.training.show import Place, Room
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, FlowLayout, ScrollColumn, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, reveal, small, soft, title

#: What is typed is Vietnamese like the documents, whatever the language of the screen.
EXAMPLES = (
    "Soạn thông báo về việc cấp căn cước cho người dân",
    "Tìm công văn về đất đai",
    "Khi nào phải báo cáo rà soát hộ nghèo?",
    "Làm sao in sổ văn bản đến?",
)


class AssistantPage(Page):
    """Routes a wish, answers a question from the archive, and says when it cannot."""

    help_topic = "assistant"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.model = Assistant(context, self)
        self.asking = Asking(context, self.model, self)
        self.words = RouteWords(context)
        self.route: Route | None = None
        self.passages: tuple[Passage, ...] = ()
        self.cards: list[PassageCard] = []
        scroll = ScrollColumn(widest=980)
        self.scroll_area = scroll
        column(self, gap=0).addWidget(scroll)
        body = scroll.body
        body.addWidget(title(self.tr("What do you need?")))
        self._intro = soft("")
        body.addWidget(self._intro)
        line = row(gap=GAP)
        self.box = Field(
            self.tr("Your question or wish"),
            SearchBox(self.tr("In Vietnamese, as you would say it")),
        )
        self.box.control.enter.connect(self.ask)
        self.box.control.down.connect(self._focus_result)
        line.addWidget(self.box, 1)
        self.ask_button = primary(self.tr("Ask"), self.ask, theme=context.theme, icon="next")
        line.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(line)
        self._examples = self._make_examples()
        body.addWidget(self._examples)
        self._route_card = Card()
        self._route_head = heading("")
        self._route_hint = label("")
        self._route_card.body.addWidget(self._route_head)
        self._route_card.body.addWidget(self._route_hint)
        self._ways = FlowLayout()
        self._route_card.body.addLayout(self._ways)
        body.addWidget(self._route_card)
        self.answer = AnswerCard(context.theme)
        self.answer.stop_wanted.connect(self.asking.stop)
        body.addWidget(self.answer)
        self.note = Banner(context.theme)
        body.addWidget(self.note)
        self._passage_head = heading(self.tr("What the archive says"))
        body.addWidget(self._passage_head)
        self._list = column(gap=GAP)
        body.addLayout(self._list)
        self._privacy = small(
            self.tr("Questions stay on this PC. Nothing of them is kept or sent anywhere.")
        )
        body.addWidget(self._privacy)
        body.addStretch(1)
        for one in (self._route_card, self.answer, self._passage_head):
            one.setVisible(False)
        asking = self.asking
        asking.routed.connect(self._on_route)
        asking.found.connect(self._on_passages)
        asking.lessons_found.connect(self._on_lessons)
        asking.writing_began.connect(self._on_writing)
        asking.loading.connect(self._on_loading)
        asking.reading.connect(self._on_reading)
        asking.grew.connect(self._on_grew)
        asking.ended.connect(self._on_ended)
        self.model.changed.connect(self._show_model)
        self.model.look()
        self._show_model()
        context.tasks.outside(context.wiring.drafting.types, self.words.know, owner=self)

    def _make_examples(self) -> QWidget:
        card = Card(kind="well")
        card.body.addWidget(label(self.tr("You can ask or wish, for example:"), "label"))
        ways = FlowLayout()
        for text in EXAMPLES:
            made = button(text, partial(self.ask_for, text))
            made.setProperty("noMnemonic", True)
            ways.addWidget(made)
        card.body.addLayout(ways)
        return card

    # -- Page -------------------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Assistant")

    def activate(self, argument: Any = None) -> None:
        """``argument``: a question to ask at once, or None."""
        if isinstance(argument, str) and argument:
            self.ask_for(argument)
        self.box.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Nobody waits for an answer on another screen."""
        self.asking.stop()

    def restore_argument(self) -> Any:
        return text_of(self.box.control) if self.route is not None else None

    @Slot()
    def _show_model(self) -> None:
        if self.model.usable is not None:
            self._intro.setText(
                self.tr(
                    "Write it as you would say it. Answers come from documents of this office only, "
                    "by the model on this PC: {0}."
                ).format(self.model.usable.title)
            )
        else:
            self._intro.setText(
                self.tr(
                    "Write it as you would say it. Without a language model you are shown the "
                    "passages of the documents that bear on your question."
                )
            )

    # -- asking -----------------------------------------------------------------------------------

    def ask_for(self, text: str) -> None:
        """Put words into the box and ask."""
        self.box.control.setText(text)
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Ask what stands in the box."""
        text = text_of(self.box.control)
        if not text:
            self.box.show_error(self.tr("Write a question or a wish first."))
            return
        self.box.show_error("")
        self._clear()
        self.ask_button.setEnabled(False)
        self.asking.ask(text)

    def _clear(self) -> None:
        self.route, self.passages, self.cards = None, (), []
        clear(self._list)
        self.note.tell("info", "")
        for one in (self._examples, self._route_card, self.answer, self._passage_head):
            reveal(one, False)

    @Slot(object)
    def _on_route(self, route: Route) -> None:
        self.ask_button.setEnabled(True)
        self.route = route
        clear(self._ways)
        shown = self.words.tell(route)
        self._route_head.setText(shown.head)
        self._route_hint.setText(shown.hint)
        reveal(self._route_hint, bool(shown.hint))
        theme = self.context.theme
        if route.goal is Goal.UNSURE:
            for choice in route.choices:
                self._ways.addWidget(
                    button(self.words.choice(choice), partial(self._on_route, choice))
                )
        elif shown.action:
            self._ways.addWidget(
                primary(shown.action, lambda: self._go(route), theme=theme, icon="next")
            )
        if route.goal is Goal.GUIDE and not route.available:
            self._ways.addWidget(
                button(self.tr("Look in the archive"), self._search, theme=theme, icon="search")
            )
        reveal(self._route_card, route.goal is not Goal.ANSWER)
        if route.goal in (Goal.ANSWER, Goal.ARCHIVE):
            self.asking.look_up(route)
        elif route.goal is Goal.LESSON:
            self.asking.look_for_lessons(route)
        assign_mnemonics(self.window())
        if route.goal is not Goal.ANSWER:
            self._focus_result()

    def _go(self, route: Route) -> None:
        """Go where a wish belongs."""
        if route.goal is Goal.DRAFT:
            known = self.words.known_type(route.type_code)
            self.page_wanted.emit(
                "drafting", Begin(route.type_code if known else "", route.argument)
            )
        elif route.goal is Goal.ARCHIVE:
            self.page_wanted.emit("archive", Find(route.argument))
        elif route.goal is Goal.HELP:
            self.help_wanted.emit(route.argument)
        elif route.goal is Goal.LESSON:
            self.page_wanted.emit("training", Place())

    @Slot(object)
    def _on_lessons(self, lessons: tuple[LessonHit, ...]) -> None:
        """Offer the lessons that fit before the whole of training."""
        if not lessons:
            return
        clear(self._ways)
        for one in lessons:
            place = Place(Room.LESSON, course=one.course, lesson=one.lesson, heading=one.heading)
            made = button(one.title, partial(self.page_wanted.emit, "training", place))
            self._ways.addWidget(made)
        self._route_hint.setText(self.tr("These lessons fit. Choose one."))
        reveal(self._route_hint, True)
        assign_mnemonics(self.window())
        self._focus_result()

    @Slot()
    def _search(self) -> None:
        words = self.route.argument if self.route is not None else ""
        self.page_wanted.emit("archive", Find(words or text_of(self.box.control)))

    @Slot()
    def _focus_result(self) -> None:
        for layout in (self._ways, self._list):
            item = layout.itemAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget.isVisibleTo(self):
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    # -- passages and answer ------------------------------------------------------------------------

    @Slot(object)
    def _on_passages(self, passages: tuple[Passage, ...]) -> None:
        self.passages = passages
        clear(self._list)
        self.cards = []
        self.note.tell("info", "")
        clear(self.note.buttons)
        for number, passage in enumerate(passages, 1):
            card = PassageCard(self.context, number, passage)
            card.wanted.connect(self._on_passage)
            self.cards.append(card)
            self._list.addWidget(card)
        self._passage_head.setText(
            self.tr("What the archive says") if self._answers else self.tr("Found first")
        )
        reveal(self._passage_head, bool(passages))
        if not passages and not self._answers:
            self.note.tell("info", self.tr("Nothing in the archive fits these words yet."))
        elif not passages:
            self.note.tell(
                "warn",
                self.tr("No document of the archive says anything about this."),
                self.tr(
                    "So there is no answer: the assistant says nothing that it cannot show. Try "
                    "other words, or look in the archive yourself."
                ),
            )
            self.note.buttons.addWidget(
                button(
                    self.tr("Look in the archive"),
                    self._search,
                    theme=self.context.theme,
                    icon="search",
                )
            )
        elif self._answers and self.model.usable is None:
            self.note.tell(
                "info",
                self.tr("There is no language model in use, so you read the passages yourself."),
                self.model.reason,
            )
        assign_mnemonics(self.window())

    @property
    def _answers(self) -> bool:
        """Say whether the question is one that the model may answer."""
        return self.route is not None and self.route.goal is Goal.ANSWER

    @Slot(object)
    def _on_passage(self, passage: Passage) -> None:
        self.page_wanted.emit(
            "archive",
            Look(
                passage.kind,
                passage.doc_id,
                passage.title,
                passage.number,
                passage.date,
                passage.start,
                passage.end,
            ),
        )

    @Slot()
    def _on_writing(self) -> None:
        reveal(self.answer, True)
        self.answer.begin()
        assign_mnemonics(self.window())

    @Slot(int, int)
    def _on_loading(self, done: int, total: int) -> None:
        self.answer.say(self.tr("Loading the language model …"), done, total)

    @Slot(int, int)
    def _on_reading(self, done: int, total: int) -> None:
        percent = round(100 * done / max(total, 1))
        self.answer.say(self.tr("Reading the passages: {0} %").format(percent), done, total)

    @Slot(str)
    def _on_grew(self, text: str) -> None:
        self.answer.say(self.tr("Writing …"))
        self.answer.grow(text)

    @Slot(object)
    def _on_ended(self, outcome: Outcome) -> None:
        if self.answer.isHidden():
            return
        answer = outcome.answer
        if answer is None:
            told = (
                self.tr("Stopped. What was written so far is not shown, because it is not checked.")
                if outcome.stopped
                else self.context.sentence(outcome.code, **(outcome.values or {}))
            )
            self.answer.finish("", sure=False, note=told, hint=self.tr("The passages stay below."))
            return
        note = self.context.sentence(answer.code) if answer.code else ""
        self.answer.finish(answer.text, sure=answer.sure, note=note)
        used = {(one.doc_id, one.start) for one in answer.used}
        for card in self.cards:
            card.mark_used(bool(answer.text) and (card.passage.doc_id, card.passage.start) in used)
