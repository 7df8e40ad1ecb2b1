"""``hub-pages``: how long each page of the hub takes with the whole province on PostgreSQL; 95th percentile."""

from __future__ import annotations

import asyncio
import os
import secrets
import statistics
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from starlette.applications import Starlette

from communeapp.bench.postgres import cluster
from communeapp.bench.province import Province
from communeapp.bench.province_copy import copy_province
from communeapp.bench.registry import Bench, Goal, Outcome
from communeapp.clock import SystemClock
from communeapp.core.errors import Bug
from communeapp.hub.db.engine import open_engine, writing
from communeapp.hub.making import make_hub
from communeapp.hub.projections.projector import Projector
from communeapp.hub.settings import HubSettings
from communeapp.hub.web import accounts, sessions
from communeapp.hub.web.app import create_app
from communeapp.hub.web.rights import Role
from communeapp.paths import HubPaths

#: Runs from which on the whole province is made; fewer see a small part of it.
FULL_RUNS, _SMALL = 3, 0.002
_GOAL_MS = 300.0
#: Each page is asked for so often, pages in turn.
_TIMES, _FEW_TIMES = 40, 2

PAGES = (
    "/", "/communes", "/communes?state=missing", "/communes/03388", "/learning",
    "/learning?unit=03388", "/learning?course=chuyen-doi-so", "/learning/classes",
    "/learning/behind", "/learning/behind?unit=03388&days=60", "/learning/behind?page=40",
    "/learning/questions?course=an-toan-thong-tin", "/documents", "/documents?months=24",
    "/documents?unit=03388", "/documents/register", "/documents/register?unit=03405&direction=out",
    "/documents/register?field=DAT_DAI&year=2025", "/documents/sent", "/documents/sent?page=30",
    "/helped", "/helped?months=24", "/helped?unit=03388", "/impact", "/impact?months=24", "/exports",
    "/chairman", "/chairman?unit=03388", "/devices", "/devices?page=20", "/devices?q=thu", "/ingest",
    "/content", "/messages", "/difficulties", "/accounts", "/audit",
)  # fmt: skip


class _StandingClock(SystemClock):
    """A clock that stands on the last evening of the province."""

    def __init__(self, ms: int) -> None:
        self._ms = ms

    def now_ms(self) -> int:
        return self._ms


def hub_pages(bench: Bench) -> Outcome:
    """Ask for every page in turn, as an administrator's browser does; the figure is the slowest page's p95.

    Figures are counted before (how fast is told beside); the tables are analysed as the server's own
    autovacuum does within a minute.
    """
    full = bench.runs >= FULL_RUNS
    province = Province(size=1.0 if full else _SMALL)
    with cluster(durable=True) as server:
        settings = HubSettings(
            HubPaths(bench.scratch / "hub"),
            "Tỉnh Lai Châu",
            "12",
            server.url("postgres"),
            tls=False,
        )
        engine = open_engine(settings.database_url)
        make_hub(settings, engine, _StandingClock(province.until_ms))
        started = time.perf_counter()
        copied = copy_province(engine, province)
        copying = time.perf_counter() - started
        started = time.perf_counter()
        Projector(engine).follow()
        following = time.perf_counter() - started
        _analyse(engine)
        app = create_app(settings, engine=engine, clock=_StandingClock(province.until_ms))
        took = measure(app, engine, province.until_ms, _TIMES if full else _FEW_TIMES)
        engine.dispose()
    p95 = {page: percentile(times) for page, times in took.items()}
    slowest = max(p95, key=lambda page: p95[page])
    return Outcome(
        name="hub-pages", ours=p95[slowest], baseline=None, ratio=None, unit="ms",
        runs=_TIMES if full else _FEW_TIMES, range=(min(p95.values()), max(p95.values())),
        goal=Goal("<", _GOAL_MS),
        more={
            "slowest": slowest,
            "events": copied.events,
            "devices": copied.devices,
            "copy_s": round(copying, 1),
            "projections_per_s": round(copied.events / following),
            "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
            "pages": {
                page: [round(statistics.median(times), 1), round(p95[page], 1)]
                for page, times in took.items()
            },
        },
    )  # fmt: skip


def measure(app: Starlette, engine: Engine, now_ms: int, times: int) -> dict[str, list[float]]:
    """Give the milliseconds of every page; the first round warms up and does not count."""
    with writing(engine) as connection:
        account = accounts.create(
            connection, name="bench", full_name="Bench", role=Role.ADMIN, unit="",
            password=secrets.token_urlsafe(16), by="bench", now_ms=now_ms, must_change=False,
        )  # fmt: skip
        token, _ = sessions.start(connection, account, now_ms, "127.0.0.1")
    took: dict[str, list[float]] = {page: [] for page in PAGES}
    with _running() as runner:
        for turn in range(times + 1):
            for page in PAGES:
                started = time.perf_counter()
                status = runner.run(_get(app, page, token))
                ms = 1000 * (time.perf_counter() - started)
                if status != 200:
                    raise Bug("bench.failed", name=f"hub-pages {page}: {status}")
                if turn:
                    took[page].append(ms)
    return took


def percentile(times: list[float], share: float = 0.95) -> float:
    """Give the time that so large a share of all stays within."""
    ranked = sorted(times)
    return ranked[min(len(ranked) - 1, round(share * (len(ranked) - 1)))]


async def _get(app: Starlette, page: str, token: str) -> int:
    """Ask for a page and take all of it; give the status."""
    path, _, query = page.partition("?")
    headers = {
        "host": "127.0.0.1", "cookie": f"hub={token}", "accept-encoding": "gzip",
        "accept-language": "vi",
    }  # fmt: skip
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET",
        "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 40_000), "server": ("127.0.0.1", 80),
    }  # fmt: skip
    status = 0

    async def receive() -> Mapping[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Mapping[str, Any]) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = int(message["status"])

    await app(scope, receive, send)  # type: ignore[arg-type]
    return status


@contextmanager
def _running() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


def _analyse(engine: Engine) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("VACUUM ANALYZE"))
