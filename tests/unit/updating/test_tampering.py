"""Every byte of a small update changed once: refused, or nothing of what is signed is different."""

from __future__ import annotations

import random
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.releases import Pc, Publisher
from tools.release.forms import write_file

from communeapp.core.errors import AppError
from communeapp.updating.offers import Offer
from communeapp.updating.sources import (
    MAX_ENTRIES,
    Broken,
    FileSource,
    FolderSource,
    Missing,
    Source,
    find_updates,
    is_update_file,
)

Signed = dict[Offer, bytes]


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    made = Publisher(tmp_path / "phát hành")
    made.publish(
        made.offer("a.zip", b"khoa hoc"),
        made.offer("b.tar.xz", b"chuong trinh", kind="program", version="9.0.0"),
    )
    return made


def taken(pc: Pc, source: Source | Path) -> Signed:
    """Give what a fresh PC takes from an update."""
    shutil.rmtree(pc.folder, ignore_errors=True)
    client = pc.client(source)
    client.refresh()
    return {offer: client.fetch(offer).read_bytes() for offer in client.offers()}


def flips(size: int, chosen: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """Each chosen place, with a bit that differs from place to place."""
    for place in range(size):
        if chosen(place):
            yield place, 1 << (place % 8)


def every_flip_is_harmless(
    file: Path, flips_: Iterator[tuple[int, int]], look: Callable[[], Signed]
) -> int:
    """Flip, look, flip back; give how many flips were refused."""
    honest, refused = look(), 0
    data = file.read_bytes()
    try:
        for place, bit in flips_:
            spoiled = bytearray(data)
            spoiled[place] ^= bit
            file.write_bytes(spoiled)
            try:
                found = look()
            except AppError:
                refused += 1
                continue
            # Blanks between names are not signed; an offer that is not there is no offer.
            assert found.items() <= honest.items(), (file.name, place, bit)
    finally:
        file.write_bytes(data)
    assert look() == honest
    return refused


def sampled(seed: int, part: float) -> Callable[[int], bool]:
    chance = random.Random(seed)
    return lambda _: chance.random() < part


def test_a_byte_of_a_folder_that_is_changed(publisher: Publisher, tmp_path: Path) -> None:
    pc = Pc(tmp_path / "máy", publisher.root)
    files = [one for one in sorted(publisher.folder.rglob("*")) if one.is_file()]
    for number, file in enumerate(files):
        size = file.stat().st_size
        if "root" in file.name:
            continue  # the first root comes with the program, not with the update
        refused = every_flip_is_harmless(
            file, flips(size, sampled(number, 25 / size)), lambda: taken(pc, publisher.folder)
        )
        assert refused > 0, file


def test_a_byte_of_the_file_form_that_is_changed(publisher: Publisher, tmp_path: Path) -> None:
    pc = Pc(tmp_path / "máy", publisher.root)
    file = write_file(publisher.folder, tmp_path / "u.caupdate")
    size = file.stat().st_size
    assert every_flip_is_harmless(
        file, flips(size, sampled(7, 80 / size)), lambda: taken(pc, FileSource(file))
    )


@pytest.mark.soak
def test_every_byte_of_both_forms(publisher: Publisher, tmp_path: Path) -> None:
    pc = Pc(tmp_path / "máy", publisher.root)
    for file in sorted(publisher.folder.rglob("*")):
        if file.is_file() and "root" not in file.name:
            every_flip_is_harmless(
                file,
                flips(file.stat().st_size, lambda _: True),
                lambda: taken(pc, publisher.folder),
            )
    whole = write_file(publisher.folder, tmp_path / "u.caupdate")
    every_flip_is_harmless(
        whole, flips(whole.stat().st_size, lambda _: True), lambda: taken(pc, FileSource(whole))
    )


def test_every_cut_of_the_file_form(publisher: Publisher, tmp_path: Path) -> None:
    """A copy that was not finished is no update, wherever it ends."""
    pc = Pc(tmp_path / "máy", publisher.root)
    file = write_file(publisher.folder, tmp_path / "u.caupdate")
    data = file.read_bytes()
    for end in [*range(0, len(data), len(data) // 40), len(data) - 1]:
        file.write_bytes(data[:end])
        with pytest.raises(AppError):
            taken(pc, FileSource(file))


# ------------------------------------------------------------------ zips that were made to harm


def members(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {one: archive.read(one) for one in archive.namelist()}


def test_a_packed_member_is_refused(publisher: Publisher, tmp_path: Path) -> None:
    """A zip that packs could hold a thousand times its size."""
    file = write_file(publisher.folder, tmp_path / "u.caupdate")
    held = members(file)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    with pytest.raises(Broken):
        list(FileSource(file).blocks("metadata/timestamp.json"))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_is_there_twice_is_refused(publisher: Publisher, tmp_path: Path) -> None:
    file = write_file(publisher.folder, tmp_path / "u.caupdate")
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("metadata/timestamp.json", b"{}")
    with pytest.raises(Broken):
        list(FileSource(file).blocks("metadata/timestamp.json"))


def test_a_table_of_millions_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "u.caupdate"
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(MAX_ENTRIES + 1):
            archive.writestr(f"metadata/{number}.json", b"")
    with pytest.raises(Broken):
        list(FileSource(file).blocks("metadata/1.json"))


@pytest.mark.parametrize("size", [2 << 20, 0x7FFFFFFF, 0xFFFFFFFF])
def test_a_table_of_gigabytes_is_refused_unread(
    size: int, publisher: Publisher, tmp_path: Path
) -> None:
    file = write_file(publisher.folder, tmp_path / "u.caupdate")
    data = bytearray(file.read_bytes())
    end = data.rindex(b"PK\x05\x06")
    data[end + 12 : end + 16] = size.to_bytes(4, "little")
    file.write_bytes(data)
    with pytest.raises(Broken):
        list(FileSource(file).blocks("metadata/timestamp.json"))


def test_nothing_is_read_but_by_name(tmp_path: Path) -> None:
    file = tmp_path / "u.caupdate"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("../../bi-mat", b"x")
        archive.writestr("/etc/passwd", b"x")
    for name in ("../../bi-mat", "/etc/passwd", "metadata/timestamp.json"):
        with pytest.raises(Missing):
            list(FileSource(file).blocks(name))


# ------------------------------------------------------------------ what lies on sticks


def test_links_and_other_things_are_no_updates(publisher: Publisher, tmp_path: Path) -> None:
    stick = tmp_path / "USB"
    stick.mkdir()
    assert find_updates(stick) == ()
    (stick / "CAP-NHAT").symlink_to(publisher.folder)
    whole = write_file(publisher.folder, tmp_path / "u.caupdate")
    (stick / "lien-ket.caupdate").symlink_to(whole)
    (stick / ".an.caupdate").write_bytes(b"")
    (stick / "thu-muc.caupdate").mkdir()
    assert find_updates(stick) == ()
    assert not is_update_file(stick / "thu-muc.caupdate")
    shutil.copytree(publisher.folder, stick / "cap-nhat")
    shutil.copy(whole, stick / "cap-nhat-thang-3.CAUPDATE")
    folder, file = find_updates(stick)
    assert isinstance(folder, FolderSource)
    assert folder.folder.name == "cap-nhat"
    assert isinstance(file, FileSource)


def test_a_stick_that_is_full_of_other_things_is_not_searched_in_vain(
    publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "USB"
    shutil.copytree(publisher.folder, stick / "CAP-NHAT")
    monkeypatch.setattr("communeapp.updating.sources.MAX_ENTRIES", 0)
    (found,) = find_updates(stick)
    assert isinstance(found, FolderSource)


def test_a_folder_of_files_is_looked_into(publisher: Publisher, tmp_path: Path) -> None:
    inside = tmp_path / "USB" / "CAP-NHAT"
    inside.mkdir(parents=True)
    write_file(publisher.folder, inside / "b.caupdate")
    write_file(publisher.folder, inside / "a.caupdate")
    found = find_updates(inside.parent)
    assert [one.path.name for one in found if isinstance(one, FileSource)] == [
        "a.caupdate", "b.caupdate",
    ]  # fmt: skip


def test_a_link_inside_an_update_is_not_followed(publisher: Publisher, tmp_path: Path) -> None:
    away = tmp_path / "elsewhere"
    shutil.move(publisher.folder / "targets/course", away)
    (publisher.folder / "targets/course").symlink_to(away)
    with pytest.raises(Missing):
        list(FolderSource(publisher.folder).blocks("targets/course/a.zip"))
    assert not FolderSource(publisher.folder).has("targets/course/a.zip")
