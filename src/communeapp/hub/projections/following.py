"""Who follows the log, and when: a few events at once, many in a thread of their own.

Pages ask :func:`up_to_date` before they count. After an ingest :func:`soon` is called (a hook of the ingest).
A thread lives only while there is something to do; it may die with the process, since each slice is whole.
"""

from __future__ import annotations

import threading
import weakref

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from communeapp import log
from communeapp.core.errors import AppError
from communeapp.hub import hooks
from communeapp.hub.projections.projector import Projector

_LOG = log.get(__name__)

#: So many events are taken in while somebody waits for a page: a fifth of a second.
AT_ONCE = 1_000

_LOCK = threading.Lock()
_WORKING: weakref.WeakKeyDictionary[Engine, threading.Thread] = weakref.WeakKeyDictionary()


def up_to_date(engine: Engine) -> bool:
    """Take in what is new where that is little, else let a thread do it; say whether all is counted."""
    projector = Projector(engine)
    if not projector.waiting():
        return True
    if projector.is_little(AT_ONCE):
        projector.follow()
        return True
    soon(engine)
    return False


def soon(engine: Engine) -> threading.Thread:
    """Follow the log in a thread; one for each database and process is enough."""
    with _LOCK:
        thread = _WORKING.get(engine)
        if thread is None or not thread.is_alive():
            thread = threading.Thread(
                target=_follow, args=(engine,), name="hub-projections", daemon=True
            )
            _WORKING[engine] = thread
            thread.start()
        return thread


def register() -> None:
    """Let every ingest of this process wake the follower; more than once does no harm."""
    if _after_ingest not in hooks.after_ingest:
        hooks.after_ingest.append(_after_ingest)


def _after_ingest(engine: Engine) -> None:
    up_to_date(engine)


def _follow(engine: Engine) -> None:
    try:
        # What came while the last slice was written has nobody else who would look.
        while Projector(engine).waiting():
            Projector(engine).follow()
    except AppError as error:
        _LOG.warning("the tables of pages wait: %s", error.code)
    except (sa.exc.SQLAlchemyError, OSError, ValueError, KeyError, TypeError) as error:
        _LOG.error("the tables of pages could not be brought up", exc_info=error)
