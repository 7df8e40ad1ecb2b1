"""What leaves this PC, in plain words, before anything does; and who agreed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from communeapp import texts
from communeapp.core.people import Action
from communeapp.services.sync.consent import Leaves
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.ui.context import UiContext
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP_S, FlowLayout, clear, column
from communeapp.ui.widgets.text import heading, label, reveal, small, soft


class ConsentCard(Card):
    """Shows what would go to one kind of reader and asks for consent where it is needed.

    Signals: ``agreed()`` when somebody agreed or took it back.
    """

    agreed = Signal()

    def __init__(self, context: UiContext, kind: PeerKind) -> None:
        super().__init__()
        head = (
            self.tr("What goes to the hub")
            if kind is PeerKind.HUB
            else self.tr("What goes to the other PCs of the office")
        )
        self.body.addWidget(heading(head))
        self._context = context
        self._kind = kind
        self._leaves: Leaves | None = None
        self.body.addWidget(
            soft(self.tr("Nothing leaves this PC before somebody who runs the office has agreed."))
        )
        self._list = column(gap=GAP_S)
        self.body.addLayout(self._list)
        self.body.addWidget(label(self.tr("This is not sent:"), "label"))
        self.stays = soft("")
        self.body.addWidget(self.stays)
        self.given = small("")
        self.body.addWidget(self.given)
        actions = FlowLayout()
        self.agree = primary(self.tr("Agree"), self._on_agree)
        actions.addWidget(self.agree)
        self.withdraw = quiet(self.tr("Take the consent back"), self._on_withdraw)
        actions.addWidget(self.withdraw)
        self.body.addLayout(actions)

    def show_leaves(self, leaves: Leaves) -> None:
        """Show what would leave now."""
        self._leaves = leaves
        clear(self._list)
        for one in leaves.leaving:
            told = self._told(f"enrol.leaves.{one.group}")
            count = self.tr("%n waiting", "", one.count) if one.count else self.tr("none now")
            self._list.addWidget(label(f"{told.message} ({count})", "label"))
            if told.hint:
                self._list.addWidget(small(told.hint))
        stays = [self._told(f"enrol.stays.{one}").message for one in leaves.stays]
        self.stays.setText("\n".join(f"• {one}" for one in stays))
        reveal(self.agree, leaves.needed)
        reveal(self.withdraw, leaves.given is not None and not leaves.needed)
        if leaves.given is None:
            self.given.setText("")
        else:
            who = leaves.given.name or self.tr("Somebody without a name here")
            day = when(leaves.given.at_ms, self._context.language)
            words = self.tr("{name} agreed, {when}.")
            self.given.setText(words.replace("{name}", who).replace("{when}", day))
        reveal(self.given, leaves.given is not None)
        may = self._context.session.may(Action.MANAGE_PEOPLE)
        self.agree.setEnabled(may)
        self.agree.setToolTip(
            "" if may else self.tr("The clerk, a leader or the administrator can agree.")
        )

    def _told(self, code: str) -> texts.Told:
        return texts.tell(code, self._context.language)

    @Slot()
    def _on_agree(self) -> None:
        office = self._context.office
        self._context.tasks.change(
            lambda: office.consent.give(self._kind), lambda _: self.agreed.emit(), owner=self
        )

    @Slot()
    def _on_withdraw(self) -> None:
        sure = dialogs.ask(
            self,
            self._context.theme,
            self.tr("Take the consent back?"),
            self.tr("Nothing more leaves until somebody agrees again. What was sent stays sent."),
            self.tr("Take the consent back"),
            self.tr("Keep it"),
        )
        if sure:
            office = self._context.office
            self._context.tasks.change(
                lambda: office.consent.withdraw(self._kind),
                lambda _: self.agreed.emit(),
                owner=self,
            )
