"""Beginning from an issued document: choose it, answer what may have changed, one by one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, Bug
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.services.precedent import Asked, Question
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, ScrollColumn, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, small


class PrecedentDialog(dialogs.PlainDialog):
    """First which document, then what changes; ``made`` is the id of the new draft."""

    def __init__(self, parent: QWidget | None, context: UiContext, draft_id: str = "") -> None:
        super().__init__(parent)
        self.set_head(self.tr("Begin from an issued document"))
        self.context = context
        self.made = ""
        self._draft = draft_id
        self.setMinimumSize(860, 560)
        self.state = Banner(context.theme)
        self.body.addWidget(self.state)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._make_search())
        self.pages.addWidget(self._make_questions())
        self.body.addWidget(self.pages, 1)
        self.add_button(self.tr("Cancel"), accept=False)
        self.go = button(self.tr("Begin the document"), self._on_go, kind="primary")
        self.buttons.addWidget(self.go)
        self.lines: list[tuple[Question, QLineEdit, QCheckBox]] = []
        if draft_id:
            self._ask(draft_id)
        else:
            self._look()

    # -- which one --------------------------------------------------------------------------------

    def _make_search(self) -> QWidget:
        made = QWidget()
        body = column(made, gap=GAP)
        self.words: Field[QLineEdit] = Field(
            self.tr("Words of the document"),
            line_edit(longest=120),
            self.tr("Marks do not matter."),
        )
        self.words.control.textChanged.connect(self._look)
        body.addWidget(self.words)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Issued documents"))
        self.list.itemActivated.connect(self._on_chosen)
        body.addWidget(self.list, 1)
        return made

    @Slot()
    def _look(self) -> None:
        self.go.setText(self.tr("Go on"))
        office, words = self.context.office, self.words.control.text()

        def show(found: tuple[OutgoingEntry, ...]) -> None:
            if words != self.words.control.text():
                return
            self.list.clear()
            for one in found:
                parts = (one.printed, f"{one.date:%d/%m/%Y}", one.type_name, one.subject)
                item = QListWidgetItem(" · ".join(filter(None, parts)))
                item.setData(Qt.ItemDataRole.UserRole, one.draft_id)
                self.list.addItem(item)
            self.list.setCurrentRow(0)
            self.go.setEnabled(bool(found))

        self.context.tasks.query(lambda: office.precedent.find(words), show, owner=self)

    @Slot()
    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._ask(str(item.data(Qt.ItemDataRole.UserRole)))

    # -- what changes -----------------------------------------------------------------------------

    def _make_questions(self) -> QWidget:
        scroll = ScrollColumn(widest=1000, margin=0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 3)
        scroll.body.addLayout(self._grid)
        scroll.body.addStretch(1)
        return scroll

    def _ask(self, draft_id: str) -> None:
        self._draft = draft_id
        office = self.context.office
        self.context.tasks.query(
            lambda: office.precedent.questions(draft_id), self._show, self._refused, owner=self
        )

    def _show(self, asked: tuple[Question, ...]) -> None:
        for at, one in enumerate(asked):
            words = column(gap=2)
            times = f" (×{one.times})" if one.times > 1 else ""
            words.addWidget(label(f"{kind_words(one.kind)}: {one.old}{times}", "label"))
            if one.around != one.old:
                words.addWidget(small(one.around))
            self._grid.addLayout(words, at, 0)
            new = line_edit(longest=1000)
            new.setText(one.old)
            new.setCursorPosition(0)
            new.setAccessibleName(self.tr("New words for {0}").format(one.old))
            keep = QCheckBox(self.tr("keep"))
            keep.setAccessibleName(self.tr("Keep {0}").format(one.old))
            keep.toggled.connect(self._count)
            new.textEdited.connect(self._count)
            self._grid.addWidget(new, at, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(keep, at, 2, Qt.AlignmentFlag.AlignTop)
            self.lines.append((one, new, keep))
        self.pages.setCurrentIndex(1)
        self.go.setText(self.tr("Begin the document"))
        self._count()
        assign_mnemonics(self)
        if self.lines:
            self.lines[0][1].setFocus()

    @Slot()
    def _count(self) -> None:
        left = sum(new.text() == one.old and not keep.isChecked() for one, new, keep in self.lines)
        self.go.setEnabled(not left)
        if left:
            self.state.tell(
                "info",
                self.tr("%n place(s) are still to be answered", "", left),
                self.tr("Write the new words, or tick “keep”. An empty line drops the words."),
            )
        else:
            self.state.tell("ok", self.tr("Everything is answered."))

    def answers(self) -> dict[str, str]:
        """Give the answers so far."""
        return {
            one.old: new.text()
            for one, new, keep in self.lines
            if keep.isChecked() or new.text() != one.old
        }

    @Slot()
    def _on_go(self) -> None:
        if self.pages.currentIndex() == 0:
            self._on_chosen()
            return
        office, draft, answers = self.context.office, self._draft, self.answers()
        self.go.setEnabled(False)  # a second press begins no second draft

        def work() -> tuple[str, Changes]:
            made = office.precedent.begin(draft, answers).id
            return made, Changes.of("draft", made)

        def done(answer: tuple[str, Changes]) -> None:
            self.made = answer[0]
            self.accept()

        self.context.tasks.change(work, done, self._refused, owner=self)

    def _refused(self, error: BaseException) -> bool:
        self.go.setEnabled(True)
        if not isinstance(error, AppError) or isinstance(error, Bug):
            return False
        told = self.context.told(error)
        self.state.tell("danger", told.message, told.hint)
        return True


def kind_words(kind: Asked) -> str:
    """Name a kind of question."""
    return {
        Asked.ADDRESSEE: QCoreApplication.translate("PrecedentDialog", "Addressee"),
        Asked.BASIS: QCoreApplication.translate("PrecedentDialog", "Basis or citation"),
        Asked.DATE: QCoreApplication.translate("PrecedentDialog", "Day or time"),
        Asked.NUMBER: QCoreApplication.translate("PrecedentDialog", "Number"),
        Asked.NAME: QCoreApplication.translate("PrecedentDialog", "Name"),
        Asked.SIGNER: QCoreApplication.translate("PrecedentDialog", "Signer"),
    }[kind]
