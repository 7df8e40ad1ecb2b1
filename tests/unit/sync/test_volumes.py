"""Which drives are sticks, on Linux from its own tables, on Windows from its functions."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest

from communeapp.sync import volumes as module
from communeapp.sync.volumes import Plugged, Volume, VolumeWatch, linux_volumes, volume_of, volumes
from communeapp.sync.volumes_windows import FILE_READ_ONLY_VOLUME, windows_volumes


class Linux:
    """The parts of a Linux that are asked: the list of mounts, the tree of devices, the links of disks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.table = folder / "mounts"
        self.block = folder / "class" / "block"
        self.disks = folder / "disk"
        self._lines: list[str] = []
        for one in (self.block, self.disks / "by-label", self.disks / "by-uuid"):
            one.mkdir(parents=True)

    def disk(self, name: str, where: str, *, removable: str = "0", partition: str = "") -> None:
        real = self.folder / "devices" / where / "block" / name
        real.mkdir(parents=True)
        (real / "removable").write_text(removable + "\n")
        if partition:
            (real / partition).mkdir()
            (real / partition / "partition").write_text("1\n")
            (self.block / partition).symlink_to(real / partition)
        (self.block / name).symlink_to(real)

    def mount(self, device: str, point: str, kind: str = "vfat", options: str = "rw") -> Path:
        place = (
            self.folder / "root" / point.lstrip("/")
            if not point.startswith("=")
            else Path(point[1:])
        )
        if not point.startswith("="):
            place.mkdir(parents=True, exist_ok=True)
        shown = str(place).replace("\\", "\\134").replace(" ", "\\040")
        self._lines.append(f"{device} {shown} {kind} {options},relatime 0 0")
        self.table.write_text("\n".join(self._lines) + "\n", encoding="utf-8")
        return place

    def link(self, kind: str, name: str, device: str) -> None:
        (self.disks / kind / name).symlink_to(device)

    def list(self) -> tuple[Volume, ...]:
        return linux_volumes(self.table, self.block, self.disks)


@pytest.fixture
def linux(tmp_path: Path) -> Linux:
    return Linux(tmp_path / "linux")


def test_a_stick_has_its_place_name_number_and_room(linux: Linux) -> None:
    linux.disk("sdb", "pci0000:00/usb2/2-1", removable="1", partition="sdb1")
    place = linux.mount("/dev/sdb1", "/mnt/USB XÃ")
    linux.link("by-label", "TH\\x55\\x20L\\xc5\\xa8M", "/dev/sdb1")
    linux.link("by-uuid", "4E2A-11F0", "/dev/sdb1")
    (found,) = linux.list()
    usage = shutil.disk_usage(place)
    assert (found.root, found.label, found.id) == (place, "THU LŨM", "4E2A-11F0")
    assert (found.file_system, found.total, found.read_only) == ("vfat", usage.total, False)


def test_a_disk_on_usb_counts_also_where_it_does_not_call_itself_removable(linux: Linux) -> None:
    linux.disk("sdc", "pci0000:00/usb1/1-4", partition="sdc1")
    linux.mount("/dev/sdc1", "/mnt/đĩa", "exfat", "ro")
    (found,) = linux.list()
    assert (found.label, found.read_only, found.id) == ("đĩa", True, f"folder:{found.root}")


def test_fixed_disks_systems_discs_and_memory_are_no_sticks(linux: Linux) -> None:
    linux.disk("sda", "pci0000:00/ata1", partition="sda1")
    linux.disk("sdd", "pci0000:00/usb3/3-1", removable="1", partition="sdd1")
    linux.disk("sr0", "pci0000:00/ata2", removable="1")
    linux.mount("/dev/sda1", "/mnt/data", "ext4")
    linux.mount("/dev/sr0", "/mnt/cd", "iso9660")
    linux.mount("tmpfs", "/mnt/ram", "tmpfs")
    linux.mount("/dev/sdd1", "=/", "ext4")  # the system runs from a stick
    linux.mount("/dev/sdd1", "=/boot/efi")
    linux.mount("/dev/unknown", "/mnt/unknown", "ext4")
    assert linux.list() == ()


def test_what_a_desktop_mounted_counts(linux: Linux, monkeypatch: pytest.MonkeyPatch) -> None:
    place = linux.mount("/dev/mapper/luks-1", "/media/ánh/KHÓA", "ext4")
    assert linux.list() == ()
    monkeypatch.setattr(module, "_PLUGGED", (place.parents[1],))
    assert [one.root for one in linux.list()] == [place]


def test_a_stick_that_is_mounted_twice_is_one_and_a_dead_one_none(linux: Linux) -> None:
    linux.disk("sdb", "usb1/1-1", removable="1")
    linux.mount("/dev/sdb", "/mnt/far/away")
    near = linux.mount("/dev/sdb", "/mnt/a")
    linux.disk("sde", "usb1/1-2", removable="1")
    dead = linux.mount("/dev/sde", "/mnt/dead")
    dead.rmdir()
    assert [one.root for one in linux.list()] == [near]


def test_this_very_machine_can_be_asked() -> None:
    assert all(one.root.is_dir() and one.total for one in volumes())


# ------------------------------------------------------------------ windows


class Windows:
    """A PC with a disk C, a stick E, a reader of cards F without a card, a share S, a stick Z."""

    TYPES: ClassVar = {"C:\\": 3, "E:\\": 2, "F:\\": 2, "S:\\": 4, "Z:\\": 2}

    def drives(self) -> int:
        return sum(1 << ord(root[0]) - ord("A") for root in self.TYPES)

    def drive_type(self, root: str) -> int:
        return self.TYPES[root]

    def information(self, root: str) -> tuple[str, int, int, str] | None:
        known = {
            "E:\\": ("XÃ THU LŨM", 0x4E2A11F0, 0, "FAT32"),
            "Z:\\": ("", 0x1, FILE_READ_ONLY_VOLUME, "exFAT"),
        }
        return known.get(root)

    def space(self, root: str) -> tuple[int, int] | None:
        return (8 << 30, 5 << 30)


def test_windows_is_asked_for_what_can_be_pulled_out() -> None:
    first, last = windows_volumes(Windows())
    assert first == Volume(
        Path("E:\\"), "XÃ THU LŨM", "4E2A-11F0", "FAT32", 8 << 30, 5 << 30, read_only=False
    )
    assert (last.label, last.id, last.read_only) == ("Z:", "0000-0001", True)


# ------------------------------------------------------------------ watching


def volume(root: Path, id_: str = "1") -> Volume:
    return Volume(root, "USB", id_, "vfat", 100, 50, read_only=False)


def test_plugging_in_and_out_is_seen_and_asked_for_no_more_than_every_two_seconds() -> None:
    present: list[Volume] = []
    asked: list[float] = []
    now = [0.0]

    def listing() -> tuple[Volume, ...]:
        asked.append(now[0])
        return tuple(present)

    watch = VolumeWatch(listing, lambda: now[0])
    assert watch.look() is None
    one = volume(Path("/mnt/a"))
    present.append(one)
    now[0] = 1.9
    assert watch.look() is None
    now[0] = 2.0
    assert watch.look() == Plugged((one,), (one,), ())
    fuller = Volume(one.root, "USB", "1", "vfat", 100, 10, read_only=False)
    present[:] = [fuller]  # another free space is no other stick
    now[0] = 4.0
    assert watch.look() is None
    other = volume(Path("/mnt/a"), "2")  # another stick in the same place
    present[:] = [other]
    now[0] = 6.0
    assert watch.look() == Plugged((other,), (other,), (fuller,))
    for tenth in range(61, 100):
        now[0] = tenth / 10
        watch.look()
    assert asked == [0.0, 2.0, 4.0, 6.0, 8.0]


def test_a_folder_is_described_like_a_drive(tmp_path: Path) -> None:
    nothing: Callable[[], tuple[Volume, ...]] = tuple
    found = volume_of(tmp_path, nothing)
    assert found.root == tmp_path
    assert found.label == tmp_path.name
    assert found.id == f"folder:{os.path.realpath(tmp_path)}"
    assert found.free <= found.total
    assert volume_of(tmp_path, lambda: (volume(tmp_path),)).id == "1"
    with pytest.raises(FileNotFoundError):
        volume_of(tmp_path / "none", nothing)
