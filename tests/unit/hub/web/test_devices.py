"""Devices and keys by the pages: a request looked at, compared, approved; the answer; taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from starlette.applications import Starlette
from tests.unit.hub.hub_parts import UNIT, HubOfTests, Pc
from tests.unit.hub.web.web_parts import Browser, SetClock, add_account

from communeapp.core.sync.enrolment_files import read_answer
from communeapp.hub.db import schema
from communeapp.hub.db.account_tables import audit
from communeapp.hub.db.engine import reading
from communeapp.hub.web.rights import Role
from communeapp.sync.signing import verify

OTHER = "03466"


def audited(app: Starlette, action: str) -> list[sa.Row[tuple[object, ...]]]:
    with reading(app.state.hub.engine) as connection:
        query = sa.select(audit).where(audit.c.action == action)
        return list(connection.execute(query).all())


def open_request(browser: Browser, pc: Pc) -> str:
    browser.get("/devices")
    sent = browser.post("/devices/request", files=[("file", "may.carequest", pc.request())])
    assert sent.status == 303, sent.words
    browser.follow(sent)
    return sent.headers["location"]


def approve(browser: Browser, pc: Pc, unit: str = UNIT) -> None:
    path = open_request(browser, pc)
    seen = browser.page.text.split('name="seen" value="')[1].split('"')[0]  # type: ignore[union-attr]
    done = browser.post(f"{path}/approve", {"unit": unit, "compared": "1", "seen": seen})
    assert done.status == 303, done.words


def test_a_request_is_shown_with_what_is_compared_and_grants_nothing(
    province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc]
) -> None:
    pc = any_pc()
    open_request(admin, pc)
    page = admin.page
    assert page is not None
    from communeapp.core.sync.enrolment_files import read_request

    request = read_request(pc.request(), verify)
    assert request.fingerprint in page.words and "Máy device" in page.words
    assert province.count(schema.device) == 0
    assert "Máy device" in admin.get("/devices").words  # it waits on the list


def test_nothing_is_granted_before_somebody_says_to_have_compared(
    province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc]
) -> None:
    path = open_request(admin, any_pc())
    refused = admin.post(f"{path}/approve", {"unit": UNIT, "seen": "1"})
    assert refused.status == 400 and "Hãy so số đối chiếu trước" in refused.words
    nowhere = admin.post(f"{path}/approve", {"unit": "99999", "compared": "1", "seen": "1"})
    assert nowhere.status == 400
    assert province.count(schema.device) == 0


def test_another_request_of_the_same_pc_is_not_approved_unseen(
    province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc], clock: SetClock
) -> None:
    pc = any_pc()
    path = open_request(admin, pc)
    seen = admin.page.text.split('name="seen" value="')[1].split('"')[0]  # type: ignore[union-attr]
    clock.pass_(seconds=5)
    province.enrolling.receive(pc.request(device_name="Máy khác"))
    refused = admin.post(f"{path}/approve", {"unit": UNIT, "compared": "1", "seen": seen})
    assert refused.status == 400 and "đề nghị khác" in refused.words and "Máy khác" in refused.words
    assert province.count(schema.device) == 0


def test_an_approved_pc_gets_an_answer_that_it_can_use(
    app_on_each: Starlette,
    province_on_each: HubOfTests,
    new_browser: Callable[[Starlette], Browser],
    any_pc: Callable[..., Pc],
) -> None:
    browser, pc = new_browser(app_on_each), any_pc()
    add_account(app_on_each, "admin")
    browser.sign_in("admin")
    approve(browser, pc)
    page = browser.get(f"/devices/{pc.dev}")
    assert "Đã cấp giấy chứng nhận cho máy của" in page.words
    file = browser.get(f"/devices/{pc.dev}/answer")
    assert file.headers["content-disposition"].startswith("attachment; filename=")
    assert file.headers["content-disposition"].split('"')[1].endswith(".caenrol")
    answer = read_answer(file.body, verify)
    assert answer.device == pc.dev and answer.certificate.unit == UNIT
    [line] = audited(app_on_each, "device.approved")
    assert (line.name, line.unit, line.target) == ("admin", UNIT, pc.dev)
    assert audited(app_on_each, "device.answer")


def test_the_unit_on_the_certificate_is_that_which_the_administrator_chose(
    province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc]
) -> None:
    pc = any_pc()
    approve(admin, pc, OTHER)
    [row] = province.rows(schema.device)
    assert row.unit == OTHER


def test_a_refused_request_is_gone_from_the_list(
    province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc]
) -> None:
    path = open_request(admin, any_pc())
    assert "Đã từ chối đề nghị" in admin.follow(admin.post(f"{path}/refuse")).words
    assert admin.get(path).status == 404
    assert province.count(schema.device) == 0


def test_a_revoked_key_is_on_the_list_and_gets_no_answer_any_more(
    app: Starlette, province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc]
) -> None:
    pc = any_pc().enrol(province)
    page = f"/devices/{pc.dev}"
    admin.get(page)
    assert admin.post(f"{page}/revoke", {"from_day": "2026-11-01"}).status == 400  # not sure
    bad = admin.post(f"{page}/revoke", {"sure": "1", "from_day": "mai"})
    assert bad.status == 400 and "Ngày chưa đúng" in bad.words
    admin.get(page)
    done = admin.post(f"{page}/revoke", {"sure": "1", "from_day": "2026-11-01", "why": "mất máy"})
    assert "Đã thu hồi khóa" in admin.follow(done).words
    [row] = province.rows(schema.device)
    assert row.state == "revoked"
    assert province.count(schema.revocation) == 1
    assert admin.get(f"{page}/answer").status == 400
    [line] = audited(app, "device.revoked")
    assert json.loads(line.detail)["why"] == "mất máy"


def test_a_file_that_is_no_request_is_refused_with_a_sentence(
    province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc]
) -> None:
    good = any_pc().request()
    for data in (b"", b"{}", b"\x00" * 100, good[:-5], good.replace(b"Xa", b"Ya", 1)[:-1] + b" }"):
        admin.get("/devices")
        answer = admin.post("/devices/request", files=[("file", "x.carequest", data)])
        assert answer.status == 400, answer.words
        assert "Traceback" not in answer.text
    assert province.count(schema.request) == 0


def test_a_trainer_of_a_commune_sees_its_pcs_only_and_changes_none(
    app: Starlette,
    province: HubOfTests,
    new_browser: Callable[[Starlette], Browser],
    any_pc: Callable[..., Pc],
) -> None:
    here, there = any_pc("device").enrol(province), any_pc("colleague", OTHER).enrol(province)
    add_account(app, "hoa", Role.TRAINER, UNIT)
    browser = new_browser(app)
    browser.sign_in("hoa")
    words = browser.get("/devices").words
    assert "Máy device" in words and "Máy colleague" not in words
    assert "Tệp đề nghị" not in words
    assert browser.get(f"/devices/{here.dev}").status == 200
    assert browser.get(f"/devices/{there.dev}").status == 404
    assert browser.get(f"/devices?unit={OTHER}").status == 200
    assert "Máy colleague" not in browser.get(f"/devices?unit={OTHER}").words
    assert browser.get(f"/devices/{here.dev}/answer").status == 403
    assert browser.post(f"/devices/{here.dev}/revoke", {"sure": "1"}).status == 403


def test_devices_are_found_by_name_state_and_key(
    province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc]
) -> None:
    one, two = any_pc("device").enrol(province), any_pc("colleague", OTHER).enrol(province)
    province.enrolling.revoke(two.dev)
    for query, found in (
        ("q=MÁY+DEVICE".replace("Á", "%C3%81"), {one.dev}),
        (f"q={two.dev[:12]}", {two.dev}),
        ("state=revoked", {two.dev}),
        (f"unit={UNIT}", {one.dev}),
        ("q=%25", set()),
        ("page=999", {one.dev, two.dev}),
        ("page=abc&state=nonsense", {one.dev, two.dev}),
    ):
        text = admin.get(f"/devices?{query}").text
        assert {pc.dev for pc in (one, two) if f"/devices/{pc.dev}" in text} == found, query


def test_a_pc_that_was_replaced_says_by_which(
    province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc], tmp_path: Path
) -> None:
    """Told by the new PC, for one of its own unit alone: a stranger's word changes nothing."""
    old, new = any_pc("old").enrol(province), any_pc("new").enrol(province)
    stranger = any_pc("stranger", OTHER).enrol(province)
    for pc, source in ((stranger, new.dev), (new, old.dev)):
        body = {"from": source, "to": pc.dev, "set": "", "packed_ms": 1, "name": f"Máy {pc.name}"}
        pc.do(type_="device.moved", body=lambda _, body=body: body)  # type: ignore[misc]
        for written in pc.write(province):
            province.ingest.take(written.path, "stick")
    lists = admin.get("/devices").words
    assert lists.count("Đã được thay") == 1
    page = admin.get(f"/devices/{old.dev}").words
    assert "Máy “Máy new” đã thay máy này từ" in page
    assert "hãy thu hồi khóa của nó" in page
    assert "đã thay máy này" not in admin.get(f"/devices/{new.dev}").words
