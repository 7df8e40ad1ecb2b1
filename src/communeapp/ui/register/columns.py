"""The columns of the three registers: all those of Decree 30/2020, Appendix IV."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject

from communeapp.core.incoming.header import Part
from communeapp.core.incoming.record import IncomingRecord
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.ui.register import words
from communeapp.ui.register.sources import Pressing
from communeapp.ui.widgets.paging import Column

LIGHT = "light"


class RegisterColumns(QObject):
    """Heads and words of the columns in the language of the screen. Widths count letters."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def incoming(self) -> tuple[Column[IncomingRecord], ...]:
        """Appendix IV, VI: the register of what came in.

        In front stands what one looks for; the state stands where one signs on paper.
        """
        day = self._day
        return (
            Column(
                "number_in", self.tr("Number in"), lambda r: _number(r.number_in), 6, numeric=True
            ),
            Column("arrived", self.tr("Arrived on"), lambda r: day(r.arrived), 9),
            Column("number", self.tr("Number, symbol"), _printed_number, 12),
            Column("subject", self.tr("Type and subject"), words.type_and_subject, 33),
            Column("issuer", self.tr("Issued by"), lambda r: r.header.value(Part.ISSUER) or "", 19),
            Column("date", self.tr("Dated"), lambda r: day(r.header.date), 9),
            Column("receiver", self.tr("Office or receiver"), lambda r: r.receiver, 17),
            Column("handed_over", self.tr("Passed on"), lambda r: day(r.handed_over), 10),
            Column("status", self.tr("State"), lambda r: words.status_words(r.status), 14),
            Column("notes", self.tr("Notes"), lambda r: r.notes, 14, sortable=False),
        )

    def followup(self) -> tuple[Column[Pressing], ...]:
        """Appendix IV, VIII: how far it is, with the traffic light in front."""
        language, day = self._language, self._day
        return (
            Column(LIGHT, self.tr("Time left"), left_words, 15, sortable=False),
            Column(
                "number_in",
                self.tr("Number in"),
                lambda r: _number(r.record.number_in),
                6,
                numeric=True,
            ),
            Column(
                "subject",
                self.tr("Document"),
                lambda r: words.identity(r.record, language),
                28,
                sortable=False,
            ),
            Column(
                "about",
                self.tr("Subject"),
                lambda r: r.record.header.value(Part.SUBJECT) or "",
                30,
                sortable=False,
            ),
            Column("receiver", self.tr("Office or receiver"), lambda r: r.record.receiver, 17),
            Column("deadline", self.tr("Deadline"), lambda r: day(r.record.deadline), 10),
            Column("status", self.tr("Progress"), _progress, 14),
            Column("reply", self.tr("Reply"), lambda r: r.record.reply_number, 13, sortable=False),
            Column("notes", self.tr("Notes"), lambda r: r.record.notes, 12, sortable=False),
        )

    def outgoing(self) -> tuple[Column[OutgoingEntry], ...]:
        """Appendix IV, I: the register of what went out."""
        day = self._day
        return (
            Column("number", self.tr("Number, symbol"), lambda r: r.printed, 14, sortable=False),
            Column("date", self.tr("Dated"), lambda r: day(r.date), 10),
            Column("subject", self.tr("Type and subject"), _sent_subject, 38, sortable=False),
            Column("signer", self.tr("Signed by"), lambda r: r.signer, 18, sortable=False),
            Column(
                "recipients",
                self.tr("Recipients"),
                lambda r: "; ".join(r.recipients),
                24,
                sortable=False,
            ),
            Column("kept_by", self.tr("Copy kept by"), lambda r: r.kept_by, 16, sortable=False),
            Column(
                "copies",
                self.tr("Copies"),
                lambda r: _number(r.copies),
                7,
                numeric=True,
                sortable=False,
            ),
            Column("sent", self.tr("Sent on"), lambda r: day(r.sent), 10, sortable=False),
            Column("notes", self.tr("Notes"), self._sent_notes, 14, sortable=False),
        )

    def _sent_notes(self, entry: OutgoingEntry) -> str:
        if entry.cancelled is None:
            return entry.notes
        said = self.tr("Cancelled: {0}").format(entry.cancelled.reason)
        return f"{said}; {entry.notes}" if entry.notes else said

    def _day(self, value: dt.date | None) -> str:
        return words.day(value, self._language)


def left_words(row: Pressing) -> str:
    """What stands beside the light: how much time is left, or why it presses."""
    if row.due is None:
        return ""
    return words.pressure_words(row.due.reason, row.due.days_left)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _printed_number(record: IncomingRecord) -> str:
    return record.header.value(Part.NUMBER) or ""


def _progress(row: Pressing) -> str:
    return words.status_words(row.record.status)


def _sent_subject(entry: OutgoingEntry) -> str:
    return f"{entry.type_name}: {entry.subject}" if entry.type_name else entry.subject
