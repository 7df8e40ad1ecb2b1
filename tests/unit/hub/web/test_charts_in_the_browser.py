"""Figures in a real browser: charts are seen and read out, the sheet is one A4 page, tables reach by keyboard."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect, sync_playwright
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import HubOfTests
from tests.unit.hub.serving import serving
from tests.unit.hub.statistics.made import put, small, small_logs
from tests.unit.hub.web.test_browser import CHROMIUM, QUIET, sign_in
from tests.unit.hub.web.web_parts import SetClock, add_account

from communeapp.hub.projections.projector import Projector

_MM = 72 / 25.4


@pytest.fixture
def clock() -> SetClock:
    return SetClock(small().until_ms)


@pytest.fixture
def window(app: Starlette, province: HubOfTests) -> Iterator[Page]:
    if not (shutil.which(CHROMIUM) or Path(CHROMIUM).exists()):
        pytest.skip("no Chromium is installed here (Debian: chromium)")
    for batch, log in enumerate(small_logs(), 100):
        put(app.state.hub.engine, batch, log)
    Projector(app.state.hub.engine).follow()
    add_account(app, "admin")
    with serving(app, province.settings) as (host, port), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        context = browser.new_context(
            base_url=f"https://{host}:{port}", ignore_https_errors=True, locale="vi-VN",
            java_script_enabled=False, viewport={"width": 1366, "height": 768},
        )  # fmt: skip
        page = context.new_page()
        sign_in(page)
        yield page
        browser.close()


def test_charts_are_seen_read_out_and_the_sheet_is_one_page(window: Page) -> None:
    complaints: list[str] = []
    window.on("console", lambda one: complaints.append(one.text))
    window.get_by_role("link", name="Học tập", exact=True).click()
    chart = window.get_by_role("img", name="Kết quả theo khóa học")
    expect(chart).to_be_visible()
    box = chart.bounding_box()
    assert box is not None and box["width"] > 380 and box["height"] > 100
    # Letters of a chart are about as large as those of the page.
    letters = chart.locator("text").first.bounding_box()
    assert letters is not None and letters["height"] >= 14
    bar = chart.locator("rect.c1").first
    assert bar.evaluate("one => getComputedStyle(one).fill") not in ("", "none", "rgb(0, 0, 0)")
    # The same numbers stand in a table beside it.
    expect(window.get_by_role("region", name="Theo khóa học").get_by_role("row")).not_to_have_count(
        0
    )
    window.goto("/helped")
    expect(window.get_by_role("img", name="Điểm hài lòng theo tháng")).to_be_visible()
    window.goto("/chairman")
    expect(window.get_by_role("heading", name="Nơi cần quan tâm")).to_be_visible()
    printed = window.pdf(prefer_css_page_size=True, print_background=True)
    sheet = pypdfium2.PdfDocument(io.BytesIO(printed))
    assert len(sheet) == 1
    width, height = sheet[0].get_size()
    assert (round(width / _MM), round(height / _MM)) == (210, 297)
    words = sheet[0].get_textpage().get_text_range()
    assert "Tình hình chuyển đổi số" in words and "Ctrl+P" not in words and "Trang chủ" not in words
    sheet.close()
    assert complaints == []
