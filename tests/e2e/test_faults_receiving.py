"""Faults of taking files in: broken ones among many, secret ones, a process that is killed meanwhile."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.core.errors import UserError
from communeapp.core.incoming.record import IncomingFilter
from communeapp.core.incoming.status import IncomingStatus
from communeapp.paths import Paths
from communeapp.services.classifying import Classified, ClassifyingService
from communeapp.services.field import FieldService
from communeapp.services.office import Office
from communeapp.services.reading import ReadingService, SecretDocument
from communeapp.store.originals import file_sha256

CHILD = Path(__file__).parent / "children" / "receiving.py"
BODY = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: {n}/UBND-NV
Lai Châu, ngày 20 tháng 11 năm 2026
V/v báo cáo lần {n}
Kính gửi: Ủy ban nhân dân các xã.
Đề nghị các xã báo cáo trước ngày 05/12/2026.
"""


@pytest.fixture
def classifying(tmp_path: Path) -> ClassifyingService:
    reading = ReadingService(Paths(tmp_path / "reader"))
    return ClassifyingService(reading, FieldService())


def write_files(folder: Path, count: int) -> set[Path]:
    """Write letters, and among them three broken files in a hundred; give the broken ones."""
    folder.mkdir()
    chance = random.Random(count)
    broken = set(chance.sample(range(count), round(count * 0.03)))
    made: set[Path] = set()
    for number in range(count):
        if number not in broken:
            file = folder / f"cv{number:05}.txt"
            file.write_text(BODY.format(n=number + 1), encoding="utf-8")
            continue
        kind = number % 4
        suffix = (".docx", ".pdf", ".txt", ".docx")[kind]
        file = folder / f"cv{number:05}{suffix}"
        if kind == 0:
            file.write_bytes(b"PK\x03\x04 cut off" + number.to_bytes(4))
        elif kind == 1:
            file.write_bytes(b"%PDF-1.7\nnothing" + number.to_bytes(4))
        elif kind == 2:
            file.write_bytes(b"")
        else:
            with zipfile.ZipFile(file, "w") as archive:
                archive.writestr("word/document.xml", f"<not closed {number}")
        made.add(file)
    return made


def take_in(office: Office, classifying: ClassifyingService, files: list[Path]) -> Counter[str]:
    """Do what the window does with a folder: read, keep hundreds at once, keep the broken as such."""
    said: Counter[str] = Counter()
    ready: list[Classified] = []
    for file in files:
        found = classified(office, classifying, file)
        if found is None:
            said["needs a look"] += 1
        else:
            ready.append(found)
    for one in office.incoming.receive_many(ready):
        assert one.status is IncomingStatus.TO_REVIEW
        said["done"] += 1
    return said


def classified(office: Office, classifying: ClassifyingService, file: Path) -> Classified | None:
    try:
        return classifying.classify(file)
    except UserError as problem:
        office.incoming.receive_broken(file, problem.code, problem.values)
        return None


def a_folder_with_broken_files(
    office: Office, classifying: ClassifyingService, folder: Path, count: int
) -> None:
    broken = write_files(folder, count)
    files = sorted(folder.iterdir())
    said = take_in(office, classifying, files)
    assert said == {"done": count - len(broken), "needs a look": len(broken)}
    listed = office.incoming.list(limit=2 * count)
    names = {one.file_name: one for one in listed}
    empty = {file.name for file in broken if not file.stat().st_size}
    # Empty files are all the same file; each other one has an entry of its own.
    assert {file.name for file in files} - names.keys() <= empty
    for one in listed:
        wanted = folder / one.file_name
        assert (one.status is IncomingStatus.NEEDS_LOOK) == (wanted in broken)
        assert office.incoming.original(one.id).read_bytes() == wanted.read_bytes()
    assert office.incoming.check_originals(office.incoming.original_hashes()).ok
    # Taken in again, nothing comes twice.
    before = office.incoming.count()
    take_in(office, classifying, files)
    assert office.incoming.count() == before


@pytest.mark.timeout(180)
def test_fault_27_a_folder_with_broken_files_loses_none(
    open_profile: Callable[..., Office], classifying: ClassifyingService, tmp_path: Path
) -> None:
    a_folder_with_broken_files(open_profile(), classifying, tmp_path / "200", 200)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_fault_27_a_folder_of_5000_files_loses_none(
    open_profile: Callable[..., Office], classifying: ClassifyingService, tmp_path: Path
) -> None:
    a_folder_with_broken_files(open_profile(), classifying, tmp_path / "5000", 5000)


@pytest.mark.parametrize("how", ["stamp", "name", "number"])
def test_fault_30_nothing_of_a_secret_file_is_kept(
    open_profile: Callable[..., Office], classifying: ClassifyingService, tmp_path: Path, how: str
) -> None:
    office = open_profile()
    name = "TUYỆT MẬT kế hoạch mùa xuân.txt" if how == "name" else "kế hoạch mùa xuân.txt"
    text = BODY.format(n=4711).replace("báo cáo lần", "diễn tập bí danh Hoa Ban lần")
    if how == "number":
        text = text.replace("/UBND-NV", "/KH-UBND-TM")
        text = text.replace("Số: 4711/KH-UBND-TM", "Số: 4711/KH-UBND (TUYỆT MẬT)")
    if how == "stamp":
        text = "TUYỆT MẬT\n" + text
    secret = tmp_path / name
    secret.write_text(text, encoding="utf-8")
    sha256, _ = file_sha256(secret)
    with pytest.raises(SecretDocument):
        office.incoming.receive(classifying.classify(secret))
    office.close()
    for file in office.paths.data_dir.rglob("*"):
        assert sha256 not in file.name
        if file.is_file():
            held = file.read_bytes()
            for word in ("Hoa Ban", "mùa xuân", "4711", sha256, str(secret)):
                assert word.encode() not in held, (word, file)


# ------------------------------------------------------------------ killed


def killed_rounds(folder: Path, box: Path, rounds: int) -> list[int]:
    """Take in letters and kill the process after a random number of them; give what each start found."""
    found: list[int] = []
    chance = random.Random(rounds)
    for _ in range(rounds):
        child = subprocess.Popen(
            [sys.executable, CHILD, folder, box], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        promised: set[str] = set()
        stop_after = chance.randint(0, 6)
        for line in child.stdout:
            promised.add(json.loads(line))
            if len(promised) > stop_after:
                break
        os.kill(child.pid, signal.SIGKILL)
        child.wait(30)
        promised.update(json.loads(line) for line in child.stdout if line.endswith("\n"))
        child.stdout.close()
        found.append(check_after_kill(folder, box, promised))
    return found


def check_after_kill(folder: Path, box: Path, promised: set[str]) -> int:
    """Open as a new start would; every promise is kept, and nothing is there by halves."""
    from communeapp.services.office import open_office

    with open_office(Paths(folder)) as office:
        listed = office.incoming.list(IncomingFilter(), limit=10_000)
        names = {one.file_name for one in listed}
        assert promised <= names, "a document that was acknowledged is gone"
        assert len(listed) == len(names) == len(office.events.all("doc.received"))
        for one in listed:
            source = box / one.file_name
            assert office.incoming.original(one.id).read_bytes() == source.read_bytes()
            assert office.incoming.text(one.id).text == source.read_text("utf-8")
        report = office.incoming.check_originals(office.incoming.original_hashes())
        assert (report.ok, report.orphans) == (True, 0), report
        new = office.paths.originals_dir / "new"
        assert not new.exists() or not list(new.iterdir())
        office.store.check_whole()
        return len(listed)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
@pytest.mark.timeout(180)
def test_kill_9_while_receiving_leaves_nothing_half(data_dir: Path, tmp_path: Path) -> None:
    box = tmp_path / "hộp"
    found = killed_rounds(data_dir, box, 8)
    assert found == sorted(found)
    assert found[-1] > 8


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
@pytest.mark.timeout(3600)
def test_kill_9_while_receiving_200_times(data_dir: Path, tmp_path: Path) -> None:
    killed_rounds(data_dir, tmp_path / "hộp", 200)
