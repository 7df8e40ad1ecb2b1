"""The device's own key for bundles: the same rules as for the key that signs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.sync.limits import MAX_RECIPIENTS
from communeapp.sync.recipients import KEY_FILE, bundle_key, check_recipients, key_from_text


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    key = bundle_key(tmp_path / "keys")
    assert bundle_key(tmp_path / "keys").public == key.public
    path = tmp_path / "keys" / KEY_FILE
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in path.parent.iterdir()] == [KEY_FILE]
    assert bundle_key(tmp_path / "other").public != key.public


def test_the_private_half_is_never_shown(tmp_path: Path) -> None:
    key = bundle_key(tmp_path)
    secret = (tmp_path / KEY_FILE).read_text().strip()
    assert secret.startswith("AGE-SECRET-KEY-1")
    assert secret not in repr(key)
    assert repr(key) == f"BundleKey({key.public})"


@pytest.mark.parametrize("content", [b"", b"AGE-SECRET-KEY-1X", b"\xff" * 40], ids=range(3))
def test_a_broken_key_is_put_aside_and_never_overwritten(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / KEY_FILE
    for number in (1, 2):
        path.write_bytes(content)
        bundle_key(tmp_path)
        assert (tmp_path / f"{KEY_FILE}.broken{number}").read_bytes() == content
    assert bundle_key(tmp_path).public == bundle_key(tmp_path).public


def test_a_piece_of_a_key_is_no_key(tmp_path: Path) -> None:
    (tmp_path / f"{KEY_FILE}.part").write_bytes(b"half")
    key = bundle_key(tmp_path)
    assert bundle_key(tmp_path).public == key.public
    assert not (tmp_path / f"{KEY_FILE}.part").exists()


def test_a_key_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).mkdir()
    with pytest.raises(EnvironmentProblem, match=r"store\.key_unreadable"):
        bundle_key(tmp_path)


def test_keys_come_back_from_their_text(tmp_path: Path) -> None:
    key = bundle_key(tmp_path)
    assert key_from_text(str(key.identity)).public == key.public
    with pytest.raises(ValueError, match="age"):
        key_from_text(key.public)


def test_recipients_are_named_once_in_order(tmp_path: Path) -> None:
    one, two = sorted(bundle_key(tmp_path / name).public for name in "ab")
    assert check_recipients([two, f" {one}\n", two]) == (one, two)
    for bad in ((), [f"{one}{number}" for number in range(MAX_RECIPIENTS + 1)]):
        with pytest.raises(UserError, match=r"bundles\.no_recipient"):
            check_recipients(bad)
    for wrong in ("", "age1", one[:-1], one.upper(), "ssh-ed25519 AAAA"):
        with pytest.raises(UserError, match=r"bundles\.bad_recipient"):
            check_recipients([wrong])
