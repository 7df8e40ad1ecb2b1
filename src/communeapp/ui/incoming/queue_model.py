"""The list of files that are being taken in: what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

_Index = QModelIndex | QPersistentModelIndex


class State(StrEnum):
    """What became of a file so far."""

    WAITING = "waiting"
    READING = "reading"
    SAVING = "saving"
    DONE = "done"  # read, and nothing in it has to be looked at
    TO_CHECK = "to_check"  # read; a person has to look at something
    KNOWN = "known"  # the same file was taken in before
    SECRET = "secret"  # refused: nothing of it was kept  # noqa: S105 - not a password
    BROKEN = "broken"  # could not be read; kept as "needs a look"
    FAILED = "failed"  # nothing was kept, because the machine was in the way
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        """Say whether nothing more will happen by itself."""
        return self not in (State.WAITING, State.READING, State.SAVING)


@dataclass
class Entry:
    """One file of the queue. ``sentence`` says why, in the language it happened in."""

    key: int
    path: Path
    state: State = State.WAITING
    sentence: str = ""
    hint: str = ""
    doc_id: str = ""
    page: int = 0
    pages: int = 0
    clearance: str = ""
    fresh: bool = False  # to be read although its original is kept
    level: str = ""  # of a refused file: the printed mark
    where: str = ""  # what showed it: stamp, name or number


class QueueModel(QAbstractListModel):
    """Entries in the order they came.

    Signals: ``counted()`` when a count changed.
    """

    counted = Signal()

    ENTRY = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self._rows: dict[int, int] = {}
        self._next = 0
        self._reading: set[int] = set()
        self.counts: Counter[State] = Counter()

    def add(self, paths: tuple[Path, ...]) -> list[Entry]:
        """Put files at the end."""
        if not paths:
            return []
        first = len(self.entries)
        made = [Entry(self._next + i, path) for i, path in enumerate(paths)]
        self._next += len(made)
        self.beginInsertRows(QModelIndex(), first, first + len(made) - 1)
        self.entries += made
        self._rows.update({one.key: first + i for i, one in enumerate(made)})
        self.endInsertRows()
        self.counts[State.WAITING] += len(made)
        self.counted.emit()
        return made

    def change(self, entry: Entry, state: State, sentence: str = "", hint: str = "") -> None:
        """Say what became of a file."""
        self.counts[entry.state] -= 1
        self.counts[state] += 1
        entry.state, entry.sentence, entry.hint = state, sentence, hint
        if state is State.READING:
            self._reading.add(entry.key)
        else:
            self._reading.discard(entry.key)
            entry.page = entry.pages = 0
        self.touched(entry)
        self.counted.emit()

    def touched(self, entry: Entry) -> None:
        """Draw the line of a file anew."""
        row = self._rows.get(entry.key)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def entry(self, key: int) -> Entry | None:
        """Find an entry by its key."""
        row = self._rows.get(key)
        return self.entries[row] if row is not None else None

    def row_of(self, key: int) -> int:
        """Give the line of an entry, -1 where it is gone."""
        return self._rows.get(key, -1)

    def first_reading(self) -> int:
        """Give the line of the first file that is being read, -1 where none is."""
        rows = [self._rows[key] for key in self._reading]
        return min(rows, default=-1)

    def put_first(self, rank: Mapping[State, int]) -> None:
        """Sort the list by what became of the files, lowest rank first; else in the order they came."""
        self.beginResetModel()
        self.entries.sort(key=lambda one: (rank.get(one.state, len(rank)), one.key))
        self._rows = {one.key: i for i, one in enumerate(self.entries)}
        self.endResetModel()

    def drop_ended(self) -> None:
        """Take the files off the list with which nothing more happens."""
        self.beginResetModel()
        self.entries = [one for one in self.entries if not one.state.ended]
        self._rows = {one.key: i for i, one in enumerate(self.entries)}
        self.counts = Counter(one.state for one in self.entries)
        self.endResetModel()
        self.counted.emit()

    @property
    def ended(self) -> int:
        """How many files are through."""
        return sum(count for state, count in self.counts.items() if state.ended)

    @property
    def open(self) -> int:
        """How many files are still to come."""
        return len(self.entries) - self.ended

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == self.ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.path.name
        return None
