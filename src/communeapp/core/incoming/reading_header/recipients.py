"""To whom a document goes: ``Kính gửi`` above the text and ``Nơi nhận`` below it."""

from __future__ import annotations

import re

from communeapp.core.incoming.header import Found
from communeapp.core.incoming.letters import UPPER, shouted, tidy
from communeapp.core.incoming.reading_header.rows import Cell, Sheet

_TO = re.compile(r"^\W*k\w{1,3}h\s+(?:g\w{1,2}i|trinh)\s*[:.;]*\s*")
_LIST = re.compile(r"\bn\w{1,2}i\s+nh\w{1,2}n\s*[:.;]*\s*")
_ITEM = re.compile(r"^\s*[-–+•]\s*")
_LAST = re.compile(r"\bl\wu\b\s*[:;,]?")
_RIGHT = re.compile(rf"\t+| {{3,}}|\||(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s?[.,]?\s(?=[{UPPER}]{{2}})")
_BODY = re.compile(
    r"(?:can cu|thuc hien|theo\b|ngay\b|de\b|nham\b|trong\b|sau khi|hien nay|vua qua|qua\b)"
)


def is_address(flat: str) -> bool:
    """Tell whether a plain line is ``Kính gửi: …``."""
    return _TO.match(flat) is not None


def find_recipients(sheet: Sheet, address_line: int | None) -> Found | None:
    """Collect the addressees and the list of recipients, one a line; the copy kept (``Lưu``) is none."""
    names: list[str] = []
    places: list[tuple[int, int]] = []
    if address_line is not None:
        _collect_address(sheet, address_line, names, places)
    _collect_list(sheet, names, places)
    kept = list(dict.fromkeys(name for name in names if name))
    if not kept:
        return None
    start, end = places[0][0], places[0][1] if address_line is not None else places[-1][1]
    return Found("\n".join(kept), start, max(start, end), 0.85)


def _collect_address(
    sheet: Sheet, at: int, names: list[str], places: list[tuple[int, int]]
) -> None:
    line = sheet.lines[at]
    hit = _TO.match(line.plain)
    first = line.text[hit.end() :] if hit else ""
    if first.strip():
        names.append(_clean(first))
    places.append((line.start, line.end))
    end = line.end
    for other in sheet.lines[at + 1 : at + 25]:
        if _ITEM.match(other.text):
            names.append(_clean(_ITEM.sub("", other.text)))
        elif first.rstrip().endswith((",", ";", "và", "-")) or (
            not names and other.line == at + 1 and not _BODY.match(other.plain)
        ):
            names.append(_clean(other.text))
            first = other.text
        elif names and other.text[:1].islower() and len(other.text) < 60:
            names[-1] = _clean(f"{names[-1]} {other.text}")
        else:
            break
        end = other.end
        if other.text.rstrip().endswith("."):
            break
    places[-1] = (line.start, end)


def _collect_list(sheet: Sheet, names: list[str], places: list[tuple[int, int]]) -> None:
    for line in sheet.lines:
        hit = _LIST.search(line.plain)
        if hit is None or hit.start() > 12:
            continue
        if len(line.plain) - hit.end() > 70 and not line.text[hit.end() :].count(";"):
            continue
        _items(sheet, line, hit.end(), names, places)


def _items(
    sheet: Sheet, line: Cell, at: int, names: list[str], places: list[tuple[int, int]]
) -> None:
    begun = len(names)
    places.append((line.start, line.end))
    rest = _RIGHT.split(line.text[at:])[0]
    names.extend(_clean(_ITEM.sub("", one)) for one in rest.split(";") if one.strip(" -"))
    ended = True
    for other in sheet.lines[line.line + 1 : line.line + 40]:
        left = _RIGHT.split(other.text.lstrip(" \t|"))[0]
        if not left.strip() or shouted(left):
            continue
        flat = _ITEM.sub("", other.plain.lstrip(" \t|"))
        if _LAST.match(flat):
            places[-1] = (places[-1][0], other.end)
            break
        goes_on = not ended and len(names) > begun and not _ITEM.match(left) and len(left) < 60
        ended = left.rstrip().endswith((";", "."))
        if goes_on:
            names[-1] = _clean(f"{names[-1]} {left}")
        elif _ITEM.match(left) or ";" in left:
            names.extend(_clean(_ITEM.sub("", one)) for one in left.split(";") if one.strip(" -."))
        elif len(names) > begun and len(left) < 60 and (left[:1].islower() or left[:1] == "("):
            names[-1] = _clean(f"{names[-1]} {left}")
        elif len(names) > begun and not _ITEM.match(left):
            continue
        places[-1] = (places[-1][0], other.end)


def _clean(text: str) -> str:
    return tidy(_ITEM.sub("", text)).strip(" .;,:-–")
