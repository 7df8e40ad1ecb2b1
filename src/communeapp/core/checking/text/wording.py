"""Rules that are data alone: a pattern with what is right instead, or a list of right spellings.

Options of ``wording``: ``find`` (regular expression over one line), ``right`` (its replacement, as for
``re.sub``) or ``change`` (a function of :mod:`communeapp.core.checking.text.changes`), ``group`` (the span, 0 for
the whole), ``unless_before`` and ``unless_after`` (patterns beside the match that excuse it), ``needs``
(small letters: without one of them the search is skipped), ``scope``, ``capitals`` (search lines in
capitals, too), ``sentence`` (``inside``: not at the beginning of a sentence).

Options of ``spelling``: ``right`` (the spellings), ``also`` (other allowed ones), ``scope``, ``mixed``
(only where a capital shows that a name is meant); every other use of small and capital letters is found.

Options of ``words``: ``right`` (a table from wrong words to right ones), ``scope``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Story, Subject
from communeapp.core.checking.text.changes import CHANGES
from communeapp.core.vietnamese import upper_first

_BEFORE = 160


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the data once."""
    return re.compile(pattern)


def wording(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Find a pattern in the story of the document."""
    options = rule.options
    if subject.document.type in options.get("not_types", ()):
        return
    story = subject.story(options.get("scope", "running"))
    needs = options.get("needs", ())
    if needs and not any(one in story.small for one in needs):
        return
    group = options.get("group", 0)
    before, after = options.get("unless_before"), options.get("unless_after")
    for match in compiled(options["find"]).finditer(story.text):
        start, end = match.span(group)
        piece = story.piece(start)
        text, at = piece.text, piece.at
        if len(text) > 3 and text.isupper() and not options.get("capitals"):
            continue
        if options.get("sentence") == "inside" and story.starts_sentence(start):
            continue
        if before and compiled(before).search(text, max(0, start - at - _BEFORE), start - at):
            continue
        if after and compiled(after).match(text, end - at):
            continue
        right = _right(rule, match, match[group])
        found = match[group].strip() or "␣"
        if right == match[group]:
            continue
        if right is None:
            yield rule.at(piece.where, start - at, end - at, found=found)
        else:
            yield rule.at(
                piece.where, start - at, end - at, right=right, found=found, wanted=right.strip()
            )


def _right(rule: Rule, match: re.Match[str], found: str) -> str | None:
    if "change" in rule.options:
        return CHANGES[rule.options["change"]](found)
    if "right" in rule.options:
        return match.expand(rule.options["right"])
    return None


def spelling(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Find right spellings that are written with other capitals."""
    options = rule.options
    story = subject.story(options.get("scope", "running"))
    allowed = frozenset((*options["right"], *options.get("also", ())))
    for right in options["right"]:
        wanted = right.lower()
        start = story.small.find(wanted)
        while start >= 0:
            end = start + len(wanted)
            found = story.text[start:end]
            if (
                found not in allowed
                and _whole(story.text, start, end)
                and (not options.get("mixed") or found != wanted)
            ):
                yield from _misspelt(rule, story, (start, end), right)
            start = story.small.find(wanted, end)


def _whole(text: str, start: int, end: int) -> bool:
    return not (
        (start and (text[start - 1].isalnum() or text[start - 1] in "-/"))
        or (end < len(text) and (text[end].isalnum() or text[end] in "/"))
    )


def _misspelt(rule: Rule, story: Story, span: tuple[int, int], right: str) -> Iterator[Finding]:
    start, end = span
    found = story.text[start:end]
    if found.isupper():
        return
    if found == upper_first(right) and story.starts_sentence(start):
        return
    wanted = upper_first(right) if story.starts_sentence(start) else right
    piece = story.piece(start)
    yield rule.at(
        piece.where, start - piece.at, end - piece.at, right=wanted, found=found, wanted=wanted
    )


def words(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Find words that are spelt wrong, whatever their capitals."""
    story = subject.story(rule.options.get("scope", "running"))
    for wrong, right in rule.options["right"].items():
        start = story.small.find(wrong)
        while start >= 0:
            end = start + len(wrong)
            if _whole(story.text, start, end):
                found = story.text[start:end]
                wanted = right.upper() if found.isupper() else right
                if found[:1].isupper():
                    wanted = upper_first(wanted)
                piece = story.piece(start)
                at = piece.at
                yield rule.at(
                    piece.where, start - at, end - at, right=wanted, found=found, wanted=wanted
                )
            start = story.small.find(wrong, end)
