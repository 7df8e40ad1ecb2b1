"""Waiting, sent, confirmed: in words and three numbers, for the hub and for the office's own PCs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from communeapp.services.sync.exchange_types import PeerKind, Status
from communeapp.services.sync.stick_types import OnStick, Where
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.words import gap_words, kind_words
from communeapp.ui.widgets.cards import Banner, Card, chip
from communeapp.ui.widgets.dates import size, when
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, clear, column, row
from communeapp.ui.widgets.text import label, reveal, small, soft

_SHOWN = 6


class StandingCard(Card):
    """Where the exchange stands."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.body.addWidget(label(self.tr("What was sent, and what has arrived"), "heading"))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(GAP_L)
        self.grid.setVerticalSpacing(GAP)
        self.body.addLayout(self.grid)
        self.missing = Banner(context.theme, "warn")
        reveal(self.missing, False)
        self.body.addWidget(self.missing)
        self.cloned = Banner(context.theme, "danger")
        reveal(self.cloned, False)
        self.body.addWidget(self.cloned)
        self.aside = soft("")
        reveal(self.aside, False)
        self.body.addWidget(self.aside)
        self.sticks_head = label(self.tr("On sticks"), "label")
        self.body.addWidget(self.sticks_head)
        self._sticks = column(gap=GAP_S)
        self.body.addLayout(self._sticks)

    def show_status(self, status: Status, bundles: tuple[OnStick, ...]) -> None:
        """Show the numbers; kinds without a peer have no line."""
        clear(self.grid)
        heads = (self.tr("Waiting"), self.tr("On its way"), self.tr("Confirmed"))
        for at, head in enumerate(heads, 1):
            self.grid.addWidget(small(head), 0, at)
        for line, kind in enumerate(PeerKind, 1):
            if kind not in status.waiting:
                continue
            self.grid.addWidget(label(kind_words(kind), "label"), line, 0)
            out = status.sent[kind]  # of those that wait for a receipt
            numbers = (status.waiting[kind] - out, out, status.confirmed[kind])
            for at, (head, number) in enumerate(zip(heads, numbers, strict=True), 1):
                figure = label(str(number), "figure")
                figure.setAccessibleName(f"{kind_words(kind)}: {head} {number}")
                self.grid.addWidget(figure, line, at)
        self.grid.setColumnStretch(4, 1)
        self._show_troubles(status)
        self._show_sticks(bundles)

    def _show_troubles(self, status: Status) -> None:
        names = {one.device: one.name or one.unit for one in status.peers}
        by_device: dict[str, list[str]] = {}
        for gap in status.gaps:
            by_device.setdefault(gap.log.dev, []).append(gap_words([gap]))
        lines = [
            self.tr("{name}: missing {numbers}")
            .replace("{name}", names.get(dev, dev[:8]))
            .replace("{numbers}", ", ".join(numbers[:3]))
            for dev, numbers in by_device.items()
        ]
        self.missing.tell(
            "warn",
            "\n".join(lines),
            self.tr("It is asked for again by itself with the next exchange.") if lines else "",
        )
        twice = sorted({names.get(one.log.dev, one.log.dev[:8]) for one in status.forks})
        self.cloned.tell(
            "danger",
            self.tr("Copied PC: {names}").replace("{names}", ", ".join(twice)) if twice else "",
            self.tr(
                "Two PCs work with the same copy of the data. Both histories are kept. Please find out "
                "which PC was copied, and enrol one of them anew."
            )
            if twice
            else "",
        )
        count = len(status.quarantined)
        self.aside.setText(
            self.tr("%n entry(ies) of other PCs are kept aside: not used, not lost.", "", count)
            if count
            else ""
        )
        reveal(self.aside, bool(count))

    def _show_sticks(self, bundles: tuple[OnStick, ...]) -> None:
        clear(self._sticks)
        reveal(self.sticks_head, bool(bundles))
        for one in bundles[:_SHOWN]:
            line = row(gap=GAP)
            arrived = one.where is Where.CONFIRMED
            words = self.tr("Confirmed") if arrived else self.tr("On the stick")
            line.addWidget(chip(words, "ok" if arrived else "info"), 0, Qt.AlignmentFlag.AlignTop)
            to = kind_words(one.kind) if one.kind is not None else self.tr("Passed on")
            text = f"{one.label or self.tr('USB stick')} · {to} · " + ", ".join(
                (
                    self.tr("%n entry(ies)", "", one.events)
                    if one.events
                    else self.tr("word of what has arrived"),
                    size(one.bytes, self._context.language),
                    when(one.put_ms, self._context.language),
                )
            )
            line.addWidget(label(text), 1)
            self._sticks.addLayout(line)
        more = len(bundles) - _SHOWN
        if more > 0:
            self._sticks.addWidget(small(self.tr("and %n earlier", "", more)))
