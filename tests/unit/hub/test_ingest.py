"""Bundles that come in: applied once, in any order, from several workers, and nothing of a refused one stays."""

from __future__ import annotations

import errno
import itertools
import os
import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.hub.hub_parts import OFFICE, UP, HubOfTests, Pc
from tests.unit.sync.bundle_parts import blob

from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.events import Scope, sha256_hex
from communeapp.core.sync.vectors import Gap, LogName
from communeapp.hub import hooks
from communeapp.hub.blobs import BlobFile, Blobs
from communeapp.hub.db import schema
from communeapp.hub.db.engine import open_engine, reading
from communeapp.hub.held import gaps_of_unit, held_of
from communeapp.hub.ingest import Ingest, Taken

_STATE = (
    schema.event, schema.span, schema.log_end, schema.bundle, schema.quarantine, schema.fork,
    schema.device, schema.certificate, schema.revocation, schema.unit, schema.blob,
)  # fmt: skip


def state(hub: HubOfTests) -> dict[str, list[tuple[object, ...]]]:
    """Everything that a bundle may change."""
    return {table.name: [tuple(row) for row in hub.rows(table)] for table in _STATE}


def log_of(hub: HubOfTests, pc: Pc) -> list[tuple[int, str]]:
    return [(one.seq, one.id) for one in hub.rows(schema.event) if one.dev == pc.dev]


def test_what_a_pc_sends_is_in_the_log(hub: HubOfTests, pc: Pc) -> None:
    pc.do(UP, OFFICE, UP)
    taken = hub.take(*pc.write(hub))
    assert (taken.applied, taken.duplicates, taken.quarantined, taken.forks) == (2, 0, 0, 0)
    assert (taken.unit, taken.device, taken.known) == (pc.unit, pc.dev, False)
    assert taken.receipts == {LogName(pc.dev, pc.epoch): 3}
    rows = [one for one in hub.rows(schema.event) if one.dev == pc.dev]
    assert [(one.seq, one.scope, one.unit, one.actor) for one in rows] == [
        (1, "unit_to_hub", pc.unit, "p1"),
        (3, "unit_to_hub", pc.unit, "p1"),
    ]
    assert [one.id for one in rows] == [pc.events[0].id, pc.events[2].id]
    assert rows[0].data.encode() == pc.events[0].hashed_bytes()


def test_what_belongs_to_an_office_alone_is_not_kept(hub: HubOfTests, pc: Pc) -> None:
    pc.do(UP, OFFICE, UP)
    taken = hub.take(*pc.write(hub, scopes=frozenset({UP, OFFICE})))
    assert taken.applied == 2
    assert {one.scope for one in hub.rows(schema.event) if one.dev == pc.dev} == {"unit_to_hub"}


def test_words_that_a_database_would_refuse_are_taken(hub: HubOfTests, pc: Pc) -> None:
    words = ["\\", "a\tb\nc\\N", "\0", "\\.", "đồng bào", '"', "\u2028", "x" * 3000]
    pc.do(*([UP] * len(words)), body=lambda number: {"t": words[number - 1]})
    assert hub.take(*pc.write(hub)).applied == len(words)
    rows = [one for one in hub.rows(schema.event) if one.dev == pc.dev]
    assert [one.data.encode() for one in rows] == [one.hashed_bytes() for one in pc.events]


def test_a_large_bundle_is_staged_first_with_the_same_outcome(
    hub: HubOfTests, new_pc: Callable[..., Pc], monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = new_pc("small"), new_pc("large")
    for pc, limit in ((small, 1 << 20), (large, 0)):
        monkeypatch.setattr("communeapp.hub.ingest.STRAIGHT", limit)
        pc.do(UP, OFFICE, UP, body=lambda number: {"t": "\\" * number})
        taken = hub.take(*pc.write(hub, blobs=[blob(pc.name.encode())]))
        assert (taken.applied, taken.duplicates, taken.blobs) == (2, 0, 1)
        rows = [one for one in hub.rows(schema.event) if one.dev == pc.dev]
        assert {(one.batch, one.unit, one.actor) for one in rows} == {(taken.batch, pc.unit, "p1")}
        assert [one.data.encode() for one in rows] == [
            pc.events[index].hashed_bytes() for index in (0, 2)
        ]


# ------------------------------------------------------------------ again


@pytest.mark.parametrize("times", [20, pytest.param(1_000, marks=pytest.mark.soak)])
def test_the_same_bundle_again_changes_nothing(hub: HubOfTests, pc: Pc, times: int) -> None:
    pc.do(UP, OFFICE, UP)
    written = pc.write(hub, blobs=[blob(b"Don xin")])
    first = hub.take(*written)
    before = state(hub)
    for _ in range(times):
        again = hub.take(*written)
        assert (again.applied, again.duplicates, again.known) == (0, 2, True)
        assert again.receipts == first.receipts
    assert state(hub) == before


def test_the_same_events_in_another_bundle_are_duplicates(hub: HubOfTests, pc: Pc) -> None:
    pc.do(UP, UP, UP)
    first = hub.take(*pc.write(hub))
    pc.do(UP)
    second = hub.take(*pc.write(hub))
    assert (second.applied, second.duplicates, second.known) == (1, 3, False)
    third = hub.take(*pc.write(hub, blobs=[blob(b"x")]))
    assert (third.applied, third.duplicates, third.blobs) == (0, 4, 1)
    assert len(log_of(hub, pc)) == 4
    assert first.receipts == {pc.log: 3}
    assert third.receipts == {pc.log: 4}


def test_other_bytes_behind_a_known_manifest_are_refused(hub: HubOfTests, pc: Pc) -> None:
    pc.do(UP)
    (written,) = pc.write(hub)
    hub.take(written)
    data = bytearray(written.path.read_bytes())
    data[-1] ^= 1
    other = written.path.with_name("other.cabundle")
    other.write_bytes(data)
    with pytest.raises(UserError, match=r"bundles\.damaged"):
        hub.take(other)


# ------------------------------------------------------------------ any order, gaps


def _pieces(hub: HubOfTests, pc: Pc) -> list[Path]:
    pc.do(*([UP, OFFICE, UP] * 6))
    return [pc.write(hub, first, first + 2)[0].path for first in range(1, 19, 3)]


def test_any_order_ends_in_the_same_state(
    hub: HubOfTests, new_pc: Callable[..., Pc], tmp_path: Path
) -> None:
    ends = set()
    for number, order in enumerate(
        random.Random(38).sample(list(itertools.permutations(range(6))), 4)
    ):
        pc = new_pc(f"pc{number}")
        pieces = _pieces(hub, pc)
        for count, index in enumerate(order, start=1):
            hub.take(pieces[index])
            with reading(hub.engine) as connection:
                held = held_of(connection, [pc.dev])[pc.log]
                missing = gaps_of_unit(connection, pc.unit)
            here = sorted(order[:count])
            assert sum(span.last - span.first + 1 for span in held) == 3 * count
            shown = [(one.first, one.last) for one in missing if one.log == pc.log]
            assert shown == _holes(here)
        assert [seq for seq, _ in log_of(hub, pc)] == [n for n in range(1, 19) if n % 3 != 2]
        ends.add(tuple(held))
    assert ends == {((1, 18),)}


@pytest.mark.soak
def test_all_orders_of_six(hub: HubOfTests, new_pc: Callable[..., Pc]) -> None:
    for number, order in enumerate(itertools.permutations(range(6))):
        pc = new_pc(f"pc{number}")
        pieces = _pieces(hub, pc)
        taken = [hub.take(pieces[index]) for index in order]
        assert sum(one.applied for one in taken) == 12
        assert taken[-1].receipts[pc.log] == 18


def _holes(here: list[int]) -> list[tuple[int, int]]:
    found, expected = [], 0
    for one in here:
        if one > expected:
            found.append((3 * expected + 1, 3 * one))
        expected = one + 1
    return found


def test_a_gap_is_shown_and_not_counted_as_held(hub: HubOfTests, pc: Pc) -> None:
    pc.do(*([UP] * 6))
    later = hub.take(*pc.write(hub, 5, 6))
    assert later.receipts == {}
    with reading(hub.engine) as connection:
        assert gaps_of_unit(connection, pc.unit) == (Gap(pc.log, 1, 4),)
    assert hub.take(*pc.write(hub, 1, 4)).receipts == {pc.log: 6}


def test_pieces_of_a_set_that_never_came_are_named(hub: HubOfTests, pc: Pc) -> None:
    pc.do(*([UP] * 40), body=lambda number: {"t": "x" * 20_000 + str(number)})
    written = pc.write(hub, piece_bytes=300_000)
    assert len(written) >= 3
    numbers = tuple(range(1, len(written) + 1))
    assert hub.take(written[-1]).missing_pieces == numbers[:-1]
    for one in written[:-1]:
        taken = hub.take(one)
    assert taken.missing_pieces == ()
    assert len(log_of(hub, pc)) == 40


# ------------------------------------------------------------------ refused and interrupted


@pytest.mark.parametrize("step", [97, pytest.param(1, marks=pytest.mark.soak)])
def test_a_bundle_with_one_byte_changed_is_refused_and_leaves_nothing(
    hub: HubOfTests, pc: Pc, step: int
) -> None:
    pc.do(UP, OFFICE, UP)
    (written,) = pc.write(hub, blobs=[blob(b"Don xin")])
    data = written.path.read_bytes()
    before, target = state(hub), written.path.with_name("changed.cabundle")
    for place in range(0, len(data), step):
        changed = bytearray(data)
        changed[place] ^= 1 << (place % 8)
        target.write_bytes(changed)
        with pytest.raises(UserError, match=r"bundles\."):
            hub.take(target)
    assert state(hub) == before
    assert not [one for one in hub.settings.paths.blobs_dir.rglob("*") if one.is_file()]


def test_a_bundle_that_was_cut_is_refused(hub: HubOfTests, pc: Pc) -> None:
    pc.do(UP)
    (written,) = pc.write(hub)
    data, before = written.path.read_bytes(), state(hub)
    for size in (0, 7, 11, len(data) // 2, len(data) - 1):
        written.path.write_bytes(data[:size])
        with pytest.raises(UserError, match=r"bundles\."):
            hub.take(written)
    assert state(hub) == before


def test_a_full_disk_leaves_nothing_and_the_next_try_brings_all(
    hub: HubOfTests, pc: Pc, monkeypatch: pytest.MonkeyPatch
) -> None:
    pc.do(UP, UP)
    (written,) = pc.write(hub, blobs=[blob(os.urandom(5_000)), blob(b"second")])
    before = state(hub)

    def full(self: BlobFile, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(BlobFile, "write", full)
        with pytest.raises(EnvironmentProblem, match=r"store\.disk_full"):
            hub.take(written)
    assert state(hub) == before
    assert not [one for one in hub.settings.paths.blobs_dir.rglob("*") if one.is_file()]
    taken = hub.take(written)
    assert (taken.applied, taken.blobs) == (2, 2)


def test_a_transaction_that_dies_at_its_end_leaves_nothing(
    hub: HubOfTests, pc: Pc, monkeypatch: pytest.MonkeyPatch
) -> None:
    pc.do(UP, UP)
    (written,) = pc.write(hub, blobs=[blob(b"whole")])
    before = state(hub)

    def dies(*_: object) -> None:
        raise OSError(errno.EIO, "gone")

    with monkeypatch.context() as patched:
        patched.setattr("communeapp.hub.bringing.contact", dies)
        with pytest.raises(EnvironmentProblem):
            hub.take(written)
    assert state(hub) == before
    assert hub.take(written).applied == 2


def test_files_are_kept_under_their_hash(hub: HubOfTests, pc: Pc) -> None:
    pc.do(UP)
    content = os.urandom(300_000)
    hub.take(*pc.write(hub, blobs=[blob(content), blob(b"")]))
    blobs = Blobs(hub.settings.paths)
    assert blobs.path(sha256_hex(content)).read_bytes() == content
    assert blobs.has(sha256_hex(b""), 0)
    assert {one.sha256: one.bytes for one in hub.rows(schema.blob)} == {
        sha256_hex(content): 300_000,
        sha256_hex(b""): 0,
    }


# ------------------------------------------------------------------ at once


def _at_once(jobs: list[Callable[[], Taken]]) -> list[Taken | AppError]:
    """Run jobs in threads that start together; give what each gave or raised."""
    gate, found = threading.Barrier(len(jobs)), [None] * len(jobs)

    def run(index: int) -> None:
        gate.wait(30)
        try:
            found[index] = jobs[index]()  # type: ignore[call-overload]
        except AppError as error:
            found[index] = error  # type: ignore[call-overload]

    threads = [threading.Thread(target=run, args=(index,)) for index in range(len(jobs))]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    return found  # type: ignore[return-value]


def test_two_couriers_at_once_bring_everything_once(
    hub: HubOfTests, new_pc: Callable[..., Pc], clock: FakeClock
) -> None:
    pc, other = new_pc("one"), new_pc("two")
    pc.do(*([UP] * 30))
    other.do(*([UP] * 30))
    same = pc.write(hub, blobs=[blob(b"paper")])[0].path
    overlapping = pc.write(hub, 1, 20)[0].path
    elsewhere = other.write(hub)[0].path
    engines = [open_engine(hub.settings.database_url) for _ in range(4)]
    paths = [same, same, overlapping, elsewhere]
    jobs = [
        lambda engine=engine, path=path: Ingest(hub.settings, engine, clock).take(path, "line")
        for engine, path in zip(engines, paths, strict=True)
    ]
    taken = _at_once(jobs)
    for one in engines:
        one.dispose()
    assert all(isinstance(one, Taken) for one in taken), taken
    assert sum(one.applied for one in taken if isinstance(one, Taken)) == 60
    assert len(log_of(hub, pc)) == len(log_of(hub, other)) == 30
    assert hub.count(schema.blob) == 1
    batches = [one.batch for one in hub.rows(schema.event) if one.dev != hub.identity.device]
    assert len(set(batches)) in (2, 3)  # never half of one transaction under another's number


def test_followers_are_told_after_new_events_alone(
    hub: HubOfTests, pc: Pc, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    def follow(engine: object) -> None:
        seen.append(hub.count(schema.event))

    def fails(engine: object) -> None:
        raise ValueError

    monkeypatch.setattr(hooks, "after_ingest", [fails, follow])
    pc.do(UP)
    written = pc.write(hub)
    own = hub.count(schema.event)
    hub.take(*written)
    hub.take(*written)
    assert seen == [own + 1]


def test_batches_are_counted_in_the_order_of_their_commits(
    hub: HubOfTests, new_pc: Callable[..., Pc]
) -> None:
    pcs = [new_pc(f"pc{number}") for number in range(3)]
    numbers = []
    for one in pcs:
        one.do(UP)
        numbers.append(hub.take(*one.write(hub)).batch)
    assert numbers == sorted(set(numbers))


def test_a_units_contact_is_noted_also_without_news(
    hub: HubOfTests, pc: Pc, clock: FakeClock
) -> None:
    pc.do(UP)
    hub.take(*pc.write(hub))
    clock.pass_time(86_400_000)
    assert hub.take(*pc.write(hub)).applied == 0
    (row,) = [one for one in hub.rows(schema.unit) if one.code == pc.unit]
    assert row.contact_ms == clock.now_ms()
    assert row.name != ""


def test_a_bundle_for_somebody_else_and_one_of_the_hubs_own(
    hub: HubOfTests, pc: Pc, tmp_path: Path
) -> None:
    pc.do(UP)
    with pytest.raises(UserError, match=r"hub\.own_bundle"):
        hub.take(*hub.downlink.write(tmp_path / "down", unit=pc.unit))
    stranger = pc.copy(tmp_path / "stranger")
    hub.identity.__dict__.pop("bundle", None)
    from communeapp.sync.bundle_contents import Content
    from communeapp.sync.bundle_writing import write_bundles

    elsewhere = write_bundles(
        Content(frozenset({Scope.UNIT_TO_HUB}), {}, (pc.part(1, None, frozenset({UP})),)),
        pc.sender, [stranger.key.public], tmp_path, made_ms=1,
    )  # fmt: skip
    with pytest.raises(UserError, match=r"bundles\.not_for_us"):
        hub.take(*elsewhere)
