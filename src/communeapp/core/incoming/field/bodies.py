"""What the issuing body and the suffix of the symbol say about the field: evidence, not the answer.

A body has several duties (a Sở Nội vụ writes about staff and about people who served the revolution),
so each name and symbol speaks for some fields with a strength; the subject decides among them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from communeapp.core.errors import Bug
from communeapp.core.incoming.opinion import ReasonKind
from communeapp.core.vietnamese import fold

_GAPS = re.compile(r"[^\w]+")
_SPLIT = re.compile(r"[\s/.\-–—_,;&+]+")
# Types of documents in front of a symbol: they say nothing about the body.
_TYPE_CODES = (
    "NQ QD CT QC QYD TC TB HD CTR KH PA DA BC BB TTR HOP CD BGN GUQ GM GGT GNP PG PC PB TT ND CV KL"
)
_TYPES = frozenset(_TYPE_CODES.split())
_UPPER_BODIES = frozenset(("UBND", "HDND", "VPUBND", "VPUB"))


@dataclass(frozen=True)
class Evidence:
    """What one part of the header says: ``fields`` maps codes to strengths (0…4)."""

    kind: ReasonKind
    text: str
    fields: Mapping[str, float]


class Bodies:
    """The table of bodies and symbols, ready to look up."""

    def __init__(self, table: Any) -> None:
        """Read ``resources/field/bodies.json``; raises Bug ``field.broken``."""
        self._names: list[tuple[str, Mapping[str, float]]] = []
        self._symbols: dict[str, Mapping[str, float]] = {}
        self._units: dict[str, Mapping[str, float]] = {}
        try:
            for body in table["bodies"]:
                fields = {str(code): float(weight) for code, weight in body["fields"].items()}
                self._names.extend((_padded(str(name)), fields) for name in body["names"])
                self._symbols.update((str(symbol), fields) for symbol in body["symbols"])
            for unit in table["units"]:
                fields = {str(code): float(weight) for code, weight in unit["fields"].items()}
                self._units.update((str(symbol), fields) for symbol in unit["symbols"])
        except (KeyError, TypeError, ValueError, AttributeError) as problem:
            raise Bug("field.broken") from problem
        # The longest name first: "văn phòng đăng ký đất đai" before "văn phòng".
        self._names.sort(key=lambda pair: -len(pair[0]))

    def evidence(self, issuer: str, parent: str, symbol: str) -> tuple[Evidence, ...]:
        """Say what the header speaks for; nothing for a People's Committee without a unit's suffix."""
        found = []
        name = issuer or parent
        if name and (by_name := self._by_name(name)) is not None:
            found.append(Evidence(ReasonKind.ISSUER, name, by_name))
        if symbol and (hit := self._by_symbol(symbol)) is not None:
            part, fields = hit
            # The same body named twice is one piece of evidence, not two.
            if not any(one.fields is fields for one in found):
                found.append(Evidence(ReasonKind.SYMBOL, part, fields))
        return tuple(found)

    def _by_name(self, name: str) -> Mapping[str, float] | None:
        plain = _padded(fold(name))
        for one, fields in self._names:
            if one in plain:
                return fields
        return None

    def _by_symbol(self, symbol: str) -> tuple[str, Mapping[str, float]] | None:
        parts = [one for one in _SPLIT.split(symbol) if one]
        codes = [fold(one).upper() for one in parts]
        committee = next((at for at, code in enumerate(codes) if code in _UPPER_BODIES), None)
        if committee is not None:
            # UBND-VX, UBND-KT: the unit that drafted it; without one the body says nothing.
            for part, code in zip(parts[committee + 1 :], codes[committee + 1 :], strict=True):
                fields = self._units.get(code)
                if fields is None:
                    fields = self._symbols.get(code)
                if fields is not None:
                    return part, fields
            head = self._symbols.get(codes[committee])
            return None if head is None else (parts[committee], head)
        for part, code in zip(parts, codes, strict=True):
            if code in _TYPES and len(codes) > 1 and part == parts[0]:
                continue
            if code in self._symbols:
                return part, self._symbols[code]
        return None


def _padded(name: str) -> str:
    return f" {' '.join(_GAPS.sub(' ', name).split())} "


def body_kind(issuer: str) -> str:
    """Give the kind of a body without its place: "Ủy ban nhân dân xã Thu Lũm" → "ủy ban nhân dân xã".

    A place is what stands after the word for a level; a body of one kind is the same everywhere, and
    its place would say where a document came from.
    """
    low = " ".join(issuer.lower().split())
    return _PLACE.sub(r"\1", low).strip(" ,-")


_PLACE = re.compile(r"\b(tỉnh|thành phố|huyện|thị xã|xã|phường|đặc khu|quận|thị trấn)\s+.*$")
