"""The review: the document at the left, what was read of it at the right, one stroke to confirm and register."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from communeapp.clock import SystemClock
from communeapp.core.incoming.header import Part
from communeapp.core.incoming.opinion import OTHER, FieldOpinion
from communeapp.core.incoming.text import Personal
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.done_panel import DonePanel
from communeapp.ui.incoming.field_choice import FieldChoice
from communeapp.ui.incoming.fields import field_names, usual_offices
from communeapp.ui.incoming.handing import HandingForm
from communeapp.ui.incoming.header_form import HeaderForm, type_choices
from communeapp.ui.incoming.notices import Notices
from communeapp.ui.incoming.page_view import PageView
from communeapp.ui.incoming.review_data import Decision, Outcome, ReviewData, usual_office
from communeapp.ui.incoming.words import part_name
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, ScrollColumn, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import ElidedLabel, reveal, small


class ReviewScreen(QWidget):
    """Shows one document. It stores nothing itself: the page does what the signals ask for.

    Signals: ``back_wanted``; ``decided(Decision)``; ``next_wanted``; ``register_wanted``; ``other_wanted(str)``;
    ``discard_wanted``; ``redact_wanted``; ``original_wanted``; ``opinion_wanted``;
    ``hidden_wanted``; ``again_wanted``.
    """

    back_wanted = Signal()
    decided = Signal(object)
    next_wanted = Signal()
    register_wanted = Signal()
    other_wanted = Signal(str)
    discard_wanted = Signal()
    redact_wanted = Signal()
    original_wanted = Signal()
    proposal_wanted = Signal()
    opinion_wanted = Signal()
    hidden_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.data: ReviewData | None = None
        self._busy = False
        self._low = False
        outer = column(self, gap=0)
        outer.addLayout(self._make_head())
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(GAP_S)
        self.view = PageView(context)
        holder = QWidget()
        left = column(holder, gap=0)
        left.setContentsMargins(GAP, 0, 0, GAP_S)
        left.addWidget(self.view)
        self._split.addWidget(holder)
        self.side = QStackedWidget()
        self.side.addWidget(self._make_side())
        self.done = DonePanel(context)
        self.done.next_wanted.connect(self.next_wanted)
        self.done.back_wanted.connect(self.back_wanted)
        self.done.register_wanted.connect(self.register_wanted)
        self.side.addWidget(self.done)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 11)
        self._split.setStretchFactor(1, 9)
        self._split.setSizes([560, 500])
        outer.addWidget(self._split, 1)
        for keys, work in (
            ("Ctrl+Return", self.decide), ("Ctrl+Enter", self.decide), ("Esc", self._on_escape),
            ("F6", self._change_side),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)

    def _make_head(self) -> QHBoxLayout:
        line = row(gap=GAP)
        line.setContentsMargins(GAP, GAP_S, GAP_L, GAP_S)
        self.back = quiet(
            self.tr("Back to the list"),
            self.back_wanted.emit,
            theme=self.context.theme,
            icon="back",
        )
        line.addWidget(self.back)
        self._file = ElidedLabel()
        self._file.setProperty("kind", "soft")
        line.addWidget(self._file, 1)
        self.original = quiet(
            self.tr("Open the original"), self.original_wanted.emit,
            theme=self.context.theme, icon="document",
        )  # fmt: skip
        self.discard = quiet(
            self.tr("Throw away"), self.discard_wanted.emit, theme=self.context.theme, icon="trash"
        )
        self.propose = quiet(
            self.tr("Draft a proposal"), self.proposal_wanted.emit,
            theme=self.context.theme, icon="wand",
        )  # fmt: skip
        line.addWidget(self.propose)
        line.addWidget(self.original)
        line.addWidget(self.discard)
        return line

    def _make_side(self) -> QWidget:
        whole = QWidget()
        body = column(whole, gap=0)
        self.scroll_area = ScrollColumn(widest=760, margin=GAP)
        self.notices = Notices(
            self.context,
            on_other=self.other_wanted.emit,
            on_discard=self.discard_wanted.emit,
            on_redact=self.redact_wanted.emit,
            on_hidden=self.hidden_wanted.emit,
            on_again=self.again_wanted.emit,
        )
        self.form = HeaderForm(self.context)
        self.form.show_types(type_choices())
        self.form.focused.connect(self._on_part)
        self.form.changed.connect(self._refresh)
        self.form.done.connect(self._on_form_done)
        self.choice = FieldChoice(self.context)
        self.choice.changed.connect(self._refresh)
        self.choice.settled.connect(self._on_field_settled)
        self.choice.focused.connect(lambda: self.view.light_up(0, 0))
        self.choice.opinion_wanted.connect(self.opinion_wanted)
        self.handing = HandingForm(self.context)
        for one in (self.notices, self.form, self.choice, self.handing, self.notices.below):
            self.scroll_area.body.addWidget(one)
        self.scroll_area.body.setSpacing(GAP)
        self.scroll_area.body.addStretch(1)
        body.addWidget(self.scroll_area, 1)
        foot = column(gap=GAP_S)
        foot.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        self.state = Banner(self.context.theme, "info")
        foot.addWidget(self.state)
        buttons = FlowLayout(gap=GAP_S)
        self.go = primary("", self.decide, theme=self.context.theme, icon="check")
        self.go.setAutoDefault(True)  # Enter presses it, for those who stay on the keyboard
        buttons.addWidget(self.go)
        foot.addLayout(buttons)
        self._hint = small(
            self.tr(
                "Enter: this is right, go on · Ctrl+Enter: confirm and register · F6: to the page and back · "
                "Ctrl+Page Down: next page · Esc: back to the list"
            )
        )
        foot.addWidget(self._hint)
        body.addLayout(foot)
        return whole

    # --- what is shown -------------------------------------------------------------------------------

    def show_document(self, data: ReviewData) -> None:
        """Show a document and put the keyboard where the first thing has to be done."""
        self.data = data
        self._busy = False
        record = data.record
        self._file.show_text(record.file_name)
        self.view.show_document(data.original, data.read)
        self.notices.show_document(data)
        self.form.load(record.header)
        defaults = usual_offices(self.context)
        names = field_names()
        office_of = {code: usual_office(data.offices, defaults, code) for code, _ in names}
        self.choice.offer(names, data.offices.names, office_of)
        self.choice.load(
            record.opinion or FieldOpinion(OTHER, 0.0, True),
            record.field_code,
            record.office,
            confirmed=record.field_confirmed,
        )
        self.handing.offer(self.context.session.people)
        today = SystemClock().today()
        self.handing.load(record.arrived or today, record.person_id, record.instruction)
        locked = not data.open
        self.form.lock(locked)
        self.choice.lock(locked)
        self.handing.lock(locked and not data.waits)
        reveal(self.discard, data.open)
        reveal(self.original, data.original is not None)
        self.side.setCurrentIndex(0)
        self.scroll_area.verticalScrollBar().setValue(0)
        self._refresh()
        assign_mnemonics(self.window())
        self._focus_first()

    def show_personal(self, personal: tuple[Personal, ...]) -> None:
        """Say which details about people were found."""
        if self.data is not None:
            self.notices.add_personal(personal)
            assign_mnemonics(self.window())

    def show_outcome(self, outcome: Outcome, waiting: int) -> None:
        """Say what came of it; one Enter goes on to the next document."""
        self._busy = False
        if self.data is None:
            return
        self.done.show_outcome(outcome, self.data.offices, waiting)
        self.side.setCurrentIndex(1)
        reveal(self.discard, False)
        self.view.light_up(0, 0)
        assign_mnemonics(self.window())
        self.done.focus()

    def show_fault(self, text: str, hint: str) -> None:
        """Say why it could not be stored."""
        self._busy = False
        self._refresh()
        self.state.tell("warn", text, hint)

    def say_working(self, text: str) -> None:
        """Say what is being done now."""
        self.state.tell("info", text)

    def say_not_opened(self, file: Path) -> None:
        """Say that no program shows the file, and where its copy lies."""
        self.state.tell("warn", self.tr("No program on this PC opens this file."), str(file))

    def say_redacted(self, file: Path, count: int) -> None:
        """Say that the redacted copy is there, and that a person still has to read it."""
        self.state.tell(
            "ok",
            self.tr("A copy with %n detail(s) blacked out has been written.", "", count),
            self.tr("Please read it before passing it on: {0}").format(file),
        )

    def _focus_first(self) -> None:
        waiting = self.form.open_parts()
        if self.data is None or not (self.data.open or self.data.waits):
            self.back.setFocus()
        elif not self.data.open:
            self.go.setFocus()
        elif waiting:
            self.form.focus(waiting[0])
            self._on_part(waiting[0])  # no event tells of a field that had the keyboard already
        elif self.choice.is_open:
            self.choice.combo.setFocus()
        else:
            self.go.setFocus()

    # --- deciding --------------------------------------------------------------------------------------

    def waiting(self) -> list[str]:
        """Name what still has to be looked at."""
        names = [part_name(one) for one in self.form.open_parts()]
        if self.choice.is_open:
            names.append(self.choice.field.name)
        return names

    @Slot()
    def decide(self) -> None:
        """Confirm and register; first goes to what nobody has looked at yet."""
        if self.data is None or self._busy or self.side.currentIndex() != 0:
            return
        if not (self.data.open or self.data.waits):
            return
        if self.data.open and self.waiting():
            self._refresh()
            self._focus_first()
            return
        wrong = self.form.check_values()
        if wrong is not None:
            self.form.focus(wrong)
            return
        handing = self.handing.read()
        if handing is None:
            self.handing.arrived.control.setFocus()
            return
        self._busy = True
        self._refresh()
        self.decided.emit(
            Decision(
                self.form.header(),
                self.choice.code,
                self.choice.office_code,
                handing,
                taught=self.data.open and self.choice.corrected and self.choice.code != OTHER,
            )
        )

    @Slot()
    def _refresh(self) -> None:
        data = self.data
        if data is None:
            return
        acts = data.open or data.waits
        reveal(self.go, acts)
        self._show_hint()
        words = self.waiting() if data.open else []
        self.go.setEnabled(not self._busy)
        if not data.gives_numbers:
            self.go.setText(self.tr("Confirm; the number comes from the clerk's PC"))
        elif data.waits:
            self.go.setText(self.tr("Register and hand over"))
        else:
            self.go.setText(self.tr("Confirm and register"))
        if words:
            self.state.tell(
                "warn",
                self.tr(
                    "%n place(s) to check before it can be registered: {0}", "", len(words)
                ).format(", ".join(words)),
            )
        elif data.open:
            self.state.tell("ok", "")
        elif data.waits and not data.gives_numbers:
            self.state.tell(
                "info", self.tr("Confirmed; it waits for its number from the clerk's PC.")
            )
            reveal(self.go, False)
        elif data.waits:
            self.state.tell("info", self.tr("Confirmed at another PC; give it its number."))
        else:
            self.state.tell(
                "ok", self.tr("This document is in the register; corrections are made there.")
            )

    @Slot(object)
    def _on_part(self, part: Part) -> None:
        found = self.data.record.header.parts.get(part) if self.data is not None else None
        if found is not None:
            self.view.light_up(found.start, found.end)
        else:
            self.view.light_up(0, 0)
        self.scroll_area.ensureWidgetVisible(self.form.parts[part], 0, 40)

    @Slot()
    def _on_form_done(self) -> None:
        if self.choice.is_open:
            self.choice.combo.setFocus()
        else:
            self.go.setFocus()

    @Slot()
    def _on_field_settled(self) -> None:
        self._focus_first()

    @Slot()
    def _on_escape(self) -> None:
        self.back_wanted.emit()

    @Slot()
    def _change_side(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self.view.isAncestorOf(focus):
            self._focus_first()
        else:
            (self.view.text if self.view.shows_text else self.view.scroll_area).setFocus()

    # --- room ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        narrow = self.width() < metrics.averageCharWidth() * 66
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)
        self._low = self.height() < metrics.height() * 26
        self._show_hint()

    def _show_hint(self) -> None:
        """Leave the keys to the help where the fields need the room."""
        acts = self.data is not None and (self.data.open or self.data.waits)
        reveal(self._hint, acts and not self._low)
