"""How the line is reached where a network asks for a proxy."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from communeapp.services.sync.online import DIRECT
from communeapp.ui.widgets.buttons import primary
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.text import soft


class ProxyDialog(PlainDialog):
    """Asks for the way; ``chosen`` is what the setting keeps."""

    def __init__(self, parent: QWidget, present: str) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Proxy"))
        self.setMinimumWidth(520)
        self.body.addWidget(
            soft(self.tr("Only where the network asks for it; whoever runs the network knows."))
        )
        self._group = QButtonGroup(self)
        self.system = QRadioButton(self.tr("As set in the system"))
        self.direct = QRadioButton(self.tr("No proxy"))
        self.own = QRadioButton(self.tr("This proxy:"))
        for one in (self.system, self.direct, self.own):
            self._group.addButton(one)
            self.body.addWidget(one)
        self.address = Field(self.tr("Address"), QLineEdit(), "http://10.0.0.1:3128")
        self.address.control.setMaxLength(300)
        self.body.addWidget(self.address)
        chosen = {"": self.system, DIRECT: self.direct}.get(present, self.own)
        chosen.setChecked(True)
        if chosen is self.own:
            self.address.control.setText(present)
        self.own.toggled.connect(self.address.setEnabled)
        self.address.setEnabled(self.own.isChecked())
        self.add_button(self.tr("Cancel"), accept=False)
        self.go = primary(self.tr("Keep"), self._on_go)
        self.buttons.addWidget(self.go)

    @property
    def chosen(self) -> str:
        """What was chosen."""
        if self.own.isChecked():
            return self.address.control.text().strip()
        return DIRECT if self.direct.isChecked() else ""

    @Slot()
    def _on_go(self) -> None:
        address = self.chosen
        if self.own.isChecked() and not address.startswith(("http://", "https://")):
            self.address.show_error(self.tr("Please type an address that begins with http://."))
            self.address.control.setFocus()
            return
        self.accept()
