"""Fourth step: everything doubtful is looked at, then a person answers for the letter with the PIN."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QWidget

from communeapp.core.documents import UnsupportedKind
from communeapp.core.people import Person
from communeapp.ui.drafting.finding_card import FindingCard
from communeapp.ui.drafting.mark_words import MarkWords
from communeapp.ui.drafting.review_list import PointKind, ReviewPoint, open_points
from communeapp.ui.input_safety import pin_edit
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, ScrollColumn, column, let_go, row, rule
from communeapp.ui.widgets.text import heading, label, small, soft

#: So many letters before and after the words in question are shown.
_AROUND = 80


def excerpt(text: str, words: str) -> str:
    """Give the words with what stands around them, cut between words; the beginning where they are not found."""
    at = max(0, text.find(words))
    start, end = max(0, at - _AROUND), min(len(text), at + len(words) + _AROUND)
    if start and (gap := text.find(" ", start, at)) >= 0:
        start = gap + 1
    if end < len(text) and (gap := text.rfind(" ", at + len(words), end)) >= 0:
        end = gap
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"


class PointRow(QFrame):
    """One thing to look at: what, why, a tick for the person, and the way to the text.

    Signals: ``ticked(str, bool)`` with the key; ``edit_wanted(str)`` with the detail; ``fix_wanted`` and
    ``fix_refused`` with the finding.
    """

    ticked = Signal(str, bool)
    edit_wanted = Signal(str)
    fix_wanted = Signal(object)
    fix_refused = Signal(object)

    def __init__(self, theme: Theme, point: ReviewPoint, sentence: str, *, is_ticked: bool) -> None:
        super().__init__()
        self._point = point
        body = column(self, gap=GAP_S)
        head = row(gap=GAP)
        words = column(gap=2)
        words.addWidget(label(sentence, "label"))
        if point.where and point.kind is PointKind.UNSUPPORTED:
            words.addWidget(soft(excerpt(point.where, point.detail)))
        elif point.where and point.kind is PointKind.LINT:
            words.addWidget(soft(point.where))
        head.addLayout(words, 1)
        finding = point.finding
        in_text = finding is not None and finding.in_text
        if point.kind in (PointKind.UNSUPPORTED, PointKind.UNCOVERED) or in_text:
            head.addWidget(
                quiet(self.tr("Go to the text"), self._edit, theme=theme, icon="edit"),
                0,
                Qt.AlignmentFlag.AlignTop,
            )
        body.addLayout(head)
        if finding is not None:
            self.card = FindingCard(theme, finding)
            self.card.fix_wanted.connect(self.fix_wanted)
            self.card.fix_refused.connect(self.fix_refused)
            body.addWidget(self.card)
        self.tick = QCheckBox(self._tick_words())
        self.tick.setAccessibleName(f"{sentence} {self._tick_words()}")
        self.tick.setProperty("noMnemonic", True)
        self.tick.setChecked(is_ticked)
        self.tick.setVisible(point.must_tick and not point.must_change)
        self.tick.toggled.connect(self._on_toggled)
        body.addWidget(self.tick)
        body.addWidget(rule())

    def _tick_words(self) -> str:
        return {
            PointKind.UNSUPPORTED: self.tr("I have checked it: it is right"),
            PointKind.UNCOVERED: self.tr("It is left out on purpose"),
        }.get(self._point.kind, self.tr("I have looked at it"))

    @Slot()
    def _edit(self) -> None:
        finding = self._point.finding
        detail = self._point.detail if self._point.kind is PointKind.UNSUPPORTED else ""
        self.edit_wanted.emit(finding.found or finding.line[:60] if finding else detail)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        self.ticked.emit(self._point.key, on)


class ReviewStep(QWidget):
    """The check list and the confirmation.

    Signals: ``ticked(str, bool)``; ``edit_wanted(str)``; ``fix_wanted`` and ``fix_refused`` with the
    finding whose words are to be mended or kept; ``confirm_wanted(str, str)`` with the
    person's id and PIN; ``people_wanted`` when nobody may review yet; ``export_wanted``.
    """

    ticked = Signal(str, bool)
    edit_wanted = Signal(str)
    fix_wanted = Signal(object)
    fix_refused = Signal(object)
    confirm_wanted = Signal(str, str)
    people_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks = MarkWords(self)
        self._points: tuple[ReviewPoint, ...] = ()
        self._ticked: frozenset[str] = frozenset()
        self._checking = False
        self._arrived = False  # shown, and the keyboard has not been put anywhere yet
        self._people: tuple[Person, ...] = ()
        outer = column(self, gap=0)
        scroll = self._scroll = ScrollColumn(widest=900, margin=GAP_L)
        self._state = Banner(theme)
        scroll.body.addWidget(self._state)
        self._list_card = Card(self.tr("Please look at these"))
        self._list_note = soft(
            self.tr("Tick what you have checked, or go to the text and mend it.")
        )
        self._list_card.body.addWidget(self._list_note)
        self._rows = column(gap=GAP)
        self._list_card.body.addLayout(self._rows)
        scroll.body.addWidget(self._list_card)
        scroll.body.addWidget(self._confirm_card())
        scroll.body.addStretch(1)
        outer.addWidget(scroll)

    def _confirm_card(self) -> Card:
        card = Card(self.tr("Confirm the review"))
        self._confirm = card
        self._explain = soft(
            self.tr(
                "Until a person confirms, every file bears the mark DỰ THẢO. Your name and the time "
                "are recorded with the letter."
            )
        )
        card.body.addWidget(self._explain)
        self.person: Field[QComboBox] = Field(self.tr("Who reviews"), QComboBox())
        self.pin: Field[QLineEdit] = Field(self.tr("PIN"), pin_edit())
        self._form = QWidget()
        form = column(self._form, gap=GAP)
        form.addWidget(self.person)
        form.addWidget(self.pin)
        self._wait = label("", "soft")
        form.addWidget(self._wait)
        buttons = row()
        buttons.addStretch(1)
        self.confirm = primary(
            self.tr("I have read the letter and answer for it"), self._on_confirm,
            theme=self._theme, icon="check",
        )  # fmt: skip
        buttons.addWidget(self.confirm)
        form.addLayout(buttons)
        card.body.addWidget(self._form)
        self._nobody = QWidget()
        none = column(self._nobody, gap=GAP)
        none.addWidget(
            label(
                self.tr("Nobody with a PIN may review yet. Enter the people of the office first.")
            )
        )
        none.addWidget(
            quiet(
                self.tr("Enter people"), self.people_wanted.emit, theme=self._theme, icon="people"
            )
        )
        card.body.addWidget(self._nobody)
        self.pin.control.returnPressed.connect(self._on_confirm)
        self.pin.control.textChanged.connect(self._on_pin_changed)
        self._done = QWidget()
        done = column(self._done, gap=GAP)
        self._done_words = heading("")
        done.addWidget(self._done_words)
        done.addWidget(small(self.tr("Any later change makes it a draft again.")))
        after = row()
        after.addStretch(1)
        self.export = primary(
            self.tr("Go on to the final file"),
            self.export_wanted.emit,
            theme=self._theme,
            icon="next",
        )
        self.export.setAutoDefault(True)  # it has the keyboard: Enter goes on
        after.addWidget(self.export)
        done.addLayout(after)
        card.body.addWidget(self._done)
        return card

    # -- what the page hands in -----------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin above: what was scrolled belongs to the letter that was open before."""
        self._scroll.verticalScrollBar().setValue(0)
        self._arrived = True
        super().showEvent(event)

    def show_people(self, people: Sequence[Person], current: str) -> None:
        """Offer those who may review; the one who is signed in first."""
        self._people = tuple(people)
        combo = self.person.control
        combo.clear()
        for one in people:
            combo.addItem(f"{one.name} – {one.title}" if one.title else one.name, one.id)
        place = combo.findData(current)
        combo.setCurrentIndex(max(place, 0) if people else -1)
        self._refresh()

    def show_points(
        self, points: Sequence[ReviewPoint], ticked: frozenset[str], *, checking: bool = False
    ) -> None:
        """Show what has to be looked at; nobody can confirm while the check still runs."""
        self._checking = checking
        unchanged = tuple(points) == self._points
        self._points, self._ticked = tuple(points), ticked
        if not unchanged:
            while (item := self._rows.takeAt(0)) is not None:
                gone = item.widget()
                if gone is not None:
                    let_go(gone)
            for point in points:
                made = PointRow(
                    self._theme, point, self.sentence(point), is_ticked=point.key in ticked
                )
                made.ticked.connect(self.ticked)
                made.edit_wanted.connect(self.edit_wanted)
                made.fix_wanted.connect(self.fix_wanted)
                made.fix_refused.connect(self.fix_refused)
                self._rows.addWidget(made)
        self._refresh()
        if self._arrived and not checking:
            QTimer.singleShot(0, self, self._on_checked)

    def show_review(self, who: str, when: str) -> None:
        """Show who answered for the letter and when; empty for a draft."""
        self._done_words.setText(
            "✓ " + self.tr("Reviewed by {0}, {1}").format(who, when) if who else ""
        )
        self._done.setVisible(bool(who))
        self._refresh()

    def show_pin_fault(self, sentence: str) -> None:
        """Say beside the PIN why it was not taken."""
        self.pin.control.clear()
        self.pin.show_error(sentence)
        self.pin.control.setFocus()

    def sentence(self, point: ReviewPoint) -> str:
        """Say in one sentence what is to be looked at."""
        if point.kind is PointKind.UNSUPPORTED:
            kind = point.unsupported or UnsupportedKind.NAME
            return self._marks.sentence(kind, point.detail)
        if point.kind is PointKind.UNCOVERED:
            return self.tr("Point {0} is not in the text: “{1}”").format(point.where, point.detail)
        if point.kind is PointKind.MISSING:
            return self.tr("Left open, prints as dots: {0}").format(point.detail)
        return point.detail

    @property
    def nobody(self) -> bool:
        """Say whether nobody may review yet."""
        return not self._people

    # -- inside ---------------------------------------------------------------------------------

    @Slot()
    def _on_checked(self) -> None:
        """Put the keyboard where the next thing is to be done, if that can be seen."""
        if not self._arrived or self._checking:
            return
        self._arrived = False
        first = next((tick for tick in self._ticks() if not tick.isChecked()), None)
        if first is not None:
            first.setFocus()
        elif self.confirm.isEnabled() and not self.pin.control.visibleRegion().isEmpty():
            self._scroll.ensureWidgetVisible(self.confirm)
            self.pin.control.setFocus()

    def _ticks(self) -> list[QCheckBox]:
        return [
            one.tick
            for one in self.findChildren(PointRow)
            if one.tick.isVisible() and not one.tick.visibleRegion().isEmpty()
        ]

    @Slot()
    def _on_confirm(self) -> None:
        if not self.confirm.isEnabled():
            return
        if not self.pin.control.text():
            self.pin.show_error(self.tr("Please enter your PIN."))
            self.pin.control.setFocus()
            return
        self.confirm_wanted.emit(str(self.person.control.currentData()), self.pin.control.text())

    @Slot()
    def _on_pin_changed(self) -> None:
        if self.pin.error and self.pin.control.text():
            self.pin.show_error("")

    def _refresh(self) -> None:
        waiting = len(open_points(self._points, self._ticked))
        reviewed = bool(self._done_words.text())
        self._list_card.setVisible(bool(self._points) and not reviewed)
        self._form.setVisible(bool(self._people) and not reviewed)
        self._nobody.setVisible(not self._people and not reviewed)
        self._explain.setVisible(not reviewed)
        self._done.setVisible(reviewed)
        self.confirm.setEnabled(waiting == 0 and not self._checking)
        # Notes alone hold nothing up: there is no box to tick.
        self._list_note.setVisible(any(p.must_tick or p.must_change for p in self._points))
        self._wait.setText(self.tr("Still to be ticked: {0}").format(waiting) if waiting else "")
        self._wait.setVisible(waiting > 0)
        if reviewed:
            self._state.tell("ok", self.tr("The letter has been reviewed."))
        elif self._checking:
            self._state.tell("info", self.tr("The text is being checked …"))
        elif waiting:
            self._state.tell(
                "warn",
                self.tr("{0} things have to be checked before the letter may leave.").format(
                    waiting
                ),
            )
        elif self._points:
            self._state.tell(
                "ok", self.tr("Everything is checked. Read the page once more, then confirm.")
            )
        else:
            self._state.tell(
                "ok",
                self.tr("Nothing doubtful was found."),
                self.tr(
                    "Every number, date and name comes from your facts. Please read the page, then confirm."
                ),
            )
