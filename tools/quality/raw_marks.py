"""Every mark in every answer, also in those that the program refuses; what a person says of each.

In the letters hardly a mark comes up: an answer with an invented number is never taken. Whether the marks are
right is seen on what the models really said: first answers, second answers, and answers to the same questions
without examples, where small models err far more.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from book import Answer, Asker, bare

from communeapp.core.documents import FactSheet
from communeapp.core.profile import Profile
from communeapp.services.drafting import DraftingService, DraftJob

Key = tuple[str, str, str]


@dataclass(frozen=True)
class RawMark:
    """A marked span of one answer. ``bare``: the question had no examples."""

    sheet: str
    fact: str
    text: str
    words: str
    kind: str
    bare: bool = False

    @property
    def key(self) -> Key:
        """What a verdict belongs to: the same words in another answer may be right."""
        return (self.sheet, self.words, self.text)


def raw_marks(
    drafting: DraftingService, name: str, facts: FactSheet, asker: Asker
) -> list[RawMark]:
    """Give the marks of all answers that the book has for a sheet."""
    job = drafting.begin(facts, Profile(), use_ai=True)
    if job.plan is None:
        return []
    points = range(len(facts.points))
    before = asker.missing
    first = asker.ask(job.plan)
    found = list(_of(drafting, name, job, first, points))
    again = drafting.second_try(job, first) if asker.missing == before else None
    if again is not None:
        found += _of(drafting, name, job, asker.ask(again.plan), again.points)
    found += _of(drafting, name, job, asker.ask(bare(job.plan)), points, bare=True)
    return list(dict.fromkeys(found))  # the same sentence twice is one mark


def _of(
    drafting: DraftingService,
    name: str,
    job: DraftJob,
    answers: Sequence[Answer],
    points: Sequence[int],
    *,
    bare: bool = False,
) -> Iterator[RawMark]:
    for index, one in drafting.judge(job, answers, points).items():
        for mark in one.check.unsupported:
            fact = job.facts.points[index]
            yield RawMark(name, fact, one.text, mark.text, mark.kind.value, bare)


def read_marks(file: Path) -> dict[Key, bool]:
    """Give what a person judged: whether the words are really unsupported by the note of that answer."""
    if not file.is_file():
        return {}
    rows = tomllib.loads(file.read_text(encoding="utf-8")).get("marks", [])
    return {(one["sheet"], one["words"], one["text"]): one["unsupported"] for one in rows}


def sums(marks: Sequence[RawMark], verdicts: Mapping[Key, bool]) -> dict[str, str]:
    """Count marks and verdicts, with and without examples."""
    rows = {}
    for bare_ones, name in ((False, "Marked spans in all answers, also refused ones"),
                            (True, "… in answers to questions without examples")):  # fmt: skip
        own = [one for one in marks if one.bare is bare_ones]
        read = [verdicts[one.key] for one in own if one.key in verdicts]
        right = f"{sum(read)} of {len(read)} ({100 * sum(read) / len(read):.0f} %)" if read else "–"
        rows[name] = str(len(own)) + (
            f" ({len(own) - len(read)} not read yet)" if len(read) < len(own) else ""
        )
        rows[f"… read, and really unsupported ({'without' if bare_ones else 'with'} examples)"] = (
            right
        )
    return rows


def by_kind(marks: Sequence[RawMark], verdicts: Mapping[Key, bool]) -> str:
    """Make a table of the marks that were read, by what they are."""
    unique = {one.key: one for one in marks if one.key in verdicts}
    told = Counter(one.kind for one in unique.values())
    right = Counter(one.kind for key, one in unique.items() if verdicts[key])
    lines = ["| Mark | Read | Really unsupported |", "| --- | --- | --- |"]
    lines += [f"| {kind} | {count} | {right[kind]} |" for kind, count in told.most_common()]
    whole = sum(told.values())
    share = f" ({100 * sum(right.values()) / whole:.0f} %)" if whole else ""
    return "\n".join([*lines, f"| **All** | {whole} | {sum(right.values())}{share} |"])
