"""What an office taught: corrections as bare features, and the bounded change that follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from communeapp.core.errors import UserError


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
        sound = isinstance(words, list) and all(isinstance(one, str) for one in (*words, *texts))
        if not sound or not texts[2]:
            raise UserError("field.bad_correction")
        assert isinstance(words, list)  # noqa: S101 - narrows for the type checker
        issuer, symbol, code, office, wrong = (str(one) for one in texts)
        return cls(tuple(words), issuer, symbol, code, office, wrong)


@dataclass(frozen=True)
class LearntRow:
    """One thing that corrections taught: what now speaks for a field, and how strongly."""

    text: str
    kind: str
    code: str
    weight: float
    corrections: int


class Learned:
    """The sum of all corrections, in their order. Replaying the same ones gives the same state."""

    def __init__(self, corrections: Iterable[Correction] = ()) -> None:
        self._corrections: list[Correction] = []
        for one in corrections:
            self.add(one)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Give what was taught, oldest first."""
        return tuple(self._corrections)

    def add(self, correction: Correction) -> None:
        """Take one in."""
        self._corrections.append(correction)
