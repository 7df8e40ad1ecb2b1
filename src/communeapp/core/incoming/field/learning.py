"""What an office taught: corrections as bare features, and the bounded change that follows from them.

Each correction is remembered as the weighed runs of syllables of its subject. A new subject that is
like remembered ones is pulled to their field; one that shares only the words of every letter is not,
since a likeness below :data:`_LEAST_LIKENESS` counts nothing: so nothing that was right before falls.
Replaying the same corrections in the same order gives the same state.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from communeapp.core.errors import UserError

#: Longest list of runs that one correction holds, and how long a run or a name may be.
MOST_WORDS = 400
_LONGEST = 120
#: How many corrections count; older ones give way.
MOST_CORRECTIONS = 5_000

_COMMON = 3.0  # rarity up to which a run is of every letter and says nothing
_LEAST_LIKENESS = 0.08
_STRENGTH = 30.0
_REACH = 40.0
_BOUND = 12.0
_AGAINST = 0.5  # share that is taken from the field that was wrong
_ISSUER_SHARE = 0.25  # of the length of a subject's features


@dataclass(frozen=True)
class Correction:
    """A person said which field a document belongs to.

    ``words`` are syllables and pairs of syllables of the subject, in lower case, sorted, without
    names, numbers or other personal details; ``issuer`` the kind of the issuing body ("sở nội vụ");
    ``symbol`` the suffix of the symbol ("SNV-XDCQ"). ``wrong`` is what the program had said.
    """

    words: tuple[str, ...]
    issuer: str
    symbol: str
    code: str
    office: str = ""
    wrong: str = ""

    def to_json(self) -> dict[str, object]:
        """Give it as JSON values, for the event log."""
        return {
            "words": list(self.words),
            "issuer": self.issuer,
            "symbol": self.symbol,
            "code": self.code,
            "office": self.office,
            "wrong": self.wrong,
        }

    @classmethod
    def from_json(cls, value: object) -> Correction:
        """Read it back; raises UserError ``field.bad_correction``."""
        if not isinstance(value, Mapping):
            raise UserError("field.bad_correction")
        words = value.get("words")
        texts = [value.get(name, "") for name in ("issuer", "symbol", "code", "office", "wrong")]
        if not isinstance(words, list) or len(words) > MOST_WORDS:
            raise UserError("field.bad_correction")
        if not all(isinstance(one, str) and len(one) <= _LONGEST for one in (*words, *texts)):
            raise UserError("field.bad_correction")
        issuer, symbol, code, office, wrong = (str(one) for one in texts)
        if not code:
            raise UserError("field.bad_correction")
        return cls(tuple(words), issuer, symbol, code, office, wrong)


@dataclass(frozen=True)
class LearntRow:
    """One thing that corrections taught: ``text`` now speaks for ``code``.

    ``kind`` is "word" or "issuer"; ``weight`` grows with its say, ``corrections`` counts those it is
    from.
    """

    text: str
    kind: str
    code: str
    weight: float
    corrections: int


class Learned:
    """The sum of all corrections, in their order. Not thread-safe: the field service locks."""

    def __init__(self, corrections: Iterable[Correction] = ()) -> None:
        self._corrections: list[Correction] = []
        self._memories: list[_Memory] = []
        self._where: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._rarity: Callable[[str], float] = lambda _: 1.0
        for one in corrections:
            self.add(one)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Give what was taught, oldest first."""
        return tuple(self._corrections)

    def __len__(self) -> int:
        return len(self._corrections)

    def weigh_by(self, rarity: Callable[[str], float]) -> None:
        """Take the rarity of features from the model; what was taught is weighed anew."""
        self._rarity = rarity
        kept, self._corrections = self._corrections, []
        self._memories.clear()
        self._where.clear()
        for one in kept:
            self.add(one)

    def add(self, correction: Correction) -> None:
        """Take one in. An older one about the like that said otherwise loses by how like it is."""
        if len(self._corrections) >= MOST_CORRECTIONS:
            kept = self._corrections[-MOST_CORRECTIONS // 2 :]
            self._corrections = kept
            self.weigh_by(self._rarity)
        features = self._weighed(correction.words, correction.issuer)
        for number, likeness in self._likenesses(features).items():
            memory = self._memories[number]
            if memory.code != correction.code:
                memory.strength *= 1.0 - min(1.0, likeness)
        number = len(self._memories)
        self._corrections.append(correction)
        self._memories.append(_Memory(correction.code, correction.wrong, 1.0))
        for feature, value in features.items():
            self._where[feature].append((number, value))

    def pull(self, words: Iterable[str], issuer: str) -> dict[str, float]:
        """Give what a subject's likeness to corrected ones adds to the fields, bounded."""
        if not self._memories:
            return {}
        sums: defaultdict[str, float] = defaultdict(float)
        nearest = 0.0
        for number, likeness in self._likenesses(self._weighed(words, issuer)).items():
            memory = self._memories[number]
            if likeness <= _LEAST_LIKENESS:
                continue
            nearest = max(nearest, likeness)
            gain = _STRENGTH * (likeness - _LEAST_LIKENESS) * memory.strength
            sums[memory.code] += gain
            if memory.wrong and memory.wrong != memory.code:
                sums[memory.wrong] -= _AGAINST * gain
        # Many far likenesses do not make a near one: the bound follows the nearest.
        bound = min(_BOUND, _REACH * (nearest - _LEAST_LIKENESS))
        return {code: max(-bound, min(bound, gain)) for code, gain in sums.items()}

    def shared(self, words: Iterable[str], code: str) -> list[str]:
        """Give the runs of a subject that corrections to ``code`` hold too, the weightiest first."""
        found = []
        for word in set(words):
            places = self._where.get(word, ())
            weight = sum(
                value * self._memories[number].strength
                for number, value in places
                if self._memories[number].code == code
            )
            if weight > 0:
                found.append((weight * self._rarity(word), word))
        return [word for _, word in sorted(found, reverse=True)]

    def explain(self, most: int = 60) -> tuple[LearntRow, ...]:
        """Tell what now speaks for which field, the weightiest first."""
        rows = []
        for feature, places in self._where.items():
            by_code: defaultdict[str, list[float]] = defaultdict(list)
            for number, value in places:
                memory = self._memories[number]
                if memory.strength > _FORGOTTEN:
                    by_code[memory.code].append(value * memory.strength)
            issuer = feature.startswith(_ISSUER_MARK)
            for code, values in by_code.items():
                text = feature.removeprefix(_ISSUER_MARK)
                kind = "issuer" if issuer else "word"
                rows.append(LearntRow(text, kind, code, round(sum(values), 3), len(values)))
        rows.sort(key=lambda row: (-row.weight, row.text, row.code))
        return tuple(rows[:most])

    def _weighed(self, words: Iterable[str], issuer: str) -> dict[str, float]:
        """Weigh the features of a subject by rarity; words together have length one or less."""
        rarity = {word: max(0.0, self._rarity(word) - _COMMON) for word in dict.fromkeys(words)}
        length = math.sqrt(sum(value * value for value in rarity.values()))
        weighed = {word: value / length for word, value in rarity.items()} if length else {}
        if issuer:
            weighed[_ISSUER_MARK + issuer] = _ISSUER_SHARE
        return weighed

    def _likenesses(self, features: Mapping[str, float]) -> dict[int, float]:
        found: defaultdict[int, float] = defaultdict(float)
        for feature, value in features.items():
            for number, other in self._where.get(feature, ()):
                found[number] += value * other
        return found


_ISSUER_MARK = "issuer:"
_FORGOTTEN = 0.05


@dataclass
class _Memory:
    code: str
    wrong: str
    strength: float
