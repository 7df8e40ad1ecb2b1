"""What the registers say of a document, in the language of the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QT_TRANSLATE_NOOP

from communeapp.core.incoming.header import Part
from communeapp.core.incoming.record import HistoryEntry, IncomingRecord
from communeapp.core.incoming.status import OPEN, DueReason, IncomingStatus, Light
from communeapp.core.people import Person
from communeapp.ui.widgets.dates import day_words

#: Working days left from which a deadline is near, as in the rule of the traffic light.
SOON = 2

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
LIGHT_TONES = {Light.RED: "danger", Light.AMBER: "warn", Light.GREEN: "ok"}

_EVENTS = {
    "doc.received": QT_TRANSLATE_NOOP("Register", "Received"),
    "doc.confirmed": QT_TRANSLATE_NOOP("Register", "Header confirmed"),
    "doc.registered": QT_TRANSLATE_NOOP("Register", "Entered into the register"),
    "doc.handed_over": QT_TRANSLATE_NOOP("Register", "Handed over"),
    "doc.instructed": QT_TRANSLATE_NOOP("Register", "Instruction of the leader"),
    "doc.deadline": QT_TRANSLATE_NOOP("Register", "Deadline set"),
    "doc.status": QT_TRANSLATE_NOOP("Register", "State changed"),
    "doc.replied": QT_TRANSLATE_NOOP("Register", "Reply linked"),
    "doc.corrected": QT_TRANSLATE_NOOP("Register", "Entry corrected"),
    "doc.noted": QT_TRANSLATE_NOOP("Register", "Note written"),
    "doc.discarded": QT_TRANSLATE_NOOP("Register", "Moved to the trash"),
    "doc.restored": QT_TRANSLATE_NOOP("Register", "Taken out of the trash"),
    "field.corrected": QT_TRANSLATE_NOOP("Register", "Field corrected"),
    "folder.added": QT_TRANSLATE_NOOP("Register", "Put into a folder"),
    "folder.removed": QT_TRANSLATE_NOOP("Register", "Taken out of its folder"),
}


def status_words(status: IncomingStatus) -> str:
    """Name the state of a document."""
    return {
        IncomingStatus.TO_REVIEW: QCoreApplication.translate("Register", "To be confirmed"),
        IncomingStatus.NEEDS_LOOK: QCoreApplication.translate("Register", "Could not be read"),
        IncomingStatus.WAITING_NUMBER: QCoreApplication.translate("Register", "Waits for its number"),
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


def days_words(days: int) -> str:
    """Say how many working days are left, or for how many it is late."""
    if days < 0:
        return QCoreApplication.translate("Register", "%n working day(s) late", "", -days)
    if days == 0:
        return QCoreApplication.translate("Register", "Last day today")
    return QCoreApplication.translate("Register", "%n working day(s) left", "", days)


def event_words(entry: HistoryEntry) -> str:
    """Name what happened to a document."""
    known = _EVENTS.get(entry.type)
    return QCoreApplication.translate("Register", known) if known else entry.type


def light_of(record: IncomingRecord, days_left: int | None) -> Light | None:
    """Give the light of a document's deadline; None where nothing can become late."""
    if days_left is None or record.status not in OPEN:
        return None
    if days_left < 0:
        return Light.RED
    return Light.AMBER if days_left <= SOON else Light.GREEN


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
