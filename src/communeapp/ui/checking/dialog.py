"""Check the form of a Word file: the findings with place and source, each fix taken or left, a corrected copy."""

from __future__ import annotations

import html
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QListView, QSplitter, QTextBrowser, QWidget

from communeapp import texts
from communeapp.core.checking import Severity
from communeapp.core.errors import AppError
from communeapp.services.checking import Corrected, FileCheck, FileFinding
from communeapp.services.reading import SecretDocument
from communeapp.ui.checking.findings_model import FindingsModel, Shown
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.drop_zone import files_of
from communeapp.ui.incoming.part_field import NoWheelCombo
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.text import label, reveal

_STATES = ("protected", "signed", "changes", "old_word", "cut", "no_type")


class CheckDialog(PlainDialog):
    """One file at a time; another can be chosen or dropped. The file itself is never changed."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, path: Path | None = None
    ) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Check the form of a Word file"))
        self.context = context
        self.check: FileCheck | None = None
        self._asked: Path | None = None
        self.setAcceptDrops(True)
        self.setMinimumSize(940, 600)
        top = row(gap=GAP)
        self.sums = label("", "label")
        top.addWidget(self.sums, 1)
        self.sort: QComboBox = NoWheelCombo()
        self.sort.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for shown, words in (
            (Shown.ALL, self.tr("All findings")),
            (Shown.ERRORS, self.tr("Errors only")),
            (Shown.NOTES, self.tr("Notes only")),
            (Shown.FIXES, self.tr("What can be corrected here")),
        ):
            self.sort.addItem(words, shown)
        self.sort.setAccessibleName(self.tr("Which findings are shown"))
        self.sort.currentIndexChanged.connect(self._on_sort)
        top.addWidget(self.sort)
        self.other = quiet(
            self.tr("Another file…"), self.choose, theme=context.theme, icon="document"
        )
        top.addWidget(self.other)
        self.body.addLayout(top)
        self.note = Banner(context.theme)
        self.first = primary(
            self.tr("Choose a file…"), self.choose, theme=context.theme, icon="document"
        )
        self.note.buttons.addWidget(self.first)
        self.body.addWidget(self.note)
        self.model = FindingsModel(self._line)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.model.dataChanged.connect(self._on_ticked)
        self.detail = QTextBrowser()
        self.detail.setOpenLinks(False)
        self.detail.setAccessibleName(self.tr("The finding in full"))
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.list)
        self.split.addWidget(self.detail)
        self.split.setSizes([520, 380])
        self.body.addWidget(self.split, 1)
        self._empty = QWidget()
        self.body.addWidget(self._empty, 1)
        self.all_button = quiet(self.tr("Take all safe corrections"), self._on_all)
        self.none_button = quiet(self.tr("Take none"), self._on_none)
        self.save_button = primary(self.tr("Save corrected copy…"), self.save)
        for one in (self.all_button, self.none_button):
            self.buttons.insertWidget(self.buttons.count() - 1, one)
        self.add_button(self.tr("Close"), accept=False)
        self.buttons.addWidget(self.save_button)
        self._enable()
        if path is not None:
            self.open(path)
        else:
            self.note.tell(
                "info",
                self.tr("Choose a Word file, or drop it here."),
                self.tr("The file stays as it is; corrections go into a copy."),
            )

    # -- the file -------------------------------------------------------------------------------------

    @Slot()
    def choose(self) -> None:
        """Let a person choose a file and check it."""
        pattern = self.tr("Word files") + " (*.docx *.docm *.doc)"
        folder = self._asked.parent if self._asked is not None else None
        chosen = dialogs.open_file(self, self.tr("Check the form of a Word file"), pattern, folder)
        if chosen is not None:
            self.open(chosen)

    def open(self, path: Path) -> None:  # type: ignore[override]
        """Check a file."""
        self._asked = path
        self.check = None
        self.model.load(FileCheck(path, "", ()))
        self.detail.clear()
        self._enable()
        self.sums.setText(path.name)
        self.note.tell("info", self.tr("Reading “{0}” …").format(path.name))
        checking = self.context.wiring.checking
        self.context.tasks.read(
            lambda: checking.check(path), self._on_checked, self._on_refused, owner=self
        )

    def _on_checked(self, check: FileCheck) -> None:
        if check.path != self._asked:
            return  # another file was chosen meanwhile
        self.check = check
        self.model.load(check)
        self.sums.setText(
            self.tr("{0}: {1} errors, {2} notes").format(check.path.name, check.errors, check.notes)
        )
        told = [
            self.context.sentence(f"checking.state_{one}", count=check.changes)
            for one in _STATES
            if one in check.states
        ]
        if told:
            self.note.tell("warn", " ".join(told))
        elif not check.findings:
            self.note.tell("ok", self.tr("Nothing was found that the program can check."))
        else:
            self.note.tell("info", "")
        if check.findings:
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()
        self._enable()

    def _on_refused(self, error: BaseException) -> bool:
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        hint = told.hint
        if isinstance(error, SecretDocument):
            why = texts.tell("secrecy.why", self.context.language).message
            hint = f"{why} {hint}".strip()
        self.sums.setText("")
        self.note.tell("danger", told.message, hint)
        self._enable()
        return True

    # -- the list -------------------------------------------------------------------------------------

    def _line(self, one: FileFinding) -> str:
        words = texts.tell(one.finding.code, self.context.language, **one.finding.values)
        sort = self.tr("Error") if one.finding.severity is Severity.ERROR else self.tr("Note")
        return f"{sort}: {words.message}"

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        one = self.model.finding(now)
        self.detail.setHtml("" if one is None else self._detail(one))

    def _detail(self, one: FileFinding) -> str:
        told = texts.tell(one.finding.code, self.context.language, **one.finding.values)
        parts = [f"<h3>{html.escape(told.message)}</h3>"]
        if one.excerpt:
            parts.append(f"<blockquote>{html.escape(one.excerpt)}</blockquote>")
        rows = [
            (self.tr("Place"), self._place(one)),
            (self.tr("What to do"), told.hint),
            (self.tr("Source"), one.finding.source),
            (self.tr("Correction"), self._correction(one)),
            (self.tr("Rule"), one.finding.rule),
        ]
        parts += [
            f"<p><b>{html.escape(name)}:</b> {html.escape(words)}</p>"
            for name, words in rows
            if words
        ]
        return "".join(parts)

    def _place(self, one: FileFinding) -> str:
        where = one.finding.where
        story, _, rest = where.rpartition(".")
        number = rest[2:-1] if rest.startswith("p[") else ""
        if where.startswith("section["):
            return self.tr("Pages of part {0}").format(int(where[8:-1]) + 1)
        if not number:
            return self.tr("The document as a whole")
        if story.startswith("header"):
            words = self.tr("In the upper margin")
        elif story.startswith("footer"):
            words = self.tr("In the lower margin")
        else:
            words = self.tr("Paragraph {0}").format(int(number) + 1)
        if len(one.places) > 1:
            words += self.tr(", and {0} more").format(len(one.places) - 1)
        return words

    def _correction(self, one: FileFinding) -> str:
        if one.words is not None:
            return f"“{one.words.old}” → “{one.words.text}”"
        if one.change is not None:
            return self.tr("The program can set this right.")
        return self.tr("To be corrected in Word.")

    @Slot()
    def _on_sort(self) -> None:
        self.model.show_only(Shown(self.sort.currentData()))  # Qt gives it back as a string
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    @Slot()
    def _on_all(self) -> None:
        self.model.take(all_safe=True)

    @Slot()
    def _on_none(self) -> None:
        self.model.take(all_safe=False)

    @Slot()
    def _on_ticked(self) -> None:
        self._enable()

    def _enable(self) -> None:
        found = self.check is not None and bool(self.check.findings)
        reveal(self.split, found)
        reveal(self.sort, found)
        reveal(self._empty, not found)
        reveal(self.first, self._asked is None)
        reveal(self.other, self._asked is not None)
        may = found and self.check is not None and self.check.may_mend
        reveal(self.save_button, may)
        self.save_button.setEnabled(may and bool(self.model.taken))
        for one in (self.all_button, self.none_button):
            one.setVisible(may)

    # -- the copy -------------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Write the corrected copy where a person wants it."""
        check = self.check
        if check is None:
            return
        name = self.tr("{0} (corrected)").format(check.path.stem)
        proposal = check.path.with_name(f"{name}.docx")
        out = dialogs.save_file(self, self.tr("Save corrected copy"), "Word (*.docx)", proposal)
        if out is None:
            return
        chosen = frozenset(self.model.taken)
        checking = self.context.wiring.checking
        self.save_button.setEnabled(False)
        self.context.tasks.read(
            # The file dialog has asked about a file that stands there already.
            lambda: checking.correct(check, out, chosen=chosen, overwrite=True),
            self._on_saved,
            self._on_not_saved,
            owner=self,
        )

    def _on_saved(self, made: Corrected) -> None:
        self._enable()
        left = self.tr("In the copy {0} errors and {1} notes are left.").format(
            made.check.errors, made.check.notes
        )
        if made.failed:
            left += " " + self.tr("{0} corrections did not fit any more.").format(made.failed)
        self.note.tell(
            "ok", self.tr("{0} places corrected in “{1}”.").format(made.fixed, made.path.name), left
        )

    def _on_not_saved(self, error: BaseException) -> bool:
        self._enable()
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self.note.tell("danger", told.message, told.hint)
        return True

    # -- dropping -------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(files_of(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = files_of(event.mimeData())
        if len(paths) == 1:
            event.acceptProposedAction()
            self.open(paths[0])
