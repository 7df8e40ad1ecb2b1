"""Attacks by keys: roots that too few signed, roles that sign what is not theirs, keys that were taken away."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.releases import NOW, Pc, Publisher, keys_of, signer
from tests.unit.updating.attack_parts import expire, more_keys, publish_second, write_root
from tuf.api.metadata import DelegatedRole, Metadata, Root

from communeapp.core.errors import UserError
from communeapp.updating.client import CONFIG
from communeapp.updating.offers import OfferKind

# ------------------------------------------------------------------ roots


def take_over(root: Root) -> None:
    """Put a stranger's keys in place of the root's."""
    for keyid in list(root.roles["root"].keyids):
        root.revoke_key(keyid, "root")
    root.add_key(signer("root-66").public_key, "root")
    root.roles["root"].threshold = 1


def skip_a_number(root: Root) -> None:
    root.version += 1


def same_number(root: Root) -> None:
    root.version -= 1


ROOTS: dict[str, tuple[Callable[[Root], None], tuple[str, ...]]] = {
    "by the new keys alone": (take_over, ("root-66",)),
    "by the old keys alone": (take_over, ("root-1", "root-2")),
    "by one of two": (more_keys, ("root-1",)),
    "by one of two, twice": (more_keys, ("root-1", "root-1")),
    "by one and a stranger": (more_keys, ("root-1", "root-66")),
    "by the targets key": (more_keys, ("targets-1", "root-1")),
    "by nobody": (more_keys, ()),
}


@pytest.mark.parametrize("name", ROOTS)
def test_a_root_that_is_not_signed_by_enough_is_refused(
    name: str, tmp_path: Path, publisher: Publisher, pc: Pc
) -> None:
    honest = publisher.keep(tmp_path / "đúng")
    change, signers = ROOTS[name]
    write_root(publisher, change, *signers)
    with pytest.raises(UserError) as refused:
        pc.look(publisher.folder)
    assert refused.value.code == "update.not_trusted"
    assert len(pc.look(honest)) == 2
    assert not (pc.trusted / "root_history/2.root.json").exists()


@pytest.mark.parametrize("change", [skip_a_number, same_number])
def test_a_root_out_of_its_turn_is_refused(
    change: Callable[[Root], None], publisher: Publisher, pc: Pc
) -> None:
    write_root(publisher, change, "root-1", "root-2")
    folder = publisher.folder / "metadata"
    for number in (1, 3):
        if change is same_number and number == 1:
            (folder / "1.root.json").rename(folder / "2.root.json")
        elif change is skip_a_number and number == 3:
            (folder / "3.root.json").rename(folder / "2.root.json")
    with pytest.raises(UserError) as refused:
        pc.look(publisher.folder)
    assert refused.value.code == "update.replayed"


def test_a_root_that_has_expired_believes_nothing(publisher: Publisher, pc: Pc) -> None:
    write_root(publisher, expire, "root-1", "root-2")
    with pytest.raises(UserError) as refused:
        pc.look(publisher.folder)
    assert refused.value.code == "update.expired"


def test_an_expired_root_leads_to_its_successor(publisher: Publisher, pc: Pc) -> None:
    write_root(publisher, expire, "root-1", "root-2")
    write_root(
        publisher,
        lambda one: setattr(one, "expires", NOW + dt.timedelta(days=9)),
        "root-1",
        "root-2",
    )
    assert len(pc.look(publisher.folder)) == 2


def test_a_root_of_endless_length_is_refused(publisher: Publisher, pc: Pc) -> None:
    (publisher.folder / "metadata/2.root.json").write_bytes(b" " * (CONFIG.root_max_length + 1))
    with pytest.raises(UserError) as refused:
        pc.look(publisher.folder)
    assert refused.value.code == "update.too_long"


def test_keys_that_were_taken_away_sign_no_more(
    tmp_path: Path, publisher: Publisher, pc: Pc
) -> None:
    old = publisher.keep(tmp_path / "khóa cũ")
    new = keys_of("root-1", "root-2", "targets-2", "content-2", "snapshot-2", "timestamp-2")
    publisher.keys = new
    publisher.repository.make_root(new, {"root": 2})
    publish_second(publisher)
    pc.look(publisher.folder)
    thief = Publisher(tmp_path / "kẻ trộm")
    shutil.rmtree(thief.folder)
    shutil.copytree(old, thief.folder)
    for _ in range(4):  # further on than the honest state
        thief.publish(thief.offer("khoa.zip", b"doc hai", version="8.0.0"))
    with pytest.raises(UserError) as refused:
        pc.look(thief.folder)
    assert refused.value.code == "update.not_trusted"


# ------------------------------------------------------------------ who may sign what


def test_keys_of_content_sign_no_program(publisher: Publisher, pc: Pc) -> None:
    publish_second(publisher)

    def program(content: Any) -> None:
        (info,) = content.targets.values()
        custom = {**info.custom, "kind": "program", "name": "CommuneApp", "version": "99.0.0",
                  "system": "linux-x86_64", "schema": 99}  # fmt: skip
        info.unrecognized_fields["custom"] = custom
        info.path = "program/CommuneApp-99.tar.xz"
        content.targets = {info.path: info}

    publisher.spoil("content", program, "content-1")
    publisher.adopt("content")
    assert [one.version for one in pc.look(publisher.folder)] == ["9.0.0"]


def test_a_course_that_calls_itself_a_program_is_left_out(publisher: Publisher, pc: Pc) -> None:
    publish_second(publisher)

    def program(content: Any) -> None:
        (info,) = content.targets.values()
        info.unrecognized_fields["custom"] |= {
            "kind": "program", "name": "CommuneApp", "version": "99.0.0",
            "system": "linux-x86_64", "schema": 99,
        }  # fmt: skip

    publisher.spoil("content", program, "content-1")
    publisher.adopt("content")
    assert [one.version for one in pc.look(publisher.folder)] == ["9.0.0"]


def test_content_does_not_take_the_place_of_a_target(publisher: Publisher, pc: Pc) -> None:
    """What the more trusted role signs under a path counts, whatever the other one says."""

    publish_second(publisher)

    def both(targets: Any) -> None:
        held = Metadata.from_file(str(publisher.metadata("content"))).signed.targets
        (info,) = held.values()
        info.unrecognized_fields["custom"]["version"] = "3.0.0"
        targets.targets[info.path] = info

    publisher.spoil("targets", both, "targets-1")
    publisher.adopt("targets")
    courses = [one for one in pc.look(publisher.folder) if one.kind is OfferKind.COURSE]
    assert [one.version for one in courses] == ["3.0.0"]


def test_a_threshold_of_a_role_counts_keys_not_signatures(publisher: Publisher, pc: Pc) -> None:
    publish_second(publisher)
    write_root(publisher, two_targets_keys, "root-1", "root-2")
    with pytest.raises(UserError) as refused:
        pc.look(publisher.folder)
    assert refused.value.code == "update.not_trusted"
    publisher.keys = publisher.keys.merged(keys_of("targets-9"))
    publish_second(publisher)
    assert len(pc.look(publisher.folder)) == 2


def two_targets_keys(root: Root) -> None:
    root.add_key(signer("targets-9").public_key, "targets")
    root.roles["targets"].threshold = 2


def test_roles_without_end_are_not_followed(publisher: Publisher, pc: Pc) -> None:
    publish_second(publisher)

    def many(targets: Any) -> None:
        for number in range(40):
            name = f"them-{number}"
            role = DelegatedRole(
                name, [signer("content-1").public_key.keyid], 1, False, ["course/*"]
            )
            targets.delegations.roles[name] = role

    publisher.spoil("targets", many, "targets-1")
    publisher.adopt("targets")
    with pytest.raises(UserError) as refused:
        pc.look(publisher.folder)
    assert refused.value.code == "update.not_trusted"
