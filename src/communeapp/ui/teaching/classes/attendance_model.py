"""Members down, sessions across: what the lists say. What was just written shows at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from communeapp.core.training.classes import AttendanceGrid, ClassSession, Member, Presence
from communeapp.ui.theme import Palette

Index = QModelIndex | QPersistentModelIndex
TONES = {
    Presence.PRESENT: "ok",
    Presence.LATE: "warn",
    Presence.ABSENT: "danger",
    Presence.EXCUSED: "info",
}


class AttendanceModel(QAbstractTableModel):
    """Cells hold a Presence or nothing."""

    def __init__(
        self,
        palette: Palette,
        words: Mapping[Presence, str],
        day: Callable[[dt.date], str],
        nothing: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._palette, self._words, self._day, self._nothing = palette, words, day, nothing
        self.members: tuple[Member, ...] = ()
        self.sessions: tuple[ClassSession, ...] = ()
        self._grid: dict[tuple[str, str], Presence] = {}
        #: Written, and not yet known to be kept: a list read in between must not hide it.
        self._pending: dict[tuple[str, str], Presence | None] = {}

    def show(
        self, members: Sequence[Member], sessions: Sequence[ClassSession], grid: AttendanceGrid
    ) -> None:
        """Show lists; the cursor stays where members and sessions are the same."""
        same = (tuple(members), tuple(sessions)) == (self.members, self.sessions)
        marks = {
            (session, member): presence
            for session, row in grid.items()
            for member, presence in row.items()
        }
        if same:
            self._grid = marks
            if self.members and self.sessions:
                last = self.index(len(self.members) - 1, len(self.sessions) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.members, self.sessions, self._grid = tuple(members), tuple(sessions), marks
        self.endResetModel()

    def presence(self, row: int, column: int) -> Presence | None:
        """Give what stands in a cell."""
        key = (self.sessions[column].id, self.members[row].id)
        return self._pending[key] if key in self._pending else self._grid.get(key)

    def put(self, column: int, marks: Mapping[int, Presence | None]) -> Callable[[], None]:
        """Show marks of a session by row at once; call what is given back when they are kept."""
        session = self.sessions[column].id
        keys = {(session, self.members[row].id): mark for row, mark in marks.items()}
        self._pending.update(keys)
        for row in marks:
            self.dataChanged.emit(self.index(row, column), self.index(row, column))

        def kept() -> None:
            for key, mark in keys.items():
                if self._pending.get(key, self) == mark:
                    del self._pending[key]
                if mark is None:
                    self._grid.pop(key, None)
                else:
                    self._grid[key] = mark

        return kept

    def forget(self) -> None:
        """Show what is kept, after something could not be."""
        self._pending.clear()

    # --- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.members)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.sessions)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            member = self.members[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{section + 1}. {member.name}"
            if role == Qt.ItemDataRole.ToolTipRole:
                return " · ".join(one for one in (member.name, member.title, member.unit) if one)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return None
        session = self.sessions[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(one for one in (self._day(session.date), session.start) if one)
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (self._day(session.date), session.start, session.title, session.place)
            return " · ".join(one for one in parts if one)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        presence = self.presence(index.row(), index.column())
        words = self._words[presence] if presence is not None else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.ForegroundRole and presence is not None:
            return self._palette.colour(TONES[presence])
        if role == Qt.ItemDataRole.BackgroundRole and presence is not None:
            return self._palette.colour(f"{TONES[presence]}_soft")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            session = self.sessions[index.column()]
            name = self.members[index.row()].name
            return f"{name}, {self._day(session.date)}: {words or self._nothing}"
        return None
