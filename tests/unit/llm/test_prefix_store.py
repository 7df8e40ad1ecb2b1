"""Kept prompt states: whole or not there, and never more than the cap."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.llm import prefix_store
from communeapp.llm.prefix_store import PrefixStore, state_key


def writer(content: bytes) -> Callable[[Path], bool]:
    def write(file: Path) -> bool:
        file.write_bytes(content)
        return True

    return write


@pytest.fixture
def store(data_dir: Path) -> PrefixStore:
    return PrefixStore(data_dir / "cache" / "prefix", cap=1000)


def files(data_dir: Path) -> set[str]:
    return {file.name for file in (data_dir / "cache" / "prefix").iterdir()}


def test_what_is_kept_is_found(store: PrefixStore, data_dir: Path) -> None:
    assert store.find("k") is None
    assert store.keep("k", writer(b"state"))
    found = store.find("k")
    assert found is not None
    assert found.read_bytes() == b"state"
    assert files(data_dir) == {"k.state", "k.seal"}


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "longer", "seal", "no-seal"])
def test_a_damaged_state_is_not_there(store: PrefixStore, data_dir: Path, damage: str) -> None:
    store.keep("k", writer(b"state" * 20))
    folder = data_dir / "cache" / "prefix"
    state, seal = folder / "k.state", folder / "k.seal"
    raw = state.read_bytes()
    if damage == "flip":
        state.write_bytes(raw[:40] + bytes([raw[40] ^ 1]) + raw[41:])
    elif damage == "cut":
        state.write_bytes(raw[:-1])
    elif damage == "empty":
        state.write_bytes(b"")
    elif damage == "longer":
        state.write_bytes(raw + b"\0")
    elif damage == "seal":
        seal.write_bytes(b"\xff\xff")
    else:
        seal.unlink()
    assert store.find("k") is None


def test_the_least_recently_used_goes_first(store: PrefixStore, data_dir: Path) -> None:
    folder = data_dir / "cache" / "prefix"
    for number in range(3):
        store.keep(f"k{number}", writer(b"x" * 300))
        os.utime(folder / f"k{number}.state", (number, number))
    store.find("k0")  # used now
    store.keep("k3", writer(b"x" * 300))
    assert store.find("k1") is None
    assert all(store.find(key) is not None for key in ("k0", "k2", "k3"))


def test_one_state_larger_than_the_cap_is_kept_alone(store: PrefixStore, data_dir: Path) -> None:
    store.keep("small", writer(b"x" * 10))
    store.keep("large", writer(b"x" * 5000))
    assert files(data_dir) == {"large.state", "large.seal"}


def test_a_failed_write_leaves_nothing(store: PrefixStore, data_dir: Path) -> None:
    def fail(file: Path) -> bool:
        file.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    assert not store.keep("k", fail)
    assert not store.keep("k", lambda file: False)
    assert files(data_dir) == set()


def test_the_last_gigabyte_is_left_to_the_user(
    store: PrefixStore, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prefix_store, "KEEP_FREE_BYTES", 1 << 62)
    assert not store.keep("k", writer(b"x"))
    assert files(data_dir) == set()


def test_a_folder_that_cannot_be_made_is_no_error(data_dir: Path) -> None:
    (data_dir / "file").write_text("in the way")
    store = PrefixStore(data_dir / "file" / "prefix")
    assert not store.keep("k", writer(b"x"))
    assert store.find("k") is None


def test_the_key_knows_all_that_matters() -> None:
    keys = {
        state_key(("model", "0.3.36", "zen4"), [1, 2, 3]),
        state_key(("other", "0.3.36", "zen4"), [1, 2, 3]),
        state_key(("model", "0.3.37", "zen4"), [1, 2, 3]),
        state_key(("model", "0.3.36", "sse42"), [1, 2, 3]),
        state_key(("model", "0.3.36", "zen4"), [1, 2, 4]),
        state_key(("model", "0.3.36", "zen4"), [1, 2]),
        state_key(("model0", ".3.36", "zen4"), [1, 2, 3]),
    }
    assert len(keys) == 7
