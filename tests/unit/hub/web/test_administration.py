"""Accounts, the audit log and the first page, as people use them."""

from __future__ import annotations

import re
from collections.abc import Callable

import sqlalchemy as sa
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import UNIT, HubOfTests, Pc
from tests.unit.hub.web.web_parts import PASSWORD, Browser, SetClock, add_account

from communeapp.hub.db.account_tables import account, audit
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.web.rights import Role

OTHER = "03466"


def test_an_account_is_made_with_a_first_password_that_works_once_shown(
    app: Starlette,
    province: HubOfTests,
    admin: Browser,
    new_browser: Callable[[Starlette], Browser],
) -> None:
    admin.get("/accounts/new")
    made = admin.post(
        "/accounts/new",
        {"name": "Hoa.Lo", "full_name": " Lò  Thị Hoa ", "role": "trainer", "unit": UNIT},
    )
    assert made.status == 200, made.words
    found = re.search(r'id="first-password">([^<]+)<', made.text)
    assert found is not None
    browser = new_browser(app)
    assert browser.sign_in("hoa.lo", found[1]).status == 303
    assert browser.get("/").headers["location"] == "/password"
    assert found[1] not in admin.get("/accounts").text
    with reading(app.state.hub.engine) as connection:
        everything = str(connection.execute(sa.select(audit)).all())
        [row] = connection.execute(sa.select(account).where(account.c.name == "hoa.lo")).all()
    assert found[1] not in everything
    assert (row.full_name, row.role, row.unit) == ("Lò Thị Hoa", "trainer", UNIT)


def test_what_is_wrong_with_an_account_is_said_beside_the_field(
    province: HubOfTests, admin: Browser
) -> None:
    for values, said in (
        ({"name": "hoa lò", "full_name": "x", "role": "reader"}, "Tên đăng nhập gồm"),
        ({"name": "admin", "full_name": "x", "role": "reader"}, "đã có"),
        ({"name": "hoa", "full_name": "", "role": "reader"}, "Chưa nhập"),
        ({"name": "hoa", "full_name": "x", "role": "king"}, "Hãy chọn một vai trò"),
        ({"name": "hoa", "full_name": "x", "role": "admin", "unit": UNIT}, "toàn tỉnh"),
        ({"name": "hoa", "full_name": "x", "role": "reader", "unit": "99999"}, "Không có đơn vị"),
    ):
        admin.get("/accounts/new")
        answer = admin.post("/accounts/new", values)
        assert answer.status == 400 and said in answer.words, values


def test_the_last_administrator_stays_one(
    app: Starlette,
    province: HubOfTests,
    admin: Browser,
    new_browser: Callable[[Starlette], Browser],
) -> None:
    admin.get("/accounts/1")
    values = {"full_name": "Lò Thị Admin", "role": "admin", "unit": "", "state": "closed"}
    refused = admin.post("/accounts/1", values)
    assert refused.status == 400 and "ít nhất một quản trị tỉnh" in refused.words
    other = add_account(app, "hai", Role.ADMIN)
    second = new_browser(app)
    second.sign_in("hai")
    second.get(f"/accounts/{other}")
    done = second.post(
        f"/accounts/{other}", {**values, "full_name": "Hai", "role": "reader", "state": "active"}
    )
    assert done.status == 303
    assert second.get("/").status == 303  # other rights: to be signed in anew
    admin.get("/accounts/1")
    assert admin.post("/accounts/1", values).status == 400


def test_a_password_given_anew_ends_the_old_one(
    app: Starlette,
    province: HubOfTests,
    admin: Browser,
    new_browser: Callable[[Starlette], Browser],
) -> None:
    hoa = add_account(app, "hoa", Role.READER)
    browser = new_browser(app)
    browser.sign_in("hoa")
    admin.get(f"/accounts/{hoa}")
    given = admin.post(f"/accounts/{hoa}/password")
    assert browser.get("/").status == 303
    assert browser.sign_in("hoa", PASSWORD).status == 401
    assert 'id="first-password"' in given.text
    assert admin.get("/accounts/99").status == 404
    assert admin.get("/accounts/x").status == 404


# ------------------------------------------------------------------ audit


def test_the_audit_log_says_who_did_what_when(
    app: Starlette, province: HubOfTests, admin: Browser, clock: SetClock
) -> None:
    admin.get("/messages")
    admin.post("/messages", {"title": "Họp", "text": "8 giờ"})
    words = admin.get("/audit").words
    assert "Gửi thông báo" in words and "Đăng nhập" in words and "10.0.0.7" in words
    assert "title" not in words  # details in words
    only = admin.get("/audit?action=message.sent&name=ADMIN&from=2026-11-01&to=2026-12-31").words
    assert "tên: Họp" in only and "1–1 trong 1" in only
    for query in (
        "from=abc",
        "to=9999-99-99",
        "from=0001-01-01",
        "page=-3",
        "name=%00",
        "action='",
    ):
        assert admin.get(f"/audit?{query}").status == 200


def test_a_long_log_is_offered_in_parts(app: Starlette, admin: Browser, clock: SetClock) -> None:
    lines = [
        {"at_ms": clock.ms + n, "account": 1, "name": "admin", "action": "message.sent", "target": f"t{n}",
         "unit": "", "detail": "{}", "address": ""}
        for n in range(10_050)
    ]  # fmt: skip
    with writing(app.state.hub.engine) as connection:
        connection.execute(sa.insert(audit), lines)
    page = admin.get("/audit?page=100").words
    assert "9.901–10.000 trong 10.000" in page and "lọc theo ngày" in page
    assert "t10049" in admin.get("/audit").words


def test_the_navigation_marks_where_one_is(province: HubOfTests, admin: Browser) -> None:
    for path, marked in (
        ("/", "/"), ("/devices", "/devices"), ("/accounts/new", "/accounts"), ("/password", ""),
    ):  # fmt: skip
        found = re.findall(r'<a href="([^"]+)" aria-current="page"', admin.get(path).text)
        assert found == ([marked] if marked else []), path


def test_home_shows_what_waits(
    app: Starlette, province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc], clock: SetClock
) -> None:
    pc = any_pc().enrol(province)
    province.enrolling.receive(any_pc("colleague", OTHER).request())
    pc.do()
    province.take(*pc.write(province))
    clock.pass_(minutes=5)
    admin.sign_in("admin")
    words = admin.get("/").words
    assert "1 / 1 Đơn vị có gửi dữ liệu" in words
    assert "1 Máy chờ cấp giấy chứng nhận" in words
    clock.pass_(minutes=8 * 24 * 60)
    admin.sign_in("admin")
    assert "0 / 1" in admin.get("/").words
