"""Bundles that somebody brings, and those that are taken along for communes without a line."""

from __future__ import annotations

import contextlib
import re
import time
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from starlette.responses import Response

from communeapp import texts
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.downlink import Downlink
from communeapp.hub.ingest import Ingest, Taken
from communeapp.hub.web import audit, places
from communeapp.hub.web.downloads import file
from communeapp.hub.web.refusals import FieldProblem, Refused
from communeapp.hub.web.request import HubRequest, Upload
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages, Uploads
from communeapp.hub.web.templates import render

pages = Pages()
pages.nav("ingest", "/ingest", order=50, icon="incoming", right=Right.INGEST)

FILES_AT_ONCE = 30
#: What a browser is told to wait where too many bundles are being taken in, seconds.
COME_BACK_S = 20
_UNIT = re.compile(r"[0-9A-Za-z_-]{1,16}\Z")
_FILE = re.compile(r"[0-9a-f]+(-[0-9a-f]+){2}-\d+\.cabundle\Z")


@dataclass(frozen=True)
class Outcome:
    """What became of one file: taken, or the sentence why not."""

    name: str
    taken: Taken | None = None
    message: str = ""
    hint: str = ""


@pages.get("/ingest", right=Right.INGEST)
def ingest_form(request: HubRequest) -> Response:
    """Ask for files; show what was brought lately."""
    return _page(request, ())


@pages.post(
    "/ingest",
    right=Right.INGEST,
    uploads=Uploads(files=FILES_AT_ONCE),
    busy=lambda hub: hub.ingests,
)
def ingest(request: HubRequest) -> Response:
    """Take bundles in, one after the other; what is refused does not stop the others."""
    files = request.form_data.files("files")
    if not files:
        raise FieldProblem("files", "file")
    with request.hub.ingests.held(request.now_ms) as free:
        if not free:
            raise Refused(503, "busy", retry_after=COME_BACK_S)
        outcomes = tuple(_take(request, one) for one in files)
    return _page(request, outcomes)


def _take(request: HubRequest, upload: Upload) -> Outcome:
    ingest = Ingest(request.hub.settings, request.engine, request.hub.clock)
    try:
        taken = ingest.take(upload.path, "upload", courier=request.who.name)
    except (UserError, EnvironmentProblem) as error:
        return _refused(request, upload, error)
    with writing(request.engine) as connection:
        audit.note(
            connection, request, "bundle.taken", taken.bundle, unit=taken.unit, applied=taken.applied,
            known=taken.known, quarantined=taken.quarantined, forks=taken.forks,
        )  # fmt: skip
    return Outcome(upload.name, taken)


def _refused(request: HubRequest, upload: Upload, error: AppError) -> Outcome:
    told = texts.tell_error(error, request.lang)
    with writing(request.engine) as connection:
        audit.note(
            connection, request, "bundle.refused", upload.name, code=error.code, bytes=upload.bytes
        )
    return Outcome(upload.name, None, told.message, told.hint)


def _page(request: HubRequest, outcomes: tuple[Outcome, ...]) -> Response:
    bundle, unit, who = schema.bundle, schema.unit, request.who
    mine = request.within(bundle.c.unit)
    if not who.may(Right.SEE_DEVICES):
        mine = sa.and_(bundle.c.way == "upload", bundle.c.courier == who.name)
    with reading(request.engine) as connection:
        rows = connection.execute(
            sa.select(bundle, unit.c.name.label("unit_name"))
            .select_from(bundle.outerjoin(unit, unit.c.code == bundle.c.unit))
            .where(mine)
            .order_by(bundle.c.received_ms.desc())
            .limit(20)
        ).all()
        units = places.choices(connection, request)
    return render(
        request, "ingest.html", outcomes=outcomes, rows=rows, units=units, most=FILES_AT_ONCE
    )


@pages.post("/ingest/downlink", right=Right.INGEST)
def take_along(request: HubRequest) -> Response:
    """Write the bundle for a unit; what was written for it before goes."""
    with reading(request.engine) as connection:
        unit = places.check(connection, request, request.form_data.get("unit"))
        name = places.names(connection, [unit])[unit]
    folder = _folder(request, unit)
    _sweep(folder)
    downlink = Downlink(request.hub.settings, request.engine, request.hub.clock)
    written = downlink.write(folder, unit=unit)
    with writing(request.engine) as connection:
        audit.note(connection, request, "downlink.made", name, unit=unit, files=len(written))
    files = [(one.path.name, one.size) for one in written]
    return render(request, "downlink.html", unit=unit, name=name, files=files)


@pages.get("/ingest/downlink/{unit}/{name}", right=Right.INGEST)
def download(request: HubRequest) -> Response:
    """Give one file of a bundle for a unit."""
    unit, name = request.path_text("unit", 16), request.path_text("name", 100)
    with reading(request.engine) as connection:
        request.check_unit(connection, unit)
    path = _folder(request, unit) / name
    if not (_UNIT.match(unit) and _FILE.match(name) and path.is_file()):
        raise Refused(404, "not_found")
    return file(path, name)


def _folder(request: HubRequest, unit: str) -> Path:
    return request.hub.settings.paths.downlinks_dir / "pages" / unit


def _sweep(folder: Path) -> None:
    """Delete what lies there longer than an hour: somebody may be downloading the newer ones."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.stat().st_mtime < time.time() - 3600:
                path.unlink(missing_ok=True)
