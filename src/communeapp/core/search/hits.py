"""What is asked of the archive besides words, and what it answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

#: The state of what went out and whose number was cancelled after.
CANCELLED = "cancelled"


class Kind(StrEnum):
    """Where a document of the archive comes from."""

    INCOMING = "incoming"  # văn bản đến
    OUTGOING = "outgoing"  # văn bản đi
    DRAFT = "draft"  # dự thảo


class Sort(StrEnum):
    """In which order hits come."""

    BEST = "best"  # best match first; without words, newest first
    NEWEST = "newest"
    OLDEST = "oldest"
    DEADLINE = "deadline"  # the nearest deadline first


@dataclass(frozen=True)
class ArchiveText:
    """A document as the index takes it. ``doc_id`` is unique within its ``kind``.

    ``symbol`` is part of ``number`` and may be empty; ``type`` and ``field`` are codes, ``status``
    the value of the register's status (``issued`` or :data:`CANCELLED` for what went
    out), ``folder`` the id of its hồ sơ, "" where there is none.
    ``draft`` is the draft behind a document that went out. ``stamp`` names the state of the body: with
    an equal one, and equal words above it, the body is not read again; "" always reads it. ``also``
    holds words that are found and not shown: the file's name, the number of its arrival.
    """

    doc_id: str
    kind: Kind
    subject: str
    number: str = ""
    symbol: str = ""
    issuer: str = ""
    body: str = ""
    type: str = ""
    field: str = ""
    date: dt.date | None = None
    deadline: dt.date | None = None
    status: str = ""
    folder: str = ""
    draft: str = ""
    also: str = ""
    stamp: str = ""


@dataclass(frozen=True)
class Filters:
    """Limits on the hits; an empty one limits nothing. Days are inclusive.

    ``issuer`` holds words of the body's name, with or without marks, in any order.
    """

    kinds: tuple[Kind, ...] = ()
    types: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    issuer: str = ""
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    deadline_from: dt.date | None = None
    deadline_to: dt.date | None = None
    statuses: tuple[str, ...] = ()
    folder: str = ""
    sort: Sort = Sort.BEST

    @property
    def any(self) -> bool:
        """Say whether anything is limited (the order aside)."""
        return bool(
            self.kinds or self.types or self.fields or self.issuer.strip() or self.statuses
            or self.date_from or self.date_to or self.deadline_from or self.deadline_to
            or self.folder
        )  # fmt: skip


@dataclass(frozen=True)
class Hit:
    """A document that was found.

    ``marks`` are places in ``snippet``, ``subject_marks`` in ``subject``, ``number_marks`` in
    ``number``: start and end in code points, end exclusive. ``score`` grows with the match and
    compares hits of one answer only. ``draft`` is the draft behind a document that went out.
    """

    id: str
    kind: Kind
    subject: str
    number: str
    date: dt.date | None
    issuer: str
    score: float
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()
    subject_marks: tuple[tuple[int, int], ...] = ()
    number_marks: tuple[tuple[int, int], ...] = ()
    status: str = ""
    deadline: dt.date | None = None
    type: str = ""
    field: str = ""
    folder: str = ""
    draft: str = ""


@dataclass(frozen=True)
class Hits:
    """The answer: one page of hits and how many there are in all.

    ``read_as`` is the query with the marks that were put back, "" where nothing was: what the best
    places went to, never a limit on what is found. ``building`` is the part of the index that is
    ready, 1.0 when all of it is. ``every_word`` is False when no document holds all the words, and
    the hits hold as many as there are.
    """

    hits: tuple[Hit, ...]
    total: int
    elapsed_ms: float
    read_as: str = ""
    building: float = 1.0
    every_word: bool = True
