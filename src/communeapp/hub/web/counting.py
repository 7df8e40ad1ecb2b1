"""What pages of figures share: whose communes, which months, words for months, notes about how fresh figures are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communeapp.clock import civil_date
from communeapp.hub.projections import following
from communeapp.hub.statistics.names import unit_key, unit_names
from communeapp.hub.statistics.shared import Seen, months_until
from communeapp.hub.web.refusals import Refused

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from communeapp.hub.web.i18n import Words
    from communeapp.hub.web.request import HubRequest

#: How many months may be asked for.
SPANS = (3, 6, 12, 24)
USUAL_SPAN = 12
#: So many months have room for their years on an axis.
_ROOMY = 6

following.register()


@dataclass(frozen=True)
class Asked:
    """What a page is to count: the units that may be seen, one of them or "", the months."""

    units: Seen
    unit: str
    span: int
    months: tuple[str, ...]
    names: Mapping[str, str]
    #: Whether all that was taken in is counted.
    whole: bool

    @property
    def query(self) -> dict[str, object]:
        """Give what has to go along in links."""
        return {"unit": self.unit, "months": "" if self.span == USUAL_SPAN else self.span}

    def name(self, code: str) -> str:
        """Give the name of a unit, its code where it has none."""
        return self.names.get(code, code)

    def choices(self) -> list[tuple[str, str]]:
        """Give the units to choose from, as people sort them."""
        codes = self.names if self.units is None else self.units
        return [(one, self.name(one)) for one in self.sorted(codes)]

    def sorted(self, codes: Iterable[str]) -> list[str]:
        """Sort units by their names."""
        return sorted(codes, key=lambda one: (unit_key(self.names, one), one))


def asked(request: HubRequest, connection: Connection, *, whole: bool) -> Asked:
    """Read what is asked for; a unit that may not be seen is as if it did not exist."""
    units = request.scope_units(connection)
    names = unit_names(connection)
    unit = request.query("unit", 20)
    if unit and (unit not in names or (units is not None and unit not in units)):
        raise Refused(404, "not_found")
    span = request.number("months", usual=USUAL_SPAN)
    span = span if span in SPANS else USUAL_SPAN
    months = months_until(civil_date(request.now_ms), span)
    return Asked(units, unit, span, months, names, whole)


def caught_up(request: HubRequest) -> bool:
    """Count what came in since; False while there is so much that it takes a while."""
    return following.up_to_date(request.engine)


def month_words(words: Words, month: str) -> str:
    """Write a month, short: 11/26."""
    return f"{month[5:7]}/{month[2:4]}"


def axis_words(months: Iterable[str]) -> list[str]:
    """Write months for an axis: the number alone, with the year at its January (all where there is room)."""
    some = list(months)
    roomy = len(some) <= _ROOMY
    return [
        f"{int(one[5:7])}/{one[2:4]}" if roomy or one.endswith("-01") else str(int(one[5:7]))
        for one in some
    ]


def top(counts: Mapping[str, int], most: int) -> list[tuple[str, int]]:
    """Give the largest counts by code, and the rest under ""."""
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    rest = sum(count for _, count in ranked[most:])
    return [*ranked[:most], *([("", rest)] if rest else [])]
