"""A named field: label above, control, hint and error below."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QSizePolicy, QWidget

from communeapp.ui.widgets.layouts import GAP_S, column
from communeapp.ui.widgets.text import label, restyle, reveal

W = TypeVar("W", bound=QWidget)


class Field(QWidget, Generic[W]):
    """Wraps a control; gives it its accessible name, its mnemonic and a place for its error."""

    def __init__(self, name: str, control: W, hint: str = "", *, optional: str = "") -> None:
        super().__init__()
        self.control = control
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        body = column(self, gap=GAP_S // 2)
        self._name = label(f"{name} ({optional})" if optional else name, "label")
        self._name.setBuddy(control)
        control.setAccessibleName(name.replace("&", ""))
        body.addWidget(self._name)
        if hint:
            control.setAccessibleDescription(hint)
        self._hint = label(hint, "small")
        reveal(self._hint, bool(hint))
        body.addWidget(control)
        # Below the control, so that controls side by side stand on one line.
        body.addWidget(self._hint)
        self._error = label("", "error")
        self._error.setVisible(False)
        body.addWidget(self._error)

    def show_error(self, text: str) -> None:
        """Say beside the field what is wrong; an empty text takes it away."""
        # The sign before the sentence carries the meaning where the colour does not.
        self._error.setText(f"⚠ {text}" if text else "")
        reveal(self._error, bool(text))
        self.control.setProperty("invalid", bool(text))
        restyle(self.control)

    @property
    def error(self) -> str:
        """The error that is shown, or nothing."""
        return self._error.text()
