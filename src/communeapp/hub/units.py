"""Units that the hub knows: the communes of its province from the program's list, and whoever else writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp import paths
from communeapp.hub.db import schema


@dataclass(frozen=True)
class Unit:
    """A unit. ``parent`` is the province's code, ``kind`` as the list says it (Xã, Phường, Đặc khu)."""

    code: str
    name: str
    parent: str = ""
    kind: str = ""


def province_name(code: str) -> str | None:
    """Give the name of a province by its code of two digits."""
    return next((str(one["name"]) for one in _provinces() if one["code"] == code), None)


def units_of_province(code: str) -> tuple[Unit, ...]:
    """List the communes of a province."""
    return tuple(
        Unit(str(one["code"]), str(one["name"]), code, str(one["type"]))
        for province in _provinces()
        if province["code"] == code
        for one in province["units"]
    )


def unit_by_code(code: str) -> Unit | None:
    """Find a unit in the program's list, of any province."""
    for province in _provinces():
        for one in province["units"]:
            if one["code"] == code:
                return Unit(code, str(one["name"]), str(province["code"]), str(one["type"]))
    return None


def add_units(connection: Connection, units: tuple[Unit, ...]) -> int:
    """Add units that are not there yet; say how many were new."""
    known = set(connection.scalars(sa.select(schema.unit.c.code)))
    new = [one for one in units if one.code not in known]
    if new:
        connection.execute(
            sa.insert(schema.unit),
            [
                {
                    "code": one.code,
                    "name": one.name,
                    "parent": one.parent,
                    "kind": one.kind,
                    "contact_ms": 0,
                }
                for one in new
            ],
        )
    return len(new)


def is_known(connection: Connection, code: str) -> bool:
    """Say whether a unit is entered at this hub."""
    query = sa.select(schema.unit.c.code).where(schema.unit.c.code == code)
    return connection.scalar(query) is not None


def contact(connection: Connection, code: str, name: str, now_ms: int) -> None:
    """Note that a unit was heard of; one that is not known yet is added under the name it gives."""
    table = schema.unit
    later = (
        sa.update(table)
        .where(table.c.code == code)
        .values(contact_ms=sa.case((table.c.contact_ms < now_ms, now_ms), else_=table.c.contact_ms))
    )
    if connection.execute(later).rowcount:
        return
    known = unit_by_code(code) or Unit(code, name)
    connection.execute(
        sa.insert(table).values(
            code=code, name=known.name, parent=known.parent, kind=known.kind, contact_ms=now_ms
        )
    )


@cache
def _provinces() -> tuple[Mapping[str, Any], ...]:
    data = json.loads((paths.resources_dir() / "admin_units.json").read_text("utf-8"))
    return tuple(data["provinces"])
