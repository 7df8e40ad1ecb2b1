"""The schema: what the changes make is what the program says it is; newer and missing ones are told."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from tests.unit.hub.hub_parts import HubDb

from communeapp.core.errors import DataTooNew, EnvironmentProblem, UserError
from communeapp.hub.db.engine import open_engine, reading, sqlite_url, writing
from communeapp.hub.db.schema import LOG_TABLES, METADATA
from communeapp.hub.db.upgrading import check, upgrade


def test_the_changes_make_what_the_program_says(hub_db: HubDb) -> None:
    def of_the_log(_: object, name: str | None, kind: str, *__: object) -> bool:
        return kind != "table" or name in LOG_TABLES

    with reading(hub_db.engine) as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": of_the_log, "compare_type": True}
        )
        assert compare_metadata(context, METADATA) == []


def test_upgrading_twice_does_nothing(hub_db: HubDb) -> None:
    assert not upgrade(hub_db.engine)
    check(hub_db.engine)


def test_a_newer_database_is_left_alone(hub_db: HubDb) -> None:
    with writing(hub_db.engine) as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    for action in (check, upgrade):
        with pytest.raises(DataTooNew, match=r"hub\.database_too_new"):
            action(hub_db.engine)


def test_an_older_database_is_told(hub_db: HubDb) -> None:
    with writing(hub_db.engine) as connection:
        connection.execute(sa.text("DELETE FROM alembic_version"))
    with pytest.raises(EnvironmentProblem, match=r"hub\.not_made"):
        check(hub_db.engine)


@pytest.mark.parametrize("url", ["", "mysql://x", "no address", "oracle+oracledb://a@b/c"])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(UserError, match=r"hub\.bad_database"):
        open_engine(url)


def test_a_database_that_cannot_be_reached_is_told_in_a_sentence(tmp_path: object) -> None:
    engine = open_engine(f"postgresql://hub@/none?host={tmp_path}")
    with pytest.raises(EnvironmentProblem, match=r"hub\.database"), reading(engine):
        pass
    missing = open_engine(sqlite_url(tmp_path / "no" / "hub.db"))  # type: ignore[operator]
    with pytest.raises(EnvironmentProblem, match=r"hub\.database"), reading(missing):
        pass


def test_a_transaction_that_fails_leaves_nothing(hub_db: HubDb) -> None:
    def begin_and_fail() -> None:
        with writing(hub_db.engine) as connection:
            connection.execute(sa.text("INSERT INTO meta (name, value) VALUES ('a', 'b')"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        begin_and_fail()
    with reading(hub_db.engine) as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM meta")).scalar() == 0
