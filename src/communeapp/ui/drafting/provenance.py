"""Who wrote which words, found again after any way of editing.

The editor keeps no marks inside the text: undo, paste and input methods would carry them to places
where they are wrong. Instead each line remembers the text it came from, and what is still the same,
word by word, keeps its origin. Everything else was written by a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from communeapp.core.documents import Origin, Span

_WORDS = re.compile(r"\s+|\S+")
#: A run of so many words that stood elsewhere in the letter was moved, not typed.
_MOVED_WORDS = 4


def attribute(
    text: str, source: Sequence[Span], pool: Iterable[Sequence[Span]] = ()
) -> tuple[Span, ...]:
    """Give each word of ``text`` its origin.

    ``source`` is what the line came from, ``pool`` what the other lines came from (for text that was
    cut and pasted). Returns spans that join to ``text`` exactly; no spans for an empty text.
    """
    if not text:
        return ()
    if text == "".join(span.text for span in source):
        return tuple(span for span in source if span.text)
    words = _WORDS.findall(text)
    origins: list[Origin | None] = [None] * len(words)
    _match(words, origins, 0, len(words), source)
    for other in pool:
        for first, last in _unknown_runs(words, origins):
            if sum(not word.isspace() for word in words[first:last]) >= _MOVED_WORDS:
                _match(words, origins, first, last, other, at_least=_MOVED_WORDS)
    return _join(words, origins)


def _match(
    words: list[str],
    origins: list[Origin | None],
    first: int,
    last: int,
    source: Sequence[Span],
    at_least: int = 1,
) -> None:
    """Fill in the origins of the words ``first`` to ``last`` that ``source`` holds in order."""
    known = [(word, span.origin) for span in source for word in _WORDS.findall(span.text)]
    if not known:
        return
    matcher = SequenceMatcher(None, [word for word, _ in known], words[first:last], autojunk=False)
    for block in matcher.get_matching_blocks():
        same = words[first + block.b : first + block.b + block.size]
        if sum(not word.isspace() for word in same) < at_least:
            continue
        for step in range(block.size):
            origins[first + block.b + step] = known[block.a + step][1]


def _unknown_runs(words: list[str], origins: list[Origin | None]) -> list[tuple[int, int]]:
    """Find the stretches without an origin, as half-open ranges."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for index in range(len(words) + 1):
        unknown = index < len(words) and origins[index] is None
        if unknown and start is None:
            start = index
        elif not unknown and start is not None:
            runs.append((start, index))
            start = None
    return runs


def _join(words: list[str], origins: list[Origin | None]) -> tuple[Span, ...]:
    """Join words of one origin; a space belongs to the word before it."""
    spans: list[Span] = []
    previous = Origin.USER
    for word, found in zip(words, origins, strict=True):
        origin = previous if word.isspace() and spans else found or Origin.USER
        previous = origin
        if spans and spans[-1].origin is origin:
            spans[-1] = Span(spans[-1].text + word, origin)
        else:
            spans.append(Span(word, origin))
    return tuple(spans)
