"""Cloned PCs, restored backups, revoked keys at the hub: both histories are kept, people are told."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.core.trust_parts import certificate, private, public
from tests.unit.core.trust_parts import root as root_of
from tests.unit.hub.hub_parts import OFFICE, UP, HubOfTests, Pc

from communeapp.clock import civil_date
from communeapp.core.errors import UserError
from communeapp.core.trust import Level, RevokedKey, signed_certificate
from communeapp.hub.db import schema
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.devices import DeviceState, device_of
from communeapp.hub.trusting import revoke_keys

OTHER_EPOCH = "0" * 31 + "2"


def own_events(hub: HubOfTests, type_: str) -> list[dict[str, object]]:
    rows = [one for one in hub.rows(schema.event) if one.type == type_]
    return [json.loads(one.data)["body"] | {"unit": one.unit} for one in rows]


def state_of(hub: HubOfTests, pc: Pc) -> DeviceState:
    with reading(hub.engine) as connection:
        found = device_of(connection, pc.dev)
    assert found is not None
    return found.state


def ids(hub: HubOfTests, pc: Pc) -> set[str]:
    return {one.id for one in hub.rows(schema.event) if one.dev == pc.dev}


def aside(hub: HubOfTests) -> dict[str, str]:
    return {one.id: one.data for one in hub.rows(schema.fork)}


# ------------------------------------------------------------------ cloned (42)


def test_a_cloned_pc_is_marked_and_both_histories_are_kept(
    hub: HubOfTests, pc: Pc, tmp_path: Path, clock: FakeClock
) -> None:
    pc.do(UP, UP)
    clone = pc.copy(tmp_path / "clone")
    ours = pc.do(UP, UP)
    hub.take(*pc.write(hub))
    clock.pass_time(60_000)
    theirs = clone.do(UP, UP, UP)
    taken = hub.take(*clone.write(hub))
    assert (taken.applied, taken.duplicates, taken.forks) == (0, 2, 3)
    assert ids(hub, pc) == {one.id for one in pc.events}
    assert aside(hub) == {one.id: one.hashed_bytes().decode() for one in theirs}
    assert state_of(hub, pc) is DeviceState.CLONED
    assert own_events(hub, "device.cloned") == [
        {
            "device": pc.dev, "epoch": pc.epoch, "seq": 3, "ours": ours[0].id,
            "theirs": theirs[0].id, "unit": json.dumps([pc.unit]),
        }
    ]  # fmt: skip


def test_the_same_fork_again_is_told_once(
    hub: HubOfTests, pc: Pc, tmp_path: Path, clock: FakeClock
) -> None:
    pc.do(UP)
    clone = pc.copy(tmp_path / "clone")
    pc.do(UP)
    hub.take(*pc.write(hub))
    clock.pass_time(60_000)
    clone.do(UP)
    hub.take(*clone.write(hub))
    before = aside(hub)
    again = hub.take(*clone.write(hub))
    assert (again.applied, again.forks) == (0, 0)
    assert aside(hub) == before
    assert len(own_events(hub, "device.cloned")) == 1


def test_the_same_numbers_with_other_content_are_read(
    hub: HubOfTests, pc: Pc, tmp_path: Path, clock: FakeClock
) -> None:
    clone = pc.copy(tmp_path / "clone")
    pc.do(UP, UP)
    hub.take(*pc.write(hub))
    clock.pass_time(60_000)
    theirs = clone.do(UP, UP)
    assert hub.take(*clone.write(hub)).forks == 2
    assert aside(hub) == {one.id: one.hashed_bytes().decode() for one in theirs}


def test_what_goes_on_from_the_other_history_goes_aside_too(
    hub: HubOfTests, pc: Pc, tmp_path: Path, clock: FakeClock
) -> None:
    pc.do(UP)
    clone = pc.copy(tmp_path / "clone")
    pc.do(UP)
    hub.take(*pc.write(hub))
    clock.pass_time(60_000)
    clone.do(UP, UP, UP)
    hub.take(*clone.write(hub))
    clone.do(UP, UP)
    later = hub.take(*clone.write(hub, 5, 6))
    assert (later.applied, later.forks) == (0, 2)
    assert ids(hub, pc) == {one.id for one in pc.events}
    assert set(aside(hub)) == {one.id for one in clone.events[1:]}


def test_a_fork_behind_a_withheld_event_shows(
    hub: HubOfTests, pc: Pc, tmp_path: Path, clock: FakeClock
) -> None:
    pc.do(UP)
    clone = pc.copy(tmp_path / "clone")
    pc.do(OFFICE)
    hub.take(*pc.write(hub))
    clock.pass_time(60_000)
    clone.do(OFFICE)
    taken = hub.take(*clone.write(hub))
    assert taken.forks == 1
    assert aside(hub) == {clone.events[1].id: ""}
    assert state_of(hub, pc) is DeviceState.CLONED


def test_a_fork_between_withheld_events_shows_in_the_next_one(
    hub: HubOfTests, pc: Pc, tmp_path: Path, clock: FakeClock
) -> None:
    pc.do(UP)
    clone = pc.copy(tmp_path / "clone")
    pc.do(OFFICE)
    hub.take(*pc.write(hub))
    clock.pass_time(60_000)
    clone.do(OFFICE, UP)
    taken = hub.take(*clone.write(hub))
    assert (taken.applied, taken.forks) == (0, 2)
    assert ids(hub, pc) == {pc.events[0].id}
    assert aside(hub) == {
        clone.events[1].id: "",
        clone.events[2].id: clone.events[2].hashed_bytes().decode(),
    }


def test_a_fork_that_shows_only_while_reading(
    hub: HubOfTests, pc: Pc, tmp_path: Path, clock: FakeClock
) -> None:
    pc.do(UP)
    clone = pc.copy(tmp_path / "clone")
    pc.do(OFFICE)
    hub.take(*pc.write(hub))
    clock.pass_time(60_000)
    clone.do(OFFICE, UP, UP)
    # No event of ours stands under 2 to 4, and both ends are unknown here.
    taken = hub.take(*clone.write(hub, 2))
    assert (taken.applied, taken.forks) == (0, 3)
    assert ids(hub, pc) == {pc.events[0].id}
    assert set(aside(hub)) == {one.id for one in clone.events[1:]}
    assert hub.take(*clone.write(hub, 2)).forks == 0


def test_a_clone_that_began_a_new_epoch_is_taken_as_usual(
    hub: HubOfTests, pc: Pc, tmp_path: Path
) -> None:
    pc.do(UP)
    clone = pc.copy(tmp_path / "clone")
    pc.do(UP)
    hub.take(*pc.write(hub))
    clone.fresh_epoch(OTHER_EPOCH)
    clone.do(UP, UP)
    taken = hub.take(*clone.write(hub))
    assert (taken.applied, taken.forks) == (2, 0)
    assert taken.receipts == {pc.log: 2, clone.log: 2}


# ------------------------------------------------------------------ restored (43)


def test_a_restored_pc_goes_on_in_a_new_epoch_and_nothing_is_overwritten(
    hub: HubOfTests, pc: Pc, clock: FakeClock
) -> None:
    pc.do(*([UP] * 5))
    hub.take(*pc.write(hub))
    old = list(pc.events)
    pc.fresh_epoch(OTHER_EPOCH)
    clock.pass_time(1000)
    pc.do(UP, UP)
    taken = hub.take(*pc.write(hub))
    assert (taken.applied, taken.forks) == (2, 0)
    assert ids(hub, pc) == {one.id for one in (*old, *pc.events)}
    assert state_of(hub, pc) is DeviceState.ACTIVE


# ------------------------------------------------------------------ whom to believe (41)


def test_an_unknown_signer_is_refused_with_its_units_name(
    hub: HubOfTests, pc: Pc, tmp_path: Path
) -> None:
    pc.do(UP)
    pc.chain = (certificate("device", "stranger", Level.DEVICE),)
    with pytest.raises(UserError, match=r"bundles\.unknown_signer") as caught:
        hub.take(*pc.write(hub))
    assert caught.value.values["unit"] == "ỦY BAN NHÂN DÂN XÃ THU LŨM"
    assert root_of("stranger").id not in {hub.identity.root.id}
    assert ids(hub, pc) == set()


def test_a_certificate_that_ended_is_refused(hub: HubOfTests, pc: Pc, clock: FakeClock) -> None:
    pc.do(UP)
    clock.pass_time(1000 * 86_400_000)
    with pytest.raises(UserError, match=r"bundles\.out_of_time"):
        hub.take(*pc.write(hub))


def test_a_revoked_pc_is_refused(hub: HubOfTests, pc: Pc) -> None:
    pc.do(UP)
    hub.take(*pc.write(hub))
    hub.enrolling.revoke(pc.dev)
    pc.do(UP)
    with pytest.raises(UserError, match=r"bundles\.revoked"):
        hub.take(*pc.write(hub))
    assert len(ids(hub, pc)) == 1
    assert state_of(hub, pc) is DeviceState.REVOKED


def test_what_was_honest_comes_with_colleagues_and_the_rest_is_kept_aside(
    hub: HubOfTests, new_pc: Callable[..., Pc], clock: FakeClock
) -> None:
    stolen, colleague = new_pc("stolen"), new_pc("colleague")
    stolen.do(UP, UP)
    colleague.do(UP)
    clock.pass_time(86_400_000)
    hub.enrolling.revoke(stolen.dev, from_seq=2)
    stolen.do(UP, UP)
    taken = hub.take(*colleague.write(hub, carried=[stolen]))
    assert (taken.applied, taken.quarantined, taken.duplicates) == (3, 2, 0)
    kept = {(one.seq, one.reason) for one in hub.rows(schema.quarantine)}
    assert kept == {(3, "revoked"), (4, "revoked")}
    assert taken.receipts[stolen.log] == 4
    again = hub.take(*colleague.write(hub, carried=[stolen], lists=()))
    assert (again.applied, again.quarantined) == (0, 0)


def test_a_log_of_another_unit_is_refused(hub: HubOfTests, new_pc: Callable[..., Pc]) -> None:
    ours, foreign = new_pc("ours"), new_pc("foreign", "03434")
    ours.do(UP)
    foreign.do(UP)
    with pytest.raises(UserError, match=r"bundles\.foreign_log"):
        hub.take(*ours.write(hub, carried=[foreign]))
    assert ids(hub, ours) == set()


def test_events_of_a_scope_their_device_may_not_send_are_kept_aside(
    hub: HubOfTests, new_pc: Callable[..., Pc]
) -> None:
    carrier, weak = new_pc("carrier"), new_pc("weak")
    carrier.do(UP)
    weak.do(UP)
    narrow = replace(weak.chain[0], scopes=("office",), serial=weak.chain[0].serial + 1)
    weak.chain = (signed_certificate(narrow, hub.identity.key.sign), *weak.chain[1:])
    taken = hub.take(*carrier.write(hub, carried=[weak]))
    assert (taken.applied, taken.quarantined) == (1, 1)
    assert [one.reason for one in hub.rows(schema.quarantine)] == ["scope"]


# ------------------------------------------------------------------ lists


def test_revocation_lists_only_grow_and_their_numbers_too(
    hub: HubOfTests, new_pc: Callable[..., Pc], clock: FakeClock
) -> None:
    first, second = new_pc("first"), new_pc("second")
    one = hub.enrolling.revoke(first.dev)
    two = hub.enrolling.revoke(second.dev)
    assert two.number > one.number
    assert {key.device for key in two.keys} == {first.dev, second.dev}
    clock.jump(-400 * 86_400_000)
    three = hub.enrolling.revoke(first.dev, from_seq=9)
    assert three.number > two.number
    assert {key.from_seq for key in three.keys if key.device == first.dev} == {0}


def test_a_list_that_came_in_a_bundle_is_kept_when_it_is_believed(
    hub: HubOfTests, pc: Pc, clock: FakeClock
) -> None:
    from communeapp.core.trust import RevocationList, RevokedCredential, signed_list
    from communeapp.core.trust_files import list_bytes

    today = civil_date(clock.now_ms())
    good = RevocationList(
        5, today, pc.dev, (RevokedCredential("a" * 32, today, "error"),), chain=pc.chain
    )
    signed = signed_list(good, private("device").sign)
    forged = replace(signed, number=6)
    pc.do(UP)
    hub.take(*pc.write(hub, lists=[list_bytes(signed), list_bytes(forged)]))
    assert [(one.issuer, one.number) for one in hub.rows(schema.revocation)] == [(pc.dev, 5)]
    older = signed_list(replace(good, number=4), private("device").sign)
    hub.take(*pc.write(hub, lists=[list_bytes(older)]))
    assert hub.count(schema.revocation) == 1


def test_a_key_that_was_taken_back_stays_so(hub: HubOfTests, pc: Pc, clock: FakeClock) -> None:
    hub.enrolling.revoke(pc.dev, from_seq=1)
    today = civil_date(clock.now_ms())
    milder = RevokedKey(pc.chain[0].serial, pc.dev, today + dt.timedelta(days=9), 99)
    with writing(hub.engine) as connection:
        made = revoke_keys(connection, hub.identity, [milder], day=today, now_ms=clock.now_ms())
    assert [(one.from_day, one.from_seq) for one in made.keys] == [(today, 1)]
    assert public("device") == pc.chain[0].key
