"""The device's own key."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from communeapp.core.errors import EnvironmentProblem
from communeapp.core.events import device_id
from communeapp.sync.signing import KEY_FILE, device_key, verify


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    key = device_key(tmp_path / "keys")
    assert device_key(tmp_path / "keys").id == key.id == device_id(key.public)
    path = tmp_path / "keys" / KEY_FILE
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in path.parent.iterdir()] == [KEY_FILE]
    assert device_key(tmp_path / "other").id != key.id


def test_signatures_hold_for_these_bytes_and_this_key(tmp_path: Path) -> None:
    key, other = device_key(tmp_path / "a"), device_key(tmp_path / "b")
    signature = key.sign(b"bundle")
    assert verify(key.public, signature, b"bundle")
    assert not verify(key.public, signature, b"bundlf")
    assert not verify(other.public, signature, b"bundle")
    assert not verify(key.public, signature[:-1], b"bundle")
    assert not verify(b"short", signature, b"bundle")


def test_the_private_half_is_never_shown(tmp_path: Path) -> None:
    key = device_key(tmp_path)
    secret = (tmp_path / KEY_FILE).read_bytes()[-32:]
    assert secret.hex() not in repr(key)
    assert repr(key) == f"DeviceKey({key.id})"


@pytest.mark.parametrize("content", [b"", b"x" * 32, b"COMMUNEAPP DEVICE KEY 1\n" + b"x" * 31])
def test_a_broken_key_is_put_aside_and_never_overwritten(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / KEY_FILE
    for number in (1, 2):
        path.write_bytes(content)
        device_key(tmp_path)
        assert (tmp_path / f"{KEY_FILE}.broken{number}").read_bytes() == content
    assert device_key(tmp_path).id == device_key(tmp_path).id


def test_a_piece_of_a_key_is_no_key(tmp_path: Path) -> None:
    (tmp_path / f"{KEY_FILE}.part").write_bytes(b"half")
    key = device_key(tmp_path)
    assert device_key(tmp_path).id == key.id
    assert not (tmp_path / f"{KEY_FILE}.part").exists()


def test_a_key_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).mkdir()
    with pytest.raises(EnvironmentProblem, match=r"store\.key_unreadable"):
        device_key(tmp_path)
