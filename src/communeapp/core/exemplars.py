"""The bank of exemplars: notes of officials and the sentence that a good clerk makes of each.

The nearest few to a note are shown to the model before its question. Near is what shares rare groups of three
letters, figures counting as one: cheap, the same on every machine, and without anything to load.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.vietnamese import nfc

_FIGURES = re.compile(r"\d[\d.,/:]*")
#: Below this two notes have nothing to do with each other.
MIN_LIKENESS = 0.12


@dataclass(frozen=True)
class Exemplar:
    """A note, already spelt out, and its sentence. ``kin`` is the family of types it belongs to."""

    kin: str
    note: str
    item: str


@dataclass(frozen=True)
class ExemplarBank:
    """All exemplars of the packs."""

    exemplars: tuple[Exemplar, ...] = ()

    def of(self, kin: str) -> tuple[Exemplar, ...]:
        """Give those of a family."""
        return tuple(one for one in self.exemplars if one.kin == kin)

    def nearest(self, note: str, kin: str, count: int) -> tuple[Exemplar, ...]:
        """Give the exemplars of a family that are most like a note, the most alike last.

        The model heeds most what stands nearest to its question. The note itself is never among them.
        """
        if count <= 0 or kin not in self._by_kin:
            return ()
        index = self._by_kin[kin]
        scores = index.likeness(note)
        best = sorted(scores, key=lambda place: (-round(scores[place], 9), place))
        found = [
            index.exemplars[place]
            for place in best
            if scores[place] >= MIN_LIKENESS and index.exemplars[place].note != note
        ]
        return tuple(reversed(found[:count]))

    def without_like(self, notes: Iterable[str], likeness: float) -> ExemplarBank:
        """Leave out what is like one of the notes: whoever measures on notes must not show their answers."""
        near = {
            index.exemplars[place]
            for note in notes
            for index in self._by_kin.values()
            for place, score in index.likeness(note).items()
            if score >= likeness
        }
        return ExemplarBank(tuple(one for one in self.exemplars if one not in near))

    @cached_property
    def _by_kin(self) -> dict[str, _Index]:
        kins = dict.fromkeys(one.kin for one in self.exemplars)
        return {kin: _Index(self.of(kin)) for kin in kins}

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> ExemplarBank:
        """Read ``exemplars.toml``; raises UserError ``packs.bad_content`` with the group at fault."""
        groups = data.get("groups")
        if not isinstance(groups, list):
            raise UserError("packs.bad_content", field="groups")
        found: list[Exemplar] = []
        for number, group in enumerate(groups, 1):
            where = f"groups[{number}]"
            if not isinstance(group, dict) or set(group) != {"kin", "pairs"}:
                raise UserError("packs.bad_content", field=where)
            for pair in group["pairs"] if isinstance(group["pairs"], list) else ():
                if not isinstance(pair, list) or len(pair) != 2 or not all(_text(p) for p in pair):
                    raise UserError("packs.bad_content", field=f"{where}.pairs")
                found.append(Exemplar(str(group["kin"]), nfc(pair[0]), nfc(pair[1])))
        return cls(tuple(found))


class _Index:
    """Groups of three letters of one family's notes, with their weights."""

    def __init__(self, exemplars: tuple[Exemplar, ...]) -> None:
        self.exemplars = exemplars
        counted = [Counter(grams(one.note)) for one in exemplars]
        documents = Counter(gram for one in counted for gram in one)
        self._idf = {gram: math.log(1 + len(exemplars) / n) for gram, n in documents.items()}
        self._strange = math.log(1 + len(exemplars))
        self.places: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, one in enumerate(exemplars):
            for gram, weight in self.weights(one.note).items():
                self.places[gram].append((place, weight))

    def likeness(self, note: str) -> dict[int, float]:
        """Say how much each exemplar that shares anything with a note is like it: up to one."""
        scores: dict[int, float] = defaultdict(float)
        for gram, weight in self.weights(note).items():
            for place, other in self.places.get(gram, ()):
                scores[place] += weight * other
        return scores

    def weights(self, note: str) -> dict[str, float]:
        """Weigh a note's groups of letters; the squares add up to one."""
        counts = Counter(grams(note))
        raw = {
            gram: (1 + math.log(n)) * self._idf.get(gram, self._strange)
            for gram, n in counts.items()
        }
        norm = math.sqrt(sum(one * one for one in raw.values())) or 1.0
        return {gram: one / norm for gram, one in raw.items()}


def grams(note: str) -> Iterable[str]:
    """Give the groups of three letters of a note, words apart; any figure is one letter."""
    plain = _FIGURES.sub("0", nfc(note).casefold())
    for word in re.findall(r"\w+", plain):
        padded = f" {word} "
        for start in range(max(1, len(padded) - 2)):
            yield padded[start : start + 3]


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
