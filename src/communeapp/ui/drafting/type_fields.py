"""The fields that a type asks for beyond the common form, made from the type's data."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from communeapp.core.doctypes import FieldKind, TypeField
from communeapp.core.fact_parts import BAR
from communeapp.core.field_values import entries
from communeapp.ui.drafting.lines_field import LinesField
from communeapp.ui.input_safety import line_edit
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP_S, clear, column

_LINES = (FieldKind.TEXT, FieldKind.LIST, FieldKind.TABLE)


class TypeFields(QWidget):
    """A column of fields. Signal: ``changed`` after every change by a person."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._body = column(self, gap=GAP_S)
        self._fields: dict[str, tuple[TypeField, Field[QLineEdit] | Field[LinesField]]] = {}
        self._loading = False

    def show_fields(self, fields: tuple[TypeField, ...]) -> None:
        """Ask for these fields; what stood in fields of the same name stays."""
        before = self.values()
        if [own for own, _ in self._fields.values()] == list(fields):
            return
        clear(self._body)
        self._fields = {}
        for one in fields:
            field = self._made(one)
            self._fields[one.name] = (one, field)
            self._body.addWidget(field)
        self.setVisible(bool(fields))
        self.load(before)

    @property
    def names(self) -> frozenset[str]:
        """Names of the fields that are asked for."""
        return frozenset(self._fields)

    def controls(self) -> list[QWidget]:
        """Give the controls in their order, for the Tab key."""
        return [field.control for _, field in self._fields.values()]

    def field(self, name: str) -> Field[QLineEdit] | Field[LinesField] | None:
        """Give the field of a name."""
        return self._fields[name][1] if name in self._fields else None

    def load(self, values: Mapping[str, str]) -> None:
        """Fill the fields."""
        self._loading = True
        for name, (_, field) in self._fields.items():
            control = field.control
            if isinstance(control, QPlainTextEdit):
                control.setPlainText(values.get(name, ""))
            else:
                control.setText(values.get(name, ""))
        self._loading = False

    def values(self) -> dict[str, str]:
        """Give what stands in the fields; empty ones are left out."""
        found = {}
        for name, (own, field) in self._fields.items():
            control = field.control
            text = control.toPlainText() if isinstance(control, QPlainTextEdit) else control.text()
            if own.kind is FieldKind.LIST:
                text = "\n".join(entries(text))
            if text.strip():
                found[name] = text.strip()
        return found

    def _made(self, own: TypeField) -> Field[QLineEdit] | Field[LinesField]:
        optional = "" if own.required else self.tr("optional")
        if own.kind in _LINES:
            lines = LinesField(2 if own.kind is FieldKind.TEXT else 3, BAR.join(own.columns))
            lines.textChanged.connect(self._on_edited)
            return Field(own.label, lines, own.hint, optional=optional)
        example = {FieldKind.DATE: "05/3/2026", FieldKind.MONEY: "12.500.000"}
        line = line_edit(placeholder=example.get(own.kind, ""), longest=500)
        line.textChanged.connect(self._on_edited)
        return Field(own.label, line, own.hint, optional=optional)

    @Slot()
    def _on_edited(self) -> None:
        if not self._loading:
            self.changed.emit()
