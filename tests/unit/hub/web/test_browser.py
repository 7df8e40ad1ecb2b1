"""The pages in a real browser (Chromium), from a real server over TLS, without scripts."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect, sync_playwright
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import UNIT, HubOfTests, Pc
from tests.unit.hub.serving import serving
from tests.unit.hub.web.web_parts import PASSWORD, add_account

from communeapp.core.sync.enrolment_files import read_answer, read_request
from communeapp.hub.db import schema
from communeapp.sync.signing import verify

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SCREEN = {"width": 1366, "height": 768}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium is installed here (Debian: chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def address(app: Starlette, province: HubOfTests) -> Iterator[str]:
    with serving(app, province.settings) as (host, port):
        yield f"https://{host}:{port}"


@pytest.fixture
def window(chromium: Chromium, address: str) -> Iterator[Page]:
    """A window of an old PC: no scripts, 1366×768. Whatever a page asks for elsewhere fails the test."""
    context = chromium.new_context(
        base_url=address,
        ignore_https_errors=True,
        java_script_enabled=False,
        viewport=SCREEN,
        locale="vi-VN",
    )
    page = context.new_page()
    elsewhere: list[str] = []
    complaints: list[str] = []
    page.on(
        "request",
        lambda one: None if one.url.startswith((address, "data:")) else elsewhere.append(one.url),
    )
    page.on(
        "console",
        lambda one: complaints.append(one.text) if "Content Security Policy" in one.text else None,
    )
    yield page
    context.close()
    assert elsewhere == [] and complaints == []


def sign_in(page: Page, name: str = "admin", password: str = PASSWORD) -> None:
    page.goto("/")
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()


def test_a_key_is_compared_certified_and_taken_back_in_the_browser(
    app: Starlette, province: HubOfTests, window: Page, any_pc: Callable[..., Pc], tmp_path: Path
) -> None:
    add_account(app, "admin")
    pc = any_pc()
    file = tmp_path / "may-1.carequest"
    file.write_bytes(pc.request())
    sign_in(window)
    window.get_by_role("link", name="Máy và khóa").click()
    window.get_by_label("Tệp đề nghị").set_input_files(file)
    window.get_by_role("button", name="Mở đề nghị").click()
    expect(window.get_by_text(read_request(pc.request(), verify).fingerprint)).to_be_visible()
    expect(window.get_by_label("Đơn vị ghi trên giấy chứng nhận")).to_have_value(UNIT)
    window.get_by_role("button", name="Cấp giấy chứng nhận").click()
    expect(window.get_by_text("Hãy so số đối chiếu trước")).to_be_visible()
    assert province.count(schema.device) == 0
    window.get_by_label("Tôi đã so số đối chiếu").check()
    window.get_by_role("button", name="Cấp giấy chứng nhận").click()
    expect(window.get_by_role("status")).to_contain_text("Đã cấp giấy chứng nhận")
    with window.expect_download() as waiting:
        window.get_by_role("link", name="Tải tệp trả lời").click()
    saved = waiting.value
    assert saved.suggested_filename.endswith(".caenrol")
    assert read_answer(Path(saved.path()).read_bytes(), verify).device == pc.dev
    window.get_by_text("Thu hồi khóa của máy này", exact=True).click()
    window.get_by_label("Tôi chắc chắn").check()
    window.get_by_role("button", name="Thu hồi khóa").click()
    expect(window.get_by_text("Khóa của máy này đã bị thu hồi.")).to_be_visible()


def test_a_courier_hands_in_two_files_at_once_by_keyboard(
    app: Starlette, province: HubOfTests, window: Page, any_pc: Callable[..., Pc], tmp_path: Path
) -> None:
    from communeapp.hub.web.rights import Role

    add_account(app, "lai", Role.COURIER)
    pc = any_pc().enrol(province)
    pc.do()
    [written] = pc.write(province)
    rubbish = tmp_path / "rac.cabundle"
    rubbish.write_bytes(b"x" * 3_000_000)
    window.goto("/")
    for key in ("lai", "Tab", PASSWORD, "Enter"):
        if key == "lai":
            window.get_by_label("Tên đăng nhập").focus()
        window.keyboard.press(key) if key in ("Tab", "Enter") else window.keyboard.insert_text(key)
    window.wait_for_url("**/ingest")
    window.get_by_label("Các tệp trong thư mục").set_input_files([written.path, rubbish])
    window.get_by_role("button", name="Gửi lên").focus()
    window.keyboard.press("Enter")
    outcome = window.get_by_role("row")
    expect(outcome.filter(has_text=written.path.name)).to_contain_text("Đã nhận")
    expect(outcome.filter(has_text="rac.cabundle")).to_contain_text("không phải là gói dữ liệu")
    expect(window.get_by_role("link", name="Tài khoản")).to_have_count(0)


def test_a_refused_upload_shows_its_page_and_not_a_broken_line(
    app: Starlette, province: HubOfTests, window: Page, tmp_path: Path
) -> None:
    add_account(app, "admin")
    large = tmp_path / "lon.carequest"
    large.write_bytes(bytes(6_000_000))
    sign_in(window)
    window.goto("/devices")
    window.get_by_label("Tệp đề nghị").set_input_files(large)
    window.get_by_role("button", name="Mở đề nghị").click()
    expect(window.get_by_role("heading", name="Tệp lớn hơn mức cho phép")).to_be_visible()


def test_nothing_is_wider_than_the_screen_and_every_field_has_its_label(
    app: Starlette,
    province: HubOfTests,
    chromium: Chromium,
    address: str,
    any_pc: Callable[..., Pc],
) -> None:
    add_account(app, "admin")
    pc = any_pc().enrol(province)
    province.publishing.send_message("Họp giao ban", "8 giờ sáng thứ Hai")
    context = chromium.new_context(
        base_url=address, ignore_https_errors=True, viewport=SCREEN, locale="vi-VN"
    )
    page = context.new_page()
    sign_in(page)
    for path in ("/", "/devices", f"/devices/{pc.dev}", "/ingest", "/content", "/messages", "/difficulties",
                 "/accounts", "/accounts/new", "/audit", "/password"):  # fmt: skip
        page.goto(path)
        for width in (1366, 800, 360):
            page.set_viewport_size({"width": width, "height": 768})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
        page.set_viewport_size(SCREEN)
        bare = page.evaluate(
            "[...document.querySelectorAll('input:not([type=hidden]),select,textarea')]"
            ".filter(e => !e.labels.length).map(e => e.name)"
        )
        assert bare == [], path
        assert page.evaluate("document.querySelectorAll('h1').length") == 1, path
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
        twice = [one for one in ids if ids.count(one) > 1]
        assert twice == [], path
    context.close()
