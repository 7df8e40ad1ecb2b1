"""Whatever is sent to any address, signed in or not: an answer of ours, never a fault and never a traceback."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import UNIT, HubOfTests, Pc
from tests.unit.hub.web.web_parts import Answer, Browser, add_account, multipart

from communeapp.hub.web.rights import Role

#: What a page may answer. 500 is a fault of ours.
FINE = {200, 303, 304, 400, 401, 403, 404, 405, 408, 409, 411, 413, 415, 416, 422, 429, 503}
FIELDS = (
    "name", "full_name", "role", "unit", "state", "title", "text", "until", "to", "kind", "id", "version",
    "compared", "seen", "sure", "from_day", "from_seq", "why", "old", "password", "again", "next", "q",
    "page", "topic", "action", "from", "back", "month", "course", "class", "year",
)  # fmt: skip

words = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["", "0", "-1", "1", "9" * 21, "1e9", "2026-02-30", "0000-00-00", "9999-12-31", UNIT, "active", "admin", "pack",
         "course", "../../etc/passwd", "' or 1=1 --", "%", "\x00", "\ud800", "<b>", "{{7*7}}", "x" * 3000]
    ),
)  # fmt: skip
fields = st.dictionaries(
    st.one_of(st.sampled_from(FIELDS), st.text(max_size=10)), words, max_size=8
)
headers = st.dictionaries(
    st.sampled_from(
        ["accept-language", "accept-encoding", "origin", "sec-fetch-site", "range", "if-none-match", "cookie",
         "x-forwarded-for", "x-forwarded-proto", "authorization", "content-length", "host", "referer", "expect"]
    ),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60),
    max_size=3,
)  # fmt: skip
files = st.lists(
    st.tuples(
        st.sampled_from(["file", "files", "x"]),
        st.sampled_from(["a.zip", "", "..\\..\\a", "\u202e"]),
        st.binary(max_size=400),
    ),
    max_size=3,
)


kinds = st.sampled_from(
    ["application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "application/json", ""]
)


def quoted(text: str) -> str:
    from urllib.parse import quote

    return quote(text.encode("utf-8", "surrogatepass"), safe="")


def check(answer: Answer, what: object) -> None:
    assert answer.status in FINE, (what, answer.status)
    assert "content-security-policy" in answer.headers, what
    if answer.headers.get("content-type", "").startswith("text/html"):
        text = answer.text
        assert "Traceback" not in text and "sqlalchemy" not in text.lower(), what
        assert "<html lang=" in text, what


def fuzz(app: Starlette, people: list[Browser], examples: int) -> None:
    routes = sorted({(route.path, tuple(sorted(route.methods))) for route in app.routes})  # type: ignore[attr-defined]
    # Forms are where most can go wrong; twice as often as pages that are read.
    routes += [one for one in routes if "POST" in one[1]] * 2

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=examples < 1000,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def one(data: st.DataObject) -> None:
        path, methods = data.draw(st.sampled_from(routes))
        path = re.sub(r"{[^}]+}", lambda _: quoted(data.draw(words)) or "x", path)
        query = data.draw(fields)
        if query:
            path += "?" + "&".join(
                f"{quoted(name)}={quoted(value)}" for name, value in query.items()
            )
        browser = data.draw(st.sampled_from(people))
        before, kept = dict(browser.cookies), browser.page
        more = data.draw(headers)
        every = ("GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")
        method = data.draw(st.sampled_from(every if data.draw(st.integers(0, 7)) == 7 else methods))
        if method == "POST" and data.draw(st.booleans()):
            if browser.get("/password").status == 303 and "__Host-hub" in browser.cookies:
                role = people.index(browser)  # signed out by what was sent before
                browser.sign_in(list(Role)[role - 1].value)
                before = dict(browser.cookies)
                browser.get("/password")
            token = browser.page.csrf if browser.page and "csrf" in browser.page.text else "x"
            given_fields = [("csrf", token), *data.draw(fields).items()]
            body, kind = multipart(
                [(name, value.encode("utf-8", "replace").decode()) for name, value in given_fields],
                data.draw(files),
            )
            answer = browser.send("POST", path, body, {"content-type": kind, **more})
        else:
            body, kind = data.draw(st.binary(max_size=200)), data.draw(kinds)
            answer = browser.send(method, path, body, {"content-type": kind, **more})
        browser.cookies, browser.page = before, kept
        check(answer, (method, path, more))

    one()


def people(app: Starlette, new_browser: Callable[[Starlette], Browser]) -> list[Browser]:
    """Nobody, and one of each role; sessions are brought back after each request."""
    found = [new_browser(app)]
    for role in Role:
        add_account(app, role.value, role, UNIT if role is Role.READER else "")
        browser = new_browser(app)
        browser.sign_in(role.value)
        found.append(browser)
    return found


def test_no_request_brings_a_page_to_fall(
    app: Starlette,
    province: HubOfTests,
    new_browser: Callable[[Starlette], Browser],
    any_pc: Callable[..., Pc],
) -> None:
    any_pc().enrol(province)
    fuzz(app, people(app, new_browser), 120)


@pytest.mark.soak
def test_no_request_of_many_brings_a_page_to_fall(
    app_on_each: Starlette,
    province_on_each: HubOfTests,
    new_browser: Callable[[Starlette], Browser],
    any_pc: Callable[..., Pc],
) -> None:
    any_pc().enrol(province_on_each)
    fuzz(app_on_each, people(app_on_each, new_browser), 10_000)
