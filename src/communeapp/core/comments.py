"""Comments on a draft: on the whole or at a paragraph, with answers, open or resolved.

A fold over ``comment.*`` events. A comment at a paragraph remembers the words that stood there: the
paragraph is found again in a later text by its words, not by its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from communeapp.core.draft_bodies import hash_in
from communeapp.core.events import Event, Scope
from communeapp.core.merging import words_alike
from communeapp.core.office_bodies import BadRecord, name, number, sound, text

PREFIX = "comment."
WRITTEN = "comment.written"
ANSWERED = "comment.answered"
RESOLVED = "comment.resolved"
REOPENED = "comment.reopened"
MAX_TEXT = 2_000
#: So many letters of a paragraph are kept, to find it again.
MAX_QUOTE = 400
#: Below this share of common words a paragraph is another one.
_SAME = 0.4


@dataclass(frozen=True)
class Answer:
    """What somebody said to a comment."""

    id: str
    text: str
    person: str
    at_ms: int


@dataclass(frozen=True)
class Comment:
    """One comment. ``block`` is the paragraph in the text of ``version``, None for the whole letter;
    ``quote`` its words. ``resolved_by`` names who settled it, "" while it is open."""

    id: str
    draft: str
    version: str
    block: int | None
    quote: str
    text: str
    person: str
    title: str
    at_ms: int
    resolved_by: str = ""
    resolved_ms: int = 0
    answers: tuple[Answer, ...] = ()

    @property
    def open(self) -> bool:
        """Say whether it still waits for somebody."""
        return not self.resolved_by


def fold_comments(events: Sequence[Event]) -> tuple[Comment, ...]:
    """Fold the events ``comment.*`` of one draft, given in the order of replay; the oldest first."""
    found: dict[str, Comment] = {}
    for event in events:
        if event.type not in (WRITTEN, RESOLVED, REOPENED, ANSWERED) or not is_sound(event):
            continue
        body = event.body
        if event.type == WRITTEN:
            found[event.id] = _written(event)
            continue
        known = found.get(text(body, "comment"))
        if known is None:
            continue
        who, when = text(body, "person"), number(body, "at_ms", default=event.hlc.ms)
        if event.type == RESOLVED:
            known = replace(known, resolved_by=who or "–", resolved_ms=when)
        elif event.type == REOPENED:
            known = replace(known, resolved_by="", resolved_ms=0)
        elif event.type == ANSWERED:
            answer = Answer(event.id, text(body, "text"), who, when)
            known = replace(known, answers=(*known.answers, answer))
        found[known.id] = known
    return tuple(found.values())


def place_of(comment: Comment, blocks: Sequence[str]) -> int | None:
    """Find the paragraph of a comment in the texts of blocks; None when it is gone, or for the whole."""
    if comment.block is None:
        return None
    if comment.block < len(blocks) and blocks[comment.block][:MAX_QUOTE] == comment.quote:
        return comment.block
    best, likeness = None, _SAME
    for index, block in enumerate(blocks):
        if block[:MAX_QUOTE] == comment.quote:
            return index
        alike = words_alike(comment.quote, block[:MAX_QUOTE])
        if alike > likeness:
            best, likeness = index, alike
    return best


def _written(event: Event) -> Comment:
    body = event.body
    block = None if body.get("block") is None else number(body, "block")
    said = text(body, "text")
    if not said or len(said) > MAX_TEXT:
        raise BadRecord("text")
    return Comment(
        event.id,
        name(body, "draft"),
        hash_in(body, "version"),
        block,
        text(body, "quote", optional=True)[:MAX_QUOTE],
        said,
        text(body, "person"),
        text(body, "title", optional=True),
        number(body, "at_ms", default=event.hlc.ms),
    )


def check(event: Event) -> None:
    """Check the body of an event ``comment.*``; BadRecord. A kind that is not known passes."""
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    body = event.body
    name(body, "draft")
    if event.type == WRITTEN:
        _written(event)
    elif event.type in (RESOLVED, REOPENED, ANSWERED):
        name(body, "comment"), text(body, "person")
        number(body, "at_ms", default=0)
        if event.type == ANSWERED and not 0 < len(text(body, "text")) <= MAX_TEXT:
            raise BadRecord("text")


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check, event)
