"""A document that came in, as it is kept: what was read, what was confirmed, where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from communeapp.core.incoming.header import Header
from communeapp.core.incoming.opinion import OTHER, FieldOpinion
from communeapp.core.incoming.status import IncomingStatus


@dataclass(frozen=True)
class IncomingRecord:
    """One document. ``header`` is what was confirmed (what was read, until then).

    ``office`` is the code of the handling office, ``receiver`` the printed words of who has it.
    ``duplicate_of`` names an earlier document with the same file, or the same number, symbol and
    issuer. ``problem`` is the code of a sentence, with ``problem_values``. ``sha256`` is empty where
    no original could be kept (a file that was gone, or too big).
    """

    id: str
    file_name: str
    sha256: str
    bytes: int
    media_type: str
    received_ms: int
    status: IncomingStatus
    header: Header = field(default_factory=Header)
    read_header: Header = field(default_factory=Header)
    field_code: str = OTHER
    field_confirmed: bool = False
    opinion: FieldOpinion | None = None
    office: str = ""
    person_id: str = ""
    receiver: str = ""
    instruction: str = ""
    deadline: dt.date | None = None
    number_in: int | None = None
    year: int | None = None
    arrived: dt.date | None = None
    handed_over: dt.date | None = None
    duplicate_of: str | None = None
    reply_draft: str | None = None
    reply_number: str = ""
    problem: str = ""
    problem_values: Mapping[str, object] = field(default_factory=dict)
    folder_id: str | None = None
    has_personal: bool = False
    notes: str = ""
    trashed: bool = False


@dataclass(frozen=True)
class IncomingFilter:
    """What a list shows; an empty part leaves everything in.

    ``since`` and ``until`` bound the day of arrival (of receipt, where there is none), both included.
    ``text`` is looked for in number, subject, issuer and file name, marks ignored.
    """

    status: frozenset[IncomingStatus] = frozenset()
    office: str = ""
    person_id: str = ""
    field_code: str = ""
    type_code: str = ""
    issuer: str = ""
    year: int | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    text: str = ""
    folder_id: str = ""
    trashed: bool = False
    #: "" the last received first; else ``arrived``, ``number_in``, ``issuer``, ``number``, ``date``,
    #: ``subject``, ``receiver``, ``handed_over``, ``deadline`` or ``status``.
    order: str = ""
    falling: bool = False


@dataclass(frozen=True)
class Counts:
    """How many documents there are, by status; ``overdue`` and ``due_soon`` among the open ones."""

    per_status: Mapping[IncomingStatus, int]
    overdue: int = 0
    due_soon: int = 0
    trashed: int = 0

    @property
    def total(self) -> int:
        """All that is not in the trash."""
        return sum(self.per_status.values())


@dataclass(frozen=True)
class HistoryEntry:
    """One thing that happened to a document: what (the type of the event), when, who, and its details."""

    type: str
    at_ms: int
    person_id: str
    body: Mapping[str, object]
