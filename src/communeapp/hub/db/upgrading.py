"""Brings the schema of the hub's database up to this program's, from code: nobody needs alembic.ini."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection, Engine

from communeapp.core.errors import DataTooNew, EnvironmentProblem
from communeapp.hub.db.engine import is_postgresql, reading, writing

_FOLDER = Path(__file__).parent / "migrations"
#: Two workers that start at once must not both change the schema.
_LOCK = 0x636F6D6D756E6501


def upgrade(engine: Engine) -> bool:
    """Bring the schema up, in one transaction; say whether there was anything to do.

    DataTooNew ``hub.database_too_new`` where a newer program has changed it.
    """
    with writing(engine) as connection:
        if is_postgresql(connection):
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        config = _config(connection)
        current, newest = _current(connection), _newest(config)
        if current == newest:
            return False
        _refuse_newer(config, current)
        command.upgrade(config, "head")
        return True


def check(engine: Engine) -> None:
    """Refuse a database that was not made, or is not of this version.

    EnvironmentProblem ``hub.not_made``, ``hub.database_old``; DataTooNew ``hub.database_too_new``.
    """
    with reading(engine) as connection:
        config, current = _config(connection), _current(connection)
        if current is None:
            raise EnvironmentProblem("hub.not_made")
        _refuse_newer(config, current)
        if current != _newest(config):
            raise EnvironmentProblem("hub.database_old")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _newest(config: Config) -> str | None:
    return ScriptDirectory.from_config(config).get_current_head()


def _refuse_newer(config: Config, current: str | None) -> None:
    known = {one.revision for one in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise DataTooNew("hub.database_too_new")
