"""What holds a review: everything doubtful that no person has confirmed yet. Pure.

Each thing has a key. A person confirms it by name, one after the other; the keys are stored with the facts
of the draft, and the service asks for them again before it records a review (``services.review_gate``).
A mark's key holds the words around it: who confirmed "12 hộ" in one sentence has not confirmed it in
another, and has not confirmed what the sentence becomes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from communeapp.core.citations import TO_VERIFY
from communeapp.core.documents import Block, Document, FactSheet, Unsupported, UnsupportedKind

_TICKS = "review.ticked"
_AROUND = 3  # words on either side


class HeldKind(StrEnum):
    """What sort of thing holds a review."""

    UNSUPPORTED = "unsupported"
    UNCOVERED = "uncovered"
    LINT = "lint"


class Complaint(Protocol):
    """A finding of the checks, as far as a review is concerned."""

    @property
    def rule(self) -> str: ...

    @property
    def where(self) -> str: ...


@dataclass(frozen=True)
class Held:
    """One thing that a person has to confirm. ``detail`` is the text at issue, ``where`` its sentence."""

    key: str
    kind: HeldKind
    detail: str
    where: str = ""
    unsupported: UnsupportedKind | None = None

    @property
    def must_change(self) -> bool:
        """Say whether no tick helps: what has to be verified must not leave with a letter."""
        return self.detail == TO_VERIFY

    @property
    def fingerprint(self) -> str:
        """Name it in the log, which keeps no text."""
        return hashlib.sha256(self.key.encode("utf-8")).hexdigest()[:16]


def mark_key(text: str, mark: Unsupported) -> str:
    """Give the key of a mark in a text."""
    before = re.findall(r"\w+", text[: mark.start])[-_AROUND:]
    after = re.findall(r"\w+", text[mark.end :])[:_AROUND]
    around = " ".join([*before, "…", *after]).casefold()
    return " ".join(f"unsupported:{mark.text}|{around}".split())


def uncovered_key(point: str) -> str:
    """Give the key of a point that the text does not say."""
    return " ".join(f"uncovered:{point}".split())


def finding_key(finding: Complaint, line: str) -> str:
    """Give the key of a finding of the checks in a line: who confirmed it there has not confirmed what
    the line becomes, nor another line that takes its place.
    """
    said = hashlib.sha256(" ".join(line.split()).encode("utf-8")).hexdigest()[:12]
    return f"lint:{finding.rule}:{finding.where}:{said}"


def held_marks(blocks: Iterable[Block]) -> tuple[Held, ...]:
    """List the marks of some blocks, each place once."""
    found: dict[str, Held] = {}
    for block in blocks:
        for one in block.unsupported:
            key = mark_key(block.text, one)
            found.setdefault(key, Held(key, HeldKind.UNSUPPORTED, one.text, block.text, one.kind))
    return tuple(found.values())


def held(
    blocks: Iterable[Block],
    facts: FactSheet,
    uncovered: Sequence[int] = (),
    errors: Iterable[tuple[Complaint, str]] = (),
) -> tuple[Held, ...]:
    """List what holds a review: marks, points that the text does not say (from 0), broken rules with
    the lines that break them.
    """
    found = {one.key: one for one in held_marks(blocks)}
    for index in uncovered:
        if index < len(facts.points):
            key = uncovered_key(facts.points[index])
            found[key] = Held(key, HeldKind.UNCOVERED, facts.points[index], str(index + 1))
    for broken, line in errors:
        key = finding_key(broken, line)
        found[key] = Held(key, HeldKind.LINT, broken.rule, broken.where)
    return tuple(found.values())


def still_open(things: Iterable[Held], facts: FactSheet) -> tuple[Held, ...]:
    """Give what nobody has confirmed, and what has to be changed whatever was confirmed."""
    confirmed = ticks_of(facts)
    return tuple(one for one in things if one.must_change or one.key not in confirmed)


def stored_marks(facts: FactSheet, document: Document) -> tuple[Held, ...]:
    """List the marks that a document carries: the least that a review asks for."""
    return held(all_blocks(document), facts)


def all_blocks(document: Document) -> tuple[Block, ...]:
    """Give the blocks of the body and of the appendices."""
    return (*document.body, *(block for one in document.appendices for block in one.body))


def ticks_of(facts: FactSheet) -> frozenset[str]:
    """Give the keys of what a person has confirmed; they are stored with the facts of the letter."""
    return frozenset(one for one in facts.fields.get(_TICKS, "").split("\n") if one)


def with_ticks(facts: FactSheet, ticked: frozenset[str]) -> FactSheet:
    """Store what a person has confirmed."""
    fields = {name: text for name, text in facts.fields.items() if name != _TICKS}
    if ticked:
        fields[_TICKS] = "\n".join(sorted(ticked))
    return replace(facts, fields=fields)


def plain_facts(facts: FactSheet) -> FactSheet:
    """Give the facts as a fact sheet has them: what was confirmed is no fact and supports nothing."""
    return with_ticks(facts, frozenset())
