"""Home: what is open, what to do next, and what was thrown away."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from communeapp.core.people import Action
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.begin import FIRST
from communeapp.ui.drafting.precedent_dialog import PrecedentDialog
from communeapp.ui.home.coming import ComingCard
from communeapp.ui.home.next_steps import NextSteps
from communeapp.ui.home.pressing import PressingCard
from communeapp.ui.home.watch import watch_of
from communeapp.ui.page import Page
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Banner, Card, EmptyState
from communeapp.ui.widgets.layouts import GAP, GAP_L, ScrollColumn, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, reveal, soft, title

if TYPE_CHECKING:
    from communeapp.services.drafts import DraftSummary

SHOWN_AT_ONCE = 30


@dataclass(frozen=True)
class HomeData:
    """Everything Home shows, read in one go."""

    drafts: tuple[DraftSummary, ...]
    trashed: tuple[DraftSummary, ...]
    type_names: dict[str, str]
    backup_made: dt.datetime | None


class HomePage(Page):
    """The first screen after signing in."""

    help_topic = "home"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._data: HomeData | None = None
        self._in_trash = False
        self._more = False
        self.scroll_area = ScrollColumn(widest=1180)
        column(self, gap=0).addWidget(self.scroll_area)
        body = self.scroll_area.body
        self._greeting = title("")
        self._office = soft("")
        words = column(gap=2)
        words.addWidget(self._greeting)
        words.addWidget(self._office)
        body.addLayout(words)
        self._warning = Banner(context.theme, "warn")
        body.addWidget(self._warning)
        self.pressing = PressingCard(context)
        self.pressing.page_wanted.connect(self.page_wanted)
        body.addWidget(self.pressing)
        self.coming = ComingCard(context)
        self.coming.page_wanted.connect(self.page_wanted)
        body.addWidget(self.coming)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(GAP_L)
        body.addLayout(self._columns)
        self._columns.addWidget(self._make_documents(), 3, Qt.AlignmentFlag.AlignTop)
        self._next = NextSteps(context)
        self._next.page_wanted.connect(self.page_wanted)
        self._columns.addWidget(self._next, 2, Qt.AlignmentFlag.AlignTop)
        body.addStretch(1)
        context.bus.changed.connect(self._on_changed)
        context.board.changed.connect(self._refresh_words)

    def _make_documents(self) -> QWidget:
        self._documents = Card()
        head = row(gap=GAP)
        self._list_name = heading("")
        head.addWidget(self._list_name, 1)
        self._again = quiet(self.tr("From an issued one …"), self._on_again)
        head.addWidget(self._again)
        self._new = primary(
            self.tr("New document"), self._on_new, theme=self.context.theme, icon="plus"
        )
        head.addWidget(self._new)
        self._documents.body.addLayout(head)
        self._list: QVBoxLayout = column(gap=0)
        self._documents.body.addLayout(self._list)
        self._trash = quiet("", self._on_trash, theme=self.context.theme, icon="trash")
        self._documents.body.addWidget(self._trash, 0, Qt.AlignmentFlag.AlignLeft)
        return self._documents

    # --- showing -----------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Home")

    def activate(self, argument: Any = None) -> None:
        """``argument`` "trash" opens the trash."""
        self._in_trash = argument == "trash"
        self._refresh_words()
        self._read()
        watch_of(self.context).look()
        self.coming.look()

    def restore_argument(self) -> Any:
        return "trash" if self._in_trash else None

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if any(
            notice.changes.has(kind)
            for kind in ("draft", "trash", "backup", "person", "setting", "work", "register")
        ):
            self._read()

    def _read(self) -> None:
        see = self.context.session.may(Action.SEE_DOCUMENTS)
        self._documents.setVisible(see)
        self.context.tasks.query(lambda: self._read_data(see=see), self._on_data, owner=self)

    def _read_data(self, *, see: bool) -> HomeData:
        office = self.context.office
        if not see:
            return HomeData((), (), {}, None)
        drafts, trashed = office.drafts.list(), office.drafts.list(trashed=True)
        backups = office.backups.list()
        # The packs are checked before they are used; a profile without a draft needs none of them here.
        names = self.context.wiring.packs.type_names if drafts or trashed else ()
        return HomeData(
            drafts=drafts,
            trashed=trashed,
            type_names={one.code: one.name for one in names},
            backup_made=max((one.made for one in backups), default=None),
        )

    def _on_data(self, data: HomeData) -> None:
        self._data = data
        self._show_list()
        self._next.show_state(drafts=data.drafts, backup_made=data.backup_made)

    @Slot()
    def _refresh_words(self) -> None:
        person = self.context.session.person
        profile = self.context.board.profile
        self._greeting.setText(
            self.tr("Welcome, {0}").format(person.name) if person else self.tr("Welcome")
        )
        self._office.setText(profile.unit_name or self.tr("No commune has been chosen yet."))
        if not self.context.session.may(Action.SEE_DOCUMENTS):
            self._warning.tell(
                "info",
                self.tr("Documents are not shown to you."),
                self.tr("Learners and volunteers do not see the documents of the office."),
            )
        elif self.context.board.notices:
            self._warning.tell("warn", *self.context.board.notices[0])
        else:
            self._warning.tell("warn", "")

    def _show_list(self) -> None:
        if self._data is None:
            return
        clear(self._list)
        shown = self._data.trashed if self._in_trash else self._data.drafts
        self._list_name.setText(self.tr("Trash") if self._in_trash else self.tr("Open documents"))
        self._new.setVisible(
            not self._in_trash and bool(shown) and self.context.session.may(Action.WRITE_DOCUMENTS)
        )
        self._again.setVisible(not self._new.isHidden() and any(one.number for one in shown))
        if not shown:
            self._list.addWidget(self._empty())
        limit = len(shown) if self._more else SHOWN_AT_ONCE
        for draft in shown[:limit]:
            self._list.addWidget(
                self._line_of(draft, self._data.type_names.get(draft.type, draft.type))
            )
        if len(shown) > limit:
            self._list.addWidget(
                quiet(self.tr("Show all {0}").format(len(shown)), self._on_more),
                0,
                Qt.AlignmentFlag.AlignLeft,
            )
        reveal(self._trash, self._in_trash or bool(self._data.trashed))
        self._trash.setIcon(
            self.context.theme.icon("back" if self._in_trash else "trash", "accent")
        )
        self._trash.setText(
            self.tr("Back to the open documents")
            if self._in_trash
            else self.tr("Trash ({0})").format(len(self._data.trashed))
        )
        assign_mnemonics(self.window())

    def _line_of(self, draft: DraftSummary, type_name: str) -> QWidget:
        # It brings the words of a document's way: loaded with the first draft, not with the start.
        from communeapp.ui.home.draft_row import DraftRow

        line = DraftRow(self.context, draft, type_name)
        line.open_wanted.connect(self._on_open)
        line.compare_wanted.connect(self._on_compare)
        line.trash_wanted.connect(self._on_throw_away)
        line.restore_wanted.connect(self._on_restore)
        line.purge_wanted.connect(self._on_purge)
        return line

    def _empty(self) -> EmptyState:
        theme = self.context.theme
        if self._in_trash:
            return EmptyState(
                theme,
                "trash",
                self.tr("The trash is empty"),
                self.tr("What you throw away waits here until you delete it for good."),
            )
        state = EmptyState(
            theme,
            "draft",
            self.tr("Write the first document"),
            self.tr(
                "Give the facts; the program lays out the document by Decree 30 and, where a model "
                "is installed, proposes the wording point by point."
            ),
        )
        if self.context.session.may(Action.WRITE_DOCUMENTS):
            state.buttons.addWidget(
                primary(self.tr("New document"), self._on_new, theme=theme, icon="plus")
            )
            state.buttons.addWidget(
                quiet(self.tr("Begin with a sample"), self._on_sample, theme=theme, icon="wand")
            )
        return state

    # --- doing -------------------------------------------------------------------------------

    @Slot()
    def _on_new(self) -> None:
        self.page_wanted.emit("drafting", "new")

    @Slot()
    def _on_again(self) -> None:
        dialog = PrecedentDialog(self.window(), self.context)
        if dialogs.run_dialog(dialog) and dialog.made:
            self.page_wanted.emit("drafting", dialog.made)

    @Slot()
    def _on_sample(self) -> None:
        self.page_wanted.emit("drafting", FIRST)

    @Slot(str)
    def _on_open(self, draft_id: str) -> None:
        self.page_wanted.emit("drafting", draft_id)

    @Slot(str)
    def _on_compare(self, draft_id: str) -> None:
        self.page_wanted.emit("conflicts", draft_id)

    @Slot()
    def _on_more(self) -> None:
        self._more = True
        self._show_list()

    @Slot()
    def _on_trash(self) -> None:
        self._in_trash = not self._in_trash
        self._show_list()

    @Slot(str)
    def _on_throw_away(self, draft_id: str) -> None:
        self.context.tasks.change(lambda: self.context.office.drafts.trash(draft_id), owner=self)

    @Slot(str)
    def _on_restore(self, draft_id: str) -> None:
        self.context.tasks.change(lambda: self.context.office.drafts.restore(draft_id), owner=self)

    @Slot(str)
    def _on_purge(self, draft_id: str) -> None:
        if dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Delete this document for good?"),
            self.tr("It will be gone from the list and from the trash. This cannot be undone."),
            self.tr("Delete for good"),
            self.tr("Keep it"),
            tone="danger",
        ):
            self.context.tasks.change(
                lambda: self.context.office.drafts.purge(draft_id), owner=self
            )
