"""The whole way of docs/hub.md: two commands, then everything else in a browser and with a stick."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tools.walk_hub import (
    CHROMIUM,
    PASSWORD,
    Administrator,
    RunningHub,
    open_page,
    running_hub,
    words,
)
from tools.walk_office import make_course, settle_in, sit_exam

from communeapp.app import build_wiring
from communeapp.core.news import State
from communeapp.paths import Paths
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.services.wiring import Wiring

PROFILE = {"unit_name": "ỦY BAN NHÂN DÂN XÃ THU LŨM", "place": "Thu Lũm"}
PEOPLE = [{"name": "Vàng A Súa", "title": "Văn thư", "role": "clerk"}]
UNIT, COMMUNE = "03439", "Thu Lũm"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium is installed here (Debian: chromium)")
    with running_hub(tmp_path / "máy chủ") as made:
        yield made


@pytest.fixture
def page(hub: RunningHub) -> Iterator[Page]:
    with open_page(hub.url) as made:
        yield made


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[Wiring]:
    with build_wiring(Paths(tmp_path / "máy văn thư"), "vi") as wiring:
        settle_in(wiring.office, PROFILE, PEOPLE, UNIT)
        wiring.office.people.switch("Vàng A Súa")
        yield wiring


@pytest.mark.timeout(180)
def test_from_two_commands_to_a_course_that_came_by_stick(
    hub: RunningHub, page: Page, pc: Wiring, tmp_path: Path
) -> None:
    stick, office = tmp_path / "USB", pc.office
    stick.mkdir()
    admin = Administrator(page, {"stick": str(stick), "out": str(tmp_path / "ra")})

    def do(*actions: dict[str, str]) -> None:
        for one in actions:
            admin.act(one)

    # The key of the PC: asked for on the stick, compared, certified, taken home on the stick.
    asked = office.enrolment.request(stick, name="Máy văn thư", unit=UNIT)
    do(
        {"go": "/"},
        {"fill": "login.name", "text": "admin"},
        {"fill": "login.password", "text": PASSWORD},
        {"press": "login.go"},
        {"press": "nav.devices"},
        {"file": "devices.request_file", "paths": "@stick/*.carequest"},
        {"press": "devices.open_request"},
    )
    expect(page.get_by_text(asked.fingerprint)).to_be_visible()
    do({"tick": "device_request.compared"}, {"press": "device_request.approve"})
    admin.wait_for("done.approved")
    do({"save": "device.download", "to": "@stick"})
    [answer] = stick.glob("*.caenrol")
    assert office.enrolment.look(answer).fingerprint == hub.fingerprint
    office.enrolment.accept(answer, hub.fingerprint)
    office.consent.give(PeerKind.HUB)

    # A learner's result goes up by stick.
    share = sit_exam(office, pc)
    assert 0 < share < 1000
    there = office.sticks.exchange(stick)
    assert there.safe and there.problem is None
    do(
        {"press": "nav.ingest"},
        {"file": "ingest.files", "paths": "@stick/COMMUNEAPP/*.cabundle"},
        {"press": "ingest.send"},
    )
    taken = page.get_by_role("row").filter(has_text=COMMUNE).first
    expect(taken).to_contain_text(words("ingest.taken"))
    do({"press": "nav.learning"})
    line = page.get_by_role("table", name=words("learning.by_unit")).get_by_role("row")
    line = line.filter(has_text=COMMUNE)
    expect(line.get_by_role("cell")).to_have_text(
        ["1", "1", "100%", "1", "100%", f"{share // 10},{share % 10}%", "–"]
    )

    # A course is published and comes home by stick, with the receipt.
    pack = make_course(
        tmp_path / "nguồn", tmp_path / "ra", pc, "cong-cu-so-vung-cao", "Công cụ số vùng cao"
    )
    do(
        {"press": "nav.content"},
        {"file": "content.file", "paths": f"@out/{pack.name}"},
        {"press": "content.go"},
    )
    admin.wait_for("done.published")
    do(
        {"press": "nav.ingest"},
        {"choose": "bundle.unit", "text": UNIT},
        {"press": "ingest.make"},
        {"save": "ingest.download", "to": "@stick/COMMUNEAPP"},
    )
    home = office.sticks.exchange(stick)
    assert home.safe and home.confirmed == 1
    [content] = office.news.contents()
    assert (content.title, content.state) == ("Công cụ số vùng cao", State.IN_USE)
    assert "cong-cu-so-vung-cao" in [one.id for one in pc.courses.list()]

    # What the hub answered is confirmed on its page in turn.
    assert office.sticks.exchange(stick).safe
    do(
        {"press": "nav.ingest"},
        {"file": "ingest.files", "paths": "@stick/COMMUNEAPP/*.cabundle"},
        {"press": "ingest.send"},
        {"press": "nav.content"},
    )
    row = page.get_by_role("row").filter(has_text="Công cụ số vùng cao")
    expect(row.get_by_role("cell").last).to_have_text("1 / 1")
