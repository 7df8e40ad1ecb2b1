"""Messages to communes: written, sent, and whom they reached."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from communeapp import texts
from communeapp.clock import civil_date
from communeapp.core.errors import UserError
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.identity import load_identity
from communeapp.hub.publishing import Message, Publishing
from communeapp.hub.web import audit, places
from communeapp.hub.web.reach import Reached, holders, places_of, reached
from communeapp.hub.web.refusals import FieldProblem
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.sessions import tell
from communeapp.hub.web.templates import Pager, render

pages = Pages()
pages.nav("messages", "/messages", order=60, icon="send", right=Right.MESSAGES)


@dataclass(frozen=True)
class Shown:
    """A message with its reach."""

    what: Message
    reached: Reached


@pages.get("/messages", right=Right.MESSAGES)
def messages(request: HubRequest) -> Response:
    """List messages and ask for a new one."""
    return _list(request, {})


def _publishing(request: HubRequest) -> Publishing:
    return Publishing(request.hub.settings, request.engine, request.hub.clock)


def _list(request: HubRequest, problems: dict[str, str], status: int = 200) -> Response:
    dev = load_identity(request.hub.settings.paths).device
    everything = _publishing(request).messages()
    with reading(request.engine) as connection:
        mine = request.scope_units(connection)
        seen = [one for one in everything if mine is None or not one.units or mine & set(one.units)]
        pager = Pager(request.number("page"), len(seen), 20)
        known_places = places_of(connection, dev, "message.sent", ("id",))
        devices = holders(connection, request, [dev])
        units = places.choices(connection, request)
        part = seen[pager.offset : pager.last]
        names = places.names(connection, (code for one in part for code in one.units))
    fields = ("title", "text", "until", "to")
    return render(
        request,
        "messages.html",
        status_code=status,
        shown=[
            Shown(one, reached(devices, one.units, known_places.get((one.id,)))) for one in part
        ],
        pager=pager,
        units=units,
        names=names,
        problems={one: problems.get(one, "") for one in fields},
        typed=request.form_data,
        today=civil_date(request.now_ms).isoformat(),
    )


@pages.post("/messages", right=Right.MESSAGES)
def send(request: HubRequest) -> Response:
    """Send a message to all units that this person may reach, or to some of them."""
    form = request.form_data
    try:
        with reading(request.engine) as connection:
            units = places.check_all(connection, request, form.all("to"))
            if not units and request.who.unit:  # "all" is all of one's own part of the province
                units = [code for code, _ in places.choices(connection, request)]
        until = form.get("until")
        if until and until < civil_date(request.now_ms).isoformat():
            raise FieldProblem("until", "past_day")
        made = _publishing(request).send_message(
            form.get("title"), form.get("text"), units=units, until=until, by=request.who.name
        )
    except FieldProblem as problem:
        said = request.words(f"problem.{problem.key}", **problem.values)
        return _list(request, {problem.field: said}, 400)
    except UserError as error:
        told = texts.tell_error(error, request.lang)
        field = error.field if error.field in ("title", "text", "until") else "to"
        return _list(request, {field or "to": told.words}, 400)
    with writing(request.engine) as connection:
        audit.note(
            connection, request, "message.sent", made.id, title=made.title, to=list(made.units)
        )
        if request.signed is not None:
            tell(connection, request.signed.token_hash, "message_sent", title=made.title)
    return RedirectResponse("/messages", 303)
