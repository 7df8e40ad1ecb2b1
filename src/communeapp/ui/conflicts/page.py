"""The merge screen: both texts of a letter side by side, each difference taken from one or the other.

Nothing is written before a person presses "Keep"; both texts stay among the kept versions.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from communeapp.core.document_merging import Agreement, Choice, Comparison, Part
from communeapp.core.errors import UserError
from communeapp.core.merging import Take
from communeapp.core.people import Action
from communeapp.services.conflicts import Conflict, Side
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.conflicts.rows import AgreementRow, DifferenceRow, side_head
from communeapp.ui.context import UiContext
from communeapp.ui.page import Page
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, ScrollColumn, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import label, reveal, small


class ConflictPage(Page):
    """Shows the two texts of one letter. ``argument`` of :meth:`activate` is the id of the draft."""

    help_topic = "conflicts"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.draft_id = ""
        self.conflict: Conflict | None = None
        self.comparison: Comparison | None = None
        self.rows: list[DifferenceRow] = []
        outer = column(self, gap=0)
        self._head = QWidget()
        self._head_body: QVBoxLayout = column(self._head, gap=GAP_S)
        self._head_body.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self.note = Banner(context.theme)
        self._head_body.addWidget(self.note)
        self._sides = QWidget()
        self._sides_row = row(self._sides, gap=GAP_L)
        self._sides_row.setContentsMargins(GAP, 0, GAP_L, 0)
        self._head_body.addWidget(self._sides)
        outer.addWidget(self._head)
        self.sheet = ScrollColumn(widest=1400, margin=GAP_L)
        self.sheet.body.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_L)
        self.sheet.body.setSpacing(GAP)
        outer.addWidget(self.sheet, 1)
        outer.addWidget(self._make_bar())
        for keys, step in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.go, step))
        context.bus.changed.connect(self._on_changed)

    def _make_bar(self) -> QWidget:
        theme = self.context.theme
        bar = QWidget()
        bar.setObjectName("playBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = row(bar, gap=GAP)
        line.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        said = column(gap=0)
        self.left_over = label("", "label")
        self._keys = small(self.tr("1 left, 2 right, 3 both, 0 neither · Ctrl+↓ next difference"))
        said.addWidget(self.left_over)
        said.addWidget(self._keys)
        line.addLayout(said, 1)
        self.before = quiet(self.tr("Previous"), lambda: self.go(-1), theme=theme, icon="back")
        self.after = quiet(self.tr("Next"), lambda: self.go(1), theme=theme, icon="next")
        self.later = button(self.tr("Later"), self._on_later)
        self.keep = primary(
            self.tr("Keep the chosen text"), self._on_keep, theme=theme, icon="check"
        )
        for one in (self.before, self.after, self.later, self.keep):
            line.addWidget(one)
        return bar

    # -- Page -----------------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Two texts of one letter")

    def activate(self, argument: Any = None) -> None:
        if isinstance(argument, str) and argument:
            self.draft_id = argument
        self._load()

    def restore_argument(self) -> Any:
        return self.draft_id

    # -- loading --------------------------------------------------------------------------------

    def _load(self) -> None:
        conflicts, draft = self.context.office.conflicts, self.draft_id

        def work() -> Conflict:
            chosen = draft or next((one.id for one in conflicts.list()), "")
            return conflicts.load(chosen)

        self.context.tasks.change(work, self._on_loaded, self._on_refused, owner=self)

    def _on_loaded(self, conflict: Conflict) -> None:
        self.draft_id = conflict.id
        self.conflict, self.comparison = conflict, conflict.compare()
        left, right = conflict.sides
        names = (self._side_name(left, Take.LEFT), self._side_name(right, Take.RIGHT))
        self._show_note(conflict)
        clear(self._sides_row)
        for side, name, take in zip((left, right), names, (Take.LEFT, Take.RIGHT), strict=True):
            whole = button(self.tr("Take this whole text"), partial(self.take_whole, take))
            whole.setAccessibleName(self.tr("Take this whole text: {0}").format(name))
            who = " · ".join(
                one for one in (side.person, when(side.at_ms, self.context.language)) if one
            )
            note = self.tr("✓ Reviewed by {0}").format(side.reviewed) if side.reviewed else ""
            self._sides_row.addWidget(side_head(name, who, note, whole), 1)
        reveal(self._sides, True)
        self._show_pieces()
        self._refresh()
        assign_mnemonics(self.window())
        # When the rows have their places: only then can the first open one be brought into sight.
        QTimer.singleShot(0, self, self._show_first)

    @Slot()
    def _show_first(self) -> None:
        first = next((one for one in self.rows if one.choice is None), None)
        if first is None and self.rows:
            first = self.rows[0]
        if first is not None:
            first.focus()
            # Labels that wrap know their height only after a round of events.
            QTimer.singleShot(0, first, lambda: self._bring(first))

    def _bring(self, one: DifferenceRow) -> None:
        """Bring a difference to the top of what is seen."""
        self.sheet.verticalScrollBar().setValue(max(0, one.y() - GAP))

    def _side_name(self, side: Side, take: Take) -> str:
        if side.here:
            return self.tr("The text of this PC")
        if side.place:
            return self.tr("The text of “{0}”").format(side.place)
        return (
            self.tr("The text of another PC")
            if take is Take.RIGHT
            else self.tr("The text of another PC (left)")
        )

    def _show_note(self, conflict: Conflict) -> None:
        more = ""
        if conflict.more:
            more = self.tr("There are %n further text(s); they come next.", "", conflict.more)
        unknown = ""
        if conflict.base is None:
            unknown = self.tr(
                "What both came from is not known here, so every difference is asked."
            )
        subject = conflict.sides[0].text.facts.subject or self.tr("Without a subject yet")
        hint = self.tr("Choose the words to keep. Both texts stay among the kept versions.")
        self.note.tell(
            "info",
            self.tr("“{0}” was changed at two PCs.").format(subject),
            " ".join(one for one in (hint, more, unknown) if one),
        )

    def _show_pieces(self) -> None:
        if self.comparison is None:
            return
        clear(self.sheet.body)
        self.rows = []
        body = {Part.BODY}
        differing = {one.part for one in self.comparison.differences}
        for piece in self.comparison.pieces:
            if isinstance(piece, Agreement):
                # Around a difference of the text its neighbours are shown; elsewhere only what differs.
                if piece.part in body & differing and piece.chunk.left:
                    self.sheet.body.addWidget(AgreementRow(piece))
                continue
            made = DifferenceRow(self.context.theme, self.comparison, piece, len(self.rows) + 1)
            made.chosen.connect(self._refresh)
            self.rows.append(made)
            self.sheet.body.addWidget(made)
        self.sheet.body.addStretch(1)
        proposals = self.comparison.proposals()
        for one in self.rows:
            one.show_choice(proposals.get(one.difference.id))

    def _on_refused(self, error: BaseException) -> bool:
        if not isinstance(error, UserError):
            return False
        told = self.context.told(error)
        self.conflict = self.comparison = None
        clear(self.sheet.body)
        reveal(self._sides, False)
        self.rows = []
        self.note.tell("ok" if error.code == "merge.settled" else "warn", told.message, told.hint)
        self._refresh()
        return True

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        mine = notice.initiator is self
        if mine or self.conflict is None or not self.isVisible():
            return
        if notice.changes.has("conflict", self.draft_id):
            self._load()

    # -- choosing -------------------------------------------------------------------------------

    def choices(self) -> dict[int, Choice]:
        """Give what is chosen so far."""
        return {one.difference.id: one.choice for one in self.rows if one.choice is not None}

    def take_whole(self, side: Take) -> None:
        """Take one side everywhere."""
        for one in self.rows:
            one.show_choice(Choice(side))
        self._refresh()
        self.keep.setFocus()

    @Slot()
    def _refresh(self) -> None:
        open_ = sum(1 for one in self.rows if one.choice is None)
        may = self.context.session.may(Action.WRITE_DOCUMENTS)
        self.keep.setEnabled(self.conflict is not None and not open_ and may)
        for one in (self.before, self.after, self._keys, self.keep):
            reveal(one, bool(self.rows))
        if not self.rows:
            self.left_over.setText("")
        elif open_:
            words_ = self.tr("%n difference(s)", "", len(self.rows))
            self.left_over.setText(self.tr("{0}, {1} still to choose").format(words_, open_))
        else:
            self.left_over.setText(self.tr("✓ Everything is chosen"))

    def go(self, by: int) -> None:
        """Go to the next or the previous difference; round at the ends."""
        if not self.rows:
            return
        focus = self.window().focusWidget()
        here = next(
            (
                at
                for at, one in enumerate(self.rows)
                if focus is not None and one.isAncestorOf(focus)
            ),
            -1 if by > 0 else 0,
        )
        wanted = self.rows[(here + by) % len(self.rows)]
        wanted.focus()
        self._bring(wanted)

    # -- done -----------------------------------------------------------------------------------

    @Slot()
    def _on_later(self) -> None:
        self.page_wanted.emit("home", None)

    @Slot()
    def _on_keep(self) -> None:
        if self.conflict is None or self.comparison is None:
            return
        conflict, conflicts = self.conflict, self.context.office.conflicts
        text = self.comparison.compose(self.choices())
        self.keep.setEnabled(False)

        def refused(error: BaseException) -> bool:
            if isinstance(error, UserError) and error.code == "merge.changed":
                told = self.context.told(error)
                self._load()
                self.note.tell("warn", told.message, told.hint)
                return True
            return self._on_refused(error)

        self.context.tasks.change(
            lambda: conflicts.resolve(conflict.id, conflict.heads, text.facts, text.document),
            lambda _kept: self._on_kept(conflict),
            refused,
            owner=self,
        )

    def _on_kept(self, conflict: Conflict) -> None:
        if conflict.more:
            self._load()
            return
        self.conflict = self.comparison = None
        self.rows = []
        self.page_wanted.emit("drafting", conflict.id)
