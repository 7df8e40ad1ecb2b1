"""Place, date, who signs, and the boxes that few letters have."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from communeapp.core.documents import Signer
from communeapp.ui.drafting.type_fields import TypeFields
from communeapp.ui.input_safety import line_edit
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, column, row
from communeapp.ui.widgets.text import heading, small


class SignCard(Card):
    """The card of place, date and signature. Signal: ``changed``."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(heading(self.tr("Place, date, signature")))
        self._signers: tuple[Signer, ...] = ()
        line = row(gap=GAP)
        self.place: Field[QLineEdit] = Field(self.tr("Place"), line_edit(longest=200))
        self.date: Field[QLineEdit] = Field(
            self.tr("Date"), line_edit(placeholder="01/12/2025", longest=20)
        )
        line.addWidget(self.place, 3)
        line.addWidget(self.date, 2)
        self.body.addLayout(line)
        self.body.addWidget(
            small(self.tr("Leave the date empty to fill it in by hand when the letter is signed."))
        )
        self.signer: Field[QComboBox] = Field(self.tr("Who signs"), QComboBox())
        self.body.addWidget(self.signer)
        self.authority: Field[QLineEdit] = Field(
            self.tr("Authority line"), line_edit(placeholder="TM. ỦY BAN NHÂN DÂN", longest=400)
        )
        self.title: Field[QLineEdit] = Field(
            self.tr("Title"), line_edit(placeholder="CHỦ TỊCH", longest=400)
        )
        self.name: Field[QLineEdit] = Field(self.tr("Full name"), line_edit(longest=200))
        self._own = QWidget()
        own = column(self._own, gap=GAP_S)
        for one in (self.authority, self.title, self.name):
            own.addWidget(one)
            one.control.textChanged.connect(self.changed)
        self.body.addWidget(self._own)
        self.post: Field[QLineEdit] = Field(
            self.tr("Other post, above the name"),
            line_edit(placeholder="PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN", longest=400),
            self.tr("Only for somebody who signs for a board: the post held in the office."),
            optional=self.tr("may be empty"),
        )
        self.post.control.textChanged.connect(self.changed)
        self.body.addWidget(self.post)
        self.post.hide()
        self.more = TypeFields()
        self.more_button = quiet(
            self.tr("More boxes: recipients, drafter, urgency …"), self._on_more
        )
        self.body.addWidget(self.more_button)
        self.body.addWidget(self.more)
        self.more.hide()
        self.more.changed.connect(self.changed)
        self.place.control.textChanged.connect(self.changed)
        self.date.control.textChanged.connect(self.changed)
        self.signer.control.currentIndexChanged.connect(self._on_chosen)

    def show_signers(self, signers: tuple[Signer, ...]) -> None:
        """Offer those who may sign."""
        self._signers = signers
        combo = self.signer.control
        combo.blockSignals(True)
        combo.clear()
        for one in signers:
            head = one.title.replace("\n", ", ")
            combo.addItem(f"{one.name} – {head}" if one.name else head)
        combo.addItem(self.tr("Somebody else"))
        combo.blockSignals(False)
        self._show_own(combo.currentIndex())  # nobody chose anything: a review goes on to hold

    def show_signer(self, signer: Signer) -> None:
        """Show who signs; nobody yet means the first of the office."""
        place = len(self._signers)
        self.post.control.setText(signer.post)
        self.post.setVisible(bool(signer.post) or not self.more.isHidden())
        signer = replace(signer, post="")
        if signer == Signer() and self._signers:
            place = 0
        for index, one in enumerate(self._signers):
            if replace(one, post="") == signer:
                place = index
                break
        self.authority.control.setText(signer.authority)
        self.title.control.setText(signer.title)
        self.name.control.setText(signer.name)
        self.signer.control.setCurrentIndex(place)
        self._on_chosen(place)

    def given(self) -> Signer:
        """Give who signs."""
        index = self.signer.control.currentIndex()
        if 0 <= index < len(self._signers):
            one = self._signers[index]
            return replace(one, post=self.post.control.text().strip() or one.post)
        return Signer(
            self.authority.control.text().strip(),
            self.title.control.text().strip(),
            self.name.control.text().strip(),
            post=self.post.control.text().strip(),
        )

    @Slot()
    def _on_more(self) -> None:
        self.more.setVisible(self.more.isHidden())
        self.post.setVisible(not self.more.isHidden() or bool(self.post.control.text()))

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        self._show_own(index)
        self.changed.emit()

    def _show_own(self, index: int) -> None:
        self._own.setVisible(not 0 <= index < len(self._signers))
