"""Faults of course packs: cut off, forged, too large; a machine that fails in the middle."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.courses import (
    KEY,
    OTHER,
    make_course,
    make_library,
    packed,
    question,
    refused,
    resigned,
    trust_key,
)

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.paths import Paths
from communeapp.services.training import course_import

CHILDREN = Path(__file__).parent / "children"


# ------------------------------------------------------------------ packs that are not whole


def test_a_pack_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    data = pack.read_bytes()
    chance = random.Random(4)
    for length in (0, 1, 3, 4, 30, *chance.sample(range(31, len(data)), 40), len(data) - 1):
        pack.write_bytes(data[:length])
        assert refused(library, pack).code in (
            "courses.cut_off", "courses.not_a_pack", "courses.no_manifest",
        ), length  # fmt: skip
    pack.write_bytes(data)
    assert library.import_pack(pack).id == "khoa-thu"


def test_every_byte_matters(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(tmp_path / "folder")
    for file in sorted(one for one in (tmp_path / "folder").rglob("*") if one.is_file()):
        data = file.read_bytes()
        at = len(data) // 2
        file.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        problem = refused(library, tmp_path / "folder")
        assert problem.code.startswith(("packs.", "courses.")), file.name
        file.write_bytes(data)
    assert library.import_pack(tmp_path / "folder").id == "khoa-thu"


def spoiled_zip(pack: Path, name: str, data: bytes) -> Path:
    """Replace one file of a .zip and leave the signature as it was."""
    with zipfile.ZipFile(pack) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    files[name] = data
    with zipfile.ZipFile(pack, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, content in files.items():
            archive.writestr(one, content)
    return pack


def test_a_wrong_signature_is_refused(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    folder, stick = tmp_path / "khoa-thu", tmp_path / "stick"
    pack = packed(library, folder, stick)
    with zipfile.ZipFile(pack) as archive:
        table = archive.read("manifest.toml").decode()
        signature = archive.read("manifest.sig")
    longer = table.replace("Khóa thử", "Khóa khác")
    assert refused(library, spoiled_zip(pack, "manifest.toml", longer.encode())).code == (
        "packs.bad_signature"
    )
    pack = packed(library, folder, stick)
    for bad in (b"", b"AAAA", b"\xff\xfe", signature[:-8], signature.swapcase()):
        assert refused(library, spoiled_zip(pack, "manifest.sig", bad)).code == (
            "packs.bad_signature"
        )
    pack = packed(library, folder, stick, OTHER)
    assert refused(library, pack).code == "courses.stranger"
    # Who says to be somebody we trust, but signs with another key.
    pack = resigned(
        packed(library, folder, stick),
        lambda _: None,
        lambda table: table.update(key=KEY.id),
        OTHER,
    )
    assert refused(library, pack).code == "packs.bad_signature"


def test_two_equal_ids_are_refused(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")

    def twice(files: dict[str, bytes]) -> None:
        files["questions/bai-1.toml"] += question(5).encode()  # of the other file

    problem = refused(library, resigned(pack, twice))
    assert (problem.code, problem.values["id"]) == ("courses.equal_ids", "q-00005")
    assert problem.values["file"] == "questions/bai-2.toml"

    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")

    def lessons(files: dict[str, bytes]) -> None:
        files["course.toml"] = files["course.toml"].replace(b'id = "bai-2"', b'id = "bai-1"')

    assert refused(library, resigned(pack, lessons)).code == "courses.equal_ids"


def test_two_packs_of_one_id(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    trust_key(library, tmp_path, OTHER)
    first = packed(library, tmp_path / "khoa-thu", tmp_path / "one")
    other = tmp_path / "b" / "khoa-thu"
    changed = packed(library, other, tmp_path / "two", questions=10)
    strange = packed(library, other, tmp_path / "three", OTHER, version="2.0.0")
    older = packed(library, other, tmp_path / "four", version="0.9.0")
    library.import_pack(first)
    assert library.import_pack(first).version == "1.0.0"  # again: nothing happens
    assert refused(library, changed).code == "courses.same_version"
    assert refused(library, strange).code == "courses.other_signer"
    assert refused(library, older).code == "courses.older"
    assert library.get("khoa-thu").question_count == 8


def test_two_files_of_one_name_in_a_zip(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    with zipfile.ZipFile(pack, "a") as archive:
        archive.writestr("LESSONS/bai-1.md", "khác")
    assert refused(library, pack).code == "courses.file_twice"


# ------------------------------------------------------------------ too much of everything


def test_a_picture_of_200_mb_is_refused_by_name(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    size = 200 * 2**20

    def claim(table: dict[str, object]) -> None:
        files = table["files"]
        assert isinstance(files, list)
        next(one for one in files if one["path"] == "media/a.png")["bytes"] = size

    honest = resigned(pack, lambda files: files.update({"media/a.png": b"\x89PNG"}), claim)
    problem = refused(library, honest)
    assert (problem.code, problem.values["file"]) == ("courses.too_large", "media/a.png")
    # A list that is silent about it, and 200 MB behind the name.
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    liar = resigned(pack, lambda files: files.update({"media/a.png": b"\x89PNG"}))
    with zipfile.ZipFile(liar) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    with zipfile.ZipFile(liar, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in files.items():
            if name != "media/a.png":
                archive.writestr(name, data)
        with archive.open("media/a.png", "w") as stream:
            for _ in range(200):
                stream.write(b"\0" * 2**20)
    assert liar.stat().st_size < 2**21  # a bomb
    assert refused(library, liar).code == "packs.changed_file"
    # The same in a folder, where the file is sparse.
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(
            tmp_path / "folder", [one for one in archive.namelist() if one != "media/a.png"]
        )
    with (tmp_path / "folder" / "media" / "a.png").open("wb") as sparse:
        sparse.truncate(size)
    assert refused(library, tmp_path / "folder").code == "packs.changed_file"


def test_too_many_files_and_passwords(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    data = bytearray(pack.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + place] |= 1  # says to be encrypted
    locked = tmp_path / "locked.zip"
    locked.write_bytes(bytes(data))
    assert refused(library, locked).code in ("courses.locked", "courses.cut_off")
    with zipfile.ZipFile(pack, "a") as archive:
        for number in range(1100):
            archive.writestr(f"x{number}", b"")
    assert refused(library, pack).code == "courses.too_many_files"
    # A list that says to be long, so that it need not be read to be refused.
    data = bytearray(locked.read_bytes())
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = (5_000_000).to_bytes(4, "little")
    locked.write_bytes(bytes(data))
    assert refused(library, locked).code == "courses.too_many_files"


@pytest.mark.parametrize(
    "path", ["../x", "/etc/x", "a\\..\\x", "C:/x", "media/../../x", "manifest.toml"]
)
def test_no_name_leads_out_of_the_pack(tmp_path: Path, path: str) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    with zipfile.ZipFile(pack) as archive:
        table = tomllib.loads(archive.read("manifest.toml").decode())
        text = archive.read("manifest.toml").decode()
    name = table["files"][0]["path"]
    bad = text.replace(f'"{name}"', f"'{path}'", 1)
    assert refused(library, spoiled_zip(pack, "manifest.toml", bad.encode())).code == (
        "packs.bad_manifest"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = " + "9" * 5000, 1),
        ("a = " + "[" * 5000, 1),
        ("# so\n" + "a." * 500_000 + "b = 1", 2),
        ("[" + "a." * 500_000 + "b]\nc = 1", 1),
        ("'a' . \"b\"." * 20 + "c = 1", 1),
    ],
    ids=range(5),
)
def test_lists_that_would_be_read_for_days_or_not_at_all(
    tmp_path: Path, text: str, line: int
) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    spoiled = spoiled_zip(pack, "manifest.toml", text.encode())
    assert refused(library, spoiled).code == "packs.bad_manifest"
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    problem = refused(
        library, resigned(pack, lambda files: files.update({"course.toml": text.encode()}))
    )
    assert (problem.code, problem.values["line"]) == ("courses.bad_toml", line)
    key = tmp_path / "signer.toml"
    key.write_text(text[:4000], "utf-8")
    with pytest.raises(UserError, match=r"courses\.bad_signer"):
        library.signer_of(key)
    (tmp_path / "khoa-thu" / "pack.toml").write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"courses\.bad_toml"):
        library.make_pack(tmp_path / "khoa-thu", tmp_path / "ra.zip", KEY, "")
    (tmp_path / "khoa-thu" / "pack.toml").unlink()
    with pytest.raises(UserError, match=r"courses\.file_missing"):
        library.make_pack(tmp_path / "khoa-thu", tmp_path / "ra.zip", KEY, "")


@pytest.mark.parametrize("title", ["Khóa\u202e học", "Khóa\x1b[2J", "x" * 1001])
def test_a_title_that_hides_or_floods_is_refused(tmp_path: Path, title: str) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    problem = refused(
        library, resigned(pack, lambda _: None, lambda table: table.update(title=title))
    )
    assert (problem.code, problem.field) == ("packs.bad_manifest", "title")


def test_nothing_outside_is_deleted_through_a_link(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    (tmp_path / "outside" / "v").mkdir(parents=True)
    library._reader.imported.mkdir(parents=True)
    (library._reader.imported / "khoa").symlink_to(tmp_path / "outside")
    with pytest.raises(UserError, match=r"courses\.unknown"):
        library.remove("khoa")
    assert (tmp_path / "outside" / "v").is_dir()


def test_two_imports_at_once_are_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody clicks twice, or a command runs beside the window."""
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    target = library._reader.imported / "khoa-thu" / "1.0.0"
    real = course_import.patiently

    def slower(action: Callable[[], object]) -> object:
        with zipfile.ZipFile(pack) as archive:
            archive.extractall(target)
        return real(action)

    monkeypatch.setattr(course_import, "patiently", slower)
    assert library.import_pack(pack).id == "khoa-thu"
    monkeypatch.undo()
    assert [one.name for one in library._reader.imported.iterdir()] == ["khoa-thu"]
    assert len(library.questions("khoa-thu")) == 8


def test_links_are_not_followed(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    folder = tmp_path / "folder"
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(folder)
    lesson = folder / "lessons" / "bai-1.md"
    shutil.move(lesson, tmp_path / "outside.md")
    lesson.symlink_to(tmp_path / "outside.md")
    assert refused(library, folder).code == "courses.file_missing"


# ------------------------------------------------------------------ the machine is in the way


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = make_library(tmp_path)
    pack = packed(library, tmp_path / "khoa-thu", tmp_path / "stick")
    real, left = course_import._write, [4]

    def write(file: Path, data: bytes) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "full")
        real(file, data)

    monkeypatch.setattr(course_import, "_write", write)
    problem = refused(library, pack)
    assert isinstance(problem, EnvironmentProblem)
    assert problem.code == "store.disk_full"
    monkeypatch.undo()
    assert library.import_pack(pack).id == "khoa-thu"


def killed_imports(tmp_path: Path, rounds: int) -> None:
    """Kill the importing program at any moment; what is there afterwards is whole."""
    library = make_library(tmp_path)
    folder = tmp_path / "khoa-thu"
    packs = [
        packed(library, folder, tmp_path / "stick", version=version, questions=120)
        for version in ("1.0.0", "2.0.0")
    ]
    chance = random.Random(rounds)
    seen = set()
    for _ in range(rounds):
        child = subprocess.Popen(
            [sys.executable, str(CHILDREN / "importing.py"), str(tmp_path), *map(str, packs)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        for _ in range(chance.randrange(1, 12)):
            child.stdout.readline()
        child.kill()
        child.communicate()
        again = make_library(tmp_path, trust=False)
        assert again.problems() == ()
        there = tuple(one.version for one in again.packs())
        seen.add(there)
        for version in there:
            assert len(again.questions("khoa-thu", version)) == 120
            assert again.get("khoa-thu", version).lessons[1].body
    assert seen
    courses = Paths(tmp_path / "data").courses_dir
    for stale in courses.glob(".*"):
        os.utime(stale, (0, 0))
    final = make_library(tmp_path, trust=False)
    for one in final.packs():
        final.remove(one.id, one.version)
    final.import_pack(packs[0])
    assert [one.name for one in courses.iterdir()] == ["khoa-thu"]


def test_an_import_that_is_killed_leaves_a_whole_course_or_none(tmp_path: Path) -> None:
    killed_imports(tmp_path, 4)


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_many_imports_that_are_killed(tmp_path: Path) -> None:
    killed_imports(tmp_path, 100)


def test_what_an_author_has_not_finished_is_no_pack(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    folder = make_course(tmp_path / "khoa-thu")
    assert refused(library, folder).code == "courses.no_manifest"
    assert refused(library, tmp_path / "khoa-thu" / "course.toml").code == "courses.not_a_pack"
    assert refused(library, tmp_path / "nichts").code == "courses.file_missing"
