"""Provinces and communes since 1 July 2025: the whole country, Lai Châu first.

The list is data of the program (``resources/admin_units.json``, made by ``tools/fetch_admin_units.py``).
Outside Lai Châu about 130 codes differ between public lists: a code finds a unit in this list again,
and is never printed or sent as an identification code (Decision 19/2025/QĐ-TTg).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from communeapp import paths
from communeapp.core.errors import Bug
from communeapp.core.vietnamese import fold, nfc, sort_key

FIRST_PROVINCE = "12"  # Lai Châu: its communes are whom the program is made for
KINDS = ("Xã", "Phường", "Đặc khu")


@dataclass(frozen=True)
class Province:
    """A province or city: ``name`` with its kind ("Tỉnh Lai Châu")."""

    code: str
    name: str

    @property
    def short_name(self) -> str:
        """The name without its kind."""
        for kind in ("Tỉnh ", "Thành phố "):
            if self.name.startswith(kind):
                return self.name.removeprefix(kind)
        return self.name


@dataclass(frozen=True)
class AdminUnit:
    """A commune, ward or special zone; ``name`` with its kind ("Xã Thu Lũm")."""

    code: str
    name: str
    type: str
    province_code: str
    province: str

    @property
    def short_name(self) -> str:
        """The name without its kind, as it stands before the date of a document."""
        return self.name.removeprefix(f"{self.type} ")


class AdminUnits:
    """The list, in the order it is shown: Lai Châu first, then by province and name."""

    def __init__(self, provinces: tuple[Province, ...], units: tuple[AdminUnit, ...]) -> None:
        self._provinces = tuple(sorted(provinces, key=_province_order))
        rank = {one.code: index for index, one in enumerate(self._provinces)}
        self._units = tuple(
            sorted(units, key=lambda one: (rank[one.province_code], sort_key(one.short_name)))
        )

    def provinces(self) -> tuple[Province, ...]:
        """Give all provinces, Lai Châu first."""
        return self._provinces

    def units(self, province_code: str | None = None) -> tuple[AdminUnit, ...]:
        """Give the units of a province, or all."""
        if province_code is None:
            return self._units
        return tuple(one for one in self._units if one.province_code == province_code)

    def get(self, code: str) -> AdminUnit | None:
        """Find a unit by its code."""
        return self._by_code.get(code)

    def search(self, text: str) -> tuple[AdminUnit, ...]:
        """Find units whose name and province have all the words, each from its beginning on.

        Accents and case do not matter; with accents only names that have them are found. The order
        is that of the list, but a name that begins with the text comes before the others of its
        province.
        """
        wanted = fold(nfc(text)).split()
        if not wanted:
            return self._units
        exact = nfc(text).casefold().split()
        marked = exact != wanted
        found: list[tuple[bool, AdminUnit]] = []
        for unit, folded, plain in self._words:
            if _all_begin(wanted, folded) and (not marked or _all_begin(exact, plain)):
                starts = fold(unit.short_name).startswith(" ".join(wanted))
                found.append((not starts, unit))
        rank = {one.code: index for index, one in enumerate(self._provinces)}
        found.sort(key=lambda pair: (rank[pair[1].province_code], pair[0]))
        return tuple(unit for _, unit in found)

    @cached_property
    def _by_code(self) -> Mapping[str, AdminUnit]:
        return {one.code: one for one in self._units}

    @cached_property
    def _words(self) -> tuple[tuple[AdminUnit, tuple[str, ...], tuple[str, ...]], ...]:
        return tuple(
            (one, tuple(fold(text).split()), tuple(text.casefold().split()))
            for one in self._units
            for text in (f"{one.name} {one.province}",)
        )


def _all_begin(wanted: list[str], words: tuple[str, ...]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _province_order(province: Province) -> tuple[bool, object]:
    return province.code != FIRST_PROVINCE, sort_key(province.short_name)


@cache
def read_admin_units() -> AdminUnits:
    """Read the list; takes a few milliseconds, once. Raises Bug: it is part of the program."""
    file = paths.resources_dir() / "admin_units.json"
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
        provinces = tuple(Province(one["code"], one["name"]) for one in table["provinces"])
        units = tuple(
            AdminUnit(unit["code"], unit["name"], unit["type"], one["code"], one["name"])
            for one in table["provinces"]
            for unit in one["units"]
        )
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise Bug("doctor.units_broken") from problem
    return AdminUnits(provinces, units)
