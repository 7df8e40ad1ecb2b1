"""Finds details about people in a text, and hides them.

The kinds are those of the personal data law (91/2025/QH15) and of Decree 356/2025/NĐ-CP that officials
meet: identity numbers, telephones, accounts, birth dates, addresses, names, origin and belief. What
belongs to an office is left out: its telephone, its mailbox, its account at the Treasury, and people who
act in office.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communeapp.core.incoming.personal_kinds import LABELS, WARN_ONLY, Hit
from communeapp.core.incoming.personal_numbers import find_numbers
from communeapp.core.incoming.personal_people import find_names, find_people
from communeapp.core.incoming.personal_tables import find_columns
from communeapp.core.incoming.personal_words import Context
from communeapp.core.incoming.text import Personal


def find_personal(text: str) -> tuple[Personal, ...]:
    """Find the details about people in a text (NFC), in its order; no two overlap.

    ``sure`` ones are told by their structure or by the words beside them; the others need a look
    before they are hidden. Kinds are the codes of ``personal_kinds``.
    """
    context = Context(text)
    names = tuple(find_names(context))
    hits = [
        *names,
        *find_numbers(context),
        *find_people(context, names),
        *find_columns(context),
    ]
    return tuple(
        Personal(hit.kind, hit.start, hit.end, hit.sensitive, hit.sure)
        for hit in _without_overlaps(hits)
    )


def redact(text: str, hits: Sequence[Personal]) -> str:
    """Put a mark such as ``[CCCD]`` in place of each detail.

    Words about health stay: hiding them hides the matter, and the name beside them is hidden.
    """
    out: list[str] = []
    end = 0
    for hit in sorted(hits, key=lambda one: one.start):
        if hit.kind in WARN_ONLY or hit.end <= end:
            continue
        out += [text[end : max(end, hit.start)], f"[{LABELS[hit.kind]}]"]
        end = hit.end
    return "".join([*out, text[end:]])


def _without_overlaps(hits: Iterable[Hit]) -> list[Hit]:
    """Keep the strongest of hits that overlap; give them in the order of the text."""
    kept: list[Hit] = []
    taken = _Taken()
    for hit in sorted(hits, key=lambda one: (-one.weight, one.start - one.end, one.start)):
        if taken.free(hit.start, hit.end):
            taken.add(hit.start, hit.end)
            kept.append(hit)
    return sorted(kept, key=lambda one: one.start)


class _Taken:
    """Which places of a text are taken; a list with hundreds of people stays fast."""

    def __init__(self) -> None:
        self._places: set[int] = set()

    def free(self, start: int, end: int) -> bool:
        return self._places.isdisjoint(range(start, end))

    def add(self, start: int, end: int) -> None:
        self._places.update(range(start, end))
