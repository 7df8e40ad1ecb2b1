"""Taking another PC of the office in, and taking one back that was lost."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from communeapp.services.sync.enrolment_types import OfficePc, Seen
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.enrol_parts import GroupsView
from communeapp.ui.input_safety import text_of
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.days import DayField, parse_day
from communeapp.ui.widgets.text import label, soft


class ApproveDialog(TallDialog):
    """Shows who asks; the two screens stand side by side in an office and are compared by looking."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, seen: Seen, *, first: bool
    ) -> None:
        """``first``: no other PC was taken in yet, this one becomes the root of the office."""
        super().__init__(parent, context, "", wide=640)
        self.set_head(self.tr("Add the PC “{0}”?").format(seen.name))
        day = day_words(seen.day, context.language) if seen.day is not None else "–"
        self.form.addWidget(label(self.tr("Unit: {0}").format(seen.unit_name)))
        self.form.addWidget(label(self.tr("Asked on {0}").format(day)))
        self.form.addWidget(
            label(
                self.tr(
                    "On the other PC, open Settings, Connections. It has to show these six groups:"
                )
            )
        )
        self.groups = GroupsView(self.tr("Fingerprint of the other PC"), seen.fingerprint)
        self.form.addWidget(self.groups)
        self.same = QCheckBox(self.tr("The other PC shows the same six groups"))
        self.same.toggled.connect(self._on_same)
        self.form.addWidget(self.same)
        self.form.addWidget(
            soft(
                self.tr(
                    "The PCs of an office see each other's drafts, documents and registers. Add only PCs "
                    "of your own office."
                )
            )
        )
        if first:
            self.form.addWidget(
                soft(
                    self.tr(
                        "From now on this PC is the one that other PCs are added at, and the one that "
                        "gives numbers. The clerk's PC is the right one for it."
                    )
                )
            )
        self.finish(self.tr("Add it"))
        self.yes.setEnabled(False)
        self.same.setFocus()

    @Slot(bool)
    def _on_same(self, same: bool) -> None:
        self.yes.setEnabled(same)


class RevokeDialog(TallDialog):
    """Asks since when a PC is out of the office's hands."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, pc: OfficePc, today: dt.date
    ) -> None:
        super().__init__(parent, context, "", wide=600)
        self.set_head(self.tr("Take the PC “{0}” back?").format(pc.name))
        self._today = today
        self.form.addWidget(
            label(
                self.tr(
                    "For a PC that was lost, stolen or given away. What it wrote before that day stays; "
                    "what it says afterwards is not believed any more, and it gets nothing."
                )
            )
        )
        self.day_field = DayField(self.tr("Out of our hands since"), today)
        self.form.addWidget(self.day_field)
        self.form.addWidget(
            soft(
                self.tr(
                    "The other PCs learn of it with the next stick. This cannot be undone; the PC can be "
                    "added again with a new key."
                )
            )
        )
        self.finish(self.tr("Take it back"))

    @property
    def day(self) -> dt.date | None:
        """The day as typed, None for today."""
        return parse_day(text_of(self.day_field.control))

    def check(self) -> bool:
        try:
            day = self.day
        except ValueError:
            self.day_field.show_error(self.tr("Please type a day as 20/02/2026."))
            return False
        if day is not None and day > self._today:
            self.day_field.show_error(self.tr("Please choose today or an earlier day."))
            return False
        return True
