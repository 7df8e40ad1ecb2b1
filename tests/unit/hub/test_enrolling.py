"""PCs become known and are taken back; keys, lines, settings and units of a hub."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import ssl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from tests.conftest import FakeClock
from tests.unit.hub.hub_parts import UNIT, UP, HubDb, HubOfTests, Pc

from communeapp.clock import civil_date
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.sync.enrolment import PC_SCOPES, check_answer
from communeapp.core.sync.enrolment_files import read_answer
from communeapp.core.trust import Level
from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.devices import devices, find_device
from communeapp.hub.enrolling import write_answer
from communeapp.hub.identity import load_identity, make_identity
from communeapp.hub.making import make_hub
from communeapp.hub.own_log import read_mark, write_mark
from communeapp.hub.publishing import ContentKind
from communeapp.hub.settings import HubSettings, load_settings, save_settings
from communeapp.hub.tls import certificate_file, key_file, make_tls, pins
from communeapp.hub.units import add_units, province_name, unit_by_code, units_of_province
from communeapp.paths import HubPaths
from communeapp.sync.signing import verify


@pytest.fixture
def plain_hub(sqlite_db: HubDb, tmp_path: Path, clock: FakeClock) -> HubOfTests:
    """A hub on SQLite alone, for what does not touch SQL itself."""
    settings = HubSettings(
        HubPaths(tmp_path / "hub"), "Tỉnh Lai Châu", "12", sqlite_db.url,
        ("https://may-chu.laichau.vn:8443", "https://10.0.0.5:8443"),
    )  # fmt: skip
    return HubOfTests(settings, sqlite_db.engine, clock).make()


# ------------------------------------------------------------------ approved


def test_an_answer_is_what_the_pc_expects(plain_hub: HubOfTests, tmp_path: Path) -> None:
    hub = plain_hub
    pc = Pc("pc", tmp_path / "pc", hub.clock)
    approved = hub.enrolling.approve(pc.request(), by="lan")
    answer = read_answer(approved.data, verify)
    today = civil_date(hub.clock.now_ms())
    check_answer(answer, pc.dev, today, verify)
    assert answer.from_hub
    mine = answer.certificate
    assert (mine.unit, mine.level, mine.scopes) == (UNIT, Level.DEVICE, PC_SCOPES)
    assert mine.unit_name == unit_by_code(UNIT).name  # type: ignore[union-attr]
    assert mine.not_after == approved.not_after == today + dt.timedelta(days=731)
    assert answer.urls == hub.settings.urls
    assert answer.tls_pins == pins(hub.settings.paths)
    assert answer.issuer.age == hub.identity.bundle.public
    assert answer.fingerprint == hub.identity.fingerprint
    assert write_answer(approved, tmp_path / "usb").read_bytes() == approved.data
    (row,) = hub.rows(schema.device)
    assert (row.dev, row.state, row.approved_by, row.name) == (pc.dev, "active", "lan", "Máy pc")
    assert [one.state for one in hub.rows(schema.request)] == ["approved"]


def test_a_request_waits_for_a_person(hub: HubOfTests, tmp_path: Path, clock: FakeClock) -> None:
    first, second = (Pc(name, tmp_path / name, clock) for name in ("first", "second"))
    hub.enrolling.receive(first.request())
    clock.pass_time(1000)
    hub.enrolling.receive(second.request())
    clock.pass_time(1000)
    hub.enrolling.receive(first.request(device_name="Máy tầng 2"))
    waiting = hub.enrolling.waiting()
    assert [(one.request.shown_name, one.known) for one in waiting] == [
        ("Máy second", None),
        ("Máy tầng 2", None),
    ]
    hub.enrolling.refuse(second.dev)
    approved = hub.enrolling.approve_waiting(first.dev, by="lan")
    assert approved.device == first.dev
    assert hub.enrolling.waiting() == ()
    for gone in (first.dev, second.dev):
        with pytest.raises(UserError, match=r"hub\.no_request"):
            hub.enrolling.approve_waiting(gone)
    with pytest.raises(UserError, match=r"hub\.no_request"):
        hub.enrolling.refuse(first.dev)


def test_a_renewal_keeps_the_device_and_gets_a_later_serial(
    hub: HubOfTests, pc: Pc, clock: FakeClock
) -> None:
    pc.do(UP)
    hub.take(*pc.write(hub))
    old = pc.chain[0]
    clock.pass_time(700 * 86_400_000)
    waiting = hub.enrolling.receive(pc.request())
    assert waiting.known is not None
    pc.enrol(hub)
    assert pc.chain[0].serial > old.serial
    assert pc.chain[0].not_after > old.not_after
    pc.do(UP)
    assert hub.take(*pc.write(hub)).applied == 1
    assert hub.count(schema.device) == 1
    assert {one.serial for one in hub.enrolling.revoke(pc.dev).keys} == {
        old.serial,
        pc.chain[0].serial,
    }


def test_colleagues_learn_of_each_other(hub: HubOfTests, new_pc: Callable[..., Pc]) -> None:
    first = new_pc("first")
    second = new_pc("second")
    new_pc("elsewhere", "03434")
    assert first.answer is not None
    assert second.answer is not None
    assert first.answer.colleagues == ()
    (colleague,) = second.answer.colleagues
    assert (colleague.device, colleague.age) == (first.dev, first.key.public)
    again = read_answer(hub.enrolling.answer_again(first.dev).data, verify)
    assert [one.device for one in again.colleagues] == [second.dev]
    assert again.chain == first.chain


def test_an_office_of_many_pcs_gets_an_answer_that_its_pcs_take(
    plain_hub: HubOfTests, tmp_path: Path, clock: FakeClock
) -> None:
    for number in range(70):
        clock.pass_time(1000)
        pc = Pc(f"pc{number}", tmp_path / f"pc{number}", clock).enrol(plain_hub)
    assert pc.answer is not None
    assert len(pc.answer.colleagues) == 32
    assert "Máy pc68" in {one.name for one in pc.answer.colleagues}


def test_a_pc_that_was_taken_back_has_to_make_a_new_key(hub: HubOfTests, pc: Pc) -> None:
    made = hub.enrolling.revoke(pc.dev)
    assert [one.device for one in made.keys] == [pc.dev]
    for action in (hub.enrolling.approve, hub.enrolling.receive):
        with pytest.raises(UserError, match=r"hub\.device_revoked"):
            action(pc.request())  # type: ignore[operator]
    with pytest.raises(UserError, match=r"hub\.device_revoked"):
        hub.enrolling.answer_again(pc.dev)


@pytest.mark.parametrize("unit", ["", "00000", "nowhere"])
def test_a_unit_that_nobody_knows_is_refused(
    plain_hub: HubOfTests, tmp_path: Path, unit: str
) -> None:
    pc = Pc("pc", tmp_path / "pc", plain_hub.clock, unit)
    with pytest.raises(UserError, match=r"hub\.unknown_unit"):
        plain_hub.enrolling.approve(pc.request())
    # Who decides may name the right one; also one of another province.
    assert plain_hub.enrolling.approve(pc.request(), unit="00004").unit_name == "Phường Ba Đình"


def test_files_that_are_no_requests_are_refused(plain_hub: HubOfTests, tmp_path: Path) -> None:
    data = bytearray(Pc("pc", tmp_path / "pc", plain_hub.clock).request())
    data[40] ^= 1
    for bad in (bytes(data), b"", b"x" * 100_000, b"{}"):
        with pytest.raises(UserError, match=r"enrol\."):
            plain_hub.enrolling.approve(bad)
    assert plain_hub.count(schema.device) == 0


def test_devices_are_found_by_what_people_read_out(
    hub: HubOfTests, new_pc: Callable[..., Pc]
) -> None:
    pc = new_pc("pc")
    with reading(hub.engine) as connection:
        (one,) = devices(connection, pc.unit)
        assert find_device(connection, one.shown_id.upper()).dev == pc.dev
        assert find_device(connection, pc.dev[:8]).dev == pc.dev
        for word in ("", "0" * 32, pc.dev[:7], "%" * 9, "________"):
            with pytest.raises(UserError, match=r"hub\.unknown_device"):
                find_device(connection, word)


# ------------------------------------------------------------------ keys and lines


def test_a_certificate_for_the_hosts_of_the_hub(plain_hub: HubOfTests) -> None:
    paths = plain_hub.settings.paths
    read = x509.load_pem_x509_certificate(certificate_file(paths).read_bytes())
    names = read.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["localhost", "may-chu.laichau.vn"]
    assert [str(one) for one in names.get_values_for_type(x509.IPAddress)] == ["10.0.0.5"]
    spki = read.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    assert pins(paths) == (base64.b64encode(hashlib.sha256(spki).digest()).decode(),)
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(
        certificate_file(paths), key_file(paths)
    )
    before = pins(paths)
    make_tls(paths, ["https://moi.vn"], dt.date(2030, 1, 1))
    assert pins(paths) == before
    key_file(paths).write_text("no key")
    with pytest.raises(EnvironmentProblem, match=r"hub\.bad_tls_key"):
        pins(paths)


def test_making_again_keeps_the_keys(plain_hub: HubOfTests) -> None:
    again = make_hub(plain_hub.settings, plain_hub.engine, plain_hub.clock)
    assert again.device == plain_hub.identity.device
    assert again.root == plain_hub.identity.root


def test_keys_that_do_not_belong_together_are_told(tmp_path: Path) -> None:
    one, two = HubPaths(tmp_path / "one"), HubPaths(tmp_path / "two")
    for paths in (one, two):
        make_identity(paths, "Tỉnh Lai Châu", "12", dt.date(2026, 11, 22))
    (one.keys_dir / "device.key").write_bytes((two.keys_dir / "device.key").read_bytes())
    with pytest.raises(EnvironmentProblem, match=r"hub\.key_differs"):
        load_identity(one)
    (two.keys_dir / "device.key").unlink()
    with pytest.raises(EnvironmentProblem, match=r"hub\.not_made"):
        load_identity(two)


def test_settings_are_kept_and_damaged_ones_told(tmp_path: Path) -> None:
    paths = HubPaths(tmp_path / "hub")
    settings = HubSettings(
        paths, "Tỉnh Lai Châu", "12", "", ("https://a:1",), "127.0.0.1", 9000, 3, tls=False,
        proxies=("10.0.0.1",),
    )  # fmt: skip
    save_settings(settings)
    assert load_settings(paths, environment={}) == settings
    environment = {"COMMUNEAPP_HUB_DB": "postgresql://x"}
    assert load_settings(paths, environment=environment).database == "postgresql://x"
    given = load_settings(paths, database="postgresql://y", environment=environment)
    assert given.database == "postgresql://y"
    for text in ("name = ", "port = 1", 'name = 3', 'name = "x"\nport = 0', 'name = "x"\ntls = 1',
                 'name = "x"\nurls = "a"', 'name = "x"\nworkers = 0'):  # fmt: skip
        paths.settings_file.write_text(text)
        with pytest.raises(UserError, match=r"hub\.bad_settings"):
            load_settings(paths)
    paths.settings_file.write_bytes(b"\xff\xfe")
    with pytest.raises(UserError, match=r"hub\.bad_settings"):
        load_settings(paths)


def test_a_side_file_that_cannot_be_written_stops_nothing(
    plain_hub: HubOfTests, tmp_path: Path
) -> None:
    mark = read_mark(plain_hub.settings.paths)
    assert mark is not None
    write_mark(HubPaths(tmp_path / "not" / "there"), mark)
    plain_hub.settings.paths.epoch_file.write_bytes(b"{}")
    assert read_mark(plain_hub.settings.paths) is None


# ------------------------------------------------------------------ units


def test_the_units_of_a_province(hub: HubOfTests) -> None:
    assert province_name("12") == "Tỉnh Lai Châu"
    assert province_name("99") is None
    units = units_of_province("12")
    assert len(units) == hub.count(schema.unit) == 38
    with writing(hub.engine) as connection:
        assert add_units(connection, units) == 0
        assert add_units(connection, (replace(units[0], code="so-1"),)) == 1


# ------------------------------------------------------------------ publishing


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": None}, ""),
        ({"content_id": "Chữ hoa"}, "id"),
        ({"content_id": ""}, "id"),
        ({"version": ""}, "version"),
        ({"title": ""}, "title"),
        ({"title": "a\nb"}, "title"),
        ({"units": ["nowhere"]}, "unit"),
    ],
)
def test_what_is_published_has_to_be_said_whole(
    plain_hub: HubOfTests, tmp_path: Path, changes: dict[str, object], field: str
) -> None:
    file = tmp_path / "list.json"
    file.write_text("{}")
    given: dict[str, object] = {
        "kind": ContentKind.TOOL_LIST, "content_id": "cong-cu", "version": "1", "title": "Công cụ",
        **changes,
    }  # fmt: skip
    with pytest.raises(UserError) as caught:
        plain_hub.publishing.publish(file, **given)  # type: ignore[arg-type]
    assert caught.value.field in (field, "file")
    assert plain_hub.count(schema.publication) == 0


def test_editions_grow_and_only_the_last_is_current(hub: HubOfTests, tmp_path: Path) -> None:
    file = tmp_path / "list.json"

    def publish(text: str, **more: object) -> int:
        file.write_text(text)
        made = hub.publishing.publish(
            file, kind=ContentKind.TOOL_LIST, content_id="cong-cu", version=text, title="Công cụ",
            **more,  # type: ignore[arg-type]
        )  # fmt: skip
        return made.edition

    editions = [publish("1"), publish("2"), publish("2"), publish("2", units=[UNIT]), publish("1")]
    assert editions[1] == editions[2]
    assert editions == sorted(editions)
    assert len(set(editions)) == 4
    states = {one.edition: one.state for one in hub.publishing.publications()}
    assert list(states.values()).count("current") == 1
    assert states[editions[-1]] == "current"
    hub.publishing.withdraw(ContentKind.TOOL_LIST, "cong-cu")
    with pytest.raises(UserError, match=r"hub\.not_published"):
        hub.publishing.withdraw(ContentKind.TOOL_LIST, "cong-cu")


@pytest.mark.parametrize(
    ("title", "text", "until"),
    [("", "x", ""), ("x", " ", ""), ("x", "y", "ngày mai"), ("x", "y", "2026-13-01"), ("x" * 201, "y", ""),
     ("x", "\0", "")],
)  # fmt: skip
def test_messages_that_say_nothing_are_refused(
    plain_hub: HubOfTests, title: str, text: str, until: str
) -> None:
    with pytest.raises(UserError, match=r"hub\.message_what"):
        plain_hub.publishing.send_message(title, text, until=until)


def test_messages_are_kept(hub: HubOfTests) -> None:
    hub.publishing.send_message("Lịch học", "Thứ hai", units=[UNIT], until="2026-12-31", by="lan")
    (one,) = hub.publishing.messages()
    assert (one.title, one.units, one.until, one.by) == ("Lịch học", (UNIT,), "2026-12-31", "lan")
