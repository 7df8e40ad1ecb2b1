"""The commune and what stands in the head of its documents."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.profile import Profile
from communeapp.services.admin_units import AdminUnit
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets.buttons import primary
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.commune_picker import CommunePicker
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import FlowLayout, column


def profile_of(unit: AdminUnit, profile: Profile) -> Profile:
    """Fill the head of documents for a commune.

    By usage (Decree 30, Appendix I, II.2 and II.4 leave it open) the people's committee stands there
    with its own name alone and the place before the date is the name without its kind; with it where
    the unit is named after a person, a number or an event (II.4).
    """
    return replace(
        profile,
        unit_name=f"Ủy ban nhân dân {unit.name}".upper(),
        parent_name="",
        place=unit.place_name,
    )


class CommunePanel(QWidget):
    """Choose a commune from the list, then mend the words where the office writes them otherwise."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self._code = context.preferences.commune_code
        profile = context.board.profile
        body = column(self)
        self._said = Banner(context.theme, "ok")
        body.addWidget(self._said)
        head = Card(self.tr("Head of the documents"))
        self.unit_name = Field(
            self.tr("Issuing body"),
            line_edit(profile.unit_name),
            self.tr("As printed: ỦY BAN NHÂN DÂN XÃ THU LŨM"),
        )
        self.parent_name = Field(
            self.tr("Body above it"),
            line_edit(profile.parent_name),
            self.tr("Usually empty for a people's committee."),
            optional=self.tr("may be empty"),
        )
        self.place = Field(
            self.tr("Place before the date"),
            line_edit(profile.place),
            self.tr("Usually without “xã” or “phường”."),
        )
        self.unit_code = Field(
            self.tr("Identification code of the body"),
            line_edit(profile.unit_code),
            optional=self.tr("may be empty"),
        )
        self._fields = {
            "unit_name": self.unit_name,
            "parent_name": self.parent_name,
            "place": self.place,
            "unit_code": self.unit_code,
        }
        for one in self._fields.values():
            head.body.addWidget(one)
        buttons = FlowLayout()
        self._save = primary(self.tr("Save"), self.save)
        buttons.addWidget(self._save)
        head.body.addLayout(buttons)
        body.addWidget(head)
        choose = Card(
            self.tr("Another commune"),
            self.tr("Choosing one fills in the fields above; they are kept once you press Save."),
        )
        self.picker = CommunePicker(context)
        self.picker.choose(self._code)
        self.picker.list.activated.connect(self._on_activated)
        self.picker.list.clicked.connect(self._on_activated)
        choose.body.addWidget(self.picker)
        body.addWidget(choose)

    @Slot()
    def _on_activated(self) -> None:
        unit = self.picker.unit
        if unit is None:
            return
        filled = profile_of(unit, self.context.board.profile)
        self._code = unit.code
        self.unit_name.control.setText(filled.unit_name)
        self.parent_name.control.setText(filled.parent_name)
        self.place.control.setText(filled.place)

    @Slot()
    def save(self) -> None:
        """Keep what stands in the fields."""
        for one in self._fields.values():
            one.show_error("")
        typed: dict[str, Any] = {key: text_of(one.control) for key, one in self._fields.items()}
        profile = replace(self.context.board.profile, **typed)
        code = self._code

        def work() -> Changes:
            office = self.context.office
            return office.profile.save(profile) | office.settings.set("commune_code", code)

        self._save.setEnabled(False)
        self.context.tasks.change(work, self._on_saved, self._on_refused, owner=self)

    def _on_saved(self, _changes: Changes) -> None:
        self._save.setEnabled(True)
        self._said.tell("ok", self.tr("Saved."))

    def _on_refused(self, error: BaseException) -> bool:
        self._save.setEnabled(True)
        if not isinstance(error, AppError) or error.field not in self._fields:
            return False
        told = self.context.told(error)
        place = self._fields[error.field]
        place.show_error(told.words)
        place.control.setFocus()
        return True
