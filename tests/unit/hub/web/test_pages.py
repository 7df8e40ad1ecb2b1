"""Bundles, content, messages and difficulties, as people use them."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from tests.unit.hub.hub_parts import UNIT, HubOfTests, Pc
from tests.unit.hub.web.web_parts import Browser, add_account

from communeapp.core.sync.vectors import LogName
from communeapp.hub.db import schema
from communeapp.hub.db.engine import writing
from communeapp.hub.devices import set_have
from communeapp.hub.web.rights import Role
from communeapp.sync.bundle_reading import looks_like_bundle

OTHER = "03466"


def hand_in(browser: Browser, *files: tuple[str, bytes]) -> str:
    browser.get("/ingest")
    answer = browser.post("/ingest", files=[("files", name, data) for name, data in files])
    assert answer.status == 200, answer.words
    return answer.words


def bundle_of(pc: Pc, hub: HubOfTests) -> tuple[str, bytes]:
    [written] = pc.write(hub)
    return written.path.name, written.path.read_bytes()


# ------------------------------------------------------------------ bundles


def test_a_courier_hands_in_bundles_once_and_again_and_is_told_what_became_of_each(
    app_on_each: Starlette,
    province_on_each: HubOfTests,
    new_browser: Callable[[Starlette], Browser],
    any_pc: Callable[..., Pc],
) -> None:
    pc = any_pc().enrol(province_on_each)
    pc.do()
    pc.do()
    add_account(app_on_each, "lai", Role.COURIER)
    browser = new_browser(app_on_each)
    assert browser.sign_in("lai").status == 303
    assert browser.get("/").headers["location"] == "/ingest"
    bundle = bundle_of(pc, province_on_each)
    damaged = (bundle[0], bundle[1][:-20] + bytes(20))
    words = hand_in(browser, ("rác.cabundle", b"not a bundle"), bundle, damaged)
    assert (
        "Tệp này không phải là gói dữ liệu" in words
        and "Đã nhận" in words
        and "đã bị hỏng" in words
    )
    assert "Đã có từ trước" in hand_in(browser, bundle)
    [row] = province_on_each.rows(schema.bundle)
    assert (row.applied, row.way, row.courier) == (2, "upload", "lai")
    assert list(app_on_each.state.hub.settings.paths.uploads_dir.glob("*.part")) == []


def test_a_courier_takes_the_answer_along(
    app: Starlette, province: HubOfTests, admin: Browser, any_pc: Callable[..., Pc]
) -> None:
    any_pc().enrol(province)
    admin.get("/ingest")
    page = admin.post("/ingest/downlink", {"unit": UNIT})
    assert page.status == 200, page.words
    [link] = re.findall(r'href="(/ingest/downlink/[^"]+)"', page.text)
    file = admin.get(link)
    assert file.status == 200 and "attachment" in file.headers["content-disposition"]
    kept = app.state.hub.settings.paths.data_dir / "taken.cabundle"
    kept.write_bytes(file.body)
    assert looks_like_bundle(kept)
    for path in (
        f"/ingest/downlink/{UNIT}/..%2f..%2fhub.toml",
        f"/ingest/downlink/{UNIT}/nothing.cabundle",
        "/ingest/downlink/..%2f..%2fkeys/device.key",
    ):
        assert admin.get(path).status == 404


def test_a_unit_without_pcs_is_told_in_words(province: HubOfTests, admin: Browser) -> None:
    admin.get("/ingest")
    answer = admin.post("/ingest/downlink", {"unit": UNIT})
    assert answer.status == 400 and "Mã 400" in answer.words and "hub." not in answer.words


def test_when_too_many_are_taken_in_the_next_is_sent_away_before_it_is_read(
    app: Starlette, province: HubOfTests, admin: Browser
) -> None:
    slots, now = app.state.hub.ingests, app.state.hub.clock.now_ms()
    taken = [slots.take(now) for _ in range(slots.most)]
    assert None not in taken and slots.take(now) is None
    admin.get("/ingest")
    busy = admin.post("/ingest", files=[("files", "a.cabundle", b"x")])
    assert busy.status == 503 and int(busy.headers["retry-after"]) > 0
    assert "Máy chủ đang bận" in busy.words
    slots.release(taken[0])
    admin.get("/ingest")
    assert admin.post("/ingest", files=[("files", "a.cabundle", b"x")]).status == 200


# ------------------------------------------------------------------ content


def pack_file(path: Path, version: str = "1.1.0") -> bytes:
    """A pack as a .zip that says what it is. Who signed it is judged on the PCs."""
    data = "danh mục".encode()
    manifest = f"""format = 1
id = "can-cu"
title = "Văn bản thường viện dẫn"
kind = "legal"
version = "{version}"
as_of = 2026-11-01
source = "thử"
licence = "CC0"
key = "builtin"

[[files]]
path = "lists/chung.toml"
bytes = {len(data)}
sha256 = "{hashlib.sha256(data).hexdigest()}"
"""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("can-cu/manifest.toml", manifest)
        archive.writestr("can-cu/lists/chung.toml", data)
    return path.read_bytes()


def test_a_pack_is_published_and_one_sees_who_has_it(
    app_on_each: Starlette,
    province_on_each: HubOfTests,
    new_browser: Callable[[Starlette], Browser],
    any_pc: Callable[..., Pc],
    tmp_path: Path,
) -> None:
    hub, pc = province_on_each, any_pc().enrol(province_on_each)
    any_pc("colleague", OTHER).enrol(hub)
    add_account(app_on_each, "admin")
    browser = new_browser(app_on_each)
    browser.sign_in("admin")
    browser.get("/content")
    sent = browser.post(
        "/content", {"to": [UNIT]}, files=[("file", "mau.zip", pack_file(tmp_path / "p.zip"))]
    )
    assert sent.status == 303, sent.words
    page = browser.follow(sent)
    assert "Đã công bố" in page.words and "0 / 1" in page.words and "Chưa có" in page.words
    [published] = hub.publishing.publications()
    assert published.units == (UNIT,)
    with writing(app_on_each.state.hub.engine) as connection:
        tip = hub.own.tip(connection)
        set_have(connection, pc.dev, {LogName(hub.own.dev, hub.own.epoch(connection)): tip.seq})
    page = browser.get(sent.headers["location"])
    assert "1 / 1" in page.words and "Đã có" in page.words
    browser.get("/content")
    newer = pack_file(tmp_path / "q.zip", "1.2.0")
    browser.follow(browser.post("/content", files=[("file", "mau.zip", newer)]))
    assert browser.page is not None
    assert "0 / 2" in browser.page.words and "Đã thay" in browser.page.words
    gone = browser.post(sent.headers["location"] + "/withdraw", {"sure": "1"})
    assert "Đã rút lại" in browser.follow(gone).words


def test_a_file_that_is_no_pack_is_refused_beside_its_field(
    province: HubOfTests, admin: Browser, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("a/manifest.toml", "kind = 'pack'")
    for data in (b"", b"PK\x03\x04", (tmp_path / "x.zip").read_bytes()):
        admin.get("/content")
        answer = admin.post("/content", files=[("file", "x.zip", data)])
        assert answer.status == 400 and 'class="wrong"' in answer.text, answer.words
    assert province.publishing.publications() == ()


def test_a_list_needs_its_name_and_version(province: HubOfTests, admin: Browser) -> None:
    admin.get("/content")
    values = {"kind": "legal_list", "id": "Danh Mục", "version": "1", "title": "Danh mục"}
    assert admin.post("/content", values, files=[("file", "x.json", b"{}")]).status == 400
    admin.get("/content")
    good = admin.post("/content", {**values, "id": "danh-muc"}, files=[("file", "x.json", b"{}")])
    assert good.status == 303
    assert (
        admin.post("/content", {**values, "kind": "virus"}, files=[("file", "x", b"{}")]).status
        == 400
    )


# ------------------------------------------------------------------ messages


def test_a_message_goes_to_the_units_that_were_chosen(province: HubOfTests, admin: Browser) -> None:
    admin.get("/messages")
    done = admin.post(
        "/messages", {"title": "Họp <giao ban>", "text": "8 giờ\nthứ Hai", "to": [UNIT, OTHER]}
    )
    page = admin.follow(done)
    assert "Đã gửi thông báo: Họp <giao ban>" in page.words
    assert "<giao ban>" not in page.text  # escaped
    [message] = province.publishing.messages()
    assert (message.units, message.text, message.by) == (
        (UNIT, OTHER),
        "8 giờ\nthứ Hai",
        "admin",
    )


def test_what_is_wrong_with_a_message_is_said_and_what_was_typed_stays(
    province: HubOfTests, admin: Browser
) -> None:
    admin.get("/messages")
    for values, said in (
        ({"title": "", "text": "x"}, "wrong"),
        ({"title": "Họp", "text": " "}, "wrong"),
        ({"title": "Họp", "text": "x", "until": "2020-01-01"}, "Ngày này đã qua"),
        ({"title": "Họp", "text": "x", "until": "mai kia"}, "wrong"),
        ({"title": "Họp", "text": "x", "to": ["99999"]}, "Không có đơn vị này"),
    ):
        answer = admin.post("/messages", values)
        assert answer.status == 400 and said in answer.text, values
    assert "Họp" in answer.text
    assert province.publishing.messages() == ()


def test_a_trainer_of_a_commune_reaches_that_commune_only(
    app: Starlette, province: HubOfTests, new_browser: Callable[[Starlette], Browser]
) -> None:
    province.publishing.send_message("Cho mọi nơi", "a")
    province.publishing.send_message("Nơi khác", "b", units=[OTHER])
    add_account(app, "hoa", Role.TRAINER, UNIT)
    browser = new_browser(app)
    browser.sign_in("hoa")
    words = browser.get("/messages").words
    assert "Cho mọi nơi" in words and "Nơi khác" not in words
    assert browser.post("/messages", {"title": "a", "text": "b", "to": [OTHER]}).status == 400
    assert browser.post("/messages", {"title": "Lớp học", "text": "b"}).status == 303
    newest = next(one for one in province.publishing.messages() if one.title == "Lớp học")
    assert newest.units == (UNIT,)  # never everybody
    assert browser.get("/content").status == 403
    assert browser.get("/accounts").status == 403
    assert browser.get("/audit").status == 403


# ------------------------------------------------------------------ difficulties


def stuck(pc: Pc, hub: HubOfTests) -> None:
    pc.do(type_="difficulty.reported", body=lambda n: {
        "id": "d1", "text": "Không gửi được <hồ sơ>", "topic": "services", "at_ms": 1, "person_name": "",
    })  # fmt: skip
    pc.do(type_="ask.sent", body=lambda n: {
        "question": "q1", "course": "khoa", "lesson": "bai-1", "version": "1", "person": "p1",
        "name": "Giàng A Páo", "text": "Vì sao?", "sent_ms": 2,
    })  # fmt: skip
    hub.take(*pc.write(hub))


def test_difficulties_and_questions_are_handed_on_and_answered(
    app_on_each: Starlette,
    province_on_each: HubOfTests,
    new_browser: Callable[[Starlette], Browser],
    any_pc: Callable[..., Pc],
) -> None:
    hub, pc = province_on_each, any_pc().enrol(province_on_each)
    stuck(pc, hub)
    add_account(app_on_each, "admin")
    add_account(app_on_each, "hoa", Role.TRAINER, UNIT)
    add_account(app_on_each, "mai", Role.TRAINER, OTHER)
    browser = new_browser(app_on_each)
    browser.sign_in("admin")
    words = browser.get("/difficulties").words
    assert "Không gửi được <hồ sơ>" in words and "Vì sao?" in words
    page = browser.get("/difficulties/difficulty/d1")
    assert "Không nêu tên" in page.words
    assert '"mai"' not in page.text  # of another commune: cannot be asked
    assert browser.post("/difficulties/difficulty/d1/route", {"to": "mai"}).status == 400
    browser.get("/difficulties/difficulty/d1")
    browser.follow(browser.post("/difficulties/difficulty/d1/route", {"to": "hoa"}))
    trainer = new_browser(app_on_each)
    trainer.sign_in("hoa")
    mine = trainer.get("/difficulties?to=me").words
    assert "Không gửi được" in mine and "Vì sao?" not in mine
    trainer.get("/difficulties/difficulty/d1")
    assert trainer.post("/difficulties/difficulty/d1/answer", {"text": "  "}).status == 400
    done = trainer.post("/difficulties/difficulty/d1/answer", {"text": "Thử trình duyệt khác."})
    assert "Thử trình duyệt khác." in trainer.follow(done).words
    trainer.get("/difficulties/question/q1")
    trainer.post("/difficulties/question/q1/answer", {"text": "Vì Điều 5."})
    assert "Không có vướng mắc nào" in trainer.get("/difficulties").words
    assert "Vì Điều 5." in trainer.get("/difficulties/question/q1").words
    down = [
        row
        for row in hub.rows(schema.event)
        if row.dev == hub.own.dev and ".answered" in str(row.type)
    ]
    assert [(row.type, row.unit) for row in down] == [
        ("difficulty.answered", f'["{UNIT}"]'), ("ask.answered", f'["{UNIT}"]'),
    ]  # fmt: skip
    elsewhere = new_browser(app_on_each)
    elsewhere.sign_in("mai")
    assert "Không có vướng mắc nào" in elsewhere.get("/difficulties?state=all").words
    assert elsewhere.get("/difficulties/question/q1").status == 404
