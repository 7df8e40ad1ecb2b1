"""A line of a register or of a list of documents: number, date and subject, side by side."""

from __future__ import annotations

import re

from communeapp.core.incoming.bodies import by_symbol as issuer_by_symbol
from communeapp.core.incoming.dates import find_days
from communeapp.core.incoming.header import Family, Found, Header, Part
from communeapp.core.incoming.letters import plain, repair
from communeapp.core.incoming.reading_header.types import by_symbol

_ROW = re.compile(
    r"\s*(?:[Ss]ố\s*:?\s*)?(?P<number>\d+[a-z]?\s*(?:/\s*\d{4}\s*)?[/-]\s*[A-ZĐÐ][\w&./Ð-]*)"
    r"\s*[\t|;]\s*(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s*[\t|;]\s*(?P<subject>\S.*\S)\s*"
)


def read_row(text: str) -> Header | None:
    """Read a text that is one such line; None for anything else. The body is not named: it is inferred."""
    if text.count("\n") > 1:
        return None
    hit = _ROW.fullmatch(repair(text))
    if hit is None:
        return None
    days = find_days(plain(hit.group("date")))
    if not days:
        return None
    number = re.sub(r"\s", "", hit.group("number"))
    party = re.match(r"\d+-", number) is not None
    symbol = re.split(r"[/-]", number, maxsplit=1)[1]
    year = re.match(r"((?:19|20)\d{2})[/-](.+)", symbol)
    kind = by_symbol(year.group(2) if year else symbol, with_year=year is not None, party=party)
    parts = {
        Part.NUMBER: Found(number, *hit.span("number"), 0.97),
        Part.DATE: Found(days[0].date.isoformat(), *hit.span("date"), 0.97),
        Part.SUBJECT: Found(hit.group("subject"), *hit.span("subject"), 0.95),
    }
    if kind is not None:
        parts[Part.TYPE] = Found(kind.name, confidence=0.9)
    issuer = issuer_by_symbol(symbol) or general_body(symbol)
    if issuer:
        parts[Part.ISSUER] = Found(issuer, confidence=0.4, to_check=True, why="header.inferred")
    family = Family.PARTY if party else Family.NORMATIVE if year else Family.ADMINISTRATIVE
    return Header(parts, family, kind.code if kind else "")


def general_body(symbol: str) -> str:
    """Name the kind of body that a symbol stands for, without its place."""
    groups = re.split(r"[-/.]", symbol)
    if "UBND" in groups or "UB" in groups:
        return "Ủy ban nhân dân"
    if "HĐND" in groups:
        return "Hội đồng nhân dân"
    if "ĐU" in groups:
        return "Đảng ủy"
    if "TU" in groups:
        return "Tỉnh ủy"
    return ""
