"""Copies of keys: the code that is shown once and printed, and the code typed from the sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from communeapp.core.recovery_code import GROUPS, SIGNS, is_group, read_code
from communeapp.services.key_backup import KeyBackup
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.enrol_parts import GroupsView
from communeapp.ui.input_safety import line_edit
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.layouts import GAP, GAP_S
from communeapp.ui.widgets.text import label, restyle, small, soft

_IN_ROW = 4


class KeysMadeDialog(TallDialog):
    """Shows the code once and prints it; goes on when a person says that it is put away."""

    def __init__(self, parent: QWidget | None, context: UiContext, made: KeyBackup) -> None:
        super().__init__(parent, context, "", wide=680)
        self.set_head(self.tr("The keys are on the stick"))
        self.made = made
        self.form.addWidget(label(made.path.name, "label"))
        self.form.addWidget(
            label(
                self.tr(
                    "This code opens the copy. It is shown only now and kept nowhere. Print the sheet or "
                    "write the code down, and lock it away, not together with the stick."
                )
            )
        )
        self.groups = GroupsView(self.tr("Recovery code"), made.recovery_code, in_row=_IN_ROW)
        self.form.addWidget(self.groups)
        self.print_sheet = button(
            self.tr("Write the sheet as a PDF, to print it…"),
            self._on_print,
            theme=context.theme,
            icon="print",
        )
        self.form.addWidget(self.print_sheet, 0, Qt.AlignmentFlag.AlignLeft)
        self.written = small("")
        self.form.addWidget(self.written)
        self.kept = QCheckBox(self.tr("The code is on paper now"))
        self.kept.toggled.connect(self._on_kept)
        self.form.addWidget(self.kept)
        self.close_button = self.add_button(self.tr("Close"), accept=True, kind="primary")
        self.close_button.setEnabled(False)
        self.print_sheet.setFocus()

    @Slot(bool)
    def _on_kept(self, kept: bool) -> None:
        self.close_button.setEnabled(kept)

    @Slot()
    def reject(self) -> None:
        """Escape does not lose the code: it goes on only when it is on paper."""
        if self.kept.isChecked():
            super().reject()
            return
        self.trouble.tell(
            "warn", self.tr("Please put the code on paper first: without it the copy is worthless.")
        )
        self.fit()

    @Slot()
    def _on_print(self) -> None:
        stem = self.made.path.stem
        file = dialogs.save_file(
            self, self.tr("Where to write the sheet"), "PDF (*.pdf)", Path.home() / f"{stem}.pdf"
        )
        if file is not None:
            self.write_sheet(file)

    def write_sheet(self, file: Path) -> None:
        """Write the page; it is printed from there."""
        keys, lang = self.context.office.key_backup, self.context.language
        sheet = self.made.sheet
        self.context.tasks.query(
            lambda: (keys.print_sheet(sheet, file, lang), file),
            self._on_written,
            lambda error: self.show_trouble(error, {}),
            owner=self,
        )

    def _on_written(self, done: tuple[int, Path]) -> None:
        self.trouble.tell("warn", "")
        words = self.tr(
            "Written: {0}. Print it, then delete the file: whoever has file and stick has the keys."
        )
        self.written.setText(words.format(done[1]))
        self.fit()


class KeysRestoreDialog(TallDialog):
    """Eight fields for the eight groups on the sheet; each says at once whether it is right."""

    def __init__(self, parent: QWidget | None, context: UiContext, file: Path) -> None:
        super().__init__(parent, context, "", wide=680)
        self.set_head(self.tr("Restore the keys"))
        self.file = file
        self.form.addWidget(label(file.name, "label"))
        self.form.addWidget(
            label(
                self.tr(
                    "Type the eight groups from the sheet. Small or large letters do not matter. Signs that "
                    "look alike, such as 0 and O, do not occur in it."
                )
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_S)
        self.fields: list[QLineEdit] = []
        self.signs: list[QLabel] = []
        for place in range(GROUPS):
            made = line_edit(longest=200)
            made.setAccessibleName(self.tr("Group {0} of 8").format(place + 1))
            made.setInputMethodHints(
                Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhPreferLatin
            )
            made.textChanged.connect(lambda _text, at=place: self._on_text(at))
            sign = QLabel("")
            sign.setMinimumWidth(self.fontMetrics().averageCharWidth() * 9)
            line, left = place // _IN_ROW * 2, place % _IN_ROW
            grid.addWidget(made, line, left)
            grid.addWidget(sign, line + 1, left)
            self.fields.append(made)
            self.signs.append(sign)
            self._on_text(place)
        self.form.addLayout(grid)
        self.form.addWidget(
            soft(
                self.tr(
                    "The keys that are on this PC now are kept aside. The program has to be opened again "
                    "afterwards. The old PC must send no more data."
                )
            )
        )
        self.finish(self.tr("Restore"))
        self.fields[0].setFocus()

    @property
    def code(self) -> str:
        """The code as typed."""
        return "-".join(one.text().strip() for one in self.fields)

    def _on_text(self, place: int) -> None:
        text = self.fields[place].text().strip()
        if len(text) > SIGNS and (typed := read_code(text)).code:
            # The whole code was put into one field: it goes where it belongs.
            for field, group in zip(self.fields, typed.code.split("-"), strict=True):
                field.setText(group)
            return
        if len(text) < SIGNS:
            words, wrong = str(place + 1), False
        elif is_group(text, place):
            words, wrong = self.tr("{0} ✓ right").format(place + 1), False
        else:
            words, wrong = self.tr("{0} ⚠ look again").format(place + 1), True
        self.signs[place].setText(words)
        self.fields[place].setAccessibleDescription(words)
        self.fields[place].setProperty("invalid", wrong)
        restyle(self.fields[place])

    def check(self) -> bool:
        typed = read_code(self.code)
        if typed.code:
            return True
        short = [at for at, one in enumerate(self.fields) if len(one.text().strip()) < SIGNS]
        wrong = [one - 1 for one in typed.wrong] or short
        first = min(short[0] if short else GROUPS, wrong[0] if wrong else GROUPS)
        if short:
            words = self.tr("Please type all eight groups of four signs.")
        else:
            groups = ", ".join(str(one + 1) for one in wrong)
            words = self.tr("Group {0} differs from the sheet. Please look again.").format(groups)
        self.trouble.tell("warn", words)
        self.fit()
        self.fields[min(first, GROUPS - 1)].setFocus()
        return False
