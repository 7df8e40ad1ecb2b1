"""Second step: what the letter may say. Every fault stands beside its field."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QLineEdit, QWidget

from communeapp.core.doctypes import DocumentType, Need
from communeapp.core.documents import FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.ui.drafting.fact_form import Checked, FactForm, check_form, entry_fault, read_date
from communeapp.ui.drafting.lines_field import LinesField
from communeapp.ui.drafting.points_editor import PointsEditor
from communeapp.ui.drafting.sentences import Sentences
from communeapp.ui.input_safety import line_edit
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, ScrollColumn, column, row
from communeapp.ui.widgets.text import label, small

CHECK_AFTER_MS = 600


class FactsStep(QWidget):
    """The form of the facts.

    Signals: ``changed`` after every change; ``go_wanted(bool)`` to draft, True with the assistant;
    ``load_wanted``, ``save_wanted``, ``sample_wanted`` for fact sheets in files.
    """

    changed = Signal()
    go_wanted = Signal(bool)
    load_wanted = Signal()
    save_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, theme: Theme, sentences: Sentences) -> None:
        super().__init__()
        self._theme = theme
        self._sentences = sentences
        self._known: tuple[str, ...] = ()
        self._type: DocumentType | None = None
        self._signers: tuple[Signer, ...] = ()
        self._asked = False  # faults are shown once a person has asked to go on
        self._loading = False
        self._taken_away = False  # the assistant was wanted while there was none
        outer = column(self, gap=0)
        self._scroll = ScrollColumn(widest=1240, margin=GAP_L)
        outer.addWidget(self._scroll, 1)
        self._note = Banner(theme)
        self._scroll.body.addWidget(self._note)
        self._scroll.body.addLayout(self._tools())
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(GAP_L)
        self._halves.addWidget(self._content_card(), 3, Qt.AlignmentFlag.AlignTop)
        side = QWidget()
        side_column = column(side, gap=GAP_L)
        side_column.addWidget(self._where_card())
        side_column.addWidget(self._sign_card())
        side_column.addStretch(1)
        self._halves.addWidget(side, 2, Qt.AlignmentFlag.AlignTop)
        self._scroll.body.addLayout(self._halves)
        self._scroll.body.addStretch(1)
        outer.addWidget(self._foot())
        self._check_timer = QTimer(self)
        self._check_timer.setSingleShot(True)
        self._check_timer.setInterval(CHECK_AFTER_MS)
        self._check_timer.timeout.connect(self._on_check_due)
        self._fix_tab_order()

    # -- parts ----------------------------------------------------------------------------------

    def _tools(self) -> FlowLayout:
        tools = FlowLayout(gap=GAP_S)
        theme = self._theme
        for text, signal, icon in (
            (self.tr("Try with a sample"), self.sample_wanted, "wand"),
            (self.tr("Open a fact file"), self.load_wanted, "folder"),
            (self.tr("Save as a fact file"), self.save_wanted, "save"),
        ):
            tools.addWidget(quiet(text, signal.emit, theme=theme, icon=icon))
        return tools

    def _content_card(self) -> Card:
        card = Card(self.tr("What it says"))
        self.subject: Field[LinesField] = Field(
            self.tr("Subject"),
            LinesField(1, self.tr("e.g. protecting cattle from the cold")),
            self.tr("Without “V/v” and without a full stop."),
        )
        card.body.addWidget(self.subject)
        card.body.addWidget(label(self.tr("Points"), "label"))
        card.body.addWidget(
            small(
                self.tr(
                    "One fact per line: what, who, when, how much. Short notes are enough; Enter opens "
                    "the next point."
                )
            )
        )
        self.points = PointsEditor(self._theme)
        self.points.changed.connect(self._on_edited)
        self.points.noted.connect(self.tell)
        card.body.addWidget(self.points)
        self._points_fault = label("", "error")
        self._points_fault.hide()
        card.body.addWidget(self._points_fault)
        self.subject.control.textChanged.connect(self._on_edited)
        return card

    def _where_card(self) -> Card:
        card = Card(self.tr("To whom and on what basis"))
        self.to: Field[LinesField] = Field(
            self.tr("Addressees"),
            LinesField(2, self.tr("e.g. Trưởng các bản trên địa bàn xã")),
            self.tr("One per line."),
        )
        self.basis: Field[LinesField] = Field(
            self.tr("Legal basis (căn cứ)"),
            LinesField(2),
            self.tr(
                "One document per line: type, number, date, who issued it, subject. A law takes no number."
            ),
            optional=self.tr("optional"),
        )
        for one in (self.to, self.basis):
            one.control.textChanged.connect(self._on_edited)
            card.body.addWidget(one)
        return card

    def _sign_card(self) -> Card:
        card = Card(self.tr("Place, date, signature"))
        line = row(gap=GAP)
        self.place: Field[QLineEdit] = Field(self.tr("Place"), line_edit(longest=200))
        self.date: Field[QLineEdit] = Field(
            self.tr("Date"), line_edit(placeholder="01/12/2025", longest=20)
        )
        line.addWidget(self.place, 3)
        line.addWidget(self.date, 2)
        card.body.addLayout(line)
        card.body.addWidget(
            small(self.tr("Leave the date empty to fill it in by hand when the letter is signed."))
        )
        self.signer: Field[QComboBox] = Field(self.tr("Who signs"), QComboBox())
        card.body.addWidget(self.signer)
        self.authority: Field[QLineEdit] = Field(
            self.tr("Authority line"), line_edit(placeholder="TM. ỦY BAN NHÂN DÂN", longest=400)
        )
        self.signer_title: Field[QLineEdit] = Field(
            self.tr("Title"), line_edit(placeholder="CHỦ TỊCH", longest=400)
        )
        self.signer_name: Field[QLineEdit] = Field(self.tr("Full name"), line_edit(longest=200))
        self._own_signer = QWidget()
        own = column(self._own_signer, gap=GAP_S)
        for one in (self.authority, self.signer_title, self.signer_name):
            own.addWidget(one)
            one.control.textChanged.connect(self._on_edited)
        card.body.addWidget(self._own_signer)
        self.place.control.textChanged.connect(self._on_edited)
        self.date.control.textChanged.connect(self._on_edited)
        self.signer.control.currentIndexChanged.connect(self._on_signer_chosen)
        return card

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("statusArea")
        line = row(foot, gap=GAP, margin=GAP)
        self.use_ai = QCheckBox(self.tr("Let the assistant write the sentences"))
        self.use_ai.setChecked(True)
        self._ai_note = small("")
        words = column(gap=2)
        words.addWidget(self.use_ai)
        words.addWidget(self._ai_note)
        line.addLayout(words, 1)
        self.go = primary(self.tr("Write the text"), self._on_go, theme=self._theme, icon="draft")
        line.addWidget(self.go)
        return foot

    def _fix_tab_order(self) -> None:
        chain = [self.subject.control, self.points, self.to.control, self.basis.control]
        chain += [self.place.control, self.date.control, self.signer.control]
        chain += [f.control for f in (self.authority, self.signer_title, self.signer_name)]
        chain += [self.use_ai, self.go]
        for first, second in itertools.pairwise(chain):
            QWidget.setTabOrder(first, second)

    # -- what the page hands in -----------------------------------------------------------------

    def configure(
        self, chosen: DocumentType, known: Sequence[str], signers: Sequence[Signer], place: str
    ) -> None:
        """Adapt to a type and to the office's profile."""
        self._type = chosen
        self._known = tuple(known)
        self._signers = tuple(signers)
        self.to.setVisible(chosen.addressees is not Need.NONE)
        self.place.control.setPlaceholderText(place)
        combo = self.signer.control
        combo.blockSignals(True)
        combo.clear()
        for one in self._signers:
            head = one.title.replace("\n", ", ")
            combo.addItem(f"{one.name} – {head}" if one.name else head)
        combo.addItem(self.tr("Somebody else"))
        combo.blockSignals(False)
        self._on_signer_chosen(combo.currentIndex())

    def show_assistant(self, sentence: str, *, usable: bool) -> None:
        """Say which model would write, or why none can."""
        self.use_ai.setEnabled(usable)
        if usable and self._taken_away:
            self.use_ai.setChecked(True)  # a person's own "no" stays
        self._taken_away = not usable and (self._taken_away or self.use_ai.isChecked())
        if not usable:
            self.use_ai.setChecked(False)
        self._ai_note.setText(sentence)

    def load(self, facts: FactSheet | FactForm) -> None:
        """Fill the form."""
        form = facts if isinstance(facts, FactForm) else FactForm.of(facts)
        self._loading = True
        self.subject.control.setPlainText(form.subject)
        self.to.control.set_entries(form.to)
        self.basis.control.set_entries(form.basis)
        self.points.set_points(form.points)
        self.place.control.setText(form.place)
        self.date.control.setText(form.date)
        self._show_signer(form.signer)
        self._loading = False
        self._asked = False
        self._clear_faults()
        notes = facts.notes if isinstance(facts, FactSheet) else ()
        self.tell(" ".join(self._sentences.code(note).message for note in notes))

    def form(self) -> FactForm:
        """Give what stands in the fields."""
        index = self.signer.control.currentIndex()
        if 0 <= index < len(self._signers):
            signer = self._signers[index]
        else:
            signer = Signer(
                self.authority.control.text().strip(),
                self.signer_title.control.text().strip(),
                self.signer_name.control.text().strip(),
            )
        return FactForm(
            type=self._type.code if self._type else "",
            subject=" ".join(self.subject.control.toPlainText().split()),
            to=self.to.control.entries() if self.to.isVisibleTo(self) else (),
            basis=self.basis.control.entries(),
            points=self.points.points(),
            place=self.place.control.text() or self.place.control.placeholderText(),
            date=self.date.control.text(),
            signer=signer,
        )

    def loose(self, before: FactSheet) -> FactSheet:
        """Give what stands in the fields, checked or not: an unfinished form is kept as well."""
        form = self.form()
        return FactSheet(
            type=form.type or before.type,
            subject=form.subject,
            points=tuple(row for row in form.points if row.strip()),
            to=form.to,
            basis=form.basis,
            place=form.place,
            date=read_date(form.date),
            signer=form.signer,
            fields=dict(before.fields),
            notes=before.notes,
        )

    def check(self) -> Checked:
        """Check all fields now, without showing anything."""
        return check_form(self.form(), self._known)

    def tell(self, sentence: str) -> None:
        """Say something above the form; nothing takes it away."""
        self._note.tell("info", sentence)

    def show_faults(self, faults: Mapping[str, UserError]) -> None:
        """Put each fault beside its field and go to the first one."""
        self._asked = True
        first = self._place_faults(faults)
        if first is not None:
            first.setFocus()
            self._scroll.ensureWidgetVisible(first)

    # -- inside ---------------------------------------------------------------------------------

    @Slot()
    def _on_go(self) -> None:
        self.go_wanted.emit(self.use_ai.isChecked())

    @Slot()
    def _on_edited(self) -> None:
        if self._loading:
            return
        self.changed.emit()
        if self._asked:
            self._check_timer.start()

    @Slot()
    def _on_check_due(self) -> None:
        self._place_faults(self.check().faults)

    @Slot(int)
    def _on_signer_chosen(self, index: int) -> None:
        self._own_signer.setVisible(not 0 <= index < len(self._signers))
        self._on_edited()

    def _show_signer(self, signer: Signer) -> None:
        combo = self.signer.control
        place = len(self._signers)
        if signer == Signer() and self._signers:
            place = 0
        for index, one in enumerate(self._signers):
            if one == signer:
                place = index
                break
        self.authority.control.setText(signer.authority)
        self.signer_title.control.setText(signer.title)
        self.signer_name.control.setText(signer.name)
        combo.setCurrentIndex(place)
        self._on_signer_chosen(place)

    def _clear_faults(self) -> None:
        self._place_faults({})

    def _place_faults(self, faults: Mapping[str, UserError]) -> QWidget | None:
        """Show the faults; returns the first field that has one."""
        first: QWidget | None = None
        simple: tuple[tuple[str, Field[LinesField] | Field[QLineEdit]], ...] = (
            ("subject", self.subject), ("to", self.to), ("basis", self.basis),
            ("place", self.place), ("date", self.date),
            ("signer.authority", self.authority), ("signer.title", self.signer_title),
            ("signer.name", self.signer_name),
        )  # fmt: skip
        for name, field in simple:
            found = [e for n, e in faults.items() if n == name or n.startswith(f"{name}[")]
            field.show_error(
                self._sentences.error(found[0], field.control.accessibleName()) if found else ""
            )
            if found and first is None:
                first = field.control
        filled = [i for i, text in enumerate(self.points.points()) if text.strip()]
        rows: dict[int, str] = {}
        for index, place in enumerate(filled):
            fault = entry_fault(faults, "points", index)
            if fault is not None:
                rows[place] = self._sentences.error(fault, self.tr("Point {0}").format(place + 1))
        self.points.show_faults(rows)
        whole = faults.get("points")
        self._points_fault.setText(
            f"⚠ {self._sentences.error(whole, self.tr('Points'))}" if whole else ""
        )
        self._points_fault.setVisible(whole is not None)
        if (rows or whole) and (first is None or first is not self.subject.control):
            first = self.points.row_field(min(rows) if rows else 0)
        return first

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().horizontalAdvance("n") * 100
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._halves.direction() != wanted:
            self._halves.setDirection(wanted)
