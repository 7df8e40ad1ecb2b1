"""A week of the work calendar: what takes place, what clashes, and the week as a document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTableWidgetItem

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, Bug
from communeapp.core.people import Action
from communeapp.core.vietnamese import capitalize_first
from communeapp.services.work_calendar import (
    Clash,
    Entry,
    Occurrence,
    Part,
    State,
    Week,
    monday_of,
)
from communeapp.ui import opening
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.calendar.change_dialog import ChangeDialog
from communeapp.ui.calendar.entry_dialog import new_entry_dialog
from communeapp.ui.calendar.invitations import InvitationDialog, invitations
from communeapp.ui.calendar.week_table import WeekTable
from communeapp.ui.context import UiContext
from communeapp.ui.page import Page
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.layouts import GAP, GAP_L, FlowLayout, column, row
from communeapp.ui.widgets.text import heading

_DAY, _HOURS, _CONTENT, _CHAIR, _PEOPLE, _PLACE, _STATE = range(7)
_MOST_CLASHES = 4


class CalendarPage(Page):
    """Shows one week; the keyboard moves through it, Enter opens an entry."""

    help_topic = "calendar"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.day: dt.date | None = None
        self.shown: Week | None = None
        self.rows: list[Occurrence | None] = []
        body = column(self, gap=GAP, margin=GAP_L)
        head = row(gap=GAP)
        self.before = button(self.tr("‹ Week before"), lambda: self._turn(-7))
        self.now = button(self.tr("This week"), lambda: self._show_day(None))
        self.after = button(self.tr("Week after ›"), lambda: self._turn(7))
        for one in (self.before, self.now, self.after):
            head.addWidget(one)
        self._name = heading("")
        head.addWidget(self._name, 1)
        body.addLayout(head)
        self.warning = Banner(context.theme, "warn")
        self.warning.tell("warn", "")
        body.addWidget(self.warning)
        self.table = WeekTable(self.tr("The week"))
        self.table.itemActivated.connect(self._on_edit)
        self.table.currentCellChanged.connect(self._refresh_buttons)
        body.addWidget(self.table, 1)
        body.addLayout(self._make_buttons())
        context.bus.changed.connect(self._on_changed)
        new = QShortcut(QKeySequence.StandardKey.New, self)
        new.activated.connect(self._on_new)
        gone = QShortcut(QKeySequence.StandardKey.Delete, self.table)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._on_change)
        for key, days in (("Alt+Left", -7), ("Alt+Right", 7)):
            turn = QShortcut(QKeySequence(key), self)
            turn.activated.connect(lambda days=days: self._turn(days))

    def _make_buttons(self) -> FlowLayout:
        line = FlowLayout(gap=GAP)
        theme = self.context.theme
        self.new = primary(self.tr("New entry"), self._on_new, theme=theme, icon="plus")
        self.invitation = button(self.tr("From an invitation …"), self._on_invitation)
        self.edit = button(self.tr("Change the entry"), self._on_edit)
        self.change = button(self.tr("Cancel or move …"), self._on_change)
        self.remove = quiet(self.tr("Take away"), self._on_remove, theme=theme, icon="trash")
        self.look = button(self.tr("Look at it as PDF"), self._on_look, theme=theme, icon="print")
        self.publish = button(
            self.tr("Make the document"), self._on_publish, theme=theme, icon="draft"
        )
        self._writing = (self.new, self.invitation, self.publish)
        for one in (*self._writing[:2], self.edit, self.change, self.remove, self.look):
            line.addWidget(one)
        line.addWidget(self.publish)
        return line

    # --- showing -----------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Work calendar")

    def activate(self, argument: Any = None) -> None:
        """``argument`` is a day of the week to show."""
        if isinstance(argument, dt.date):
            self.day = argument
        self._read()
        self.table.setFocus()

    def restore_argument(self) -> Any:
        return self.day

    def _turn(self, days: int) -> None:
        monday = self.shown.monday if self.shown is not None else monday_of(self._today())
        self._show_day(monday + dt.timedelta(days))

    def _show_day(self, day: dt.date | None) -> None:
        self.day = day
        self._read()

    def _today(self) -> dt.date:
        return self.context.office.clock.today()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("calendar") or notice.changes.has("register"):
            self._read()

    def _read(self) -> None:
        office, day = self.context.office, self.day
        self.context.tasks.query(lambda: office.calendar.week(day), self._show, owner=self)

    def _show(self, shown: Week) -> None:
        kept = self._current()
        self.shown = shown
        sunday = shown.monday + dt.timedelta(6)
        words = self.tr("Week {0}: {1} – {2}").format(
            shown.monday.isocalendar().week, f"{shown.monday:%d/%m}", f"{sunday:%d/%m/%Y}"
        )
        if shown.number:
            words += " · " + self.tr("issued as no. {0}").format(shown.number)
            if shown.changed:
                words += " · " + self.tr("%n change(s) since", "", len(shown.changed))
        self._name.setText(words)
        self._show_clashes(shown.clashes)
        self._fill(shown)
        at = next((n for n, one in enumerate(self.rows) if one and kept and one.key == kept.key), 0)
        self.table.setCurrentCell(at, _CONTENT)
        self._refresh_buttons()

    def _show_clashes(self, clashes: tuple[Clash, ...]) -> None:
        lines = []
        for one in clashes[:_MOST_CLASHES]:
            code = f"calendar.clash.{one.what}" + ("" if one.sure else "_maybe")
            lines.append(
                self.context.sentence(
                    code,
                    name=one.name,
                    day=f"{one.first.day:%d/%m/%Y}",
                    first=one.first.entry.content,
                    second=one.second.entry.content,
                )
            )
        self.warning.tell("warn", lines[0] if lines else "", "\n".join(lines[1:]))

    def _fill(self, shown: Week) -> None:
        heads = (
            self.tr("Day"), self.tr("Hours"), self.tr("What takes place"), self.tr("Chaired by"),
            self.tr("Who takes part"), self.tr("Place"), self.tr("Notes"),
        )  # fmt: skip
        self.table.setHorizontalHeaderLabels(heads)
        self.rows = []
        clashing = {one.key for clash in shown.clashes for one in (clash.first, clash.second)}
        texts: list[tuple[str, ...]] = []
        for offset in range(7):
            day = shown.monday + dt.timedelta(offset)
            today = [one for one in shown.occurrences if one.day == day]
            if not today and offset >= 5:
                continue
            name = self._day_words(day, off=day in shown.days_off)
            if not today:
                self.rows.append(None)
                texts.append((name, "", "", "", "", "", ""))
            for number, one in enumerate(today):
                self.rows.append(one)
                mark = one.key in clashing
                texts.append(self._cells(one, "" if number else name, clashing=mark))
        self.table.setRowCount(len(texts))
        for at, cells in enumerate(texts):
            gone = self.rows[at] is not None and self.rows[at].state is State.CANCELLED  # type: ignore[union-attr]
            for column_at, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                if gone and column_at not in (_DAY, _STATE):
                    look = item.font()
                    look.setStrikeOut(True)
                    item.setFont(look)
                self.table.setItem(at, column_at, item)
        self.table.arrange()

    def _day_words(self, day: dt.date, *, off: bool) -> str:
        name = capitalize_first(QLocale(self.context.language).dayName(day.isoweekday()))
        words = f"{name}\n{day:%d/%m}"
        free = self.tr("day off")
        return f"{words}\n{free}" if off else words

    def _cells(self, one: Occurrence, day: str, *, clashing: bool) -> tuple[str, ...]:
        entry = one.entry
        parts = {
            Part.MORNING: self.tr("Morning"), Part.AFTERNOON: self.tr("Afternoon"),
            Part.EVENING: self.tr("Evening"), Part.DAY: self.tr("All day"),
        }  # fmt: skip
        hours = "–".join(filter(None, (one.start, one.end))) or parts[one.part]
        states = {
            State.CANCELLED: self.tr("Does not take place: {0}").format(one.reason),
            State.MOVED: self.tr("Moved from {0}: {1}").format(f"{one.planned:%d/%m}", one.reason),
            State.PLANNED: "",
        }
        notes = [
            self.tr("⚠ clashes") if clashing else "",
            states[one.state],
            entry.prepares and self.tr("Prepared by {0}").format(entry.prepares),
            entry.notes,
        ]
        people = "; ".join(filter(None, (*entry.leaders, entry.others)))
        shown = "\n".join(filter(None, notes))
        return day, hours, entry.content, entry.chair, people, one.place, shown

    # --- doing -------------------------------------------------------------------------------

    def _current(self) -> Occurrence | None:
        at = self.table.currentRow()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    @Slot()
    def _refresh_buttons(self) -> None:
        may = self.context.session.may(Action.WRITE_DOCUMENTS)
        here = self._current() is not None
        for one in self._writing:
            one.setEnabled(may)
        for one in (self.edit, self.change, self.remove):
            one.setEnabled(may and here)
        full = self.shown is not None and bool(self.shown.occurrences or self.shown.printed)
        self.look.setEnabled(full)
        self.publish.setEnabled(may and full)

    @Slot()
    def _on_new(self) -> None:
        if not self.new.isEnabled():
            return
        one = self._current()
        day = self._today()
        if self.shown is not None and monday_of(day) != self.shown.monday:
            day = self.shown.monday
        new_entry_dialog(self, self.context, Entry("", day if one is None else one.day, ""))

    @Slot()
    def _on_invitation(self) -> None:
        office = self.context.office

        def choose(records: Any) -> None:
            dialog = InvitationDialog(self, records)
            if dialogs.run_dialog(dialog) and dialog.chosen:
                doc = dialog.chosen
                self.context.tasks.query(
                    lambda: office.calendar.from_invitation(doc), take, owner=self
                )

        def take(read: tuple[Entry, tuple[str, ...]]) -> None:
            new_entry_dialog(self, self.context, read[0], read[1])

        self.context.tasks.query(lambda: invitations(office), choose, owner=self)

    @Slot()
    def _on_edit(self) -> None:
        one = self._current()
        if one is not None and self.edit.isEnabled():
            new_entry_dialog(self, self.context, one.entry)

    @Slot()
    def _on_change(self) -> None:
        one = self._current()
        if one is not None and self.change.isEnabled():
            dialogs.run_dialog(ChangeDialog(self, self.context, one))

    @Slot()
    def _on_remove(self) -> None:
        one = self._current()
        if one is None:
            return
        sure = dialogs.ask(
            self,
            self.context.theme,
            self.tr("Take “{0}” out of the calendar?").format(one.entry.content),
            self.tr(
                "All its days go. If only one day falls out, choose “Cancel or move” and say why."
            ),
            self.tr("Take away"),
            self.tr("Keep it"),
            tone="danger",
        )
        if sure:
            office = self.context.office
            self.context.tasks.change(
                lambda: office.calendar.remove(one.entry.id), None, self._refused, owner=self
            )

    # --- as a document -----------------------------------------------------------------------

    @Slot()
    def _on_look(self) -> None:
        wiring, office, day = self.context.wiring, self.context.office, self.day
        name = self.tr("Work calendar") + ".pdf"
        target = opening.copies(self.context).place(name)

        def make() -> Any:
            facts = office.calendar.facts(day)
            return wiring.drafting.begin(facts, office.profile.show(), use_ai=False).document

        def draw(document: Any) -> None:
            self.context.tasks.outside(
                lambda: wiring.exporting.export(document, pdf=target), show, owner=self
            )

        def show(_: object) -> None:
            self._open(target)

        self.context.tasks.query(make, draw, self._refused, owner=self)

    @staticmethod
    def _open(target: Path) -> None:
        opening.open_path(target)

    @Slot()
    def _on_publish(self) -> None:
        wiring, office, day = self.context.wiring, self.context.office, self.day

        def make() -> tuple[str, Changes]:
            made = office.calendar.publish(wiring.drafting, day)
            return made.id, Changes.of("draft", made.id)

        def show(answer: tuple[str, Changes]) -> None:
            self.page_wanted.emit("drafting", answer[0])

        self.context.tasks.change(make, show, self._refused, owner=self)

    def _refused(self, error: BaseException) -> bool:
        if not isinstance(error, AppError) or isinstance(error, Bug):
            return False
        told = self.context.told(error)
        self.warning.tell("warn", told.message, told.hint)
        return True
