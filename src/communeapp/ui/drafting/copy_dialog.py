"""Make a copy of an issued document: its form, what is extracted, who signs and who gets it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QSplitter, QTreeWidget, QTreeWidgetItem, QWidget

from communeapp.core.changes import Changes
from communeapp.core.composing import copy_mark
from communeapp.core.copying import Place, belongs_to, copied, is_copy, passages
from communeapp.core.doctypes import find_type
from communeapp.core.documents import CopyForm, CopyMark, Document, FactSheet, Signer
from communeapp.core.errors import AppError, Bug
from communeapp.core.field_values import entries
from communeapp.core.issuing import issuer_of
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.lines_field import LinesField
from communeapp.ui.drafting.preview import PreviewPane
from communeapp.ui.incoming.part_field import NoWheelCombo
from communeapp.ui.rendering.pages import paginate
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, column
from communeapp.ui.widgets.text import reveal, small

_PLACE = Qt.ItemDataRole.UserRole
_LONGEST = 120


class CopyDialog(PlainDialog):
    """Asks for the copy and shows its pages; ``made`` is the id of the new draft."""

    def __init__(self, parent: QWidget | None, context: UiContext, draft_id: str) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Make a copy of an issued document"))
        self.context = context
        self.made = ""
        self._draft = draft_id
        self._source: Document | None = None
        self._facts = FactSheet("", "", ())
        self._filling = False
        self.setMinimumSize(1040, 620)
        self.state = Banner(context.theme)
        self.body.addWidget(self.state)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        exporting = context.wiring.exporting
        self.preview = PreviewPane(
            context.theme, context.tasks, lambda one: paginate(exporting.layout(one))
        )
        split.addWidget(self.preview)
        split.setSizes([470, 520])
        self.body.addWidget(split, 1)
        self.add_button(self.tr("Cancel"), accept=False)
        self.go = button(self.tr("Make the copy"), self._on_go, kind="primary")
        self.go.setEnabled(False)
        self.buttons.addWidget(self.go)
        office = context.office
        context.tasks.query(
            lambda: (office.copying.source(draft_id), office.drafts.load(draft_id).facts),
            self._show,
            self._refused,
            owner=self,
        )

    def _left(self) -> QWidget:
        made = QWidget()
        body = column(made, gap=GAP)
        self.form: Field[QComboBox] = Field(self.tr("Form of the copy"), NoWheelCombo())
        body.addWidget(self.form)
        self._hint = small("")
        body.addWidget(self._hint)
        self.parts = QTreeWidget()
        self.parts.setHeaderHidden(True)
        self.parts.setRootIsDecorated(False)
        self.parts.setAccessibleName(self.tr("Parts to be extracted"))
        self.parts.itemChanged.connect(self._on_ticked)
        body.addWidget(self.parts, 1)
        self.recipients: Field[LinesField] = Field(
            self.tr("Recipients of the copy"),
            LinesField(3, "Lưu: VT"),
            self.tr("One on each line. Empty: only the file copy."),
        )
        self.recipients.control.textChanged.connect(self._refresh)
        body.addWidget(self.recipients)
        self.signer: Field[QComboBox] = Field(
            self.tr("Who signs the copy"),
            NoWheelCombo(),
            self.tr("Number and day are given by the clerk when the copy is signed."),
        )
        body.addWidget(self.signer)
        for field in (self.form, self.signer):
            field.control.currentIndexChanged.connect(self._refresh)
        body.addStretch(0)
        return made

    # -- what is asked ----------------------------------------------------------------------------

    def _show(self, answer: tuple[Document, FactSheet]) -> None:
        source, self._facts = answer
        self._filling = True
        names = (
            (CopyForm.SAO_Y, self.tr("Sao y: the whole document, from the original")),
            (CopyForm.TRICH_SAO, self.tr("Trích sao: parts of the document")),
            (CopyForm.SAO_LUC, self.tr("Sao lục: the whole document, from a sao y")),
        )
        for form, name in names:
            if form is CopyForm.SAO_LUC or not is_copy(source):
                self.form.control.addItem(name, form)
        for one in self.context.board.profile.signers:
            head = one.title.replace("\n", ", ")
            self.signer.control.addItem(f"{one.name} – {head}" if one.name else head, one)
        reveal(self.signer, self.signer.control.count() > 0)
        self._fill_parts(source)
        self._source = source
        self._filling = False
        self._refresh()

    def _fill_parts(self, source: Document) -> None:
        last = 0
        for one in passages(source):
            part = one.place[0]
            if part != last:
                head = QTreeWidgetItem([source.appendices[part - 1].title or self.tr("Annex")])
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.parts.addTopLevelItem(head)
            last = part
            words = " ".join(word for word in (one.number, one.text) if word)
            if len(words) > _LONGEST:
                words = words[:_LONGEST].rsplit(" ", 1)[0] + " …"
            item = QTreeWidgetItem(["    " * one.depth + words])
            item.setData(0, _PLACE, list(one.place))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(0, Qt.CheckState.Unchecked)
            item.setToolTip(0, one.text)
            self.parts.addTopLevelItem(item)

    def items(self) -> list[QTreeWidgetItem]:
        """Give the lines that can be ticked."""
        found = [self.parts.topLevelItem(n) for n in range(self.parts.topLevelItemCount())]
        return [one for one in found if one is not None and one.data(0, _PLACE) is not None]

    def chosen(self) -> frozenset[Place]:
        """Give what is to be extracted."""
        return frozenset(
            _place(one) for one in self.items() if one.checkState(0) is Qt.CheckState.Checked
        )

    def mark(self) -> CopyMark:
        """Give the block of the copy as it is asked for."""
        profile = self.context.board.profile
        kind = find_type(self.context.wiring.drafting.types(), self._facts.type)
        signer = self.signer.control.currentData()
        given = CopyMark(
            CopyForm(self.form.control.currentData()),
            "",
            recipients=entries(self.recipients.control.toPlainText()),
            signer=signer if isinstance(signer, Signer) else Signer(),
        )
        if kind is None:
            return given
        return copy_mark(given, profile, kind, issuer_of(self._facts, profile, kind))

    # -- inside -----------------------------------------------------------------------------------

    @Slot()
    def _on_ticked(self, item: QTreeWidgetItem) -> None:
        if self._filling or self._source is None:
            return
        self._filling = True
        below = set(belongs_to(self._source, _place(item)))
        for one in self.items():
            if _place(one) in below:
                one.setCheckState(0, item.checkState(0))
        self._filling = False
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        source = self._source
        if source is None or self._filling:
            return
        mark = self.mark()
        extract = mark.form is CopyForm.TRICH_SAO
        reveal(self.parts, extract)
        self._hint.setText(
            {
                CopyForm.SAO_Y: self.tr("Compare the copy with the original before it is signed."),
                CopyForm.TRICH_SAO: self.tr(
                    "Tick the parts. Their headings come with them; what is left out shows as dots."
                ),
                CopyForm.SAO_LUC: self.tr(
                    "Only where a sao y lies before you: compare the copy with it."
                ),
            }[mark.form]
        )
        chosen = self.chosen()
        self.go.setEnabled(bool(chosen) or not extract)
        self.preview.show_document(copied(source, mark, chosen))

    @Slot()
    def _on_go(self) -> None:
        office, draft, mark, chosen = self.context.office, self._draft, self.mark(), self.chosen()
        self.go.setEnabled(False)  # a second press makes no second copy

        def work() -> tuple[str, Changes]:
            made = office.copying.begin(draft, mark, chosen).id
            return made, Changes.of("draft", made)

        def done(answer: tuple[str, Changes]) -> None:
            self.made = answer[0]
            self.accept()

        self.context.tasks.change(work, done, self._refused, owner=self)

    def _refused(self, error: BaseException) -> bool:
        self.go.setEnabled(self._source is not None)
        if not isinstance(error, AppError) or isinstance(error, Bug):
            return False
        told = self.context.told(error)
        self.state.tell("danger", told.message, told.hint)
        return True


def _place(item: QTreeWidgetItem) -> Place:
    part, at = item.data(0, _PLACE)
    return int(part), int(at)
