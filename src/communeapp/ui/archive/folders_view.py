"""Folders (hồ sơ): the list, what lies in one, its contents list on paper."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from communeapp.core.changes import Changes
from communeapp.core.incoming.folders import Folder, FolderItem, ItemKind
from communeapp.core.people import Action
from communeapp.core.search.hits import Kind
from communeapp.ui import opening
from communeapp.ui.archive.folder_dialogs import FolderDialog
from communeapp.ui.context import UiContext
from communeapp.ui.register import words
from communeapp.ui.register.filters import FilterBar
from communeapp.ui.register.table import RegisterTable
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import EmptyState, chip
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, ScrollColumn, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.paging import Column
from communeapp.ui.widgets.text import heading, label, soft


class FoldersSource:
    """Folders by symbol."""

    def __init__(self, context: UiContext, closed: bool | None, text: str) -> None:
        self._folders = context.office.folders
        self._closed, self._text = closed, text
        self._rows: tuple[Folder, ...] = ()

    def count(self) -> int:
        self._rows = self._folders.list(closed=self._closed, text=self._text)
        return len(self._rows)

    def page(self, offset: int, limit: int) -> tuple[Folder, ...]:
        return self._rows[offset : offset + limit]


class ContentsSource:
    """What lies in a folder, in its order."""

    def __init__(self, context: UiContext, folder_id: str) -> None:
        self._folders = context.office.folders
        self._id = folder_id
        self._rows: tuple[FolderItem, ...] = ()

    def count(self) -> int:
        self._rows = self._folders.contents(self._id)
        return len(self._rows)

    def page(self, offset: int, limit: int) -> tuple[FolderItem, ...]:
        return self._rows[offset : offset + limit]


class FoldersView(QWidget):
    """Folders at the left, the contents of one at the right.

    Signals: ``entry_wanted(Kind, str, str)`` with kind, id and "" to go to a document.
    """

    entry_wanted = Signal(object, str, str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.folder: Folder | None = None
        outer = column(self, gap=GAP_S)
        outer.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self.filters = FilterBar(self.tr("Symbol or title"))
        self.filters.add("closed", self.tr("State"), 14).offer(
            [
                (self.tr("Open ones"), "open"),
                (self.tr("Closed ones"), "closed"),
                (self.tr("All"), ""),
            ]
        )
        self.filters.changed.connect(self.read)
        outer.addWidget(self.filters)
        self.list: RegisterTable[Folder] = RegisterTable(
            context, self.tr("Folders"), self._folder_columns()
        )
        self.list.picked.connect(self._on_folder)
        self.list.opened.connect(self._on_folder_opened)
        self.list.rows.shown.connect(self._on_shown)
        self._none = ScrollColumn(widest=620, margin=GAP)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP_S)
        split.addWidget(self._stack)
        split.addWidget(self._make_right())
        split.setSizes([480, 560])
        outer.addWidget(split, 1)
        self._show_folder()

    def _folder_columns(self) -> tuple[Column[Folder], ...]:
        return (
            Column("symbol", self.tr("Symbol"), lambda one: one.symbol, 10, sortable=False),
            Column("title", self.tr("Title"), lambda one: one.title, 26, sortable=False),
            Column(
                "items", self.tr("Documents"), lambda one: str(one.items), 8, numeric=True, sortable=False
            ),
            Column("period", self.tr("Kept for"), self._period, 10, sortable=False),
        )  # fmt: skip

    def _item_columns(self) -> tuple[Column[FolderItem], ...]:
        language = self.context.language
        return (
            Column(
                "position", self.tr("No."), lambda one: str(one.position), 4, numeric=True, sortable=False
            ),
            Column("number", self.tr("Number, symbol"), lambda one: one.number, 13, sortable=False),
            Column(
                "date", self.tr("Dated"), lambda one: words.day(one.date, language), 10, sortable=False
            ),
            Column(
                "subject", self.tr("Type and subject"), lambda one: one.type_and_subject, 32, sortable=False
            ),
            Column("issuer", self.tr("Issued by"), lambda one: one.issuer, 18, sortable=False),
            Column("sheets", self.tr("Sheets"), lambda one: one.sheets, 7, sortable=False),
        )  # fmt: skip

    def _make_right(self) -> QWidget:
        right = ScrollColumn(widest=2000, margin=GAP_S)
        body = right.body
        body.setSpacing(GAP_S)
        self._chips = FlowLayout(gap=GAP_S)
        body.addLayout(self._chips)
        self._head = heading("")
        self._what = soft("")
        body.addWidget(self._head)
        body.addWidget(self._what)
        self._tools = FlowLayout(gap=GAP_S)
        body.addLayout(self._tools)
        self.items: RegisterTable[FolderItem] = RegisterTable(
            self.context, self.tr("Contents of the folder"), self._item_columns()
        )
        self.items.opened.connect(self._on_item_opened)
        self.items.rows.shown.connect(self._on_items)
        self.items.setMinimumHeight(round(self.fontMetrics().lineSpacing() * 9))
        body.addWidget(self.items, 1)
        self._empty = label("", "soft")
        body.addWidget(self._empty)
        return right

    def _period(self, folder: Folder) -> str:
        if folder.retention_years is None:
            return self.tr("For ever")
        return self.tr("%n year(s)", "", folder.retention_years)

    # --- reading -------------------------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        """Read the folders by the filters, and what is shown of one."""
        closed = {"open": False, "closed": True}.get(str(self.filters.value("closed") or ""))
        self.list.show_rows(FoldersSource(self.context, closed, self.filters.text))

    @Slot(int)
    def _on_shown(self, total: int) -> None:
        if total:
            self._stack.setCurrentWidget(self.list)
            if not self.list.currentIndex().isValid():
                self.list.go_to(0)
            return
        clear(self._none.body)
        may = self.context.session.may(Action.WRITE_DOCUMENTS)
        if self.filters.text:
            state = EmptyState(
                self.context.theme,
                "search",
                self.tr("No folder fits"),
                self.tr("Use fewer words, or look among all folders."),
            )
        else:
            state = EmptyState(
                self.context.theme,
                "folder",
                self.tr("There is no folder here yet"),
                self.tr(
                    "A folder keeps together what belongs to one matter, for as long as the rules "
                    "say, with a contents list to hand over."
                ),
            )
            if may:
                state.buttons.addWidget(
                    primary(self.tr("New folder"), self.new, theme=self.context.theme, icon="plus")
                )
        self._none.body.addWidget(state)
        self._none.body.addStretch(1)
        self._stack.setCurrentWidget(self._none)
        self.folder = None
        self._show_folder()

    @Slot(object)
    def _on_folder(self, folder: Folder | None) -> None:
        self.folder = folder
        self._show_folder()

    @Slot(object)
    def _on_folder_opened(self, folder: Folder) -> None:
        self._on_folder(folder)
        self.items.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_folder(self) -> None:
        clear(self._chips)
        clear(self._tools)
        folder = self.folder
        may = self.context.session.may(Action.WRITE_DOCUMENTS)
        theme = self.context.theme
        if may:
            self._tools.addWidget(quiet(self.tr("New folder"), self.new, theme=theme, icon="plus"))
        self.items.setVisible(folder is not None)
        if folder is None:
            self._head.setText(self.tr("No folder chosen"))
            self._what.setText(self.tr("What lies in it stands here."))
            self._empty.setText("")
            return
        language = self.context.language
        self._chips.addWidget(
            chip(self.tr("Closed"), "") if folder.closed else chip(self.tr("Open"), "ok")
        )
        self._chips.addWidget(chip(self._period(folder), "accent"))
        self._head.setText(f"{folder.symbol} · {folder.title}")
        person = words.name_of(folder.person_id, self.context.session.people)
        parts = [self.tr("Opened {0}").format(words.day(folder.opened, language))]
        if folder.closed is not None:
            parts.append(self.tr("closed {0}").format(words.day(folder.closed, language)))
        if folder.keep_until is not None:
            until = words.day(folder.keep_until, language)
            parts.append(self.tr("to be kept until {0}").format(until))
        self._what.setText(" · ".join([*parts, *([person] if person else [])]))
        self._tools.addWidget(
            quiet(self.tr("Print the contents list"), self._on_print, theme=theme, icon="print")
        )
        if may:
            self._tools.addWidget(quiet(self.tr("Change"), self._on_edit, theme=theme, icon="edit"))
            if folder.closed is None:
                self._tools.addWidget(
                    quiet(self.tr("Take out"), self._on_remove, theme=theme, icon="close")
                )
                self._tools.addWidget(
                    quiet(self.tr("Close the folder"), self._on_close, theme=theme, icon="lock")
                )
            else:
                self._tools.addWidget(
                    quiet(self.tr("Open it again"), self._on_reopen, theme=theme, icon="undo")
                )
            if not folder.items:
                self._tools.addWidget(
                    quiet(self.tr("Delete the folder"), self._on_delete, theme=theme, icon="trash")
                )
        self.items.show_rows(ContentsSource(self.context, folder.id))
        if self.isVisible():
            assign_mnemonics(self.window())

    @Slot(int)
    def _on_items(self, total: int) -> None:
        self._empty.setText(
            self.tr("%n document(s)", "", total)
            if total
            else self.tr("Empty. Put documents in from their entry in the register: “Folder”.")
        )

    @Slot(object)
    def _on_item_opened(self, item: FolderItem) -> None:
        kind = Kind.INCOMING if item.kind is ItemKind.INCOMING else Kind.OUTGOING
        self.entry_wanted.emit(kind, item.id, "")

    # --- doing ---------------------------------------------------------------------------------

    @Slot()
    def new(self) -> None:
        """Ask for a new folder and open it."""
        dialog = FolderDialog(self.window(), self.context.session.people)
        if not dialogs.run_dialog(dialog):
            return
        symbol, title, years, person, notes = dialog.answer
        folders = self.context.office.folders

        def done(answer: tuple[Folder, Changes]) -> None:
            self.filters.choose(closed="open")
            self.list.want(answer[0].id)

        self._change(lambda: folders.create(symbol, title, years, person, notes=notes), done)

    @Slot()
    def _on_edit(self) -> None:
        if self.folder is None:
            return
        before = self.folder
        dialog = FolderDialog(self.window(), self.context.session.people, before)
        if dialogs.run_dialog(dialog):
            symbol, title, years, person, notes = dialog.answer
            folders = self.context.office.folders
            changed = dataclasses.replace(
                before,
                symbol=symbol,
                title=title,
                retention_years=years,
                person_id=person,
                notes=notes,
            )
            self._change(lambda: folders.update(changed))

    @Slot()
    def _on_remove(self) -> None:
        item = self.items.current_record()
        if item is not None:
            folders = self.context.office.folders
            self._change(lambda: folders.remove(item.id))

    @Slot()
    def _on_close(self) -> None:
        folder = self.folder
        if folder is not None and dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Close this folder?"),
            self.tr("Nothing is put into a closed folder. Its retention period begins."),
            self.tr("Close it"),
            self.tr("Keep it open"),
        ):
            folders = self.context.office.folders
            self._change(lambda: folders.close(folder.id))

    @Slot()
    def _on_reopen(self) -> None:
        if (folder := self.folder) is not None:
            folders = self.context.office.folders
            self._change(lambda: folders.reopen(folder.id))

    @Slot()
    def _on_delete(self) -> None:
        folder = self.folder
        if folder is not None and dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Delete this empty folder?"),
            folder.title,
            self.tr("Delete it"),
            self.tr("Keep it"),
            tone="danger",
        ):
            folders = self.context.office.folders
            self._change(lambda: folders.delete(folder.id))

    @Slot()
    def _on_print(self) -> None:
        folder = self.folder
        if folder is None:
            return
        target = dialogs.save_file(
            self.window(),
            self.tr("Save the contents list"),
            self.tr("PDF files (*.pdf)"),
            Path.home() / "muc-luc-van-ban.pdf",
        )
        if target is None:
            return
        folders = self.context.office.folders
        self.context.tasks.query(
            lambda: folders.print_contents(folder.id, target),
            lambda _pages: self._open(target),
            owner=self,
        )

    @staticmethod
    def _open(path: Path) -> None:
        opening.open_path(path)

    def _change(
        self,
        work: Callable[[], object],
        then: Callable[[tuple[Folder, Changes]], None] | None = None,
    ) -> None:
        self.context.tasks.change(
            lambda: (work(), Changes.of("folder") | Changes.of("incoming")), then, owner=self
        )
