"""The list of points: one growing field per point, added, moved and pasted by keyboard alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QSizePolicy, QWidget

from communeapp.ui.drafting.fact_form import split_points
from communeapp.ui.drafting.paste import Paster
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import button, icon_button, quiet
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column, let_go, row
from communeapp.ui.widgets.text import label, restyle

MAX_ROWS = 40


class PointField(QPlainTextEdit):
    """One point: as high as its text.

    Signals: ``next_wanted`` on Enter, ``gone`` on Backspace in an empty field, ``moved(int)`` on
    Alt+Up and Alt+Down, ``many_pasted(tuple)`` when several lines were pasted.
    """

    next_wanted = Signal()
    gone = Signal()
    moved = Signal(int)
    many_pasted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.paster = Paster(self)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the list its keys; what an input method composes never comes through here."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            # Backspace in an empty field removes it, except as part of an input method's burst,
            # which only ever takes back letters that are there.
            empty = not self.toPlainText()
            if plain and empty and event.key() == Qt.Key.Key_Backspace and not event.isAutoRepeat():
                self.gone.emit()
                return
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return self.paster.can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; several lines become several points."""
        text = self.paster.take(source)
        if not text:
            return
        if len(split_points(text)) > 1:
            self.many_pasted.emit(split_points(text))
        else:
            self.textCursor().insertText(" ".join(text.split()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(240, self._wanted_height())

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self._wanted_height())

    def _wanted_height(self) -> int:
        lines = max(1, round(self.document().size().height()))
        style = self.contentsMargins()
        frame = style.top() + style.bottom()
        return round(lines * self.fontMetrics().lineSpacing()) + frame + 8


class PointRow(QFrame):
    """A point with its number, its buttons and the place for its fault."""

    def __init__(self, theme: Theme, owner: PointsEditor) -> None:
        super().__init__()
        self._owner = owner
        body = column(self, gap=2)
        line = row(gap=GAP_S)
        self.number = QLabel()
        self.number.setProperty("kind", "label")
        self.number.setMinimumWidth(self.fontMetrics().horizontalAdvance("00."))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.number.setContentsMargins(0, 7, 0, 0)
        self.field = PointField()
        line.addWidget(self.number)
        line.addWidget(self.field, 1)
        self.up = icon_button(self.tr("Move up (Alt+Up)"), theme, "arrow-up", self._up)
        self.down = icon_button(self.tr("Move down (Alt+Down)"), theme, "arrow-down", self._down)
        self.remove = icon_button(self.tr("Remove this point"), theme, "trash", self._remove)
        for one in (self.up, self.down, self.remove):
            line.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(line)
        self._fault = label("", "error")
        self._fault.setContentsMargins(self.number.minimumWidth() + GAP_S, 0, 0, 0)
        self._fault.hide()
        body.addWidget(self._fault)
        self.field.textChanged.connect(owner.changed)
        self.field.next_wanted.connect(self._next)
        self.field.gone.connect(self._remove)
        self.field.moved.connect(self._moved)
        self.field.many_pasted.connect(self._many)
        self.field.paster.told.connect(owner.noted)

    def set_number(self, number: int, count: int) -> None:
        """Say which point this is."""
        self.number.setText(f"{number}.")
        self.field.setAccessibleName(self.tr("Point {0} of {1}").format(number, count))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)

    def show_fault(self, text: str) -> None:
        """Say below the field what is wrong with it."""
        self._fault.setText(f"⚠ {text}" if text else "")
        self._fault.setVisible(bool(text))
        if bool(self.field.property("invalid")) != bool(text):
            self.field.setProperty("invalid", bool(text))
            restyle(self.field)

    @Slot()
    def _up(self) -> None:
        self._owner.shift(self, -1)

    @Slot()
    def _down(self) -> None:
        self._owner.shift(self, 1)

    @Slot()
    def _remove(self) -> None:
        self._owner.remove(self)

    @Slot()
    def _next(self) -> None:
        self._owner.add_after(self)

    @Slot(int)
    def _moved(self, step: int) -> None:
        self._owner.shift(self, step)

    @Slot(object)
    def _many(self, points: tuple[str, ...]) -> None:
        self._owner.paste_after(self, points)


class PointsEditor(QWidget):
    """All points of a letter.

    Signals: ``changed`` after every change, ``noted(str)`` with a sentence for the person.
    """

    changed = Signal()
    noted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._paster = Paster(self)
        self._paster.told.connect(self.noted)
        self._rows: list[PointRow] = []
        body = column(self, gap=GAP)
        self._column = column(gap=GAP_S)
        body.addLayout(self._column)
        tools = FlowLayout()
        self.add_button = button(self.tr("Add a point"), self.add, theme=theme, icon="plus")
        self.paste_button = quiet(
            self.tr("Paste many lines"), self.paste, theme=theme, icon="paste"
        )
        tools.addWidget(self.add_button)
        tools.addWidget(self.paste_button)
        body.addLayout(tools)
        self.set_points(("",))

    def controls(self) -> list[QWidget]:
        """Give what the Tab key comes to, in its order."""
        rows = [(one.field, one.up, one.down, one.remove) for one in self._rows]
        return [*(part for row in rows for part in row), self.add_button, self.paste_button]

    def points(self) -> tuple[str, ...]:
        """Give the points as they stand; empty rows among them."""
        return tuple(row.field.toPlainText() for row in self._rows)

    def set_points(self, points: Sequence[str]) -> None:
        """Show other points."""
        for old in self._rows:
            let_go(old)
        self._rows = []
        for text in points or ("",):
            self._insert(len(self._rows), text)
        self._count()
        self.changed.emit()

    def show_faults(self, faults: Mapping[int, str]) -> None:
        """Show faults by number of the filled row, counted from 0 as in :func:`points`."""
        for index, one in enumerate(self._rows):
            one.show_fault(faults.get(index, ""))

    @Slot()
    def add(self) -> None:
        """Open an empty point at the end."""
        self.add_after(self._rows[-1])

    def add_after(self, above: PointRow) -> None:
        """Open an empty point below another; an empty one there is used."""
        place = self._rows.index(above) + 1
        if place < len(self._rows) and not self._rows[place].field.toPlainText().strip():
            self._rows[place].field.setFocus()
            return
        if self._full():
            return
        self._insert(place, "")
        self._count()
        self._rows[place].field.setFocus()
        self.changed.emit()

    def paste_after(self, above: PointRow, points: Sequence[str]) -> None:
        """Put pasted lines into this row, if it is empty, and below it."""
        place = self._rows.index(above)
        empty = not above.field.toPlainText().strip()
        if len(self._rows) + len(points) - empty > MAX_ROWS:
            # As a whole or not at all: a part put in would hide that the rest is missing.
            self.noted.emit(
                self.tr(
                    "{0} lines were pasted; a letter holds at most {1} points. Nothing was put in: put the "
                    "rest into an annex or a second letter."
                ).format(len(points), MAX_ROWS)
            )
            return
        if empty:
            above.field.setPlainText(points[0])
            points = points[1:]
        for text in points:
            place += 1
            self._insert(place, text)
        self._count()
        self._rows[place].field.setFocus()
        self._rows[place].field.moveCursor(QTextCursor.MoveOperation.End)
        self.changed.emit()

    @Slot()
    def paste(self) -> None:
        """Make points of the lines on the clipboard."""
        from PySide6.QtGui import QGuiApplication

        clipboard = QGuiApplication.clipboard().mimeData()
        text = self._paster.take(clipboard) if clipboard is not None else ""
        if text is None:
            return
        points = split_points(text)
        if not points:
            self.noted.emit(
                self.tr("The clipboard holds no text. Copy the lines first, then paste.")
            )
            return
        self.paste_after(self._rows[-1], points)

    def remove(self, gone: PointRow) -> None:
        """Take a point out; the last one is only emptied."""
        if len(self._rows) == 1:
            gone.field.clear()
            return
        place = self._rows.index(gone)
        self._rows.remove(gone)
        let_go(gone)
        self._count()
        self._rows[max(0, place - 1)].field.setFocus()
        self.changed.emit()

    def shift(self, moved: PointRow, step: int) -> None:
        """Move a point one place up or down and stay in it."""
        place = self._rows.index(moved)
        target = place + step
        if not 0 <= target < len(self._rows):
            return
        self._rows.insert(target, self._rows.pop(place))
        self._column.removeWidget(moved)
        self._column.insertWidget(target, moved)
        self._count()
        moved.field.setFocus()
        self.changed.emit()

    def row_field(self, index: int) -> PointField:
        """Give the field of one row, counted from 0."""
        return self._rows[index].field

    def _full(self) -> bool:
        if len(self._rows) < MAX_ROWS:
            return False
        self.noted.emit(
            self.tr(
                "A letter holds at most {0} points. Put the rest into an annex or a second letter."
            ).format(MAX_ROWS)
        )
        return True

    def _insert(self, place: int, text: str) -> None:
        made = PointRow(self._theme, self)
        made.field.setPlainText(text)
        self._rows.insert(place, made)
        self._column.insertWidget(place, made)

    def _count(self) -> None:
        for index, one in enumerate(self._rows, 1):
            one.set_number(index, len(self._rows))
