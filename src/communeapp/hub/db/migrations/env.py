"""Run by Alembic for each command; the connection comes from :mod:`communeapp.hub.db.upgrading`."""

from __future__ import annotations

from alembic import context

from communeapp.hub.db.schema import METADATA


def run() -> None:
    """Bring the schema up within the transaction that is open."""
    connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        transactional_ddl=True,
        # SQLite cannot change a column in place: Alembic makes the table anew.
        render_as_batch=connection.dialect.name == "sqlite",
    )
    context.run_migrations()


run()
