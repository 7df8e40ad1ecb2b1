"""What stands around every page: headers, tokens of forms, sessions that change and end, rights, uploads."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import HubOfTests
from tests.unit.hub.web.web_parts import PASSWORD, Browser, SetClock, add_account

from communeapp.hub.db.account_tables import audit, session
from communeapp.hub.db.engine import reading
from communeapp.hub.web import forms, sessions
from communeapp.hub.web.rights import Right, Role, Viewer

SESSION = "__Host-hub"


def pages_of(app: Starlette) -> list[tuple[str, str]]:
    """All pages as (method, path), with something in the place of what varies."""
    found = []
    for route in app.routes:
        path = re.sub(r"{(\w+)}", "x1", route.path)  # type: ignore[attr-defined]
        if not path.startswith(("/api", "/static")):
            methods = route.methods - {"HEAD"}  # type: ignore[attr-defined]
            found += [(method, path) for method in methods]
    return sorted(found)


# ------------------------------------------------------------------ headers


def test_every_answer_carries_the_headers(
    app: Starlette, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in (
        "/login",
        "/",
        "/nowhere",
        "/static/x/hub.css",
        "/health",
        "/metrics",
        "/devices/x",
    ):
        headers = browser.get(path).headers
        policy = headers["content-security-policy"]
        assert (
            "default-src 'none'" in policy and "unsafe" not in policy and "script-src" not in policy
        )
        assert "frame-ancestors 'none'" in policy and "form-action 'self'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["strict-transport-security"].startswith("max-age=")
        assert ("static" in path) != (headers["cache-control"] == "no-store")


def test_pages_have_no_script_no_inline_style_and_no_address_elsewhere(
    province: HubOfTests, admin: Browser
) -> None:
    seen = 0
    for method, path in pages_of(admin.app):
        if method != "GET" or path.startswith(("/language", "/metrics", "/health")):
            continue
        text = admin.get(path).text
        seen += 1
        assert "<script" not in text and not re.search(r"<[^>]+\s(style|on\w+)=", text), path
        assert not re.search(r"""(src|href|action)=["']?(https?:)?//""", text), path
    assert seen > 10


def test_the_style_sheet_is_kept_by_its_content_and_has_both_palettes(browser: Browser) -> None:
    link = re.search(r'href="(/static/[0-9a-f]{12}/hub.css)"', browser.get("/login").text)
    assert link is not None
    sheet = browser.get(link[1], headers={"accept-encoding": "gzip"})
    assert (
        "immutable" in sheet.headers["cache-control"]
        and sheet.headers["content-encoding"] == "gzip"
    )
    assert "--rail-gold:#e5bf6a" in sheet.text and "prefers-color-scheme:dark" in sheet.text
    assert browser.get("/static/x/..%2fapp.py").status == 404


# ------------------------------------------------------------------ rights


def test_who_is_not_signed_in_sees_no_page_and_changes_nothing(
    app: Starlette, browser: Browser
) -> None:
    for method, path in pages_of(app):
        if path.startswith(("/login", "/language", "/health", "/metrics")):
            continue
        answer = browser.get(path) if method == "GET" else browser.post(path, {"a": "b"}, csrf="x")
        expected = 303 if method == "GET" else 403
        assert answer.status == expected, (method, path)
        if method == "GET":
            assert answer.headers["location"].startswith("/login")


RIGHTS = {
    "/devices": Right.SEE_DEVICES, "/devices/requests/x1": Right.DEVICES, "/ingest": Right.INGEST,
    "/content": Right.PUBLISH, "/messages": Right.MESSAGES, "/difficulties": Right.DIFFICULTIES,
    "/accounts": Right.ACCOUNTS, "/audit": Right.AUDIT,
}  # fmt: skip


@pytest.mark.parametrize(
    ("role", "unit"),
    [(role, unit) for role in Role for unit in ("", "03433") if not (unit and role is Role.ADMIN)],
)
def test_each_role_gets_its_pages_and_no_other(
    app: Starlette, province: HubOfTests, browser: Browser, role: Role, unit: str
) -> None:
    add_account(app, "hoa", role, unit)
    browser.sign_in("hoa")
    viewer = Viewer(1, "hoa", "Hoa", role, unit)
    offered = browser.get("/password").text
    for path, right in RIGHTS.items():
        status = browser.get(path).status
        assert (status != 403) == viewer.may(right), (role, path, status)
        assert status in (200, 403, 404)
        if not path.endswith("x1"):
            assert (f'href="{path}"' in offered) == viewer.may(right), (role, path)


# ------------------------------------------------------------------ forms


def test_a_form_without_the_token_of_its_page_changes_nothing(
    app: Starlette, admin: Browser
) -> None:
    admin.get("/")
    good = admin.page.csrf if admin.page else ""
    for token in ("", "0" * 128, good[:-2], good + "00", "ký", good[64:] + good[:64][::-1]):
        answer = admin.post("/logout", csrf=token)
        assert answer.status == 403 and "Trang đã mở quá lâu" in answer.words
    assert admin.get("/").status == 200
    assert admin.post("/logout", csrf=good).status == 303


def test_a_token_of_another_session_is_no_good(
    app: Starlette, admin: Browser, new_browser: Callable[[Starlette], Browser]
) -> None:
    other = new_browser(app)
    add_account(app, "hoa")
    other.sign_in("hoa")
    other.get("/")
    assert other.page is not None
    assert admin.post("/logout", csrf=other.page.csrf).status == 403


def test_each_page_carries_its_token_under_another_mask(admin: Browser) -> None:
    tokens = {admin.get("/").csrf for _ in range(5)}
    assert len(tokens) == 5
    assert len({one[:16] for one in tokens}) == 5


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://["},
    ],
)
def test_a_form_of_another_site_is_refused(admin: Browser, headers: dict[str, str]) -> None:
    admin.get("/")
    assert "trang khác" in admin.post("/logout", headers=headers).words
    assert admin.get("/").status == 200


def test_a_form_of_our_own_is_taken_behind_a_proxy_too(admin: Browser) -> None:
    admin.get("/")
    headers = {"origin": "https://hub.laichau.example:8443", "sec-fetch-site": "same-origin"}
    assert admin.post("/logout", headers=headers).status == 303


def test_signing_in_needs_a_token_too(app: Starlette, browser: Browser) -> None:
    add_account(app, "hoa")
    assert browser.post("/login", {"name": "hoa", "password": PASSWORD}).status == 403
    browser.get("/login")
    browser.cookies.pop("__Host-hub-visitor")
    assert browser.post("/login", {"name": "hoa", "password": PASSWORD}).status == 403


# ------------------------------------------------------------------ sessions


def test_the_token_changes_and_a_lost_answer_signs_nobody_out(
    admin: Browser, clock: SetClock
) -> None:
    first = admin.cookies[SESSION]
    clock.pass_(minutes=16)
    admin.get("/")
    second = admin.cookies[SESSION]
    assert second != first
    admin.cookies[SESSION] = first  # the answer never came
    assert admin.get("/").status == 200
    assert admin.cookies[SESSION] == first  # no third one within the half minute
    clock.pass_(seconds=31)
    admin.get("/")
    third = admin.cookies[SESSION]
    assert third not in (first, second)
    admin.get("/")  # the new one is seen: from here on the old one has a minute
    admin.cookies[SESSION] = first
    clock.pass_(seconds=59)
    assert admin.get("/").status == 200


def test_an_old_token_that_comes_back_ends_the_session_for_both(
    app: Starlette, admin: Browser, clock: SetClock
) -> None:
    stolen = admin.cookies[SESSION]
    clock.pass_(minutes=16)
    admin.get("/")
    admin.get("/")
    clock.pass_(minutes=2)
    good = admin.cookies[SESSION]
    admin.cookies[SESSION] = stolen
    assert admin.get("/").status == 303
    admin.cookies[SESSION] = good
    assert admin.get("/").status == 303
    with reading(app.state.hub.engine) as connection:
        actions = list(connection.execute(sa.select(audit.c.action)).scalars())
    assert actions.count("session.stolen") == 1


def test_a_session_ends_after_rest_and_after_a_day_s_work(
    app: Starlette, admin: Browser, clock: SetClock
) -> None:
    clock.pass_(minutes=29)
    assert admin.get("/").status == 200
    clock.pass_(minutes=31)
    assert admin.get("/").status == 303
    admin.sign_in("admin")
    for _ in range(12 * 3):
        clock.pass_(minutes=20)
        assert admin.get("/").status == 200
    clock.pass_(minutes=1)
    assert admin.get("/").status == 303
    with reading(app.state.hub.engine) as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(session)).scalar() == 0


def test_a_form_sent_after_the_session_ended_says_that_nothing_was_kept(
    province: HubOfTests, admin: Browser, clock: SetClock
) -> None:
    admin.get("/messages")
    clock.pass_(minutes=31)
    answer = admin.post("/messages", {"title": "Họp", "text": "x"})
    assert answer.status == 403 and "chưa được ghi" in answer.words
    assert province.publishing.messages() == ()


def test_sessions_at_once_keep_one_token(app_on_each: Starlette, clock: SetClock) -> None:
    """Pages that are asked for at the same moment must not each bring a token of their own."""
    from concurrent.futures import ThreadPoolExecutor

    from communeapp.hub.db.engine import writing

    engine = app_on_each.state.hub.engine
    hoa = add_account(app_on_each, "hoa")
    with writing(engine) as connection:
        token, _ = sessions.start(connection, hoa, clock.now_ms(), "")
    clock.pass_(minutes=16)
    with ThreadPoolExecutor(4) as pool:
        found = list(
            pool.map(lambda _: sessions.find(engine, token, clock.now_ms(), rotate=True), range(8))
        )
    assert all(one is not None for one in found)
    assert sum(bool(one.fresh) for one in found if one) == 1


@pytest.mark.parametrize("token", ["", "x", "a" * 5000, "\x00", "ký", "' or 1=1 --"])
def test_any_other_token_is_nobody(app: Starlette, token: str) -> None:
    assert sessions.find(app.state.hub.engine, token, 1, rotate=True) is None


# ------------------------------------------------------------------ faults


def test_a_fault_of_ours_is_a_page_without_its_details(
    admin: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from communeapp.hub.web.pages import audit as page

    def broken(*args: object) -> None:
        raise ZeroDivisionError("mật khẩu của tôi")

    monkeypatch.setattr(page.places, "names", broken)
    answer = admin.get("/audit")
    assert answer.status == 500
    assert "Chương trình gặp lỗi" in answer.words
    assert "ZeroDivision" not in answer.text and "mật khẩu của tôi" not in answer.text
    assert "a request failed" in caplog.text


def test_a_database_that_is_away_is_a_page_that_says_to_come_back(
    admin: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    from communeapp.core.errors import EnvironmentProblem
    from communeapp.hub.web import sessions as found

    def away(*args: object, **more: object) -> None:
        raise EnvironmentProblem("hub.database", detail="gone")

    monkeypatch.setattr(found, "find", away)
    answer = admin.get("/")
    assert answer.status == 503 and answer.headers["retry-after"] == "30"
    assert "hub.database" not in answer.text


def test_no_line_of_the_audit_log_can_be_changed_by_a_page(app: Starlette) -> None:
    """No handler writes to the table but by adding: nothing in the sources updates or deletes there."""
    folder = Path(forms.__file__).parent
    for file in folder.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"(update|delete)\((account_tables\.)?audit\b", text), file.name
    assert audit.name == "audit"
