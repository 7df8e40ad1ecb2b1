"""Archives that want to go elsewhere, be more, or be something else than they say."""

from __future__ import annotations

import io
import json
import lzma
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.programs import make_archive, make_program

from communeapp.updating import unpacking
from communeapp.updating.unpacking import BadArchive, check_name, read_list, unpack, unpacked_bytes
from communeapp.updating.versions import is_version, order


def packed(archive: Path, fill: Callable[[tarfile.TarFile], None]) -> Path:
    with (
        lzma.open(archive, "wb", preset=0) as stream,
        tarfile.open(fileobj=stream, mode="w") as tar,
    ):
        fill(tar)
    return archive


def entry(
    name: str, data: bytes = b"x", kind: bytes = tarfile.REGTYPE, link: str = ""
) -> tuple[tarfile.TarInfo, bytes]:
    one = tarfile.TarInfo(name)
    one.size = len(data) if kind == tarfile.REGTYPE else 0
    one.type, one.linkname = kind, link
    return one, data


def refused(archive: Path, tmp_path: Path) -> str:
    target = tmp_path / "target"
    target.mkdir()
    with pytest.raises(BadArchive) as caught:
        unpack(archive, target)
    assert not (target / "program.json").exists()
    outside = {one.name for one in tmp_path.iterdir()} - {"target", archive.name, "made", "home"}
    assert outside == set()
    return str(caught.value)


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "a/../../evil", "/etc/evil", "a//b", "./../evil", "C:/evil", "c:evil", "a\\..\\evil", "..",
        ".", "", "a/", "nul", "NUL.txt", "lib/COM1", "com¹.dll", "a.", "a ", "a/b./c", "x\x00y", "a\nb", "a*b",
        "a:stream", "x" * 201, "/".join("abcdefghijklmnopqrstu"),
    ],
)  # fmt: skip
def test_a_name_that_leaves_the_folder_or_means_a_device_is_refused(name: str) -> None:
    with pytest.raises(BadArchive):
        check_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "CommuneApp",
        "_internal/PySide6/Qt/lib/libQt6Core.so.6",
        "Ả/xã.toml",
        "..a",
        "a..b",
        "command",
    ],
)
def test_names_that_programs_have_are_taken(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize("name", ["../evil", "/tmp/evil", "a/../../../evil", "aux"])
def test_nothing_is_written_outside(tmp_path: Path, name: str) -> None:
    archive = packed(
        tmp_path / "a.tar.xz", lambda tar: tar.addfile(entry(name)[0], io.BytesIO(b"x"))
    )
    refused(archive, tmp_path)


@pytest.mark.parametrize(
    ("kind", "link"),
    [
        (tarfile.SYMTYPE, "/etc/passwd"),
        (tarfile.SYMTYPE, "b"),
        (tarfile.LNKTYPE, "../evil"),
        (tarfile.CHRTYPE, ""),
        (tarfile.FIFOTYPE, ""),
    ],
)
def test_links_and_devices_are_refused(tmp_path: Path, kind: bytes, link: str) -> None:
    one = entry("a", kind=kind, link=link)[0]
    refused(packed(tmp_path / "a.tar.xz", lambda tar: tar.addfile(one)), tmp_path)


def test_a_name_twice_is_refused_also_in_other_letters(tmp_path: Path) -> None:
    def fill(tar: tarfile.TarFile) -> None:
        for name in ("A/b", "a/B"):
            tar.addfile(entry(name)[0], io.BytesIO(b"x"))

    assert "twice" in refused(packed(tmp_path / "a.tar.xz", fill), tmp_path)


def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    def fill(tar: tarfile.TarFile) -> None:
        for name in ("a", "a/b"):
            tar.addfile(entry(name)[0], io.BytesIO(b"x"))

    refused(packed(tmp_path / "a.tar.xz", fill), tmp_path)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "_MOST_FILES", 2)
    archive = make_archive(tmp_path / "made", "0.2.0")
    target = tmp_path / "target"
    target.mkdir()
    with pytest.raises(BadArchive, match="too many"):
        unpack(archive, target)


# --- more than it says -------------------------------------------------------------------------


def test_the_size_is_read_from_the_index(tmp_path: Path) -> None:
    for size in (0, 1, 127, 128, 70_000, 3_000_000):
        file = tmp_path / "x.xz"
        file.write_bytes(lzma.compress(bytes(size), preset=0))
        if size == 0:  # an empty stream has no block, and is no archive either
            assert unpacked_bytes(file) == 0
            continue
        assert unpacked_bytes(file) == size


def test_an_index_of_several_blocks_is_added_up(tmp_path: Path) -> None:
    """As ``xz -T`` writes it. The blocks are taken apart and put behind one index by hand."""
    import subprocess

    file = tmp_path / "x"
    file.write_bytes(bytes(range(256)) * 8192)
    subprocess.run(["xz", "-0", "--block-size=300000", file], check=True)
    assert unpacked_bytes(tmp_path / "x.xz") == 256 * 8192


@pytest.mark.parametrize(
    "data", [b"", b"x" * 31, b"x" * 100, lzma.compress(b"x", lzma.FORMAT_ALONE) + bytes(40)]
)
def test_what_is_no_xz_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "x.tar.xz"
    file.write_bytes(data)
    with pytest.raises(BadArchive):
        unpacked_bytes(file)


def test_more_than_the_index_says_is_refused(tmp_path: Path) -> None:
    """Two streams, of which the index at the end knows the small one: unpacking stops at its number."""
    big = lzma.compress(bytes(5_000_000), preset=0)
    archive = tmp_path / "bomb.tar.xz"
    archive.write_bytes(big + lzma.compress(b"x" * 100, preset=0))
    assert unpacked_bytes(archive) == 100
    assert "index" in refused(archive, tmp_path)


def test_more_than_any_program_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "_MOST_BYTES", 1000)
    with pytest.raises(BadArchive, match="too large"):
        unpacked_bytes(make_archive(tmp_path, "0.2.0"))


# --- the list ----------------------------------------------------------------------------------


GOOD = {"path": "a", "bytes": 1, "sha256": "0" * 64, "mode": "0755"}


@pytest.mark.parametrize(
    "wrong",
    [
        b"", b"[]", b"{}", b'{"files": 1}', b'{"files": [1]}', b"\xff",
        *(json.dumps({"files": [GOOD | one]}).encode() for one in (
            {"path": "../a"}, {"path": 1}, {"bytes": "1"}, {"bytes": True}, {"sha256": "x"}, {"sha256": None},
            {"mode": "rwx"}, {"mode": 7},
        )),
    ],
)  # fmt: skip
def test_a_list_that_is_none_is_refused(wrong: bytes) -> None:
    with pytest.raises(BadArchive):
        read_list(wrong)


def test_the_list_says_what_may_run() -> None:
    assert read_list(json.dumps({"files": [GOOD]}).encode())["a"].may_run
    assert not read_list(json.dumps({"files": [GOOD | {"mode": "0644"}]}).encode())["a"].may_run


def test_a_version_folder_is_compared_with_its_own_list(tmp_path: Path) -> None:
    folder = make_program(tmp_path / "0.2.0", "0.2.0")
    assert unpacking.is_whole(folder)
    (folder / "_internal" / "base.bin").write_bytes(b"")
    assert not unpacking.is_whole(folder)
    assert not unpacking.is_whole(tmp_path / "none")


# --- versions ----------------------------------------------------------------------------------


def test_versions_are_ordered_by_their_numbers() -> None:
    versions = ["0.10.0", "0.9", "0.9.1", "1", "0.9.0.1", "0.2.0"]
    assert sorted(versions, key=order) == ["0.2.0", "0.9", "0.9.0.1", "0.9.1", "0.10.0", "1"]
    assert order("1.2") == order("1.2.0.0")
    with pytest.raises(ValueError, match="x"):
        order("x")


@pytest.mark.parametrize(
    "text", ["1.0\n", " 1.0", "1.0 ", "1.", ".1", "1..0", "1.0a", "²", "1" * 7, "-1"]
)
def test_what_is_no_version(text: str) -> None:
    assert not is_version(text)
