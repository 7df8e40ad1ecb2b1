"""Column types that mean the same on SQLite and on PostgreSQL."""

from __future__ import annotations

import sqlalchemy as sa

#: Ids, codes and clock readings: compared byte by byte, whatever the locale of the database.
Code = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
#: Numbers of events, milliseconds, bytes.
Whole = sa.BigInteger()
