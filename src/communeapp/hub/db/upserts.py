"""Inserting what is not there yet; what stands there, by whatever key, is left as it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from communeapp.hub.db.engine import is_postgresql


def insert_new(
    connection: Connection, table: sa.Table, names: Sequence[str], chosen: sa.Select[Any]
) -> int:
    """Insert the rows of a query (which has a WHERE) but for those that are there; count the new ones."""
    insert = (postgresql if is_postgresql(connection) else sqlite).insert(table)
    done = connection.execute(
        insert.from_select(list(names), chosen).on_conflict_do_nothing(),
        execution_options={"preserve_rowcount": True},
    )
    return int(done.rowcount)


def insert_all(
    connection: Connection, table: sa.Table, names: Sequence[str], chosen: sa.Select[Any]
) -> int:
    """Insert the rows of a query, none of which is there; count them."""
    done = connection.execute(
        sa.insert(table).from_select(list(names), chosen),
        execution_options={"preserve_rowcount": True},
    )
    return int(done.rowcount)
