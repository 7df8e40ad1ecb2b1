"""Second step: what the letter may say. Every fault stands beside its field."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QLineEdit, QWidget

from communeapp.core.doctypes import DocumentType
from communeapp.core.documents import FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.facts import Known
from communeapp.core.field_values import field_faults, read_day
from communeapp.core.issuing import signers_for
from communeapp.ui.drafting.fact_form import (
    Checked,
    FactForm,
    articles_text,
    check_form,
    entry_fault,
    read_articles,
)
from communeapp.ui.drafting.lines_field import LinesField
from communeapp.ui.drafting.points_editor import PointsEditor
from communeapp.ui.drafting.sentences import Sentences
from communeapp.ui.drafting.sign_card import SignCard
from communeapp.ui.drafting.type_fields import TypeFields
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
        self._known: Known = ()
        self._type: DocumentType | None = None
        self._asked = False  # faults are shown once a person has asked to go on
        self._loading = False
        self._in_order: tuple[QWidget, ...] = ()  # of the points: what Tab comes to
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
        self.asked = TypeFields()
        card.body.addWidget(self.asked)
        self._points_head = label(self.tr("Points"), "label")
        card.body.addWidget(self._points_head)
        self._points_note = small(
            self.tr(
                "One fact per line: what, who, when, how much. Short notes are enough; Enter opens "
                "the next point."
            )
        )
        card.body.addWidget(self._points_note)
        self.points = PointsEditor(self._theme)
        self.points.changed.connect(self._on_points_changed)
        self.points.noted.connect(self.tell)
        card.body.addWidget(self.points)
        self._points_fault = label("", "error")
        self._points_fault.hide()
        card.body.addWidget(self._points_fault)
        self.articles: Field[LinesField] = Field(
            self.tr("Chapters and articles"),
            LinesField(4, "Chương I. QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\n…"),
            self.tr("“Chương I. …”, “Điều 1. …” on lines of their own, then one line per point."),
            optional=self.tr("optional"),
        )
        card.body.addWidget(self.articles)
        self.also = TypeFields()
        card.body.addWidget(self.also)
        self.articles.control.textChanged.connect(self._on_edited)
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

    def _sign_card(self) -> SignCard:
        self.sign = SignCard()
        self.sign.changed.connect(self._on_edited)
        self.place, self.date, self.signer = self.sign.place, self.sign.date, self.sign.signer
        self.authority, self.signer_title = self.sign.authority, self.sign.title
        self.signer_name, self.more = self.sign.name, self.sign.more
        self.asked.changed.connect(self._on_edited)
        self.also.changed.connect(self._on_edited)
        return self.sign

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
        points = self.points.controls()
        self._in_order = tuple(points)
        chain: list[QWidget] = [self.subject.control, *self.asked.controls(), *points]
        chain += [self.articles.control, *self.also.controls()]
        chain += [self.to.control, self.basis.control]
        chain += [self.place.control, self.date.control, self.signer.control]
        chain += [f.control for f in (self.authority, self.signer_title, self.signer_name)]
        chain += [
            self.sign.post.control,
            self.sign.more_button,
            *self.more.controls(),
            self.use_ai,
            self.go,
        ]
        for first, second in itertools.pairwise(chain):
            QWidget.setTabOrder(first, second)

    # -- what the page hands in -----------------------------------------------------------------

    def configure(
        self, chosen: DocumentType, known: Known, signers: Sequence[Signer], place: str
    ) -> None:
        """Adapt to a type and to the office's profile."""
        self._type = chosen
        self._known = known
        self.to.setVisible(chosen.names_others)
        self.subject.setVisible(chosen.needs.subject)
        self.asked.show_fields(tuple(one for one in chosen.fields if one.required))
        self.also.show_fields(tuple(one for one in chosen.fields if not one.required))
        self.more.show_fields(chosen.common.fields)
        self.more.setVisible(bool(self.more.values()))
        self.articles.setVisible(chosen.takes_articles)
        self._fix_tab_order()
        self.place.control.setPlaceholderText(place)
        self.sign.show_signers(signers_for(chosen, tuple(signers)))

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
        self.articles.control.setPlainText(articles_text(form.articles))
        for fields in (self.asked, self.also, self.more):
            fields.load(form.fields)
        self.more.setVisible(bool(self.more.values()))
        self.place.control.setText(form.place)
        self.date.control.setText(form.date)
        self.sign.show_signer(form.signer)
        self._loading = False
        self._asked = False
        self._clear_faults()
        notes = facts.notes if isinstance(facts, FactSheet) else ()
        self.tell(" ".join(self._sentences.code(note).message for note in notes))

    def form(self) -> FactForm:
        """Give what stands in the fields."""
        return FactForm(
            type=self._type.code if self._type else "",
            subject=" ".join(self.subject.control.toPlainText().split()),
            to=self.to.control.entries() if self.to.isVisibleTo(self) else (),
            basis=self.basis.control.entries(),
            points=self.points.points(),
            place=self.place.control.text() or self.place.control.placeholderText(),
            date=self.date.control.text(),
            signer=self.sign.given(),
            fields=self.asked.values() | self.also.values() | self.more.values(),
            articles=read_articles(self.articles.control.toPlainText())
            if self.articles.isVisibleTo(self)
            else (),
        )

    def over(self, facts: FactSheet, before: FactSheet) -> FactSheet:
        """Add what the form does not ask for: ticks of a review, annexes, how it is copied."""
        asked = self.asked.names | self.also.names | self.more.names
        kept = {name: text for name, text in before.fields.items() if name not in asked}
        return replace(
            facts,
            fields=kept | dict(facts.fields),
            appendices=before.appendices,
            copy=before.copy,
        )

    def loose(self, before: FactSheet) -> FactSheet:
        """Give what stands in the fields, checked or not: an unfinished form is kept as well."""
        form = self.form()
        whole = tuple(one for one in form.articles if one.points)
        facts = FactSheet(
            type=form.type or before.type,
            subject=form.subject,
            points=tuple(row for row in form.points if row.strip())
            + tuple(point for one in whole for point in one.points),
            to=form.to,
            basis=form.basis,
            place=form.place,
            date=read_day(form.date),
            signer=form.signer,
            fields=form.fields,
            notes=before.notes,
            articles=whole,
        )
        return self.over(facts, before)

    def check(self) -> Checked:
        """Check all fields now, without showing anything."""
        form = self.form()
        checked = check_form(form, self._known)
        found = field_faults(self._type, form.fields) if self._type is not None else ()
        if not found:
            return checked
        faults = {one.field or "fields": one for one in found}
        return Checked(None, {**checked.faults, **faults})

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
    def _on_points_changed(self) -> None:
        if tuple(self.points.controls()) != self._in_order:
            self._fix_tab_order()  # a new row would come last of all
        self._on_edited()

    @Slot()
    def _on_check_due(self) -> None:
        self._place_faults(self.check().faults)

    def _type_fields(self) -> tuple[tuple[str, Field[QLineEdit] | Field[LinesField]], ...]:
        parts = (self.asked, self.also, self.more)
        named = ((name, part.field(name)) for part in parts for name in sorted(part.names))
        return tuple((f"fields.{name}", field) for name, field in named if field is not None)

    def _clear_faults(self) -> None:
        self._place_faults({})

    def _place_faults(self, faults: Mapping[str, UserError]) -> QWidget | None:
        """Show the faults; returns the first field that has one."""
        first: QWidget | None = None
        simple: tuple[tuple[str, Field[LinesField] | Field[QLineEdit]], ...] = (
            ("subject", self.subject), ("to", self.to), ("basis", self.basis),
            ("place", self.place), ("date", self.date),
            ("signer.authority", self.authority), ("signer.title", self.signer_title),
            ("signer.name", self.signer_name), ("articles", self.articles),
            *self._type_fields(),
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
