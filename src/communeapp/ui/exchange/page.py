"""Exchange: the stick, the network, what leaves, what came, and where it all stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent

from communeapp.core.news import Content, Message
from communeapp.core.people import Action
from communeapp.services.sync.consent import Leaves
from communeapp.services.sync.enrolment_types import EnrolmentState
from communeapp.services.sync.exchange_types import PeerKind, Status
from communeapp.services.sync.stick_types import OnStick
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.consent_card import ConsentCard
from communeapp.ui.exchange.difficulty_dialog import DifficultyDialog
from communeapp.ui.exchange.line_card import LineCard
from communeapp.ui.exchange.news_card import NewsCard
from communeapp.ui.exchange.peers_card import PeersCard
from communeapp.ui.exchange.send_dialog import SendDialog
from communeapp.ui.exchange.standing_card import StandingCard
from communeapp.ui.exchange.stick_card import StickCard
from communeapp.ui.page import Page
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Banner, Card, EmptyState
from communeapp.ui.widgets.layouts import GAP_L, FlowLayout, ScrollColumn, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import reveal

QUIET_MS = 250
_WIDEST = 1320
_TOUCHING = frozenset({"exchange", "trust", "news", "setting"})


@dataclass(frozen=True)
class Found:
    """What the screen shows, read at one time."""

    state: EnrolmentState
    status: Status
    leaves: tuple[Leaves, ...]
    bundles: tuple[OnStick, ...]
    messages: tuple[Message, ...]
    contents: tuple[Content, ...]


class ExchangePage(Page):
    """One column for what a person does, one for what there is to know."""

    help_topic = "exchange"

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        outer = column(self, gap=0)
        self._scroll = scroll = ScrollColumn(widest=_WIDEST)
        outer.addWidget(scroll)
        self.said = Banner(context.theme, "ok")
        reveal(self.said, False)
        scroll.body.addWidget(self.said)
        self.alone = Card()
        empty = EmptyState(
            context.theme,
            "exchange",
            self.tr("This PC stands alone"),
            self.tr(
                "Connect it with the other PCs of the office, with the hub of the province, or with both: "
                "results and numbers then travel by stick or network, and courses and messages come back. "
                "No network is needed for that, a stick is enough."
            ),
        )
        empty.buttons.addWidget(
            primary(self.tr("Connect this PC"), self._on_connect, theme=context.theme, icon="next")
        )
        self.alone.body.addWidget(empty)
        scroll.body.addWidget(self.alone)
        self._columns = row(gap=GAP_L)
        scroll.body.addLayout(self._columns)
        left, right = column(gap=GAP_L), column(gap=GAP_L)
        self._columns.addLayout(left, 3)
        self._columns.addLayout(right, 2)
        self.consents = {kind: ConsentCard(context, kind) for kind in PeerKind}
        self.stick = StickCard(context)
        self.standing = StandingCard(context)
        self.line = LineCard(context)
        self.news = NewsCard(context)
        self.peers = PeersCard(context)
        left.addWidget(self.stick)
        left.addWidget(self.standing)
        for card in (self.line, self.news, self.peers):
            right.addWidget(card)
        self._left = left
        for consent in self.consents.values():
            consent.agreed.connect(self._on_agreed)
            left.insertWidget(0, consent)
        left.addStretch(1)
        actions = FlowLayout()
        self.send = button(
            self.tr("Send a document…"), self._on_send, theme=context.theme, icon="send"
        )
        actions.addWidget(self.send)
        self.difficulty = button(
            self.tr("Report a difficulty…"), self._on_difficulty, theme=context.theme, icon="flag"
        )
        actions.addWidget(self.difficulty)
        right.addLayout(actions)
        right.addStretch(1)
        self._parts = (
            self.stick, self.standing, self.line, self.news, self.peers, self.difficulty, self.send,
        )  # fmt: skip
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(QUIET_MS)
        self._again.timeout.connect(self.read)
        self.stick.exchanged.connect(self._on_exchanged)
        self._outcome_is_new = False
        self.line.run.ended.connect(self._again.start)
        self.news.read.connect(self._on_message_read)
        context.bus.changed.connect(self._on_changed)
        for one in (*self._parts, *self.consents.values(), self.alone):
            reveal(one, False)

    # -- Page -------------------------------------------------------------------------------------

    def page_title(self) -> str:
        return self.tr("Exchange")

    def activate(self, argument: Any = None) -> None:
        self.stick.activate()
        self.read()

    def may_leave(self) -> bool:
        """Pulling the stick while it is written to is safe; leaving the screen is, too."""
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self.stick.run.running:
            self.stick.leave()

    # -- reading ----------------------------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        """Read where everything stands."""
        office = self.context.office

        def work() -> Found:
            known = {one.kind for one in office.exchange.peers()}
            # What is due to be told is put together first: it waits from now on.
            leaves = tuple(office.consent.leaves(kind) for kind in PeerKind if kind in known)
            return Found(
                office.enrolment.state(),
                office.exchange.status(),
                leaves,
                office.sticks.bundles(),
                office.news.messages(),
                office.news.contents(),
            )

        self.context.tasks.query(work, self._show, owner=self)

    def _show(self, found: Found) -> None:
        connected = bool(found.state.connections or found.status.peers)
        reveal(self.alone, not connected)
        for one in self._parts:
            reveal(one, connected)
        needed = {one.kind: one for one in found.leaves}
        # Only a hub takes them, and not everybody here may write documents.
        may_send = self.context.session.may(Action.WRITE_DOCUMENTS)
        reveal(self.send, connected and PeerKind.HUB in needed and may_send)
        moved = False
        for kind, card in self.consents.items():
            if kind in needed:
                card.show_leaves(needed[kind])
            # Until somebody agrees it stands in front; afterwards below, to be read again.
            wanted = 0 if kind in needed and needed[kind].needed else self._left.count() - 2
            moved |= kind in needed and card.isVisible() and (wanted == 0) != self._first(card)
            self._left.removeWidget(card)
            self._left.insertWidget(wanted, card)
            reveal(card, connected and kind in needed)
        self.standing.show_status(found.status, found.bundles)
        hub = needed.get(PeerKind.HUB)
        self.line.show_state(
            found.state,
            found.status.last_contact_ms,
            consent=hub is not None and not hub.needed,
        )
        self.news.show_news(found.messages, found.contents)
        self.peers.show_peers(found.status.peers)
        assign_mnemonics(self.window())
        if moved:
            self._scroll.verticalScrollBar().setValue(0)  # what is to be done now stands there
        if self._outcome_is_new:
            self._outcome_is_new = False
            QTimer.singleShot(0, self, self._show_outcome)  # when the cards have their places

    @Slot()
    def _show_outcome(self) -> None:
        """Bring what came of an exchange into sight: cards around it grew and shrank meanwhile."""
        for one in (self.stick.done, self.stick.head):
            self._scroll.ensureWidgetVisible(one)

    def _first(self, card: ConsentCard) -> bool:
        return self._left.indexOf(card) < self._left.indexOf(self.stick)

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        kinds = {kind for kind, _ in notice.changes.touched}
        if kinds & _TOUCHING and self.isVisible():
            self._again.start()

    # -- doing ------------------------------------------------------------------------------------

    @Slot()
    def _on_connect(self) -> None:
        self.page_wanted.emit("settings", "connections")

    @Slot()
    def _on_exchanged(self) -> None:
        self._outcome_is_new = True
        self.said.tell("ok", "")  # what was kept for the next exchange has gone
        self.read()

    @Slot()
    def _on_agreed(self) -> None:
        # The button that was pressed goes; left to itself the focus would land far down, and the screen with it.
        stick = self.stick
        (stick.go if stick.go.isEnabled() else stick.folder_button).setFocus()
        self.read()

    @Slot(str)
    def _on_message_read(self, message_id: str) -> None:
        office = self.context.office
        self.context.tasks.change(lambda: office.news.read(message_id), owner=self)

    @Slot()
    def _on_send(self) -> None:
        dialog = SendDialog(self.context, self)
        if dialogs.run_dialog(dialog) and dialog.sent:
            self.said.tell("ok", self.tr("Kept. It goes with the next exchange."))
            self.read()

    @Slot()
    def _on_difficulty(self) -> None:
        dialog = DifficultyDialog(self.context, self)
        if dialogs.run_dialog(dialog) and dialog.sent:
            self.said.tell("ok", self.tr("Kept. It goes with the next exchange."))
            self.read()
