"""Attacks on updates, each against our own client: those of python-tuf's tests and of TUF's specification.

Every attack is made of real metadata with real signatures, as strong as its attacker: where an attack needs
keys of some roles, those sign it. A PC that has seen the honest state refuses, offers nothing, keeps what it
knew, and goes on with the next honest state.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.releases import Pc, Publisher, keys_of, signer
from tests.unit.updating.attack_parts import FILE, expire, publish_second
from tuf.api.metadata import Metadata, MetaFile

from communeapp.core.errors import UserError

Attack = Callable[[Publisher, Path], None]


# ------------------------------------------------------------------ roles


def flip(publisher: Publisher, role: str) -> None:
    """One digit inside what is signed: it would last a thousand years longer."""
    path = publisher.metadata(role)
    data = path.read_bytes()
    assert data.count(b'"expires": "2') == 1
    path.write_bytes(data.replace(b'"expires": "2', b'"expires": "3'))


def unsigned(role: str) -> Attack:
    def attack(publisher: Publisher, _: Path) -> None:
        path = publisher.metadata(role)
        made = Metadata.from_file(str(path))
        made.signatures.clear()
        made.to_file(str(path))
        adopt(publisher, role)

    return attack


def by_a_stranger(role: str) -> Attack:
    def attack(publisher: Publisher, _: Path) -> None:
        publisher.spoil(role, lambda _one: None, f"{role}-66")
        adopt(publisher, role)

    return attack


def by_another_role(role: str, other: str) -> Attack:
    """The keys of one role may not sign for another."""

    def attack(publisher: Publisher, _: Path) -> None:
        publisher.spoil(role, lambda _one: None, f"{other}-1")
        adopt(publisher, role)

    return attack


def altered(role: str) -> Attack:
    def attack(publisher: Publisher, _: Path) -> None:
        flip(publisher, role)
        adopt(publisher, role)

    return attack


def expired(role: str) -> Attack:
    def attack(publisher: Publisher, _: Path) -> None:
        publisher.spoil(role, lambda one: expire(one), f"{role}-1")
        adopt(publisher, role)

    return attack


def adopt(publisher: Publisher, role: str) -> None:
    if role in ("targets", "content", "snapshot"):
        publisher.adopt(role)


def not_adopted(role: str) -> Attack:
    """What a role above did not name: another content under the right number (mix and match)."""

    def attack(publisher: Publisher, _: Path) -> None:
        publisher.spoil(role, lambda one: expire_later(one), f"{role}-1")

    return attack


def expire_later(signed: Any) -> None:
    signed.expires += dt.timedelta(days=1)


def renumbered(role: str) -> Attack:
    """The file says another number than the role above names."""

    def attack(publisher: Publisher, _: Path) -> None:
        path = publisher.metadata(role)
        made = Metadata.from_file(str(path))
        number = made.signed.version
        made.signed.version = number + 5
        made.signatures.clear()
        made.sign(signer(f"{role}-1"))
        made.to_file(str(path))
        above = "timestamp" if role == "snapshot" else "snapshot"

        def name(signed: Any) -> None:
            held = signed.snapshot_meta if role == "snapshot" else signed.meta[f"{role}.json"]
            held.hashes = held.length = None
            held.version = number

        publisher.spoil(above, name, f"{above}-1")
        if above == "snapshot":
            publisher.adopt("snapshot")

    return attack


def too_long(role: str) -> Attack:
    """Endless data: more than the role may ever be, though the signature would be right."""

    def attack(publisher: Publisher, _: Path) -> None:
        path = publisher.metadata(role)
        path.write_bytes(path.read_bytes() + b" " * (4 << 20))

    return attack


def gone(role: str) -> Attack:
    def attack(publisher: Publisher, _: Path) -> None:
        publisher.metadata(role).unlink()

    return attack


def empty(role: str) -> Attack:
    def attack(publisher: Publisher, _: Path) -> None:
        publisher.metadata(role).write_bytes(b"")
        adopt_bytes(publisher, role)

    return attack


def nested(role: str) -> Attack:
    """JSON that is nested so deeply that a reader dies of it."""

    def attack(publisher: Publisher, _: Path) -> None:
        publisher.metadata(role).write_bytes(b"[" * 9_000)
        adopt_bytes(publisher, role)

    return attack


def adopt_bytes(publisher: Publisher, role: str) -> None:
    """Name whatever bytes lie there; the number stays."""

    if role == "timestamp":
        return
    data = publisher.metadata(role).read_bytes()
    version = int(publisher.metadata(role).name.split(".")[0])
    if role == "snapshot":
        publisher.spoil(
            "timestamp", lambda one: setattr(one, "snapshot_meta", MetaFile(version)), "timestamp-1"
        )
        return
    publisher.spoil(
        "snapshot",
        lambda one: one.meta.update(
            {f"{role}.json": MetaFile.from_data(version, data, ["sha256"])}
        ),
        "snapshot-1",
    )
    publisher.adopt("snapshot")


# ------------------------------------------------------------------ going back


def earlier_state(publisher: Publisher, old: Path) -> None:
    """Replay: the whole of the state before, every signature right."""
    shutil.rmtree(publisher.folder)
    shutil.copytree(old, publisher.folder)


def earlier_timestamp(publisher: Publisher, old: Path) -> None:
    shutil.copy(old / "metadata/timestamp.json", publisher.folder / "metadata/timestamp.json")


def earlier_snapshot_number(publisher: Publisher, _: Path) -> None:
    """A newer timestamp, signed by a thief of its key, that names the snapshot before."""

    def change(one: Any) -> None:
        one.version += 1
        one.snapshot_meta.version = 1
        one.snapshot_meta.hashes = one.snapshot_meta.length = None

    publisher.spoil("timestamp", change, "timestamp-1")


def earlier_number_in_snapshot(role: str) -> Attack:
    """A newer snapshot, by a thief of its key and of the timestamp's, that names an older role."""

    def attack(publisher: Publisher, old: Path) -> None:
        shutil.copy(old / f"metadata/1.{role}.json", publisher.folder / f"metadata/1.{role}.json")

        def change(one: Any) -> None:
            one.meta[f"{role}.json"].version = 1
            one.meta[f"{role}.json"].hashes = one.meta[f"{role}.json"].length = None

        publish_second(publisher)
        publisher.spoil("snapshot", change, "snapshot-1")
        publisher.adopt("snapshot")

    return attack


def dropped_from_snapshot(publisher: Publisher, _: Path) -> None:
    publisher.spoil("snapshot", lambda one: one.meta.pop("content.json"), "snapshot-1")
    publisher.adopt("snapshot")


def new_timestamp_old_rest(publisher: Publisher, old: Path) -> None:
    """Mix and match: the newest timestamp before the snapshot and targets of the state before."""
    newest = publisher.metadata("timestamp").read_bytes()
    earlier_state(publisher, old)
    (publisher.folder / "metadata/timestamp.json").write_bytes(newest)


def old_targets_under_new_snapshot(publisher: Publisher, old: Path) -> None:
    number = publisher.metadata("targets").name
    shutil.copy(old / "metadata/1.targets.json", publisher.folder / "metadata" / number)


def content_of_another_repository(publisher: Publisher, old: Path) -> None:
    """Everything of another publisher but the roots."""
    other = Publisher(old.parent / "nhà phát hành khác", keys=other_keys())
    other.publish(other.offer("khoa.zip", FILE, version="7.0.0"))
    for path in (publisher.folder / "metadata").iterdir():
        if "root" not in path.name:
            path.unlink()
    for path in (other.folder / "metadata").iterdir():
        if "root" not in path.name:
            shutil.copy(path, publisher.folder / "metadata")


def other_keys() -> Any:
    return keys_of("root-71", "targets-71", "content-71", "snapshot-71", "timestamp-71")


ROLES = ("targets", "content", "snapshot", "timestamp")
ATTACKS: dict[str, tuple[Attack, str]] = {
    **{f"unsigned {role}": (unsigned(role), "update.not_trusted") for role in ROLES},
    **{f"{role} by a stranger": (by_a_stranger(role), "update.not_trusted") for role in ROLES},
    **{f"{role} altered": (altered(role), "update.not_trusted") for role in ROLES},
    **{f"{role} expired": (expired(role), "update.expired") for role in ROLES},
    **{f"{role} too long": (too_long(role), "update.too_long") for role in ROLES},
    **{f"{role} empty": (empty(role), "update.not_trusted") for role in ROLES},
    **{f"{role} nested": (nested(role), "update.not_trusted") for role in ROLES},
    **{f"{role} gone": (gone(role), "update.damaged") for role in ROLES[:3]},
    "timestamp gone": (gone("timestamp"), "update.nothing_there"),
    **{f"{role} not named above": (not_adopted(role), "update.not_trusted") for role in ROLES[:3]},
    **{f"{role} renumbered": (renumbered(role), "update.replayed") for role in ROLES[:3]},
    "targets by the content key": (by_another_role("targets", "content"), "update.not_trusted"),
    "content by the targets key": (by_another_role("content", "targets"), "update.not_trusted"),
    "snapshot by the timestamp key": (by_another_role("snapshot", "timestamp"), "update.not_trusted"),
    "timestamp by the targets key": (by_another_role("timestamp", "targets"), "update.not_trusted"),
    "the state before": (earlier_state, "update.replayed"),
    "the timestamp before": (earlier_timestamp, "update.replayed"),
    "a timestamp that names the snapshot before": (earlier_snapshot_number, "update.replayed"),
    "a snapshot that names the targets before": (
        earlier_number_in_snapshot("targets"), "update.replayed",
    ),
    "a snapshot that names the content before": (
        earlier_number_in_snapshot("content"), "update.replayed",
    ),
    "a snapshot without a role": (dropped_from_snapshot, "update.not_trusted"),
    "a new timestamp before an old rest": (new_timestamp_old_rest, "update.damaged"),
    "old targets under a new snapshot": (old_targets_under_new_snapshot, "update.not_trusted"),
    "another publisher": (content_of_another_repository, "update.not_trusted"),
}  # fmt: skip


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_and_changes_nothing(
    name: str, tmp_path: Path, publisher: Publisher, pc: Pc
) -> None:
    attack, code = ATTACKS[name]
    old = publisher.keep(tmp_path / "năm ngoái")
    publish_second(publisher)
    assert {one.version for one in pc.look(publisher.folder)} == {"2.0.0", "9.0.0"}
    if name not in GOING_BACK:
        publish_second(publisher)  # so that the attack comes with a state that was not seen
    honest = publisher.keep(tmp_path / "đúng")
    may_hold = kept_of(honest) | {
        data for path, data in pc.state().items() if path.endswith(".json")
    }
    attack(publisher, old)

    with pytest.raises(UserError) as refused:
        pc.look(publisher.folder)
    assert refused.value.code == code
    held = {path: data for path, data in pc.state().items() if names_files(path)}
    assert held
    assert set(held.values()) <= may_hold, (
        "what names files is the publisher's, this or the one before"
    )
    assert not pc.downloads.exists()

    earlier_state(publisher, honest)
    for _ in range(4):  # who had a key below the root may have run ahead; the publisher runs on
        publish_second(publisher)
    assert {one.version for one in pc.look(publisher.folder)} == {"2.0.0", "9.0.0"}, (
        "the PC goes on"
    )


def kept_of(state: Path) -> set[bytes]:
    return {one.read_bytes() for one in (state / "metadata").iterdir()}


def names_files(path: str) -> bool:
    return path.endswith(("/targets.json", "/content.json"))


#: Attacks that show what was seen before.
GOING_BACK = {"the state before", "the timestamp before"}
#: Attacks that only a PC can notice that knows the state before.
NEED_A_MEMORY = GOING_BACK | {
    "a timestamp that names the snapshot before", "a snapshot that names the targets before",
    "a snapshot that names the content before", "a snapshot without a role",
}  # fmt: skip


def test_a_first_look_refuses_the_same(tmp_path: Path, publisher: Publisher) -> None:
    """A PC that has seen nothing yet is protected by signatures, dates and names from above."""
    old = publisher.keep(tmp_path / "cũ")
    publish_second(publisher)
    honest = publisher.keep(tmp_path / "đúng")
    for at, (name, (attack, _)) in enumerate(ATTACKS.items()):
        if name in NEED_A_MEMORY:
            continue
        shutil.rmtree(publisher.folder)
        shutil.copytree(honest, publisher.folder)
        attack(publisher, old)
        fresh = Pc(tmp_path / f"máy {at}", publisher.root)
        with pytest.raises(UserError):
            fresh.look(publisher.folder)
