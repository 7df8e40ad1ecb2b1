"""What the registers say of a document, in the language of the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from communeapp.core.incoming.header import Part
from communeapp.core.incoming.record import HistoryEntry, IncomingRecord
from communeapp.core.incoming.register import BookKind
from communeapp.core.incoming.status import WAITING, DueReason, IncomingStatus, Light
from communeapp.core.people import Person
from communeapp.ui.widgets.dates import day_words

#: The book that a number of arrival stands in.
INCOMING_BOOK = BookKind.INCOMING

TONES = {
    IncomingStatus.TO_REVIEW: "info",
    IncomingStatus.NEEDS_LOOK: "danger",
    IncomingStatus.WAITING_NUMBER: "warn",
    IncomingStatus.REGISTERED: "accent",
    IncomingStatus.HANDED_OVER: "accent",
    IncomingStatus.IN_WORK: "info",
    IncomingStatus.REPLIED: "ok",
    IncomingStatus.CLOSED: "ok",
}
#: Without a number of arrival: not in the register yet.
UNREGISTERED = WAITING
LIGHT_TONES = {Light.RED: "danger", Light.AMBER: "warn", Light.GREEN: "ok"}


def status_words(status: IncomingStatus) -> str:
    """Name the state of a document."""
    return {
        IncomingStatus.TO_REVIEW: QCoreApplication.translate("Register", "To be confirmed"),
        IncomingStatus.NEEDS_LOOK: QCoreApplication.translate("Register", "Could not be read"),
        IncomingStatus.WAITING_NUMBER: QCoreApplication.translate(
            "Register", "Waits for its number"
        ),
        IncomingStatus.REGISTERED: QCoreApplication.translate("Register", "Registered"),
        IncomingStatus.HANDED_OVER: QCoreApplication.translate("Register", "Handed over"),
        IncomingStatus.IN_WORK: QCoreApplication.translate("Register", "In work"),
        IncomingStatus.REPLIED: QCoreApplication.translate("Register", "Answered"),
        IncomingStatus.CLOSED: QCoreApplication.translate("Register", "Closed"),
    }[status]


def reason_words(reason: DueReason) -> str:
    """Say what has to happen until the day of a due."""
    return {
        DueReason.DEADLINE: QCoreApplication.translate("Register", "Has to be answered"),
        DueReason.URGENT: QCoreApplication.translate("Register", "Urgent, hand it over at once"),
        DueReason.HAND_OVER: QCoreApplication.translate("Register", "Has to be handed over"),
        DueReason.REGISTER: QCoreApplication.translate("Register", "Has to be registered"),
    }[reason]


class DaysLeft(QObject):
    """Numbers of working days; ``tr`` knows their plural forms."""

    def late(self, days: int) -> str:
        """Say for how many it is late."""
        return self.tr("%n working day(s) late", "", days)

    def left(self, days: int) -> str:
        """Say how many are left."""
        return self.tr("%n working day(s) left", "", days)


def days_words(days: int) -> str:
    """Say how many working days are left, or for how many it is late."""
    if days < 0:
        return DaysLeft().late(-days)
    if days == 0:
        return QCoreApplication.translate("Register", "Last day today")
    return DaysLeft().left(days)


def pressure_words(reason: DueReason, days_left: int) -> str:
    """Say in one line what presses and for how long it still may."""
    return days_words(days_left) if reason is DueReason.DEADLINE else reason_words(reason)


def event_words(entry: HistoryEntry) -> str:
    """Name what happened to a document."""
    return {
        "doc.received": QCoreApplication.translate("Register", "Received"),
        "doc.confirmed": QCoreApplication.translate("Register", "Header confirmed"),
        "doc.registered": QCoreApplication.translate("Register", "Entered into the register"),
        "doc.handed_over": QCoreApplication.translate("Register", "Handed over"),
        "doc.instructed": QCoreApplication.translate("Register", "Instruction of the leader"),
        "doc.deadline": QCoreApplication.translate("Register", "Deadline set"),
        "doc.status": QCoreApplication.translate("Register", "State changed"),
        "doc.replied": QCoreApplication.translate("Register", "Reply linked"),
        "doc.corrected": QCoreApplication.translate("Register", "Entry corrected"),
        "doc.notes": QCoreApplication.translate("Register", "Note written"),
        "doc.trashed": QCoreApplication.translate("Register", "Moved to the trash"),
        "doc.untrashed": QCoreApplication.translate("Register", "Taken out of the trash"),
        "doc.field": QCoreApplication.translate("Register", "Field corrected"),
        "folder.added": QCoreApplication.translate("Register", "Put into a folder"),
        "folder.removed": QCoreApplication.translate("Register", "Taken out of its folder"),
    }.get(entry.type, entry.type)


def day(value: dt.date | None, language: str) -> str:
    """Say a day, nothing where there is none."""
    return day_words(value, language) if value is not None else ""


def type_and_subject(record: IncomingRecord) -> str:
    """Column 6 of the register: the type, then what it is about."""
    kind = record.header.value(Part.TYPE) or ""
    subject = record.header.value(Part.SUBJECT) or ""
    if not kind and not subject:
        return record.file_name
    return f"{kind}: {subject}" if kind and subject else kind or subject


def identity(record: IncomingRecord, language: str) -> str:
    """Column 2 of the follow-up book: type, number, date and issuing body."""
    parts = (
        record.header.value(Part.TYPE),
        record.header.value(Part.NUMBER),
        day(record.header.date, language),
        record.header.value(Part.ISSUER),
    )
    return " · ".join(one for one in parts if one) or record.file_name


def name_of(person_id: str, people: Iterable[Person]) -> str:
    """Name a person of the office; nothing for one who is not there."""
    return next((one.name for one in people if one.id == person_id), "")


def event_detail(entry: HistoryEntry, language: str) -> str:
    """Say the details of what happened, where there are any: to whom, until when, what instead of what."""
    body = entry.body

    def text(key: str) -> str:
        return str(body.get(key) or "")

    if entry.type == "doc.corrected":
        change = f"{text('old') or '–'} → {text('new') or '–'}"
        return " · ".join(one for one in (change, text("reason")) if one)
    if entry.type in ("doc.handed_over", "doc.deadline"):
        parts = (text("receiver"), _iso_day(text("deadline"), language), text("instruction"))
        return " · ".join(one for one in parts if one)
    if entry.type == "doc.status":
        return " · ".join(one for one in (_status_of(text("status")), text("reason")) if one)
    return text("instruction") or text("number") or text("reason")


def _iso_day(value: str, language: str) -> str:
    try:
        return day(dt.date.fromisoformat(value), language)
    except ValueError:
        return ""


def _status_of(value: str) -> str:
    try:
        return status_words(IncomingStatus(value))
    except ValueError:
        return ""
