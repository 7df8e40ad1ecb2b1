"""The fields of a header as the clerk checks them, top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from communeapp.core.incoming.confirming import parts_to_check
from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.incoming.reading_header.types import TYPES
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.part_field import Check, Control, NoWheelCombo, PartField, short_text
from communeapp.ui.incoming.words import (
    day_text,
    parse_day,
    part_name,
    why_words,
)
from communeapp.ui.input_safety import line_edit
from communeapp.ui.widgets.layouts import GAP

#: Shown in this order; those in one row stand side by side where there is room.
ROWS: tuple[tuple[Part, ...], ...] = (
    (Part.TYPE, Part.URGENCY),
    (Part.NUMBER, Part.DATE),
    (Part.ISSUER,),
    (Part.PARENT,),
    (Part.SUBJECT,),
    (Part.SIGNER, Part.SIGNER_TITLE),
    (Part.RECIPIENTS,),
    (Part.AUTHORITY, Part.DEADLINE),
)
DAYS = (Part.DATE, Part.DEADLINE)
URGENCIES = ("", "Khẩn", "Thượng khẩn", "Hỏa tốc")


class HeaderForm(QWidget):
    """All parts of a header, each a :class:`PartField`.

    Signals: ``focused(Part)``; ``changed()``; ``done()`` when Enter was pressed in the last doubtful part.
    """

    focused = Signal(object)
    changed = Signal()
    done = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self._header = Header()
        self._wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.parts: dict[Part, PartField] = {}
        for part in (one for line in ROWS for one in line):
            control: Control
            if part in (Part.TYPE, Part.URGENCY):
                control = NoWheelCombo()
            elif part is Part.SUBJECT:
                control = short_text(3)
            elif part is Part.RECIPIENTS:
                control = short_text(2)
            else:
                control = line_edit()
            made = PartField(context.theme, part, part_name(part), control)
            made.focused.connect(self.focused)
            made.settled.connect(self._on_settled)
            made.changed.connect(self._on_changed)
            self.parts[part] = made
        urgency = self.parts[Part.URGENCY].control
        assert isinstance(urgency, NoWheelCombo)  # noqa: S101 - made above
        urgency.addItems(list(URGENCIES))
        urgency.setItemText(0, self.tr("None"))
        for part in DAYS:
            self.parts[part].control.setPlaceholderText(self.tr("day/month/year"))
        self._arrange()

    def show_types(self, names: Sequence[tuple[str, str]]) -> None:
        """Offer the types as pairs of code and name."""
        control = self.parts[Part.TYPE].control
        assert isinstance(control, NoWheelCombo)  # noqa: S101
        control.clear()
        for code, name in names:
            control.addItem(name, code)

    def load(self, header: Header) -> None:
        """Show what was read."""
        self._header = header
        doubtful = parts_to_check(header)
        for part, made in self.parts.items():
            value = header.value(part) or ""
            if part in DAYS and value:
                value = day_text(value)
            if part is Part.URGENCY and not value:
                value = self.tr("None")
            check = Check.OPEN if part in doubtful else Check.PLAIN
            told = part in doubtful or part in header.blank
            made.load(value, check, why_words(self.context, header, part) if told else "")
        number = self.parts[Part.NUMBER].control
        if isinstance(number, QLineEdit):
            number.setPlaceholderText(f"… /{header.bare_symbol}" if header.bare_symbol else "")
        self._arrange()

    def lock(self, locked: bool) -> None:
        """Only show the values."""
        for one in self.parts.values():
            one.lock(locked)
            if locked:
                one.set_check(Check.PLAIN)

    # --- what the person said -----------------------------------------------------------------------------

    def open_parts(self) -> list[Part]:
        """Give the parts that still have to be looked at, in the order of the screen."""
        order = [part for line in ROWS for part in line]
        return [part for part in order if self.parts[part].check is Check.OPEN]

    def check_values(self) -> Part | None:
        """Say beside the fields what cannot be entered as it is; give the first of them."""
        wrong = None
        if self.parts[Part.NUMBER].value()[:1] in ("/", "-"):
            self.parts[Part.NUMBER].show_error(
                self.tr("Please type the number before the symbol, or leave the field empty.")
            )
            wrong = Part.NUMBER
        for part in DAYS:
            value = self.parts[part].value()
            if value and parse_day(value) is None:
                self.parts[part].show_error(self.tr("Please write it as day/month/year."))
                wrong = wrong or part
        return wrong

    def header(self) -> Header:
        """Give the header as the person left it; call :meth:`check_values` first."""
        parts: dict[Part, Found] = {
            part: found for part, found in self._header.parts.items() if part not in self.parts
        }
        for part, made in self.parts.items():
            value = made.value()
            if part is Part.URGENCY and value == self.tr("None"):
                value = ""
            if part in DAYS and value:
                day = parse_day(value)
                value = day.isoformat() if day is not None else ""
            if not value:
                continue
            before = self._header.parts.get(part)
            if before is not None and before.value == value:
                parts[part] = replace(before, to_check=False)
            else:
                parts[part] = Found(value)
        control = self.parts[Part.TYPE].control
        assert isinstance(control, NoWheelCombo)  # noqa: S101
        code = str(control.currentData() or "")
        if not self.parts[Part.TYPE].edited:
            code = self._header.type_code
        return replace(self._header, parts=parts, type_code=code)

    def focus(self, part: Part) -> None:
        """Put the keyboard into a part."""
        self.parts[part].control.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- inside ---------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_settled(self, part: Part) -> None:
        waiting = self.open_parts()
        if not waiting:
            self.done.emit()
            return
        order = [one for line in ROWS for one in line]
        later = [one for one in waiting if order.index(one) > order.index(part)]
        self.focus((later or waiting)[0])

    @Slot(object)
    def _on_changed(self, _part: Part) -> None:
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.fontMetrics().averageCharWidth() * 50
        if wide is not self._wide:
            self._arrange()

    def _arrange(self) -> None:
        """Put pairs side by side where there is room, else below each other."""
        self._wide = self.width() >= self.fontMetrics().averageCharWidth() * 50
        line = 0
        for made in self.parts.values():
            self._grid.removeWidget(made)
        for parts in ROWS:
            if self._wide and len(parts) == 2:
                for place, part in enumerate(parts):
                    self._grid.addWidget(self.parts[part], line, place, Qt.AlignmentFlag.AlignTop)
                line += 1
                continue
            for part in parts:
                self._grid.addWidget(self.parts[part], line, 0, 1, 2)
                line += 1
        before: QWidget | None = None
        for parts in ROWS:
            for part in parts:
                control = self.parts[part].control
                if before is not None:
                    QWidget.setTabOrder(before, control)
                before = control


def type_choices() -> tuple[tuple[str, str], ...]:
    """Give code and name of the types of documents that arrive, each name once."""
    return tuple((one.code, one.name) for one in TYPES)
