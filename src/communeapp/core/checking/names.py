"""Names that the rules of the capitals know: provinces and communes of the whole country."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

_KINDS = ("Tỉnh ", "Thành phố ", "Xã ", "Phường ", "Đặc khu ")


@dataclass(frozen=True)
class Names:
    """The units by their name without its kind ("Thu Lũm"), with the kinds that bear it ("xã")."""

    units: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def folded(self) -> dict[str, str]:
        """The names by their small letters; of two names that differ in nothing else, the first."""
        found: dict[str, str] = {}
        for name in self.units:
            found.setdefault(name.casefold(), name)
        return found

    @classmethod
    def of(cls, full_names: Iterable[str]) -> Names:
        """Make it from full names ("Xã Thu Lũm", "Tỉnh Lai Châu")."""
        found: dict[str, set[str]] = {}
        for full in full_names:
            for kind in _KINDS:
                if full.startswith(kind):
                    found.setdefault(full.removeprefix(kind), set()).add(kind.strip().lower())
        return cls({name: frozenset(kinds) for name, kinds in found.items()})
