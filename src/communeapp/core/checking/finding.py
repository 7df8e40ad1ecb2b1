"""What a check gives: a place, a rule, and where it is possible the words that would be right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error breaks a rule of the decree; a note is worth a look."""

    ERROR = "error"
    NOTE = "note"


@dataclass(frozen=True)
class Fix:
    """Other words for one span.

    ``where`` names the text as :class:`Finding` does, ``start`` and ``end`` count code points in it.
    A ``safe`` fix changes no meaning: blanks, capitals, a leading zero.
    """

    where: str
    start: int
    end: int
    text: str
    safe: bool = False


@dataclass(frozen=True)
class Finding:
    """One place that a rule complains about.

    ``rule`` is the id of the rule (``ND30.PL1.II.5.…``). ``where`` names the text by field and position,
    counted from 0: ``subject``, ``body[3]``, ``body[3].title``, ``body[3].rows[1][2]``,
    ``recipients[0]``, ``signers[0].name``, ``appendices[0].body[2]``. ``start`` and ``end`` mark the
    words in it, None where the whole is meant. ``values`` fill the message; ``message`` names it where
    several rules share one sentence.
    """

    rule: str
    severity: Severity
    where: str
    source: str
    values: Mapping[str, str] = field(default_factory=dict)
    start: int | None = None
    end: int | None = None
    fix: Fix | None = None
    message: str = ""

    @property
    def code(self) -> str:
        """The code of the message: ``lint.`` and the id in small letters with underscores."""
        return f"lint.{self.message or message_name(self.rule)}"


def message_name(rule: str) -> str:
    """Give the name of the message of a rule that has its own."""
    return rule.lower().replace(".", "_")
