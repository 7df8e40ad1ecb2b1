"""What an update offers, one line each, with its notes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import IconLabel, chip
from communeapp.ui.widgets.dates import size
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column, row, rule
from communeapp.ui.widgets.text import label, reveal, small
from communeapp.updating.offers import Offer, OfferKind

_ICONS = {
    OfferKind.PROGRAM: "app",
    OfferKind.MODEL: "model",
    OfferKind.PACK: "pack",
    OfferKind.COURSE: "training",
}


def offer_title(offer: Offer) -> str:
    """Say what it is, with its version."""
    kinds = {
        OfferKind.PROGRAM: QCoreApplication.translate("Offers", "The program {0}"),
        OfferKind.MODEL: QCoreApplication.translate("Offers", "Language model {0}"),
        OfferKind.PACK: QCoreApplication.translate("Offers", "Rules and templates {0}"),
        OfferKind.COURSE: QCoreApplication.translate("Offers", "Course {0}"),
    }
    return f"{kinds[offer.kind].format(offer.name)} {offer.version}"


class OfferRow(QWidget):
    """One offer. ``later``: it needs a newer program first; ``may_take``: this program can take it over;
    ``alone``: it is all there is to take, so its button is the one to press.

    Signals: ``wanted(object)`` with the offer.
    """

    wanted = Signal(object)

    def __init__(
        self,
        context: UiContext,
        offer: Offer,
        *,
        may_take: bool,
        later: bool = False,
        alone: bool = False,
    ) -> None:
        super().__init__()
        self.offer = offer
        outer = column(self, gap=0)
        outer.addWidget(rule())
        line = row(gap=GAP)
        line.setContentsMargins(0, GAP, 0, GAP)
        icon = IconLabel(context.theme, _ICONS[offer.kind], "accent", 24)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=GAP_S // 2)
        words.addWidget(label(offer_title(offer), "label"))
        states = FlowLayout(gap=GAP_S)
        states.addWidget(
            chip(self.tr("Needs a newer program first"), "warn")
            if later
            else chip(self.tr("New"), "ok")
        )
        words.addLayout(states)
        words.addWidget(small(size(offer.bytes, context.language)))
        note = label(offer.note(context.language))
        reveal(note, bool(offer.note(context.language)))
        words.addWidget(note)
        line.addLayout(words, 1)
        kind = "primary" if alone else ""
        self.take = button(self.tr("Install"), lambda: self.wanted.emit(self.offer), kind=kind)
        self.take.setAccessibleName(self.tr("Install {0}").format(offer_title(offer)))
        reveal(self.take, may_take and not later)
        line.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(line)
