"""Names of what the incoming screens show: parts of a header, states, reasons."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication

from communeapp.core.incoming.confirming import parts_to_check
from communeapp.core.incoming.header import Header, Part
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.queue_model import State

#: The field of work stands beside the parts of the header in the review.
FIELD = "field"
_MONTH = re.compile(r"^(\d{4})-(\d{2})$")
_DAY = re.compile(r"^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$")


def part_name(part: Part) -> str:
    """Name a part of the header as the register does."""
    return {
        Part.TYPE: QCoreApplication.translate("Incoming", "Type"),
        Part.NUMBER: QCoreApplication.translate("Incoming", "Number and symbol"),
        Part.DATE: QCoreApplication.translate("Incoming", "Date of the document"),
        Part.ISSUER: QCoreApplication.translate("Incoming", "Issued by"),
        Part.PARENT: QCoreApplication.translate("Incoming", "Parent body"),
        Part.SUBJECT: QCoreApplication.translate("Incoming", "Subject"),
        Part.SIGNER: QCoreApplication.translate("Incoming", "Signed by"),
        Part.SIGNER_TITLE: QCoreApplication.translate("Incoming", "Position of the signer"),
        Part.AUTHORITY: QCoreApplication.translate("Incoming", "Signs as"),
        Part.RECIPIENTS: QCoreApplication.translate("Incoming", "Recipients"),
        Part.URGENCY: QCoreApplication.translate("Incoming", "Urgency"),
        Part.SECRECY: QCoreApplication.translate("Incoming", "Secrecy"),
        Part.DEADLINE: QCoreApplication.translate("Incoming", "To be answered by"),
    }[part]


def state_name(state: State) -> str:
    """Say what became of a file."""
    return {
        State.WAITING: QCoreApplication.translate("Incoming", "Waiting"),
        State.READING: QCoreApplication.translate("Incoming", "Being read"),
        State.SAVING: QCoreApplication.translate("Incoming", "Being stored"),
        State.DONE: QCoreApplication.translate("Incoming", "Done"),
        State.TO_CHECK: QCoreApplication.translate("Incoming", "To be looked at"),
        State.KNOWN: QCoreApplication.translate("Incoming", "Already here"),
        State.SECRET: QCoreApplication.translate("Incoming", "Refused: marked as secret"),
        State.BROKEN: QCoreApplication.translate("Incoming", "Needs a look"),
        State.FAILED: QCoreApplication.translate("Incoming", "Not taken in"),
        State.CANCELLED: QCoreApplication.translate("Incoming", "Cancelled"),
    }[state]


def what_to_check(header: Header, *, abstained: bool) -> str:
    """Say in one line what a person has to look at; nothing for a good reading."""
    names = [part_name(one) for one in parts_to_check(header)]
    if abstained:
        names.append(QCoreApplication.translate("Incoming", "Field of work"))
    return ", ".join(names)


def why_words(context: UiContext, header: Header, part: Part) -> str:
    """Say why a part has to be looked at."""
    found = header.parts.get(part)
    if found is None:
        if part in header.blank:
            return QCoreApplication.translate("Incoming", "Left empty in the document")
        return QCoreApplication.translate("Incoming", "Not found in the document")
    if found.why:
        return context.sentence(found.why)
    return QCoreApplication.translate("Incoming", "Not sure; please compare with the document")


def parse_day(text: str) -> dt.date | None:
    """Read a day as it is written here (5/2/2026, 05-02-2026); None for anything else."""
    match = _DAY.match(text)
    if match is None:
        return None
    day, month, year = (int(one) for one in match.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def day_text(iso: str) -> str:
    """Write an ISO date as a person types it; of one whose day could not be read, what there is."""
    month = _MONTH.match(iso)
    if month is not None:
        return f"/{month[2]}/{month[1]}"
    try:
        return f"{dt.date.fromisoformat(iso):%d/%m/%Y}"
    except ValueError:
        return iso
