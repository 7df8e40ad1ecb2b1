"""The drafting screen: one letter from its type to the file that leaves, in five steps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from communeapp.core.copying import is_copy
from communeapp.core.doctypes import DocumentType, find_type, needs_of
from communeapp.core.documents import Document, FactSheet, Status
from communeapp.services.drafts import DraftRecord
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.drafting.authoring import Authoring
from communeapp.ui.drafting.autosave import SaveState
from communeapp.ui.drafting.begin import Begin, Resume
from communeapp.ui.drafting.body_step import BodyStep
from communeapp.ui.drafting.export_step import ExportStep
from communeapp.ui.drafting.facts_step import FactsStep
from communeapp.ui.drafting.finishing import Finishing
from communeapp.ui.drafting.flow import Flow
from communeapp.ui.drafting.letter import Letter
from communeapp.ui.drafting.page_work import PageWork
from communeapp.ui.drafting.preview import PreviewPane
from communeapp.ui.drafting.review_list import ticks_of
from communeapp.ui.drafting.review_step import ReviewStep
from communeapp.ui.drafting.sentences import Sentences
from communeapp.ui.drafting.steps_bar import Step, StepsBar
from communeapp.ui.drafting.type_step import Choices, TypeStep, choices_of
from communeapp.ui.drafting.writing import Writing
from communeapp.ui.page import Page, Saved
from communeapp.ui.rendering.pages import Pages, paginate
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics

RECHECK_MS = 700
TITLE_LETTERS = 40
_SAVED = {
    SaveState.CLEAN: Saved.SAVED,
    SaveState.DIRTY: Saved.EDITED,
    SaveState.SAVING: Saved.SAVING,
    SaveState.FAILED: Saved.FAILED,
    SaveState.CONFLICT: Saved.FAILED,
}


class DraftingPage(Page):
    """Holds the open letter and shows one step of it; what happens in the steps is :class:`Flow`'s."""

    help_topic = "drafting"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        theme = context.theme
        self.sentences = Sentences(context.language)
        self.types: tuple[DocumentType, ...] = ()
        self.facts = FactSheet("", "", ())
        self.document = Document("", "", "")
        self.step = Step.TYPE
        self.assistant = Assistant(context, self)
        self.letter = Letter(context.tasks, lambda: context.office.drafts, self.snapshot, self)
        self.authoring = Authoring(
            context.tasks,
            lambda: context.wiring.drafting,
            Writing(self.assistant.client(), self),
            self,
        )
        self.finishing = Finishing(context.tasks, lambda: context.wiring.exporting, self)
        self.bar = StepsBar()
        self.note = Banner(theme)
        self.two_texts = Banner(theme)
        self.two_texts.buttons.addWidget(quiet(self.tr("Compare both"), self._on_compare))
        self.type_step = TypeStep(theme, context.language)
        self.facts_step = FactsStep(theme, self.sentences)
        self.body_step = BodyStep(theme)
        self.review_step = ReviewStep(theme)
        self.export_step = ExportStep(theme)
        self.preview = PreviewPane(theme, context.tasks, self._pages)
        self._build()
        self._recheck_timer = QTimer(self)
        self._recheck_timer.setSingleShot(True)
        self._recheck_timer.setInterval(RECHECK_MS)
        self.flow = Flow(self, self._recheck_timer)
        self.letter.save_state.connect(self._on_save_state)
        context.bus.changed.connect(self._on_changed)
        drafting = context.wiring.drafting
        context.tasks.outside(lambda: choices_of(drafting), self._on_choices, owner=self)
        self.assistant.look()

    def _build(self) -> None:
        outer = column(self, gap=0)
        top = QWidget()
        line = row(top, gap=GAP)
        line.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        line.addWidget(self.bar, 1)
        self.page_button = quiet(
            self.tr("Hide the page"),
            self._toggle_preview,
            theme=self.context.theme,
            icon="document",
        )
        self.new_button = quiet(
            self.tr("New letter"), self._on_new, theme=self.context.theme, icon="plus"
        )
        line.addWidget(self.page_button)
        line.addWidget(self.new_button)
        outer.addWidget(top)
        notes = column(gap=0)
        notes.setContentsMargins(GAP_L, 0, GAP_L, 0)
        notes.addWidget(self.note)
        notes.addWidget(self.two_texts)
        outer.addLayout(notes)
        self.work = PageWork(self)
        outer.addWidget(self.work.bar)
        self.stack = QStackedWidget()
        for one in (
            self.type_step, self.facts_step, self.body_step, self.review_step, self.export_step,
        ):  # fmt: skip
            self.stack.addWidget(one)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(GAP_S)
        self._split.addWidget(self.stack)
        holder = QWidget()
        side = column(holder, gap=0)
        side.setContentsMargins(0, GAP_S, GAP, GAP)
        side.addWidget(self.preview)
        self._side = holder
        self._split.addWidget(holder)
        self._split.setStretchFactor(0, 5)
        self._split.setStretchFactor(1, 4)
        self._split.setSizes([600, 480])
        outer.addWidget(self._split, 1)
        self._preview_wanted: bool | None = None

    def _pages(self, document: Document) -> Pages:
        return paginate(self.context.wiring.exporting.layout(document))

    # -- Page -------------------------------------------------------------------------------------

    def page_title(self) -> str:
        name, subject = self.type_name(), self.facts.subject
        if len(subject) > TITLE_LETTERS:
            subject = subject[:TITLE_LETTERS].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
        if name and subject:
            return f"{name}: {subject}"
        return name or self.tr("Draft a document")

    def activate(self, argument: Any = None) -> None:
        """``argument``: "new", a Begin, the id of a draft, or None to go on where one was."""
        if isinstance(argument, Resume):
            self._resume(argument)
        elif isinstance(argument, Begin):
            self.start_new(argument)
        elif argument == "new":
            self.start_new()
        elif isinstance(argument, str) and argument not in ("", self.letter.draft_id):
            self.open_draft(argument)
        self._on_save_state(self.letter.autosave.state)

    def flush(self) -> None:
        """Hand everything typed to the database thread, with a kept version."""
        self.letter.flush(version=True)

    def restore_argument(self) -> Any:
        return Resume(self.letter.place, self.step)

    # -- the open letter ----------------------------------------------------------------------------

    def snapshot(self) -> tuple[FactSheet, Document]:
        """Give what stands on the screen, as it is to be stored."""
        if self.step is Step.FACTS:
            self.facts = self.facts_step.loose(self.facts)
        return self.facts, self.current_document()

    def current_document(self) -> Document:
        """Give the document with the text of the editor; reviewed only while the review holds."""
        status = Status.REVIEWED if self.letter.is_reviewed else Status.DRAFT
        document = replace(self.document, status=status)
        if self.document.body and not is_copy(document):
            document = self.body_step.editor.document_with(document)
        return document

    def start_new(self, begin: Begin = Begin()) -> None:  # noqa: B008 - frozen
        """Begin a new letter; the one before is on its way to the disk."""
        self.authoring.stop()
        self.flush()
        self.letter.begin()
        self._show_two_texts(1)
        self.facts = FactSheet(begin.type_code, begin.subject, ())
        self.document = Document("", "", "")
        self.note.tell("info", "")
        self.work.bar.read()
        if begin.type_code or begin.subject:
            self.configure_facts()
            self.facts_step.load(self.facts)
        self.go(Step.FACTS if begin.type_code else Step.TYPE)
        if begin.guided:
            self.flow.guide.begin()

    def open_draft(self, draft_id: str) -> None:
        """Open a stored letter."""
        self.authoring.stop()
        self.flush()
        drafts = self.context.office.drafts
        self.context.tasks.query(
            lambda: drafts.load(draft_id), self._on_loaded, self.flow.on_open_failed, owner=self
        )

    def reopen(self) -> None:
        """Show the open letter as it stands in the database now."""
        draft_id, step = self.letter.draft_id, self.step

        def shown(record: DraftRecord) -> None:
            if record.id == self.letter.draft_id and self.letter.autosave.state is SaveState.CLEAN:
                self._on_loaded(record)
                if step in self.reachable():
                    self.go(step)

        drafts = self.context.office.drafts
        self.context.tasks.query(
            lambda: drafts.load(draft_id), shown, self.flow.on_open_failed, owner=self
        )

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        """Another PC's text came while this letter is open and nothing of it is unsaved."""
        letter = self.letter
        if notice.initiator in (self, letter) or not letter.draft_id:
            return
        clean = letter.autosave.state is SaveState.CLEAN and not self.authoring.busy
        if clean and notice.changes.has("conflict", letter.draft_id):
            self.reopen()

    @Slot()
    def _on_compare(self) -> None:
        self.page_wanted.emit("conflicts", self.letter.draft_id)

    def _show_two_texts(self, texts: int) -> None:
        self.two_texts.tell(
            "warn",
            self.tr("This letter has %n different texts; this is one of them.", "", texts)
            if texts > 1
            else "",
            self.tr("Compare them and choose the words before it is reviewed."),
        )

    def _resume(self, resume: Resume) -> None:
        def load() -> DraftRecord | None:
            known = resume.place.draft_id
            return self.context.office.drafts.load(known) if known else None

        def loaded(record: DraftRecord | None) -> None:
            if record is None:
                if not self.facts.type:  # nothing was begun meanwhile
                    self.start_new()
                return
            self._on_loaded(record)
            if resume.step in self.reachable():
                self.go(resume.step)

        self.context.tasks.query(load, loaded, owner=self)

    def _on_loaded(self, record: DraftRecord) -> None:
        self.letter.take(record)
        self.note.tell("info", "")
        self._show_two_texts(record.texts)
        self.take_content(record.facts, record.document)
        if not record.document.body:
            self.go(Step.FACTS if record.facts.type else Step.TYPE)
        else:
            self.go(self.work.opens_at(record))
        self.work.bar.read()

    def take_content(self, facts: FactSheet, document: Document) -> None:
        """Show other facts and another text."""
        self.facts = facts
        self.show_document(document)
        self.configure_facts()
        self.facts_step.load(facts)
        self.title_changed.emit(self.page_title())

    def show_document(self, document: Document) -> None:
        """Put a document into editor and preview."""
        self.document = document
        self.body_step.editor.load_body(document.body, document.appendices)
        self.flow.show_check(document)
        self.refresh_preview()

    def configure_facts(self) -> None:
        """Adapt the form to the type of the letter."""
        kind = find_type(self.types, self.facts.type)
        if kind is not None:
            profile = self.context.board.profile
            known = needs_of(self.types)
            self.facts_step.configure(kind, known, profile.signers, profile.place)

    def refresh_preview(self) -> None:
        """Show the page as it stands now."""
        if self.document.body:
            self.preview.show_document(self.work.leaving(self.current_document()))

    def type_name(self) -> str:
        """Name the type of the letter."""
        kind = find_type(self.types, self.facts.type)
        return kind.name if kind is not None else ""

    def confirmed(self) -> frozenset[str]:
        """Give the keys of what a person has ticked in the review."""
        return ticks_of(self.facts)

    # -- steps --------------------------------------------------------------------------------------

    def reachable(self) -> frozenset[Step]:
        """Say which steps make sense now."""
        steps = {Step.TYPE}
        if self.facts.type:
            steps.add(Step.FACTS)
        if self.document.body:
            steps |= {Step.BODY, Step.REVIEW, Step.EXPORT}
        return self.work.reachable(frozenset(steps))

    @Slot(object)
    def go(self, step: Step) -> None:
        """Show a step; what was typed on the one before is kept as a version."""
        if self.step is Step.FACTS and step is not Step.FACTS:
            self.facts = self.facts_step.loose(self.facts)
        if step is not self.step:
            self.letter.flush(version=True)
        self.step = step
        self.stack.setCurrentIndex(int(step))
        self.flow.entered(step)
        self.refresh_bar()
        self._fit()
        self.title_changed.emit(self.page_title())
        assign_mnemonics(self.window())

    def refresh_bar(self) -> None:
        """Show which steps are done."""
        done = set()
        if self.facts.type:
            done.add(Step.TYPE)
        if self.document.body:
            done |= {Step.FACTS}
        if self.letter.is_reviewed:
            done |= {Step.BODY, Step.REVIEW}
        self.bar.show_state(self.step, self.reachable(), frozenset(done - {self.step}))
        self.new_button.setVisible(bool(self.facts.type))

    @Slot()
    def _on_new(self) -> None:
        self.start_new()

    @Slot(object)
    def _on_save_state(self, state: SaveState) -> None:
        nothing = state is SaveState.CLEAN and not self.letter.draft_id
        self.saved_changed.emit(Saved.NOTHING if nothing else _SAVED[state])

    def _on_choices(self, choices: Choices) -> None:
        self.types = choices.types
        self.type_step.show_choices(choices)
        self.type_step.mark(self.facts.type)
        if self.facts.type:
            self.configure_facts()
            self.facts_step.load(self.facts)
        self.refresh_bar()
        self.title_changed.emit(self.page_title())
        if self.step is Step.TYPE and self.isVisible():
            self.type_step.focus_first()

    # -- room -----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _toggle_preview(self) -> None:
        self._preview_wanted = self._side.isHidden()
        self._fit()

    def _fit(self) -> None:
        """Show the page beside the step where there is room, in its place where there is not."""
        has_page = self.step in (Step.BODY, Step.REVIEW, Step.EXPORT) and bool(self.document.body)
        wide = self.width() >= self.fontMetrics().horizontalAdvance("n") * 92
        shown = has_page and (wide if self._preview_wanted is None else self._preview_wanted)
        self._side.setVisible(shown)
        self.stack.setVisible(not shown or wide)
        self.page_button.setVisible(has_page)
        self.page_button.setText(self.tr("Hide the page") if shown else self.tr("Show the page"))
