"""Faults 4, 5, 7 and 12: disks that are full, read-only, damaged or somebody else's."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from communeapp.clock import SystemClock
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin
from communeapp.core.errors import EnvironmentProblem, StoreDamaged
from communeapp.core.events import Scope
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office, restore_backup
from communeapp.store.files import drive_of

Opener = Callable[..., Office]
FACTS = FactSheet("CONG_VAN", "thử", ("a",))


def letter(size: int) -> Document:
    text = "".join(chr(0x1EA0 + number % 90) for number in range(size))
    return Document(
        "CONG_VAN", "thử", "UBND", body=(Block.plain(BlockKind.CLAUSE, text, Origin.USER),)
    )


def fill(office: Office) -> None:
    """Give the office something to lose: drafts, versions, people, a profile."""
    office.profile.set({"place": "Thu Lũm", "unit_name": "ỦY BAN NHÂN DÂN XÃ THU LŨM"})
    person, _ = office.people.add("Nguyễn Văn A", "Chủ tịch", "leader", "2580")
    for size in (500, 3_000, 9_000):
        record = office.drafts.create(FACTS, letter(size))
        office.drafts.save(record.id, FACTS, letter(size + 10), record.base)
        office.drafts.keep_version(record.id)
    office.drafts.review(office.drafts.list()[0].id, person.id, "2580")


def content(office: Office) -> dict[str, list[dict[str, Any]]]:
    """Give every row that matters to somebody."""
    tables = ("setting", "person", "draft", "draft_version", "review")
    return {name: office.store.rows(f"SELECT * FROM {name} ORDER BY 1, 2") for name in tables}


# ------------------------------------------------------------------ fault 4: full


@pytest.fixture
def small_drive(tmp_path: Path) -> Iterator[Path]:
    """A drive of two megabytes."""
    where = tmp_path / "ổ đĩa nhỏ"
    where.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", where], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(
            "mounting a small drive needs root here; "
            "test_fault_4_a_full_database_keeps_what_was_saved forces the same without"
        )
    yield where
    subprocess.run(["umount", "-l", where], check=True)


def fill_up(folder: Path) -> Path:
    """Use up every byte of a drive."""
    filler = folder / "filler"
    with filler.open("wb") as file:
        for piece in (b"\0" * 4096, b"\0"):
            with contextlib.suppress(OSError):
                while True:
                    os.write(file.fileno(), piece)
    assert shutil.disk_usage(folder).free == 0
    return filler


def assert_full(error: EnvironmentProblem, folder: Path) -> None:
    assert error.code == "store.disk_full"
    assert error.values["drive"] == drive_of(folder)
    assert int(str(error.values["needed"])) > 0


def test_fault_4_a_full_drive_keeps_what_was_saved_and_can_be_read(small_drive: Path) -> None:
    paths = Paths(small_drive / "dữ liệu")
    office = open_office(paths)
    record = office.drafts.create(FACTS, letter(100))
    saved = content(office)
    filler = fill_up(small_drive)
    for action in (
        lambda: office.drafts.save(record.id, FACTS, letter(60_000), record.base),
        lambda: office.drafts.create(FACTS, letter(60_000)),
        office.backups.create,
        lambda: office.backups.create_sealed(small_drive, "rừng xanh mưa nhiều"),
    ):
        with pytest.raises(EnvironmentProblem) as caught:
            action()
        assert_full(caught.value, small_drive)
    assert content(office) == saved
    office.close()
    # No piece under a final name, and none under another.
    left = {one.name for one in paths.data_dir.rglob("*") if one.is_file()}
    assert left <= {"data.db", "epoch", "instance.lock", "device", "device.key"}

    again = open_office(paths)
    assert again.read_only
    assert content(again) == saved
    assert again.drafts.load(record.id).document == letter(100)
    again.close()

    filler.unlink()
    with open_office(paths) as office:
        assert not office.read_only
        office.drafts.save(record.id, FACTS, letter(200), record.base)
        assert office.drafts.load(record.id).document == letter(200)
        assert len(office.events.all("epoch.started")) == 1


def test_fault_4_a_first_start_on_a_full_drive_is_told(small_drive: Path) -> None:
    paths = Paths(small_drive / "dữ liệu")
    paths.data_dir.mkdir()
    fill_up(small_drive)
    with pytest.raises(EnvironmentProblem) as caught:
        open_office(paths)
    assert_full(caught.value, small_drive)


def test_fault_4_a_full_database_keeps_what_was_saved(open_profile: Opener) -> None:
    """SQLite itself answers SQLITE_FULL: the same as a full drive, on every machine."""
    office = open_profile()
    record = office.drafts.create(FACTS, letter(100))
    saved, events = content(office), office.events.count()
    pages = office.store.one("PRAGMA page_count")["page_count"]
    office.store.db.execute(f"PRAGMA max_page_count = {pages}")
    for action in (
        lambda: office.drafts.save(record.id, FACTS, letter(60_000), record.base),
        lambda: office.drafts.create(FACTS, letter(60_000)),
    ):
        with pytest.raises(EnvironmentProblem) as caught:
            action()
        assert_full(caught.value, office.paths.data_dir)
    assert content(office) == saved
    assert office.events.count() == events
    office.store.db.execute("PRAGMA max_page_count = 1000000")
    office.drafts.save(record.id, FACTS, letter(60_000), record.base)


# ------------------------------------------------------------------ fault 5: damaged


def damage(path: Path, seed: int) -> str:
    """Damage a database the way the seed says; give a word for it."""
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    page = 4096
    pages = len(data) // page
    kind = ("page 2", "middle", "last", "anywhere", "truncate", "zero header", "zero page")[
        seed % 7
    ]
    if kind == "truncate":
        del data[chance.randrange(1, len(data)) :]
    elif kind == "zero header":
        data[:100] = bytes(100)
    elif kind == "zero page":
        at = chance.randrange(1, pages) * page
        data[at : at + page] = bytes(page)
    else:
        at = {"page 2": 1, "middle": pages // 2, "last": pages - 1}.get(
            kind, chance.randrange(pages)
        )
        for _ in range(chance.randint(1, 40)):
            data[at * page + chance.randrange(page)] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    return kind


def opened(paths: Paths) -> tuple[Office, None] | tuple[None, StoreDamaged]:
    try:
        return open_office(paths), None
    except StoreDamaged as error:
        return None, error


def damage_rounds(tmp_path: Path, seeds: range) -> None:
    clock = SystemClock()
    origin = Paths(tmp_path / "origin")
    with open_office(origin, clock) as office:
        fill(office)
        good = office.backups.create()
        whole = content(office)
        log = [one.id for one in office.events.all()]
    detected = 0
    for seed in seeds:
        paths = Paths(tmp_path / f"seed{seed}")
        shutil.copytree(origin.data_dir, paths.data_dir)
        kind = damage(paths.database, seed)
        broken = paths.database.read_bytes()
        office, problem = opened(paths)
        if office is None:
            detected += 1
            backup = paths.backups_dir / good.path.name
            assert problem.backups == (str(backup),), (seed, kind)
            assert problem.values["newest"] == good.path.name
            assert paths.database.exists(), "a damaged file is never deleted"
            kept = restore_backup(paths, backup, clock)
            assert kept is not None
            # SQLite may have finished an interrupted change; it never has one here.
            assert kept.read_bytes() == broken, (seed, kind)
            office = open_office(paths, clock)
        # Found or not: every single thing that was kept is there, and right.
        with office:
            assert content(office) == whole, (seed, kind)
            assert [one.id for one in office.events.all()][: len(log)] == log, (seed, kind)
        shutil.rmtree(paths.data_dir)
    # What was not detected hit bytes that nobody uses.
    assert detected >= len(seeds) * 2 // 3


def test_fault_5_damage_is_found_and_the_newest_good_backup_brings_all_back(
    tmp_path: Path,
) -> None:
    damage_rounds(tmp_path, range(100))


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_fault_5_damage_of_a_thousand_kinds(tmp_path: Path) -> None:
    damage_rounds(tmp_path, range(1_000))


def test_fault_5_an_emptied_file_is_not_taken_for_a_new_office(open_profile: Opener) -> None:
    office = open_profile()
    fill(office)
    made = office.backups.create()
    office.close()
    office.paths.database.write_bytes(b"")
    with pytest.raises(StoreDamaged) as caught:
        open_profile()
    assert caught.value.code == "store.missing"
    assert caught.value.backups == (str(made.path),)


# ------------------------------------------------------------------ fault 7: copied profile


@pytest.mark.parametrize("side", ["-journal", "-wal"])
def test_fault_7_the_journal_of_another_pc_is_noticed(
    open_profile: Opener, tmp_path: Path, side: str
) -> None:
    office = open_profile()
    fill(office)
    whole = content(office)
    office.close()
    copied = tmp_path / "máy khác"
    shutil.copytree(office.paths.data_dir, copied)
    # What a process that was killed on another PC may have left beside its own database.
    foreign = open_profile(tmp_path / "foreign")
    foreign.store.db.execute(f"PRAGMA journal_mode = {'wal' if side == '-wal' else 'delete'}")
    with foreign.store.atomic():
        for number in range(60):
            foreign.events.append("note.made", Scope.PERSON, {"n": number, "text": "ữ" * 2_000})
        if side == "-journal":
            foreign.store.db.execute("PRAGMA cache_spill = 1")
            shutil.copyfile(f"{foreign.paths.database}{side}", copied / f"data.db{side}")
    if side == "-wal":
        shutil.copyfile(f"{foreign.paths.database}{side}", copied / f"data.db{side}")
    clone, problem = opened(Paths(copied))
    if clone is None:
        assert problem.code == "store.damaged"
        return
    with clone:
        assert "store.epoch.cloned" in [one.code for one in clone.notices]
        assert content(clone) == whole


def test_fault_7_a_copied_profile_goes_on_in_an_epoch_of_its_own(
    open_profile: Opener, tmp_path: Path
) -> None:
    office = open_profile()
    fill(office)
    office.close()
    copied = tmp_path / "bản sao"
    shutil.copytree(office.paths.data_dir, copied)
    here, there = open_profile(), open_profile(copied)
    assert [one.code for one in here.notices if "epoch" in one.code] == []
    assert [one.code for one in there.notices if "epoch" in one.code] == ["store.epoch.cloned"]
    for one in (here, there):
        one.settings.set("font_size", 15)
    last_here, last_there = here.events.all()[-1], there.events.all()[-1]
    assert last_here.dev == last_there.dev  # a clone has the same key …
    assert last_here.epoch != last_there.epoch  # … and still never the same number twice


# ------------------------------------------------------------------ fault 12: read-only


def test_fault_12_a_read_only_drive_is_told_before_anything_else(small_drive: Path) -> None:
    paths = Paths(small_drive / "dữ liệu")
    with open_office(paths) as office:
        fill(office)
    before = paths.database.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", small_drive], check=True)
    with pytest.raises(EnvironmentProblem) as caught:
        open_office(paths)
    assert caught.value.code == "store.read_only"
    assert caught.value.values["path"] == str(paths.data_dir)
    assert paths.database.read_bytes() == before


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0,
    reason="nobody can take write permission from root; the read-only drive covers root",
)
def test_fault_12_a_read_only_folder_is_told_before_anything_else(data_dir: Path) -> None:
    data_dir.chmod(0o500)
    try:
        with pytest.raises(EnvironmentProblem, match=r"store\.read_only"):
            open_office(Paths(data_dir))
    finally:
        data_dir.chmod(0o700)
    assert list(data_dir.iterdir()) == []


def test_fault_12_a_network_drive_is_told_before_anything_else(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from communeapp.services import office
    from communeapp.store import place

    mounts = tmp_path / "mounts"
    point = str(data_dir).replace(" ", "\\040")
    mounts.write_text(f"//server/office {point} cifs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(office, "check_place", lambda folder: place.check_place(folder, mounts))
    with pytest.raises(EnvironmentProblem, match=r"store\.network_drive"):
        open_office(Paths(data_dir))
    assert list(data_dir.iterdir()) == []
