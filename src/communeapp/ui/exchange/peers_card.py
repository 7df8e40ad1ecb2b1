"""The PCs of this office and the hub: who they are and when they were last heard of."""

from __future__ import annotations

from PySide6.QtCore import Qt

from communeapp.services.sync.exchange_types import Peer
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.words import kind_words
from communeapp.ui.widgets.cards import Card, chip
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP, GAP_S, clear, column, row
from communeapp.ui.widgets.text import heading, label, small


class PeersCard(Card):
    """Lists who this PC exchanges with."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.body.addWidget(heading(self.tr("Connected with")))
        self._list = column(gap=GAP_S)
        self.body.addLayout(self._list)

    def show_peers(self, peers: tuple[Peer, ...]) -> None:
        """Show them, the hub first."""
        clear(self._list)
        for one in sorted(peers, key=lambda peer: (peer.kind.value != "hub", peer.name)):
            line = row(gap=GAP)
            line.addWidget(label(one.name or one.device[:8], "label"), 1)
            if one.cloned:
                line.addWidget(chip(self.tr("copied"), "danger"), 0, Qt.AlignmentFlag.AlignTop)
            self._list.addLayout(line)
            heard = (
                self.tr("last heard of {when}").replace(
                    "{when}", when(one.seen_ms, self._context.language)
                )
                if one.seen_ms
                else self.tr("not heard of yet")
            )
            self._list.addWidget(small(f"{kind_words(one.kind)} · {heard}"))
