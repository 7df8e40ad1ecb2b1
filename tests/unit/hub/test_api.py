"""Bundles over a real line to a real server: resumed, refused, slow, cut, stalled, by proxy, with a pinned key."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import urllib3
from starlette.applications import Starlette
from tests.line_proxy import bad_line
from tests.unit.hub.hub_parts import HubDb, HubOfTests, Pc
from tests.unit.hub.serving import serving

from communeapp.core.errors import UserError
from communeapp.hub import api
from communeapp.hub.db import schema
from communeapp.hub.settings import HubSettings
from communeapp.hub.tls import pins
from communeapp.hub.web.limits import Slots
from communeapp.paths import HubPaths
from communeapp.sync.bundle_contents import BlobPart
from communeapp.sync.line import API, Downlink, HubLine, LineCut, Stopped


@dataclass
class Served:
    """A hub that is reached at an address."""

    hub: HubOfTests
    address: tuple[str, int]
    slots: Slots

    @property
    def url(self) -> str:
        return f"https://{self.address[0]}:{self.address[1]}"

    @property
    def pins(self) -> tuple[str, ...]:
        return pins(self.hub.settings.paths)

    @contextlib.contextmanager
    def line(self, port: int | None = None, **more: object) -> Iterator[HubLine]:
        url = self.url if port is None else f"https://127.0.0.1:{port}"
        options = {"proxy": "direct", "stall_s": 5.0, **more}
        line = HubLine(url, self.pins, **options)  # type: ignore[arg-type]
        try:
            yield line
        finally:
            line.close()


@pytest.fixture
def served(sqlite_db: HubDb, tmp_path: Path, clock) -> Iterator[Served]:  # type: ignore[no-untyped-def]
    settings = HubSettings(
        HubPaths(tmp_path / "máy chủ"), "Tỉnh Lai Châu", "12", sqlite_db.url,
        urls=("https://localhost:8443",),
    )  # fmt: skip
    hub = HubOfTests(settings, sqlite_db.engine, clock).make()
    slots = Slots(sqlite_db.engine, "ingest", 2)
    app = Starlette(routes=api.routes(settings, sqlite_db.engine, clock, slots, stall_s=5))
    with serving(app, settings) as address:
        yield Served(hub, address, slots)


@pytest.fixture
def pc(served: Served, tmp_path: Path, clock) -> Pc:  # type: ignore[no-untyped-def]
    return Pc("a", tmp_path / "máy a", clock).enrol(served.hub)


def large(pc: Pc, served: Served, size: int = 200_000) -> Path:
    """A bundle of some size: files do not compress."""
    data = hashlib.shake_256(pc.name.encode()).digest(size)
    sha256 = hashlib.sha256(data).hexdigest()
    pc.do()
    blob = BlobPart(sha256, size, lambda: io.BytesIO(data))
    [one] = pc.write(served.hub, blobs=(blob,))
    return one.path


def test_a_bundle_goes_up_and_the_receipt_comes_home(
    served: Served, pc: Pc, tmp_path: Path
) -> None:
    pc.do()
    [one] = pc.write(served.hub)
    seen: list[tuple[int, int]] = []
    with served.line() as line:
        answer = line.send(one.path, lambda done, of: seen.append((done, of)))
        assert (answer.applied, answer.duplicates) == (1, 0)
        assert seen[0] == (0, one.size)
        assert seen[-1] == (one.size, one.size)
        [down] = answer.downlinks
        got = line.fetch(down, tmp_path)
        assert hashlib.sha256(got.read_bytes()).hexdigest() == down.sha256
        again = line.send(one.path)
        assert (again.applied, again.duplicates) == (0, 1)
    assert served.hub.count(schema.event) >= 1
    assert not list((served.hub.settings.paths.uploads_dir / "line").glob("*.part"))


def test_a_line_that_is_cut_goes_on_where_it_ended(served: Served, pc: Pc, tmp_path: Path) -> None:
    path = large(pc, served)
    with bad_line(served.address, bits=8_000_000, cut_after=60_000, cuts=3) as bad:
        with served.line(bad.port) as line:
            answer = line.send(path)
        assert answer.applied == 1
        assert bad.cuts == 0
        # What went over was not sent again: less than the bundle twice, for all three cuts.
        assert bad.passed < 1.6 * path.stat().st_size


def test_a_line_that_stalls_is_given_up_and_taken_up_again(served: Served, pc: Pc) -> None:
    path = large(pc, served)
    with bad_line(served.address, stall_after=80_000, stalls=1) as bad:
        with served.line(bad.port, stall_s=1.0) as line:
            assert line.send(path).applied == 1
        assert bad.connections >= 2


def test_a_slow_line_takes_its_time_and_gets_there(served: Served, pc: Pc) -> None:
    path = large(pc, served, 40_000)
    with (
        bad_line(served.address, bits=1_000_000, cut_after=30_000, cuts=1) as bad,
        served.line(bad.port) as line,
    ):
        assert line.send(path).applied == 1


@pytest.mark.soak
def test_sixty_four_kilobits_with_losses_and_stalls(served: Served, pc: Pc) -> None:
    path = large(pc, served, 300_000)
    with (
        bad_line(
            served.address, bits=64_000, cut_after=50_000, cuts=5, stall_after=90_000, stalls=2
        ) as bad,
        served.line(bad.port, stall_s=10.0) as line,
    ):
        for _ in range(20):
            try:
                assert line.send(path).applied == 1
                break
            except LineCut:
                continue
        else:
            pytest.fail("it never got there")


def test_what_comes_down_is_fetched_in_parts_too(served: Served, pc: Pc, tmp_path: Path) -> None:
    pack = tmp_path / "lớn.bin"
    pack.write_bytes(hashlib.shake_256(b"x").digest(300_000))
    folder = served.hub.settings.paths.downlinks_dir / "line"
    folder.mkdir(parents=True, exist_ok=True)
    sha256 = hashlib.sha256(pack.read_bytes()).hexdigest()
    (folder / sha256).write_bytes(pack.read_bytes())
    wanted = Downlink(sha256, 300_000)
    with bad_line(served.address, cut_after=100_000, cuts=2) as bad, served.line(bad.port) as line:
        got = line.fetch(wanted, tmp_path)
        assert got.read_bytes() == pack.read_bytes()
        assert bad.passed < 1.8 * 300_000
        with pytest.raises(LineCut):
            line.fetch(Downlink("0" * 64, 5), tmp_path)
        (folder / ("1" * 64)).write_bytes(b"other")
        with pytest.raises(LineCut):
            line.fetch(Downlink("1" * 64, 5), tmp_path)
    assert not list(tmp_path.glob("*.part"))


def test_strangers_are_refused_before_they_take_room(
    served: Served,
    tmp_path: Path,
    clock,
    pc: Pc,  # type: ignore[no-untyped-def]
) -> None:
    path = large(pc, served)
    data = bytearray(path.read_bytes())
    data[5000] ^= 1  # in the manifest or the ciphertext: the hash or the signature does not fit
    changed = tmp_path / "changed.cabundle"
    changed.write_bytes(bytes(data))
    noise = tmp_path / "noise.cabundle"
    noise.write_bytes(hashlib.shake_256(b"n").digest(150_000))
    for one in (changed, noise):
        with served.line() as line, pytest.raises(UserError) as caught:
            line.send(one)
        assert caught.value.code == "online.refused"
        assert str(caught.value.values["reason"]).startswith("bundles.")
    assert not list((served.hub.settings.paths.uploads_dir / "line").glob("*.part"))
    assert served.hub.count(schema.bundle) == 0


def test_another_key_at_the_other_end_gets_nothing(served: Served, pc: Pc, tmp_path: Path) -> None:
    pc.do()
    [one] = pc.write(served.hub)
    line = HubLine(served.url, ("A" * 43 + "=",), proxy="direct", stall_s=5)
    with pytest.raises(UserError) as caught:
        line.send(one.path)
    assert caught.value.code == "online.other_key"
    line.close()
    unpinned = HubLine(served.url, (), proxy="direct", stall_s=5)
    with pytest.raises(LineCut):  # no authority knows the hub's certificate
        unpinned.send(one.path)
    unpinned.close()
    assert served.hub.count(schema.bundle) == 0


def test_a_proxy_passes_the_line_on_without_seeing_it(served: Served, pc: Pc) -> None:
    pc.do()
    [one] = pc.write(served.hub)
    with bad_line(served.address, connect=True) as proxy:
        with served.line(proxy=f"http://127.0.0.1:{proxy.port}") as line:
            assert line.send(one.path).applied == 1
        assert proxy.asked[0].startswith(f"CONNECT 127.0.0.1:{served.address[1]} ")


def test_a_hub_that_is_full_asks_to_come_back(served: Served, pc: Pc, clock) -> None:  # type: ignore[no-untyped-def]
    pc.do()
    [one] = pc.write(served.hub)
    places = [served.slots.take(clock.now_ms()) for _ in range(2)]
    with served.line() as line:
        with pytest.raises(LineCut) as cut:
            line.send(one.path)
        assert cut.value.retry_s == 30
        for place in places:
            assert place is not None
            served.slots.release(place)
        assert line.send(one.path).applied == 1  # it lay there whole: nothing went over again


def test_two_couriers_with_the_same_bundle_at_once(served: Served, pc: Pc) -> None:
    path = large(pc, served, 400_000)
    answers: list[int] = []

    def carry() -> None:
        with served.line() as line:
            for _ in range(50):
                try:
                    answers.append(line.send(path).applied)
                    return
                except LineCut:
                    continue

    threads = [threading.Thread(target=carry) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(answers) == [0, 1]
    assert served.hub.count(schema.bundle) == 1


def test_a_courier_whose_place_another_took_asks_again(served: Served, pc: Pc) -> None:
    path = large(pc, served, 400_000)
    other_is_done = threading.Event()
    answers: list[int] = []

    def carry() -> None:
        # Holds its first piece back until the other one has sent the whole.
        def hold(done: int, total: int) -> None:
            if 0 < done < total:
                begun.set()
                assert other_is_done.wait(30)

        with served.line() as line:
            answers.append(line.send(path, hold).applied)

    begun = threading.Event()
    slow = threading.Thread(target=carry)
    slow.start()
    assert begun.wait(30)
    with served.line() as line:
        answers.append(line.send(path).applied)
    other_is_done.set()
    slow.join(60)
    assert answers == [1, 0]


def test_stopping_keeps_what_went_over(served: Served, pc: Pc) -> None:
    path = large(pc, served)
    asked = iter(range(1000))
    with served.line(stop=lambda: next(asked) > 6) as line, pytest.raises(Stopped):
        line.send(path)
    with served.line() as line:
        seen: list[int] = []
        assert line.send(path, lambda done, of: seen.append(done)).applied == 1


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("HEAD", "/uploads/" + "0" * 64, {}, 404),
        ("HEAD", "/uploads/xyz", {}, 403),
        ("PATCH", "/uploads/" + "0" * 64, {}, 403),
        ("PATCH", "/uploads/" + "0" * 64, {"Upload-Offset": "0", "Upload-Length": "9" * 12}, 403),
        ("PATCH", "/uploads/" + "0" * 64, {"Upload-Offset": "5", "Upload-Length": "9"}, 409),
        ("PATCH", "/uploads/" + "0" * 64, {"Upload-Offset": "-1", "Upload-Length": "9"}, 403),
        ("GET", "/downlinks/" + "0" * 64, {}, 404),
        ("GET", "/downlinks/..%2F..%2Fhub.toml", {}, 404),
        ("POST", "/uploads/" + "0" * 64, {}, 405),
    ],
)
def test_nonsense_gets_a_clear_answer(
    served: Served, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    pool = urllib3.PoolManager(cert_reqs="CERT_NONE", assert_hostname=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        answer = pool.request(method, served.url + API + path, headers=headers, retries=False)
    assert answer.status == status
    if method == "PATCH":
        error = json.loads(answer.data)["error"]
        assert error["code"]
        assert error["message"]
    pool.clear()
