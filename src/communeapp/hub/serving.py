"""Serves the hub: the database is brought up, the line is taken, then workers answer.

Workers are processes of their own that share nothing but the database and the folder; each makes its application
by :func:`application`. One that dies is started again.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.supervisors import Multiprocess

from communeapp import log
from communeapp.clock import Clock
from communeapp.core.errors import EnvironmentProblem
from communeapp.hub.db.engine import open_engine
from communeapp.hub.db.upgrading import upgrade
from communeapp.hub.identity import load_identity
from communeapp.hub.own_log import OwnLog
from communeapp.hub.settings import DATABASE_VARIABLE, HubSettings, load_settings
from communeapp.hub.tls import certificate_file, key_file, make_tls
from communeapp.paths import HubPaths

if TYPE_CHECKING:
    from starlette.applications import Starlette

#: How a worker finds the hub that it belongs to.
FOLDER_VARIABLE = "COMMUNEAPP_HUB_DIR"
#: Idle connections of slow lines are kept so long, seconds.
_KEEP_ALIVE_S = 30
#: Requests that a worker has in hand at once; further ones are told to come back (503).
_MOST_AT_ONCE = 200
_GRACE_S = 20


@dataclass(frozen=True)
class Started:
    """What a person is told when the line is taken: the address, and why a new epoch was begun, if so."""

    url: str
    epoch: str | None


def serve(
    settings: HubSettings, clock: Clock, started: Callable[[Started], None] = lambda _: None
) -> None:
    """Serve until a signal ends it. ``started`` is called when requests are accepted.

    EnvironmentProblem ``hub.port_taken``, ``hub.not_made``, ``hub.database``; DataTooNew.
    """
    epoch = prepare(settings, clock)
    listening = _listen(settings)
    try:
        os.environ[FOLDER_VARIABLE] = str(settings.paths.data_dir)
        os.environ[DATABASE_VARIABLE] = settings.database_url
        config = uvicorn.Config(
            "communeapp.hub.serving:application",
            factory=True,
            workers=settings.workers,
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=bool(settings.proxies),
            forwarded_allow_ips=",".join(settings.proxies),
            ssl_keyfile=str(key_file(settings.paths)) if settings.tls else None,
            ssl_certfile=str(certificate_file(settings.paths)) if settings.tls else None,
            timeout_keep_alive=_KEEP_ALIVE_S,
            timeout_graceful_shutdown=_GRACE_S,
            limit_concurrency=_MOST_AT_ONCE,
            ws="none",
        )
        _end_quietly()
        started(Started(_address(settings, listening), epoch))
        server = uvicorn.Server(config)
        if settings.workers > 1:
            Multiprocess(config, sockets=[listening]).run()
        else:
            server.run(sockets=[listening])
    finally:
        listening.close()


def prepare(settings: HubSettings, clock: Clock) -> str | None:
    """Bring database, keys of the line and own log up; give why a new epoch was begun, if so."""
    identity = load_identity(settings.paths)
    engine = open_engine(settings.database_url)
    try:
        upgrade(engine)
        epoch = OwnLog(settings.paths, identity.device, clock).begin(engine)
    finally:
        engine.dispose()
    if settings.tls and not certificate_file(settings.paths).exists():
        make_tls(settings.paths, settings.urls, clock.today())
    return epoch


def application() -> Starlette:
    """Make the application of one worker; called by uvicorn in the worker's process."""
    from communeapp.hub.projections import following
    from communeapp.hub.web.app import create_app

    _end_with_parent()
    paths = HubPaths(Path(os.environ[FOLDER_VARIABLE]))
    log.start(paths.logs_dir)
    following.register()
    return create_app(load_settings(paths))


def _listen(settings: HubSettings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        made = socket.create_server((settings.host, settings.port), family=family, backlog=1024)
    except OSError as error:
        raise EnvironmentProblem(
            "hub.port_taken", port=settings.port, host=settings.host
        ) from error
    made.set_inheritable(True)
    return made


def _address(settings: HubSettings, listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104 - compared, not bound
    shown = f"[{shown}]" if ":" in shown else shown
    return f"{'https' if settings.tls else 'http'}://{shown}:{port}/"


def _end_quietly() -> None:
    """Let uvicorn have the signals; when it has ended in good order, they end nothing more."""

    def ignore(_number: int, _frame: FrameType | None) -> None:
        pass

    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, ignore)


def _end_with_parent() -> None:
    """On Linux let the kernel end a worker whose supervisor was killed: it would keep the port for ever."""
    if sys.platform != "linux" or multiprocessing.parent_process() is None:
        return
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG
