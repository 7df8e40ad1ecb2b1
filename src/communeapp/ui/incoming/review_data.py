"""What the review works on, read and written on the database thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from communeapp.core.changes import Changes
from communeapp.core.incoming.header import Header
from communeapp.core.incoming.offices import Offices, parse_offices
from communeapp.core.incoming.opinion import OTHER
from communeapp.core.incoming.text import ReadText
from communeapp.services.incoming import IncomingRecord, IncomingStatus
from communeapp.services.office import Office
from communeapp.ui.incoming.handing import Handing

#: Confirmed documents are changed through the register, where a correction stays visible.
OPEN = frozenset((IncomingStatus.TO_REVIEW, IncomingStatus.NEEDS_LOOK))


@dataclass(frozen=True)
class ReviewData:
    """One document with all that its review shows. ``original`` is None where none could be kept."""

    record: IncomingRecord
    read: ReadText
    original: Path | None
    offices: Offices
    duplicates: tuple[IncomingRecord, ...] = ()
    gives_numbers: bool = True

    @property
    def open(self) -> bool:
        """Say whether it still has to be confirmed."""
        return self.record.status in OPEN

    @property
    def waits(self) -> bool:
        """Say whether it is confirmed and waits for its number."""
        return self.record.status is IncomingStatus.WAITING_NUMBER


@dataclass(frozen=True)
class Decision:
    """What the person decided about a document."""

    header: Header
    field_code: str
    office: str
    handing: Handing
    taught: bool = False


@dataclass(frozen=True)
class Outcome(Changes):
    """What came of it. ``taught``: the program learnt the field from the person."""

    record: IncomingRecord = field(kw_only=True)
    taught: bool = field(default=False, kw_only=True)


def load_review(office: Office, doc_id: str) -> ReviewData:
    """Read a document; UserError ``incoming.unknown``."""
    record = office.incoming.load(doc_id)
    read = office.incoming.text(doc_id)
    twins = office.incoming.duplicates(record.header, record.sha256)
    return ReviewData(
        record=record,
        read=read,
        original=office.incoming.original(doc_id) if record.sha256 else None,
        offices=parse_offices(office.settings.text("handling_offices")),
        duplicates=tuple(one for one in twins if one.id != doc_id and not one.trashed),
        gives_numbers=office.register.gives_numbers,
    )


def decide(office: Office, doc_id: str, decision: Decision) -> Outcome:
    """Confirm, register and hand over in one stroke; each step stands also where the next one fails."""
    record = office.incoming.confirm(doc_id, decision.header, decision.field_code, decision.office)
    return _register(office, record, decision)


def number(office: Office, doc_id: str, decision: Decision) -> Outcome:
    """Give its number to a document that was confirmed at another PC."""
    return _register(office, office.incoming.load(doc_id), decision)


def _register(office: Office, record: IncomingRecord, decision: Decision) -> Outcome:
    handing = decision.handing
    record = office.register.register(record.id, handing.arrived)
    if record.number_in is not None and (decision.office or handing.person_id):
        record = office.register.hand_over(
            record.id,
            decision.office,
            handing.person_id,
            handing.instruction or None,
            decision.header.deadline,
        )
    elif handing.instruction and record.number_in is not None:
        record = office.register.set_instruction(record.id, handing.instruction)
    touched = Changes.of("incoming", record.id) | Changes.of("register", record.id)
    return Outcome(touched.touched, record=record, taught=decision.taught)


def usual_office(offices: Offices, defaults: Mapping[str, str], code: str) -> str:
    """Give the office of a field: what this commune decided, else the program's table."""
    return "" if code == OTHER else offices.fields.get(code, defaults.get(code, ""))
