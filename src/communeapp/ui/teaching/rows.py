"""Lists of a class or a bank in the table of the registers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.register.table import TEXT_LINES, RegisterTable
from communeapp.ui.widgets.cards import EmptyState
from communeapp.ui.widgets.layouts import GAP, GAP_S, ScrollColumn, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.paging import Column
from communeapp.ui.widgets.text import reveal, small

T = TypeVar("T")

ROW_AROUND = 14
LEAST_LETTERS = 16


@dataclass(frozen=True)
class Row(Generic[T]):
    """A record of whatever kind under a key, as the table wants it."""

    id: str
    of: T


class Rows(Generic[T]):
    """Reads a whole list at once; for lists of hundreds, not of tens of thousands."""

    def __init__(self, read: Callable[[], Iterable[T]], key: Callable[[T], str]) -> None:
        self._read, self._key = read, key
        self._rows: tuple[Row[T], ...] = ()

    def count(self) -> int:
        self._rows = tuple(Row(self._key(one), one) for one in self._read())
        return len(self._rows)

    def page(self, offset: int, limit: int) -> tuple[Row[T], ...]:
        return self._rows[offset : offset + limit]


class PagedRows(Generic[T]):
    """Reads a long list page by page."""

    def __init__(
        self,
        count: Callable[[], int],
        page: Callable[[int, int], Iterable[T]],
        key: Callable[[T], str],
    ) -> None:
        self._count, self._page, self._key = count, page, key

    def count(self) -> int:
        return self._count()

    def page(self, offset: int, limit: int) -> tuple[Row[T], ...]:
        return tuple(Row(self._key(one), one) for one in self._page(offset, limit))


def col(
    key: str, head: str, text: Callable[[T], str], width: int = 14, *, numeric: bool = False
) -> Column[Row[T]]:
    """Make a column; lists of a class are in the order that the service gives."""
    return Column(key, head, lambda row: text(row.of), width, numeric=numeric, sortable=False)


class ListPane(QWidget, Generic[T]):
    """A table, a word where nothing is yet, and a line below that counts.

    Signals: ``picked(object)`` with the record under the cursor or None, ``opened(object)``.
    """

    picked = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        context: UiContext,
        name: str,
        columns: Sequence[Column[Row[T]]],
        *,
        icon: str = "register",
        lines: int = 2,
    ) -> None:
        """``lines`` of words fit into a row."""
        super().__init__()
        self.context = context
        self._icon = icon
        self._nothing: tuple[str, str] = ("", "")
        self._counted: Callable[[int], str] = lambda _total: ""
        body = column(self, gap=GAP_S)
        self.table: RegisterTable[Row[T]] = RegisterTable(context, name, columns)
        self.table.picked.connect(self._on_picked)
        self.table.opened.connect(self._on_opened)
        self.table.rows.shown.connect(self._on_shown)
        if lines != TEXT_LINES:
            height = round(self.fontMetrics().lineSpacing() * lines + ROW_AROUND)
            self.table.verticalHeader().setDefaultSectionSize(height)
        self._wide = max(range(len(columns)), key=lambda place: columns[place].width)
        self._least = self.fontMetrics().averageCharWidth() * LEAST_LETTERS
        self.table.viewport().installEventFilter(self)
        self._none = ScrollColumn(widest=620, margin=GAP)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        body.addWidget(self._stack, 1)
        self.count = small("")
        body.addWidget(self.count)
        reveal(self.count, shown=False)

    def say(self, head: str, text: str, counted: Callable[[int], str] | None = None) -> None:
        """Give the words for an empty list, and those that count a full one."""
        self._nothing = (head, text)
        if counted is not None:
            self._counted = counted

    @property
    def nothing(self) -> tuple[str, str]:
        """The words that stand where the list is empty."""
        return self._nothing

    def decorate_with(self, give: Callable[[T, str, int], Any]) -> None:
        """Let ``give(record, column key, role)`` answer for icons, colours and spoken words."""
        self.table.decorate_with(lambda row, key, role: give(row.of, key, role))

    def show_all(self, read: Callable[[], Iterable[T]], key: Callable[[T], str]) -> None:
        """Show what ``read`` gives; it runs on the database thread."""
        self.table.show_rows(Rows(read, key))

    def show_pages(self, source: PagedRows[T]) -> None:
        """Show a long list."""
        self.table.show_rows(source)

    def current(self) -> T | None:
        """Give the record under the cursor."""
        row = self.table.current_record()
        return None if row is None else row.of

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self.table.rows.total

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Give the widest column the room that the others leave, so that nothing has to be scrolled."""
        head = self.table.horizontalHeader()
        others = sum(head.sectionSize(i) for i in range(head.count()) if i != self._wide)
        room = self.table.viewport().width() - others
        head.resizeSection(self._wide, max(room, self._least))

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_picked(self, row: Row[T] | None) -> None:
        self.picked.emit(None if row is None else row.of)

    @Slot(object)
    def _on_opened(self, row: Row[T]) -> None:
        self.opened.emit(row.of)

    @Slot(int)
    def _on_shown(self, total: int) -> None:
        words = self._counted(total) if total else ""
        self.count.setText(words)
        reveal(self.count, shown=bool(words))
        if total:
            self._stack.setCurrentWidget(self.table)
            if not self.table.currentIndex().isValid():
                self.table.go_to(0)
            return
        clear(self._none.body)
        self._none.body.addWidget(EmptyState(self.context.theme, self._icon, *self._nothing))
        self._none.body.addStretch(1)
        self._stack.setCurrentWidget(self._none)
        self.picked.emit(None)
        if self.isVisible():
            assign_mnemonics(self.window())
