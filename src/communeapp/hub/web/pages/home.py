"""The first page: what waits, what came in lately."""

from __future__ import annotations

import sqlalchemy as sa
from starlette.responses import RedirectResponse, Response

from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.templates import render

pages = Pages()
pages.nav("home", "/", order=0, icon="home", right=Right.SIGNED_IN)

_DAY_MS = 86_400_000


@pages.get("/", right=Right.SIGNED_IN)
def home(request: HubRequest) -> Response:
    """Show what waits for this person; a courier goes straight to the bundles."""
    who = request.who
    if not who.may(Right.SEE_DEVICES):
        return RedirectResponse("/ingest", 303)
    unit, device, bundle = schema.unit, schema.device, schema.bundle
    with reading(request.engine) as connection:

        def count(table: sa.Table, *conditions: sa.ColumnElement[bool]) -> int:
            return connection.execute(
                sa.select(sa.func.count()).select_from(table).where(*conditions)
            ).scalar_one()

        mine, has_devices = (
            request.within(unit.c.code),
            sa.exists().where(device.c.unit == unit.c.code),
        )
        units = count(unit, mine, has_devices)
        heard = count(unit, mine, has_devices, unit.c.contact_ms > request.now_ms - 7 * _DAY_MS)
        devices = count(device, request.within(device.c.unit), device.c.state == "active")
        cloned = count(device, request.within(device.c.unit), device.c.state == "cloned")
        waiting = count(schema.request, schema.request.c.state == "waiting")
        latest = connection.execute(
            sa.select(bundle, unit.c.name.label("unit_name"))
            .join(unit, unit.c.code == bundle.c.unit, isouter=True)
            .where(request.within(bundle.c.unit))
            .order_by(bundle.c.received_ms.desc())
            .limit(8)
        ).all()
        silent = connection.execute(
            sa.select(unit.c.code, unit.c.name, unit.c.contact_ms)
            .where(mine, has_devices, unit.c.contact_ms <= request.now_ms - 7 * _DAY_MS)
            .order_by(unit.c.contact_ms, unit.c.name)
            .limit(8)
        ).all()
    return render(
        request,
        "home.html",
        units=units,
        heard=heard,
        devices=devices,
        cloned=cloned,
        waiting=waiting if who.may(Right.DEVICES) else 0,
        latest=latest,
        silent=silent,
    )
