"""What stands between a request and its handler: session, right, token of the form, errors as pages.

Handlers run in threads. Cookies: ``__Host-hub`` (the session) and ``__Host-hub-visitor`` (before signing
in) on an encrypted line, without the prefix where somebody tries the hub on the machine itself. On any
other plain line nobody can sign in.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from anyio.to_thread import run_sync
from starlette.responses import HTMLResponse, RedirectResponse, Response

from communeapp import log, texts
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.hub.db.engine import reading
from communeapp.hub.web import csrf, forms, sessions
from communeapp.hub.web.refusals import FieldProblem, Refused
from communeapp.hub.web.request import HubRequest
from communeapp.hub.web.templates import render

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from communeapp.hub.web.routing import Page

_LOG = log.get(__name__)

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # "no-referrer" would take the origin away from our own forms.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_HSTS = "max-age=31536000"
_SESSION, _VISITOR = "hub", "hub-visitor"
_PACK_FROM = 1000


def cookie_name(request: HubRequest, name: str) -> str:
    """Give the name of a cookie: browsers keep others from setting one that begins with __Host-."""
    return f"__Host-{name}" if request.secure else name


def set_cookie(request: HubRequest, response: Response, name: str, value: str) -> None:
    """Put a cookie on an answer; it ends with the browser."""
    response.set_cookie(
        cookie_name(request, name), value,
        path="/", secure=request.secure, httponly=True, samesite="strict",
    )  # fmt: skip


def sign_in_cookie(request: HubRequest, response: Response, token: str) -> None:
    """Put the token of a session on an answer ("" takes it away)."""
    if token:
        set_cookie(request, response, _SESSION, token)
    else:
        response.delete_cookie(
            cookie_name(request, _SESSION), path="/", secure=request.secure, httponly=True, samesite="strict"
        )  # fmt: skip


def endpoint(page: Page) -> Callable[[Request], Awaitable[Response]]:
    """Wrap a handler into what the server calls."""

    async def serve(plain: Request) -> Response:
        request = HubRequest(plain.scope, plain.receive, plain._send)
        began = time.perf_counter_ns()
        if page.method == "POST":
            response = await _post(page, request)
        else:
            response = await run_sync(_get, page, request)
        took_us = (time.perf_counter_ns() - began) // 1000
        served = request.hub.served
        served.count(page.path, page.method, response.status_code, took_us)
        if served.due(request.now_ms):
            await run_sync(_write_counts, request)
        return response

    return serve


def _write_counts(request: HubRequest) -> None:
    try:
        request.hub.served.write()
    except EnvironmentProblem as error:
        _LOG.warning("counts of answers wait: %s", error.code)


def _get(page: Page, request: HubRequest) -> Response:
    return _guarded(request, lambda: _open(page, request) or _shown(request, page.handler(request)))


async def _post(page: Page, request: HubRequest) -> Response:
    turned_away = await run_sync(_guarded_or_none, request, lambda: _may_post(page, request))
    if turned_away is not None:
        await forms.drain(request)
        return turned_away
    uploads = page.uploads
    try:
        form = await forms.read_form(
            request,
            request.hub.settings.paths.uploads_dir,
            files=uploads.files if uploads else 0,
            each=(uploads.each or MAX_UPLOAD_BYTES) if uploads else 0,
            check=lambda fields: csrf.check_token(request, fields.get(csrf.FIELD, ("",))[0]),
        )
    except Refused as refused:
        await forms.drain(request)
        return await run_sync(problem_page, request, refused)
    except OSError as error:
        _LOG.warning("an upload could not be written: %s", type(error).__name__)
        await forms.drain(request)
        return await run_sync(problem_page, request, Refused(507, "disk_full"))
    request.form_data = form
    try:
        return await run_sync(_guarded, request, lambda: _shown(request, page.handler(request)))
    finally:
        await run_sync(forms.discard, form)


#: The largest file that a form may bring: one piece of a bundle (1000 MiB) and what stands around it.
MAX_UPLOAD_BYTES = 1100 * 1024 * 1024


def _may_post(page: Page, request: HubRequest) -> Response | None:
    csrf.check_origin(request)
    turned_away = _open(page, request, rotate=False)
    if turned_away is None and page.busy is not None:
        places = page.busy(request.hub)
        with reading(request.engine) as connection:
            if places.in_use(connection, request.now_ms) >= places.most:
                raise Refused(503, "busy", retry_after=20)
    return turned_away


def _open(page: Page, request: HubRequest, *, rotate: bool = True) -> Response | None:
    """Find out who asks; give an answer where the page is not for them."""
    token = request.cookies.get(cookie_name(request, _SESSION), "")
    if token:
        request.signed = sessions.find(request.engine, token, request.now_ms, rotate=rotate)
    if request.signed is None:
        request.visitor = request.cookies.get(cookie_name(request, _VISITOR), "")[:64]
        if not request.visitor and page.method == "GET":
            request.visitor = csrf.new_visitor()
    if page.right is None:
        return None
    if request.signed is None:
        if page.method != "GET":
            raise Refused(403, "signed_out")
        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        query = urlencode({"next": here}) if here != "/" else ""
        return RedirectResponse(f"/login?{query}" if query else "/login", 303)
    viewer = request.signed.viewer
    if viewer.must_change and not page.before_password:
        return RedirectResponse("/password", 303)
    if not viewer.may(page.right):
        raise Refused(403, "no_right")
    return None


def _shown(request: HubRequest, response: Response) -> Response:
    """Finish an answer: cookies, sentences that were shown, packing."""
    session = request.signed
    if session is not None and session.fresh:
        sign_in_cookie(request, response, session.fresh)
    visitor = cookie_name(request, _VISITOR)
    if session is None and request.visitor and request.cookies.get(visitor) != request.visitor:
        set_cookie(request, response, _VISITOR, request.visitor)
    if isinstance(response, HTMLResponse):
        if session is not None and session.flash and request.method == "GET":
            sessions.forget_told(request.engine, session.token_hash)
        pack(request, response)
    return response


def pack(request: HubRequest, response: Response) -> None:
    """Make a page smaller for the line; tokens in it are masked, so its size tells nothing of them."""
    if len(response.body) < _PACK_FROM or "gzip" not in request.headers.get("accept-encoding", ""):
        return
    response.body = gzip.compress(bytes(response.body), 5, mtime=0)
    response.headers["Content-Length"] = str(len(response.body))
    response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"


def _guarded(request: HubRequest, work: Callable[[], Response]) -> Response:
    """Do the work; what is refused or goes wrong becomes a page with a sentence."""
    try:
        return work()
    except Refused as refused:
        return problem_page(request, refused)
    except FieldProblem as problem:  # a handler that has no form to show it beside
        said = request.words(f"problem.{problem.key}", **problem.values)
        return problem_page(request, Refused(400, "field", problem=said))
    except AppError as error:
        return error_page(request, error)


def _guarded_or_none(request: HubRequest, work: Callable[[], Response | None]) -> Response | None:
    try:
        return work()
    except Refused as refused:
        return problem_page(request, refused)
    except AppError as error:
        return error_page(request, error)


def problem_page(request: HubRequest, refused: Refused) -> Response:
    """Make the page of a refusal."""
    t = request.words
    hint_key = f"refused.{refused.key}_hint"
    response = render(
        request,
        "problem.html",
        status_code=refused.status,
        title=t(f"refused.{refused.key}", **refused.values),
        hint=t(hint_key, **refused.values) if t.has(hint_key) else "",
        status=refused.status,
    )
    if refused.retry_after:
        response.headers["Retry-After"] = str(refused.retry_after)
    return response


def error_page(request: HubRequest, error: AppError) -> Response:
    """Make the page of an error of the program; its sentence stands in resources/messages."""
    told = texts.tell_error(error, request.lang)
    status = (
        400
        if isinstance(error, UserError)
        else 503
        if isinstance(error, EnvironmentProblem)
        else 500
    )
    if status != 400:
        _LOG.error("a page failed: %s", error.code)
    response = render(
        request,
        "problem.html",
        status_code=status,
        title=told.message,
        hint=told.hint,
        status=status,
    )
    if status == 503:
        response.headers["Retry-After"] = "30"
    return response


class Frame:
    """The outermost layer: headers on every answer, and a page instead of a traceback."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = False

        async def with_headers(message: Message) -> None:
            nonlocal began
            if message["type"] == "http.response.start":
                began = True
                _add_headers(scope, message)
            await send(message)

        try:
            await self._app(scope, receive, with_headers)
        except Exception as error:
            _LOG.exception("a request failed")
            if began:
                raise  # the server cuts the line: half a page must not look whole
            response = await run_sync(_bug_page, HubRequest(scope, receive, send), error)
            await response(scope, receive, with_headers)


def _bug_page(request: HubRequest, error: Exception) -> Response:
    return problem_page(request, Refused(500, "bug"))


def _add_headers(scope: Scope, message: Message) -> None:
    headers: list[tuple[bytes, bytes]] = list(message["headers"])
    present = {name.lower() for name, _ in headers}
    wanted = dict(HEADERS)
    if scope.get("scheme") == "https":
        wanted["Strict-Transport-Security"] = _HSTS
    if b"cache-control" not in present:
        wanted["Cache-Control"] = "no-store"
    headers += [
        (name.lower().encode(), value.encode())
        for name, value in wanted.items()
        if name.lower().encode() not in present
    ]
    message["headers"] = headers
