"""Rules of letters, and of bodies that are gone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject
from communeapp.core.checking.text.wording import compiled

# A document of the time before: citing it by its issuer is right.
_OLD_DATE = re.compile(r"năm (?:19\d\d|20[01]\d|202[0-4])\b|/(?:19\d\d|20[01]\d|202[0-4])\b")


def districts(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Bodies of districts are gone, except in the names of older documents."""
    story = subject.story(rule.options.get("scope", "all"))
    for match in compiled(rule.options["find"]).finditer(story.text):
        piece = story.piece(match.start())
        start = match.start() - piece.at
        if not _OLD_DATE.search(piece.text, max(0, start - 160), start):
            yield rule.at(piece.where, start, match.end() - piece.at, found=match[0])


def unicode_form(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Letters are composed, as TCVN 6909:2001 has them."""
    for piece in subject.story().pieces:
        if not unicodedata.is_normalized("NFC", piece.text):
            right = unicodedata.normalize("NFC", piece.text)
            yield rule.at(piece.where, 0, len(piece.text), right=right)


def letters_not_vietnamese(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Letters of old fonts and look-alikes of other scripts are no Vietnamese letters."""
    right: dict[str, str] = rule.options["right"]
    for scope in ("all", "head", "place", "symbol"):
        story = subject.story(scope)
        if not any(one in story.text for one in right):
            continue
        for piece in story.pieces:
            if any(one in piece.text for one in right):
                wanted = "".join(right.get(one, one) for one in piece.text)
                odd = sorted({one for one in piece.text if one in right})
                yield rule.at(
                    piece.where, 0, len(piece.text), right=wanted, found=" ".join(odd),
                    wanted=" ".join(right[one] for one in odd),
                )  # fmt: skip
