"""What goes down: events for the unit alone, receipts, lists, the files of what is current."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.hub.hub_parts import UP, HubOfTests, Pc
from tests.unit.sync.bundle_parts import Kept

from communeapp.clock import civil_date
from communeapp.core.errors import UserError
from communeapp.core.events import Scope, sha256_hex
from communeapp.core.sync.manifest import Manifest
from communeapp.core.sync.vectors import LogName, take_in, vector_of
from communeapp.core.trust import RevocationList, Trust
from communeapp.core.trust_files import read_trust_file
from communeapp.hub.db import schema
from communeapp.hub.publishing import ContentKind
from communeapp.sync.bundle_reading import open_bundle
from communeapp.sync.bundle_writing import Written
from communeapp.sync.signing import verify


def opened(hub: HubOfTests, pc: Pc, written: Written) -> tuple[Manifest, Kept]:
    """Read a bundle of the hub as a PC does that believes its root."""
    kept = Kept()
    trust = Trust((hub.identity.root,))
    with open_bundle(written.path, trust, today=civil_date(hub.clock.now_ms())) as bundle:
        bundle.read(pc.key, kept)
        return bundle.manifest, kept


def confirm(hub: HubOfTests, pc: Pc, manifest: Manifest) -> None:
    """Hold what a bundle covers, and tell the hub so."""
    pc.have = {**pc.have, **vector_of(take_in({}, manifest.ranges))}
    hub.take(*pc.write(hub))


def publish(hub: HubOfTests, tmp_path: Path, text: str, **more: object) -> str:
    file = tmp_path / "file.bin"
    file.write_text(text)
    given = {"content_id": "luat", "version": text[:20], "title": "Danh mục", **more}
    return hub.publishing.publish(file, kind=ContentKind.LEGAL_LIST, **given).sha256  # type: ignore[arg-type]


def test_a_pc_gets_news_files_receipts_and_lists(
    hub: HubOfTests, new_pc: Callable[..., Pc], tmp_path: Path
) -> None:
    pc, lost = new_pc("pc"), new_pc("lost")
    pc.do(UP, UP)
    hub.take(*pc.write(hub))
    publish(hub, tmp_path, "bản một")
    hub.publishing.send_message("Lịch", "Học lúc 8 giờ", units=[pc.unit])
    hub.enrolling.revoke(lost.dev)
    (written,) = hub.downlink.write(tmp_path / "down", unit=pc.unit)
    manifest, kept = opened(hub, pc, written)
    assert [one.type for one in kept.rows] == [
        "epoch.started",
        "content.published",
        "message.sent",
    ]
    assert {one.scope for one in kept.rows} == {"hub_to_unit"}
    assert manifest.scopes == (Scope.HUB_TO_UNIT,)
    assert kept.files == {sha256_hex("bản một".encode()): "bản một".encode()}
    own = LogName(hub.identity.device, kept.rows[0].epoch)
    assert manifest.have == {pc.log: 2, own: 3}
    (listed,) = [read_trust_file(one, verify) for one in kept.lists]
    assert isinstance(listed, RevocationList)
    assert [one.device for one in listed.keys] == [lost.dev]
    assert manifest.recipients == (pc.key.public,)


def test_what_is_for_another_unit_is_withheld_and_counts_as_covered(
    hub: HubOfTests, new_pc: Callable[..., Pc], tmp_path: Path
) -> None:
    ours, theirs = new_pc("ours"), new_pc("theirs", "03434")
    hub.publishing.send_message("A", "cho mọi xã")
    hub.publishing.send_message("B", "riêng", units=[theirs.unit])
    hub.publishing.tell_unit("ask.answered", {"ask": "x", "text": "riêng"}, theirs.unit)
    secret = publish(hub, tmp_path, "riêng", units=[theirs.unit])
    hub.publishing.send_message("C", "cho mọi xã")
    found = {}
    for pc in (ours, theirs):
        (written,) = hub.downlink.write(tmp_path / pc.name, unit=pc.unit)
        manifest, kept = opened(hub, pc, written)
        assert [(one.first, one.last) for one in manifest.ranges] == [(1, 6)]
        found[pc.name] = ([one.seq for one in kept.rows], set(kept.files))
    assert found == {"ours": ([1, 2, 6], set()), "theirs": ([1, 2, 3, 4, 5, 6], {secret})}


def test_what_was_confirmed_is_not_sent_again(hub: HubOfTests, pc: Pc, tmp_path: Path) -> None:
    pc.do(UP)
    publish(hub, tmp_path, "bản một")
    (written,) = hub.downlink.write(tmp_path / "one", unit=pc.unit)
    confirm(hub, pc, opened(hub, pc, written)[0])
    (again,) = hub.downlink.write(tmp_path / "two", unit=pc.unit)
    manifest, kept = opened(hub, pc, again)
    assert (manifest.ranges, kept.files) == ((), {})
    assert manifest.have[pc.log] == 1
    hub.publishing.send_message("A", "mới")
    (third,) = hub.downlink.write(tmp_path / "three", unit=pc.unit)
    _, kept = opened(hub, pc, third)
    assert [(one.seq, one.type) for one in kept.rows] == [(3, "message.sent")]


def test_only_the_files_of_what_is_current_travel(hub: HubOfTests, pc: Pc, tmp_path: Path) -> None:
    publish(hub, tmp_path, "bản một")
    current = publish(hub, tmp_path, "bản hai")
    publish(hub, tmp_path, "sai", content_id="khac")
    hub.publishing.withdraw(ContentKind.LEGAL_LIST, "khac")
    (written,) = hub.downlink.write(tmp_path / "down", unit=pc.unit)
    _, kept = opened(hub, pc, written)
    assert set(kept.files) == {current}
    assert [one.type for one in kept.rows].count("content.published") == 3
    assert kept.rows[-1].type == "content.withdrawn"


def test_the_pcs_of_a_unit_share_a_bundle_from_the_least_of_what_they_hold(
    hub: HubOfTests, new_pc: Callable[..., Pc], tmp_path: Path, clock: FakeClock
) -> None:
    ahead, behind = new_pc("ahead"), new_pc("behind")
    ahead.do(UP)
    behind.do(UP)
    hub.publishing.send_message("A", "một")
    (written,) = hub.downlink.write(tmp_path / "one", device=ahead.dev)
    assert written.manifest.recipients == (ahead.key.public,)
    confirm(hub, ahead, opened(hub, ahead, written)[0])
    (both,) = hub.downlink.write(tmp_path / "two", unit=ahead.unit)
    assert both.manifest.recipients == tuple(sorted((ahead.key.public, behind.key.public)))
    assert [(one.first, one.last) for one in both.manifest.ranges] == [(1, 2)]
    # One that nobody has heard of for a season does not make every bundle carry everything.
    clock.pass_time(100 * 86_400_000)
    hub.take(*ahead.write(hub))
    hub.publishing.send_message("B", "hai")
    (later,) = hub.downlink.write(tmp_path / "three", unit=ahead.unit)
    assert [(one.first, one.last) for one in later.manifest.ranges] == [(3, 3)]
    assert behind.key.public in later.manifest.recipients


def test_a_bundle_for_every_unit_and_none_for_a_revoked_pc(
    hub: HubOfTests, new_pc: Callable[..., Pc], tmp_path: Path
) -> None:
    pcs = [new_pc("a"), new_pc("b", "03434"), new_pc("c", "03466")]
    hub.enrolling.revoke(pcs[2].dev)
    written = hub.downlink.write(tmp_path / "all")
    assert {one.manifest.recipients for one in written} == {
        (pcs[0].key.public,),
        (pcs[1].key.public,),
    }
    with pytest.raises(UserError, match=r"hub\.device_revoked"):
        hub.downlink.write(tmp_path / "all", device=pcs[2].dev)
    with pytest.raises(UserError, match=r"hub\.no_devices"):
        hub.downlink.write(tmp_path / "all", unit=pcs[2].unit)


def test_a_pc_may_say_itself_what_it_holds(hub: HubOfTests, pc: Pc, tmp_path: Path) -> None:
    hub.publishing.send_message("A", "một")
    own = LogName(hub.identity.device, hub.rows(schema.event)[0].epoch)
    (written,) = hub.downlink.write(tmp_path / "down", device=pc.dev[:8], have={own: 1})
    assert [(one.first, one.last) for one in written.manifest.ranges] == [(2, 2)]


def test_a_pc_that_moves_to_another_unit_gets_what_was_withheld(
    hub: HubOfTests, pc: Pc, tmp_path: Path
) -> None:
    pc.do(UP)
    hub.publishing.send_message("A", "riêng", units=["03434"])
    (written,) = hub.downlink.write(tmp_path / "one", unit=pc.unit)
    manifest, kept = opened(hub, pc, written)
    assert [one.type for one in kept.rows] == ["epoch.started"]
    confirm(hub, pc, manifest)
    pc.unit = "03434"
    pc.enrol(hub)
    (again,) = hub.downlink.write(tmp_path / "two", unit="03434")
    _, kept = opened(hub, pc, again)
    assert "message.sent" in [one.type for one in kept.rows]


def test_a_large_downlink_comes_in_pieces(hub: HubOfTests, pc: Pc, tmp_path: Path) -> None:
    for name in ("mot", "hai"):
        publish(hub, tmp_path, secrets.token_hex(50_000), content_id=name)
    written = hub.downlink.write(tmp_path / "down", unit=pc.unit, piece_bytes=120_000)
    assert len(written) == 2
    assert sum(len(opened(hub, pc, one)[1].files) for one in written) == 2
