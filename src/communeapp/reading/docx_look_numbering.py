"""The labels that Word counts by itself: "1.", "a)", "Điều 3."."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from communeapp.reading.docx_look_styles import Props, attribute, paragraph_props, value_of
from communeapp.reading.xmls import Readable, drop, events, local

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_BULLETS = {"\uf02d": "-", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "o": "o"}


@dataclass
class Level:
    """One level of a list."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    paragraph: Props = field(default_factory=dict)


@dataclass
class Numbering:
    """Lists by their number; counts while the paragraphs go by."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)  # of abstract lists
    lists: dict[str, str] = field(default_factory=dict)  # list → abstract list
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def level(self, number: str, depth: int) -> Level | None:
        """Give a level of a list."""
        return self.levels.get(self.lists.get(number, ""), {}).get(depth)

    def next(self, number: str, depth: int) -> str:
        """Count on and give the label, "" for none."""
        abstract = self.lists.get(number, "")
        levels = self.levels.get(abstract, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self.counts.setdefault(abstract, {})
        start = self.starts.pop((number, depth), None)
        if start is not None:
            counts[depth] = start
        elif depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = level.start
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        if level.form == "bullet":
            return _BULLETS.get(level.text, level.text)
        if level.form == "none":
            return ""

        def part(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            one = levels.get(at, level)
            return label(counts.get(at, one.start), one.form)

        return re.sub(r"%([1-9])", part, level.text)


def label(count: int, form: str) -> str:
    """Write a number as Word does."""
    if form in ("upperRoman", "lowerRoman"):
        return roman(count) if form == "upperRoman" else roman(count).lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{count:02d}" if form == "decimalZero" else str(count)


def roman(value: int) -> str:
    """Write a number below 4000 in Roman numerals, others as they are."""
    if not 0 < value < 4000:
        return str(value)
    made = ""
    for worth, sign in _ROMAN:
        while value >= worth:
            made, value = made + sign, value - worth
    return made


def read_numbering(stream: Readable) -> Numbering:
    """Read ``numbering.xml``."""
    found = Numbering()
    for _, element in events(stream, ("abstractNum", "num")):
        if local(element.tag) == "abstractNum":
            identifier = attribute(element, "abstractNumId")
            levels = found.levels.setdefault(identifier, {})
            for one in element.iterchildren("{*}lvl"):
                levels[_whole(attribute(one, "ilvl"), 0)] = _level(one)
        else:
            identifier = attribute(element, "numId")
            for child in element.iterchildren():
                if local(child.tag) == "abstractNumId":
                    found.lists[identifier] = value_of(child)
                elif local(child.tag) == "lvlOverride":
                    depth = _whole(attribute(child, "ilvl"), 0)
                    for one in child.iterchildren("{*}startOverride"):
                        found.starts[(identifier, depth)] = _whole(value_of(one), 1)
        drop(element)
    return found


def _level(element: object) -> Level:
    made = Level()
    for child in element.iterchildren():  # type: ignore[attr-defined]
        name = local(child.tag)
        if name == "start":
            made.start = _whole(value_of(child), 1)
        elif name == "numFmt":
            made.form = value_of(child)
        elif name == "lvlText":
            made.text = value_of(child)
        elif name == "pPr":
            made.paragraph = paragraph_props(child)
    return made


def _whole(text: str, otherwise: int) -> int:
    try:
        return max(0, min(int(text), 100_000))
    except ValueError:
        return otherwise
