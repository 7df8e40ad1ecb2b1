"""The log, those who write it, and what was published."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from communeapp.hub.db.types import Code, Whole

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "meta",
        sa.Column("name", Code, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="meta_pkey"),
    )
    op.create_table(
        "counter",
        sa.Column("name", Code, nullable=False),
        sa.Column("value", Whole, nullable=False),
        sa.PrimaryKeyConstraint("name", name="counter_pkey"),
    )
    op.create_table(
        "event",
        sa.Column("dev", Code, nullable=False),
        sa.Column("epoch", Code, nullable=False),
        sa.Column("seq", Whole, nullable=False, autoincrement=False),
        sa.Column("id", Code, nullable=False),
        sa.Column("hlc", Code, nullable=False),
        sa.Column("type", Code, nullable=False),
        sa.Column("scope", Code, nullable=False),
        sa.Column("unit", Code, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("batch", Whole, nullable=False),
        sa.PrimaryKeyConstraint("dev", "epoch", "seq", name="event_pkey"),
        sa.UniqueConstraint("id", name="event_id_key"),
    )
    op.create_index("ix_event_batch", "event", ["batch"])
    op.create_table(
        "span",
        sa.Column("dev", Code, nullable=False),
        sa.Column("epoch", Code, nullable=False),
        sa.Column("first", Whole, nullable=False, autoincrement=False),
        sa.Column("last", Whole, nullable=False),
        sa.PrimaryKeyConstraint("dev", "epoch", "first", name="span_pkey"),
    )
    op.create_table(
        "log_end",
        sa.Column("dev", Code, nullable=False),
        sa.Column("epoch", Code, nullable=False),
        sa.Column("seq", Whole, nullable=False, autoincrement=False),
        sa.Column("id", Code, nullable=False),
        sa.PrimaryKeyConstraint("dev", "epoch", "seq", name="log_end_pkey"),
    )
    op.create_table(
        "bundle",
        sa.Column("id", Code, nullable=False),
        sa.Column("sha256", Code, nullable=False),
        sa.Column("dev", Code, nullable=False),
        sa.Column("unit", Code, nullable=False),
        sa.Column("made_ms", Whole, nullable=False),
        sa.Column("received_ms", Whole, nullable=False),
        sa.Column("way", Code, nullable=False),
        sa.Column("courier", sa.Text, nullable=False),
        sa.Column("bytes", Whole, nullable=False),
        sa.Column("events", Whole, nullable=False),
        sa.Column("applied", Whole, nullable=False),
        sa.Column("duplicates", Whole, nullable=False),
        sa.Column("quarantined", Whole, nullable=False),
        sa.Column("forks", Whole, nullable=False),
        sa.Column("batch", Whole, nullable=False),
        sa.Column("set_id", Code, nullable=False),
        sa.Column("piece", sa.Integer, nullable=False),
        sa.Column("pieces", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="bundle_pkey"),
    )
    op.create_index("ix_bundle_sha256", "bundle", ["sha256"])
    op.create_index("ix_bundle_received_ms", "bundle", ["received_ms"])
    op.create_index("ix_bundle_set_id", "bundle", ["set_id"])
    op.create_index("ix_bundle_unit", "bundle", ["unit"])
    op.create_table(
        "quarantine",
        sa.Column("id", Code, nullable=False),
        sa.Column("dev", Code, nullable=False),
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
        sa.PrimaryKeyConstraint("id", name="quarantine_pkey"),
    )
    op.create_index("ix_quarantine_dev", "quarantine", ["dev"])
    op.create_table(
        "fork",
        sa.Column("dev", Code, nullable=False),
        sa.Column("epoch", Code, nullable=False),
        sa.Column("seq", Whole, nullable=False, autoincrement=False),
        sa.Column("id", Code, nullable=False),
        sa.Column("ours", Code, nullable=False),
        sa.Column("hlc", Code, nullable=False),
        sa.Column("type", Code, nullable=False),
        sa.Column("scope", Code, nullable=False),
        sa.Column("unit", Code, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("bundle", Code, nullable=False),
        sa.Column("received_ms", Whole, nullable=False),
        sa.PrimaryKeyConstraint("dev", "epoch", "seq", "id", name="fork_pkey"),
    )
    op.create_table(
        "device",
        sa.Column("dev", Code, nullable=False),
        sa.Column("unit", Code, nullable=False),
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
        sa.PrimaryKeyConstraint("dev", name="device_pkey"),
    )
    op.create_index("ix_device_unit", "device", ["unit"])
    op.create_table(
        "request",
        sa.Column("dev", Code, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("received_ms", Whole, nullable=False),
        sa.Column("state", Code, nullable=False),
        sa.PrimaryKeyConstraint("dev", name="request_pkey"),
    )
    op.create_table(
        "certificate",
        sa.Column("dev", Code, nullable=False),
        sa.Column("serial", Whole, nullable=False, autoincrement=False),
        sa.Column("unit", Code, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("not_after", Code, nullable=False),
        sa.PrimaryKeyConstraint("dev", "serial", name="certificate_pkey"),
    )
    op.create_table(
        "revocation",
        sa.Column("issuer", Code, nullable=False),
        sa.Column("number", Whole, nullable=False, autoincrement=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("at_ms", Whole, nullable=False),
        sa.PrimaryKeyConstraint("issuer", "number", name="revocation_pkey"),
    )
    op.create_table(
        "unit",
        sa.Column("code", Code, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("parent", Code, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("contact_ms", Whole, nullable=False),
        sa.PrimaryKeyConstraint("code", name="unit_pkey"),
    )
    op.create_table(
        "blob",
        sa.Column("sha256", Code, nullable=False),
        sa.Column("bytes", Whole, nullable=False),
        sa.Column("received_ms", Whole, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="blob_pkey"),
    )
    op.create_table(
        "publication",
        sa.Column("kind", Code, nullable=False),
        sa.Column("id", Code, nullable=False),
        sa.Column("edition", Whole, nullable=False, autoincrement=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("sha256", Code, nullable=False),
        sa.Column("bytes", Whole, nullable=False),
        sa.Column("audience", sa.Text, nullable=False),
        sa.Column("state", Code, nullable=False),
        sa.Column("at_ms", Whole, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", "edition", name="publication_pkey"),
    )
    op.create_table(
        "message",
        sa.Column("id", Code, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("audience", sa.Text, nullable=False),
        sa.Column("until", Code, nullable=False),
        sa.Column("at_ms", Whole, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="message_pkey"),
    )
    op.execute("INSERT INTO counter (name, value) VALUES ('batch', 0)")
