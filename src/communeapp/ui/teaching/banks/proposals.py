"""Questions that the local model proposes from a text; each stands or falls by a person's word."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.prompts import PromptPlan
from communeapp.core.training.banks import short_stem
from communeapp.core.training.questions import Question
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.drafting.writing import Writing, Written
from communeapp.ui.input_safety import text_of
from communeapp.ui.teaching.editor.dialog import QuestionDialog
from communeapp.ui.teaching.editor.preview import add_preview
from communeapp.ui.teaching.rich_box import RichBox
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column, let_go
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small


class ProposalsDialog(TallDialog):
    """Ask the model, look at each proposal, accept, change or drop it; nothing is kept by itself."""

    def __init__(self, parent: QWidget | None, context: UiContext, bank_id: str) -> None:
        super().__init__(parent, context, "", wide=980, full=True)
        self.set_head(self.tr("Questions proposed by the assistant"))
        self._bank_id = bank_id
        self.accepted_count = 0
        self._text = ""
        self.model = Assistant(context, self)
        self._writing = Writing(self.model.client(), self)
        self._writing.grew.connect(self._on_grew)
        self._writing.ended.connect(self._on_written)
        name = self.tr("Text to ask about")
        self.text: Field[RichBox] = Field(
            name,
            RichBox(
                name, self.tr("Paste a passage of a document or a lesson here"), lines=4, most=9
            ),
        )
        self.form.addWidget(self.text)
        self.propose = primary(
            self.tr("Propose questions"), self._on_propose, theme=context.theme, icon="wand"
        )
        self.stop = button(self.tr("Stop"), self._writing.stop, theme=context.theme, icon="stop")
        tools = FlowLayout(gap=GAP_S)
        tools.addWidget(self.propose)
        tools.addWidget(self.stop)
        self.form.addLayout(tools)
        self.state = Banner(context.theme, "info")
        self.form.addWidget(self.state)
        self._grown = small("")
        self.form.addWidget(self._grown)
        reveal(self._grown, shown=False)
        self._list = column(gap=GAP)
        self.form.addLayout(self._list)
        self.form.addStretch(1)
        self.counted = label("")
        self.body.addWidget(self.counted)
        self.add_button(self.tr("Close"), accept=True)
        self.model.changed.connect(self._on_model)
        self._on_model()
        self.model.look()
        self._count()
        self.finished.connect(self._writing.stop)
        self.text.control.setFocus()

    # --- asking --------------------------------------------------------------------------------

    @Slot()
    def _on_model(self) -> None:
        usable = self.model.usable
        self.propose.setEnabled(usable is not None and not self._writing.busy)
        self.stop.setEnabled(self._writing.busy)
        if self._writing.busy:
            return
        if usable is None and self.model.looked:
            self.state.tell(
                "warn",
                self.tr("There is no assistant on this PC."),
                self.model.reason or self.tr("Settings › Assistant shows what is missing."),
            )
        elif not self.state.text:
            self.state.tell(
                "info",
                self.tr("A model makes mistakes: read every proposal against its text."),
                self.tr("Only what you accept is kept in the bank."),
            )

    @Slot()
    def _on_propose(self) -> None:
        text = text_of(self.text.control)
        self.text.show_error("")
        if not text or self._writing.busy:
            self.text.show_error(self.tr("Paste the text first.") if not text else "")
            return
        self._text = text
        office = self.context.office

        def begin(plan: PromptPlan) -> None:
            usable = self.model.usable
            if usable is None:
                return
            self._writing.start(usable.spec, plan)
            self.state.tell("info", self.tr("The assistant is writing…"))
            reveal(self._grown, shown=True)
            self._on_model()

        self.context.tasks.query(
            lambda: office.banks.proposal_plan(text),
            begin,
            lambda error: self.show_trouble(error, {"text": self.text}),  # type: ignore[dict-item]
            owner=self,
        )

    @Slot(int, str)
    def _on_grew(self, _key: int, text: str) -> None:
        self._grown.setText(text[-600:])

    @Slot(object)
    def _on_written(self, written: Written) -> None:
        reveal(self._grown, shown=False)
        self._grown.setText("")
        answer, text = "\n".join(one.text for one in written.answers).strip(), self._text
        if written.code:
            self.state.tell("warn", self.context.sentence(written.code, **written.values))
        elif not answer:
            self.state.tell("info", self.tr("Nothing was proposed."))
        self._on_model()
        if not answer:
            return
        office = self.context.office
        self.context.tasks.query(
            lambda: office.banks.read_proposals(answer, text),
            self.show_proposals,
            lambda error: self.show_trouble(error, {}),
            owner=self,
        )

    # --- judging -------------------------------------------------------------------------------

    def show_proposals(self, questions: tuple[Question, ...]) -> None:
        """Put proposals below the text; those that stand there already stay."""
        if questions:
            self.state.tell(
                "info",
                self.tr("%n question(s) proposed", "", len(questions)),
                self.tr("Read each against the text above, then accept it, change it or drop it."),
            )
        else:
            self.state.tell("info", self.tr("The answer held no question that can be asked."))
        for question in questions:
            self._list.addWidget(self._card(question))
        assign_mnemonics(self)

    def _card(self, question: Question) -> QWidget:
        holder = Card(kind="well")
        add_preview(self.context, holder.body, question)
        tools = FlowLayout(gap=GAP_S)
        theme = self.context.theme
        name = short_stem(question, 60)
        for words, work, icon in (
            (self.tr("Accept"), partial(self._keep, holder, question), "check"),
            (self.tr("Change and accept"), partial(self._edit, holder, question), "edit"),
            (self.tr("Drop"), partial(self._drop, holder), "close"),
        ):
            made = quiet(words, work, theme=theme, icon=icon)
            made.setAccessibleName(f"{words}: {name}")
            made.setProperty("noMnemonic", True)
            tools.addWidget(made)
        holder.body.addLayout(tools)
        return holder

    def _keep(self, holder: QWidget, question: Question) -> None:
        office = self.context.office

        def done(_changes: object) -> None:
            self.accepted_count += 1
            self._drop(holder)
            self._count()

        self.context.tasks.change(
            lambda: office.banks.add(self._bank_id, question),
            done,
            lambda error: self.show_trouble(error, {}),
            owner=self,
        )

    def _edit(self, holder: QWidget, question: Question) -> None:
        dialog = QuestionDialog(self, self.context, question)
        if dialogs.run_dialog(dialog):
            self._keep(holder, dialog.answer)

    def _drop(self, holder: QWidget) -> None:
        self._list.removeWidget(holder)
        let_go(holder)
        self.propose.setFocus()

    def _count(self) -> None:
        self.counted.setText(self.tr("%n question(s) accepted", "", self.accepted_count))
