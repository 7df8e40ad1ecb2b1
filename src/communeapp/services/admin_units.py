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


_NAMED_AFTER = ("Lê Lợi", "Điện Biên Phủ")


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
        """The name without its kind."""
        return self.name.removeprefix(f"{self.type} ")

    @property
    def place_name(self) -> str:
        """The name as it stands before the date of a document.

        In full for a unit named after a number, a person or an event (Decree 30, Appendix I, II.4.a).
        No list of the persons and events is at hand: here stand the sure ones, the office may write
        any other name in full itself.
        """
        named_after = (
            any(one.isdigit() for one in self.short_name) or self.short_name in _NAMED_AFTER
        )
        return self.name if named_after else self.short_name


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

        Case does not matter, nor do accents, but a word typed with accents is meant as typed. Names
        that begin with the text come first, Lai Châu's before the others.
        """
        words = [(word, fold(word)) for word in nfc(text).casefold().split()]
        if not words:
            return self._units
        begin = " ".join(folded for _, folded in words)
        first: list[AdminUnit] = []
        others: list[AdminUnit] = []
        for unit, plain, folded, names in self._words:
            if all(_begins(one, plain, folded) for one in words):
                (first if names.startswith(begin) else others).append(unit)
        return (*first, *others)

    @cached_property
    def _by_code(self) -> Mapping[str, AdminUnit]:
        return {one.code: one for one in self._units}

    @cached_property
    def _words(self) -> tuple[tuple[AdminUnit, tuple[str, ...], tuple[str, ...], str], ...]:
        """Give each unit with its words as written, its words folded, and its short name folded."""
        return tuple(
            (one, tuple(text.casefold().split()), tuple(fold(text).split()), fold(one.short_name))
            for one in self._units
            for text in (f"{one.name} {one.province}",)
        )


def _begins(word: tuple[str, str], plain: tuple[str, ...], folded: tuple[str, ...]) -> bool:
    typed, bare = word
    if typed == bare:
        return any(one.startswith(bare) for one in folded)
    return any(one.startswith(typed) for one in plain)


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
