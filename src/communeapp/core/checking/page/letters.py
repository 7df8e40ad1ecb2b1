"""Checks of letters: size, weight, slant, capitals, typeface, colour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communeapp.core.checking.page.items import Item
from communeapp.core.checking.page.look import Story
from communeapp.core.checking.page.subject import Change, PageFinding, PageSubject, tell
from communeapp.core.checking.registry import Rule

_NEAR = 0.26  # half a half-point
_MOST = 0.5
_CASE_WORDS = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"\S+\s+(?:\d+|[….]{1,3})\s*[.:]?|\S+")
_BLANK_PLACES = set(".…_-–  \t0123456789/()")
# Letters that Word sets by itself for signs outside Times New Roman, and names of the same face.
_TIMES = re.compile(r"(?:times(?: ?new ?roman)?(?: bold| italic| \(vietnamese\))*)?")
_SIGNS = {"symbol", "wingdings", "wingdings 2", "wingdings 3", "cambria math", "segoe ui symbol"}


def size(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The size of most letters lies between two bounds."""
    low, high = float(rule.options["min"]), float(rule.options["max"])
    for item in subject.all_of(rule):
        if not _filled(item):
            continue
        found = item.size
        if low - _NEAR <= found <= high + _NEAR:
            continue
        right = low if found < low else high
        wanted = _points(low) if low == high else f"{_points(low)} - {_points(high)}"
        yield tell(rule, item, Change("size", right), found=_points(found), wanted=wanted)


def bold(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Most letters are bold, or none is asked to be."""
    yield from _switch(subject, rule, "bold")


def italic(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Most letters are slanted, or most are upright."""
    yield from _switch(subject, rule, "italic")


def _switch(subject: PageSubject, rule: Rule, name: str) -> Iterator[PageFinding]:
    wanted = bool(rule.options["wanted"])
    label = bool(rule.options.get("label"))
    for item in subject.all_of(rule):
        if not _filled(item) or (not wanted and item.role == "noi_dung" and _in_brackets(item)):
            continue
        share = _share_of_label(item, name) if label else item.share(name)
        if (share > _MOST) is not wanted:
            change = None if label else Change(name, wanted)
            yield tell(rule, item, change)


def _share_of_label(item: Item, name: str) -> float:
    """Give the part of the label ("Điều 3.") that is set so; the text may go on beside it."""
    match = _LABEL.match(item.text)
    length = match.end() if match else 0
    if item.paragraph.number:
        length -= len(item.paragraph.number)
        if length <= 0:  # Word counts it: it looks like the text
            return item.share(name)
    seen = having = 0
    for one in item.letters:
        words = one.text.strip() if not seen else one.text
        part = min(len(words), length - seen)
        if part <= 0:
            break
        seen += part
        having += part if getattr(one, name) else 0
    return having / seen if seen else 0.0


def case(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Capitals throughout, small letters, or a capital at the beginning of every phrase."""
    wanted = str(rule.options["wanted"])
    for item in subject.all_of(rule):
        letters = [sign for sign in _without_names(item, rule) if sign.isalpha()]
        if len(letters) < 2:
            continue
        capitals = sum(sign.isupper() for sign in letters) / len(letters)
        if wanted == "upper":
            wrong = capitals < 1
        elif wanted == "lower":
            wrong = capitals > float(rule.options.get("most", 0.6))
        else:
            wrong = not _phrases(item.text)
        if wrong:
            mendable = wanted == "upper" and all(_is_unicode(one.font) for one in item.letters)
            yield tell(rule, item, Change("upper", True) if mendable else None)


def _without_names(item: Item, rule: Rule) -> str:
    """Leave out what is in capitals by its nature: symbols, abbreviations, Roman numerals."""
    text = item.text
    if pattern := rule.options.get("without"):
        text = re.sub(str(pattern), " ", text)
    return text


def _phrases(text: str) -> bool:
    """Say whether each phrase begins with a capital and goes on in small letters."""
    for phrase in re.split(r"[-–]", text):
        words = _CASE_WORDS.findall(phrase)
        if words and not (words[0][0].isupper() and "".join(words)[1:].islower()):
            return False
    return True


def font(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """All letters are Times New Roman, in the margins too; fonts of before Unicode have their own rule."""
    margins = (
        Item(one, one.letters, one.text, -1, subject.page_of(one))
        for one in subject.look.paragraphs
        if one.story is not Story.BODY
    )
    for item in (*subject.items, *margins):
        for one in item.letters:
            name = one.font.casefold().strip()
            if not any(sign.isalnum() for sign in one.text) or not _is_unicode(name):
                continue
            if not _TIMES.fullmatch(name) and name not in _SIGNS:
                yield tell(rule, item, Change("font", "Times New Roman"), found=one.font)
                break


def old_font(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """No letters of the time before Unicode (.VnTime, VNI-Times)."""
    for item in subject.items:
        found = next((one for one in item.paragraph.shown if not _is_unicode(one.font)), None)
        if found is not None:
            yield tell(rule, item, found=found.font)


def _is_unicode(name: str) -> bool:
    return not name.casefold().startswith((".vn", "vni-", "vni "))


def color(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """Letters are black; stamps, signatures and links are not asked."""
    spared = set(rule.options.get("without_components", ()))
    near = int(rule.options.get("near", 0x40))
    for item in subject.items:
        if item.role in spared:
            continue
        for one in item.letters:
            if one.text.strip() and not _dark(one.color, near):
                if (
                    one.color == "FFFFFF"
                    or "@" in one.text
                    or "://" in one.text
                    or "www." in one.text
                ):
                    continue
                yield tell(rule, item, Change("color", "000000"), found=one.color)
                break


def stamp_color(subject: PageSubject, rule: Rule) -> Iterator[PageFinding]:
    """The stamp of urgency is bright red."""
    for item in subject.all_of(rule):
        colors = [one.color for one in item.letters if one.text.strip()]
        if colors and not all(_red(one) for one in colors):
            yield tell(rule, item, Change("color", "FF0000"))


def _dark(value: str, near: int) -> bool:
    parts = _parts(value)
    return parts is None or max(parts) < near


def _red(value: str) -> bool:
    parts = _parts(value)
    return parts is not None and parts[0] >= 0xC0 and max(parts[1:]) <= 0x50


def _parts(value: str) -> tuple[int, int, int] | None:
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", value):
        return None
    return int(value[:2], 16), int(value[2:4], 16), int(value[4:], 16)


def _filled(item: Item) -> bool:
    """Say whether an item has words: dots that wait for a pen have no look that matters."""
    return any(sign not in _BLANK_PLACES for one in item.letters for sign in one.text) or (
        item.paragraph.page_field or item.text.isdigit()
    )


def _in_brackets(item: Item) -> bool:
    return item.text.startswith("(") and item.text.rstrip(".;/ ").endswith(")")


def _points(value: float) -> str:
    return f"{value:g}".replace(".", ",")
