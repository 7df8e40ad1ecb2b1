"""The fields of a commune's work, the offices, and which office handles which field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from communeapp.core.errors import Bug


@dataclass(frozen=True)
class Field:
    """A field (lĩnh vực). ``basis`` is where its office comes from, ``certainty`` how sure that is."""

    code: str
    name: str
    definition: str
    office: str
    basis: str
    certainty: str  # official, partly, practice


@dataclass(frozen=True)
class Office:
    """An office of the commune."""

    code: str
    name: str


@dataclass(frozen=True)
class Catalogue:
    """All fields and offices, in the order in which they are shown."""

    fields: tuple[Field, ...]
    offices: tuple[Office, ...]
    other_name: str

    @classmethod
    def from_json(cls, table: Any) -> Catalogue:
        """Read ``resources/field/fields.json``; raises Bug ``field.broken``."""
        try:
            offices = tuple(Office(one["code"], one["name"]) for one in table["offices"])
            fields = tuple(
                Field(
                    one["code"], one["name"], one["definition"], one["office"], one["basis"],
                    one["certainty"],
                )
                for one in table["fields"]
            )  # fmt: skip
            found = cls(fields, offices, str(table["other"]))
        except (KeyError, TypeError) as problem:
            raise Bug("field.broken") from problem
        known = {one.code for one in offices}
        if any(one.office not in known for one in fields):
            raise Bug("field.broken")
        return found

    def name(self, code: str) -> str:
        """Give the Vietnamese name of a field; that of KHAC for an unknown code."""
        return next((one.name for one in self.fields if one.code == code), self.other_name)

    def offices_of(self, changed: Mapping[str, str]) -> dict[str, str]:
        """Give the office of every field: that of the decree unless the commune chose another."""
        return {one.code: changed.get(one.code) or one.office for one in self.fields}
