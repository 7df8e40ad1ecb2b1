"""Figures as files: tables, statements of xAPI, signed certificates. Who took what stands in the audit log."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response, StreamingResponse

from communeapp.clock import civil_date
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.exporting import sheets, standards
from communeapp.hub.exporting.tables import TABLES, Ask
from communeapp.hub.web import audit, counting
from communeapp.hub.web.downloads import disposition
from communeapp.hub.web.pages.impact import bucket_words
from communeapp.hub.web.refusals import Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.templates import render

pages = Pages()
pages.nav("exports", "/exports", order=20, icon="save", right=Right.STATISTICS)

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pages.get("/exports", right=Right.STATISTICS)
def overview(request: HubRequest) -> Response:
    """Show what can be taken along."""
    whole = counting.caught_up(request)
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
    return render(request, "statistics/exports.html", asked=asked, tables=tuple(TABLES.values()))


@pages.get("/exports/{file}", right=Right.STATISTICS)
def export(request: HubRequest) -> Response:
    """Give a file: ``standings.xlsx``, ``standings.csv`` …, ``xapi.json``, ``badges.zip``."""
    file = request.path_text("file", 40)
    name, _, suffix = file.partition(".")
    counting.caught_up(request)
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=True)
    ask = _ask(request, asked)
    stream, media_type = _stream(request, ask, name, suffix)
    with writing(request.engine) as connection:
        audit.note(connection, request, "figures.exported", file, unit=asked.unit)
    day = civil_date(request.now_ms)
    return StreamingResponse(
        stream,
        media_type=media_type,
        headers={"Content-Disposition": disposition(f"{name}-{day:%Y-%m-%d}.{suffix}")},
    )


def _ask(request: HubRequest, asked: counting.Asked) -> Ask:
    t = request.words
    return Ask(
        engine=request.engine, units=asked.units, unit=asked.unit, today=civil_date(request.now_ms),
        now_ms=request.now_ms, label=t.label, bucket=lambda at: bucket_words(t, at),
    )  # fmt: skip


def _stream(request: HubRequest, ask: Ask, name: str, suffix: str) -> tuple[Iterator[bytes], str]:
    t = request.words
    if (name, suffix) == ("xapi", "json"):
        return standards.xapi_stream(ask), "application/json"
    if (name, suffix) == ("badges", "zip"):
        return sheets.zip_stream(standards.badge_files(ask)), "application/zip"
    table = TABLES.get(name)
    if table is None or suffix not in ("xlsx", "csv"):
        raise Refused(404, "not_found")
    headings = [one if one.isdigit() else t(f"column.{one}") for one in table.columns]
    if suffix == "csv":
        return sheets.csv_stream(headings, table.rows(ask)), "text/csv; charset=utf-8"
    return sheets.xlsx_stream(t(f"export.{name}"), headings, table.rows(ask)), _XLSX
