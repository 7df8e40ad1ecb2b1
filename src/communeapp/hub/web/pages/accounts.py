"""Accounts: who may sign in, as what, for which part of the province."""

from __future__ import annotations

import sqlalchemy as sa
from starlette.responses import RedirectResponse, Response

from communeapp.hub.db.engine import reading, writing
from communeapp.hub.web import accounts, audit, places
from communeapp.hub.web.refusals import FieldProblem, Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right, Role
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.sessions import tell
from communeapp.hub.web.templates import render

pages = Pages()
pages.nav("accounts", "/accounts", order=80, icon="people", right=Right.ACCOUNTS)


@pages.get("/accounts", right=Right.ACCOUNTS)
def everybody(request: HubRequest) -> Response:
    """List all accounts."""
    with reading(request.engine) as connection:
        rows = accounts.everybody(connection)
        names = places.names(connection, (one.unit for one in rows if one.unit))
    return render(request, "accounts.html", rows=rows, names=names)


@pages.get("/accounts/new", right=Right.ACCOUNTS)
def new(request: HubRequest) -> Response:
    """Ask for what a new account needs."""
    return _form(request, None, {})


@pages.post("/accounts/new", right=Right.ACCOUNTS)
def create(request: HubRequest) -> Response:
    """Make an account; its first password is shown once."""
    form, password = request.form_data, accounts.new_password()
    try:
        role = accounts.parse_role(form.get("role"))
        with writing(request.engine) as connection:
            unit = _place(connection, request)
            made = accounts.create(
                connection,
                name=form.get("name"),
                full_name=form.get("full_name"),
                role=role,
                unit=unit,
                password=password,
                by=request.who.name,
                now_ms=request.now_ms,
            )
            name = accounts.load(connection, made).name
            audit.note(connection, request, "account.created", name, unit=unit, role=role.value)
    except FieldProblem as problem:
        return _form(request, None, _said(request, problem), 400)
    return render(request, "account_password.html", name=name, password=password, new=True)


@pages.get("/accounts/{id}", right=Right.ACCOUNTS)
def one_account(request: HubRequest) -> Response:
    """Show an account to be changed."""
    return _form(request, _load(request), {})


@pages.post("/accounts/{id}", right=Right.ACCOUNTS)
def change(request: HubRequest) -> Response:
    """Change name, role, place or state."""
    one, form = _load(request), request.form_data
    try:
        role = accounts.parse_role(form.get("role"))
        with writing(request.engine) as connection:
            unit = _place(connection, request)
            state = form.get("state")
            accounts.change(
                connection,
                one.id,
                full_name=form.get("full_name"),
                role=role,
                unit=unit,
                state=state,
                now_ms=request.now_ms,
            )
            audit.note(
                connection, request, "account.changed", one.name, unit=unit,
                before={"role": one.role.value, "unit": one.unit, "state": one.state},
                after={"role": role.value, "unit": unit, "state": state},
            )  # fmt: skip
            if request.signed is not None:
                tell(connection, request.signed.token_hash, "account_changed", name=one.name)
    except FieldProblem as problem:
        return _form(request, one, _said(request, problem), 400)
    return RedirectResponse("/accounts", 303)


@pages.post("/accounts/{id}/password", right=Right.ACCOUNTS)
def reset(request: HubRequest) -> Response:
    """Give a new first password, shown once; the old one and all sessions end."""
    one, password = _load(request), accounts.new_password()
    with writing(request.engine) as connection:
        accounts.set_password(connection, one.id, password, request.now_ms, must_change=True)
        audit.note(connection, request, "account.password_reset", one.name, unit=one.unit)
    return render(request, "account_password.html", name=one.name, password=password, new=False)


def _load(request: HubRequest) -> accounts.Account:
    text = request.path_text("id", 12)
    if not (text.isascii() and text.isdigit()):
        raise Refused(404, "not_found")
    with reading(request.engine) as connection:
        return accounts.load(connection, int(text))


def _place(connection: sa.Connection, request: HubRequest) -> str:
    chosen = request.form_data.get("unit")
    return places.check(connection, request, chosen) if chosen else ""


def _said(request: HubRequest, problem: FieldProblem) -> dict[str, str]:
    return {problem.field: request.words(f"problem.{problem.key}", **problem.values)}


def _form(
    request: HubRequest, one: accounts.Account | None, problems: dict[str, str], status: int = 200
) -> Response:
    with reading(request.engine) as connection:
        units = places.choices(connection, request)
    fields = ("name", "full_name", "role", "unit", "state")
    given = {field: str(getattr(one, field)) if one else "" for field in fields}
    if request.method == "POST":
        given |= {
            field: request.form_data.get(field)
            for field in fields
            if field != "name" or one is None
        }
    return render(
        request,
        "account.html",
        status_code=status,
        one=one,
        given=given,
        units=units,
        roles=tuple(Role),
        problems={field: problems.get(field, "") for field in (*fields, "password")},
        oneself=one is not None and one.id == request.who.account,
    )
