"""Accounts, sessions and what the pages count."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from communeapp.hub.db.types import Code, Whole

revision = "0002"
down_revision = "0001"

_GIVEN = Whole.with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "account",
        sa.Column("id", _GIVEN, nullable=False),
        sa.Column("name", Code, nullable=False),
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
        sa.PrimaryKeyConstraint("id", name="account_pkey"),
        sa.UniqueConstraint("name", name="account_name_key"),
    )
    op.create_table(
        "web_session",
        sa.Column("token", Code, nullable=False),
        sa.Column("account", Whole, nullable=False),
        sa.Column("csrf", Code, nullable=False),
        sa.Column("made_ms", Whole, nullable=False),
        sa.Column("seen_ms", Whole, nullable=False),
        sa.Column("rotated_ms", Whole, nullable=False),
        sa.Column("previous", Code, nullable=False),
        sa.Column("confirmed_ms", Whole, nullable=False),
        sa.Column("flash", sa.Text, nullable=False),
        sa.Column("address", Code, nullable=False),
        sa.PrimaryKeyConstraint("token", name="web_session_pkey"),
    )
    op.create_index("ix_web_session_account", "web_session", ["account"])
    op.create_index("ix_web_session_seen_ms", "web_session", ["seen_ms"])
    op.create_index("ix_web_session_previous", "web_session", ["previous"])
    op.create_table(
        "login_try",
        sa.Column("key", Code, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("last_ms", Whole, nullable=False),
        sa.Column("until_ms", Whole, nullable=False),
        sa.PrimaryKeyConstraint("key", name="login_try_pkey"),
    )
    op.create_index("ix_login_try_last_ms", "login_try", ["last_ms"])
    op.create_table(
        "audit",
        sa.Column("id", _GIVEN, nullable=False),
        sa.Column("at_ms", Whole, nullable=False),
        sa.Column("account", Whole, nullable=False),
        sa.Column("name", Code, nullable=False),
        sa.Column("action", Code, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("unit", Code, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("address", Code, nullable=False),
        sa.PrimaryKeyConstraint("id", name="audit_pkey"),
    )
    op.create_index("ix_audit_at_ms", "audit", ["at_ms"])
    op.create_index("ix_audit_name", "audit", ["name"])
    op.create_index("ix_audit_action", "audit", ["action"])
    op.create_table(
        "web_slot",
        sa.Column("id", Code, nullable=False),
        sa.Column("kind", Code, nullable=False),
        sa.Column("until_ms", Whole, nullable=False),
        sa.PrimaryKeyConstraint("id", name="web_slot_pkey"),
    )
    op.create_index("ix_web_slot_kind", "web_slot", ["kind"])
    op.create_table(
        "web_served",
        sa.Column("page", Code, nullable=False),
        sa.Column("method", Code, nullable=False),
        sa.Column("status", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("up_to_ms", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("count", Whole, nullable=False),
        sa.Column("total_us", Whole, nullable=False),
        sa.PrimaryKeyConstraint("page", "method", "status", "up_to_ms", name="web_served_pkey"),
    )
    op.create_table(
        "web_routed",
        sa.Column("kind", Code, nullable=False),
        sa.Column("id", Code, nullable=False),
        sa.Column("name", Code, nullable=False),
        sa.Column("at_ms", Whole, nullable=False),
        sa.Column("by", Code, nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name="web_routed_pkey"),
    )
    op.create_index("ix_web_routed_name", "web_routed", ["name"])
