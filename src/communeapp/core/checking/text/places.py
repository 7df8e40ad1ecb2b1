"""Rules of the names of units: place of issue, provinces and communes in the text (Appendix II, III)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject
from communeapp.core.checking.text.changes import lower_first, upper_each
from communeapp.core.vietnamese import upper_first

_NOUN = "tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn"
_COMMON_NOUN = re.compile(
    r"(?<=[\w,;] )(Tỉnh|Huyện|Xã|Phường|Quận|Thị xã|Thị trấn|Đặc khu|Thành phố) (?=\w)"
)
_UNIT = re.compile(rf"\b({_NOUN}) (\w+(?:[ -]\w+){{0,4}})")
_NUMBERED = re.compile(
    r"(?<!\d )\b(quận|phường)(?= \d{1,2}(?:[,.;)]|$| (?:quận|thành phố|tỉnh|và)))", re.MULTILINE
)


def place_missing(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The place must be named."""
    if subject.form.look.date_line and not subject.document.place.strip():
        yield rule.at("place")


def place_form(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The box of the place holds the place alone; comma and date are printed by the layout."""
    place = subject.document.place
    match = re.search(r"(?i)[\s,;.]*(?:ngày\b.*)?$", place)
    if place.strip() and match and match[0]:
        yield rule.at("place", match.start(), match.end(), right="", found=place.strip())


def place_capitals(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The first letters of the place are capitals."""
    place = subject.document.place
    words = [one for one in place.split(",")[0].split() if one]
    kind = " ".join(words[:2]).casefold()
    for noun in _NOUN.split("|"):
        if kind == noun or (words and words[0].casefold() == noun):
            return  # with the noun of the unit: another rule
    if any(one[0].islower() for one in words) or (len(place) > 3 and place.isupper()):
        wanted = upper_each(place)
        yield rule.at("place", 0, len(place), right=wanted, found=place, wanted=wanted)


def place_in_full(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Units named after a person, an event or a number are written with their noun."""
    place = subject.document.place.strip()
    kinds = subject.names.units.get(place, frozenset())
    named = place in rule.options["named_after"] or bool(re.search(r"\d$", place))
    kinds -= {"tỉnh", "thành phố"}
    if named and len(kinds) == 1:
        wanted = f"{upper_first(next(iter(kinds)))} {place}"
        yield rule.at(
            "place", 0, len(subject.document.place), right=wanted, found=place, wanted=wanted
        )


def place_unknown(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The place is a unit of today."""
    place = subject.document.place.strip(" ,")
    bare = re.sub(rf"(?i)^(?:{_NOUN}) ", "", place)
    known = {one.casefold() for one in (place, bare)} & subject.names.folded.keys()
    if place and subject.names.units and not known:
        yield rule.at("place", found=place)


def unit_noun(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The noun before the name of a unit is written small inside a sentence.

    With a capital only before a number, or in the names that ``keep`` lists.
    """
    story = subject.story()
    for match in _COMMON_NOUN.finditer(story.text):
        before, after = story.text[match.start() - 2], story.text[match.end()]
        piece = story.piece(match.start())
        if piece.text.isupper() or before.isupper() or not after.isupper():
            continue  # part of a name in capitals, or of a word such as Tỉnh ủy
        if any(story.text.startswith(one, match.end()) for one in rule.options["keep"]):
            continue
        start, wanted = match.start() - piece.at, lower_first(match[1])
        yield rule.at(
            piece.where, start, start + len(wanted), right=wanted, found=match[1], wanted=wanted
        )


def unit_numbered(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Before a number the noun of a unit has its capital."""
    story = subject.story()
    for match in _NUMBERED.finditer(story.text):
        piece = story.piece(match.start())
        start, wanted = match.start() - piece.at, upper_first(match[1])
        yield rule.at(
            piece.where, start, start + len(wanted), right=wanted, found=match[1], wanted=wanted
        )


def unit_name(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """Every syllable of the name of a unit has its capital, and there is no hyphen.

    Only where one capital shows that a name is meant: "xã đoàn kết" may be a common word.
    """
    folded = subject.names.folded
    story = subject.story("all")
    for match in _UNIT.finditer(story.text):
        syllables = re.split(r"[ -]", match[2])
        for count in range(min(len(syllables), 5), 0, -1):
            found = match[2][: sum(len(one) + 1 for one in syllables[:count]) - 1]
            right = folded.get(found.replace("-", " ").casefold())
            if right is None or match[1] not in subject.names.units[right]:
                continue
            if found != right and found != found.lower() and not found.isupper():
                piece = story.piece(match.start())
                start = match.start(2) - piece.at
                yield rule.at(
                    piece.where, start, start + len(found), right=right,
                    found=f"{match[1]} {found}", wanted=f"{match[1]} {right}",
                )  # fmt: skip
            break
