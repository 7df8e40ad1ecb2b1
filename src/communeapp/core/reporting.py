"""What an office tells its hub: types of events, their bodies, and what became of the assistant's sentences.

Counts and standings are cumulative: the latest of a kind and key wins, so that a report that is lost or
comes twice does no harm. Reports about documents and drafts never name a person. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from communeapp.core.documents import Block, Document, Origin
from communeapp.core.events import canonical_json, sha256_hex
from communeapp.core.vietnamese import fold

STANDING = "training.standing"
ITEMS = "training.items"
COUNTS = "office.counts"
IMPACT = "office.impact"
HEADER = "register.header"
SENT_UP = "document.sent_up"
DIFFICULTY = "difficulty.reported"

#: The reports that replace an earlier one of the same key.
CUMULATIVE = (STANDING, ITEMS, COUNTS, IMPACT, HEADER)

#: Upper bounds of the buckets of the time from a draft's start to its issue, in minutes; then "more".
MINUTE_BOUNDS = (5, 10, 20, 40, 60, 120, 480)

ENROLLED, FINISHED, PASSED = "enrolled", "finished", "passed"

#: From so much likeness on a sentence is taken for an edited one; below it is another.
_LIKE = 0.6
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+|\n+")


@dataclass(frozen=True)
class Report:
    """One thing to tell. ``key`` says about what (within the type): the latest of a key counts."""

    type: str
    key: str
    body: Mapping[str, object]

    @property
    def as_of(self) -> int:
        """Up to when (UTC ms) the report knows about its subject; 0 where it does not say."""
        last = self.body.get("last_ms")
        return last if isinstance(last, int) else 0

    @property
    def digest(self) -> str:
        """Hash of the body: what was told already is not told again."""
        return sha256_hex(canonical_json(dict(self.body)))


def key_of(type_: str, body: Mapping[str, object], dev: str) -> str | None:
    """Name what a report of another PC is about; None for a body that no program of ours writes.

    Standings and headers are the same whichever PC of the office tells them; counts are a PC's own.
    """
    names = {
        STANDING: ("person", "course", "class"),
        HEADER: ("doc",),
        ITEMS: ("course", "course_version"),
        COUNTS: ("month",),
        IMPACT: ("month",),
    }.get(type_, ())
    parts = [body.get(name) for name in names]
    if not parts or not all(isinstance(one, str) for one in parts):
        return None
    whose = [] if type_ in (STANDING, HEADER) else [dev]
    return "/".join([*whose, *map(str, parts)])


def bucket_of(minutes: int) -> int:
    """Give the place of a duration among the buckets, the last one being "more"."""
    return next(
        (at for at, bound in enumerate(MINUTE_BOUNDS) if minutes <= bound), len(MINUTE_BOUNDS)
    )


# ------------------------------------------------------------------ the assistant's sentences


@dataclass(frozen=True)
class Sentences:
    """What became of sentences: the assistant's that stayed, were edited, were struck; all others."""

    kept: int = 0
    edited: int = 0
    struck: int = 0
    own: int = 0

    def __add__(self, other: Sentences) -> Sentences:
        return Sentences(
            self.kept + other.kept,
            self.edited + other.edited,
            self.struck + other.struck,
            self.own + other.own,
        )

    def body(self) -> dict[str, object]:
        """Give it as it travels."""
        return {
            "kept": self.kept, "edited": self.edited, "struck": self.struck, "own": self.own,
        }  # fmt: skip


def compare(versions: Sequence[Document], final: Document) -> Sentences:
    """Say what became of the sentences that the assistant wrote in any kept version, oldest first.

    A sentence counts as kept when it stands in the end as it was (marks of punctuation and case aside),
    as edited when one that is like it stands there (0.6 of the longest common blocks), as struck
    otherwise. One that the assistant itself put in the place of its earlier one for the same fact is
    not counted twice: only the last proposal for a fact is.
    """
    proposed: dict[tuple[str, int], list[str]] = {}
    for document in versions:
        for at, block in enumerate(document.body):
            written = _assistants(block)
            about = ("fact", block.point) if block.point is not None else ("block", at)
            # What is left of an earlier proposal after an edit is no new one.
            if not set(written) <= set(proposed.get(about, ())):
                proposed[about] = written
    left = [_plain(one) for block in final.body for one in split_sentences(block.text)]
    left = [one for one in left if one]
    kept = edited = struck = 0
    waiting: list[str] = []
    for sentence in (_plain(one) for group in proposed.values() for one in group):
        if not sentence:
            continue
        if sentence in left:
            left.remove(sentence)
            kept += 1
        else:
            waiting.append(sentence)
    for sentence in waiting:
        likest = max(left, key=lambda one: _likeness(sentence, one), default="")
        if likest and _likeness(sentence, likest) >= _LIKE:
            left.remove(likest)
            edited += 1
        else:
            struck += 1
    return Sentences(kept, edited, struck, len(left))


def split_sentences(text: str) -> list[str]:
    """Cut a paragraph into sentences; a clause that ends with a semicolon counts as one."""
    return [one for one in (part.strip() for part in _SENTENCE.split(text)) if one]


def _assistants(block: Block) -> list[str]:
    """Give the sentences of a block that are the assistant's from the first letter to the last."""
    bounds = [0]
    for span in block.spans:
        bounds.append(bounds[-1] + len(span.text))
    places = list(zip(pairwise(bounds), block.spans, strict=True))
    found, at = [], 0
    for sentence in split_sentences(block.text):
        start = block.text.index(sentence, at)
        at = start + len(sentence)
        origins = {
            span.origin
            for (first, last), span in places
            if first < at and start < last and span.text
        }
        if origins == {Origin.AI}:
            found.append(sentence)
    return found


def _plain(sentence: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", fold(sentence)).split())


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def total(parts: Iterable[Sentences]) -> Sentences:
    """Add up."""
    found = Sentences()
    for one in parts:
        found += one
    return found
