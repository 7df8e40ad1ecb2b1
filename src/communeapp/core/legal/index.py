"""Looking a citation up in the list: is there such a text, does it still hold on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from communeapp.core.citations import Citation, find_citations
from communeapp.core.legal.texts import LegalText


class Standing(StrEnum):
    """What the list knows of a citation on a day."""

    UNKNOWN = "unknown"  # not in the list
    LISTED = "listed"  # in the list; no source tells that it has lapsed
    LAPSED = "lapsed"
    NOT_YET = "not_yet"  # not in force before a later day


@dataclass(frozen=True)
class Warned:
    """A citation that should not be used as it is. ``start`` and ``end`` count code points."""

    text: str
    start: int
    end: int
    standing: Standing
    entry: LegalText


@dataclass(frozen=True)
class LegalIndex:
    """All entries of the packs in use. ``as_of`` is the day up to which they were checked."""

    texts: tuple[LegalText, ...] = ()
    as_of: dt.date | None = None

    def find(self, citation: Citation) -> LegalText | None:
        """Give the entry that a citation means; of several laws of one name the one that still holds."""
        if citation.number:
            found = self._by_number.get(citation.number, ())
            fit = [
                text
                for cited, text in found
                if citation.agrees(cited) and _complete(citation, cited)
            ]
        else:
            found = self._by_name.get(citation.name, ())
            fit = [
                text for cited, text in found
                if citation.kind == cited.kind
                and citation.year in (None, cited.year, text.issued.year if text.issued else None)
            ]  # fmt: skip
        if not fit:
            return None
        return max(fit, key=lambda text: (text.lapsed is None, text.lapsed or dt.date.max))

    def standing(self, citation: Citation, day: dt.date) -> tuple[Standing, LegalText | None]:
        """Say what the list knows of a citation on a day."""
        entry = self.find(citation)
        if entry is None:
            return Standing.UNKNOWN, None
        if entry.lapsed is not None and entry.lapsed <= day:
            return Standing.LAPSED, entry
        if entry.in_force is not None and entry.in_force > day:
            return Standing.NOT_YET, entry
        return Standing.LISTED, entry

    def warnings(self, text: str, day: dt.date) -> tuple[Warned, ...]:
        """Give the citations of a text that have lapsed or are not yet in force on a day."""
        found = []
        for one in find_citations(text):
            standing, entry = self.standing(one, day)
            if entry is not None and standing in (Standing.LAPSED, Standing.NOT_YET):
                found.append(Warned(text[one.start : one.end], one.start, one.end, standing, entry))
        return tuple(found)

    @cached_property
    def _entries(self) -> tuple[tuple[Citation, LegalText], ...]:
        pairs = []
        for text in self.texts:
            cited = find_citations(f"{text.kind} số {text.number}") if text.number else ()
            if cited:
                pairs.append((cited[0], text))
        return tuple(pairs)

    @cached_property
    def _by_number(self) -> dict[str, tuple[tuple[Citation, LegalText], ...]]:
        return _grouped((cited.number, (cited, text)) for cited, text in self._entries)

    @cached_property
    def _by_name(self) -> dict[str, tuple[tuple[Citation, LegalText], ...]]:
        """Laws by their title in small letters."""
        return _grouped(
            (text.title.casefold(), (cited, text))
            for cited, text in self._entries
            if text.kind in ("Luật", "Bộ luật", "Pháp lệnh")
        )


def _grouped(
    pairs: Iterable[tuple[str, tuple[Citation, LegalText]]],
) -> dict[str, tuple[tuple[Citation, LegalText], ...]]:
    found: dict[str, list[tuple[Citation, LegalText]]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def _complete(citation: Citation, entry: Citation) -> bool:
    """Say whether a citation says enough to mean one text: its year or its symbol, with its type."""
    if citation.year is None and entry.year is not None:
        return False
    return bool(citation.symbol) or bool(citation.kind and citation.year)
