"""Typing a day as clerks do: 20/02/2026, 20-2-2026 or 20022026; nothing moves while one types."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets.fields import Field

_PARTED = re.compile(r"^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$")
_JOINED = re.compile(r"^(\d{2})(\d{2})(\d{4})$")


def parse_day(text: str) -> dt.date | None:
    """Read a typed day, None for an empty text; ValueError for what is no day."""
    typed = text.strip()
    if not typed:
        return None
    found = _PARTED.match(typed) or _JOINED.match(typed)
    if found is None:
        raise ValueError(typed)
    day, month, year = (int(one) for one in found.groups())
    return dt.date(year, month, day)


def typed_day(value: dt.date | None) -> str:
    """Write a day as it is typed."""
    return f"{value:%d/%m/%Y}" if value is not None else ""


class DayField(Field[QLineEdit]):
    """A named field for a day that may be left empty."""

    def __init__(
        self,
        name: str,
        value: dt.date | None = None,
        *,
        optional: str = "",
        explained: bool = True,
    ) -> None:
        """``explained`` False leaves out the line below, where several stand in a row."""
        hint = QCoreApplication.translate("DayField", "Day/month/year, for example 20/02/2026")
        super().__init__(
            name,
            line_edit(
                typed_day(value),
                QCoreApplication.translate("DayField", "day/month/year"),
                longest=20,
            ),
            hint if explained else "",
            optional=optional,
        )
        self.control.setAccessibleDescription(hint)

    def show_day(self, value: dt.date | None) -> None:
        """Put a day into the field."""
        self.control.setText(typed_day(value))
        self.show_error("")

    def read(self) -> tuple[dt.date | None, bool]:
        """Give the day and whether it could be read; what could not is said beside the field."""
        try:
            value = parse_day(text_of(self.control))
        except ValueError:
            self.show_error(
                QCoreApplication.translate("DayField", "This is not a day. Write 20/02/2026.")
            )
            return None, False
        self.show_error("")
        return value, True
