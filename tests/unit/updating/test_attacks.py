"""Attacks on updates, each against our own client: those of python-tuf's tests and of TUF's specification.

Every attack is made of real metadata with real signatures, as strong as its attacker: where an attack needs
keys of some roles, those sign it. A PC that has seen the honest state refuses, offers nothing, keeps what it
knew, and goes on with the next honest state.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.releases import NOW, Pc, Publisher, keys_of, signer
from tuf.api.metadata import DelegatedRole, Metadata, Root

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.updating.client import CONFIG
from communeapp.updating.offers import OfferKind
from communeapp.updating.sources import FolderSource, LineSource, Missing

Attack = Callable[[Publisher, Path], None]
FILE = b"khoa hoc " * 1000


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    made = Publisher(tmp_path / "phát hành")
    made.publish(
        made.offer("khoa.zip", FILE),
        made.offer("CommuneApp-9.0.0.tar.xz", b"chuong trinh", kind="program", version="9.0.0"),
    )
    return made


@pytest.fixture
def pc(tmp_path: Path, publisher: Publisher) -> Pc:
    """A PC that has seen the first state."""
    made = Pc(tmp_path / "máy xã", publisher.root)
    assert len(made.look(publisher.folder)) == 2
    return made


def publish_second(publisher: Publisher) -> None:
    publisher.publish(publisher.offer("khoa-2.zip", b"khoa hoc moi", version="2.0.0"))


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


def expire(signed: Any) -> None:
    signed.expires = NOW - dt.timedelta(seconds=1)


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
    from tuf.api.metadata import MetaFile

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


# ------------------------------------------------------------------ roots


def write_root(publisher: Publisher, change: Callable[[Root], None], *signers: str) -> None:
    """Write the next root by these keys."""
    made = publisher.repository.root()
    assert made is not None
    made.signed.version += 1
    change(made.signed)
    made.signatures.clear()
    for one in signers:
        made.sign(signer(one), append=True)
    made.to_file(str(publisher.folder / f"metadata/{made.signed.version}.root.json"))


def take_over(root: Root) -> None:
    """Put a stranger's keys in place of the root's."""
    for keyid in list(root.roles["root"].keyids):
        root.revoke_key(keyid, "root")
    root.add_key(signer("root-66").public_key, "root")
    root.roles["root"].threshold = 1


def more_keys(root: Root) -> None:
    root.add_key(signer("timestamp-66").public_key, "timestamp")


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


# ------------------------------------------------------------------ files


def damage_flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def damage_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def damage_long(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"x")


def damage_endless(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def damage_link(file: Path) -> None:
    whole = file.with_name("khac")
    file.rename(whole)
    file.symlink_to(whole)


def damage_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def damage_gone(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize(
    "damage",
    [
        damage_flip,
        damage_short,
        damage_long,
        damage_endless,
        damage_link,
        damage_folder,
        damage_gone,
    ],
)
def test_a_file_that_is_not_what_was_signed_is_not_kept(
    damage: Callable[[Path], None], publisher: Publisher, pc: Pc
) -> None:
    offers = pc.look(publisher.folder)
    (offer,) = [one for one in offers if one.kind is OfferKind.COURSE]
    file = publisher.folder / "targets/course/khoa.zip"
    good = file.read_bytes()
    damage(file)
    with pytest.raises(UserError) as refused:
        pc.client(publisher.folder).fetch(offer)
    assert refused.value.code == "update.damaged"
    assert not list(pc.downloads.glob("*.whole"))
    if file.is_dir():
        file.rmdir()
    file.unlink(missing_ok=True)
    file.write_bytes(good)
    assert pc.client(publisher.folder).fetch(offer).read_bytes() == good


class Endless:
    """A source that never stops sending."""

    def __init__(self, folder: Path, name: str) -> None:
        self._inner, self._name = FolderSource(folder), name
        self.sent = 0

    def has(self, name: str) -> bool:
        return self._inner.has(name)

    def blocks(self, name: str, start: int = 0) -> Iterator[bytes]:
        yield from self._inner.blocks(name, start)
        while self._name in name:
            self.sent += 64 * 1024
            yield b" " * (64 * 1024)


@pytest.mark.parametrize("name", ["2.root", "timestamp", "snapshot", "targets", "content"])
def test_endless_metadata_ends(name: str, publisher: Publisher, pc: Pc) -> None:
    write_root(publisher, more_keys, "root-1", "root-2")
    publish_second(publisher)
    endless = Endless(publisher.folder, f"{name}.json")
    with pytest.raises(UserError) as refused:
        pc.look(endless)
    assert refused.value.code == "update.too_long"
    assert endless.sent <= CONFIG.targets_max_length + (1 << 17)


def test_an_endless_file_ends(publisher: Publisher, pc: Pc) -> None:
    (offer,) = [one for one in pc.look(publisher.folder) if one.kind is OfferKind.COURSE]
    endless = Endless(publisher.folder, "khoa.zip")
    client = pc.client(endless)
    with pytest.raises(UserError) as refused:
        client.fetch(offer)
    assert refused.value.code == "update.damaged"
    assert endless.sent <= 1 << 17
    assert not list(pc.downloads.glob("*.whole"))


class Minutes:
    """A clock that each block moves on by a minute."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("name", ["timestamp.json", "khoa.zip"])
def test_a_sender_of_a_letter_a_minute_is_left(name: str, publisher: Publisher, pc: Pc) -> None:
    """Slow retrieval: kept waiting without end, with just enough sent that the line never stalls."""
    offers = pc.look(publisher.folder)
    clock, inner = Minutes(), FolderSource(publisher.folder)

    @contextmanager
    def get(asked: str, start: int) -> Iterator[Iterator[bytes]]:
        def letters() -> Iterator[bytes]:
            for block in inner.blocks(asked, start):
                if not asked.endswith(name):
                    yield block
                    continue
                for letter in block:
                    clock.now += 60
                    yield bytes([letter])

        yield letters()

    line = LineSource(get, now=clock)
    (offer,) = [one for one in offers if one.kind is OfferKind.COURSE]
    client = pc.client(line)
    with pytest.raises(EnvironmentProblem) as refused:  # noqa: PT012 - whichever reads that file
        client.refresh()
        client.fetch(offer)
    assert refused.value.code == "update.slow"
    assert clock.now < 3600


def test_a_modem_is_no_attack(publisher: Publisher, pc: Pc) -> None:
    clock, inner = Minutes(), FolderSource(publisher.folder)

    @contextmanager
    def get(asked: str, start: int) -> Iterator[Iterator[bytes]]:
        def blocks() -> Iterator[bytes]:
            for block in inner.blocks(asked, start):
                for at in range(0, len(block), 1024):
                    clock.now += 1024 * 8 / 9600
                    yield block[at : at + 1024]

        yield blocks()

    client = pc.client(LineSource(get, now=clock))
    client.refresh()
    (offer,) = [one for one in client.offers() if one.kind is OfferKind.COURSE]
    assert client.fetch(offer).read_bytes() == FILE


@pytest.mark.parametrize(
    "name",
    [
        "../secret", "metadata/../../secret", "/etc/passwd", "metadata//timestamp.json",
        "targets\\x", "metadata/CON\x00.json", "a", "targets/a/b/c/d", "targets/..x/y", "targets/ .x",
    ],
)  # fmt: skip
def test_no_name_leads_out_of_the_update(name: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"bi mat")
    folder = tmp_path / "u"
    (folder / "metadata").mkdir(parents=True)
    with pytest.raises(Missing):
        list(FolderSource(folder).blocks(name))
