"""One database on PostgreSQL for all tests of a process, as new before each: making one costs half a second."""

from __future__ import annotations

import sqlalchemy as sa

from communeapp.bench.postgres import Cluster
from communeapp.hub.db.engine import open_engine
from communeapp.hub.db.upgrading import upgrade

_NAME = "hub"
#: A larger table is emptied as a whole; deleting row by row would leave it as large as it was.
_LARGE_BYTES = 512 * 1024


class CleanDatabase:
    """A database of the newest schema, with what the schema itself puts into it."""

    def __init__(self, server: Cluster) -> None:
        self.url = server.url(_NAME)
        with _engine(server.url("postgres")).connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {_NAME}")
        engine = open_engine(self.url)
        upgrade(engine)
        engine.dispose()
        self._engine = _engine(self.url)
        with self._engine.connect() as connection:
            self._tables = list(
                connection.scalars(
                    sa.text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                )
            )
            self._sequences = list(
                connection.scalars(
                    sa.text("SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'")
                )
            )
            rows = {
                name: [
                    dict(row)
                    for row in connection.execute(sa.text(f'SELECT * FROM "{name}"')).mappings()
                ]
                for name in self._tables
            }
        self._first = {name: found for name, found in rows.items() if found}

    def clean(self) -> None:
        """Bring it back to how it was made; whoever is still connected is thrown out."""
        with self._engine.connect() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            self._drop_further_tables(connection)
            for name in self._tables:
                size = connection.exec_driver_sql(f"SELECT pg_table_size('\"{name}\"')").scalar()
                how = "TRUNCATE" if int(size or 0) > _LARGE_BYTES else "DELETE FROM"
                connection.exec_driver_sql(f'{how} "{name}"')
            for name, found in self._first.items():
                columns = ", ".join(f'"{one}"' for one in found[0])
                values = ", ".join(f":{one}" for one in found[0])
                connection.execute(
                    sa.text(f'INSERT INTO "{name}" ({columns}) VALUES ({values})'), found
                )
            for name in self._sequences:
                connection.exec_driver_sql(f'ALTER SEQUENCE "{name}" RESTART')

    def close(self) -> None:
        """Close it."""
        self._engine.dispose()

    def _drop_further_tables(self, connection: sa.Connection) -> None:
        now = connection.scalars(
            sa.text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        )
        for name in set(now) - set(self._tables):
            connection.exec_driver_sql(f'DROP TABLE "{name}" CASCADE')


def _engine(url: str) -> sa.Engine:
    return sa.create_engine(
        sa.make_url(url).set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
        poolclass=sa.pool.NullPool,
    )
