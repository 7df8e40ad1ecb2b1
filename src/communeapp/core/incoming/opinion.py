"""Which field of work (lĩnh vực) a document belongs to, how sure that is, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: "Cannot be told": never a confident answer.
OTHER = "KHAC"


class ReasonKind(StrEnum):
    """What spoke for a field."""

    ISSUER = "issuer"  # the issuing body
    SYMBOL = "symbol"  # the suffix of the symbol
    WORD = "word"  # a word of the subject or the text
    LEARNED = "learned"  # corrections by people of this office
    MODEL = "model"  # second opinion of the language model


@dataclass(frozen=True)
class Reason:
    """One thing that decided. ``text`` is what stands in the document; ``weight`` grows with its say."""

    kind: ReasonKind
    text: str
    weight: float
    code: str  # the field it speaks for


@dataclass(frozen=True)
class FieldOpinion:
    """The answer. ``code`` is the best guess, also when ``abstained``; KHAC only when abstained.

    ``confidence`` is calibrated: of the answers with 0.9, nine of ten are right. ``second`` is the
    runner-up. ``office`` is the code of the handling office (``fields.json``), "" when abstained.
    """

    code: str
    confidence: float
    abstained: bool
    reasons: tuple[Reason, ...] = ()
    second: str = ""
    office: str = ""
