"""Faults of courses: texts that attack, questions that cannot be answered, packs that are not whole."""

from __future__ import annotations

import errno
import os
import random
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from tests.courses import (
    KEY,
    OTHER,
    make_course,
    make_library,
    packed,
    question,
    resigned,
    trust_key,
)
from tests.unsafe_texts import HTML, MARKDOWN

from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.training.questions import Given
from communeapp.core.training.scoring import right_answer, score
from communeapp.paths import Paths
from communeapp.services.training import course_import
from communeapp.services.training.courses import CourseLibrary

CHILDREN = Path(__file__).parent / "children"
CALLS = "openat,open,openat2,stat,newfstatat,statx,access,faccessat,readlink,connect,sendto,execve"


def refused(library: CourseLibrary, pack: Path) -> AppError:
    """Import a pack that must be refused, and prove that nothing of it stayed."""
    before = [(one.id, one.version) for one in library.packs()]
    with pytest.raises(AppError) as caught:
        library.import_pack(pack)
    assert [(one.id, one.version) for one in library.packs()] == before
    assert library.problems() == ()
    assert not leftovers(library)
    return caught.value


def leftovers(library: CourseLibrary) -> list[str]:
    root = library._reader.imported
    return [one.name for one in root.glob(".*")] if root.is_dir() else []


# ------------------------------------------------------------------ 31


def traced(tmp_path: Path, *more: str) -> list[str]:
    """Run the showing child under a tracer; give what it asked the system for while it showed."""
    bait = tmp_path / "bait.png"
    Image.new("RGB", (3, 3), "red").save(bait)
    trace = tmp_path / "trace"
    child = [sys.executable, str(CHILDREN / "showing.py"), str(bait), "http://127.0.0.1:9", *more]
    tracer = ["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(trace)]
    try:
        done = subprocess.run(
            [*tracer, *child], capture_output=True, text=True, timeout=200, check=False
        )
    except OSError as problem:
        pytest.skip(f"no tracer: {problem}")
    if "ptrace" in done.stderr:
        pytest.skip("tracing is not allowed here")
    assert done.returncode == 0, done.stderr
    text = trace.read_text(encoding="utf-8", errors="replace")
    begin, end = text.index("/marks/begin"), text.index("/marks/end")
    return text[begin:end].splitlines()[1:-1]


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_fault_31_no_text_reads_a_file_or_calls_the_network(tmp_path: Path) -> None:
    assert len(HTML) + len(MARKDOWN) >= 60
    asked = traced(tmp_path)
    # Fonts and translations may be loaded when a letter is first drawn; nothing else.
    own = re.compile(r'"(?:/usr/share/(?:fonts|fontconfig|locale)|/etc/fonts|/proc/self)[^"]*"')
    assert [line for line in asked if '"' in line and not own.search(line)] == []
    assert [line for line in asked if "connect(" in line or "sendto(" in line] == []


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_fault_31_the_tracer_would_see_it(tmp_path: Path) -> None:
    assert any("bait.png" in line for line in traced(tmp_path, "unguarded"))


# ------------------------------------------------------------------ 32

SINGLE = (
    '[[questions]]\nid = "bad"\nkind = "single"\ntopic = "mot"\nstem = "Hỏi?"\n'
    'choices = [{rows}]\nexplanation = "Vì."\nsources = ["nguon"]\n'
)
BAD_QUESTIONS = {
    "no right option": SINGLE.replace("{rows}", '{ text = "a" }, { text = "b" }'),
    "two right options": SINGLE.replace(
        "{rows}", '{ text = "a", right = true }, { text = "b", right = true }'
    ),
    "5,000 options": SINGLE.replace(
        "{rows}", ", ".join(f'{{ text = "lựa chọn {n}" }}' for n in range(5000))
    ),
    "direction turned": SINGLE.replace("Hỏi?", "Hỏi\\u202E?").replace(
        "{rows}", '{ text = "a", right = true }, { text = "b" }'
    ),
    "invisible marks": SINGLE.replace(
        "{rows}", '{ text = "a", right = true }, { text = "b\\u200B" }'
    ),
    "equal but for the invisible": SINGLE.replace(
        "{rows}", '{ text = "a", right = true }, { text = "a\\u200D" }'
    ),
    "an empty stem": SINGLE.replace("Hỏi?", " ").replace("{rows}", '{ text = "a", right = true }'),
    "an empty option": SINGLE.replace("{rows}", '{ text = "a", right = true }, { text = "" }'),
    "no truth": '[[questions]]\nid = "bad"\nkind = "true_false"\nstem = "Hỏi?"\n',
    "nothing wrong to find": '[[questions]]\nid = "bad"\nkind = "mistake"\nstem = "Tìm lỗi."\n'
    'document = [{ text = "a" }, { text = "b" }]\nsources = ["nguon"]\n',
    "a range the wrong way": '[[questions]]\nid = "bad"\nkind = "numeric"\nstem = "Số?"\n'
    'number = "1"\ntolerance = "-2"\n',
    "a script for a kind": SINGLE.replace('"single"', '"<script>"').replace("{rows}", ""),
}


@pytest.mark.parametrize("name", sorted(BAD_QUESTIONS))
def test_fault_32_a_question_that_cannot_be_asked_keeps_its_pack_out(
    tmp_path: Path, name: str
) -> None:
    library = make_library(tmp_path)
    library.import_pack(packed(library, tmp_path / "khoa-tot", tmp_path / "stick"))
    pack = packed(library, tmp_path / "khoa-xau", tmp_path / "stick")
    good = question(900) + "\n"
    line = good.count("\n") + 1

    def spoil(files: dict[str, bytes]) -> None:
        files["questions/bai-1.toml"] = (good + BAD_QUESTIONS[name]).encode()

    problem = refused(library, resigned(pack, spoil))
    assert isinstance(problem, UserError)
    assert problem.values["file"] == "questions/bai-1.toml"
    assert line <= int(str(problem.values["line"])) <= line + 8
    # The other course is as usable as before.
    for one in library.questions("khoa-tot"):
        assert score(one, right_answer(one)).right
    assert [one.id for one in library.list()] == ["khoa-tot"]


# ------------------------------------------------------------------ 33


def test_fault_33_an_attempt_goes_on_with_the_version_it_began_with(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    folder, stick = tmp_path / "khoa-thu", tmp_path / "stick"
    library.import_pack(packed(library, folder, stick))
    begun = library.get("khoa-thu")
    asked = [one.id for one in library.questions(begun.id, begun.version)]
    answered = {name: right_answer(library.question(begun.id, name)) for name in asked[:4]}
    # In the middle of it version 2 comes: other keys, other questions, fewer of them.
    turned = {
        "questions/bai-1.toml": question(1).replace("số 1", "mới").replace("q-00001", "q-00003"),
        "course.toml": (folder / "course.toml").read_text("utf-8").split("[[exams]]")[0],
    }
    library.import_pack(packed(library, folder, stick, version="2.0.0", files=turned))
    library.in_use = lambda course, version: (course, version) == (begun.id, begun.version)
    assert library.get("khoa-thu").version == "2.0.0"
    reopened = make_library(tmp_path, trust=False)  # and the program is started again
    for name in asked:
        one = reopened.question(begun.id, name, begun.version)
        given = answered.get(name, Given())
        assert score(one, given).right is (name in answered)
    new = reopened.question("khoa-thu", "q-00003")
    old = reopened.question("khoa-thu", "q-00003", "1.0.0")
    assert new.stem != old.stem
    with pytest.raises(UserError, match=r"courses\.in_use"):
        library.remove("khoa-thu", "1.0.0")


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
    assert refused(library, liar).code == "courses.too_large"
    # The same in a folder, where the file is sparse.
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(
            tmp_path / "folder", [one for one in archive.namelist() if one != "media/a.png"]
        )
    with (tmp_path / "folder" / "media" / "a.png").open("wb") as sparse:
        sparse.truncate(size)
    assert refused(library, tmp_path / "folder").code == "courses.too_large"


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
