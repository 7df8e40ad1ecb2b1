"""Pages of figures: for everybody within their place, in two languages, whatever stands in the data."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import cache

import pytest
import sqlalchemy as sa
from openpyxl import load_workbook
from starlette.applications import Starlette
from tests.unit.hub.statistics.made import NOON, put, small, small_logs, told
from tests.unit.hub.web.web_parts import Browser, SetClock, add_account

from communeapp.hub.blobs import Blobs
from communeapp.hub.db import schema
from communeapp.hub.db.account_tables import audit
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.exporting.tables import TABLES
from communeapp.hub.projections import following
from communeapp.hub.projections.projector import Projector
from communeapp.hub.units import add_units, units_of_province
from communeapp.hub.web.i18n import catalogue
from communeapp.hub.web.rights import Role

HERE, THERE = (small().pc(at).unit.code for at in (0, 1))
PAGES = (
    "/communes", f"/communes/{HERE}", "/learning", f"/learning?unit={HERE}&course=chuyen-doi-so",
    "/learning/classes", "/learning/behind?days=60", "/learning/questions", "/documents",
    "/documents?months=24", "/documents/register", "/documents/register?direction=out&year=2026",
    "/documents/sent", "/helped", "/impact?months=3", "/exports", "/chairman",
)  # fmt: skip
HOSTILE = "<script>alert('x')</script>{{7*7}}"


@cache
def catalogue_areas() -> re.Pattern[str]:
    areas = {key.split(".")[0] for key in catalogue("vi")}
    return re.compile(rf"\b(?:{'|'.join(sorted(areas))})\.[a-z_]{{3,}}\b")


@pytest.fixture
def clock() -> SetClock:
    return SetClock(small().until_ms)


def fill(app: Starlette) -> None:
    engine = app.state.hub.engine
    with writing(engine) as connection:
        add_units(connection, units_of_province("12"))
        for at in (0, 1):
            pc = small().pc(at)
            connection.execute(schema.device.insert().values(
                dev=pc.id, unit=pc.unit.code, name=pc.name, age="", serial=1, not_after="2029-01-01",
                state="active", approved_ms=1, approved_by="", seen_ms=small().until_ms, have="{}",
                program="",
            ))  # fmt: skip
            connection.execute(schema.span.insert().values(
                dev=pc.id, epoch=pc.epoch, first=4, last=9
            ))  # fmt: skip
    for batch, log in enumerate(small_logs(), 1):
        put(engine, batch, log)
    Projector(engine).follow()


@pytest.fixture
def filled(app: Starlette) -> Starlette:
    fill(app)
    return app


def signed_in(
    app: Starlette, new_browser: Callable[[Starlette], Browser], role: Role, unit: str = ""
) -> Browser:
    add_account(app, "ai", role, unit)
    browser = new_browser(app)
    browser.sign_in("ai")
    return browser


def test_every_page_is_shown_on_both_databases(
    app_on_each: Starlette, new_browser: Callable[[Starlette], Browser]
) -> None:
    fill(app_on_each)
    browser = signed_in(app_on_each, new_browser, Role.READER)
    for page in PAGES:
        answer = browser.get(page)
        assert answer.status == 200, (page, answer.words[:300])
        assert "thiếu #1–#3" in answer.words or "communes" not in page


@pytest.mark.parametrize("language", ["vi", "en"])
def test_pages_speak_one_language_and_their_charts_are_well_formed(
    filled: Starlette, admin: Browser, language: str
) -> None:
    admin.cookies["hub_lang"] = language
    charts = 0
    for page in PAGES:
        answer = admin.get(page)
        assert answer.status == 200
        assert f'<html lang="{language}">' in answer.text
        assert catalogue_areas().findall(answer.words.replace("hub.laichau.example", "")) == [], (
            page
        )
        assert "style=" not in answer.text and "<script" not in answer.text
        for svg in re.findall(r'<svg class="chart".*?</svg>', answer.text, re.S):
            ET.fromstring(svg)
            charts += 1
    assert charts >= 15


def test_a_hub_without_any_data_shows_every_page(admin: Browser) -> None:
    for page in PAGES:
        if page.startswith("/communes/") or "unit=" in page:
            continue
        assert admin.get(page).status == 200, page


def test_who_has_a_commune_sees_that_commune_alone(
    filled: Starlette, new_browser: Callable[[Starlette], Browser]
) -> None:
    browser = signed_in(filled, new_browser, Role.READER, HERE)
    names = {at: small().pc(at).unit.name for at in (0, 1)}
    for page in PAGES:
        answer = browser.get(page)
        assert answer.status == 200, page
        # Of a class held elsewhere, a name may name the place; nothing else does.
        assert names[1] not in re.sub(r"Lớp [^<]*", "", answer.text), page
    for page in (
        "/communes/",
        "/learning?unit=",
        "/documents?unit=",
        "/exports/standings.csv?unit=",
        "/chairman?unit=",
    ):
        assert browser.get(page + THERE).status == 404
    whole = browser.get("/exports/standings.csv").body.decode("utf-8-sig")
    assert whole.count("\n") > 5 and {line.split(",")[0] for line in whole.splitlines()[1:]} == {
        HERE
    }
    statements = json.loads(browser.get("/exports/xapi.json").body)
    assert {one["actor"]["account"]["homePage"].rsplit("/", 1)[1] for one in statements} == {HERE}


def test_a_class_of_others_is_as_if_it_did_not_exist(
    app: Starlette, new_browser: Callable[[Starlette], Browser]
) -> None:
    body = {
        "class": "k", "title": "Lớp kín", "courses": [], "starts": None, "ends": None, "sessions": 2,
        "members": 9, "met": 7,
    }  # fmt: skip
    with writing(app.state.hub.engine) as connection:
        add_units(connection, units_of_province("12"))
    put(app.state.hub.engine, 1, told((NOON, "class.reported", body)))
    inside = signed_in(app, new_browser, Role.TRAINER)
    assert "7 trong 9" in inside.get("/learning/class?id=k").words
    add_account(app, "khac", Role.TRAINER, THERE)
    outside = new_browser(app)
    outside.sign_in("khac")
    assert outside.get("/learning/class?id=k").status == 404
    assert outside.get("/learning/class?id=").status == 404


def test_a_courier_sees_no_figures(
    filled: Starlette, new_browser: Callable[[Starlette], Browser]
) -> None:
    browser = signed_in(filled, new_browser, Role.COURIER)
    for page in (*PAGES, "/exports/standings.csv", "/exports/xapi.json"):
        assert browser.get(page).status == 403, page


def test_what_people_typed_is_shown_as_they_typed_it(app: Starlette, admin: Browser) -> None:
    engine = app.state.hub.engine
    with writing(engine) as connection:
        add_units(connection, units_of_province("12"))
    standing = {
        "person": "p", "name": HOSTILE, "unit": HERE, "course": HOSTILE, "course_version": "",
        "class": HOSTILE, "class_title": HOSTILE, "state": "enrolled", "lessons_done": 0, "lessons": 1,
        "best_per_mille": -1, "last_ms": 1, "certificate": "",
    }  # fmt: skip
    header = {
        "doc": "d", "direction": "in", "year": 2026, "number": HOSTILE, "symbol": HOSTILE,
        "date": "2026-11-01", "issuer": HOSTILE, "type": HOSTILE, "subject": HOSTILE, "field": HOSTILE,
        "deadline": "", "status": HOSTILE,
    }  # fmt: skip
    support = {
        "id": "s", "day": "2026-11-01", "what": HOSTILE, "people": 1, "age_group": HOSTILE, "minutes": 1,
        "done": False, "stuck": HOSTILE,
    }  # fmt: skip
    counts = {
        "month": "2026-11",
        "received": 3,
        "by_field": {HOSTILE: 3},
        "issued_by_type": {HOSTILE: 1},
    }
    sent = {
        "id": "u",
        "title": HOSTILE,
        "files": [{"sha256": "a" * 64, "bytes": 1, "name": HOSTILE}],
    }
    put(engine, 1, told(
        (NOON, "training.standing", standing), (NOON, "register.header", header),
        (NOON, "support.logged", support), (NOON, "office.counts", counts),
        (NOON, "document.sent_up", sent),
        (NOON, "feedback.given", {"id": "f", "day": "2026-11-01", "service": HOSTILE, "score": 1, "text": HOSTILE}),
        (NOON, "learn.mistakes_counted", {"counts": [{"month": "2026-11", "rule": HOSTILE, "people": 6}]}),
    ))  # fmt: skip
    for page in (*PAGES, f"/learning/class?id={HOSTILE.replace('{', '%7B')}"):
        answer = admin.get(page)
        assert answer.status == 200, page
        assert "<script" not in answer.text and "49" not in re.findall(r"alert\S*", answer.words), (
            page
        )
    shown = "".join(
        admin.get(page).words for page in ("/learning/behind", "/documents/register", "/helped")
    )
    assert HOSTILE in shown


QUERIES = (
    "unit=99999", "months=0", "months=99999999999999999999", "page=-1", "page=10000", "days=3",
    "course=%00", "before=x/y", "before=2026-01-01/" + "0" * 32, "year=%27%3B--", "id=" + "x" * 600,
    "state=%3Cb%3E", "class=k", "direction=up", "field=" + "%F0%9F%98%80" * 20,
)  # fmt: skip


def test_whatever_stands_in_the_address_a_page_or_not_found_is_the_answer(
    filled: Starlette, admin: Browser
) -> None:
    whole = "&".join(QUERIES)
    paths = sorted({page.partition("?")[0] for page in PAGES if "communes/" not in page})
    for page in (*paths, "/learning/class", "/exports/register.csv"):
        for query in (whole, whole.replace("unit=99999&", ""), *QUERIES[:: 1 + len(page) % 3]):
            assert admin.get(f"{page}?{query}").status in (200, 404), (page, query)


def test_every_table_can_be_taken_along_and_who_took_it_is_noted(
    filled: Starlette, admin: Browser
) -> None:
    listed = admin.get("/exports").text
    for name, table in TABLES.items():
        assert f"/exports/{name}.xlsx" in listed and f"/exports/{name}.csv" in listed
        answer = admin.get(f"/exports/{name}.xlsx")
        assert (
            answer.status == 200
            and f'filename="{name}-2026-11-20.xlsx"' in answer.headers["content-disposition"]
        )
        sheet = load_workbook(io.BytesIO(answer.body)).active
        assert sheet.max_column == len(table.columns)
        assert not any("." in str(one.value) for one in sheet[1]), "a heading has no words"
    badges = admin.get("/exports/badges.zip")
    assert badges.status == 200 and badges.body.startswith(b"PK")
    assert admin.get("/exports/passwords.csv").status == 404
    assert admin.get("/exports/standings.exe").status == 404
    with reading(filled.state.hub.engine) as connection:
        query = sa.select(audit.c.target).where(audit.c.action == "figures.exported")
        noted = connection.scalars(query).all()
    assert len(noted) == len(TABLES) + 1 and "badges.zip" in noted
    assert "Xuất số liệu" in admin.get("/audit").words


def test_a_file_that_was_sent_up_is_given_as_a_download_and_to_those_who_may_see_it(
    app: Starlette, admin: Browser, new_browser: Callable[[Starlette], Browser]
) -> None:
    engine, content = app.state.hub.engine, b"<html><script>alert(1)</script>"
    with writing(engine) as connection:
        add_units(connection, units_of_province("12"))
    import hashlib

    sha256 = hashlib.sha256(content).hexdigest()
    blob = Blobs(app.state.hub.settings.paths).path(sha256)
    files = [
        {
            "sha256": sha256,
            "bytes": len(content),
            "name": "báo cáo.html",
            "media_type": "text/html",
        },
        {"sha256": "b" * 64, "bytes": 5, "name": "chưa đến.docx", "media_type": ""},
    ]
    put(
        engine, 1, told((NOON, "document.sent_up", {"id": "u", "title": "Báo cáo", "files": files}))
    )
    assert "tệp chưa đến" in admin.get("/documents/sent").words
    blob.parent.mkdir(parents=True)
    blob.write_bytes(content)
    [link] = re.findall(
        r'href="(/documents/sent/[0-9a-f]{32}/0)"', admin.get("/documents/sent").text
    )
    answer = admin.get(link)
    assert answer.body == content and answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    for wrong in (link[:-1] + "1", link[:-1] + "7", link[:-1] + "-1", link[:-33] + "0" * 32 + "/0"):
        assert admin.get(wrong).status == 404
    other = signed_in(app, new_browser, Role.READER, THERE)
    assert other.get(link).status == 404 and "Báo cáo" not in other.get(
        "/documents/sent"
    ).words.replace("Báo cáo, số liệu", "")


def test_a_page_counts_what_came_in_since_and_says_when_it_cannot_yet(
    filled: Starlette, admin: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "Có dữ liệu mới đang được cộng vào"
    engine = filled.state.hub.engine
    voice = {
        "id": "f-mới",
        "day": "2026-11-01",
        "service": "x",
        "score": 1,
        "text": "Mới nhất của tôi",
    }
    put(engine, 90, told((NOON, "feedback.given", voice), pc=5), home=HERE)
    page = admin.get("/helped").words
    assert "Mới nhất của tôi" in page and said not in page
    monkeypatch.setattr(following, "AT_ONCE", 0)
    monkeypatch.setattr(following, "soon", lambda _: None)
    put(
        engine,
        91,
        told((NOON, "feedback.given", {**voice, "id": "f2", "text": "Sau nữa"}), pc=6),
        home=HERE,
    )
    page = admin.get("/helped").words
    assert said in page and "Sau nữa" not in page


def test_pages_of_a_list_hold_together(filled: Starlette, admin: Browser) -> None:
    found: list[str] = []
    page = "/documents/register"
    while page:
        text = admin.get(page).text
        found += re.findall(r"<td class=\"nowrap\">([^<]*/UBND-VP)", text)
        following_ = re.search(r'rel="next" href="([^"]+)"', text)
        page = following_[1].replace("&amp;", "&") if following_ else ""
    total = int(
        re.search(r"([\d.]+) mục", admin.get("/documents/register").words)[1].replace(".", "")
    )  # type: ignore[index]
    assert len(found) == total > 50
