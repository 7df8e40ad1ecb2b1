"""Documents: volume, what is late, fields; entries of shared registers; what was sent up."""

from __future__ import annotations

import re

from starlette.responses import Response

from communeapp.hub import charts
from communeapp.hub.blobs import Blobs
from communeapp.hub.db.engine import reading
from communeapp.hub.statistics import documents as counted
from communeapp.hub.statistics.documents import Volume, Wanted
from communeapp.hub.statistics.names import field_names, type_names
from communeapp.hub.web import counting, downloads
from communeapp.hub.web.refusals import Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.templates import Pager, render

pages = Pages()
pages.nav("documents", "/documents", order=14, icon="document", right=Right.STATISTICS)

_FIELDS = 12
_PAGE = 50
_KEY = re.compile(r"[0-9a-f]{32}\Z")
_DATE = re.compile(r"(?:\d{4}-\d\d-\d\d)?\Z")


@pages.get("/documents", right=Right.STATISTICS)
def overview(request: HubRequest) -> Response:
    """Show volume and what is late: in figures, by month, field and commune."""
    whole = counting.caught_up(request)
    t = request.words
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        found = counted.documents(connection, asked.units, asked.months, asked.unit)
        shared = counted.header_count(connection, asked.units, Wanted(asked.unit))
        sent, _ = counted.sent_up(connection, asked.units, asked.unit, limit=1)
    months = list(found.by_month.values())
    labels = [counting.month_words(t, one) for one in found.by_month]
    by_month = charts.columns(
        "documents-months", t("documents.chart_months"),
        t("documents.chart_months_said", received=found.total.received, issued=found.total.issued),
        counting.axis_words(found.by_month),
        [
            charts.Series(t("documents.received"), [one.received for one in months], 1),
            charts.Series(t("documents.issued"), [one.issued for one in months], 2),
        ],
        t.number,
    )  # fmt: skip
    fields = counting.top(found.by_field, _FIELDS)
    by_field = charts.bars(
        "documents-fields", t("documents.chart_fields"), t("documents.chart_fields_said"),
        [_field(request, code) for code, _ in fields],
        [charts.Series(t("documents.received"), [count for _, count in fields], 1)],
        t.number,
    )  # fmt: skip
    return render(
        request,
        "statistics/documents.html",
        asked=asked,
        spans=counting.SPANS,
        found=found,
        months=[(label, one) for label, one in zip(labels, months, strict=True)],
        fields=[(_field(request, code), count) for code, count in fields],
        types=[
            (type_names().get(code, code) or t("documents.other"), count)
            for code, count in counting.top(found.by_type, _FIELDS)
        ],
        units=[(one, found.by_unit.get(one, Volume())) for one in asked.sorted(found.by_unit)],
        by_month=by_month,
        by_field=by_field,
        shared=shared,
        sent=sent,
    )


def _field(request: HubRequest, code: str) -> str:
    return field_names().get(code, code) or request.words("documents.other")


@pages.get("/documents/register", right=Right.STATISTICS)
def register(request: HubRequest) -> Response:
    """List entries of registers that offices share, the latest first, page by page."""
    whole = counting.caught_up(request)
    direction = request.query("direction", 3)
    direction = direction if direction in ("in", "out") else ""
    date, _, key = request.query("before", 60).partition("/")
    before = (date, key) if _KEY.match(key) and _DATE.match(date) else None
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        years = counted.shared_years(connection, asked.units)
        year = request.query("year", 4)
        wanted = Wanted(
            asked.unit, direction, request.query("field", 60), year if year in years else ""
        )
        total = counted.header_count(connection, asked.units, wanted)
        rows = counted.headers(connection, asked.units, wanted, before=before, limit=_PAGE + 1)
    query = {
        "unit": asked.unit, "direction": direction, "field": wanted.field, "year": wanted.year,
    }  # fmt: skip
    following = f"{rows[_PAGE - 1].date}/{rows[_PAGE - 1].key}" if len(rows) > _PAGE else ""
    return render(
        request,
        "statistics/register.html",
        asked=asked,
        rows=rows[:_PAGE],
        total=total,
        query=query,
        years=years,
        fields=field_names(),
        types=type_names(),
        following=following,
        first=before is None,
    )


@pages.get("/documents/sent", right=Right.STATISTICS)
def sent(request: HubRequest) -> Response:
    """List the documents that communes addressed to the hub."""
    whole = counting.caught_up(request)
    page = request.number("page", most=10_000)
    with reading(request.engine) as connection:
        asked = counting.asked(request, connection, whole=whole)
        total, rows = counted.sent_up(
            connection, asked.units, asked.unit, offset=(page - 1) * _PAGE, limit=_PAGE
        )
        pager = Pager(page, total, _PAGE)
        if not rows and total:
            _, rows = counted.sent_up(
                connection, asked.units, asked.unit, offset=pager.offset, limit=_PAGE
            )
    blobs = Blobs(request.hub.settings.paths)
    arrived = {sha256 for one in rows for sha256, *_ in one.files if blobs.has(sha256)}
    return render(
        request,
        "statistics/sent.html",
        asked=asked,
        rows=rows,
        pager=pager,
        arrived=arrived,
        types=type_names(),
    )


@pages.get("/documents/sent/{key}/{place}", right=Right.STATISTICS)
def sent_file(request: HubRequest) -> Response:
    """Give a file of such a document, as it came: byte for byte, always as a download."""
    key, place = request.path_text("key", 32), request.path_text("place", 3)
    if not _KEY.match(key) or not (place.isascii() and place.isdigit()):
        raise Refused(404, "not_found")
    with reading(request.engine) as connection:
        units = request.scope_units(connection)
        found = counted.one_sent_up(connection, units, key)
    if found is None or not int(place) < len(found.files):
        raise Refused(404, "not_found")
    sha256, _, name, _ = found.files[int(place)]
    blobs = Blobs(request.hub.settings.paths)
    if not blobs.has(sha256):
        raise Refused(404, "not_found")
    # The type that a PC names is not believed: a browser must never show it as a page of ours.
    return downloads.file(blobs.path(sha256), name or f"{sha256[:12]}.bin")
