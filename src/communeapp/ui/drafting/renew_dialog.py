"""A new report from the last one: choose it, give the new facts, answer each sentence, begin the draft."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from communeapp.core.changes import Changes
from communeapp.core.date_moving import moved_text
from communeapp.core.errors import AppError, Bug
from communeapp.core.incoming.header import Part
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.core.recurring import add_months
from communeapp.services.renewing import (
    REPORT,
    Last,
    Line,
    facts_in,
    last_of_text,
    lines_with,
    report_job,
)
from communeapp.services.text_tasks import TextJob
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.drafting.renew_lines import RenewLines
from communeapp.ui.drafting.writing import Writing, Written, finished_only
from communeapp.ui.input_safety import line_edit
from communeapp.ui.register.filters import Chooser
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics

SOURCE, FACTS, LINES = range(3)


class RenewDialog(dialogs.PlainDialog):
    """``made`` is the id of the new draft; ``draft_id`` names the last report already."""

    def __init__(self, parent: QWidget | None, context: UiContext, draft_id: str = "") -> None:
        super().__init__(parent)
        self.set_head(self.tr("New report from the last one"))
        self.context = context
        self.made = ""
        self.last: Last | None = None
        self.setMinimumSize(960, 600)
        self.state = Banner(context.theme)
        self.body.addWidget(self.state)
        self.pages = QStackedWidget()
        for page in (self._make_source(), self._make_facts()):
            self.pages.addWidget(page)
        self.lines = RenewLines(context.theme)
        self.lines.answered.connect(self._count)
        self.pages.addWidget(self.lines)
        self.body.addWidget(self.pages, 1)
        self.add_button(self.tr("Cancel"), accept=False)
        self.back = button(self.tr("Back"), self._on_back)
        self.buttons.addWidget(self.back)
        self.go = button("", self._on_go, kind="primary")
        self.buttons.addWidget(self.go)
        self.assistant = Assistant(context, self)
        self.assistant.look()
        self._writing = Writing(self.assistant.client(), self)
        self._writing.ended.connect(self._on_ended)
        self._writing.item_done.connect(self._on_item)
        self._job: TextJob | None = None
        self._done = 0
        self.finished.connect(self._on_closed)
        self._show(SOURCE)
        if draft_id:
            self._take(draft_id)
        else:
            self._look()

    # -- which report -----------------------------------------------------------------------------

    def _make_source(self) -> QWidget:
        made = QWidget()
        body = column(made, gap=GAP)
        line = row(gap=GAP)
        self.words: Field[QLineEdit] = Field(
            self.tr("Words of the report"), line_edit(longest=120), self.tr("Marks do not matter.")
        )
        self.words.control.textChanged.connect(self._look)
        line.addWidget(self.words, 1)
        self.file = quiet(
            self.tr("From a file …"), self._on_file, theme=self.context.theme, icon="folder"
        )
        line.addWidget(self.file, 0, Qt.AlignmentFlag.AlignVCenter)
        body.addLayout(line)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Issued documents"))
        self.list.itemActivated.connect(self._on_chosen)
        body.addWidget(self.list, 1)
        return made

    @Slot()
    def _look(self) -> None:
        office, words = self.context.office, self.words.control.text()

        def show(found: tuple[OutgoingEntry, ...]) -> None:
            if words != self.words.control.text():
                return
            self.list.clear()
            # Reports first; a plan or a notice can be made new in the same way.
            for one in sorted(found, key=lambda entry: entry.type_code != REPORT):
                line = f"{one.printed} · {one.date:%d/%m/%Y} · {one.type_name} · {one.subject}"
                item = QListWidgetItem(line)
                item.setData(Qt.ItemDataRole.UserRole, one.draft_id)
                self.list.addItem(item)
            self.list.setCurrentRow(0)
            if self.pages.currentIndex() == SOURCE:
                self.go.setEnabled(bool(found))
                nothing = self.tr("No issued document was found. You can choose a file.")
                self.state.tell("info", "" if found else nothing)

        self.context.tasks.query(lambda: office.precedent.find(words), show, owner=self)

    @Slot()
    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._take(str(item.data(Qt.ItemDataRole.UserRole)))

    def _take(self, draft_id: str) -> None:
        renewing = self.context.office.renewing
        self.context.tasks.query(
            lambda: renewing.last(draft_id), self.show_last, self._refused, owner=self
        )

    @Slot()
    def _on_file(self) -> None:
        pattern = self.tr("Documents (*.docx *.doc *.odt *.pdf *.txt *.rtf)")
        path = dialogs.open_file(self, self.tr("Last report"), pattern)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Read the last report from a file."""
        classifying = self.context.wiring.classifying
        self.state.tell("info", self.tr("Reading …"))

        def read() -> Last:
            found = classifying.classify(path)
            subject = found.header.value(Part.SUBJECT) or ""
            return last_of_text(found.read.text, path.name, subject)

        self.context.tasks.read(read, self.show_last, self._refused, owner=self)

    # -- the new facts ----------------------------------------------------------------------------

    def _make_facts(self) -> QWidget:
        made = QWidget()
        body = column(made, gap=GAP)
        top = row(gap=GAP)
        self.subject: Field[QLineEdit] = Field(
            self.tr("Subject of the new report"), line_edit(longest=400)
        )
        top.addWidget(self.subject, 3)
        self.step: Field[Chooser] = Field(self.tr("Days and months move by"), Chooser(16))
        self.step.control.offer(
            [
                (self.tr("one month"), 1), (self.tr("one quarter"), 3), (self.tr("half a year"), 6),
                (self.tr("one year"), 12), (self.tr("nothing"), 0),
            ]
        )  # fmt: skip
        self.step.control.currentIndexChanged.connect(self._move_subject)
        top.addWidget(self.step, 1)
        body.addLayout(top)
        sides = row(gap=GAP)
        self.before: Field[QPlainTextEdit] = Field(self.tr("Last report"), _sheet())
        self.before.control.setReadOnly(True)
        self.facts: Field[QPlainTextEdit] = Field(
            self.tr("New facts, one a line"),
            _sheet(),
            self.tr("Type or paste: what happened, with its numbers. Order does not matter."),
        )
        sides.addWidget(self.before, 1)
        sides.addWidget(self.facts, 1)
        body.addLayout(sides, 1)
        return made

    def show_last(self, last: Last) -> None:
        """Ask for the new facts beside the last report."""
        self.last = last
        self.before.control.setPlainText(last.text)
        self._move_subject()
        self.state.tell("info", self.tr("The last report: {0}").format(last.source))
        self._show(FACTS)
        self.facts.control.setFocus()

    @Slot()
    def _move_subject(self) -> None:
        if self.last is not None:
            was = self.last.day or self.context.office.clock.today()
            now = add_months(was, self._months())
            self.subject.control.setText(moved_text(self.last.subject, was, now))
            self.subject.control.setCursorPosition(0)

    def _months(self) -> int:
        return int(self.step.control.currentData() or 0)

    def _write(self) -> None:
        last, text = self.last, self.facts.control.toPlainText()
        if last is None:
            return
        tasks = self.context.wiring.text_tasks
        for one in (self.go, self.back):
            one.setEnabled(False)
        self.context.tasks.outside(
            lambda: report_job(tasks, last, facts_in(text)),
            self._on_job, self._refused, owner=self,
        )  # fmt: skip

    def _on_job(self, job: TextJob) -> None:
        self._job, self._done = job, 0
        usable = self.assistant.usable
        if job.plan is None or usable is None or self._writing.off:
            self._accept(Written())
            return
        self._tell_progress()
        self._writing.start(usable.spec, job.plan)

    @Slot(object)
    def _on_item(self, _answer: object) -> None:
        self._done += 1
        self._tell_progress()

    def _tell_progress(self) -> None:
        if self._job is not None and self._job.plan is not None:
            words = self.tr("The assistant is writing: {0} of {1} sentences done.")
            self.state.tell("info", words.format(self._done, len(self._job.plan.items)))

    @Slot(object)
    def _on_ended(self, written: Written) -> None:
        self._accept(written)

    def _accept(self, written: Written) -> None:
        job, last = self._job, self.last
        if job is None or last is None:
            return
        tasks, answers = self.context.wiring.text_tasks, finished_only(written.answers)
        today, months = self.context.office.clock.today(), self._months()
        self.context.tasks.outside(
            lambda: lines_with(last, tasks.accept(job, answers), today, months),
            self.show_lines, self._refused, owner=self,
        )  # fmt: skip

    # -- sentence by sentence ---------------------------------------------------------------------

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show the new sentences beside the old ones."""
        self._job = None
        self.lines.show_lines(lines)
        self._show(LINES)
        self._count()
        self.lines.focus_first()

    @Slot()
    def _count(self) -> None:
        if self.pages.currentIndex() != LINES:
            return
        left = self.lines.open
        self.go.setEnabled(not left)
        if left:
            self.state.tell(
                "info",
                self.tr("%n sentence(s) are still to be answered", "", left),
                self.tr("Tick “let it stand”, write other words, or drop the sentence."),
            )
        else:
            self.state.tell("ok", self.tr("Everything is answered."))

    def _make(self) -> None:
        last, office, drafting = self.last, self.context.office, self.context.wiring.drafting
        if last is None:
            return
        subject, said = self.subject.control.text(), self.lines.said
        lines = tuple(one.line for one in self.lines.rows)
        self.go.setEnabled(False)

        def work() -> tuple[str, Changes]:
            made = office.renewing.make(drafting, last, subject, lines, said).id
            return made, Changes.of("draft", made)

        def done(answer: tuple[str, Changes]) -> None:
            self.made = answer[0]
            self.accept()

        self.context.tasks.change(work, done, self._refused, owner=self)

    # -- steps ------------------------------------------------------------------------------------

    def _show(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.back.setVisible(page != SOURCE)
        for one in (self.back, self.go):
            one.setEnabled(True)
        self.go.setText(
            {
                SOURCE: self.tr("Go on"),
                FACTS: self.tr("Write the sentences"),
                LINES: self.tr("Begin the report"),
            }[page]
        )
        if self.isVisible():
            assign_mnemonics(self)

    @Slot()
    def _on_go(self) -> None:
        page = self.pages.currentIndex()
        if page == SOURCE:
            self._on_chosen()
        elif page == FACTS:
            self._write()
        else:
            self._make()

    @Slot()
    def _on_back(self) -> None:
        page = self.pages.currentIndex() - 1
        self.state.tell("info", "")
        self._show(page)
        if page == SOURCE:
            self._look()

    def _refused(self, error: BaseException) -> bool:
        for one in (self.go, self.back):
            one.setEnabled(True)
        if not isinstance(error, AppError) or isinstance(error, Bug):
            return False
        told = self.context.told(error)
        self.state.tell("danger", told.message, told.hint)
        return True

    @Slot(int)
    def _on_closed(self, _result: int) -> None:
        self._job = None
        self._writing.stop()


def begin_renewed(parent: QWidget, context: UiContext, draft_id: str = "") -> str:
    """Ask for everything; gives the id of the new draft, "" where nothing was begun."""
    dialog = RenewDialog(parent, context, draft_id)
    return dialog.made if dialogs.run_dialog(dialog) else ""


def _sheet() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    return made
