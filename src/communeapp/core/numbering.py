"""Series of numbers for what goes out, as the head of the office set them (Decree 30/2020, Article 15).

One common series, one for each type, or groups of types that share one. Copies (sao y, trích sao, sao
lục) always have one series of their own. Each runs from 1 at the beginning of a year.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.core.errors import UserError
from communeapp.core.vietnamese import fold

ONE = "one"
BY_TYPE = "by_type"
BY_GROUP = "by_group"
COPIES = "copies"
#: Codes of the three forms of copies.
COPY_TYPES = frozenset(("SAO_Y", "TRICH_SAO", "SAO_LUC"))
MOST_GROUPS = 30
MAX_NAME = 60
_PREFIX = "group:"


@dataclass(frozen=True)
class Group:
    """Types that share a series. The ``id`` names the series and never changes; the name may."""

    id: str
    name: str
    types: tuple[str, ...]


@dataclass(frozen=True)
class Numbering:
    """What the office set."""

    mode: str = ONE
    groups: tuple[Group, ...] = ()

    def series_of(self, type_code: str) -> str:
        """Name the series of a type; "" is the common one."""
        if type_code in COPY_TYPES:
            return COPIES
        if self.mode == BY_TYPE:
            return type_code
        if self.mode == BY_GROUP:
            for one in self.groups:
                if type_code in one.types:
                    return f"{_PREFIX}{one.id}"
        return ""

    def shares(self, type_code: str, entered_type: str, entered_series: str) -> bool:
        """Say whether a number that was given counts for the next one of a type.

        All of the same series count. So do those that the type, or another one of its series, got
        under a former setting: after a change in the middle of a year no printed number comes twice.
        """
        series = self.series_of(type_code)
        return entered_series == series or self.series_of(entered_type) == series

    def name_of(self, series: str) -> str:
        """Give the name of a group by its series, "" for another series."""
        return next((one.name for one in self.groups if f"{_PREFIX}{one.id}" == series), "")


def parse_numbering(mode: str, groups: str) -> Numbering:
    """Read what is stored; what cannot be read is no group."""
    try:
        data = json.loads(groups or "[]")
        found = tuple(
            Group(str(one["id"]), str(one["name"]), tuple(str(code) for code in one["types"]))
            for one in data
        )
    except (ValueError, KeyError, TypeError):
        found = ()
    return Numbering(mode, found)


def write_groups(groups: Sequence[Group]) -> str:
    """Bring groups into the form that is stored.

    UserError ``numbering.name`` for one without a name or two of a name, ``numbering.types`` for one
    without a type, ``numbering.twice`` for a type that stands in two, ``numbering.copies``.
    """
    if len(groups) > MOST_GROUPS:
        raise UserError("numbering.too_many", field="groups", most=MOST_GROUPS)
    names: set[str] = set()
    taken: set[str] = set()
    for one in groups:
        name = " ".join(one.name.split())
        if not name or len(name) > MAX_NAME or fold(name) in names:
            raise UserError("numbering.name", field="groups", name=name[:MAX_NAME])
        names.add(fold(name))
        if not one.types:
            raise UserError("numbering.types", field="groups", name=name)
        if COPY_TYPES & set(one.types):
            raise UserError("numbering.copies", field="groups", name=name)
        if double := taken & set(one.types):
            raise UserError("numbering.twice", field="groups", type=min(double))
        taken |= set(one.types)
    return json.dumps(
        [
            {"id": one.id, "name": " ".join(one.name.split()), "types": list(one.types)}
            for one in groups
        ],
        ensure_ascii=False,
    )
