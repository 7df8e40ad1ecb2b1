"""A hub that was put back to last week: a new epoch of its own log, and PCs that offer again what it forgot."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.conftest import FakeClock
from tests.unit.hub.hub_parts import UP, HubOfTests, Pc
from tests.unit.sync.bundle_parts import blob

from communeapp.core.events import Event, Hlc, Scope, check_chain
from communeapp.core.sync.receipts import after_receipt, began_anew
from communeapp.core.sync.vectors import LogName
from communeapp.hub.db import schema
from communeapp.hub.db.engine import open_engine, reading, writing
from communeapp.hub.own_log import Mark, OwnLog, own_vector, read_mark, write_mark

Copy = dict[str, list[dict[str, object]]]


def backup(hub: HubOfTests) -> Copy:
    """Copy the database; the side file stays out of it, as in a backup."""
    return {
        name: [dict(row._mapping) for row in hub.rows(schema.METADATA.tables[name])]
        for name in schema.LOG_TABLES
    }


def restore(hub: HubOfTests, copy: Copy) -> None:
    with writing(hub.engine) as connection:
        for name, rows in copy.items():
            table = schema.METADATA.tables[name]
            connection.execute(sa.delete(table))
            if rows:
                connection.execute(sa.insert(table), rows)


def own_log(hub: HubOfTests) -> list[Event]:
    found = []
    for row in hub.rows(schema.event):
        if row.dev == hub.identity.device:
            said = json.loads(row.data)
            found.append(
                Event(
                    row.type, row.id, row.dev, row.epoch, row.seq, said["prev"], Hlc.parse(row.hlc),
                    row.actor, Scope(row.scope), said["body"],
                )
            )  # fmt: skip
    return found


def test_what_a_restored_hub_forgot_comes_back_with_the_next_exchange(
    hub: HubOfTests, new_pc: Callable[..., Pc], tmp_path: Path
) -> None:
    pc, newcomer = new_pc("pc"), Pc("late", tmp_path / "late", hub.clock)
    pc.do(UP, UP)
    hub.take(*pc.write(hub))
    last_week = backup(hub)
    newcomer.enrol(hub)
    newcomer.do(UP)
    pc.do(UP, UP)
    hub.take(*pc.write(hub, 3, 4, blobs=[blob(b"paper")]))
    hub.take(*newcomer.write(hub))
    known = dict(hub.downlink.plan(unit=pc.unit)[0].have)
    assert known[pc.log] == 4
    # What was confirmed is not sent again, until the hub says that it is another.
    restore(hub, last_week)
    assert hub.begin() == "restored"
    said = hub.downlink.plan(unit=pc.unit)[0].have
    assert began_anew(hub.identity.device, known, said)
    known = after_receipt(hub.identity.device, known, said)
    assert known[pc.log] == 2
    first = known.get(pc.log, 0) + 1
    again = hub.take(*pc.write(hub, first, blobs=[blob(b"paper")]))
    assert (again.applied, again.forks, again.blobs) == (2, 0, 1)
    # Also a PC that it has never seen now is believed by its certificate, and is known again.
    assert hub.take(*newcomer.write(hub)).applied == 1
    assert {one.dev for one in hub.rows(schema.device)} == {pc.dev, newcomer.dev}
    assert {one.seq for one in hub.rows(schema.event) if one.dev == pc.dev} == {1, 2, 3, 4}


def test_numbers_of_lists_and_editions_never_come_twice(
    hub: HubOfTests, new_pc: Callable[..., Pc], tmp_path: Path, clock: FakeClock
) -> None:
    pc = new_pc("pc")
    file = tmp_path / "weights.bin"
    given = {"content_id": "field", "version": "1", "title": "Trọng số"}
    from communeapp.hub.publishing import ContentKind

    def publish(text: str) -> int:
        file.write_text(text)
        return hub.publishing.publish(file, kind=ContentKind.FIELD_WEIGHTS, **given).edition

    last_week = backup(hub)
    editions = [publish("a"), publish("b")]
    numbers = [hub.enrolling.revoke(pc.dev).number]
    clock.pass_time(3_600_000)
    restore(hub, last_week)
    hub.begin()
    editions.append(publish("c"))
    numbers.append(hub.enrolling.revoke(pc.dev).number)
    assert editions == sorted(set(editions))
    assert numbers == sorted(set(numbers))


def test_the_first_start_and_the_next_ones(hub: HubOfTests) -> None:
    assert [one.type for one in own_log(hub)] == ["epoch.started"]
    assert own_log(hub)[0].body == {"reason": "first", "before": None}
    assert hub.begin() is None
    assert len(own_log(hub)) == 1


@pytest.mark.parametrize("what", ["missing", "other", "behind"])
def test_a_side_file_that_knows_better_begins_a_new_epoch(hub: HubOfTests, what: str) -> None:
    paths, old = hub.settings.paths, own_log(hub)[-1]
    mark = read_mark(paths)
    assert mark is not None
    if what == "missing":
        paths.epoch_file.unlink()
    elif what == "other":
        write_mark(paths, Mark("f" * 32, mark.batch))
    else:
        write_mark(paths, Mark(mark.epoch, mark.batch + 10))
    assert hub.begin() == "restored"
    new = own_log(hub)
    assert len({one.epoch for one in new}) == 2
    (started,) = [one for one in new if one.epoch != old.epoch]
    before = {"dev": old.dev, "epoch": old.epoch, "seq": old.seq, "id": old.id}
    assert started.body == {"reason": "restored", "before": before}
    assert hub.begin() is None


def test_a_side_file_that_lags_behind_is_harmless(hub: HubOfTests) -> None:
    mark = read_mark(hub.settings.paths)
    assert mark is not None
    write_mark(hub.settings.paths, Mark(mark.epoch, 0))
    assert hub.begin() is None


def test_a_receipt_ahead_of_the_own_log_begins_a_new_epoch(hub: HubOfTests, pc: Pc) -> None:
    pc.do(UP)
    (epoch,) = {one.epoch for one in own_log(hub)}
    pc.have = {LogName(hub.identity.device, epoch): 1}
    hub.take(*pc.write(hub))
    assert len({one.epoch for one in own_log(hub)}) == 1
    pc.have = {LogName(hub.identity.device, epoch): 7}
    pc.do(UP)
    hub.take(*pc.write(hub))
    assert [one.body["reason"] for one in own_log(hub) if one.seq == 1 and one.epoch != epoch] == [
        "behind"
    ]


def test_workers_that_write_at_once_make_one_chain(hub: HubOfTests, clock: FakeClock) -> None:
    engines = [open_engine(hub.settings.database_url) for _ in range(3)]
    gate = threading.Barrier(3)

    def work(index: int) -> None:
        own = OwnLog(hub.settings.paths, hub.identity.device, clock)
        gate.wait(30)
        for number in range(8):
            with writing(engines[index]) as connection:
                own.append(connection, "message.sent", {"n": number, "by": index})

    threads = [threading.Thread(target=work, args=(index,)) for index in range(3)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    for one in engines:
        one.dispose()
    events = own_log(hub)
    assert len(events) == 25
    assert check_chain(events).seq == 25
    with reading(hub.engine) as connection:
        assert own_vector(connection, hub.identity.device) == {
            LogName(events[0].dev, events[0].epoch): 25
        }
