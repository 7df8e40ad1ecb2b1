"""Updates over a real line from a real hub: pinned, cut, slow, by ranges; a hub takes in only what is signed."""

from __future__ import annotations

import datetime as dt
import json
import random
import shutil
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from tests.line_proxy import answering, bad_line
from tests.releases import NOW, Pc, Publisher
from tests.unit.hub.hub_parts import HubDb, HubOfTests
from tests.unit.hub.serving import serving
from tools.release.forms import write_file, write_stick

from communeapp import app, program
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.hub import api
from communeapp.hub.settings import HubSettings
from communeapp.hub.tls import make_tls, pins
from communeapp.hub.updates import HubUpdates
from communeapp.hub.web.limits import Slots
from communeapp.paths import HubPaths, Paths
from communeapp.services.office import open_office
from communeapp.services.updates import Checked, UpdatesService
from communeapp.services.updates_line import HubPlace, line_source
from communeapp.services.updates_places import Places
from communeapp.updating.offers import Offer, OfferKind
from communeapp.updating.sources import Missing, TooSlow, Unreadable, find_updates

BIG = random.Random(3).randbytes(1 << 20)


@dataclass
class Clock:
    ms: int = int(NOW.timestamp() * 1000)

    def now_ms(self) -> int:
        return self.ms

    def running_ms(self) -> int:
        return 0

    def today(self) -> object:
        return NOW.date()


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    made = Publisher(tmp_path / "phát hành")
    made.publish(
        made.offer("khoa.zip", BIG),
        made.offer(
            "CommuneApp-9.0.0-linux-x86_64.tar.xz", b"linux", kind="program", version="9.0.0"
        ),
    )
    return made


@pytest.fixture
def hub_updates(tmp_path: Path, publisher: Publisher) -> HubUpdates:
    return HubUpdates(HubPaths(tmp_path / "máy chủ"), Clock(), publisher.root)  # type: ignore[arg-type]


@dataclass
class Served:
    """A hub at an address, with what it serves."""

    updates: HubUpdates
    address: tuple[str, int]
    pins: tuple[str, ...]

    def place(self, port: int | None = None, pins_: tuple[str, ...] | None = None) -> HubPlace:
        return HubPlace(
            f"https://127.0.0.1:{port or self.address[1]}",
            self.pins if pins_ is None else pins_,
            "direct",
        )


@pytest.fixture
def served(
    sqlite_db: HubDb,
    tmp_path: Path,
    clock,
    hub_updates: HubUpdates,  # type: ignore[no-untyped-def]
) -> Iterator[Served]:
    settings = HubSettings(
        HubPaths(tmp_path / "máy chủ"), "Tỉnh Lai Châu", "12", sqlite_db.url,
        urls=("https://localhost:8443",),
    )  # fmt: skip
    HubOfTests(settings, sqlite_db.engine, clock).make()
    slots = Slots(sqlite_db.engine, "ingest", 2)
    app = Starlette(routes=api.routes(settings, sqlite_db.engine, clock, slots))
    with serving(app, settings) as address:
        yield Served(hub_updates, address, pins(settings.paths))


def look(pc: Pc, place: HubPlace, stall_s: float = 5.0) -> tuple[Offer, ...]:
    with line_source(place, stall_s) as source:
        return pc.look(source)


def course(offers: tuple[Offer, ...]) -> Offer:
    (found,) = [one for one in offers if one.kind is OfferKind.COURSE]
    return found


# ------------------------------------------------------------------ the hub


def test_a_hub_serves_what_it_took_and_the_next_state_in_its_place(
    publisher: Publisher, hub_updates: HubUpdates, tmp_path: Path
) -> None:
    assert hub_updates.current is None
    assert hub_updates.file("metadata/timestamp.json") is None
    first = hub_updates.add(write_file(publisher.folder, tmp_path / "u.caupdate"))
    assert {one.version for one in first.offers} == {"1.0.0", "9.0.0"}
    assert first.missing == ()
    pc = Pc(tmp_path / "máy", publisher.root)
    assert first.folder == hub_updates.current
    assert pc.look(first.folder) == first.offers
    publisher.publish(publisher.offer("khoa-2.zip", b"moi", version="2.0.0"))
    second = hub_updates.add(publisher.folder)
    assert course(pc.look(second.folder)).version == "2.0.0"
    # Who asked for the first state a moment ago still finds its parts, but is told of the newest alone.
    number = max(first.folder.glob("metadata/*.snapshot.json")).name
    assert hub_updates.file(f"metadata/{number}") == first.folder / "metadata" / number
    assert hub_updates.file("targets/course/khoa.zip") is not None
    newest = hub_updates.file("metadata/timestamp.json")
    assert newest == second.folder / "metadata/timestamp.json"
    publisher.publish(publisher.offer("khoa-3.zip", b"moi", version="3.0.0"))
    hub_updates.add(publisher.folder)
    assert not first.folder.exists()
    assert second.folder.exists()


def test_a_hub_takes_in_nothing_that_a_pc_would_refuse(
    publisher: Publisher, hub_updates: HubUpdates, tmp_path: Path
) -> None:
    old = publisher.keep(tmp_path / "cũ")
    publisher.publish(publisher.offer("khoa-2.zip", BIG, version="2.0.0"))
    served = hub_updates.add(publisher.folder).folder
    bad = publisher.keep(tmp_path / "sửa")
    data = bytearray((bad / "targets/course/khoa-2.zip").read_bytes())
    data[7] ^= 1
    (bad / "targets/course/khoa-2.zip").write_bytes(data)
    shutil.rmtree(served / "targets/course")  # so that it cannot help itself with what it has
    for place, code in (
        (bad, "update.damaged"), (old, "update.replayed"), (tmp_path / "không có", "update.nothing_there"),
    ):  # fmt: skip
        with pytest.raises(UserError) as refused:
            hub_updates.add(place)
        assert refused.value.code == code
        assert hub_updates.current == served
        assert not (served.parent / "coming").exists()
    no_root = HubUpdates(HubPaths(tmp_path / "máy chủ"), Clock(), None)  # type: ignore[arg-type]
    with pytest.raises(EnvironmentProblem):
        no_root.add(publisher.folder)


def test_a_hub_keeps_programs_that_a_stick_of_another_system_leaves_out(
    publisher: Publisher, hub_updates: HubUpdates, tmp_path: Path
) -> None:
    linux = tmp_path / "USB Linux"
    linux.mkdir()
    write_stick(publisher.folder, linux)
    hub_updates.add(linux)
    publisher.publish(
        publisher.offer(
            "CommuneApp-9.0.0-windows-x86_64.tar.xz", b"windows", kind="program",
            version="9.0.0", system="windows-x86_64",
        ),
        publisher.offer(
            "CommuneApp-9.1.0-linux-arm64.tar.xz", b"arm", kind="program",
            version="9.1.0", system="linux-arm64",
        ),
    )  # fmt: skip
    windows = tmp_path / "USB Windows"
    windows.mkdir()
    write_stick(publisher.folder, windows, ("windows-x86_64",))
    made = hub_updates.add(windows)
    assert {one.system for one in made.offers} == {"", "linux-x86_64", "windows-x86_64"}
    assert [one.system for one in made.missing] == ["linux-arm64"]
    assert (
        made.folder / "targets/program/CommuneApp-9.0.0-linux-x86_64.tar.xz"
    ).read_bytes() == b"linux"


def test_a_hub_puts_what_it_serves_onto_a_stick(
    publisher: Publisher, hub_updates: HubUpdates, tmp_path: Path
) -> None:
    stick = tmp_path / "USB"
    stick.mkdir()
    assert hub_updates.put_on_stick(stick) is None
    hub_updates.add(publisher.folder)
    hub_updates.put_on_stick(stick)
    (source,) = find_updates(stick)
    assert len(Pc(tmp_path / "máy", publisher.root).look(source)) == 2


@pytest.mark.parametrize(
    "name",
    ["../hub.toml", "metadata/../../hub.toml", "current", "trusted/timestamp.json", "metadata/",
     "1/metadata/timestamp.json", "targets/course/../../../hub.toml", "metadata/.timestamp.json.part"],
)  # fmt: skip
def test_a_hub_gives_nothing_else(name: str, publisher: Publisher, hub_updates: HubUpdates) -> None:
    hub_updates.add(publisher.folder)
    assert hub_updates.file(name) is None


# ------------------------------------------------------------------ the line


def test_an_update_comes_over_the_line(
    served: Served, publisher: Publisher, tmp_path: Path
) -> None:
    served.updates.add(publisher.folder)
    pc = Pc(tmp_path / "máy", publisher.root)
    offers = look(pc, served.place())
    assert len(offers) == 2
    with line_source(served.place()) as source:
        client = pc.client(source)
        client.refresh()
        assert client.has(course(offers))
        assert client.fetch(course(offers)).read_bytes() == BIG


def test_a_hub_without_updates_says_so(
    served: Served, publisher: Publisher, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as refused:
        look(Pc(tmp_path / "máy", publisher.root), served.place())
    assert refused.value.code == "update.nothing_there"


def test_a_line_that_is_cut_again_and_again_goes_on_by_ranges(
    served: Served, publisher: Publisher, tmp_path: Path
) -> None:
    served.updates.add(publisher.folder)
    pc = Pc(tmp_path / "máy", publisher.root)
    offer = course(look(pc, served.place()))
    told: list[int] = []
    with (
        bad_line(served.address, cut_after=400_000, cuts=4) as bad,
        line_source(served.place(bad.port), 5.0) as source,
    ):
        client = pc.client(source)
        client.refresh()
        got = client.fetch(offer, lambda done, _: told.append(done))
        assert bad.passed < 2 * len(BIG), "nothing is fetched twice"
        assert bad.connections >= 3
    assert got.read_bytes() == BIG
    assert told == sorted(told)


def test_a_line_that_ends_for_good_leaves_what_came(
    served: Served, publisher: Publisher, tmp_path: Path
) -> None:
    served.updates.add(publisher.folder)
    pc = Pc(tmp_path / "máy", publisher.root)
    offer = course(look(pc, served.place()))
    with (
        bad_line(served.address, cut_after=60_000, cuts=1000) as bad,
        line_source(served.place(bad.port), 5.0) as source,
        pytest.raises(EnvironmentProblem) as refused,
    ):
        pc.client(source).fetch(offer)
    assert refused.value.code == "update.unreadable"
    (part,) = pc.downloads.iterdir()
    had = part.stat().st_size
    assert 50_000 < had < len(BIG)
    told: list[int] = []
    with line_source(served.place()) as source:
        got = pc.client(source).fetch(offer, lambda done, _: told.append(done))
    assert told[0] == had
    assert got.read_bytes() == BIG


def test_another_key_at_the_other_end_gets_nothing(
    served: Served, publisher: Publisher, tmp_path: Path
) -> None:
    served.updates.add(publisher.folder)
    with pytest.raises(UserError) as refused:
        look(Pc(tmp_path / "máy", publisher.root), served.place(pins_=("A" * 43 + "=",)))
    assert refused.value.code == "online.other_key"


def test_no_hub_is_no_line(publisher: Publisher, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    place = HubPlace(f"https://127.0.0.1:{port}", ("A" * 43 + "=",), "direct")
    with line_source(place, 2.0) as source, pytest.raises(Unreadable):
        list(source.blocks("metadata/timestamp.json"))


# ------------------------------------------------------------------ servers that are not what they should be


HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n"


def test_endless_data_over_a_line_ends(publisher: Publisher, tmp_path: Path) -> None:
    with answering(HEAD, b" " * 65536, endless=True) as url, pytest.raises(UserError) as refused:
        look(Pc(tmp_path / "máy", publisher.root), HubPlace(url, (), "direct"))
    assert refused.value.code == "update.too_long"


def test_a_letter_now_and_then_is_noticed_as_it_comes(publisher: Publisher) -> None:
    """A read that waits for a whole block would never see the time go by."""
    with (
        answering(HEAD, b" ", pause_s=0.02, endless=True) as url,
        line_source(HubPlace(url, (), "direct"), 5.0) as source,
    ):
        source._slowest = (16 * 1024, 0.3)
        begun = time.monotonic()
        with pytest.raises(TooSlow):
            list(source.blocks("metadata/timestamp.json"))
        assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"HTTP/1.1 302 Found\r\nLocation: http://dang-nhap.vn/\r\nContent-Length: 0\r\n\r\n", "online.not_the_hub"),
        (b"HTTP/1.1 407 Proxy\r\nContent-Length: 0\r\n\r\n", "online.not_the_hub"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 27\r\n\r\n<html>Dang nhap mang</html>", "update.not_trusted"),
        (b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", "update.unreadable"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}", "update.unreadable"),
        (b"SSH-2.0-OpenSSH\r\n", "update.unreadable"),
        (b"", "update.unreadable"),
    ],
)  # fmt: skip
def test_what_is_no_hub_is_not_believed(
    answer: bytes, code: str, publisher: Publisher, tmp_path: Path
) -> None:
    with answering(answer) as url, pytest.raises(AppError) as refused:
        look(Pc(tmp_path / "máy", publisher.root), HubPlace(url, (), "direct"))
    assert refused.value.code == code


def test_a_server_that_knows_no_ranges_is_read_from_the_start() -> None:
    body = bytes(range(256)) * 200
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode()
    with answering(head + body) as url, line_source(HubPlace(url, (), "direct"), 5.0) as source:
        assert b"".join(source.blocks("targets/course/khoa.zip", 40_000)) == body[40_000:]


@pytest.mark.parametrize(("status", "found"), [("404 Not Found", Missing), ("410 Gone", Missing)])
def test_what_a_hub_does_not_have_is_missing(status: str, found: type[Exception]) -> None:
    answer = f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode()
    with answering(answer) as url, line_source(HubPlace(url, (), "direct"), 5.0) as source:
        with pytest.raises(found):
            list(source.blocks("metadata/2.root.json"))
        assert not source.has("targets/course/khoa.zip")


# ------------------------------------------------------------------ a PC that is enrolled


def test_a_pc_asks_the_hub_that_it_is_enrolled_at(
    sqlite_db: HubDb,
    tmp_path: Path,
    clock,
    publisher: Publisher,  # type: ignore[no-untyped-def]
) -> None:
    from tests.joining import join_hub

    hub_folder = HubPaths(tmp_path / "máy chủ tỉnh")
    url = "https://127.0.0.1:1"
    settings = HubSettings(hub_folder, "Tỉnh Lai Châu", "12", sqlite_db.url, urls=(url,))
    hub = HubOfTests(settings, sqlite_db.engine, clock).make()
    make_tls(hub_folder, settings.urls, clock.today())
    paths = Paths(tmp_path / "máy xã")
    places = Places(paths, lambda: ())
    assert list(places.all()) == []
    with open_office(paths, clock) as office:
        join_hub(office, hub, tmp_path / "giấy tờ")
        office.settings.set("proxy", "direct")
        (found,) = places.all()  # while the window has the database open
        assert found == HubPlace(url, pins(hub_folder), "direct")
        service = UpdatesService(paths, program.here(), clock, publisher.root, {}, places)
        with pytest.raises(EnvironmentProblem) as refused:
            service.check(service.hub())
        assert refused.value.code == "update.no_line"
        assert service.check() == Checked(program.here().version), (
            "no line is no fault of an update"
        )
        office.settings.set("online", False)
        assert list(places.all()) == []
        assert places.hub() == found, "who asks for the hub by name is asked for it"


def test_a_pc_of_no_hub_says_so(tmp_path: Path, clock, publisher: Publisher) -> None:  # type: ignore[no-untyped-def]
    paths = Paths(tmp_path / "máy xã")
    service = UpdatesService(
        paths, program.here(), clock, publisher.root, {}, Places(paths, lambda: ())
    )
    with pytest.raises(EnvironmentProblem) as refused:
        service.hub()
    assert refused.value.code == "update.not_on_hub"


def test_the_commands_of_a_hub_take_in_and_carry_updates(
    publisher: Publisher, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publisher.now = dt.datetime.now(dt.UTC)
    publisher.publish()
    folder, root, stick = tmp_path / "máy chủ tỉnh", tmp_path / "root.json", tmp_path / "USB"
    root.write_bytes(publisher.root)
    stick.mkdir()

    def call(*words: object) -> tuple[int, Any]:
        code = app.run_command(["--data-dir", str(folder), "hub", *map(str, words), "--json"])
        return code, json.loads(capsys.readouterr().out)

    assert call("init", "--unit", "12", "--url", "https://may-chu.vn:8443")[0] == 0
    code, said = call("updates", "stick", "--to", stick)
    assert (code, said["error"]["code"]) == (3, "hub.no_updates")
    code, said = call("updates", "add", publisher.folder)
    assert (code, said["error"]["code"]) == (3, "update.no_root")
    code, said = call("updates", "add", publisher.folder, "--root", root)
    assert (code, said["ok"], said["missing"]) == (0, True, [])
    assert {one["version"] for one in said["offered"]} == {"1.0.0", "9.0.0"}
    code, said = call("updates", "stick", "--to", stick)
    assert (code, said["file"]) == (0, str(stick / "CAP-NHAT"))
    shutil.rmtree(stick / "CAP-NHAT")
    code, _ = call("downlink", "--to", stick, "--updates")
    assert code == 0
    (source,) = find_updates(stick)
    now = dt.datetime.now(dt.UTC)
    assert len(Pc(tmp_path / "máy", publisher.root, now).look(source)) == 2
