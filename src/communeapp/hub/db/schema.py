"""The tables of the log and of those who write it. What pages count stands in tables of their own.

Times are UTC milliseconds, ids as in :mod:`communeapp.core.events`. Every table here is made by
``migrations/versions/0001_log.py``; accounts and projections add their own to :data:`METADATA`.
"""

from __future__ import annotations

import sqlalchemy as sa

from communeapp.hub.db.types import Code, Whole

METADATA = sa.MetaData()

#: Words about this database: ``dev`` and ``epoch`` of the hub's own log.
meta = sa.Table(
    "meta",
    METADATA,
    sa.Column("name", Code, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

#: Numbers that only grow. The row ``batch`` is also the one lock of those who write events: whoever
#: counts it up holds it until the end of the transaction, so batches are seen in their order.
counter = sa.Table(
    "counter",
    METADATA,
    sa.Column("name", Code, primary_key=True),
    sa.Column("value", Whole, nullable=False),
)

#: All events, those of units and the hub's own. ``data`` is the canonical text that ``id`` is the hash
#: of; ``unit`` is that of the device's certificate (in the hub's own log whom it is for, see own_log);
#: ``batch`` grows from transaction to transaction, whoever follows the log keeps the last one seen.
event = sa.Table(
    "event",
    METADATA,
    sa.Column("dev", Code, primary_key=True),
    sa.Column("epoch", Code, primary_key=True),
    sa.Column("seq", Whole, primary_key=True, autoincrement=False),
    sa.Column("id", Code, nullable=False, unique=True),
    sa.Column("hlc", Code, nullable=False),
    sa.Column("type", Code, nullable=False),
    sa.Column("scope", Code, nullable=False),
    sa.Column("unit", Code, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("data", sa.Text, nullable=False),
    sa.Column("batch", Whole, nullable=False, index=True),
)

#: What is held of each log, withheld numbers included (:mod:`communeapp.core.sync.vectors`).
span = sa.Table(
    "span",
    METADATA,
    sa.Column("dev", Code, primary_key=True),
    sa.Column("epoch", Code, primary_key=True),
    sa.Column("first", Whole, primary_key=True, autoincrement=False),
    sa.Column("last", Whole, nullable=False),
)

#: Ids at the ends of ranges whose event is withheld: a fork shows there too.
log_end = sa.Table(
    "log_end",
    METADATA,
    sa.Column("dev", Code, primary_key=True),
    sa.Column("epoch", Code, primary_key=True),
    sa.Column("seq", Whole, primary_key=True, autoincrement=False),
    sa.Column("id", Code, nullable=False),
)

#: Every bundle that was taken in. ``sha256`` is that of the file, ``way`` stick, line or upload,
#: ``courier`` who brought it, ``batch`` that of its events (0 where there was nothing new).
bundle = sa.Table(
    "bundle",
    METADATA,
    sa.Column("id", Code, primary_key=True),
    sa.Column("sha256", Code, nullable=False, index=True),
    sa.Column("dev", Code, nullable=False),
    sa.Column("unit", Code, nullable=False, index=True),
    sa.Column("made_ms", Whole, nullable=False),
    sa.Column("received_ms", Whole, nullable=False, index=True),
    sa.Column("way", Code, nullable=False),
    sa.Column("courier", sa.Text, nullable=False),
    sa.Column("bytes", Whole, nullable=False),
    sa.Column("events", Whole, nullable=False),
    sa.Column("applied", Whole, nullable=False),
    sa.Column("duplicates", Whole, nullable=False),
    sa.Column("quarantined", Whole, nullable=False),
    sa.Column("forks", Whole, nullable=False),
    sa.Column("batch", Whole, nullable=False),
    sa.Column("set_id", Code, nullable=False, index=True),
    sa.Column("piece", sa.Integer, nullable=False),
    sa.Column("pieces", sa.Integer, nullable=False),
)

#: Events that are kept aside: ``reason`` is ``scope`` or ``revoked``.
quarantine = sa.Table(
    "quarantine",
    METADATA,
    sa.Column("id", Code, primary_key=True),
    sa.Column("dev", Code, nullable=False, index=True),
    sa.Column("epoch", Code, nullable=False),
    sa.Column("seq", Whole, nullable=False),
    sa.Column("hlc", Code, nullable=False),
    sa.Column("type", Code, nullable=False),
    sa.Column("scope", Code, nullable=False),
    sa.Column("unit", Code, nullable=False),
    sa.Column("data", sa.Text, nullable=False),
    sa.Column("reason", Code, nullable=False),
    sa.Column("bundle", Code, nullable=False),
    sa.Column("received_ms", Whole, nullable=False),
)

#: A second history of a log: a cloned PC. ``ours`` is the id that stands in the log under that number
#: ("" where it is longer than ours), ``data`` the text of the other ("" where only its id is known).
fork = sa.Table(
    "fork",
    METADATA,
    sa.Column("dev", Code, primary_key=True),
    sa.Column("epoch", Code, primary_key=True),
    sa.Column("seq", Whole, primary_key=True, autoincrement=False),
    sa.Column("id", Code, primary_key=True),
    sa.Column("ours", Code, nullable=False),
    sa.Column("hlc", Code, nullable=False),
    sa.Column("type", Code, nullable=False),
    sa.Column("scope", Code, nullable=False),
    sa.Column("unit", Code, nullable=False),
    sa.Column("data", sa.Text, nullable=False),
    sa.Column("bundle", Code, nullable=False),
    sa.Column("received_ms", Whole, nullable=False),
)

#: PCs and hubs below. ``state`` is ``active``, ``revoked`` or ``cloned``; ``age`` the key that opens
#: bundles for it ("" until it is known); ``have`` its last receipt as JSON ``{dev: {epoch: seq}}``;
#: ``not_after`` an ISO day; ``program`` the version it last said.
device = sa.Table(
    "device",
    METADATA,
    sa.Column("dev", Code, primary_key=True),
    sa.Column("unit", Code, nullable=False, index=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("age", Code, nullable=False),
    sa.Column("serial", Whole, nullable=False),
    sa.Column("not_after", Code, nullable=False),
    sa.Column("state", Code, nullable=False),
    sa.Column("approved_ms", Whole, nullable=False),
    sa.Column("approved_by", sa.Text, nullable=False),
    sa.Column("seen_ms", Whole, nullable=False),
    sa.Column("have", sa.Text, nullable=False),
    sa.Column("program", sa.Text, nullable=False),
)

#: Requests of PCs that want a certificate; ``data`` is the file. ``state``: waiting, approved, refused.
request = sa.Table(
    "request",
    METADATA,
    sa.Column("dev", Code, primary_key=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("received_ms", Whole, nullable=False),
    sa.Column("state", Code, nullable=False),
)

#: Certificates that were given, and those of others that came with bundles.
certificate = sa.Table(
    "certificate",
    METADATA,
    sa.Column("dev", Code, primary_key=True),
    sa.Column("serial", Whole, primary_key=True, autoincrement=False),
    sa.Column("unit", Code, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("not_after", Code, nullable=False),
)

#: Revocation lists as their files hold them, each number of each issuer.
revocation = sa.Table(
    "revocation",
    METADATA,
    sa.Column("issuer", Code, primary_key=True),
    sa.Column("number", Whole, primary_key=True, autoincrement=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("at_ms", Whole, nullable=False),
)

#: Communes and whoever else writes. ``contact_ms``: when the last bundle of the unit was taken in, 0 never.
unit = sa.Table(
    "unit",
    METADATA,
    sa.Column("code", Code, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("parent", Code, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("contact_ms", Whole, nullable=False),
)

#: Files that lie in the hub's folder of blobs under their hash.
blob = sa.Table(
    "blob",
    METADATA,
    sa.Column("sha256", Code, primary_key=True),
    sa.Column("bytes", Whole, nullable=False),
    sa.Column("received_ms", Whole, nullable=False),
)

#: What was published. ``edition`` only ever grows for (kind, id), also over a restored database, and is
#: not for people: they read ``version``. ``audience``: unit codes as a JSON list, [] is everybody.
#: ``state``: current, replaced, withdrawn.
publication = sa.Table(
    "publication",
    METADATA,
    sa.Column("kind", Code, primary_key=True),
    sa.Column("id", Code, primary_key=True),
    sa.Column("edition", Whole, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("sha256", Code, nullable=False),
    sa.Column("bytes", Whole, nullable=False),
    sa.Column("audience", sa.Text, nullable=False),
    sa.Column("state", Code, nullable=False),
    sa.Column("at_ms", Whole, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
)

#: Messages to units. ``until`` is an ISO day or "".
message = sa.Table(
    "message",
    METADATA,
    sa.Column("id", Code, primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("audience", sa.Text, nullable=False),
    sa.Column("until", Code, nullable=False),
    sa.Column("at_ms", Whole, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
)

#: The names of the tables above; the first change of the schema makes exactly these.
LOG_TABLES = tuple(METADATA.tables)
