"""What the archive says of a document, in the language of the screen."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.search.hits import CANCELLED, Hit, Kind
from communeapp.ui.register.words import day, status_words


def kind_words(kind: Kind) -> str:
    """Name where a document comes from."""
    return {
        Kind.INCOMING: QCoreApplication.translate("Archive", "Incoming"),
        Kind.OUTGOING: QCoreApplication.translate("Archive", "Outgoing"),
        Kind.DRAFT: QCoreApplication.translate("Archive", "Draft"),
    }[kind]


def state_words(status: str) -> str:
    """Name the state of a hit; nothing for states that no register knows."""
    if status == CANCELLED:
        return QCoreApplication.translate("Archive", "⚠ number cancelled")
    try:
        return status_words(IncomingStatus(status)) if status else ""
    except ValueError:
        return ""


def describe(hit: Hit, language: str, types: Mapping[str, str]) -> str:
    """Say in one line what a hit is: where from, type, number, date, body, state, deadline."""
    parts = [kind_words(hit.kind)]
    if hit.type:
        parts.append(types.get(hit.type, ""))
    parts += [hit.number, day(hit.date, language), hit.issuer, state_words(hit.status)]
    if hit.deadline is not None:
        until = QCoreApplication.translate("Archive", "deadline {0}")
        parts.append(until.format(day(hit.deadline, language)))
    return " · ".join(one for one in parts if one)


#: More lit places than anybody reads; a common word in a long text has thousands.
MOST_MARKS = 300


def marks_in(
    body: str, snippet: str, marks: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Find everywhere in a text the words that are lit in a snippet of it."""
    wanted = {" ".join(snippet[start:end].split()) for start, end in marks}
    longest_first = sorted((one for one in wanted if one), key=len, reverse=True)
    if not longest_first:
        return ()
    pattern = "|".join(r"\s+".join(map(re.escape, one.split())) for one in longest_first)
    found = re.finditer(pattern, body, re.IGNORECASE)
    return tuple(one.span() for one in itertools.islice(found, MOST_MARKS))
