"""What an honest update does: found, fetched, resumed, kept through everything."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from tests.releases import NOW, Pc, Publisher, keys_of, usual_keys
from tools.release.forms import write_file, write_stick

from communeapp import durable
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.updating.offers import Offer, OfferKind
from communeapp.updating.sources import (
    FileSource,
    FolderSource,
    Source,
    Unreadable,
    find_updates,
)

BIG = bytes(range(256)) * 4096  # 1 MiB: several blocks


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    made = Publisher(tmp_path / "nhà phát hành")
    made.publish(
        made.offer("khoa.zip", BIG),
        made.offer("CommuneApp-9.0.0.tar.xz", b"chuong trinh", kind="program", version="9.0.0"),
    )
    return made


@pytest.fixture
def pc(tmp_path: Path, publisher: Publisher) -> Pc:
    return Pc(tmp_path / "máy xã", publisher.root)


def only(offers: tuple[Offer, ...], kind: OfferKind) -> Offer:
    (found,) = [one for one in offers if one.kind is kind]
    return found


def test_a_stick_and_one_file_offer_the_same(tmp_path: Path, publisher: Publisher, pc: Pc) -> None:
    stick = tmp_path / "USB"
    stick.mkdir()
    write_stick(publisher.folder, stick)
    file = write_file(publisher.folder, tmp_path / "cập nhật.caupdate")
    (by_stick,) = find_updates(stick)
    (by_file,) = find_updates(file)
    assert isinstance(by_stick, FolderSource)
    assert isinstance(by_file, FileSource)
    offers = pc.look(by_stick)
    assert {one.kind for one in offers} == {OfferKind.COURSE, OfferKind.PROGRAM}
    assert pc.look(by_file) == offers == pc.look(publisher.folder)
    for source in (by_stick, by_file):
        client = pc.client(source)
        client.refresh()
        for offer in offers:
            got = client.fetch(offer).read_bytes()
            assert got == (BIG if offer.kind is OfferKind.COURSE else b"chuong trinh")


def test_both_forms_have_the_same_bytes_each_time(tmp_path: Path, publisher: Publisher) -> None:
    one = write_file(publisher.folder, tmp_path / "a.caupdate")
    two = write_file(publisher.folder, tmp_path / "b.caupdate")
    assert one.read_bytes() == two.read_bytes()


def test_a_stick_that_is_written_again_holds_what_is_new_and_no_more(
    tmp_path: Path, publisher: Publisher, pc: Pc
) -> None:
    stick = tmp_path / "USB"
    stick.mkdir()
    write_stick(publisher.folder, stick)
    publisher.publish(publisher.offer("khoa-2.zip", b"moi", version="1.1.0"))
    folder = write_stick(publisher.folder, stick)
    assert only(pc.look(folder), OfferKind.COURSE).version == "1.1.0"
    assert sorted(one.name for one in (folder / "targets/course").iterdir()) == ["khoa-2.zip"]
    assert len(list((folder / "metadata").glob("*.snapshot.json"))) == 1


def test_a_stick_for_one_system_lacks_the_others(
    tmp_path: Path, publisher: Publisher, pc: Pc
) -> None:
    publisher.publish(
        publisher.offer(
            "CommuneApp-9.0.0-windows-x86_64.tar.xz", b"windows", kind="program",
            version="9.0.0", system="windows-x86_64",
        )
    )  # fmt: skip
    stick = tmp_path / "USB"
    stick.mkdir()
    folder = write_stick(publisher.folder, stick, ("windows-x86_64",))
    client = pc.client(folder)
    client.refresh()
    there = {one.system: client.has(one) for one in client.offers() if one.kind == "program"}
    assert there == {"linux-x86_64": False, "windows-x86_64": True}


class Pulled:
    """A stick that is pulled out after so many bytes of a target, each time it is read."""

    def __init__(self, inner: Source, after: int) -> None:
        self.inner, self.after = inner, after
        self.starts: list[int] = []

    def has(self, name: str) -> bool:
        return self.inner.has(name)

    def blocks(self, name: str, start: int = 0) -> Iterator[bytes]:
        if not name.startswith("targets/"):
            yield from self.inner.blocks(name, start)
            return
        self.starts.append(start)
        given = 0
        for block in self.inner.blocks(name, start):
            given += len(block)
            if given > self.after:
                raise Unreadable("USB")
            yield block


def test_a_stick_that_is_pulled_out_goes_on_where_it_ended(publisher: Publisher, pc: Pc) -> None:
    offer = only(pc.look(publisher.folder), OfferKind.COURSE)
    pulled = Pulled(FolderSource(publisher.folder), after=300_000)
    client = pc.client(pulled)
    client.refresh()
    told: list[int] = []
    got = client.fetch(offer, lambda done, _: told.append(done))
    assert got.read_bytes() == BIG
    assert pulled.starts == sorted(set(pulled.starts)), "each try begins where the last one ended"
    assert len(pulled.starts) > 2
    assert told[-1] == len(BIG)


def test_a_stick_that_is_gone_leaves_the_part_for_the_next_time(
    publisher: Publisher, pc: Pc
) -> None:
    offer = only(pc.look(publisher.folder), OfferKind.COURSE)
    client = pc.client(Pulled(FolderSource(publisher.folder), after=0))
    client.refresh()
    with pytest.raises(EnvironmentProblem) as refused:
        client.fetch(offer)
    assert refused.value.code == "update.unreadable"
    stopped = RuntimeError("hết giờ")

    def stop(done: int, _total: int) -> None:
        if done > 500_000:
            raise stopped

    again = pc.client(publisher.folder)
    with pytest.raises(RuntimeError):
        again.fetch(offer, stop)
    (part,) = pc.downloads.glob("*.part")
    had = part.stat().st_size
    assert 500_000 < had < len(BIG)
    assert not list(pc.downloads.glob("*.whole"))
    seen = Pulled(FolderSource(publisher.folder), after=len(BIG))
    assert pc.client(seen).fetch(offer).read_bytes() == BIG
    assert seen.starts == [had]


def test_a_damaged_part_of_an_earlier_try_is_fetched_anew(publisher: Publisher, pc: Pc) -> None:
    offer = only(pc.look(publisher.folder), OfferKind.COURSE)
    pc.downloads.mkdir(parents=True)
    (pc.downloads / f"{offer.sha256}.part").write_bytes(b"x" * 400_000)
    assert pc.client(publisher.folder).fetch(offer).read_bytes() == BIG


def test_what_is_here_already_is_not_fetched_again(publisher: Publisher, pc: Pc) -> None:
    offer = only(pc.look(publisher.folder), OfferKind.COURSE)
    pc.client(publisher.folder).fetch(offer)
    pulled = Pulled(FolderSource(publisher.folder), after=0)
    assert pc.client(pulled).fetch(offer).read_bytes() == BIG
    assert pulled.starts == []


def test_no_room_is_said_before_a_byte_is_copied(
    publisher: Publisher, pc: Pc, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = only(pc.look(publisher.folder), OfferKind.COURSE)
    monkeypatch.setattr("communeapp.updating.client.free_bytes", lambda _: 1_000_000)
    with pytest.raises(EnvironmentProblem) as refused:
        pc.client(publisher.folder).fetch(offer)
    assert refused.value.code == "update.no_space"
    assert refused.value.values["needed_mb"] == 18
    assert not list(pc.downloads.iterdir())


def test_keys_are_changed_over_several_roots_at_once(
    tmp_path: Path, publisher: Publisher, pc: Pc
) -> None:
    pc.look(publisher.folder)
    for number in (3, 5, 7):
        new = keys_of(f"root-{number}", f"root-{number + 1}", "targets-2", "content-2", "snapshot-2",
                      "timestamp-2")  # fmt: skip
        signing = new.merged(publisher.keys)
        publisher.repository.make_root(type(new)(new.public, signing.signers), {"root": 2})
        publisher.keys = new
    publisher.publish(publisher.offer("khoa-2.zip", b"moi", version="2.0.0"))
    assert only(pc.look(publisher.folder), OfferKind.COURSE).version == "2.0.0"
    fresh = Pc(tmp_path / "máy mới", publisher.root)
    assert only(fresh.look(publisher.folder), OfferKind.COURSE).version == "2.0.0"
    (newest,) = [one for one in (pc.trusted / "root_history").iterdir() if one.name[0] == "4"]
    assert newest.name == "4.root.json"


def test_new_keys_end_what_stolen_ones_ran_ahead_to(publisher: Publisher, pc: Pc) -> None:
    """Fast forward: a thief of the timestamp key signed version a million; new keys begin anew."""
    publisher.spoil("timestamp", lambda one: setattr(one, "version", 10**6), "timestamp-1")
    pc.look(publisher.folder)
    new = keys_of("root-1", "root-2", "targets-1", "content-1", "snapshot-2", "timestamp-2")
    publisher.keys = new
    publisher.repository.make_root(new, {"root": 2})
    publisher.metadata("timestamp").unlink()
    publisher.publish(publisher.offer("khoa-2.zip", b"moi", version="2.0.0"))
    assert only(pc.look(publisher.folder), OfferKind.COURSE).version == "2.0.0"


def test_a_holder_of_content_keys_publishes_packs_without_the_others(
    publisher: Publisher, pc: Pc
) -> None:
    program = only(pc.look(publisher.folder), OfferKind.PROGRAM)
    few = keys_of("content-1", "snapshot-1", "timestamp-1")
    publisher.publish(publisher.offer("goi.zip", b"goi", kind="pack", id="mau"), keys=few)
    offers = pc.look(publisher.folder)
    assert only(offers, OfferKind.PROGRAM) == program
    assert only(offers, OfferKind.PACK).name == "mau"


def test_new_dates_alone_are_a_new_state(publisher: Publisher, pc: Pc) -> None:
    before = pc.look(publisher.folder)
    publisher.now += dt.timedelta(days=700)
    publisher.repository.refresh(publisher.keys)
    pc.now = NOW + dt.timedelta(days=1200)
    assert pc.look(publisher.folder) == before


def test_what_is_kept_lasts_without_links(publisher: Publisher, pc: Pc) -> None:
    """On FAT there are no links, and python-tuf's own pointer to the newest root is one."""
    pc.look(publisher.folder)
    assert not [one for one in pc.trusted.rglob("*") if one.is_symlink()]
    assert not list(pc.trusted.rglob("*.part"))
    kept = {one.name for one in pc.trusted.iterdir()}
    assert kept == {
        "root_history",
        "timestamp.json",
        "snapshot.json",
        "targets.json",
        "content.json",
    }


def test_what_another_update_left_goes_after_an_hour(publisher: Publisher, pc: Pc) -> None:
    pc.downloads.mkdir(parents=True)
    old, new, other = (pc.downloads / name for name in ("a.part", "b.whole", "ghi-chu.txt"))
    for one in (old, new, other):
        one.write_bytes(b"x")
    os.utime(old, (1, 1))
    os.utime(other, (1, 1))
    pc.client(publisher.folder).fetch(only(pc.look(publisher.folder), OfferKind.COURSE))
    assert (old.exists(), new.exists(), other.exists()) == (False, True, True)


@pytest.mark.parametrize("step", range(5))
def test_a_kill_at_any_moment_of_a_look_leaves_what_was_known(
    step: int, tmp_path: Path, publisher: Publisher, pc: Pc, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file of the state is flushed before it takes its name, and what it replaces is whole until then."""
    old = publisher.keep(tmp_path / "cũ")
    pc.look(publisher.folder)
    publisher.publish(publisher.offer("khoa-2.zip", b"moi", version="2.0.0"))
    done: list[str] = []
    flush, place = durable.flush, durable.place

    def killed(source: Path, target: Path) -> None:
        assert done[-1] == "flush", "a name is given only to what is on the disk"
        if len([one for one in done if one == "place"]) == step:
            raise KeyboardInterrupt
        done.append("place")
        place(source, target)

    def flushed(file: IO[bytes]) -> None:
        done.append("flush")
        flush(file)

    with monkeypatch.context() as patched:
        patched.setattr("communeapp.durable.flush", flushed)
        patched.setattr("communeapp.durable.place", killed)
        if step < 4:  # timestamp, snapshot, targets, content
            with pytest.raises(KeyboardInterrupt):
                pc.look(publisher.folder)
        else:
            pc.look(publisher.folder)
    assert only(pc.look(publisher.folder), OfferKind.COURSE).version == "2.0.0"
    with pytest.raises(UserError) as refused:
        pc.look(old)
    assert refused.value.code == "update.replayed"


def test_a_folder_that_takes_nothing_is_said(publisher: Publisher, pc: Pc) -> None:
    pc.trusted.parent.mkdir(parents=True)
    pc.trusted.write_bytes(b"")  # a file where the folder should be
    with pytest.raises(EnvironmentProblem) as refused:
        pc.client(publisher.folder)
    assert refused.value.code == "update.disk"


@pytest.mark.parametrize("root", [b"", b"{}", b"\xff", b'{"signed": {}, "signatures": []}'])
def test_a_root_that_is_none_is_said(publisher: Publisher, pc: Pc, root: bytes) -> None:
    pc.root = root
    with pytest.raises(EnvironmentProblem) as refused:
        pc.client(publisher.folder)
    assert refused.value.code == "update.bad_root"


def test_what_a_newer_program_will_know_is_passed_over(publisher: Publisher, pc: Pc) -> None:
    def add(targets: object) -> None:
        held = targets.targets  # type: ignore[attr-defined]
        (info,) = [one for path, one in held.items() if path.startswith("program/")]
        info.unrecognized_fields["custom"]["kind"] = "plugin"

    publisher.spoil("targets", add, "targets-1")
    publisher.adopt("targets")
    assert [one.kind for one in pc.look(publisher.folder)] == [OfferKind.COURSE]


def test_an_offer_that_changed_since_it_was_shown_is_not_fetched(
    publisher: Publisher, pc: Pc
) -> None:
    offer = only(pc.look(publisher.folder), OfferKind.COURSE)
    publisher.publish(publisher.offer("khoa.zip", b"khac", version="1.0.1"))
    with pytest.raises(UserError) as refused:
        pc.client(publisher.folder).fetch(offer)
    assert refused.value.code == "update.changed"


def test_usual_keys_are_apart() -> None:
    keys = usual_keys()
    ids = [key.keyid for held in keys.public.values() for key in held]
    assert len(ids) == len(set(ids)) == 6
