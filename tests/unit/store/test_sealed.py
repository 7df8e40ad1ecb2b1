"""Sealed copies: opened by passphrase or code, refused when a single bit is wrong."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.events import canonical_json
from communeapp.store import sealed
from communeapp.store.sealed import (
    CHUNK,
    MAGIC,
    is_sealed,
    new_recovery_code,
    parse_recovery_code,
    seal,
    unseal,
)

PASSPHRASE = "rừng xanh mưa nhiều"


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_a_copy_opens_with_the_passphrase_and_with_the_code(tmp_path: Path, size: int) -> None:
    source, copy, back = tmp_path / "a", tmp_path / "a.cabackup", tmp_path / "back"
    source.write_bytes(bytes(index % 251 for index in range(size)))
    code = seal(source, copy, PASSPHRASE)
    assert is_sealed(copy)
    assert not is_sealed(source)
    for secret in (PASSPHRASE, code, code.lower().replace("-", " ").replace("0", "O")):
        unseal(copy, back, secret)
        assert back.read_bytes() == source.read_bytes()
    assert sorted(one.name for one in tmp_path.iterdir() if one.name != "home") == [
        "a",
        "a.cabackup",
        "back",
    ]


@pytest.mark.usefixtures("real_secrets")
def test_the_real_work_factor_is_that_of_the_format_document(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    seal(tmp_path / "a", tmp_path / "c", PASSPHRASE)
    raw = (tmp_path / "c").read_bytes()
    length = struct.unpack(">I", raw[8:12])[0]
    header = json.loads(raw[12 : 12 + length])
    assert header["v"] == 1
    assert [slot["kind"] for slot in header["slots"]] == ["passphrase", "recovery"]
    assert {(slot["t"], slot["m"], slot["p"]) for slot in header["slots"]} == {(3, 65_536, 1)}
    assert raw.count(b"x" * 64) == 0


def test_the_text_inside_is_nowhere_in_the_copy(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("Quyết định" * 1000)
    seal(tmp_path / "a", tmp_path / "c", PASSPHRASE)
    assert "Quyết".encode() not in (tmp_path / "c").read_bytes()


def test_a_wrong_secret_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)
    seal(tmp_path / "a", tmp_path / "c", PASSPHRASE)
    for wrong in ("rừng xanh", "", new_recovery_code()):
        with pytest.raises(UserError, match=r"backup\.wrong_passphrase"):
            unseal(tmp_path / "c", tmp_path / "out", wrong)
    assert not (tmp_path / "out").exists()


def test_a_passphrase_typed_with_combining_marks_is_the_same(tmp_path: Path) -> None:
    import unicodedata

    (tmp_path / "a").write_bytes(b"x")
    seal(tmp_path / "a", tmp_path / "c", unicodedata.normalize("NFD", PASSPHRASE))
    unseal(tmp_path / "c", tmp_path / "out", PASSPHRASE)


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    with pytest.raises(UserError, match=r"backup\.passphrase_short"):
        seal(tmp_path / "a", tmp_path / "c", "  ngắn  ")
    assert not (tmp_path / "c").exists()


def test_every_byte_that_is_changed_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"data" * 10)
    seal(tmp_path / "a", tmp_path / "c", PASSPHRASE)
    whole = (tmp_path / "c").read_bytes()
    broken, out = tmp_path / "broken", tmp_path / "out"
    for place in range(len(whole)):
        piece = bytearray(whole)
        piece[place] ^= 0x01
        broken.write_bytes(piece)
        with pytest.raises((UserError, EnvironmentProblem)) as caught:
            unseal(broken, out, PASSPHRASE)
        assert caught.value.code.startswith("backup.")
        assert not out.exists()


def test_every_cut_and_every_addition_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(2 * CHUNK))
    seal(tmp_path / "a", tmp_path / "c", PASSPHRASE)
    whole = (tmp_path / "c").read_bytes()
    broken = tmp_path / "broken"
    chunk = CHUNK + 16
    swapped = whole[: -2 * chunk] + whole[-chunk:] + whole[-2 * chunk : -chunk]
    for piece in (
        *(whole[:size] for size in (0, 7, 11, 12, 100, len(whole) - chunk, len(whole) - 1)),
        whole + b"\0",
        swapped,
    ):
        broken.write_bytes(piece)
        with pytest.raises(EnvironmentProblem, match=r"backup\.copy_damaged"):
            unseal(broken, tmp_path / "out", PASSPHRASE)
        assert not (tmp_path / "out").exists()


def test_a_shorter_copy_with_a_header_that_says_so_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(2 * CHUNK))
    seal(tmp_path / "a", tmp_path / "c", PASSPHRASE)
    whole = (tmp_path / "c").read_bytes()
    length = struct.unpack(">I", whole[8:12])[0]
    header = json.loads(whole[12 : 12 + length])
    text = canonical_json({**header, "plain": CHUNK})
    cut = (
        MAGIC + struct.pack(">I", len(text)) + text + whole[12 + length : 12 + length + CHUNK + 16]
    )
    (tmp_path / "cut").write_bytes(cut)
    with pytest.raises(EnvironmentProblem, match=r"backup\.copy_damaged"):
        unseal(tmp_path / "cut", tmp_path / "out", PASSPHRASE)


SLOT = {
    "kind": "passphrase", "kdf": "argon2id", "t": 1, "m": 8, "p": 1,
    "salt": "00" * 16, "wrapped": "00" * 48,
}  # fmt: skip


@pytest.mark.parametrize(
    "header",
    [
        {"v": 1, "plain": 1, "slots": []},
        {"v": 1, "plain": 1, "slots": [SLOT] * 9},
        {"v": 1, "plain": -1, "slots": [SLOT]},
        {"v": 1, "plain": "1", "slots": [SLOT]},
        {"v": 1, "plain": 1, "slots": [{**SLOT, "m": 1 << 30}]},
        {"v": 1, "plain": 1, "slots": [{**SLOT, "t": 1_000_000}]},
        {"v": 1, "plain": 1, "slots": [{**SLOT, "m": 8, "p": 2}]},
        {"v": 1, "plain": 1, "slots": [{**SLOT, "kdf": "md5"}]},
        {"v": 1, "plain": 1, "slots": [{**SLOT, "kind": "other"}]},
        {"v": 1, "plain": 1, "slots": [{**SLOT, "salt": "zz"}]},
        {"v": 1, "plain": 1, "slots": [{**SLOT, "wrapped": "00"}]},
        {"v": 1, "plain": 1, "slots": ["x"]},
        {"v": 1},
        [],
    ],
    ids=range(14),
)
def test_a_crafted_header_is_refused_before_any_work(tmp_path: Path, header: object) -> None:
    text = canonical_json(header)
    path = tmp_path / "crafted"
    path.write_bytes(MAGIC + struct.pack(">I", len(text)) + text + bytes(17))
    with pytest.raises(EnvironmentProblem, match=r"backup\.copy_damaged"):
        unseal(path, tmp_path / "out", PASSPHRASE)


def test_a_header_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "c").write_bytes(MAGIC + struct.pack(">I", 1 << 31) + bytes(100))
    with pytest.raises(EnvironmentProblem, match=r"backup\.copy_damaged"):
        unseal(tmp_path / "c", tmp_path / "out", PASSPHRASE)


def test_a_later_format_is_told_as_such(tmp_path: Path) -> None:
    text = canonical_json({"v": 2, "novel": True})
    (tmp_path / "c").write_bytes(MAGIC + struct.pack(">I", len(text)) + text)
    with pytest.raises(EnvironmentProblem, match=r"backup\.copy_too_new"):
        unseal(tmp_path / "c", tmp_path / "out", PASSPHRASE)


def test_a_stick_that_keeps_something_else_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)
    monkeypatch.setattr(sealed, "_plain_hash", lambda *_: b"something else")
    with pytest.raises(EnvironmentProblem, match=r"backup\.copy_differs"):
        seal(tmp_path / "a", tmp_path / "c", PASSPHRASE)
    assert [one.name for one in tmp_path.iterdir() if one.name != "home"] == ["a"]


def test_a_missing_copy_and_a_folder_in_the_way_are_told(tmp_path: Path) -> None:
    assert not is_sealed(tmp_path / "none")
    with pytest.raises(EnvironmentProblem, match=r"store\.gone"):
        unseal(tmp_path / "none", tmp_path / "out", PASSPHRASE)
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "c").mkdir()
    with pytest.raises(EnvironmentProblem):
        seal(tmp_path / "a", tmp_path / "c", PASSPHRASE)
    seal(tmp_path / "a", tmp_path / "d", PASSPHRASE)
    with pytest.raises(EnvironmentProblem):
        unseal(tmp_path / "d", tmp_path / "none" / "out", PASSPHRASE)


def test_recovery_codes_forgive_the_reader_but_not_a_wrong_sign() -> None:
    code = new_recovery_code()
    assert [len(group) for group in code.split("-")] == [5] * 6
    letters = parse_recovery_code(code)
    assert letters is not None
    assert parse_recovery_code(code.lower().replace("1", "l").replace("0", "o")) == letters
    wrong = ("B" if letters[3] != "B" else "C").join([letters[:3], letters[4:]])
    assert parse_recovery_code(wrong) is None
    assert parse_recovery_code(letters[:-1]) is None
    assert parse_recovery_code("Ủ" * 30) is None
    assert new_recovery_code() != code
