"""Words of the exchange, in the language of the screens."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from communeapp.core.news import State
from communeapp.core.sync.vectors import Gap
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.services.sync.stick_types import Phase, Report, StickState
from communeapp.ui.widgets.dates import size

_MOST_GAPS = 3


def phase_words(phase: str) -> str:
    """Say what is being done with a stick or over the line."""
    return {
        Phase.LOOK.value: QCoreApplication.translate("ExchangeWords", "Looking at the stick"),
        Phase.FETCH.value: QCoreApplication.translate(
            "ExchangeWords", "Copying what is for this PC"
        ),
        Phase.READ.value: QCoreApplication.translate("ExchangeWords", "Taking in what came"),
        Phase.CLEAN.value: QCoreApplication.translate("ExchangeWords", "Deleting what has arrived"),
        Phase.WRITE.value: QCoreApplication.translate("ExchangeWords", "Preparing what goes out"),
        Phase.PUT.value: QCoreApplication.translate(
            "ExchangeWords", "Writing onto the stick and reading back"
        ),
        Phase.CHECK.value: QCoreApplication.translate(
            "ExchangeWords", "Checking the stick once more"
        ),
        "sending": QCoreApplication.translate("ExchangeWords", "Sending"),
        "fetching": QCoreApplication.translate("ExchangeWords", "Fetching"),
    }.get(phase, "")


class StickWords(QObject):
    """Says what lies on a stick and what came of an exchange; an object, for words that count."""

    def state_lines(self, state: StickState, language: str) -> list[str]:
        """Say what lies on a stick, one sentence each."""
        free = self.tr("{free} free")
        lines = [free.replace("{free}", size(state.free, language))]
        # The counts have names of their own: sentences are collected without reading what is counted.
        fresh, mine = len(state.fresh), len(state.from_us)
        others, unusable = sum(count for _, count in state.others), len(state.unusable)
        unfinished = state.unfinished
        if fresh:
            lines.append(self.tr("%n bundle(s) for this PC that are new", "", fresh))
        elif state.for_us:
            lines.append(self.tr("Everything on it for this PC was taken in already"))
        if state.receipts_for_us:
            lines.append(self.tr("It brings word of what has arrived"))
        if mine:
            lines.append(self.tr("%n bundle(s) written by this PC", "", mine))
        if others:
            lines.append(self.tr("%n file(s) for others; they are not touched", "", others))
        if unfinished:
            lines.append(self.tr("%n file(s) that were not finished; left aside", "", unfinished))
        if unusable:
            lines.append(self.tr("%n file(s) that cannot be used", "", unusable))
        return lines

    def report_lines(self, report: Report) -> list[str]:
        """Say what came of an exchange, one sentence each."""
        applied = sum(one.applied for one in report.received)
        aside = sum(one.quarantined for one in report.received)
        up = sum(one.events for one in report.sent if one.kind is PeerKind.HUB)
        near = sum(one.events for one in report.sent if one.kind is PeerKind.COLLEAGUE)
        passed = sum(one.kind is None for one in report.sent)
        arrived, cleaned = report.confirmed, len(report.cleaned)
        told = len(report.sent) - passed
        lines = []
        if applied:
            lines.append(self.tr("%n new entry(ies) taken in", "", applied))
        elif report.received:
            lines.append(self.tr("Nothing new for this PC"))
        if up:
            lines.append(self.tr("For the hub: %n entry(ies) on the stick", "", up))
        if near:
            lines.append(self.tr("For the office's PCs: %n entry(ies) on the stick", "", near))
        if told and not up and not near:
            lines.append(self.tr("Word of what has arrived here is on the stick"))
        if passed:
            lines.append(
                self.tr("%n bundle(s) of the hub passed on to the office's PCs", "", passed)
            )
        if arrived:
            lines.append(self.tr("%n bundle(s) sent earlier have arrived", "", arrived))
        if cleaned:
            lines.append(self.tr("%n old file(s) deleted from the stick", "", cleaned))
        if aside:
            lines.append(self.tr("%n entry(ies) kept aside", "", aside))
        if report.others:
            lines.append(self.tr("Files for others were not touched"))
        return lines or [self.tr("There was nothing to exchange")]


def gap_words(gaps: Iterable[Gap]) -> str:
    """Name what is missing: "#5–#9, #12"."""
    parts = [
        f"#{one.first}" if one.first == one.last else f"#{one.first}–#{one.last}" for one in gaps
    ]
    shown = ", ".join(parts[:_MOST_GAPS])
    return f"{shown} …" if len(parts) > _MOST_GAPS else shown


def kind_words(kind: PeerKind) -> str:
    """Name a kind of peer."""
    return (
        QCoreApplication.translate("ExchangeWords", "Hub")
        if kind is PeerKind.HUB
        else QCoreApplication.translate("ExchangeWords", "PC of this office")
    )


def state_words(state: State) -> str:
    """Say what became of content that a hub published."""
    return {
        State.COMING: QCoreApplication.translate("ExchangeWords", "On its way"),
        State.WAITING: QCoreApplication.translate("ExchangeWords", "Being taken into use"),
        State.IN_USE: QCoreApplication.translate("ExchangeWords", "In use"),
        State.NOT_USED: QCoreApplication.translate("ExchangeWords", "Not used"),
        State.NEWER_PROGRAM: QCoreApplication.translate("ExchangeWords", "Needs a newer program"),
        State.WITHDRAWN: QCoreApplication.translate("ExchangeWords", "Withdrawn"),
    }[state]
