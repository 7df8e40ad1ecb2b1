"""A table that holds only what is looked at: rows are read page by page on the database thread.

A register of years has tens of thousands of rows. The view asks for the rows that it shows; a page
that is not there yet is asked for once, and what was looked at long ago is forgotten.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from communeapp.ui.bridge.tasks import Tasks

Index = QModelIndex | QPersistentModelIndex

PAGE = 100
#: Pages that stay in memory.
KEPT = 40


class Record(Protocol):
    """What can stand in a row."""

    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Record)
C = TypeVar("C", bound=Record, covariant=True)


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: its key (also what is sorted by), its head and the words of a row in it.

    ``width`` counts letters; ``numeric`` stands at the right.
    """

    key: str
    head: str
    text: Callable[[R], str]
    width: int = 14
    numeric: bool = False
    sortable: bool = True


class Source(Protocol[C]):
    """Reads on the database thread. Neither call may touch a widget."""

    def count(self) -> int:
        """How many rows there are."""
        ...

    def page(self, offset: int, limit: int) -> Sequence[C]:
        """Rows from ``offset``, at most ``limit``."""
        ...


class PagedModel(QAbstractTableModel, Generic[R]):
    """Rows of a :class:`Source`.

    Signals: ``shown(int)`` with the number of rows once a new list stands there.
    """

    shown = Signal(int)

    def __init__(
        self, tasks: Tasks, columns: Sequence[Column[R]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._columns = tuple(columns)
        self._source: Source[R] | None = None
        self._total = 0
        self._pages: OrderedDict[int, tuple[R, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._decorate: Callable[[R, str, int], Any] | None = None
        # Pages are asked for together once the view has painted, not one a cell.
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(0)
        self._gather.timeout.connect(self._ask_pages)

    # --- what is shown ---------------------------------------------------------------------

    @property
    def columns(self) -> tuple[Column[R], ...]:
        """The columns, from the left."""
        return self._columns

    @property
    def total(self) -> int:
        """Rows of the whole list."""
        return self._total

    def decorate_with(self, give: Callable[[R, str, int], Any]) -> None:
        """Let ``give(record, column key, role)`` answer for icons, tooltips and spoken words."""
        self._decorate = give

    def show(self, source: Source[R]) -> None:
        """Show another list. What is shown now stays until the first page of it has come."""
        self._source = source
        self._generation += 1
        generation = self._generation
        self._asked.clear()

        def read() -> tuple[int, tuple[R, ...]]:
            total = source.count()
            return total, tuple(source.page(0, PAGE)) if total else ()

        def done(answer: tuple[int, tuple[R, ...]]) -> None:
            if generation == self._generation:
                self._take(*answer)

        self._tasks.query(read, done, owner=self)

    def read_again(self) -> None:
        """Read the same list anew, because something in it was changed."""
        if self._source is not None:
            self.show(self._source)

    def _take(self, total: int, first: tuple[R, ...]) -> None:
        if total == self._total and total:
            # Same length: the selection and the place in the list stay.
            self._pages = OrderedDict({0: first})
            last = self.index(total - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self._total = total
            self._pages = OrderedDict({0: first} if first else {})
            self.endResetModel()
        self.shown.emit(total)

    def record(self, row: int) -> R | None:
        """Give the record of a row, None while it is still being read."""
        if not 0 <= row < self._total:
            return None
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            self._want(number)
            return None
        self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def row_of(self, record_id: str) -> int:
        """Find a record among the pages that are here; -1 where it is not."""
        for number, page in self._pages.items():
            for place, one in enumerate(page):
                if one.id == record_id:
                    return number * PAGE + place
        return -1

    def _want(self, number: int) -> None:
        if number not in self._asked:
            self._asked.add(number)
            if not self._gather.isActive():
                self._gather.start()

    def _ask_pages(self) -> None:
        source, generation = self._source, self._generation
        if source is None:
            return
        wanted = sorted(number for number in self._asked if number not in self._pages)

        def read() -> dict[int, tuple[R, ...]]:
            return {one: tuple(source.page(one * PAGE, PAGE)) for one in wanted}

        def done(answer: dict[int, tuple[R, ...]]) -> None:
            if generation != self._generation:
                return
            for number, rows in answer.items():
                self._asked.discard(number)
                self._pages[number] = rows
                top = self.index(number * PAGE, 0)
                end = min((number + 1) * PAGE, self._total) - 1
                self.dataChanged.emit(top, self.index(end, len(self._columns) - 1))
            while len(self._pages) > KEPT:
                self._pages.popitem(last=False)

        if wanted:
            self._tasks.query(read, done, owner=self)

    # --- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._total

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self._columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(numeric=False)  # the arrow of the sorting stands at the right
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(numeric=column.numeric)
        if role not in _ANSWERED:
            return None
        record = self.record(index.row())
        if record is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)
        given = self._decorate(record, column.key, role) if self._decorate is not None else None
        if given is None and role == Qt.ItemDataRole.ToolTipRole:
            return column.text(record)
        return given


_ANSWERED = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


def _side(*, numeric: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
