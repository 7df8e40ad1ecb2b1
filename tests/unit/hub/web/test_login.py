"""Signing in and out: cookies, waits, the same answer for an unknown name, first passwords."""

from __future__ import annotations

from collections.abc import Callable

import argon2
import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from tests.unit.hub.web.web_parts import PASSWORD, Browser, SetClock, add_account

from communeapp.hub.db.account_tables import account, audit, login_try, session
from communeapp.hub.db.engine import reading
from communeapp.hub.web import accounts, sessions
from communeapp.hub.web.rights import Role

SESSION = "__Host-hub"


def rows(app: Starlette, table: sa.Table) -> list[sa.Row[tuple[object, ...]]]:
    with reading(app.state.hub.engine) as connection:
        return list(connection.execute(sa.select(table)).all())


def test_without_a_session_one_is_asked_to_sign_in_and_comes_back(
    app: Starlette, browser: Browser
) -> None:
    add_account(app, "hoa")
    asked = browser.get("/password?from=active")
    assert asked.status == 303
    assert asked.headers["location"] == "/login?next=%2Fpassword%3Ffrom%3Dactive"
    browser.follow(asked)
    into = browser.post(
        "/login", {"name": "HOA ", "password": PASSWORD, "next": "/password?from=active"}
    )
    assert (into.status, into.headers["location"]) == (303, "/password?from=active")
    assert browser.get("/").status == 200


def test_the_cookie_is_for_this_host_alone_and_not_for_scripts(
    app: Starlette, browser: Browser
) -> None:
    add_account(app, "hoa")
    cookie = browser.sign_in("hoa").cookies[0]
    assert cookie.startswith(f"{SESSION}=")
    assert {"HttpOnly", "Secure", "Path=/", "SameSite=strict"} <= set(cookie.split("; "))
    assert "Domain" not in cookie and "Max-Age" not in cookie


def test_no_token_is_kept_as_it_is(app: Starlette, browser: Browser) -> None:
    add_account(app, "hoa")
    browser.sign_in("hoa")
    [kept] = rows(app, session)
    assert browser.cookies[SESSION] not in map(str, kept)
    assert kept.token == sessions.hashed(browser.cookies[SESSION])
    [one] = rows(app, account)
    assert one.hash.startswith("$argon2id$v=19$") and PASSWORD not in one.hash


def test_passwords_cost_what_pins_cost(quick_passwords: argon2.PasswordHasher) -> None:
    kept = quick_passwords.hash(PASSWORD)
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


@pytest.mark.parametrize(
    "target",
    ["//evil.example/", "https://evil.example/", "/\\evil.example", "/login", "javascript:x", ""],
)
def test_signing_in_never_leads_elsewhere(app: Starlette, browser: Browser, target: str) -> None:
    add_account(app, "hoa")
    browser.get("/login")
    into = browser.post("/login", {"name": "hoa", "password": PASSWORD, "next": target})
    assert into.headers["location"] == "/"


def test_an_unknown_name_gets_the_answer_of_a_wrong_password(
    app: Starlette, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_account(app, "hoa")
    compared: list[bool] = []
    real = accounts._HASHER

    class Counting:
        def verify(self, kept: str, password: str) -> bool:
            compared.append(kept != "")
            return real.verify(kept, password)

        def hash(self, password: str) -> str:
            return real.hash(password)

    monkeypatch.setattr(accounts, "_HASHER", Counting())
    answers = []
    for name in ("hoa", "nobody", "Không thể là tên"):
        browser.get("/login")
        answers.append(browser.post("/login", {"name": name, "password": "sai mật khẩu"}))
    assert [one.status for one in answers] == [401] * 3
    assert len({one.words for one in answers}) == 1
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng" in answers[0].words
    assert len(compared) == 3  # the same work for each


def test_a_closed_account_is_as_unknown(app: Starlette, browser: Browser) -> None:
    add_account(app, "chief")
    hoa = add_account(app, "hoa", Role.READER)
    browser.sign_in("hoa")
    hub = app.state.hub
    with hub.engine.connect() as connection:
        accounts.change(
            connection, hoa, full_name="Hoa", role=Role.READER, unit="", state="closed", now_ms=1
        )
        connection.commit()
    assert browser.get("/").status == 303  # thrown out at once
    assert browser.sign_in("hoa").status == 401


def test_wrong_passwords_make_one_wait_and_it_is_said_how_long(
    app_on_each: Starlette, new_browser: Callable[[Starlette], Browser], clock: SetClock
) -> None:
    browser = new_browser(app_on_each)
    add_account(app_on_each, "hoa")
    for _ in range(5):
        assert browser.sign_in("hoa", "sai mật khẩu").status == 401
    waiting = browser.sign_in("hoa")
    assert (waiting.status, waiting.headers["retry-after"]) == (429, "5")
    assert "thử lại sau 5 giây" in waiting.words
    clock.pass_(seconds=5)
    assert browser.sign_in("hoa", "sai mật khẩu").status == 401
    clock.pass_(seconds=14)
    assert browser.sign_in("hoa").headers["retry-after"] == "1"  # 15 s this time
    clock.pass_(seconds=1)
    assert browser.sign_in("hoa").status == 303
    assert [one.tries for one in rows(app_on_each, login_try)] == [
        6
    ]  # of the address, this try forgiven


def test_a_wait_holds_in_every_worker(
    app: Starlette, new_browser: Callable[[Starlette], Browser], clock: SetClock
) -> None:
    from communeapp.hub.web.app import create_app

    hub = app.state.hub
    other = create_app(hub.settings, engine=hub.engine, clock=clock)
    add_account(app, "hoa")
    for number in range(5):
        new_browser((app, other)[number % 2]).sign_in("hoa", "sai mật khẩu")
    assert new_browser(app).sign_in("hoa").status == 429
    assert new_browser(other).sign_in("hoa").status == 429


def test_strangers_elsewhere_do_not_lock_somebody_out(
    app: Starlette, new_browser: Callable[[Starlette], Browser]
) -> None:
    add_account(app, "hoa")
    stranger = new_browser(app)
    stranger.client = ("203.0.113.9", 1)
    for _ in range(8):
        stranger.sign_in("hoa", "sai mật khẩu")
    assert new_browser(app).sign_in("hoa").status == 303


def test_one_address_may_not_go_through_many_names(
    app: Starlette, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accounts, "verify", lambda kept, password: False)
    statuses = [browser.sign_in(f"ten{number}", "sai mật khẩu").status for number in range(32)]
    assert statuses == [401] * 30 + [429] * 2


def test_a_first_password_has_to_be_changed_before_anything_else(
    app: Starlette, browser: Browser
) -> None:
    add_account(app, "hoa", must_change=True)
    browser.sign_in("hoa")
    assert browser.get("/").headers["location"] == "/password"
    browser.get("/password")
    before = browser.cookies[SESSION]
    wrong = browser.post("/password", {"old": PASSWORD, "password": "ngan", "again": "ngan"})
    assert wrong.status == 400 and "ít nhất 10 ký tự" in wrong.words
    good = browser.post(
        "/password",
        {"old": PASSWORD, "password": "mưa rơi trên nương", "again": "mưa rơi trên nương"},
    )
    assert "Đã đổi mật khẩu" in browser.follow(good).words
    assert browser.cookies[SESSION] != before
    assert "Đã đổi mật khẩu" not in browser.get("/").words  # said once


def test_a_new_password_ends_the_sessions_elsewhere(
    app: Starlette, new_browser: Callable[[Starlette], Browser]
) -> None:
    add_account(app, "hoa")
    here, there = new_browser(app), new_browser(app)
    here.sign_in("hoa")
    there.sign_in("hoa")
    here.get("/password")
    here.post(
        "/password",
        {"old": PASSWORD, "password": "mưa rơi trên nương", "again": "mưa rơi trên nương"},
    )
    assert here.get("/").status == 200
    assert there.get("/").status == 303


@pytest.mark.parametrize(
    "password", ["1234567890", "aaaaaaaaaaaa", "quantritinh-hoa", "Matkhau2026", "qwertyuiop12"]
)
def test_passwords_that_are_guessed_first_are_refused(password: str) -> None:
    from communeapp.hub.web.refusals import FieldProblem

    with pytest.raises(FieldProblem, match="password_weak"):
        accounts.check_password(password, "quantritinh")


def test_signing_out_ends_the_session_on_the_hub(app: Starlette, browser: Browser) -> None:
    add_account(app, "hoa")
    browser.sign_in("hoa")
    stolen = dict(browser.cookies)
    browser.get("/")
    assert browser.post("/logout").headers["location"] == "/login"
    assert SESSION not in browser.cookies
    browser.cookies = stolen
    assert browser.get("/").status == 303


def test_on_a_plain_line_nobody_signs_in_but_on_the_machine_itself(
    app: Starlette, new_browser: Callable[[Starlette], Browser]
) -> None:
    add_account(app, "hoa")
    plain = new_browser(app)
    plain.scheme = "http"
    assert plain.get("/login").status == 403
    assert plain.post("/login", {"name": "hoa", "password": PASSWORD}).status == 403
    plain.client = ("127.0.0.1", 5)
    into = plain.sign_in("hoa")
    assert into.status == 303
    assert "Secure" not in into.cookies[0] and into.cookies[0].startswith("hub=")


def test_what_happened_stands_in_the_audit_log(app: Starlette, browser: Browser) -> None:
    add_account(app, "hoa")
    browser.sign_in("hoa", "sai mật khẩu")
    browser.sign_in("matkhaucuatoi", "sai mật khẩu")
    browser.sign_in("hoa")
    log = [(one.action, one.name, one.address) for one in rows(app, audit)]
    assert log == [
        ("session.refused", "hoa", "10.0.0.7"),
        ("session.refused", "", "10.0.0.7"),  # what was typed may be a password
        ("session.started", "hoa", "10.0.0.7"),
    ]


def test_the_language_is_that_of_the_browser_until_one_is_chosen(browser: Browser) -> None:
    browser.language = "fr;q=0.9, en-GB;q=0.8, vi;q=0.3"
    assert "Sign in" in browser.get("/login").words
    browser.follow(browser.get("/language/vi?back=/login"))
    assert "Đăng nhập" in browser.get("/login").words
    assert browser.get("/language/xx").status == 404
