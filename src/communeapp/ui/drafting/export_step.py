"""Last step: the file leaves the program, or the paper does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from communeapp.ui.drafting.file_names import safe_name
from communeapp.ui.input_safety import line_edit
from communeapp.ui.theme import Theme
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_L, FlowLayout, ScrollColumn, column, row
from communeapp.ui.widgets.text import label, small


class ExportStep(QWidget):
    """Where the file goes and in which forms.

    Signals: ``export_wanted(object, object)`` with the paths of .docx and .pdf (None for one that is
    not wanted); ``print_wanted``; ``review_wanted``; ``new_wanted``; ``many_wanted`` for one letter to
    many; ``announce_wanted`` for the loudspeaker.
    """

    export_wanted = Signal(object, object)
    print_wanted = Signal()
    review_wanted = Signal()
    new_wanted = Signal()
    many_wanted = Signal()
    announce_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._folder = Path.home()
        outer = column(self, gap=0)
        scroll = self._scroll = ScrollColumn(widest=900, margin=GAP_L)
        self._state = Banner(theme)
        self.review_button = button(
            self.tr("Go to the review"), self.review_wanted.emit, theme=theme, icon="check"
        )
        self._state.buttons.addWidget(self.review_button)
        scroll.body.addWidget(self._state)
        scroll.body.addWidget(self._file_card())
        scroll.body.addWidget(self._paper_card())
        scroll.body.addWidget(self._many_card())
        scroll.body.addWidget(self._aloud_card())
        scroll.body.addStretch(1)
        outer.addWidget(scroll)

    def _file_card(self) -> Card:
        card = Card(self.tr("Save as a file"))
        self.name: Field[QLineEdit] = Field(self.tr("File name"), line_edit(longest=120))
        card.body.addWidget(self.name)
        self.folder: Field[QLineEdit] = Field(self.tr("Folder"), line_edit(longest=1000))
        self.folder.control.setReadOnly(True)
        line = row(gap=GAP)
        line.addWidget(self.folder, 1)
        choose = quiet(self.tr("Choose"), self._on_choose, theme=self._theme, icon="folder")
        line.addWidget(choose, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(line)
        forms = FlowLayout()
        self.docx = QCheckBox(self.tr(".docx (to edit in Word or LibreOffice)"))
        self.pdf = QCheckBox(self.tr(".pdf (to send and to print)"))
        for one in (self.docx, self.pdf):
            one.setChecked(True)
            one.toggled.connect(self._refresh)
            forms.addWidget(one)
        card.body.addLayout(forms)
        buttons = row()
        buttons.addStretch(1)
        self.save = primary(self.tr("Save the file"), self._on_save, theme=self._theme, icon="save")
        buttons.addWidget(self.save)
        card.body.addLayout(buttons)
        self._written = Banner(self._theme)
        self.open_folder = button(
            self.tr("Open the folder"), self._on_open_folder, theme=self._theme, icon="folder"
        )
        self.another = quiet(
            self.tr("Write another letter"), self.new_wanted.emit, theme=self._theme, icon="plus"
        )
        self._written.buttons.addWidget(self.open_folder)
        self._written.buttons.addWidget(self.another)
        card.body.addWidget(self._written)
        return card

    def _paper_card(self) -> Card:
        card = Card(self.tr("Print on paper"))
        line = row(gap=GAP)
        line.addWidget(label(self.tr("A4, from the same pages as the preview."), "soft"), 1)
        self.print_button = button(
            self.tr("Print …"), self.print_wanted.emit, theme=self._theme, icon="print"
        )
        line.addWidget(self.print_button)
        card.body.addLayout(line)
        self._print_note = small("")
        self._print_note.hide()
        card.body.addWidget(self._print_note)
        return card

    def _many_card(self) -> Card:
        card = Card(self.tr("Send to many"))
        line = row(gap=GAP)
        words = self.tr("One letter for each row of a list (.xlsx), e.g. 40 invitations in one go.")
        line.addWidget(label(words, "soft"), 1)
        self.many_button = button(self.tr("From a list …"), self.many_wanted.emit)
        line.addWidget(self.many_button)
        card.body.addLayout(line)
        return card

    def _aloud_card(self) -> Card:
        card = Card(self.tr("Read aloud"))
        line = row(gap=GAP)
        words = self.tr("In plain words for the loudspeaker, to be read beside the document.")
        line.addWidget(label(words, "soft"), 1)
        self.aloud_button = button(
            self.tr("For the loudspeaker …"),
            self.announce_wanted.emit,
            theme=self._theme,
            icon="text",
        )
        line.addWidget(self.aloud_button)
        card.body.addLayout(line)
        return card

    # -- what the page hands in -----------------------------------------------------------------

    def propose(self, name: str, folder: Path) -> None:
        """Put in a name and a folder; what a person typed is not known to this letter any more."""
        self._folder = folder
        self._scroll.verticalScrollBar().setValue(0)
        self.name.control.setText(name)
        self.name.control.setCursorPosition(0)
        self.folder.control.setText(str(folder))
        self.folder.control.setToolTip(str(folder))
        self._written.tell("ok", "")
        self._refresh()

    def show_status(self, who: str, when: str) -> None:
        """Say whether the file will be final, and who answers for it."""
        if who:
            self._state.tell("ok", self.tr("Final: reviewed by {0}, {1}").format(who, when))
        else:
            self._state.tell(
                "warn",
                self.tr("This is still a draft: every page bears the mark DỰ THẢO."),
                self.tr("The mark goes away when a person has confirmed the review."),
            )
        self.review_button.setVisible(not who)

    def show_written(self, files: Sequence[Path], sizes: Sequence[int]) -> None:
        """Say what was written, and where."""
        form = QLocale.DataSizeFormat.DataSizeTraditionalFormat  # kB, as on the other screens
        words = ", ".join(
            f"{file.name} ({QLocale().formattedDataSize(size, 0, form)})"
            for file, size in zip(files, sizes, strict=True)
        )
        self._written.tell("ok", self.tr("Saved: {0}").format(words), str(files[0].parent))
        self.open_folder.setFocus()

    def show_busy(self, busy: bool) -> None:
        """Say that the file is being written."""
        self.save.setEnabled(not busy)
        self.save.setText(self.tr("Saving …") if busy else self.tr("Save the file"))

    def show_fault(self, sentence: str) -> None:
        """Say beside the name why nothing was written."""
        self._written.tell("ok", "")
        self.name.show_error(sentence)
        self.name.control.setFocus()

    def show_printed(self, sentence: str) -> None:
        """Say what became of the printing."""
        self._print_note.setText(sentence)
        self._print_note.setVisible(bool(sentence))

    def paths(self) -> tuple[Path | None, Path | None]:
        """Give where .docx and .pdf are to be written."""
        name = safe_name(self.name.control.text(), 110)
        base = self._folder / name
        return (
            base.with_name(f"{name}.docx") if self.docx.isChecked() else None,
            base.with_name(f"{name}.pdf") if self.pdf.isChecked() else None,
        )

    @property
    def folder_path(self) -> Path:
        """The folder that is chosen."""
        return self._folder

    # -- inside ---------------------------------------------------------------------------------

    @Slot()
    def _refresh(self) -> None:
        self.save.setEnabled(self.docx.isChecked() or self.pdf.isChecked())

    @Slot()
    def _on_choose(self) -> None:
        chosen = dialogs.open_folder(self, self.tr("Where to save the file"), self._folder)
        if chosen is not None:
            self._folder = chosen
            self.folder.control.setText(str(chosen))
            self.folder.control.setToolTip(str(chosen))

    @Slot()
    def _on_save(self) -> None:
        self.name.show_error("")
        if not self.name.control.text().strip():
            self.name.show_error(self.tr("Please give the file a name."))
            self.name.control.setFocus()
            return
        self.export_wanted.emit(*self.paths())

    @Slot()
    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
