"""The numbers of ``/metrics``. All of them come from the database, so every worker process says the same."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

import sqlalchemy as sa
from prometheus_client import CollectorRegistry
from prometheus_client.core import GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import CounterMetricFamily, Metric
from prometheus_client.registry import Collector

from communeapp.hub.db import schema
from communeapp.hub.db.account_tables import account, session
from communeapp.hub.db.engine import reading
from communeapp.hub.web.served import BUCKETS_MS
from communeapp.hub.web.sessions import IDLE_MS

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from communeapp.hub.web.request import HubRequest

_DAY_MS = 86_400_000


def registry(request: HubRequest) -> CollectorRegistry:
    """Make a registry that holds nothing but this hub's numbers."""
    made = CollectorRegistry(auto_describe=False)
    made.register(_Numbers(request))
    return made


class _Numbers(Collector):
    def __init__(self, request: HubRequest) -> None:
        self._request = request

    def collect(self) -> Iterator[Metric]:
        request = self._request
        with reading(request.engine) as connection:
            yield from _bundles(connection)
            yield from _states(connection, request.now_ms)
            waiting = request.hub.ingests.in_use(connection, request.now_ms)
        yield _gauge("communeapp_hub_ingests_running", "Bundles being taken in now.", waiting)
        free = shutil.disk_usage(request.hub.settings.paths.data_dir).free
        yield _gauge("communeapp_hub_disk_free_bytes", "Free space of the hub's folder.", free)
        yield _answers(request.hub.served.totals())


def _bundles(connection: Connection) -> Iterator[Metric]:
    bundle = schema.bundle
    counted = CounterMetricFamily(
        "communeapp_hub_bundles", "Bundles taken in, by the way they came.", labels=["way"]
    )
    columns = ("applied", "duplicates", "quarantined", "forks", "bytes")
    sums = dict.fromkeys(columns, 0)
    rows = connection.execute(
        sa.select(
            bundle.c.way, sa.func.count().label("n"),
            *(sa.func.coalesce(sa.func.sum(bundle.c[one]), 0).label(one) for one in columns),
        ).group_by(bundle.c.way)
    )  # fmt: skip
    for row in rows:
        counted.add_metric([row.way], row.n)
        for one in columns:
            sums[one] += int(getattr(row, one))
    yield counted
    for one in columns:
        yield CounterMetricFamily(
            f"communeapp_hub_bundle_{one}", f"Of all bundles together: {one}.", value=sums[one]
        )
    last = connection.execute(sa.select(sa.func.max(bundle.c.received_ms))).scalar() or 0
    yield _gauge(
        "communeapp_hub_last_bundle_seconds", "When the last bundle came, Unix time.", last / 1000
    )
    files = connection.execute(
        sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(schema.blob.c.bytes), 0))
    ).one()
    yield _gauge(
        "communeapp_hub_files", "Files that came with bundles or were published.", files[0]
    )
    yield _gauge("communeapp_hub_files_bytes", "Their size.", int(files[1]))


def _states(connection: Connection, now_ms: int) -> Iterator[Metric]:
    devices = GaugeMetricFamily("communeapp_hub_devices", "PCs known, by state.", labels=["state"])
    dev = schema.device
    for row in connection.execute(sa.select(dev.c.state, sa.func.count()).group_by(dev.c.state)):
        devices.add_metric([row[0]], row[1])
    yield devices
    unit = schema.unit

    def count(table: sa.Table, *conditions: sa.ColumnElement[bool]) -> int:
        return connection.execute(
            sa.select(sa.func.count()).select_from(table).where(*conditions)
        ).scalar_one()

    yield _gauge(
        "communeapp_hub_units_heard_7d", "Units a bundle came from within 7 days.",
        count(unit, unit.c.contact_ms > now_ms - 7 * _DAY_MS),
    )  # fmt: skip
    yield _gauge(
        "communeapp_hub_requests_waiting", "PCs that wait for their certificate.",
        count(schema.request, schema.request.c.state == "waiting"),
    )  # fmt: skip
    yield _gauge("communeapp_hub_quarantined", "Events kept aside.", count(schema.quarantine))
    yield _gauge(
        "communeapp_hub_sessions",
        "People signed in.",
        count(session, session.c.seen_ms > now_ms - IDLE_MS),
    )
    yield _gauge(
        "communeapp_hub_accounts", "Accounts in use.", count(account, account.c.state == "active")
    )


def _gauge(name: str, words: str, value: float) -> Metric:
    return GaugeMetricFamily(name, words, value=value)


def _answers(totals: dict[tuple[str, str, int, int], tuple[int, int]]) -> Metric:
    family = HistogramMetricFamily(
        "communeapp_hub_answer_seconds",
        "How long answers took.",
        labels=["page", "method", "status"],
    )
    cells: defaultdict[tuple[str, str, int], dict[int, int]] = defaultdict(dict)
    sums: defaultdict[tuple[str, str, int], int] = defaultdict(int)
    for (page, method, status, bucket), (count, total_us) in totals.items():
        cells[page, method, status][bucket] = count
        sums[page, method, status] += total_us
    for key in sorted(cells):
        running, buckets = 0, []
        for bound in BUCKETS_MS:
            running += cells[key].get(bound, 0)
            buckets.append(("+Inf" if bound < 0 else str(bound / 1000), running))
        family.add_metric([key[0], key[1], str(key[2])], buckets, sums[key] / 1_000_000)
    return family
