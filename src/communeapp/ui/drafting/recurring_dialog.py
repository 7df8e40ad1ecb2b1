"""Letting a document come back: how often, on which day, how many days ahead it is prepared."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, Bug
from communeapp.core.recurring import MAX_AHEAD, MAX_NAME
from communeapp.services.recurring import Every, Rule
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.part_field import NoWheelCombo
from communeapp.ui.input_safety import line_edit
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.text import soft


class RecurringDialog(PlainDialog):
    """Makes a rule from one document."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, draft_id: str, name: str
    ) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Let this document come back"))
        self.context = context
        self._draft = draft_id
        self.body.addWidget(
            soft(
                self.tr(
                    "The next one is prepared as a draft from the last issued one, with its days "
                    "moved, and stands on Home. Nothing leaves by itself."
                )
            )
        )
        self.name: Field[QLineEdit] = Field(self.tr("Name"), line_edit(longest=MAX_NAME))
        self.name.control.setText(name[:MAX_NAME])
        self.every: Field[NoWheelCombo] = Field(self.tr("How often"), NoWheelCombo())
        for words, value in (
            (self.tr("every week"), Every.WEEK),
            (self.tr("every month"), Every.MONTH),
            (self.tr("every quarter, in its last month"), Every.QUARTER),
        ):
            self.every.control.addItem(words, value)
        self.on: Field[QSpinBox] = Field(self.tr("On day"), QSpinBox())
        self.ahead: Field[QSpinBox] = Field(self.tr("Days ahead"), QSpinBox())
        self.ahead.control.setRange(0, MAX_AHEAD)
        self.ahead.control.setValue(5)
        for one in (self.name, self.every, self.on, self.ahead):
            self.body.addWidget(one)
        self.every.control.currentIndexChanged.connect(self._on_every)
        self.every.control.setCurrentIndex(1)
        self.add_button(self.tr("Cancel"), accept=False)
        self.yes = button(self.tr("Let it come back"), self._on_yes, kind="primary")
        self.buttons.addWidget(self.yes)
        self.name.control.setFocus()

    @Slot()
    def _on_every(self) -> None:
        week = self.every.control.currentData() is Every.WEEK
        self.on.control.setRange(1, 7 if week else 31)
        self.on.control.setSuffix(self.tr(" (1 is Monday)") if week else "")
        self.on.control.setValue(1 if week else 25)

    @Slot()
    def _on_yes(self) -> None:
        office, draft = self.context.office, self._draft
        name, every = self.name.control.text(), Every(self.every.control.currentData())
        on, ahead = self.on.control.value(), self.ahead.control.value()

        def work() -> tuple[Rule, Changes]:
            made = office.recurring.set(name, every, on, ahead, draft)
            return made, Changes.of("recurring")

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError) or isinstance(error, Bug):
                return False
            self.name.show_error(self.context.told(error).message)
            return True

        self.context.tasks.change(work, lambda _: self.accept(), failed, owner=self)
