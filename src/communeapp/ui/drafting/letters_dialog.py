"""One letter to many: choose the list, look at what becomes of each row, write the files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLayout, QListWidget, QRadioButton, QSizePolicy, QWidget

from communeapp.core.documents import Document
from communeapp.core.errors import AppError, Bug
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.core.letters import Plan, recipient
from communeapp.services.exporting import ExportedFile
from communeapp.services.letters import LettersService, Numbers, is_final
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.fact_files import usual_folder
from communeapp.ui.drafting.preview import PreviewPane
from communeapp.ui.rendering.pages import Pages, paginate
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.layouts import GAP, column, row
from communeapp.ui.widgets.text import label, reveal, small


class LettersDialog(dialogs.PlainDialog):
    """The list on the left, the letter of the chosen row on the right."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, draft_id: str, document: Document
    ) -> None:
        super().__init__(parent)
        self.set_head(self.tr("One letter to many"))
        self.context = context
        self._draft = draft_id
        self._document = document
        self.plan: Plan | None = None
        self.written: tuple[Path, ...] = ()
        self.setMinimumWidth(960)
        self.resize(960, 640)  # large type needs more height, and gets it from the layout
        self.state = Banner(context.theme)
        self.state.tell(
            "info",
            self.tr("Choose a list: one row for each letter, the first row names the columns."),
            self.tr(
                "Write {0} in the letter where the words of a column belong. A column “Kính gửi” "
                "or “Họ và tên” takes the place of the addressee."
            ).format("{{Tên cột}}"),
        )
        self.body.addWidget(self.state)
        halves = row(gap=GAP)
        left = column(gap=GAP)
        self.choose = button(
            self.tr("Choose the list …"), self._on_choose, theme=context.theme, icon="folder"
        )
        left.addWidget(self.choose)
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Letters"))
        self.rows.currentRowChanged.connect(self._on_row)
        left.addWidget(self.rows, 2)
        self.faults = label("")
        left.addWidget(self.faults)
        left.addLayout(self._make_numbers())
        left.addLayout(self._make_forms())
        halves.addLayout(left, 3)
        self.preview = PreviewPane(context.theme, context.tasks, self._pages)
        halves.addWidget(self.preview, 4)
        self.body.addLayout(halves, 1)
        self.add_button(self.tr("Close"), accept=False)
        self.write = button(self.tr("Write the letters …"), self._on_write, kind="primary")
        self.buttons.addWidget(self.write)
        self._refresh()

    def _make_numbers(self) -> QLayout:
        line = column(gap=2)
        self.each = QRadioButton(self.tr("A number for each letter"))
        self.one = QRadioButton(self.tr("One number for all"))
        self.none = QRadioButton(self.tr("No number yet"))
        for made in (self.each, self.one, self.none):
            made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            line.addWidget(made)
        self.none.setChecked(True)
        self._no_number = small("")
        line.addWidget(self._no_number)
        context = self.context
        final = is_final(self._document)

        def show(may: bool) -> None:
            for made in (self.each, self.one):
                made.setEnabled(may and final)
            (self.each if may and final else self.none).setChecked(True)
            if not final:
                self._no_number.setText(self.tr("A draft bears no number: review it first."))
            elif not may:
                self._no_number.setText(self.tr("Numbers are given by the clerk."))
            reveal(self._no_number, bool(self._no_number.text()))

        context.tasks.query(lambda: context.office.register.gives_numbers, show, owner=self)
        return line

    def _make_forms(self) -> QLayout:
        line = row(gap=GAP)
        self.docx = QCheckBox(".docx")
        self.pdf = QCheckBox(".pdf")
        self.joined = QCheckBox(self.tr("one PDF for printing"))
        self.docx.setChecked(True)
        for made in (self.docx, self.pdf, self.joined):
            made.toggled.connect(self._refresh)
            line.addWidget(made)
        line.addStretch(1)
        return line

    def _pages(self, document: Document) -> Pages:
        return paginate(self.context.wiring.exporting.layout(document))

    @property
    def numbers(self) -> Numbers:
        """What was chosen."""
        if self.each.isChecked():
            return Numbers.EACH
        return Numbers.ONE if self.one.isChecked() else Numbers.NONE

    @Slot()
    def _refresh(self) -> None:
        forms = self.docx.isChecked() or self.pdf.isChecked() or self.joined.isChecked()
        self.write.setEnabled(self.plan is not None and self.plan.ready and forms)

    # -- the list ---------------------------------------------------------------------------------

    @Slot()
    def _on_choose(self) -> None:
        pattern = self.tr("Lists (*.xlsx *.xlsm *.xls *.csv)")
        chosen = dialogs.open_file(self, self.tr("Choose the list"), pattern)
        if chosen is not None:
            self.take(chosen)

    def take(self, file: Path) -> None:
        """Read a list."""
        letters, document = self.context.wiring.letters, self._document
        self.context.tasks.outside(
            lambda: letters.plan(document, file), self._show, self._refused, owner=self
        )

    def _show(self, plan: Plan) -> None:
        self.plan = plan
        self.rows.clear()
        for one in plan.letters:
            self.rows.addItem(f"{one.row} · {recipient(self._document, one)}")
        faults = [self.context.sentence(one.code, **one.values) for one in plan.faults]
        self.faults.setText("\n".join(faults[:8]))
        reveal(self.faults, bool(faults))
        if plan.missing:
            self.state.tell(
                "danger",
                self.tr("No column for: {0}").format(", ".join(plan.missing)),
                self.tr("Columns of the list: {0}").format(", ".join(plan.unused)),
            )
        else:
            told = []
            if plan.addressees:
                told.append(
                    self.tr("The column “{0}” gives the addressee.").format(plan.addressees)
                )
            filled = ", ".join(f"“{name}”" for name in dict.fromkeys(plan.columns.values()))
            told += [self.tr("Filled in: {0}.").format(filled)] if filled else []
            skipped = len([one for one in plan.faults if not one.warning])
            words = self.tr("%n letter(s)", "", len(plan.letters))
            if skipped:
                words += self.tr(", %n row(s) cannot be written", "", skipped)
            self.state.tell("warn" if skipped else "ok", words, " ".join(told))
        self._refresh()
        if plan.letters:
            self.rows.setCurrentRow(0)
            self.rows.setFocus()

    @Slot(int)
    def _on_row(self, at: int) -> None:
        if self.plan is not None and 0 <= at < len(self.plan.letters):
            self.preview.show_document(
                LettersService.preview(self._document, self.plan.letters[at])
            )

    def _refused(self, error: BaseException) -> bool:
        if not isinstance(error, AppError) or isinstance(error, Bug):
            return False
        told = self.context.told(error)
        self.state.tell("danger", told.message, told.hint)
        self.write.setEnabled(self.plan is not None and self.plan.ready)
        return True

    # -- writing ----------------------------------------------------------------------------------

    @Slot()
    def _on_write(self) -> None:
        wanted = self.context.preferences.export_folder
        start = Path(wanted) if wanted and Path(wanted).is_dir() else usual_folder()
        folder = dialogs.open_folder(self, self.tr("Where to save the letters"), start)
        if folder is not None:
            self.write_into(folder)

    def write_into(self, folder: Path) -> None:
        """Give the numbers, then write the files."""
        plan, document, office = self.plan, self._document, self.context.office
        if plan is None:
            return
        self.write.setEnabled(False)
        letters, draft, numbers = self.context.wiring.letters, self._draft, self.numbers
        docx, pdf = self.docx.isChecked(), self.pdf.isChecked()
        joined = folder / (self.tr("All letters") + ".pdf") if self.joined.isChecked() else None

        def files(entries: Sequence[OutgoingEntry | None]) -> None:
            self.context.tasks.outside(
                partial(
                    letters.write, document, plan, entries, folder,
                    docx=docx, pdf=pdf, one_pdf=joined,
                ),
                self._done, self._refused, owner=self,
            )  # fmt: skip

        self.context.tasks.change(
            lambda: letters.give_numbers(office, draft, document, plan, numbers),
            files, self._refused, owner=self,
        )  # fmt: skip

    def _done(self, files: list[ExportedFile]) -> None:
        self.written = tuple(one.path for one in files)
        self.state.tell(
            "ok",
            self.tr("%n file(s) written", "", len(files)),
            str(files[0].path.parent) if files else "",
        )
