"""Putting marks back on what was typed without them, by the syllables of the archive itself.

The answer only helps the order of hits: whatever it says, every document with the plain letters is
found. Pairs of neighbours decide ("dat dai" is "đất đai", "dat gia tri" is "đạt giá trị"); a sum over
all ways of reading says how sure that is.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from communeapp.core.search.folding import fits, fold_chars, has_marks, words

_PAIRS_SAY = 0.9  # weight of a pair against the syllable alone
_MAX_FORMS = 24
MAX_PAIRS = 150_000


@dataclass(frozen=True)
class Reading:
    """A word as it was probably meant; ``sure`` is 0…1."""

    word: str
    sure: float


@dataclass
class Vocabulary:
    """Syllables and pairs of neighbours of the archive, with how often they were met."""

    counts: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)
    texts: int = 0
    _forms: dict[str, list[str]] | None = None
    _total: int | None = None

    @property
    def total(self) -> int:
        """How many words were counted in all."""
        if self._total is None:
            self._total = self.counts.total()
        return self._total

    def learn(self, texts: Iterable[str]) -> None:
        """Count the words of some texts."""
        for text in texts:
            found = [word for word in words(text.lower()) if word.isalpha() and len(word) < 16]
            self.counts.update(found)
            self.pairs.update(f"{a} {b}" for a, b in itertools.pairwise(found))
            self.texts += 1
        if len(self.pairs) > MAX_PAIRS:
            # What was met once says least; the rest keeps its share.
            self.pairs = Counter({key: n for key, n in self.pairs.items() if n > 1})
        self._forms = self._total = None

    def forms(self, folded: str) -> list[str]:
        """Give the words with these plain letters, the most frequent first."""
        if self._forms is None:
            table: dict[str, list[str]] = {}
            for word, _ in self.counts.most_common():
                table.setdefault(fold_chars(word), []).append(word)
            self._forms = table
        return self._forms.get(folded, [])

    def read(self, typed: Sequence[str]) -> tuple[Reading, ...]:
        """Read each word as it was probably meant; what is unknown stays as typed, not sure."""
        if not typed:
            return ()
        lattice = [self._choices(word) for word in typed]
        forward = [{word: math.log(self._alone(word)) for word in lattice[0]}]
        for before, after in itertools.pairwise(lattice):
            known = forward[-1]
            forward.append(
                {b: _sum([known[a] + math.log(self._next(a, b)) for a in before]) for b in after}
            )
        backward: list[dict[str, float]] = [dict.fromkeys(lattice[-1], 0.0)]
        for before, after in zip(lattice[-2::-1], lattice[:0:-1], strict=True):
            known = backward[0]
            backward.insert(
                0,
                {a: _sum([known[b] + math.log(self._next(a, b)) for b in after]) for a in before},
            )
        answer = []
        for word, ahead, behind in zip(typed, forward, backward, strict=True):
            scores = {one: ahead[one] + behind[one] for one in ahead}
            best = max(scores, key=lambda one: scores[one])
            sure = math.exp(scores[best] - _sum(list(scores.values())))
            known_word = best in self.counts
            answer.append(Reading(best, sure if known_word else float(best == word) * 0.5))
        return tuple(answer)

    def _choices(self, typed: str) -> list[str]:
        if not typed.isalpha() or (has_marks(typed) and typed in self.counts):
            return [typed]  # "đạt" is no half marked "đặt": whoever typed a word's marks meant it
        found = [one for one in self.forms(fold_chars(typed)) if fits(typed, one)][:_MAX_FORMS]
        return found or [typed]

    def _alone(self, word: str) -> float:
        return (self.counts[word] + 0.5) / (self.total + 1.0)

    def _next(self, before: str, word: str) -> float:
        pair = self.pairs[f"{before} {word}"] / (self.counts[before] + 1.0)
        return _PAIRS_SAY * pair + (1 - _PAIRS_SAY) * self._alone(word)

    def to_json(self) -> dict[str, object]:
        """Give what is stored."""
        return {"counts": dict(self.counts), "pairs": dict(self.pairs), "texts": self.texts}

    @classmethod
    def from_json(cls, data: dict[str, object]) -> Vocabulary:
        """Read what was stored; raises ValueError for anything else."""
        counts, pairs, texts = data.get("counts"), data.get("pairs"), data.get("texts")
        if not (isinstance(counts, dict) and isinstance(pairs, dict) and isinstance(texts, int)):
            raise ValueError("vocabulary")
        return cls(Counter(counts), Counter(pairs), texts)


def _sum(logs: Sequence[float]) -> float:
    top = max(logs)
    return top + math.log(sum(math.exp(one - top) for one in logs))
