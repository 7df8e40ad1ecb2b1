"""Small tasks on text that is there already: rewrite, sum up, renew a report, say it on the loudspeaker.

A text is taken sentence by sentence. What the model makes of one may stand only if it keeps every number,
date, name, negation and limit of that sentence and brings none of its own; otherwise the sentence stays what
it was, and the result says that it is not sure. Prompts are data (``tasks.toml`` of a documents pack).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from communeapp.core.details import DetailSet, find_details
from communeapp.core.documents import Unsupported
from communeapp.core.errors import UserError
from communeapp.core.prompts import PromptPlan
from communeapp.core.sentences import Wording, finish, polish, tidy
from communeapp.core.support import Problem, SupportContext, check_item, covers
from communeapp.core.support.words import STOPWORDS, words_of
from communeapp.core.vietnamese import collapse, fold, nfc

MAX_CHARS = 6_000
MAX_SENTENCES = 40
_END = re.compile(r"(?<=[.?!…])\s+")
_SHORT = re.compile(r"(?:\b(?:TP|Tp|tp|TX|ThS|TS|GS|PGS|BS|KTS|v\.v|[A-ZĐ])\.)\Z")
_NUMBERED = re.compile(r"\A(?:\d{1,2}[.)]|[a-zđ]\)|[-–+•])\s+")


class TextTask(StrEnum):
    """What is made of a text; the values are those of ``tasks.toml``."""

    SHORTER = "shorter"
    FORMAL = "formal"
    CORRECT = "correct"
    SUMMARY = "summary"
    REPORT = "report"
    ANNOUNCE = "announce"


#: So many of a sentence's words have to come back; misspelt ones never do, which is why letters are compared too.
_KEPT = {
    TextTask.SHORTER: 0.4,
    TextTask.FORMAL: 0.6,
    TextTask.CORRECT: 0.4,
    TextTask.REPORT: 0.7,
    TextTask.ANNOUNCE: 0.5,
}
#: What the checks of an item would say of any rewriting: other words are the very purpose.
_MILD = frozenset({Problem.NOT_COVERED, Problem.ADDED})
_SAME_LETTERS = 0.93


@dataclass(frozen=True)
class TaskPrompt:
    """The fixed part of a task's question, and the frame of its item (``{text}``, ``{old}``)."""

    system: str
    item: str
    max_tokens: int
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Part:
    """A sentence and what became of it. ``sure``: it may stand as it is, without a look at the original."""

    original: str
    text: str
    sure: bool
    by_model: bool = False
    marks: tuple[Unsupported, ...] = ()

    @property
    def changed(self) -> bool:
        """Say whether anything became of it."""
        return self.text != self.original


def read_tasks(data: Mapping[str, Any]) -> dict[TextTask, TaskPrompt]:
    """Read ``tasks.toml``; raises UserError ``packs.bad_content`` with the task at fault."""
    found = {}
    for name, table in data.items():
        if name not in set(TextTask) or not isinstance(table, dict):
            raise UserError("packs.bad_content", field=name)
        system, item, bound = table.get("system"), table.get("item"), table.get("max_tokens")
        rows = table.get("examples")
        if not isinstance(system, str) or not isinstance(item, str) or "{text}" not in item:
            raise UserError("packs.bad_content", field=name)
        if not isinstance(bound, int) or not isinstance(rows, list) or not 16 <= bound <= 600:
            raise UserError("packs.bad_content", field=name)
        if not all(isinstance(one, list) and len(one) == 2 for one in rows):
            raise UserError("packs.bad_content", field=f"{name}.examples")
        pairs = tuple((nfc(str(a)), nfc(str(b))) for a, b in rows)
        found[TextTask(name)] = TaskPrompt(nfc(system), nfc(item), bound, pairs)
    return found


def split_sentences(text: str) -> tuple[str, ...]:
    """Take a text apart into sentences and lines, without their numbering."""
    found: list[str] = []
    for line in nfc(text).split("\n"):
        fresh = True
        for piece in _END.split(_NUMBERED.sub("", collapse(line))):
            if not piece:
                continue
            joined = not fresh and (piece.lstrip('"“(')[:1].islower() or _SHORT.search(found[-1]))
            if joined:
                found[-1] = f"{found[-1]} {piece}"
            else:
                found.append(piece)
            fresh = False
    return tuple(found)


def lead_of(text: str) -> str:
    """Give the number or the dash with which a text begins, and which no sentence keeps."""
    found = _NUMBERED.match(collapse(text))
    return found[0] if found else ""


def plan_of(
    task: TextTask, prompt: TaskPrompt, sentences: Sequence[str], olds: Sequence[str] = ()
) -> PromptPlan:
    """Ask one question per sentence."""

    def frame(text: str, old: str = "") -> str:
        # One pass: a text that holds a brace names no place of the frame.
        values = {"text": text, "old": old}
        return re.sub(r"\{(text|old)\}", lambda found: values[found[1]], prompt.item)

    given = olds or [""] * len(sentences)
    ready = task is TextTask.REPORT
    return PromptPlan(
        template_id=f"task-{task.value}",
        system=prompt.system,
        examples=tuple((one if ready else frame(one), said) for one, said in prompt.examples),
        context="",
        items=tuple(frame(one, old) for one, old in zip(sentences, given, strict=True)),
        max_tokens=prompt.max_tokens,
    )


def plain_part(task: TextTask, sentence: str, wording: Wording) -> Part:
    """Do without a model what needs none: spelling out, usual slips, capitals, one full stop."""
    if task in (TextTask.FORMAL, TextTask.CORRECT):
        # Only punctuation and what is written wrong: the words are those of the person.
        mended = polish(tidy(sentence, wording), wording)
        return Part(sentence, mended, sure=task is TextTask.CORRECT and mended == sentence)
    if task is TextTask.REPORT:
        return Part(sentence, finish(tidy(sentence, wording)), sure=True)
    return Part(sentence, sentence, sure=False)


def judge(
    task: TextTask, answer: str, sentence: str, wording: Wording, context: SupportContext
) -> Part | None:
    """Take a model's answer for a sentence, or None where it cannot stand."""
    text = polish(answer, wording)
    check = check_item(text, sentence, context)
    if check.unsupported or not set(check.problems) <= _MILD or not text:
        return None
    if task is TextTask.SUMMARY:
        kept = _from_source(text, sentence)
    else:
        kept = covers(text, sentence, wording, least=_KEPT[task], first=False)
    if not kept or not _fits(task, text, sentence):
        return None
    return Part(sentence, text, sure=Problem.ADDED not in check.problems, by_model=True)


def _fits(task: TextTask, text: str, sentence: str) -> bool:
    """Say whether a text is what the task asked for, beside being true."""
    if task in (TextTask.SHORTER, TextTask.SUMMARY):
        return len(text) < len(sentence)
    if task is TextTask.CORRECT:
        one, two = fold(sentence), fold(text)
        return difflib.SequenceMatcher(None, one, two, autojunk=False).ratio() >= _SAME_LETTERS
    if task is TextTask.ANNOUNCE:
        return len(text) <= len(sentence) + 20
    return True


def _from_source(text: str, source: str) -> bool:
    """Say whether a summary is made of its source's words, with its numbers and no others."""
    known = DetailSet(source)
    if not all(known.supports(one) for one in find_details(text)):
        return False
    words = words_of(text)
    there = set(words_of(source))
    return bool(words) and sum(one in there for one in words) >= 0.85 * len(words)


def nearest_old(fact: str, olds: Sequence[str]) -> str:
    """Give the sentence of the last report that speaks of the same thing; empty where none does."""
    best, score = "", 0.34
    wanted = _content(fact)
    for old in olds:
        there = _content(old)
        share = len(wanted & there) / len(wanted) if wanted else 0.0
        if share > score:
            best, score = old, share
    return best


def without_figures(text: str) -> str:
    """Take the figures out of a sentence: what is left may be said again of another month."""
    return collapse(re.sub(r"\d[\d.,/:%]*", "", text))


def _content(text: str) -> set[str]:
    return set(words_of(text)) - STOPWORDS


def not_renewed(olds: Sequence[str], used: Sequence[str]) -> Iterator[str]:
    """Give the sentences of the last report with figures that no new fact renewed."""
    for old in olds:
        if old not in used and find_details(old):
            yield old
