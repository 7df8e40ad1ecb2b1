"""The verdict on one item."""

from __future__ import annotations

from communeapp.core.documents import UnsupportedKind
from communeapp.core.sentences import tidy
from communeapp.core.support.coverage import copies_fact, covers
from communeapp.core.support.faults import faults
from communeapp.core.support.marks import find_unsupported
from communeapp.core.support.model import ItemCheck, Problem, SupportContext


def check_item(text: str, fact: str, context: SupportContext) -> ItemCheck:
    """Check one item against its fact; offsets in the answer count code points of ``text``."""
    tidied = tidy(fact, context.wording)
    unsupported = find_unsupported(text, (fact, tidied), context, point=fact)
    covered = covers(text, fact, context.wording)
    problems = []
    if not any(char.isalnum() for char in text):
        problems.append(Problem.EMPTY)
    if not covered:
        problems.append(Problem.NOT_COVERED)
    if unsupported:
        problems.append(Problem.UNSUPPORTED)
    # A citation is marked for a person to look up; its words are judged by nothing else.
    rest = text
    for one in reversed(unsupported):
        if one.kind is UnsupportedKind.CITATION:
            rest = rest[: one.start] + rest[one.end :]
    problems.extend(faults(rest, fact, context))
    return ItemCheck(
        unsupported, covered, copies_fact(text, fact, context.wording), tuple(problems)
    )
