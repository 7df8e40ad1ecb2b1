"""The audit log: who did what, and when."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from dataclasses import dataclass

import sqlalchemy as sa
from starlette.responses import Response

from communeapp.clock import start_of_day_ms
from communeapp.hub.db.account_tables import audit
from communeapp.hub.db.engine import reading
from communeapp.hub.web import places
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.templates import Pager, render

pages = Pages()
pages.nav("audit", "/audit", order=90, icon="register", right=Right.AUDIT)


#: So many lines are offered at once; counting millions for each page would take seconds.
MOST = 10_000


@dataclass(frozen=True)
class Line:
    """A line as it is shown."""

    at_ms: int
    name: str
    action: str
    target: str
    unit: str
    address: str
    detail: tuple[tuple[str, str], ...]


@pages.get("/audit", right=Right.AUDIT)
def log(request: HubRequest) -> Response:
    """Show the log, newest first, by person, action and days."""
    name, action = request.query("name"), request.query("action")
    first, last = _day(request.query("from")), _day(request.query("to"))
    wanted: list[sa.ColumnElement[bool]] = []
    if name:
        wanted.append(audit.c.name == name.lower())
    if action:
        wanted.append(audit.c.action == action)
    if first:
        wanted.append(audit.c.at_ms >= start_of_day_ms(first))
    if last:
        wanted.append(audit.c.at_ms < start_of_day_ms(last + dt.timedelta(days=1)))
    with reading(request.engine) as connection:
        some = sa.select(audit.c.id).where(*wanted).limit(MOST + 1).subquery()
        total = connection.execute(sa.select(sa.func.count()).select_from(some)).scalar_one()
        pager = Pager(request.number("page"), min(total, MOST), 100)
        rows = connection.execute(
            sa.select(audit)
            .where(*wanted)
            .order_by(audit.c.id.desc())
            .limit(pager.size)
            .offset(pager.offset)
        ).all()
        units = places.names(connection, (row.unit for row in rows if row.unit))
        actions = sorted(connection.execute(sa.select(audit.c.action).distinct()).scalars())
    return render(
        request,
        "audit.html",
        lines=[
            Line(
                row.at_ms, row.name, row.action, row.target, units.get(row.unit, ""), row.address,
                _details(row.detail),
            )
            for row in rows
        ],
        pager=pager,
        more=total > MOST,
        actions=actions,
        query={
            "name": name,
            "action": action,
            "from": first.isoformat() if first else "",
            "to": last.isoformat() if last else "",
        },
    )  # fmt: skip


def _details(kept: str) -> tuple[tuple[str, str], ...]:
    found = json.loads(kept)
    return tuple(
        (key, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        for key, value in found.items()
        if value not in ("", None)
    )


def _day(text: str) -> dt.date | None:
    with contextlib.suppress(ValueError, OverflowError):
        found = dt.date.fromisoformat(text)
        return found if 2000 <= found.year <= 2200 else None
    return None
