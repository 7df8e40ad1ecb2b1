"""The archive: find any document again while typing, and keep folders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar

from communeapp.core.incoming.record import IncomingRecord
from communeapp.core.incoming.status import WAITING
from communeapp.core.search.hits import Kind
from communeapp.ui import opening
from communeapp.ui.archive.folders_view import FoldersView
from communeapp.ui.archive.preview import Look
from communeapp.ui.archive.search_view import SearchView
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.fields import field_names
from communeapp.ui.page import Page
from communeapp.ui.register.show import OUTGOING, Show
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.layouts import GAP_L, GAP_S, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics

SEARCH, FOLDERS = range(2)
QUIET_MS = 300
_TOUCHING = frozenset({"incoming", "register", "folder", "draft", "trash"})


@dataclass(frozen=True)
class Find:
    """Words to search for, from another screen."""

    query: str


class ArchivePage(Page):
    """Search and folders."""

    help_topic = "archive"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        outer = column(self, gap=0)
        top = row(gap=0)
        top.setContentsMargins(GAP_L, GAP_S, GAP_L, 0)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Archive"))
        self.tabs.addTab(self.tr("Search"))
        self.tabs.addTab(self.tr("Folders"))
        top.addWidget(self.tabs, 1)
        outer.addLayout(top)
        self.search = SearchView(context)
        self.search.page_wanted.connect(self.page_wanted)
        self.search.entry_wanted.connect(self._on_entry)
        self.search.original_wanted.connect(self._on_original)
        self.folders = FoldersView(context)
        self.folders.entry_wanted.connect(self._on_entry)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.search)
        self._stack.addWidget(self.folders)
        outer.addWidget(self._stack, 1)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(QUIET_MS)
        self._again.timeout.connect(self._read)
        self.tabs.currentChanged.connect(self._on_tab)
        context.bus.changed.connect(self._on_changed)
        context.tasks.outside(self._read_names, self._on_names, owner=self)

    # -- Page -------------------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Archive")

    def activate(self, argument: Any = None) -> None:
        """``argument``: a Look or Find, "folders", or None to go on where one was."""
        if isinstance(argument, Look):
            self.tabs.setCurrentIndex(SEARCH)
            self.search.search()
            self.search.show_place(argument)
            return
        if isinstance(argument, Find):
            self.tabs.setCurrentIndex(SEARCH)
            self.search.look_for(argument.query)
            self.search.focus_box()
            return
        if argument == "folders":
            self.tabs.setCurrentIndex(FOLDERS)
        self._read()
        if self.tabs.currentIndex() == SEARCH:
            self.search.focus_box()

    def restore_argument(self) -> Any:
        if self.tabs.currentIndex() == FOLDERS:
            return "folders"
        return self.search.look or Find(self.search.query)

    # -- reading ------------------------------------------------------------------------------------

    def _read_names(self) -> tuple[dict[str, str], dict[str, str]]:
        types = {one.code: one.name for one in self.context.wiring.packs.type_names}
        return types, dict(field_names())

    def _on_names(self, names: tuple[dict[str, str], dict[str, str]]) -> None:
        self.search.show_names(*names)

    @Slot()
    def _read(self) -> None:
        if self.tabs.currentIndex() == SEARCH:
            self.search.search()
        else:
            self.folders.read()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        kinds = {kind for kind, _ in notice.changes.touched}
        if kinds & _TOUCHING and self.isVisible():
            self._again.start()

    @Slot(int)
    def _on_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        if self.isVisible():
            self._read()
            assign_mnemonics(self.window())

    # -- going to a document ------------------------------------------------------------------------

    @Slot(object, str, str)
    def _on_entry(self, kind: Kind, doc_id: str, _status: str) -> None:
        if kind is Kind.DRAFT:
            self.page_wanted.emit("drafting", doc_id)
        elif kind is Kind.OUTGOING:
            self.page_wanted.emit("register", Show(OUTGOING, doc_id=doc_id))
        else:
            self.context.tasks.query(
                lambda: self.context.office.incoming.load(doc_id), self._go_to, owner=self
            )

    def _go_to(self, record: IncomingRecord) -> None:
        """What is not registered yet is looked at on its own screen, the rest in the register."""
        screen = "incoming" if record.status in WAITING else "register"
        self.page_wanted.emit(screen, record.id)

    @Slot(str)
    def _on_original(self, doc_id: str) -> None:
        incoming, target = self.context.office.incoming, opening.copies(self.context)

        def work() -> Path:
            copy = target.place(incoming.load(doc_id).file_name)
            incoming.copy_original(doc_id, copy)
            return copy

        self.context.tasks.query(work, self._open, owner=self)

    def _open(self, path: Path) -> None:
        if not opening.open_path(path):
            dialogs.tell(
                self.window(),
                self.context.theme,
                self.tr("No program of this PC opens this file."),
                self.tr("Its text stands beside the hits."),
                self.tr("Close"),
                tone="warn",
            )
