"""Puts the pages together: ``create_app(settings)`` gives what uvicorn serves.

Every worker process makes its own. What has to hold over all of them (sessions, waits, places) stands in the database.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from communeapp import log
from communeapp.clock import Clock, SystemClock
from communeapp.core.errors import EnvironmentProblem
from communeapp.hub import api
from communeapp.hub.db.engine import open_engine
from communeapp.hub.projections import following
from communeapp.hub.web import assets, forms, pages, security, templates
from communeapp.hub.web.limits import Slots
from communeapp.hub.web.refusals import Refused
from communeapp.hub.web.request import Hub, HubRequest
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.served import Served

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from starlette.requests import Request
    from starlette.responses import Response

    from communeapp.hub.settings import HubSettings

_LOG = log.get(__name__)

#: So many bundles are taken in at once over all processes; who comes later is told to come back.
INGESTS_AT_ONCE = 8


def create_app(
    settings: HubSettings,
    *,
    engine: Engine | None = None,
    clock: Clock | None = None,
    ingests_at_once: int = INGESTS_AT_ONCE,
) -> Starlette:
    """Make the application. The database has to be there and of this version (``hub init``).

    What PCs ask for over a line is served besides the pages. An engine that is given is not closed at the end.
    """
    own = engine is None
    engine = engine or open_engine(settings.database_url)
    clock = clock or SystemClock()
    ingests = Slots(engine, "ingest", ingests_at_once)
    following.register()
    modules = [_pages_of(name) for name in pages.MODULES]
    nav = sorted((item for one in modules for item in one.items), key=lambda item: item.order)
    served = Served(engine)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await run_sync(forms.sweep, settings.paths.uploads_dir)
        yield
        try:
            await run_sync(served.write)
        except EnvironmentProblem as error:
            _LOG.warning("the last counts of answers are lost: %s", error.code)
        if own:
            engine.dispose()

    app = Starlette(
        routes=[
            Route(assets.PREFIX + "{mark}/{name}", assets.serve, methods=["GET"]),
            *(
                Route(page.path, security.endpoint(page), methods=[page.method])
                for one in modules
                for page in one.pages
            ),
            *api.routes(settings, engine, clock, ingests),
        ],
        middleware=[Middleware(security.Frame)],
        exception_handlers={404: _not_found, 405: _not_found},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False  # it would answer with the address that the request claims
    app.state.hub = Hub(
        settings=settings,
        engine=engine,
        clock=clock,
        jinja=templates.environment(),
        nav=tuple(nav),
        ingests=ingests,
        served=served,
    )
    return app


def _pages_of(name: str) -> Pages:
    module = import_module(f"communeapp.hub.web.pages.{name}")
    found = module.pages
    if not isinstance(found, Pages):
        raise TypeError(name)
    return found


async def _not_found(plain: Request, error: Exception) -> Response:
    request = HubRequest(plain.scope, plain.receive, plain._send)
    status = getattr(error, "status_code", 404)
    response = await run_sync(security.problem_page, request, Refused(status, "not_found"))
    response.headers.update(getattr(error, "headers", None) or {})
    return response
