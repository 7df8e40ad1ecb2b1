"""Signing in and out, the own password, the language of the pages."""

from __future__ import annotations

import sqlalchemy as sa
from starlette.responses import RedirectResponse, Response

from communeapp.hub.db.account_tables import account
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.db.schema import unit
from communeapp.hub.web import accounts, audit, i18n, limits, sessions
from communeapp.hub.web.refusals import FieldProblem, Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.rights import Right
from communeapp.hub.web.routing import Pages
from communeapp.hub.web.security import sign_in_cookie
from communeapp.hub.web.templates import render

pages = Pages()


@pages.get("/login", right=None)
def login_form(request: HubRequest) -> Response:
    """Ask for name and password; who is signed in goes home."""
    if request.viewer is not None:
        return RedirectResponse(_local(request.query("next")), 303)
    if _plain_line(request):
        return _login_page(request, problem="login.plain", status=403)
    return _login_page(request)


@pages.post("/login", right=None)
def login(request: HubRequest) -> Response:
    """Sign in. The answer and the work are the same for an unknown name and for a wrong password."""
    if _plain_line(request):
        return _login_page(request, problem="login.plain", status=403)
    typed, password = request.form_data.get("name")[:200], request.form_data.raw("password")
    try:
        name = accounts.clean_name(typed)
    except FieldProblem:
        name = ""
    counted = limits.counters(name or typed, request.address)
    with writing(request.engine) as connection:
        wait_ms = limits.reserve_try(connection, counted, request.now_ms)
    if wait_ms:
        return _waiting(request, wait_ms)
    with reading(request.engine) as connection:
        row = connection.execute(
            sa.select(account.c.id, account.c.hash).where(
                account.c.name == name, account.c.state == "active"
            )
        ).first()
    good = accounts.verify(row.hash if row else None, password[: accounts.MAX_PASSWORD + 1])
    if row is None or not good:
        _note_failure(request, name, known=row is not None)
        return _login_page(request, problem="login.wrong", status=401)
    with writing(request.engine) as connection:
        limits.forgive(connection, counted, request.now_ms)
        old = request.signed
        if old is not None:
            sessions.end(connection, old.token_hash)
        token, _ = sessions.start(connection, row.id, request.now_ms, request.address)
        connection.execute(
            sa.update(account).where(account.c.id == row.id).values(seen_ms=request.now_ms)
        )
        audit.write(
            connection, request.now_ms, "session.started", name,
            account=row.id, name=name, address=request.address,
        )  # fmt: skip
    response = RedirectResponse(_local(request.form_data.get("next")), 303)
    request.signed = None
    sign_in_cookie(request, response, token)
    return response


def _note_failure(request: HubRequest, name: str, *, known: bool) -> None:
    """Write down a wrong password; what was typed as a name of nobody may itself be a password."""
    with writing(request.engine) as connection:
        audit.write(
            connection, request.now_ms, "session.refused", name if known else "",
            name=name if known else "", address=request.address,
        )  # fmt: skip


def _login_page(
    request: HubRequest, *, problem: str = "", status: int = 200, wait_ms: int = 0
) -> Response:
    t = request.words
    form = request.form_data
    return render(
        request,
        "login.html",
        status_code=status,
        name=form.get("name")[:64],
        next=_local(form.get("next") or request.query("next")),
        problem=t(problem, wait=t.wait(wait_ms)) if problem else "",
        hint=t(f"{problem}_hint") if problem else "",
    )


def _waiting(request: HubRequest, wait_ms: int) -> Response:
    response = _login_page(request, problem="login.wait", status=429, wait_ms=wait_ms)
    response.headers["Retry-After"] = str(-(-wait_ms // 1000))
    return response


def _plain_line(request: HubRequest) -> bool:
    return not (request.secure or request.local)


def _local(path: str) -> str:
    """Give a path of this hub; anything that leads elsewhere becomes the home page."""
    good = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if good and "\\" not in path and not path.startswith("/login") else "/"


@pages.post("/logout", right=Right.SIGNED_IN, before_password=True)
def logout(request: HubRequest) -> Response:
    """End the session."""
    session = request.signed
    if session is None:
        raise Refused(403, "signed_out")
    with writing(request.engine) as connection:
        sessions.end(connection, session.token_hash)
        audit.note(connection, request, "session.ended", request.who.name)
    request.signed = None
    response = RedirectResponse("/login", 303)
    sign_in_cookie(request, response, "")
    return response


@pages.get("/password", right=Right.SIGNED_IN, before_password=True)
def password_form(request: HubRequest) -> Response:
    """Show the own account and ask for a new password."""
    return _password_page(request, {})


@pages.post("/password", right=Right.SIGNED_IN, before_password=True)
def password(request: HubRequest) -> Response:
    """Change the own password: other sessions end, this one gets a new token."""
    form, session, who = request.form_data, request.signed, request.who
    if session is None:
        raise Refused(403, "signed_out")
    try:
        _change_password(request, form.raw("old"), form.raw("password"), form.raw("again"))
    except FieldProblem as problem:
        said = {problem.field: request.words(f"problem.{problem.key}", **problem.values)}
        return _password_page(request, said, 400)
    with writing(request.engine) as connection:
        sessions.end(connection, session.token_hash)
        token, kept = sessions.start(connection, who.account, request.now_ms, request.address)
        sessions.tell(connection, kept, "password")
    request.signed = None
    response = RedirectResponse("/", 303)
    sign_in_cookie(request, response, token)
    return response


def _change_password(request: HubRequest, old: str, new: str, again: str) -> None:
    who = request.who
    counted = (limits.password_counter(who.name),)
    with writing(request.engine) as connection:
        wait_ms = limits.reserve_try(connection, counted, request.now_ms)
        if wait_ms:
            wait = request.words.wait(wait_ms)
            raise FieldProblem("old", "password_wait", wait=wait)
    with reading(request.engine) as connection:
        kept = connection.execute(
            sa.select(account.c.hash).where(account.c.id == who.account)
        ).scalar_one()
    if not accounts.verify(kept, old):
        raise FieldProblem("old", "password_old")
    if new != again:
        raise FieldProblem("again", "password_again")
    if new == old:
        raise FieldProblem("password", "password_same")
    with writing(request.engine) as connection:
        limits.forgive(connection, counted, request.now_ms)
        accounts.set_password(connection, who.account, new, request.now_ms, must_change=False)
        audit.note(connection, request, "account.password", who.name)


def _password_page(request: HubRequest, problems: dict[str, str], status: int = 200) -> Response:
    place = request.who.unit
    with reading(request.engine) as connection:
        name = connection.execute(sa.select(unit.c.name).where(unit.c.code == place)).scalar()
    said = {"old": "", "password": "", "again": "", **problems}
    return render(request, "password.html", status_code=status, problems=said, place=name or place)


@pages.get("/language/{code}", right=None)
def language(request: HubRequest) -> Response:
    """Change the language of the pages in this browser."""
    code = request.path_text("code", 5)
    if code not in i18n.LANGUAGES:
        raise Refused(404, "not_found")
    response = RedirectResponse(_local(request.query("back", 500)), 303)
    response.set_cookie(
        "hub_lang", code, max_age=365 * 86_400, path="/",
        secure=request.secure, httponly=True, samesite="lax",
    )  # fmt: skip
    return response
