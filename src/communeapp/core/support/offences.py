"""Insults, slurs on peoples and religions, political judgements: found by the words of a data file.

Each entry holds words that offend by themselves, or only beside others ("mọi" after "bọn", never in "mọi
người"). What the facts say themselves is not marked: a letter may have to quote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from communeapp.core.errors import UserError
from communeapp.core.vietnamese import nfc

_KEYS = ("words", "after", "before", "unless_after", "unless_before")


class OffenceKind(StrEnum):
    """What the words do."""

    INSULT = "insult"
    SLUR = "slur"
    POLITICS = "politics"


@dataclass(frozen=True)
class Offence:
    """Words that offend. ``after`` and ``before``: only directly after or before one of these."""

    kind: OffenceKind
    words: tuple[str, ...]
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for the words with what must stand beside them; group 1 is what is marked."""
        left = f"(?:{_any(self.after)}) " if self.after else ""
        right = f" (?:{_any(self.before)})(?!\\w)" if self.before else ""
        return re.compile(rf"(?<!\w)({left}(?:{_any(self.words)}){right})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Offences:
    """All entries of the packs."""

    entries: tuple[Offence, ...] = ()

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the places of offending words in a text (NFC)."""
        flat = re.sub(r"\s", " ", text)
        for entry in self.entries:
            for found in entry.pattern.finditer(flat):
                before = flat[: found.start()].rstrip(" ,")
                after = flat[found.end() :].lstrip(" ,")
                if _ends_with(before, entry.unless_after):
                    continue
                if _starts_with(after, entry.unless_before):
                    continue
                yield found.start(), found.end()

    @classmethod
    def from_mapping(cls, data: Mapping[str, object]) -> Offences:
        """Read ``offences.toml``; raises UserError ``packs.bad_content`` with the entry at fault."""
        entries = data.get("entries")
        if not isinstance(entries, list):
            raise UserError("packs.bad_content", field="entries")
        found = []
        for number, entry in enumerate(entries, 1):
            where = f"entries[{number}]"
            if not isinstance(entry, dict) or entry.get("kind") not in set(OffenceKind):
                raise UserError("packs.bad_content", field=where)
            lists: dict[str, tuple[str, ...]] = {}
            for key in _KEYS:
                value = entry.get(key, [])
                if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
                    raise UserError("packs.bad_content", field=f"{where}.{key}")
                lists[key] = tuple(nfc(v) for v in value)
            if not lists["words"] or set(entry) - {"kind", *_KEYS}:
                raise UserError("packs.bad_content", field=where)
            found.append(Offence(OffenceKind(entry["kind"]), **lists))
        return cls(tuple(found))


NO_OFFENCES = Offences()


def _any(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(one).replace(r"\ ", " +") for one in ordered)


def _ends_with(text: str, words: tuple[str, ...]) -> bool:
    low = text.casefold()
    return any(re.search(rf"(?<!\w){re.escape(one.casefold())}\Z", low) for one in words)


def _starts_with(text: str, words: tuple[str, ...]) -> bool:
    low = text.casefold()
    return any(re.match(rf"{re.escape(one.casefold())}(?!\w)", low) for one in words)
