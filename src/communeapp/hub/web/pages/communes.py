"""Communes: a tile for each with its last contact, what is missing of its logs, what is wrong with its PCs."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa
from starlette.responses import Response

from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading
from communeapp.hub.statistics.communes import Commune, Contact, communes
from communeapp.hub.web import counting
from communeapp.hub.web.refusals import Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.templates import render

pages = Pages()
pages.nav("communes", "/communes", order=10, icon="place", right=Right.STATISTICS)

#: Holes shown for a commune in the list; all of them stand on its own page.
_HOLES = 3
_BUNDLES = 15


@pages.get("/communes", right=Right.STATISTICS)
def overview(request: HubRequest) -> Response:
    """Show all communes that may be seen; ``state`` narrows them."""
    counting.caught_up(request)
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=True)
        found = communes(connection, asked.units, request.now_ms)
    state = request.query("state", 12)
    states = Counter(one.contact for one in found)
    known = (*map(str, Contact), "missing", "trouble")
    return render(
        request,
        "statistics/communes.html",
        rows=[one for one in found if state not in known or _is(one, state)],
        state=state if state in known else "",
        states=states,
        contacts=tuple(Contact),
        missing=sum(bool(one.missing) for one in found),
        trouble=sum(one.trouble for one in found),
        total=len(found),
        devices=sum(one.devices for one in found),
        holes=_HOLES,
    )


def _is(one: Commune, state: str) -> bool:
    if state == "missing":
        return bool(one.missing)
    return one.trouble if state == "trouble" else one.contact == state


@pages.get("/communes/{code}", right=Right.STATISTICS)
def commune(request: HubRequest) -> Response:
    """Show one commune: its PCs, all that is missing, the bundles of late."""
    code = request.path_text("code", 20)
    device, bundle = schema.device, schema.bundle
    with reading(request.engine) as connection:
        request.check_unit(connection, code)
        found = communes(connection, frozenset({code}), request.now_ms)
        if not found:
            raise Refused(404, "not_found")
        devices = connection.execute(
            sa.select(
                device.c.dev, device.c.name, device.c.state, device.c.seen_ms, device.c.program
            )
            .where(device.c.unit == code)
            .order_by(device.c.seen_ms.desc(), device.c.dev)
        ).all()
        bundles = connection.execute(
            sa.select(bundle)
            .where(bundle.c.unit == code)
            .order_by(bundle.c.received_ms.desc())
            .limit(_BUNDLES)
        ).all()
    holes = Counter(one.device for one in found[0].missing)
    return render(
        request,
        "statistics/commune.html",
        one=found[0],
        devices=devices,
        holes=holes,
        bundles=bundles,
    )
