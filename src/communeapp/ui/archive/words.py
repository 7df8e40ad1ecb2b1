"""What the archive says of a document, in the language of the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.search.hits import Hit, Kind
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


def marks_in(
    body: str, snippet: str, marks: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Find the lit words of a snippet again in the whole text it was cut from.

    A snippet may be several pieces with "…" between them; each is looked for on its own.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for piece in snippet.split("…"):
        text = piece.strip()
        offset = start + (len(piece) - len(piece.lstrip()))
        place = body.find(text) if text else -1
        if place >= 0:
            found += [
                (place + left - offset, place + right - offset)
                for left, right in marks
                if offset <= left and right <= offset + len(text)
            ]
        start += len(piece) + 1
    return tuple(found)
