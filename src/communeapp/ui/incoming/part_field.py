"""One part of a header in the review: its value, whether it has to be looked at and why, and the person's yes."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from communeapp.core.incoming.header import Part
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.layouts import GAP_S, column, row
from communeapp.ui.widgets.text import label, restyle, reveal

Control = QLineEdit | QPlainTextEdit | QComboBox


class Check(StrEnum):
    """How a value stands with the person."""

    PLAIN = "plain"  # read well: nothing to do
    OPEN = "open"  # has to be looked at
    SEEN = "seen"  # a person has looked at it, or typed it


class PartField(QWidget):
    """A named value. Enter says "this is right" and goes on; a doubtful value is never taken without that.

    Signals: ``focused(Part)``; ``settled(Part)`` when Enter was pressed; ``changed(Part)`` when the person changed the
    value or its state.
    """

    focused = Signal(object)
    settled = Signal(object)
    changed = Signal(object)

    def __init__(self, theme: Theme, part: Part | str, name: str, control: Control) -> None:
        super().__init__()
        self.part = part
        self.name = name
        self.control = control
        self.check = Check.PLAIN
        self.why = ""
        self._original = ""
        self._loading = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        body = column(self, gap=GAP_S // 2)
        head = row(gap=GAP_S)
        self._name = label(name, "label")
        self._name.setBuddy(control)
        head.addWidget(self._name, 1)
        self._state = chip("", "warn")
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(head)
        body.addWidget(control)
        self._reason = label("", "small")
        body.addWidget(self._reason)
        self._error = label("", "error")
        reveal(self._error, False)
        body.addWidget(self._error)
        control.setAccessibleName(name)
        control.installEventFilter(self)
        if isinstance(control, QComboBox):
            control.activated.connect(self._on_edited)
        else:
            control.textChanged.connect(self._on_edited)

    # --- values --------------------------------------------------------------------------------------

    def load(self, value: str, check: Check, why: str) -> None:
        """Show what was read."""
        self._loading = True
        control = self.control
        if isinstance(control, QLineEdit):
            control.setText(value)
            control.setCursorPosition(0)
        elif isinstance(control, QPlainTextEdit):
            control.setPlainText(value)
        else:
            place = control.findText(value)
            if place < 0:
                control.insertItem(0, value, "")
                place = 0
            control.setCurrentIndex(place)
        self._original = value
        self._loading = False
        self.show_error("")
        self.set_check(check, why)

    def value(self) -> str:
        """Give what stands there now."""
        if isinstance(self.control, QComboBox):
            return self.control.currentText().strip()
        return text_of(self.control)

    @property
    def edited(self) -> bool:
        """Say whether the person changed it."""
        return self.value() != self._original.strip()

    def set_check(self, check: Check, why: str = "") -> None:
        """Mark how it stands; ``why`` says what is doubtful."""
        self.check, self.why = check, why
        words = {
            Check.PLAIN: "",
            Check.OPEN: "⚠ " + self.tr("Please check"),
            Check.SEEN: "✓ " + self.tr("Checked"),
        }[check]
        self._state.setText(words)
        self._state.setProperty("tone", "warn" if check is Check.OPEN else "ok")
        restyle(self._state)
        reveal(self._state, bool(words))
        shown = why if check is not Check.SEEN else ""
        self._reason.setText(shown)
        reveal(self._reason, bool(shown))
        self.control.setProperty("check", check.value)
        spoken = words
        if check is Check.OPEN:
            spoken = self.tr("Please check: {0} Enter says that it is right.").format(f"{why}.")
        self.control.setAccessibleDescription(spoken)
        restyle(self.control)

    def show_error(self, text: str) -> None:
        """Say what is wrong with the value; an empty text takes it away."""
        self._error.setText(f"⚠ {text}" if text else "")
        reveal(self._error, bool(text))
        self.control.setProperty("invalid", bool(text))
        restyle(self.control)

    @property
    def error(self) -> str:
        """The error that is shown, or nothing."""
        return self._error.text()

    def confirm(self) -> None:
        """The person says that the value is right."""
        if self.check is Check.OPEN:
            self.set_check(Check.SEEN)
            self.changed.emit(self.part)

    def lock(self, locked: bool) -> None:
        """Only show the value; changes go through the register."""
        if isinstance(self.control, QComboBox):
            self.control.setEnabled(not locked)
        else:
            self.control.setReadOnly(locked)

    # --- events --------------------------------------------------------------------------------------

    def _on_edited(self, *_: object) -> None:
        if self._loading:
            return
        self.show_error("")
        if self.edited and self.check is not Check.SEEN:
            self.set_check(Check.SEEN)
        self.changed.emit(self.part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self.focused.emit(self.part)
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.confirm()
                self.settled.emit(self.part)
                return True
        return bool(super().eventFilter(watched, event))


class NoWheelCombo(QComboBox):
    """A list that the wheel only changes when it has the focus: scrolling past must not change a value."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def short_text(lines: int, fields: QWidget | None = None) -> QPlainTextEdit:
    """A field of some lines; Tab leaves it."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    height = made.fontMetrics().lineSpacing() * lines
    made.setFixedHeight(height + 2 * GAP_S + 12)
    return made


__all__ = ["Check", "Control", "NoWheelCombo", "PartField", "line_edit", "short_text"]
