"""Tables of the pages: accounts, sessions, waits after wrong passwords, the audit log, places of work in hand.

All instants are UTC milliseconds. No table holds a password, a token or a name that was typed in vain: only
hashes of them. ``migrations/versions/0002_accounts.py`` makes them.
"""

from __future__ import annotations

import sqlalchemy as sa

from communeapp.hub.db.schema import METADATA
from communeapp.hub.db.types import Code, Whole

#: Numbers that the database gives; SQLite counts by itself only in a column of exactly this type.
_Given = Whole.with_variant(sa.Integer(), "sqlite")

#: ``unit`` "" is the whole province; ``hash`` is argon2id in its usual text form; ``state`` active or
#: closed; ``must_change`` 1 until a person has chosen a password; ``seen_ms`` the last signing in.
account = sa.Table(
    "account",
    METADATA,
    sa.Column("id", _Given, primary_key=True),
    sa.Column("name", Code, nullable=False, unique=True),
    sa.Column("full_name", sa.Text, nullable=False),
    sa.Column("role", Code, nullable=False),
    sa.Column("unit", Code, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("state", Code, nullable=False),
    sa.Column("must_change", sa.Integer, nullable=False),
    sa.Column("created_ms", Whole, nullable=False),
    sa.Column("created_by", sa.Text, nullable=False),
    sa.Column("changed_ms", Whole, nullable=False),
    sa.Column("seen_ms", Whole, nullable=False),
)

#: ``token`` and ``previous`` are SHA-256 of what the cookie holds; ``confirmed_ms`` when the token was first
#: used (0: the browser may not have it yet); ``flash`` sentences for the next page, as JSON.
session = sa.Table(
    "web_session",
    METADATA,
    sa.Column("token", Code, primary_key=True),
    sa.Column("account", Whole, nullable=False, index=True),
    sa.Column("csrf", Code, nullable=False),
    sa.Column("made_ms", Whole, nullable=False),
    sa.Column("seen_ms", Whole, nullable=False, index=True),
    sa.Column("rotated_ms", Whole, nullable=False),
    sa.Column("previous", Code, nullable=False, index=True),
    sa.Column("confirmed_ms", Whole, nullable=False),
    sa.Column("flash", sa.Text, nullable=False),
    sa.Column("address", Code, nullable=False),
)

#: ``key`` is SHA-256 of what is counted: a name, an address, both.
login_try = sa.Table(
    "login_try",
    METADATA,
    sa.Column("key", Code, primary_key=True),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("last_ms", Whole, nullable=False, index=True),
    sa.Column("until_ms", Whole, nullable=False),
)

#: Never changed, never deleted. ``account`` 0: the command line, or nobody signed in; ``unit`` the commune that
#: it is about, "" for none; ``detail`` JSON.
audit = sa.Table(
    "audit",
    METADATA,
    sa.Column("id", _Given, primary_key=True),
    sa.Column("at_ms", Whole, nullable=False, index=True),
    sa.Column("account", Whole, nullable=False),
    sa.Column("name", Code, nullable=False, index=True),
    sa.Column("action", Code, nullable=False, index=True),
    sa.Column("target", sa.Text, nullable=False),
    sa.Column("unit", Code, nullable=False),
    sa.Column("detail", sa.Text, nullable=False),
    sa.Column("address", Code, nullable=False),
)

#: Work that only so many may do at once, over all processes; of a process that died until ``until_ms``.
slot = sa.Table(
    "web_slot",
    METADATA,
    sa.Column("id", Code, primary_key=True),
    sa.Column("kind", Code, nullable=False, index=True),
    sa.Column("until_ms", Whole, nullable=False),
)

#: Answers given, added up over all processes. ``up_to_ms``: upper bound of how long they took, -1 for longer.
served = sa.Table(
    "web_served",
    METADATA,
    sa.Column("page", Code, primary_key=True),
    sa.Column("method", Code, primary_key=True),
    sa.Column("status", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("up_to_ms", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("count", Whole, nullable=False),
    sa.Column("total_us", Whole, nullable=False),
)

#: To whom (name of an account) a difficulty or a question was handed on.
routed = sa.Table(
    "web_routed",
    METADATA,
    sa.Column("kind", Code, primary_key=True),
    sa.Column("id", Code, primary_key=True),
    sa.Column("name", Code, nullable=False, index=True),
    sa.Column("at_ms", Whole, nullable=False),
    sa.Column("by", Code, nullable=False),
)

ACCOUNT_TABLES = (
    "account",
    "web_session",
    "login_try",
    "audit",
    "web_slot",
    "web_served",
    "web_routed",
)
