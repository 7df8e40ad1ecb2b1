"""One entry of the calendar: typed in, or taken over from an invitation and completed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from communeapp.core.errors import AppError, Bug
from communeapp.services.work_calendar import Entry, Part, Repeat
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.days import DayField
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP

_SEPARATOR = ";"


class EntryDialog(dialogs.PlainDialog):
    """Fills in an entry; ``kept`` is what was entered, None before."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        entry: Entry,
        known: tuple[Sequence[str], Sequence[str]] = ((), ()),
        missing: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Change the entry") if entry.id else self.tr("New entry"))
        self.context = context
        self.entry = entry
        self.kept: Entry | None = None
        self.setMinimumWidth(820)
        self.state = Banner(context.theme)
        self.state.tell("info", "")
        self.body.addWidget(self.state)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP // 2)
        self.body.addLayout(grid)
        self.fields: dict[str, Field[QLineEdit]] = {}
        people, places = known
        self._line("content", self.tr("What takes place"), grid, 0, 0, 4)
        self.day = DayField(self.tr("Day"), entry.day, explained=False)
        grid.addWidget(self.day, 1, 0)
        self._line("start", self.tr("From"), grid, 1, 1, 1, placeholder="8h00")
        self._line("end", self.tr("Until"), grid, 1, 2, 1, placeholder="10h30")
        self.part = Field(self.tr("Without hours"), Chooser(12))
        self.part.control.offer(
            [
                (self.tr("Morning"), Part.MORNING),
                (self.tr("Afternoon"), Part.AFTERNOON),
                (self.tr("Evening"), Part.EVENING),
                (self.tr("All day"), Part.DAY),
            ]
        )
        self.part.control.choose(entry.part)
        grid.addWidget(self.part, 1, 3)
        self._line("chair", self.tr("Chaired by"), grid, 2, 0, 2, offered=people)
        self._line("place", self.tr("Place"), grid, 2, 2, 2, offered=places)
        self._line("leaders", self.tr("Leaders who take part, parted by ;"), grid, 3, 0, 2)
        self._line("others", self.tr("Who else comes"), grid, 3, 2, 2)
        self._line("prepares", self.tr("Prepared by"), grid, 4, 0, 2, offered=people)
        self._line("notes", self.tr("Notes, car"), grid, 4, 2, 2)
        self.repeat = Field(self.tr("Comes back"), Chooser(16))
        self.repeat.control.offer(
            [
                (self.tr("Once"), Repeat.NEVER),
                (self.tr("Every week"), Repeat.WEEK),
                (self.tr("Every two weeks"), Repeat.FORTNIGHT),
                (self.tr("Every month"), Repeat.MONTH),
            ]
        )
        self.repeat.control.choose(entry.repeat)
        grid.addWidget(self.repeat, 5, 0, 1, 2)
        self.until = DayField(self.tr("Until the day"), entry.until, explained=False)
        grid.addWidget(self.until, 5, 2, 1, 2)
        self.repeat.control.currentIndexChanged.connect(self._on_repeat)
        self._on_repeat()
        if missing:
            self._tell_missing(missing)
        self.add_button(self.tr("Cancel"), accept=False)
        self.save = button(self.tr("Enter"), self._on_save, kind="primary")
        self.save.setDefault(True)
        self.buttons.addWidget(self.save)
        self.fields["content"].control.setFocus()

    def _line(
        self, name: str, label: str, grid: QGridLayout, at: int, left: int, wide: int,
        *, offered: Sequence[str] = (), placeholder: str = "",
    ) -> None:  # fmt: skip
        value = getattr(self.entry, name)
        text = f"{_SEPARATOR} ".join(value) if isinstance(value, tuple) else str(value)
        control = line_edit(text, placeholder, longest=1000)
        if offered:
            completer = QCompleter(list(offered), control)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            control.setCompleter(completer)
        self.fields[name] = Field(label, control)
        grid.addWidget(self.fields[name], at, left, 1, wide)

    @Slot()
    def _on_repeat(self) -> None:
        """What takes place once has no last day."""
        self.until.setEnabled(Repeat(self.repeat.control.currentData()) is not Repeat.NEVER)

    def _tell_missing(self, missing: Sequence[str]) -> None:
        names = {
            "day": self.tr("the day"),
            "start": self.tr("the hour"),
            "place": self.tr("the place"),
            "content": self.tr("what it is about"),
        }
        said = ", ".join(names.get(one, one) for one in missing)
        self.state.tell("warn", self.tr("The invitation does not say: {0}").format(said))

    def _on_save(self) -> None:
        day, sound = self.day.read()
        until, until_sound = self.until.read()
        if not (sound and (until_sound or not self.until.isEnabled())):
            return
        if day is None:
            self.day.show_error(self.tr("Please give the day."))
            return
        for field in self.fields.values():
            field.show_error("")
        texts = {name: text_of(field.control) for name, field in self.fields.items()}
        leaders = tuple(
            one.strip() for one in texts.pop("leaders").split(_SEPARATOR) if one.strip()
        )
        made = replace(
            self.entry,
            day=day,
            leaders=leaders,
            part=Part(self.part.control.currentData()),  # Qt gives plain texts back
            repeat=Repeat(self.repeat.control.currentData()),
            until=until if self.until.isEnabled() else None,
            **texts,
        )
        self.save.setEnabled(False)
        office = self.context.office
        self.context.tasks.change(
            lambda: office.calendar.enter(made), self._done, self._refused, owner=self
        )

    def _done(self, answer: tuple[Entry, object]) -> None:
        self.kept = answer[0]
        self.accept()

    def _refused(self, error: BaseException) -> bool:
        self.save.setEnabled(True)
        if not isinstance(error, AppError) or isinstance(error, Bug):
            return False
        told = self.context.told(error)
        field = self.fields.get(str(getattr(error, "field", "") or ""))
        if field is not None:
            field.show_error(told.message)
            field.control.setFocus()
        else:
            self.state.tell("danger", told.message, told.hint)
        return True


def new_entry_dialog(
    parent: QWidget, context: UiContext, entry: Entry, missing: Sequence[str] = ()
) -> None:
    """Ask for the names the office knows, then show the dialog."""
    office = context.office

    def show(known: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        dialogs.run_dialog(EntryDialog(parent, context, entry, known, missing))

    context.tasks.query(partial(office.calendar.known), show, owner=parent)
