"""Changing what the offices are called and which field each handles."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from communeapp.core.errors import AppError
from communeapp.core.incoming.offices import Offices, write_offices
from communeapp.core.incoming.opinion import OTHER
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.fields import field_names, usual_offices
from communeapp.ui.incoming.part_field import NoWheelCombo
from communeapp.ui.incoming.review_data import usual_office
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets.buttons import primary
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, ScrollColumn
from communeapp.ui.widgets.text import heading


class OfficesDialog(PlainDialog):
    """One line for the name of each office, one list for each field."""

    def __init__(self, context: UiContext, parent: QWidget | None, offices: Offices) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Who handles which field"))
        self.context = context
        self.setMinimumSize(640, 520)
        self._defaults = usual_offices(context)
        self.said = Banner(context.theme, "warn")
        self.body.addWidget(self.said)
        scroll = ScrollColumn(margin=GAP)
        scroll.body.setSpacing(GAP)
        scroll.body.addWidget(heading(self.tr("Names of the offices")))
        self.names: dict[str, Field[QLineEdit]] = {}
        for code, name in offices.names.items():
            self.names[code] = Field(code, line_edit(name, longest=200))
            self.names[code].control.setAccessibleName(
                self.tr("Name of the office {0}").format(code)
            )
            scroll.body.addWidget(self.names[code])
        scroll.body.addWidget(heading(self.tr("Fields")))
        self.fields: dict[str, Field[NoWheelCombo]] = {}
        for code, title in field_names():
            if code == OTHER:
                continue
            combo = NoWheelCombo()
            for office, name in offices.names.items():
                combo.addItem(name, office)
            combo.setCurrentIndex(combo.findData(usual_office(offices, self._defaults, code)))
            self.fields[code] = Field(title, combo)
            scroll.body.addWidget(self.fields[code])
        self.body.addWidget(scroll, 1)
        self.add_button(self.tr("Cancel"), accept=False)
        self.save = primary(self.tr("Save"), self._on_save)
        self.buttons.addWidget(self.save)

    def _on_save(self) -> None:
        names = {code: text_of(one.control) for code, one in self.names.items()}
        fields = {
            code: str(one.control.currentData() or "")
            for code, one in self.fields.items()
            if one.control.currentData() != self._defaults.get(code, "")
        }
        try:
            value = write_offices(names, fields)
        except AppError as error:
            told = self.context.told(error)
            self.said.tell("warn", told.message, told.hint)
            return
        self.save.setEnabled(False)
        settings = self.context.office.settings
        self.context.tasks.change(
            lambda: settings.set("handling_offices", value),
            lambda _: self.accept(),
            self._on_failed,
            owner=self,
        )

    def _on_failed(self, error: BaseException) -> bool:
        self.save.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self.said.tell("warn", told.message, told.hint)
        return True
