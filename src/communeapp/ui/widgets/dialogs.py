"""Questions and messages that stop a person for a moment; every one has a keyboard answer.

All of them end in :func:`run_dialog`, the one place that tests replace.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_L, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, reveal


def run_dialog(dialog: QDialog) -> int:
    """Show a dialog until it is answered, then let it go."""
    try:
        return dialog.exec()
    finally:
        dialog.deleteLater()


class PlainDialog(QDialog):
    """A dialog in our look: head, ``body`` column, ``buttons`` row with the yes on the right."""

    def __init__(self, parent: QWidget | None, head: str = "") -> None:
        super().__init__(parent)
        self.setMinimumWidth(460)
        outer = column(self, gap=GAP_L, margin=GAP_L + GAP // 2)
        self.head = heading("")
        outer.addWidget(self.head)
        self.body = column(gap=GAP)
        outer.addLayout(self.body)
        self.buttons: QHBoxLayout = row()
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)
        self.set_head(head)

    def set_head(self, head: str) -> None:
        """Name the dialog."""
        self.setWindowTitle(head)
        self.head.setText(head)

    def add_button(self, text: str, *, accept: bool, kind: str = "") -> QPushButton:
        """Add a button that ends the dialog."""
        made = button(text, self.accept if accept else self.reject, kind=kind)
        made.setDefault(accept and kind == "primary")
        self.buttons.addWidget(made)
        return made

    def showEvent(self, event: object) -> None:
        assign_mnemonics(self)
        super().showEvent(event)  # type: ignore[arg-type]


class MessageDialog(PlainDialog):
    """A sentence, the way out, and one or two answers."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        tone: str,
        text: str,
        hint: str,
        yes: str,
        no: str = "",
    ) -> None:
        super().__init__(parent, text)
        self.head.setVisible(False)
        self.setWindowTitle(QCoreApplication.applicationName())
        line = row(gap=GAP_L)
        line.addWidget(IconLabel(theme, tone, tone, 36), 0, Qt.AlignmentFlag.AlignTop)
        words = column()
        words.addWidget(heading(text))
        self.hint: QLabel = label(hint)
        reveal(self.hint, bool(hint))
        self.hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(self.hint)
        line.addLayout(words, 1)
        self.body.addLayout(line)
        if no:
            self.no = self.add_button(no, accept=False)
        kind = "danger" if tone == "danger" and no else "primary"
        self.yes = self.add_button(yes, accept=True, kind=kind)
        # What cannot be taken back must not be one careless Enter away.
        (self.no if no and kind == "danger" else self.yes).setFocus()
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)


def ask(
    parent: QWidget | None,
    theme: Theme,
    text: str,
    hint: str,
    yes: str,
    no: str,
    *,
    tone: str = "info",
) -> bool:
    """Ask; True for the answer ``yes``. ``tone`` danger puts the focus on ``no``."""
    return bool(run_dialog(MessageDialog(parent, theme, tone, text, hint, yes, no)))


def tell(
    parent: QWidget | None, theme: Theme, text: str, hint: str, close: str, *, tone: str = "info"
) -> None:
    """Say something that has to be read."""
    run_dialog(MessageDialog(parent, theme, tone, text, hint, close))


def open_file(
    parent: QWidget | None, head: str, pattern: str, folder: Path | None = None
) -> Path | None:
    """Let a person choose a file that exists."""
    dialog = QFileDialog(parent, head, str(folder or Path.home()), pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def open_files(
    parent: QWidget | None, head: str, pattern: str, folder: Path | None = None
) -> list[Path]:
    """Let a person choose some files that exist."""
    dialog = QFileDialog(parent, head, str(folder or Path.home()), pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    answered = run_dialog(dialog)
    return [Path(one) for one in dialog.selectedFiles()] if answered else []


def save_file(parent: QWidget | None, head: str, pattern: str, proposal: Path) -> Path | None:
    """Let a person choose where to write; an existing file is asked about by the dialog itself."""
    dialog = QFileDialog(parent, head, str(proposal), pattern)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposal.suffix.lstrip("."))
    dialog.selectFile(str(proposal))
    return _chosen(dialog)


def open_folder(parent: QWidget | None, head: str, folder: Path | None = None) -> Path | None:
    """Let a person choose a folder, such as a stick."""
    dialog = QFileDialog(parent, head, str(folder or Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def _chosen(dialog: QFileDialog) -> Path | None:
    answered = run_dialog(dialog)
    files = dialog.selectedFiles()
    return Path(files[0]) if answered and files else None
