"""The index of a packed PC: whoever knows the passphrase may have sealed anything."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.services.moving.conftest import PASSPHRASE

from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import Paths
from communeapp.services.moving.contents import (
    DATABASE,
    NO_HASH,
    Entry,
    Index,
    index_bytes,
    is_name,
    read_index,
)
from communeapp.services.moving.packing import Packing, write
from communeapp.services.moving.unpacking import open_packed

HASH = "ab" * 32
INDEX = Index("d" * 32, "Máy 1", "UBND xã", 5, "0.1.0", 16, (Entry(DATABASE, 3, HASH),))


@pytest.mark.parametrize(
    "name",
    [
        "data.db", f"originals/{HASH}", f"originals/ab/{HASH}", f"works/ab/{HASH}",
        "packs/mẫu tỉnh/pack.toml", "courses/tin-hoc/1.0/pictures/a.png", "keys/exam.key",
        "keys/course_signers.toml", f"keys/trust/roots/{'a' * 32}.root",
    ],
)  # fmt: skip
def test_what_may_stand_in_it(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "", "/etc/passwd", "../data.db", "packs/../../x", "packs/..", "packs/./x", "packs//x",
        "packs\\x\\y", "C:/x", "packs/C:", "packs/con", "packs/CON.toml", "packs/aux.x/y",
        "packs/a\x00b", "packs/a\nb", "packs/x.", "packs/x ", "packs/a*b", 'packs/a"b',
        "packs/.part-x/y", "packs/x.part", "epoch", "instance.lock", "data.db-wal", "index.db",
        "backups/x.db", "keys/device.key", "keys/bundle.key", "keys/restored",
        "keys/trust/device.chain", "keys/trust/hub.caenrol", "keys/x/exam.key", "originals/x",
        f"originals/cd/{HASH}", f"originals/{HASH.upper()}", f"originals/new/{HASH}",
        "packs/" + "a/" * 12 + "x", "packs/" + "a" * 201, "logs/x.log", "models/x.gguf", "packs",
    ],
)  # fmt: skip
def test_what_leads_elsewhere_or_passes_for_this_pc_is_refused(name: str) -> None:
    assert not is_name(name)
    bad = replace(INDEX, files=(*INDEX.files, Entry(name, 1, HASH)))
    with pytest.raises(EnvironmentProblem) as caught:
        read_index(index_bytes(bad), Path("x"))
    assert caught.value.code == "backup.copy_damaged"


def test_an_index_is_read_as_it_was_written_and_its_length_hangs_on_no_hash() -> None:
    data = index_bytes(INDEX)
    assert read_index(data, Path("x")) == INDEX
    blank = replace(INDEX, files=(replace(INDEX.files[0], sha256=NO_HASH),))
    assert len(index_bytes(blank)) == len(data)


@pytest.mark.parametrize(
    "files",
    [
        (),
        (Entry("packs/a/b", 1, HASH),),  # no database
        (*INDEX.files, Entry("packs/a/B", 1, HASH), Entry("packs/A/b", 1, HASH)),  # twins
        (*INDEX.files, Entry("packs/a/b", 1, "x")),
        (*INDEX.files, Entry("packs/a/b", 1, HASH), Entry("packs/a/b", 1, HASH)),
    ],
)
def test_lists_that_are_not_sound_are_refused(files: tuple[Entry, ...]) -> None:
    with pytest.raises(EnvironmentProblem):
        read_index(index_bytes(replace(INDEX, files=files)), Path("x"))


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{}", b"[]", b"\xff", index_bytes(INDEX)[:-1],
        index_bytes(INDEX).replace(b'"move"', b'"keys"'),
        index_bytes(INDEX).replace(b'",3,"', b'",-3,"'.replace(b'"', b'"')),
        index_bytes(INDEX).replace(b"[\"data.db\",3,", b"[\"data.db\",true,"),
    ],
)  # fmt: skip
def test_other_bytes_are_no_index(data: bytes) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        read_index(data, Path("x"))
    assert caught.value.code == "backup.copy_damaged"


def test_an_index_of_a_newer_program_is_told_as_such() -> None:
    data = index_bytes(INDEX).replace(b'"v":1,', b'"v":2,')
    with pytest.raises(EnvironmentProblem) as caught:
        read_index(data, Path("x"))
    assert caught.value.code == "backup.copy_too_new"


def test_a_file_that_changes_while_it_is_packed_is_said(tmp_path: Path) -> None:
    """Nothing is left on the stick that says less than the PC had."""
    paths = Paths(tmp_path / "data")
    stick = tmp_path / "usb"
    pack = paths.packs_dir / "m" / "pack.toml"
    for folder in (stick, pack.parent):
        folder.mkdir(parents=True)
    copy = paths.data_dir / "moving.part"
    copy.write_bytes(b"abc")
    pack.write_bytes(b"0123456789")
    files = (Entry(DATABASE, 3, NO_HASH), Entry("packs/m/pack.toml", 10, NO_HASH))
    packing = Packing(stick, PASSPHRASE, "5e" * 16, "x", replace(INDEX, files=files), copy, 0)
    packed = write(paths, packing)
    assert open_packed(packed.file.file, PASSPHRASE).index.files[1].bytes == 10
    packed.file.file.unlink()
    for content in (b"012345678", b"0123456789a"):
        pack.write_bytes(content)
        with pytest.raises(EnvironmentProblem) as caught:
            write(paths, packing)
        assert caught.value.code == "moving.file_changed"
        assert list(stick.iterdir()) == []
