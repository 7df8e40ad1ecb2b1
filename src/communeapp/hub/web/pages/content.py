"""Content: courses, template packs and lists that the hub gives out; which versions, and who has them."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from communeapp import texts
from communeapp.core.errors import UserError
from communeapp.core.sync.limits import MAX_BLOB
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.identity import load_identity
from communeapp.hub.publishing import ContentKind, Publication, Publishing
from communeapp.hub.web import audit, places
from communeapp.hub.web.reach import Reached, holders, places_of, reached
from communeapp.hub.web.refusals import FieldProblem, Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages, Uploads
from communeapp.hub.web.sessions import tell
from communeapp.hub.web.templates import render

pages = Pages()
pages.nav("content", "/content", order=55, icon="pack", right=Right.PUBLISH)

_KEYS = ("kind", "id", "edition")
#: What says itself what it is.
PACKS = (ContentKind.COURSE, ContentKind.PACK)


@dataclass(frozen=True)
class Shown:
    """A publication with its reach."""

    what: Publication
    reached: Reached


@pages.get("/content", right=Right.PUBLISH)
def content(request: HubRequest) -> Response:
    """List what is given out."""
    return _list(request, {})


def _publishing(request: HubRequest) -> Publishing:
    return Publishing(request.hub.settings, request.engine, request.hub.clock)


def _list(request: HubRequest, problems: dict[str, str], status: int = 200) -> Response:
    dev = load_identity(request.hub.settings.paths).device
    newest: dict[tuple[str, str], Publication] = {}
    for one in _publishing(request).publications():
        known = newest.get((one.kind, one.id))
        if known is None or one.edition > known.edition:
            newest[one.kind, one.id] = one
    with reading(request.engine) as connection:
        known_places = places_of(connection, dev, "content.published", _KEYS)
        devices = holders(connection, request, [dev])
        units = places.choices(connection, request)
        names = places.names(connection, (code for one in newest.values() for code in one.units))
    shown = [
        Shown(
            one, reached(devices, one.units, known_places.get((one.kind, one.id, str(one.edition))))
        )
        for one in sorted(newest.values(), key=lambda one: (one.state != "current", -one.at_ms))
    ]
    fields = ("file", "kind", "id", "version", "title", "to")
    return render(
        request,
        "content.html",
        status_code=status,
        shown=shown,
        units=units,
        names=names,
        kinds=[one for one in ContentKind if one not in PACKS],
        problems={one: problems.get(one, "") for one in fields},
        typed=request.form_data,
    )


@pages.post("/content", right=Right.PUBLISH, uploads=Uploads(each=MAX_BLOB))
def publish(request: HubRequest) -> Response:
    """Publish a file for all units or for some."""
    form = request.form_data
    files = form.files("file")
    try:
        if not files:
            raise FieldProblem("file", "file")
        kind = _kind(form.get("kind"))
        with reading(request.engine) as connection:
            units = places.check_all(connection, request, form.all("to"))
        made = _publishing(request).publish(
            files[0].path,
            kind=kind,
            content_id=form.get("id"),
            version=form.get("version"),
            title=form.get("title"),
            units=units,
            by=request.who.name,
        )
    except FieldProblem as problem:
        said = request.words(f"problem.{problem.key}", **problem.values)
        return _list(request, {problem.field: said}, 400)
    except UserError as error:
        told = texts.tell_error(error, request.lang)
        field = error.field if error.field in ("kind", "id", "version", "title") else "file"
        return _list(request, {field or "file": told.words}, 400)
    with writing(request.engine) as connection:
        audit.note(
            connection, request, "content.published", f"{made.kind}/{made.id}", version=made.version,
            title=made.title, edition=made.edition, to=list(made.units), sha256=made.sha256,
        )  # fmt: skip
        if request.signed is not None:
            tell(
                connection,
                request.signed.token_hash,
                "published",
                title=made.title,
                version=made.version,
            )
    return RedirectResponse(f"/content/{made.kind}/{made.id}", 303)


def _kind(text: str) -> ContentKind | None:
    if not text:
        return None
    try:
        return ContentKind(text)
    except ValueError:
        raise FieldProblem("kind", "choice") from None


def _editions(request: HubRequest) -> list[Publication]:
    kind, content_id = request.path_text("kind", 20), request.path_text("id", 80)
    found = [
        one
        for one in _publishing(request).publications()
        if (one.kind, one.id) == (kind, content_id)
    ]
    if not found:
        raise Refused(404, "not_found")
    return sorted(found, key=lambda one: -one.edition)


@pages.get("/content/{kind}/{id}", right=Right.PUBLISH)
def one_content(request: HubRequest) -> Response:
    """Show the editions of one thing, and which PCs have the newest."""
    editions = _editions(request)
    newest = editions[0]
    dev = load_identity(request.hub.settings.paths).device
    with reading(request.engine) as connection:
        known_places = places_of(connection, dev, "content.published", _KEYS)
        devices = holders(connection, request, [dev])
        names = places.names(
            connection,
            {one.unit for one in devices} | {code for one in editions for code in one.units},
        )
    place = known_places.get((newest.kind, newest.id, str(newest.edition)))
    meant = [one for one in devices if not newest.units or one.unit in newest.units]
    rows = [(names[one.unit], one, place is not None and one.holds(place)) for one in meant]
    return render(
        request,
        "content_one.html",
        newest=newest,
        editions=[
            Shown(
                one,
                reached(devices, one.units, known_places.get((one.kind, one.id, str(one.edition)))),
            )
            for one in editions
        ],
        names=names,
        rows=sorted(rows, key=lambda one: (one[2], one[0], one[1].name)),
    )


@pages.post("/content/{kind}/{id}/withdraw", right=Right.PUBLISH)
def withdraw(request: HubRequest) -> Response:
    """Take back what was published last."""
    newest = _editions(request)[0]
    if not request.form_data.ticked("sure"):
        raise FieldProblem("sure", "sure")
    _publishing(request).withdraw(newest.kind, newest.id, by=request.who.name)
    with writing(request.engine) as connection:
        audit.note(
            connection,
            request,
            "content.withdrawn",
            f"{newest.kind}/{newest.id}",
            edition=newest.edition,
        )
        if request.signed is not None:
            tell(connection, request.signed.token_hash, "withdrawn", title=newest.title)
    return RedirectResponse(f"/content/{newest.kind}/{newest.id}", 303)
