"""Who wants to know that the log grew: what pages count follows it.

A follower keeps the last ``event.batch`` that it has seen in its own table, in its own transaction. It is only told
that there is more, after the events were committed: what goes wrong in it takes nothing back, and a follower
that was away catches up by itself.
"""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from communeapp import log
from communeapp.core.errors import AppError

_LOG = log.get(__name__)

#: Called with the engine after a transaction that brought events.
after_ingest: list[Callable[[Engine], None]] = []


def told(engine: Engine) -> None:
    """Tell everybody; what fails is logged, its follower catches up at the next time."""
    for one in after_ingest:
        try:
            one(engine)
        except (
            AppError,
            sa.exc.SQLAlchemyError,
            OSError,
            ValueError,
            KeyError,
            TypeError,
        ) as error:
            _LOG.error("a follower of the log failed", exc_info=error)
