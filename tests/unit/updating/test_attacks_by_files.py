"""Attacks by files and senders: altered, endless, slow, links and pipes, names that lead out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.releases import Pc, Publisher
from tests.unit.updating.attack_parts import FILE, more_keys, publish_second, write_root

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.updating.client import CONFIG
from communeapp.updating.offers import OfferKind
from communeapp.updating.sources import FolderSource, LineSource, Missing

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
