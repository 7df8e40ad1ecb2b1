"""What the checks are given and what they answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.documents import Unsupported
from communeapp.core.sentences import Wording
from communeapp.core.support.offences import NO_OFFENCES, Offences


class Problem(StrEnum):
    """Why an item cannot stand as it is."""

    EMPTY = "empty"
    NOT_COVERED = "not_covered"
    NEGATION_ADDED = "negation_added"
    UNSUPPORTED = "unsupported"
    FOREIGN = "foreign"
    REPETITION = "repetition"
    TOO_LONG = "too_long"
    LEAK = "leak"
    ADDED = "added"
    REFUSAL = "refusal"
    FENCE = "fence"
    ECHO = "echo"


@dataclass(frozen=True)
class ItemCheck:
    """The verdict on one item. ``copies_fact``: it repeats the fact's words and nothing more."""

    unsupported: tuple[Unsupported, ...]
    covered: bool
    copies_fact: bool
    problems: tuple[Problem, ...]

    @property
    def good(self) -> bool:
        """Say whether the item may stand without a mark."""
        return not self.problems


@dataclass(frozen=True)
class SupportContext:
    """What an item may lean on beside its own fact: subject, addressees, bases, place, signer.

    ``plain`` holds small words that add nothing: those of the beginning that is proposed for the note;
    ``beginnings`` those that the type proposes for other notes.
    ``asked`` holds what the model was told beside the note: an answer must not repeat it. ``own``: the
    articles that the document itself has, which its text may name.
    """

    texts: tuple[str, ...]
    wording: Wording
    example_notes: tuple[str, ...] = ()
    plain: frozenset[str] = frozenset()
    asked: tuple[str, ...] = ()
    offences: Offences = NO_OFFENCES
    beginnings: tuple[str, ...] = ()
