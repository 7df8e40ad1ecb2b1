"""Settings: a list of subjects on the left, one panel on the right."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from communeapp.core.people import Action
from communeapp.ui.context import UiContext
from communeapp.ui.page import Page
from communeapp.ui.widgets.layouts import GAP, GAP_L, ScrollColumn, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import soft, title


@dataclass(frozen=True)
class Subject:
    """One panel of the settings; its module is imported when it is first shown."""

    key: str
    icon: str
    module: str
    name: str
    needs: Action | None = None


SUBJECTS = (
    Subject("commune", "place", "commune", "CommunePanel", Action.CHANGE_PROFILE),
    Subject("people", "people", "people", "PeoplePanel", Action.MANAGE_PEOPLE),
    Subject("appearance", "text", "appearance", "AppearancePanel"),
    Subject("model", "model", "model", "ModelPanel", Action.CHANGE_PROFILE),
    Subject("incoming", "incoming", "incoming", "IncomingPanel"),
    Subject("backups", "backup", "backups", "BackupsPanel", Action.BACK_UP),
    Subject("connections", "network", "connections", "ConnectionsPanel", Action.MANAGE_PEOPLE),
    Subject("packs", "pack", "packs", "PacksPanel"),
    Subject("updates", "restore", "updates", "UpdatesPanel", Action.BACK_UP),
    Subject("support", "support", "support", "SupportPanel"),
)


class SettingsPage(Page):
    """All that can be set, by subject; a subject the person may not change is not shown."""

    help_topic = "settings"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        line = row(self, gap=0)
        self.menu = QListWidget()
        self.menu.setProperty("kind", "menu")
        self.menu.setAccessibleName(self.tr("Subjects of the settings"))
        self.menu.setIconSize(context.theme.icon_size())
        self.menu.setFixedWidth(round(QFontMetricsF(self.font()).averageCharWidth() * 29))
        self.menu.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.menu.setWordWrap(True)
        self.menu.setTextElideMode(Qt.TextElideMode.ElideNone)
        holder = row(gap=0)
        holder.setContentsMargins(GAP_L, GAP_L, 0, GAP)
        holder.addWidget(self.menu)
        line.addLayout(holder)
        self._stack = QStackedWidget()
        line.addWidget(self._stack, 1)
        self._panels: dict[str, QWidget] = {}
        names = self._names()
        for subject in SUBJECTS:
            if subject.needs is not None and not context.session.may(subject.needs):
                continue
            item = QListWidgetItem(context.theme.icon(subject.icon), names[subject.key][0])
            item.setData(Qt.ItemDataRole.UserRole, subject.key)
            item.setToolTip(names[subject.key][0])
            item.setSizeHint(QSize(0, self._item_height(names[subject.key][0])))
            self.menu.addItem(item)
        self.menu.currentRowChanged.connect(self._on_row)

    def _item_height(self, text: str) -> int:
        """Make room for a second line where the name of a subject is long."""
        metrics = self.fontMetrics()
        room = self.menu.width() - self.menu.iconSize().width() - 5 * GAP_L // 2
        flags = Qt.TextFlag.TextWordWrap.value
        words = metrics.boundingRect(QRect(0, 0, room, 1000), flags, text)
        return int(words.height() + metrics.height() * 1.3)

    def _names(self) -> dict[str, tuple[str, str]]:
        return {
            "commune": (
                self.tr("Commune"),
                self.tr("What stands in the head of every document."),
            ),
            "people": (
                self.tr("People and roles"),
                self.tr("Who works at this PC, who signs, and when the PC locks itself."),
            ),
            "appearance": (
                self.tr("Language and look"),
                self.tr("Every change shows at once."),
            ),
            "model": (
                self.tr("Assistant"),
                self.tr("The language model that proposes wording. It runs on this PC alone."),
            ),
            "incoming": (
                self.tr("Incoming documents"),
                self.tr("Numbers, the scanner, reading scans, and which office handles what."),
            ),
            "backups": (
                self.tr("Backups"),
                self.tr("Copies of everything you wrote, made every day by themselves."),
            ),
            "connections": (
                self.tr("Connections"),
                self.tr(
                    "The province's server, the other PCs of the office, and the keys of this PC."
                ),
            ),
            "packs": (
                self.tr("Rules and templates"),
                self.tr("What the program knows of Decree 30, and how current that is."),
            ),
            "updates": (
                self.tr("Updates"),
                self.tr("New versions of the program, and the way back to the one before."),
            ),
            "support": (
                self.tr("Support"),
                self.tr("A file for whoever helps you, without personal data."),
            ),
        }

    def page_title(self) -> str:
        return self.tr("Settings")

    def activate(self, argument: Any = None) -> None:
        """``argument`` is the key of a subject."""
        wanted = argument if isinstance(argument, str) else None
        rows = [i for i in range(self.menu.count()) if self._key_at(i) == wanted]
        if rows:
            self.menu.setCurrentRow(rows[0])
        elif self.menu.currentRow() < 0:
            self.menu.setCurrentRow(0)
        self.menu.setFocus()

    def restore_argument(self) -> Any:
        return self.current_subject

    @property
    def current_subject(self) -> str:
        """The key of the panel that is shown."""
        row_now = self.menu.currentRow()
        return self._key_at(row_now) if row_now >= 0 else ""

    def panel(self, key: str) -> QWidget | None:
        """Give a panel that has been shown."""
        return self._panels.get(key)

    def _key_at(self, line: int) -> str:
        return str(self.menu.item(line).data(Qt.ItemDataRole.UserRole))

    @Slot(int)
    def _on_row(self, line: int) -> None:
        if line < 0:
            return
        key = self._key_at(line)
        if key not in self._panels:
            subject = next(one for one in SUBJECTS if one.key == key)
            module = import_module(f"communeapp.ui.settings.{subject.module}")
            panel = getattr(module, subject.name)(self.context)
            scroll = ScrollColumn(widest=860)
            name, explanation = self._names()[key]
            scroll.body.addWidget(title(name))
            scroll.body.addWidget(soft(explanation))
            scroll.body.addWidget(panel)
            scroll.body.addStretch(1)
            self._stack.addWidget(scroll)
            self._panels[key] = panel
            panel.setProperty("scroll", scroll)
        scroll_of = self._panels[key].property("scroll")
        self._stack.setCurrentWidget(scroll_of)
        if self.isVisible():
            assign_mnemonics(self.window())
