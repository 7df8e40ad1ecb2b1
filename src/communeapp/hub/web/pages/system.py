"""For machines that watch the hub: ``/health`` and ``/metrics``."""

from __future__ import annotations

import hmac
import os
import shutil

import sqlalchemy as sa
from starlette.responses import JSONResponse, Response

from communeapp.core.errors import AppError
from communeapp.hub.db import upgrading
from communeapp.hub.db.engine import reading
from communeapp.hub.web.forms import RESERVE_BYTES
from communeapp.hub.web.refusals import Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.routing import Pages

pages = Pages()

#: The environment variable with the token that a monitor on another machine sends (``Authorization: Bearer …``).
METRICS_TOKEN = "COMMUNEAPP_HUB_METRICS_TOKEN"  # noqa: S105 - the name of the variable


@pages.get("/health", right=None)
def health(request: HubRequest) -> Response:
    """Say whether the hub can work: 200, or 503 with what is wrong. Tells nothing else."""
    problems = []
    try:
        upgrading.check(request.engine)
        with reading(request.engine) as connection:
            connection.execute(sa.select(sa.literal(1)))
        database, migrations = True, True
    except AppError as error:
        database = error.code != "hub.database"
        migrations = False
        problems.append(error.code)
    try:
        free = shutil.disk_usage(request.hub.settings.paths.data_dir).free
    except OSError:
        free = 0
    disk = free >= RESERVE_BYTES
    if not disk:
        problems.append("hub.disk")
    answer = {
        "ok": not problems,
        "database": database,
        "migrations": migrations,
        "disk": disk,
        "problems": problems,
    }
    return JSONResponse(answer, status_code=503 if problems else 200)


@pages.get("/metrics", right=None)
def metrics(request: HubRequest) -> Response:
    """Give numbers in the form of Prometheus, to this machine or to whoever has the token."""
    token = os.environ.get(METRICS_TOKEN, "")
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    known = bool(token) and hmac.compare_digest(given.encode("latin-1", "replace"), token.encode())
    if not (known or request.local):
        raise Refused(404, "not_found")
    from prometheus_client import exposition

    from communeapp.hub.web import metrics as collecting

    request.hub.served.write()
    registry = collecting.registry(request)
    body = exposition.generate_latest(registry)
    return Response(body, media_type="text/plain; version=0.0.4; charset=utf-8")
