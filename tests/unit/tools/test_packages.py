"""The small parts of making packages; the packages themselves are tried in tests/packages."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from tools.packages import archives, contents, debian, facts, licences, parts, selfextract, sums
from tools.packages.parts import Part, UnknownPartError
from tools.packages.staging import Source, _set_version

ROOT = Path(__file__).resolve().parents[3]
FACTS = facts.Facts("1.2.3", "abc", "2026-11-22", facts.LINUX, 16, "3.11.7")
EPOCH = 1_700_000_000
SOURCE = Source(ROOT, "1.2.3", "abc", EPOCH, 16)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="packages are made on Linux")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A version folder: a program that answers, a library, a name with letters and a blank."""
    made = tmp_path / "bản"
    (made / "_internal" / "thư mục").mkdir(parents=True)
    program = made / "CommuneApp"
    program.write_text('#!/bin/sh\n[ "$1" = --self-test ] || echo "communeapp 1.2.3"\n')
    program.chmod(0o700)
    (made / "_internal" / "thư mục" / "tệp.txt").write_bytes(b"data" * 1000)
    facts.write(made, FACTS)
    return made


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACKAGES_QUICK", "1")


def test_a_folder_says_what_it_is_and_what_is_in_it(folder: Path) -> None:
    assert facts.read(folder) == FACTS
    listed = json.loads((folder / facts.FILES).read_text(encoding="utf-8"))["files"]
    assert [one["path"] for one in listed] == [
        "CommuneApp",
        "_internal/thư mục/tệp.txt",
        "program.json",
    ]
    assert {one["path"]: one["mode"] for one in listed}["CommuneApp"] == "0755"
    assert facts.differences(folder) == []


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda file: file.write_bytes(b"Data" * 1000), "altered"),
        (lambda file: file.write_bytes(b""), "altered"),
        (lambda file: file.rename(file.with_name("x")), "missing"),
        (lambda file: file.with_name("y").touch(), "not listed"),
    ],
)
def test_whatever_happens_to_a_file_is_noticed(folder: Path, harm: object, said: str) -> None:
    assert callable(harm)
    harm(folder / "_internal" / "thư mục" / "tệp.txt")
    assert any(one.startswith(said) for one in facts.differences(folder))


@pytest.mark.parametrize("kind", ["link", "pipe", "empty folder"])
def test_what_would_not_survive_a_stick_is_refused(folder: Path, kind: str) -> None:
    strange = folder / "strange"
    if kind == "link":
        strange.symlink_to(folder / "CommuneApp")
    elif kind == "pipe":
        os.mkfifo(strange)
    else:
        strange.mkdir()
    with pytest.raises(ValueError, match="strange"):
        facts.write(folder, FACTS)


def test_archives_do_not_tell_when_and_where_they_were_made(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "nơi khác"
    shutil.copytree(folder, other)
    for number, file in enumerate(sorted(other.rglob("*"))):
        os.utime(file, (number, number))
    for name, pack in (("a.tar.xz", archives.tar_xz), ("a.zip", archives.zip_folder)):
        first, second = tmp_path / f"1-{name}", tmp_path / f"2-{name}"
        pack(folder, first, EPOCH)
        pack(other, second, EPOCH)
        assert first.read_bytes() == second.read_bytes()
    with tarfile.open(tmp_path / "1-a.tar.xz") as tar:
        members = tar.getmembers()
    assert {m.mtime for m in members} == {EPOCH}
    assert {(m.uid, m.gid, m.uname) for m in members} == {(0, 0, "root")}
    assert [m.name for m in members] == sorted(m.name for m in members)
    assert {m.name: m.mode for m in members}["CommuneApp"] == 0o755
    with zipfile.ZipFile(tmp_path / "1-a.zip") as packed:
        assert "_internal/thư mục/tệp.txt" in packed.namelist()
        assert packed.testzip() is None


def test_dpkg_reads_what_we_write(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not for dpkg"):
        debian.make(SOURCE, folder, tmp_path / "x.deb")
    managed = facts.Facts(**(FACTS.__dict__ | {"managed_by": "dpkg"}))
    facts.write(folder, managed)
    deb, again = tmp_path / "x.deb", tmp_path / "y.deb"
    debian.make(SOURCE, folder, deb)
    debian.make(SOURCE, folder, again)
    assert deb.read_bytes() == again.read_bytes()
    said = dpkg("-f", deb)
    assert "Version: 1.2.3\n" in said
    assert "@" not in said.replace("maintainers@", "")
    dpkg("-x", deb, tmp_path / "root")
    target = tmp_path / "root" / "opt" / "communeapp"
    assert facts.differences(target) == []
    assert (tmp_path / "root/usr/bin/communeapp").readlink() == Path("/opt/communeapp/CommuneApp")
    dpkg("-e", deb, tmp_path / "control")
    for name in ("preinst", "postinst", "prerm", "postrm"):
        subprocess.run(["sh", "-n", str(tmp_path / "control" / name)], check=True)
        assert "@" not in (tmp_path / "control" / name).read_text(encoding="utf-8").replace(
            "$@", ""
        )
    run = subprocess.run(
        ["md5sum", "-c", "--quiet", str(tmp_path / "control" / "md5sums")], cwd=tmp_path / "root",
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout


def dpkg(*words: object) -> str:
    run = subprocess.run(["dpkg-deb", *map(str, words)], check=True, capture_output=True, text=True)
    return run.stdout


def test_the_run_installs_itself(folder: Path, tmp_path: Path) -> None:
    archive, run = tmp_path / "x.tar.xz", tmp_path / "x.run"
    archives.tar_xz(folder, archive, EPOCH)
    selfextract.make(SOURCE, archive, 5000, run)
    assert run.read_bytes().endswith(archive.read_bytes())
    home = tmp_path / 'nhà "$x` %y'
    home.mkdir()
    done = subprocess.run(
        ["sh", str(run), "--models", "0"], capture_output=True, text=True, check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "en_US.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    app = home / ".local/opt/communeapp"
    assert facts.differences(app / "versions" / "1.2.3") == []
    said = subprocess.run([str(app / "CommuneApp")], capture_output=True, text=True, check=True)
    assert said.stdout == "communeapp 1.2.3\n"
    entry = (home / ".local/share/applications/communeapp.desktop").read_text(encoding="utf-8")
    escaped = str(app / "CommuneApp").replace('"', r"\\" + '"').replace("$", r"\\$")
    escaped = escaped.replace("`", r"\\`").replace("%", "%%")
    main, _, action = entry.partition("[Desktop Action previous]\n")
    assert f'Exec="{escaped}"\n' in main
    assert "Actions=previous;\n" in main
    assert f'Exec="{escaped}" --previous\n' in action


def test_a_hash_for_every_package(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.run").write_bytes(b"a")
    (tmp_path / "c.part").write_bytes(b"c")
    (tmp_path / "stick-kit").mkdir()
    (tmp_path / "stick-kit" / "b.deb").write_bytes(b"b")
    file = sums.write(tmp_path)
    run = subprocess.run(
        ["sha256sum", "-c", file.name], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout == "a.run: OK\nb.deb: OK\n"


def test_only_a_version_takes_the_place_of_the_version(tmp_path: Path) -> None:
    file = tmp_path / "src" / "communeapp" / "__init__.py"
    file.parent.mkdir(parents=True)
    shutil.copyfile(ROOT / "src" / "communeapp" / "__init__.py", file)
    present = _set_version(tmp_path, None)
    assert _set_version(tmp_path, "9.8.7") == "9.8.7"
    assert '__version__ = "9.8.7"' in file.read_text(encoding="utf-8")
    assert present not in file.read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="not a version"):
        _set_version(tmp_path, '1"; import os')


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platforms/libqminimal.so", False),
        ("libfontconfig.so.1", False),
        ("libxcb-cursor.so.0", True),
        ("llama_cpp/lib/libllama.so", True),
        ("llama_cpp/lib/libllama.so.0.5.0", False),
        ("click-8.5.1.dist-info/RECORD", False),
        ("llama_cpp_python-0.3.36.dist-info/direct_url.json", False),
        ("click-8.5.1.dist-info/METADATA", True),
        ("click-8.5.1.dist-info/licenses/LICENSE.txt", True),
        ("tzdata/zoneinfo/Asia/Ho_Chi_Minh", True),
        ("tzdata/zoneinfo/Europe/Paris", False),
    ],
)
def test_what_goes_in(name: str, kept: bool) -> None:
    assert contents.keeps(name) is kept


def test_the_hub_and_our_measurements_stay_out() -> None:
    assert contents.is_of_the_program("communeapp.services.drafting")
    assert not contents.is_of_the_program("communeapp.hub")
    assert not contents.is_of_the_program("communeapp.hub.db.engine")
    assert contents.is_of_the_program("communeapp.hubs")


def test_a_package_that_no_lock_names_does_not_slip_in() -> None:
    lock = "click==8.5.1 \\\n    --hash=sha256:00\n"
    assert contents.distributions(["click"], lock) == ["click"]
    with pytest.raises(ValueError, match="pytest"):
        contents.distributions(["click", "pytest"], lock)


def test_a_library_of_which_nobody_knows_what_it_is_stops_the_build(folder: Path) -> None:
    (folder / "_internal" / "libmystery.so.1").write_bytes(b"\x7fELF")
    with pytest.raises(UnknownPartError, match="libmystery"):
        parts.collect(folder, ROOT, "3.11.7")


def test_libraries_of_windows_say_their_version_and_else_the_table_does(folder: Path) -> None:
    python = folder / "python"
    python.mkdir()
    for name in ("sqlite3.dll", "libcrypto-3.dll"):
        said = {"sqlite3.dll": (3, 45, 1, 0), "libcrypto-3.dll": (3, 0, 13, 0)}[name]
        numbers = b"".join(
            struct.pack("<HH", low, high) for high, low in (said[:2], said[2:], said[:2], said[2:])
        )
        (python / name).write_bytes(b"MZ" + b"\xbd\x04\xef\xfe\x00\x00\x01\x00" + numbers)
    (python / "libffi-8.dll").write_bytes(b"MZ")
    found = {one.name: one.version for one in parts.collect(folder, ROOT, "3.11.9")}
    assert (found["SQLite"], found["OpenSSL"], found["libffi"]) == ("3.45.1", "3.0.13", "3.4.4")
    with pytest.raises(UnknownPartError, match="libffi"):
        parts.collect(folder, ROOT, "3.11.99")


def test_a_part_without_a_licence_stops_the_build(folder: Path) -> None:
    paper = folder / "_internal" / "mystery-1.0.dist-info" / "METADATA"
    paper.parent.mkdir()
    paper.write_text("Name: mystery\nVersion: 1.0\n")
    with pytest.raises(UnknownPartError, match="mystery"):
        parts.collect(folder, ROOT, "3.11.7")


def test_one_text_is_written_once(tmp_path: Path) -> None:
    made = [
        Part("Qt", "6", "LGPL-3.0-only", "https://x", "framework", (("LGPL-3.txt", b"text"),)),
        Part("PySide6", "6", "LGPL-3.0-only", "https://x", "python", (("LGPL-3.txt", b"text"),)),
    ]
    folder = licences.write(tmp_path, made, ROOT / "LICENSE")
    listed = json.loads((folder / licences.LIST).read_text(encoding="utf-8"))["parts"]
    assert [one["texts"] for one in listed] == [["qt/LGPL-3.txt"], ["qt/LGPL-3.txt"]]
    assert (folder / "qt" / "LGPL-3.txt").read_bytes() == b"text"
    assert (folder / "CommuneApp.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_the_list_of_parts_keeps_to_the_standard(folder: Path, tmp_path: Path) -> None:
    from tools.packages import sbom

    found = [
        Part(
            "numpy", "1.26.4", "BSD-3-Clause", "https://numpy.org", "python", (), hashes=("a" * 64,)
        ),
        Part("SQLite", "3", "blessing", "https://sqlite.org", "library", (), ("CommuneApp",)),
        *parts.models(ROOT),
    ]
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    sbom.write(SOURCE, facts.LINUX, folder, found, first)
    sbom.write(SOURCE, facts.LINUX, folder, found, second)
    assert first.read_bytes() == second.read_bytes()
    said = json.loads(first.read_text(encoding="utf-8"))
    assert said["specVersion"] == "1.6"
    by_name = {one["name"]: one for one in said["components"]}
    assert by_name["numpy"]["purl"] == "pkg:pypi/numpy@1.26.4"
    inside = by_name["SQLite"]["components"][0]
    assert inside["hashes"][0]["content"] == facts.sha256(folder / "CommuneApp")
    model = by_name["Qwen2.5-Coder 0.5B Instruct (Q4_K_M)"]
    assert model["type"] == "machine-learning-model"
    assert len(model["hashes"][0]["content"]) == 64


def start(program: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the first lines of the frozen program before another program of the name."""
    return subprocess.run(
        [sys.executable, str(ROOT / "installer" / "start.py")], capture_output=True, text=True, check=False,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(program), "PYTHONUTF8": "1"} | more,
    )  # fmt: skip


@pytest.mark.parametrize("lost", ["all of it", "a part of it"])
def test_a_damaged_program_says_so_in_a_sentence(tmp_path: Path, lost: str) -> None:
    package = tmp_path / "communeapp"
    package.mkdir()
    (package / "__init__.py").touch()
    if lost == "a part of it":
        (package / "__main__.py").write_text("def main():\n    import communeapp.lost\n")
    run = start(tmp_path)
    assert run.returncode == 4
    assert "bị hỏng hoặc thiếu tệp" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_frozen_program_gives_the_environment_back(tmp_path: Path) -> None:
    package = tmp_path / "communeapp"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(
        "import json, os\n\n\ndef main():\n    print(json.dumps(dict(os.environ)))\n    return 7\n"
    )
    lent = {"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs", "_PYI_ARCHIVE_FILE": "x"}
    run = start(tmp_path, **lent)
    assert run.returncode == 7, "the exit code of the program comes back"
    said = json.loads(run.stdout)
    assert said["LD_LIBRARY_PATH"] == "/theirs"
    assert not [name for name in said if name.startswith("_PYI_") or name.endswith("_ORIG")]
    without = json.loads(start(tmp_path, LD_LIBRARY_PATH="/ours").stdout)
    assert "LD_LIBRARY_PATH" not in without
