"""The phrase book: sentences that offices write again and again, without any model.

A phrase answers a note that is wholly one of its patterns; whatever a pattern does not foresee is left to
the assistant or stays a template sentence. The same phrases are offered for inserting. Phrases are data
(``phrases.toml`` of a documents pack).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.sentences import Wording, finish, tidy
from communeapp.core.vietnamese import nfc

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
# How a person is named in a document, whatever the note called them.
_PERSONS = {"anh": "ông", "chị": "bà"}
_KEYS = frozenset({"id", "label", "families", "patterns", "text", "insert", "examples"})


@dataclass(frozen=True)
class Phrase:
    """One entry. ``families`` are prompt families of types; empty means all of them."""

    id: str
    label: str
    families: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    text: str
    insert: str
    examples: tuple[tuple[str, str], ...]

    def serves(self, family: str) -> bool:
        """Say whether types of a family use it."""
        return not self.families or family in self.families

    def write(self, note: str, type_name: str) -> str:
        """Write a tidied note as a sentence; empty where no pattern fits the whole of it."""
        for pattern in self.patterns:
            found = pattern.fullmatch(note)
            if found is not None:
                values = {name: one or "" for name, one in found.groupdict().items()}
                return _fill(self.text, {**values, "type_name": type_name})
        return ""


@dataclass(frozen=True)
class PhraseBook:
    """All phrases of the packs, in order: the first that fits writes the sentence."""

    phrases: tuple[Phrase, ...] = ()

    def write(self, note: str, family: str, type_name: str, wording: Wording) -> str:
        """Write a note without a model; empty where no phrase fits."""
        tidied = tidy(note, wording).rstrip(" .;,")
        for one in self.phrases:
            if one.serves(family) and (text := one.write(tidied, type_name)):
                return finish(text)
        return ""

    def inserts(self, family: str) -> tuple[Phrase, ...]:
        """Give the phrases that a person may put into a document of a family."""
        return tuple(one for one in self.phrases if one.insert and one.serves(family))

    def joined(self, other: PhraseBook) -> PhraseBook:
        """Put another pack's phrases before these."""
        return PhraseBook((*other.phrases, *self.phrases))

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> PhraseBook:
        """Read ``phrases.toml``; raises UserError ``packs.bad_content`` with the entry at fault."""
        slots = data.get("slots", {})
        rows = data.get("phrases")
        if not isinstance(rows, list) or not isinstance(slots, dict) or not _texts(slots.values()):
            raise UserError("packs.bad_content", field="phrases")
        made = tuple(_phrase(row, slots, f"phrases[{n}]") for n, row in enumerate(rows, 1))
        if len({one.id for one in made}) != len(made):
            raise UserError("packs.bad_content", field="phrases.id")
        return cls(made)


def _phrase(row: object, slots: Mapping[str, str], where: str) -> Phrase:
    if not isinstance(row, dict) or set(row) - _KEYS:
        raise UserError("packs.bad_content", field=where)
    texts = {key: row.get(key, "") for key in ("id", "label", "text", "insert")}
    lists = {key: row.get(key, []) for key in ("families", "patterns", "examples")}
    if not _texts(texts.values()) or not all(isinstance(one, list) for one in lists.values()):
        raise UserError("packs.bad_content", field=where)
    pairs = lists["examples"]
    if not all(isinstance(one, list) and len(one) == 2 and _texts(one) for one in pairs):
        raise UserError("packs.bad_content", field=f"{where}.examples")
    patterns = tuple(_pattern(one, slots, where) for one in lists["patterns"])
    known = {"type_name", *(name for one in patterns for name in one.groupindex)}
    if not texts["id"] or bool(patterns) != bool(texts["text"]) or not _texts(lists["families"]):
        raise UserError("packs.bad_content", field=where)
    if set(_SLOT.findall(texts["text"])) - known:
        raise UserError("packs.bad_content", field=f"{where}.text")
    return Phrase(
        texts["id"], nfc(texts["label"]), tuple(lists["families"]), patterns, nfc(texts["text"]),
        nfc(texts["insert"]), tuple((nfc(a), nfc(b)) for a, b in pairs),
    )  # fmt: skip


def _pattern(source: object, slots: Mapping[str, str], where: str) -> re.Pattern[str]:
    if not isinstance(source, str):
        raise UserError("packs.bad_content", field=f"{where}.patterns")
    for name, part in slots.items():
        source = source.replace(f"{{{name}}}", f"(?:{part})")
    try:
        return re.compile(nfc(source), re.IGNORECASE)
    except re.error as error:
        raise UserError("packs.bad_content", field=f"{where}.patterns") from error


def _fill(text: str, values: Mapping[str, str]) -> str:
    """Put values in; a part in brackets stands only where all its values are there."""

    def kept(found: re.Match[str]) -> str:
        return found[1] if all(values.get(name) for name in _SLOT.findall(found[1])) else ""

    text = _OPTIONAL.sub(kept, text)
    return _SLOT.sub(lambda found: _person(values.get(found[1], "")), text)


def _person(value: str) -> str:
    first, space, rest = value.partition(" ")
    formal = _PERSONS.get(first.casefold())
    return f"{formal}{space}{rest}" if formal and rest[:1].isupper() else value


def _texts(values: Iterable[object]) -> bool:
    return all(isinstance(one, str) for one in values)
