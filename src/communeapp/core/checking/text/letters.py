"""Rules of dates, capitals and letters that a pattern alone does not find."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject
from communeapp.core.checking.text.wording import compiled, lower_first

# A document of the time before: citing it by its issuer is right.
_OLD_DATE = re.compile(r"năm (?:19\d\d|20[01]\d|202[0-4])\b|/(?:19\d\d|20[01]\d|202[0-4])\b")
_COMMON_NOUN = re.compile(r"(?<=[\w,;] )(Tỉnh|Huyện|Xã) (?=\w)")


def unit_noun(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The noun before the name of a unit is written small inside a sentence."""
    story = subject.story()
    for match in _COMMON_NOUN.finditer(story.text):
        before, after = story.text[match.start() - 2], story.text[match.end()]
        piece = story.piece(match.start())
        if piece.text.isupper() or before.isupper() or not after.isupper():
            continue  # part of a name in capitals, or of a word such as Tỉnh ủy
        start, wanted = match.start() - piece.at, lower_first(match[1])
        yield rule.at(
            piece.where, start, start + len(wanted), right=wanted, found=match[1], wanted=wanted
        )


def districts(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Bodies of districts are gone, except in the names of older documents."""
    story = subject.story("all")
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
