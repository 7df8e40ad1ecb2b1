"""Transactions on one connection; a block inside another one is a savepoint."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep all of a block or nothing of it."""
    if connection.in_transaction:
        begin, keep, drop = "SAVEPOINT block", "RELEASE block", "ROLLBACK TO block"
    else:
        begin, keep, drop = "BEGIN", "COMMIT", "ROLLBACK"
    connection.execute(begin)
    try:
        yield
        connection.execute(keep)
    except BaseException:
        # What failed may have ended the whole transaction already: a full disk does.
        if connection.in_transaction:
            connection.execute(drop)
            if keep.startswith("RELEASE"):
                connection.execute(keep)
        raise
