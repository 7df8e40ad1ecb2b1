"""The three registers: what came in, how far it is, what went out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt

from communeapp.core.incoming.record import IncomingFilter, IncomingRecord
from communeapp.core.incoming.register import BookKind, OutgoingEntry
from communeapp.core.incoming.status import OPEN, IncomingStatus, Light
from communeapp.ui.context import UiContext
from communeapp.ui.register import words
from communeapp.ui.register.columns import LIGHT, RegisterColumns
from communeapp.ui.register.list_view import ListView
from communeapp.ui.register.sources import (
    FollowSource,
    IncomingSource,
    OutgoingSource,
    Press,
    Pressing,
)
from communeapp.ui.widgets.paging import Source

FOLLOWED = tuple(one for one in IncomingStatus if one not in words.UNREGISTERED)


@dataclass(frozen=True)
class Choices:
    """What the filters offer, read once and when the registers change."""

    years: Mapping[BookKind, tuple[int, ...]] = field(default_factory=dict)
    offices: Mapping[str, str] = field(default_factory=dict)
    this_year: int = 0


class IncomingList(ListView[IncomingRecord]):
    """The register of what came in."""

    def __init__(self, context: UiContext) -> None:
        columns = RegisterColumns(context.language).incoming()
        super().__init__(context, "", columns, "")
        self.table.setAccessibleName(self.tr("Register of incoming documents"))
        self.filters.words.control.setPlaceholderText(self.tr("Number, subject, issuing body"))
        self.filters.add("year", self.tr("Year"), 6)
        states = self.filters.add("status", self.tr("State"), 12)
        self.filters.add("office", self.tr("Office"), 13)
        states.offer(
            [
                (self.tr("All"), ""),
                *((words.status_words(one), one) for one in IncomingStatus),
            ]
        )
        self.order, self.falling = "number_in", True
        self.table.mark_sorting("number_in", falling=True)

    def offer(self, choices: Choices) -> None:
        """Show the years and offices that there are."""
        years = choices.years.get(BookKind.INCOMING, ())
        offer_years(self, choices, years, self.tr("All years"))
        self.filters.offer("office", offices_of(choices, self.tr("All offices")))

    def source(self) -> Source[IncomingRecord]:
        status = self.filters.value("status")
        return IncomingSource(
            self.context.office,
            IncomingFilter(
                status=frozenset({IncomingStatus(str(status))}) if status else frozenset(),
                office=str(self.filters.value("office") or ""),
                year=year_of(self),
                text=self.filters.text,
                order=self.order,
                falling=self.falling,
            ),
        )

    def nothing(self) -> tuple[str, str]:
        return (
            self.tr("The register is still empty"),
            self.tr(
                "Take in what arrived under “Incoming documents”; confirmed documents get their "
                "number and stand here."
            ),
        )

    def counted(self, total: int) -> str:
        return self.tr("%n document(s)", "", total)

    def decorate(self, record: IncomingRecord, key: str, role: int) -> Any:
        if role == Qt.ItemDataRole.DecorationRole and key == "status":
            tone = words.TONES[record.status]
            icon = {"danger": "danger", "warn": "clock", "ok": "ok"}.get(tone)
            return self.context.theme.icon(icon, tone) if icon else None
        return None


class FollowList(ListView[Pressing]):
    """How far each document is, with its light."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "", RegisterColumns(context.language).followup(), "")
        self.table.setAccessibleName(self.tr("Follow-up of incoming documents"))
        self.filters.words.control.setPlaceholderText(self.tr("Number, subject, issuing body"))
        press = self.filters.add("press", self.tr("What presses"), 17)
        self.filters.add("year", self.tr("Year"), 6)
        states = self.filters.add("status", self.tr("Progress"), 12)
        self.filters.add("office", self.tr("Office"), 13)
        press.offer(
            [
                (self.tr("All"), ""),
                (self.tr("Everything that presses"), Press.ALL),
                (self.tr("Overdue"), Press.OVERDUE),
                (self.tr("Due within two working days"), Press.SOON),
                (self.tr("Urgent, not handed over"), Press.URGENT),
                (self.tr("Hand-over is late"), Press.HAND_OVER),
                (self.tr("Registration is late"), Press.REGISTER),
            ]
        )
        states.offer(
            [
                (self.tr("Not done yet"), "open"),
                *((words.status_words(one), one) for one in FOLLOWED),
                (self.tr("All"), ""),
            ]
        )
        self.order = "deadline"
        self.table.mark_sorting("deadline", falling=False)

    def offer(self, choices: Choices) -> None:
        """Show the years and offices that there are."""
        years = choices.years.get(BookKind.INCOMING, ())
        offer_years(self, choices, years, self.tr("All years"))
        self.filters.offer("office", offices_of(choices, self.tr("All offices")))

    def source(self) -> Source[Pressing]:
        status, why = self.filters.value("status"), self.filters.value("press")
        wanted = {
            "open": OPEN,
            "": frozenset(FOLLOWED),
        }.get(str(status or ""), frozenset())
        return FollowSource(
            self.context.office,
            IncomingFilter(
                status=wanted or frozenset({IncomingStatus(str(status))}),
                office=str(self.filters.value("office") or ""),
                year=year_of(self),
                text=self.filters.text,
                order=self.order,
                falling=self.falling,
            ),
            Press(str(why)) if why else None,
            self.context.office.clock.today,
        )

    def nothing(self) -> tuple[str, str]:
        return (
            self.tr("Nothing is open"),
            self.tr("Registered documents stand here until they are answered or closed."),
        )

    def counted(self, total: int) -> str:
        return self.tr("%n document(s)", "", total)

    def decorate(self, record: Pressing, key: str, role: int) -> Any:
        if record.due is None or key != LIGHT:
            return None
        tone = words.LIGHT_TONES[record.due.light]
        if role == Qt.ItemDataRole.DecorationRole:
            icon = {Light.RED: "danger", Light.AMBER: "clock", Light.GREEN: "ok"}
            return self.context.theme.icon(icon[record.due.light], tone)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self.context.theme.palette.colour(tone)
        return None


class OutgoingList(ListView[OutgoingEntry]):
    """The register of what went out."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "", RegisterColumns(context.language).outgoing(), "")
        self.table.setAccessibleName(self.tr("Register of outgoing documents"))
        self.filters.words.control.setPlaceholderText(self.tr("Number, subject, signer"))
        self.filters.add("year", self.tr("Year"), 6)
        self.order, self.falling = "date", True
        self.table.mark_sorting("date", falling=True)

    def offer(self, choices: Choices) -> None:
        """Show the years that there are."""
        years = {choices.this_year, *choices.years.get(BookKind.OUTGOING, ())}
        self.filters.offer("year", [(str(one), one) for one in sorted(years, reverse=True)])

    def source(self) -> Source[OutgoingEntry]:
        year = year_of(self) or self.context.office.clock.today().year
        return OutgoingSource(self.context.office, year, self.filters.text, self.falling)

    def decorate(self, record: OutgoingEntry, key: str, role: int) -> Any:
        if record.cancelled is None:
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self.context.theme.palette.colour("danger")
        if role == Qt.ItemDataRole.FontRole:
            struck = self.table.font()
            struck.setStrikeOut(True)
            return struck
        return None

    def nothing(self) -> tuple[str, str]:
        return (
            self.tr("Nothing went out this year yet"),
            self.tr("A reviewed document gets its number with “Enter a document”."),
        )

    def counted(self, total: int) -> str:
        return self.tr("%n document(s)", "", total)


def year_of(view: ListView[Any]) -> int | None:
    """Give the year chosen, None for all."""
    value = view.filters.value("year")
    return value if isinstance(value, int) else None


def offer_years(view: ListView[Any], choices: Choices, years: tuple[int, ...], all_of: str) -> None:
    """Offer all years first, then each that there is."""
    known = sorted({choices.this_year, *years}, reverse=True)
    view.filters.offer("year", [(all_of, None), *((str(one), one) for one in known)])


def offices_of(choices: Choices, all_of: str) -> list[tuple[str, object]]:
    """Offer all offices first, then each."""
    return [(all_of, ""), *((name, code) for code, name in choices.offices.items())]


def read_choices(context: UiContext, today: dt.date) -> Choices:
    """Read years and offices; database thread."""
    from communeapp.core.incoming.offices import parse_offices

    office = context.office
    kinds = (BookKind.INCOMING, BookKind.OUTGOING)
    return Choices(
        {one: office.register.years(one) for one in kinds},
        parse_offices(str(office.settings.get("handling_offices") or "")).names,
        today.year,
    )
