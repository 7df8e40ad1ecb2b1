"""Choosing the invitation from which an entry is taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from communeapp.core.incoming.header import Part
from communeapp.core.incoming.record import IncomingRecord
from communeapp.services.office import Office
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.text import reveal, soft

_LOOKED_AT = 300
_SHOWN = 60


def invitations(office: Office) -> tuple[IncomingRecord, ...]:
    """Give the last invitations that came in, the newest first."""
    found = [
        one for one in office.incoming.list(limit=_LOOKED_AT) if one.header.type_code == "GIAY_MOI"
    ]
    return tuple(found[:_SHOWN])


class InvitationDialog(dialogs.PlainDialog):
    """A list of invitations; ``chosen`` is the id of one, "" without."""

    def __init__(self, parent: QWidget | None, records: Sequence[IncomingRecord]) -> None:
        super().__init__(parent)
        self.set_head(self.tr("From an invitation"))
        self.setMinimumWidth(640)
        self.chosen = ""
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Invitations"))
        for one in records:
            header = one.header
            parts = (
                header.value(Part.NUMBER),
                header.value(Part.SUBJECT) or one.file_name,
                header.value(Part.ISSUER),
            )
            item = QListWidgetItem(" · ".join(filter(None, parts)))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.list.addItem(item)
        self.list.itemActivated.connect(self._on_item)
        self.body.addWidget(self.list)
        none = soft(self.tr("No invitation among the documents that came in."))
        self.body.addWidget(none)
        reveal(none, not records)
        reveal(self.list, bool(records))
        self.add_button(self.tr("Close"), accept=False)
        self.take = self.add_button(self.tr("Take it over"), accept=True, kind="primary")
        self.take.setEnabled(bool(records))
        if records:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    @Slot()
    def _on_item(self) -> None:
        self.accept()

    def accept(self) -> None:
        item = self.list.currentItem()
        self.chosen = "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))
        super().accept()
