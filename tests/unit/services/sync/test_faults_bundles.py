"""Faults 36, 37, 38, 40 at a real office: a bundle is taken whole, once, in any order, or not at all."""

from __future__ import annotations

import itertools
import random
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.core.trust_parts import public
from tests.unit.services.sync.nodes import FakeHub, Pc, office_of
from tests.unit.sync.bundle_parts import log, manifest_of, part, sealed

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.events import Event, Scope, device_id, sha256_hex
from communeapp.core.sync.frames import KIND_EVENTS, blob_head, frame
from communeapp.core.sync.manifest import Manifest, parse_manifest
from communeapp.core.sync.vectors import LogName
from communeapp.services.sync.state_hash import state_hash
from communeapp.sync.bundle_writing import Written

DOWN = Scope.HUB_TO_UNIT


@pytest.fixture
def two(tmp_path: Path) -> Iterator[list[Pc]]:
    yield from office_of(tmp_path / "pcs", ["a", "b"])


@pytest.fixture
def hub(tmp_path: Path, two: list[Pc]) -> FakeHub:
    return FakeHub(tmp_path / "hub", two[1].clock)


def changed(pc: Pc) -> int:
    """How many rows were ever written by this connection, those that were rolled back too."""
    return pc.office.store.db.conn.total_changes


def files_of(pc: Pc) -> list[Path]:
    folder = pc.office.paths.blobs_dir
    return [one for one in folder.rglob("*") if one.is_file()] if folder.exists() else []


# ------------------------------------------------------------------ 36: each byte once


def test_36_a_bundle_with_any_byte_flipped_writes_no_row(two: list[Pc], tmp_path: Path) -> None:
    a, b = two
    a.say(2)
    data = a.write()[0].path.read_bytes()
    b.office.exchange.applying.waiting()
    before, rows = b.tables(), changed(b)
    path = tmp_path / "changed.cabundle"
    for place in range(len(data)):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        with pytest.raises(UserError, match=r"^(bundles|exchange)\."):
            b.office.exchange.read(path)
        assert changed(b) == rows
    assert b.tables() == before
    path.write_bytes(data)
    assert b.read(path)[0].applied == 3


def said(scopes: Sequence[Scope]) -> list[Event]:
    """A log of the hub's, of a type that no program knows yet."""
    return log(scopes, "hub", type_="later.told")


def hub_manifest(hub: FakeHub, to: Pc, count: int) -> tuple[Manifest, list[bytes]]:
    """A manifest of the hub's that covers so many events, and their bytes."""
    events = said([DOWN] * count)
    content = part(events, frozenset({DOWN}))
    (written,) = hub.write(to, logs=[content])
    raw = manifest_of(written.path.read_bytes())[0]
    return parse_manifest(raw), [one.hashed_bytes() for one in events]


def test_36_what_turns_out_bad_at_its_end_leaves_nothing(
    two: list[Pc], hub: FakeHub, tmp_path: Path
) -> None:
    """Rightly signed and encrypted: 600 good events and a file go in, then one byte is wrong."""
    b = two[1]
    manifest, events = hub_manifest(hub, b, 600)
    frames = b"".join(
        frame(KIND_EVENTS, b"\n".join(events[start : start + 100])) for start in range(0, 600, 100)
    )
    content = b"Bo hoc lieu" * 1000
    good = frames + blob_head(sha256_hex(content), len(content)) + content
    claimed = replace(manifest, blobs=2, blob_bytes=len(content) + 3)
    before = b.tables()
    path = tmp_path / "bad.cabundle"
    for ending in (blob_head("0" * 64, 3) + b"abc", b"", blob_head(sha256_hex(b"abc"), 3) + b"ab"):
        path.write_bytes(sealed(claimed, good + ending, by="hub"))
        rows = changed(b)
        with pytest.raises(UserError, match=r"bundles\.damaged"):
            b.office.exchange.read(path)
        assert changed(b) > rows  # they had gone in, and were taken out again
        assert b.tables() == before
        assert files_of(b) == []
    path.write_bytes(sealed(claimed, good + blob_head(sha256_hex(b"abc"), 3) + b"abc", by="hub"))
    assert b.read(path)[0].applied == 600


def test_36_an_error_of_the_screen_takes_everything_back(two: list[Pc], hub: FakeHub) -> None:
    b = two[1]
    written = hub.write(b, logs=[part(said([DOWN] * 300), frozenset({DOWN}))])
    before = b.tables()

    for error, told in ((LookupError, LookupError), (InterruptedError, EnvironmentProblem)):

        def cancelled(_: int, error: type[Exception] = error) -> None:
            raise error

        with pytest.raises(told):
            b.office.exchange.read(written[0].path, cancelled)
        assert b.tables() == before


# ------------------------------------------------------------------ 37: again and again


def test_37_a_thousand_replays_change_nothing(two: list[Pc], hub: FakeHub) -> None:
    a, b = two
    bundles: list[Written] = []
    for _ in range(3):
        a.say(4)
        bundles += a.write()
        b.clock.pass_time(60_000)
    bundles += hub.write(b, logs=[part(said([DOWN] * 5), frozenset({DOWN}))])
    for one in bundles:
        b.read(one)
    b.write()
    before = b.tables()
    receipts = b.office.exchange.peers()
    for number in range(1000):
        (imported,) = b.read(bundles[number % len(bundles)])
        assert imported.known
        assert (imported.applied, imported.forks, imported.quarantined) == (0, 0, 0)
    assert b.tables() == before
    assert b.office.exchange.peers() == receipts


# ------------------------------------------------------------------ 38: every order, with gaps


def six(a: Pc, b: Pc) -> list[Written]:
    """Six bundles of one PC, each with what came after the one before."""
    made: list[Written] = []
    log_name = LogName(a.dev, a.office.events.epoch)
    for number in range(6):
        a.office.profile.save(replace(a.office.profile.show(), place=f"Thôn {number}"))
        a.say(1, Scope.PERSON)
        a.say(1)
        made += a.write()
        with a.office.store.atomic():
            a.office.exchange._rows.take_receipt(
                b.dev, {log_name: made[-1].manifest.ranges[-1].last}
            )
    return made


def orders(count: int) -> list[tuple[int, ...]]:
    every = list(itertools.permutations(range(6)))
    return [every[0], every[-1], *random.Random(38).sample(every, count)]


def take_in_order(tmp_path: Path, chosen: Sequence[tuple[int, ...]]) -> None:
    """Take six bundles in at fresh PCs that share one key, so that all can open them."""
    offices = office_of(tmp_path / "pcs", ["a", "b"])
    a, first = next(offices)
    bundles = six(a, first)
    assert [one.manifest.ranges[0].first for one in bundles] == [1, 5, 8, 11, 14, 17]
    first.read(*bundles)
    expected, ids = state_hash(first.office), first.ids() - own(first)
    for number, order in enumerate(chosen):
        pc = Pc(tmp_path / f"b{number}", FakeClock(), tmp_path / "out", "b")
        keys = pc.folder / "keys"
        keys.mkdir(parents=True)
        for name in ("device.key", "bundle.key"):
            (keys / name).write_bytes((first.folder / "keys" / name).read_bytes())
            (keys / name).chmod(0o600)
        pc.open()
        pc.enrol()
        held: set[int] = set()
        for place in order:
            (imported,) = pc.read(bundles[place])
            held.add(place)
            missing = [at for at in range(max(held)) if at not in held]
            gaps = [(one.first, one.last) for one in imported.gaps]
            spans = [bundles[at].manifest.ranges[0] for at in missing]
            assert sum(last - start + 1 for start, last in gaps) == sum(
                one.last - one.first + 1 for one in spans
            )
            assert pc.office.exchange.status().gaps == imported.gaps
        assert state_hash(pc.office) == expected
        assert pc.ids() - own(pc) == ids
        pc.close()
    next(offices, None)


def own(pc: Pc) -> set[str]:
    rows = pc.office.store.rows("SELECT id FROM event WHERE dev = ?", [pc.dev])
    return {row["id"] for row in rows}


def test_38_six_bundles_in_many_orders_come_to_the_same(tmp_path: Path) -> None:
    take_in_order(tmp_path, orders(10))


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_38_six_bundles_in_every_order_come_to_the_same(tmp_path: Path) -> None:
    take_in_order(tmp_path, list(itertools.permutations(range(6))))


def test_38_what_is_missing_is_asked_for_and_comes(two: list[Pc]) -> None:
    a, b = two
    bundles = six(a, b)
    b.read(bundles[0], bundles[4])
    (gap,) = b.office.exchange.status().gaps
    assert (gap.log.dev, gap.first, gap.last) == (a.dev, 5, 13)
    b.clock.pass_time(1000)
    a.office.exchange.remove_peer(b.dev)  # what it was made to believe
    a.meets(b)
    a.read(*b.write())
    b.read(*a.write())
    assert b.office.exchange.status().gaps == ()
    assert own(a) - {one for one in own(a) if not in_office(a, one)} <= b.ids()


def in_office(pc: Pc, event: str) -> bool:
    return bool(
        pc.office.store.maybe("SELECT 1 FROM event WHERE id = ? AND scope != 'person'", [event])
    )


# ------------------------------------------------------------------ 40: a bomb


def test_40_a_bomb_unfolds_into_nothing(two: list[Pc], hub: FakeHub, tmp_path: Path) -> None:
    """256 MB of zeros where 2 kB were signed for; the full gigabyte is told to the reader's own test."""
    b = two[1]
    manifest, events = hub_manifest(hub, b, 3)
    plain = frame(KIND_EVENTS, b"\n".join(events))
    path = tmp_path / "bomb.cabundle"
    path.write_bytes(sealed(manifest, plain + bytes(64 << 20), by="hub", size=len(plain) + 64))
    before = b.tables()
    tracemalloc.start()
    try:
        with pytest.raises(UserError, match=r"bundles\.damaged"):
            b.office.exchange.read(path)
        assert tracemalloc.get_traced_memory()[1] < 24 << 20
    finally:
        tracemalloc.stop()
    assert b.tables() == before
    assert files_of(b) == []


def test_a_stranger_below_the_same_root_is_not_heard(two: list[Pc], tmp_path: Path) -> None:
    """A PC of another commune, believed as such, has nothing to say here."""
    offices = office_of(tmp_path / "other", ["x"])
    (x,) = next(offices)
    x.enrol(unit="03388")
    x.meets(two[1])
    x.say()
    with pytest.raises(UserError, match=r"exchange\.stranger"):
        two[1].office.exchange.read(x.write()[0].path)
    next(offices, None)


def test_the_hubs_word_is_not_taken_for_the_offices(two: list[Pc], hub: FakeHub) -> None:
    """What a hub withholds of its own log is nothing that this PC should have."""
    b = two[1]
    scopes = [DOWN, Scope.OFFICE, DOWN, DOWN]
    events = said(scopes)
    (imported,) = b.read(*hub.write(b, logs=[part(events, frozenset({DOWN}))]))
    assert imported.gaps == ()
    held = b.office.exchange._held.held()
    assert held[LogName(device_id(public("hub")), events[0].epoch)] == ((1, 4),)
