"""The attendance list: one key for each member, the cursor goes down by itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView

from communeapp.core.changes import Changes
from communeapp.core.training.classes import (
    AttendanceGrid,
    ClassSession,
    Cohort,
    Member,
    Presence,
)
from communeapp.ui.context import UiContext
from communeapp.ui.teaching.classes.attendance_model import AttendanceModel
from communeapp.ui.teaching.classes.dialogs import SessionDialog
from communeapp.ui.teaching.view import View
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import EmptyState
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, ScrollColumn, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import small

KEYS = {
    Qt.Key.Key_1: Presence.PRESENT,
    Qt.Key.Key_2: Presence.LATE,
    Qt.Key.Key_3: Presence.ABSENT,
    Qt.Key.Key_4: Presence.EXCUSED,
}
_EMPTYING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0})
_ROUND = (None, *Presence)


class AttendanceTable(QTableView):
    """Signals: ``marked(object)`` with a Presence or None for the cells that are chosen."""

    marked = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(round(metrics.lineSpacing() * 1.7))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().setMaximumWidth(metrics.averageCharWidth() * 40)
        self.horizontalHeader().setDefaultSectionSize(metrics.averageCharWidth() * 16)
        self.verticalHeader().setHighlightSections(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in KEYS:
            self.mark(KEYS[key])
        elif plain and key in _EMPTYING:
            self.mark(None)
        elif plain and key == Qt.Key.Key_Space:
            self.marked.emit(self._next())
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_down()
        else:
            super().keyPressEvent(event)

    def mark(self, presence: Presence | None) -> None:
        """Mark what is chosen; after a single member the cursor goes to the next."""
        self.marked.emit(presence)
        if len(self.chosen_rows()) == 1:
            self.go_down()

    def _next(self) -> Presence | None:
        index, model = self.currentIndex(), self.model()
        if not index.isValid() or not isinstance(model, AttendanceModel):
            return None
        now = model.presence(index.row(), index.column())
        following: Presence | None = _ROUND[(_ROUND.index(now) + 1) % len(_ROUND)]
        return following

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor into a cell."""
        index = self.model().index(row, column)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def go_down(self) -> None:
        """Go to the next member; at the end one stays."""
        index = self.currentIndex()
        if index.isValid() and index.row() + 1 < self.model().rowCount():
            self.go_to(index.row() + 1, index.column())

    def chosen_rows(self) -> tuple[int, ...]:
        """Rows of the column under the cursor that are chosen."""
        here = self.currentIndex()
        rows = {one.row() for one in self.selectedIndexes() if one.column() == here.column()}
        return tuple(sorted(rows or ({here.row()} if here.isValid() else set())))


class AttendanceTab(View):
    """Sessions and their lists."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.cohort: Cohort | None = None
        body = column(self, gap=GAP_S)
        theme = context.theme
        tools = FlowLayout(gap=GAP_S)
        self.new = quiet(self.tr("New session"), self._on_new, theme=theme, icon="plus")
        self.edit = quiet(self.tr("Change the session"), self._on_edit, theme=theme, icon="edit")
        self.remove = quiet(
            self.tr("Delete the session"), self._on_remove, theme=theme, icon="trash"
        )
        self.all_there = quiet(
            self.tr("All others present"), self._on_all, theme=theme, icon="check"
        )
        self.save = quiet(self.tr("Save as a table"), self._on_save, theme=theme, icon="save")
        for one in (self.new, self.edit, self.remove, self.all_there, self.save):
            tools.addWidget(one)
        body.addLayout(tools)
        self.marks = self._make_marks()
        body.addLayout(self.marks)
        words = self._words()
        self.model = AttendanceModel(
            theme.palette, words, self._day, self.tr("not called yet"), self
        )
        self.table = AttendanceTable(self.tr("Attendance"))
        self.table.setModel(self.model)
        self.table.marked.connect(self._on_marked)
        self.table.selectionModel().currentChanged.connect(self._on_cursor)
        self._none = ScrollColumn(widest=620, margin=GAP)
        self._none.body.addWidget(
            EmptyState(
                theme,
                "calendar",
                self.tr("No list to fill in yet"),
                self.tr("Enter the sessions of the class and its members; then one key a member."),
            )
        )
        self._none.body.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        body.addWidget(self._stack, 1)
        self.summary = small("")
        body.addWidget(self.summary)

    def _words(self) -> dict[Presence, str]:
        return {
            Presence.PRESENT: self.tr("Present"),
            Presence.LATE: self.tr("Late"),
            Presence.ABSENT: self.tr("Absent"),
            Presence.EXCUSED: self.tr("With leave"),
        }

    def _make_marks(self) -> FlowLayout:
        """The four marks with their keys; they are buttons, too."""
        line = FlowLayout(gap=GAP_S)
        words = self._words()
        for number, presence in enumerate(Presence, 1):
            made = quiet(f"{number}  {words[presence]}", partial(self._on_button, presence))
            made.setProperty("noMnemonic", True)
            line.addWidget(made)
        empty = quiet(self.tr("Del  Nothing"), partial(self._on_button, None))
        empty.setProperty("noMnemonic", True)
        line.addWidget(empty)
        return line

    def _day(self, day: object) -> str:
        return day_words(day, self.context.language)  # type: ignore[arg-type]

    def show_class(self, cohort: Cohort) -> None:
        """Show the lists of a class."""
        self.cohort = cohort
        self.new.setEnabled(not cohort.closed)
        self.read()

    def read(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        office = self.context.office

        def work() -> tuple[tuple[Member, ...], tuple[ClassSession, ...], AttendanceGrid]:
            return (
                office.classes.members(cohort.id),
                office.classes.sessions(cohort.id),
                office.classes.attendance(cohort.id),
            )

        self.query(work, self._show)

    def _show(
        self, answer: tuple[tuple[Member, ...], tuple[ClassSession, ...], AttendanceGrid]
    ) -> None:
        members, sessions, grid = answer
        self.model.show(members, sessions, grid)
        full = bool(members and sessions)
        self._stack.setCurrentWidget(self.table if full else self._none)
        if full and not self.table.currentIndex().isValid():
            self.table.go_to(0, self._today_column())
        self._on_cursor()
        if self.isVisible():
            assign_mnemonics(self.window())

    def _today_column(self) -> int:
        """Begin with the last session that has begun."""
        today = self.context.office.clock.today()
        begun = [i for i, one in enumerate(self.model.sessions) if one.date <= today]
        return begun[-1] if begun else 0

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _session(self) -> ClassSession | None:
        place = self.table.currentIndex().column()
        return self.model.sessions[place] if 0 <= place < len(self.model.sessions) else None

    @Slot()
    def _on_cursor(self) -> None:
        session = self._session()
        free = self.cohort is not None and not self.cohort.closed
        for one in (self.edit, self.remove, self.all_there):
            one.setEnabled(session is not None and free)
        self.save.setEnabled(session is not None)
        if session is None:
            self.summary.setText("")
            return
        column_now = self.model.sessions.index(session)
        found = [self.model.presence(row, column_now) for row in range(self.model.rowCount())]
        words = self._words()
        counts = [f"{words[one]}: {found.count(one)}" for one in Presence if found.count(one)]
        open_ = found.count(None)
        if open_:
            counts.append(self.tr("not called yet: {0}").format(open_))
        head = " · ".join(one for one in (self._day(session.date), session.title) if one)
        self.summary.setText(f"{head} — {', '.join(counts)}")

    # --- marking -------------------------------------------------------------------------------

    @Slot(object)
    def _on_marked(self, presence: Presence | None) -> None:
        rows = self.table.chosen_rows()
        if not rows or self.cohort is None or self.cohort.closed:
            return
        self._mark(dict.fromkeys(rows, presence))

    def _on_button(self, presence: Presence | None) -> None:
        self.table.mark(presence)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, marks: dict[int, Presence | None]) -> None:
        cohort, session = self.cohort, self._session()
        if cohort is None or session is None or not marks:
            return
        office = self.context.office
        by_member = {self.model.members[row].id: mark for row, mark in marks.items()}
        kept = self.model.put(self.model.sessions.index(session), marks)
        self._on_cursor()

        def failed(_error: BaseException) -> bool:
            self.model.forget()
            self.read()
            return False

        self.context.tasks.change(
            lambda: office.classes.set_attendance(cohort.id, session.id, by_member),
            lambda _changes: kept(),
            failed,
            owner=self,
            initiator=self,
        )

    @Slot()
    def _on_all(self) -> None:
        """Whoever was not called is there."""
        place = self.table.currentIndex().column()
        rows: Iterable[int] = range(self.model.rowCount())
        self._mark(
            {row: Presence.PRESENT for row in rows if self.model.presence(row, place) is None}
        )
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- sessions ------------------------------------------------------------------------------

    @Slot()
    def _on_new(self) -> None:
        self._ask(None)

    @Slot()
    def _on_edit(self) -> None:
        self._ask(self._session())

    def _ask(self, session: ClassSession | None) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        today = self.context.office.clock.today()
        dialog = SessionDialog(self.window(), self.context, today, session)
        if dialogs.run_dialog(dialog):
            entered, office = dialog.answer, self.context.office
            self.change(
                lambda: (
                    office.classes.put_session(cohort.id, entered),
                    Changes.of("class", cohort.id),
                ),
                lambda _answer: self.read(),
            )

    @Slot()
    def _on_remove(self) -> None:
        cohort, session = self.cohort, self._session()
        if cohort is None or session is None:
            return
        if self.sure(
            self.tr("Delete this session and its list?"),
            " · ".join(one for one in (self._day(session.date), session.title) if one),
            self.tr("Delete it"),
            self.tr("Keep it"),
            tone="danger",
        ):
            office = self.context.office
            self.change(
                lambda: office.classes.remove_session(cohort.id, session.id),
                lambda _answer: self.read(),
            )

    @Slot()
    def _on_save(self) -> None:
        cohort = self.cohort
        if cohort is None:
            return
        path = dialogs.save_file(
            self.window(),
            self.tr("Save the attendance"),
            self.tr("Tables (*.xlsx *.csv)"),
            Path.home() / "diem-danh.xlsx",
        )
        if path is not None:
            office = self.context.office
            self.query(
                lambda: office.classes.export_attendance(cohort.id, path),
                lambda rows: self.tell(
                    self.tr("%n row(s) were written.", "", rows), str(path), tone="ok"
                ),
            )
