"""What happens between the steps of a letter: each signal of a step, and its consequence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from communeapp.core.doctypes import needs_of
from communeapp.core.documents import Document, FactSheet, Status
from communeapp.core.errors import AppError
from communeapp.core.ready_templates import ReadyTemplate, made_out_for
from communeapp.core.reviewing import all_blocks
from communeapp.services.review_gate import Checked
from communeapp.ui.drafting import fact_files
from communeapp.ui.drafting.authoring import Again, Outcome
from communeapp.ui.drafting.file_names import proposal
from communeapp.ui.drafting.letter_end import LetterEnd
from communeapp.ui.drafting.review_list import marks_of, plain_facts, with_ticks
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from communeapp.ui.drafting.page import DraftingPage


class Flow(LetterEnd):
    """Connects the steps of one page."""

    def __init__(self, page: DraftingPage, recheck: QTimer) -> None:
        super().__init__(page)
        self._recheck = recheck
        self._rewriting = False
        recheck.timeout.connect(self._on_recheck_due)
        page.bar.chosen.connect(page.go)
        page.type_step.chosen.connect(self._on_type)
        page.type_step.template_chosen.connect(self._on_template)
        page.type_step.check_wanted.connect(self._on_check_file)
        facts = page.facts_step
        facts.changed.connect(self._on_facts_edited)
        facts.go_wanted.connect(self._on_go)
        facts.load_wanted.connect(self._on_load_facts)
        facts.save_wanted.connect(self._on_save_facts)
        facts.sample_wanted.connect(self._on_sample)
        body = page.body_step
        body.editor.edited.connect(self._on_text_edited)
        body.review_wanted.connect(lambda: page.go(Step.REVIEW))
        body.ask_again.connect(self._on_ask_again)
        body.stop_wanted.connect(self._on_stop)
        author = page.authoring
        author.composed.connect(self._on_composed)
        author.asking.connect(self._on_asking)
        author.previewed.connect(page.preview.show_document)
        author.ended.connect(self._on_written)
        author.again.connect(self._on_again)
        author.decided.connect(self._on_decided)
        stream = body.stream
        author.writing.loading.connect(stream.loading)
        author.writing.reading.connect(stream.reading)
        author.grew.connect(stream.grow)
        page.assistant.changed.connect(self.show_assistant)

    # -- steps ----------------------------------------------------------------------------------------

    def entered(self, step: Step) -> None:
        """Prepare a step that is being shown."""
        page = self._page
        if step is Step.TYPE:
            page.type_step.mark(page.facts.type)
            page.type_step.focus_first()
        elif step is Step.FACTS:
            page.facts_step.setFocus()
            page.facts_step.subject.control.setFocus()
            self.show_assistant()
        elif step is Step.BODY:
            page.body_step.show_writing(page.authoring.busy and self._rewriting)
            page.body_step.editor.setFocus()
            self.show_assistant()
        elif step is Step.REVIEW:
            self._checked = page.letter.is_reviewed
            self._show_review()
            self._recheck.start(0)
        else:
            self._show_export()

    @Slot(str)
    def _on_type(self, code: str) -> None:
        page = self._page
        if page.facts.type != code:
            page.facts = replace(page.facts, type=code)
            page.configure_facts()
            page.facts_step.load(page.facts)
            page.letter.touch()
        page.go(Step.FACTS)

    @Slot(object)
    def _on_check_file(self, path: Path | None) -> None:
        from communeapp.ui.checking.dialog import CheckDialog

        dialogs.run_dialog(CheckDialog(self._page.window(), self._page.context, path))

    # -- facts ----------------------------------------------------------------------------------------

    @Slot()
    def _on_facts_edited(self) -> None:
        self._page.letter.touch()

    @Slot(bool)
    def _on_go(self, use_ai: bool) -> None:
        page = self._page
        checked = page.facts_step.check()
        if checked.facts is None:
            page.facts_step.show_faults(checked.faults)
            return
        page.facts_step.show_faults({})
        before, had_text = page.document, bool(page.document.body)
        facts = page.facts_step.over(checked.facts, page.facts)
        if had_text and not self._wants_new_text(facts):
            page.facts = facts
            self._rewriting = False
            text = page.current_document()
            page.authoring.head_only(plain_facts(facts), page.context.board.profile, text)
            return
        if before.body:
            page.letter.flush(version=True)  # the text that is given up stays a kept version
        page.facts = with_ticks(facts, frozenset())
        usable = page.assistant.usable if use_ai else None
        self._rewriting = True
        page.authoring.begin(plain_facts(page.facts), page.context.board.profile, usable)

    def _wants_new_text(self, facts: FactSheet) -> bool:
        page = self._page
        unchanged = self._written_points == (facts.type, facts.points)
        if unchanged and page.document.body:
            hint = self.tr("The points are unchanged. Your edits would be lost in a new text.")
        else:
            hint = self.tr("The present text stays among the kept versions.")
        return dialogs.ask(
            page,
            page.context.theme,
            self.tr("There is a text already. Write it anew?"),
            hint,
            self.tr("Write it anew"),
            self.tr("Keep the text, renew only the head"),
            tone="warn",
        )

    _written_points: tuple[str, tuple[str, ...]] | None = None

    @Slot(object)
    def _on_template(self, template: ReadyTemplate) -> None:
        """Begin with a template's facts, made out for this office."""
        page = self._page
        page.facts = made_out_for(template, page.context.board.profile)
        page.configure_facts()
        page.facts_step.load(page.facts)
        page.letter.touch()
        page.go(Step.FACTS)

    @Slot()
    def _on_load_facts(self) -> None:
        page = self._page
        chosen = dialogs.open_file(
            page, self.tr("Open a fact file"), self.tr("Fact files (*.toml)")
        )
        if chosen is not None:
            self._read_facts(chosen)

    @Slot()
    def _on_sample(self) -> None:
        page = self._page
        sample = fact_files.sample_for(page.facts.type)
        if sample is not None:
            self._read_facts(sample)

    def _read_facts(self, file: Path) -> None:
        page = self._page
        known = needs_of(page.types)

        def failed(error: BaseException) -> bool:
            if isinstance(error, AppError):
                page.facts_step.tell(page.sentences.error(error))
                return True
            return False

        def done(facts: FactSheet) -> None:
            page.facts = facts
            page.configure_facts()
            page.facts_step.load(facts)
            page.letter.touch()

        page.context.tasks.outside(lambda: fact_files.read(file, known), done, failed, owner=page)

    @Slot()
    def _on_save_facts(self) -> None:
        page = self._page
        checked = page.facts_step.check()
        if checked.facts is None:
            page.facts_step.show_faults(checked.faults)
            return
        facts = plain_facts(page.facts_step.over(checked.facts, page.facts))
        name = proposal(page.type_name(), facts.subject, reviewed=True)
        chosen = dialogs.save_file(
            page, self.tr("Save as a fact file"), self.tr("Fact files (*.toml)"),
            Path.home() / f"{name}.toml",
        )  # fmt: skip
        if chosen is not None:
            page.context.tasks.outside(
                lambda: fact_files.write_facts(chosen, facts),
                lambda _: page.facts_step.tell(self.tr("Saved: {0}").format(chosen.name)),
                owner=page,
            )

    # -- the assistant --------------------------------------------------------------------------------

    @Slot()
    def show_assistant(self) -> None:
        """Say on the steps which model writes, or why none does."""
        page = self._page
        assistant = page.assistant
        usable = assistant.usable is not None and not page.authoring.writing.off
        if usable and assistant.usable is not None:
            sentence = self.tr("On this PC, without the Internet: {0}").format(
                assistant.usable.title
            )
        elif not assistant.looked:
            sentence = ""
        elif page.authoring.writing.off:
            sentence = page.sentences.code("llm.off").message
        elif not assistant.wanted:
            sentence = self.tr(
                "The assistant is switched off in the settings. Template sentences are used."
            )
        else:
            sentence = self.tr("Template sentences are used. {0}").format(assistant.reason).strip()
        page.facts_step.show_assistant(sentence, usable=usable)
        page.body_step.tools.set_assistant(usable=usable, busy=page.authoring.busy)

    @Slot(object)
    def _on_composed(self, document: Document) -> None:
        page = self._page
        self._written_points = (page.facts.type, page.facts.points)
        page.show_document(document)
        page.letter.touch()
        page.note.tell("info", "")
        page.go(Step.BODY)

    @Slot(object)
    def _on_asking(self, points: tuple[str, ...]) -> None:
        page = self._page
        page.body_step.stream.begin(points)
        page.body_step.show_writing(True)
        self.show_assistant()

    @Slot()
    def _on_stop(self) -> None:
        page = self._page
        page.body_step.show_writing(False)  # free at once, whatever the process does
        page.body_step.editor.setFocus()
        page.authoring.stop()

    @Slot(int, str, bool)
    def _on_decided(self, point: int, text: str, own: bool) -> None:
        self._page.body_step.stream.finish(point, text, own=own)

    @Slot(object)
    def _on_written(self, outcome: Outcome) -> None:
        page = self._page
        self._rewriting = False
        self._take_text(outcome.result.document)
        self._checked = False
        self._recheck.start()
        page.letter.touch()
        page.body_step.show_writing(False)
        page.body_step.editor.setFocus()
        self.show_assistant()
        written, total = outcome.result.ai_items, len(outcome.result.points)
        if outcome.code:
            told = page.sentences.code(outcome.code, **(outcome.values or {}))
            page.note.tell("warn", told.message, told.hint)
        elif outcome.stopped:
            words = self.tr(
                "Stopped. {0} of {1} points are the assistant's, the rest are template sentences."
            )
            page.note.tell("info", words.format(written, total))
        elif outcome.asked and written < total:
            words = self.tr(
                "{0} of {1} points keep their template sentence: the assistant's did not hold to "
                "the facts."
            )
            page.note.tell("info", words.format(total - written, total))

    def _take_text(self, document: Document) -> None:
        """Put the assistant's text into the editor, except what a person changed meanwhile."""
        page = self._page
        if page.body_step.editor.document().isUndoAvailable():
            for block in all_blocks(document):
                if block.point is not None:
                    page.body_step.editor.replace_untouched(block.point, block)
            page.document = document
            self._recheck.start()
            return
        page.show_document(document)

    @Slot(int)
    def _on_ask_again(self, point: int) -> None:
        page = self._page
        usable = page.assistant.usable
        if usable is None or point >= len(page.facts.points):
            return
        page.note.tell("info", self.tr("The assistant is writing another sentence …"))
        page.authoring.ask_again(plain_facts(page.facts), page.context.board.profile, usable, point)
        page.body_step.tools.set_assistant(usable=True, busy=True)

    @Slot(object)
    def _on_again(self, again: Again) -> None:
        page = self._page
        page.note.tell("info", "")
        if again.block is not None:
            page.body_step.editor.replace_item(again.point, again.block)
        elif again.code:
            told = page.sentences.code(again.code)
            page.note.tell("warn", told.message, told.hint)
        elif not again.stopped:
            page.note.tell(
                "info", self.tr("The assistant had no better sentence that holds to the facts.")
            )
        self.show_assistant()

    # -- text -----------------------------------------------------------------------------------------

    @Slot()
    def _on_text_edited(self) -> None:
        page = self._page
        was_reviewed = page.letter.is_reviewed
        self._checked = False
        page.letter.touch()
        if was_reviewed:
            page.refresh_bar()
        page.refresh_preview()
        self._recheck.start()

    @Slot()
    def _on_recheck_due(self) -> None:
        page = self._page
        if not page.document.body or (page.authoring.busy and self._rewriting):
            return
        document, facts = page.current_document(), page.facts
        profile = page.context.board.profile
        gate = page.context.wiring.review_gate

        def work() -> Checked:
            return gate.check(facts, document, profile)

        def done(answer: Checked) -> None:
            self._checked = True
            book = page.context.wiring.checker.book
            self._titles = answer.titles
            self._uncovered = tuple(i for i, one in enumerate(answer.points) if not one.covered)
            self._findings = tuple(
                page.sentences.finding(one, document, book.get(one.rule)) for one in answer.findings
            )
            page.document = replace(answer.document, status=Status.DRAFT)
            self.show_check(answer.document)
            if page.step is Step.REVIEW:
                self._show_review()

        page.context.tasks.outside(work, done, owner=page)

    def check_again(self) -> None:
        """Check what stands there now; the list of the review follows."""
        self._checked = False
        self._page.refresh_bar()
        self._page.refresh_preview()
        if self._page.step is Step.REVIEW:
            self._show_review()
        self._recheck.start(0)

    def show_check(self, document: Document) -> None:
        """Show in the editor what the facts do not support."""
        page = self._page
        page.body_step.editor.show_marks(
            marks_of((*all_blocks(document), *self._titles)), page.confirmed()
        )
        page.body_step.editor.show_findings(self._findings)
        page.body_step.where.refresh()
        names = ", ".join(str(index + 1) for index in self._uncovered)
        if self._uncovered:
            page.body_step.note.tell(
                "warn", self.tr("Not found in the text: point {0} of your facts.").format(names)
            )
        else:
            page.body_step.note.tell("info", "")
