"""A real server for tests: uvicorn in a thread, with the hub's own key on the line."""

from __future__ import annotations

import contextlib
import gc
import threading
import warnings
from collections.abc import Iterator
from typing import Any

import uvicorn

from communeapp.hub.settings import HubSettings
from communeapp.hub.tls import certificate_file, key_file


@contextlib.contextmanager
def serving(app: Any, settings: HubSettings, *, tls: bool = True) -> Iterator[tuple[str, int]]:
    """Serve an application on a free port of this machine; gives host and port."""
    options: dict[str, Any] = {}
    if tls:
        options = {
            "ssl_keyfile": str(key_file(settings.paths)),
            "ssl_certfile": str(certificate_file(settings.paths)),
        }
    config = uvicorn.Config(
        app, host="127.0.0.1", port=0, log_level="critical", lifespan="on", ws="none",
        timeout_graceful_shutdown=2, **options,
    )  # fmt: skip
    server = uvicorn.Server(config)
    ready = threading.Event()
    begin = server.startup

    async def startup(sockets: Any = None) -> None:
        await begin(sockets)
        ready.set()

    server.startup = startup  # type: ignore[method-assign]
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        if not ready.wait(30):
            raise RuntimeError("the server did not start")
        host, port = server.servers[0].sockets[0].getsockname()[:2]
        yield host, port
    finally:
        server.should_exit = True
        thread.join(30)
        # asyncio lets TLS connections go with its loop and says so when they are collected; nobody waits for them.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            del server, config
            gc.collect()
