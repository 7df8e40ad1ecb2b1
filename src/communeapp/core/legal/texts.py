"""Entries of a legal list: type, number, date, title and, where a source says so, the state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from communeapp.core.errors import UserError

_WORDS = ("kind", "number", "title", "certainty", "note", "issuer", "source")
_DAYS = ("issued", "in_force", "lapsed")


@dataclass(frozen=True)
class LegalText:
    """One entry.

    ``certainty``: A official text read, B two sources or more agree, C one source. ``lapsed`` is the day
    from which it no longer holds, with what ``replaced_by`` names; None says that no source tells, not that
    it holds. ``source`` says where the entry is from.
    """

    kind: str
    number: str
    title: str
    issued: dt.date | None
    in_force: dt.date | None
    certainty: str
    note: str = ""
    issuer: str = ""
    source: str = ""
    lapsed: dt.date | None = None
    replaced_by: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Type and number, or type and title where the text is cited without its number."""
        if self.number:
            return f"{self.kind} số {self.number}"
        return f"{self.kind} {self.title}"


def parse_legal_list(data: Mapping[str, object]) -> tuple[LegalText, ...]:
    """Read a legal list; raises UserError ``packs.bad_content`` that names the entry.

    ``source`` and ``certainty`` of the file hold for entries that do not say them.
    """
    entries = data.get("texts")
    if not isinstance(entries, list):
        raise UserError("packs.bad_content", field="texts")
    common = {key: data.get(key, "") for key in ("source", "certainty")}
    return tuple(
        _entry({**common, **entry} if isinstance(entry, dict) else entry, f"texts[{number}]")
        for number, entry in enumerate(entries, 1)
    )


def _entry(entry: object, where: str) -> LegalText:
    if not isinstance(entry, dict):
        raise UserError("packs.bad_content", field=where)
    words: dict[str, str] = {}
    days: dict[str, dt.date | None] = {}
    for name in _WORDS:
        word = entry.get(name, "")
        if not isinstance(word, str):
            raise UserError("packs.bad_content", field=f"{where}.{name}")
        words[name] = word
    for name in _DAYS:
        day = entry.get(name)
        if day is not None and not isinstance(day, dt.date):
            raise UserError("packs.bad_content", field=f"{where}.{name}")
        days[name] = day
    replaced = entry.get("replaced_by", [])
    if not isinstance(replaced, list) or not all(isinstance(one, str) for one in replaced):
        raise UserError("packs.bad_content", field=f"{where}.replaced_by")
    if words["certainty"] not in ("A", "B", "C") or not words["title"] or not words["kind"]:
        raise UserError("packs.bad_content", field=where)
    return LegalText(
        kind=words["kind"],
        number=words["number"],
        title=words["title"],
        issued=days["issued"],
        in_force=days["in_force"],
        certainty=words["certainty"],
        note=words["note"],
        issuer=words["issuer"],
        source=words["source"],
        lapsed=days["lapsed"],
        replaced_by=tuple(replaced),
    )
