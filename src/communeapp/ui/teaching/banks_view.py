"""Question banks: one chosen, its questions in a list, the one under the cursor as learners see it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter

from communeapp.core.changes import Changes
from communeapp.core.training.banks import SUFFIXES, WRITABLE, Bank, BankRow, Preview, Written
from communeapp.core.training.questions import Difficulty, Question, QuestionKind
from communeapp.services.training.banks import Accepted
from communeapp.ui.context import UiContext
from communeapp.ui.register.filters import Chooser, FilterBar
from communeapp.ui.teaching.banks.file_dialogs import (
    BankTitleDialog,
    ExportDialog,
    ImportQuestionsDialog,
    WrittenDialog,
)
from communeapp.ui.teaching.banks.proposals import ProposalsDialog
from communeapp.ui.teaching.editor.dialog import QuestionDialog
from communeapp.ui.teaching.editor.preview import add_preview
from communeapp.ui.teaching.rows import ListPane, PagedRows, col
from communeapp.ui.teaching.view import View
from communeapp.ui.teaching.words import difficulty_name
from communeapp.ui.training.words import kind_words
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, ScrollColumn, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import reveal

ANY = ""


class BanksView(View):
    """``argument``: the id of a bank."""

    touching = frozenset({"bank"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.banks: tuple[Bank, ...] = ()
        self._wanted = ""
        outer = column(self, gap=GAP_S)
        outer.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        outer.addLayout(self._make_top())
        self.filters = FilterBar(self.tr("Words of the question"))
        self.filters.add("kind", self.tr("Kind"), 18).offer(
            [(self.tr("All kinds"), ANY), *((kind_words(one), one.value) for one in QuestionKind)]
        )
        self.filters.add("topic", self.tr("Topic"), 14).offer([(self.tr("All topics"), ANY)])
        self.filters.changed.connect(self._read_rows)
        outer.addWidget(self.filters)
        outer.addLayout(self._make_tools())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP_S)
        self.list: ListPane[BankRow] = ListPane(
            context,
            self.tr("Questions of the bank"),
            [
                col("stem", self.tr("Question"), lambda one: one.stem, 40),
                col("kind", self.tr("Kind"), lambda one: kind_words(one.kind), 12),
                col("topic", self.tr("Topic"), lambda one: one.topic or one.category, 11),
                col("difficulty", self.tr("Difficulty"), self._difficulty, 8),
            ],
            icon="bank",
        )
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(lambda _one: self._on_edit())
        split.addWidget(self.list)
        self._right = ScrollColumn(widest=2000, margin=GAP)
        self._right.body.setSpacing(GAP_S)
        split.addWidget(self._right)
        split.setSizes([680, 390])
        outer.addWidget(split, 1)

    def _make_top(self) -> FlowLayout:
        theme = self.context.theme
        line = FlowLayout(gap=GAP_S)
        self.bank = Chooser(34)
        self.bank.currentIndexChanged.connect(self._read_topics)
        line.addWidget(Field(self.tr("Bank"), self.bank))
        self.new_bank = quiet(self.tr("New bank"), self._on_new_bank, theme=theme, icon="plus")
        self.rename = quiet(self.tr("Rename"), self._on_rename, theme=theme, icon="edit")
        self.delete_bank = quiet(
            self.tr("Delete the bank"), self._on_delete_bank, theme=theme, icon="trash"
        )
        self.take = quiet(
            self.tr("Take over a file"), self._on_import, theme=theme, icon="incoming"
        )
        self.save = quiet(self.tr("Save as a file"), self._on_export, theme=theme, icon="save")
        for one in (self.new_bank, self.rename, self.delete_bank, self.take, self.save):
            line.addWidget(one)
        return line

    def _make_tools(self) -> FlowLayout:
        theme = self.context.theme
        line = FlowLayout(gap=GAP_S)
        self.add = primary(self.tr("New question"), self._on_add, theme=theme, icon="plus")
        self.edit = quiet(self.tr("Edit"), self._on_edit, theme=theme, icon="edit")
        self.remove = quiet(
            self.tr("Delete the question"), self._on_remove, theme=theme, icon="trash"
        )
        self.propose = quiet(
            self.tr("Proposals of the assistant"), self._on_propose, theme=theme, icon="wand"
        )
        for one in (self.add, self.edit, self.remove, self.propose):
            line.addWidget(one)
        return line

    def _difficulty(self, one: BankRow) -> str:
        return difficulty_name(Difficulty(one.difficulty))

    # --- View ----------------------------------------------------------------------------------

    def read(self) -> None:
        office = self.context.office

        def done(banks: tuple[Bank, ...]) -> None:
            self.banks = banks
            wanted = self._wanted or self._bank_id()
            self._wanted = ""
            self.bank.offer([(f"{one.title} ({one.questions})", one.id) for one in banks])
            self.bank.blockSignals(True)
            self.bank.choose(wanted)
            self.bank.blockSignals(False)
            self._read_topics()

        self.query(lambda: office.banks.list(), done)

    def show_argument(self, argument: Any) -> None:
        self._wanted = str(argument)

    def argument(self) -> object:
        return self._bank_id() or None

    def focus_first(self) -> None:
        self.list.focus_list()

    def _bank_id(self) -> str:
        return str(self.bank.currentData() or "")

    def _bank(self) -> Bank | None:
        return next((one for one in self.banks if one.id == self._bank_id()), None)

    @Slot()
    def _read_topics(self) -> None:
        bank_id, office = self._bank_id(), self.context.office

        def done(topics: tuple[str, ...]) -> None:
            self.filters.offer(
                "topic", [(self.tr("All topics"), ANY), *((one, one) for one in topics)]
            )
            self._read_rows()

        self.query(lambda: office.banks.topics(bank_id) if bank_id else (), done)

    @Slot()
    def _read_rows(self) -> None:
        bank_id, office = self._bank_id(), self.context.office
        kind = QuestionKind(str(self.filters.value("kind"))) if self.filters.value("kind") else None
        topic, text = str(self.filters.value("topic") or ""), self.filters.text
        has = bool(bank_id)
        for one in (self.rename, self.delete_bank, self.save, self.add, self.propose):
            one.setEnabled(has)
        if self.filters.narrowed:
            self.list.say(
                self.tr("No question fits"), self.tr("Use fewer words, or another kind or topic.")
            )
        elif has:
            self.list.say(
                self.tr("This bank is empty"),
                self.tr(
                    "Write a question, take over a file (GIFT, Aiken, Moodle XML, Excel, QTI, Word, "
                    "Anki), or let the assistant propose some from a text."
                ),
            )
        else:
            self.list.say(
                self.tr("There is no question bank yet"),
                self.tr(
                    "A bank holds the questions of your own exams. Make one, or take over a file that "
                    "you have."
                ),
            )
        self.list.say(*self.list.nothing, lambda total: self.tr("%n question(s)", "", total))
        if not has:
            self.list.show_all(lambda: (), lambda one: one.id)
            return
        self.list.show_pages(
            PagedRows(
                lambda: office.banks.count(bank_id, text=text, kind=kind, topic=topic),
                lambda offset, limit: office.banks.rows(
                    bank_id, text=text, kind=kind, topic=topic, limit=limit, offset=offset
                ),
                lambda one: one.id,
            )
        )

    # --- the question under the cursor ---------------------------------------------------------

    @Slot(object)
    def _on_picked(self, one: BankRow | None) -> None:
        for tool in (self.edit, self.remove):
            tool.setEnabled(one is not None)
        if one is None:
            self._show_question(None)
            return
        bank_id, office = self._bank_id(), self.context.office

        def done(question: Question) -> None:
            now = self.list.current()
            if now is not None and now.id == question.id:
                self._show_question(question)

        # A row that went away in between is no trouble: the list is being read anew.
        self.query(lambda: office.banks.question(bank_id, one.id), done, lambda _error: True)

    def _show_question(self, question: Question | None) -> None:
        clear(self._right.body)
        reveal(self._right, shown=question is not None)
        if question is not None:
            add_preview(self.context, self._right.body, question)
        self._right.body.addStretch(1)
        if self.isVisible():
            assign_mnemonics(self.window())

    # --- questions -----------------------------------------------------------------------------

    @Slot()
    def _on_add(self) -> None:
        bank_id = self._bank_id()
        dialog = QuestionDialog(self.window(), self.context)
        if bank_id and dialogs.run_dialog(dialog):
            question, office = dialog.answer, self.context.office
            self.change(lambda: office.banks.add(bank_id, question), lambda _answer: self.read())

    @Slot()
    def _on_edit(self) -> None:
        one, bank_id = self.list.current(), self._bank_id()
        if one is None:
            return
        office = self.context.office

        def ask(question: Question) -> None:
            dialog = QuestionDialog(self.window(), self.context, question)
            if dialogs.run_dialog(dialog) and dialog.answer != question:
                written = dialog.answer
                self.change(
                    lambda: office.banks.update(bank_id, written), lambda _answer: self.read()
                )

        self.query(lambda: office.banks.question(bank_id, one.id), ask)

    @Slot()
    def _on_remove(self) -> None:
        one, bank_id = self.list.current(), self._bank_id()
        if one is not None and self.sure(
            self.tr("Delete this question?"),
            one.stem,
            self.tr("Delete it"),
            self.tr("Keep it"),
            tone="danger",
        ):
            office = self.context.office
            self.change(
                lambda: office.banks.delete_questions(bank_id, [one.id]),
                lambda _answer: self.read(),
            )

    @Slot()
    def _on_propose(self) -> None:
        bank_id = self._bank_id()
        if not bank_id:
            return
        dialog = ProposalsDialog(self.window(), self.context, bank_id)
        dialogs.run_dialog(dialog)
        self.read()

    # --- banks ---------------------------------------------------------------------------------

    @Slot()
    def _on_new_bank(self) -> None:
        dialog = BankTitleDialog(self.window(), self.context)
        if dialogs.run_dialog(dialog):
            title, office = dialog.answer, self.context.office
            self.change(lambda: self._with_changes(office.banks.create(title)), self._on_bank_made)

    def _with_changes(self, bank: Bank) -> tuple[Bank, Changes]:
        return bank, Changes.of("bank", bank.id)

    def _on_bank_made(self, answer: tuple[Bank, Changes]) -> None:
        self._wanted = answer[0].id
        self.read()

    @Slot()
    def _on_rename(self) -> None:
        bank = self._bank()
        if bank is None:
            return
        dialog = BankTitleDialog(self.window(), self.context, bank.title)
        if dialogs.run_dialog(dialog):
            title, office = dialog.answer, self.context.office
            self.change(
                lambda: self._with_changes(office.banks.rename(bank.id, title)), self._on_bank_made
            )

    @Slot()
    def _on_delete_bank(self) -> None:
        bank = self._bank()
        if bank is not None and self.sure(
            self.tr("Delete this bank?"),
            self.tr("{0}, with all its questions. Save it as a file first if in doubt.").format(
                bank.title
            ),
            self.tr("Delete it"),
            self.tr("Keep it"),
            tone="danger",
        ):
            office = self.context.office
            self.change(lambda: office.banks.delete(bank.id), lambda _answer: self.read())

    @Slot()
    def _on_import(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path = dialogs.open_file(
            self.window(),
            self.tr("A file of questions"),
            self.tr("Question files ({0})").format(pattern),
        )
        if path is not None:
            wiring = self.context.wiring
            self.context.tasks.read(
                lambda: wiring.question_files.preview(path), self._on_preview, owner=self
            )

    def _on_preview(self, preview: Preview) -> None:
        dialog = ImportQuestionsDialog(
            self.window(), self.context, preview, self.banks, self._bank_id()
        )
        if not dialogs.run_dialog(dialog):
            return
        bank_id, title = dialog.answer
        office = self.context.office

        def work() -> tuple[Accepted, Changes]:
            made = office.banks.accept(preview, bank_id=bank_id, title=title)
            return made, made.changes

        def done(answer: tuple[Accepted, Changes]) -> None:
            self._wanted = answer[0].bank.id
            self.read()
            renamed = answer[0].renamed
            self.tell(
                self.tr("%n question(s) were taken over.", "", answer[0].added),
                self.tr("%n question(s) got a new id because theirs was taken.", "", renamed)
                if renamed
                else "",
                tone="ok",
            )

        self.change(work, done)

    @Slot()
    def _on_export(self) -> None:
        bank = self._bank()
        if bank is None:
            return
        dialog = ExportDialog(self.window(), self.context, bank.questions)
        if not dialogs.run_dialog(dialog):
            return
        form = dialog.answer
        path = dialogs.save_file(
            self.window(),
            self.tr("Save questions as a file"),
            self.tr("Question files ({0})").format(f"*{WRITABLE[form]}"),
            Path.home() / f"ngan-hang-cau-hoi{WRITABLE[form]}",
        )
        if path is None:
            return
        office, wiring = self.context.office, self.context.wiring

        def show(written: Written) -> None:
            dialogs.run_dialog(WrittenDialog(self.window(), self.context, written, path))

        def write(questions: tuple[Question, ...]) -> None:
            self.context.tasks.outside(
                lambda: wiring.question_files.write(form, questions, path), show, owner=self
            )

        self.query(lambda: office.banks.questions(bank.id), write)
