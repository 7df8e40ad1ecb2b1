"""The registers: what came in, how far it is, what went out; one entry whole beside the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QWidget

from communeapp.core.incoming.record import IncomingRecord
from communeapp.core.incoming.register import BookKind, OutgoingEntry
from communeapp.core.people import Action
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.page import Page
from communeapp.ui.register.doubled import DoubledBanner
from communeapp.ui.register.entry import EntryPanel
from communeapp.ui.register.lists import (
    Choices,
    FollowList,
    IncomingList,
    OutgoingList,
    read_choices,
    year_of,
)
from communeapp.ui.register.outgoing import OutgoingPanel, enter_outgoing
from communeapp.ui.register.printing import PrintBookDialog
from communeapp.ui.register.show import FOLLOW, INCOMING, OUTGOING, Show
from communeapp.ui.register.sources import Pressing
from communeapp.ui.register.text_dialog import TextDialog
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics

#: Changes come in bursts (a folder of files taken in); the list is read once for all of them.
QUIET_MS = 200
_TOUCHING = frozenset({"incoming", "register", "folder", "book"})


class RegisterPage(Page):
    """Three registers over one panel."""

    help_topic = "register"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        outer = column(self, gap=0)
        top = row(gap=GAP)
        top.setContentsMargins(GAP_L, GAP_S, GAP_L, 0)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Registers"))
        self.tabs.addTab(self.tr("Incoming"))
        self.tabs.addTab(self.tr("Follow-up"))
        self.tabs.addTab(self.tr("Outgoing"))
        top.addWidget(self.tabs, 3)
        tools = FlowLayout(gap=GAP_S, at_end=True)
        top.addLayout(tools, 2)
        theme = context.theme
        self.enter_button = quiet(
            self.tr("Enter a document"), self._on_enter, theme=theme, icon="plus"
        )
        tools.addWidget(self.enter_button)
        self.print_button = quiet(
            self.tr("Print a book"), self._on_print, theme=theme, icon="print"
        )
        tools.addWidget(self.print_button)
        self.entry_button = quiet(
            self.tr("Hide the entry"), self._toggle_entry, theme=theme, icon="document"
        )
        tools.addWidget(self.entry_button)
        outer.addLayout(top)
        self.doubled = DoubledBanner(context)
        above = column(gap=0)
        above.setContentsMargins(GAP_L, 0, GAP_L, 0)
        above.addWidget(self.doubled)
        outer.addLayout(above)
        self.incoming = IncomingList(context)
        self.follow = FollowList(context)
        self.outgoing = OutgoingList(context)
        self._lists = QStackedWidget()
        narrowing = column(gap=0)
        narrowing.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        outer.addLayout(narrowing)
        for one in (self.incoming, self.follow, self.outgoing):
            narrowing.addWidget(one.filters)
            self._lists.addWidget(one)
            one.picked.connect(self._on_picked)
            one.opened.connect(self._on_opened)
        self.entry = EntryPanel(context)
        self.entry.page_wanted.connect(self.page_wanted)
        self.entry.text_wanted.connect(self._on_text)
        self.sent = OutgoingPanel(context)
        self.sent.page_wanted.connect(self.page_wanted)
        self._panels = QStackedWidget()
        self._panels.addWidget(self.entry)
        self._panels.addWidget(self.sent)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(GAP_S)
        left = QWidget()
        left_body = column(left, gap=0)
        left_body.setContentsMargins(GAP_L, 0, GAP_S, GAP_S)
        left_body.addWidget(self._lists)
        self._left = left
        self._split.addWidget(left)
        self._split.addWidget(self._panels)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes([680, 420])
        outer.addWidget(self._split, 1)
        self._panel_wanted: bool | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(QUIET_MS)
        self._again.timeout.connect(self._read)
        self.tabs.currentChanged.connect(self._on_tab)
        context.bus.changed.connect(self._on_changed)
        self._on_tab(INCOMING)

    # -- Page -------------------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Registers")

    def activate(self, argument: Any = None) -> None:
        """``argument``: a Show, the id of an incoming document, or None to go on where one was."""
        if isinstance(argument, str) and argument:
            argument = Show(doc_id=argument)
        if isinstance(argument, Show):
            self._show(argument)
        self._read()
        self._current().focus_list()

    def restore_argument(self) -> Any:
        record = self._current().table.current_record()
        return Show(self.tabs.currentIndex(), doc_id=record.id if record is not None else "")

    def _show(self, wanted: Show) -> None:
        tab = FOLLOW if wanted.press is not None else wanted.tab
        self.tabs.setCurrentIndex(tab)
        if tab == FOLLOW:
            self.follow.filters.choose(press=wanted.press or "")
        elif tab == INCOMING:
            if wanted.doc_id:
                self.incoming.filters.choose(year=None, status="", office="")
            elif wanted.status:
                self.incoming.filters.choose(year=None, status=wanted.status, office="")
        if wanted.doc_id:
            self._current().table.want(wanted.doc_id)
            if tab != OUTGOING:
                self.entry.show_entry(wanted.doc_id)

    # -- reading --------------------------------------------------------------------------------------

    def _current(self) -> IncomingList | FollowList | OutgoingList:
        return (self.incoming, self.follow, self.outgoing)[max(0, self.tabs.currentIndex())]

    @Slot()
    def _read(self) -> None:
        """Read filters and list; the list once the filters stand, so that it is read by them."""
        self.doubled.read()
        today = self.context.office.clock.today()
        self.context.tasks.query(
            lambda: read_choices(self.context, today), self._on_choices, owner=self
        )

    def _on_choices(self, choices: Choices) -> None:
        for one in (self.incoming, self.follow, self.outgoing):
            one.offer(choices)
        self._current().read()
        if self._current() is self.outgoing:
            self.sent.read_numbers(year_of(self.outgoing) or choices.this_year)

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        kinds = {kind for kind, _ in notice.changes.touched}
        if kinds & _TOUCHING and self.isVisible():
            self._again.start()
            self.entry.read_again()

    @Slot(int)
    def _on_tab(self, tab: int) -> None:
        self._lists.setCurrentIndex(tab)
        for one in (self.incoming, self.follow, self.outgoing):
            one.filters.setVisible(one is self._current())
        self._panels.setCurrentWidget(self.sent if tab == OUTGOING else self.entry)
        may_enter = self.context.session.may(Action.NUMBER)
        self.enter_button.setVisible(tab == OUTGOING and may_enter)
        self._fit()
        if self.isVisible():
            self._current().read()
            if tab == OUTGOING:
                this_year = self.context.office.clock.today().year
                self.sent.read_numbers(year_of(self.outgoing) or this_year)
            assign_mnemonics(self.window())

    # -- the entry ------------------------------------------------------------------------------------

    @Slot(object)
    def _on_picked(self, record: object) -> None:
        if isinstance(record, OutgoingEntry):
            self.sent.show_entry(record)
        elif isinstance(record, IncomingRecord | Pressing):
            if self.entry.wanted != record.id:
                self.entry.show_entry(record.id)
        elif self.sender() is self._current():
            self.entry.show_entry("")
            self.sent.show_entry(None)

    @Slot(object)
    def _on_opened(self, record: object) -> None:
        """Enter goes into the entry: its first button is what comes next."""
        self._panel_wanted = True
        self._fit()
        self._on_picked(record)
        panel = self._panels.currentWidget()
        if isinstance(panel, EntryPanel):
            panel.focus_first()

    @Slot(object)
    def _on_text(self, record: IncomingRecord) -> None:
        def show(text: str) -> None:
            dialogs.run_dialog(TextDialog(self, self.context.theme, record.file_name, text))

        self.context.tasks.query(
            lambda: self.context.office.incoming.text(record.id).text, show, owner=self
        )

    # -- doing ----------------------------------------------------------------------------------------

    @Slot()
    def _on_print(self) -> None:
        kind = (BookKind.INCOMING, BookKind.FOLLOWUP, BookKind.OUTGOING)[self.tabs.currentIndex()]
        office = self.context.office
        this_year = office.clock.today().year

        def show(years: tuple[int, ...]) -> None:
            known = sorted({this_year, *years}, reverse=True)
            chosen = self._current().filters.value("year")
            year = chosen if isinstance(chosen, int) else this_year
            dialogs.run_dialog(PrintBookDialog(self, self.context, kind, known, year))

        def read() -> tuple[int, ...]:
            kinds = (BookKind.INCOMING, BookKind.OUTGOING)
            return tuple(year for one in kinds for year in office.register.years(one))

        self.context.tasks.query(read, show, owner=self)

    @Slot()
    def _on_enter(self) -> None:
        enter_outgoing(self, self.context)

    # -- room -----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _toggle_entry(self) -> None:
        self._panel_wanted = self._panels.isHidden()
        self._fit()

    def _fit(self) -> None:
        """Show the entry beside the list where there is room, in its place where there is not."""
        wide = self.width() >= self.fontMetrics().horizontalAdvance("n") * 110
        shown = self._panel_wanted if self._panel_wanted is not None else wide
        self._panels.setVisible(shown)
        self._left.setVisible(wide or not shown)
        if not shown:
            self.entry_button.setText(self.tr("Show the entry"))
        else:
            self.entry_button.setText(
                self.tr("Hide the entry") if wide else self.tr("Back to the list")
            )
