"""Tables of the pages: accounts, sessions, waits after wrong passwords, the audit log, places of work in hand.

All instants are UTC milliseconds. No table holds a password, a token or what somebody typed as a name in vain: only
hashes of them.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

#: ``unit`` "" is the whole province. ``hash`` is argon2id in its usual text form.
account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String(64), nullable=False, unique=True),
    Column("full_name", String(120), nullable=False),
    Column("role", String(16), nullable=False),
    Column("unit", String(16), nullable=False, default=""),
    Column("hash", String(200), nullable=False),
    Column("state", String(16), nullable=False, default="active"),  # active, closed
    Column("must_change", Integer, nullable=False, default=0),
    Column("created_ms", BigInteger, nullable=False),
    Column("created_by", String(64), nullable=False),
    Column("changed_ms", BigInteger, nullable=False),
    Column("seen_ms", BigInteger, nullable=False, default=0),
)

#: ``token`` and ``previous`` are SHA-256 of what the cookie holds.
session = Table(
    "web_session",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("account", Integer, nullable=False, index=True),
    Column("csrf", String(64), nullable=False),
    Column("made_ms", BigInteger, nullable=False),
    Column("seen_ms", BigInteger, nullable=False, index=True),
    Column("rotated_ms", BigInteger, nullable=False),
    Column("previous", String(64), nullable=False, default="", index=True),
    Column("confirmed_ms", BigInteger, nullable=False, default=0),
    Column("flash", Text, nullable=False, default=""),
    Column("address", String(64), nullable=False, default=""),
)

#: ``key`` is SHA-256 of the kind of key and what it counts (name, address, both).
login_try = Table(
    "login_try",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("last_ms", BigInteger, nullable=False, index=True),
    Column("until_ms", BigInteger, nullable=False),
)

#: Never changed, never deleted. ``account`` 0: the command line or nobody signed in.
audit = Table(
    "audit",
    metadata,
    # SQLite counts by itself only in a column of exactly this type.
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("at_ms", BigInteger, nullable=False, index=True),
    Column("account", Integer, nullable=False),
    Column("name", String(64), nullable=False),
    Column("action", String(64), nullable=False, index=True),
    Column("target", String(200), nullable=False),
    Column("unit", String(16), nullable=False, default=""),
    Column("detail", Text, nullable=False, default="{}"),
    Column("address", String(64), nullable=False, default=""),
)
Index("audit_name_at", audit.c.name, audit.c.at_ms)

#: Work that only so many may do at once, over all processes; a row of a process that died ends at ``until_ms``.
slot = Table(
    "web_slot",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kind", String(16), nullable=False, index=True),
    Column("until_ms", BigInteger, nullable=False),
)

#: Answers given, added up over all processes: for ``/metrics``.
served = Table(
    "web_served",
    metadata,
    Column("page", String(80), primary_key=True),
    Column("method", String(8), primary_key=True),
    Column("status", Integer, primary_key=True),
    Column("bucket_ms", Integer, primary_key=True),  # upper bound, -1: none
    Column("count", BigInteger, nullable=False),
    Column("total_us", BigInteger, nullable=False),
)
