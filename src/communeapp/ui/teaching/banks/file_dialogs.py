"""A file of questions before it is taken over; and writing one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from communeapp.core.training.banks import (
    WRITABLE,
    Bank,
    BankFormat,
    Preview,
    Written,
    short_stem,
)
from communeapp.core.training.checking import Finding, Severity
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.banks.file_words import FileWords, all_words
from communeapp.ui.teaching.editor.findings import finding_words
from communeapp.ui.teaching.plain_table import PlainTable
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.training.words import kind_words
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.text import label, reveal, small, soft

#: Nobody reads more in a preview; the figures above count everything.
MOST_ROWS = 300
NEW_BANK = ""


class ImportQuestionsDialog(TallDialog):
    """What a file holds: questions that can be taken, and row by row what cannot and why."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        preview: Preview,
        banks: Sequence[Bank],
        current: str,
    ) -> None:
        super().__init__(parent, context, "", wide=940)
        self.set_head(self.tr("Take over questions"))
        self.preview = preview
        read, good = preview.read, preview.good
        form = FileWords().format_name(read.format)
        self.form.addWidget(soft(" · ".join(one for one in (preview.name, form) if one)))
        self.bank = Field(self.tr("Into the bank"), Chooser(28))
        self.bank.control.offer(
            [(self.tr("A new bank"), NEW_BANK), *((one.title, one.id) for one in banks)]
        )
        self.bank.control.choose(current)
        self.title = Field(
            self.tr("Title of the new bank"),
            line_edit(Path(preview.name).stem.replace("_", " ").replace("-", " "), longest=200),
        )
        line = row(gap=GAP)
        line.addWidget(self.bank, 1)
        line.addWidget(self.title, 1)
        self.form.addLayout(line)
        self.form.addWidget(
            label(self.tr("%n question(s) can be taken over", "", len(good)), "label")
        )
        table = PlainTable(
            self.tr("Questions to take over"),
            [self.tr("No."), self.tr("Kind"), self.tr("Question"), self.tr("To think about")],
            stretch=2,
            lines=5,
        )
        findings: dict[int, list[Finding]] = {}
        for at, one in preview.findings:
            findings.setdefault(at, []).append(one)
        table.show_rows(
            [
                (
                    str(at + 1),
                    kind_words(read.questions[at].kind),
                    short_stem(read.questions[at]),
                    " ".join(finding_words(context, one) for one in findings.get(at, [])[:3]),
                )
                for at in good[:MOST_ROWS]
            ]
        )
        self.form.addWidget(table)
        if len(good) > MOST_ROWS:
            self.form.addWidget(small(self.tr("Only the first {0} are shown.").format(MOST_ROWS)))
        self._show_problems(findings)
        self.bank.control.currentIndexChanged.connect(self._on_bank)
        self.finish(self.tr("Take over"))
        self.yes.setEnabled(bool(good))
        self._on_bank()

    def _show_problems(self, findings: dict[int, list[Finding]]) -> None:
        read, context = self.preview.read, self.context
        bad = sorted(self.preview.bad)
        rows = [
            (
                str(at + 1),
                str(read.lines[at]) if at < len(read.lines) and read.lines[at] else "",
                " ".join(
                    finding_words(context, one)
                    for one in findings[at]
                    if one.severity is Severity.ERROR
                ),
            )
            for at in bad
        ]
        rows += all_words(context, read.skipped, ())
        lost = len(rows)
        rows += all_words(context, (), read.notes)
        if not rows:
            return
        palette = context.theme.palette
        self.form.addWidget(
            label(
                self.tr("%n question(s) cannot be taken over", "", lost)
                if lost
                else self.tr("What the file says and a bank cannot hold"),
                "label",
            )
        )
        table = PlainTable(
            self.tr("What cannot be taken over"),
            [self.tr("No."), self.tr("Line"), self.tr("Why")],
            stretch=2,
            lines=4,
        )
        inks = [palette.colour("danger" if at < lost else "warn") for at in range(len(rows))]
        table.show_rows(rows[:MOST_ROWS], inks)
        self.form.addWidget(table)

    def _on_bank(self) -> None:
        reveal(self.title, shown=self.bank.control.currentData() == NEW_BANK)

    def check(self) -> bool:
        missing = self.bank.control.currentData() == NEW_BANK and not text_of(self.title.control)
        self.title.show_error(self.tr("This has to be filled in.") if missing else "")
        return not missing

    @property
    def answer(self) -> tuple[str, str]:
        """The id of the bank, or "" and the title of a new one."""
        chosen = str(self.bank.control.currentData() or "")
        return chosen, "" if chosen else text_of(self.title.control)


class ExportDialog(TallDialog):
    """In which format."""

    def __init__(self, parent: QWidget | None, context: UiContext, count: int) -> None:
        super().__init__(parent, context, "", wide=520)
        self.set_head(self.tr("Save questions as a file"))
        words = FileWords()
        self.form.addWidget(soft(self.tr("%n question(s)", "", count)))
        self.format = Field(
            self.tr("Format"),
            Chooser(32),
            self.tr("What a format cannot hold is named after saving."),
        )
        self.format.control.offer([(words.format_name(one), one) for one in WRITABLE])
        self.form.addWidget(self.format)
        self.finish(self.tr("Choose the place"))
        self.format.control.setFocus()

    @property
    def answer(self) -> BankFormat:
        """The format chosen."""
        return BankFormat(self.format.control.currentData())


class WrittenDialog(TallDialog):
    """What was written, and what the format could not hold."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, written: Written, path: Path
    ) -> None:
        super().__init__(parent, context, "", wide=720)
        self.set_head(self.tr("%n question(s) were written", "", written.questions))
        self.form.addWidget(soft(str(path)))
        rows = all_words(context, written.skipped, written.notes)
        if rows:
            self.form.addWidget(label(self.tr("What this format cannot hold"), "label"))
            table = PlainTable(
                self.tr("What this format cannot hold"),
                [self.tr("No."), self.tr("Line"), self.tr("What")],
                stretch=2,
                lines=6,
            )
            table.show_rows(rows[:MOST_ROWS])
            self.form.addWidget(table)
        else:
            self.form.addWidget(label(self.tr("✓ The file holds everything.")))
        self.add_button(self.tr("Close"), accept=True, kind="primary")


class BankTitleDialog(TallDialog):
    """The title of a bank."""

    def __init__(self, parent: QWidget | None, context: UiContext, title: str = "") -> None:
        super().__init__(parent, context, "", wide=480)
        self.set_head(self.tr("Rename the bank") if title else self.tr("New bank"))
        self.title = Field(self.tr("Title"), line_edit(title, longest=200))
        self.form.addWidget(self.title)
        self.finish(self.tr("Keep"))
        self.title.control.setFocus()

    def check(self) -> bool:
        empty = not text_of(self.title.control)
        self.title.show_error(self.tr("This has to be filled in.") if empty else "")
        return not empty

    @property
    def answer(self) -> str:
        return text_of(self.title.control)
