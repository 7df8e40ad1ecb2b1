"""The small linear model: weights of runs of syllables, one column per field, and how sure it may be.

A subject's features are weighed by rarity (sublinear counts times inverse document frequency), each
block scaled to length one, and multiplied with the weights: one sum per field. How those sums turn
into a confidence was measured on subjects that the model had not seen (docs/quality.md).

numpy is imported where it is used: a window that is only opened does without it (30 MB, 0.1 s).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from communeapp.core.errors import Bug
from communeapp.core.incoming.field.features import Subject, blocks, plain

#: How strongly the block without marks counts beside the one with them.
BLOCK_SCALES = (1.0, 0.5)
_HARDLY_SEEN = 1.5  # so much less rare than the rarest a syllable may be and still count as a slip


@dataclass(frozen=True)
class Calibration:
    """From sums to a confidence: a logistic curve over the lead of the best and its share."""

    temperature: float
    bias: float
    lead: float
    share: float

    def confidence(self, logits: Any) -> float:
        """Give the chance that the best field is right; ``logits``: one sum per field."""
        import numpy as np

        first, second = np.partition(logits, -2)[-2:][::-1].tolist()
        top = float(self.probabilities(logits).max())
        score = self.bias + self.lead * (first - second) + self.share * math.log(top)
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))

    def probabilities(self, logits: Any) -> Any:
        """Give the share of each field, summing to one."""
        import numpy as np

        scaled = (logits - logits.max()) / self.temperature
        shares = np.exp(scaled)
        return shares / shares.sum()


@dataclass(frozen=True)
class Vector:
    """A subject's features that the model knows: their rows in the weights and their values."""

    rows: Any  # int32, n
    values: Any  # float32, n
    names: tuple[str, ...]  # n
    marked: int  # how many of them, from the first on, are of the block with marks


class Weights:
    """The weights as shipped: read once, never changed."""

    def __init__(self, arrays: Mapping[str, Any]) -> None:
        """Take the arrays of the file; raises Bug ``field.broken`` where they do not fit together.

        ``codes``, ``marked``, ``plain``: UTF-8 text, one entry a line, as bytes; ``idf`` (n) and ``matrix``
        (n × codes, int8) with ``scales`` (codes); ``intercept`` (codes); ``calibration`` (4).
        """
        import numpy as np

        try:
            self.codes = tuple(_lines(arrays["codes"]))
            marked, bare = _lines(arrays["marked"]), _lines(arrays["plain"])
            rarities = arrays["idf"].astype(np.float32).tolist()
            rows = list(enumerate(rarities))
            self._marked = dict(zip(marked, rows, strict=False))
            self._plain = dict(zip(bare, rows[len(marked) :], strict=False))
            self._matrix = arrays["matrix"].astype(np.float32) * arrays["scales"].astype(np.float32)
            self._intercept = arrays["intercept"].astype(np.float32)
            self.calibration = Calibration(*(float(one) for one in arrays["calibration"]))
        except (KeyError, ValueError, TypeError, UnicodeDecodeError) as problem:
            raise Bug("field.broken") from problem
        count, width = len(marked) + len(bare), len(self.codes)
        fits = self._matrix.shape == (count, width) and len(rarities) == count
        if not fits or self._intercept.shape != (width,):
            raise Bug("field.broken")
        self._spelled: Mapping[str, list[str]] | None = None  # made when first needed
        self.column = {code: number for number, code in enumerate(self.codes)}
        self.rarest = max(rarities, default=1.0)
        self._misread = self.rarest - _HARDLY_SEEN

    def repaired(self, subject: Subject) -> Subject:
        """Give back the marks that a machine misread: "giao đât" is "giao đất".

        Only a syllable that the model has hardly seen, and never beside its neighbours, is changed, and
        only to one that differs in nothing but marks and that it has seen beside one of them.
        """
        syllables = subject.syllables
        rare = [at for at, one in enumerate(syllables) if self.idf(one) >= self._misread]
        if not rare:
            return subject
        found = list(syllables)
        for at in rare:
            before = found[at - 1] if at else ""
            after = syllables[at + 1] if at + 1 < len(syllables) else ""

            def fits(one: str, before: str = before, after: str = after) -> bool:
                return f"{before} {one}" in self._marked or f"{one} {after}" in self._marked

            if not fits(found[at]):
                same = self._same_letters().get(plain(found[at]), ())
                found[at] = next((one for one in same if fits(one)), found[at])
        return replace(subject, syllables=tuple(found))

    def _same_letters(self) -> Mapping[str, list[str]]:
        if self._spelled is None:
            spelled: dict[str, list[str]] = {}
            for name in sorted(self._marked, key=lambda one: self._marked[one][1]):
                if " " not in name:
                    spelled.setdefault(plain(name), []).append(name)
            self._spelled = spelled
        return self._spelled

    def vector(self, subject: Subject) -> Vector:
        """Look a subject's features up."""
        import numpy as np

        rows: list[int] = []
        values: list[float] = []
        names: list[str] = []
        marked = 0
        for scale, table, features in zip(
            BLOCK_SCALES, (self._marked, self._plain), blocks(subject), strict=True
        ):
            counts: dict[str, int] = {}
            for feature in features:
                if feature in table:
                    counts[feature] = counts.get(feature, 0) + 1
            if not counts:
                continue
            squares = 0.0
            weighed = []
            for feature, times in counts.items():
                row, rarity = table[feature]
                if times > 1:
                    rarity *= 1.0 + math.log(times)
                rows.append(row)
                weighed.append(rarity)
                squares += rarity * rarity
            scale /= math.sqrt(squares)
            values += [scale * one for one in weighed]
            names += counts
            if table is self._marked:
                marked = len(names)
        vector = np.array(rows, np.int32), np.array(values, np.float32)
        return Vector(*vector, tuple(names), marked)

    def logits(self, vector: Vector) -> Any:
        """Give the sum of each field, float32, in the order of :attr:`codes`."""
        if not vector.rows.size:
            return self._intercept.copy()
        return vector.values @ self._matrix[vector.rows] + self._intercept

    def contributions(
        self, vector: Vector, code: str, marked: bool, least: float
    ) -> list[tuple[str, float]]:
        """Give what each feature of a block adds to a field, over the mean of all, from ``least`` on."""
        import numpy as np

        start, end = (0, vector.marked) if marked else (vector.marked, len(vector.names))
        picked = self._matrix[vector.rows[start:end]]
        gains = vector.values[start:end] * (picked[:, self.column[code]] - picked.mean(axis=1))
        kept = np.nonzero(gains >= least)[0].tolist()
        return [(vector.names[start + at], gains.item(at)) for at in kept]

    def idf(self, feature: str) -> float:
        """Give how rare a feature with marks is; one never seen counts as the rarest."""
        found = self._marked.get(feature)
        return self.rarest if found is None else found[1]


def pack_lines(lines: list[str]) -> Any:
    """Turn names into an array of bytes: text in a file that holds nothing but numbers."""
    import numpy as np

    return np.frombuffer("\n".join(lines).encode("utf-8"), np.uint8)


def _lines(array: Any) -> list[str]:
    import numpy as np

    text = array.astype(np.uint8).tobytes().decode("utf-8")
    return text.split("\n") if text else []
