"""Whom a reader believes (fault 41): unknown, expired, revoked; what each device may have written."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from tests.unit.core.sync.manifest_parts import GOOD
from tests.unit.core.trust_parts import (
    DAY,
    TRUST,
    UNIT,
    certificate,
    chain,
    private,
    revocations,
    root,
    verify,
)
from tests.unit.sync.bundle_parts import log, log_of_device

from communeapp.core.errors import UserError
from communeapp.core.events import GENESIS, Scope
from communeapp.core.sync.believing import Believed, Device, believe, shown
from communeapp.core.sync.frames import read_event
from communeapp.core.sync.limits import GRACE_DAYS
from communeapp.core.sync.manifest import Manifest, manifest_bytes, signed_bytes
from communeapp.core.sync.vectors import Range
from communeapp.core.trust import KeyCertificate, Level, RevokedKey, Trust

OWN = Range(log_of_device(), 1, 4, 3, GENESIS, "1" * 64)
ALONE = replace(GOOD, carried=(), ranges=(OWN,))
HUB = certificate("hub", "root", Level.HUB, serial=3)


def judged(
    manifest: Manifest = ALONE,
    trust: Trust = TRUST,
    today: dt.date = DAY,
    holder: str = "device",
) -> Believed:
    raw = manifest_bytes(manifest)
    signature = private(holder).sign(signed_bytes(raw))
    return believe(manifest, raw, signature, trust, today=today, verify=verify)


def refusal(*args: Any, **named: Any) -> str:
    with pytest.raises(UserError) as caught:
        judged(*args, **named)
    if caught.value.code != "bundles.damaged":
        assert caught.value.values["unit"] == UNIT
    return caught.value.code


def mine(**changes: object) -> Manifest:
    """A manifest whose signer has another certificate."""
    return replace(ALONE, chain=(certificate(**changes), HUB))  # type: ignore[arg-type]


def test_a_device_under_a_known_root_is_believed() -> None:
    found = judged()
    assert found.signer == chain()[0]
    assert found.root == root()
    assert found.unit == UNIT
    assert found.devices == {chain()[0].device: Device(frozenset({"office", "unit_to_hub"}))}


def test_another_hand_is_not() -> None:
    assert refusal(holder="hub") == "bundles.damaged"


def test_an_unknown_root_is_not() -> None:
    assert refusal(trust=Trust((root("other"),))) == "bundles.unknown_signer"


def test_a_chain_that_does_not_hold_is_not() -> None:
    forged = replace(certificate(), roles=("training", "all"))
    assert refusal(replace(ALONE, chain=(forged, HUB))) == "bundles.bad_chain"
    assert refusal(mine(roles=("all",))) == "bundles.bad_chain"


def test_a_certificate_ends_and_a_courier_may_be_late() -> None:
    ended = mine(not_after=DAY - dt.timedelta(days=1))
    assert refusal(ended) == "bundles.out_of_time"  # made today, after it
    before = replace(ended, made_ms=ended.made_ms - 2 * 86_400_000)
    assert judged(before).unit == UNIT
    late = DAY + dt.timedelta(days=GRACE_DAYS - 2)
    assert judged(before, today=late).unit == UNIT
    assert refusal(before, today=late + dt.timedelta(days=1)) == "bundles.out_of_time"
    assert refusal(mine(not_before=DAY + dt.timedelta(days=1))) == "bundles.out_of_time"


@pytest.mark.parametrize("year", [1970, 2009, 2199])
def test_a_clock_that_is_years_wrong_at_the_sender_does_not_matter(year: int) -> None:
    made = int(dt.datetime(year, 6, 1, tzinfo=dt.UTC).timestamp() * 1000)
    assert judged(replace(ALONE, made_ms=made)).unit == UNIT


@pytest.mark.parametrize("signer", ["hub", "root"])
def test_a_device_that_was_taken_back_is_refused_whatever_it_says_of_days(signer: str) -> None:
    key = RevokedKey(17, chain()[0].device, DAY - dt.timedelta(days=3), 900)
    trust = replace(TRUST, lists=(revocations(signer, keys=(key,)),))
    old = replace(ALONE, made_ms=ALONE.made_ms - 50 * 86_400_000)
    assert refusal(ALONE, trust) == refusal(old, trust) == "bundles.revoked"
    later = replace(key, from_day=DAY + dt.timedelta(days=1))
    assert judged(trust=replace(TRUST, lists=(revocations(signer, keys=(later,)),)))


def test_its_hub_that_was_taken_back_takes_it_along() -> None:
    key = RevokedKey(3, HUB.device, DAY)
    assert refusal(ALONE, replace(TRUST, lists=(revocations("root", keys=(key,)),))) == (
        "bundles.revoked"
    )


def test_a_list_of_somebody_else_takes_nothing_back() -> None:
    key = RevokedKey(17, chain()[0].device, DAY)
    assert judged(trust=replace(TRUST, lists=(revocations("device", keys=(key,)),)))


def test_a_signer_may_not_carry_more_than_its_certificate_says() -> None:
    assert refusal(mine(scopes=("unit_to_hub",))) == "bundles.foreign_scope"
    assert refusal(mine(scopes=())) == "bundles.foreign_scope"
    only = replace(mine(scopes=("unit_to_hub",)), scopes=(Scope.UNIT_TO_HUB,))
    assert judged(only)


# ------------------------------------------------------------------ logs of other devices


def carrying(*keys: KeyCertificate) -> Manifest:
    other = Range(log_of_device("colleague"), 1, 2, 2, GENESIS, "2" * 64)
    ranges = tuple(sorted((OWN, other), key=lambda one: one.log))
    return replace(ALONE, ranges=ranges, carried=(keys,))


def test_a_colleague_of_the_same_unit_is_carried() -> None:
    found = judged(carrying(certificate("colleague", scopes=("unit_to_hub",)), HUB))
    assert found.devices[log_of_device("colleague").dev] == Device(frozenset({"unit_to_hub"}))
    long_gone = certificate("colleague", not_after=dt.date(2026, 2, 1))
    assert judged(carrying(long_gone, HUB))


@pytest.mark.parametrize(
    "keys",
    [
        (certificate("colleague", unit="H99.99"), HUB),
        (certificate("colleague", "other"),),
        (replace(certificate("colleague"), serial=18), HUB),
        (certificate("colleague", not_after=dt.date(2025, 1, 1)), HUB),
    ],
    ids=["another unit", "another root", "forged", "never in force"],
)
def test_others_are_not(keys: tuple[KeyCertificate, ...]) -> None:
    assert refusal(carrying(*keys)) == "bundles.foreign_log"


def test_units_without_a_code_carry_nobody() -> None:
    manifest = replace(
        carrying(certificate("colleague", unit=""), HUB), chain=(certificate(unit=""), HUB)
    )
    assert refusal(manifest) == "bundles.foreign_log"


def test_a_hub_carries_the_devices_below_it() -> None:
    other = Range(log_of_device("colleague"), 1, 2, 2, GENESIS, "2" * 64)
    below = (certificate("colleague", unit="H99.99"), HUB)
    manifest = replace(ALONE, chain=(HUB,), ranges=(other,), carried=(below,))
    assert judged(manifest, holder="hub").devices.keys() == {HUB.device, other.log.dev}
    elsewhere = (
        certificate("colleague", "hub 2", unit="H99.99"),
        certificate("hub 2", "root", Level.HUB),
    )
    with pytest.raises(UserError, match=r"bundles\.foreign_log"):
        judged(replace(manifest, carried=(elsewhere,)), holder="hub")


def test_events_of_a_scope_that_their_device_may_not_write_are_set_aside() -> None:
    one = read_event(log([Scope.OFFICE])[0].hashed_bytes())
    assert Device(frozenset({"office"})).fault(one) == ""
    assert Device(frozenset({"unit_to_hub"})).fault(one) == "scope"


def test_the_honest_part_of_a_stolen_pc_is_kept() -> None:
    """An honest colleague carries it all; what came after the theft is set aside, number by number."""
    device = log_of_device("colleague").dev
    key = RevokedKey(17, device, DAY, 2)
    trust = replace(TRUST, lists=(revocations("hub", keys=(key,)),))
    found = judged(carrying(certificate("colleague"), HUB), trust).devices[device]
    before = int(dt.datetime(2026, 11, 21, 16, 59, tzinfo=dt.UTC).timestamp() * 1000)
    rows = [read_event(one.hashed_bytes()) for one in log([Scope.OFFICE] * 3, start_ms=before)]
    assert [found.fault(one) for one in rows] == ["", "", "revoked"]
    # A thief who counts anew in an epoch of his own is found by the day, 17:00 UTC being midnight here.
    anew = log([Scope.OFFICE], epoch="9" * 32, start_ms=before + 60_000)
    assert found.fault(read_event(anew[0].hashed_bytes())) == "revoked"


def test_a_name_of_a_stranger_is_made_fit_for_a_sentence() -> None:
    assert shown("XÃ\u202e THU\n LŨM\u200b") == "XÃ THU LŨM"
    assert shown("") == shown("\u200b") == "–"
    assert len(shown("x" * 10_000)) == 120
