"""How to begin: as a new PC, or with everything of an old one."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup

from communeapp.ui.context import UiContext
from communeapp.ui.widgets.cards import IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_L, column, row
from communeapp.ui.widgets.text import heading, label, reveal
from communeapp.ui.widgets.tiles import PressTile
from communeapp.ui.wizard.moving_panel import MovingPanel
from communeapp.ui.wizard.step import Step

_ICON = 32


class StartStep(Step):
    """Two tiles; the second one shows what the move needs. Passed over where somebody has begun already."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._group = QButtonGroup(self)
        tiles = row(gap=GAP_L)
        self.new = self._tile(
            "place",
            self.tr("A new PC"),
            self.tr("Enter the commune and who works here. Two minutes."),
        )
        self.old = self._tile(
            "usb",
            self.tr("From an old PC"),
            self.tr("Bring everything from the copy that the old PC wrote onto a stick."),
        )
        self.new.setChecked(True)
        for one in (self.new, self.old):
            tiles.addWidget(one, 1)
            one.clicked.connect(self._on_clicked)
        self.body.addLayout(tiles)
        self.panel: MovingPanel | None = None
        self.body.addStretch(1)

    def _tile(self, icon: str, head: str, words: str) -> PressTile:
        made = PressTile(head, words, margin=GAP_L)
        made.setCheckable(True)
        line = row(gap=GAP)
        line.addWidget(IconLabel(self.context.theme, icon, "accent", _ICON))
        text = column(gap=2)
        text.addWidget(heading(head))
        text.addWidget(label(words))
        line.addLayout(text, 1)
        made.body.addLayout(line)
        made.let_mouse_through()
        self._group.addButton(made)
        return made

    def short_name(self) -> str:
        return self.tr("Beginning")

    def head(self) -> str:
        return self.tr("How do you begin on this PC?")

    def explanation(self) -> str:
        return self.tr("Whoever worked with the program on another PC can go on here.")

    def offered(self) -> bool:
        return self.moved or not self.context.session.people

    @property
    def moved(self) -> bool:
        """Say whether an old PC was taken over just now."""
        return self.panel is not None and self.panel.run.moved is not None

    @property
    def from_old(self) -> bool:
        """Say whether the second way was chosen."""
        return self.old.isChecked()

    def entered(self) -> None:
        if self.from_old and self.panel is not None:
            self.panel.enter()
        else:
            self.new.setFocus()

    def left(self) -> None:
        if self.panel is not None:
            self.panel.leave()

    def next_words(self) -> str:
        if not self.from_old:
            return ""
        return self.tr("Open CommuneApp") if self.moved else self.tr("Bring everything here")

    def busy(self) -> bool:
        return self.panel is not None and self.panel.run.running

    def only_on(self) -> bool:
        return self.moved

    def go(self) -> bool:
        if not self.from_old or self.panel is None:
            return False
        if self.moved:
            self.done.emit()
        else:
            self.panel.begin()
        return True

    @Slot()
    def _on_clicked(self) -> None:
        if self.from_old and self.panel is None:
            self.panel = MovingPanel(self.context)
            self.panel.changed.connect(self._on_panel)
            self.body.insertWidget(1, self.panel)
        if self.panel is not None:
            reveal(self.panel, self.from_old)
            if self.from_old:
                self.panel.enter()
            else:
                self.panel.leave()
        self.changed.emit()

    @Slot()
    def _on_panel(self) -> None:
        for one in (self.new, self.old):
            one.setEnabled(not self.busy())
            reveal(one, not self.moved)
        self.changed.emit()
