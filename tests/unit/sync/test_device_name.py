"""The name of a device without its key: the one of the key, whatever the note says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from communeapp.sync.device_name import device_name
from communeapp.sync.signing import KEY_FILE, device_key


def test_the_first_start_makes_the_key_and_notes_its_name(tmp_path: Path) -> None:
    name = device_name(tmp_path / "keys", tmp_path / "cache" / "device")
    assert name == device_key(tmp_path / "keys").id
    assert device_name(tmp_path / "keys", tmp_path / "cache" / "device") == name


@pytest.mark.parametrize("harm", ["gone", "emptied", "other_name", "other_bytes", "of_another_key"])
def test_only_a_note_of_this_very_key_is_believed(tmp_path: Path, harm: str) -> None:
    keys, note = tmp_path / "keys", tmp_path / "device"
    name = device_name(keys, note)
    said = note.read_text(encoding="ascii")
    if harm == "gone":
        note.unlink()
    elif harm == "emptied":
        note.write_bytes(b"")
    elif harm == "other_name":
        note.write_text("0" * 32 + said[32:], encoding="ascii")
    elif harm == "other_bytes":
        note.write_bytes(b"\xff\x00" * 20)
    else:
        (keys / KEY_FILE).unlink()
        name = device_key(keys).id
        assert name not in said
    assert device_name(keys, note) == name
    assert note.read_text(encoding="ascii").startswith(name)


def test_a_broken_key_is_put_aside_although_its_name_is_noted(tmp_path: Path) -> None:
    keys, note = tmp_path / "keys", tmp_path / "device"
    old = device_name(keys, note)
    (keys / KEY_FILE).write_bytes(b"broken")
    new = device_name(keys, note)
    assert new != old
    assert new == device_key(keys).id
    assert (keys / f"{KEY_FILE}.broken1").read_bytes() == b"broken"


def test_a_note_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "device").mkdir()
    name = device_name(tmp_path / "keys", tmp_path / "device")
    assert device_name(tmp_path / "keys", tmp_path / "device") == name


def test_the_note_tells_nothing_of_the_key_and_spares_the_ciphers(tmp_path: Path) -> None:
    keys, note = tmp_path / "keys", tmp_path / "device"
    name = device_name(keys, note)
    assert (keys / KEY_FILE).read_bytes()[-32:].hex() not in note.read_text(encoding="ascii")
    code = (
        "import sys; from pathlib import Path; from communeapp.sync.device_name import device_name;"
        "print(device_name(Path(sys.argv[1]), Path(sys.argv[2])), 'cryptography' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(keys), str(note)],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert told.stdout.split() == [name, "False"]
