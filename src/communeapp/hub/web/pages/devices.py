"""Devices and keys: who writes to the hub, who waits to be let in, who is taken back."""

from __future__ import annotations

import contextlib
import datetime as dt

import sqlalchemy as sa
from starlette.responses import RedirectResponse, Response

from communeapp.core.fingerprints import fingerprint_of
from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.devices import DeviceState
from communeapp.hub.enrolling import Approved, Enrolling, Waiting
from communeapp.hub.projections.following import up_to_date
from communeapp.hub.projections.replaced import replaced
from communeapp.hub.web import audit, places
from communeapp.hub.web.downloads import attachment
from communeapp.hub.web.refusals import FieldProblem, Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages, Uploads
from communeapp.hub.web.sessions import tell
from communeapp.hub.web.templates import Pager, render

pages = Pages()
pages.nav("devices", "/devices", order=40, icon="lock", right=Right.SEE_DEVICES)

_REQUEST_BYTES = 64 * 1024
_ENDING_DAYS = 60


@pages.get("/devices", right=Right.SEE_DEVICES)
def devices(request: HubRequest) -> Response:
    """List devices, those that wait first."""
    return _list(request)


def _list(request: HubRequest, problem: str = "", hint: str = "", status: int = 200) -> Response:
    up_to_date(request.engine)
    device, unit = schema.device, schema.unit
    state, chosen, words = (request.query(one) for one in ("state", "unit", "q"))
    wanted = [request.within(device.c.unit)]
    if state in tuple(DeviceState):
        wanted.append(device.c.state == state)
    if chosen:
        wanted.append(device.c.unit == chosen)
    if words:
        pattern = words.lower()
        wanted.append(
            sa.or_(
                sa.func.lower(device.c.name).contains(pattern, autoescape=True),
                sa.func.lower(unit.c.name).contains(pattern, autoescape=True),
                device.c.dev.startswith("".join(pattern.split()), autoescape=True),
            )
        )
    joined = device.outerjoin(unit, unit.c.code == device.c.unit)
    with reading(request.engine) as connection:
        total = connection.execute(
            sa.select(sa.func.count()).select_from(joined).where(*wanted)
        ).scalar_one()
        pager = Pager(request.number("page"), total)
        rows = connection.execute(
            sa.select(device, unit.c.name.label("unit_name"))
            .select_from(joined)
            .where(*wanted)
            .order_by(unit.c.name, device.c.name, device.c.dev)
            .limit(pager.size)
            .offset(pager.offset)
        ).all()
        units = places.choices(connection, request)
        gone = replaced(connection, [one.dev for one in rows])
    waiting = _enrolling(request).waiting() if request.who.may(Right.DEVICES) else ()
    ending = (_today(request) + dt.timedelta(days=_ENDING_DAYS)).isoformat()
    return render(
        request,
        "devices.html",
        status_code=status,
        rows=rows,
        replaced=gone,
        pager=pager,
        units=units,
        query={"state": state, "unit": chosen, "q": words},
        states=tuple(DeviceState),
        waiting=waiting,
        ending=ending,
        problem=problem,
        hint=hint,
    )


def _today(request: HubRequest) -> dt.date:
    from communeapp.clock import civil_date

    return civil_date(request.now_ms)


def _enrolling(request: HubRequest) -> Enrolling:
    return Enrolling(request.hub.settings, request.engine, request.hub.clock)


@pages.post("/devices/request", right=Right.DEVICES, uploads=Uploads(each=_REQUEST_BYTES))
def receive(request: HubRequest) -> Response:
    """Take the request file that a person brought; nothing is granted yet."""
    files = request.form_data.files("file")
    if not files:
        raise FieldProblem("file", "file")
    waiting = _enrolling(request).receive(files[0].path.read_bytes())
    with writing(request.engine) as connection:
        audit.note(
            connection,
            request,
            "request.received",
            waiting.request.device,
            unit=waiting.request.unit,
        )
    return RedirectResponse(f"/devices/requests/{waiting.request.device}", 303)


def _waiting(request: HubRequest, dev: str) -> Waiting:
    for one in _enrolling(request).waiting():
        if one.request.device == dev:
            return one
    raise Refused(404, "not_found")


@pages.get("/devices/requests/{dev}", right=Right.DEVICES)
def look(request: HubRequest) -> Response:
    """Show a request with the fingerprint that is compared with the PC's."""
    return _request_page(request, {})


def _request_page(request: HubRequest, problems: dict[str, str], status: int = 200) -> Response:
    one = _waiting(request, request.path_text("dev"))
    with reading(request.engine) as connection:
        units = places.choices(connection, request)
    codes = {code for code, _ in units}
    chosen = request.form_data.get("unit") or (
        one.request.unit if one.request.unit in codes else ""
    )
    return render(
        request,
        "device_request.html",
        status_code=status,
        one=one,
        units=units,
        chosen=chosen,
        problems={"compared": "", "unit": "", **problems},
    )


@pages.post("/devices/requests/{dev}/approve", right=Right.DEVICES)
def approve(request: HubRequest) -> Response:
    """Give a certificate, once a person says that the fingerprint was compared."""
    dev, form = request.path_text("dev"), request.form_data
    waiting = _waiting(request, dev)
    try:
        if not form.ticked("compared"):
            raise FieldProblem("compared", "compared")
        # What was looked at is what is approved: another file may have come meanwhile.
        if form.get("seen") != str(waiting.received_ms):
            raise FieldProblem("compared", "request_changed")
        with reading(request.engine) as connection:
            unit = places.check(connection, request, form.get("unit"))
    except FieldProblem as problem:
        said = request.words(f"problem.{problem.key}", **problem.values)
        return _request_page(request, {problem.field: said}, 400)
    made = _enrolling(request).approve_waiting(dev, unit=unit, by=request.who.name)
    with writing(request.engine) as connection:
        audit.note(
            connection, request, "device.approved", made.device, unit=made.unit,
            serial=made.serial, not_after=made.not_after.isoformat(),
        )  # fmt: skip
        _tell(connection, request, "approved", unit=made.unit_name)
    return RedirectResponse(f"/devices/{made.device}", 303)


@pages.post("/devices/requests/{dev}/refuse", right=Right.DEVICES)
def refuse(request: HubRequest) -> Response:
    """Put a request aside."""
    waiting = _waiting(request, request.path_text("dev"))
    _enrolling(request).refuse(waiting.request.device)
    with writing(request.engine) as connection:
        audit.note(
            connection,
            request,
            "request.refused",
            waiting.request.device,
            unit=waiting.request.unit,
        )
        _tell(connection, request, "refused")
    return RedirectResponse("/devices", 303)


def _device(request: HubRequest) -> sa.Row[tuple[object, ...]]:
    device, unit = schema.device, schema.unit
    with reading(request.engine) as connection:
        row = connection.execute(
            sa.select(device, unit.c.name.label("unit_name"))
            .select_from(device.outerjoin(unit, unit.c.code == device.c.unit))
            .where(device.c.dev == request.path_text("dev"), request.within(device.c.unit))
        ).first()
    if row is None:
        raise Refused(404, "not_found")
    return row


@pages.get("/devices/{dev}", right=Right.SEE_DEVICES)
def one_device(request: HubRequest) -> Response:
    """Show one device: what it sent, what was kept aside, what can be done."""
    return _device_page(request, {})


def _device_page(request: HubRequest, problems: dict[str, str], status: int = 200) -> Response:
    up_to_date(request.engine)
    row = _device(request)
    bundle, quarantine, fork, span = schema.bundle, schema.quarantine, schema.fork, schema.span
    with reading(request.engine) as connection:
        bundles = connection.execute(
            sa.select(bundle)
            .where(bundle.c.dev == row.dev)
            .order_by(bundle.c.received_ms.desc())
            .limit(10)
        ).all()
        aside = connection.execute(
            sa.select(quarantine.c.reason, sa.func.count().label("n"))
            .where(quarantine.c.dev == row.dev)
            .group_by(quarantine.c.reason)
        ).all()
        forks = connection.execute(
            sa.select(sa.func.count()).select_from(fork).where(fork.c.dev == row.dev)
        ).scalar_one()
        held = connection.execute(
            sa.select(span.c.epoch, sa.func.max(span.c.last).label("last"))
            .where(span.c.dev == row.dev)
            .group_by(span.c.epoch)
        ).all()
        by = replaced(connection, [row.dev]).get(row.dev)
    return render(
        request,
        "device.html",
        status_code=status,
        device=row,
        replaced=by,
        fingerprint=fingerprint_of(row.dev),
        bundles=bundles,
        aside=aside,
        forks=forks,
        held=held,
        problems={"sure": "", "from_day": "", "from_seq": "", **problems},
        typed=request.form_data,
        today=_today(request).isoformat(),
    )


@pages.get("/devices/{dev}/answer", right=Right.DEVICES)
def answer(request: HubRequest) -> Response:
    """Give the answer file that the PC takes back (again)."""
    row = _device(request)
    made: Approved = _enrolling(request).answer_again(row.dev)
    with writing(request.engine) as connection:
        audit.note(connection, request, "device.answer", row.dev, unit=row.unit)
    return attachment(made.data, made.file_name)


@pages.post("/devices/{dev}/revoke", right=Right.DEVICES)
def revoke(request: HubRequest) -> Response:
    """Take a device back, from a day and an event on."""
    row, form = _device(request), request.form_data
    try:
        if not form.ticked("sure"):
            raise FieldProblem("sure", "sure")
        from_day = _day(form.get("from_day"))
        from_seq = _number(form.get("from_seq"))
    except FieldProblem as problem:
        said = request.words(f"problem.{problem.key}", **problem.values)
        return _device_page(request, {problem.field: said}, 400)
    made = _enrolling(request).revoke(row.dev, from_seq=from_seq, from_day=from_day)
    with writing(request.engine) as connection:
        audit.note(
            connection, request, "device.revoked", row.dev, unit=row.unit, list=made.number,
            from_day=from_day.isoformat() if from_day else "", from_seq=-1 if from_seq is None else from_seq,
            why=form.get("why")[:200],
        )  # fmt: skip
        _tell(connection, request, "revoked")
    return RedirectResponse(f"/devices/{row.dev}", 303)


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    with contextlib.suppress(ValueError):
        return dt.date.fromisoformat(text)
    raise FieldProblem("from_day", "day")


def _number(text: str) -> int | None:
    if not text:
        return None
    if text.isascii() and text.isdigit() and len(text) < 16:
        return int(text)
    raise FieldProblem("from_seq", "number")


def _tell(connection: sa.Connection, request: HubRequest, key: str, **values: object) -> None:
    if request.signed is not None:
        tell(connection, request.signed.token_hash, key, **values)
