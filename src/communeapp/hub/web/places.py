"""Units as pages show them: lists to choose from, names for codes, within what a person may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from communeapp.core.vietnamese import sort_key
from communeapp.hub.db.schema import unit
from communeapp.hub.web.refusals import FieldProblem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from communeapp.hub.web.request import HubRequest


def choices(connection: Connection, request: HubRequest) -> list[tuple[str, str]]:
    """List the units that a person may see as (code, name), in the order of the Vietnamese alphabet."""
    query = sa.select(unit.c.code, unit.c.name).where(request.within(unit.c.code))
    rows = [(row.code, row.name) for row in connection.execute(query)]
    return sorted(rows, key=lambda one: (sort_key(one[1]), one[0]))


def names(connection: Connection, codes: Iterable[str]) -> dict[str, str]:
    """Give the names of units by code; a code that is not known stands for itself."""
    wanted = sorted(set(codes))
    found = {one: one for one in wanted}
    query = sa.select(unit.c.code, unit.c.name).where(unit.c.code.in_(wanted))
    return found | {row.code: row.name for row in connection.execute(query)}


def check(connection: Connection, request: HubRequest, code: str, field: str = "unit") -> str:
    """Give back a code that this person may choose; FieldProblem for any other."""
    query = sa.select(unit.c.code).where(unit.c.code == code, request.within(unit.c.code))
    if connection.execute(query).first() is None:
        raise FieldProblem(field, "unit")
    return code


def check_all(
    connection: Connection, request: HubRequest, codes: Iterable[str], field: str = "to"
) -> list[str]:
    """Give back codes that this person may choose, each once; FieldProblem for any other."""
    wanted = sorted(set(codes))
    if len(wanted) > 500:
        raise FieldProblem(field, "unit")
    query = sa.select(unit.c.code).where(unit.c.code.in_(wanted), request.within(unit.c.code))
    if len(connection.execute(query).all()) != len(wanted):
        raise FieldProblem(field, "unit")
    return wanted
