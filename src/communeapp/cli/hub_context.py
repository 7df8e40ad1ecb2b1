"""What the commands of the hub share: the folder, the settings, the database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import click

from communeapp.cli.context import CliContext
from communeapp.clock import SystemClock
from communeapp.hub.db.engine import open_engine
from communeapp.hub.db.upgrading import check
from communeapp.hub.identity import load_identity
from communeapp.hub.own_log import OwnLog
from communeapp.hub.projections import following
from communeapp.hub.settings import HubSettings, load_settings
from communeapp.paths import HubPaths

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

F = TypeVar("F", bound=Callable[..., object])
CLOCK = SystemClock()


def database_option(function: F) -> F:
    """Add ``--db``."""
    return click.option("--db", metavar="URL", help="hub.help.db")(function)


def hub_paths(context: CliContext) -> HubPaths:
    """Say where the hub is: the folder of ``--data-dir``, else the one in the user's data folder."""
    return HubPaths.default(context.data_dir)


@contextmanager
def open_hub(
    context: CliContext, db: str | None, *, writes: bool = True
) -> Iterator[tuple[HubSettings, Engine]]:
    """Open the hub of the call; EnvironmentProblem ``hub.not_made`` and others of ``hub``.

    A command that writes goes on in a new epoch where the database was restored, and says so.
    """
    settings = load_settings(hub_paths(context), database=db)
    identity = load_identity(settings.paths)
    engine = open_engine(settings.database_url)
    try:
        check(engine)
        if writes:
            following.register()
            tell_epoch(context, OwnLog(settings.paths, identity.device, CLOCK).begin(engine))
        yield settings, engine
    finally:
        engine.dispose()


def tell_epoch(context: CliContext, reason: str | None) -> None:
    """Say that the database was restored."""
    if reason not in (None, "first"):
        context.note("hub.restored")
